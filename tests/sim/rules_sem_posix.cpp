// Named semaphores: what the C library makes of a file in /dev/shm, a word that is counted in and a
// call that sleeps.
#include "tests/sim/rules.h"

#include <array>
#include <string>

namespace ipcscope::tests
{
namespace
{

const std::string kLongNames =
    "A sem_open(\"/" + std::string(251, 'a') + "\", O_CREAT, 0600, 1) = $a\n" + "A sem_open(\"/" +
    std::string(252, 'a') + "\", O_CREAT, 0600, 1) = -1 ENAMETOOLONG\n" + "A sem_unlink(\"/" +
    std::string(252, 'a') + "\") = -1 ENAMETOOLONG\n" + "A sem_open(\"" + std::string(256, 'a') +
    "\", O_CREAT, 0600, 1) = -1 EINVAL\n" + "A sem_unlink(\"" + std::string(256, 'a') +
    "\") = -1 ENOENT\n" + "A sem_unlink(\"/" + std::string(251, 'a') + "\") = 0";

const auto kRules = std::to_array<Rule>({
    {"a semaphore is a file of 32 bytes with a value in it, and is counted without a call", R"(
A sem_open("/jobs", O_CREAT|O_EXCL, 0666, 3) = $s
#file A sem.jobs: size=32 blocks=8 mode=0644 nlink=1 value=3 nwaiters=0
#tmpfs A: used=1
B sem_open("/jobs", 0) = $b
A sem_wait($s) = 0
B sem_trywait($b) = 0
A sem_getvalue($s) = 1
B sem_getvalue($b) = 1
#file A sem.jobs: value=1 nwaiters=0
B sem_post($b) = 0
A sem_getvalue($s) = 2
A load($s, 16) = "\2\0\0\0\0\0\0\0\200\0\0\0\0\0\0\0"
A openat(AT_FDCWD, "/dev/shm/sem.jobs", O_RDWR) = $fd
A pwrite64($fd, "\7", 1, 0) = 1
B sem_getvalue($b) = 7
A store($s, "\0") = 0
B sem_trywait($b) = -1 EAGAIN)"},
    {"who finds 0 says so and sleeps; a post wakes the one that has slept the longest", R"(
A sem_open("/jobs", O_CREAT, 0600, 0) = $s
A fork() = B
A fork() = C
B sem_wait($s) = 0
#sleeps B a post of semaphore sem.jobs
#file A sem.jobs: value=0 nwaiters=1
C sem_wait($s) = 0
#file A sem.jobs: value=0 nwaiters=2
A sem_post($s) = 0
#awake B
#sleeps C a post of semaphore sem.jobs
#file A sem.jobs: value=0 nwaiters=1
A sem_post($s) = 0
#awake C
#file A sem.jobs: value=0 nwaiters=0
A sem_post($s) = 0
#file A sem.jobs: value=1 nwaiters=0)"},
    {"nice values change nothing in the order of those who sleep", R"(
A sem_open("/jobs", O_CREAT, 0600, 0) = $s
A fork() = B
A fork() = C
B setpriority(PRIO_PROCESS, B, 5) = 0
B sem_wait($s) = 0
C sem_wait($s)
A sem_post($s) = 0
#awake B
#sleeps C a post of semaphore sem.jobs)"},
    {"sem_open: the name, then the file, then the value", R"(
A sem_open("", O_CREAT, 0600, 1) = -1 EINVAL
A sem_open("///", 0) = -1 EINVAL
A sem_open("/a/b", O_CREAT, 0600, 1) = -1 EINVAL
A sem_open("/a/", O_CREAT, 0600, 1) = -1 EINVAL
A sem_open("/a", 0) = -1 ENOENT
A sem_open("/a", O_CREAT, 0600, 2147483648) = -1 EINVAL
A sem_open("/a", O_CREAT|O_EXCL, 0600, 2147483648) = -1 EINVAL
#nofile A sem.a
A sem_open("/a", O_CREAT, 0600, 2147483647) = $a
A sem_open("/a", O_CREAT, 0600, 2147483648) = $a
A sem_open("/a", O_CREAT|O_EXCL, 0600, 2147483648) = -1 EINVAL
A sem_open("/a", O_CREAT|O_EXCL, 0600, 1) = -1 EEXIST
A sem_open("/a", O_EXCL|O_WRONLY) = $a
A sem_open("/a", O_DIRECTORY) = -1 ENOTDIR
A sem_open("//b", O_CREAT|O_EXCL|O_DIRECTORY|O_TRUNC, 0600, 1) = $b
A sem_open(".", O_CREAT, 0000, 1) = $dot
#file A sem..: mode=0 value=1
A sem_unlink("") = -1 ENOENT
A sem_unlink("a/b") = -1 ENOENT
A sem_unlink("/c") = -1 ENOENT
A sem_unlink("a") = 0
#nofile A sem.a
A sem_unlink("/a") = -1 ENOENT)"},
    {"a name has at most 251 bytes besides its slashes", kLongNames},
    {"a process opens a semaphore once by each spelling of its name, and counts how often", R"(
A sem_open("/x", O_CREAT, 0600, 1) = $s
#map A: [sem.?????? (deleted) rw 0x0-0x1000]
A sem_open("/x", 0) = $s
A sem_open("/x", O_CREAT, 0600, 9) = $s
A sem_open("x", 0) = $t
A sem_open("//x", 0) = $u
#map A: [sem.?????? (deleted) rw 0x0-0x1000, sem.x rw 0x0-0x1000, sem.x rw 0x0-0x1000]
A sem_wait($t) = 0
A sem_getvalue($u) = 0
A sem_close($s) = 0
A sem_close($s) = 0
A sem_post($s) = 0
A sem_close($s) = 0
A sem_close($s) = -1 EINVAL
A sem_post($s) = -1 EFAULT
#map A: [sem.x rw 0x0-0x1000, sem.x rw 0x0-0x1000]
A sem_close($t) = 0
A sem_close($t+8) = -1 EINVAL
A sem_close($u) = 0
#map A: []
#file A sem.x: value=1 nlink=1)"},
    {"the descriptor is used for a moment only, and there must be one", R"(
A shm_open("/a", O_CREAT|O_RDWR, 0600) = $a
A sem_open("/x", O_CREAT, 0600, 1) = $s
#open A 3: position=0
A shm_open("/b", O_CREAT|O_RDWR, 0600) = 4
A prlimit64(0, RLIMIT_NOFILE, {rlim_cur=6, rlim_max=4096}, NULL) = 0
A sem_open("/x", 0) = $s
A sem_open("/y", O_CREAT|O_EXCL, 0600, 1) = $y
A prlimit64(0, RLIMIT_NOFILE, {rlim_cur=5, rlim_max=4096}, NULL) = 0
A sem_open("/x", 0) = -1 EMFILE
A sem_open("/z", O_CREAT, 0600, 1) = -1 EMFILE
A sem_open("/z", O_CREAT|O_EXCL, 0600, 1) = -1 EMFILE)"},
    {"unlinked, it lives on for those who have it, and the name is free", R"(
A sem_open("/x", O_CREAT, 0600, 0) = $old
A fork() = B
B sem_wait($old) = 0
A sem_unlink("/x") = 0
A sem_open("/x", 0) = -1 ENOENT
A sem_open("/x", O_CREAT, 0600, 5) = $new
#file A sem.x: value=5
A sem_getvalue($old) = 0
A sem_post($old) = 0
#awake B
A sem_getvalue($new) = 5
#tmpfs A: used=2
B exit_group(0) = ?
A sem_close($old) = 0
#tmpfs A: used=1)"},
    {"it outlives its processes", R"(
A sem_open("/x", O_CREAT, 0600, 2) = $s
A sem_wait($s) = 0
A exit_group(0) = ?
B sem_open("/x", 0) = $b
B sem_getvalue($b) = 1)"},
    {"a thread shares what is open, a child has it where its maker had it", R"(
A sem_open("/x", O_CREAT, 0600, 0) = $s
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_FILES) = T
A fork() = B
T sem_open("/x", 0) = $s
B sem_open("/x", 0) = $s
T sem_close($s) = 0
T sem_close($s) = 0
A sem_post($s) = -1 EFAULT
B sem_close($s) = 0
B sem_post($s) = 0
B sem_getvalue($s) = 1)"},
    {"sem_timedwait: a deadline by the clock, read before all else", R"(
A sem_open("/x", O_CREAT, 0600, 1) = $s
A sem_timedwait($s, {tv_sec=0, tv_nsec=1000000000}) = -1 EINVAL
A sem_timedwait($s, {tv_sec=0, tv_nsec=-1}) = -1 EINVAL
A sem_timedwait($s, NULL) = -1 EFAULT
A sem_timedwait($s, {tv_sec=-5, tv_nsec=0}) = 0
A sem_timedwait($s, {tv_sec=-5, tv_nsec=0}) = -1 ETIMEDOUT
A sem_timedwait($s, {tv_sec=0, tv_nsec=0}) = -1 ETIMEDOUT
#file A sem.x: value=0 nwaiters=0
A fork() = B
B sem_timedwait($s, {tv_sec=2, tv_nsec=0}) = -1 ETIMEDOUT
#sleeps B a post of semaphore sem.x
#file A sem.x: value=0 nwaiters=1
A nanosleep({tv_sec=1, tv_nsec=0}, NULL) = 0
#sleeps B a post of semaphore sem.x
A nanosleep({tv_sec=1, tv_nsec=0}, NULL) = 0
#awake B
#file A sem.x: value=0 nwaiters=0
B sem_timedwait($s, {tv_sec=2, tv_nsec=1}) = 0
A sem_post($s) = 0
#awake B)"},
    {"a deadline is over even where there is something to take, if nobody was woken for it", R"(
A sem_open("/x", O_CREAT, 0600, 0) = $s
A fork() = B
B sem_timedwait($s, {tv_sec=1, tv_nsec=0}) = -1 ETIMEDOUT
A store($s, "\1") = 0
#sleeps B a post of semaphore sem.x
A nanosleep({tv_sec=1, tv_nsec=0}, NULL) = 0
#awake B
#file A sem.x: value=1 nwaiters=0)"},
    {"a handler ends a wait with EINTR; with SA_RESTART it begins again, unless it has a deadline",
     R"(
A sem_open("/x", O_CREAT, 0600, 0) = $s
A fork() = B
B rt_sigaction(SIGUSR1, {sa_handler=0x401000, sa_mask=[], sa_flags=0}, NULL, 8) = 0
B sem_wait($s) = -1 EINTR
A kill(B, SIGUSR1) = 0
#awake B
#file A sem.x: value=0 nwaiters=0
B rt_sigaction(SIGUSR1, {sa_handler=0x401000, sa_mask=[], sa_flags=SA_RESTART}, NULL, 8) = 0
B sem_timedwait($s, {tv_sec=9, tv_nsec=0}) = -1 EINTR
A kill(B, SIGUSR1) = 0
#awake B
A fork() = C
B sem_wait($s) = 0
C sem_wait($s) = 0
A kill(B, SIGUSR1) = 0
#sleeps B a post of semaphore sem.x
#file A sem.x: value=0 nwaiters=2
A sem_post($s) = 0
#awake C
#sleeps B a post of semaphore sem.x
A store($s, "\1") = 0
A kill(B, SIGUSR1) = 0
#awake B
#file A sem.x: value=0 nwaiters=0)"},
    {"who is killed in its sleep is counted among those who wait for ever", R"(
A sem_open("/x", O_CREAT, 0600, 0) = $s
A fork() = B
B sem_wait($s)
A kill(B, SIGKILL) = 0
#file A sem.x: value=0 nwaiters=1
A sem_post($s) = 0
#file A sem.x: value=1 nwaiters=1
A sem_wait($s) = 0
#file A sem.x: value=0 nwaiters=1)"},
    {"SEM_VALUE_MAX is the end, and a greater one in memory counts on", R"(
A sem_open("/x", O_CREAT, 0600, 2147483647) = $s
A sem_post($s) = -1 EOVERFLOW
A sem_wait($s) = 0
A sem_post($s) = 0
A store($s, "\0\0\0\200") = 0
A sem_getvalue($s) = -2147483648
A sem_post($s) = 0
#file A sem.x: value=2147483649
A store($s, "\377\377\377\377") = 0
A sem_post($s) = 0
#file A sem.x: value=0 nwaiters=1)"},
    {"a value that has run over wakes somebody for nothing", R"(
A sem_open("/x", O_CREAT, 0600, 0) = $s
A fork() = B
B sem_wait($s)
A store($s, "\377\377\377\377") = 0
A sem_post($s) = 0
#sleeps B a post of semaphore sem.x
#file A sem.x: value=0 nwaiters=2)"},
    {"any shared memory can be a semaphore: what counts is the place, not the address", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = $id
A shmat($id, NULL, 0) = $p
B shmat($id, NULL, 0) = $q
A store($p+72, "\200") = 0
A sem_getvalue($p+64) = 0
B sem_wait($q+64) = 0
#sleeps B a post of semaphore at 0x7f7ffffff040
A sem_post($p) = 0
#sleeps B a post of semaphore at 0x7f7ffffff040
A sem_post($p+64) = 0
#awake B
A sem_getvalue($p+64) = 0
A shmat($id, NULL, SHM_RDONLY) = $r
A sem_trywait($r+64) = -1 EAGAIN
A sem_wait($r+64) = -1 EFAULT
A sem_post($r+64) = -1 EFAULT
A sem_getvalue($r+64) = 0
A store($p+64, "\377\377\377\177") = 0
A sem_post($r+64) = -1 EOVERFLOW)"},
    {"without the flag of a shared one the threads of a process sleep among themselves", R"(
A sem_open("/x", O_CREAT, 0600, 0) = $s
A store($s+8, "\0") = 0
A fork() = B
A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T
B sem_timedwait($s, {tv_sec=1, tv_nsec=0}) = -1 ETIMEDOUT
T sem_wait($s) = 0
A sem_post($s) = 0
#awake T
A sem_post($s) = 0
#sleeps B a post of semaphore sem.x
#file A sem.x: value=1 nwaiters=1
A nanosleep({tv_sec=1, tv_nsec=0}, NULL) = 0
#awake B)"},
    {"a semaphore whose file is cut off is SIGBUS, and no memory at all is SIGSEGV", R"(
A sem_open("/x", O_CREAT, 0600, 0) = $s
A fork() = B
B rt_sigaction(SIGUSR1, {sa_handler=0x401000, sa_mask=[], sa_flags=0}, NULL, 8) = 0
B sem_wait($s) = -1 SIGBUS
A fork() = C
C rt_sigaction(SIGUSR1, {sa_handler=0x401000, sa_mask=[], sa_flags=SA_RESTART}, NULL, 8) = 0
C sem_wait($s) = -1 EFAULT
A sem_open("/x", O_TRUNC) = $s
#file A sem.x: size=0
A sem_wait($s) = -1 SIGBUS
A sem_post($s) = -1 SIGBUS
A sem_getvalue($s) = -1 SIGBUS
A kill(B, SIGUSR1) = 0
#awake B
A kill(C, SIGUSR1) = 0
#awake C
A openat(AT_FDCWD, "/dev/shm/sem.x", O_RDWR) = $fd
A ftruncate($fd, 32) = 0
A sem_getvalue($s) = 0
A munmap($s, 32) = 0
A sem_getvalue($s) = -1 EFAULT
A sem_open("/x", 0) = $s
A sem_trywait($s) = -1 EFAULT)"},
    {"who may have it: the file's permissions, for reading and writing", R"(
%actor alice uid=1000 gid=1000
A sem_open("/root", O_CREAT, 0600, 1) = $r
A umask(0) = 022
A sem_open("/all", O_CREAT, 0666, 1) = $a
A sem_open("/read", O_CREAT, 0644, 1) = $d
alice sem_open("/root", 0) = -1 EACCES
alice sem_open("/root", O_CREAT, 0600, 1) = -1 EACCES
alice sem_open("/root", O_CREAT|O_EXCL, 0600, 1) = -1 EEXIST
alice sem_open("/read", 0) = -1 EACCES
alice sem_open("/all", O_CREAT, 0600, 1) = $all
alice sem_wait($all) = 0
A sem_getvalue($a) = 0
alice sem_unlink("/all") = -1 EACCES
alice sem_open("/own", O_CREAT, 0000, 1) = $own
alice sem_open("/own", 0) = -1 EACCES
alice sem_unlink("/own") = 0)"},
    {"in a directory that may not be searched, a new name is ENOENT, in one that may, EACCES", R"(
%actor alice uid=1000 gid=1000
A mount("t", "/dev/shm", "tmpfs", 0, "mode=0700") = 0
alice sem_open("/x", 0) = -1 EACCES
alice sem_open("/x", O_CREAT, 0600, 1) = -1 EACCES
alice sem_open("/x", O_CREAT|O_EXCL, 0600, 1) = -1 ENOENT
alice sem_unlink("/x") = -1 EACCES
A mount("t", "/dev/shm", "tmpfs", 0, "mode=0755") = 0
alice sem_open("/x", O_CREAT|O_EXCL, 0600, 1) = -1 EACCES
alice sem_open("/x", O_CREAT, 0600, 1) = -1 EACCES)"},
    {"a full tmpfs has no page for it, and for a moment it needs two inodes", R"(
A mount("t", "/dev/shm", "tmpfs", 0, "size=4k") = 0
A sem_open("/a", O_CREAT, 0600, 1) = $a
A sem_open("/b", O_CREAT, 0600, 1) = -1 ENOSPC
A sem_open("/b", O_CREAT|O_EXCL, 0600, 1) = -1 ENOSPC
#tmpfs A: used=1
#nofile A sem.b
A mount("t", "/dev/shm", "tmpfs", 0, "nr_inodes=3") = 0
A sem_open("/a", O_CREAT, 0600, 1) = $c
#tmpfs A: free_inodes=1
A sem_open("/b", O_CREAT, 0600, 1) = -1 ENOSPC
#tmpfs A: free_inodes=1 used=1
#nofile A sem.b
A openat(AT_FDCWD, "/dev/shm/b", O_RDWR|O_CREAT, 0600) = $b
A sem_open("/b", O_CREAT, 0600, 1) = -1 ENOSPC)"},
    {"an empty file is opened as well, and is no semaphore until it has bytes", R"(
A openat(AT_FDCWD, "/dev/shm/sem.x", O_RDWR|O_CREAT, 0600) = $fd
A sem_open("/x", 0) = $s
A sem_getvalue($s) = -1 SIGBUS
A ftruncate($fd, 10000) = 0
A sem_getvalue($s) = 0
A sem_post($s) = 0
A openat(AT_FDCWD, "/dev/shm/sem.y", O_RDWR|O_CREAT, 0600) = $y
A sem_open("/y", O_PATH) = -1 EBADF
A sem_open("/x", O_PATH) = $s)"},
    {"while it is made it has a name that nobody has", R"(
A sem_open("/aaaaaa", O_CREAT, 0600, 1) = $a
A sem_open("/b", O_CREAT, 0600, 1) = $b
#file A sem.aaaaaa: value=1 nlink=1
#file A sem.b: value=1 nlink=1
A sem_unlink("/aaaaaa") = 0
A sem_getvalue($a) = 1)"},
    {"two mount namespaces, two semaphores of one name", R"(
A sem_open("/x", O_CREAT, 0600, 1) = $a
B unshare(CLONE_NEWNS) = 0
B mount("t", "/dev/shm", "tmpfs", 0, NULL) = 0
B sem_open("/x", 0) = -1 ENOENT
B sem_open("/x", O_CREAT, 0600, 5) = $b
A setns("/proc/B/ns/mnt", 0) = 0
A sem_open("/x", 0) = $other
A sem_getvalue($other) = 5
A sem_getvalue($a) = 1
A unshare(CLONE_NEWUSER|CLONE_NEWNS) = 0
A mount("t", "/dev/shm", "tmpfs", 0, NULL) = 0
A sem_open("/y", O_CREAT, 0600, 5) = -1 EOVERFLOW)"},
    {"link gives a file a second name", R"(
A openat(AT_FDCWD, "/dev/shm/a", O_RDWR|O_CREAT, 0600) = $a
#tmpfs A: free_inodes=524286
A link("/dev/shm/a", "/dev/shm/b") = 0
#tmpfs A: free_inodes=524285
#file A a: nlink=2
#file A b: nlink=2
A link("/dev/shm/a", "/dev/shm/b") = -1 EEXIST
A link("/dev/shm/none", "/dev/shm/b") = -1 ENOENT
A link("/dev/shm/a/", "/dev/shm/c") = -1 ENOTDIR
A link("/dev/shm/a", "/dev/shm/c/") = -1 ENOENT
A link("/dev/shm/a", "/dev/shm/.") = -1 EEXIST
A link("/dev/shm/.", "/dev/shm/c") = -1 EPERM
A link("/dev/shm/.", "/dev/shm/b") = -1 EEXIST
A openat(AT_FDCWD, "/dev/shm/b", O_RDWR) = $b
A unlink("/dev/shm/a") = 0
#open A 3: unlinked=1
#open A 4: unlinked=0
#file A b: nlink=1
#tmpfs A: free_inodes=524286
A linkat(AT_FDCWD, "/dev/shm/b", AT_FDCWD, "/dev/shm/a", 0) = 0
#open A 3: unlinked=1
A unlink("/dev/shm/a") = 0
A unlink("/dev/shm/b") = 0
A close($a) = 0
A close($b) = 0
#tmpfs A: free_inodes=524287
%actor alice uid=1000 gid=1000
A mount("t", "/dev/shm", "tmpfs", 0, "mode=0755,nr_inodes=2") = 0
A openat(AT_FDCWD, "/dev/shm/a", O_RDWR|O_CREAT, 0600) = $c
alice link("/dev/shm/a", "/dev/shm/b") = -1 EACCES
A link("/dev/shm/a", "/dev/shm/b") = -1 ENOSPC)"},
});

} // namespace

std::span<const Rule> sem_posix_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
