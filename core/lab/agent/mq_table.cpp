#include "core/lab/agent/mq_table.h"

#include "core/lab/agent/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <utility>

namespace ipcscope::lab::agent
{
namespace
{

// A queue is read without waiting for anything.
constexpr int kOpen = O_RDONLY | O_CLOEXEC | O_NONBLOCK;

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

std::uint64_t mqueue_device(int proc, const std::string &pid)
{
    const Fd place(openat(proc, (pid + "/root/dev/mqueue").c_str(), O_PATH | O_CLOEXEC));
    struct statfs system
    {
    };
    struct stat info
    {
    };
    const bool shows_queues = place && fstatfs(place.get(), &system) == 0 &&
                              system.f_type == kMqueueMagic && fstat(place.get(), &info) == 0;
    return shows_queues ? info.st_dev : 0;
}

MqAttr to_output(const mq_attr &attr)
{
    return {.flags = attr.mq_flags,
            .maxmsg = attr.mq_maxmsg,
            .msgsize = attr.mq_msgsize,
            .curmsgs = attr.mq_curmsgs};
}

std::optional<MqAttr> attributes_of(const Fd &queue)
{
    mq_attr attr{};
    if (!queue || syscall(SYS_mq_getsetattr, queue.get(), nullptr, &attr) != 0)
    {
        return std::nullopt;
    }
    return to_output(attr);
}

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

std::uint64_t QueueReader::device_of(NsId ns)
{
    struct stat info
    {
    };
    return fstat(mount_of(ns), &info) == 0 ? info.st_dev : 0;
}

bool QueueReader::read_all(int mount, wire::MqPart &part)
{
    const auto names = names_in(mount, ".");
    return names && std::all_of(names->begin(), names->end(), [&](const std::string &name) {
               return read_row(mount, name.c_str(), part) == 0;
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
    part.device = query.device ? std::optional(device_of(ns)) : std::nullopt;
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

} // namespace ipcscope::lab::agent
