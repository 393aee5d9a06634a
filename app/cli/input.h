// Reads a scenario's text from a file or standard input, with limits, so that no input can take
// the machine down.
#pragma once

#include "core/result.h"
#include "core/scenario.h"

#include <cstddef>
#include <string>

namespace ipcscope::cli
{

inline constexpr std::size_t kMaxLineBytes = std::size_t{16} << 20U;
inline constexpr std::size_t kMaxFileBytes = std::size_t{256} << 20U;

struct InputError
{
    std::string file;
    Position position; ///< 1:1 when the file could not be read at all
    std::string message;

    [[nodiscard]] std::string text() const; ///< file:line:column: message
};

/// `file` "-" is standard input. Text that holds a NUL byte, an overlong line or nothing at all is
/// an error.
[[nodiscard]] Result<std::string, InputError> read_scenario(const std::string &file);
/// Any bytes, up to kMaxBytes: a log, or another file that is read as it is.
[[nodiscard]] Result<std::string, InputError> read_bytes(const std::string &file);
inline constexpr std::size_t kMaxBytes = std::size_t{2} << 30U;
/// How the file is called in messages.
[[nodiscard]] std::string display_name(const std::string &file);

} // namespace ipcscope::cli
