#include "core/export/wording.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ipcscope::exporting
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

void note(Shot &shot, const std::string &text)
{
    const bool known = std::find(shot.notes.begin(), shot.notes.end(), text) != shot.notes.end();
    if (!text.empty() && !known)
    {
        shot.notes.push_back(text);
    }
}

} // namespace

std::string short_answer(const LaneRecord &record)
{
    return record.outcome  ? short_answer(*record.outcome)
           : record.asleep ? told("sleeps")
                           : told("not run");
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
    case ValueKind::None: return told("does not return");
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

std::string told_answer(const LaneRecord &record)
{
    return record.outcome && record.outcome->kind != ValueKind::None
               ? notation::print(*record.outcome)
               : short_answer(record);
}

std::string remark_text(std::string comment)
{
    comment.erase(0, comment.find_first_not_of("# \t"));
    while (!comment.empty() && (comment.back() == '\n' || comment.back() == ' '))
    {
        comment.pop_back();
    }
    return comment;
}

Wait wait_of(const Call &call, const std::string &reason, const ActorRow *actor)
{
    Wait wait{.reason = reason};
    const auto queue = [&](Fd fd) {
        for (const MqDesRow &row : actor == nullptr ? std::vector<MqDesRow>{} : actor->queues)
        {
            if (row.fd == fd)
            {
                wait.at = Wait::At::PosixQueue;
                wait.name = row.queue;
            }
        }
    };
    if (const auto *semop = std::get_if<Semop>(&call))
    {
        wait.at = Wait::At::Set;
        wait.id = semop->id;
    }
    else if (const auto *send = std::get_if<Msgsnd>(&call))
    {
        wait.at = Wait::At::Queue;
        wait.id = send->id;
    }
    else if (const auto *receive = std::get_if<Msgrcv>(&call))
    {
        wait.at = Wait::At::Queue;
        wait.id = receive->id;
    }
    else if (const auto *mq_send = std::get_if<MqTimedsend>(&call))
    {
        queue(mq_send->mqdes);
    }
    else if (const auto *mq_receive = std::get_if<MqTimedreceive>(&call))
    {
        queue(mq_receive->mqdes);
    }
    return wait;
}

void describe(const Told &found, const notation::ActorNames &actors, Shot &shot)
{
    if (found.kernel != nullptr)
    {
        shot.kernel = told_answer(*found.kernel);
    }
    note(shot, found.model.refused);
    note(shot, found.model.asleep ? told("waits for {}", *found.model.asleep) : std::string());
    note(shot, found.model.expectation_note);
    if (found.kernel != nullptr && found.kernel->expectation_note != found.model.expectation_note)
    {
        note(shot, found.kernel->expectation_note);
    }
    for (const Completion &woken : found.woken)
    {
        note(shot,
             told("{} wakes: {} of line {} returns {}", woken.statement.actor, woken.statement.name,
                  woken.statement.position.line, short_answer(woken.outcome)));
        note(shot, woken.expectation_note);
    }
    for (const Comparison *part : found.compared)
    {
        if (part == nullptr)
        {
            continue;
        }
        note(shot, part->reason);
        for (Difference difference : part->differences)
        {
            difference.field = named_field(difference.field, actors);
            shot.differences.push_back(std::move(difference));
        }
    }
}

} // namespace ipcscope::exporting
