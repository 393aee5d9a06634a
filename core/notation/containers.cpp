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

constexpr std::uint64_t kNosuid = 0x2;
constexpr std::uint64_t kNodev = 0x4;
constexpr std::uint64_t kNoexec = 0x8;
constexpr std::uint64_t kStrictatime = 0x1000000;
constexpr std::uint64_t kAsRuntimes = kNosuid | kNodev | kNoexec;

std::string shm_options(const ActorLine &wanted)
{
    constexpr std::string_view kDefault = "64m";
    return fmt::format("mode=1777,size={}",
                       wanted.shm_size.empty() ? kDefault : std::string_view(wanted.shm_size));
}

// The directory that a runtime keeps for the container; '@' is no part of it.
std::string place_of(std::string name)
{
    std::replace(name.begin(), name.end(), '@', '_');
    return std::string(kMntPlace) + name;
}

std::uint32_t column_of(const Statement &line, std::string_view option)
{
    for (const Argument &argument : line.arguments)
    {
        const auto *named = std::get_if<Named>(&argument.value);
        if (named != nullptr && named->name == option)
        {
            return named->value->column;
        }
    }
    return line.position.column;
}

} // namespace

// As docker says it; empty: it can be joined.
std::string Containers::why_not(const IpcMode &mode) const
{
    if (mode.kind != IpcMode::Kind::Container)
    {
        return {};
    }
    const auto donor = rooms_.find(mode.donor);
    if (donor == rooms_.end())
    {
        return fmt::format("No such container: {}", mode.donor);
    }
    if (donor->second.state == Room::State::Ended)
    {
        return fmt::format("container {} is not running", mode.donor);
    }
    return donor->second.shm.empty()
               ? fmt::format("container {}: non-shareable IPC (hint: use IpcMode:shareable for the "
                             "donor container)",
                             mode.donor)
               : std::string{};
}

// Requires: why_not() has nothing against it, and `actor` has been claimed.
void Containers::set_up(const ActorLine &wanted, const std::string &actor, Position at)
{
    using Kind = IpcMode::Kind;
    Room room{.actor = actor, .ipc = wanted.ipc.kind, .shm = {}, .kept = {}, .identity = {}};
    room.identity = wanted.identity;
    if (room.ipc == Kind::Shareable)
    {
        room.kept = place_of(wanted.name);
        room.shm = room.kept;
        cast_.emit(
            Cast::kInit,
            MountTmpfs{.target = room.kept, .flags = kAsRuntimes, .data = shm_options(wanted)}, at);
    }
    const bool joins = room.ipc == Kind::Container;
    const bool own = !joins && room.ipc != Kind::Host;
    const std::uint64_t flags = std::uint64_t{abi::kSigchld} | abi::kCloneNewns |
                                (own ? abi::kCloneNewipc : std::uint64_t{0});
    cast_.emit(Cast::kInit, Clone{.flags = flags, .child = cast_.names().id(actor)}, at);
    if (joins)
    {
        const Room &donor = rooms_.find(wanted.ipc.donor)->second;
        room.shm = donor.shm;
        cast_.emit(actor,
                   Setns{.target = cast_.names().id(donor.actor),
                         .kind = NsKind::Ipc,
                         .nstype = abi::kCloneNewipc},
                   at);
    }
    room.shm = room.ipc == Kind::Host ? std::string(kShmPlace) : room.shm;
    if (room.ipc == Kind::Private)
    {
        cast_.emit(actor, MountTmpfs{.flags = kAsRuntimes, .data = shm_options(wanted)}, at);
    }
    mounts(room, at);
    for (const Call &call : become(wanted.identity))
    {
        cast_.emit(actor, call, at);
    }
    rooms_.insert_or_assign(wanted.name, std::move(room));
}

void Containers::mounts(const Room &room, Position at)
{
    if (room.ipc == IpcMode::Kind::None)
    {
        cast_.emit(room.actor,
                   MountTmpfs{.target = std::string(kDevPlace),
                              .flags = kNosuid | kStrictatime,
                              .data = "mode=755,size=65536k"},
                   at);
        return;
    }
    if (!room.shm.empty())
    {
        cast_.emit(room.actor, MountBind{.root = {}, .source = room.shm, .flags = abi::kMsBind},
                   at);
    }
    // The host's queues are there already, where the host has them, and cannot be mounted twice.
    if (room.shm != kShmPlace)
    {
        cast_.emit(room.actor, MountMqueue{.flags = kAsRuntimes, .data = {}}, at);
    }
}

void Containers::container(const Statement &line)
{
    const auto read = read_actor_line(line);
    if (!read)
    {
        cast_.fail(read.error());
        return;
    }
    const ActorLine &wanted = read.value();
    if (const std::string why = why_not(wanted.ipc); !why.empty())
    {
        const bool known = rooms_.contains(wanted.ipc.donor);
        cast_.fail(
            {line.position.line, column_of(line, "ipc")},
            fmt::format("'container:{}'", wanted.ipc.donor),
            known ? told("a container that can be joined; docker says: {}", why)
                  : told("the name of a container that is declared above; docker says: {}", why));
        return;
    }
    if (cast_.claim(wanted.name, line.position, line.arguments.front().column))
    {
        set_up(wanted, wanted.name, line.position);
    }
}

// The sandbox has the namespace, and what lies on /dev/shm; it runs nothing. The containers join
// it.
void Containers::pod(const Statement &line)
{
    const auto read = read_pod_line(line);
    if (!read)
    {
        cast_.fail(read.error());
        return;
    }
    const PodLine &pod = read.value();
    using Kind = IpcMode::Kind;
    const bool host = pod.ipc == PodLine::Ipc::Host;
    if (!cast_.claim(pod.name, line.position, line.arguments.front().column))
    {
        return;
    }
    set_up({.name = pod.name,
            .identity = {},
            .ipc = {.kind = host ? Kind::Host : Kind::Shareable, .donor = {}},
            .shm_size = pod.shm_size},
           pod.name, line.position);
    Pod &members = pods_[pod.name];
    for (const PodLine::Container &container : pod.containers)
    {
        if (!cast_.claim(container.name, line.position, container.column))
        {
            return;
        }
        set_up({.name = container.name,
                .identity = {},
                .ipc = {.kind = host ? Kind::Host : Kind::Container, .donor = pod.name}},
               container.name, line.position);
        members.containers.push_back(container.name);
    }
}

} // namespace ipcscope::notation
