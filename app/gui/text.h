// From the core's text to Qt's.
#pragma once

#include <QString>

#include <string_view>

namespace ipcscope::gui
{

[[nodiscard]] inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "1 goal", "3 goals".
[[nodiscard]] inline QString counted(qsizetype count, const QString &one, const QString &several)
{
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : several);
}

} // namespace ipcscope::gui
