#include "app/cli/report_text.h"

#include "app/cli/structure_text.h"
#include "app/cli/tables_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

constexpr std::size_t kWidth = 100;
constexpr std::size_t kAnswerWidth = 14; // an address of 47 bits
constexpr std::size_t kVerdictWidth = 10;
constexpr std::string_view kIndent = "      "; // under the call, behind the line number
constexpr std::size_t kToolCall = 30;          // shmctl(32767, SHM_STAT_ANY, {})

std::string_view verdict_word(Verdict verdict)
{
    switch (verdict)
    {
    case Verdict::Agree: return "agree";
    case Verdict::Allowed: return "allowed";
    case Verdict::Differ: return "DIFFER";
    case Verdict::ModelOnly: return "model only";
    }
    return {};
}

Tone verdict_tone(Verdict verdict)
{
    switch (verdict)
    {
    case Verdict::Agree: return Tone::Good;
    case Verdict::Allowed: return Tone::Odd;
    case Verdict::Differ: return Tone::Bad;
    case Verdict::ModelOnly: return Tone::Odd;
    }
    return Tone::Plain;
}

/// The call, and the name that the scenario gives to what comes back.
std::string call_text(const Statement &statement)
{
    const bool names = statement.expectation.kind == Expectation::Kind::Bind ||
                       statement.expectation.kind == Expectation::Kind::Actor;
    const std::string call = harmless(written_call(statement));
    return names ? fmt::format("{} = {}", call, harmless(written_expectation(statement))) : call;
}

} // namespace

void TextReporter::begin(const Scenario &expanded, const Engines &engines,
                         const notation::ActorNames &actors)
{
    actors_ = &actors;
    file_ = expanded.file;
    on_ = engines.on;
    std::size_t longest = 0;
    for (const Statement &statement : expanded.statements)
    {
        const bool tool = statement.kind == Statement::Kind::Tool;
        if (statement.kind == Statement::Kind::Call || tool)
        {
            actor_width_ =
                std::max(actor_width_, std::min<std::size_t>(12, columns(statement.actor)));
            longest = std::max(longest, tool ? kToolCall : columns(call_text(statement)));
        }
    }
    const std::size_t answers = on_ == On::Both ? 2 * kAnswerWidth + 3 : kAnswerWidth;
    const std::size_t others = kIndent.size() + actor_width_ + 1 + 2 + answers + 2 + kVerdictWidth;
    call_width_ = std::min(longest, others + 20 < kWidth ? kWidth - others : std::size_t{20});
    const std::string engine = engines.kernel
                                   ? fmt::format("kernel (Linux {})", engines.facts.kernel_release)
                                   : std::string();
    switch (on_)
    {
    case On::Both: out_.line(fmt::format("{}: model and {}, side by side", file_, engine)); break;
    case On::Kernel: out_.line(fmt::format("{}: {} alone", file_, engine)); break;
    case On::Model:
        out_.line(fmt::format("{}: model only", file_));
        last_reason_ = engines.model_only_reason; // told here, not again at the first call
        break;
    }
    out_.line("");
    const std::string heads =
        on_ == On::Both ? padded("model", kAnswerWidth) + " | " + padded("kernel", kAnswerWidth)
                        : padded(on_ == On::Model ? "model" : "kernel", kAnswerWidth);
    out_.line(out_.paint(Tone::Strong,
                         fmt::format("line  {} {}  {}  verdict", padded("who", actor_width_),
                                     padded("call", call_width_), heads)));
}

void TextReporter::note(Tone tone, std::string_view text)
{
    bool first = true;
    for (const std::string &line : wrapped(harmless(text), kWidth - kIndent.size() - 3))
    {
        const std::string_view mark = !first ? "   " : tone == Tone::Bad ? "!! " : "-- ";
        out_.line(std::string(kIndent) + out_.paint(tone, std::string(mark) + line));
        first = false;
    }
}

