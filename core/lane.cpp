#include "core/lane.h"

#include "core/own_clock.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace ipcscope
{

std::int64_t coarse_seconds()
{
#ifdef CLOCK_REALTIME_COARSE
    timespec now{};
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return now.tv_sec;
#else
    return std::time(nullptr);
#endif
}

std::int64_t seconds_of(const Backend &engine)
{
    const auto *own = dynamic_cast<const OwnClock *>(&engine);
    return own != nullptr ? own->seconds() : coarse_seconds();
}

namespace
{

std::string print_result(const Outcome &outcome)
{
    if (outcome.kind == ValueKind::None && outcome.error == Errno::Ok)
    {
        return told("no return at all");
    }
    return notation::print(outcome);
}

bool wrong(std::string expected, const Outcome &outcome, std::string &note)
{
    note = told("expected {}, got {}", expected, print_result(outcome));
    return false;
}

/// The number of a descriptor as it is written: 3, 3</queue>.
std::optional<Fd> written_descriptor(const Argument &argument)
{
    if (const auto *number = std::get_if<Number>(&argument.value))
    {
        return Fd{static_cast<std::int32_t>(number->value)};
    }
    const auto *descriptor = std::get_if<Descriptor>(&argument.value);
    return descriptor == nullptr ? std::nullopt
                                 : std::optional(Fd{static_cast<std::int32_t>(descriptor->number)});
}

bool meets_number(std::int64_t expected, const std::string &printed, const Call &call,
                  const Outcome &outcome, std::string &note)
{
    if (outcome.error != Errno::Ok)
    {
        // "= -1" without a name is any error.
        return expected == -1 || wrong(printed, outcome, note);
    }
    switch (outcome.kind)
    {
    case ValueKind::Number: break;
    case ValueKind::Address:
        if (asked_address(call) == 0 && expected != -1 && expected != 0)
        {
            return true;
        }
        break;
    case ValueKind::Pid:
        // 0 is nobody; which number a process has differs from run to run.
        return (expected > 0) == (outcome.value > 0) || wrong(printed, outcome, note);
    case ValueKind::None: return wrong(printed, outcome, note);
    case ValueKind::Key: return true; // it depends on the machine's file system
    case ValueKind::Fd:
        // Which number is free depends on what else the program has opened.
        return expected >= 0 || wrong(printed, outcome, note);
    }
    return outcome.value == expected || wrong(printed, outcome, note);
}

bool meets_text(const Text &expected, const std::string &printed, const Outcome &outcome,
                std::string &note)
{
    const auto *bytes = std::get_if<Bytes>(&outcome.output);
    const bool met = bytes != nullptr && (expected.abbreviated ? bytes->starts_with(expected.bytes)
                                                               : *bytes == expected.bytes);
    return met || wrong(printed, outcome, note);
}

bool meets_value(const Argument &value, const Call &call, const Outcome &outcome, std::string &note)
{
    const std::string printed = notation::print(value);
    if (const auto *number = std::get_if<Number>(&value.value))
    {
        return meets_number(number->value, printed, call, outcome, note);
    }
    if (std::holds_alternative<NullPointer>(value.value))
    {
        return meets_number(0, printed, call, outcome, note);
    }
    if (const auto *text = std::get_if<Text>(&value.value))
    {
        return meets_text(*text, printed, outcome, note);
    }
    if (const auto *descriptor = std::get_if<Descriptor>(&value.value))
    {
        return meets_number(descriptor->number, printed, call, outcome, note);
    }
    note = told("cannot compare the result with {}: write a number, an error, \"bytes\" or "
                "$name",
                printed);
    return false;
}

bool meets_error(const Expectation &expectation, const Outcome &outcome, std::string &note)
{
    if (errno_name(outcome.error) == expectation.name)
    {
        return true;
    }
    std::string expected = fmt::format("-1 {}", expectation.name);
    if (const auto known = errno_from_name(expectation.name))
    {
        expected += fmt::format(" ({})", errno_text(*known));
    }
    return wrong(std::move(expected), outcome, note);
}

bool meets_bound(const Expectation &expectation, const Outcome &outcome,
                 const notation::Bindings &bindings, std::string &note)
{
    const auto bound = bindings.find(expectation.name);
    if (outcome.error != Errno::Ok)
    {
        return wrong(bound == bindings.end()
                         ? told("success (for ${})", expectation.name)
                         : fmt::format("{} (${})", bound->second, expectation.name),
                     outcome, note);
    }
    if (bound == bindings.end() || bound->second == outcome.value)
    {
        return true;
    }
    const std::string value = outcome.kind == ValueKind::Address
                                  ? fmt::format("{:#x}", bound->second)
                                  : fmt::format("{}", bound->second);
    return wrong(told("{} (${} is bound already)", value, expectation.name), outcome, note);
}

} // namespace

bool checks(const Expectation &expectation)
{
    switch (expectation.kind)
    {
    case Expectation::Kind::None:
    case Expectation::Kind::Unknown: return false;
    case Expectation::Kind::Value:
    case Expectation::Kind::Error:
    case Expectation::Kind::Bind:
    case Expectation::Kind::Actor: return true;
    }
    return false;
}

bool meets(const Expectation &expectation, const Call &call, const Outcome &outcome,
           const notation::Bindings &bindings, std::string &note)
{
    switch (expectation.kind)
    {
    case Expectation::Kind::None:
    case Expectation::Kind::Unknown: return true;
    case Expectation::Kind::Value:
        return !expectation.value || meets_value(*expectation.value, call, outcome, note);
    case Expectation::Kind::Error: return meets_error(expectation, outcome, note);
    case Expectation::Kind::Bind: return meets_bound(expectation, outcome, bindings, note);
    case Expectation::Kind::Actor:
        return outcome.error == Errno::Ok ||
               wrong(told("a new process ({})", expectation.name), outcome, note);
    }
    return true;
}

Lane::Lane(Backend &backend, notation::ActorNames &actors) : backend_(backend), actors_(actors) {}

LaneRecord Lane::run(const Statement &statement)
{
    switch (statement.kind)
    {
    case Statement::Kind::Call: {
        LaneRecord record = ask(statement);
        check(statement, record);
        return record;
    }
    case Statement::Kind::Unfinished: {
        LaneRecord record = ask(statement);
        unfinished_.insert_or_assign(statement.actor, record);
        return record;
    }
    case Statement::Kind::Resumed: return resume(statement);
    case Statement::Kind::Signal:
    case Statement::Kind::Exit:
    case Statement::Kind::Scene:
    case Statement::Kind::Tool:
    case Statement::Kind::Comment: break;
    }
    return {};
}

LaneRecord Lane::resume(const Statement &statement)
{
    const auto found = unfinished_.find(statement.actor);
    if (found == unfinished_.end())
    {
        LaneRecord record;
        record.refused = told("{} has no unfinished call to resume", statement.actor);
        return record;
    }
    LaneRecord record = std::move(found->second);
    unfinished_.erase(found);
    const ActorId actor = actors_.id(statement.actor);
    // A call of somebody asleep was refused; what still sleeps is an earlier one.
    const auto sleeper = sleepers_.find(actor);
    if (record.asleep && sleeper != sleepers_.end())
    {
        // The line says that it is back; what it returns at last is checked against that.
        sleeper->second.statement.expectation = statement.expectation;
        sleeper->second.statement.kind = Statement::Kind::Call;
        record.expectation_met = !checks(statement.expectation);
        record.expectation_note = record.expectation_met ? std::string{}
                                                         : told("{} still sleeps and waits for {}",
                                                                statement.actor, *record.asleep);
        return record;
    }
    if (!record.outcome && record.asleep)
    {
        record.expectation_met = !checks(statement.expectation);
        record.expectation_note = record.expectation_met
                                      ? std::string{}
                                      : told("{} has died in its sleep", statement.actor);
        return record;
    }
    check(statement, record);
    return record;
}

std::vector<Completion> Lane::settle(const std::vector<ActorId> &order)
{
    std::vector<Completion> completions;
    for (Woken &woken : backend_.woken(order))
    {
        const auto found = sleepers_.find(woken.actor);
        if (found == sleepers_.end())
        {
            continue; // asked of the engine by somebody else
        }
        Sleeper sleeper = std::move(found->second);
        sleepers_.erase(found);
        sleeper.record.outcome = std::move(woken.outcome);
        sleeper.record.asleep.reset();
        if (sleeper.statement.kind == Statement::Kind::Unfinished)
        {
            unfinished_.insert_or_assign(sleeper.statement.actor, sleeper.record);
        }
        else
        {
            check(sleeper.statement, sleeper.record);
        }
        completions.push_back({.actor = woken.actor,
                               .statement = std::move(sleeper.statement),
                               .call = std::move(*sleeper.record.call),
                               .outcome = std::move(*sleeper.record.outcome),
                               .expectation_met = sleeper.record.expectation_met,
                               .expectation_note = std::move(sleeper.record.expectation_note)});
    }
    return completions;
}

LaneRecord Lane::ask(const Statement &statement)
{
    LaneRecord record;
    const auto call = notation::to_call(statement, bindings_, actors_);
    if (!call)
    {
        record.not_ipc = call.error().not_ipc || is_no_ipc(actors_.id(statement.actor), statement);
        if (!record.not_ipc)
        {
            record.refused = call.error().message;
            record.refused_at = call.error().position;
        }
        return record;
    }
    record.call = call.value();
    const ActorId actor = actors_.id(statement.actor);
    record.actor = actor;
    if (is_no_ipc(actor, statement))
    {
        record.call.reset();
        record.not_ipc = true;
        return record;
    }
    translate(actor, *record.call);
    translate_descriptor(actor, statement, *record.call);
    record.began = seconds_of(backend_);
    Reply reply = backend_.execute(actor, *record.call);
    record.ended = seconds_of(backend_);
    if (auto *outcome = std::get_if<Outcome>(&reply))
    {
        record.outcome = std::move(*outcome);
    }
    else if (auto *asleep = std::get_if<Asleep>(&reply))
    {
        record.asleep = std::move(asleep->waits_for);
        sleepers_.insert_or_assign(actor, Sleeper{.statement = statement, .record = record});
    }
    else if (auto *refusal = std::get_if<Refusal>(&reply))
    {
        record.refused = std::move(refusal->reason);
    }
    else
    {
        record.refused = std::get<EngineLost>(reply).reason;
        record.lost = true;
    }
    return record;
}

// A forked actor has its maker's mappings where they were, so another actor's word counts too.
const Lane::Mapping *Lane::mapping_at(ActorId actor, Address written) const
{
    const auto covers = [written](const auto &known) {
        const std::uint64_t start = known.first.second.value;
        return start == written.value ||
               (start < written.value && written.value - start < known.second.length);
    };
    const auto own = std::find_if(addresses_.begin(), addresses_.end(), [&](const auto &known) {
        return known.first.first == actor && covers(known);
    });
    if (own != addresses_.end())
    {
        return &own->second;
    }
    const auto others = std::find_if(addresses_.rbegin(), addresses_.rend(), covers);
    return others == addresses_.rend() ? nullptr : &others->second;
}

Address Lane::here(ActorId actor, Address written) const
{
    const Mapping *mapping = mapping_at(actor, written);
    return mapping == nullptr
               ? written
               : Address{mapping->here.value + (written.value - mapping->written.value)};
}

void Lane::translate(ActorId actor, Call &call) const
{
    if (addresses_.empty())
    {
        return;
    }
    if (auto *shmat = std::get_if<Shmat>(&call))
    {
        shmat->address = here(actor, shmat->address);
    }
    else if (auto *shmdt = std::get_if<Shmdt>(&call))
    {
        shmdt->address = here(actor, shmdt->address);
    }
    else if (auto *munmap = std::get_if<Munmap>(&call))
    {
        munmap->address = here(actor, munmap->address);
    }
    else if (Address *semaphore = semaphore_of(call))
    {
        *semaphore = here(actor, *semaphore);
    }
}

/// munmap of a number that no call of the scenario gave: a log's programs map other things, too.
bool Lane::is_of_other_memory(ActorId actor, const Statement &statement) const
{
    const auto *number = statement.name == "munmap" && !statement.arguments.empty()
                             ? std::get_if<Number>(&statement.arguments.front().value)
                             : nullptr;
    const Address address{number == nullptr ? 0 : static_cast<std::uint64_t>(number->value)};
    return number != nullptr && mapping_at(actor, address) == nullptr;
}

bool Lane::is_of_another_file(ActorId actor, const Statement &statement) const
{
    const std::size_t at = descriptor_argument(statement.name);
    if (!is_for_any_file(statement.name) || at >= statement.arguments.size())
    {
        return false;
    }
    const auto written = written_descriptor(statement.arguments[at]);
    return written && !descriptors_.here(actor, *written);
}

void Lane::translate_descriptor(ActorId actor, const Statement &statement, Call &call) const
{
    Fd *fd = descriptor_of(call);
    const std::size_t at = descriptor_argument(statement.name);
    // A variable is this engine's own number already.
    const bool variable = at < statement.arguments.size() &&
                          std::holds_alternative<Variable>(statement.arguments[at].value);
    const auto found = fd == nullptr || variable ? std::nullopt : descriptors_.here(actor, *fd);
    if (found)
    {
        *fd = *found;
    }
}

void Lane::note_descriptors(ActorId actor, const Statement &statement, const LaneRecord &record)
{
    const Outcome &outcome = *record.outcome;
    if (outcome.kind == ValueKind::Fd)
    {
        const Expectation &expectation = statement.expectation;
        const Fd here{static_cast<std::int32_t>(outcome.value)};
        const auto written =
            expectation.value ? written_descriptor(*expectation.value) : std::nullopt;
        descriptors_.made(actor, written.value_or(here), here);
    }
    else if (const auto *clone = std::get_if<Clone>(&*record.call))
    {
        descriptors_.born(actor, *clone);
    }
    else if (const auto *close = std::get_if<Close>(&*record.call))
    {
        const auto written = statement.arguments.empty()
                                 ? std::nullopt
                                 : written_descriptor(statement.arguments.front());
        descriptors_.closed(actor, written.value_or(close->fd));
    }
}

void Lane::check(const Statement &statement, LaneRecord &record)
{
    if (!record.outcome)
    {
        return;
    }
    const ActorId actor = actors_.id(statement.actor);
    const Outcome &outcome = *record.outcome;
    Expectation expectation = statement.expectation;
    auto *written = outcome.kind == ValueKind::Address && expectation.value
                        ? std::get_if<Number>(&expectation.value->value)
                        : nullptr;
    const Address there{written != nullptr ? static_cast<std::uint64_t>(written->value) : 0};
    if (written != nullptr)
    {
        written->value = static_cast<std::int64_t>(here(actor, there).value);
    }
    record.expectation_met =
        meets(expectation, *record.call, outcome, bindings_, record.expectation_note);
    if (outcome.error != Errno::Ok)
    {
        return;
    }
    note_descriptors(actor, statement, record);
    if (expectation.kind == Expectation::Kind::Bind)
    {
        bindings_.try_emplace(expectation.name, outcome.value);
    }
    if (outcome.kind == ValueKind::Address)
    {
        const Address here{static_cast<std::uint64_t>(outcome.value)};
        const auto *mmap = std::get_if<Mmap>(&*record.call);
        const Mapping mapping{.written = written != nullptr ? there : here,
                              .here = here,
                              .length = mmap != nullptr ? mmap->length : 1};
        addresses_.insert_or_assign({actor, mapping.written}, mapping);
    }
}

} // namespace ipcscope
