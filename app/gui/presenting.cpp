#include "app/gui/presenting.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

constexpr int kSecondMs = 1000;
constexpr double kUsuallyEnlarged = 1.5;
/// A lesson and the stage beside it need so much at normal type.
constexpr double kNeededWidth = 680;

/// The screen where the window was may have gone.
QRect on_a_screen(QRect window)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const bool seen = std::any_of(screens.begin(), screens.end(), [&](const QScreen *screen) {
        return screen->geometry().intersects(window);
    });
    if (!seen)
    {
        window.moveTopLeft(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
    }
    return window;
}

} // namespace

Presenting::Presenting(QObject *parent) : QObject(parent)
{
    tick_.setInterval(kSecondMs);
    connect(&tick_, &QTimer::timeout, this, &Presenting::ticked);
    // Queued: while the signal is sent the screen that goes is still in the list, and one that
    // comes has no place yet.
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &Presenting::screen_went,
            Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Presenting::screen_came,
            Qt::QueuedConnection);
}

void Presenting::setLearn(Learn *learn)
{
    if (learn_ != nullptr || learn == nullptr)
    {
        return;
    }
    learn_ = learn;
    connect(learn_->lesson(), &OpenLesson::arrived, this, &Presenting::arrive);
    connect(learn_->lesson(), &OpenLesson::changed, this, &Presenting::changed);
    connect(learn_, &Learn::changed, this, &Presenting::changed);
}

bool Presenting::in_lesson() const
{
    // What binds to it may ask before all is given.
    return pages_ && learn_ && pages_->page() == Pages::Page::Learn && learn_->lesson()->isOpen();
}

bool Presenting::in_lab() const
{
    return pages_ && pages_->page() == Pages::Page::Lab;
}

/// The lesson came to a new place, or began.
void Presenting::arrive()
{
    const int row = learn_->lesson()->newRow();
    if (places_.empty() || row < places_.back())
    {
        places_.clear();
    }
    if (places_.empty() || row > places_.back())
    {
        places_.push_back(row);
    }
    at_ = places_.size() - 1;
    Q_EMIT changed();
}

int Presenting::shownRow() const
{
    return places_.empty() ? 0 : places_[at_];
}

void Presenting::start()
{
    if (on_)
    {
        return;
    }
    on_ = true;
    blank_ = false;
    zoom_before_ = theme_->zoom();
    visibility_before_ = window_->visibility();
    geometry_before_ = window_->geometry();
    const double fits = window_->screen()->geometry().width() / kNeededWidth;
    const double usual = std::clamp(fits / zoom_before_, 1.0, kUsuallyEnlarged);
    theme_->setZoom(zoom_before_ * (enlarged_ > 0 ? enlarged_ : usual));
    zoom_set_ = theme_->zoom();
    console_ = QGuiApplication::screens().size() > 1;
    since_.start();
    tick_.start();
    learn_->lesson()->setPresented(true);
    window_->showFullScreen();
    connect(lab_->moment(), &Moment::moved, this, &Presenting::changed);
    connect(pages_, &Pages::pageChanged, this, &Presenting::changed);
    Q_EMIT changed();
}

void Presenting::stop()
{
    if (!on_)
    {
        return;
    }
    on_ = false;
    blank_ = false;
    console_ = false;
    tick_.stop();
    disconnect(lab_->moment(), nullptr, this, nullptr);
    disconnect(pages_, nullptr, this, nullptr);
    if (std::abs(theme_->zoom() - zoom_set_) > 0.001)
    {
        enlarged_ = theme_->zoom() / zoom_before_;
    }
    theme_->setZoom(zoom_before_);
    learn_->lesson()->setPresented(false);
    window_->setVisibility(visibility_before_);
    if (visibility_before_ == QWindow::Windowed)
    {
        window_->setGeometry(on_a_screen(geometry_before_));
    }
    Q_EMIT changed();
}

