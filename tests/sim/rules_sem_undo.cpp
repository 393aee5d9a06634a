// SEM_UNDO: what a process takes is given back when it ends.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"the end of a process gives back what it took", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 0, SETALL, [5, 5]) = 0
B semop(0, [{0, -2, SEM_UNDO}, {1, 1, SEM_UNDO}], 2) = 0
B semop(0, [{0, -1, 0}], 1) = 0
#sem A 0 0: semval=2
B exit_group(0) = ?
#sem A 0 0: semval=4 sempid=B
#sem A 0 1: semval=5 sempid=B
#set A 0: otime=now)"},
    {"a waiter is saved by the end of the one that holds the semaphore", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 1) = 0
B semop(0, [{0, -1, SEM_UNDO}], 1) = 0
C semop(0, [{0, -1, SEM_UNDO}], 1) = 0
A kill(B, SIGKILL) = 0
#awake C
#sem A 0 0: semval=0 sempid=C)"},
    {"what is undone stays within 0 and 32767", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B semop(0, [{0, 5, SEM_UNDO}], 1) = 0
A semop(0, [{0, -3, 0}], 1) = 0
A semctl(0, 1, SETVAL, 10) = 0
B semop(0, [{1, -10, SEM_UNDO}], 1) = 0
A semop(0, [{1, 32767, 0}], 1) = 0
B exit_group(0) = ?
#sem A 0 0: semval=0 sempid=B
#sem A 0 1: semval=32767 sempid=B)"},
    {"a value that is set is not undone: SETVAL for one semaphore, SETALL for all", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
A semctl(0, 0, SETALL, [5, 5]) = 0
B semop(0, [{0, -1, SEM_UNDO}, {1, -1, SEM_UNDO}], 2) = 0
C semop(0, [{0, -1, SEM_UNDO}, {1, -1, SEM_UNDO}], 2) = 0
A semctl(0, 0, SETVAL, 7) = 0
B exit_group(0) = ?
#sem A 0 0: semval=7 sempid=A
#sem A 0 1: semval=4 sempid=B
A semctl(0, 0, SETALL, [2, 2]) = 0
C exit_group(0) = ?
#sem A 0 0: semval=2 sempid=A
#sem A 0 1: semval=2 sempid=A
#set A 0: otime=now)"},
    {"a record of zeros sets otime all the same", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 1, IPC_CREAT|0600) = 0
alice semop(0, [{0, 1, SEM_UNDO}], 1) = -1 EACCES
alice semop(0, [{7, 1, SEM_UNDO}], 1) = -1 EFBIG
#set A 0: otime=0
alice exit_group(0) = ?
#set A 0: otime=now
#sem A 0 0: semval=0 sempid=0)"},
    {"fork does not pass the record on, CLONE_SYSVSEM shares it to the last", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 9) = 0
B semop(0, [{0, -1, SEM_UNDO}], 1) = 0
B fork() = C
C exit_group(0) = ?
#sem A 0 0: semval=8
B clone(flags=CLONE_SYSVSEM|SIGCHLD) = D
D semop(0, [{0, -1, SEM_UNDO}], 1) = 0
D exit_group(0) = ?
#sem A 0 0: semval=7
B exit_group(0) = ?
#sem A 0 0: semval=9 sempid=B)"},
    {"leaving the shared list or the namespace undoes, as the end does", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 9) = 0
B semop(0, [{0, -1, SEM_UNDO}], 1) = 0
B unshare(CLONE_SYSVSEM) = 0
#sem A 0 0: semval=9
B semop(0, [{0, -1, SEM_UNDO}], 1) = 0
B unshare(CLONE_NEWIPC) = 0
#sem A 0 0: semval=9
C semop(0, [{0, -1, SEM_UNDO}], 1) = 0
C setns("/proc/A/ns/ipc", CLONE_NEWIPC) = 0
#sem A 0 0: semval=9
C semop(0, [{0, -1, SEM_UNDO}], 1) = 0
C setns("/proc/A/ns/mnt", CLONE_NEWNS) = 0
#sem A 0 0: semval=8)"},
    {"a failing unshare or setns undoes nothing", R"(
%actor alice uid=1000 gid=1000
A semget(0x1, 1, IPC_CREAT|0666) = 0
A semctl(0, 0, SETVAL, 9) = 0
alice semop(0, [{0, -1, SEM_UNDO}], 1) = 0
alice unshare(CLONE_NEWIPC) = -1 EPERM
alice setns("/proc/alice/ns/ipc", 0) = -1 EPERM
#sem A 0 0: semval=8)"},
    {"what can be given back at once is bounded", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semop(0, [{0, 32767, SEM_UNDO}], 1) = 0
A semop(0, [{0, -32767, 0}], 1) = 0
B semop(0, [{0, 1, SEM_UNDO}], 1) = 0
B semop(0, [{0, 1, SEM_UNDO}], 1) = -1 ERANGE
#sem A 0 0: semval=1
B exit_group(0) = ?
#sem A 0 0: semval=0)"},
    {"removing the set forgets the records; a set in its place is not touched", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semop(0, [{0, 5, SEM_UNDO}], 1) = 0
A semctl(0, 0, IPC_RMID) = 0
A sysctl("kernel.sem_next_id", "0") = 0
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 9) = 0
B exit_group(0) = ?
#sem A 0 0: semval=9
#set A 0: otime=0)"},
    {"the sets are undone one after the other, the last used first", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semget(0x2, 1, IPC_CREAT|0600) = 1
A semctl(0, 0, SETVAL, 1) = 0
A semctl(1, 0, SETVAL, 1) = 0
B semop(0, [{0, -1, SEM_UNDO}], 1) = 0
B semop(1, [{0, -1, SEM_UNDO}], 1) = 0
C semop(0, [{0, -1, 0}], 1) = 0
D semop(1, [{0, -1, 0}], 1) = 0
B semop(0, [{0, 0, SEM_UNDO}], 1) = 0
A kill(B, SIGKILL) = 0
#awake C
#awake D)"},
});

} // namespace

std::span<const Rule> sem_undo_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
