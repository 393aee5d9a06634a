#include "core/export/script_commands.h"

#include "core/export/program_calls.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace ipcscope::exporting
{
namespace
{

using Maybe = std::optional<Command>;

Maybe plain(std::string text)
{
    return Command{.text = std::move(text)};
}

std::string shm_path(const std::string &name)
{
    return shell_word(std::string(kShmDirectory) + name);
}

/// As a format of printf, which has no trouble with any byte.
std::string printf_format(const std::string &bytes)
{
    std::string text;
    for (const char c : bytes)
    {
        const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ' ';
        text += letter ? std::string(1, c) : fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
    return "'" + text + "'";
}

/// The options that mount(8) has for these flags; nothing where it has none for one.
std::optional<std::string> mount_options(std::uint64_t flags, const std::string &data)
{
    constexpr std::array<std::pair<std::uint64_t, std::string_view>, 5> kOptions{
        {{1, "ro"}, {2, "nosuid"}, {4, "nodev"}, {8, "noexec"}, {0x20, "remount"}}};
    std::vector<std::string> options;
    for (const auto &[flag, name] : kOptions)
    {
        if ((flags & flag) != 0)
        {
            options.emplace_back(name);
            flags &= ~flag;
        }
    }
    if (flags != 0)
    {
        return std::nullopt;
    }
    if (!data.empty())
    {
        options.push_back(data);
    }
    return options.empty()
               ? std::string()
               : fmt::format(" -o {}", shell_word(fmt::format("{}", fmt::join(options, ","))));
}

std::string make_place(const std::string &path)
{
    return path.starts_with(kMntPlace) ? fmt::format("mkdir -p {} && ", shell_word(path))
                                       : std::string();
}

class Commands
{
  public:
    Commands(const Resolved &resolved, const std::function<std::string(ActorId)> &pid)
        : terms_(resolved, recorded_), pid_(pid)
    {
    }

    Maybe operator()(const Shmget &c)
    {
        return make(c.key, c.flags, "-M", number(c, &Shmget::size));
    }
    Maybe operator()(const Semget &c)
    {
        return make(c.key, c.flags, "-S", number(c, &Semget::nsems));
    }
    Maybe operator()(const Msgget &c) { return make(c.key, c.flags, "-Q", ""); }
    Maybe operator()(const Shmctl &c)
    {
        const bool totals = c.command == abi::kShmInfo;
        return totals ? plain("ipcs -m -u") : control(c, "m", number(c, &Shmctl::id));
    }
    Maybe operator()(const Semctl &c)
    {
        return c.command == abi::kSemInfo ? plain("ipcs -s -u")
                                          : control(c, "s", number(c, &Semctl::id));
    }
    Maybe operator()(const Msgctl &c)
    {
        return c.command == abi::kMsgInfo ? plain("ipcs -q -u")
                                          : control(c, "q", number(c, &Msgctl::id));
    }
    Maybe operator()(const Unshare &c)
    {
        const auto options = unshare_options(c.flags);
        return options ? become(fmt::format("unshare{}", *options)) : std::nullopt;
    }
    Maybe operator()(const Setns &c)
    {
        const std::string kind = c.kind == NsKind::Ipc    ? "ipc"
                                 : c.kind == NsKind::User ? "user"
                                 : c.kind == NsKind::Mnt  ? "mount"
                                                          : "";
        const std::string file = kind == "mount" ? "mnt" : kind;
        return kind.empty() ? std::nullopt
                            : become(fmt::format("nsenter --{}=/proc/{}/ns/{}", kind,
                                                 filled_in(pid_(c.target)), file));
    }
    Maybe operator()(const Kill &c)
    {
        return plain(fmt::format("kill -{} {}", c.signal, filled_in(pid_(c.target))));
    }
    Maybe operator()(const Setuid &c)
    {
        return same(c) ? become(fmt::format("setpriv --reuid={}", c.real.value)) : std::nullopt;
    }
    Maybe operator()(const Setgid &c)
    {
        return same(c) ? become(fmt::format("setpriv --regid={} --keep-groups", c.real.value))
                       : std::nullopt;
    }
    Maybe operator()(const Setgroups &c)
    {
        std::vector<std::uint32_t> groups;
        for (const Gid group : c.groups)
        {
            groups.push_back(group.value);
        }
        return become(groups.empty() ? std::string("setpriv --clear-groups")
                                     : fmt::format("setpriv --groups {}", fmt::join(groups, ",")));
    }
    Maybe operator()(const Prlimit &c)
    {
        const std::string_view name = c.resource == abi::kRlimitMemlock    ? "memlock"
                                      : c.resource == abi::kRlimitMsgqueue ? "msgqueue"
                                      : c.resource == abi::kRlimitNice     ? "nice"
                                                                           : "";
        return name.empty() ? std::nullopt
                            : plain(fmt::format("prlimit --pid $$ --{}={}:{}", name, limit(c.soft),
                                                limit(c.hard)));
    }
    Maybe operator()(const Sysctl &c)
    {
        std::string path = "/proc/sys/" + c.name;
        std::replace(path.begin(), path.end(), '.', '/');
        return plain(c.value ? fmt::format("echo {} >{}", shell_word(*c.value), shell_word(path))
                             : fmt::format("cat {}", shell_word(path)));
    }
    Maybe operator()(const Sigaction &c)
    {
        using Disposition = Sigaction::Disposition;
        return plain(fmt::format("trap {} {}",
                                 c.disposition == Disposition::Ignore    ? "''"
                                 : c.disposition == Disposition::Default ? "-"
                                                                         : ":",
                                 c.signal));
    }
    Maybe operator()(const Nanosleep &c)
    {
        return plain(fmt::format("sleep {}.{:09}", c.time.sec, c.time.nsec));
    }
    Maybe operator()(const Setpriority &c)
    {
        return plain(fmt::format("renice -n {} -p {}", c.nice, filled_in(pid_(c.who))));
    }
    Maybe operator()(const Umask &c) { return plain(fmt::format("umask {:04o}", c.mask)); }
    Maybe operator()(const Openat &c)
    {
        const int access = c.flags & abi::kOAccmode;
        constexpr int kKnown =
            abi::kOAccmode | abi::kOCreat | abi::kOExcl | abi::kOCloexec | abi::kONofollow;
        if ((c.flags & ~kKnown) != 0 || access == abi::kOWronly)
        {
            return std::nullopt;
        }
        const std::string file = shm_path(c.name);
        std::string text;
        if ((c.flags & abi::kOCreat) != 0)
        {
            const std::string make =
                fmt::format("(set -C; : >{0}) && chmod {1:04o} {0}", file, c.mode & ~022U);
            text = (c.flags & abi::kOExcl) != 0
                       ? make + " && "
                       : fmt::format("{{ [ -e {} ] || {}; }} && ", file, make);
        }
        // Opening for both would make a file that is not there.
        return Command{.text = fmt::format("{}[ -e {} ] && exec {{fd}}{}{} && echo $fd", text, file,
                                           access == abi::kORdwr ? "<>" : "<", file),
                       .gives = Command::Gives::NumberAtEnd};
    }
    Maybe operator()(const Unlink &c)
    {
        const std::string name = c.form == Unlink::Form::ShmUnlink
                                     ? c.name.substr(c.name.find_first_not_of('/'))
                                     : c.name;
        return plain(fmt::format("rm {}", shm_path(name)));
    }
    Maybe operator()(const Link &c)
    {
        return plain(fmt::format("ln {} {}", shm_path(c.from), shm_path(c.to)));
    }
    Maybe operator()(const Ftruncate &c)
    {
        return plain(fmt::format("truncate -s {} {}", number(c, &Ftruncate::length),
                                 open_file(descriptor(c, &Ftruncate::fd))));
    }
    Maybe operator()(const Fallocate &c)
    {
        return c.mode != 0 && c.mode != abi::kFallocKeepSize
                   ? std::nullopt
                   : plain(fmt::format("fallocate{} -o {} -l {} {}",
                                       c.mode == 0 ? "" : " --keep-size",
                                       number(c, &Fallocate::offset), number(c, &Fallocate::length),
                                       open_file(descriptor(c, &Fallocate::fd))));
    }
    Maybe operator()(const Read &c)
    {
        const std::string fd = descriptor(c, &Read::fd);
        const std::string size = number(c, &Read::size);
        return plain(c.offset ? fmt::format("dd if={} bs={} iflag=skip_bytes skip={} count=1 "
                                            "status=none",
                                            open_file(fd), size, *c.offset)
                              : fmt::format("dd bs={} count=1 status=none <&{}", size, fd));
    }
    Maybe operator()(const Write &c)
    {
        const std::string fd = descriptor(c, &Write::fd);
        if (c.offset || c.size != c.bytes.size())
        {
            return std::nullopt;
        }
        return plain(fmt::format("printf {} >&{}", printf_format(c.bytes), fd));
    }
    Maybe operator()(const Close &c)
    {
        return plain(fmt::format("exec {}>&-", descriptor(c, &Close::fd)));
    }
    Maybe operator()(const Fstat &c)
    {
        return plain(fmt::format("stat -L {}", open_file(descriptor(c, &Fstat::fd))));
    }
    Maybe operator()(const Fstatfs &c)
    {
        return plain(fmt::format("stat -f {}", open_file(descriptor(c, &Fstatfs::fd))));
    }
    Maybe operator()(const MountTmpfs &c)
    {
        const auto options = mount_options(c.flags, c.data);
        return options ? plain(fmt::format("{}mount -t tmpfs{} tmpfs {}", make_place(c.target),
                                           *options, shell_word(c.target)))
                       : std::nullopt;
    }
    Maybe operator()(const MountMqueue &c)
    {
        const auto options = mount_options(c.flags, c.data);
        return options
                   ? plain(fmt::format(
                         "[ ! -d /dev/mqueue ] || mount -t mqueue{} mqueue /dev/mqueue", *options))
                   : std::nullopt;
    }
    Maybe operator()(const MountBind &c)
    {
        if (c.flags != abi::kMsBind || c.source.empty())
        {
            return std::nullopt;
        }
        const std::string root =
            c.root ? fmt::format("/proc/{}/root", filled_in(pid_(*c.root))) : std::string();
        return plain(fmt::format("{}{}mount --bind {}{} {}", make_place(c.source),
                                 make_place(c.target), root, shell_word(c.source),
                                 shell_word(c.target)));
    }
    Maybe operator()(const Umount &c)
    {
        return c.flags != 0 && c.flags != abi::kMntDetach
                   ? std::nullopt
                   : plain(fmt::format("umount{} {}", c.flags == 0 ? "" : " --lazy",
                                       shell_word(c.target)));
    }
    template <class Other> Maybe operator()(const Other & /*no tool*/) { return std::nullopt; }

    [[nodiscard]] bool understood() const { return understood_ && terms_.trouble().empty(); }

  private:
    /// The shell of an actor becomes another one, with the same input and outputs. What cannot be
    /// done would be its end, so it is tried aside first.
    static Maybe become(const std::string &tool)
    {
        return plain(fmt::format("{0} true && exec {0} bash --norc --noprofile", tool));
    }
    // ipcmk makes keys up: nobody else knows them, as nobody can find IPC_PRIVATE.
    static Maybe make(Key key, int flags, std::string_view option, const std::string &size)
    {
        constexpr int kCreation = abi::kIpcCreat | abi::kIpcExcl | 0777;
        if (key != kIpcPrivate || (flags & ~kCreation) != 0)
        {
            return std::nullopt;
        }
        return Command{.text = fmt::format("ipcmk {}{}{} -p {:04o}", option,
                                           size.empty() ? "" : " ", size, flags & 0777),
                       .gives = Command::Gives::NumberAtEnd};
    }
    template <class C>
    static Maybe control(const C &c, std::string_view letter, const std::string &id)
    {
        switch (c.command)
        {
        case abi::kIpcRmid: return plain(fmt::format("ipcrm -{} {}", letter, id));
        case abi::kIpcStat: return plain(fmt::format("ipcs -{} -i {}", letter, id));
        case abi::kIpcInfo: return plain(fmt::format("ipcs -{} -l", letter));
        default: return std::nullopt;
        }
    }
    template <class Ids> static bool same(const Ids &c)
    {
        return c.real.value != kNoId &&
               (c.form == Setuid::Form::Setuid || (c.real == c.effective && c.real == c.saved));
    }
    static std::string limit(std::uint64_t value)
    {
        return value == abi::kRlimInfinity ? "unlimited" : fmt::to_string(value);
    }
    static std::string open_file(const std::string &fd)
    {
        return fmt::format("/proc/$$/fd/{}", fd);
    }
    template <class C, class T> std::string number(const C &c, T C::*member)
    {
        return as_shell(terms_.member(c, member));
    }
    template <class C> std::string descriptor(const C &c, Fd C::*member)
    {
        return as_shell(terms_.descriptor(c, member));
    }
    /// 4096, or V(V_seg), which is ${V_seg} for the script.
    std::string as_shell(const std::string &term)
    {
        if (!term.starts_with("V("))
        {
            const bool plain_number = !term.ends_with("UL");
            understood_ = understood_ && plain_number;
            return term;
        }
        const std::size_t end = term.find(')');
        understood_ = understood_ && end + 1 == term.size();
        return filled_in(fmt::format("${{{}}}", term.substr(2, end - 2)));
    }

    Recorded recorded_;
    Terms terms_;
    const std::function<std::string(ActorId)> &pid_;
    bool understood_{true};
};

} // namespace

std::string shell_word(std::string_view text)
{
    const bool simple = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("/._-=,:@%+").find(c) != std::string_view::npos;
    });
    if (simple)
    {
        return std::string(text);
    }
    std::string quoted = "'";
    for (const char c : text)
    {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

std::optional<std::string> unshare_options(std::uint64_t flags)
{
    constexpr std::array<std::pair<std::uint64_t, std::string_view>, 5> kOptions{
        {{abi::kCloneNewuser, "--user"},
         {abi::kCloneNewipc, "--ipc"},
         {abi::kCloneNewns, "--mount"},
         {abi::kCloneNewuts, "--uts"},
         {abi::kCloneNewnet, "--net"}}};
    std::string options;
    for (const auto &[flag, name] : kOptions)
    {
        if ((flags & flag) != 0)
        {
            options += fmt::format(" {}", name);
            flags &= ~flag;
        }
    }
    return flags == 0 ? std::optional(options) : std::nullopt;
}

std::optional<Command> command_of(const Resolved &resolved,
                                  const std::function<std::string(ActorId)> &pid)
{
    Commands commands(resolved, pid);
    auto command = std::visit([&](const auto &call) { return commands(call); }, resolved.call);
    return commands.understood() ? command : std::nullopt;
}

} // namespace ipcscope::exporting
