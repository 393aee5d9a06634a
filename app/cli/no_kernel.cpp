#include "app/cli/no_kernel.h"

#include "app/cli/json.h"

#include <fmt/format.h>

namespace ipcscope::cli
{

Exit no_kernel(const Arguments &arguments, Output &out, const std::string &reason,
               const std::string &fix)
{
    complain(fmt::format("the real kernel cannot be asked here: {}", reason));
    if (!fix.empty())
    {
        complain(fmt::format("to change that: {}", fix));
    }
    if (arguments.verb == Verb::Run)
    {
        complain("the model works without it: --on model");
    }
    if (arguments.json)
    {
        write_json(Json{{"error", Json{{"message", reason}, {"fix", fix}}}}, out);
    }
    return Exit::NoKernel;
}

} // namespace ipcscope::cli
