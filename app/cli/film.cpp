#include "app/cli/film.h"

#include "app/cli/report.h"
#include "app/cli/session.h"
#include "core/run.h"
#include "sim/attach_homes.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

using exporting::Film;
using exporting::Shot;
using exporting::State;

class Recorder
{
  public:
    Recorder(Engines engines, Keep keep)
        : engines_(std::move(engines)), keep_(keep), model_(model_facts(engines_.facts)),
          run_(model_, engines_.kernel.get(), film_.actors, engines_.model_only_reason)
    {
        model_.watch(&collector_);
        film_.kernel_release = engines_.facts.kernel_release;
        film_.model_only_reason = engines_.model_only_reason;
        film_.start = state(model_.observe().value());
        last_ = film_.start;
    }

    void line(const Statement &statement)
    {
        switch (statement.kind)
        {
        case Statement::Kind::Comment: remark(statement.comment); break;
        case Statement::Kind::Signal:
        case Statement::Kind::Exit: remark(notation::print(statement)); break;
        case Statement::Kind::Call:
        case Statement::Kind::Unfinished:
        case Statement::Kind::Resumed: call(statement); break;
        case Statement::Kind::Scene:
        case Statement::Kind::Tool: break; // expanded and spelled out
        }
    }

    [[nodiscard]] std::size_t calls() const { return calls_; }

    Film take(const std::string &file)
    {
        film_.file = file;
        return std::move(film_);
    }

  private:
    void remark(std::string text)
    {
        text = exporting::remark_text(std::move(text));
        if (!text.empty())
        {
            remarks_.push_back(std::move(text));
        }
    }

    std::shared_ptr<const State> state(Tables tables)
    {
        State now{
            .tables = std::move(tables), .homes = sim::attach_homes(model_.world()), .waits = {}};
        for (const auto &[actor, sleeper] : run_.model_lane().sleepers())
        {
            const auto row = std::find_if(now.tables.actors.begin(), now.tables.actors.end(),
                                          [&](const ActorRow &one) { return one.actor == actor; });
            now.waits.emplace(actor,
                              exporting::wait_of(*sleeper.record.call,
                                                 sleeper.record.asleep.value_or(std::string()),
                                                 row == now.tables.actors.end() ? nullptr : &*row));
        }
        return last_ != nullptr && *last_ == now ? last_
                                                 : std::make_shared<const State>(std::move(now));
    }

    void call(const Statement &statement)
    {
        (void)collector_.take();
        RunRecord record = run_.run(statement);
        Shot shot{.position = statement.position,
                  .actor = statement.actor,
                  .call = written_call(statement),
                  .remarks = std::exchange(remarks_, {}),
                  .not_ipc = record.model.not_ipc,
                  .model = exporting::told_answer(record.model),
                  .kernel = {},
                  .expected = written_expectation(statement),
                  .verdict = record.verdict(),
                  .steps = collector_.take()};
        if (shot.not_ipc)
        {
            shot.expected.clear();
            shot.after = last_;
        }
        else
        {
            exporting::describe({.model = record.model,
                                 .kernel = record.kernel ? &*record.kernel : nullptr,
                                 .woken = record.model_woken,
                                 .compared = {&record.answer, &record.wakes, &record.state}},
                                film_.actors, shot);
            shot.after = state(std::move(record.model_tables));
        }
        last_ = shot.after;
        ++calls_;
        if (keep_ == Keep::LastTwo && film_.shots.size() == 2)
        {
            film_.shots.erase(film_.shots.begin());
        }
        film_.shots.push_back(std::move(shot));
    }

    Film film_;
    Engines engines_;
    Keep keep_;
    sim::ModelBackend model_;
    sim::StepCollector collector_;
    Run run_;
    std::vector<std::string> remarks_;
    std::shared_ptr<const State> last_;
    std::size_t calls_{};
};

} // namespace

Film film_of(const Scenario &scenario, Engines engines, Keep keep, std::size_t calls)
{
    Recorder recorder(std::move(engines), keep);
    for (const Statement &statement : scenario.statements)
    {
        if (recorder.calls() == calls)
        {
            break;
        }
        recorder.line(statement);
    }
    return recorder.take(scenario.file);
}

} // namespace ipcscope::cli
