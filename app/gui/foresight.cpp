#include "app/gui/foresight.h"

#include "app/gui/lesson_text.h"
#include "app/gui/text.h"
#include "core/lesson/player.h"
#include "core/model_facts.h"
#include "sim/stepped_model.h"

#include <utility>

namespace ipcscope::gui
{
namespace
{

RightAnswer told_answer(const lesson::Prediction &asked, const lesson::Player::Answer &answer)
{
    RightAnswer right;
    if (answer.correct == nullptr)
    {
        return right;
    }
    right.option = static_cast<int>(answer.correct - asked.options.data());
    right.told = QStringLiteral("**%1**").arg(text(answer.correct->shown));
    if (answer.result != answer.correct->shown)
    {
        right.told += QStringLiteral(" · `%1`").arg(text(answer.result));
    }
    for (const lesson::Option &option : asked.options)
    {
        if (&option != answer.correct && !option.why.empty())
        {
            right.told += QStringLiteral("\n\n*%1:* %2")
                              .arg(text(option.shown), trimmed_markdown(option.why));
        }
    }
    return right;
}

} // namespace

RightAnswers foresee(const lesson::Exercise &exercise, const EngineFacts &facts)
{
    RightAnswers answers;
    auto model = std::make_unique<sim::SteppedModel>(model_facts(facts));
    lesson::Engines engines;
    engines.take_steps = [watched = model.get()] { return watched->take_steps(); };
    engines.model = std::move(model);
    lesson::LessonRecord nobody;
    lesson::Player player(exercise, std::move(engines), nobody);
    if (player.begin().problem)
    {
        return answers;
    }
    while (!player.is_over())
    {
        // An exam does not go on from a goal that is open.
        for (std::size_t goals = player.goal_follows() ? 0 : player.open_goals().size(); goals > 0;
             --goals)
        {
            if (player.open_goals().empty() || player.solve().problem)
            {
                break;
            }
        }
        const lesson::Player::Turn turn = player.next();
        if (turn.ran.problem || !turn.held.empty())
        {
            break;
        }
        if (const lesson::Prediction *asked = player.asked())
        {
            answers.emplace(row_key("question", asked->id), told_answer(*asked, player.answer(0)));
        }
    }
    return answers;
}

} // namespace ipcscope::gui
