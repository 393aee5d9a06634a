// POSIX queues in a log, rule by rule: descriptors, files on the mount, news, limits, sleepers.
#include <QTest>

#include "tests/replay/verdict.h"

using namespace ipcscope;
using namespace ipcscope::test;

class ReplayMqueue : public QObject
{
    Q_OBJECT

  private slots:
    void verdict_data();
    void verdict();

  private:
    static void descriptors();
    static void descriptors_that_are_not_shown();
    static void files_on_the_mount();
    static void news();
    static void limits();
    static void processes();
    static void sleepers();
    static void after_a_difference();
};

void ReplayMqueue::descriptors()
{
    rule("a queue is what its descriptor leads to",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=2, mq_msgsize=8, "
         "mq_curmsgs=0}) = 11\n"
         "7 mq_timedsend(11, \"low\", 3, 1, NULL) = 0\n"
         "7 mq_timedsend(11, \"high\", 4, 9, NULL) = 0\n"
         "7 mq_getsetattr(11, NULL, {mq_flags=0, mq_maxmsg=2, mq_msgsize=8, mq_curmsgs=2}) = 0\n"
         "7 mq_timedreceive(11, \"high\", 8, [9], NULL) = 4\n"
         "7 mq_timedreceive(11, \"low\", 8, NULL, NULL) = 3\n"
         "7 mq_unlink(\"q\") = 0\n"
         "7 mq_unlink(\"q\") = -1 ENOENT (No such file or directory)\n",
         "8 agree, 0 allowed, 0 differ, 0");
    rule("a wrong message, priority or attribute is a difference",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_timedsend(3, \"a\", 1, 1, NULL) = 0\n"
         "7 mq_timedsend(3, \"a\", 1, 1, NULL) = 0\n"
         "7 mq_timedreceive(3, \"b\", 8192, [1], NULL) = 1\n"
         "7 mq_timedreceive(3, \"a\", 8192, [2], NULL) = 1\n"
         "7 mq_getsetattr(3, NULL, {mq_flags=0, mq_maxmsg=9, mq_msgsize=8192, mq_curmsgs=0}) = 0\n",
         "3 agree, 0 allowed, 3 differ, 0",
         {"5: msg: the log has \"b\", the model \"a\"", "6: msg_prio: the log has 2, the model 1",
          "7: mq_maxmsg: the log has 9, the model 10"});
    rule("a copy shares O_NONBLOCK, a second opening does not",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 dup2(3, 9) = 9\n"
         "7 fcntl(3, F_DUPFD_CLOEXEC, 20) = 20\n"
         "7 mq_open(\"q\", O_RDWR) = 4\n"
         "7 fcntl(9, F_SETFL, O_RDWR|O_NONBLOCK) = 0\n"
         "7 mq_timedreceive(20, 0x7ffc0000, 8192, NULL, NULL) = -1 EAGAIN (Resource temporarily "
         "unavailable)\n"
         "7 mq_getsetattr(4, NULL, {mq_flags=0, mq_maxmsg=10, mq_msgsize=8192, mq_curmsgs=0}) "
         "= 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("what is closed leads nowhere",
         "7 execve(\"/x\", [\"x\"], 0x1 /* 3 vars */) = 0\n"
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = -1 ENOENT (No such file or directory)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 dup(3) = 4\n"
         "7 close(3) = 0\n"
         "7 mq_getsetattr(3, NULL, 0x7ffc0000) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_timedsend(4, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n",
         "3 agree, 0 allowed, 1 differ, 0", {"8: error: the log has success, the model EBADF"});
    rule("another file takes a descriptor's number",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 5\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 dup2(5, 3) = 3\n"
         "7 mq_getsetattr(3, NULL, 0x7ffc0000) = -1 EBADF (Bad file descriptor)\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("arguments that the kernel does not look at, and those it cannot read",
         "7 mq_open(NULL, O_RDWR) = -1 EFAULT (Bad address)\n"
         "7 mq_open(\"q\", O_RDWR) = -1 EFAULT (Bad address)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, 0x10) = -1 EFAULT (Bad address)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_timedsend(3, 0x10, 1, 0, NULL) = -1 EFAULT (Bad address)\n"
         "7 mq_timedsend(3, 0x10, 9000, 0, NULL) = -1 EMSGSIZE (Message too long)\n"
         "7 mq_timedsend(3, \"a\", 1, 32768, NULL) = -1 EINVAL (Invalid argument)\n"
         "7 mq_timedsend(3, \"a\", 1, 0, {tv_sec=1, tv_nsec=-1}) = -1 EINVAL (Invalid argument)\n",
         "8 agree, 0 allowed, 0 differ, 0");
}

void ReplayMqueue::descriptors_that_are_not_shown()
{
    rule("a number that is given again was closed before",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_open(\"r\", O_RDWR|O_CREAT|O_NONBLOCK, 0600, NULL) = 3\n"
         "7 mq_timedreceive(3, 0x7ffc0000, 8192, NULL, NULL) = -1 EAGAIN (Resource temporarily "
         "unavailable)\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("a close may be hidden, and what comes after it is sure again",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_getsetattr(3, NULL, 0x7ffc0000) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = -1 EBADF (Bad file descriptor)\n",
         "2 agree, 1 allowed, 0 differ, 0");
    rule("a close that is hidden gives up the place of who waits for news",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = 0\n"
         "7 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = -1 EBUSY (Device or resource "
         "busy)\n"
         "7 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = 0\n",
         "3 agree, 1 allowed, 0 differ, 0");
    rule("O_NONBLOCK may have been set by a call that is not shown",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_timedreceive(3, 0x7ffc0000, 8192, NULL, NULL) = -1 EAGAIN (Resource temporarily "
         "unavailable)\n"
         "7 mq_timedreceive(3, 0x7ffc0000, 8192, NULL, NULL) = -1 EAGAIN (Resource temporarily "
         "unavailable)\n",
         "2 agree, 1 allowed, 0 differ, 0");
    rule("a descriptor from before the log may lead to anything",
         "7 mq_timedsend(5, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_timedsend(5, \"a\", 1, 0, NULL) = -1 EAGAIN (Resource temporarily unavailable)\n"
         "7 mq_timedsend(6, \"a\", 1, 0, NULL) = -1 EBADF (Bad file descriptor)\n",
         "1 agree, 2 allowed, 0 differ, 0");
    rule("with the file calls in the log nothing is hidden",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 9\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_getsetattr(3, NULL, 0x7ffc0000) = -1 EBADF (Bad file descriptor)\n",
         "1 agree, 0 allowed, 1 differ, 0", {"3: error: the log has EBADF, the model success"});
}

void ReplayMqueue::files_on_the_mount()
{
    rule("a queue is a file there",
         "7 openat(AT_FDCWD, \"/dev/mqueue/f\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 mq_open(\"f\", O_RDONLY) = 4\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_timedreceive(4, \"a\", 8192, NULL, NULL) = 1\n"
         "7 unlink(\"/dev/mqueue/f\") = 0\n"
         "7 mq_open(\"f\", O_RDONLY) = -1 ENOENT (No such file or directory)\n"
         "7 creat(\"/dev/mqueue/g\", 0600) = 5\n"
         "7 mq_open(\"g\", O_RDONLY) = 6\n"
         "7 unlinkat(AT_FDCWD, \"/dev/mqueue/g\", 0) = 0\n"
         "7 mq_open(\"g\", O_RDONLY) = -1 ENOENT (No such file or directory)\n",
         "6 agree, 0 allowed, 0 differ, 0");
    rule("elsewhere it is not",
         "7 openat(AT_FDCWD, \"/tmp/f\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"f\", O_RDONLY) = -1 ENOENT (No such file or directory)\n",
         "2 agree, 0 allowed, 0 differ, 0");
}

void ReplayMqueue::news()
{
    rule("news come once, and when nobody receives",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_notify(3, {sigev_value={sival_int=5, sival_ptr=0x5}, sigev_signo=SIGUSR1, "
         "sigev_notify=SIGEV_SIGNAL}) = 0\n"
         "7 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = -1 EBUSY (Device or resource "
         "busy)\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_MESGQ, si_pid=7, si_uid=0, si_int=5, "
         "si_ptr=0x5} ---\n"
         "7 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = 0\n"
         "7 mq_notify(3, NULL) = 0\n",
         "6 agree, 0 allowed, 0 differ, 0");
    rule("a thread that is told hangs on a socket",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 4\n"
         "7 mq_notify(3, {sigev_value={sival_int=1, sival_ptr=0x7f0000001000}, sigev_signo=4, "
         "sigev_notify=SIGEV_THREAD, sigev_notify_function=NULL, sigev_notify_attributes=NULL}) "
         "= 0\n"
         "7 mq_notify(3, {sigev_value={sival_int=1, sival_ptr=0x7f0000001000}, sigev_signo=3, "
         "sigev_notify=SIGEV_THREAD, sigev_notify_function=NULL, sigev_notify_attributes=NULL}) "
         "= -1 ENOTSOCK (Socket operation on non-socket)\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("who waits for news and ends waits no longer",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 clone(child_stack=NULL, flags=SIGCHLD) = 8\n"
         "8 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = 0\n"
         "7 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = -1 EBUSY (Device or resource "
         "busy)\n"
         "8 exit_group(0) = ?\n"
         "8 +++ exited with 0 +++\n"
         "7 mq_notify(3, {sigev_signo=0, sigev_notify=SIGEV_NONE}) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
}

void ReplayMqueue::limits()
{
    rule("settings that were written hold",
         "7 open(\"/proc/sys/fs/mqueue/queues_max\", O_WRONLY) = 3\n"
         "7 write(3, \"1\", 1) = 1\n"
         "7 close(3) = 0\n"
         "7 openat(AT_FDCWD, \"/proc/sys/fs/mqueue/msg_default\", O_RDWR) = 3\n"
         "7 write(3, \"4\\n\", 2) = 2\n"
         "7 close(3) = 0\n"
         "7 prctl(PR_CAPBSET_DROP, CAP_SYS_RESOURCE) = 0\n"
         "7 capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0, permitted=0, "
         "inheritable=0}) = 0\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_getsetattr(3, NULL, {mq_flags=0, mq_maxmsg=4, mq_msgsize=8192, mq_curmsgs=0}) = 0\n"
         "7 mq_open(\"r\", O_RDWR|O_CREAT, 0600, NULL) = -1 ENOSPC (No space left on device)\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("where files are not shown they may have been written",
         "7 setresuid(1000, 1000, 1000) = 0\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = -1 ENOSPC (No space left on device)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n",
         "1 agree, 1 allowed, 0 differ, 0");
    rule("the bytes of all of a user's queues are counted",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=1960, rlim_max=1960}, NULL) = 0\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=10, mq_msgsize=101, "
         "mq_curmsgs=0}) = -1 EMFILE (Too many open files)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=10, mq_msgsize=100, "
         "mq_curmsgs=0}) = 3\n"
         "7 mq_open(\"r\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=1, mq_msgsize=1, "
         "mq_curmsgs=0}) = -1 EMFILE (Too many open files)\n"
         "7 mq_unlink(\"q\") = 0\n"
         "7 close(3) = 0\n"
         "7 mq_open(\"r\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=1, mq_msgsize=1, "
         "mq_curmsgs=0}) = 3\n",
         "5 agree, 0 allowed, 0 differ, 0");
    rule("what else the user has, and what else is open, is not known",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = -1 EMFILE (Too many open files)\n",
         "0 agree, 1 allowed, 0 differ, 0");
    rule("modes and umask decide who may open",
         "7 umask(027) = 022\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0666, NULL) = 3\n"
         "7 setresgid(5, 5, 5) = 0\n"
         "7 setresuid(1000, 1000, 1000) = 0\n"
         "7 mq_open(\"q\", O_RDONLY) = -1 EACCES (Permission denied)\n"
         "7 mq_unlink(\"q\") = -1 EPERM (Operation not permitted)\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
}

void ReplayMqueue::processes()
{
    rule("a child has its parent's descriptors, another program has none",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 fork() = 8\n"
         "8 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "8 execve(\"/x\", [\"x\"], 0x1 /* 3 vars */) = 0\n"
         "8 mq_timedsend(3, \"a\", 1, 0, NULL) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_timedreceive(3, \"a\", 8192, NULL, NULL) = 1\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("unless it is told to keep them",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 fcntl(3, F_SETFD, 0) = 0\n"
         "7 execve(\"/x\", [\"x\"], 0x1 /* 3 vars */) = 0\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("threads share their descriptors",
         "7 clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM, "
         "exit_signal=0, stack=0x1, stack_size=1} => {parent_tid=[8]}, 88) = 8\n"
         "8 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("an open queue outlives its name and its namespace",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 unshare(CLONE_NEWIPC) = 0\n"
         "7 mq_open(\"q\", O_RDWR) = -1 ENOENT (No such file or directory)\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_timedreceive(3, \"a\", 8192, NULL, NULL) = 1\n",
         "5 agree, 0 allowed, 0 differ, 0");
}

void ReplayMqueue::sleepers()
{
    rule("a receiver that sleeps gets the next message",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 fork() = 8\n"
         "8 mq_timedreceive(3,  <unfinished ...>\n"
         "7 mq_timedsend(3, \"a\", 1, 7, NULL) = 0\n"
         "7 mq_getsetattr(3, NULL, {mq_flags=0, mq_maxmsg=10, mq_msgsize=8192, mq_curmsgs=0}) = 0\n"
         "8 <... mq_timedreceive resumed>\"a\", 8192, [7], NULL) = 1\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("whose nice value is lower gets it first",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 fork() = 8\n"
         "7 fork() = 9\n"
         "8 setpriority(PRIO_PROCESS, 0, 5) = 0\n"
         "8 mq_timedreceive(3,  <unfinished ...>\n"
         "9 mq_timedreceive(3,  <unfinished ...>\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_timedsend(3, \"b\", 1, 0, NULL) = 0\n"
         "8 <... mq_timedreceive resumed>\"b\", 8192, NULL, NULL) = 1\n"
         "9 <... mq_timedreceive resumed>\"a\", 8192, NULL, NULL) = 1\n",
         "5 agree, 0 allowed, 0 differ, 0");
    rule("a time that is over, a signal, a death end the sleep",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_timedreceive(3, 0x7ffc0000, 8192, NULL, {tv_sec=1795463049, tv_nsec=5}) = -1 "
         "ETIMEDOUT (Connection timed out)\n"
         "7 mq_timedreceive(3, 0x7ffc0000, 8192, NULL, NULL) = ? ERESTARTSYS (To be restarted if "
         "SA_RESTART is set)\n"
         "7 mq_timedreceive(3, 0x7ffc0000, 8192, NULL, NULL) = -1 EINTR (Interrupted system "
         "call)\n"
         "7 fork() = 8\n"
         "8 mq_timedreceive(3,  <unfinished ...>\n"
         "8 <... mq_timedreceive resumed> <unfinished ...>) = ?\n"
         "8 +++ killed by SIGKILL +++\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_timedreceive(3, \"a\", 8192, NULL, NULL) = 1\n",
         "6 agree, 1 allowed, 0 differ, 0");
    rule("a send that waits goes on when there is room",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=1, mq_msgsize=8, "
         "mq_curmsgs=0}) = 3\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 fork() = 8\n"
         "8 mq_timedsend(3, \"b\", 1, 0, NULL <unfinished ...>\n"
         "7 mq_timedreceive(3, \"a\", 8, NULL, NULL) = 1\n"
         "8 <... mq_timedsend resumed>) = 0\n"
         "7 mq_timedreceive(3, \"b\", 8, NULL, NULL) = 1\n",
         "5 agree, 0 allowed, 0 differ, 0");
    rule("which of two calls came first is seen by what they got",
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 fork() = 8\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL <unfinished ...>\n"
         "8 mq_timedsend(3, \"b\", 1, 0, NULL) = 0\n"
         "7 <... mq_timedsend resumed>) = 0\n"
         "7 mq_timedreceive(3, \"b\", 8192, NULL, NULL) = 1\n"
         "7 mq_timedreceive(3, \"a\", 8192, NULL, NULL) = 1\n",
         "4 agree, 1 allowed, 0 differ, 0");
}

void ReplayMqueue::after_a_difference()
{
    rule("the queue goes on as the log has it",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR) = 3\n"
         "7 mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
         "7 mq_timedreceive(3, \"a\", 8192, [0], NULL) = 1\n"
         "7 mq_unlink(\"q\") = 0\n",
         "3 agree, 0 allowed, 1 differ, 0", {"2: error: the log has success, the model ENOENT"});
    rule("what was received is gone",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = 3\n"
         "7 mq_timedsend(3, \"a\", 1, 1, NULL) = 0\n"
         "7 mq_timedsend(3, \"b\", 1, 2, NULL) = 0\n"
         "7 mq_timedreceive(3, \"a\", 8192, [1], NULL) = 1\n"
         "7 mq_timedreceive(3, \"b\", 8192, [2], NULL) = 1\n",
         "4 agree, 0 allowed, 1 differ, 0", {"5: msg: the log has \"a\", the model \"b\""});
}

void ReplayMqueue::verdict_data()
{
    add_verdict_columns();
    descriptors();
    descriptors_that_are_not_shown();
    files_on_the_mount();
    news();
    limits();
    processes();
    sleepers();
    after_a_difference();
}

void ReplayMqueue::verdict()
{
    check_verdict();
}

QTEST_APPLESS_MAIN(ReplayMqueue)
#include "tst_replay_mqueue.moc"
