// Attaching and detaching: addresses, counts, times, and what it does to the segment.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"attach and detach set count, times and last pid", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
B shmat($s, NULL, 0) = $p
#segment A 0: nattch=1 atime=now dtime=0 lpid=B
B shmdt($p) = 0
#segment A 0: nattch=0 dtime=now lpid=B ctime=2)"},
    {"a negative id is EINVAL before anything else", R"(
A shmat(-1, 0x1001, 0) = -1 EINVAL)"},
    {"an address lies at a page border, or SHM_RND rounds it down", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, 0x10000001, 0) = -1 EINVAL
A shmat($s, 0x10000001, SHM_RND) = 0x10000000
A shmat($s, 0x10000000, 0) = -1 EINVAL
A shmat($s, NULL, SHM_REMAP) = -1 EINVAL
A shmat($s, 0x64, SHM_RND|SHM_REMAP) = -1 EINVAL)"},
    {"address 0 by rounding needs a privilege that a lab has not", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, 0x64, SHM_RND) = -1 EPERM
#segment A 0: nattch=0 atime=0 lpid=0)"},
    {"beyond the address space there is nothing", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, 0x7fffffffe000, 0) = 0x7fffffffe000
A shmat($s, 0x7ffffffff000, 0) = -1 ENOMEM
A shmat($s, 0x800000000000, 0) = -1 ENOMEM
A shmat($s, 0xfffffffffffff000, 0) = -1 EINVAL)"},
    {"access asks for read, write unless SHM_RDONLY, execute with SHM_EXEC", R"(
%actor alice uid=1000 gid=1000
A shmget(0x1, 4096, IPC_CREAT|0604) = $s
alice shmat($s, NULL, 0) = -1 EACCES
alice shmat($s, NULL, SHM_RDONLY|SHM_EXEC) = -1 EACCES
alice shmat($s, NULL, SHM_RDONLY) = $p
alice shmdt($p) = 0)"},
    {"bytes are shared by all attaches and stay with the segment", R"(
A shmget(0x1, 8192, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $a
A load($a, 4) = "\0\0\0\0"
A store($a+4094, "abcd") = 0
B shmat($s, NULL, SHM_RDONLY) = $b
B load($b+4094, 4) = "abcd"
#segment A 0: rss=8192
A shmdt($a) = 0
B shmdt($b) = 0
B shmat($s, NULL, 0) = $c
B load($c+4095, 2) = "bc")"},
    {"an access outside of an attach is EFAULT, and what came before it is done", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A store(0x1000, "x") = -1 EFAULT
A shmat($s, 0x10000000, 0) = $p
A store($p+4094, "abcd") = -1 EFAULT
A load($p+4094, 2) = "ab"
A load($p+4094, 3) = -1 EFAULT
A load(0xffff000, 1) = -1 EFAULT
A shmat($s, 0x20000000, SHM_RDONLY) = $r
A load($r+4094, 2) = "ab"
A store($r, "x") = -1 EFAULT)"},
    {"an access goes on into the neighbouring attach", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmget(0x2, 4096, IPC_CREAT|0600) = $t
A shmat($s, 0x10000000, 0) = $p
A shmat($t, 0x10001000, 0) = $q
A store($p+4095, "yz") = 0
A load($q, 1) = "z")"},
    {"reading a page brings it into memory", R"(
A shmget(0x1, 1000000, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $p
A load($p+500000, 1) = "\0"
#segment A 0: rss=4096 segsz=1000000)"},
    {"a page is clean as long as nobody has written to it", R"(
A shmget(0x1, 12288, IPC_CREAT|0600) = $s
A shmget(0x2, 4096, IPC_CREAT|0600) = $t
A shmat($s, NULL, 0) = $p
A shmat($t, NULL, 0) = $q
A load($p, 1) = "\0"
A load($p+4096, 1) = "\0"
A load($q, 1) = "\0"
A store($p+8192, "\0") = 0
#segment A 0: rss=12288 never_written=8192
A shmctl(0, SHM_INFO, {}) = 1
#clean A: 3
A store($p+4095, "\0") = 0
A store($p, "x") = 0
A load($p+8192, 1) = "\0"
#segment A 0: rss=12288 never_written=4096
A shmctl(0, SHM_INFO, {}) = 1
#clean A: 2)"},
    {"shmdt takes only the address that shmat gave", R"(
A shmget(0x1, 8192, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $p
A shmdt($p+4096) = -1 EINVAL
A shmdt($p+1) = -1 EINVAL
A shmdt(NULL) = -1 EINVAL
A shmdt($p) = 0
A shmdt($p) = -1 EINVAL)"},
    {"SHM_REMAP replaces what is there", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmget(0x2, 4096, IPC_CREAT|0600) = $t
A shmat($s, 0x10000000, 0) = $p
A shmat($t, 0x10000000, 0) = -1 EINVAL
A shmat($t, 0x10000000, SHM_REMAP) = 0x10000000
#segment A 0: nattch=0 dtime=now
#segment A 1: nattch=1
A shmdt($p) = 0
#segment A 1: nattch=0)"},
    {"SHM_REMAP into the middle cuts an attach in two, and shmdt removes both halves", R"(
A shmget(0x1, 12288, IPC_CREAT|0600) = $s
A shmget(0x2, 4096, IPC_CREAT|0600) = $t
A shmat($s, 0x10000000, 0) = $p
A shmat($t, 0x10001000, SHM_REMAP) = $q
#segment A 0: nattch=2
#actor A: attaches=3
A shmdt($p) = 0
#segment A 0: nattch=0
#segment A 1: nattch=1
#actor A: attaches=1)"},
    {"the address of a cut attach works also when its first page is gone", R"(
A shmget(0x1, 12288, IPC_CREAT|0600) = $s
A shmget(0x2, 4096, IPC_CREAT|0600) = $t
A shmat($s, 0x10000000, 0) = $p
A shmat($t, 0x10000000, SHM_REMAP) = $p
A shmdt($p) = 0
#segment A 1: nattch=0
#segment A 0: nattch=1
A shmdt($p) = 0
#segment A 0: nattch=0)"},
    {"fork copies every attach in the parent's name", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $p
A shmat($s, NULL, 0) = $q
A fork() = C
#segment A 0: nattch=4 atime=now lpid=A
C store($p, "from C") = 0
A load($q, 6) = "from C"
C exit_group(0) = ?
#segment A 0: nattch=2 dtime=now lpid=C)"},
    {"a fork that fails late has attached and detached", R"(
%actor alice uid=1000 gid=1000
alice shmget(0x1, 4096, IPC_CREAT|0600) = $s
alice shmat($s, NULL, 0) = $p
alice clone(flags=CLONE_NEWIPC|SIGCHLD) = -1 EPERM
#segment alice 0: nattch=1 atime=now dtime=now lpid=alice)"},
    {"an attach outlives a change of the mode", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $p
A shmctl($s, IPC_SET, {shm_perm={uid=0, gid=0, mode=0}}) = 0
A store($p, "x") = 0)"},
    {"being killed detaches", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
B shmat($s, NULL, 0) = $p
A kill(B, SIGKILL) = 0
#segment A 0: nattch=0 dtime=now lpid=3
#actor B: alive=0)"},
});

} // namespace

std::span<const Rule> shmat_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