void TextReporter::answers(const CallReport &report)
{
    const auto answer = [](const std::optional<LaneRecord> &record) {
        const std::string text = record ? harmless(short_answer(*record)) : std::string("-");
        return padded(shortened(text, kAnswerWidth), kAnswerWidth);
    };
    std::string answers;
    switch (on_)
    {
    case On::Both: answers = answer(report.model) + " | " + answer(report.kernel); break;
    case On::Kernel: answers = answer(report.kernel); break;
    case On::Model: answers = answer(report.model); break;
    }
    const Statement &statement = report.statement;
    const std::string head = report.of_tool
                                 ? std::string(kIndent.size() + actor_width_ + 1, ' ')
                                 : fmt::format("{:>4}  {} ", statement.position.line,
                                               padded(harmless(statement.actor), actor_width_));
    const std::string call = call_text(report.statement);
    if (columns(call) > call_width_)
    {
        // Too long for its column: it gets a line of its own, and the answers stay aligned.
        std::string before = head;
        for (const std::string &line : wrapped(call, kWidth - columns(head)))
        {
            out_.line(before + line);
            before.assign(columns(head), ' ');
        }
        out_.line(std::string(columns(head), ' ') + padded("", call_width_) + "  " + answers +
                  "  " + out_.paint(verdict_tone(report.verdict), verdict_word(report.verdict)));
        return;
    }
    out_.line(head + padded(call, call_width_) + "  " + answers + "  " +
              out_.paint(verdict_tone(report.verdict), verdict_word(report.verdict)));
}

void TextReporter::structure(const CallReport &report)
{
    const auto &first = report.model && report.model->outcome ? report.model : report.kernel;
    if (!first || !first->outcome)
    {
        return;
    }
    const bool models = &first == &report.model;
    const std::string text =
        structure_text(first->outcome->output, models ? &call_lines_ : nullptr);
    if (text.empty())
    {
        return;
    }
    for (const std::string &line : wrapped(text, kWidth - kIndent.size() - 3))
    {
        out_.line(std::string(kIndent) + "   " + line);
    }
}

// Under the call that brought it back, so that cause and effect stand together.
void TextReporter::woken(const WokenReport &woken)
{
    const Statement &statement = woken.statement();
    const auto answer = [](const std::optional<Completion> &completion) {
        return completion ? harmless(short_answer(completion->outcome))
                          : std::string("still sleeps");
    };
    const std::string result = on_ == On::Both && (!woken.model || !woken.kernel ||
                                                   answer(woken.model) != answer(woken.kernel))
                                   ? fmt::format("{} on the model, {} on the kernel",
                                                 answer(woken.model), answer(woken.kernel))
                                   : answer(woken.model ? woken.model : woken.kernel);
    note(Tone::Plain, fmt::format("{} wakes: {} of line {} returns {}", harmless(statement.actor),
                                  statement.name, statement.position.line, result));
    const auto unmet = [](const std::optional<Completion> &completion) {
        return completion && !completion->expectation_met ? completion->expectation_note
                                                          : std::string();
    };
    expectations(statement.position, unmet(woken.model), unmet(woken.kernel));
}

void TextReporter::expectations(Position position, const std::string &model,
                                const std::string &kernel)
{
    const std::string at = fmt::format("{}:{}:{}: ", file_, position.line, position.column);
    if (!model.empty() && model == kernel)
    {
        note(Tone::Bad, fmt::format("{}{} (on both)", at, model));
        return;
    }
    for (const auto &[text, engine] : {std::pair{&model, "model"}, std::pair{&kernel, "kernel"}})
    {
        if (!text->empty())
        {
            note(Tone::Bad, fmt::format("{}{} (on the {})", at, *text, engine));
        }
    }
}

void TextReporter::steps(const std::vector<Step> &steps)
{
    const auto lines = [&](std::string_view first, const std::string &text, Tone tone) {
        std::string before(first);
        for (const std::string &line : wrapped(text, kWidth - kIndent.size() - first.size()))
        {
            out_.line(std::string(kIndent) + before + out_.paint(tone, line));
            before = "|" + std::string(first.size() - 1 + 2, ' ');
        }
    };
    std::vector<std::string_view> path;
    for (const Step &step : steps)
    {
        if (step.call_path != path)
        {
            path = step.call_path;
            lines("| ", fmt::format("{}", fmt::join(path, " > ")), Tone::Strong);
        }
        const std::string where = fmt::format("{}:{}", step.file, step.line);
        out_.line(fmt::format("{}|   {}  {}", kIndent,
                              padded(step.name, kWidth - kIndent.size() - 6 - columns(where)),
                              out_.paint(Tone::Quiet, where)));
        lines("|     ", harmless(step.sentence), Tone::Plain);
        for (const FieldTouch &touch : step.fields)
        {
            lines("|       ",
                  fmt::format("{} {}.{} = {}", touch.access == Access::Read ? "reads " : "writes",
                              harmless(named_field(touch.object, *actors_)), touch.field,
                              harmless(touch.value)),
                  Tone::Plain);
        }
    }
}

void TextReporter::difference(const Difference &difference)
{
    note(Tone::Bad, fmt::format("{}: model {}, kernel {}   (read from {})",
                                named_field(difference.field, *actors_), difference.model,
                                difference.kernel, difference.source));
}

