// Lines of docker and kubectl carried out, or refused as docker and kubectl refuse them.
#include "core/notation/containers.h"

#include "core/abi.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ipcscope::notation
{
namespace
{

constexpr int kDockerRunFailed = 125;
constexpr int kFailed = 1;

std::string not_found(std::string_view pod)
{
    return fmt::format("Error from server (NotFound): pods \"{}\" not found", pod);
}

} // namespace

void Containers::typed(const Statement &line)
{
    const auto read = read_runtime_line(line);
    if (!read)
    {
        cast_.fail(read.error());
        return;
    }
    cast_.remark(print(line), line.position);
    if (!read.value().left_out.empty())
    {
        cast_.remark(fmt::format("  left out, since it is not about IPC: {}",
                                 fmt::join(read.value().left_out, ", ")),
                     line.position);
    }
    const auto runs_tool = [](const auto &asked) {
        if constexpr (requires { asked.command; })
        {
            return !asked.command.tool.empty();
        }
        return false;
    };
    const Maybe refused =
        std::visit([&](const auto &asked) { return carry_out(line, asked); }, read.value().asked);
    judge(line, refused, std::visit(runs_tool, read.value().asked) ? Status::OfTool : Status::Own);
}

// A refusal must be what the line says: = 125. Else nobody would see that nothing was done.
void Containers::judge(const Statement &line, const Maybe &refused, Status whose)
{
    using Kind = Expectation::Kind;
    const Expectation &expected = line.expectation;
    const Number *status = expected.kind == Kind::Value && expected.value
                               ? std::get_if<Number>(&expected.value->value)
                               : nullptr;
    const bool silent = expected.kind == Kind::None || expected.kind == Kind::Unknown;
    if (!silent && status == nullptr)
    {
        cast_.fail(line.position, told("a result of {} that it cannot have", line.name),
                   told("nothing or an exit status behind it, as in '= 0'"));
        return;
    }
    if (refused && status != nullptr && status->value == refused->status)
    {
        cast_.remark("  " + refused->text, line.position);
    }
    else if (refused)
    {
        cast_.fail(refused->at, refused->text,
                   told("{}; or '= {}' behind the line, where that is meant", refused->advice,
                        refused->status));
    }
    else if (whose == Status::Own && status != nullptr && status->value != 0)
    {
        cast_.fail(line.position, told("a line of {} that succeeds", line.name),
                   told("'= 0' behind it, or nothing"));
    }
}

void Containers::tool_line(const std::string &actor, const Statement &line, const Command &command)
{
    Statement tool;
    tool.kind = Statement::Kind::Tool;
    tool.position = line.position;
    tool.actor = actor;
    tool.name = command.tool;
    tool.arguments.assign(line.arguments.end() - static_cast<std::ptrdiff_t>(command.count) + 1,
                          line.arguments.end());
    tool.expectation = line.expectation;
    run_tool_(std::move(tool));
}

// A process that the runtime starts in the namespaces of another one, as docker exec does.
void Containers::run_inside(const Room &room, const Identity &identity, const Statement &line,
                            const Command &command)
{
    const std::string actor = cast_.fresh(room.actor + "-exec");
    cast_.make_if_new(actor, line.position);
    const ActorId target = cast_.names().id(room.actor);
    cast_.emit(actor, Setns{.target = target, .kind = NsKind::Ipc, .nstype = abi::kCloneNewipc},
               line.position);
    cast_.emit(actor, Setns{.target = target, .kind = NsKind::Mnt, .nstype = abi::kCloneNewns},
               line.position);
    for (const Call &call : become(identity))
    {
        cast_.emit(actor, call, line.position);
    }
    tool_line(actor, line, command);
    cast_.emit(actor, ExitGroup{}, line.position);
}

// A container whose own program is a tool ends with it.
void Containers::first_tool(const std::string &container, const Statement &line,
                            const Command &command)
{
    Room &room = rooms_.find(container)->second;
    if (!command.tool.empty())
    {
        tool_line(room.actor, line, command);
        cast_.emit(room.actor, ExitGroup{}, line.position);
        end(room, line.position);
    }
}

// What the runtime does when the first process has ended.
void Containers::end(Room &room, Position at)
{
    room.state = Room::State::Ended;
    if (!room.kept.empty())
    {
        cast_.emit(Cast::kInit, Umount{.target = room.kept, .flags = abi::kMntDetach}, at);
        room.kept.clear();
    }
    room.shm.clear();
}

Containers::Maybe Containers::carry_out(const Statement &line, const DockerRun &asked)
{
    ActorLine wanted = asked.container;
    std::string actor;
    wanted.name =
        asked.name.text.empty() ? cast_.fresh(name_of_image(asked.image)) : asked.name.text;
    if (rooms_.contains(wanted.name))
    {
        return Refused{.text = fmt::format("docker: Error response from daemon: Conflict. The "
                                           "container name \"/{}\" is already in use",
                                           wanted.name),
                       .status = kDockerRunFailed,
                       .at = asked.name.position,
                       .advice = told("another name, or docker rm -f before")};
    }
    if (const std::string why = why_not(wanted.ipc); !why.empty())
    {
        return Refused{.text = "docker: Error response from daemon: " + why,
                       .status = kDockerRunFailed,
                       .at = asked.ipc.position,
                       .advice = told("a running container of --ipc=shareable")};
    }
    // The name of a container that was removed is free; that of its process is not.
    const bool again = removed_.contains(wanted.name);
    actor = again ? cast_.fresh(wanted.name) : wanted.name;
    const std::uint32_t column =
        asked.name.text.empty() ? line.position.column : asked.name.position.column;
    if (!cast_.claim(actor, line.position, column))
    {
        return std::nullopt;
    }
    Identity identity = std::exchange(wanted.identity, {});
    set_up(wanted, actor, line.position);
    rooms_.find(wanted.name)->second.identity = identity;
    for (const Call &setting : asked.settings)
    {
        cast_.emit(actor, setting, line.position);
    }
    for (const Call &call : become(identity))
    {
        cast_.emit(actor, call, line.position);
    }
    first_tool(wanted.name, line, asked.command);
    if (asked.removed && !asked.command.tool.empty())
    {
        removed_.insert(wanted.name);
        rooms_.erase(wanted.name);
    }
    return std::nullopt;
}

Containers::Maybe Containers::carry_out(const Statement &line, const DockerExec &asked)
{
    const auto found = rooms_.find(asked.container.text);
    if (found == rooms_.end() || found->second.state == Room::State::Ended)
    {
        const bool known = found != rooms_.end();
        return Refused{.text = fmt::format(
                           "Error response from daemon: {}",
                           known ? fmt::format("container {} is not running", asked.container.text)
                                 : fmt::format("No such container: {}", asked.container.text)),
                       .status = kFailed,
                       .at = asked.container.position,
                       .advice = told("the name of a running container")};
    }
    Identity identity = found->second.identity;
    if (asked.identity.uid)
    {
        identity = asked.identity;
    }
    else if (asked.identity.capabilities)
    {
        identity.capabilities = asked.identity.capabilities;
    }
    run_inside(found->second, identity, line, asked.command);
    return std::nullopt;
}

Containers::Maybe Containers::carry_out(const Statement &line, const DockerEnd &asked)
{
    using How = DockerEnd::How;
    for (const tools::Word &name : asked.containers)
    {
        const auto found = rooms_.find(name.text);
        if (found == rooms_.end())
        {
            return Refused{.text = "Error response from daemon: No such container: " + name.text,
                           .status = kFailed,
                           .at = name.position,
                           .advice = told("the name of a container")};
        }
        Room &room = found->second;
        const bool runs = room.state == Room::State::Runs;
        if (runs && asked.how == How::Remove)
        {
            return Refused{.text =
                               fmt::format("Error response from daemon: cannot remove container "
                                           "\"/{}\": container is running: stop the container "
                                           "before removing or force remove",
                                           name.text),
                           .status = kFailed,
                           .at = name.position,
                           .advice = told("docker stop before, or --force")};
        }
        if (runs)
        {
            const int signal = asked.how == How::Stop ? abi::kSigterm : abi::kSigkill;
            cast_.emit(Cast::kInit, Kill{.target = cast_.names().id(room.actor), .signal = signal},
                       line.position);
            end(room, line.position);
        }
        if (asked.how == How::Remove || asked.how == How::RemoveByForce)
        {
            removed_.insert(name.text);
            rooms_.erase(found);
        }
    }
    return std::nullopt;
}

Containers::Maybe Containers::carry_out(const Statement &line, const KubectlRun &asked)
{
    const auto pod = pods_.find(asked.pod.text);
    const bool is_new = asked.in == KubectlRun::In::NewPod;
    if (is_new == (pod != pods_.end()))
    {
        return Refused{.text = is_new ? fmt::format("Error from server (AlreadyExists): pods "
                                                    "\"{}\" already exists",
                                                    asked.pod.text)
                                      : not_found(asked.pod.text),
                       .status = kFailed,
                       .at = asked.pod.position,
                       .advice = is_new ? told("another name") : told("the name of a pod")};
    }
    if (is_new)
    {
        if (!cast_.claim(asked.pod.text, line.position, asked.pod.position.column))
        {
            return std::nullopt;
        }
        set_up({.name = asked.pod.text,
                .identity = {},
                .ipc = {.kind = IpcMode::Kind::Shareable, .donor = {}}},
               asked.pod.text, line.position);
    }
    const bool host = rooms_.find(asked.pod.text)->second.ipc == IpcMode::Kind::Host;
    const std::string container = cast_.fresh(name_of_image(asked.image));
    cast_.claim(container, line.position, line.position.column);
    set_up({.name = container,
            .identity = {.uid = {}, .gid = {}, .groups = {}, .capabilities = kContainerCaps},
            .ipc = {.kind = host ? IpcMode::Kind::Host : IpcMode::Kind::Container,
                    .donor = asked.pod.text}},
           container, line.position);
    pods_[asked.pod.text].containers.push_back(container);
    first_tool(container, line, asked.command);
    return std::nullopt;
}

Containers::Maybe Containers::carry_out(const Statement &line, const KubectlExec &asked)
{
    const auto pod = pods_.find(asked.pod.text);
    if (pod == pods_.end())
    {
        return Refused{.text = not_found(asked.pod.text),
                       .status = kFailed,
                       .at = asked.pod.position,
                       .advice = told("the name of a pod")};
    }
    const std::vector<std::string> &all = pod->second.containers;
    // In a pod of one container, kubernetes calls it as the pod.
    const bool first =
        asked.container.text.empty() || (all.size() == 1 && asked.container.text == asked.pod.text);
    const auto container =
        first ? all.begin() : std::find(all.begin(), all.end(), asked.container.text);
    if (container == all.end())
    {
        return Refused{.text = fmt::format("Error from server (BadRequest): container {} is not "
                                           "valid for pod {}",
                                           asked.container.text, asked.pod.text),
                       .status = kFailed,
                       .at = asked.container.position,
                       .advice = fmt::format("{}", fmt::join(all, told(" or ")))};
    }
    const Room &room = rooms_.find(*container)->second;
    if (room.state == Room::State::Ended)
    {
        return Refused{.text = fmt::format("error: cannot exec into a container in a completed "
                                           "pod; current phase is Succeeded"),
                       .status = kFailed,
                       .at = asked.pod.position,
                       .advice = told("a pod whose program still runs")};
    }
    run_inside(room, room.identity, line, asked.command);
    return std::nullopt;
}

Containers::Maybe Containers::carry_out(const Statement &line, const KubectlDelete &asked)
{
    for (const tools::Word &name : asked.pods)
    {
        const auto pod = pods_.find(name.text);
        if (pod == pods_.end())
        {
            return Refused{.text = not_found(name.text),
                           .status = kFailed,
                           .at = name.position,
                           .advice = told("the name of a pod")};
        }
        std::vector<std::string> members = std::move(pod->second.containers);
        members.push_back(name.text); // the sandbox goes last
        pods_.erase(pod);
        for (const std::string &member : members)
        {
            Room &room = rooms_.find(member)->second;
            if (room.state == Room::State::Runs)
            {
                cast_.emit(Cast::kInit,
                           Kill{.target = cast_.names().id(room.actor), .signal = abi::kSigkill},
                           line.position);
                end(room, line.position);
            }
            removed_.insert(member);
            rooms_.erase(member);
        }
    }
    return std::nullopt;
}

} // namespace ipcscope::notation
