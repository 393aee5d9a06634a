#include "app/gui/autosave.h"

#include "app/gui/document_file.h"
#include "app/gui/learn.h"
#include "app/gui/pages.h"
#include "app/gui/session.h"
#include "app/gui/text.h"
#include "core/lesson/progress.h"
#include "core/lesson/text_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr int kPlaces = 16;          // windows at once, and what windows have left
constexpr int kMoveMs = 400;         // a step back is no loss, and steps are many
constexpr qsizetype kSoon = 1 << 20; // larger ones are not written for every line that is typed
constexpr qint64 kLargest = 256 << 20;

} // namespace

Autosave::Autosave(Session *session, QString folder, QObject *parent)
    : QObject(parent), session_(session), folder_(std::move(folder))
{
    later_.setSingleShot(true);
    later_.setInterval(kMoveMs);
    connect(&later_, &QTimer::timeout, this, &Autosave::flush);
}

Autosave::~Autosave()
{
    if (later_.isActive())
    {
        flush();
    }
}

QString Autosave::usual_folder()
{
    const auto progress = lesson::progress_file("me");
    return progress ? QDir::cleanPath(
                          QFileInfo(QString::fromStdString(progress.value())).absolutePath() +
                          QStringLiteral("/../session"))
                    : QString();
}

QString Autosave::file() const
{
    return place_.lock ? place_.file : QString();
}

/// Without a lock: another window has it.
Autosave::Place Autosave::look_at(int number) const
{
    Place place{.file = QStringLiteral("%1/%2.json").arg(folder_).arg(number), .lock = {}};
    auto lock = std::make_unique<QLockFile>(place.file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // only when its process is gone
    if (!lock->tryLock(0))
    {
        return place;
    }
    place.lock = std::move(lock);
    if (!QFileInfo::exists(place.file))
    {
        return place;
    }
    const auto read = read_document(place.file, kLargest);
    place.left =
        read ? read_saved(read.value()) : Result<SavedSession, QString>(QString(read.error()));
    return place;
}

Autosave::Place Autosave::take_place(Begin how)
{
    Place best;
    Place free;
    QDateTime newest;
    for (int number = 0; number < kPlaces; ++number)
    {
        Place place = look_at(number);
        if (!place.lock)
        {
            continue;
        }
        if (!place.left)
        {
            free = free.lock ? std::move(free) : std::move(place);
            continue;
        }
        const bool unsaved = !*place.left || place.left->value().modified;
        if (how == Begin::Fresh && !unsaved)
        {
            return place;
        }
        const QDateTime written = QFileInfo(place.file).lastModified();
        if (how == Begin::Restored && (!best.lock || written > newest))
        {
            newest = written;
            best = std::move(place);
        }
    }
    return best.lock ? std::move(best) : std::move(free);
}

void Autosave::put_aside(Place &place, const QString &why)
{
    const QString aside = place.file + QStringLiteral(".unreadable-") +
                          QString::number(QDateTime::currentMSecsSinceEpoch());
    const bool moved = QFile::rename(place.file, aside);
    put_aside_ =
        tr("The last session cannot be gone on with, since %1. What is left of it is kept in %2.")
            .arg(why, moved ? aside : place.file);
    Q_EMIT problemChanged();
    if (!moved)
    {
        place.lock.reset(); // it is not ours to write over
    }
}

bool Autosave::begin(Begin how)
{
    if (folder_.isEmpty() || !QDir().mkpath(folder_))
    {
        tell(tr("%1 cannot be made").arg(folder_));
        return false;
    }
    place_ = take_place(how);
    if (!place_.lock)
    {
        tell(tr("%1 has no room for one more").arg(folder_));
    }
    bool restored = false;
    if (place_.left && !*place_.left)
    {
        put_aside(place_, place_.left->error());
    }
    else if (place_.left)
    {
        restored = restore(place_.left->value(), how);
    }
    place_.left.reset();
    if (how == Begin::Restored)
    {
        find_left();
    }
    connect(session_, &Session::replacing, this, &Autosave::put_by);
    connect(session_, &Session::documentChanged, this, &Autosave::changed);
    connect(session_, &Session::branchChanged, this, &Autosave::changed);
    connect(session_, &Session::viewChanged, this, &Autosave::soon);
    connect(session_->charts(), &Charts::shown, this, &Autosave::soon);
    connect(session_->moment(), &Moment::moved, this, &Autosave::soon);
    connect(session_->bookmarks(), &Bookmarks::changed, this, &Autosave::soon);
    connect(session_->breakpoints(), &Breakpoints::changed, this, &Autosave::soon);
    if (learn_)
    {
        connect(learn_, &Learn::changed, this, &Autosave::soon);
        connect(learn_->lesson(), &OpenLesson::went, this, &Autosave::changed);
        connect(pages_, &Pages::pageChanged, this, &Autosave::soon);
    }
    soon();
    return restored;
}

/// True when the session goes on.
bool Autosave::restore(const SavedSession &saved, Begin how)
{
    window_ = saved.window;
    learning_ = saved.learning;
    if (learn_)
    {
        learn_->restore(saved.learning);
    }
    if (how == Begin::Fresh)
    {
        return false;
    }
    panes_ = saved.panes;
    const int page = saved.window.page;
    const QString problem = session_->restore(saved);
    if (!problem.isEmpty())
    {
        put_aside(place_, problem);
    }
    if (pages_)
    {
        pages_->setPage(static_cast<Pages::Page>(page));
    }
    return problem.isEmpty();
}

void Autosave::soon()
{
    if (!later_.isActive())
    {
        later_.start();
    }
}

void Autosave::follow(Learn *learn, Pages *pages)
{
    learn_ = learn;
    pages_ = pages;
}

void Autosave::follow(QWindow *window, std::function<bool()> in_passing)
{
    shown_ = window;
    in_passing_ = std::move(in_passing);
    // Who maximizes a window changes its size first: by the time it is looked at, both are done.
    connect(window, &QWindow::widthChanged, &later_, qOverload<>(&QTimer::start));
    connect(window, &QWindow::heightChanged, &later_, qOverload<>(&QTimer::start));
    connect(window, &QWindow::visibilityChanged, &later_, qOverload<>(&QTimer::start));
}

void Autosave::look_at_window()
{
    if (!shown_ || in_passing_())
    {
        return;
    }
    const QWindow::Visibility visibility = shown_->visibility();
    if (visibility == QWindow::Windowed || visibility == QWindow::Maximized)
    {
        window_.maximized = visibility == QWindow::Maximized;
        window_.size = window_.maximized ? window_.size : shown_->size();
    }
}

QByteArray Autosave::panes(const QString &area) const
{
    return panes_.value(area);
}

void Autosave::keepPanes(const QString &area, const QByteArray &sizes)
{
    panes_.insert(area, sizes);
    later_.start();
}

void Autosave::forgetPanes()
{
    panes_.clear();
    later_.start();
}

/// What a person typed is written before anything else happens.
void Autosave::changed()
{
    if (written_.size() > kSoon)
    {
        later_.start();
        return;
    }
    flush();
}

void Autosave::flush()
{
    later_.stop();
    if (!place_.lock)
    {
        return;
    }
    look_at_window();
    window_.page = pages_ ? static_cast<int>(pages_->page()) : window_.page;
    SavedSession now = session_->saved();
    now.panes = panes_;
    now.window = window_;
    now.learning = learn_ ? learn_->saved() : learning_;
    QByteArray bytes = print_saved(now);
    if (bytes == written_)
    {
        return;
    }
    if (const auto problem = lesson::write_text_file(
            place_.file.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())}))
    {
        tell(QStringLiteral("%1 %2").arg(place_.file, text(problem->message)));
        later_.start(kMoveMs * 10); // there may be room again
        return;
    }
    later_.setInterval(kMoveMs);
    told_ = false;
    written_ = std::move(bytes);
    if (!not_kept_.isEmpty())
    {
        not_kept_.clear();
        Q_EMIT problemChanged();
    }
}

