#include "core/lab/agent/look.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <linux/nsfs.h>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

/// Takes one line off the front of `text`, without its end.
std::string_view next_line(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// Takes the number that follows the blanks at the front of `line`.
template <class Int> Int next_number(std::string_view &line, int base = 10)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    Int value{};
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value, base);
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    return value;
}

template <class Tag, class Int> void next_number(std::string_view &line, Strong<Tag, Int> &value)
{
    value.value = next_number<Int>(line);
}

ShmRow parse_row(std::string_view line)
{
    ShmRow row;
    next_number(line, row.key);
    next_number(line, row.id);
    row.mode = next_number<std::uint32_t>(line, 8);
    row.segsz = next_number<std::uint64_t>(line);
    next_number(line, row.cpid);
    next_number(line, row.lpid);
    row.nattch = next_number<std::uint64_t>(line);
    next_number(line, row.uid);
    next_number(line, row.gid);
    next_number(line, row.cuid);
    next_number(line, row.cgid);
    next_number(line, row.atime);
    next_number(line, row.dtime);
    next_number(line, row.ctime);
    row.rss = next_number<std::uint64_t>(line);
    row.swap = next_number<std::uint64_t>(line);
    return row;
}

std::optional<int> read_int(const Fd &file)
{
    std::array<char, 32> text{};
    const ssize_t count = file ? pread(file.get(), text.data(), text.size(), 0) : -1;
    if (count <= 0)
    {
        return std::nullopt;
    }
    std::string_view line(text.data(), static_cast<std::size_t>(count));
    return next_number<int>(line);
}

/// Opens the file if it is not open yet.
const Fd &opened(Fd &file, int directory, const char *path)
{
    if (!file)
    {
        file = Fd(openat(directory, path, O_RDONLY | O_CLOEXEC));
    }
    return file;
}

std::optional<NsId> ns_of(int proc, const std::string &pid, const char *kind)
{
    std::array<char, 64> link{};
    const std::string path = pid + "/ns/" + kind;
    const ssize_t count = readlinkat(proc, path.c_str(), link.data(), link.size());
    if (count <= 0)
    {
        return std::nullopt;
    }
    std::string_view text(link.data(), static_cast<std::size_t>(count));
    text.remove_prefix(std::min(text.find('[') + 1, text.size()));
    return NsId{next_number<std::uint64_t>(text)};
}

void parse_status_line(std::string_view line, ActorRow &row)
{
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view name = line.substr(0, colon);
    line.remove_prefix(std::min(colon + 1, line.size()));
    if (name == "Uid")
    {
        next_number(line, row.uid);
        next_number(line, row.euid);
        next_number(line, row.suid);
    }
    else if (name == "Gid")
    {
        next_number(line, row.gid);
        next_number(line, row.egid);
        next_number(line, row.sgid);
    }
    else if (name == "Groups")
    {
        while (line.find_first_of("0123456789") != std::string_view::npos)
        {
            Gid group;
            next_number(line, group);
            row.groups.push_back(group);
        }
    }
    else if (name == "CapPrm")
    {
        row.cap_permitted = next_number<std::uint64_t>(line, 16);
    }
    else if (name == "CapEff")
    {
        row.cap_effective = next_number<std::uint64_t>(line, 16);
    }
}

} // namespace

bool read_open_file(int file, std::string &text)
{
    text.resize(std::max<std::size_t>(text.capacity(), 8192));
    std::size_t used = 0;
    for (;;)
    {
        const ssize_t count =
            pread(file, text.data() + used, text.size() - used, static_cast<off_t>(used));
        if (count < 0 && errno == EINTR)
        {
            continue;
        }
        if (count < 0)
        {
            return false;
        }
        used += static_cast<std::size_t>(count);
        if (count == 0)
        {
            text.resize(used);
            return true;
        }
        if (used == text.size())
        {
            text.resize(used * 2);
        }
    }
}

std::optional<std::string> read_file(int directory, const char *path)
{
    const Fd file(openat(directory, path, O_RDONLY | O_CLOEXEC));
    std::string text;
    if (!file || !read_open_file(file.get(), text))
    {
        return std::nullopt;
    }
    return text;
}

void TableReader::forget()
{
    rows_.reset();
    rmid_forced_.reset();
    next_id_.reset();
}

void TableReader::release()
{
    (void)rows_.release();
    (void)rmid_forced_.release();
    (void)next_id_.release();
}

