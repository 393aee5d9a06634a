#include "app/gui/log_timeline.h"

#include "app/gui/followed.h"
#include "app/gui/text.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{

LogTimeline::LogTimeline(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
}

void LogTimeline::setCalls(LogCalls *calls)
{
    if (follow(this, calls_, calls,
               [this] { connect(calls_, &LogCalls::shown, this, &LogTimeline::lay_out); }))
    {
        lay_out();
    }
}

void LogTimeline::setTheme(Theme *theme)
{
    if (follow(this, theme_, theme, [this] {
            connect(theme_, &Theme::changedScheme, this, [this] { update(); });
            connect(theme_, &Theme::zoomed, this, &LogTimeline::look);
        }))
    {
        Q_EMIT themeChanged();
        look();
    }
}

// Another log, or other rows of the same one: the lanes are those of the whole log.
void LogTimeline::lay_out()
{
    const LogCalls::Calls all = calls_ ? calls_->all() : nullptr;
    const double before = lanes_.length();
    has_times_ = all && LogLanes::have_times(*all);
    by_time_ = by_time_ && has_times_;
    lanes_ = all ? LogLanes(*all, by_time_ ? LogLanes::Scale::Time : LogLanes::Scale::Order)
                 : LogLanes();
    together_ = {};
    for (const Lane &lane : lanes_.lanes())
    {
        for (Stretch one : lane.calls)
        {
            one.to = one.from;
            together_.calls.push_back(one);
        }
    }
    std::stable_sort(
        together_.calls.begin(), together_.calls.end(),
        [](const Stretch &one, const Stretch &other) { return one.from < other.from; });
    if (lanes_.length() != before)
    {
        from_ = 0;
        span_ = lanes_.length();
        first_lane_ = 0;
    }
    current_ = calls_ && current_ < calls_->count() ? current_ : -1;
    Q_EMIT laidOut();
    Q_EMIT currentChanged();
    look();
}

void LogTimeline::look()
{
    span_ = std::clamp(span_, std::min(length(), by_time_ ? 1e-4 : 8.0), std::max(length(), 1e-9));
    from_ = std::clamp(from_, 0.0, std::max(0.0, length() - span_));
    first_lane_ = std::clamp(first_lane_, 0, std::max(0, laneCount() - lanesInSight()));
    setImplicitHeight(needed_height());
    update();
    // Only what is new: a view may follow from it how wide this is.
    const Sight now{.length = length(),
                    .from = from_,
                    .span = span_,
                    .first_lane = first_lane_,
                    .lanes = lanesInSight()};
    if (now != told_)
    {
        told_ = now;
        Q_EMIT sighted();
    }
}

void LogTimeline::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    look();
}

void LogTimeline::setByTime(bool by_time)
{
    if (by_time != by_time_ && (has_times_ || !by_time))
    {
        by_time_ = by_time;
        span_ = 0;
        from_ = 0;
        lay_out();
        zoomAll();
    }
}

double LogTimeline::needed_height() const
{
    constexpr int kMostLanes = 6;
    const int lines = std::min(laneCount(), kMostLanes) + (laneCount() > kMostLanes ? 1 : 0);
    return lines * lane_height() + foot_height();
}

int LogTimeline::lanesInSight() const
{
    const int lines = std::max(2, static_cast<int>((height() - foot_height()) / lane_height()));
    return laneCount() <= lines ? laneCount() : lines - 1;
}

void LogTimeline::setFrom(double from)
{
    if (from != from_)
    {
        from_ = from;
        look();
    }
}

void LogTimeline::setFirstLane(int lane)
{
    if (lane != first_lane_)
    {
        first_lane_ = lane;
        look();
    }
}

void LogTimeline::setCurrent(int row)
{
    const int count = calls_ ? calls_->count() : 0;
    const int next = row < count ? std::max(row, -1) : -1;
    if (next != current_)
    {
        current_ = next;
        keep_in_sight();
        Q_EMIT currentChanged();
        update();
    }
}

std::optional<LogTimeline::Spot> LogTimeline::here_spot() const
{
    return current_ < 0 ? std::nullopt : lanes_.spot_of(calls_->call_of(current_));
}

