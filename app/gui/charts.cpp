#include "app/gui/charts.h"

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

constexpr int kCharts = static_cast<int>(ChartOf::Lookups) + 1;
constexpr int kRedrawMs = 80;

/// The point that holds at a call: the last one up to it; -1 when there is none.
int point_up_to(const ChartSeries &series, int call)
{
    const auto after = std::upper_bound(series.calls.begin(), series.calls.end(), call);
    return static_cast<int>(after - series.calls.begin()) - 1;
}

} // namespace

Charts::Charts(Moment *moment, QObject *parent) : QObject(parent), moment_(moment)
{
    soon_.setSingleShot(true);
    soon_.setInterval(kRedrawMs);
    connect(&soon_, &QTimer::timeout, this, &Charts::show);
    connect(moment, &Moment::moved, this, &Charts::follow);
}

QStringList Charts::titles() const
{
    QStringList titles;
    for (int chart = 0; chart < kCharts; ++chart)
    {
        titles.push_back(chart_title(static_cast<ChartOf>(chart)));
    }
    return titles;
}

void Charts::setChosen(int chosen)
{
    if (chosen < 0 || chosen >= kCharts || chosen == this->chosen())
    {
        return;
    }
    of_ = static_cast<ChartOf>(chosen);
    series_ = 0;
    show();
}

void Charts::setLimits(bool limits)
{
    if (limits != limits_)
    {
        limits_ = limits;
        Q_EMIT limitsChanged();
        show();
    }
}

ChartWish Charts::wish() const
{
    return {.limits = limits_ ? ChartWish::Limits::All : ChartWish::Limits::Near,
            .lines = ChartWish::Lines::Highest};
}

void Charts::setActive(bool active)
{
    if (active == active_)
    {
        return;
    }
    active_ = active;
    Q_EMIT activeChanged();
    show();
}

void Charts::follow()
{
    const Branch *branch = moment_->snapshot().branch;
    if (branch != branch_)
    {
        show();
    }
    grow();
    Q_EMIT sentenceChanged();
}

void Charts::grow()
{
    if (!active_ || branch_ == nullptr ||
        (branch_->calls().size() == calls_ && branch_->kernel.size() == answers_))
    {
        return;
    }
    if (branch_->calls().size() < calls_ + 16 && !soon_.isActive())
    {
        show(); // a person sees at once what a line of theirs does
    }
    else
    {
        soon_.start();
    }
}

void Charts::show()
{
    soon_.stop();
    branch_ = moment_->snapshot().branch;
    ChartData next;
    if (active_ && branch_ != nullptr)
    {
        calls_ = branch_->calls().size();
        answers_ = branch_->kernel.size();
        next = chart_of(of_, *branch_, wish());
    }
    next.of = of_;
    pointed_series_ = -1;
    if (next == data_)
    {
        return;
    }
    data_ = std::move(next);
    series_ = std::clamp(series_, 0, std::max(0, static_cast<int>(told_series()) - 1));
    Q_EMIT shown();
    Q_EMIT sentenceChanged();
}

std::size_t Charts::told_series() const
{
    const auto rest = std::find_if(data_.series.begin(), data_.series.end(), [](const auto &one) {
        return one.look == ChartSeries::Look::Limit && one.what.isEmpty();
    });
    return static_cast<std::size_t>(rest - data_.series.begin());
}

QString Charts::twin() const
{
    return data_.sentences.join(QLatin1Char('\n'));
}

QString Charts::sentence() const
{
    if (pointed_series_ >= 0)
    {
        const ChartSeries &series = data_.series[static_cast<std::size_t>(pointed_series_)];
        return series.what.isEmpty()
                   ? point_sentence(data_, series, static_cast<std::size_t>(pointed_))
                   : series.what;
    }
    if (static_cast<std::size_t>(series_) >= told_series())
    {
        return data_.empty;
    }
    const ChartSeries &series = data_.series[static_cast<std::size_t>(series_)];
    if (!series.what.isEmpty())
    {
        return series.what;
    }
    const int point = point_up_to(series, moment_->call());
    return point < 0 ? tr("%1: nothing up to here.").arg(series.name)
                     : point_sentence(data_, series, static_cast<std::size_t>(point));
}

void Charts::point_at(int series, int point)
{
    if (series == pointed_series_ && point == pointed_)
    {
        return;
    }
    pointed_series_ = series;
    pointed_ = point;
    Q_EMIT sentenceChanged();
}

void Charts::go_to_point(std::size_t series, std::size_t point)
{
    series_ = static_cast<int>(series);
    moment_->goToEndOf(data_.series[series].calls[point]);
}

void Charts::go_to_time(double call)
{
    moment_->goToEndOf(static_cast<int>(std::lround(call)) - 1);
}

void Charts::nextSeries(int step)
{
    const int count = static_cast<int>(told_series());
    if (count > 0)
    {
        pointed_series_ = -1;
        series_ = (series_ + step + count) % count;
        Q_EMIT sentenceChanged();
    }
}

void Charts::nextPoint(int step)
{
    if (static_cast<std::size_t>(series_) >= told_series())
    {
        return;
    }
    const ChartSeries &series = data_.series[static_cast<std::size_t>(series_)];
    const int call = moment_->call();
    const int point = step > 0 ? point_up_to(series, call) + 1 : point_up_to(series, call - 1);
    if (point >= 0 && static_cast<std::size_t>(point) < series.points.size())
    {
        pointed_series_ = -1;
        go_to_point(static_cast<std::size_t>(series_), static_cast<std::size_t>(point));
    }
}

} // namespace ipcscope::gui
