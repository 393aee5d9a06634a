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
using exporting::Wait;

/// Where a sleeping call sleeps; of a POSIX queue the name that its descriptor leads to.
Wait wait_of(const Lane::Sleeper &sleeper, const ActorRow *actor)
{
    Wait wait{.reason = sleeper.record.asleep.value_or(std::string())};
    const Call &call = *sleeper.record.call;
    const auto queue = [&](Fd fd) {
        for (const MqDesRow &row : actor == nullptr ? std::vector<MqDesRow>{} : actor->queues)
        {
            if (row.fd == fd)
            {
                wait.at = Wait::At::PosixQueue;
                wait.name = row.queue;
            }
        }
    };
    if (const auto *semop = std::get_if<Semop>(&call))
    {
        wait.at = Wait::At::Set;
        wait.id = semop->id;
    }
    else if (const auto *send = std::get_if<Msgsnd>(&call))
    {
        wait.at = Wait::At::Queue;
        wait.id = send->id;
    }
    else if (const auto *receive = std::get_if<Msgrcv>(&call))
    {
        wait.at = Wait::At::Queue;
        wait.id = receive->id;
    }
    else if (const auto *mq_send = std::get_if<MqTimedsend>(&call))
    {
        queue(mq_send->mqdes);
    }
    else if (const auto *mq_receive = std::get_if<MqTimedreceive>(&call))
    {
        queue(mq_receive->mqdes);
    }
    return wait;
}

std::string told_answer(const LaneRecord &record)
{
    return record.outcome && record.outcome->kind != ValueKind::None
               ? notation::print(*record.outcome)
               : short_answer(record);
}

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
        text.erase(0, text.find_first_not_of("# \t"));
        while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        {
            text.pop_back();
        }
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
                              wait_of(sleeper, row == now.tables.actors.end() ? nullptr : &*row));
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
                  .model = told_answer(record.model),
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
            describe(record, shot);
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

    void describe(RunRecord &record, Shot &shot)
    {
        if (record.kernel)
        {
            shot.kernel = told_answer(*record.kernel);
        }
        note(shot, record.model.refused);
        note(shot, record.model.asleep ? "waits for " + *record.model.asleep : std::string());
        note(shot, record.model.expectation_note);
        if (record.kernel && record.kernel->expectation_note != record.model.expectation_note)
        {
            note(shot, record.kernel->expectation_note);
        }
        for (const Completion &woken : record.model_woken)
        {
            note(shot, fmt::format("{} wakes: {} of line {} returns {}", woken.statement.actor,
                                   woken.statement.name, woken.statement.position.line,
                                   short_answer(woken.outcome)));
            note(shot, woken.expectation_note);
        }
        for (Comparison *part : {&record.answer, &record.wakes, &record.state})
        {
            note(shot, part->reason);
            for (Difference &difference : part->differences)
            {
                difference.field = named_field(difference.field, film_.actors);
                shot.differences.push_back(std::move(difference));
            }
        }
    }

    static void note(Shot &shot, const std::string &text)
    {
        const bool told = std::find(shot.notes.begin(), shot.notes.end(), text) != shot.notes.end();
        if (!text.empty() && !told)
        {
            shot.notes.push_back(text);
        }
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
