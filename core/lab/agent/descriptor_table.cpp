#include "core/lab/agent/descriptor_table.h"

#include "core/lab/agent/mq_table.h"
#include "core/lab/agent/text.h"
#include "core/lab/own_fds.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace ipcscope::lab::agent
{
namespace
{

/// What /proc/PID/fdinfo tells of a descriptor.
struct FdInfo
{
    std::int64_t position{};
    std::uint32_t flags{}; ///< of the open file, with O_CLOEXEC of the descriptor
};

std::optional<FdInfo> fdinfo_of(int proc, const std::string &path)
{
    const auto text = read_file(proc, path.c_str());
    if (!text)
    {
        return std::nullopt;
    }
    FdInfo info;
    std::string_view rest = *text;
    while (!rest.empty())
    {
        std::string_view line = next_line(rest);
        const std::string_view name = line.substr(0, line.find(':'));
        line.remove_prefix(std::min(name.size() + 1, line.size()));
        if (name == "pos")
        {
            info.position = next_number<std::int64_t>(line);
        }
        else if (name == "flags")
        {
            info.flags = next_number<std::uint32_t>(line, 8);
        }
    }
    return info;
}

/// What a descriptor leads to, as its link is called and as the kernel knows it.
struct Target
{
    std::string name; ///< the last one of its path
    bool unlinked{};  ///< by that name
    struct stat info
    {
    };
};

enum class Kind : std::uint8_t
{
    Queue,
    File,
};

std::optional<Target> target_of(int proc, const std::string &path, const Fd &file, Kind kind)
{
    Target target;
    std::array<char, 512> link{};
    const ssize_t length = readlinkat(proc, path.c_str(), link.data(), link.size());
    if (length <= 1 || fstat(file.get(), &target.info) != 0)
    {
        return std::nullopt;
    }
    target.name = {link.data(), static_cast<std::size_t>(length)};
    target.name.erase(0, target.name.rfind('/') + 1);
    // A file may have another name left. A queue has one, which may look like this.
    constexpr std::string_view kDeleted = " (deleted)";
    target.unlinked =
        target.name.ends_with(kDeleted) && (kind == Kind::File || target.info.st_nlink == 0);
    if (target.unlinked)
    {
        target.name.resize(target.name.size() - kDeleted.size());
    }
    return target;
}

void read_queue(int proc, const std::string &path, int number, const FdInfo &fdinfo,
                wire::SeenRow &seen)
{
    // Opened anew: whatever the actor may do with it, and though the queue has no name any more.
    const Fd queue(openat(proc, path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    const auto attributes = attributes_of(queue);
    const auto target = target_of(proc, path, queue, Kind::Queue);
    if (attributes && target)
    {
        seen.row.queues.push_back({.fd = ipcscope::Fd{number},
                                   .queue = target->name,
                                   .unlinked = target->unlinked,
                                   .flags = fdinfo.flags,
                                   .maxmsg = attributes->maxmsg,
                                   .msgsize = attributes->msgsize,
                                   .curmsgs = attributes->curmsgs});
        seen.inodes.push_back(target->info.st_ino);
    }
}

/// Adds the descriptor if it leads to a queue or to a file.
void read_descriptor(int proc, const std::string &pid, int number, wire::SeenRow &seen)
{
    const std::string path = pid + "/fd/" + std::to_string(number);
    // Whatever it is, it is not opened for use: that might wait, or be refused.
    const Fd target(openat(proc, path.c_str(), O_PATH | O_CLOEXEC));
    struct statfs system
    {
    };
    const auto fdinfo = fdinfo_of(proc, pid + "/fdinfo/" + std::to_string(number));
    if (!target || fstatfs(target.get(), &system) != 0 || !fdinfo)
    {
        return;
    }
    if (system.f_type == kMqueueMagic)
    {
        read_queue(proc, path, number, *fdinfo, seen);
    }
    const auto file =
        system.f_type == TMPFS_MAGIC ? target_of(proc, path, target, Kind::File) : std::nullopt;
    if (file)
    {
        seen.row.files.push_back({.fd = ipcscope::Fd{number},
                                  .file = file->name,
                                  .unlinked = file->unlinked,
                                  .flags = fdinfo->flags,
                                  .position = fdinfo->position});
    }
}

} // namespace

void read_descriptors(int proc, const std::string &pid, wire::SeenRow &row)
{
    const auto names = names_in(proc, (pid + "/fd").c_str());
    if (!names)
    {
        row.error = errno;
        return;
    }
    std::vector<int> numbers;
    for (std::string_view name : *names)
    {
        const int number = next_number<int>(name);
        if (number > STDERR_FILENO && number < kOwnFds)
        {
            numbers.push_back(number);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    for (const int number : numbers)
    {
        read_descriptor(proc, pid, number, row);
    }
    row.row.sees_queues = true;
    row.row.sees_files = true;
}

} // namespace ipcscope::lab::agent
