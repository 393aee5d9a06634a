#include "app/cli/report.h"

#include <fmt/format.h>

#include <charconv>

namespace ipcscope::cli
{
namespace
{

constexpr std::string_view kActor = "actor[";

std::string trimmed(std::string text)
{
    const auto from = text.find_first_not_of(' ');
    const auto to = text.find_last_not_of(' ');
    return from == std::string::npos ? std::string() : text.substr(from, to - from + 1);
}

} // namespace

std::string short_answer(const LaneRecord &record)
{
    return record.outcome ? short_answer(*record.outcome) : record.asleep ? "sleeps" : "not run";
}

std::string short_answer(const Outcome &outcome)
{
    if (outcome.error != Errno::Ok)
    {
        const std::string_view name = errno_name(outcome.error);
        return name.empty() ? fmt::format("-1 errno {}", static_cast<int>(outcome.error))
                            : fmt::format("-1 {}", name);
    }
    if (const auto *bytes = std::get_if<Bytes>(&outcome.output))
    {
        return notation::print(
            Argument{.value = Text{.bytes = *bytes, .abbreviated = false}, .comment = {}});
    }
    switch (outcome.kind)
    {
    case ValueKind::Number:
    case ValueKind::Fd: return fmt::format("{}", outcome.value);
    case ValueKind::Address: return fmt::format("{:#x}", outcome.value);
    case ValueKind::Key: return fmt::format("{:#x}", static_cast<std::uint32_t>(outcome.value));
    case ValueKind::Pid: return fmt::format("pid {}", outcome.value);
    case ValueKind::None: return "does not return";
    }
    return {};
}

std::string written_call(const Statement &statement)
{
    Statement call = statement;
    call.actor.clear();
    call.timestamp.clear();
    call.expectation = {};
    call.comment.clear();
    call.trailer.clear();
    return trimmed(notation::print(call));
}

std::string written_expectation(const Statement &statement)
{
    const Expectation &expectation = statement.expectation;
    switch (expectation.kind)
    {
    case Expectation::Kind::None: return {};
    case Expectation::Kind::Value:
        return expectation.value ? notation::print(*expectation.value) : std::string();
    case Expectation::Kind::Error: return fmt::format("-1 {}", expectation.name);
    case Expectation::Kind::Bind: return fmt::format("${}", expectation.name);
    case Expectation::Kind::Actor: return expectation.name;
    case Expectation::Kind::Unknown: return "?";
    }
    return {};
}

std::string named_field(const std::string &field, const notation::ActorNames &actors)
{
    if (!field.starts_with(kActor))
    {
        return field;
    }
    std::uint32_t number = 0;
    const char *begin = field.data() + kActor.size();
    const char *end = field.data() + field.size();
    const auto [at, error] = std::from_chars(begin, end, number);
    if (error != std::errc{} || at == end || *at != ']')
    {
        return field;
    }
    return actors.name(ActorId{number}) + std::string(at + 1, end);
}

} // namespace ipcscope::cli
