// Where the programs are that this one starts: the agent, and the suspects.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lab
{

/// Beside this program, in ../libexec/ipcscope, and in the build's folder of programs, which lies
/// beside that of the tests.
[[nodiscard]] std::vector<std::string> places_of(std::string_view program);

} // namespace ipcscope::lab
