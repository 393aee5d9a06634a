// Which calls of a log matter, and for what.
#pragma once

#include <cstdint>
#include <string_view>

namespace ipcscope::replay
{

enum class Kind : std::uint8_t
{
    Other,     ///< nothing to do with IPC
    SystemV,   ///< asked of the model and compared
    Posix,     ///< mq_…: likewise
    Namespace, ///< unshare, setns
    Clone,     ///< clone, clone3, fork, vfork
    Exec,
    Exit,     ///< exit_group, exit
    Wait,     ///< tells that a child is gone
    Identity, ///< setuid, capset, prctl, prlimit64, umask, …: who a process is, what it may use
    Open,     ///< open, openat, creat: of files that matter
    Unlink,   ///< unlink, unlinkat: of queues and of files in /dev/shm
    Rename,   ///< rename, link: of files in /dev/shm
    File,     ///< close, dup, fcntl, write: of descriptors that matter
    Data,     ///< ftruncate, read, fstat, …: of descriptors that lead to files in /dev/shm
    NewFile,  ///< socket, pipe, …: a descriptor of something else
    Mount,    ///< mount, umount2: of /dev/shm
    Pidfd,
    Unmap,  ///< munmap, mmap of a file that matters, mmap over what was there
    Memory, ///< mprotect, madvise, mlock, …: may cut mappings in pieces
    Myself, ///< getpid, gettid: what a process is called in its own pid namespace
};

[[nodiscard]] Kind kind_of(std::string_view call);

} // namespace ipcscope::replay