void LogTimeline::keep_in_sight()
{
    const auto spot = here_spot();
    if (!spot)
    {
        return;
    }
    const double at = lanes_.at(*spot).from;
    if (at < from_ || at > from_ + span_ * 0.95)
    {
        from_ = at - span_ * 0.3;
    }
    const int lane = static_cast<int>(spot->lane);
    first_lane_ = std::clamp(first_lane_, lane - lanesInSight() + 1, lane);
    look();
}

void LogTimeline::zoom(double factor, double x)
{
    const double at = place_at(x);
    const double part = span_ > 0 ? (at - from_) / span_ : 0;
    span_ *= factor;
    look(); // it may not become as small as that
    from_ = at - part * span_;
    look();
}

void LogTimeline::zoomHere(double factor)
{
    const auto spot = here_spot();
    zoom(factor, spot ? x_of(lanes_.at(*spot).from) : (name_width() + right()) / 2);
}

void LogTimeline::zoomAll()
{
    from_ = 0;
    span_ = length();
    look();
}

double LogTimeline::x_of(double place) const
{
    const double room = std::max(1.0, right() - name_width());
    return name_width() + (span_ > 0 ? (place - from_) / span_ * room : 0);
}

double LogTimeline::place_at(double x) const
{
    const double room = std::max(1.0, right() - name_width());
    return from_ + std::clamp((x - name_width()) / room, 0.0, 1.0) * span_;
}

double LogTimeline::top_of(int lane) const
{
    return (lane - first_lane_ + (crowded() ? 1 : 0)) * lane_height();
}

QPointF LogTimeline::placeOf(int row) const
{
    const auto spot = calls_ && row >= 0 && row < calls_->count()
                          ? lanes_.spot_of(calls_->call_of(row))
                          : std::nullopt;
    return spot ? QPointF(x_of(lanes_.at(*spot).from) + unit(),
                          top_of(static_cast<int>(spot->lane)) + lane_height() / 2)
                : QPointF();
}

int LogTimeline::rowAt(const QPointF &point) const
{
    const int line = static_cast<int>(std::floor(point.y() / lane_height()));
    const int number = line + first_lane_ - (crowded() ? 1 : 0);
    const bool all = crowded() && line == 0;
    if (!calls_ || line < 0 || number >= laneCount() || number >= first_lane_ + lanesInSight() ||
        point.x() < name_width() - unit())
    {
        return -1;
    }
    const Lane &lane = all ? together_ : lanes_.lanes()[static_cast<std::size_t>(number)];
    const auto drawn = heaps(lane);
    const Heap *nearest = nullptr;
    double distance = 2 * unit();
    for (const Heap &heap : drawn)
    {
        const double away = std::max({heap.x - point.x(), point.x() - heap.right, 0.0});
        if (away < distance)
        {
            nearest = &heap;
            distance = away;
        }
    }
    if (nearest != nullptr)
    {
        return calls_->row_of(nearest->gravest);
    }
    const std::size_t at = LogLanes::first_behind(lane, place_at(point.x()));
    const bool on_one = !all && at < lane.calls.size() &&
                        lane.calls[at].from <= place_at(point.x()) && lane.calls[at].under_way;
    return on_one ? calls_->row_of(lane.calls[at].call) : -1;
}

void LogTimeline::choose(std::optional<std::uint32_t> call)
{
    if (call)
    {
        Q_EMIT chosen(calls_->row_of(*call));
    }
}

