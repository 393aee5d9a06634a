#include "app/gui/course_list.h"

#include "app/gui/text.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

template <class Kind> int count_blocks(const lesson::Lesson &one)
{
    return static_cast<int>(
        std::count_if(one.blocks.begin(), one.blocks.end(), [](const lesson::Block &block) {
            return std::holds_alternative<Kind>(block.content);
        }));
}

learning::Progress progress_of(const lesson::LessonRecord *record)
{
    if (!record)
    {
        return learning::Progress::Untouched;
    }
    const bool met = std::any_of(record->goals.begin(), record->goals.end(),
                                 [](const auto &one) { return one.second.met; });
    const bool right = std::any_of(record->predictions.begin(), record->predictions.end(),
                                   [](const auto &one) { return one.second.right; });
    return record->finished ? learning::Progress::Done
           : met || right   ? learning::Progress::Begun
                            : learning::Progress::Tried;
}

/// What is searched of a lesson besides its title.
bool tells(const lesson::Lesson &one, const QString &words)
{
    return std::any_of(one.blocks.begin(), one.blocks.end(), [&](const lesson::Block &block) {
        const auto *prose = std::get_if<lesson::Prose>(&block.content);
        return prose && text(prose->text.text).contains(words, Qt::CaseInsensitive);
    });
}

} // namespace

QString CourseList::part_text(const std::string &part) const
{
    if (part.size() < 4)
    {
        return text(part);
    }
    QString name = text(part).mid(3).replace(QLatin1Char('-'), QLatin1Char(' '));
    name.front() = name.front().toUpper();
    if (const auto title = titles_.find(part); title != titles_.end())
    {
        name = title->second;
    }
    return tr("Part %1 · %2").arg(text(part).left(2).toInt()).arg(name);
}

void CourseList::show(lesson::Course course, lesson::Progress progress,
                      std::map<std::string, QString> titles)
{
    course_ = std::move(course);
    progress_ = std::move(progress);
    titles_ = std::move(titles);
    refresh();
}

void CourseList::note(const std::string &id, const lesson::LessonRecord &record)
{
    progress_.lessons[id] = record;
    refresh();
}

void CourseList::replace(const lesson::Lesson &lesson)
{
    const auto same =
        std::find_if(course_.entries.begin(), course_.entries.end(),
                     [&](const lesson::Entry &entry) { return entry.file == lesson.file; });
    if (same != course_.entries.end())
    {
        same->lesson = lesson;
        same->problems.clear();
        refresh();
    }
}

void CourseList::setSearch(const QString &search)
{
    if (search != search_)
    {
        search_ = search;
        Q_EMIT searchChanged();
        refresh();
    }
}

bool CourseList::matches(const lesson::Entry &entry) const
{
    const QString words = search_.trimmed();
    if (words.isEmpty())
    {
        return true;
    }
    const auto has = [&](const QString &where) {
        return where.contains(words, Qt::CaseInsensitive);
    };
    if (!entry.lesson)
    {
        return has(text(entry.file));
    }
    const lesson::Front &front = entry.lesson->front;
    const bool claimed =
        std::any_of(front.claims.begin(), front.claims.end(),
                    [&](const lesson::Word &claim) { return text(claim.text) == words.toUpper(); });
    return claimed || has(title(text(front.id.text))) || has(text(front.title)) ||
           has(text(front.id.text)) || has(part_text(entry.part)) || tells(*entry.lesson, words);
}

void CourseList::refresh()
{
    std::vector<Row> next;
    std::string part;
    for (const lesson::Entry &entry : course_.entries)
    {
        if (!matches(entry))
        {
            continue;
        }
        if (entry.part != part || next.empty())
        {
            part = entry.part;
            next.push_back(part_row(part));
        }
        next.push_back(row_of(entry));
    }
    reconcile(rows_, std::move(next));
    Q_EMIT shown();
}

CourseList::Row CourseList::part_row(const std::string &part) const
{
    int lessons = 0;
    int done = 0;
    for (const lesson::Entry &entry : course_.entries)
    {
        const bool here = entry.part == part && entry.lesson;
        lessons += here ? 1 : 0;
        done += here && is_done(entry.lesson->front.id.text) ? 1 : 0;
    }
    return {.key = text(part),
            .is_part = true,
            .title = part_text(part),
            .detail = tr("%1 of %2 done").arg(done).arg(lessons)};
}

