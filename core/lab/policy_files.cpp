// What a lab does not do with files and mounts, and why: one sentence each.
#include "core/lab/driver.h"

#include "core/lab/own_fds.h"
#include "core/mount_place.h"
#include "core/told.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

namespace ipcscope::lab
{
namespace
{

constexpr const char *kNoShm =
    IPCSCOPE_TOLD("This lab could not mount a /dev/shm: see ipcscope-cli doctor.");
constexpr std::size_t kMostFiles = 10'000; ///< of a tmpfs, so that its table fits a message

/// What a tmpfs takes, and nothing here follows.
constexpr std::array<std::string_view, 9> kOtherOptions{
    "huge",     "mpol",     "noswap",          "quota", "usrquota",
    "grpquota", "casefold", "strict_encoding", "source"};

bool has(std::int32_t flags, std::int32_t wanted)
{
    return (flags & wanted) == wanted;
}

/// Each name between slashes.
std::vector<std::string_view> parts_of(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty())
    {
        const std::size_t slash = std::min(path.find('/'), path.size());
        parts.push_back(path.substr(0, slash));
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return parts;
}

std::string path(const std::string &name)
{
    const auto parts = parts_of(name);
    if (std::find(parts.begin(), parts.end(), "..") != parts.end())
    {
        return told("What \"..\" leads to from /dev/shm is the lab's own.");
    }
    if (name.find('\0') != std::string::npos)
    {
        return told("The name of a file holds no NUL.");
    }
    // The kernel writes it so where it shows what a process has open.
    return name.ends_with(" (deleted)")
               ? told("A lab could not tell a file of that name from one that "
                      "has lost its name.")
           : name.size() > kMaxLoad ? told("A name of more than 1 MiB is not sent.")
                                    : "";
}

/// Of a file outside of /dev/shm.
std::string plain_path(const std::string &path)
{
    const auto parts = parts_of(path);
    const bool own = parts.size() > 1 && (parts[1] == "proc" || parts[1] == "dev");
    const bool odd = !path.starts_with('/') || parts.size() < 2 ||
                     std::any_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
                         return part.empty() || part.starts_with('.') || part.size() > 200;
                     });
    return odd || path.find('\0') != std::string::npos || path.size() > 1000
               ? told("The path of such a file is like /tmp/app: from the root on, and of plain "
                      "names.")
           : own ? told("What is in /proc and /dev is the lab's own.")
                 : "";
}

struct FilePolicy
{
    const Driver &lab;
    const Member &member;