void Presenting::forward()
{
    OpenLesson &lesson = *learn_->lesson();
    if (blank_)
    {
        toggleBlank();
    }
    else if (in_lab())
    {
        lab_->moment()->stepForward();
    }
    else if (!in_lesson())
    {
        Q_EMIT listTurned(1);
    }
    else if (looks_back())
    {
        ++at_;
        Q_EMIT changed();
    }
    else if (more_below_)
    {
        Q_EMIT pageTurned(1);
    }
    else if (lesson.busy() || lesson.over())
    {
        return; // a clicker is pressed once more than meant
    }
    else if (lesson.stop() == learning::Stop::Answering)
    {
        lesson.reveal();
    }
    else
    {
        lesson.goOn();
    }
}

void Presenting::back()
{
    if (blank_)
    {
        toggleBlank();
    }
    else if (in_lab())
    {
        lab_->moment()->stepBack();
    }
    else if (!in_lesson())
    {
        Q_EMIT listTurned(-1);
    }
    else if (more_above_)
    {
        Q_EMIT pageTurned(-1);
    }
    else if (at_ > 0)
    {
        --at_;
        Q_EMIT changed();
    }
}

void Presenting::toggleBlank()
{
    if (on_)
    {
        blank_ = !blank_;
        Q_EMIT changed();
    }
}

void Presenting::setConsole(bool console)
{
    if (console != console_ && (on_ || !console))
    {
        console_ = console;
        Q_EMIT changed();
    }
}

void Presenting::settle(QQuickWindow *console) const
{
    for (QScreen *screen : QGuiApplication::screens())
    {
        if (console != nullptr && screen != window_->screen())
        {
            console->setScreen(screen);
            console->setPosition(screen->availableGeometry().topLeft());
            return;
        }
    }
}

/// All of that screen; a window that fills one already is moved by few desktops.
void Presenting::fill(QScreen *screen)
{
    if (window_->screen() != screen)
    {
        window_->showNormal();
        window_->setScreen(screen);
        window_->setGeometry(screen->geometry());
    }
    window_->showFullScreen();
}

/// A projector was plugged in: the class looks at that, and the notes are for the speaker's screen.
void Presenting::screen_came(QScreen *screen)
{
    if (!on_ || !QGuiApplication::screens().contains(screen)) // it may have gone again
    {
        return;
    }
    fill(screen);
    setConsole(true);
    Q_EMIT audienceMoved();
}

void Presenting::screen_went()
{
    if (!on_)
    {
        return;
    }
    // With one screen left the class sees it, so the speaker's notes go from there.
    setConsole(console_ && QGuiApplication::screens().size() > 1);
    fill(window_->screen());
    Q_EMIT audienceMoved();
}

QString Presenting::place() const
{
    if (in_lab())
    {
        return tr("In the Lab");
    }
    if (!in_lesson())
    {
        return !pages_ || pages_->page() == Pages::Page::Compare    ? tr("On the page Compare")
               : learn_ && learn_->view() == learning::View::Claims ? tr("In the claims")
                                                                    : tr("In the course");
    }
    return looks_back() ? tr("Looking back: place %1 of %2").arg(at_ + 1).arg(places_.size())
                        : tr("Place %1").arg(places_.size());
}

QString Presenting::next() const
{
    if (in_lesson())
    {
        return learn_->lesson()->next();
    }
    if (!lab_)
    {
        return {};
    }
    if (!in_lab())
    {
        return tr("What is next in the list, when all of the current one has been seen");
    }
    const Moment &moment = *lab_->moment();
    if (moment.atEnd())
    {
        return {};
    }
    return moment.done() ? tr("Call %1: `%2`")
                               .arg(moment.call() + 2)
                               .arg(lab_->written(moment.call() + 1).trimmed())
                         : tr("The rest of `%1`").arg(moment.callText());
}

QString Presenting::clock() const
{
    const qint64 seconds = since_.isValid() ? since_.elapsed() / kSecondMs : 0;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace ipcscope::gui
