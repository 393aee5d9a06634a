// POSIX message queues at work: sending, receiving, sleeping, news.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"the highest priority comes first, and of one priority the oldest", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A mq_timedsend($q, "a", 1, 24, NULL) = 0
A mq_timedsend($q, "b1", 2, 25, NULL) = 0
A mq_timedsend($q, "c", 1, 24, NULL) = 0
A mq_timedsend($q, "", 0, 0, NULL) = 0
A mq_timedsend($q, "d", 1, 32767, NULL) = 0
#mq A q: mq_curmsgs=5 qsize=5 mtime=now
A mq_timedreceive($q, ""..., 8192, [...], NULL) = 1
#got A 32767 "d"
A mq_timedreceive($q, ""..., 8192, [...], NULL) = 2
#got A 25 "b1"
A mq_timedreceive($q, ""..., 8192, [...], NULL) = 1
#got A 24 "a"
A mq_timedreceive($q, ""..., 8192, NULL, NULL) = 1
#got A - "c"
A mq_timedreceive($q, ""..., 8192, [...], NULL) = 0
#got A 0 ""
#mq A q: mq_curmsgs=0 qsize=0 mtime=now)"},
    {"mq_timedsend: the time, the priority, the descriptor, the length, the text", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=2}) = $q
A mq_open("q", O_RDONLY) = $r
A mq_timedsend(99, 0x1, 9, 40000, 0x1) = -1 EFAULT
A mq_timedsend(99, 0x1, 9, 40000, {tv_sec=0, tv_nsec=1000000000}) = -1 EINVAL
A mq_timedsend(99, 0x1, 9, 40000, {tv_sec=-1, tv_nsec=0}) = -1 EINVAL
A mq_timedsend(99, 0x1, 9, 32768, NULL) = -1 EINVAL
A mq_timedsend(99, 0x1, 9, 32767, NULL) = -1 EBADF
A mq_timedsend($r, 0x1, 9, 0, NULL) = -1 EBADF
A mq_timedsend($q, 0x1, 3, 0, NULL) = -1 EMSGSIZE
A mq_timedsend($q, 0x1, 2, 0, NULL) = -1 EFAULT
A mq_timedsend($q, 0x1, 0, 0, {tv_sec=0, tv_nsec=0}) = 0
A mq_timedsend($q, 0x1, 2, 0, {tv_sec=0, tv_nsec=0}) = -1 EFAULT
A mq_timedsend($q, "a", 1, 0, {tv_sec=0, tv_nsec=0}) = -1 ETIMEDOUT)"},
    {"mq_timedreceive: the time, the descriptor, room for the longest message", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=2}) = $q
A mq_open("q", O_WRONLY) = $w
A mq_timedreceive(99, ""..., 1, NULL, 0x1) = -1 EFAULT
A mq_timedreceive(99, ""..., 1, NULL, {tv_sec=0, tv_nsec=-1}) = -1 EINVAL
A mq_timedreceive(99, ""..., 1, NULL, NULL) = -1 EBADF
A mq_timedreceive($w, ""..., 1, NULL, NULL) = -1 EBADF
A mq_timedreceive($q, ""..., 1, NULL, NULL) = -1 EMSGSIZE
A mq_timedreceive($q, ""..., 2, NULL, {tv_sec=0, tv_nsec=0}) = -1 ETIMEDOUT)"},
    {"a message that cannot be copied out is lost", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A mq_timedsend($q, "a", 1, 0, NULL) = 0
A mq_timedreceive($q, 0x1, 8192, NULL, NULL) = -1 EFAULT
A mq_timedsend($q, "b", 1, 0, NULL) = 0
A mq_timedreceive($q, ""..., 8192, 0x1, NULL) = -1 EFAULT
#mq A q: mq_curmsgs=0
A mq_timedsend($q, "", 0, 0, NULL) = 0
A mq_timedreceive($q, 0x1, 8192, NULL, NULL) = 0)"},
    {"O_NONBLOCK belongs to the open file: EAGAIN instead of sleep", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=2}) = $q
