// LessonPlay: what its rows say.
#include "app/gui/lesson_play.h"
#include "app/gui/lesson_text.h"
#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

using learning::Kind;
using learning::Standing;

/// Of a text that comes, a speaker needs its beginning.
QString first_paragraph(const std::string &markdown)
{
    return trimmed_markdown(markdown).section(QStringLiteral("\n\n"), 0, 0);
}

Standing standing_of(const std::optional<lesson::GoalWatch::Standing> &seen)
{
    return !seen                                       ? Standing::NotAsked
           : seen->met                                 ? Standing::Met
           : seen->now.truth == lesson::Truth::Unknown ? Standing::Unknown
                                                       : Standing::Open;
}

} // namespace

void LessonPlay::add_question(const lesson::Prediction &prediction)
{
    LessonRow row{.key = row_key("question", prediction.id),
                  .kind = Kind::Question,
                  .text = text(prediction.ask),
                  .lines = lines_text(prediction.lines),
                  .asked = true};
    for (const lesson::Option &option : prediction.options)
    {
        row.options.push_back(text(option.shown));
    }
    rows_.push_back(std::move(row));
}

void LessonPlay::add_notes_until(std::size_t index)
{
    for (std::size_t at = shown_; at < std::min(index, exercise_->items.size()); ++at)
    {
        if (const auto *notes = std::get_if<lesson::Notes>(&exercise_->items[at].content))
        {
            rows_.push_back({.key = row_key("notes", std::to_string(at)),
                             .kind = Kind::Notes,
                             .text = trimmed_markdown(notes->text)});
        }
    }
}

void LessonPlay::add_solution(const lesson::Goal &goal)
{
    const QString key = row_key("solution", goal.id);
    if (std::any_of(rows_.begin(), rows_.end(),
                    [&](const LessonRow &row) { return row.key == key; }))
    {
        return; // a goal that was lost again
    }
    rows_.push_back({.key = key,
                     .kind = Kind::Solution,
                     .text = text(goal.text),
                     .lines = solution_lines(goal.id)});
}

void LessonPlay::add_hint(const lesson::Hint &hint)
{
    const auto hints = ladder(hint.goal);
    const auto rung = std::find(hints.begin(), hints.end(), &hint) - hints.begin();
    const QString key = row_key("hint", hint.goal) + QLatin1Char('/') + QString::number(rung);
    const bool told = std::any_of(rows_.begin(), rows_.end(),
                                  [&](const LessonRow &row) { return row.key == key; });
    if (!told)
    {
        rows_.push_back({.key = key, .kind = Kind::Hint, .text = trimmed_markdown(hint.text)});
    }
    if (hints.empty() || &hint == hints.back())
    {
        exhausted_.insert(hint.goal);
    }
}

void LessonPlay::look_at_goals()
{
    for (LessonRow &row : rows_)
    {
        const lesson::Goal *goal =
            row.kind == Kind::Goal ? exercise_->goal(row.key.mid(5).toStdString()) : nullptr;
        if (goal == nullptr)
        {
            continue;
        }
        const auto model = player_.standing(*goal, lesson::Engine::Model);
        const auto kernel = player_.standing(*goal, lesson::Engine::Kernel);
        row.on_model = standing_of(model);
        row.on_kernel = standing_of(kernel);
        const auto &unmet = kernel && !kernel->met ? kernel : model;
        row.found = unmet && !unmet->met ? text(unmet->now.found) : QString();
    }
}

QStringList LessonPlay::solution_lines(const std::string &goal) const
{
    QStringList lines;
    for (const lesson::Item &item : exercise_->items)
    {
        const auto *solution = std::get_if<lesson::Solution>(&item.content);
        if (solution != nullptr && solution->goal == goal)
        {
            lines += lines_text(solution->lines);
        }
    }
    return lines;
}

/// Notes stand behind what they are about: the next ones, or the last there are.
QString LessonPlay::speaker_notes() const
{
    const lesson::Notes *found = nullptr;
    for (std::size_t at = 0; at < exercise_->items.size(); ++at)
    {
        if (const auto *notes = std::get_if<lesson::Notes>(&exercise_->items[at].content))
        {
            found = notes;
            if (at >= shown_)
            {
                break;
            }
        }
    }
    return found == nullptr ? QString() : trimmed_markdown(found->text);
}

QString LessonPlay::what_comes() const
{
    for (std::size_t at = shown_; at < exercise_->items.size(); ++at)
    {
        const auto &content = exercise_->items[at].content;
        if (const auto *telling = std::get_if<lesson::Telling>(&content))
        {
            if (const QString words = first_paragraph(telling->text); !words.isEmpty())
            {
                return words;
            }
        }
        else if (const auto *calls = std::get_if<lesson::Calls>(&content))
        {
            const QString lines = lines_text(calls->lines).join(QStringLiteral("`, `"));
            return (calls->who == lesson::Calls::Who::Lesson
                        ? LessonPlay::tr("These calls run: `%1`")
                        : LessonPlay::tr("On offer: `%1`"))
                .arg(lines);
        }
        else if (const auto *asked = std::get_if<lesson::Prediction>(&content))
        {
            return LessonPlay::tr("A question: %1").arg(text(asked->ask));
        }
        else if (const auto *goal = std::get_if<lesson::Goal>(&content))
        {
            return LessonPlay::tr("A goal: %1").arg(text(goal->text));
        }
    }
    return stop_ == learning::Stop::Over ? QString() : LessonPlay::tr("The end of the lesson.");
}

/// The question that waits; null: none.
LessonRow *LessonPlay::question()
{
    const auto asked =
        std::find_if(rows_.rbegin(), rows_.rend(), [](const LessonRow &row) { return row.asked; });
    return asked == rows_.rend() ? nullptr : &*asked;
}

std::vector<const lesson::Hint *> LessonPlay::ladder(const std::string &goal) const
{
    std::vector<const lesson::Hint *> hints;
    for (const lesson::Item &item : exercise_->items)
    {
        const auto *hint = std::get_if<lesson::Hint>(&item.content);
        if (hint != nullptr && hint->goal == goal)
        {
            hints.push_back(hint);
        }
    }
    return hints;
}

} // namespace ipcscope::gui
