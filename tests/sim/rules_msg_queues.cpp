// Sleeping senders and receivers: who gets what, and who has to try again.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a message for a sleeper goes straight to it; the queue never sees it", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 9, 0, 0) = 3
#sleeps B a message in queue 0
A msgsnd(0, {mtype=5, mtext="abc"}, 3, 0) = 0
#got B 5 "abc"
#queue A 0: qnum=0 cbytes=0 lspid=A stime=now lrpid=B rtime=now
#namespace A: msg_hdrs=0)"},
    {"the longest asleep whose selector fits gets the message, not the best", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 9, 2, 0)
#sleeps B a message of type 2 in queue 0
C msgrcv(0, {...}, 9, -5, 0) = 1
#sleeps C a message of a type up to 5 in queue 0
D msgrcv(0, {...}, 9, 2, MSG_EXCEPT) = 1
#sleeps D a message of another type than 2 in queue 0
A msgsnd(0, {mtype=3, mtext="x"}, 1, 0) = 0
#got C 3 "x"
A msgsnd(0, {mtype=3, mtext="y"}, 1, 0) = 0
#got D 3 "y"
#sleeps B a message of type 2 in queue 0)"},
    {"a receiver with too little room wakes up with E2BIG, and the next one is asked", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 2, 0, 0) = -1 E2BIG
C msgrcv(0, {...}, 1, 7, 0)
D msgrcv(0, {...}, 2, 0, MSG_NOERROR) = 2
A msgsnd(0, {mtype=5, mtext="abc"}, 3, 0) = 0
#got D 5 "ab"
#queue A 0: qnum=0 lrpid=D)"},
    {"with E2BIG for all the message stays in the queue", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 2, 0, 0) = -1 E2BIG
A msgsnd(0, {mtype=5, mtext="abc"}, 3, 0) = 0
#queue A 0: qnum=1 lrpid=0 rtime=0)"},
    {"what is handed to a sleeper with a bad address is lost", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, 0x10, 9, 0, 0) = -1 EFAULT
A msgsnd(0, {mtype=5, mtext="abc"}, 3, 0) = 0
#queue A 0: qnum=0 lrpid=B)"},
    {"a sender sleeps for room, and is woken when a message leaves", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=4}) = 0
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
B msgsnd(0, {mtype=2, mtext="xy"}, 2, 0) = 0
#sleeps B room for 2 bytes in queue 0
#queue A 0: qnum=1 lspid=A
A msgrcv(0, {...}, 9, 0, 0) = 3
#queue A 0: qnum=1 cbytes=2 lspid=B stime=now lrpid=A rtime=now)"},
    {"room is kept for nobody: of several that are woken the first to run has it", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=3}) = 0
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
B msgsnd(0, {mtype=2, mtext="bb"}, 2, 0) = 0
C msgsnd(0, {mtype=3, mtext="cc"}, 2, 0) = 0
#order C B
A msgrcv(0, {...}, 9, 0, 0) = 3
#awake C
#sleeps B room for 2 bytes in queue 0
#queue A 0: lspid=C qnum=1
A msgrcv(0, {...}, 9, 0, 0) = 2
#got A 3 "cc"
#queue A 0: lspid=B)"},
    {"senders that all have room put their messages in the order in which they run", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=3}) = 0
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
B msgsnd(0, {mtype=2, mtext="b"}, 1, 0) = 0
C msgsnd(0, {mtype=3, mtext="c"}, 1, 0) = 0
D msgsnd(0, {mtype=4, mtext="d"}, 1, 0) = 0
#order D B C
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=9}) = 0
#queue A 0: qnum=4 lspid=C
A msgrcv(0, {...}, 9, 1, 0) = 3
A msgrcv(0, {...}, 9, 0, 0) = 1
#got A 4 "d"
A msgrcv(0, {...}, 9, 0, 0) = 1
#got A 2 "b")"},
    {"who does not fit is passed over, and goes to the end", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=4}) = 0
