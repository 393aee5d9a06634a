// Files in /dev/shm in a log: what is compared, whose descriptors and mappings they are, and what a
// log leaves open of them.
#include "tests/replay/rules_files.h"

#include "tests/replay/verdict.h"

namespace ipcscope::test
{
namespace
{

void what_is_compared()
{
    rule(
        "a file is made, sized, mapped, and loses its name",
        "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT|O_EXCL|O_NOFOLLOW|O_CLOEXEC, 0600) = 9\n"
        "7 ftruncate(9, 100) = 0\n"
        "7 fstat(9, {st_mode=S_IFREG|0600, st_size=100, ...}) = 0\n"
        "7 mmap(NULL, 100, PROT_READ|PROT_WRITE, MAP_SHARED, 9, 0) = 0x7fba74079000\n"
        "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT|O_EXCL, 0600) = -1 EEXIST (File "
        "exists)\n"
        "7 unlink(\"/dev/shm/x\") = 0\n"
        "7 unlink(\"/dev/shm/x\") = -1 ENOENT (No such file or directory)\n"
        "7 newfstatat(9, \"\", {st_mode=S_IFREG|0600, st_nlink=0, st_size=100, ...}, "
        "AT_EMPTY_PATH) = 0\n"
        "7 munmap(0x7fba74079000, 100) = 0\n"
        "7 close(9) = 0\n",
        "9 agree, 0 allowed, 0 differ, 0");
    rule("a wrong size, mode or number of names is a difference",
         "7 brk(NULL) = 0x1000\n"
         "7 open(\"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 fstat(3, {st_mode=S_IFREG|0600, st_size=1, ...}) = 0\n"
         "7 fstat(3, {st_mode=S_IFREG|0640, st_size=1, ...}) = 0\n"
         "7 fstat(3, {st_mode=S_IFREG|0640, st_nlink=2, st_size=1, ...}) = 0\n",
         "1 agree, 0 allowed, 3 differ, 0",
         {"4: st_size: the log has 1, the model 0",
          "5: st_mode: the log has S_IFREG|0640, the model S_IFREG|0600",
          "6: st_nlink: the log has 2, the model 1"});
    rule("what was written is read, until somebody may have stored something else",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 write(3, \"Hello\", 5) = 5\n"
         "7 lseek(3, 1, SEEK_SET) = 1\n"
         "7 read(3, \"ello\", 100) = 4\n"
         "7 pread64(3, \"Jell\", 4, 0) = 4\n"
         "7 mmap(NULL, 5, PROT_WRITE, MAP_SHARED, 3, 0) = 0x7fba74079000\n"
         "7 pread64(3, \"Jell\", 4, 0) = 4\n",
         "5 agree, 0 allowed, 1 differ, 0", {"6: bytes: the log has \"Jell\", the model \"Hell\""});
    rule("a full file system is seen where the log shows how large it is",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", 0, \"size=8k\") = 0\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 fallocate(3, 0, 0, 8193) = -1 ENOSPC (No space left on device)\n"
         "7 fallocate(3, 0, 0, 8193) = 0\n"
         "7 umount2(\"/dev/shm\", 0) = -1 EBUSY (Device or resource busy)\n"
         "7 umount2(\"/dev/shm\", MNT_DETACH) = 0\n",
         "5 agree, 0 allowed, 1 differ, 0", {"5: error: the log has success, the model ENOSPC"});
    rule("other files are not IPC, whatever their numbers were before",
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 close(3) = 0\n"
         "7 openat(AT_FDCWD, \"/etc/passwd\", O_RDONLY) = 3\n"
         "7 read(3, \"root\", 4) = 4\n"
         "7 fstat(3, {st_mode=S_IFREG|0644, st_size=1234, ...}) = 0\n"
         "7 mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 3, 0) = 0x7fba74079000\n"
         "7 munmap(0x7fba74079000, 4096) = 0\n"
         "7 openat(AT_FDCWD, \"/dev/shm\", O_RDONLY|O_DIRECTORY) = 4\n",
         "1 agree, 0 allowed, 0 differ, 0");
    rule("what the model does not follow is said",
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 3, 0) = 0x7fba74079000\n"
         "7 openat(AT_FDCWD, \"/dev/shm/directory/x\", O_RDWR) = 4\n"
         "7 mount(\"/x\", \"/dev/shm\", NULL, MS_BIND, NULL) = 0\n",
         "1 agree, 0 allowed, 0 differ, 3");
}

void descriptors_and_mappings()
{
    rule("copies lead to the same open file, and close at an exec only where that was asked for",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3\n"
         "7 dup2(3, 20) = 20\n"
         "7 fcntl(3, F_DUPFD_CLOEXEC, 30) = 30\n"
         "7 dup(3) = 4\n"
         "7 ioctl(4, FIOCLEX) = 0\n"
         "7 write(30, \"Hello\", 5) = 5\n"
         "7 execve(\"/x\", [\"x\"], 0x1 /* 3 vars */) = 0\n"
         "7 read(20, \"\", 5) = 0\n"
         "7 read(3, \"none of ours\", 12) = 12\n"
         "7 read(4, \"none of ours\", 12) = 12\n"
         "7 ftruncate(30, 5) = 0\n",
         "3 agree, 0 allowed, 0 differ, 0");
    rule("a child has copies, a thread has the same",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 mmap(NULL, 4096, PROT_READ, MAP_SHARED, 3, 0) = 0x7fba74079000\n"
         "7 fork() = 8\n"
         "8 close(3) = 0\n"
         "8 read(3, \"none of ours\", 12) = 12\n"
         "8 munmap(0x7fba74079000, 4096) = 0\n"
         "8 munmap(0x7fba74079000, 4096) = 0\n"
         "7 munmap(0x7fba74079000, 4096) = 0\n"
         "7 clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM, "
         "exit_signal=0, stack=0x1, stack_size=1} => {parent_tid=[9]}, 88) = 9\n"
         "9 close(3) = 0\n"
         "7 read(3, \"none of ours\", 12) = 12\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("a mapping that is moved or cut is still one",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 mmap(NULL, 12288, PROT_READ, MAP_SHARED, 3, 0) = 0x7fba74079000\n"
         "7 mremap(0x7fba74079000, 12288, 16384, MREMAP_MAYMOVE) = 0x7fba00000000\n"
         "7 mprotect(0x7fba00001000, 4096, PROT_NONE) = 0\n"
         "7 munmap(0x7fba74079000, 12288) = 0\n"
         "7 munmap(0x7fba00001000, 4096) = 0\n"
         "7 munmap(0x7fba00000000, 16384) = 0\n"
         "7 munmap(0x7fba00000000, 16384) = 0\n",
         "4 agree, 0 allowed, 0 differ, 0");
    rule("a descriptor that the log does not show closed has gone to another file",
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 openat(AT_FDCWD, \"/dev/shm/y\", O_RDWR|O_CREAT, 0600) = 4\n"
         "7 socket(AF_UNIX, SOCK_STREAM, 0) = 3\n"
         "7 read(3, \"Hello\", 5) = 5\n"
         "7 close_range(4, 4294967295, 0) = 0\n"
         "7 read(4, \"Hello\", 5) = 5\n",
         "2 agree, 0 allowed, 0 differ, 0");
    rule("paths beside descriptors are believed",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD</>, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3</dev/shm/x>\n"
         "7 read(3</etc/passwd>, \"Hello\", 5) = 5\n"
         "7 ftruncate(3</dev/shm/x>(deleted), 7) = 0\n"
         "7 openat(4</dev/shm>, \"x\", O_RDWR) = 5</dev/shm/x>\n",
         "3 agree, 0 allowed, 0 differ, 0");
}

void what_is_left_open()
{
    rule("a file may be older than the log, and is as the first look at it says",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR) = 3\n"
         "7 fstat(3, {st_mode=S_IFREG|0640, st_uid=5, st_size=4096, ...}) = 0\n"
         "7 fstat(3, {st_mode=S_IFREG|0640, st_uid=5, st_size=4096, ...}) = 0\n"
         "7 read(3, \"Hello\", 5) = 5\n"
         "7 unlink(\"/dev/shm/y\") = 0\n"
         "7 openat(AT_FDCWD, \"/dev/shm/z\", O_RDWR|O_CREAT|O_EXCL, 0600) = -1 EEXIST (File "
         "exists)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/z\", O_RDWR) = 4\n",
         "3 agree, 4 allowed, 0 differ, 0");
    rule("what the log has told of is known",
         "7 unlink(\"/x\") = 0\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR) = -1 ENOENT (No such file or directory)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR) = 3\n"
         "7 openat(AT_FDCWD, \"/dev/shm/y\", O_RDWR|O_CREAT|O_EXCL, 0600) = 4\n"
         "7 openat(AT_FDCWD, \"/dev/shm/y\", O_RDWR) = -1 ENOENT (No such file or directory)\n",
         "2 agree, 0 allowed, 2 differ, 0",
         {"3: error: the log has success, the model ENOENT",
          "5: error: the log has ENOENT, the model success"});
    rule("a name may be gone by a call that is not shown",
         "7 openat(AT_FDCWD, \"/dev/shm/y\", O_RDWR|O_CREAT|O_EXCL, 0600) = 4\n"
         "7 openat(AT_FDCWD, \"/dev/shm/y\", O_RDWR) = -1 ENOENT (No such file or directory)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/y\", O_RDWR) = -1 ENOENT (No such file or directory)\n",
         "2 agree, 1 allowed, 0 differ, 0");
    rule("a size may be changed by calls that are not shown",
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 fstat(3, {st_mode=S_IFREG|0600, st_size=7, ...}) = 0\n"
         "7 fstat(3, {st_mode=S_IFREG|0600, st_size=7, ...}) = 0\n",
         "2 agree, 1 allowed, 0 differ, 0");
    rule("how full the file system is, and when signals come, is not known",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = -1 ENOSPC (No space left on "
         "device)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
         "7 fallocate(3, 0, 0, 8192) = -1 EINTR (Interrupted system call)\n"
         "7 fallocate(3, 0, 0, 8192) = -1 ENOSPC (No space left on device)\n"
         "7 write(3, \"Hello\", 5) = 3\n"
         "7 write(3, \"lo\", 2) = 2\n"
         "7 pread64(3, \"Hello\", 10, 0) = 5\n",
         "3 agree, 4 allowed, 0 differ, 0");
    rule("a named semaphore is a file with a second name for a moment",
         "7 close(9) = -1 EBADF (Bad file descriptor)\n"
         "7 openat(AT_FDCWD, \"/dev/shm/sem.8jwPs6\", O_RDWR|O_CREAT|O_EXCL, 0600) = 6\n"
         "7 write(6, \"\\3\"..., 32) = 32\n"
         "7 mmap(NULL, 32, PROT_READ|PROT_WRITE, MAP_SHARED, 6, 0) = 0x7fb766235000\n"
         "7 link(\"/dev/shm/sem.8jwPs6\", \"/dev/shm/sem.count\") = 0\n"
         "7 unlink(\"/dev/shm/sem.8jwPs6\") = 0\n"
         "7 close(6) = 0\n"
         "7 openat(AT_FDCWD, \"/dev/shm/sem.count\", O_RDWR|O_NOFOLLOW) = 6\n"
         "7 fstat(6, {st_mode=S_IFREG|0600, st_size=32, ...}) = 0\n"
         "7 rename(\"/dev/shm/sem.count\", \"/dev/shm/sem.other\") = 0\n"
         "7 unlink(\"/dev/shm/sem.count\") = -1 ENOENT (No such file or directory)\n"
         "7 unlink(\"/dev/shm/sem.other\") = 0\n",
         "8 agree, 0 allowed, 0 differ, 0");
}

} // namespace

void add_file_rules()
{
    what_is_compared();
    descriptors_and_mappings();
    what_is_left_open();
}

} // namespace ipcscope::test