std::optional<IpcNamespaceTable> TableReader::read(int proc)
{
    IpcNamespaceTable table;
    struct shm_info totals
    {
    };
    struct shminfo limits
    {
    };
    const long highest = syscall(SYS_shmctl, 0, SHM_INFO, &totals);
    const auto forced = read_int(opened(rmid_forced_, proc, "sys/kernel/shm_rmid_forced"));
    if (highest < 0 || syscall(SYS_shmctl, 0, IPC_INFO, &limits) < 0 || !forced)
    {
        return std::nullopt;
    }
    table.shm_ids.in_use = totals.used_ids;
    // SHM_INFO returns 0 for an empty table as well; in_use tells the two apart.
    table.shm_ids.max_idx = totals.used_ids == 0 ? -1 : static_cast<int>(highest);
    table.shm_ids.next_id = read_int(opened(next_id_, proc, "sys/kernel/shm_next_id"));
    table.shm_tot = totals.shm_tot;
    table.limits = ShmLimits{.shmmax = limits.shmmax,
                             .shmall = limits.shmall,
                             .shmmni = static_cast<int>(limits.shmmni),
                             .shm_rmid_forced = *forced};
    if (!opened(rows_, proc, "sysvipc/shm") || !read_open_file(rows_.get(), text_))
    {
        return std::nullopt;
    }
    std::string_view rest = text_;
    next_line(rest); // the heading
    table.shm.reserve(static_cast<std::size_t>(totals.used_ids));
    while (!rest.empty())
    {
        table.shm.push_back(parse_row(next_line(rest)));
    }
    return table;
}

namespace
{

/// One line of /proc/PID/maps that was split up.
struct MapsLine
{
    Mapping range;
    AttachRow attach; ///< means something when `range.sysv`
};

MapsLine parse_maps_line(std::string_view line)
{
    MapsLine parsed;
    parsed.range.begin = next_number<std::uint64_t>(line, 16);
    line.remove_prefix(std::min<std::size_t>(1, line.size())); // '-'
    parsed.range.end = next_number<std::uint64_t>(line, 16);
    parsed.attach.address.value = parsed.range.begin;
    parsed.attach.length = parsed.range.end - parsed.range.begin;
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    parsed.attach.writable = line.size() > 1 && line[1] == 'w';
    // permissions, offset, device, inode, name; only the kernel's own mount holds names /SYSV.
    for (int field = 0; field < 3; ++field)
    {
        line.remove_prefix(std::min(line.find(' '), line.size()));
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    }
    // The inode number is the id, as an unsigned number.
    parsed.attach.id.value = static_cast<std::int32_t>(next_number<std::uint64_t>(line));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    parsed.range.sysv = line.starts_with("/SYSV");
    return parsed;
}

} // namespace

std::vector<AttachRow> parse_attaches(std::string_view maps)
{
    std::vector<AttachRow> rows;
    while (!maps.empty())
    {
        const MapsLine line = parse_maps_line(next_line(maps));
        if (line.range.sysv)
        {
            rows.push_back(line.attach);
        }
    }
    return rows;
}

std::vector<Mapping> own_mappings(int proc)
{
    std::vector<Mapping> mappings;
    const auto text = read_file(proc, "self/maps");
    std::string_view rest = text ? std::string_view(*text) : std::string_view{};
    while (!rest.empty())
    {
        mappings.push_back(parse_maps_line(next_line(rest)).range);
    }
    return mappings;
}

int read_ids(int proc, const std::string &pid, ActorRow &row)
{
    const auto text = read_file(proc, (pid + "/status").c_str());
    if (!text)
    {
        return errno;
    }
    std::string_view rest = *text;
    while (!rest.empty())
    {
        parse_status_line(next_line(rest), row);
    }
    const auto ipc = ns_of(proc, pid, "ipc");
    const auto user = ns_of(proc, pid, "user");
    const auto mnt = ns_of(proc, pid, "mnt");
    if (!ipc || !user || !mnt)
    {
        return errno;
    }
    row.alive = true;
    row.ipc_ns = *ipc;
    row.user_ns = *user;
    row.mnt_ns = *mnt;
    return 0;
}

std::optional<NsId> owner_of(int ns_fd)
{
    const Fd owner(ioctl(ns_fd, NS_GET_USERNS));
    struct stat info
    {
    };
    if (!owner || fstat(owner.get(), &info) != 0)
    {
        return std::nullopt;
    }
    return NsId{info.st_ino};
}

} // namespace ipcscope::lab::agent
