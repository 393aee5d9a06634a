// The calls on files of the tmpfs that a process sees at /dev/shm: POSIX shared memory and named
// semaphores are nothing else. Plain values, as in call.h.
#pragma once

#include "core/call_parts.h"
#include "core/ids.h"
#include "core/mount_place.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ipcscope
{

/// openat, open and creat of /dev/shm/<name>. The name holds no NUL.
struct Openat
{
    std::string name;
    std::int32_t flags{};
    std::uint32_t mode{}; ///< read with O_CREAT only
    friend bool operator==(const Openat &, const Openat &) = default;
};

/// unlink and unlinkat of /dev/shm/<name>, and shm_unlink, which has another error than they have.
struct Unlink
{
    enum class Form : std::uint8_t
    {
        Unlink,
        ShmUnlink,
    };
    std::string name;
    Form form{Form::Unlink};
    friend bool operator==(const Unlink &, const Unlink &) = default;
};

/// link and linkat: /dev/shm/<to> is a second name of the file /dev/shm/<from>.
struct Link
{
    std::string from;
    std::string to;
    friend bool operator==(const Link &, const Link &) = default;
};

/// shm_open and shm_unlink with a name that the C library refuses: it makes no call then.
struct BadShmName
{
    enum class Function : std::uint8_t
    {
        ShmOpen,
        ShmUnlink,
    };
    Function function{Function::ShmOpen};
    std::string name;
    friend bool operator==(const BadShmName &, const BadShmName &) = default;
};

struct Ftruncate
{
    Fd fd;
    std::int64_t length{};
    friend bool operator==(const Ftruncate &, const Ftruncate &) = default;
};

struct Fallocate
{
    Fd fd;
    std::int32_t mode{};
    std::int64_t offset{};
    std::int64_t length{};
    friend bool operator==(const Fallocate &, const Fallocate &) = default;
};

/// mmap of a descriptor.
struct Mmap
{
    Address address; ///< 0 is NULL
    std::uint64_t length{};
    std::int32_t prot{};
    std::int32_t flags{};
    Fd fd;
    std::uint64_t offset{};
    friend bool operator==(const Mmap &, const Mmap &) = default;
};

struct Munmap
{
    Address address;
    std::uint64_t length{};
    friend bool operator==(const Munmap &, const Munmap &) = default;
};

/// read and pread64.
struct Read
{
    Fd fd;
    std::uint64_t size{};
    UserPointer buffer{UserPointer::Valid};
    std::optional<std::int64_t> offset; ///< pread64
    friend bool operator==(const Read &, const Read &) = default;
};

/// write and pwrite64.
struct Write
{
    Fd fd;
    std::string bytes;
    std::uint64_t size{}; ///< as passed; what is written is as long, with zeros behind the bytes
    UserPointer buffer{UserPointer::Valid};
    std::optional<std::int64_t> offset; ///< pwrite64
    friend bool operator==(const Write &, const Write &) = default;
};

/// fstat, and newfstatat(fd, "", …, AT_EMPTY_PATH).
struct Fstat
{
    Fd fd;
    UserPointer buffer{UserPointer::Valid};
    friend bool operator==(const Fstat &, const Fstat &) = default;
};

struct Fstatfs
{
    Fd fd;
    UserPointer buffer{UserPointer::Valid};
    friend bool operator==(const Fstatfs &, const Fstatfs &) = default;
};

/// mount("tmpfs", target, "tmpfs", flags, data).
struct MountTmpfs
{
    std::string target{kShmPlace}; ///< which takes_tmpfs()
    std::uint64_t flags{};
    std::string data; ///< "size=64m,mode=1777"; empty is NULL, too
    friend bool operator==(const MountTmpfs &, const MountTmpfs &) = default;
};

/// mount("mqueue", "/dev/mqueue", "mqueue", flags, data): shows the queues of the caller's ipc
/// namespace.
struct MountMqueue
{
    std::uint64_t flags{};
    std::string data;
    friend bool operator==(const MountMqueue &, const MountMqueue &) = default;
};

/// mount(source, target, NULL, flags with MS_BIND, NULL). Both places are is_bindable().
struct MountBind
{
    std::optional<ActorId> root; ///< the source is written /proc/<root>/root/…
    std::string source;          ///< empty is NULL
    std::string target{kShmPlace};
    std::uint64_t flags{};
    friend bool operator==(const MountBind &, const MountBind &) = default;
};

/// umount2(target, flags).
struct Umount
{
    std::string target{kShmPlace};
    std::int32_t flags{};
    friend bool operator==(const Umount &, const Umount &) = default;
};

/// A plain file anywhere else, a new one also where there was one before: mknod and rename. For
/// ftok, which makes a key of what stat tells of it.
struct MakeFile
{
    std::string path; ///< from the root on: "/tmp/app"
    friend bool operator==(const MakeFile &, const MakeFile &) = default;
};

/// The C library's ftok.
struct Ftok
{
    std::string path;
    std::int32_t id{};
    friend bool operator==(const Ftok &, const Ftok &) = default;
};

/// struct stat, as far as it says something of such a file. Of its times nothing is kept: a store
/// through a mapping moves them at the first touch only.
struct FileStat
{
    std::uint32_t mode{}; ///< with the kind of file
    std::uint64_t nlink{};
    Uid uid;
    Gid gid;
    std::int64_t size{};
    std::int64_t blocks{}; ///< of 512 bytes
    friend bool operator==(const FileStat &, const FileStat &) = default;
};

/// struct statfs, as far as a tmpfs differs from another one; blocks have 4,096 bytes. 0 blocks or
/// files of all: there is no limit.
struct TmpfsStat
{
    std::uint64_t blocks{};
    std::uint64_t bfree{};
    std::uint64_t files{};
    std::uint64_t ffree{};
    friend bool operator==(const TmpfsStat &, const TmpfsStat &) = default;
};

/// Where the file systems are mounted whose files these calls are about.
inline constexpr std::string_view kShmDirectory = "/dev/shm/";

} // namespace ipcscope