QString Autosave::problem() const
{
    return not_kept_.isEmpty() || put_aside_.isEmpty() ? not_kept_ + put_aside_
                                                       : put_aside_ + QLatin1Char('\n') + not_kept_;
}

void Autosave::dismissProblem()
{
    not_kept_.clear();
    put_aside_.clear();
    Q_EMIT problemChanged();
}

/// What windows before this one have put by, or left when another file was opened.
void Autosave::find_left()
{
    for (int number = 0; number < kPlaces; ++number)
    {
        Place place = look_at(number);
        if (place.lock && place.left && *place.left && place.left->value().modified)
        {
            left_.push_back(std::move(place));
        }
    }
    std::sort(left_.begin(), left_.end(), [](const Place &one, const Place &other) {
        return QFileInfo(one.file).lastModified() < QFileInfo(other.file).lastModified();
    });
}

/// The side file stays as it is, with what is being replaced; what comes is kept in another one.
void Autosave::put_by()
{
    flush();
    if (!place_.lock || written_.isEmpty())
    {
        return;
    }
    Place next;
    for (int number = 0; number < kPlaces && !next.lock; ++number)
    {
        Place place = look_at(number);
        if (place.lock && !place.left)
        {
            next = std::move(place);
        }
    }
    if (!next.lock)
    {
        tell(tr("%1 has no room for one more").arg(folder_));
        return;
    }
    left_.push_back(std::exchange(place_, std::move(next)));
    written_.clear();
    later_.start();
    Q_EMIT leftChanged();
}

void Autosave::bringBack()
{
    if (left_.empty())
    {
        return;
    }
    Place place = std::move(left_.back());
    left_.pop_back();
    QFile file(place.file);
    auto saved = file.open(QIODevice::ReadOnly) ? read_saved(file.readAll())
                                                : Result<SavedSession, QString>(file.errorString());
    const QString problem = saved ? session_->restore(saved.value()) : saved.error();
    if (!problem.isEmpty())
    {
        put_aside(place, problem);
    }
    else
    {
        // What was there before, and is in a file or was put by on the way, needs this one no more.
        file.close();
        file.remove();
        changed();
    }
    Q_EMIT leftChanged();
}

void Autosave::tell(const QString &problem)
{
    if (!told_)
    {
        told_ = true;
        not_kept_ = tr("What you do is not kept for the next start: %1. Until it can be, save your "
                       "scenario with Ctrl+S.")
                        .arg(problem);
        Q_EMIT problemChanged();
    }
}

} // namespace ipcscope::gui
