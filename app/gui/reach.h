// What the selected actor may do with the objects of its namespace: asked of the model's own
// ipcperms, on a copy of its world.
#pragma once

#include "core/ids.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace ipcscope::sim
{
struct World;
}

namespace ipcscope::gui
{

struct Room;
struct SceneInput;
struct SceneItem;

/// By permission bits and CAP_IPC_OWNER.
enum class Allowed : std::uint8_t
{
    Unknown, ///< of another namespace, or nobody is selected
    Nothing, ///< it is found by its key, and EACCES is the answer
    Read,
    Write,
    Both,
};

/// By object of the room; empty where nobody selected is in it.
[[nodiscard]] std::vector<Allowed> allowed_in(const SceneInput &input, const Room &room);

/// What may not be had is in nobody's reach, though its namespace is.
void mark_allowed(SceneItem &item, Allowed allowed);

/// "rw", "r", "w", "⊘" or nothing.
[[nodiscard]] QString mark_text(Allowed allowed);
/// The same in words.
[[nodiscard]] QString allowed_words(Allowed allowed);

/// Says it of the objects that are drawn.
void tell_allowed(const SceneInput &input, const QString &name, QStringList &sentences);

} // namespace ipcscope::gui
