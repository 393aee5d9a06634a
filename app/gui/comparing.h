// The words that the Compare page and the C++ behind it share: its parts, and how they stand.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui::comparing
{

Q_NAMESPACE
QML_NAMED_ELEMENT(Comparing)

/// What the Compare page shows.
enum class View
{
    Campaign,
    Log,
    Isolation,
    Checks,
};
Q_ENUM_NS(View)

/// What a campaign is doing.
enum class Stage
{
    Idle,
    Starting,
    Running,
    Reducing, ///< cuts a divergence down
    Stopping,
};
Q_ENUM_NS(Stage)

/// How a piece of work ended.
enum class Ending
{
    None, ///< it has not been done yet
    Good,
    Bad,     ///< something differs
    Stopped, ///< by the person
    Failed,  ///< nothing was proved
};
Q_ENUM_NS(Ending)

} // namespace ipcscope::gui::comparing
