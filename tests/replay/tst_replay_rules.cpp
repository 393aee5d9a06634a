// What a log means, rule by rule: the verdicts of short logs, right ones and ones with one thing
// wrong in them.
#include <QTest>

#include "tests/replay/rules_files.h"
#include "tests/replay/verdict.h"

using namespace ipcscope::test;

class ReplayRules : public QObject
{
    Q_OBJECT

  private slots:
    void verdict_data();
    void verdict();

  private:
    static void single_process();
    static void overlapping_calls();
    static void sleeping_calls();
    static void processes();
    static void namespaces_and_users();
    static void forms_of_lines();
};

void ReplayRules::single_process()
{
    rule("what the model gives agrees",
         "7 shmget(0x10, 4096, IPC_CREAT|0600) = 0\n"
         "7 shmget(0x10, 0, 000) = 0\n"
         "7 shmget(0x11, 1, 0600) = -1 ENOENT (No such file or directory)\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("another error is a difference",
         "7 shmget(0x10, 4096, 0600) = -1 EACCES (Permission denied)\n"
         "7 open(\"/x\", O_RDONLY) = 3\n",
         "0 agree, 0 allowed, 1 differ, 0", {"1: error: the log has EACCES, the model ENOENT"});
    rule("after a difference the model goes on from the log",
         "7 open(\"/x\", O_RDONLY) = 3\n"
         "7 semget(0x10, 2, IPC_CREAT|0600) = 98304\n"
         "7 semctl(98304, 1, SETVAL, 0x5) = 0\n"
         "7 semctl(98304, 1, GETVAL) = 5\n"
         "7 semget(0x10, 0, 0) = 98304\n"
         "7 semget(0x11, 2, IPC_CREAT|0600) = 98305\n",
         "4 agree, 0 allowed, 1 differ, 0", {"2: return value: the log has 98304, the model 0"});
    rule("a filled in structure is compared field by field",
         "7 shmget(0x10, 4096, IPC_CREAT|0640) = 0\n"
         "7 mmap(NULL, 1, 0, 0, -1, 0) = 0x7f0000000000\n"
         "7 shmctl(0, IPC_STAT, {shm_perm={uid=0, gid=0, mode=0640, key=16, cuid=0, cgid=0}, "
         "shm_segsz=4096, shm_cpid=7, shm_lpid=0, shm_nattch=1, ...}) = 0\n",
         "1 agree, 0 allowed, 1 differ, 0", {"3: shm_nattch: the log has 1, the model 0"});
    rule("a pid field names a process of the log",
         "7 msgget(0x10, IPC_CREAT|0600) = 0\n"
         "7 msgsnd(0, {mtype=1, mtext=\"a\"}, 1, 0) = 0\n"
         "7 msgctl(0, IPC_STAT, {msg_perm={...}, msg_qnum=1, msg_lspid=8, msg_lrpid=0}) = 0\n",
         "2 agree, 0 allowed, 1 differ, 0", {"3: msg_lspid: the log has 8, the model 7"});
    rule("a time that was never set is 0, and one call has one time",
         "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 semctl(0, 0, IPC_STAT, {sem_perm={...}, sem_otime=0, sem_ctime=1795463049, "
         "sem_nsems=1}) = 0\n"
         "7 semctl(0, 0, IPC_STAT, {sem_perm={...}, sem_otime=1795463049, sem_ctime=1795463049, "
         "sem_nsems=1}) = 0\n"
         "7 semctl(0, 0, IPC_STAT, {sem_perm={...}, sem_otime=0, sem_ctime=1795463149, "
         "sem_nsems=1}) = 0\n",
         "2 agree, 0 allowed, 2 differ, 0",
         {"3: sem_otime: the log has 1795463049, the model 0",
          "4: sem_ctime: the log has 1795463149, the model 1"});
    rule("of a received text as much counts as came",
         "7 msgget(0x10, IPC_CREAT|0600) = 0\n"
         "7 msgsnd(0, {mtype=3, mtext=\"hello\"}, 5, 0) = 0\n"
         "7 msgrcv(0, {mtype=3, mtext=\"hello\\0\\0rest of the buffer\"}, 80, 0, 0) = 5\n"
         "7 msgsnd(0, {mtype=3, mtext=\"hello\"}, 5, 0) = 0\n"
         "7 msgrcv(0, {mtype=3, mtext=\"hullo\"}, 80, 0, 0) = 5\n",
         "4 agree, 0 allowed, 1 differ, 0",
         {"5: mtext: the log has \"hullo\", the model \"hello\""});
    rule("abbreviated texts are compared as far as they are shown",
         "7 msgget(0x10, IPC_CREAT|0600) = 0\n"
         "7 msgsnd(0, {mtype=3, mtext=\"he\"...}, 500, 0) = 0\n"
         "7 msgrcv(0, {mtype=3, mtext=\"he\"...}, 800, 0, 0) = 500\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("addresses are the log's",
         "7 shmget(IPC_PRIVATE, 8192, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f4d53871000\n"
         "7 munmap(0x7f4d53872000, 4096) = 0\n"
         "7 shmdt(0x7f4d53872000) = -1 EINVAL (Invalid argument)\n"
         "7 shmdt(0x7f4d53871000) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
}

void ReplayRules::overlapping_calls()
{
    rule("two calls that overlap may have happened in either order",
         "7 clone(flags=SIGCHLD) = 8\n"
         "7 shmget(IPC_PRIVATE, 1, 0600 <unfinished ...>\n"
         "8 shmget(IPC_PRIVATE, 1, 0600 <unfinished ...>\n"
         "7 <... shmget resumed>) = 1\n"
         "8 <... shmget resumed>) = 0\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("an order that shows only in a third call is found",
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 clone(flags=SIGCHLD) = 8\n"
         "7 semctl(0, 0, SETVAL, 0x5 <unfinished ...>\n"
         "8 semctl(0, 0, SETVAL, 0x3 <unfinished ...>\n"
         "7 <... semctl resumed>) = 0\n"
         "8 <... semctl resumed>) = 0\n"
         "7 semctl(0, 0, GETVAL) = 5\n"
         "7 semctl(0, 0, GETVAL) = 5\n",
         "4 agree, 1 allowed, 0 differ, 0");
    rule("calls that do not overlap have one order",
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 clone(flags=SIGCHLD) = 8\n"
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 semctl(0, 0, SETVAL, 0x5) = 0\n"
         "8 semctl(0, 0, SETVAL, 0x3) = 0\n"
         "7 semctl(0, 0, GETVAL) = 5\n",
         "3 agree, 0 allowed, 1 differ, 0", {"6: return value: the log has 5, the model 3"});
    rule("of three who wait, the log says who stood where",
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 clone(flags=SIGCHLD) = 8\n"
         "7 clone(flags=SIGCHLD) = 9\n"
         "7 clone(flags=SIGCHLD) = 10\n"
         "8 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
         "9 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
         "10 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
         "7 semop(0, [{0, 1, 0}], 1) = 0\n"
         "10 <... semop resumed>) = 0\n"
         "7 semop(0, [{0, 1, 0}], 1) = 0\n"
         "9 <... semop resumed>) = 0\n"
         "7 semop(0, [{0, 1, 0}], 1) = 0\n"
         "8 <... semop resumed>) = 0\n",
         "6 agree, 1 allowed, 0 differ, 0");
}

void ReplayRules::sleeping_calls()
{
    rule("a sleeper comes back when somebody wakes it",
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 fork() = 8\n"
         "8 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
         "7 semctl(0, 0, GETNCNT) = 1\n"
         "7 semop(0, [{0, 1, 0}], 1) = 0\n"
         "8 <... semop resumed>) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("a sleeper that nobody woke cannot come back",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 fork() = 8\n"
         "8 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
         "7 semctl(0, 0, GETNCNT) = 1\n"
         "8 <... semop resumed>) = 0\n",
         "2 agree, 0 allowed, 1 differ, 0",
         {"4: return: the log has the call came back, the model it sleeps; no other order of the "
          "calls that overlap explains it"});
    rule("a time-out is over when the log says so",
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 semtimedop(0, [{0, -1, 0}], 1, {tv_sec=0, tv_nsec=1000}) = -1 EAGAIN (Resource "
         "temporarily unavailable)\n"
         "7 semctl(0, 0, GETNCNT) = 0\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("without a time there is no time-out",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 semop(0, [{0, -1, 0}], 1) = -1 EAGAIN (Resource temporarily unavailable)\n",
         "1 agree, 0 allowed, 1 differ, 0",
         {"3: return: the log has the call came back, the model it sleeps"});
    rule("a signal interrupts, also where the call is to be restarted",
         "7 msgget(IPC_PRIVATE, 0600) = 0\n"
         "7 msgrcv(0, 0x7ffd, 5, 0, 0) = ? ERESTARTNOHAND (To be restarted if no handler)\n"
         "7 --- SIGALRM {si_signo=SIGALRM, si_code=SI_KERNEL} ---\n"
         "7 msgrcv(0, 0x7ffd, 5, 0, 0) = -1 EINTR (Interrupted system call)\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("removal wakes everybody",
         "7 msgget(IPC_PRIVATE, 0600) = 0\n"
         "7 fork() = 8\n"
         "8 msgrcv(0,  <unfinished ...>\n"
         "7 msgctl(0, IPC_RMID, NULL) = 0\n"
         "8 <... msgrcv resumed>0x7ffd, 5, 0, 0) = -1 EIDRM (Identifier removed)\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("who is killed in its sleep waits no more",
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 fork() = 8\n"
         "8 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
         "7 semctl(0, 0, GETNCNT) = 1\n"
         "7 kill(8, SIGKILL) = 0\n"
         "8 <... semop resumed>) = ?\n"
         "8 +++ killed by SIGKILL +++\n"
         "7 semctl(0, 0, GETNCNT) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("a call that the end of the log cuts off is no difference",
         "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("a sender that was woken for room may find it taken",
         "7 msgget(0x10, IPC_CREAT|0600) = 0\n"
         "7 msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=10}) = 0\n"
         "7 fork() = 8\n"
         "7 fork() = 9\n"
         "7 msgsnd(0, {mtype=1, mtext=\"0123456789\"}, 10, 0) = 0\n"
         "8 msgsnd(0, {mtype=2, mtext=\"0123456789\"}, 10, 0 <unfinished ...>\n"
         "9 msgsnd(0, {mtype=3, mtext=\"0123456789\"}, 10, 0 <unfinished ...>\n"
         "7 msgrcv(0, {mtype=1, mtext=\"0123456789\"}, 10, 0, 0) = 10\n"
         "9 <... msgsnd resumed>) = 0\n"
         "7 msgrcv(0, {mtype=3, mtext=\"0123456789\"}, 10, 0, 0) = 10\n"
         "8 <... msgsnd resumed>) = 0\n",
         "7 agree, 0 allowed, 0 differ, 0");
}

void ReplayRules::processes()
{
    rule("a child does something before the clone that made it is back",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 clone(flags=SIGCHLD <unfinished ...>\n"
         "8 shmget(0x10, 1, 0) = 0\n"
         "7 <... clone resumed>) = 8\n"
         "8 shmctl(0, IPC_STAT, {shm_cpid=7}) = 0\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("a fork attaches, exec and exit detach",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 mmap(NULL, 1, 0, 0, -1, 0) = 0x7f0000000000\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 fork() = 8\n"
         "7 fork() = 9\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=3}) = 0\n"
         "8 execve(\"/bin/true\", [\"true\"], 0x7ff /* 9 vars */) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=2}) = 0\n"
         "9 exit_group(0) = ?\n"
         "9 +++ exited with 0 +++\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=1}) = 0\n",
         "5 agree, 0 allowed, 0 differ, 0");
    rule("the memory that vfork lends counts once",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 mmap(NULL, 1, 0, 0, -1, 0) = 0x7f0000000000\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 vfork( <unfinished ...>\n"
         "8 shmctl(0, IPC_STAT, {shm_nattch=1}) = 0\n"
         "8 exit_group(0) = ?\n"
         "7 <... vfork resumed>) = 8\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=1}) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("what is undone at the end of a process is undone behind its last line",
         "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 fork() = 8\n"
         "8 semop(0, [{0, 3, SEM_UNDO}], 1) = 0\n"
         "8 exit_group(0) = ?\n"
         "7 semctl(0, 0, GETVAL) = 3\n"
         "8 +++ exited with 0 +++\n"
         "7 semctl(0, 0, GETVAL) = 0\n",
         "3 agree, 1 allowed, 0 differ, 0");
    rule("the parent's SIGCHLD comes when everything is undone",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 fork() = 8\n"
         "8 semop(0, [{0, 3, SEM_UNDO}], 1) = 0\n"
         "8 exit_group(0) = ?\n"
         "7 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=8, si_uid=0} ---\n"
         "7 semctl(0, 0, GETVAL) = 3\n",
         "2 agree, 0 allowed, 1 differ, 0",
         {"7: return value: the log has 3, the model 0; no other order of the calls that overlap "
          "explains it"});
    rule(
        "threads have undo lists of their own unless they share them",
        "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
        "7 clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM, "
        "exit_signal=0} => {parent_tid=[8]}, 88) = 8\n"
        "7 clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD, exit_signal=0}, "
        "88) = 9\n"
        "8 semop(0, [{0, 1, SEM_UNDO}], 1) = 0\n"
        "9 semop(0, [{0, 1, SEM_UNDO}], 1) = 0\n"
        "8 exit(0) = ?\n"
        "8 +++ exited with 0 +++\n"
        "9 exit(0) = ?\n"
        "9 +++ exited with 0 +++\n"
        "7 semctl(0, 0, GETVAL) = 1\n",
        "4 agree, 0 allowed, 0 differ, 0");
    rule("in another pid namespace a process has another number",
         "70 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "70 getpid() = 2\n"
         "70 shmctl(0, IPC_STAT, {shm_cpid=2, shm_lpid=0}) = 0\n"
         "70 clone(flags=SIGCHLD) = 3\n"
         "71 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "70 shmctl(0, IPC_STAT, {shm_cpid=2, shm_lpid=3}) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("a process from nowhere is one like the first",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "9 shmget(0x10, 1, 0600) = 0\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("a number is used again when its process is gone",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 fork() = 8\n"
         "8 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "8 exit_group(0) = ?\n"
         "8 +++ exited with 0 +++\n"
         "7 fork() = 8\n"
         "8 shmdt(0x7f1000000000) = -1 EINVAL (Invalid argument)\n",
         "3 agree, 0 allowed, 0 differ, 0");
}

void ReplayRules::namespaces_and_users()
{
    rule("unshare leaves everything behind",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 unshare(CLONE_NEWIPC) = 0\n"
         "7 shmget(0x10, 1, 0) = -1 ENOENT (No such file or directory)\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("a descriptor of a namespace leads back to it",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 openat(AT_FDCWD, \"/proc/self/ns/ipc\", O_RDONLY) = 3\n"
         "7 dup2(3, 9) = 9\n"
         "7 close(3) = 0\n"
         "7 unshare(CLONE_NEWIPC) = 0\n"
         "7 shmget(0x10, 1, 0) = -1 ENOENT (No such file or directory)\n"
         "7 setns(9, CLONE_NEWIPC) = 0\n"
         "7 shmget(0x10, 1, 0) = 0\n",
         "5 agree, 0 allowed, 0 differ, 0");
    rule("another process's namespace is entered by its descriptor",
         "7 fork() = 8\n"
         "8 unshare(CLONE_NEWIPC) = 0\n"
         "8 msgget(0x10, IPC_CREAT|0600) = 0\n"
         "7 open(\"/proc/8/ns/ipc\", O_RDONLY) = 4\n"
         "7 msgget(0x10, 0) = -1 ENOENT (No such file or directory)\n"
         "7 setns(4, 0) = 0\n"
         "7 msgget(0x10, 0) = 0\n",
         "5 agree, 0 allowed, 0 differ, 0");
    rule("who has given up root has no rights",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 setresgid(5, 5, 5) = 0\n"
         "7 setresuid(1000, 1000, 1000) = 0\n"
         "7 shmat(0, NULL, 0) = -1 EACCES (Permission denied)\n"
         "7 shmctl(0, IPC_RMID, NULL) = -1 EPERM (Operation not permitted)\n"
         "7 shmget(IPC_PRIVATE, 1, 0600) = 1\n"
         "7 shmctl(1, IPC_STAT, {shm_perm={uid=1000, gid=5, cuid=1000, cgid=5}}) = 0\n",
         "5 agree, 0 allowed, 0 differ, 0");
    rule("a setting that was written holds",
         "7 open(\"/proc/sys/kernel/shmmni\", O_WRONLY) = 3\n"
         "7 write(3, \"1\\n\", 2) = 2\n"
         "7 close(3) = 0\n"
         "7 shmget(IPC_PRIVATE, 1, 0600) = 0\n"
         "7 shmget(IPC_PRIVATE, 1, 0600) = -1 ENOSPC (No space left on device)\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("a limit of locked memory holds",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=0, rlim_max=0}, NULL) = 0\n"
         "7 setuid(1000) = 0\n"
         "7 shmget(IPC_PRIVATE, 1, 0600) = 1\n"
         "7 shmctl(1, SHM_LOCK, NULL) = -1 EPERM (Operation not permitted)\n",
         "3 agree, 0 allowed, 0 differ, 0");
}

void ReplayRules::forms_of_lines()
{
    rule("numbers, stamps, names, durations and comments are read around",
         "[pid   77] 1795463267.868152 shmget(0x10, 1, IPC_CREAT|0600) = 0 <0.000013>\n"
         "78<perl> 18:33:38.12 (+     0.0001) [00007f8c54a62ad7] shmget(0x10, 1, 0) = 0\n"
         "     0.000053 shmget(0x10, 1, 0) = 0\n"
         "# a remark\n"
         "\n"
         "shmget(0x10, 1, 0x200 /* IPC_CREAT */|0600) = 0\r\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("strace's own words may cut a line",
         "clone(flags=SIGCHLDstrace: Process 8 attached\n"
         ", child_tidptr=0x1) = 8\n"
         "[pid 8] shmget(0x10, 1, IPC_CREAT|0600) = 0\n",
         "1 agree, 0 allowed, 0 differ, 0");
    rule("raw numbers mean the same",
         "7 shmget(0x10, 0x1000, 0x380) = 0\n"
         "7 shmctl(0, 0xb, 0) = 0\n"
         "7 semget(0, 0x2, 0x380) = 0\n"
         "7 semctl(0, 0x1, 0xc, 0) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
}

void ReplayRules::verdict_data()
{
    add_verdict_columns();
    single_process();
    overlapping_calls();
    sleeping_calls();
    processes();
    namespaces_and_users();
    forms_of_lines();
    add_file_rules();
}

void ReplayRules::verdict()
{
    check_verdict();
}

QTEST_APPLESS_MAIN(ReplayRules)
#include "tst_replay_rules.moc"
