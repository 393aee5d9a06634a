// Users, groups, capabilities, limits and settings.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"leaving uid 0 with all three ids drops the capabilities", R"(
A setresuid(1000, 1000, 1000) = 0
#actor A: uid=1000 euid=1000 suid=1000 cap_effective=0 cap_permitted=0
A setuid(0) = -1 EPERM)"},
    {"the effective uid takes the effective capabilities along, both ways", R"(
A setresuid(-1, 1000, -1) = 0
#actor A: uid=0 euid=1000 suid=0 cap_effective=0 cap_permitted=0x1ffffffffff
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
#segment A 0: uid=1000 cuid=1000
A setresuid(-1, 0, -1) = 0
#actor A: euid=0 cap_effective=0x1ffffffffff)"},
    {"PR_SET_KEEPCAPS keeps what is permitted", R"(
A prctl(PR_SET_KEEPCAPS, 1) = 0
A setuid(1000) = 0
#actor A: uid=1000 cap_effective=0 cap_permitted=0x1ffffffffff
A prctl(PR_SET_KEEPCAPS, 2) = -1 EINVAL)"},
    {"setuid with the capability sets all three, without it the effective one", R"(
A setresuid(1000, 1000, 2000) = 0
A setuid(3000) = -1 EPERM
A setuid(2000) = 0
#actor A: uid=1000 euid=2000 suid=2000
A setuid(1000) = 0
#actor A: uid=1000 euid=1000 suid=2000)"},
    {"setreuid: the saved id follows the effective one", R"(
A setreuid(1000, 2000) = 0
#actor A: uid=1000 euid=2000 suid=2000
A setreuid(2000, 1000) = 0
#actor A: uid=2000 euid=1000 suid=1000
A setreuid(3000, -1) = -1 EPERM
A setreuid(-1, 3000) = -1 EPERM
A setreuid(-1, -1) = 0)"},
    {"ids that do not exist are EINVAL", R"(
A setuid(-1) = -1 EINVAL
A setuid(65536) = -1 EINVAL
A setresuid(0, 65536, 0) = -1 EINVAL
A setgid(65536) = -1 EINVAL
A setgroups(1, [65536]) = -1 EINVAL
B unshare(CLONE_NEWUSER) = 0
B setuid(0) = -1 EINVAL)"},
    {"groups count for permission like the egid", R"(
%actor alice uid=1000 gid=1000
A shmget(0x1, 4096, IPC_CREAT|0640) = $s
A shmctl($s, IPC_SET, {shm_perm={uid=5, gid=500, mode=0640}}) = 0
B setgroups(2, [500, 7]) = 0
#actor B: groups=2
B setresgid(7, 7, 7) = 0
B setresuid(1000, 1000, 1000) = 0
B shmat($s, NULL, SHM_RDONLY) = $p
alice shmat($s, NULL, SHM_RDONLY) = -1 EACCES
alice setgroups(0, []) = -1 EPERM)"},
    {"a capability that is given up does not come back",
     R"(
A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, )"
     R"({effective=0, permitted=1<<CAP_IPC_OWNER, inheritable=0}) = 0
#actor A: cap_effective=0 cap_permitted=0x8000
A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, )"
     R"({effective=1<<CAP_IPC_LOCK, permitted=1<<CAP_IPC_OWNER, inheritable=0}) = -1 EPERM
A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, )"
     R"({effective=0, permitted=1<<CAP_KILL, inheritable=0}) = -1 EPERM
