// Message queues: the checks of msgsnd, msgrcv and msgctl, and what they change.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a new queue is empty, as large as kernel.msgmnb says at that moment", R"(
A sysctl("kernel.msgmnb", "100") = 0
A msgget(0x1, IPC_CREAT|0640) = 0
#queue A 0: qnum=0 cbytes=0 qbytes=100 lspid=0 lrpid=0 stime=0 rtime=0 ctime=now mode=0640
A sysctl("kernel.msgmnb", "200") = 0
#queue A 0: qbytes=100
A sysctl("kernel.msgmni", "1") = 0
A msgget(0x2, IPC_CREAT|0600) = -1 ENOSPC
A msgget(0x1, 0) = 0
A msgget(0x1, IPC_CREAT|IPC_EXCL) = -1 EEXIST
A msgget(0x2, 0600) = -1 ENOENT)"},
    {"send and receive sign the queue with pid and time", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgsnd(0, {mtype=5, mtext="abc"}, 3, 0) = 0
#queue A 0: qnum=1 cbytes=3 lspid=A stime=now lrpid=0 rtime=0 ctime=2
#namespace A: msg_hdrs=1 msg_bytes=3
B msgrcv(0, {...}, 10, 0, 0) = 3
#got B 5 "abc"
#queue A 0: qnum=0 cbytes=0 lrpid=B rtime=now lspid=A stime=3
#namespace A: msg_hdrs=0 msg_bytes=0)"},
    {"msgsnd: the type is read, then size and id, then the type is judged, then the text", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgsnd(-1, 0x10, 9999, 0) = -1 EFAULT
A msgsnd(-1, {mtype=0, mtext="a"}, 1, 0) = -1 EINVAL
A msgsnd(0, {mtype=0, mtext="a"}, 8193, 0) = -1 EINVAL
A msgsnd(0, {mtype=0, mtext="a"}, -1, 0) = -1 EINVAL
A msgsnd(9, {mtype=0, mtext="a"}, 1, 0) = -1 EINVAL
A msgsnd(9, {mtype=1, mtext=0x1}, 1, 0) = -1 EFAULT
A msgsnd(9, {mtype=1, mtext="a"}, 1, 0) = -1 EINVAL
A msgsnd(0, {mtype=1, mtext=0x1}, 0, 0) = 0
A sysctl("kernel.msgmax", "2") = 0
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = -1 EINVAL
A msgsnd(0, {mtype=1, mtext="ab"}, 2, 0) = 0)"},
    {"sending takes the right to write, receiving the right to read", R"(
%actor alice uid=1000 gid=1000
A msgget(0x1, IPC_CREAT|0602) = 0
A msgget(0x2, IPC_CREAT|0604) = 1
alice msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
alice msgrcv(0, {...}, 1, 0, 0) = -1 EACCES
alice msgsnd(1, {mtype=1, mtext="a"}, 1, 0) = -1 EACCES
alice msgrcv(1, {...}, 1, 0, IPC_NOWAIT) = -1 ENOMSG)"},
    {"a queue is full by its bytes, and by the same number of messages", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=2}) = 0
