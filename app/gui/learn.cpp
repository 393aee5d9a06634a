#include "app/gui/learn.h"

#include "app/gui/language.h"
#include "app/gui/text.h"
#include "core/lesson/limits.h"
#include "core/lesson/progress.h"
#include "core/lesson/text_file.h"
#include "core/lesson/translation.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QUrl>

#include <fmt/format.h>

#include <optional>
#include <span>
#include <utility>

namespace ipcscope::gui
{
namespace
{

/// The learner that an account usually has.
constexpr std::string_view kLearner = "me";
constexpr std::size_t kMostTitleBytes = 200;
constexpr int kProgressAgainMs = 2000; // what could not be written

/// part.de.txt in the part's folder, or part.txt where nobody has translated it.
std::optional<QString> title_of_part(const std::string &folder,
                                     std::span<const std::string> languages)
{
    std::vector<std::string> files;
    for (const std::string &language : languages)
    {
        files.push_back(fmt::format("{}/part.{}.txt", folder, language));
    }
    files.push_back(folder + "/part.txt");
    for (const std::string &file : files)
    {
        if (const auto title = lesson::read_text_file(file, kMostTitleBytes))
        {
            return text(title.value()).trimmed();
        }
    }
    return std::nullopt;
}

/// Titles in the learner's language, of lessons and of parts, as CourseList shows them.
std::map<std::string, QString> titles_of(const lesson::Course &course)
{
    std::map<std::string, QString> titles;
    const std::vector<std::string> wanted = languages_of_lessons();
    for (const lesson::Entry &entry : course.entries)
    {
        if (!entry.part.empty() && !titles.contains(entry.part))
        {
            if (const auto title = title_of_part(course.root + "/" + entry.part, wanted))
            {
                titles.emplace(entry.part, *title);
            }
        }
        const auto other =
            entry.lesson ? lesson::find_translation(*entry.lesson, wanted) : std::nullopt;
        if (other)
        {
            titles.emplace(entry.lesson->front.id.text, text(other->title));
        }
    }
    return titles;
}

} // namespace

struct Learn::Library
{
    lesson::Course course;
    std::vector<lesson::LedgerRow> ledger;
    lesson::Progress progress;
    std::map<std::string, QString> titles;
    std::string progress_file;
    QStringList problems;
};

Learn::Learn(LabStarter starter, QObject *parent)
    : QObject(parent), claims_(starter), lesson_(std::move(starter))
{
    connect(&lesson_, &OpenLesson::reached, this, &Learn::keep);
    connect(&lesson_, &OpenLesson::reread, this,
            [this](const lesson::Lesson &lesson) { course_.replace(lesson); });
    write_again_.setSingleShot(true);
    write_again_.setInterval(kProgressAgainMs);
    connect(&write_again_, &QTimer::timeout, this, &Learn::write_progress);
}

Learn::~Learn()
{
    if (!unkept_.lessons.empty())
    {
        write_progress(); // the thread ends after it
    }
}

Learn::Library Learn::read_library()
{
    Library library;
    const auto tell = [&](const lesson::Problem &problem) {
        library.problems.push_back(text(problem.text()));
    };
    const std::string root = lesson::find_course();
    if (root.empty())
    {
        library.problems.push_back(
            tr("No course was found: say where it is with IPCSCOPE_LESSONS."));
    }
    else
    {
        if (auto course = lesson::load_course(root))
        {
            library.course = std::move(course).value();
            library.titles = titles_of(library.course);
        }
        else
        {
            tell(course.error());
        }
        if (auto ledger = lesson::load_claims(root + "/claims"))
        {
            library.ledger = std::move(ledger).value();
        }
        else
        {
            tell(ledger.error());
        }
    }
    const auto file = lesson::progress_file(kLearner);
    if (!file)
    {
        tell(file.error());
        return library;
    }
    library.progress_file = file.value();
    if (auto progress = lesson::load_progress(file.value()))
    {
        library.progress = std::move(progress).value();
    }
    else
    {
        tell(progress.error());
    }
    return library;
}

void Learn::load()
{
    if (loaded_ || loading_)
    {
        return;
    }
    loading_ = true;
    Q_EMIT changed();
    thread_.run([] { return std::make_shared<Library>(read_library()); },
                [this](const std::shared_ptr<Library> &library) { take(*library); });
}

void Learn::take(const Library &library)
{
    loading_ = false;
    loaded_ = true;
    progress_file_ = library.progress_file;
    claims_.show(library.ledger, library.course, library.titles);
    course_.show(library.course, library.progress, library.titles);
    set_problem(library.problems.join(QLatin1Char('\n')));
    Q_EMIT changed();
    const QString id = std::exchange(wanted_, {});
    const QString path = std::exchange(wanted_file_, {});
    if (!id.isEmpty())
    {
        openLesson(id);
    }
    else if (!path.isEmpty())
    {
        openFile(path);
    }
    else
    {
        go_on_where_it_was_left();
    }
}

SavedLearning Learn::saved() const
{
    if (left_)
    {
        return *left_; // nobody has looked at it yet
    }
    SavedLearning saved{.view = static_cast<int>(view_)};
    if (lesson_.isOpen())
    {
        saved.lesson = lesson_.id();
        saved.file = text(lesson_.begun().lesson.file);
        saved.seed = lesson_.begun().seed;
        saved.visits = lesson_.visits();
    }
    return saved;
}

void Learn::restore(const SavedLearning &saved)
{
    if (!saved.lesson.isEmpty())
    {
        left_ = saved;
    }
    else if (saved.view == static_cast<int>(learning::View::Claims))
    {
        set_view(learning::View::Claims);
    }
}

void Learn::go_on_where_it_was_left()
{
    const auto left = std::exchange(left_, {});
    if (!left)
    {
        return;
    }
    const lesson::Entry *entry = course_.course().find(left->lesson.toStdString());
    // A lesson of a file that is no part of the course may have the id of one that is.
    if (entry && entry->lesson &&
        (text(entry->lesson->file) == left->file || !QFileInfo::exists(left->file)))
    {
        start(*entry->lesson, entry->part, *left);
        return;
    }
    read_file(left->file, *left);
}

void Learn::showCourse()
{
    left_.reset();
    load();
    set_view(learning::View::Course);
    Q_EMIT opened();
}

void Learn::showClaims()
{
    left_.reset();
    load();
    set_view(learning::View::Claims);
    Q_EMIT opened();
}

void Learn::openLesson(const QString &id)
{
    if (!loaded_)
    {
        wanted_ = id;
        load();
        return;
    }
    const lesson::Entry *entry = course_.course().find(id.toStdString());
    if (!entry)
    {
        set_problem(tr("No lesson has the id %1.").arg(id));
        return;
    }
    start(*entry->lesson, entry->part);
    Q_EMIT opened();
}

void Learn::openFile(const QString &path)
{
    if (!loaded_)
    {
        wanted_file_ = path;
        load();
        return;
    }
    read_file(path, {});
}

/// What goes on where it was left does not come to the front by that.
void Learn::read_file(const QString &path, const SavedLearning &left)
{
    thread_.run([file = path.toStdString()] { return lesson::load_lessons(file); },
                [this, left](const Result<lesson::Course, lesson::Problem> &read) {
                    const lesson::Problem none;
                    const lesson::Entry *entry = read ? &read.value().entries.front() : nullptr;
                    if (entry && entry->lesson)
                    {
                        start(*entry->lesson, entry->part, left);
                        if (left.lesson.isEmpty())
                        {
                            Q_EMIT opened();
                        }
                        return;
                    }
                    const lesson::Problem &why = !read                     ? read.error()
                                                 : entry->problems.empty() ? none
                                                                           : entry->problems[0];
                    set_problem(text(why.text()));
                    if (left.lesson.isEmpty())
                    {
                        Q_EMIT opened();
                    }
                });
}

void Learn::start(const lesson::Lesson &lesson, const std::string &part, const SavedLearning &left)
{
    left_.reset();
    const lesson::LessonRecord *known = course_.record(lesson.front.id.text);
    OpenLesson::Start what{.lesson = lesson, .part = course_.part_text(part)};
    what.record = known ? *known : lesson::LessonRecord{};
    what.seed = left.seed != 0          ? left.seed
                : what.record.seed != 0 ? what.record.seed
                                        : QRandomGenerator::global()->generate() | 1U;
    what.visits = left.visits;
    set_problem({});
    lesson_.start(std::move(what));
    set_view(learning::View::Lesson);
    Q_EMIT changed();
}

void Learn::openNext()
{
    if (const QString id = course_.neighbour(lesson_.id(), 1); !id.isEmpty())
    {
        openLesson(id);
    }
}

void Learn::openPrevious()
{
    if (const QString id = course_.neighbour(lesson_.id(), -1); !id.isEmpty())
    {
        openLesson(id);
    }
}

void Learn::follow(const QString &link)
{
    if (link.startsWith(QStringLiteral("lesson:")))
    {
        openLesson(link.mid(7));
    }
    else if (link.startsWith(QStringLiteral("https://")))
    {
        QDesktopServices::openUrl(QUrl(link));
    }
    else
    {
        set_problem(tr("%1 is not opened: a lesson links to https://… or lesson:ID.").arg(link));
    }
}

void Learn::keep(const QString &id, const lesson::LessonRecord &record)
{
    course_.note(id.toStdString(), record);
    Q_EMIT changed();
    unkept_.lessons.insert_or_assign(id.toStdString(), record);
    write_progress();
}

/// Off the window's thread: a disk may be slow.
void Learn::write_progress()
{
    if (progress_file_.empty())
    {
        return;
    }
    thread_.run(
        [file = progress_file_, unkept = unkept_] {
            const auto failed = lesson::keep_progress(file, unkept);
            return failed ? text(failed->text()) : QString();
        },
        [this, attempt = ++attempts_](const QString &failed) {
            progress_written(attempt, failed);
        });
}

void Learn::progress_written(int attempt, const QString &failed)
{
    if (attempt != attempts_)
    {
        return; // a later one has all of it
    }
    if (failed.isEmpty())
    {
        unkept_ = {};
        told_ = false;
        tell_not_kept({});
        return;
    }
    if (!std::exchange(told_, true))
    {
        tell_not_kept(
            tr("What you reach in lessons is not kept: %1. It is tried again.").arg(failed));
    }
    write_again_.start(); // there may be room then
}

void Learn::tell_not_kept(const QString &problem)
{
    if (problem != not_kept_)
    {
        not_kept_ = problem;
        Q_EMIT notKeptChanged();
    }
}

void Learn::dismissNotKept()
{
    tell_not_kept({});
}

QString Learn::nextTitle() const
{
    const QString id = course_.neighbour(lesson_.id(), 1);
    return id.isEmpty() ? QString() : course_.title(id);
}

QString Learn::previousTitle() const
{
    const QString id = course_.neighbour(lesson_.id(), -1);
    return id.isEmpty() ? QString() : course_.title(id);
}

void Learn::setNotes(bool notes)
{
    if (notes != notes_)
    {
        notes_ = notes;
        Q_EMIT changed();
    }
}

void Learn::set_view(learning::View view)
{
    if (view == view_)
    {
        return;
    }
    if (view_ == learning::View::Lesson)
    {
        lesson_.close();
    }
    view_ = view;
    Q_EMIT changed();
}

void Learn::set_problem(const QString &problem)
{
    if (problem != problem_)
    {
        problem_ = problem;
        Q_EMIT changed();
    }
}

void Learn::dismissProblem()
{
    set_problem({});
}

} // namespace ipcscope::gui