A msgsnd(0, {mtype=1, mtext="aa"}, 2, 0) = 0
A msgsnd(0, {mtype=1, mtext="aa"}, 2, 0) = 0
B msgsnd(0, {mtype=2, mtext="bbbb"}, 4, 0)
C msgsnd(0, {mtype=3, mtext="c"}, 1, 0) = 0
A msgrcv(0, {...}, 9, 0, 0) = 2
#sleeps B room for 4 bytes in queue 0
#queue A 0: qnum=2 cbytes=3 lspid=C)"},
    {"a sender that is woken may hand its message to a sleeper", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=3}) = 0
A msgsnd(0, {mtype=1, mtext="abc"}, 3, 0) = 0
B msgsnd(0, {mtype=2, mtext="bb"}, 2, 0) = 0
C msgrcv(0, {...}, 9, 2, 0) = 2
A msgrcv(0, {...}, 9, 1, 0) = 3
#got C 2 "bb"
#queue A 0: qnum=0 lspid=B lrpid=C)"},
    {"receiving with a message at hand passes sleepers that wait for another type", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 9, 2, 0)
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
#queue A 0: qnum=1
A msgrcv(0, {...}, 9, 0, 0) = 1
#sleeps B a message of type 2 in queue 0)"},
    {"IPC_SET asks every receiver again: for its permission, and then it sleeps on", R"(
%actor alice uid=1000 gid=1000
A msgget(0x1, IPC_CREAT|0666) = 0
alice msgrcv(0, {...}, 9, 0, 0) = -1 EACCES
B msgrcv(0, {...}, 9, 0, 0) = 1
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=100}) = 0
#awake alice
#sleeps B a message in queue 0
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0)"},
    {"IPC_SET wakes the senders that fit now, and asks for their permission again", R"(
%actor alice uid=1000 gid=1000
A msgget(0x1, IPC_CREAT|0666) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0666}, msg_qbytes=1}) = 0
alice msgsnd(0, {mtype=1, mtext="aa"}, 2, 0) = -1 EACCES
B msgsnd(0, {mtype=1, mtext="bb"}, 2, 0) = 0
C msgsnd(0, {mtype=1, mtext="cccc"}, 4, 0)
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=3}) = 0
#awake B
#sleeps C room for 4 bytes in queue 0
#queue A 0: qnum=1 cbytes=2)"},
    {"receivers that look again join the queue as they happen to run: who gets the next is free",
     R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 9, 0, 0)
C msgrcv(0, {...}, 9, 0, 0) = 1
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=100}) = 0
#order C
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
#awake C
#sleeps B a message in queue 0
#queue A 0: lrpid=C)"},
    {"without IPC_SET the longest asleep gets it, whatever another engine has seen", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 9, 0, 0) = 1
C msgrcv(0, {...}, 9, 0, 0)
#order C
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
#awake B
#sleeps C a message in queue 0)"},
    {"a sender and receivers that IPC_SET wakes together race for each other", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=1}) = 0
B msgrcv(0, {...}, 9, 0, 0)
C msgrcv(0, {...}, 9, 0, 0) = 2
D msgsnd(0, {mtype=1, mtext="dd"}, 2, 0) = 0
#order D C
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=9}) = 0
#sleeps B a message in queue 0
#queue A 0: qnum=0 lrpid=C lspid=D)"},
    {"removing the queue ends every sleep with EIDRM", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
A msgctl(0, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=1}) = 0
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
B msgsnd(0, {mtype=1, mtext="b"}, 1, 0) = -1 EIDRM
C msgrcv(0, {...}, 9, 2, 0) = -1 EIDRM
A msgctl(0, IPC_RMID, NULL) = 0
#namespace A: msg_hdrs=0 msg_bytes=0)"},
    {"who dies asleep leaves the queue to the others", R"(
A msgget(0x1, IPC_CREAT|0600) = 0
B msgrcv(0, {...}, 9, 0, 0)
C msgrcv(0, {...}, 9, 0, 0) = 1
A kill(B, SIGKILL) = 0
A msgsnd(0, {mtype=1, mtext="a"}, 1, 0) = 0
#queue A 0: lrpid=C)"},
});

} // namespace

std::span<const Rule> msg_queues_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