void TextReporter::problems(const CallReport &report)
{
    const auto expectation = [&](const std::optional<LaneRecord> &lane) {
        return lane && !lane->expectation_met ? lane->expectation_note : std::string();
    };
    expectations(report.statement.position, expectation(report.model), expectation(report.kernel));
    for (const Difference &each : report.answer_differences)
    {
        difference(each);
    }
    std::size_t told_before = 0;
    for (const Difference &each : report.state_differences)
    {
        if (std::find(last_state_.begin(), last_state_.end(), each) != last_state_.end())
        {
            ++told_before;
            continue;
        }
        difference(each);
    }
    if (told_before > 0)
    {
        note(Tone::Bad, fmt::format("{} differences of the tables are still there", told_before));
    }
    last_state_ = report.state_differences;
    const std::optional<LaneRecord> &first = report.model ? report.model : report.kernel;
    if (first && first->refused_at)
    {
        note(Tone::Bad, fmt::format("{}:{}:{}: {}", file_, first->refused_at->line,
                                    first->refused_at->column, first->refused));
    }
    else if (report.reason != last_reason_ && !report.reason.empty())
    {
        note(Tone::Odd, report.reason);
    }
    last_reason_ = report.reason;
}

void TextReporter::call(const CallReport &report)
{
    if (report.model && report.model->call && report.statement.kind != Statement::Kind::Resumed)
    {
        call_lines_.push_back(report.statement.position.line);
    }
    if (report.of_tool && left_out(report))
    {
        return;
    }
    answers(report);
    if (!report.of_tool)
    {
        structure(report); // a tool prints what it has learned
    }
    const auto &lane = report.model ? report.model : report.kernel;
    if (lane->asleep)
    {
        note(Tone::Odd, "waits for " + *lane->asleep);
    }
    for (const WokenReport &one : report.woken)
    {
        woken(one);
    }
    problems(report);
    steps(report.steps);
    blank_ = false;
    out_.flush();
}

void TextReporter::not_ipc(const Statement &statement)
{
    out_.line(out_.paint(Tone::Quiet,
                         fmt::format("{:>4}  {} {}  (not IPC: left out)", statement.position.line,
                                     padded(harmless(statement.actor), actor_width_),
                                     shortened(harmless(written_call(statement)), 60))));
    blank_ = false;
}

void TextReporter::other(const Statement &statement)
{
    const std::string text = harmless(notation::print(statement));
    const bool empty = text.find_first_not_of(' ') == std::string::npos;
    if (empty && blank_)
    {
        return;
    }
    const bool comment = statement.kind == Statement::Kind::Comment;
    const std::string indent(comment ? std::string_view{} : kIndent);
    std::string before = indent;
    for (const std::string &line : wrapped(text, kWidth - indent.size() - 2))
    {
        out_.line(empty ? std::string() : out_.paint(Tone::Quiet, before + line));
        before = indent + (comment ? "# " : "  ");
    }
    blank_ = empty;
}

void TextReporter::end(const RunEnd &end)
{
    for (const StillAsleep &sleeper : end.asleep)
    {
        note(sleeper.expected_back ? Tone::Bad : Tone::Odd,
             fmt::format(
                 "{}:{}:{}: {} still sleeps in {} and waits for {}{}", file_,
                 sleeper.statement.position.line, sleeper.statement.position.column,
                 harmless(sleeper.statement.actor), sleeper.statement.name, sleeper.waits_for,
                 sleeper.expected_back ? ", though the line expects " +
                                             harmless(written_expectation(sleeper.statement))
                                       : ""));
    }
    print_tables(end.tables, end.actors, out_);
    const Summary &summary = end.summary;
    std::vector<std::string> parts;
    const auto part = [&](std::size_t number, std::string_view word) {
        if (number > 0)
        {
            parts.push_back(fmt::format("{} {}", number, word));
        }
    };
    part(summary.agree, "agree");
    part(summary.allowed, "allowed");
    part(summary.differ, "differ");
    part(summary.model_only, "model only");
    part(summary.failed_expectations,
         summary.failed_expectations == 1 ? "failed expectation" : "failed expectations");
    part(summary.not_run, "could not be run");
    part(summary.not_ipc, "not IPC");
    out_.line("");
    out_.line(fmt::format("{} {}: {}", summary.calls, summary.calls == 1 ? "call" : "calls",
                          fmt::join(parts, ", ")));
    const Tone tone = end.exit == Exit::AsExpected   ? Tone::Good
                      : end.exit == Exit::Divergence ? Tone::Bad
                                                     : Tone::Odd;
    out_.line(out_.paint(tone, fmt::format("{}: {}", file_, end.conclusion)));
}

} // namespace ipcscope::cli
