// What the text twin tells of the floor: mounts, POSIX queues and files.
#pragma once

#include "app/gui/scene.h"

namespace ipcscope::gui
{

/// Requires: input.now and input.names.
[[nodiscard]] QStringList tell_mounts(const SceneInput &input);
/// Nothing for somebody who sleeps nowhere: "A sleeps in semop: it waits for ...".
[[nodiscard]] QStringList tell_wait(const SceneInput &input, const ActorRow &actor);
/// What files it has mapped.
[[nodiscard]] QStringList tell_files(const SceneInput &input, const ActorRow &actor);

} // namespace ipcscope::gui
