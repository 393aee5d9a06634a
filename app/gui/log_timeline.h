// Draws a log of strace as a timeline, and leads from a place in it to a call: a lane a process,
// whatever takes longer than a moment as a stretch, what is not explained by its shape. Only what
// is in sight is drawn, and what has no room beside each other is drawn as one.
#pragma once

#include "app/gui/log_calls.h"
#include "app/gui/log_lanes.h"
#include "app/gui/theme.h"

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace ipcscope::gui
{

class LogTimeline : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(ipcscope::gui::LogCalls *calls READ calls WRITE setCalls NOTIFY laidOut REQUIRED)
    Q_PROPERTY(ipcscope::gui::Theme *theme READ theme WRITE setTheme NOTIFY themeChanged REQUIRED)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(bool byTime READ byTime WRITE setByTime NOTIFY laidOut)
    Q_PROPERTY(bool hasTimes READ hasTimes NOTIFY laidOut)
    Q_PROPERTY(int laneCount READ laneCount NOTIFY laidOut)
    Q_PROPERTY(double length READ length NOTIFY sighted)
    Q_PROPERTY(double from READ from WRITE setFrom NOTIFY sighted)
    Q_PROPERTY(double span READ span NOTIFY sighted)
    Q_PROPERTY(int firstLane READ firstLane WRITE setFirstLane NOTIFY sighted)
    Q_PROPERTY(int lanesInSight READ lanesInSight NOTIFY sighted)
    Q_PROPERTY(QString words READ words NOTIFY laidOut)
    Q_PROPERTY(QString here READ here NOTIFY currentChanged)
    Q_PROPERTY(QString pointed READ pointed NOTIFY pointedChanged)

  public:
    explicit LogTimeline(QQuickItem *parent = nullptr);

    [[nodiscard]] LogCalls *calls() const { return calls_; }
    void setCalls(LogCalls *calls);
    [[nodiscard]] Theme *theme() const { return theme_; }
    void setTheme(Theme *theme);
    /// The row of the list; -1: none. It is kept in sight.
    [[nodiscard]] int current() const { return current_; }
    void setCurrent(int row);
    [[nodiscard]] bool byTime() const { return by_time_; } ///< otherwise in the log's order
    void setByTime(bool by_time);
    [[nodiscard]] bool hasTimes() const { return has_times_; }
    [[nodiscard]] int laneCount() const { return static_cast<int>(lanes_.lanes().size()); }
    [[nodiscard]] double length() const { return lanes_.length(); }
    [[nodiscard]] double from() const { return from_; } ///< what is in sight begins here
    void setFrom(double from);
    [[nodiscard]] double span() const { return span_; } ///< and is that long
    [[nodiscard]] int firstLane() const { return first_lane_; }
    void setFirstLane(int lane);
    [[nodiscard]] int lanesInSight() const;

    [[nodiscard]] QString words() const;                       ///< all of it as a sentence
    [[nodiscard]] QString here() const;                        ///< the current call as a sentence
    [[nodiscard]] QString pointed() const { return pointed_; } ///< what the mouse is over

    /// `factor` 0.5 shows half as much; the place at `x` stays where it is.
    Q_INVOKABLE void zoom(double factor, double x);
    Q_INVOKABLE void zoomHere(double factor); ///< at the current call
    Q_INVOKABLE void zoomAll();
    /// The row of the gravest call that is drawn there; -1: none is.
    Q_INVOKABLE [[nodiscard]] int rowAt(const QPointF &point) const;
    /// The middle of what is drawn for a row.
    Q_INVOKABLE [[nodiscard]] QPointF placeOf(int row) const;

    void paint(QPainter *painter) override;

  Q_SIGNALS:
    void laidOut();
    void themeChanged();
    void currentChanged();
    void sighted();
    void pointedChanged();
    /// A call was pointed at, or walked to.
    void chosen(int row);
    /// Enter: on to the list.
    void entered();

  protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    using Spot = LogLanes::Spot;
    using Lane = LogLanes::Lane;
    using Stretch = LogLanes::Stretch;

    void lay_out();
    /// For as many lanes as there are, up to some.
    [[nodiscard]] double needed_height() const;
    void look();
    void keep_in_sight();
    void choose(std::optional<std::uint32_t> call);
    [[nodiscard]] std::optional<Spot> here_spot() const;
    [[nodiscard]] std::optional<std::uint32_t> beside(int step) const;
    [[nodiscard]] std::optional<std::uint32_t> over(int step) const;
    [[nodiscard]] std::optional<std::uint32_t> nearest(const Lane &lane, double place) const;
    [[nodiscard]] std::optional<std::uint32_t> differing(int step) const;
    [[nodiscard]] std::optional<std::uint32_t> end_of_lane(bool last) const;
    [[nodiscard]] bool shown(const Stretch &one) const { return calls_->row_of(one.call) >= 0; }
    [[nodiscard]] QString sentence_of(std::uint32_t call) const;
    [[nodiscard]] const replay::Listed &listed(std::uint32_t call) const;

    [[nodiscard]] double unit() const { return theme_ ? theme_->unit() : 4; }
    [[nodiscard]] double lane_height() const { return 5 * unit(); }
    [[nodiscard]] double foot_height() const { return 5 * unit(); }
    [[nodiscard]] double name_width() const { return 24 * unit(); }
    [[nodiscard]] double x_of(double place) const;
    [[nodiscard]] double place_at(double x) const;
    /// The lanes have no room: the first line is for all of them together.
    [[nodiscard]] bool crowded() const { return laneCount() > lanesInSight(); }
    [[nodiscard]] double top_of(int lane) const;
    [[nodiscard]] double right() const { return width() - 2 * unit(); }

    /// Calls that are drawn as one.
    struct Heap
    {
        double x{};     ///< where the first one begins
        double right{}; ///< and the last one
        std::uint32_t gravest{};
        int count{};
        int gravity{};
    };
    [[nodiscard]] std::vector<Heap> heaps(const Lane &lane) const;
    void paint_name(QPainter &painter, const QString &name, double y, bool strong) const;
    void paint_stretches(QPainter &painter, const Lane &lane, double y) const;
    void paint_heaps(QPainter &painter, const Lane &lane, double y) const;
    void paint_current(QPainter &painter) const;
    void paint_foot(QPainter &painter) const;
    [[nodiscard]] QString lane_name(const Lane &lane) const;
    [[nodiscard]] QString place_text(double place) const;

    LogCalls *calls_{};
    Theme *theme_{};
    LogLanes lanes_;
    Lane together_; // of all processes, each call as a moment
    int current_{-1};
    bool by_time_{};
    bool has_times_{};
    double from_{};
    double span_{1};
    int first_lane_{};
    /// What was told last about what is in sight.
    struct Sight
    {
        double length{};
        double from{};
        double span{};
        int first_lane{};
        int lanes{};
        friend bool operator==(const Sight &, const Sight &) = default;
    };
    Sight told_;
    QString pointed_;
};

} // namespace ipcscope::gui
