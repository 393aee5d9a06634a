#include "core/tools/layout.h"

#include "core/abi.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace ipcscope::tools
{
namespace
{

struct Told
{
    ObjectKind kind{};
    int in_use{};
    std::int64_t highest{};
};

// The kernel says 0 for a table without objects as for one that has index 0 only.
std::optional<Told> read_info(const Answer &answer)
{
    if (!answer.outcome || !is_info(answer))
    {
        return std::nullopt;
    }
    const std::int64_t highest = answer.outcome->value;
    if (const auto *shm = output_of<ShmInfo>(answer))
    {
        return Told{ObjectKind::Shm, static_cast<int>(shm->used_ids), highest};
    }
    if (const auto *sem = output_of<Seminfo>(answer))
    {
        return Told{ObjectKind::Sem, sem->semusz, highest};
    }
    if (const auto *msg = output_of<Msginfo>(answer))
    {
        return Told{ObjectKind::Msg, msg->msgpool, highest};
    }
    return std::nullopt;
}

// As ctime(3) has it, which no locale changes.
std::string local_time(Stamp seconds)
{
    const auto since = static_cast<std::time_t>(seconds.value);
    std::array<char, 64> text{}; // 26 are asked for
    const char *written = ctime_r(&since, text.data());
    return written == nullptr ? std::string(24, '?') : std::string(written, 24);
}

} // namespace

std::string human_size(std::uint64_t bytes)
{
    constexpr std::string_view kUnits = "BKMGTPE";
    std::size_t unit = 0;
    while (unit + 1 < kUnits.size() && (bytes >> (10 * (unit + 1))) != 0)
    {
        ++unit;
    }
    std::uint64_t whole = bytes >> (10 * unit);
    std::uint64_t tenths = 0;
    if (unit > 0)
    {
        const std::uint64_t thousandths = (bytes >> (10 * (unit - 1))) & 1023U;
        tenths = (thousandths * 10 + 512) / 1024;
        whole += tenths / 10;
        tenths %= 10;
    }
    return tenths == 0 ? fmt::format("{}{}", whole, kUnits[unit])
                       : fmt::format("{}.{}{}", whole, tenths, kUnits[unit]);
}

std::string long_time(Stamp seconds)
{
    return seconds.value == 0 ? "Not set" : local_time(seconds);
}

std::string short_time(Stamp seconds)
{
    return seconds.value == 0 ? "Not set" : local_time(seconds).substr(4, 15);
}

std::string brief_time(Stamp seconds, Stamp now)
{
    if (seconds.value == 0)
    {
        return {};
    }
    const std::string then = local_time(seconds); // Sun Nov 29 15:25:54 2026
    const std::string today = local_time(now);
    const std::string year = then.substr(20);
    std::string day = then.substr(4, 3) + then.substr(8, 2);
    std::replace(day.begin(), day.end(), ' ', '0');
    if (year != today.substr(20))
    {
        return year + "-" + day;
    }
    return then.substr(0, 10) == today.substr(0, 10) ? then.substr(11, 5) : day;
}

std::vector<Call> stat_all(std::span<const Answer> answers)
{
    std::vector<Call> calls;
    const auto table = answers.empty() ? std::nullopt : read_info(answers.back());
    if (!table || table->in_use == 0)
    {
        return calls;
    }
    for (std::int64_t index = 0; index <= table->highest; ++index)
    {
        calls.push_back(stat_any(table->kind, IpcId{static_cast<std::int32_t>(index)}));
    }
    return calls;
}

Call info_call(ObjectKind kind)
{
    switch (kind)
    {
    case ObjectKind::Msg: return Msgctl{.id = {}, .command = abi::kMsgInfo};
    case ObjectKind::Shm: return Shmctl{.id = {}, .command = abi::kShmInfo};
    case ObjectKind::Sem: return Semctl{.id = {}, .semnum = 0, .command = abi::kSemInfo};
    }
    return {};
}

bool is_info(const Answer &answer)
{
    const auto asks = [](const auto *call, int command) {
        return call != nullptr && call->command == command;
    };
    return asks(std::get_if<Shmctl>(&answer.call), abi::kShmInfo) ||
           asks(std::get_if<Semctl>(&answer.call), abi::kSemInfo) ||
           asks(std::get_if<Msgctl>(&answer.call), abi::kMsgInfo);
}

Call stat_any(ObjectKind kind, IpcId index)
{
    switch (kind)
    {
    case ObjectKind::Msg: return Msgctl{.id = index, .command = abi::kMsgStatAny};
    case ObjectKind::Shm: return Shmctl{.id = index, .command = abi::kShmStatAny};
    case ObjectKind::Sem: return Semctl{.id = index, .semnum = 0, .command = abi::kSemStatAny};
    }
    return {};
}

} // namespace ipcscope::tools
