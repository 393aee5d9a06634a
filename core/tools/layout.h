// Pieces of text that several tools print alike.
#pragma once

#include "core/tools/tool.h"

#include <cstdint>
#include <span>
#include <string>

namespace ipcscope::tools
{

/// 1023B, 1K, 4.7G: powers of 1024 with at most one decimal.
[[nodiscard]] std::string human_size(std::uint64_t bytes);
/// "Sun Nov 29 15:25:54 2026" in the time zone of this program; "Not set" for never.
[[nodiscard]] std::string long_time(Stamp seconds);
/// "Nov 29 15:25:54"; "Not set" for never.
[[nodiscard]] std::string short_time(Stamp seconds);
/// "15:25" today, "Nov29" this year, "2025-Nov29" otherwise; nothing for never.
[[nodiscard]] std::string brief_time(Stamp seconds, Stamp now);

enum class ObjectKind : std::uint8_t
{
    Msg,
    Shm,
    Sem,
};

/// The calls SHM_STAT_ANY, SEM_STAT_ANY or MSG_STAT_ANY of every index up to the highest that the
/// last of `answers`, SHM_INFO, SEM_INFO or MSG_INFO, has told.
[[nodiscard]] std::vector<Call> stat_all(std::span<const Answer> answers);
/// SHM_INFO, SEM_INFO or MSG_INFO.
[[nodiscard]] Call info_call(ObjectKind kind);
[[nodiscard]] bool is_info(const Answer &answer);
/// SHM_STAT_ANY, SEM_STAT_ANY or MSG_STAT_ANY.
[[nodiscard]] Call stat_any(ObjectKind kind, IpcId index);

/// What the call has filled in; null when it failed, or filled in something else.
template <class Structure> [[nodiscard]] const Structure *output_of(const Answer &answer)
{
    return answer.outcome && answer.outcome->error == Errno::Ok
               ? std::get_if<Structure>(&answer.outcome->output)
               : nullptr;
}

} // namespace ipcscope::tools
