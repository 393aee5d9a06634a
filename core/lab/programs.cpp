#include "core/lab/programs.h"

#include <algorithm>
#include <fmt/format.h>
#include <unistd.h>

namespace ipcscope::lab
{

std::vector<std::string> places_of(std::string_view program)
{
    std::string here(4096, '\0');
    const ssize_t length = readlink("/proc/self/exe", here.data(), here.size());
    here.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    here.resize(std::min(here.rfind('/'), here.size()));
    return {fmt::format("{}/{}", here, program),
            fmt::format("{}/../libexec/ipcscope/{}", here, program),
            fmt::format("{}/../bin/{}", here, program)};
}

} // namespace ipcscope::lab
