#include "core/lesson/answers.h"

#include "core/notation/lexical.h"
#include "core/told.h"

#include <fmt/format.h>

namespace ipcscope::lesson
{
namespace
{

/// The bytes that a call has read, of whatever kind it is.
std::optional<std::string> bytes_of(const Outcome &outcome)
{
    if (const auto *bytes = std::get_if<Bytes>(&outcome.output))
    {
        return *bytes;
    }
    if (const auto *message = std::get_if<Message>(&outcome.output))
    {
        return message->text;
    }
    if (const auto *received = std::get_if<MqReceived>(&outcome.output))
    {
        return received->text;
    }
    return std::nullopt;
}

const std::optional<tools::Printout> &printout_of(const Played &played, Engine engine)
{
    return engine == Engine::Model ? played.model_printout : played.kernel_printout;
}

/// A tool has an exit status and what it prints.
bool is_right_of_tool(const Option &option, const tools::Printout &printout)
{
    switch (option.kind)
    {
    case Option::Kind::Number: return printout.status == option.number;
    case Option::Kind::Text: return printout.out.find(option.text) != std::string::npos;
    case Option::Kind::Succeeds: return printout.status == 0;
    case Option::Kind::Error:
    case Option::Kind::Bound:
    case Option::Kind::Sleeps:
    case Option::Kind::Holds: return false;
    }
    return false;
}

bool is_right_of_outcome(const Option &option, const Outcome &outcome, const View &view)
{
    const bool succeeded = outcome.error == Errno::Ok;
    switch (option.kind)
    {
    case Option::Kind::Error: return !succeeded && errno_name(outcome.error) == option.text;
    case Option::Kind::Number: return succeeded && outcome.value == option.number;
    case Option::Kind::Bound: {
        const auto bound = view.bindings->find(option.text);
        return succeeded && bound != view.bindings->end() && bound->second == outcome.value;
    }
    case Option::Kind::Text: return succeeded && bytes_of(outcome) == option.text;
    case Option::Kind::Succeeds: return succeeded;
    case Option::Kind::Sleeps:
    case Option::Kind::Holds: return false;
    }
    return false;
}

} // namespace

bool is_right(const Option &option, const Played &played, const Stage &stage, Engine engine)
{
    const View view = stage.view(engine);
    if (option.kind == Option::Kind::Holds)
    {
        return option.predicate->holds(view);
    }
    const LaneRecord *record = played.on(engine);
    if (record == nullptr)
    {
        return false;
    }
    if (played.tool)
    {
        const auto &printout = printout_of(played, engine);
        return printout && is_right_of_tool(option, *printout);
    }
    if (!record->outcome)
    {
        return option.kind == Option::Kind::Sleeps;
    }
    return is_right_of_outcome(option, *record->outcome, view);
}

std::string result_text(const Played &played, Engine engine)
{
    const LaneRecord *record = played.on(engine);
    if (record == nullptr)
    {
        return told("nothing: it was not asked");
    }
    if (played.tool)
    {
        const auto &printout = printout_of(played, engine);
        return printout ? told("exit status {}", printout->status) : told("nothing");
    }
    if (!record->outcome)
    {
        return record->asleep ? told("sleeps") : record->refused;
    }
    if (const auto bytes = bytes_of(*record->outcome))
    {
        return fmt::format("\"{}\"", notation::escape(*bytes));
    }
    return notation::print(*record->outcome);
}

} // namespace ipcscope::lesson
