// Signals and sleeping calls: who is interrupted, and by what.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a handler ends a semop with EINTR, with SA_RESTART or without", R"(
A semget(0x1, 2, IPC_CREAT|0600) = 0
B rt_sigaction(SIGUSR1, {sa_handler=0x1000, sa_mask=[], sa_flags=0}, NULL, 8) = 0
C rt_sigaction(SIGUSR1, {sa_handler=0x1000, sa_mask=[], sa_flags=SA_RESTART}, NULL, 8) = 0
B semop(0, [{0, -1, 0}], 1) = -1 EINTR
C semop(0, [{0, -1, SEM_UNDO}, {1, -1, 0}], 2) = -1 EINTR
#sem A 0 0: semncnt=2
A kill(B, SIGUSR1) = 0
#awake B
#sem A 0 0: semncnt=1 semval=0 sempid=0
A kill(C, SIGUSR1) = 0
#set A 0: otime=0
A semop(0, [{0, 1, 0}], 1) = 0
#sem A 0 0: semval=1)"},
    {"a handler ends msgsnd and msgrcv with EINTR, and the message stays with its sender", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=1}) = 0
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
B rt_sigaction(SIGALRM, {sa_handler=0x1000, sa_mask=[], sa_flags=SA_RESTART}, NULL, 8) = 0
B fork() = C
B msgsnd(0, {mtype=1, mtext="b"}, 1, 0) = -1 EINTR
C msgrcv(0, {...}, 9, 2, 0) = -1 EINTR
A kill(B, SIGALRM) = 0
A kill(C, SIGALRM) = 0
A msgrcv(0, {...}, 9, 0, 0) = 1
#queue A 0: qnum=0 lspid=A)"},
    {"a signal that is ignored disturbs nobody's sleep", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B rt_sigaction(SIGTERM, {sa_handler=SIG_IGN}, NULL, 8) = 0
B semop(0, [{0, -1, 0}], 1) = 0
A kill(B, SIGTERM) = 0
A kill(B, SIGCHLD) = 0
A kill(B, SIGCONT) = 0
A kill(B, 0) = 0
#sleeps B semaphore 0 of set 0 to grow by 1
A semop(0, [{0, 1, 0}], 1) = 0)"},
    {"a handler can be taken back, and then the signal ends the process", R"(
B rt_sigaction(SIGTERM, {sa_handler=0x1000}, NULL, 8) = 0
A kill(B, SIGTERM) = 0
#actor B: alive=1
B rt_sigaction(SIGTERM, {sa_handler=SIG_DFL}, NULL, 8) = 0
A kill(B, SIGTERM) = 0
#actor B: alive=0)"},
    {"nobody can arrange for SIGKILL, SIGSTOP or what is no signal", R"(
B rt_sigaction(SIGKILL, {sa_handler=0x1000}, NULL, 8) = -1 EINVAL
B rt_sigaction(SIGSTOP, {sa_handler=SIG_IGN}, NULL, 8) = -1 EINVAL
B rt_sigaction(0, {sa_handler=SIG_IGN}, NULL, 8) = -1 EINVAL
B rt_sigaction(65, {sa_handler=SIG_IGN}, NULL, 8) = -1 EINVAL
B rt_sigaction(64, {sa_handler=SIG_IGN}, NULL, 8) = 0)"},
    {"the first process notices only what it has a handler for", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B kill(init, 0) = 0
init rt_sigaction(SIGUSR1, {sa_handler=0x1000}, NULL, 8) = 0
init semop(0, [{0, -1, 0}], 1) = -1 EINTR
A kill(init, SIGTERM) = 0
A kill(init, SIGKILL) = 0
A kill(init, SIGTSTP) = 0
B exit_group(0) = ?
#sleeps init semaphore 0 of set 0 to grow by 1
A kill(init, SIGUSR1) = 0
#awake init)"},
    {"the end of a child is a signal for its parent", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B rt_sigaction(SIGCHLD, {sa_handler=0x1000}, NULL, 8) = 0
B fork() = C
B clone(flags=0) = D
C fork() = E
B semop(0, [{0, -1, 0}], 1) = -1 EINTR
A kill(E, SIGKILL) = 0
D exit_group(0) = ?
#sleeps B semaphore 0 of set 0 to grow by 1
C exit_group(0) = ?
#awake B)"},
    {"orphans are init's children, and tell it of their end", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
init rt_sigaction(SIGCHLD, {sa_handler=0x1000}, NULL, 8) = 0
B clone(flags=0) = C
B exit_group(0) = ?
init semop(0, [{0, -1, 0}], 1) = -1 EINTR
C exit_group(0) = ?
#awake init)"},
    {"what was granted before the signal is not taken back", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semctl(0, 0, SETVAL, 1) = 0
B rt_sigaction(SIGCHLD, {sa_handler=0x1000}, NULL, 8) = 0
B fork() = C
C semop(0, [{0, -1, SEM_UNDO}], 1) = 0
B semop(0, [{0, -1, 0}], 1) = 0
C exit_group(0) = ?
#awake B)"},
});

} // namespace

std::span<const Rule> signals_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
