// Files in /dev/shm: POSIX shared memory by name, by descriptor and by mapping; and what is mounted
// there in which mount namespace.
#include "tests/sim/rules.h"

#include <array>
#include <string>

namespace ipcscope::tests
{
namespace
{

const std::string kLongNames =
    "A openat(AT_FDCWD, \"/dev/shm/" + std::string(255, 'a') + "\", O_RDWR|O_CREAT, 0600) = $a\n" +
    "A openat(AT_FDCWD, \"/dev/shm/" + std::string(256, 'a') + "\", O_RDWR) = -1 ENAMETOOLONG\n" +
    "A shm_unlink(\"" + std::string(255, 'a') + "\") = 0\n" + "A shm_unlink(\"" +
    std::string(259, 'a') + "\") = -1 ENAMETOOLONG\n" + "A shm_unlink(\"" + std::string(260, 'a') +
    "\") = -1 ENOENT\n" + "A shm_open(\"" + std::string(260, 'a') + "\", O_RDWR) = -1 EINVAL";

const auto kRules = std::to_array<Rule>({
    {"shared memory is a file: made, given a size, mapped, written, seen by others", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
#file A x: size=0 blocks=0 mode=0600 uid=0 gid=0 nlink=1
A ftruncate($fd, 10000) = 0
#file A x: size=10000 blocks=0
#tmpfs A: used=0 size=16384
A mmap(NULL, 10000, PROT_READ|PROT_WRITE, MAP_SHARED, $fd, 0) = $p
#map A: [x rw 0x0-0x3000]
A store($p, "Hello") = 0
#file A x: size=10000 blocks=8
#tmpfs A: used=1
B shm_open("x", O_RDONLY) = $b
B mmap(NULL, 4096, PROT_READ, MAP_SHARED, $b, 0) = $q
B load($q, 5) = "Hello"
B store($q, "x") = -1 EFAULT
B read($b, ""..., 3) = "Hel"
#open B 3: position=3
B read($b, ""..., 3) = "lo\0"
A munmap($p, 10000) = 0
A close($fd) = 0
#map A: []
#nofd A 3
A shm_unlink("/x") = 0
#nofile A x
B load($q, 5) = "Hello"
B munmap($q, 4096) = 0
#tmpfs A: used=1
B close($b) = 0
#tmpfs A: used=0)"},
    {"the C library's names: slashes before it are taken off, none may be in it", R"(
A shm_open("", O_RDWR) = -1 EINVAL
A shm_open("///", O_RDWR) = -1 EINVAL
A shm_open("a/b", O_RDWR|O_CREAT, 0600) = -1 EINVAL
A shm_open("//z", O_RDWR|O_CREAT, 0600) = $z
#file A z: size=0
#open A 3: flags=02500002
A shm_unlink("") = -1 ENOENT
A shm_unlink("a/b") = -1 ENOENT
A shm_unlink("z") = 0
A shm_unlink("z") = -1 ENOENT
A shm_open("/.", O_RDWR) = -1 EISDIR)"},
    {"openat: what is asked for, then the name, then who may", R"(
A openat(AT_FDCWD, "/dev/shm/b", O_DIRECTORY|O_CREAT|O_RDWR, 0600) = -1 EINVAL
A openat(AT_FDCWD, "/dev/shm/b", O_RDWR) = -1 ENOENT
A openat(AT_FDCWD, "/dev/shm/b/", O_RDWR|O_CREAT, 0600) = -1 EISDIR
A openat(AT_FDCWD, "/dev/shm/c/x", O_RDWR) = -1 ENOENT
A openat(AT_FDCWD, "/dev/shm/a", O_RDWR|O_CREAT|O_EXCL, 07777) = $a
#file A a: mode=07755
#open A 3: flags=0100002
A openat(AT_FDCWD, "/dev/shm/a", O_RDWR|O_CREAT|O_EXCL, 0600) = -1 EEXIST
A openat(AT_FDCWD, "/dev/shm/a", O_RDWR|O_EXCL) = $b
A openat(AT_FDCWD, "/dev/shm/a", O_RDONLY|O_DIRECTORY) = -1 ENOTDIR
A openat(AT_FDCWD, "/dev/shm/a", O_PATH|O_DIRECTORY) = -1 ENOTDIR
A openat(AT_FDCWD, "/dev/shm/a/", O_RDWR) = -1 ENOTDIR
A openat(AT_FDCWD, "/dev/shm/b/", O_RDWR) = -1 ENOENT
A openat(AT_FDCWD, "/dev/shm/a/x", O_RDWR) = -1 ENOTDIR
A openat(AT_FDCWD, "/dev/shm//./a", O_RDWR) = $c
A openat(AT_FDCWD, "/dev/shm/", O_RDWR) = -1 EISDIR
A openat(AT_FDCWD, "/dev/shm/.", O_RDONLY|O_CREAT, 0600) = -1 EISDIR
A openat(AT_FDCWD, "/dev/shm/.", O_RDONLY|O_CREAT|O_EXCL, 0600) = -1 EEXIST
A openat(AT_FDCWD, "/dev/shm/new", O_CREAT|O_PATH|O_RDWR, 0600) = -1 ENOENT
A unlink("/dev/shm/") = -1 EISDIR
A unlink("/dev/shm/.") = -1 EISDIR
A unlink("/dev/shm/a/") = -1 ENOTDIR
A unlink("/dev/shm/none") = -1 ENOENT
A prlimit64(0, RLIMIT_NOFILE, {rlim_cur=3, rlim_max=4096}, NULL) = 0
A openat(AT_FDCWD, "/dev/shm/none", O_RDWR) = -1 EMFILE
A openat(AT_FDCWD, "/dev/shm/new", O_RDWR|O_CREAT, 0600) = -1 EMFILE
#nofile A new)"},
    {"a name has at most 255 bytes", kLongNames},
    {"who may open, and who may take a name away", R"(
%actor alice uid=1000 gid=1000
%actor bob uid=1001 gid=1001
A umask(0) = 022
A shm_open("/r", O_CREAT|O_RDWR, 0600) = $r
A shm_open("/w", O_CREAT|O_RDWR, 0666) = $w
alice shm_open("/r", O_RDWR) = -1 EACCES
alice shm_open("/r", O_RDWR|O_CREAT, 0600) = -1 EACCES
alice shm_open("/r", O_RDWR|O_CREAT|O_EXCL, 0600) = -1 EEXIST
alice shm_open("/w", O_RDWR) = $aw
alice shm_open("/w", O_RDWR|O_CREAT, 0600) = $ww
alice openat(AT_FDCWD, "/dev/shm/w", O_RDWR|O_NOATIME) = -1 EPERM
alice openat(AT_FDCWD, "/dev/shm/r", O_PATH) = $p
alice unlink("/dev/shm/w") = -1 EPERM
alice shm_unlink("/w") = -1 EACCES
alice shm_open("/n", O_CREAT|O_RDWR, 0000) = $n
#file A n: mode=0 uid=1000 gid=1000
alice shm_open("/n", O_RDWR) = -1 EACCES
bob shm_unlink("/n") = -1 EACCES
A shm_open("/n", O_RDWR) = $m
A shm_unlink("/n") = 0)"},
    {"O_TRUNC takes the pages away, and needs the right to write", R"(
%actor alice uid=1000 gid=1000
A shm_open("/t", O_CREAT|O_RDWR, 0644) = $t
A write($t, "hello", 5) = 5
#file A t: size=5 blocks=8
alice shm_open("/t", O_RDONLY|O_TRUNC) = -1 EACCES
A shm_open("/t", O_RDONLY|O_TRUNC) = $u
#file A t: size=0 blocks=0)"},
    {"ftruncate: the length, then the descriptor, then what it was opened for", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A shm_open("/x", O_RDONLY) = $ro
A openat(AT_FDCWD, "/dev/shm/x", O_PATH) = $path
A ftruncate($path, -1) = -1 EINVAL
A ftruncate($path, 5) = -1 EBADF
A ftruncate($ro, 5) = -1 EINVAL
A ftruncate($fd, -1) = -1 EINVAL
A ftruncate($fd, 9223372036854775807) = 0
#file A x: size=9223372036854775807 blocks=0
A close($path) = 0
A ftruncate($path, 1) = -1 EBADF)"},
    {"bytes that were stored behind the end stay until ftruncate cuts there", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A ftruncate($fd, 10000) = 0
A mmap(NULL, 16384, PROT_READ|PROT_WRITE, MAP_SHARED, $fd, 0) = $p
A store($p+10001, "a") = 0
A store($p+12288, "a") = -1 SIGBUS
A load($p+12287, 2) = -1 SIGBUS
A ftruncate($fd, 12000) = 0
A load($p+10001, 1) = "a"
A store($p+11000, "b") = 0
A ftruncate($fd, 10500) = 0
A ftruncate($fd, 12000) = 0
A load($p+11000, 1) = "\0"
A load($p+10001, 1) = "a"
#file A x: blocks=8
A ftruncate($fd, 4096) = 0
#file A x: blocks=0
A load($p+4096, 1) = -1 SIGBUS
A load($p, 1) = "\0"
#file A x: blocks=8)"},
    {"a full tmpfs: ENOSPC for calls, SIGBUS for touches; sizes alone cost nothing", R"(
A unshare(CLONE_NEWNS) = 0
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "size=64k,nr_inodes=10") = 0
#tmpfs A: size=16 used=0 inodes=10 free_inodes=9 mode=01777
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A ftruncate($fd, 409600) = 0
A mmap(NULL, 409600, PROT_READ|PROT_WRITE, MAP_SHARED, $fd, 0) = $p
A fallocate($fd, 0, 0, 61440) = 0
#file A x: blocks=120 size=409600
A store($p+61440, "x") = 0
A load($p+204800, 1) = -1 SIGBUS
A store($p+204800, "x") = -1 SIGBUS
A pwrite64($fd, "x", 8192, 204800) = -1 ENOSPC
A pread64($fd, ""..., 3, 204800) = "\0\0\0"
A pwrite64($fd, "x", 8192, 61440) = 4096
A pwrite64($fd, "x", 8192, 61540) = 3996
A ftruncate($fd, 57344) = 0
#tmpfs A: used=14
A pwrite64($fd, "x", 20000, 55248) = 10288
#file A x: size=65536 blocks=128
#tmpfs A: used=16
A fallocate($fd, 0, 0, 69632) = -1 ENOSPC
A fallocate($fd, 0, 0, 65536) = 0
A fallocate($fd, FALLOC_FL_KEEP_SIZE|FALLOC_FL_PUNCH_HOLE, 4096, 4096) = 0
#tmpfs A: used=15
A fallocate($fd, FALLOC_FL_KEEP_SIZE, 81920, 4096) = 0
#file A x: size=65536 blocks=128
A fstatfs($fd, {...}) = 0
#got A blocks 16 bfree 0 files 10 ffree 8
A fstat($fd, {...}) = 0
#got A mode 0100600 nlink 1 uid 0 gid 0 size 65536 blocks 128)"},
    {"fallocate that finds no room gives back what it has made, and nothing else", R"(
A unshare(CLONE_NEWNS) = 0
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "size=64k") = 0
A shm_open("/y", O_CREAT|O_RDWR, 0600) = $y
A write($y, "x", 8192) = 8192
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A pwrite64($fd, "x", 1, 4096) = 1
#tmpfs A: used=3
A fallocate($fd, 0, 0, 65536) = -1 ENOSPC
#tmpfs A: used=3
A fallocate($fd, 0, 0, 53248) = 0
#tmpfs A: used=15
A fallocate($fd, 0, 0, 65536) = -1 ENOSPC
#tmpfs A: used=15)"},
    {"fallocate: arguments, modes, rights, sizes", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A shm_open("/x", O_RDONLY) = $ro
A fallocate($ro, 0, -1, 1) = -1 EINVAL
A fallocate($fd, 0, 0, 0) = -1 EINVAL
A fallocate($ro, FALLOC_FL_ZERO_RANGE|0x1000, 0, 1) = -1 EOPNOTSUPP
A fallocate($fd, FALLOC_FL_PUNCH_HOLE, 4096, 4096) = -1 EOPNOTSUPP
A fallocate($ro, 0, 0, 1) = -1 EBADF
A fallocate($fd, FALLOC_FL_ZERO_RANGE, 0, 1) = -1 EOPNOTSUPP
A fallocate($fd, 0, 9223372036854775807, 2) = -1 EFBIG
A fallocate($fd, 0, 1, 1) = 0
#file A x: size=2 blocks=8)"},
    {"ftok: of a file's inode and one byte of the number", R"(
%file /tmp/app
A ftok("/tmp/app", 65) = $key
A ftok("/tmp/app", 321) = $key
A ftok("/tmp/none", 65) = -1 ENOENT
A ftok("/tmp/app/x", 65) = -1 ENOTDIR
A shmget($key, 4096, IPC_CREAT|0600) = 0
%file /tmp/app
A ftok("/tmp/app", 65) = $other
A shmget($other, 4096, 0) = -1 ENOENT
init file("/tmp") = -1 EISDIR
init file("/tmp/app/x") = -1 ENOTDIR)"},
    {"read and write: offsets, rights, addresses, positions", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A shm_open("/x", O_RDONLY) = $ro
A shm_open("/x", O_WRONLY) = $wo
A pread64($fd, ""..., 1, -1) = -1 EINVAL
A pwrite64($ro, "a", 1, -1) = -1 EINVAL
A pread64($ro, ""..., 2, 9223372036854775806) = -1 EINVAL
A pread64($ro, ""..., 1, 9223372036854775806) = 0
A write($ro, "a", 1) = -1 EBADF
A read($wo, ""..., 1) = -1 EBADF
A write($fd, 0x1, 1) = -1 EFAULT
A write($fd, 0x1, 0) = 0
A read($fd, 0x1, 1) = 0
A write($fd, "hello", 5) = 5
#open A 3: position=5
A read($ro, 0x1, 1) = -1 EFAULT
A read($ro, ""..., 10) = "hello"
A read($ro, ""..., 10) = ""
A pwrite64($fd, "J", 1, 0) = 1
#open A 3: position=5
A dup($fd) = $d
A write($d, "!", 1) = 1
#open A 3: position=6
A pread64($ro, ""..., 10, 0) = "Jello!"
A shm_open("/x", O_WRONLY|O_APPEND) = $ap
A pwrite64($ap, "?", 1, 0) = 1
A pread64($ro, ""..., 10, 0) = "Jello!?"
A ftruncate($fd, 9223372036854775807) = 0
A write($ap, "x", 1) = -1 EFBIG)"},
    {"mmap: offset, descriptor, length, place, file, rights", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A shm_open("/x", O_RDONLY) = $ro
A shm_open("/x", O_WRONLY) = $wo
A openat(AT_FDCWD, "/dev/shm/x", O_PATH) = $path
A mmap(NULL, 0, PROT_READ, MAP_SHARED, $path, 1) = -1 EINVAL
A mmap(NULL, 0, PROT_READ, MAP_SHARED, $path, 0) = -1 EBADF
A mmap(NULL, 0, PROT_READ, MAP_SHARED, $fd, 0) = -1 EINVAL
A mmap(NULL, -1, PROT_READ, MAP_SHARED, $fd, 0) = -1 ENOMEM
A mmap(NULL, 1<<47, PROT_READ, MAP_SHARED, $wo, 0) = -1 ENOMEM
A mmap(NULL, 4096, PROT_READ, MAP_SHARED, $fd, -4096) = -1 EOVERFLOW
A mmap(NULL, 4096, PROT_READ, MAP_SHARED, $fd, 1<<62) = $far
A mmap(NULL, 4096, PROT_READ, MAP_SHARED, $wo, 0) = -1 EACCES
A mmap(NULL, 4096, PROT_WRITE, MAP_SHARED, $ro, 0) = -1 EACCES
A mmap(NULL, 4096, PROT_READ, 0, $fd, 0) = -1 EINVAL
A mmap(0x10000001, 4096, PROT_READ, MAP_SHARED|MAP_FIXED, $fd, 0) = -1 EINVAL
A mmap(0x7ffffffff000, 4096, PROT_READ, MAP_SHARED|MAP_FIXED, $fd, 0) = -1 ENOMEM
A mmap(0x10000000, 4096, PROT_READ, MAP_SHARED|MAP_FIXED_NOREPLACE, $fd, 0) = 0x10000000
A mmap(0x10000000, 4096, PROT_READ, MAP_SHARED|MAP_FIXED_NOREPLACE, $fd, 0) = -1 EEXIST
A mmap(0x10000000, 4096, PROT_READ|PROT_WRITE, MAP_SHARED|MAP_FIXED, $fd, 0) = 0x10000000
%actor alice uid=1000 gid=1000
alice shm_open("/y", O_CREAT|O_RDWR, 0600) = $y
alice mmap(0x1000, 4096, PROT_READ, MAP_SHARED|MAP_FIXED, $y, 0) = -1 EPERM
A munmap($far+1, 4096) = -1 EINVAL
A munmap($far, 0) = -1 EINVAL
A munmap(0x10000000, 1) = 0
#map A: [x ro 0x4000000000000000-0x4000000000001000])"},
    {"what a mapping allows: nothing, reading, or writing, which is reading too", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A ftruncate($fd, 4096) = 0
A mmap(NULL, 4096, PROT_WRITE, MAP_SHARED, $fd, 0) = $w
A store($w, "a") = 0
A load($w, 1) = "a"
A mmap(NULL, 4096, PROT_NONE, MAP_SHARED, $fd, 0) = $n
A load($n, 1) = -1 EFAULT
A mmap(NULL, 1048576, PROT_READ, MAP_SHARED, $fd, 0) = $r
A store($r, "a") = -1 EFAULT
A load($r+500000, 1) = -1 SIGBUS
A store($r+500000, "a") = -1 EFAULT)"},
    {"a mapping is cut and grows together again, and a child has it too", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $fd
A ftruncate($fd, 12288) = 0
A mmap(0x20000000, 12288, PROT_READ|PROT_WRITE, MAP_SHARED|MAP_FIXED, $fd, 0) = $p
A munmap($p+4096, 4096) = 0
#map A: [x rw 0x0-0x1000, x rw 0x2000-0x3000]
A load($p+4096, 1) = -1 EFAULT
A mmap(0x20001000, 4096, PROT_READ|PROT_WRITE, MAP_SHARED|MAP_FIXED, $fd, 4096) = 0x20001000
#map A: [x rw 0x0-0x3000]
A fork() = C
#map C: [x rw 0x0-0x3000]
A store($p, "a") = 0
C load($p, 1) = "a"
A shm_unlink("/x") = 0
A exit_group(0) = ?
#map C: [x (deleted) rw 0x0-0x3000]
#tmpfs C: used=1
B umask(022) = 022
C exit_group(0) = ?
#tmpfs B: used=0)"},
    {"inodes: as many files as nr_inodes says, less one for the directory", R"(
A unshare(CLONE_NEWNS) = 0
A mount("tmpfs", "/dev/shm", "tmpfs", MS_NOSUID|MS_NODEV, "nr_inodes=3,size=1m") = 0
A shm_open("/a", O_CREAT|O_RDWR, 0600) = $a
A shm_open("/b", O_CREAT|O_RDWR, 0600) = $b
A shm_open("/c", O_CREAT|O_RDWR, 0600) = -1 ENOSPC
A shm_unlink("/a") = 0
A shm_open("/c", O_CREAT|O_RDWR, 0600) = -1 ENOSPC
A close($a) = 0
A shm_open("/c", O_CREAT|O_RDWR, 0600) = $a)"},
    {"a copied mount namespace shows the same tmpfs, until something is mounted", R"(
A shm_open("/x", O_CREAT|O_RDWR, 0600) = $x
B unshare(CLONE_NEWNS) = 0
#file B x: size=0
B shm_open("/fromB", O_CREAT|O_RDWR, 0600) = $b
#file A fromB: size=0
B mount("tmpfs", "/dev/shm", "tmpfs", 0, NULL) = 0
#nofile B x
#tmpfs B: size=524288
B shm_open("/x", O_RDWR) = -1 ENOENT
B shm_open("/own", O_CREAT|O_RDWR, 0600) = $own
#nofile A own
B umount2("/dev/shm", 0) = -1 EBUSY
B close($own) = 0
B umount2("/dev/shm", 0) = 0
#file B x: size=0
A unshare(CLONE_NEWIPC) = 0
#file A x: size=0
C setns("/proc/B/ns/mnt", CLONE_NEWNS) = 0
B mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=0755") = 0
#tmpfs C: mode=0755
C shm_open("/held", O_CREAT|O_RDWR, 0600) = $h
C write($h, "kept", 4) = 4
B umount2("/dev/shm", MNT_DETACH) = 0
C pread64($h, ""..., 4, 0) = "kept"
C close($h) = 0)"},
    {"who may mount and take away, and with what",
     R"(
%actor alice uid=1000 gid=1000
alice mount("tmpfs", "/dev/shm", "tmpfs", 0, "nonsense") = -1 EPERM
alice umount2("/dev/shm", 0x100) = -1 EINVAL
alice umount2("/dev/shm", 0) = -1 EPERM
A unshare(CLONE_NEWNS) = 0
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "nonsense") = -1 EINVAL
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "size=1x") = -1 EINVAL
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=9") = -1 EINVAL
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "size=1,uid=1000,gid=1001,mode=700") = 0
#tmpfs A: size=1 uid=1000 gid=1001 mode=0700
B setns("/proc/A/ns/mnt", 0) = 0
B setresuid(1001, 1001, 1001) = 0
B shm_open("/x", O_CREAT|O_RDWR, 0600) = -1 EACCES
A umount2("/dev/shm", 0) = 0
A umount2("/dev/shm", 0) = 0
A umount2("/dev/shm", 0) = -1 EINVAL
C unshare(CLONE_NEWUSER|CLONE_NEWNS) = 0
D setns("/proc/C/ns/mnt", 0) = 0
D capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0},)"
     R"( {effective=0, permitted=0, inheritable=0}) = 0
D mount("tmpfs", "/dev/shm", "tmpfs", 0, NULL) = -1 EPERM
alice unshare(CLONE_NEWUSER|CLONE_NEWNS) = 0
alice umount2("/dev/shm", 0) = -1 EINVAL
alice mount("tmpfs", "/dev/shm", "tmpfs", 0, "uid=5") = -1 EINVAL
alice mount("tmpfs", "/dev/shm", "tmpfs", 0, NULL) = 0
alice shm_open("/x", O_CREAT|O_RDWR, 0600) = -1 EOVERFLOW
alice umount2("/dev/shm", 0) = 0)"},
    {"a directory that is not everybody's, and one with a group of its own", R"(
%actor alice uid=1000 gid=1000
A unshare(CLONE_NEWNS) = 0
alice setns("/proc/A/ns/mnt", 0) = -1 EACCES
B setns("/proc/A/ns/mnt", 0) = 0
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=755") = 0
A shm_open("/r", O_CREAT|O_RDWR, 0666) = $r
B setresuid(1000, 1000, 1000) = 0
B shm_open("/u", O_CREAT|O_RDWR, 0600) = -1 EACCES
B unlink("/dev/shm/r") = -1 EACCES
B unlink("/dev/shm/none") = -1 ENOENT
B shm_open("/r", O_RDONLY|O_CREAT, 0600) = $rr
C setns("/proc/A/ns/mnt", 0) = 0
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=766") = 0
C setresuid(1000, 1000, 1000) = 0
C shm_open("/none", O_RDWR) = -1 EACCES
C unlink("/dev/shm/none") = -1 EACCES
C unlink("/dev/shm/.") = -1 EACCES
C unlink("/dev/shm/") = -1 EISDIR
D setns("/proc/A/ns/mnt", 0) = 0
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=2777,gid=7") = 0
D setresgid(1000, 1000, 1000) = 0
D setresuid(1000, 1000, 1000) = 0
D umask(0) = 022
D shm_open("/sg", O_CREAT|O_RDWR, 02770) = $sg
#file A sg: mode=0770 gid=7
D shm_open("/sh", O_CREAT|O_RDWR, 02760) = $sh
#file A sh: mode=02760 gid=7)"},
    {"who writes to a file that runs as its owner takes that from it", R"(
A umask(0) = 022
A shm_open("/s", O_CREAT|O_RDWR, 06777) = $s
#file A s: mode=06777
A write($s, "x", 0) = 0
#file A s: mode=06777
A write($s, "x", 1) = 1
#file A s: mode=0777
A shm_open("/t", O_CREAT|O_RDWR, 06760) = $t
A shm_open("/t", O_RDONLY|O_TRUNC) = $u
#file A t: mode=02760)"},
    {"a program that is run keeps only what is not to be closed, and no mapping", R"(
A openat(AT_FDCWD, "/dev/shm/x", O_RDWR|O_CREAT, 0600) = $x
A fcntl($x, F_GETFD) = 0
A fcntl($x, F_GETFL) = 0100002
A fcntl($x, F_SETFL, O_APPEND|O_NONBLOCK) = 0
A fcntl($x, F_GETFL) = 0106002
A shm_open("/x", O_RDWR) = $y
A fcntl($y, F_GETFD) = 1
A mq_timedsend($x, "a", 1, 0, NULL) = -1 EBADF)"},
});

} // namespace

std::span<const Rule> files_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
