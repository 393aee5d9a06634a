#include "app/cli/replay_start.h"

#include "app/cli/input.h"
#include "app/common/replay_world.h"
#include "core/notation/names.h"
#include "core/replay/ns_state.h"
#include "sim/replay_model.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace ipcscope::cli
{
namespace
{

using Problem = std::optional<std::string>;

std::optional<std::uint64_t> number(std::string_view text)
{
    if (text == "infinity" || text == "unlimited")
    {
        return abi::kRlimInfinity;
    }
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty()
               ? std::optional(value)
               : std::nullopt;
}

// "a=1,b=2": calls `take` with each name and value until one is wrong.
template <class Take>
Problem each_setting(std::string_view option, std::string_view list, const Take &take)
{
    while (!list.empty())
    {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view item = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos ||
            !take(item.substr(0, equals), item.substr(equals + 1)))
        {
            return fmt::format("{} does not understand '{}'", option, item);
        }
    }
    return std::nullopt;
}

Problem read_limits(const std::vector<std::string> &lists, sim::ReplayStart &start)
{
    for (const std::string &list : lists)
    {
        const auto take = [&](std::string_view name, std::string_view value) {
            const auto limit = number(value);
            if (limit && name == "memlock")
            {
                start.facts.memlock_soft = start.facts.memlock_hard = *limit;
            }
            else if (limit && name == "msgqueue")
            {
                start.msgqueue = *limit;
            }
            return limit && (name == "memlock" || name == "msgqueue");
        };
        if (auto problem = each_setting("--rlimit", list, take))
        {
            return *problem + ": it takes msgqueue=BYTES and memlock=BYTES";
        }
    }
    return std::nullopt;
}

Problem read_sysctls(const std::vector<std::string> &lists, sim::ReplayStart &start)
{
    for (const std::string &list : lists)
    {
        const auto take = [&](std::string_view name, std::string_view value) {
            const bool ours = name.starts_with("kernel.") || name.starts_with("fs.mqueue.");
            if (ours)
            {
                start.sysctls.push_back({.name = std::string(name), .value = std::string(value)});
            }
            return ours;
        };
        if (auto problem = each_setting("--sysctl", list, take))
        {
            return *problem + ": it takes names as in kernel.msgmni=32000";
        }
    }
    return std::nullopt;
}

Problem read_identity(const Arguments::Replay &options, sim::ReplayStart &start)
{
    start.identity.uid = {options.uid.value_or(0)};
    start.identity.gid = {options.gid.value_or(0)};
    start.identity.capabilities = options.uid.value_or(0) == 0 ? abi::kAllCaps : 0;
    if (options.capabilities)
    {
        const auto set = notation::capability_set(*options.capabilities);
        if (!set)
        {
            return fmt::format("--caps does not know '{}': it takes all, none, names such as "
                               "ipc_owner, and -NAME to take one away",
                               set.error());
        }
        start.identity.capabilities = set.value();
    }
    return std::nullopt;
}

Result<replay::NsState, std::string> read_state(const std::string &file)
{
    const auto text = read_bytes(file);
    if (!text)
    {
        return text.error().text();
    }
    auto state = replay::read_ns_state(text.value(), display_name(file));
    return state ? Result<replay::NsState, std::string>(std::move(state).value())
                 : Result<replay::NsState, std::string>(state.error().message());
}

} // namespace

Result<replay::Start, std::string> replay_start(const Arguments::Replay &options)
{
    sim::ReplayStart start = usual_replay_start();
    replay::NsState state;
    if (!options.ns_state.empty())
    {
        auto read = read_state(options.ns_state);
        if (!read)
        {
            return read.error();
        }
        state = std::move(read).value();
        start.objects = state.objects;
    }
    for (const Problem &problem :
         {read_identity(options, start), read_limits(options.limits, start),
          read_sysctls(options.sysctls, start)})
    {
        if (problem)
        {
            return *problem;
        }
    }
    auto model = sim::make_replay_model(start);
    if (!model)
    {
        return model.error().reason;
    }
    return replay::Start{.model = std::move(model).value(), .before = std::move(state)};
}

} // namespace ipcscope::cli
