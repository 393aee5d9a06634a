#include "core/lab/agent/mq_table.h"

#include "core/lab/agent/text.h"
#include "core/lab/own_fds.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <mqueue.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>

namespace ipcscope::lab::agent
{
namespace
{

constexpr long kMqueueMagic = 0x19800202;
// A queue is read without waiting for anything.
constexpr int kOpen = O_RDONLY | O_CLOEXEC | O_NONBLOCK;

struct CloseDirectory
{
    void operator()(DIR *directory) const { closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

Directory open_directory(int at, const char *path)
{
    Fd fd(openat(at, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    Directory directory(fd ? fdopendir(fd.get()) : nullptr);
    if (directory)
    {
        (void)fd.release(); // the directory's now
    }
    return directory;
}

struct Attributes
{
    std::int64_t maxmsg{};
    std::int64_t msgsize{};
    std::int64_t curmsgs{};
};

std::optional<Attributes> attributes_of(const Fd &queue)
{
    mq_attr attr{};
    if (!queue || syscall(SYS_mq_getsetattr, queue.get(), nullptr, &attr) != 0)
    {
        return std::nullopt;
    }
    return Attributes{
        .maxmsg = attr.mq_maxmsg, .msgsize = attr.mq_msgsize, .curmsgs = attr.mq_curmsgs};
}

/// "QSIZE:129        NOTIFY:2    SIGNO:0    NOTIFY_PID:8260"
void parse_contents(std::string_view text, MqRow &row)
{
    const auto number_after = [&](std::string_view name) {
        const std::size_t at = text.find(name);
        std::string_view rest =
            text.substr(at == std::string_view::npos ? text.size() : at + name.size());
        return next_number<std::int64_t>(rest);
    };
    row.qsize = static_cast<std::uint64_t>(number_after("QSIZE:"));
    row.notify = static_cast<int>(number_after("NOTIFY:"));
    row.signo = static_cast<int>(number_after("SIGNO:"));
    row.notify_pid = Pid{static_cast<std::int32_t>(number_after("NOTIFY_PID:"))};
}

/// Adds the queue of that name; errno when it could not be read.
int read_row(int mount, const char *name, wire::MqPart &part)
{
    const Fd queue(openat(mount, name, kOpen));
    const auto attributes = attributes_of(queue);
    struct stat info
    {
    };
    std::array<char, 128> text{};
    if (!attributes || fstat(queue.get(), &info) != 0)
    {
        return errno;
    }
    const ssize_t count = pread(queue.get(), text.data(), text.size(), 0);
    if (count <= 0)
    {
        return EIO;
    }
    MqRow row{.name = name,
              .mode = info.st_mode & 07777U,
              .uid = Uid{info.st_uid},
              .gid = Gid{info.st_gid},
              .maxmsg = attributes->maxmsg,
              .msgsize = attributes->msgsize,
              .curmsgs = attributes->curmsgs,
              .mtime = Stamp{info.st_mtim.tv_sec}};
    parse_contents({text.data(), static_cast<std::size_t>(count)}, row);
    part.rows.push_back(std::move(row));
    part.inodes.push_back(info.st_ino);
    return 0;
}

/// Flags of the open file with O_CLOEXEC of the descriptor.
std::optional<std::uint32_t> flags_of(int proc, const std::string &fdinfo)
{
    const auto text = read_file(proc, fdinfo.c_str());
    std::string_view rest = text ? std::string_view(*text) : std::string_view{};
    while (!rest.empty())
    {
        std::string_view line = next_line(rest);
        constexpr std::string_view kName = "flags:";
        if (line.starts_with(kName))
        {
            line.remove_prefix(kName.size());
            return next_number<std::uint32_t>(line, 8);
        }
    }
    return std::nullopt;
}

/// Adds the descriptor if it leads to a queue.
void read_descriptor(int proc, const std::string &pid, int number, wire::SeenRow &seen)
{
    const std::string path = pid + "/fd/" + std::to_string(number);
    // Opened anew: whatever the actor may do with it, and though the queue has no name any more.
    const Fd queue(openat(proc, path.c_str(), kOpen));
    struct statfs system
    {
    };
    if (!queue || fstatfs(queue.get(), &system) != 0 || system.f_type != kMqueueMagic)
    {
        return;
    }
    const auto attributes = attributes_of(queue);
    const auto flags = flags_of(proc, pid + "/fdinfo/" + std::to_string(number));
    struct stat info
    {
    };
    std::array<char, 512> link{};
    const ssize_t length = readlinkat(proc, path.c_str(), link.data(), link.size());
    if (!attributes || !flags || length <= 1 || fstat(queue.get(), &info) != 0)
    {
        return;
    }
    MqDesRow row{.fd = ipcscope::Fd{number},
                 .queue = {link.data() + 1, static_cast<std::size_t>(length) - 1},
                 .unlinked = info.st_nlink == 0,
                 .flags = *flags,
                 .maxmsg = attributes->maxmsg,
                 .msgsize = attributes->msgsize,
                 .curmsgs = attributes->curmsgs};
    constexpr std::string_view kDeleted = " (deleted)";
    if (row.unlinked && row.queue.ends_with(kDeleted))
    {
        row.queue.resize(row.queue.size() - kDeleted.size());
    }
    seen.row.queues.push_back(std::move(row));
    seen.inodes.push_back(info.st_ino);
}

std::optional<MqLimits> read_limits(int proc)
{
    MqLimits limits;
    const auto read = [&](const char *path, int &value) {
        const auto number = read_int(Fd(openat(proc, path, O_RDONLY | O_CLOEXEC)));
        value = number.value_or(0);
        return number.has_value();
    };
    const bool fine = read("sys/fs/mqueue/queues_max", limits.queues_max) &&
                      read("sys/fs/mqueue/msg_max", limits.msg_max) &&
                      read("sys/fs/mqueue/msgsize_max", limits.msgsize_max) &&
                      read("sys/fs/mqueue/msg_default", limits.msg_default) &&
                      read("sys/fs/mqueue/msgsize_default", limits.msgsize_default);
    return fine ? std::optional(limits) : std::nullopt;
}

} // namespace

int QueueReader::mount_of(NsId ns)
{
    Fd &mount = mounts_[ns];
    if (!mount)
    {
        const Fd context(fsopen("mqueue", FSOPEN_CLOEXEC));
        if (context && fsconfig(context.get(), FSCONFIG_CMD_CREATE, nullptr, nullptr, 0) == 0)
        {
            constexpr unsigned kFlags = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC;
            mount = Fd(fsmount(context.get(), FSMOUNT_CLOEXEC, kFlags));
        }
    }
    return mount.get();
}

bool QueueReader::read_all(int mount, wire::MqPart &part)
{
    const Directory directory = open_directory(mount, ".");
    if (!directory)
    {
        return false;
    }
    std::vector<std::string> names;
    while (const dirent *entry = readdir(directory.get()))
    {
        names.emplace_back(entry->d_name);
    }
    std::sort(names.begin(), names.end());
    return std::all_of(names.begin(), names.end(), [&](const std::string &name) {
        return name == "." || name == ".." || read_row(mount, name.c_str(), part) == 0;
    });
}

std::optional<wire::MqPart> QueueReader::read(int proc, NsId ns, const wire::MqQuery &query)
{
    wire::MqPart part{.all = query.all, .settings = query.settings};
    if (query.all && !read_all(mount_of(ns), part))
    {
        return std::nullopt;
    }
    for (const std::string &name : query.all ? std::vector<std::string>{} : query.names)
    {
        const int error = read_row(mount_of(ns), name.c_str(), part);
        if (error != 0 && error != ENOENT)
        {
            return std::nullopt;
        }
        if (error == ENOENT)
        {
            part.gone.push_back(name);
        }
    }
    if (query.settings)
    {
        const auto limits = read_limits(proc);
        if (!limits)
        {
            return std::nullopt;
        }
        part.limits = *limits;
    }
    return part;
}

void read_queues(int proc, const std::string &pid, wire::SeenRow &row)
{
    const Directory directory = open_directory(proc, (pid + "/fd").c_str());
    if (!directory)
    {
        row.error = errno;
        return;
    }
    std::vector<int> numbers;
    while (const dirent *entry = readdir(directory.get()))
    {
        std::string_view name = entry->d_name;
        const int number = name.starts_with('.') ? -1 : next_number<int>(name);
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
}

} // namespace ipcscope::lab::agent
