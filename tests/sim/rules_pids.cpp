// Pid namespaces: who has which number where, whom a signal reaches, and what ends with whom.
#include "tests/sim/rules.h"

#include <array>
#include <string>

namespace ipcscope::tests
{
namespace
{

/// A process in each of as many namespaces as there can be.
const std::string kDeep = [] {
    std::string script;
    std::string maker = "A";
    for (int level = 2; level <= 32; ++level)
    {
        const std::string child = "at" + std::to_string(level);
        script += maker + " clone(flags=CLONE_NEWPID|SIGCHLD) = " + child + "\n";
        maker = child;
    }
    return script + maker + " clone(flags=CLONE_NEWPID|SIGCHLD) = -1 ENOSPC\n";
}();

const auto kRules = std::to_array<Rule>({
    {"whoever makes a pid namespace stays outside; its next child is number 1 in there", R"(
A unshare(CLONE_NEWPID) = 0
#actor A: pid_ns=1 pid_ns_for_children=2
A clone(flags=SIGCHLD) = web
#actor web: pid_ns=2 nspid=1 pid_ns_for_children=2
A clone(flags=SIGCHLD) = worker
#actor worker: pid_ns=2 nspid=2
worker clone(flags=SIGCHLD) = helper
#actor helper: pid_ns=2 nspid=3)"},
    {"clone can make the namespace and its first process at once", R"(
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
#actor A: pid_ns=1 pid_ns_for_children=1
#actor web: pid_ns=2 nspid=1
A clone(flags=CLONE_NEWPID|SIGCHLD) = db
#actor db: pid_ns=3 nspid=1)"},
    {"a table names its users by the reader's numbers, and by 0 whom the reader cannot see", R"(
A semget(0x1, 1, IPC_CREAT|0666) = $set
A semctl($set, 0, SETVAL, 1) = 0
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web semctl($set, 0, GETPID) = 0
web clone(flags=SIGCHLD) = worker
worker semctl($set, 0, SETVAL, 2) = 0
web semctl($set, 0, GETPID) = 2
A semctl($set, 0, GETPID) = 4
#sem A 0 0: sempid=worker
A clone(flags=CLONE_NEWPID|SIGCHLD) = db
db semctl($set, 0, GETPID) = 0)"},
    {"a number holds longer than its process", R"(
A semget(0x1, 1, IPC_CREAT|0666) = $set
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=SIGCHLD) = worker
worker semctl($set, 0, SETVAL, 1) = 0
worker exit_group(0) = ?
web semctl($set, 0, GETPID) = 2)"},
    {"a signal reaches only whom the sender sees", R"(
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=SIGCHLD) = worker
web kill(A, 0) = -1 ESRCH
web kill(A, 999) = -1 ESRCH
web kill(worker, 0) = 0
A kill(worker, 0) = 0
A clone(flags=CLONE_NEWPID|SIGCHLD) = db
db kill(web, 0) = -1 ESRCH
web setpriority(PRIO_PROCESS, A, 5) = -1 ESRCH
web setpriority(PRIO_PROCESS, worker, 5) = 0)"},
    {"the first process is killed from outside only, and by SIGKILL only", R"(
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=SIGCHLD) = worker
worker kill(web, SIGKILL) = 0
web kill(web, SIGTERM) = 0
A kill(web, SIGTERM) = 0
#actor web: alive=1
A kill(web, SIGKILL) = 0
#actor web: alive=0)"},
    {"the first process gets the signals that it has a handler for", R"(
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=SIGCHLD) = worker
web rt_sigaction(SIGTERM, {sa_handler=0x401136, sa_flags=0}, NULL, 8) = 0
web semget(0x1, 1, IPC_CREAT|0600) = $set
web semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1 <unfinished ...>
worker kill(web, SIGTERM) = 0
web <... semop resumed>) = -1 EINTR)"},
    {"with the first process everybody else in there ends, and what they owe is undone", R"(
A semget(0x1, 1, IPC_CREAT|0666) = $set
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=SIGCHLD) = worker
worker clone(flags=CLONE_NEWPID|SIGCHLD) = deep
deep semop($set, [{sem_num=0, sem_op=3, sem_flg=SEM_UNDO}], 1) = 0
web exit_group(0) = ?
#actor worker: alive=0
#actor deep: alive=0
A semctl($set, 0, GETVAL) = 0)"},
    {"nobody is made in a namespace whose first process has ended", R"(
A unshare(CLONE_NEWPID) = 0
A clone(flags=SIGCHLD) = web
web exit_group(0) = ?
A clone(flags=SIGCHLD) = -1 ENOMEM
A clone(flags=CLONE_NEWPID|SIGCHLD) = -1 EINVAL)"},
    {"one level at a time: whose children begin elsewhere unshares no more", R"(
A unshare(CLONE_NEWPID) = 0
A unshare(CLONE_NEWPID) = -1 EINVAL
A clone(flags=CLONE_NEWPID|SIGCHLD) = -1 EINVAL
A clone(flags=SIGCHLD) = web
web unshare(CLONE_NEWPID) = 0)"},
    {"a thread lives where its process does", R"(
A clone(flags=CLONE_NEWPID|CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = -1 EINVAL
A unshare(CLONE_NEWPID) = 0
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = -1 EINVAL)"},
    {"the way leads down only", R"(
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=SIGCHLD) = worker
worker setns("/proc/A/ns/pid", CLONE_NEWPID) = -1 EINVAL
worker setns("/proc/web/ns/pid", CLONE_NEWPID) = 0
A setns("/proc/web/ns/pid", CLONE_NEWPID) = 0
#actor A: pid_ns=1 pid_ns_for_children=2
A clone(flags=SIGCHLD) = guest
#actor guest: nspid=3
guest kill(worker, 0) = 0)"},
    {"a pid namespace takes the right to make one, over its owner", R"(
%actor alice uid=1000 gid=1000
alice unshare(CLONE_NEWPID) = -1 EPERM

alice setns("/proc/alice/ns/pid", CLONE_NEWPID) = -1 EPERM
alice unshare(CLONE_NEWUSER|CLONE_NEWPID) = 0
alice clone(flags=SIGCHLD) = inner
#actor inner: nspid=1)"},
    {"its owner must be above whoever makes one below", R"(
A clone(flags=CLONE_NEWUSER|CLONE_NEWPID|SIGCHLD) = web
A setns("/proc/web/ns/pid", CLONE_NEWPID) = 0
A clone(flags=SIGCHLD) = guest
guest unshare(CLONE_NEWPID) = -1 EINVAL)"},
    {"32 namespaces lie below each other, the machine's own not counted", kDeep},
    {"whoever is left of the first process goes on as such", R"(
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = thread
web clone(flags=SIGCHLD) = worker
web exit(0) = ?
#actor worker: alive=1
A kill(thread, SIGTERM) = 0
#actor worker: alive=1
thread exit_group(0) = ?
#actor worker: alive=0)"},
    {"orphans belong to the first process of their namespace", R"(
A clone(flags=CLONE_NEWPID|SIGCHLD) = web
web clone(flags=SIGCHLD) = worker
worker clone(flags=SIGCHLD) = child
web semget(0x1, 1, IPC_CREAT|0600) = $set
worker exit_group(0) = ?
web rt_sigaction(SIGCHLD, {sa_handler=0x401136, sa_flags=0}, NULL, 8) = 0
web semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1 <unfinished ...>
child exit_group(0) = ?
web <... semop resumed>) = -1 EINTR)"},
});

} // namespace

std::span<const Rule> pids_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
