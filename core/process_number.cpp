#include "core/process_number.h"

#include <algorithm>

namespace ipcscope
{

const ActorRow *process_called(const Tables &tables, ActorId from, Pid number)
{
    const auto find = [&](const auto &matches) -> const ActorRow * {
        const auto found = std::find_if(tables.actors.begin(), tables.actors.end(), matches);
        return found == tables.actors.end() ? nullptr : &*found;
    };
    const ActorRow *viewer = find([from](const ActorRow &row) { return row.actor == from; });
    if (viewer == nullptr || viewer->nspid.empty())
    {
        return find([number](const ActorRow &row) { return row.alive && row.pid == number; });
    }
    return find([&](const ActorRow &row) {
        return row.alive && row.pid_ns == viewer->pid_ns && row.nspid.back() == number;
    });
}

} // namespace ipcscope
