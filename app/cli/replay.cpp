#include "app/cli/replay.h"

#include "app/cli/input.h"
#include "app/cli/json.h"
#include "app/cli/replay_start.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

Exit refuse(const Arguments &arguments, Output &out, const std::string &message)
{
    complain_plainly(message);
    if (arguments.json)
    {
        write_json(Json{{"error", Json{{"message", message}}}}, out);
    }
    return Exit::UnusableInput;
}

Exit judge(const replay::Summary &summary)
{
    if (summary.differ > 0)
    {
        return Exit::Divergence;
    }
    return summary.agree + summary.allowed == 0 ? Exit::UnusableInput : Exit::AsExpected;
}

Json explained_json(const std::vector<replay::Explained> &calls)
{
    Json list = Json::array();
    for (const replay::Explained &call : calls)
    {
        list.push_back(Json{{"line", call.line}, {"call", call.call}, {"because", call.because}});
    }
    return list;
}

Json remarkable_json(const replay::Remarkables &lines)
{
    Json list = Json::array();
    for (const replay::Remarkable &line : lines.first)
    {
        list.push_back(Json{{"line", line.line}, {"what", line.what}});
    }
    return list;
}

void print_json(const std::string &file, const replay::Report &report, Exit exit, Output &out)
{
    const replay::Summary &summary = report.summary;
    Json divergences = Json::array();
    for (const replay::Divergence &divergence : report.divergences)
    {
        divergences.push_back(Json{{"line", divergence.line},
                                   {"call", divergence.call},
                                   {"observed", divergence.observed},
                                   {"allowed", divergence.allowed},
                                   {"because", divergence.because}});
    }
    write_json(Json{{"file", file},
                    {"summary", Json{{"calls", summary.calls},
                                     {"agree", summary.agree},
                                     {"allowed", summary.allowed},
                                     {"differ", summary.differ},
                                     {"not_ipc", summary.not_ipc},
                                     {"unsupported", summary.unsupported},
                                     {"lines", summary.lines},
                                     {"unreadable", report.unreadable.count},
                                     {"contradictions", report.contradictions.count},
                                     {"exit", static_cast<int>(exit)},
                                     {"conclusion", replay::conclusion(summary)}}},
                    {"divergences", std::move(divergences)},
                    {"allowed", explained_json(report.allowed)},
                    {"unsupported", explained_json(report.unsupported)},
                    {"unreadable", remarkable_json(report.unreadable)},
                    {"contradictions", remarkable_json(report.contradictions)}},
               out);
}

void print_divergences(const replay::Report &report, Output &out)
{
    for (const replay::Divergence &divergence : report.divergences)
    {
        out.line(fmt::format("{:>7}  {}  {}", divergence.line, divergence.call,
                             out.paint(Tone::Bad, "differ")));
        out.line(fmt::format("         seen     {}", divergence.observed));
        for (const std::string &allowed : divergence.allowed)
        {
            out.line(fmt::format("         allowed  {}", allowed));
        }
        out.line(fmt::format("         because  {}", divergence.because));
    }
}

// The first few, and how many more there are.
void print_explained(std::string_view verdict, const std::vector<replay::Explained> &calls,
                     std::uint64_t all, Output &out)
{
    constexpr std::size_t kShown = 10;
    const std::size_t shown = std::min(calls.size(), kShown);
    for (std::size_t i = 0; i < shown; ++i)
    {
        out.line(fmt::format("{:>7}  {}  {}", calls[i].line, calls[i].call,
                             out.paint(Tone::Odd, verdict)));
        out.line(fmt::format("         {}", calls[i].because));
    }
    if (all > shown)
    {
        out.line(fmt::format("         … and {} more {}", all - shown, verdict));
    }
}

void print_remarkable(std::string_view what, const replay::Remarkables &lines, Output &out)
{
    constexpr std::size_t kShown = 5;
    if (lines.count == 0)
    {
        return;
    }
    out.line(fmt::format("{}: {}", what, lines.count));
    for (std::size_t i = 0; i < std::min(lines.first.size(), kShown); ++i)
    {
        out.line(fmt::format("{:>7}  {}", lines.first[i].line, lines.first[i].what));
    }
}

void print_text(const replay::Report &report, Exit exit, Output &out)
{
    const replay::Summary &summary = report.summary;
    print_divergences(report, out);
    if (summary.differ > report.divergences.size())
    {
        out.line(fmt::format("         … and {} more differ",
                             summary.differ - report.divergences.size()));
    }
    print_explained("unsupported", report.unsupported, summary.unsupported, out);
    print_explained("allowed", report.allowed, summary.allowed, out);
    print_remarkable("lines that could not be read", report.unreadable, out);
    print_remarkable("lines that contradict others", report.contradictions, out);
    out.line(fmt::format("{}: {} agree, {} allowed, {} differ, {} unsupported; {} not IPC, {}",
                         counted(summary.calls, "IPC call"), summary.agree, summary.allowed,
                         summary.differ, summary.unsupported, summary.not_ipc,
                         counted(summary.lines, "line")));
    out.line(
        out.paint(exit == Exit::AsExpected ? Tone::Good : Tone::Bad, replay::conclusion(summary)));
}

} // namespace

Exit replay(const Arguments &arguments, Output &out)
{
    auto start = replay_start(arguments.replay);
    if (!start)
    {
        return refuse(arguments, out, "ipcscope-cli: " + start.error());
    }
    const auto text = read_bytes(arguments.file);
    if (!text)
    {
        return refuse(arguments, out, text.error().text());
    }
    const replay::Report report = replay::replay(text.value(), std::move(start).value());
    const Exit exit = judge(report.summary);
    if (arguments.json)
    {
        print_json(display_name(arguments.file), report, exit, out);
    }
    else
    {
        print_text(report, exit, out);
    }
    if (exit == Exit::UnusableInput)
    {
        complain(replay::conclusion(report.summary));
    }
    return exit;
}

} // namespace ipcscope::cli
