// semctl: every command, its checks and what it changes.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a negative id, then the command", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semctl(-1, 0, IPC_INFO, {}) = -1 EINVAL
A semctl(0, 0, 99, 0) = -1 EINVAL
A semctl(0, 0, -1, 0) = -1 EINVAL
A semctl(0, 0, IPC_INFO, {}) = 0)"},
    {"SETVAL: the value before the id, the number before the permission", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 1, IPC_CREAT|0600) = 0
alice semctl(5, 0, SETVAL, 32768) = -1 ERANGE
alice semctl(5, 0, SETVAL, -1) = -1 ERANGE
alice semctl(5, 0, SETVAL, 1) = -1 EINVAL
alice semctl(0, 1, SETVAL, 1) = -1 EINVAL
alice semctl(0, -1, SETVAL, 1) = -1 EINVAL
alice semctl(0, 0, SETVAL, 1) = -1 EACCES
A semctl(0, 0, SETVAL, 32767) = 0
#sem A 0 0: semval=32767 sempid=A
#set A 0: ctime=now otime=0)"},
    {"asking for one semaphore: the permission before the number", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 2, IPC_CREAT|0600) = 0
alice semctl(0, 2, GETVAL) = -1 EACCES
A semctl(0, 2, GETVAL) = -1 EINVAL
A semctl(0, -1, GETPID) = -1 EINVAL
A semop(0, [{1, 7, 0}], 1) = 0
A semctl(0, 1, GETVAL) = 7
A semctl(0, 0, GETVAL) = 0
A semctl(0, 0, GETPID) = 0
A semctl(0, 0, GETNCNT) = 0
A semctl(0, 0, GETZCNT) = 0)"},
    {"GETALL and SETALL do not look at the number", R"(
A semget(0x1, 3, IPC_CREAT|0600) = 0
A semctl(0, 99, SETALL, [1, 2, 3]) = 0
#set A 0: ctime=now otime=0
A semctl(0, 99, GETALL, []) = 0
#got A 1 2 3
#sem A 0 0: sempid=A
#sem A 0 2: semval=3 sempid=A)"},
    {"SETALL sets nothing when one value is over 32767", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 0, SETALL, [1, 32768]) = -1 ERANGE
#sem A 0 0: semval=0 sempid=0
#set A 0: ctime=2
A semctl(0, 0, SETALL, 0x10) = -1 EFAULT
A semctl(0, 0, GETALL, 0x10) = -1 EFAULT
A semctl(0, 0, SETALL, [1, 32767]) = 0)"},
    {"SETALL takes the right to write, GETALL the right to read", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 1, IPC_CREAT|0602) = 0
A semget(0x2, 1, IPC_CREAT|0604) = 1
alice semctl(0, 0, SETALL, [4]) = 0
alice semctl(0, 0, GETALL, []) = -1 EACCES
alice semctl(1, 0, GETALL, []) = 0
alice semctl(1, 0, SETALL, [4]) = -1 EACCES)"},
    {"IPC_SET changes owner, mode and ctime, and its input is read first", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 1, IPC_CREAT|0600) = 0
alice semctl(9, 0, IPC_SET, 0x10) = -1 EFAULT
alice semctl(9, 0, IPC_SET, {sem_perm={uid=1000, gid=1000, mode=0666}}) = -1 EINVAL
alice semctl(0, 0, IPC_SET, {sem_perm={uid=1000, gid=1000, mode=0666}}) = -1 EPERM
A semctl(0, 0, IPC_SET, {sem_perm={uid=-1, gid=0, mode=0666}}) = -1 EINVAL
A semctl(0, 0, IPC_SET, {sem_perm={uid=1000, gid=1000, mode=0666}}) = 0
#set A 0: uid=1000 gid=1000 cuid=0 mode=0666 ctime=now otime=0
alice semctl(0, 0, IPC_RMID) = 0)"},
    {"SEM_STAT gives the id of an index, SEM_STAT_ANY to everybody", R"(
%actor alice uid=1000 gid=1000
A sysctl("kernel.sem_next_id", "98306") = 0
A semget(0x1, 4, IPC_CREAT|0600) = 98306
A semctl(2, 0, SEM_STAT, {}) = 98306
A semctl(98306, 0, SEM_STAT, {}) = 98306
alice semctl(2, 0, SEM_STAT, {}) = -1 EACCES
alice semctl(2, 0, SEM_STAT_ANY, {}) = 98306
alice semctl(98306, 0, IPC_STAT, {}) = -1 EACCES
A semctl(2, 0, IPC_STAT, {}) = -1 EINVAL
A semctl(98306, 0, IPC_STAT, 0x10) = -1 EFAULT
A semctl(98306, 0, IPC_STAT, {}) = 0
A semctl(0, 0, SEM_INFO, {}) = 2)"},
    {"removing a set frees its semaphores, key and index", R"(
A semget(0x1, 4, IPC_CREAT|0600) = 0
A semctl(0, 0, IPC_RMID) = 0
A semctl(0, 0, IPC_RMID) = -1 EINVAL
A semget(0x1, 4, 0600) = -1 ENOENT
#namespace A: used_sems=0 sem_ids.in_use=0 sem_ids.max_idx=-1
A semget(0x1, 1, IPC_CREAT|0600) = 1
#sem A 1 0: semval=0 sempid=0)"},
});

} // namespace

std::span<const Rule> semctl_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
