#include "core/lesson/goals.h"

#include <algorithm>

namespace ipcscope::lesson
{

void GoalWatch::open(const Goal &goal, const Stage &stage)
{
    look(open_.emplace_back(Open{.goal = &goal}), stage);
}

void GoalWatch::look(const Stage &stage)
{
    for (Open &open : open_)
    {
        look(open, stage);
    }
}

void GoalWatch::look(Open &open, const Stage &stage)
{
    for (const Engine engine : kBothEngines)
    {
        if (stage.has(engine) && open.goal->predicate.holds(stage.view(engine)))
        {
            open.met.at(index_of(engine)) = true;
        }
    }
}

const GoalWatch::Open *GoalWatch::find(std::string_view id) const
{
    const auto found = std::find_if(open_.begin(), open_.end(),
                                    [id](const Open &open) { return open.goal->id == id; });
    return found == open_.end() ? nullptr : &*found;
}

bool GoalWatch::is_open(std::string_view id) const
{
    return find(id) != nullptr;
}

bool GoalWatch::was_met(const Goal &goal, Engine engine) const
{
    const Open *open = find(goal.id);
    return open != nullptr && open->met.at(index_of(engine));
}

GoalWatch::Standing GoalWatch::standing(const Goal &goal, const Stage &stage, Engine engine) const
{
    Standing standing{.met = false, .now = goal.predicate.judge(stage.view(engine))};
    standing.met = goal.mode == GoalBlock::Mode::Edge ? was_met(goal, engine)
                                                      : standing.now.truth == Truth::True;
    return standing;
}

bool GoalWatch::is_met(const Goal &goal, const Stage &stage) const
{
    return std::all_of(kBothEngines.begin(), kBothEngines.end(), [&](Engine engine) {
        return !stage.has(engine) || standing(goal, stage, engine).met;
    });
}

} // namespace ipcscope::lesson
