// Semaphores: making sets, the checks of semop, what it changes.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"the number of semaphores is looked at first, also of a set that exists", R"(
A sysctl("kernel.sem", "3") = 0
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semget(0x1, 4, 0600) = -1 EINVAL
A semget(0x2, 4, 0600) = -1 EINVAL
A semget(0x2, -1, 0600) = -1 EINVAL
A semget(0x2, 3, 0600) = -1 ENOENT
A semget(0x2, 0, IPC_CREAT|0600) = -1 EINVAL
A semget(0x1, 0, 0600) = 0
A semget(0x1, 3, 0600) = -1 EINVAL
A semget(0x1, 3, IPC_CREAT|IPC_EXCL|0600) = -1 EEXIST)"},
    {"a new set is all zeros, touched by nobody, changed just now", R"(
A semget(0x1, 2, IPC_CREAT|0640) = 0
#set A 0: nsems=2 otime=0 ctime=now mode=0640 cuid=0 key=1
#sem A 0 0: semval=0 sempid=0 semncnt=0 semzcnt=0
#namespace A: used_sems=2 sem_ids.in_use=1)"},
    {"all semaphores of a namespace together have a limit, and so have its sets", R"(
A sysctl("kernel.sem", "10 5 500 2") = 0
A semget(IPC_PRIVATE, 3, 0600) = 0
A semget(IPC_PRIVATE, 3, 0600) = -1 ENOSPC
A semget(IPC_PRIVATE, 1, 0600) = 1
A semget(IPC_PRIVATE, 1, 0600) = -1 ENOSPC
#namespace A: used_sems=4
A semctl(0, 0, IPC_RMID) = 0
#namespace A: used_sems=1)"},
    {"a set larger than all memory is ENOMEM", R"(
A sysctl("kernel.sem", "2147483647 2147483647") = 0
A semget(IPC_PRIVATE, 100000000, 0600) = -1 ENOMEM)"},
    {"keys of sets, queues and segments do not meet", R"(
A shmget(0x1, 1, IPC_CREAT|0600) = 0
A semget(0x1, 1, 0600) = -1 ENOENT
A semget(0x1, 1, IPC_CREAT|IPC_EXCL|0600) = 0
A msgget(0x1, 0600) = -1 ENOENT
A msgget(0x1, IPC_CREAT|IPC_EXCL|0600) = 0
B unshare(CLONE_NEWIPC) = 0
B semget(0x1, 1, 0600) = -1 ENOENT)"},
    {"semop adds, takes and finds zero, and signs every semaphore that is listed", R"(
A semget(0x1, 3, IPC_CREAT|0600) = 0
A semop(0, [{sem_num=0, sem_op=2, sem_flg=0}, {sem_num=1, sem_op=0, sem_flg=0}], 2) = 0
#sem A 0 0: semval=2 sempid=A
#sem A 0 1: semval=0 sempid=A
#sem A 0 2: semval=0 sempid=0
#set A 0: otime=now ctime=2
B semop(0, [{sem_num=0, sem_op=-2, sem_flg=0}], 1) = 0
#sem A 0 0: semval=0 sempid=B
#set A 0: otime=now)"},
    {"waiting for a zero that is there sets otime, and wakes nobody", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semop(0, [{0, 0, 0}], 1) = 0
#set A 0: otime=now
#sem A 0 0: sempid=A)"},
    {"too many operations are E2BIG and none EINVAL, before the memory is read", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A sysctl("kernel.sem", "32000 32000 2") = 0
A semop(0, 0x10, 3) = -1 E2BIG
A semop(0, 0x10, 0) = -1 EINVAL
A semop(-1, 0x10, 1) = -1 EFAULT
A semop(-1, [{0, 1, 0}], 1) = -1 EINVAL
A semop(0, [{0, 1, 0}, {0, 1, 0}, {0, 1, 0}], 3) = -1 E2BIG
A semop(0, NULL, 1) = -1 EFAULT
A sysctl("kernel.sem", "32000 32000 2147483647") = 0
A semop(0, [{0, 1, 0}], 2) = -1 EFAULT
A semop(0, [{0, 1, 0}], 400000000) = -1 ENOMEM)"},
    {"a time-out is read first of all and has to be a time, also when nobody waits", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semtimedop(0, [{0, 1, 0}], 0, 0x10) = -1 EFAULT
A semtimedop(0, [{0, 1, 0}], 1, {tv_sec=-1, tv_nsec=0}) = -1 EINVAL
A semtimedop(0, [{0, 1, 0}], 1, {tv_sec=0, tv_nsec=1000000000}) = -1 EINVAL
A semtimedop(0, [{0, 1, 0}], 1, {tv_sec=0, tv_nsec=-1}) = -1 EINVAL
A semtimedop(0, [{0, 1, 0}], 1, {tv_sec=0, tv_nsec=999999999}) = 0
A semtimedop(0, [{0, 1, 0}], 1, NULL) = 0
#sem A 0 0: semval=2)"},
    {"the set, then its size, then the permission", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 2, IPC_CREAT|0600) = 0
alice semop(1, [{9, 1, 0}], 1) = -1 EINVAL
alice semop(0, [{2, 1, 0}], 1) = -1 EFBIG
alice semop(0, [{1, 1, 0}], 1) = -1 EACCES
alice semop(0, [{1, 1, 0}, {2, 0, 0}], 2) = -1 EFBIG
A semctl(0, 0, IPC_RMID) = 0
A semop(0, [{0, 1, 0}], 1) = -1 EINVAL)"},
    {"changing takes the right to write alone, waiting for zero the right to read", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 1, IPC_CREAT|0602) = 0
A semget(0x2, 1, IPC_CREAT|0604) = 1
alice semop(0, [{0, 1, 0}], 1) = 0
alice semop(0, [{0, -1, 0}, {0, 0, 0}], 2) = 0
alice semop(0, [{0, 0, 0}], 1) = -1 EACCES
alice semop(1, [{0, 0, 0}], 1) = 0
alice semop(1, [{0, 1, 0}], 1) = -1 EACCES)"},
    {"all or nothing: what cannot be done at once does not begin", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semop(0, [{0, 5, 0}, {1, -1, IPC_NOWAIT}], 2) = -1 EAGAIN
#sem A 0 0: semval=0 sempid=0
#set A 0: otime=0)"},
    {"only the operation that stands in the way is asked for IPC_NOWAIT", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, 0}, {1, -1, IPC_NOWAIT}], 2)
#sleeps B semaphore 0 of set 0 to grow by 1
A semop(0, [{1, -1, IPC_NOWAIT}, {0, -1, 0}], 2) = -1 EAGAIN)"},
    {"values end at 32767", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semop(0, [{0, 32767, 0}], 1) = 0
A semop(0, [{0, 1, 0}], 1) = -1 ERANGE
A semop(0, [{0, -32767, 0}], 1) = 0
A semop(0, [{0, -32768, IPC_NOWAIT}], 1) = -1 EAGAIN)"},
    {"a semaphore that comes twice is judged by what the first operation has left", R"(
A semget(0x1, 65, IPC_CREAT|0600) = 0
A semop(0, [{0, 2, 0}, {0, -1, 0}], 2) = 0
#sem A 0 0: semval=1
A semop(0, [{0, -1, 0}, {0, 0, 0}, {0, 3, 0}], 3) = 0
#sem A 0 0: semval=3
A semop(0, [{0, 1, 0}, {64, 1, 0}, {0, 32767, 0}], 3) = -1 ERANGE
#sem A 0 0: semval=3 sempid=A
#sem A 0 64: semval=0
A semop(0, [{0, -3, 0}, {0, -1, IPC_NOWAIT}], 2) = -1 EAGAIN
#sem A 0 0: semval=3
A semop(0, [{0, 1, 0}, {64, 1, 0}, {0, -4, 0}], 3) = 0
#sem A 0 0: semval=0
#sem A 0 64: semval=1)"},
    {"a zero time-out is EAGAIN at once where the call would sleep", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, 0}], 1) = 0
