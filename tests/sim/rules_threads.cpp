// Threads: what the actors of one process share, and what each has of its own.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a thread has the pid of its process and a number of its own", R"(
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
#actor T: pid=A tid=tid:T alive=1
T shmget(0x1, 4096, IPC_CREAT|0600) = 0
#segment A 0: cpid=A
T exit_group(0) = ?
#actor A: alive=0
#actor T: alive=0)"},
    {"threads share memory, and an attach goes with the last of them", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $s
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
T shmat($s, NULL, 0) = $p
A store($p, "hello") = 0
#segment A 0: nattch=1 lpid=A
#actor A: attaches=1
T exit(0) = ?
#segment A 0: nattch=1
A load($p, 5) = "hello"
A shmdt($p) = 0)"},
    {"a thread leaves the namespace alone", R"(
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
T unshare(CLONE_NEWIPC) = 0
T shmget(0x1, 4096, 0600) = -1 ENOENT
A shmget(0x1, 4096, 0600) = 0
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_NEWIPC) = U
U shmget(0x1, 4096, 0600) = -1 ENOENT)"},
    {"the creator of a segment is a thread, and its end counts", R"(
A sysctl("kernel.shm_rmid_forced", "1") = 0
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
T shmget(0x1, 4096, IPC_CREAT|0600) = 0
A shmget(0x2, 4096, IPC_CREAT|0600) = 1
T exit(0) = ?
#gone A 0
#segment A 1: nattch=0)"},
    {"with CLONE_SYSVSEM threads undo together, when the last one ends", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semctl(0, 0, SETVAL, 9) = 0
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM) = T
T semop(0, [{0, -1, SEM_UNDO}], 1) = 0
#sem A 0 0: semval=8 sempid=B
T exit(0) = ?
#sem A 0 0: semval=8
B exit_group(0) = ?
#sem A 0 0: semval=9 sempid=B)"},
    {"without CLONE_SYSVSEM each thread undoes what it has done itself", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B semctl(0, 0, SETVAL, 9) = 0
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
T semop(0, [{0, -1, SEM_UNDO}], 1) = 0
T exit(0) = ?
#sem A 0 0: semval=9 sempid=B)"},
    {"a message handed to a sleeping thread signs the queue with the thread's number", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
T msgrcv(0, {...}, 9, 0, 0) = 1
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
#queue A 0: lrpid=tid:T
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
T msgrcv(0, {...}, 9, 0, 0) = 1
#queue A 0: lrpid=B)"},
    {"credentials belong to a thread, limits and handlers to the process", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
T setresuid(1000, 1000, 1000) = 0
#actor T: euid=1000
#actor B: euid=0
T semctl(0, 0, GETVAL) = -1 EACCES
B semctl(0, 0, GETVAL) = 0
T rt_sigaction(SIGUSR1, {sa_handler=0x1000}, NULL, 8) = 0
B semop(0, [{0, -1, 0}], 1) = -1 EINTR
A kill(B, SIGUSR1) = 0)"},
    {"a handler interrupts the thread that was meant, or one that is left", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B rt_sigaction(SIGUSR1, {sa_handler=0x1000}, NULL, 8) = 0
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = U
T semop(0, [{0, -1, 0}], 1) = -1 EINTR
U semop(0, [{0, -1, 0}], 1) = -1 EINTR
A kill(B, SIGUSR1) = 0
#sem A 0 0: semncnt=2
A kill(U, SIGUSR1) = 0
#sem A 0 0: semncnt=1
B exit(0) = ?
#actor B: alive=0
A kill(B, 0) = 0
A kill(B, SIGUSR1) = 0
#awake T)"},
    {"a lethal signal for one thread ends all of them, asleep or awake", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
B semop(0, [{0, -1, 0}], 1)
A kill(T, SIGTERM) = 0
#actor B: alive=0
#actor T: alive=0
#sem A 0 0: semncnt=0
A kill(B, 0) = -1 ESRCH)"},
    {"the first thread's pid stays until the last has ended", R"(
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
B exit(0) = ?
A setns("/proc/B/ns/ipc", 0) = -1 ENOENT
A kill(B, 0) = 0
T exit(0) = ?
A kill(B, 0) = -1 ESRCH
A kill(T, 0) = -1 ESRCH)"},
    {"flags that make half a thread are EINVAL", R"(
A clone(flags=CLONE_VM|CLONE_THREAD) = -1 EINVAL
A clone(flags=CLONE_SIGHAND|SIGCHLD) = -1 EINVAL
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_NEWUSER) = -1 EINVAL)"},
    {"a process with threads cannot part them", R"(
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_FS) = T
T unshare(CLONE_NEWUSER) = -1 EINVAL
T unshare(CLONE_THREAD) = -1 EINVAL
T unshare(CLONE_VM) = -1 EINVAL
T unshare(CLONE_SIGHAND) = -1 EINVAL
T unshare(CLONE_FS) = 0
T unshare(CLONE_NEWNS) = 0
B unshare(CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = 0
B unshare(CLONE_NEWUSER) = 0
A setns("/proc/B/ns/user", CLONE_NEWUSER) = -1 EINVAL)"},
    {"who shares its root directory enters no mount or user namespace", R"(
B unshare(CLONE_NEWNS) = 0
C unshare(CLONE_NEWUSER) = 0
A clone(flags=CLONE_FS|SIGCHLD) = D
A setns("/proc/B/ns/mnt", 0) = -1 EINVAL
D setns("/proc/C/ns/user", 0) = -1 EINVAL
D unshare(CLONE_FS) = 0
A setns("/proc/B/ns/mnt", 0) = 0
D setns("/proc/C/ns/user", 0) = 0)"},
    {"threads look into each other whatever their ids", R"(
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
T setresuid(1000, 1000, 1000) = 0
T setns("/proc/A/ns/ipc", 0) = -1 EPERM
T kill(A, 0) = 0)"},
    {"a child of a thread tells the thread, and after it another one", R"(
A semget(0x1, 1, IPC_CREAT|0600) = 0
B rt_sigaction(SIGCHLD, {sa_handler=0x1000}, NULL, 8) = 0
B clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
T fork() = C
T fork() = D
B semop(0, [{0, -1, 0}], 1) = -1 EINTR
C exit_group(0) = ?
#sleeps B semaphore 0 of set 0 to grow by 1
T exit(0) = ?
D exit_group(0) = ?
#awake B)"},
});

} // namespace

std::span<const Rule> threads_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
