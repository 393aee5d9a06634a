// The charts of a session's branch for QML: which one is shown, its values, and what is chosen in
// it.
#pragma once

#include "app/gui/chart_data.h"
#include "app/gui/moment.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Charts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.charts")
    Q_PROPERTY(QStringList titles READ titles CONSTANT)
    Q_PROPERTY(int chosen READ chosen WRITE setChosen NOTIFY shown)
    Q_PROPERTY(bool limits READ limits WRITE setLimits NOTIFY limitsChanged)
    Q_PROPERTY(bool limited READ limited NOTIFY shown)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString empty READ empty NOTIFY shown)
    Q_PROPERTY(QString note READ note NOTIFY shown)
    Q_PROPERTY(QString twin READ twin NOTIFY shown)
    Q_PROPERTY(QString sentence READ sentence NOTIFY sentenceChanged)

  public:
    explicit Charts(Moment *moment, QObject *parent = nullptr);

    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] int chosen() const { return static_cast<int>(of_); } ///< index into titles()
    void setChosen(int chosen);
    /// The scale goes up to all limits, however far above they are.
    [[nodiscard]] bool limits() const { return limits_; }
    void setLimits(bool limits);
    /// What is shown has a limit.
    [[nodiscard]] bool limited() const { return data_.limited; }
    [[nodiscard]] ChartWish wish() const;
    /// Nothing is made of the numbers while nobody looks.
    [[nodiscard]] bool active() const { return active_; }
    void setActive(bool active);
    [[nodiscard]] const ChartData &data() const { return data_; }
    [[nodiscard]] QString empty() const { return data_.empty; }
    [[nodiscard]] QString note() const { return data_.note; }
    [[nodiscard]] QString twin() const; ///< one sentence a line
    /// Of the point that is pointed at; otherwise of what is at the current call.
    [[nodiscard]] QString sentence() const;

    /// The kernel has answered, or calls were added.
    void grow();
    /// Points at a point of the chart that is shown; series -1: at none.
    void point_at(int series, int point);
    void go_to_point(std::size_t series, std::size_t point);
    /// To the end of the call that is nearest to a place on the time axis.
    void go_to_time(double call);

    /// Keys: another series, and the next or previous point of it, where the timeline goes.
    Q_INVOKABLE void nextSeries(int step);
    Q_INVOKABLE void nextPoint(int step);

    [[nodiscard]] const Moment &moment() const { return *moment_; }

  Q_SIGNALS:
    void shown();
    void activeChanged();
    void limitsChanged();
    void sentenceChanged();

  private:
    void follow();
    void show();
    /// Series and limits that a person can be told of; what is only there to compare with follows.
    [[nodiscard]] std::size_t told_series() const;

    Moment *moment_;
    ChartOf of_{ChartOf::Objects};
    bool limits_{};
    bool active_{};
    ChartData data_;
    const Branch *branch_{};
    std::size_t calls_{};
    std::size_t answers_{};
    QTimer soon_; // a long run adds calls faster than charts are worth to be drawn
    int series_{};
    int pointed_series_{-1};
    int pointed_{-1};
};

} // namespace ipcscope::gui
