// Inside the diagram: what an ipc namespace and a tmpfs hold, each thing as the words on its box.
#pragma once

#include "core/export/film.h"

#include <string>
#include <vector>

namespace ipcscope::exporting
{

struct Thing
{
    std::string key;    ///< the same thing keeps its key from call to call: "shm 3"
    std::string title;  ///< "0x00001234 → id 0"
    std::string detail; ///< "4 KiB · 1 attached"
    std::string mode;   ///< "0600"
    bool changed{};     ///< since before
    bool faded{};       ///< marked for destruction
};

/// All of a namespace, in the order of the tables. `before` may be null: nothing has changed then.
[[nodiscard]] std::vector<Thing> things_in(const IpcNamespaceTable &table,
                                           const IpcNamespaceTable *before);
/// The files of a tmpfs.
[[nodiscard]] std::vector<Thing> files_in(const TmpfsTable &table, const TmpfsTable *before);

[[nodiscard]] std::string key_of_shm(IpcId id);
[[nodiscard]] std::string key_of_sem(IpcId id);
[[nodiscard]] std::string key_of_msg(IpcId id);
[[nodiscard]] std::string key_of_mq(const std::string &name);
[[nodiscard]] std::string key_of_file(const std::string &name);

/// "0x00001234"; "private" for IPC_PRIVATE.
[[nodiscard]] std::string key_text(Key key);

/// Null when there is none; `tables` may be null.
[[nodiscard]] const IpcNamespaceTable *ipc_table(const Tables *tables, NsId ns);
[[nodiscard]] const ActorRow *actor_row(const Tables *tables, ActorId actor);

} // namespace ipcscope::exporting
