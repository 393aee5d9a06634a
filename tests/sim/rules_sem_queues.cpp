// Sleeping semaphores: who wakes whom, in which order, and who is counted where.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"the waker does the sleeper's operation in its name", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, 0}], 1) = 0
#sleeps B semaphore 0 of set 0 to grow by 1
#sem A 0 0: semncnt=1 semzcnt=0
A semop(0, [{0, 1, 0}], 1) = 0
#awake B
#sem A 0 0: semval=0 sempid=B semncnt=0
#set A 0: otime=now)"},
    {"a sleeper that cannot go on is passed over, not waited for", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semop(0, [{0, -3, 0}], 1)
C semop(0, [{0, -1, 0}], 1) = 0
A semop(0, [{0, 1, 0}], 1) = 0
#awake C
#sleeps B semaphore 0 of set 0 to grow by 3)"},
    {"of two that could go on, the longer asleep does", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, 0}], 1) = 0
C semop(0, [{0, -1, 0}], 1)
A semop(0, [{0, 1, 0}], 1) = 0
#awake B
#sleeps C semaphore 0 of set 0 to grow by 1
#sem A 0 0: sempid=B semncnt=1)"},
    {"whoever waits for zero sees it before it is changed again", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 1) = 0
B semop(0, [{0, 0, 0}, {1, 1, 0}], 2) = 0
C semop(0, [{0, 0, 0}], 1) = 0
#sem A 0 0: semzcnt=2
A semop(0, [{0, -1, 0}], 1) = 0
#sem A 0 0: semval=0 sempid=B
#sem A 0 1: semval=1 sempid=B)"},
    {"a zero inside of one call is seen by nobody", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 1) = 0
B semop(0, [{0, 0, 0}], 1)
A semop(0, [{0, -1, 0}, {0, 1, 0}], 2) = 0
#sleeps B semaphore 0 of set 0 to become 0)"},
    {"a sleeper that is let go on can let others go on: to zero, and further", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 1) = 0
B semop(0, [{0, 0, 0}], 1) = 0
C semop(0, [{0, -2, 0}, {1, 1, 0}], 2) = 0
D semop(0, [{1, -1, 0}], 1) = 0
A semop(0, [{0, 1, 0}], 1) = 0
#sem A 0 0: semval=0 sempid=B
#sem A 0 1: semval=0 sempid=D)"},
    {"SETVAL and SETALL let sleepers go on, and only that sets otime", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{0, -5, 0}], 1) = 0
A semctl(0, 0, SETVAL, 4) = 0
#set A 0: otime=0
A semctl(0, 0, SETVAL, 6) = 0
#set A 0: otime=now
#sem A 0 0: semval=1 sempid=B
B semop(0, [{1, -1, 0}, {0, 0, 0}], 2) = 0
A semctl(0, 0, SETALL, [0, 1]) = 0
#sem A 0 1: semval=0 sempid=B
#sem A 0 0: semval=0 sempid=B)"},
    {"a sleeper may wake up with EAGAIN: the next thing in its way has IPC_NOWAIT", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, 0}, {1, -1, IPC_NOWAIT}], 2) = -1 EAGAIN
A semop(0, [{0, 1, 0}], 1) = 0
#sem A 0 0: semval=1 sempid=A)"},
    {"a sleeper may wake up with ERANGE", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 1, SETVAL, 32767) = 0
B semop(0, [{0, -1, 0}, {1, 1, 0}], 2) = -1 ERANGE
A semop(0, [{0, 1, 0}], 1) = 0
#sem A 0 0: semval=1)"},
    {"a sleeper counts for what stood in its way when it was last tried", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 1, SETVAL, 1) = 0
