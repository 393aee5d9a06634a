#include "core/replay/reporter.h"

#include "core/notation/notation.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

std::string shortened(std::string_view text)
{
    constexpr std::size_t kLongest = 300;
    return text.size() <= kLongest ? std::string(text)
                                   : fmt::format("{}...", text.substr(0, kLongest));
}

bool may_sleep(std::string_view name, std::string_view line)
{
    constexpr std::array<std::string_view, 4> kWait{"semop", "semtimedop", "msgsnd", "msgrcv"};
    return (std::find(kWait.begin(), kWait.end(), name) != kWait.end() &&
            !contains(line, "IPC_NOWAIT")) ||
           name == "mq_timedsend" || name == "mq_timedreceive";
}

/// From which line to which it goes on, and when.
void place(Listed &listed, const Event &event, const Log &log)
{
    const bool split = event.partner != kNone;
    const std::string_view end = split ? log.events[event.partner].text : event.text;
    listed.last_line = split                            ? log.events[event.partner].line
                       : event.form == Form::Unfinished ? 0
                                                        : event.line;
    const LineHead head = read_head(event.text);
    listed.may_sleep = may_sleep(head.name, event.text);
    listed.began = seconds_of(head.stamp);
    if (!listed.began || listed.last_line == 0)
    {
        return;
    }
    if (const auto took = duration_of(end))
    {
        listed.ended = *listed.began + *took;
    }
    else
    {
        listed.ended = split ? seconds_of(read_head(end).stamp) : listed.began;
    }
}

} // namespace

Reporter::Reporter(const Log &log, const OpReader &reader, bool all_calls)
    : log_(log), reader_(reader), all_calls_(all_calls)
{
    report_.summary.lines = log.lines;
    report_.summary.not_ipc = log.not_ipc;
    report_.unreadable = log.unreadable;
    report_.contradictions = log.contradictions;
}

void Reporter::count(const Begun &begun, const Event &event)
{
    Summary &summary = report_.summary;
    switch (begun.count)
    {
    case Begun::Count::No: return;
    case Begun::Count::NotIpc: ++summary.not_ipc; return;
    case Begun::Count::Ipc: ++summary.calls; return;
    case Begun::Count::Unsupported:
        ++summary.calls;
        unsupported(event, begun.why);
        return;
    case Begun::Count::Unreadable: report_.unreadable.add(event.line, begun.why); return;
    case Begun::Count::Unchecked:
        ++summary.calls;
        allowed(event, begun.why);
        return;
    }
}

void Reporter::agree(const Op &op)
{
    if (!op.counted)
    {
        return;
    }
    ++report_.summary.agree;
    const Event &event = log_.events[op.entry];
    if (Listed *listed = list(event, Found::Agree, {}))
    {
        listed->observed = shortened(observed(event, op));
    }
}

Listed *Reporter::list(const Event &event, Found found, std::string because)
{
    if (!all_calls_ || report_.calls.size() >= Report::kMostListed)
    {
        return nullptr;
    }
    Listed &listed = report_.calls.emplace_back();
    listed.line = event.line;
    listed.pid = log_.lives[event.life].tid;
    listed.found = found;
    listed.call = call_text(event);
    listed.observed = shortened(reader_.result_text(event));
    listed.because = std::move(because);
    place(listed, event, log_);
    return &listed;
}

// Verdicts are given when calls end.
Report Reporter::take()
{
    std::stable_sort(report_.calls.begin(), report_.calls.end(),
                     [](const Listed &one, const Listed &other) { return one.line < other.line; });
    return std::move(report_);
}

void Reporter::allowed(const Op &op, std::string why)
{
    if (op.counted)
    {
        allowed(log_.events[op.entry], std::move(why));
    }
}

void Reporter::allowed(const Event &event, std::string why)
{
    ++report_.summary.allowed;
    (void)list(event, Found::Allowed, why);
    if (report_.allowed.size() < Report::kMost)
    {
        report_.allowed.push_back({event.line, call_text(event), std::move(why)});
    }
}

void Reporter::unsupported(const Op &op, const std::string &why)
{
    if (op.counted)
    {
        unsupported(log_.events[op.entry], why);
    }
}

void Reporter::unsupported(const Event &event, const std::string &why)
{
    ++report_.summary.unsupported;
    (void)list(event, Found::Unsupported, why);
    if (report_.unsupported.size() < Report::kMost)
    {
        report_.unsupported.push_back({event.line, call_text(event), why});
    }
}

void Reporter::differ(const Live &call, Judged judged)
{
    ++report_.summary.differ;
    const bool kept = report_.divergences.size() < Report::kMost;
    if (!kept && !all_calls_)
    {
        return;
    }
    const Event &event = log_.events[call.op->entry];
    std::string text =
        call.status == Live::Status::Done ? notation::print(call.outcome) : told("sleeps");
    std::vector<std::string> &given = judged.given;
    if (std::find(given.begin(), given.end(), text) == given.end())
    {
        given.insert(given.begin(), std::move(text));
    }
    const std::string field = told_text(judged.mismatch->field);
    const std::string has = told_text(judged.mismatch->seen);
    const std::string expected = told_text(judged.mismatch->expected);
    std::string because =
        judged.searched ? told("{}: the log has {}, the model {}; no other order of the calls that "
                               "overlap explains it",
                               field, has, expected)
                        : told("{}: the log has {}, the model {}", field, has, expected);
    std::string seen = shortened(observed(event, *call.op));
    if (Listed *listed = list(event, Found::Differ, because))
    {
        listed->observed = seen;
        listed->allowed = given;
    }
    if (kept)
    {
        report_.divergences.push_back({.line = event.line,
                                       .call = call_text(event),
                                       .observed = std::move(seen),
                                       .allowed = std::move(given),
                                       .because = std::move(because)});
    }
}

std::string Reporter::call_text(const Event &event) const
{
    const std::string whole = reader_.whole_text(event);
    std::string_view text(whole);
    const LineHead head = read_head(text);
    text.remove_prefix(static_cast<std::size_t>(head.name.data() - text.data()));
    text = text.substr(0, text.rfind(" = "));
    while (!text.empty() && text.back() == ' ')
    {
        text.remove_suffix(1);
    }
    return shortened(text);
}

std::string Reporter::observed(const Event &event, const Op &op) const
{
    std::string text(reader_.result_text(event));
    return op.seen.output ? text + " " + notation::print(*op.seen.output) : text;
}

} // namespace ipcscope::replay
