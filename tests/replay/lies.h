// Logs with one thing in them that did not happen: every result of every IPC call, told wrongly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::test
{

struct Lie
{
    std::string about; ///< "shm_nattch", "success told as an error", …
    std::size_t line{};
    std::size_t at{}; ///< bytes into the log
    std::size_t length{};
    std::string instead;
};

/// All lies that can be told with one change to the log.
[[nodiscard]] std::vector<Lie> lies_of(std::string_view log);

/// The log with the lie in it.
[[nodiscard]] std::string tell(std::string_view log, const Lie &lie);

} // namespace ipcscope::test
