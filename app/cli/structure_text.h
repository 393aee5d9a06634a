// Text that takes more than one line: structures that a call filled in, and long sentences.
#pragma once

#include "core/outcome.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::cli
{

/// "{key=0x00001234, …}", empty for outputs that are no structure. `lines` has the scenario's line
/// of each of the model's calls, which its stamps are printed as; it is null for the kernel's.
[[nodiscard]] std::string structure_text(const ipcscope::Output &output,
                                         const std::vector<std::uint32_t> *lines);

/// `text` in lines of at most `width` columns, broken at blanks where there are any.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

} // namespace ipcscope::cli
