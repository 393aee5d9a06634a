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

} // namespace ipcscope::gui
