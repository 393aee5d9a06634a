#include "core/lab/agent/shm_table.h"

#include "core/lab/agent/text.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace ipcscope::lab::agent
{
namespace
{

constexpr std::uint32_t kModeBits = 07777;

/// What the file counts, if it is a semaphore by its name and size.
std::optional<SemFile> semaphore_in(int directory, const std::string &name, off_t size)
{
    constexpr off_t kSemaphore = 32;
    const bool is = name.starts_with("sem.") && size == kSemaphore;
    const Fd file(is ? openat(directory, name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : -1);
    std::array<std::uint32_t, 2> words{};
    if (!file || pread(file.get(), words.data(), sizeof(words), 0) != sizeof(words))
    {
        return std::nullopt;
    }
    return SemFile{.value = words[0], .nwaiters = words[1]};
}

} // namespace

int read_shm(int proc, const std::string &pid, std::optional<TmpfsTable> &table)
{
    const std::string parent = pid + "/root/dev";
    const Fd directory(openat(proc, (parent + "/shm").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory && errno == ENOENT)
    {
        return 0; // something empty lies on /dev
    }
    struct stat above
    {
    };
    struct stat info
    {
    };
    struct statfs system
    {
    };
    if (!directory || fstatat(proc, parent.c_str(), &above, 0) != 0 ||
        fstat(directory.get(), &info) != 0 || fstatfs(directory.get(), &system) != 0)
    {
        return errno;
    }
    if (above.st_dev == info.st_dev)
    {
        return 0;
    }
    table = TmpfsTable{.device = info.st_dev,
                       .size = system.f_blocks,
                       .used = system.f_blocks - system.f_bfree,
                       .inodes = system.f_files,
                       .free_inodes = system.f_ffree,
                       .mode = info.st_mode & kModeBits,
                       .uid = Uid{info.st_uid},
                       .gid = Gid{info.st_gid},
                       .files = {}};
    const auto names = names_in(directory.get(), ".");
    if (!names)
    {
        return errno;
    }
    for (const std::string &name : *names)
    {
        if (fstatat(directory.get(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        {
            return errno;
        }
        table->files.push_back({.name = name,
                                .mode = info.st_mode & kModeBits,
                                .uid = Uid{info.st_uid},
                                .gid = Gid{info.st_gid},
                                .nlink = info.st_nlink,
                                .size = info.st_size,
                                .blocks = static_cast<std::uint64_t>(info.st_blocks),
                                .semaphore = semaphore_in(directory.get(), name, info.st_size)});
    }
    return 0;
}

bool is_shm_bare()
{
    struct stat above
    {
    };
    struct stat info
    {
    };
    return stat("/dev/shm", &info) == 0 && stat("/dev", &above) == 0 && above.st_dev == info.st_dev;
}

} // namespace ipcscope::lab::agent
