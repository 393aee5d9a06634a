#include "core/tools/terms.h"

#include "core/process_number.h"

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
    const auto command = [pids = surroundings.pids, actors = surroundings.actors,
                          self = surroundings.self](Pid pid) {
        const ActorRow *row = pids == nullptr ? nullptr : process_called(*pids, self, pid);
        return row == nullptr ? std::string() : actors->name(row->actor);
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
