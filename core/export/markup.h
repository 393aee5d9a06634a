// Text on its way into HTML and XML: nothing in it is ever markup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ipcscope::exporting
{

/// `text` as characters of an element or of a quoted attribute. What XML cannot hold (control
/// characters, bytes that are no UTF-8) becomes U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// At most `characters` of `text`, the last one an ellipsis where something was cut. Not escaped.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t characters);

/// "4 KiB", "1.5 MiB", "100 B".
[[nodiscard]] std::string bytes_text(std::uint64_t bytes);

/// "1 message", "2 messages": both words are given.
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view one,
                                  std::string_view many);

} // namespace ipcscope::exporting