CourseList::Row CourseList::row_of(const lesson::Entry &entry) const
{
    if (!entry.lesson)
    {
        const QString problem = entry.problems.empty() ? QString() : text(entry.problems[0].text());
        return {.key = text(entry.file), .title = text(entry.file), .problem = problem};
    }
    const lesson::Front &front = entry.lesson->front;
    const lesson::LessonRecord *known = record(front.id.text);
    const int questions = count_blocks<lesson::PredictBlock>(*entry.lesson);
    const int goals = count_blocks<lesson::GoalBlock>(*entry.lesson);
    QString detail = counted(questions, tr("question"), tr("questions")) + QStringLiteral(", ") +
                     counted(goals, tr("goal"), tr("goals"));
    if (known)
    {
        const auto right = std::count_if(known->predictions.begin(), known->predictions.end(),
                                         [](const auto &one) { return one.second.right; });
        const auto met = std::count_if(known->goals.begin(), known->goals.end(),
                                       [](const auto &one) { return one.second.met; });
        detail = tr("%1 of %2 right, %3 of %4 met").arg(right).arg(questions).arg(met).arg(goals);
    }
    return {.key = text(entry.file),
            .id = text(front.id.text),
            .title = title(text(front.id.text)),
            .detail = detail,
            .length = tr("%1 min").arg(front.minutes),
            .progress = progress_of(known),
            .needs = is_done(front.id.text) ? QString() : needs_of(front),
            .exam = front.skip == lesson::Skip::Forbidden};
}

QString CourseList::needs_of(const lesson::Front &front) const
{
    QStringList missing;
    for (const lesson::Word &need : front.needs)
    {
        if (!is_done(need.text))
        {
            missing.push_back(title(text(need.text)));
        }
    }
    return missing.join(QStringLiteral(", "));
}

bool CourseList::is_done(const std::string &id) const
{
    const lesson::LessonRecord *known = record(id);
    return known && known->finished;
}

const lesson::LessonRecord *CourseList::record(const std::string &id) const
{
    const auto found = progress_.lessons.find(id);
    return found == progress_.lessons.end() ? nullptr : &found->second;
}

QString CourseList::standing() const
{
    int lessons = 0;
    int done = 0;
    for (const lesson::Entry &entry : course_.entries)
    {
        lessons += entry.lesson ? 1 : 0;
        done += entry.lesson && is_done(entry.lesson->front.id.text) ? 1 : 0;
    }
    return tr("%1 of %2 lessons done").arg(done).arg(lessons);
}

QString CourseList::neighbour(const QString &id, int distance) const
{
    std::vector<std::string> ids;
    for (const lesson::Entry &entry : course_.entries)
    {
        if (entry.lesson)
        {
            ids.push_back(entry.lesson->front.id.text);
        }
    }
    const auto here = std::find(ids.begin(), ids.end(), id.toStdString()) - ids.begin();
    const auto wanted = here + distance;
    const bool there = here < std::ssize(ids) && wanted >= 0 && wanted < std::ssize(ids);
    return there ? text(ids[static_cast<std::size_t>(wanted)]) : QString();
}

QString CourseList::title(const QString &id) const
{
    const std::string name = id.toStdString();
    if (const auto other = titles_.find(name); other != titles_.end())
    {
        return other->second;
    }
    const lesson::Entry *entry = course_.find(name);
    return entry ? text(entry->lesson->front.title) : id;
}

int CourseList::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row &row) { return row.id == id; });
    return found == rows_.end() || id.isEmpty() ? -1 : static_cast<int>(found - rows_.begin());
}

int CourseList::lessonRow(int row, int direction) const
{
    for (int at = row + direction; at >= 0 && at < count(); at += direction)
    {
        if (!rows_[static_cast<std::size_t>(at)].is_part)
        {
            return at;
        }
    }
    return row;
}

QVariant CourseList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::IsPart: return row.is_part;
    case Role::LessonId: return row.id;
    case Role::Title: return row.title;
    case Role::Detail: return row.detail;
    case Role::Length: return row.length;
    case Role::Progress: return QVariant::fromValue(row.progress);
    case Role::Needs: return row.needs;
    case Role::Exam: return row.exam;
    case Role::Problem: return row.problem;
    }
    return {};
}

QHash<int, QByteArray> CourseList::roleNames() const
{
    return {
        {static_cast<int>(Role::IsPart), "isPart"},  {static_cast<int>(Role::LessonId), "lessonId"},
        {static_cast<int>(Role::Title), "title"},    {static_cast<int>(Role::Detail), "detail"},
        {static_cast<int>(Role::Length), "length"},  {static_cast<int>(Role::Progress), "progress"},
        {static_cast<int>(Role::Needs), "needs"},    {static_cast<int>(Role::Exam), "exam"},
        {static_cast<int>(Role::Problem), "problem"}};
}

} // namespace ipcscope::gui
