// Plays the timeline step by step at a speed; can be stopped at any time.
#pragma once

#include "app/gui/moment.h"

#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Runner;

class Player : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.player")
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged)
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(QStringList speeds READ speeds CONSTANT)
    Q_PROPERTY(bool quick READ quick NOTIFY quickChanged)

  public:
    explicit Player(Moment *moment, QObject *parent = nullptr);

    /// Playing stops where its runs do.
    void setRunner(Runner *runner) { runner_ = runner; }

    [[nodiscard]] bool playing() const { return timer_.isActive(); }
    [[nodiscard]] int speed() const { return speed_; } ///< index into speeds()
    void setSpeed(int speed);
    [[nodiscard]] QStringList speeds() const; ///< the last one is "no drawing"
    /// Nothing that takes a moment to draw can be seen: the next step comes before, or no drawing
    /// is wanted.
    [[nodiscard]] bool quick() const;

    Q_INVOKABLE void toggle();
    Q_INVOKABLE void stop();

  Q_SIGNALS:
    void playingChanged();
    void speedChanged();
    void quickChanged();

  private:
    void tick();
    void rush();

    Moment *moment_;
    Runner *runner_{};
    QTimer timer_;
    int speed_{2};
};

} // namespace ipcscope::gui
