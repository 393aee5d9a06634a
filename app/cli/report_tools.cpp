// A tool's line as text: its calls, as long as they are few, and what it prints.
#include "app/cli/report_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

constexpr std::size_t kShownCalls = 8;
constexpr std::string_view kMargin = "      | ";

// Tabs as a terminal shows them, and nothing behind the last visible character.
std::string shown(std::string_view line)
{
    std::string text;
    for (const char c : line)
    {
        text += c;
        if (c == '\t')
        {
            text.back() = ' ';
            text.resize((text.size() + 7) / 8 * 8, ' ');
        }
    }
    text.resize(text.find_last_not_of(' ') + 1);
    return harmless(text);
}

} // namespace

void TextReporter::tool_begins(const Statement &line)
{
    tool_calls_ = 0;
    tool_left_out_ = 0;
    out_.line(out_.paint(Tone::Strong, fmt::format("{:>4}  {} {}", line.position.line,
                                                   padded(harmless(line.actor), actor_width_),
                                                   harmless(written_call(line)))));
}

// ipcs makes a call for every index: those that agree are counted after the first few.
bool TextReporter::left_out(const CallReport &report)
{
    ++tool_calls_;
    const bool plain = report.verdict == Verdict::Agree && report.expectation_met() &&
                       report.woken.empty() && report.steps.empty();
    const bool out = plain && tool_calls_ > kShownCalls;
    tool_left_out_ += out ? 1U : 0U;
    return out;
}

void TextReporter::printout(const tools::Printout &printed)
{
    for (const std::string &text : {printed.out, printed.err})
    {
        for (std::size_t at = 0; at < text.size();)
        {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string line =
                std::string(kMargin) + shown(std::string_view(text).substr(at, end - at));
            out_.line(line.substr(0, line.find_last_not_of(' ') + 1));
            at = end + 1;
        }
    }
    if (printed.status != 0)
    {
        out_.line(fmt::format("{}(exit status {})", kMargin, printed.status));
    }
}

void TextReporter::tool_ends(const ToolReport &report)
{
    if (tool_left_out_ > 0)
    {
        note(Tone::Quiet, fmt::format("and {} calls more, which all agree", tool_left_out_));
    }
    if (report.model && report.kernel && *report.model == *report.kernel)
    {
        printout(*report.model);
    }
    else
    {
        for (const auto &[printed, engine] :
             {std::pair{&report.model, "model"}, std::pair{&report.kernel, "kernel"}})
        {
            if (*printed && on_ == On::Both)
            {
                note(Tone::Odd, fmt::format("{} prints on the {}:", report.line.name, engine));
            }
            if (*printed)
            {
                printout(**printed);
            }
        }
    }
    expectations(report.line.position, report.model_note, report.kernel_note);
    out_.flush();
}

} // namespace ipcscope::cli