// The next call of the same process that is listed.
std::optional<std::uint32_t> LogTimeline::beside(int step) const
{
    const auto spot = here_spot();
    if (!spot)
    {
        return calls_ && calls_->count() > 0 ? std::optional(calls_->call_of(0)) : std::nullopt;
    }
    const auto &calls = lanes_.lanes()[spot->lane].calls;
    for (auto at = static_cast<std::ptrdiff_t>(spot->at) + step;
         at >= 0 && at < static_cast<std::ptrdiff_t>(calls.size()); at += step)
    {
        if (shown(calls[static_cast<std::size_t>(at)]))
        {
            return calls[static_cast<std::size_t>(at)].call;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> LogTimeline::nearest(const Lane &lane, double place) const
{
    std::optional<std::uint32_t> found;
    double distance = 0;
    for (const Stretch &one : lane.calls)
    {
        const double away = std::max({one.from - place, place - one.to, 0.0});
        if (shown(one) && (!found || away < distance))
        {
            found = one.call;
            distance = away;
        }
    }
    return found;
}

// In the next lane with something listed: what its process did meanwhile.
std::optional<std::uint32_t> LogTimeline::over(int step) const
{
    const auto spot = here_spot();
    if (!spot)
    {
        return beside(step);
    }
    const double place = lanes_.at(*spot).from;
    for (int lane = static_cast<int>(spot->lane) + step; lane >= 0 && lane < laneCount();
         lane += step)
    {
        if (const auto found = nearest(lanes_.lanes()[static_cast<std::size_t>(lane)], place))
        {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> LogTimeline::differing(int step) const
{
    const int count = calls_ ? calls_->count() : 0;
    for (int row = current_ < 0 && step < 0 ? count - 1 : current_ + step; row >= 0 && row < count;
         row += step)
    {
        if (listed(calls_->call_of(row)).found == replay::Found::Differ)
        {
            return calls_->call_of(row);
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> LogTimeline::end_of_lane(bool last) const
{
    const auto spot = here_spot();
    if (!spot)
    {
        return beside(1);
    }
    return nearest(lanes_.lanes()[spot->lane], last ? length() : 0);
}

void LogTimeline::keyPressEvent(QKeyEvent *event)
{
    constexpr double kCloser = 0.5;
    if (!calls_ || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0)
    {
        event->ignore();
        return;
    }
    switch (event->key())
    {
    case Qt::Key_Left: choose(beside(-1)); return;
    case Qt::Key_Right: choose(beside(1)); return;
    case Qt::Key_Up: choose(over(-1)); return;
    case Qt::Key_Down: choose(over(1)); return;
    case Qt::Key_Home: choose(end_of_lane(false)); return;
    case Qt::Key_End: choose(end_of_lane(true)); return;
    case Qt::Key_PageUp: choose(differing(-1)); return;
    case Qt::Key_PageDown: choose(differing(1)); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomHere(kCloser); return;
    case Qt::Key_Minus: zoomHere(1 / kCloser); return;
    case Qt::Key_0: zoomAll(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT entered(); return;
    default: event->ignore();
    }
}

void LogTimeline::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (const int row = rowAt(event->position()); row >= 0)
    {
        Q_EMIT chosen(row);
    }
}

void LogTimeline::hoverMoveEvent(QHoverEvent *event)
{
    const int row = rowAt(event->position());
    const QString now = row < 0 ? QString() : sentence_of(calls_->call_of(row));
    if (now != pointed_)
    {
        pointed_ = now;
        Q_EMIT pointedChanged();
    }
}

void LogTimeline::hoverLeaveEvent(QHoverEvent *)
{
    if (!pointed_.isEmpty())
    {
        pointed_.clear();
        Q_EMIT pointedChanged();
    }
}

void LogTimeline::wheelEvent(QWheelEvent *event)
{
    constexpr double kNotch = 120;
    constexpr double kCloser = 0.7;
    const QPointF notches = QPointF(event->angleDelta()) / kNotch;
    if ((event->modifiers() & Qt::ControlModifier) != 0)
    {
        zoom(std::pow(kCloser, notches.y()), event->position().x());
        return;
    }
    const bool sideways = (event->modifiers() & Qt::ShiftModifier) != 0;
    const double right = notches.x() + (sideways ? notches.y() : 0);
    if (right != 0 && span_ < length())
    {
        setFrom(from_ - right * span_ * 0.1);
    }
    else if (!sideways && crowded())
    {
        setFirstLane(first_lane_ - static_cast<int>(std::lround(notches.y())));
    }
    else
    {
        event->ignore(); // the page's
    }
}

const replay::Listed &LogTimeline::listed(std::uint32_t call) const
{
    return (*calls_->all())[call];
}

QString LogTimeline::here() const
{
    return current_ < 0 ? QString() : sentence_of(calls_->call_of(current_));
}

} // namespace ipcscope::gui
