#include "app/gui/player.h"

#include "app/gui/runner.h"

#include <array>

namespace ipcscope::gui
{
namespace
{

struct Speed
{
    const char *name;
    int interval_ms;
};
constexpr std::array kSpeeds{Speed{"0.25×", 2400}, Speed{"0.5×", 1200}, Speed{"1×", 600},
                             Speed{"2×", 300},     Speed{"4×", 150},    Speed{"16×", 40}};
constexpr int kToBeSeenMs = 300;

} // namespace

Player::Player(Moment *moment, QObject *parent) : QObject(parent), moment_(moment)
{
    connect(&timer_, &QTimer::timeout, this, &Player::tick);
    connect(this, &Player::playingChanged, this, &Player::quickChanged);
    connect(this, &Player::speedChanged, this, &Player::quickChanged);
}

QStringList Player::speeds() const
{
    QStringList names;
    for (const Speed &speed : kSpeeds)
    {
        names.push_back(QString::fromUtf8(speed.name));
    }
    names.push_back(tr("no drawing"));
    return names;
}

bool Player::quick() const
{
    return speed_ == static_cast<int>(kSpeeds.size()) ||
           (playing() && kSpeeds[static_cast<std::size_t>(speed_)].interval_ms < kToBeSeenMs);
}

void Player::setSpeed(int speed)
{
    if (speed == speed_ || speed < 0 || speed > static_cast<int>(kSpeeds.size()))
    {
        return;
    }
    speed_ = speed;
    if (playing())
    {
        const bool drawn = speed_ < static_cast<int>(kSpeeds.size());
        timer_.start(drawn ? kSpeeds[static_cast<std::size_t>(speed_)].interval_ms : 0);
    }
    Q_EMIT speedChanged();
}

void Player::toggle()
{
    if (playing())
    {
        stop();
        return;
    }
    if (speed_ == static_cast<int>(kSpeeds.size()))
    {
        rush();
        return;
    }
    if (moment_->atEnd())
    {
        moment_->goStart();
    }
    timer_.start(kSpeeds[static_cast<std::size_t>(speed_)].interval_ms);
    Q_EMIT playingChanged();
}

void Player::stop()
{
    if (playing())
    {
        timer_.stop();
        Q_EMIT playingChanged();
    }
}

/// Without drawing: at once to where it stops.
void Player::rush()
{
    if (runner_ && runner_->hasStops())
    {
        runner_->toNext();
        return;
    }
    moment_->goEnd();
}

void Player::tick()
{
    if (speed_ == static_cast<int>(kSpeeds.size()))
    {
        stop();
        rush();
        return;
    }
    moment_->stepForward();
    if (moment_->atEnd() || (runner_ && runner_->stopsHere()))
    {
        stop();
    }
}

} // namespace ipcscope::gui
