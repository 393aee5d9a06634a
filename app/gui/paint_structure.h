// The structure view drawn by a QPainter, as the window shows it: for files.
#pragma once

#include "app/gui/structure_scene.h"
#include "app/gui/theme.h"

class QPainter;

namespace ipcscope::gui
{

void paint_structure(QPainter &painter, const StructureScene &scene, const Theme &theme);

} // namespace ipcscope::gui
