// The dialogs of Qt Widgets, which open and save files, in the colours and sizes of the window.
#pragma once

class QObject;

namespace ipcscope::gui
{

class Theme;

/// From now on and whenever the theme changes, as long as both live; `context` is of the window.
/// Requires a QApplication. A system's own dialogs look as the system says.
void dress_dialogs(const Theme &theme, QObject *context);

} // namespace ipcscope::gui
