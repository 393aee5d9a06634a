#include "core/lab/agent/look.h"

#include "core/lab/agent/text.h"

#include <array>
#include <cerrno>
#include <linux/capability.h>
#include <linux/nsfs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

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

/// The 19th field of "5 (ipcscope-agent) S 1 ...".
std::optional<int> read_nice(int proc, const std::string &pid)
{
    const auto text = read_file(proc, (pid + "/stat").c_str());
    const std::size_t name_end = text ? text->rfind(')') : std::string::npos;
    if (name_end == std::string::npos)
    {
        return std::nullopt;
    }
    std::string_view rest = std::string_view(*text).substr(name_end + 1);
    for (int field = 3; field < 19; ++field)
    {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        rest.remove_prefix(std::min(rest.find(' '), rest.size()));
    }
    return next_number<int>(rest);
}

// Where the program that acts here lies, with what it shares with its driver. No scenario maps
// there, and a file mapped there is the program itself.
constexpr std::uint64_t kOwnBegin = 0x79000000;
constexpr std::uint64_t kOwnEnd = 0x7a200000;

/// One line of /proc/PID/maps that was split up.
struct MapsLine
{
    Mapping range;
    AttachRow attach; ///< means something when it is of a segment
    FileMapRow file;  ///< and this when it is of a file
};

/// The last name of a path in which the kernel has written line breaks as numbers.
std::string name_in(std::string_view path)
{
    path.remove_prefix(path.rfind('/') + 1);
    std::string name(path);
    constexpr std::string_view kLineBreak = "\\012";
    for (std::size_t at = name.find(kLineBreak); at != name.npos; at = name.find(kLineBreak, at))
    {
        name.replace(at, kLineBreak.size(), "\n");
    }
    return name;
}

FileMapRow file_row(const AttachRow &range, std::string_view permissions, std::uint64_t offset,
                    std::string_view path)
{
    using Access = FileMapRow::Access;
    constexpr std::string_view kDeleted = " (deleted)";
    const bool unlinked = path.ends_with(kDeleted);
    path.remove_suffix(unlinked ? kDeleted.size() : 0);
    return {.address = range.address,
            .length = range.length,
            .file = name_in(path),
            .unlinked = unlinked,
            .offset = offset,
            .access = permissions.find('w') != permissions.npos   ? Access::ReadWrite
                      : permissions.find('r') != permissions.npos ? Access::Read
                                                                  : Access::None};
}

/// "7f2a10000000-7f2a10001000 rw-s 00000000 00:01 32769      /SYSV00001234"
MapsLine parse_maps_line(std::string_view line)
{
    MapsLine parsed;
    parsed.range.begin = next_number<std::uint64_t>(line, 16);
    line.remove_prefix(std::min<std::size_t>(1, line.size())); // '-'
    parsed.range.end = next_number<std::uint64_t>(line, 16);
    AttachRow &attach = parsed.attach;
    attach.address.value = parsed.range.begin;
    attach.length = parsed.range.end - parsed.range.begin;
    const auto next_field = [&line] {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        const std::string_view field = line.substr(0, line.find(' '));
        line.remove_prefix(field.size());
        return field;
    };
    const std::string_view permissions = next_field();
    attach.writable = permissions.size() > 1 && permissions[1] == 'w';
    const auto offset = next_number<std::uint64_t>(line, 16);
    (void)next_field(); // the device
    const auto inode = next_number<std::uint64_t>(line);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.starts_with("/SYSV")) // only the kernel's own mount holds such names
    {
        parsed.range.of = Mapping::Of::Segment;
        // The inode number is the id, as an unsigned number.
        attach.id.value = static_cast<std::int32_t>(inode);
    }
    else if (inode != 0 && (parsed.range.begin < kOwnBegin || parsed.range.begin >= kOwnEnd))
    {
        parsed.range.of = Mapping::Of::File;
        parsed.file = file_row(attach, permissions, offset, line);
    }
    return parsed;
}

} // namespace

wire::Maps parse_maps(std::string_view maps)
{
    wire::Maps rows;
    while (!maps.empty())
    {
        MapsLine line = parse_maps_line(next_line(maps));
        if (line.range.of == Mapping::Of::Segment)
        {
            rows.attaches.push_back(line.attach);
        }
        else if (line.range.of == Mapping::Of::File)
        {
            rows.files.push_back(std::move(line.file));
        }
    }
    return rows;
}

std::vector<Mapping> own_mappings(int proc)
{
    std::vector<Mapping> mappings;
    const auto text = read_file(proc, "thread-self/maps");
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
    const auto spaces = read_spaces(proc, pid);
    if (!spaces)
    {
        return errno;
    }
    row.nice = read_nice(proc, pid);
    row.alive = true;
    row.ipc_ns = spaces->ipc;
    row.user_ns = spaces->user;
    row.mnt_ns = spaces->mnt;
    row.pid_ns = ns_of(proc, pid, "pid").value_or(NsId{});
    row.pid_ns_for_children = ns_of(proc, pid, "pid_for_children");
    return 0;
}

std::optional<wire::Spaces> read_spaces(int proc, const std::string &pid)
{
    const auto ipc = ns_of(proc, pid, "ipc");
    const auto user = ns_of(proc, pid, "user");
    const auto mnt = ns_of(proc, pid, "mnt");
    return ipc && user && mnt ? std::optional(wire::Spaces{*ipc, *user, *mnt}) : std::nullopt;
}

std::optional<wire::Ids> own_ids()
{
    wire::Ids ids;
    __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    std::array<__user_cap_data_struct, 2> caps{};
    const long groups = syscall(SYS_getgroups, 0, nullptr);
    ids.groups.resize(static_cast<std::size_t>(std::max(groups, 0L)));
    if (groups < 0 || syscall(SYS_getgroups, groups, ids.groups.data()) != groups ||
        syscall(SYS_getresuid, &ids.uid, &ids.euid, &ids.suid) != 0 ||
        syscall(SYS_getresgid, &ids.gid, &ids.egid, &ids.sgid) != 0 ||
        syscall(SYS_capget, &header, caps.data()) != 0)
    {
        return std::nullopt;
    }
    for (unsigned i = 0; i < 2; ++i)
    {
        ids.cap_effective |= std::uint64_t{caps[i].effective} << (32 * i);
        ids.cap_permitted |= std::uint64_t{caps[i].permitted} << (32 * i);
    }
    return ids;
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
