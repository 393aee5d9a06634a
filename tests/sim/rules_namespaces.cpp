// Namespaces: making, entering, leaving and ending them.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a new namespace is empty, with the kernel's own limits", R"(
A sysctl("kernel.shmmni", "7") = 0
A sysctl("kernel.shm_rmid_forced", "1") = 0
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
A unshare(CLONE_NEWIPC) = 0
#namespace A: in_use=0 shmmni=4096 shm_rmid_forced=0 shmmax=18446744073692774399 shm_tot=0)"},
    {"unknown flags are EINVAL before the right to unshare", R"(
%actor alice uid=1000 gid=1000
alice unshare(CLONE_NEWIPC|0x8000) = -1 EINVAL
alice unshare(CLONE_NEWIPC) = -1 EPERM
alice unshare(CLONE_FILES) = 0)"},
    {"clone: EPERM before the EINVAL of contrary flags", R"(
%actor alice uid=1000 gid=1000
alice clone(flags=CLONE_NEWIPC|CLONE_SYSVSEM|SIGCHLD) = -1 EPERM
A clone(flags=CLONE_NEWIPC|CLONE_SYSVSEM|SIGCHLD) = -1 EINVAL
A clone(flags=CLONE_NEWNS|CLONE_FS|SIGCHLD) = -1 EINVAL)"},
    {"a new user namespace gives its maker the right to a new ipc namespace", R"(
%actor alice uid=1000 gid=1000
alice unshare(CLONE_NEWUSER|CLONE_NEWIPC) = 0
#actor alice: cap_effective=0x1ffffffffff
alice shmget(0x1, 4096, IPC_CREAT|0600) = 0)"},
    {"all capabilities in a child user namespace give nothing over the parent's ipc namespace", R"(
%actor alice uid=1000 gid=1000
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
alice unshare(CLONE_NEWUSER) = 0
alice shmat($s, NULL, SHM_RDONLY) = -1 EACCES
alice shmctl($s, IPC_RMID, NULL) = -1 EPERM)"},
    {"nobody without an id in its user namespace can make one below", R"(
A unshare(CLONE_NEWUSER) = 0
A unshare(CLONE_NEWUSER) = -1 EPERM
A clone(flags=CLONE_NEWUSER|SIGCHLD) = -1 EPERM)"},
    {"an attach stays with its process when that leaves the namespace", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
B shmat($s, NULL, 0) = $p
B unshare(CLONE_NEWIPC) = 0
B shmctl($s, IPC_STAT, {}) = -1 EINVAL
B store($p, "x") = 0
#segment A 0: nattch=1
B shmdt($p) = 0
#segment A 0: nattch=0 dtime=now lpid=B)"},
    {"an attach keeps its namespace alive, and nothing else does", R"(
C unshare(CLONE_NEWIPC) = 0
C shmget(0x1, 4096, IPC_CREAT|0600) = $s
C shmat($s, NULL, 0) = $p
C setns("/proc/init/ns/ipc", CLONE_NEWIPC) = 0
C load($p, 1) = "\0"
C shmdt($p) = 0
C load($p, 1) = -1 EFAULT)"},
    {"unshare cuts the link to the creator, setns does not", R"(
A sysctl("kernel.shm_rmid_forced", "1") = 0
B shmget(0x1, 4096, IPC_CREAT|0600) = 0
B unshare(CLONE_NEWIPC) = 0
#gone A 0
C shmget(0x2, 4096, IPC_CREAT|0600) = 1
C setns("/proc/B/ns/ipc", CLONE_NEWIPC) = 0
#segment A 1: nattch=0
C exit_group(0) = ?
#gone A 1)"},
    {"setns: the file, then the type, then the right", R"(
%actor alice uid=1000 gid=1000
B unshare(CLONE_NEWIPC) = 0
C exit_group(0) = ?
A setns("/proc/C/ns/ipc", CLONE_NEWIPC) = -1 ENOENT
alice setns("/proc/B/ns/ipc", CLONE_NEWUSER) = -1 EACCES
alice setns("/proc/alice/ns/ipc", CLONE_NEWUSER) = -1 EINVAL
alice setns("/proc/alice/ns/ipc", CLONE_NEWIPC) = -1 EPERM
A setns("/proc/B/ns/ipc", CLONE_NEWNS) = -1 EINVAL
A setns("/proc/B/ns/ipc", 0) = 0)"},
    {"nobody enters the user namespace that it is in", R"(
B unshare(CLONE_NEWUSER) = 0
A setns("/proc/A/ns/user", CLONE_NEWUSER) = -1 EINVAL
A setns("/proc/B/ns/user", CLONE_NEWUSER) = 0
B setns("/proc/init/ns/user", 0) = -1 EACCES)"},
    {"the parent's root rules the ipc namespace of a child user namespace", R"(
B unshare(CLONE_NEWUSER|CLONE_NEWIPC) = 0
B shmget(0x1, 4096, IPC_CREAT|0) = $s
A setns("/proc/B/ns/ipc", 0) = 0
A shmctl($s, IPC_STAT, {}) = 0
A shmctl($s, IPC_RMID, NULL) = 0)"},
    {"a process that changed its ids is open to root alone", R"(
%actor alice uid=1000 gid=1000
%actor twin uid=1000 gid=1000
twin setns("/proc/alice/ns/ipc", 0) = -1 EACCES
alice prctl(PR_SET_DUMPABLE, 1) = 0
twin setns("/proc/alice/ns/ipc", 0) = -1 EPERM
A setns("/proc/twin/ns/ipc", 0) = 0)"},
    {"nobody looks into a process with more capabilities than its own", R"(
%actor weak caps=none
weak setns("/proc/init/ns/ipc", 0) = -1 EACCES)"},
    {"a namespace ends with its segments when its last process leaves", R"(
B unshare(CLONE_NEWIPC) = 0
B shmget(0x1, 4096, IPC_CREAT|0600) = 0
B unshare(CLONE_NEWIPC) = 0
#namespace B: in_use=0
B exit_group(0) = ?)"},
    {"signals: the process, then the signal, then the right", R"(
%actor alice uid=1000 gid=1000
B exit_group(0) = ?
alice kill(B, 99) = -1 ESRCH
alice kill(A, 99) = -1 EINVAL
alice kill(A, SIGTERM) = -1 EPERM
alice kill(A, 0) = -1 EPERM
alice kill(alice, 0) = 0
A kill(alice, SIGCHLD) = 0
#actor alice: alive=1
A kill(init, SIGKILL) = 0
#actor init: alive=1
A kill(alice, SIGTERM) = 0
#actor alice: alive=0)"},
    {"init cannot be the one that ends", R"(
A kill(init, 9) = 0)"},
});

} // namespace

std::span<const Rule> namespaces_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