A msgsnd(0, {mtype=1, mtext="ab"}, 2, IPC_NOWAIT) = 0
A msgsnd(0, {mtype=1, mtext="a"}, 1, IPC_NOWAIT) = -1 EAGAIN
A msgsnd(0, {mtype=1, mtext=""}, 0, IPC_NOWAIT) = 0
A msgsnd(0, {mtype=1, mtext=""}, 0, IPC_NOWAIT) = -1 EAGAIN
A msgrcv(0, {...}, 9, 0, 0) = 2
A msgsnd(0, {mtype=1, mtext="abc"}, 3, IPC_NOWAIT) = -1 EAGAIN
A msgsnd(0, {mtype=1, mtext=""}, 0, IPC_NOWAIT) = 0
#queue A 0: qnum=2 cbytes=0 qbytes=2)"},
    {"a type above 0 takes the first of that type, with MSG_EXCEPT the first other one", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
A msgsnd(0, {mtype=2, mtext="b"}, 1, 0) = 0
A msgsnd(0, {mtype=2, mtext="c"}, 1, 0) = 0
A msgsnd(0, {mtype=1, mtext="d"}, 1, 0) = 0
A msgrcv(0, {...}, 9, 2, 0) = 1
#got A 2 "b"
A msgrcv(0, {...}, 9, 1, MSG_EXCEPT) = 1
#got A 2 "c"
A msgrcv(0, {...}, 9, 1, MSG_EXCEPT|IPC_NOWAIT) = -1 ENOMSG
A msgrcv(0, {...}, 9, 0, MSG_EXCEPT) = 1
#got A 1 "a"
A msgrcv(0, {...}, 9, 0, 0) = 1
#got A 1 "d")"},
    {"a type below 0 takes the lowest up to it, the oldest of those", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgsnd(0, {mtype=9, mtext="n"}, 1, 0) = 0
A msgsnd(0, {mtype=3, mtext="a"}, 1, 0) = 0
A msgsnd(0, {mtype=2, mtext="b"}, 1, 0) = 0
A msgsnd(0, {mtype=2, mtext="c"}, 1, 0) = 0
A msgsnd(0, {mtype=1, mtext="d"}, 1, 0) = 0
A msgrcv(0, {...}, 9, -3, MSG_EXCEPT) = 1
#got A 1 "d"
A msgrcv(0, {...}, 9, -3, 0) = 1
#got A 2 "b"
A msgrcv(0, {...}, 9, -1, IPC_NOWAIT) = -1 ENOMSG
A msgrcv(0, {...}, 9, -9223372036854775808, 0) = 1
#got A 2 "c")"},
    {"a message that is too long stays, or is cut with MSG_NOERROR", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgsnd(0, {mtype=1, mtext="abcdef"}, 6, 0) = 0
A msgsnd(0, {mtype=2, mtext="x"}, 1, 0) = 0
A msgrcv(0, {...}, 3, 0, 0) = -1 E2BIG
#queue A 0: qnum=2 lrpid=0
A msgrcv(0, {...}, 3, 0, MSG_NOERROR) = 3
#got A 1 "abc"
#queue A 0: qnum=1 cbytes=1)"},
    {"a message that cannot be copied out is lost", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
A msgrcv(0, 0x10, 9, 0, 0) = -1 EFAULT
#queue A 0: qnum=0 lrpid=A rtime=now
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
A msgrcv(0, NULL, 9, 0, 0) = -1 EFAULT
#queue A 0: qnum=0)"},
    {"msgrcv: id and size, then what MSG_COPY needs, then the queue", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgrcv(-1, {...}, 1, 0, MSG_COPY) = -1 EINVAL
A msgrcv(0, {...}, -1, 0, IPC_NOWAIT) = -1 EINVAL
A msgrcv(0, {...}, 1, 0, MSG_COPY) = -1 EINVAL
A msgrcv(0, {...}, 1, 0, MSG_COPY|IPC_NOWAIT|MSG_EXCEPT) = -1 EINVAL
A msgrcv(9, 0x10, 1, 0, MSG_COPY|IPC_NOWAIT) = -1 EFAULT
A msgrcv(9, 0x10, 0, 0, MSG_COPY|IPC_NOWAIT) = -1 EINVAL
A msgrcv(9, 0x10, 1, 0, IPC_NOWAIT) = -1 EINVAL
A msgrcv(0, 0x10, 1, 0, IPC_NOWAIT) = -1 ENOMSG)"},
    {"MSG_COPY gives a copy of the n-th message and changes nothing", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgsnd(0, {mtype=1, mtext="ab"}, 2, 0) = 0
A msgsnd(0, {mtype=7, mtext="xyz"}, 3, 0) = 0
A msgrcv(0, {...}, 9, 1, MSG_COPY|IPC_NOWAIT) = 3
#got A 7 "xyz"
A msgrcv(0, {...}, 9, 2, MSG_COPY|IPC_NOWAIT) = -1 ENOMSG
A msgrcv(0, {...}, 9, -1, MSG_COPY|IPC_NOWAIT) = -1 ENOMSG
A msgrcv(0, {...}, 2, 1, MSG_COPY|IPC_NOWAIT) = -1 E2BIG
A msgrcv(0, {...}, 2, 1, MSG_COPY|IPC_NOWAIT|MSG_NOERROR) = -1 EINVAL
#queue A 0: qnum=2 cbytes=5 lrpid=0 rtime=0)"},
    {"msgctl: negative numbers, then the command", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(-1, IPC_STAT, {}) = -1 EINVAL
A msgctl(0, -1, {}) = -1 EINVAL
A msgctl(0, 99, {}) = -1 EINVAL
A msgctl(0, IPC_INFO, {}) = 0
A msgctl(0, MSG_INFO, 0x10) = -1 EFAULT)"},
    {"IPC_SET: the input, the queue, the right, the size, the ids", R"(
%actor alice uid=1000 gid=1000
A msgget(0x1, IPC_CREAT|0600) = 0
alice msgctl(9, IPC_SET, 0x10) = -1 EFAULT
alice msgctl(9, IPC_SET, {msg_perm={uid=-1, gid=0, mode=0600}, msg_qbytes=99999}) = -1 EINVAL
alice msgctl(0, IPC_SET, {msg_perm={uid=-1, gid=0, mode=0600}, msg_qbytes=99999}) = -1 EPERM
A msgctl(0, IPC_SET, {msg_perm={uid=-1, gid=0, mode=0600}, msg_qbytes=99999}) = -1 EPERM
A msgctl(0, IPC_SET, {msg_perm={uid=-1, gid=0, mode=0600}, msg_qbytes=16384}) = -1 EINVAL
A msgctl(0, IPC_SET, {msg_perm={uid=1000, gid=7, mode=0666}, msg_qbytes=16384}) = 0
#queue A 0: uid=1000 gid=7 cuid=0 mode=0666 qbytes=16384 ctime=now
alice msgctl(0, IPC_SET, {msg_perm={uid=1000, gid=7, mode=0600}, msg_qbytes=4294967303}) = 0
#queue A 0: qbytes=7
alice msgctl(0, IPC_SET, {msg_perm={uid=1000, gid=7, mode=0600}, msg_qbytes=2147483648}) = -1 EPERM
alice msgctl(0, IPC_RMID, NULL) = 0)"},
    {"MSG_STAT gives the id of an index, MSG_STAT_ANY to everybody", R"(
%actor alice uid=1000 gid=1000
A sysctl("kernel.msg_next_id", "98306") = 0
A msgget(0x1, IPC_CREAT|0600) = 98306
A msgctl(2, MSG_STAT, {}) = 98306
alice msgctl(2, MSG_STAT, {}) = -1 EACCES
alice msgctl(2, MSG_STAT_ANY, {}) = 98306
A msgctl(2, IPC_STAT, {}) = -1 EINVAL
A msgctl(98306, IPC_STAT, 0x10) = -1 EFAULT
A msgctl(98306, IPC_STAT, {}) = 0)"},
    {"removing a queue takes its messages with it", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgget(0x2, IPC_CREAT|0600) = 1
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
A msgsnd(1, {mtype=1, mtext="a long text that lies elsewhere"}, 31, 0) = 0
A msgctl(0, IPC_RMID, NULL) = 0
#namespace A: msg_hdrs=1 msg_bytes=31 msg_ids.in_use=1
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = -1 EINVAL
A msgrcv(1, {...}, 99, 0, 0) = 31
#got A 1 "a long text that lies elsewhere")"},
    {"a namespace ends with its sets and queues", R"(
B unshare(CLONE_NEWIPC) = 0
B semget(0x1, 2, IPC_CREAT|0600) = 0
B msgget(0x1, IPC_CREAT|0600) = 0
B msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
B semop(0, [{0, 1, SEM_UNDO}], 1) = 0
B unshare(CLONE_NEWIPC) = 0
#namespace B: used_sems=0 msg_hdrs=0)"},
});

} // namespace

std::span<const Rule> msg_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
