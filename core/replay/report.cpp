#include "core/replay/report.h"

#include <fmt/format.h>

namespace ipcscope::replay
{

std::string_view found_name(Found found)
{
    switch (found)
    {
    case Found::Agree: return "agree";
    case Found::Allowed: return "allowed";
    case Found::Differ: return "differ";
    case Found::Unsupported: return "unsupported";
    }
    return {};
}

std::string conclusion(const Summary &summary)
{
    if (summary.differ > 0)
    {
        return fmt::format("the model cannot explain {} call{}", summary.differ,
                           summary.differ == 1 ? "" : "s");
    }
    if (summary.calls == 0)
    {
        return "no IPC call was found, so nothing was checked";
    }
    return summary.agree + summary.allowed == 0 ? "no IPC call could be checked"
                                                : "the model explains every call that it knows";
}

} // namespace ipcscope::replay
