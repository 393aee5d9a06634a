// ipcs(1): what was asked for, and its printing. Internal to the tool.
#pragma once

#include "core/abi.h"
#include "core/tools/layout.h"
#include "core/tools/tool.h"

#include <array>

namespace ipcscope::tools
{

struct IpcsRequest
{
    enum class Format : std::uint8_t
    {
        Objects,
        Times,
        Pids,
        Creators,
        Limits,
        Summary,
    };
    enum class Unit : std::uint8_t
    {
        Usual,
        Bytes,
        Human,
    };
    std::vector<ObjectKind> kinds; ///< in the order of ObjectKind
    Format format{Format::Objects};
    Unit unit{Unit::Usual};
    std::optional<IpcId> id; ///< -i; then there is one kind
};

/// What is asked of each semaphore, in this order.
inline constexpr std::array kSemQuestions{abi::kGetval, abi::kGetncnt, abi::kGetzcnt, abi::kGetpid};

[[nodiscard]] Printout print_ipcs(const IpcsRequest &request, const Answers &answers,
                                  const Terms &terms);
/// Of `ipcs -i`.
[[nodiscard]] Printout print_ipcs_details(const IpcsRequest &request, const Answers &answers);
/// Whether SHM_STAT_ANY and its like, asked for the index of `id`, have found that object.
[[nodiscard]] bool ipcs_found(const Answers &answers, IpcId id);

} // namespace ipcscope::tools
