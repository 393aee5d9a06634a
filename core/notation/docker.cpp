#include "core/notation/docker.h"

#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/notation/runtime_words.h"
#include "core/told.h"
#include "core/tools/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace ipcscope::notation
{
namespace
{

using tools::Option;

constexpr std::array<std::string_view, 5> kDockerVerbs{"run", "exec", "stop", "kill", "rm"};

constexpr std::array kRunOptions{
    Option{'\0', "ipc", IPCSCOPE_TOLD("a mode")},
    Option{'\0', "shm-size", IPCSCOPE_TOLD("a size")},
    Option{'\0', "name", IPCSCOPE_TOLD("a name")},
    Option{'u', "user", IPCSCOPE_TOLD("a uid")},
    Option{'\0', "group-add", IPCSCOPE_TOLD("a gid")},
    Option{'\0', "privileged"},
    Option{'\0', "cap-add", IPCSCOPE_TOLD("a capability")},
    Option{'\0', "cap-drop", IPCSCOPE_TOLD("a capability")},
    Option{'\0', "sysctl", IPCSCOPE_TOLD("a setting")},
    Option{'\0', "ulimit", IPCSCOPE_TOLD("a limit")},
    Option{'d', "detach"},
    Option{'i', "interactive"},
    Option{'t', "tty"},
    Option{'\0', "rm"},
    Option{'\0', "init"},
    Option{'\0', "read-only"},
    Option{'q', "quiet"},
    Option{'P', "publish-all"},
    Option{'e', "env", IPCSCOPE_TOLD("a variable")},
    Option{'\0', "env-file", IPCSCOPE_TOLD("a file")},
    Option{'v', "volume", IPCSCOPE_TOLD("a volume")},
    Option{'\0', "mount", IPCSCOPE_TOLD("a mount")},
    Option{'\0', "tmpfs", IPCSCOPE_TOLD("a directory")},
    Option{'\0', "volumes-from", IPCSCOPE_TOLD("a container")},
    Option{'p', "publish", IPCSCOPE_TOLD("a port")},
    Option{'\0', "expose", IPCSCOPE_TOLD("a port")},
    Option{'\0', "network", IPCSCOPE_TOLD("a network")},
    Option{'\0', "net", IPCSCOPE_TOLD("a network")},
    Option{'\0', "link", IPCSCOPE_TOLD("a container")},
    Option{'\0', "dns", IPCSCOPE_TOLD("an address")},
    Option{'\0', "add-host", IPCSCOPE_TOLD("a host")},
    Option{'h', "hostname", IPCSCOPE_TOLD("a name")},
    Option{'w', "workdir", IPCSCOPE_TOLD("a directory")},
    Option{'l', "label", IPCSCOPE_TOLD("a label")},
    Option{'m', "memory", IPCSCOPE_TOLD("a size")},
    Option{'\0', "memory-swap", IPCSCOPE_TOLD("a size")},
    Option{'\0', "cpus", IPCSCOPE_TOLD("a number")},
    Option{'c', "cpu-shares", IPCSCOPE_TOLD("a number")},
    Option{'\0', "cpuset-cpus", IPCSCOPE_TOLD("a list")},
    Option{'\0', "pids-limit", IPCSCOPE_TOLD("a number")},
    Option{'\0', "gpus", IPCSCOPE_TOLD("a list")},
    Option{'\0', "device", IPCSCOPE_TOLD("a device")},
    Option{'\0', "pid", IPCSCOPE_TOLD("a mode")},
    Option{'\0', "uts", IPCSCOPE_TOLD("a mode")},
    Option{'\0', "cgroupns", IPCSCOPE_TOLD("a mode")},
    Option{'\0', "security-opt", IPCSCOPE_TOLD("an option")},
    Option{'\0', "entrypoint", IPCSCOPE_TOLD("a program")},
    Option{'\0', "restart", IPCSCOPE_TOLD("a policy")},
    Option{'\0', "stop-signal", IPCSCOPE_TOLD("a signal")},
    Option{'\0', "stop-timeout", IPCSCOPE_TOLD("seconds")},
    Option{'\0', "log-driver", IPCSCOPE_TOLD("a driver")},
    Option{'\0', "log-opt", IPCSCOPE_TOLD("an option")},
    Option{'\0', "platform", IPCSCOPE_TOLD("a platform")},
    Option{'\0', "pull", IPCSCOPE_TOLD("a policy")},
    Option{'\0', "runtime", IPCSCOPE_TOLD("a runtime")},
};

constexpr std::array kExecOptions{Option{'u', "user", IPCSCOPE_TOLD("a uid")},
                                  Option{'\0', "privileged"},
                                  Option{'d', "detach"},
                                  Option{'i', "interactive"},
                                  Option{'t', "tty"},
                                  Option{'e', "env", IPCSCOPE_TOLD("a variable")},
                                  Option{'w', "workdir", IPCSCOPE_TOLD("a place")}};

constexpr std::array kRmOptions{Option{'f', "force"}, Option{'v', "volumes"}, Option{'l', "link"}};
constexpr std::array kStopOptions{Option{'t', "time", IPCSCOPE_TOLD("seconds")},
                                  Option{'s', "signal", IPCSCOPE_TOLD("a name")}};
constexpr std::array kKillOptions{Option{'s', "signal", IPCSCOPE_TOLD("a name")}};

std::optional<ParseError> change_caps(std::uint64_t &caps, const tools::Given &given)
{
    std::string name;
    for (const char c : given.value.text)
    {
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
    }
    const auto set = capability_set(name);
    if (!set)
    {
        return tools::error_at(given.value,
                               told("ALL or the name of a capability") +
                                   suggestion(nearest("CAP_" + set.error(), kCapabilities)));
    }
    caps = given.name == "cap-add" ? caps | set.value() : caps & ~set.value();
    return std::nullopt;
}

// uid[:gid]. There is no image with an /etc/passwd that knows names.
std::optional<ParseError> read_user(Identity &identity, const tools::Word &word)
{
    const std::string_view text = word.text;
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto number = [](std::string_view part) -> std::optional<std::uint32_t> {
        const auto read = tools::number_in(part == "root" ? "0" : part, tools::Base::Decimal);
        return read && *read >= 0 && *read < kNoId
                   ? std::optional(static_cast<std::uint32_t>(*read))
                   : std::nullopt;
    };
    identity.uid = number(text.substr(0, colon));
    identity.gid = colon == text.size() ? std::nullopt : number(text.substr(colon + 1));
    if (!identity.uid || (colon != text.size() && !identity.gid))
    {
        return tools::error_at(word,
                               told("numbers, as in 1000:1000: no image is here that knows names"));
    }
    return std::nullopt;
}

std::optional<ParseError> add_group(Identity &identity, const tools::Word &word)
{
    const auto gid = tools::number_in(word.text, tools::Base::Decimal);
    if (!gid || *gid < 0 || *gid >= kNoId)
    {
        return tools::error_at(word, told("a number: no image is here that knows names"));
    }
    std::vector<std::uint32_t> groups = identity.groups.value_or(std::vector<std::uint32_t>{});
    groups.push_back(static_cast<std::uint32_t>(*gid));
    identity.groups = std::move(groups);
    return std::nullopt;
}

// memlock=8388608, msgqueue=819200:819200
std::optional<ParseError> read_ulimit(DockerRun &run, const tools::Word &word)
{
    const std::string_view text = word.text;
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view name = text.substr(0, equals);
    const std::string_view values = text.substr(std::min(equals + 1, text.size()));
    const std::size_t colon = std::min(values.find(':'), values.size());
    const auto limit = [](std::string_view part) -> std::optional<std::uint64_t> {
        const auto read = tools::number_in(part, tools::Base::Decimal);
        return read ? std::optional(static_cast<std::uint64_t>(*read)) : std::nullopt;
    };
    const auto soft = limit(values.substr(0, colon));
    const auto hard = colon == values.size() ? soft : limit(values.substr(colon + 1));
    if (!soft || !hard)
    {
        return tools::error_at(word, told("a limit, as in msgqueue=819200:819200"));
    }
    const int resource = name == "memlock"    ? abi::kRlimitMemlock
                         : name == "msgqueue" ? abi::kRlimitMsgqueue
                         : name == "nofile"   ? abi::kRlimitNofile
                                              : abi::kRlimitNice;
    if (resource == abi::kRlimitNice && name != "nice")
    {
        return tools::error_at(word,
                               told("memlock, msgqueue, nofile or nice and '=': no other limit "
                                    "is about IPC"));
    }
    run.settings.emplace_back(Prlimit{.resource = resource, .soft = *soft, .hard = *hard});
    return std::nullopt;
}

std::optional<ParseError> read_sysctl_option(DockerRun &run, const tools::Word &word)
{
    const std::string_view text = word.text;
    const std::size_t equals = text.find('=');
    const auto known = sysctl_names();
    if (equals == text.npos || equals + 1 == text.size() ||
        std::find(known.begin(), known.end(), text.substr(0, equals)) == known.end())
    {
        return tools::error_at(word,
                               told("a setting of an ipc namespace and '=', as in kernel.msgmax=") +
                                   suggestion(nearest(text.substr(0, equals), known)));
    }
    run.settings.emplace_back(Sysctl{.name = std::string(text.substr(0, equals)),
                                     .value = std::string(text.substr(equals + 1))});
    return std::nullopt;
}

// A volume may lie where IPC looks, and that is nothing to be left out.
std::optional<ParseError> check_volume(const tools::Given &given)
{
    const bool volume = given.name == "volume" || given.name == "mount" || given.name == "tmpfs";
    const bool of_ipc = given.value.text.find("/dev/shm") != std::string::npos ||
                        given.value.text.find("/dev/mqueue") != std::string::npos;
    return volume && of_ipc ? std::optional(tools::error_at(
                                  given.value, told("another place: --ipc and --shm-size "
                                                    "say what lies on /dev/shm")))
                            : std::nullopt;
}

class RunReader
{
  public:
    std::optional<ParseError> take(const tools::Given &given, std::vector<std::string> &left_out)
    {
        Identity &identity = run.container.identity;
        const tools::Word &value = given.value;
        if (given.name == "name")
        {
            run.name = value;
            return is_actor_name(value.text) && value.text.find('@') == std::string::npos
                       ? std::nullopt
                       : std::optional(
                             tools::error_at(value, told("a name of letters, digits, '-', "
                                                         "'.', '_'")));
        }
        if (given.name == "ipc")
        {
            run.ipc = value;
            auto mode = ipc_mode(value.text);
            run.container.ipc = mode ? mode.value() : IpcMode{};
            return mode ? std::nullopt : std::optional(tools::error_at(value, mode.error()));
        }
        if (given.name == "shm-size")
        {
            auto size = tmpfs_size(value.text);
            run.container.shm_size = size.value_or("");
            return size ? std::nullopt
                        : std::optional(tools::error_at(value, told("a size, as in 64m")));
        }
        if (given.name == "user")
        {
            return read_user(identity, value);
        }
        if (given.name == "group-add")
        {
            return add_group(identity, value);
        }
        if (given.name == "privileged")
        {
            caps = abi::kAllCaps;
            return std::nullopt;
        }
        if (given.name == "cap-add" || given.name == "cap-drop")
        {
            return change_caps(caps, given);
        }
        if (given.name == "sysctl")
        {
            return read_sysctl_option(run, value);
        }
        if (given.name == "ulimit")
        {
            return read_ulimit(run, value);
        }
        left_out.push_back(written(given));
        return check_volume(given);
    }

    /// What is left when all options are read.
    void finish(std::vector<std::string> &left_out)
    {
        ActorLine &container = run.container;
        // A program that another user runs begins without capabilities.
        container.identity.capabilities = container.identity.uid.value_or(0) == 0 ? caps : 0;
        if (!container.shm_size.empty() && !has_own_shm(container.ipc))
        {
            left_out.push_back("--shm-size, since its /dev/shm is not its own");
            container.shm_size.clear();
        }
    }

    DockerRun run;
    std::uint64_t caps{kContainerCaps};
};

Result<RuntimeLine, ParseError> read_run(const Statement &line, const tools::Words &words)
{
    auto read = tools::read_options("docker run", words, kRunOptions, tools::Operands::Last);
    if (!read)
    {
        return read.error();
    }
    const tools::Words &operands = read.value().operands;
    if (operands.empty())
    {
        return tools::missing_words(words, told("an image, as in docker run alpine"));
    }
    RuntimeLine result{.asked = {}, .left_out = {}};
    RunReader reader;
    for (const tools::Given &given : read.value().options)
    {
        if (auto error = reader.take(given, result.left_out))
        {
            return *error;
        }
        reader.run.removed = reader.run.removed || given.name == "rm";
    }
    reader.finish(result.left_out);
    reader.run.image = operands.front().text;
    reader.run.command = command_of(line, operands, 1);
    leave_out_image(result.left_out, reader.run.image, reader.run.command);
    result.asked = std::move(reader.run);
    return result;
}

Result<RuntimeLine, ParseError> read_exec(const Statement &line, const tools::Words &words)
{
    auto read = tools::read_options("docker exec", words, kExecOptions, tools::Operands::Last);
    if (!read)
    {
        return read.error();
    }
    const tools::Words &operands = read.value().operands;
    if (operands.size() < 2)
    {
        return tools::missing_words(words,
                                    told("a container and a tool, as in docker exec web ipcs"));
    }
    RuntimeLine result{.asked = {}, .left_out = {}};
    DockerExec exec{.container = operands.front(), .identity = {}, .command = {}};
    for (const tools::Given &given : read.value().options)
    {
        if (given.name == "user")
        {
            if (auto error = read_user(exec.identity, given.value))
            {
                return *error;
            }
            exec.identity.capabilities = *exec.identity.uid == 0 ? kContainerCaps : 0;
        }
        else if (given.name == "privileged")
        {
            exec.identity.capabilities = abi::kAllCaps;
        }
        else
        {
            result.left_out.push_back(written(given));
        }
    }
    exec.command = command_of(line, operands, 1);
    if (exec.command.tool.empty())
    {
        return no_tool(operands[1]);
    }
    result.asked = std::move(exec);
    return result;
}

Result<RuntimeLine, ParseError> read_end(std::string_view verb, const tools::Words &words)
{
    const std::span<const Option> options = verb == "rm" ? std::span<const Option>(kRmOptions)
                                            : verb == "stop"
                                                ? std::span<const Option>(kStopOptions)
                                                : std::span<const Option>(kKillOptions);
    auto read = tools::read_options(fmt::format("docker {}", verb), words, options);
    if (!read)
    {
        return read.error();
    }
    if (read.value().operands.empty())
    {
        return tools::missing_words(words, told("the name of a container"));
    }
    using How = DockerEnd::How;
    RuntimeLine result{.asked = {}, .left_out = {}};
    DockerEnd end{.how = verb == "rm"     ? How::Remove
                         : verb == "stop" ? How::Stop
                                          : How::Kill,
                  .containers = read.value().operands};
    for (const tools::Given &given : read.value().options)
    {
        if (given.name == "force")
        {
            end.how = How::RemoveByForce;
        }
        else
        {
            result.left_out.push_back(written(given));
        }
    }
    result.asked = std::move(end);
    return result;
}

} // namespace

Result<RuntimeLine, ParseError> read_docker(const Statement &line, tools::Words words)
{
    if (!words.empty() && words.front().text == "container") // docker container run is docker run
    {
        words.erase(words.begin());
    }
    const std::string verbs = told("{} behind docker", fmt::join(kDockerVerbs, ", "));
    if (words.empty())
    {
        return tools::missing_words(words, verbs);
    }
    const tools::Word verb = words.front();
    words.erase(words.begin());
    if (std::find(kDockerVerbs.begin(), kDockerVerbs.end(), verb.text) == kDockerVerbs.end())
    {
        return tools::error_at(verb, verbs + suggestion(nearest(verb.text, kDockerVerbs)));
    }
    return verb.text == "run"    ? read_run(line, words)
           : verb.text == "exec" ? read_exec(line, words)
                                 : read_end(verb.text, words);
}

std::span<const std::string_view> docker_verbs()
{
    return kDockerVerbs;
}

} // namespace ipcscope::notation
