// What a person has chosen once for all windows: the file that it is kept in.
#pragma once

#include <QSettings>

namespace ipcscope::gui
{

[[nodiscard]] QSettings person_settings();

} // namespace ipcscope::gui
