// The rooms of the isolation diagram: what stands in each, how large it is, and where it goes.
#pragma once

#include "app/gui/scene.h"

#include <cstddef>
#include <variant>
#include <vector>

namespace ipcscope::gui
{

// Measures of the drawing, in its own units; the view scales them.
inline constexpr double kPadding = 14;
inline constexpr double kHeader = 40;
inline constexpr double kActorWidth = 120;
inline constexpr double kActorHeight = 36;
inline constexpr double kGap = 8;
inline constexpr double kAisle = 44;      ///< between actors and objects, where the lines run
inline constexpr double kWaitAisle = 250; ///< the same, with words at them
inline constexpr double kObjectWidth = 178;
inline constexpr double kObjectHeight = 36;
inline constexpr double kRoomGap = 18;
inline constexpr double kMargin = 6;
inline constexpr std::size_t kActorsPerRoom = 12;

/// A segment, a semaphore set or a message queue of a room's table.
using ObjectRow = std::variant<const ShmRow *, const SemRow *, const MsgRow *>;

struct Room
{
    const IpcNamespaceTable *table{};
    const IpcNamespaceTable *before{}; ///< null: the namespace is new
    std::vector<const ActorRow *> actors;
    std::vector<ObjectRow> objects; ///< those that are drawn one by one
    std::size_t more{};             ///< the others
    std::vector<Allowed> allowed;   ///< to the selected actor, by object; empty in other rooms
    bool lit{};
    double aisle{kAisle};
    QSizeF size;
};

/// Null when there is none. `tables` and `table` may be null.
[[nodiscard]] const ActorRow *actor_of(const Tables *tables, ActorId id);
[[nodiscard]] const ShmRow *row_of(const IpcNamespaceTable *table, IpcId id);
[[nodiscard]] const SemRow *set_of(const IpcNamespaceTable *table, IpcId id);
[[nodiscard]] const MsgRow *queue_of(const IpcNamespaceTable *table, IpcId id);
/// Objects of all kinds.
[[nodiscard]] std::size_t objects_in(const IpcNamespaceTable &table);

/// How many tiles stand side by side.
[[nodiscard]] std::size_t object_columns(std::size_t objects);
[[nodiscard]] std::vector<Room> rooms_of(const SceneInput &input);

} // namespace ipcscope::gui
