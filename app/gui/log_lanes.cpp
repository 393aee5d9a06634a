#include "app/gui/log_lanes.h"

#include <algorithm>
#include <map>

namespace ipcscope::gui
{
namespace
{

/// Less than that is no more than strace itself takes.
constexpr double kMoment = 0.001;

} // namespace

int gravity_of(replay::Found found)
{
    switch (found)
    {
    case replay::Found::Agree: return 0;
    case replay::Found::Allowed: return 1;
    case replay::Found::Unsupported: return 2;
    case replay::Found::Differ: return 3;
    }
    return 0;
}

LogLanes::LogLanes(const Listed &calls, Scale scale)
{
    std::map<std::uint32_t, std::size_t> lane_of;
    for (std::size_t call = 0; call < calls.size(); ++call)
    {
        const auto [place, fresh] = lane_of.try_emplace(calls[call].pid, lanes_.size());
        if (fresh)
        {
            lanes_.push_back({.pid = calls[call].pid, .calls = {}});
        }
        lanes_[place->second].calls.push_back({.call = static_cast<std::uint32_t>(call)});
    }
    if (scale == Scale::Order)
    {
        place_by_order(calls);
    }
    else
    {
        place_by_time(calls);
    }
    keep_apart();
    spots_.resize(calls.size());
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
    {
        for (std::size_t at = 0; at < lanes_[lane].calls.size(); ++at)
        {
            spots_[lanes_[lane].calls[at].call] = {.lane = lane, .at = at};
        }
    }
}

bool LogLanes::have_times(const Listed &calls)
{
    return !calls.empty() && std::all_of(calls.begin(), calls.end(),
                                         [](const auto &call) { return call.began.has_value(); });
}

void LogLanes::place_by_order(const Listed &calls)
{
    for (const auto &call : calls)
    {
        lines_.push_back(call.line);
        if (call.last_line > call.line)
        {
            lines_.push_back(call.last_line);
        }
    }
    std::sort(lines_.begin(), lines_.end());
    lines_.erase(std::unique(lines_.begin(), lines_.end()), lines_.end());
    length_ = static_cast<double>(lines_.size());
    const auto place = [this](std::uint32_t line) {
        return static_cast<double>(std::lower_bound(lines_.begin(), lines_.end(), line) -
                                   lines_.begin());
    };
    for (Lane &lane : lanes_)
    {
        for (Stretch &one : lane.calls)
        {
            const auto &call = calls[one.call];
            one.from = place(call.line);
            one.to = call.last_line == 0 ? length_ : place(call.last_line) + 1;
            one.under_way = call.last_line != call.line;
            one.waits = one.under_way && call.may_sleep;
        }
    }
}

// A time of day begins again at midnight.
void LogLanes::place_by_time(const Listed &calls)
{
    constexpr double kDay = 86'400;
    std::vector<double> began;
    double days = 0;
    for (const auto &call : calls)
    {
        const double now = *call.began + days;
        const bool midnight = !began.empty() && now < began.back() - kDay / 2;
        days += midnight ? kDay : 0;
        began.push_back(midnight ? now + kDay : now);
    }
    const double first = began.empty() ? 0 : *std::min_element(began.begin(), began.end());
    const auto each = [&](const auto &visit) {
        for (Lane &lane : lanes_)
        {
            for (Stretch &one : lane.calls)
            {
                visit(one, calls[one.call]);
            }
        }
    };
    each([&](Stretch &one, const auto &call) {
        one.from = one.to = began[one.call] - first;
        if (call.ended)
        {
            const double took = *call.ended - *call.began;
            one.to += took < 0 ? took + kDay : took;
        }
        length_ = std::max(length_, one.to);
    });
    length_ = std::max(length_, kMoment); // a log of one call
    each([&](Stretch &one, const auto &call) {
        one.to = call.last_line == 0 ? length_ : one.to;
        one.under_way = call.last_line != call.line || one.to - one.from >= kMoment;
        one.waits = one.under_way && call.may_sleep;
    });
}

// A clock that was set back, and calls whose end the log has lost: nobody is in two calls at once.
void LogLanes::keep_apart()
{
    for (Lane &lane : lanes_)
    {
        std::stable_sort(
            lane.calls.begin(), lane.calls.end(),
            [](const Stretch &one, const Stretch &other) { return one.from < other.from; });
        for (std::size_t at = 0; at + 1 < lane.calls.size(); ++at)
        {
            lane.calls[at].to = std::min(lane.calls[at].to, lane.calls[at + 1].from);
        }
    }
}

std::optional<LogLanes::Spot> LogLanes::spot_of(std::uint32_t call) const
{
    return call < spots_.size() ? std::optional(spots_[call]) : std::nullopt;
}

std::size_t LogLanes::first_behind(const Lane &lane, double place)
{
    const auto found = std::partition_point(lane.calls.begin(), lane.calls.end(),
                                            [place](const Stretch &one) { return one.to < place; });
    return static_cast<std::size_t>(found - lane.calls.begin());
}

std::uint32_t LogLanes::line_at(double place) const
{
    if (lines_.empty())
    {
        return 0;
    }
    const auto last = static_cast<double>(lines_.size() - 1);
    return lines_[static_cast<std::size_t>(std::clamp(place, 0.0, last))];
}

} // namespace ipcscope::gui
