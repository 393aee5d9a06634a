// POSIX message queues as files: names, attributes, limits, permissions, descriptors.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"without attributes a queue has the defaults of its namespace, as far as the maxima go", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
#mq A q: mq_maxmsg=10 mq_msgsize=8192 mq_curmsgs=0 qsize=0 mode=0600 uid=0 gid=0 mtime=now
#namespace A: mq_queues_count=1
A sysctl("fs.mqueue.msg_default", "3") = 0
A sysctl("fs.mqueue.msgsize_default", "200") = 0
A mq_open("r", O_RDWR|O_CREAT, 0600, NULL) = $r
#mq A r: mq_maxmsg=3 mq_msgsize=200
A sysctl("fs.mqueue.msg_max", "2") = 0
A sysctl("fs.mqueue.msgsize_max", "150") = 0
A mq_open("s", O_RDWR|O_CREAT, 0600, NULL) = $s
#mq A s: mq_maxmsg=2 mq_msgsize=150)"},
    {"mq_open: attributes are read first, then the name, then a number is taken", R"(
A mq_open("", O_RDWR, 000, 0x1) = -1 EFAULT
A mq_open(NULL, O_RDWR) = -1 EFAULT
A mq_open("", O_RDWR) = -1 ENOENT
A prlimit64(0, RLIMIT_NOFILE, {rlim_cur=3, rlim_max=4096}, NULL) = 0
A mq_open("", O_RDWR) = -1 ENOENT
A mq_open("a/b", O_RDWR) = -1 EMFILE
A mq_open("nobody", O_RDWR) = -1 EMFILE
A prlimit64(0, RLIMIT_NOFILE, {rlim_cur=4, rlim_max=4096}, NULL) = 0
A mq_open("a/b", O_RDWR) = -1 EACCES
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A mq_open("q", O_RDWR) = -1 EMFILE
A dup($q) = -1 EMFILE
A prlimit64(0, RLIMIT_NOFILE, {rlim_cur=0, rlim_max=2000000}, NULL) = -1 EPERM)"},
    {"a name is no path and has at most 255 bytes", R"(
A mq_open(".", O_RDWR|O_CREAT, 0600, NULL) = -1 EACCES
A mq_open("..", O_RDWR|O_CREAT, 0600, NULL) = -1 EACCES
A mq_open("/q", O_RDWR|O_CREAT, 0600, NULL) = -1 EACCES
A mq_unlink("a/b") = -1 EACCES
A mq_unlink("") = -1 ENOENT
A mq_unlink(NULL) = -1 EFAULT
A mq_unlink("nobody") = -1 ENOENT
A mq_open("...", O_RDWR|O_CREAT, 0600, NULL) = $q)"},
    {"a queue that is there: EEXIST, then the access mode, then the permissions", R"(
A mq_open("q", O_RDWR, 0600, {mq_maxmsg=0, mq_msgsize=0}) = -1 ENOENT
A mq_open("q", O_RDWR|O_CREAT|O_EXCL, 0600, {mq_maxmsg=2, mq_msgsize=3}) = $q
A mq_open("q", O_RDWR|O_CREAT|O_EXCL, 0600, {mq_maxmsg=0, mq_msgsize=0}) = -1 EEXIST
A mq_open("q", O_ACCMODE) = -1 EINVAL
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=0, mq_msgsize=0}) = $again
#fd A 4: mq_maxmsg=2 mq_msgsize=3)"},
    {"attributes are looked at when a queue is made, after the count of queues", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=0, mq_msgsize=1}) = -1 EINVAL
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=-1}) = -1 EINVAL
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=11, mq_msgsize=1}) = -1 EINVAL
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=8193}) = -1 EINVAL
A sysctl("fs.mqueue.queues_max", "0") = 0
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=0, mq_msgsize=1}) = -1 ENOSPC
A sysctl("fs.mqueue.queues_max", "-1") = 0
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $q
#namespace A: mq_queues_max=-1 mq_queues_count=1)"},
    {"a queue is paid for by its maker's real user, 96 bytes a message beside the texts", R"(
A prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=1959, rlim_max=819200}, NULL) = 0
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = -1 EMFILE
#namespace A: mq_queues_count=0
A prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=1960, rlim_max=819200}, NULL) = 0
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = $q
A mq_open("r", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = -1 EMFILE
A mq_unlink("q") = 0
#namespace A: mq_queues_count=1
A mq_open("r", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = -1 EMFILE
A close($q) = 0
#namespace A: mq_queues_count=0
A mq_open("r", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $q)"},
    {"all users of a lab together cost its owner no more than its own limit", R"(
%actor alice uid=1000 gid=1000
A mq_open("a", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $a
A mq_open("b", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $b
A mq_open("c", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $c
A mq_open("d", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $d
A mq_open("e", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $e
alice mq_open("f", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $f
alice mq_open("g", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $g
alice mq_open("h", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $h
alice mq_open("i", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = $i
alice mq_open("j", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=8192}) = -1 EMFILE)"},
    {"a user namespace's queues are paid for by its maker, too, within its limit", R"(
A prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=200, rlim_max=819200}, NULL) = 0
B fork() = C
B unshare(CLONE_NEWUSER) = 0
B prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=2000, rlim_max=819200}, NULL) = 0
B mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = $q
A mq_open("r", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = -1 EMFILE
B mq_unlink("q") = 0
B close($q) = 0
A mq_open("r", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $r
A unshare(CLONE_NEWUSER) = 0
A prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=2000, rlim_max=819200}, NULL) = 0
A mq_open("s", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = -1 EMFILE)"},
    {"permissions are the mode without the umask; only the first class that fits counts", R"(
%actor alice uid=1000 gid=1000
%actor bob uid=1001 gid=1000
A umask(027) = 022
A mq_open("q", O_RDWR|O_CREAT, 07777, NULL) = $q
#mq A q: mode=07750
A mq_open("private", O_RDWR|O_CREAT, 0600, NULL) = $p
alice mq_open("q", O_RDONLY) = -1 EACCES
alice umask(0) = 022
alice mq_open("a", O_RDWR|O_CREAT, 0046, NULL) = $a
#mq A a: mode=0046 uid=1000 gid=1000
alice mq_open("a", O_RDONLY) = -1 EACCES
bob mq_open("a", O_RDONLY) = $b
bob mq_open("a", O_WRONLY) = -1 EACCES
A mq_open("a", O_RDWR) = $c
A setresuid(2000, 2000, 2000) = 0
A mq_open("a", O_RDWR) = $d
A mq_open("private", O_RDONLY) = -1 EACCES)"},
    {"CAP_DAC_OVERRIDE opens everything, CAP_DAC_READ_SEARCH for reading", R"(
%actor alice uid=1000 gid=1000
%actor reader uid=2000 gid=2000 caps=dac_read_search
%actor root uid=2001 gid=2001 caps=dac_override
alice mq_open("q", O_RDWR|O_CREAT, 0, NULL) = $q
reader mq_open("q", O_RDONLY) = $r
reader mq_open("q", O_RDWR) = -1 EACCES
root mq_open("q", O_RDWR) = $w
root unshare(CLONE_NEWUSER) = 0
root mq_open("q", O_RDONLY) = -1 EACCES)"},
    {"a name may be taken away by its owner, by the directory's, and with CAP_FOWNER", R"(
%actor alice uid=1000 gid=1000
%actor owner uid=3000 gid=3000 caps=fowner
%actor bob uid=1001 gid=1001
alice mq_open("a", O_RDWR|O_CREAT, 0666, NULL) = $q
alice mq_open("b", O_RDWR|O_CREAT, 0666, NULL) = $q2
alice mq_open("c", O_RDWR|O_CREAT, 0666, NULL) = $q3
bob mq_unlink("a") = -1 EPERM
alice mq_unlink("a") = 0
owner mq_unlink("b") = 0
A mq_unlink("c") = 0)"},
    {"who has no number in the namespace's user namespace makes no queue there", R"(
A unshare(CLONE_NEWUSER|CLONE_NEWIPC) = 0
A mq_open("q", O_RDWR) = -1 ENOENT
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = -1 EOVERFLOW
B unshare(CLONE_NEWUSER) = 0
B mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
B mq_unlink("q") = 0)"},
    {"access mode 3 makes a queue that cannot be used, O_PATH a descriptor that cannot", R"(
A mq_open("q", O_ACCMODE|O_CREAT, 0600, NULL) = $q
A mq_timedsend($q, "a", 1, 0, NULL) = -1 EBADF
A mq_timedreceive($q, ""..., 8192, NULL, NULL) = -1 EBADF
A mq_getsetattr($q, NULL, {...}) = 0
A mq_open("q", O_RDWR|O_PATH) = $p
A mq_getsetattr($p, NULL, {...}) = -1 EBADF
A mq_notify($p, NULL) = -1 EBADF
A fcntl($p, F_SETFL, O_NONBLOCK) = -1 EBADF
A close($p) = 0
A mq_open("d", O_RDWR|O_CREAT|O_DIRECT, 0600, NULL) = -1 EINVAL
A mq_open("d", O_RDWR) = $d
A fcntl($d, F_SETFL, O_DIRECT) = -1 EINVAL)"},
    {"a name is free at once, and the queue lives on while it is open", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
B mq_open("q", O_RDWR) = $b
A mq_unlink("q") = 0
#nameless A q
#fd A 3: unlinked=1
A mq_open("q", O_RDWR) = -1 ENOENT
A mq_open("q", O_RDWR|O_CREAT|O_EXCL, 0600, NULL) = $new
#namespace A: mq_queues_count=2
A mq_timedsend($q, "old", 3, 1, NULL) = 0
#fd B 3: mq_curmsgs=1 unlinked=1
#mq A q: mq_curmsgs=0
A close($q) = 0
B mq_timedreceive($b, "old", 8192, [1], NULL) = 3
B exit_group(0) = ?
#namespace A: mq_queues_count=1)"},
    {"descriptors: the lowest free number, closed at an exec", R"(
A mq_open("q", O_RDWR|O_CREAT|O_NONBLOCK, 0600, NULL) = $q
#fd A 3: flags=02004002
A dup($q) = $d
#fd A 4: flags=04002
A fcntl($d, F_GETFD) = 0
A fcntl($q, F_GETFD) = 1
A fcntl($q, F_GETFL) = 04002
A fcntl($q, F_SETFD, 0) = 0
A fcntl($q, F_SETFL, O_RDWR) = 0
#fd A 3: flags=02
#fd A 4: flags=02
A fcntl($q, F_DUPFD_CLOEXEC, 10) = $ten
#fd A 10: flags=02000002
A fcntl($q, F_DUPFD, 100000) = -1 EINVAL
A close($q) = 0
#nofd A 3
A close($q) = -1 EBADF
A dup($q) = -1 EBADF
A fcntl($q, F_GETFD) = -1 EBADF
A mq_open("q", O_RDONLY) = $again
#fd A 3: flags=02000000)"},
    {"O_NOATIME is for the queue's owner, and with CAP_FOWNER", R"(
%actor alice uid=1000 gid=1000
A mq_open("q", O_RDWR|O_CREAT, 0666, NULL) = $q
A umask(0) = 022
A mq_open("all", O_RDWR|O_CREAT, 0666, NULL) = $all
A fcntl($all, F_SETFL, O_NOATIME) = 0
alice mq_open("all", O_RDWR) = $a
alice fcntl($a, F_SETFL, O_NOATIME) = -1 EPERM
alice fcntl($a, F_SETFL, O_APPEND|O_CREAT) = 0
#fd alice 3: flags=02002002)"},
    {"dup2 closes what the number stood for, dup3 wants another number", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A mq_open("r", O_RDWR|O_CREAT, 0600, NULL) = $r
A mq_unlink("r") = 0
#namespace A: mq_queues_count=2
A dup2($q, $r) = $r
#namespace A: mq_queues_count=1
#fd A 4: unlinked=0 flags=02
A dup2($q, $q) = $q
A dup2($q, 5000) = -1 EBADF
A dup2($q+74, $q+74) = -1 EBADF
A dup3($q, $q, O_CLOEXEC) = -1 EINVAL
A dup3($q, 9, O_NONBLOCK) = -1 EINVAL
A dup3($q, 9, O_CLOEXEC) = 9
#fd A 9: flags=02000002)"},
    {"a child has copies of the descriptors, a thread the same ones", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
A fork() = B
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_FILES) = T
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = U
T close($q) = 0
#nofd A 3
#fd B 3: unlinked=0
#fd U 3: unlinked=0
T mq_open("q", O_RDWR) = $t
#fd A 3: unlinked=0
T unshare(CLONE_FILES) = 0
T close($t) = 0
#fd A 3: unlinked=0
A unshare(CLONE_FILES) = 0)"},
    {"a queue belongs to the ipc namespace in which it was made", R"(
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $q
B unshare(CLONE_NEWIPC) = 0
B mq_open("q", O_RDWR) = -1 ENOENT
B mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $b
#namespace B: mq_queues_count=1
B mq_timedsend($b, "b", 1, 0, NULL) = 0
#mq A q: mq_curmsgs=0
#mq B q: mq_curmsgs=1
A unshare(CLONE_NEWIPC) = 0
#namespace A: mq_queues_count=0
A mq_timedsend($q, "a", 1, 0, NULL) = 0
#fd A 3: mq_curmsgs=1
C mq_timedsend(3, "c", 1, 0, NULL) = -1 EBADF
C mq_open("q", O_RDONLY) = $c
#fd C 3: mq_curmsgs=1)"},
    {"what is open outlives its namespace, and so do its neighbours and the bill", R"(
A prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=400, rlim_max=819200}, NULL) = 0
A unshare(CLONE_NEWIPC) = 0
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=104}) = $q
A mq_open("other", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=104}) = $o
A close($o) = 0
A setns("/proc/init/ns/ipc", 0) = 0
A mq_timedsend($q, "a", 1, 0, NULL) = 0
A mq_timedreceive($q, "a", 104, NULL, NULL) = 1
A mq_open("n", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = -1 EMFILE
A close($q) = 0
A mq_open("n", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=1}) = $n)"},
    {"the settings have ranges, and belong to the namespace's root", R"(
%actor alice uid=1000 gid=1000
A sysctl("fs.mqueue.queues_max") = "256"
A sysctl("fs.mqueue.msg_max", "0") = -1 EINVAL
A sysctl("fs.mqueue.msg_max", "65537") = -1 EINVAL
A sysctl("fs.mqueue.msg_max", "65536") = 0
A sysctl("fs.mqueue.msgsize_max", "127") = -1 EINVAL
A sysctl("fs.mqueue.msgsize_max", "16777216") = 0
A sysctl("fs.mqueue.msgsize_default", "127") = -1 EINVAL
A sysctl("fs.mqueue.msg_default", "65536") = 0
A sysctl("fs.mqueue.queues_max", "2147483648") = -1 EINVAL
A sysctl("fs.mqueue.queues_max", "-2147483648") = 0
#namespace A: mq_msg_max=65536 mq_msgsize_max=16777216 mq_msg_default=65536
alice sysctl("fs.mqueue.msg_max", "10") = -1 EACCES
alice sysctl("fs.mqueue.msg_max") = "65536"
B unshare(CLONE_NEWIPC) = 0
B sysctl("fs.mqueue.msg_max") = "10")"},
});

} // namespace

std::span<const Rule> mq_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
