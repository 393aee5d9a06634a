// What an actor sees of /dev/shm and /dev/mqueue, for the tools that list them: found in the tables
// that were observed last.
#pragma once

#include "core/mount_place.h"
#include "core/tools/tool.h"

#include <string>
#include <vector>

namespace ipcscope::tools
{

class SeenMounts
{
  public:
    /// Of the actor that runs the tool. Null: while the tool's calls are still being made.
    explicit SeenMounts(const Terms *terms);

    /// Whether this engine has told what is mounted there.
    [[nodiscard]] bool known() const { return mounts_ != nullptr; }
    /// Whether there are folders at the places, something mounted on them or not: both or none.
    [[nodiscard]] bool are_there() const;
    /// Whether its permissions let the actor list it.
    [[nodiscard]] bool may_read(MountPlace place) const;
    /// Without "." and "..", in no order.
    [[nodiscard]] std::vector<std::string> names_in(MountPlace place) const;
    /// The tmpfs on /dev/shm; null: none.
    [[nodiscard]] const TmpfsTable *shm() const;

  private:
    const Tables *tables_{};
    const ActorRow *self_{};
    const MntNamespaceTable *mounts_{};
};

} // namespace ipcscope::tools
