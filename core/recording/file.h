// A recording's file: where it lies, reading it and writing it.
#pragma once

#include "core/recording/recording.h"
#include "core/result.h"

#include <optional>
#include <string>

namespace ipcscope::recording
{

/// Of a scenario or a lesson: same-key.ipc has its recording in same-key.kernel.
[[nodiscard]] std::string file_beside(const std::string &path);

/// The error is a sentence with the file's name in it.
[[nodiscard]] Result<Recording, Unfit> read_file(const std::string &path);
/// Nothing when it is written; nobody ever sees half of it.
[[nodiscard]] std::optional<Unfit> write_file(const std::string &path, const Recording &recording);

} // namespace ipcscope::recording
