// OpenLesson: before a class.
#include "app/gui/lesson_text.h"
#include "app/gui/open_lesson.h"
#include "app/gui/text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr int kMostHands = 999;

int all_hands(const QList<int> &hands)
{
    return std::accumulate(hands.begin(), hands.end(), 0);
}

/// "17 hands: 12 for ENOENT (71 %), 5 for the same id (29 %)".
QString hands_words(const QStringList &options, const QList<int> &hands)
{
    const int all = all_hands(hands);
    QStringList parts;
    for (qsizetype at = 0; all > 0 && at < std::min(options.size(), hands.size()); ++at)
    {
        parts.push_back(OpenLesson::tr("%1 for %2 (%3 %)")
                            .arg(hands[at])
                            .arg(options[at])
                            .arg((hands[at] * 100 + all / 2) / all));
    }
    const QString counted_hands = counted(all, OpenLesson::tr("hand"), OpenLesson::tr("hands"));
    return parts.isEmpty()
               ? OpenLesson::tr("No hand is up yet.")
               : OpenLesson::tr("%1: %2").arg(counted_hands, parts.join(QStringLiteral(", ")));
}

} // namespace

void OpenLesson::setPresented(bool presented)
{
    if (presented == presented_)
    {
        return;
    }
    presented_ = presented;
    class_plays_ = class_plays_ || presented;
    foretell();
    show_rows();
    Q_EMIT changed();
}

/// The key of the question that waits; empty: none does.
QString OpenLesson::asked() const
{
    const LessonRow row = question();
    return row.asked ? row.key : QString();
}

LessonRow OpenLesson::question() const
{
    const std::vector<LessonRow> &rows = rows_.rows();
    const auto last = std::find_if(rows.rbegin(), rows.rend(), [](const LessonRow &row) {
        return row.kind == learning::Kind::Question;
    });
    return last == rows.rend() ? LessonRow{} : *last;
}

QString OpenLesson::rightAnswer() const
{
    if (const auto right = foretold_.find(asked()); right != foretold_.end())
    {
        return right->second.told;
    }
    if (state_.stop != learning::Stop::Working || state_.solution.isEmpty())
    {
        return {};
    }
    return QStringLiteral("```\n%1\n```").arg(state_.solution.join(QLatin1Char('\n')));
}

/// What the rows say, and how many hands there are for each option.
void OpenLesson::show_rows()
{
    std::vector<LessonRow> rows = state_.rows;
    for (LessonRow &row : rows)
    {
        const auto raised = hands_.find(row.key);
        if (row.kind != learning::Kind::Question || (raised == hands_.end() && !presented_))
        {
            continue;
        }
        row.hands = raised != hands_.end() ? raised->second : QList<int>(row.options.size(), 0);
        row.most_hands = std::max(1, *std::max_element(row.hands.begin(), row.hands.end()));
        row.hands_text = hands_words(row.options, row.hands);
    }
    rows_.show(std::move(rows));
}

void OpenLesson::setHands(int option, int hands)
{
    const LessonRow row = question();
    if (!row.asked || option < 0 || option >= row.options.size())
    {
        return;
    }
    QList<int> &raised = hands_[row.key];
    raised.resize(row.options.size());
    raised[option] = std::clamp(hands, 0, kMostHands);
    show_rows();
    Q_EMIT changed();
}

void OpenLesson::raiseHands(int option, int more)
{
    const LessonRow row = question();
    if (!row.asked || option < 0 || option >= row.options.size())
    {
        return;
    }
    const QList<int> hands = hands_[row.key];
    raised_.insert(raised_.end(), static_cast<std::size_t>(std::max(more, 0)), option);
    setHands(option, (hands.isEmpty() ? 0 : hands[option]) + more);
}

void OpenLesson::takeHandBack()
{
    if (!raised_.empty())
    {
        const int option = raised_.back();
        raised_.pop_back();
        raiseHands(option, -1);
    }
}

void OpenLesson::reveal()
{
    const QString key = asked();
    if (key.isEmpty())
    {
        return;
    }
    const auto raised = hands_.find(key);
    const QList<int> hands = raised == hands_.end() ? QList<int>{} : raised->second;
    const auto right = foretold_.find(key);
    const int foretold = right == foretold_.end() ? -1 : right->second.option;
    const auto most = std::max_element(hands.begin(), hands.end());
    raised_.clear();
    answer(all_hands(hands) > 0 ? static_cast<int>(most - hands.begin()) : std::max(foretold, 0));
}

void OpenLesson::foretell()
{
    foretold_.clear();
    if (!presented_ || !open_)
    {
        return;
    }
    thread_.run(
        [there = there_] {
            return there->exercise ? foresee(*there->exercise, there->facts) : RightAnswers{};
        },
        [this, play = play_](const RightAnswers &answers) {
            if (play == play_ && presented_)
            {
                foretold_ = answers;
                Q_EMIT changed();
            }
        });
}

} // namespace ipcscope::gui