A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, )"
     R"({effective=1<<CAP_IPC_OWNER, permitted=1<<CAP_IPC_OWNER, inheritable=0}) = 0)"},
    {"CAP_IPC_OWNER passes permissions and not ownership, CAP_SYS_ADMIN the reverse", R"(
%actor alice uid=1000 gid=1000
%actor owner uid=2000 gid=2000 caps=ipc_owner
%actor admin uid=3000 gid=3000 caps=sys_admin
alice shmget(0x1, 4096, IPC_CREAT|0600) = $s
owner shmat($s, NULL, 0) = $p
owner shmctl($s, IPC_RMID, NULL) = -1 EPERM
admin shmat($s, NULL, 0) = -1 EACCES
admin shmctl($s, IPC_RMID, NULL) = 0)"},
    {"uid 0 without capabilities is like any other user", R"(
%actor alice uid=1000 gid=1000
%actor zero caps=none
alice shmget(0x1, 4096, IPC_CREAT|0600) = $s
zero shmat($s, NULL, SHM_RDONLY) = -1 EACCES
zero sysctl("kernel.shmmni", "5") = 0
zero sysctl("kernel.shm_next_id", "5") = -1 EACCES)"},
    {"limits: checked, lowered freely, raised by nobody in a lab", R"(
A prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=2, rlim_max=1}, NULL) = -1 EINVAL
A prlimit64(0, 16, {rlim_cur=1, rlim_max=1}, NULL) = -1 EINVAL
A prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=4096, rlim_max=4096}, NULL) = 0
A prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=4096, rlim_max=8192}, NULL) = -1 EPERM)"},
    {"settings take one number in their range", R"(
A sysctl("kernel.shmmni", "32768") = 0
A sysctl("kernel.shmmni", "32769") = -1 EINVAL
A sysctl("kernel.shmmni", "-1") = -1 EINVAL
A sysctl("kernel.shmmni", "-0") = 0
A sysctl("kernel.shmmax", "-0") = -1 EINVAL
A sysctl("kernel.shmmax", "18446744073709551615") = 0
A sysctl("kernel.shmmax", "18446744073709551616") = -1 EINVAL
A sysctl("kernel.shm_rmid_forced", "2") = -1 EINVAL
A sysctl("kernel.shm_next_id", "-1") = -1 EINVAL
A sysctl("kernel.shm_next_id") = "-1")"},
    {"settings are read as C reads numbers, up to a blank", R"(
A sysctl("kernel.shmmni", "0x10") = 0
A sysctl("kernel.shmmni") = "16"
A sysctl("kernel.shmmni", "010") = 0
A sysctl("kernel.shmmni") = "8"
A sysctl("kernel.shmmni", " 12 34") = 0
A sysctl("kernel.shmmni") = "12"
A sysctl("kernel.shmmni", "9\n") = 0
A sysctl("kernel.shmmni", "12x") = -1 EINVAL
A sysctl("kernel.shmmni", "08") = -1 EINVAL
A sysctl("kernel.shmmni", "0x") = -1 EINVAL
A sysctl("kernel.shmmni", "+5") = -1 EINVAL
A sysctl("kernel.shmmni", "  ") = -1 EINVAL
A sysctl("kernel.shmmni", "000000000000000000007") = -1 EINVAL
A sysctl("kernel.shmmni", "") = 0
A sysctl("kernel.shmmni") = "9")"},
    {"only the owner's root writes settings, everybody reads them", R"(
%actor alice uid=1000 gid=0 caps=all
alice sysctl("kernel.shmmni", "5") = -1 EACCES
alice sysctl("kernel.shmmni") = "4096"
alice sysctl("kernel.shm_next_id", "5") = 0
B unshare(CLONE_NEWUSER|CLONE_NEWIPC) = 0
B sysctl("kernel.shmmni", "5") = -1 EACCES
B sysctl("kernel.shm_next_id", "5") = 0)"},
    {"a user namespace's own processes are nobody in the numbers that they see", R"(
%actor alice uid=1000 gid=1000
alice shmget(0x1, 4096, IPC_CREAT|0666) = $s
alice unshare(CLONE_NEWUSER) = 0
alice shmctl($s, IPC_STAT, {}) = 0
alice shmctl($s, IPC_SET, {shm_perm={uid=1000, gid=1000, mode=0600}}) = -1 EINVAL)"},
});

} // namespace

std::span<const Rule> users_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
