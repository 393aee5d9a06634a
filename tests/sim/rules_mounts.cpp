// What is mounted where: binds, the queues in /dev/mqueue, what a tmpfs on /dev hides, and what a
// copied mount namespace keeps of it all.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a bind shows the same files in the same size at another place", R"(
A unshare(CLONE_NEWNS) = 0
A mount("shm", "/mnt/web", "tmpfs", MS_NOSUID|MS_NODEV|MS_NOEXEC, "mode=1777,size=64m") = 0
A shm_open("/outside", O_CREAT|O_RDWR, 0600) = $o
A mount("/mnt/web", "/dev/shm", NULL, MS_BIND, NULL) = 0
#tmpfs A: size=16384 used=0 mode=01777
#nofile A outside
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $x
A umount2("/mnt/web", 0) = 0
#file A x: size=0
B setns("/proc/A/ns/mnt", CLONE_NEWNS) = 0
B unshare(CLONE_NEWNS) = 0
A umount2("/dev/shm", 0) = -1 EBUSY
A umount2("/dev/shm", MNT_DETACH) = 0
#file A outside: size=0
#file B x: size=0
B shm_unlink("/x") = 0
A close($x) = 0)"},
    {"containers that share a tmpfs bind it from where the runtime keeps it", R"(
A mount("shm", "/mnt/web", "tmpfs", 0, "size=64m") = 0
web unshare(CLONE_NEWNS) = 0
web mount("/mnt/web", "/dev/shm", NULL, MS_BIND, NULL) = 0
side unshare(CLONE_NEWNS) = 0
side mount("/mnt/web", "/dev/shm", NULL, MS_BIND, NULL) = 0
web shm_open("/x", O_CREAT|O_RDWR, 0600) = $x
#file side x: size=0
#nofile A x
web mount("tmpfs", "/dev/shm", "tmpfs", 0, NULL) = 0
#nofile web x
#file side x: size=0)"},
    {"nothing is bound across mount namespaces", R"(
B unshare(CLONE_NEWNS) = 0
B mount("tmpfs", "/dev/shm", "tmpfs", 0, NULL) = 0
A mount("/proc/B/root/dev/shm", "/dev/shm", NULL, MS_BIND, NULL) = -1 EINVAL
A mount("/proc/B/root/mnt/none", "/dev/shm", NULL, MS_BIND, NULL) = -1 EINVAL
A mount("/proc/self/root/dev/shm", "/dev/shm", NULL, MS_BIND, NULL) = 0
C setns("/proc/B/ns/mnt", CLONE_NEWNS) = 0
C mount("/proc/B/root/dev/shm", "/mnt/c", NULL, MS_BIND|MS_REC, NULL) = 0
A exit_group(0) = ?
B mount("/proc/A/root/dev/shm", "/dev/shm", NULL, MS_BIND, NULL) = -1 ENOENT
C clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
C exit(0) = ?
B mount("/proc/C/root/dev/shm", "/dev/shm", NULL, MS_BIND, NULL) = -1 ENOENT)"},
    {"who may bind what: the place, the right to mount, the source", R"(
%actor alice uid=1000 gid=1000
alice mount(NULL, "/dev/shm", NULL, MS_BIND, NULL) = -1 EPERM
A mount(NULL, "/dev/shm", NULL, MS_BIND, NULL) = -1 EINVAL
A mount("", "/dev/shm", NULL, MS_BIND, NULL) = -1 EINVAL
alice unshare(CLONE_NEWUSER|CLONE_NEWNS) = 0
alice mount("/proc/A/root/dev/shm", "/dev/shm", NULL, MS_BIND, NULL) = -1 EACCES
alice mount("/dev/shm", "/dev/shm", NULL, MS_BIND, NULL) = 0
alice umount2("/dev/shm", 0) = 0
alice umount2("/dev/shm", 0) = -1 EINVAL)"},
    {"a tmpfs on /dev hides what is mounted below it, and has nothing to show instead", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $x
B umask(022) = 022
A unshare(CLONE_NEWNS) = 0
A mount("tmpfs", "/dev", "tmpfs", MS_NOSUID|MS_STRICTATIME, "mode=755,size=65536k") = 0
A shm_open("/x", O_RDWR) = -1 ENOENT
A shm_open("/y", O_CREAT|O_RDWR, 0600) = -1 ENOENT
A shm_unlink("/x") = -1 ENOENT
A mount("tmpfs", "/dev/shm", "tmpfs", 0, NULL) = -1 ENOENT
A mount("mqueue", "/dev/mqueue", "mqueue", 0, NULL) = -1 ENOENT
A mount("/dev/shm", "/mnt/x", NULL, MS_BIND, NULL) = -1 ENOENT
A umount2("/dev/shm", 0) = -1 ENOENT
A umount2("/dev/shm", 0x100) = -1 EINVAL
A write($x, "kept", 4) = 4
#file B x: size=4
B mount("/proc/A/root/dev/shm", "/dev/shm", NULL, MS_BIND, NULL) = -1 ENOENT
A umount2("/dev", 0) = 0
#file A x: size=4
A umount2("/dev", 0) = -1 EINVAL)"},
    {"/dev/mqueue shows the queues of the namespace that whoever mounted it was in", R"(
A unshare(CLONE_NEWNS) = 0
#mnt A: mqueue=0
A mount("mqueue", "/dev/mqueue", "mqueue", MS_NOSUID, NULL) = 0
#mnt A: mqueue=ipc:A
A mount("mqueue", "/dev/mqueue", "mqueue", 0, NULL) = -1 EBUSY
A unshare(CLONE_NEWIPC) = 0
#mnt A: mqueue=ipc:init
A mount("mqueue", "/dev/mqueue", "mqueue", 0, "nonsense") = -1 EINVAL
A mount("mqueue", "/dev/mqueue", "mqueue", 0, ",") = 0
#mnt A: mqueue=ipc:A
B setns("/proc/A/ns/mnt", CLONE_NEWNS) = 0
#mnt B: mqueue=ipc:A
A umount2("/dev/mqueue", 0) = 0
#mnt B: mqueue=ipc:B
A umount2("/dev/mqueue", 0) = 0
#mnt B: mqueue=0
A umount2("/dev/mqueue", 0) = -1 EINVAL)"},
    {"mounting queues takes rights over the owner of the ipc namespace", R"(
%actor alice uid=1000 gid=1000
alice mount("mqueue", "/dev/mqueue", "mqueue", 0, "x") = -1 EPERM
alice unshare(CLONE_NEWUSER|CLONE_NEWNS) = 0
alice mount("mqueue", "/dev/mqueue", "mqueue", 0, "x") = -1 EINVAL
alice mount("mqueue", "/dev/mqueue", "mqueue", 0, NULL) = -1 EPERM
alice unshare(CLONE_NEWIPC) = 0
alice mount("mqueue", "/dev/mqueue", "mqueue", 0, NULL) = 0
#mnt alice: mqueue=ipc:alice)"},
    {"queues that are mounted outlive their namespace", R"(
A unshare(CLONE_NEWNS) = 0
A unshare(CLONE_NEWIPC) = 0
A mount("mqueue", "/dev/mqueue", "mqueue", 0, NULL) = 0
A mq_open("q", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = $q
A close($q) = 0
A setns("/proc/init/ns/ipc", CLONE_NEWIPC) = 0
#mnt A: mqueue=0
A prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=3919, rlim_max=3919}, NULL) = 0
A mq_open("r", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = -1 EMFILE
A umount2("/dev/mqueue", 0) = 0
A mq_open("r", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = $r)"},
});

} // namespace

std::span<const Rule> mounts_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
