#include "core/check_order/checked_call.h"
#include "core/told.h"

#include <algorithm>
#include <array>

namespace ipcscope::check_order
{
namespace
{

constexpr std::string_view kStranger = "B setresuid(1000, 1000, 1000)\n";

Breach stranger(std::string_view error, std::string_view what)
{
    return {.what = what, .error = error, .scene = kStranger};
}

std::vector<CheckedCall> shared_memory()
{
    return {
        {.id = "shmget-existing",
         .title = IPCSCOPE_TOLD("shmget of a key that exists"),
         .call = "B shmget(0x1234, {size}, {flags})",
         .scene = "A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg\n",
         .words = {{"size", "4096"}, {"flags", "0600"}},
         .breaches = {{.what = IPCSCOPE_TOLD("it is to be a new segment"),
                       .error = "EEXIST",
                       .slot = "flags",
                       .word = "+IPC_CREAT|IPC_EXCL"},
                      {.what = IPCSCOPE_TOLD("the size is more than the segment has"),
                       .error = "EINVAL",
                       .slot = "size",
                       .word = "8192"},
                      stranger("EACCES",
                               IPCSCOPE_TOLD("the segment is another user's, of mode 0600"))},
         .kernel = IPCSCOPE_TOLD("ipcget_public in ipc/util.c")},
        {.id = "shmget-new",
         .title = IPCSCOPE_TOLD("shmget of a new key"),
         .call = "B shmget(0x77, {size}, {flags})",
         .scene = "A shmget(0x1234, 4096, IPC_CREAT|0600)\n",
         .words = {{"size", "4096"}, {"flags", "IPC_CREAT|0600"}},
         .breaches = {{.what = IPCSCOPE_TOLD("IPC_CREAT is not given"),
                       .error = "ENOENT",
                       .slot = "flags",
                       .word = "0600"},
                      {.what = IPCSCOPE_TOLD("the size is 0"),
                       .error = "EINVAL",
                       .slot = "size",
                       .word = "0"},
                      {.what = IPCSCOPE_TOLD("there are shmmni segments already"),
                       .error = "ENOSPC",
                       .scene = "A sysctl(\"kernel.shmmni\", \"1\")\n"}},
         .kernel = IPCSCOPE_TOLD("ipcget_public in ipc/util.c, newseg in ipc/shm.c")},
        {.id = "shmctl-stat",
         .title = "shmctl(IPC_STAT)",
         .call = "B shmctl({id}, IPC_STAT, {buffer})",
         .scene = "A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg\n",
         .words = {{"id", "$seg"}, {"buffer", "{...}"}},
         .breaches = {{.what = IPCSCOPE_TOLD("there is no segment of that id"),
                       .error = "EINVAL",
                       .slot = "id",
                       .word = "77"},
                      stranger("EACCES",
                               IPCSCOPE_TOLD("the segment is another user's, of mode 0600")),
                      {.what = IPCSCOPE_TOLD("the buffer is no memory"),
                       .error = "EFAULT",
                       .slot = "buffer",
                       .word = "0x1"}},
         .kernel = IPCSCOPE_TOLD("shmctl_stat in ipc/shm.c")},
        {.id = "shmctl-set",
         .title = "shmctl(IPC_SET)",
         .call = "B shmctl({id}, IPC_SET, {buffer})",
         .scene = "A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg\n",
         .words = {{"id", "$seg"}, {"buffer", "{shm_perm={uid=0, gid=0, mode=0600}}"}},
         .breaches = {{.what = IPCSCOPE_TOLD("the buffer is no memory"),
                       .error = "EFAULT",
                       .slot = "buffer",
                       .word = "0x1"},
                      {.what = IPCSCOPE_TOLD("there is no segment of that id"),
                       .error = "EINVAL",
                       .slot = "id",
                       .word = "77"},
                      stranger("EPERM", IPCSCOPE_TOLD("the segment is another user's"))},
         .kernel = IPCSCOPE_TOLD("ksys_shmctl and shmctl_down in ipc/shm.c")},
        {.id = "shmat",
         .title = "shmat",
         .call = "B shmat({id}, {address}, 0)",
         .scene = "A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg\n",
         .words = {{"id", "$seg"}, {"address", "NULL"}},
         .breaches = {{.what = IPCSCOPE_TOLD("the address is at no page's beginning"),
                       .error = "EINVAL",
                       .slot = "address",
                       .word = "0x10000001"},
                      stranger("EACCES",
                               IPCSCOPE_TOLD("the segment is another user's, of mode 0600"))},
         .kernel = IPCSCOPE_TOLD("do_shmat in ipc/shm.c")},
    };
}

std::vector<CheckedCall> semaphores()
{
    return {
        {.id = "semget-existing",
         .title = IPCSCOPE_TOLD("semget of a key that exists"),
         .call = "B semget(0x1234, {nsems}, {flags})",
         .scene = "A semget(0x1234, 3, IPC_CREAT|0600) = $set\n",
         .words = {{"nsems", "3"}, {"flags", "0600"}},
         .breaches = {{.what = IPCSCOPE_TOLD("it is to be a new set"),
                       .error = "EEXIST",
                       .slot = "flags",
                       .word = "+IPC_CREAT|IPC_EXCL"},
                      {.what = IPCSCOPE_TOLD("the set has fewer semaphores"),
                       .error = "EINVAL",
                       .slot = "nsems",
                       .word = "4"},
                      stranger("EACCES", IPCSCOPE_TOLD("the set is another user's, of mode 0600"))},
         .kernel = IPCSCOPE_TOLD("ipcget_public in ipc/util.c")},
        {.id = "semget-too-many",
         .title = IPCSCOPE_TOLD("semget with more than SEMMSL semaphores"),
         .call = "B semget(0x1234, {nsems}, {flags})",
         .scene = "A semget(0x1234, 3, IPC_CREAT|0600) = $set\n",
         .words = {{"nsems", "3"}, {"flags", "0600"}},
         .breaches = {{.what = IPCSCOPE_TOLD("no set may have so many semaphores"),
                       .error = "EINVAL",
                       .slot = "nsems",
                       .word = "32001"},
                      {.what = IPCSCOPE_TOLD("it is to be a new set"),
                       .error = "EEXIST",
                       .slot = "flags",
                       .word = "+IPC_CREAT|IPC_EXCL"},
                      stranger("EACCES", IPCSCOPE_TOLD("the set is another user's, of mode 0600"))},
         .kernel = IPCSCOPE_TOLD("ksys_semget in ipc/sem.c")},
        {.id = "semop",
         .title = "semop",
         .call = "B semop({id}, [{sem_num=0, sem_op={first}, sem_flg=IPC_NOWAIT}, "
                 "{sem_num=1, sem_op={second}, sem_flg=0}, {sem_num={third}, sem_op=1, "
                 "sem_flg=0}], {count})",
         .scene = "A semget(0x1234, 3, IPC_CREAT|0600) = $set\n"
                  "A semctl($set, 1, SETVAL, 2)\n",
         .words = {{"id", "$set"}, {"first", "1"}, {"second", "1"}, {"third", "2"}, {"count", "3"}},
         .breaches = {{.what = IPCSCOPE_TOLD("there are more operations than SEMOPM"),
                       .error = "E2BIG",
                       .slot = "count",
                       .word = "501"},
                      {.what = IPCSCOPE_TOLD("there is no set of that id"),
                       .error = "EINVAL",
                       .slot = "id",
                       .word = "77"},
                      {.what = IPCSCOPE_TOLD("the third semaphore does not exist"),
                       .error = "EFBIG",
                       .slot = "third",
                       .word = "9"},
                      stranger("EACCES", IPCSCOPE_TOLD("the set is another user's, of mode 0600")),
                      {.what =
                           IPCSCOPE_TOLD("the first operation would have to wait, with IPC_NOWAIT"),
                       .error = "EAGAIN",
                       .slot = "first",
                       .word = "-1"},
                      {.what = IPCSCOPE_TOLD("the second value would grow beyond SEMVMX"),
                       .error = "ERANGE",
                       .slot = "second",
                       .word = "32767"}},
         .kernel = IPCSCOPE_TOLD("__do_semtimedop and perform_atomic_semop in ipc/sem.c")},
        {.id = "semctl-setval",
         .title = "semctl(SETVAL)",
         .call = "B semctl({id}, {semnum}, SETVAL, {value})",
         .scene = "A semget(0x1234, 3, IPC_CREAT|0600) = $set\n",
         .words = {{"id", "$set"}, {"semnum", "0"}, {"value", "1"}},
         .breaches = {{.what = IPCSCOPE_TOLD("the value is more than SEMVMX"),
                       .error = "ERANGE",
                       .slot = "value",
                       .word = "32768"},
                      {.what = IPCSCOPE_TOLD("the set has no such semaphore"),
                       .error = "EINVAL",
                       .slot = "semnum",
                       .word = "3"},
                      stranger("EACCES", IPCSCOPE_TOLD("the set is another user's, of mode 0600"))},
         .kernel = IPCSCOPE_TOLD("semctl_setval in ipc/sem.c")},
    };
}

std::vector<CheckedCall> messages()
{
    return {
        {.id = "msgctl-set",
         .title = "msgctl(IPC_SET)",
         .call = "B msgctl({id}, IPC_SET, {buffer})",
         .scene = "A msgget(0x1234, IPC_CREAT|0600) = $q\n",
         .words = {{"id", "$q"},
                   {"buffer", "{msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=16384}"}},
         .breaches = {{.what = IPCSCOPE_TOLD("the buffer is no memory"),
                       .error = "EFAULT",
                       .slot = "buffer",
                       .word = "0x1"},
                      {.what = IPCSCOPE_TOLD("there is no queue of that id"),
                       .error = "EINVAL",
                       .slot = "id",
                       .word = "77"},
                      stranger("EPERM", IPCSCOPE_TOLD("the queue is another user's"))},
         .kernel = IPCSCOPE_TOLD("ksys_msgctl and msgctl_down in ipc/msg.c")},
        {.id = "msgsnd",
         .title = "msgsnd",
         .call = "B msgsnd($q, {message}, 5, IPC_NOWAIT)",
         .scene = "A msgget(0x1234, IPC_CREAT|0600) = $q\n",
         .words = {{"message", "{mtype=1, mtext=\"hello\"}"}},
         .breaches = {{.what = IPCSCOPE_TOLD("the type is 0"),
                       .error = "EINVAL",
                       .slot = "message",
                       .word = "{mtype=0, mtext=\"hello\"}"},
                      {.what = IPCSCOPE_TOLD("there is no text behind the type"),
                       .error = "EFAULT",
                       .slot = "message",
                       .word = "{mtype=1, mtext=0x1}"},
                      stranger("EACCES",
                               IPCSCOPE_TOLD("the queue is another user's, of mode 0600")),
                      {.what = IPCSCOPE_TOLD("the queue is full, with IPC_NOWAIT"),
                       .error = "EAGAIN",
                       .scene = "A msgctl($q, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, "
                                "msg_qbytes=4})\n"}},
         .kernel = IPCSCOPE_TOLD("do_msgsnd in ipc/msg.c")},
        {.id = "msgrcv",
         .title = "msgrcv",
         .call = "B msgrcv($q, {...}, {size}, {type}, IPC_NOWAIT)",
         .scene = "A msgget(0x1234, IPC_CREAT|0600) = $q\n"
                  "A msgsnd($q, {mtype=1, mtext=\"hello\"}, 5, 0)\n",
         .words = {{"size", "5"}, {"type", "1"}},
         .breaches = {{.what = IPCSCOPE_TOLD("the size is less than 0"),
                       .error = "EINVAL",
                       .slot = "size",
                       .word = "-1"},
                      stranger("EACCES",
                               IPCSCOPE_TOLD("the queue is another user's, of mode 0600")),
                      {.what = IPCSCOPE_TOLD("there is no message of that type"),
                       .error = "ENOMSG",
                       .slot = "type",
                       .word = "7"},
                      {.what = IPCSCOPE_TOLD("the message is longer than the buffer"),
                       .error = "E2BIG",
                       .slot = "size",
                       .word = "4"}},
         .kernel = IPCSCOPE_TOLD("do_msgrcv in ipc/msg.c")},
        {.id = "mq-open-new",
         .title = IPCSCOPE_TOLD("mq_open of a new queue"),
         .call = "B mq_open({name}, {flags}, 0600, {mq_maxmsg={maxmsg}, mq_msgsize=8})",
         .scene = "A mq_open(\"jobs\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=8})\n",
         .words = {{"name", "\"more\""}, {"flags", "O_RDWR|O_CREAT"}, {"maxmsg", "1"}},
         .breaches = {{.what = IPCSCOPE_TOLD("O_CREAT is not given"),
                       .error = "ENOENT",
                       .slot = "flags",
                       .word = "O_RDWR"},
                      {.what = IPCSCOPE_TOLD("there are queues_max queues already"),
                       .error = "ENOSPC",
                       .scene = "A sysctl(\"fs.mqueue.queues_max\", \"1\")\n"
                                "B capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, "
                                "{effective=0, permitted=0, inheritable=0})\n"},
                      {.what = IPCSCOPE_TOLD("it is to hold no message"),
                       .error = "EINVAL",
                       .slot = "maxmsg",
                       .word = "0"}},
         .kernel = IPCSCOPE_TOLD("mqueue_create_attr and mqueue_get_inode in ipc/mqueue.c")},
    };
}

std::vector<CheckedCall> others()
{
    return {
        {.id = "open-shm",
         .title = IPCSCOPE_TOLD("open of a file in /dev/shm"),
         .call = "B openat(AT_FDCWD, \"/dev/shm/data\", {flags}, 0600)",
         .scene = "A openat(AT_FDCWD, \"/dev/shm/data\", O_RDWR|O_CREAT, 0600)\n",
         .words = {{"flags", "O_RDWR"}},
         .breaches = {{.what = IPCSCOPE_TOLD("it is to be a new file"),
                       .error = "EEXIST",
                       .slot = "flags",
                       .word = "+O_CREAT|O_EXCL"},
                      stranger("EACCES",
                               IPCSCOPE_TOLD("the file is another user's, of mode 0600"))},
         .kernel = IPCSCOPE_TOLD("do_open in fs/namei.c")},
        {.id = "unshare",
         .title = "unshare(CLONE_NEWIPC)",
         .call = "B unshare({flags})",
         .scene = "A shmget(0x1234, 4096, IPC_CREAT|0600)\n",
         .words = {{"flags", "CLONE_NEWIPC"}},
         .breaches = {{.what = IPCSCOPE_TOLD("there is a flag that unshare does not take"),
                       .error = "EINVAL",
                       .slot = "flags",
                       .word = "+0x1"},
                      stranger("EPERM", IPCSCOPE_TOLD("the caller may not make namespaces"))},
         .kernel = IPCSCOPE_TOLD("ksys_unshare in kernel/fork.c and unshare_nsproxy_namespaces in "
                                 "kernel/nsproxy.c")},
        {.id = "kill",
         .title = "kill",
         .call = "B kill(A, {signal})",
         .scene = "A shmget(0x1234, 4096, IPC_CREAT|0600)\n",
         .words = {{"signal", "0"}},
         .breaches = {{.what = IPCSCOPE_TOLD("there is no such signal"),
                       .error = "EINVAL",
                       .slot = "signal",
                       .word = "65"},
                      stranger("EPERM", IPCSCOPE_TOLD("the process is another user's"))},
         .kernel = IPCSCOPE_TOLD("check_kill_permission in kernel/signal.c")},
    };
}

std::vector<CheckedCall> all()
{
    std::vector<CheckedCall> calls;
    for (auto &&part : {shared_memory(), semaphores(), messages(), others()})
    {
        calls.insert(calls.end(), part.begin(), part.end());
    }
    return calls;
}

} // namespace

std::span<const CheckedCall> checked_calls()
{
    static const std::vector<CheckedCall> kCalls = all();
    return kCalls;
}

const CheckedCall *find_checked_call(std::string_view id)
{
    const auto calls = checked_calls();
    const auto found = std::find_if(calls.begin(), calls.end(),
                                    [id](const CheckedCall &call) { return call.id == id; });
    return found == calls.end() ? nullptr : &*found;
}

} // namespace ipcscope::check_order
