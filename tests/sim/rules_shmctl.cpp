// shmctl: its commands, the order of their checks, and the ends of segments.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"neither command nor id is negative", R"(
A shmctl(-1, IPC_INFO, {}) = -1 EINVAL
A shmctl(0, -1, {}) = -1 EINVAL
A shmctl(0, 0x102, {}) = -1 EINVAL
A shmctl(0, 99, {}) = -1 EINVAL)"},
    {"IPC_STAT finds the segment, then asks for read, then copies", R"(
%actor alice uid=1000 gid=1000
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
alice shmctl($s, IPC_STAT, NULL) = -1 EACCES
alice shmctl($s, SHM_STAT, NULL) = -1 EACCES
alice shmctl($s, SHM_STAT_ANY, NULL) = -1 EFAULT
alice shmctl($s, SHM_STAT_ANY, {}) = 0
A shmctl($s, IPC_STAT, NULL) = -1 EFAULT
A shmctl(7, IPC_STAT, NULL) = -1 EINVAL)"},
    {"the info commands give the highest index, and 0 when there is none", R"(
A shmctl(0, IPC_INFO, {}) = 0
A shmget(IPC_PRIVATE, 1, 0600) = 0
A shmget(IPC_PRIVATE, 1, 0600) = 1
A shmctl(0, SHM_INFO, {}) = 1
A shmctl(0, IPC_INFO, NULL) = -1 EFAULT)"},
    {"IPC_SET reads its input before it looks for the segment", R"(
A shmctl(9, IPC_SET, NULL) = -1 EFAULT
A shmctl(9, IPC_SET, {shm_perm={uid=0, gid=0, mode=0600}}) = -1 EINVAL)"},
    {"IPC_SET changes owner, nine mode bits and ctime, and nothing else", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmctl($s, IPC_SET, {shm_perm={uid=7, gid=8, mode=07644}}) = 0
#segment A 0: uid=7 gid=8 cuid=0 cgid=0 mode=0644 ctime=now atime=0)"},
    {"IPC_SET takes no id that does not exist", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmctl($s, IPC_SET, {shm_perm={uid=-1, gid=0, mode=0600}}) = -1 EINVAL
A shmctl($s, IPC_SET, {shm_perm={uid=0, gid=70000, mode=0600}}) = -1 EINVAL
#segment A 0: ctime=2)"},
    {"owner and creator may change and remove, others not", R"(
%actor alice uid=1000 gid=1000
%actor bob uid=2000 gid=1000
alice shmget(0x1, 4096, IPC_CREAT|0660) = $s
bob shmctl($s, IPC_RMID, NULL) = -1 EPERM
alice shmctl($s, IPC_SET, {shm_perm={uid=2000, gid=1000, mode=0600}}) = 0
bob shmctl($s, IPC_SET, {shm_perm={uid=3000, gid=1000, mode=0600}}) = 0
bob shmctl($s, IPC_RMID, NULL) = -1 EPERM
alice shmctl($s, IPC_RMID, NULL) = 0
#gone alice 0)"},
    {"the class that fits first is final", R"(
%actor alice uid=1000 gid=1000
%actor bob uid=2000 gid=1000
%actor carol uid=3000 gid=3000
alice shmget(0x1, 4096, IPC_CREAT|0074) = $s
alice shmat($s, NULL, SHM_RDONLY) = -1 EACCES
bob shmat($s, NULL, 0) = $b
carol shmat($s, NULL, SHM_RDONLY) = $c
carol shmat($s, NULL, 0) = -1 EACCES)"},
    {"removing an attached segment marks it, frees its key and leaves its times", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $p
A shmctl($s, IPC_RMID, NULL) = 0
#segment A 0: mode=01600 key=0 nattch=1 ctime=2
A shmget(0x1, 4096, 0) = -1 ENOENT
A shmctl($s, IPC_RMID, NULL) = 0
B shmat($s, NULL, 0) = $q
A shmdt($p) = 0
#segment A 0: nattch=1
B shmdt($q) = 0
#gone A 0
#namespace A: in_use=0 shm_tot=0 max_idx=-1)"},
    {"IPC_SET leaves SHM_DEST and SHM_LOCKED", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $p
A shmctl($s, SHM_LOCK, NULL) = 0
A shmctl($s, IPC_RMID, NULL) = 0
A shmctl($s, IPC_SET, {shm_perm={uid=0, gid=0, mode=0}}) = 0
#segment A 0: mode=03000)"},
    {"locking twice and unlocking what is unlocked are fine, and change no time", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmctl($s, SHM_UNLOCK, NULL) = 0
A shmctl($s, SHM_LOCK, NULL) = 0
A shmctl($s, SHM_LOCK, NULL) = 0
#segment A 0: mode=02600 ctime=2
A shmctl($s, SHM_UNLOCK, NULL) = 0
#segment A 0: mode=0600)"},
    {"locking needs ownership or CAP_IPC_LOCK, and a limit above 0", R"(
%actor alice uid=1000 gid=1000
%actor bob uid=2000 gid=2000
alice shmget(0x1, 4096, IPC_CREAT|0666) = $s
bob shmctl($s, SHM_LOCK, NULL) = -1 EPERM
bob shmctl($s, SHM_UNLOCK, NULL) = -1 EPERM
alice shmctl($s, SHM_LOCK, NULL) = 0
alice prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=0, rlim_max=0}, NULL) = 0
alice shmctl($s, SHM_LOCK, NULL) = -1 EPERM
alice shmctl($s, SHM_UNLOCK, NULL) = 0)"},
    {"locked pages count per user, and end with the segment", R"(
%actor alice uid=1000 gid=1000
alice prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=8192, rlim_max=8192}, NULL) = 0
alice shmget(0x1, 8192, IPC_CREAT|0600) = $s
alice shmget(0x2, 4096, IPC_CREAT|0600) = $t
alice shmctl($s, SHM_LOCK, NULL) = 0
alice shmctl($t, SHM_LOCK, NULL) = -1 ENOMEM
alice shmctl($s, IPC_RMID, NULL) = 0
alice shmctl($t, SHM_LOCK, NULL) = 0)"},
    {"with shm_rmid_forced the last detach destroys, also with a living creator", R"(
A sysctl("kernel.shm_rmid_forced", "1") = 0
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, NULL, 0) = $p
A shmdt($p) = 0
#gone A 0)"},
    {"with shm_rmid_forced a failed attach destroys an unattached segment", R"(
A sysctl("kernel.shm_rmid_forced", "1") = 0
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A shmat($s, 0x64, SHM_RND) = -1 EPERM
#gone A 0)"},
    {"with shm_rmid_forced an unattached segment ends with its creator", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
B shmget(0x2, 4096, IPC_CREAT|0600) = $t
B shmget(0x3, 4096, IPC_CREAT|0600) = $u
A shmat($u, NULL, 0) = $p
A sysctl("kernel.shm_rmid_forced", "1") = 0
B exit_group(0) = ?
#gone A 1
#segment A 0: nattch=0
#segment A 2: nattch=1)"},
    {"switching shm_rmid_forced on sweeps orphans, not what has a creator or an attach", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
B shmget(0x2, 4096, IPC_CREAT|0600) = $t
B shmget(0x3, 4096, IPC_CREAT|0600) = $u
A shmat($u, NULL, 0) = $p
B exit_group(0) = ?
#segment A 1: nattch=0
A sysctl("kernel.shm_rmid_forced", "1") = 0
#gone A 1
#segment A 0: nattch=0
#segment A 2: nattch=1)"},
});

} // namespace

std::span<const Rule> shmctl_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
