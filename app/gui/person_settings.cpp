#include "app/gui/person_settings.h"

namespace ipcscope::gui
{

QSettings person_settings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("ipcscope"),
                     QStringLiteral("ipcscope"));
}

} // namespace ipcscope::gui
