// lsipc(1): what was asked for, and the pieces of it. Internal to the tool.
#pragma once

#include "core/tools/grid.h"
#include "core/tools/layout.h"
#include "core/tools/script.h"

namespace ipcscope::tools
{

struct LsipcRequest
{
    std::optional<ObjectKind> kind; ///< nothing: limits
    bool bytes{};
    bool creator{};
    bool time{};
    Headings headings{Headings::Shown};
};

/// All that there are of one kind; nothing: they have not come yet.
[[nodiscard]] std::optional<std::span<const Answer>> lsipc_objects(Script &script, ObjectKind kind);
[[nodiscard]] std::string lsipc_size(const LsipcRequest &request, std::uint64_t bytes);
/// The whole of `lsipc -g`.
void lsipc_limits(Script &script, const LsipcRequest &request);

} // namespace ipcscope::tools
