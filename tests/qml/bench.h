// What the QML tests stand on: a session with a second model in the kernel's place, and scenarios
// from text.
#pragma once

#include "tests/app/gui/gui_test.h"

#include "app/gui/compare.h"
#include "app/gui/file_chooser.h"
#include "app/gui/learn.h"
#include "app/gui/pages.h"

#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QObject>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace ipcscope::gui::test
{

/// Another lab in the kernel's place; while it lies, its segments have one attachment more.
class Liar final : public Backend
{
  public:
    Liar(std::unique_ptr<Backend> lab, const std::atomic<bool> &lies)
        : lab_(std::move(lab)), lies_(lies)
    {
    }
    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        return lab_->execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return lab_->woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override
    {
        auto tables = lab_->observe();
        for (std::size_t at = 0; lies_ && tables && at < tables.value().ipc.size(); ++at)
        {
            for (ShmRow &row : tables.value().ipc[at].shm)
            {
                row.nattch += 1;
            }
        }
        return tables;
    }

  private:
    std::unique_ptr<Backend> lab_;
    const std::atomic<bool> &lies_;
};

class Bench : public QObject
{
    Q_OBJECT
    Q_PROPERTY(ipcscope::gui::Session *session READ session CONSTANT)
    Q_PROPERTY(ipcscope::gui::FileChooser *chooser READ chooser CONSTANT)
    Q_PROPERTY(ipcscope::gui::Learn *learn READ learn CONSTANT)
    Q_PROPERTY(ipcscope::gui::Compare *compare READ compare CONSTANT)
    Q_PROPERTY(ipcscope::gui::Pages *pages READ pages CONSTANT)

  public:
    Bench()
    {
        connect(&beat_, &QTimer::timeout, this, [this] {
            const double now = thread_ms();
            worst_ms_ = std::max(worst_ms_, now - busy_ms_);
            busy_ms_ = now;
            ++beats_;
        });
    }
    [[nodiscard]] Session *session() { return &session_; }
    [[nodiscard]] FileChooser *chooser() { return &chooser_; }
    [[nodiscard]] Learn *learn() { return &learn_; }
    [[nodiscard]] Compare *compare() { return &compare_; }
    [[nodiscard]] Pages *pages() { return &pages_; }

    /// Opens text as a file, and waits for both engines.
    Q_INVOKABLE bool open(const QString &text)
    {
        file_ = std::make_unique<ScenarioFile>(text.toUtf8());
        return session_.openFile(file_->path()) && settle(session_);
    }
    Q_INVOKABLE bool openTwoNamespaces() { return open(QString::fromUtf8(kTwoNamespaces)); }
    Q_INVOKABLE bool settled() { return settle(session_); }
    /// Waits until the open lesson waits for its learner.
    Q_INVOKABLE bool lessonWaits()
    {
        return QTest::qWaitFor(
            [this] {
                const OpenLesson &lesson = *learn_.lesson();
                return lesson.isOpen() && !lesson.busy() && !learn_.lesson()->session()->busy();
            },
            20000);
    }
    /// A lesson of the course in a folder where something can be written beside it; its path.
    Q_INVOKABLE QString lessonFile(const QString &id)
    {
        const QDir course(QStringLiteral(IPCSCOPE_LESSONS_DIR));
        QDirIterator all(course.path(), {QStringLiteral("lesson.md")}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
        {
            const QString from = all.next();
            const QString to = dir_.filePath(id + QStringLiteral("/lesson.md"));
            if (QFileInfo(from).dir().dirName().endsWith(u'-' + id))
            {
                QDir(dir_.path()).mkpath(id);
                return QFile::exists(to) || QFile::copy(from, to) ? to : QString();
            }
        }
        return {};
    }
    Q_INVOKABLE bool openLessonFile(const QString &path)
    {
        pages_.setPage(Pages::Page::Learn);
        QSignalSpy opened(&learn_, &Learn::opened);
        learn_.openFile(path);
        return opened.wait(20000) && lessonWaits() &&
               QTest::qWaitFor([this] { return learn_.lesson()->rows()->count() > 0; }, 20000);
    }
    /// What is kept of the learner's progress, as the file has it.
    Q_INVOKABLE QString progress() const
    {
        QFile file(QString::fromStdString(lesson::progress_file("me").value()));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// From now on the labs of the window die at their next call, or do not.
    Q_INVOKABLE void killLabs(bool dead) { dead_ = dead; }
    /// The labs that run end, while nothing is asked of them; those to come live.
    Q_INVOKABLE void endLabs()
    {
        const std::lock_guard lock(ends_);
        ::eventfd_write(end_, 1);
        ::close(std::exchange(end_, ::eventfd(0, EFD_CLOEXEC))); // the labs have it too
    }
    /// From now on no lab of theirs can be started, or one can.
    Q_INVOKABLE void withholdLabs(bool withheld) { withheld_ = withheld; }
    /// From now on the session's labs tell tables that differ from the model's, or do not.
    Q_INVOKABLE void lie(bool lies) { lies_ = lies; }
    /// From now on each call of a lab takes so long.
    Q_INVOKABLE void slowLabs(int ms) { slow_ms_ = ms; }
    /// What a person copied somewhere else.
    Q_INVOKABLE void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }
    /// What the window copied.
    Q_INVOKABLE QString copiedText() const { return QGuiApplication::clipboard()->text(); }
    /// The window's words are those of the sources.
    Q_INVOKABLE bool speaksEnglish() const
    {
        return qEnvironmentVariable("IPCSCOPE_TEST_LANGUAGE").isEmpty();
    }
    /// From now on that language is asked for.
    Q_INVOKABLE void speak(const QString &locale) { qputenv("LC_ALL", locale.toUtf8()); }
    /// From now on the labs of a campaign differ from the model, or do not.
    Q_INVOKABLE void bend(bool bent) { bent_ = bent; }
    /// From now on it is measured how long the window's thread is busy with one thing.
    Q_INVOKABLE void startBeat()
    {
        beats_ = 0;
        worst_ms_ = 0;
        busy_ms_ = thread_ms();
        beat_.start(2);
    }
    Q_INVOKABLE int beats() const { return beats_; }
    Q_INVOKABLE double worstBeat() const { return worst_ms_; }
    /// Drags a file over the window and lets it go there.
    Q_INVOKABLE void drop(QQuickWindow *window, const QString &path) { dropAll(window, {path}); }
    /// The same with several: paths, or addresses with their "://".
    Q_INVOKABLE void dropAll(QQuickWindow *window, const QStringList &what)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &one : what)
        {
            urls.push_back(one.contains(QStringLiteral("://")) ? QUrl(one)
                                                               : QUrl::fromLocalFile(one));
        }
        data.setUrls(urls);
        const QPoint middle(window->width() / 2, window->height() / 2);
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        QDragMoveEvent move(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &move);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &drop);
    }
    /// Writes a file of that name; its path.
    Q_INVOKABLE QString write(const QString &name, const QString &text)
    {
        const QString path = dir_.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 ? path : QString();
    }
    Q_INVOKABLE QString logPath(const QString &name) const
    {
        return QStringLiteral(IPCSCOPE_LOGS_DIR "/") + name;
    }
    /// A picture to be looked at, in the build's folder of screenshots.
    Q_INVOKABLE QString picture(const QString &name) const
    {
        QDir().mkpath(QStringLiteral(IPCSCOPE_PICTURES));
        return QStringLiteral(IPCSCOPE_PICTURES "/") + name;
    }

  private:
    LabStarter mortal_labs()
    {
        return [this, start = living_labs()]() -> std::variant<StartedLab, NoKernel> {
            auto started = start();
            if (auto *lab = std::get_if<StartedLab>(&started))
            {
                lab->backend = std::make_unique<Liar>(std::move(lab->backend), lies_);
                const std::lock_guard lock(ends_);
                lab->end = lab_end(::fcntl(end_, F_DUPFD_CLOEXEC, 0));
            }
            return started;
        };
    }
    LabStarter living_labs()
    {
        const LabStarter labs = stand_in([this](std::size_t, Reply reply) -> Reply {
            if (slow_ms_ > 0)
            {
                QTest::qSleep(slow_ms_);
            }
            return dead_ ? Reply{EngineLost{"its first process was killed"}} : reply;
        });
        return [this, labs]() -> std::variant<StartedLab, NoKernel> {
            if (withheld_)
            {
                return NoKernel{QStringLiteral("User namespaces are switched off here."), {}};
            }
            return labs();
        };
    }
    LabStarter bent_labs()
    {
        return [this]() -> std::variant<StartedLab, NoKernel> {
            EngineFacts facts;
            facts.kernel_release = "stand-in";
            const auto bend = [this](std::size_t, const Call &call, Reply reply) -> Reply {
                const auto *outcome = std::get_if<Outcome>(&reply);
                const bool exists = outcome && outcome->error == Errno::Eexist &&
                                    std::holds_alternative<Shmget>(call);
                if (dead_)
                {
                    return Reply{EngineLost{"its first process was killed"}};
                }
                return bent_ && exists ? Reply(failed(Errno::Enospc)) : reply;
            };
            return StartedLab{std::make_unique<StandIn>(bend, facts), facts};
        };
    }

    // Of the processor, since a machine that is busy with other things proves nothing.
    static double thread_ms()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    std::mutex ends_;
    int end_{::eventfd(0, EFD_CLOEXEC)}; // the next labs end with it
    QTimer beat_;
    int beats_{};
    double worst_ms_{};
    double busy_ms_{};
    QTemporaryDir dir_;
    std::atomic<bool> bent_{};
    std::atomic<bool> dead_{};
    std::atomic<bool> withheld_{};
    std::atomic<bool> lies_{};
    std::atomic<int> slow_ms_{};
    std::unique_ptr<ScenarioFile> file_;
    Session session_{mortal_labs()};
    Learn learn_{mortal_labs()};
    Compare compare_{{.one = mortal_labs(), .one_of_many = bent_labs()}, &session_};
    Pages pages_{&session_, &learn_, &compare_};
    FileChooser chooser_{&session_, &learn_, &compare_, &pages_};
};

} // namespace ipcscope::gui::test
