#include "core/tools/terms.h"

#include <grp.h>
#include <pwd.h>

namespace ipcscope::tools
{

Terms machine_terms()
{
    return Terms{
        .user =
            [](Uid uid) {
                const passwd *entry = getpwuid(uid.value);
                return entry == nullptr ? std::to_string(uid.value) : std::string(entry->pw_name);
            },
        .group =
            [](Gid gid) {
                const group *entry = getgrgid(gid.value);
                return entry == nullptr ? std::to_string(gid.value) : std::string(entry->gr_name);
            }};
}

} // namespace ipcscope::tools
