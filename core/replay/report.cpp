#include "core/replay/report.h"

#include "core/told.h"

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
        return summary.differ == 1 ? told("the model cannot explain {} call", summary.differ)
                                   : told("the model cannot explain {} calls", summary.differ);
    }
    if (summary.calls == 0)
    {
        return told("no IPC call was found, so nothing was checked");
    }
    return summary.agree + summary.allowed == 0
               ? told("no IPC call could be checked")
               : told("the model explains every call that it knows");
}

} // namespace ipcscope::replay
