#include "core/replay/interest.h"

#include "core/call_file.h"
#include "core/replay/processes.h"

#include <algorithm>

namespace ipcscope::replay
{
namespace
{

bool changes_identity(const LineHead &head, std::string_view text)
{
    if (head.name == "prctl")
    {
        return contains(text, "PR_SET_KEEPCAPS") || contains(text, "PR_SET_DUMPABLE") ||
               contains(text, "PR_CAPBSET_DROP");
    }
    const bool limit = head.name.ends_with("rlimit") || head.name == "prlimit64";
    return !limit || contains(text, "RLIMIT_MEMLOCK") || contains(text, "RLIMIT_MSGQUEUE") ||
           contains(text, "RLIMIT_NOFILE") || contains(text, "RLIMIT_NICE");
}

bool copies_descriptor(const LineHead &head, std::string_view text)
{
    return head.name.starts_with("dup") || (head.name == "fcntl" && contains(text, "F_DUPFD"));
}

} // namespace

void Numbers::add(std::int64_t fd)
{
    constexpr std::int64_t kHighest = 1 << 20;
    if (fd >= 0 && fd < kHighest)
    {
        const auto index = static_cast<std::size_t>(fd);
        known_.resize(std::max(known_.size(), index + 1));
        known_[index] = true;
    }
}

bool Numbers::has(std::string_view text) const
{
    const auto fd = known_.empty() ? std::nullopt : leading_number(text);
    return fd && *fd >= 0 && static_cast<std::uint64_t>(*fd) < known_.size() &&
           known_[static_cast<std::size_t>(*fd)];
}

bool Interest::matters(Kind kind, const LineHead &head, std::string_view text)
{
    switch (kind)
    {
    case Kind::Other: log_.shows_all = log_.shows_all || head.name == "brk"; return false;
    case Kind::SystemV: mapped_ = mapped_ || head.name == "shmat"; return true;
    case Kind::Posix:
    case Kind::Namespace:
    case Kind::Clone:
    case Kind::Exec:
    case Kind::Wait: return true;
    case Kind::Exit: return false;
    case Kind::Identity: return changes_identity(head, text);
    case Kind::Open:
        log_.shows_files = true;
        return contains(text, "/ns/") || contains(text, "/proc/sys/") ||
               contains(text, kMqueueMount) || contains(text, kShmDirectory) ||
               takes_number(head, text);
    case Kind::Unlink:
        log_.shows_files = log_.shows_unlinks = true;
        return contains(text, kMqueueMount) || contains(text, kShmDirectory);
    case Kind::Rename: return contains(text, kShmDirectory);
    case Kind::Mount: return contains(text, "\"/dev/shm\"");
    case Kind::File:
        log_.shows_closes = log_.shows_closes || head.name == "close";
        return descriptor_matters(head);
    case Kind::Data: return leads_to_shm(head.inside);
    case Kind::NewFile: return takes_number(head, text);
    case Kind::Pidfd: return true;
    case Kind::Memory: log_.shows_memory = true; return mapped_;
    case Kind::Unmap:
        log_.shows_memory = true;
        return head.name == "munmap" ? mapped_
                                     : maps_file(head) || (mapped_ && contains(text, "MAP_FIXED"));
    case Kind::Myself:
        return head.form == Form::Call && head.pid != 0 &&
               leading_number(result_of(text)) != std::int64_t{head.pid};
    }
    return false;
}

// Descriptors that any process has opened on a file that matters, or puts another one over.
bool Interest::descriptor_matters(const LineHead &head) const
{
    if (head.name == "close_range")
    {
        return !shm_.empty();
    }
    const std::size_t comma = head.inside.find(", ");
    const bool over =
        (head.name == "dup2" || head.name == "dup3") && comma != std::string_view::npos;
    return fds_.has(head.inside) || (over && fds_.has(head.inside.substr(comma + 2))) ||
           leads_to_shm(head.inside);
}

// By its number, or by the path that strace -y shows.
bool Interest::leads_to_shm(std::string_view descriptor) const
{
    constexpr std::size_t kLongest = 11;
    const std::size_t path = descriptor.substr(0, kLongest).find('<');
    return shm_.has(descriptor) || (path != std::string_view::npos &&
                                    descriptor.substr(path + 1).starts_with(kShmDirectory));
}

bool Interest::maps_file(const LineHead &head)
{
    constexpr std::size_t kDescriptor = 4;
    const bool file = !contains(head.inside, "MAP_ANONYMOUS") &&
                      leads_to_shm(argument_of(head.inside, kDescriptor));
    mapped_ = mapped_ || file;
    return file;
}

// Something else has got a number by which a file in /dev/shm was known: it was closed, though the
// log may not show that.
bool Interest::takes_number(const LineHead &head, std::string_view text) const
{
    if (shm_.empty())
    {
        return false;
    }
    const bool pair = head.name.starts_with("pipe") || head.name == "socketpair";
    const std::size_t bracket = pair ? text.rfind('[') : std::string_view::npos;
    if (bracket == std::string_view::npos)
    {
        return shm_.has(result_of(text));
    }
    const std::string_view both = text.substr(bracket + 1);
    return shm_.has(both) || shm_.has(argument_of(both, 1));
}

void Interest::made(std::string_view text, std::int64_t result)
{
    const LineHead head = read_head(text);
    const bool opens = kind_of(head.name) == Kind::Open;
    const bool copies = copies_descriptor(head, text);
    if (opens || copies || head.name == "pidfd_open" || head.name == "mq_open")
    {
        fds_.add(result);
    }
    if ((opens && contains(text, kShmDirectory)) || (copies && leads_to_shm(head.inside)))
    {
        shm_.add(result);
    }
}

} // namespace ipcscope::replay
