#include "app/gui/capture.h"

#include <QCoreApplication>
#include <QQuickWindow>

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

Screenshot::Screenshot(QQuickWindow *window, const Shown &shown, QString file, QString place,
                       QObject *parent)
    : QObject(parent), window_(window), session_(shown.session), learn_(shown.learn),
      compare_(shown.compare), file_(std::move(file)), place_(std::move(place))
{
    waited_.start();
    connect(&again_, &QTimer::timeout, this, &Screenshot::look);
    connect(
        window_, &QQuickWindow::frameSwapped, this, [this] { again_.start(kLookAgainMs); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Screenshot::look()
{
    const bool busy =
        session_->busy() || learn_->loading() || learn_->lesson()->busy() || compare_->busy();
    if (busy && waited_.elapsed() < kLongestWaitMs)
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
    for (const QString &problem : {learn_->problem(), compare_->log()->problem()})
    {
        if (!problem.isEmpty())
        {
            std::fprintf(stderr, "ipcscope: %s\n", qPrintable(problem));
        }
    }
    if (!saved)
    {
        std::fprintf(stderr, "ipcscope: %s cannot be written\n", qPrintable(file_));
    }
    QCoreApplication::exit(saved && session_->openProblem().isEmpty() &&
                                   learn_->problem().isEmpty() &&
                                   compare_->log()->problem().isEmpty()
                               ? 0
                               : 2);
}

} // namespace ipcscope::gui
