#include "core/tools/talk.h"

#include "core/told.h"

#include <algorithm>
#include <type_traits>

namespace ipcscope::tools
{
namespace
{

bool carried_out(const Answers &answers)
{
    return std::all_of(answers.begin(), answers.end(),
                       [](const Answer &answer) { return answer.outcome.has_value(); });
}

// The fields that engines count in different ways: the pids and the times of what a call fills in.
template <class Fields> void visit_pids_and_times(Output &output, Fields each)
{
    if (auto *shm = std::get_if<ShmidDs>(&output))
    {
        each(&ShmidDs::cpid, *shm);
        each(&ShmidDs::lpid, *shm);
        each(&ShmidDs::atime, *shm);
        each(&ShmidDs::dtime, *shm);
        each(&ShmidDs::ctime, *shm);
    }
    else if (auto *sem = std::get_if<SemidDs>(&output))
    {
        each(&SemidDs::otime, *sem);
        each(&SemidDs::ctime, *sem);
    }
    else if (auto *msg = std::get_if<MsqidDs>(&output))
    {
        each(&MsqidDs::lspid, *msg);
        each(&MsqidDs::lrpid, *msg);
        each(&MsqidDs::stime, *msg);
        each(&MsqidDs::rtime, *msg);
        each(&MsqidDs::ctime, *msg);
    }
}

void take_from_kernel(Outcome &model, const Outcome &kernel)
{
    if (model.kind == ValueKind::Pid)
    {
        model.value = kernel.value;
    }
    visit_pids_and_times(model.output, [&]<class Structure>(auto field, Structure &ours) {
        if (const auto *theirs = std::get_if<Structure>(&kernel.output))
        {
            ours.*field = theirs->*field;
        }
    });
}

void take_from_clock(Outcome &model, const Talk::SecondsOf &seconds_of)
{
    visit_pids_and_times(
        model.output, [&]<class Structure, class Field>(Field Structure::*field, Structure &ours) {
            if constexpr (std::is_same_v<Field, Stamp>)
            {
                if ((ours.*field).value != 0)
                {
                    (ours.*field).value = seconds_of(ours.*field);
                }
            }
        });
}

} // namespace

Result<Talk, ParseError> Talk::begin(const Statement &line, const notation::ActorNames &actors,
                                     const notation::Bindings &bindings, SecondsOf seconds_of)
{
    const Known known{
        .value =
            [&](std::string_view name) {
                const auto found = bindings.find(name);
                return found == bindings.end() ? std::nullopt : std::optional(found->second);
            },
        .actor =
            [&](std::string_view name) {
                return actors.find(name == "self" ? std::string_view(line.actor) : name);
            }};
    auto command = read(line, known);
    if (!command)
    {
        return command.error();
    }
    Talk talk(line, actors, std::move(seconds_of), std::move(command).value());
    talk.ask_more();
    return talk;
}

// The engines are asked the same. Where their answers have parted already, whoever has more to ask
// is followed.
void Talk::ask_more()
{
    std::vector<Call> calls;
    for (const Answers *answers : {&kernel_, &model_})
    {
        if (answers->empty() || answers->back().outcome)
        {
            if (auto more = command_->next(*answers); more.size() > calls.size())
            {
                calls = std::move(more);
            }
        }
    }
    to_ask_.assign(std::make_move_iterator(calls.begin()), std::make_move_iterator(calls.end()));
}

std::optional<Statement> Talk::next()
{
    if (refused_ || to_ask_.empty())
    {
        return std::nullopt;
    }
    asked_ = std::move(to_ask_.front());
    to_ask_.pop_front();
    Statement statement = notation::to_statement(kInitActor, *asked_, *actors_);
    statement.actor = line_.actor;
    statement.position = line_.position;
    if (command_->gives_a_value() && line_.expectation.kind == Expectation::Kind::Bind)
    {
        statement.expectation = line_.expectation;
    }
    return statement;
}

void Talk::answered(const LaneRecord *model, const LaneRecord *kernel, Verdict verdict)
{
    const auto outcome = [](const LaneRecord *record) {
        return record != nullptr ? record->outcome : std::nullopt;
    };
    Answer ours{.call = *asked_, .outcome = outcome(model)};
    Answer theirs{.call = std::move(*asked_), .outcome = outcome(kernel)};
    asked_.reset();
    refused_ = !ours.outcome && !theirs.outcome;
    if (ours.outcome && theirs.outcome && verdict != Verdict::Differ)
    {
        take_from_kernel(*ours.outcome, *theirs.outcome);
    }
    else if (ours.outcome)
    {
        take_from_clock(*ours.outcome, seconds_of_);
    }
    model_.push_back(std::move(ours));
    kernel_.push_back(std::move(theirs));
    if (to_ask_.empty() && !refused_)
    {
        ask_more();
    }
}

std::optional<Printout> Talk::model(const Terms &terms) const
{
    return carried_out(model_) ? std::optional(command_->print(model_, terms)) : std::nullopt;
}

std::optional<Printout> Talk::kernel(const Terms &terms) const
{
    return carried_out(kernel_) ? std::optional(command_->print(kernel_, terms)) : std::nullopt;
}

bool meets(const Statement &line, const Printout &printout, std::string &note)
{
    const Expectation &expectation = line.expectation;
    const auto *number = expectation.kind == Expectation::Kind::Value && expectation.value
                             ? std::get_if<Number>(&expectation.value->value)
                             : nullptr;
    if (number == nullptr || number->value == printout.status)
    {
        return true;
    }
    note = told("expected the exit status {}, got {}", number->value, printout.status);
    return false;
}

} // namespace ipcscope::tools
