// The isolation diagram drawn by a QPainter, as the window shows it: for files.
#pragma once

#include "app/gui/scene.h"
#include "app/gui/theme.h"

class QPainter;

namespace ipcscope::gui
{

void paint_scene(QPainter &painter, const Scene &scene, const Theme &theme);

} // namespace ipcscope::gui
