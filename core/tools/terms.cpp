#include "core/tools/terms.h"

#include <grp.h>
#include <pwd.h>
#include <utility>

namespace ipcscope::tools
{

Terms machine_terms(Surroundings surroundings)
{
    const auto user = [](Uid uid) {
        const passwd *entry = getpwuid(uid.value);
        return entry == nullptr ? std::to_string(uid.value) : std::string(entry->pw_name);
    };
    const auto group_name = [](Gid gid) {
        const group *entry = getgrgid(gid.value);
        return entry == nullptr ? std::to_string(gid.value) : std::string(entry->gr_name);
    };
    const auto command = [pids = surroundings.pids, actors = surroundings.actors](Pid pid) {
        for (std::size_t i = 0; pids != nullptr && i < pids->actors.size(); ++i)
        {
            const ActorRow &row = pids->actors[i];
            if (row.alive && row.pid == pid)
            {
                return actors->name(row.actor);
            }
        }
        return std::string();
    };
    const auto number = [numbers = std::move(surroundings.numbers)](NsKind kind, NsId ns) {
        const auto other = numbers.find({kind, ns});
        return other == numbers.end() ? ns.value : other->second.value;
    };
    return Terms{
        .user = user,
        .group = group_name,
        .command = command,
        .name = [actors = surroundings.actors](ActorId actor) { return actors->name(actor); },
        .ns = number,
        .tables = surroundings.tables,
        .self = surroundings.self};
}

} // namespace ipcscope::tools