B semop(0, [{0, -1, 0}, {1, 0, 0}], 2)
A semctl(0, 0, GETNCNT) = 1
A semctl(0, 1, GETZCNT) = 0
A semop(0, [{0, 1, 0}], 1) = 0
A semctl(0, 0, GETNCNT) = 0
A semctl(0, 1, GETZCNT) = 1
#sleeps B semaphore 1 of set 0 to become 0)"},
    {"GETZCNT can be stale: those who wait for several zeros are tried only when one is there", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 0, SETALL, [1, 1]) = 0
B semop(0, [{0, 0, 0}, {1, 0, 0}], 2) = 0
A semctl(0, 0, GETZCNT) = 1
A semop(0, [{0, -1, 0}], 1) = 0
A semctl(0, 0, GETZCNT) = 0
A semctl(0, 1, GETZCNT) = 1
A semop(0, [{0, 5, 0}], 1) = 0
A semctl(0, 0, GETZCNT) = 0
A semctl(0, 1, GETZCNT) = 1
A semctl(0, 0, SETALL, [0, 0]) = 0)"},
    {"an operation on several semaphores puts all who want a change into one queue", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{1, -1, 0}], 1) = 0
C semop(0, [{0, -1, 0}], 1) = 0
D semop(0, [{0, -1, 0}, {1, -1, 0}], 2)
A semctl(0, 0, GETNCNT) = 2
A semctl(0, 1, GETNCNT) = 1
A semop(0, [{0, 1, 0}, {1, 1, 0}], 2) = 0
#awake C
#awake B
#sleeps D semaphore 0 of set 0 to grow by 1)"},
    {"in one queue arrival decides, also against those of another semaphore", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, 0}, {1, -1, 0}], 2) = 0
C semop(0, [{0, -1, 0}], 1)
A semop(0, [{0, 1, 0}, {1, 1, 0}], 2) = 0
#awake B
#sleeps C semaphore 0 of set 0 to grow by 1
A semop(0, [{0, 1, 0}], 1) = 0
#awake C)"},
    {"after someone went on, the queue is walked again from its start", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{1, -1, 0}, {0, 1, 0}], 2) = 0
C semop(0, [{0, -1, 0}, {1, 1, 0}], 2) = 0
A semop(0, [{0, 1, 0}], 1) = 0
#sem A 0 0: semval=1 sempid=B
#sem A 0 1: semval=0 sempid=B)"},
    {"IPC_SET wakes nobody, and nobody's permission is asked again", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 1, IPC_CREAT|0666) = 0
alice semop(0, [{0, -1, 0}], 1) = 0
A semctl(0, 0, IPC_SET, {sem_perm={uid=0, gid=0, mode=0600}}) = 0
#sleeps alice semaphore 0 of set 0 to grow by 1
A semop(0, [{0, 1, 0}], 1) = 0
#sem A 0 0: sempid=alice)"},
    {"removing the set ends every sleep with EIDRM", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 1, SETVAL, 1) = 0
B semop(0, [{0, -1, 0}], 1) = -1 EIDRM
C semop(0, [{1, 0, 0}], 1) = -1 EIDRM
D semop(0, [{0, -1, 0}, {1, -1, 0}], 2) = -1 EIDRM
E semop(0, [{1, 0, 0}, {0, 0, 0}], 2) = -1 EIDRM
A semctl(0, 0, IPC_RMID) = 0
#awake B
#awake E)"},
    {"who dies asleep leaves no trace, and nobody is woken by it", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, SEM_UNDO}, {1, -1, 0}], 2)
C semop(0, [{0, -1, 0}], 1) = 0
A kill(B, SIGKILL) = 0
#actor B: alive=0
#sem A 0 0: semval=0 sempid=0 semncnt=1
A semop(0, [{0, 1, 0}], 1) = 0)"},
    {"whoever sleeps makes no call", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semop(0, [{0, -1, 0}], 1 <unfinished ...>
A semop(0, [{0, 1, 0}], 1) = 0
B <... semop resumed>) = 0)"},
});

} // namespace

std::span<const Rule> sem_queues_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
