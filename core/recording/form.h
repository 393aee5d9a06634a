// A recording as bytes. First a line that says what it is and of which version, then a sum over
// the rest, then the rest: whatever has become of such a file is told in a sentence.
#pragma once

#include "core/recording/recording.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ipcscope::recording
{

/// To be counted up when the fields of anything in it have changed: there is no other way to know
/// old recordings.
inline constexpr int kVersion = 1;
/// Some hundred thousand calls on small tables.
inline constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

[[nodiscard]] Result<std::string, Unfit> to_bytes(const Recording &recording);
[[nodiscard]] Result<Recording, Unfit> from_bytes(std::string_view bytes);
/// The line and the sum before any bytes, be they a recording or not.
[[nodiscard]] std::string sealed(std::string_view body);

} // namespace ipcscope::recording
