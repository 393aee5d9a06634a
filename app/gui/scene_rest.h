// Which ipc namespaces have a room of their own in the isolation diagram, and the tile that stands
// for all others.
#pragma once

#include "app/gui/scene.h"
#include "app/gui/scene_rooms.h"

#include <optional>
#include <vector>

namespace ipcscope::gui
{

struct Rest
{
    std::vector<NsId> hidden; ///< namespaces without a room
    std::size_t objects{};    ///< theirs
    std::size_t processes{};
    std::size_t rooms{}; ///< the others
    bool open{};         ///< more rooms are drawn than can be read
};

/// Ascending. Where there are too many the selected actor's comes first, then those that the call
/// changed, then those with somebody in them.
[[nodiscard]] std::vector<const IpcNamespaceTable *> namespaces_with_room(const SceneInput &input);
/// Nothing: all have rooms, and nobody has asked for more than can be read.
[[nodiscard]] std::optional<Rest> rest_of(const SceneInput &input);

/// Puts the tile below all that is drawn.
void draw_rest(const Rest &rest, Scene &scene);
void tell_rest(const SceneInput &input, QStringList &sentences);

} // namespace ipcscope::gui
