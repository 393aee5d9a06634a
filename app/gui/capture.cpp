#include "app/gui/capture.h"

#include <QCoreApplication>
#include <QQuickWindow>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr int kLongestWaitMs = 15000;
constexpr int kLookAgainMs = 15;

} // namespace

bool go_to(Moment &moment, const QString &place)
{
    if (place.startsWith(QStringLiteral("call:")))
    {
        bool ok = false;
        const int call = place.mid(5).toInt(&ok);
        if (!ok || call < 0 || call > moment.calls())
        {
            return false;
        }
        moment.goToEndOf(call - 1);
        return true;
    }
    return moment.goToStep(place);
}

Screenshot::Screenshot(QQuickWindow *window, Session *session, QString file, QString place,
                       QObject *parent)
    : QObject(parent), window_(window), session_(session), file_(std::move(file)),
      place_(std::move(place))
{
    waited_.start();
    connect(&again_, &QTimer::timeout, this, &Screenshot::look);
    connect(
        window_, &QQuickWindow::frameSwapped, this, [this] { again_.start(kLookAgainMs); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Screenshot::look()
{
    if (session_->busy() && waited_.elapsed() < kLongestWaitMs)
    {
        return;
    }
    again_.stop();
    if (!place_.isEmpty() && !go_to(*session_->moment(), place_))
    {
        std::fprintf(stderr, "ipcscope: nothing in this scenario is called %s\n",
                     qPrintable(place_));
        QCoreApplication::exit(2);
        return;
    }
    // One frame for the new place, one for what the views lay out in answer to it.
    QTimer::singleShot(150, this, &Screenshot::save);
}

void Screenshot::save()
{
    const bool saved = window_->grabWindow().save(file_);
    if (!saved)
    {
        std::fprintf(stderr, "ipcscope: %s cannot be written\n", qPrintable(file_));
    }
    QCoreApplication::exit(saved ? 0 : 2);
}

StepBench::StepBench(QQuickWindow *window, Session *session, int steps, QString place,
                     QObject *parent)
    : QObject(parent), window_(window), session_(session), steps_(steps), place_(std::move(place))
{
    connect(&again_, &QTimer::timeout, this, [this] {
        if (!session_->busy())
        {
            again_.stop();
            if (!place_.isEmpty())
            {
                go_to(*session_->moment(), place_);
            }
            QTimer::singleShot(200, this, [this] {
                connect(window_, &QQuickWindow::frameSwapped, this, &StepBench::drawn,
                        Qt::QueuedConnection);
                next();
            });
        }
    });
    again_.start(kLookAgainMs);
}

void StepBench::next()
{
    running_ = true;
    clock_.start();
    if (session_->moment()->atEnd())
    {
        session_->moment()->goStart();
    }
    session_->moment()->stepForward();
    moved_ms_.push_back(static_cast<double>(clock_.nsecsElapsed()) / 1e6);
    window_->update();
}

void StepBench::drawn()
{
    if (!running_)
    {
        return;
    }
    running_ = false;
    drawn_ms_.push_back(static_cast<double>(clock_.nsecsElapsed()) / 1e6);
    if (static_cast<int>(drawn_ms_.size()) >= steps_)
    {
        report();
        QCoreApplication::exit(0);
        return;
    }
    QTimer::singleShot(20, this, &StepBench::next);
}

void StepBench::report()
{
    const auto at = [](std::vector<double> &times, double part) {
        std::sort(times.begin(), times.end());
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::printf("steps %zu\n", drawn_ms_.size());
    std::printf("step to models   median %.2f ms  p99 %.2f ms\n", at(moved_ms_, 0.5),
                at(moved_ms_, 0.99));
    std::printf("step to frame    median %.2f ms  p99 %.2f ms\n", at(drawn_ms_, 0.5),
                at(drawn_ms_, 0.99));
}

} // namespace ipcscope::gui
