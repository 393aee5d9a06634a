// Pieces of lessons as text for the window.
#pragma once

#include "core/scenario.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace ipcscope::gui
{

/// One line of the notation each, without its comment.
[[nodiscard]] QStringList lines_text(const std::vector<Statement> &lines);
/// Without the empty lines around it.
[[nodiscard]] QString trimmed_markdown(const std::string &markdown);
/// "goal:g1".
[[nodiscard]] QString row_key(const char *kind, const std::string &id);

} // namespace ipcscope::gui
