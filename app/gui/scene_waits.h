// The lines that lead to objects by what the model knows of them: the waits of those who sleep, and
// the files that are mapped.
#pragma once

#include "app/gui/scene.h"

#include <map>

namespace ipcscope::gui
{

/// "waits for semaphore 0 to grow by 1".
[[nodiscard]] QString wait_words(const sim::WaitPlace &place);
/// Whether it sleeps at something that can be drawn.
[[nodiscard]] bool waits_visibly(const SceneInput &input, ActorId actor);

/// By the boxes of actors that are drawn; requires: the objects of the scene are placed.
void draw_waits(const SceneInput &input, const std::map<ActorId, QRectF> &actors, Scene &scene);
void draw_file_lines(const SceneInput &input, const std::map<ActorId, QRectF> &actors,
                     Scene &scene);

} // namespace ipcscope::gui