A semtimedop(0, [{0, -1, 0}, {1, -1, 0}], 2, {tv_sec=0, tv_nsec=0}) = -1 EAGAIN
#sem A 0 0: semncnt=1
A semop(0, [{0, 1, 0}], 1) = 0)"},
    {"a sleeper whose time is over gives EAGAIN, and leaves nothing behind", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semtimedop(0, [{0, -1, SEM_UNDO}], 1, {tv_sec=2, tv_nsec=0}) = -1 EAGAIN
C semtimedop(0, [{0, -2, 0}], 1, {tv_sec=3, tv_nsec=0})
A nanosleep({tv_sec=1, tv_nsec=999999999}, NULL) = 0
#sem A 0 0: semncnt=2
A nanosleep({tv_sec=0, tv_nsec=1}, NULL) = 0
#awake B
#sem A 0 0: semncnt=1 semval=0 sempid=0
#set A 0: otime=0
A semop(0, [{0, 2, 0}], 1) = 0
#awake C
A nanosleep({tv_sec=-1, tv_nsec=0}, NULL) = -1 EINVAL
A nanosleep({tv_sec=5, tv_nsec=0}, NULL) = 0)"},
    {"time-outs end in the order of their deadlines", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semtimedop(0, [{0, -1, 0}], 1, {tv_sec=3, tv_nsec=0}) = -1 EAGAIN
C semtimedop(0, [{0, -1, 0}], 1, {tv_sec=1, tv_nsec=0}) = -1 EAGAIN
D semtimedop(0, [{0, -1, 0}], 1, {tv_sec=9223372036854775807, tv_nsec=0})
A nanosleep({tv_sec=3, tv_nsec=0}, NULL) = 0
#sem A 0 0: semncnt=1)"},
});

} // namespace

std::span<const Rule> semop_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
