#include "core/tools/spell.h"

#include "core/lane.h"
#include "core/tools/talk.h"

#include <algorithm>

namespace ipcscope::tools
{

Scenario spell_out(const Scenario &expanded, Backend &engine)
{
    Scenario spelled{.file = expanded.file, .statements = {}};
    notation::ActorNames actors;
    Lane lane(engine, actors);
    auto tools_left =
        std::count_if(expanded.statements.begin(), expanded.statements.end(),
                      [](const Statement &line) { return line.kind == Statement::Kind::Tool; });
    const auto run = [&](const Statement &statement) {
        LaneRecord record = lane.run(statement);
        (void)lane.settle();
        return record;
    };
    for (const Statement &line : expanded.statements)
    {
        if (line.kind != Statement::Kind::Tool)
        {
            if (tools_left > 0)
            {
                (void)run(line);
            }
            spelled.statements.push_back(line);
            continue;
        }
        --tools_left;
        Statement remark;
        remark.position = line.position;
        remark.comment = "# " + notation::print(line);
        spelled.statements.push_back(std::move(remark));
        auto begun = Talk::begin(line, actors, lane.bindings(), [](Stamp at) { return at.value; });
        if (!begun)
        {
            continue; // a name that no line has bound: running the scenario tells
        }
        Talk talk = std::move(begun).value();
        while (auto next = talk.next())
        {
            const LaneRecord record = run(*next);
            talk.answered(&record, nullptr, Verdict::ModelOnly);
            spelled.statements.push_back(*std::move(next));
        }
    }
    return spelled;
}

} // namespace ipcscope::tools
