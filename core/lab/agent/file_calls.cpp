#include "core/lab/agent/calls.h"
#include "core/lab/agent/shm_table.h"
#include "core/shm_name.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>

namespace ipcscope::lab::agent
{
namespace
{

// No call reads or writes more: the driver lets none in.
constexpr std::uint64_t kMost = 1U << 20U;

std::string path_of(const std::string &name)
{
    return std::string(kShmDirectory) + name;
}

/// The buffer of read and write. One that is none lies where programs have nothing: the kernel
/// refuses its own addresses before it looks at the file.
template <class T> T *buffer_at(UserPointer kind, T *valid)
{
    return kind == UserPointer::Bad ? reinterpret_cast<T *>(1) // NOLINT: never dereferenced
                                    : pointer(kind, valid);
}

Outcome with_structure(Outcome result, UserPointer buffer, Output output)
{
    if (result.error == Errno::Ok && buffer == UserPointer::Valid)
    {
        result.output = std::move(output);
    }
    return result;
}

/// Of a named semaphore: whether the C library gets as far as that.
bool asks_for_file(const Call &call)
{
    if (const auto *unlink = std::get_if<SemUnlink>(&call))
    {
        return sem_file_name(unlink->name).has_value();
    }
    const auto *open = std::get_if<SemOpen>(&call);
    constexpr std::int32_t kNew = abi::kOCreat | abi::kOExcl;
    return open != nullptr && sem_file_name(open->name) &&
           ((open->oflag & kNew) != kNew || open->value <= kSemValueMax);
}

} // namespace

std::optional<Refusal> why_not_there(const Call &call)
{
    const auto *open = std::get_if<Openat>(&call);
    const bool names = open != nullptr || std::holds_alternative<Unlink>(call) ||
                       std::holds_alternative<Link>(call) || asks_for_file(call);
    if (names && is_shm_bare())
    {
        return Refusal{
            "Nothing is mounted on /dev/shm here, and what lies under it is the lab's own."};
    }
    if (open != nullptr && open->name.find_first_not_of("./") == std::string::npos)
    {
        const Outcome tried = openat_of(*open);
        if (tried.error == Errno::Ok)
        {
            close(static_cast<int>(tried.value));
            return Refusal{"The directory /dev/shm itself is not opened here, only its files."};
        }
    }
    return std::nullopt;
}

Outcome openat_of(const Openat &call)
{
    return outcome_of(
        syscall(SYS_openat, AT_FDCWD, path_of(call.name).c_str(), call.flags, call.mode),
        ValueKind::Fd);
}

Outcome unlink_of(const Unlink &call)
{
    return call.form == Unlink::Form::ShmUnlink ? outcome_of(shm_unlink(call.name.c_str()))
                                                : raw(SYS_unlink, path_of(call.name).c_str());
}

Outcome link_of(const Link &call)
{
    return raw(SYS_link, path_of(call.from).c_str(), path_of(call.to).c_str());
}

Outcome bad_shm_name(const BadShmName &call)
{
    if (call.function == BadShmName::Function::ShmUnlink)
    {
        return outcome_of(shm_unlink(call.name.c_str()));
    }
    return outcome_of(shm_open(call.name.c_str(), O_RDONLY, 0), ValueKind::Fd);
}

Outcome read_of(const Read &call)
{
    std::string bytes(std::min(call.size, kMost), '\0');
    char *buffer = buffer_at(call.buffer, bytes.data());
    Outcome result = call.offset ? raw(SYS_pread64, call.fd.value, buffer, call.size, *call.offset)
                                 : raw(SYS_read, call.fd.value, buffer, call.size);
    if (result.error == Errno::Ok && call.buffer == UserPointer::Valid)
    {
        bytes.resize(static_cast<std::size_t>(result.value));
        result.output = std::move(bytes);
    }
    return result;
}

Outcome write_of(const Write &call)
{
    std::string bytes = call.bytes;
    bytes.resize(std::min(call.size, kMost));
    const char *buffer = buffer_at<const char>(call.buffer, bytes.data());
    return call.offset ? raw(SYS_pwrite64, call.fd.value, buffer, call.size, *call.offset)
                       : raw(SYS_write, call.fd.value, buffer, call.size);
}

Outcome fstat_of(const Fstat &call)
{
    struct stat info
    {
    };
    Outcome result = raw(SYS_fstat, call.fd.value, pointer(call.buffer, &info));
    return with_structure(std::move(result), call.buffer,
                          FileStat{.mode = info.st_mode,
                                   .nlink = info.st_nlink,
                                   .uid = Uid{info.st_uid},
                                   .gid = Gid{info.st_gid},
                                   .size = info.st_size,
                                   .blocks = info.st_blocks});
}

Outcome fstatfs_of(const Fstatfs &call)
{
    struct statfs info
    {
    };
    Outcome result = raw(SYS_fstatfs, call.fd.value, pointer(call.buffer, &info));
    return with_structure(std::move(result), call.buffer,
                          TmpfsStat{.blocks = info.f_blocks,
                                    .bfree = info.f_bfree,
                                    .files = info.f_files,
                                    .ffree = info.f_ffree});
}

Outcome make_file(const MakeFile &call)
{
    constexpr mode_t kDirectory = 0755; // whatever the umask is
    for (std::size_t slash = call.path.find('/', 1); slash != std::string::npos;
         slash = call.path.find('/', slash + 1))
    {
        const std::string directory = call.path.substr(0, slash);
        const bool made = mkdir(directory.c_str(), kDirectory) == 0;
        if (made ? chmod(directory.c_str(), kDirectory) != 0 : errno != EEXIST)
        {
            return failed(static_cast<Errno>(errno));
        }
    }
    struct stat there
    {
    };
    if (stat(call.path.c_str(), &there) == 0 && S_ISDIR(there.st_mode))
    {
        return failed(Errno::Eisdir);
    }
    const std::string fresh = call.path + ".new";
    const bool made = mknod(fresh.c_str(), S_IFREG | 0644, 0) == 0 &&
                      rename(fresh.c_str(), call.path.c_str()) == 0;
    return made ? returned(0) : failed(static_cast<Errno>(errno));
}

Outcome ftok_of(const Ftok &call)
{
    return outcome_of(ftok(call.path.c_str(), call.id), ValueKind::Key);
}

} // namespace ipcscope::lab::agent
