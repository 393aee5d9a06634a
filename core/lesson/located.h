// Inside lessons and claims: lines of the notation in a piece of a file, with their places in that
// file.
#pragma once

#include "core/lesson/passage.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace ipcscope::lesson
{

/// Without comments and empty lines.
[[nodiscard]] Result<std::vector<Statement>, Problem> read_statements(const Filled &source,
                                                                      const std::string &file);

} // namespace ipcscope::lesson