A mq_open("q", O_RDWR|O_NONBLOCK) = $n
A mq_timedreceive($n, ""..., 2, NULL, NULL) = -1 EAGAIN
A mq_timedreceive($n, ""..., 2, NULL, {tv_sec=0, tv_nsec=1000000000}) = -1 EINVAL
A mq_timedsend($n, "a", 1, 0, NULL) = 0
A mq_timedsend($n, "a", 1, 0, NULL) = -1 EAGAIN
A mq_getsetattr($n, {mq_flags=0, mq_maxmsg=99, mq_msgsize=99, mq_curmsgs=99}, {...}) = 0
#got A 04000 1 2 1
A mq_getsetattr($n, NULL, {...}) = 0
#got A 0 1 2 1
A mq_getsetattr($q, {mq_flags=O_NONBLOCK}, 0x1) = -1 EFAULT
A mq_timedsend($q, "a", 1, 0, NULL) = -1 EAGAIN
#fd A 3: flags=02004002
#fd A 4: flags=02000002)"},
    {"mq_getsetattr: the new attributes are read and judged before the descriptor", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A mq_getsetattr(99, 0x1, NULL) = -1 EFAULT
A mq_getsetattr(99, {mq_flags=O_APPEND}, NULL) = -1 EINVAL
A mq_getsetattr(99, NULL, NULL) = -1 EBADF
A mq_getsetattr($q, NULL, NULL) = 0)"},
    {"a sleeping receiver gets the message in its hand, and the queue stays empty", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
B mq_open("q", O_RDONLY) = $b
B mq_timedreceive($b, ""..., 8192, [...], NULL) = 3
#sleeps B a message in queue /q
#mq A q: receivers=1 senders=0
A mq_timedsend($q, "abc", 3, 7, NULL) = 0
#got B 7 "abc"
#mq A q: receivers=0 mq_curmsgs=0 mtime=now)"},
    {"receivers are served by nice value, and of one nice value the longest asleep first", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A fork() = B
A fork() = C
A fork() = D
A fork() = E
B setpriority(PRIO_PROCESS, 0, 5) = 0
D setpriority(PRIO_PROCESS, 0, 5) = 0
E setpriority(PRIO_PROCESS, 0, 19) = 0
#actor E: nice=19
E mq_timedreceive($q, "4", 8192, NULL, NULL) = 1
B mq_timedreceive($q, "2", 8192, NULL, NULL) = 1
C mq_timedreceive($q, "1", 8192, NULL, NULL) = 1
D mq_timedreceive($q, "3", 8192, NULL, NULL) = 1
A mq_timedsend($q, "1", 1, 0, NULL) = 0
#got C - "1"
A mq_timedsend($q, "2", 1, 0, NULL) = 0
#got B - "2"
A mq_timedsend($q, "3", 1, 0, NULL) = 0
#got D - "3"
A mq_timedsend($q, "4", 1, 0, NULL) = 0
#got E - "4")"},
    {"who becomes more urgent in its sleep keeps its place; newcomers are held against it", R"(
%actor alice uid=1000 gid=1000
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A fork() = B
A fork() = C
A fork() = D
B mq_timedreceive($q, ""..., 8192, NULL, NULL) = 1
C mq_timedreceive($q, ""..., 8192, NULL, NULL) = 1
A setpriority(PRIO_PROCESS, B, 10) = 0
D mq_timedreceive($q, ""..., 8192, NULL, NULL) = 1
alice setpriority(PRIO_PROCESS, B, 11) = -1 EPERM
alice setpriority(PRIO_PROCESS, 0, -1) = -1 EACCES
A setpriority(PRIO_PROCESS, B, 9) = -1 EACCES
A mq_timedsend($q, "1", 1, 0, NULL) = 0
#got B - "1"
A mq_timedsend($q, "2", 1, 0, NULL) = 0
#got C - "2"
A mq_timedsend($q, "3", 1, 0, NULL) = 0)"},
    {"a sleeping sender's message takes the place that becomes free, by its priority", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=2, mq_msgsize=1}) = $q
A fork() = B
A fork() = C
A mq_timedsend($q, "1", 1, 1, NULL) = 0
A mq_timedsend($q, "2", 1, 2, NULL) = 0
B mq_timedsend($q, "9", 1, 9, NULL) = 0
#sleeps B room in queue /q
C mq_timedsend($q, "0", 1, 0, NULL) = 0
#mq A q: senders=2 mq_curmsgs=2
A mq_timedreceive($q, "2", 1, [2], NULL) = 1
#awake B
#mq A q: senders=1 mq_curmsgs=2 mtime=now
A mq_timedreceive($q, ""..., 1, [...], NULL) = 1
#got A 9 "9"
A mq_timedreceive($q, ""..., 1, [...], NULL) = 1
#got A 1 "1"
A mq_timedreceive($q, ""..., 1, [...], NULL) = 1
#got A 0 "0"
A mq_timedreceive($q, ""..., 1, [...], {tv_sec=0, tv_nsec=0}) = -1 ETIMEDOUT)"},
    {"a deadline is a point in time: that which is over already is ETIMEDOUT at once", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $q
A fork() = B
A fork() = C
B mq_timedreceive($q, ""..., 1, NULL, {tv_sec=2, tv_nsec=0}) = -1 ETIMEDOUT
C mq_timedreceive($q, ""..., 1, NULL, {tv_sec=9, tv_nsec=0}) = 1
A nanosleep({tv_sec=1, tv_nsec=999999999}, NULL) = 0
#mq A q: receivers=2
A nanosleep({tv_sec=0, tv_nsec=1}, NULL) = 0
#mq A q: receivers=1
B mq_timedreceive($q, ""..., 1, NULL, {tv_sec=2, tv_nsec=0}) = -1 ETIMEDOUT
A mq_timedsend($q, "a", 1, 0, {tv_sec=1, tv_nsec=0}) = 0
A mq_timedsend($q, "b", 1, 0, {tv_sec=1, tv_nsec=0}) = 0
B mq_timedsend($q, "c", 1, 0, {tv_sec=3, tv_nsec=0}) = -1 ETIMEDOUT
A nanosleep({tv_sec=9223372036854775807, tv_nsec=999999999}, NULL) = 0)"},
    {"a handler ends the sleep with EINTR; with SA_RESTART the call begins again", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $q
B rt_sigaction(SIGUSR1, {sa_handler=0x1000, sa_mask=[], sa_flags=0}, NULL, 8) = 0
B rt_sigaction(SIGUSR2, {sa_handler=0x1000, sa_mask=[], sa_flags=SA_RESTART}, NULL, 8) = 0
B fork() = C
B mq_open("q", O_RDWR) = $b
C mq_open("q", O_RDWR) = $c
B mq_timedreceive($b, ""..., 1, NULL, NULL) = -1 EINTR
A kill(B, SIGUSR2) = 0
#sleeps B a message in queue /q
A kill(B, SIGUSR1) = 0
B mq_timedreceive($b, "1", 1, NULL, NULL) = 1
C mq_timedreceive($c, "2", 1, NULL, NULL) = 1
A kill(B, SIGUSR2) = 0
A mq_timedsend($q, "2", 1, 0, NULL) = 0
#got C - "2"
A mq_timedsend($q, "1", 1, 0, NULL) = 0
A mq_timedsend($q, "x", 1, 0, NULL) = 0
B mq_timedsend($b, "y", 1, 0, NULL) = -1 EINTR
C mq_timedsend($c, "z", 1, 0, NULL) = 0
A kill(C, SIGUSR2) = 0
A kill(B, SIGUSR1) = 0
A mq_timedreceive($q, "x", 1, NULL, NULL) = 1
A mq_timedreceive($q, ""..., 1, NULL, NULL) = 1
#got A - "z")"},
    {"who dies in its sleep leaves nothing in the queue", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $q
A mq_timedsend($q, "1", 1, 0, NULL) = 0
A fork() = B
B mq_timedsend($q, "2", 1, 0, NULL)
A kill(B, SIGKILL) = 0
#mq A q: senders=0
A mq_timedreceive($q, "1", 1, NULL, NULL) = 1
#mq A q: mq_curmsgs=0
A fork() = C
C mq_timedreceive($q, ""..., 1, NULL, NULL)
A kill(C, SIGKILL) = 0
A mq_timedsend($q, "3", 1, 0, NULL) = 0
#mq A q: mq_curmsgs=1)"},
    {"a sleeper keeps the queue open, whoever closes its descriptor and takes the name away", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $q
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_FILES) = T
B mq_open("q", O_WRONLY) = $b
T mq_timedreceive($q, "a", 1, NULL, NULL) = 1
A close($q) = 0
A mq_unlink("q") = 0
#sleeps T a message in queue /q
B mq_timedsend($b, "a", 1, 0, NULL) = 0
B close($b) = 0
#namespace A: mq_queues_count=0)"},
    {"news is told once, of a message that comes into the empty queue", R"(
A rt_sigaction(SIGUSR1, {sa_handler=0x1000, sa_mask=[], sa_flags=0}, NULL, 8) = 0
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
B mq_open("q", O_RDWR) = $b
A mq_notify($q, {sigev_signo=SIGUSR1, sigev_notify=SIGEV_SIGNAL}) = 0
#mq A q: notify_pid=A notify=0 signo=10
A semget(0x1, 1, IPC_CREAT|0600) = 0
A semop(0, [{0, -1, 0}], 1) = -1 EINTR
B mq_notify($b, {sigev_signo=SIGUSR1, sigev_notify=SIGEV_SIGNAL}) = -1 EBUSY
B mq_notify($b, NULL) = 0
B mq_timedsend($b, "a", 1, 0, NULL) = 0
#awake A
#mq A q: notify_pid=0 signo=0
A mq_notify($q, {sigev_signo=SIGUSR1, sigev_notify=SIGEV_NONE}) = 0
#mq A q: notify_pid=A notify=1 signo=0
B mq_timedsend($b, "b", 1, 0, NULL) = 0
#mq A q: notify_pid=A
A mq_timedreceive($q, "a", 8192, NULL, NULL) = 1
A mq_timedreceive($q, "b", 8192, NULL, NULL) = 1
B mq_timedsend($b, "c", 1, 0, NULL) = 0
#mq A q: notify_pid=0)"},
    {"a sleeping receiver comes before news", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A fork() = B
A mq_notify($q, {sigev_signo=SIGTERM, sigev_notify=SIGEV_SIGNAL}) = 0
B mq_timedreceive($q, "a", 8192, NULL, NULL) = 1
C mq_open("q", O_WRONLY) = $c
C mq_timedsend($c, "a", 1, 0, NULL) = 0
#actor A: alive=1
#mq A q: notify_pid=A)"},
    {"a signal without handler ends who waits for news, also the sender itself", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A fork() = B
B mq_notify($q, {sigev_signo=SIGTERM, sigev_notify=SIGEV_SIGNAL}) = 0
B mq_timedsend($q, "a", 1, 0, NULL) = ?
#actor B: alive=0
#mq A q: mq_curmsgs=1 notify_pid=0
A mq_timedreceive($q, "a", 8192, NULL, NULL) = 1
A fork() = C
C mq_notify($q, {sigev_signo=SIGTERM, sigev_notify=SIGEV_SIGNAL}) = 0
A mq_timedsend($q, "a", 1, 0, NULL) = 0
#actor C: alive=0
A mq_timedreceive($q, "a", 8192, NULL, NULL) = 1
A mq_notify($q, {sigev_signo=SIGCHLD, sigev_notify=SIGEV_SIGNAL}) = 0
A mq_timedsend($q, "a", 1, 0, NULL) = 0
A mq_timedreceive($q, "a", 8192, NULL, NULL) = 1
A mq_notify($q, {sigev_signo=0, sigev_notify=SIGEV_SIGNAL}) = 0
A mq_timedsend($q, "a", 1, 0, NULL) = 0
#actor A: alive=1
#mq A q: notify_pid=0)"},
    {"any close by the process that waits for news ends that", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A fork() = B
A mq_notify($q, {sigev_notify=SIGEV_NONE}) = 0
B mq_notify($q, {sigev_notify=SIGEV_NONE}) = -1 EBUSY
B close($q) = 0
#mq A q: notify_pid=A
A dup($q) = $d
A close($d) = 0
#mq A q: notify_pid=0
A mq_notify($q, {sigev_notify=SIGEV_NONE}) = 0
A mq_notify($q, NULL) = 0
#mq A q: notify_pid=0
A mq_notify($q, {sigev_notify=SIGEV_NONE}) = 0
A exit_group(0) = ?
#mq B q: notify_pid=0)"},
    {"mq_notify: the sigevent is read and judged before the descriptor",
     R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A mq_notify(99, 0x1) = -1 EFAULT
A mq_notify(99, {sigev_notify=0x5}) = -1 EINVAL
A mq_notify(99, {sigev_signo=65, sigev_notify=SIGEV_SIGNAL}) = -1 EINVAL
A mq_notify(99, {sigev_value={sival_int=1, sival_ptr=0x1}, sigev_signo=9, )"
     R"(sigev_notify=SIGEV_THREAD}) = -1 EFAULT
A mq_notify(99, {sigev_value={sival_int=0, sival_ptr=0x7f0000000000}, sigev_signo=-1, )"
     R"(sigev_notify=SIGEV_THREAD}) = -1 EBADF
A mq_notify(99, {sigev_value={sival_int=0, sival_ptr=0x7f0000000000}, sigev_signo=3, )"
     R"(sigev_notify=SIGEV_THREAD}) = -1 ENOTSOCK
A mq_notify(99, {sigev_signo=64, sigev_notify=SIGEV_SIGNAL}) = -1 EBADF
A mq_notify(99, NULL) = -1 EBADF
A mq_notify($q, {sigev_value={sival_int=0, sival_ptr=0x7f0000000000}, sigev_signo=9, )"
     R"(sigev_notify=SIGEV_THREAD}) = 0
#mq A q: notify=2 notify_pid=A signo=0
A mq_timedsend($q, "a", 1, 0, NULL) = 0
#mq A q: notify=0 notify_pid=0)"},
    {"threads of one process wait for news together", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_FILES) = T
T mq_notify($q, {sigev_notify=SIGEV_NONE}) = 0
#mq A q: notify_pid=A
A mq_notify($q, NULL) = 0
#mq A q: notify_pid=0)"},
    {"nice values: up is free, down takes CAP_SYS_NICE over the machine or RLIMIT_NICE", R"(
A setpriority(PRIO_PROCESS, 0, 100) = 0
#actor A: nice=19
A setpriority(PRIO_PROCESS, 0, 18) = -1 EACCES
A fork() = B
#actor B: nice=19
C prlimit64(0, RLIMIT_NICE, {rlim_cur=15, rlim_max=15}, NULL) = -1 EPERM
B exit_group(0) = ?
C setpriority(PRIO_PROCESS, B, 19) = -1 ESRCH)"},
    {"nobody's nice value is set by a process that may have fewer capabilities",
     R"(
A fork() = B
B capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, )"
     R"({effective=0, permitted=0, inheritable=0}) = 0
B setpriority(PRIO_PROCESS, A, 5) = -1 EPERM
B setpriority(PRIO_PROCESS, 0, 5) = 0
A setpriority(PRIO_PROCESS, B, 7) = 0
#actor B: nice=7
#actor A: nice=0)"},
});

} // namespace

std::span<const Rule> mq_queues_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