    std::string operator()(const Openat &c) const
    {
        constexpr std::int32_t kTmpfile = 020000000;
        if (has(c.flags, kTmpfile))
        {
            return told("Files without a name, O_TMPFILE, are not made in a lab.");
        }
        const TmpfsTable *known = lab.shm_of(member);
        if (has(c.flags, abi::kOCreat) && known != nullptr && known->files.size() >= kMostFiles)
        {
            return told("A tmpfs of a lab has at most {} files.", kMostFiles);
        }
        constexpr std::size_t kMostOpen = kOwnFds - 100;
        return member.row.queues.size() + member.row.files.size() >= kMostOpen
                   ? told("An actor of a lab has at most {} descriptors.", kMostOpen)
                   : path(c.name);
    }
    std::string operator()(const Unlink &c) const { return path(c.name); }
    std::string operator()(const BadShmName &c) const { return path(c.name); }
    std::string operator()(const Ftruncate & /*unused*/) const { return {}; }
    std::string operator()(const Fallocate & /*unused*/) const { return {}; }
    std::string operator()(const Mmap &c) const
    {
        constexpr std::int32_t kHarmless = 0x4000 | 0x20000 | 0x800 | 0x1000;
        constexpr std::int32_t kKnown =
            abi::kMapType | abi::kMapFixed | abi::kMapFixedNoreplace | kHarmless;
        return (c.flags & ~kKnown) != 0 ? told("Of the flags of mmap, a lab takes those of shared "
                                               "and private mappings, of "
                                               "fixed places, and those that change nothing.")
                                        : "";
    }
    std::string operator()(const Munmap & /*unused*/) const { return {}; }
    std::string operator()(const Read &c) const { return amount(c.size); }
    std::string operator()(const Write &c) const
    {
        return amount(std::max<std::uint64_t>(c.size, c.bytes.size()));
    }
    std::string operator()(const Fstat & /*unused*/) const { return {}; }
    std::string operator()(const Fstatfs & /*unused*/) const { return {}; }
    std::string operator()(const MountTmpfs &c) const
    {
        if (!takes_tmpfs(mount_place(c.target)))
        {
            return told("In a lab a tmpfs is mounted on /dev/shm, /mnt/NAME and /dev.");
        }
        if (std::string reason = mount_flags(c.flags); !reason.empty())
        {
            return reason;
        }
        if (c.data.find('\0') != std::string::npos || c.data.size() >= abi::kPageSize)
        {
            return told("The options of mount hold no NUL, and less than 4,096 bytes.");
        }
        std::string_view rest = c.data;
        while (!rest.empty())
        {
            const std::string_view option = rest.substr(0, rest.find(','));
            rest.remove_prefix(std::min(option.size() + 1, rest.size()));
            const std::string_view name = option.substr(0, option.find('='));
            if (std::any_of(kOtherOptions.begin(), kOtherOptions.end(),
                            [&](std::string_view other) { return name.starts_with(other); }))
            {
                return told("The option {} of a tmpfs is not used in a lab.", name);
            }
        }
        return {};
    }
    std::string operator()(const MountMqueue &c) const
    {
        return c.data.find('\0') != std::string::npos || c.data.size() >= abi::kPageSize
                   ? told("The options of mount hold no NUL, and less than 4,096 bytes.")
                   : mount_flags(c.flags);
    }
    std::string operator()(const MountBind &c) const
    {
        const auto bindable = [](const std::string &place) {
            return is_bindable(mount_place(place));
        };
        constexpr std::uint64_t kRemount = 0x20;
        constexpr std::uint64_t kPropagation = 0x1e0000; // unbindable, private, slave, shared
        if (!bindable(c.target) || (!c.source.empty() && !bindable(c.source)))
        {
            return told("In a lab, /dev/shm and /mnt/NAME are bound, to one another.");
        }
        if (c.root && !lab.members.contains(*c.root))
        {
            return told("The source of mount is in a process that was never made.");
        }
        return (c.flags & (kRemount | kPropagation)) != 0
                   ? told("Of the flags of mount, a lab takes those that only say how it may be "
                          "used.")
                   : "";
    }
    std::string operator()(const Umount &c) const
    {
        if (mount_place(c.target) == MountPlace::None)
        {
            return told("In a lab, /dev/shm, /dev/mqueue, /dev and /mnt/NAME are unmounted.");
        }
        constexpr std::int32_t kForce = 1;
        constexpr std::int32_t kExpire = 4;
        return (c.flags & (kForce | kExpire)) != 0
                   ? told("MNT_FORCE and MNT_EXPIRE are not used in a lab.")
                   : "";
    }

    std::string operator()(const Link &c) const
    {
        std::string reason = path(c.from);
        return reason.empty() ? path(c.to) : reason;
    }
    std::string operator()(const SemOpen &c) const { return path(c.name); }
    std::string operator()(const SemUnlink &c) const { return path(c.name); }
    std::string operator()(const SemWait &c) const
    {
        const bool sleeps = c.form != SemWait::Form::Trywait;
        return sleeps && has_other_threads() ? told("Threads of a lab do not wait in the C "
                                                    "library, where they would share what "
                                                    "belongs to one.")
                                             : "";
    }
    std::string operator()(const MakeFile &c) const
    {
        if (member.pid != Pid{1} || member.is_thread() || member.row.euid != Uid{})
        {
            return told("The files of a scene are made by init, while it is root.");
        }
        return plain_path(c.path);
    }
    std::string operator()(const Ftok &c) const { return plain_path(c.path); }

    // MS_NOSUID, MS_NODEV, MS_NOEXEC and the like; none that mounts something else.
    static std::string mount_flags(std::uint64_t flags)
    {
        constexpr std::uint64_t kHarmless =
            0x2 | 0x4 | 0x8 | 0x400 | 0x800 | 0x8000 | 0x200000 | 0x1000000;
        return (flags & ~kHarmless) != 0 ? told("Of the flags of mount, a lab takes those that "
                                                "only say how it may be used.")
                                         : "";
    }
    [[nodiscard]] bool has_other_threads() const
    {
        return std::count_if(lab.members.begin(), lab.members.end(), [&](const auto &other) {
                   return other.second.alive && other.second.process == member.process;
               }) > 1;
    }
    static std::string amount(std::uint64_t size)
    {
        return size > kMaxLoad ? told("A call reads and writes at most 1 MiB at once here.") : "";
    }
};

template <class T>
concept OnFiles = std::is_invocable_v<FilePolicy, const T &>;

} // namespace

std::string Driver::file_refusal(const Member &member, const Call &call) const
{
    return std::visit(
        [&](const auto &held) -> std::string {
            if constexpr (OnFiles<std::remove_cvref_t<decltype(held)>>)
            {
                return own_shm ? FilePolicy{*this, member}(held) : told_text(kNoShm);
            }
            return {};
        },
        call);
}

} // namespace ipcscope::lab
