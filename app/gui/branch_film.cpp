#include "app/gui/branch_film.h"

#include "core/export/wording.h"
#include "sim/attach_homes.h"
#include "sim/model_backend.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ipcscope::gui
{
namespace
{

using exporting::Film;
using exporting::Shot;
using exporting::State;

class FilmMaker
{
  public:
    FilmMaker(const Branch &branch, const std::string &kernel_release, const std::string &no_kernel)
        : branch_(branch)
    {
        film_.file = branch.source().file;
        film_.kernel_release = kernel_release;
        film_.model_only_reason = no_kernel;
        film_.actors = branch.names();
        film_.start = last_ = state(branch.history().at(0));
    }

    Film make()
    {
        std::size_t line = 0;
        for (std::size_t call = 0; call < branch_.calls().size(); ++call)
        {
            const std::size_t statement = branch_.calls()[call].statement;
            for (; line < statement; ++line)
            {
                remark(branch_.statements()[line]);
            }
            ++line;
            shoot(call);
        }
        return std::move(film_);
    }

  private:
    void remark(const Statement &line)
    {
        const bool comment = line.kind == Statement::Kind::Comment;
        const bool event =
            line.kind == Statement::Kind::Signal || line.kind == Statement::Kind::Exit;
        const std::string text =
            comment || event
                ? exporting::remark_text(comment ? line.comment : notation::print(line))
                : std::string();
        if (!text.empty())
        {
            remarks_.push_back(text);
        }
    }

    void shoot(std::size_t number)
    {
        const CallRecord &call = branch_.calls()[number];
        const Statement &statement = branch_.statements()[call.statement];
        const KernelAnswer *kernel =
            number < branch_.kernel.size() ? branch_.kernel[number].get() : nullptr;
        Shot shot{.position = statement.position,
                  .actor = statement.actor,
                  .call = exporting::written_call(statement),
                  .remarks = std::exchange(remarks_, {}),
                  .not_ipc = call.model.not_ipc,
                  .model = exporting::told_answer(call.model),
                  .kernel = {},
                  .expected = exporting::written_expectation(statement),
                  .verdict = kernel != nullptr ? kernel->verdict : Verdict::ModelOnly,
                  .steps = call.history ? branch_.history().steps(*call.history).first
                                        : std::vector<Step>{}};
        if (shot.not_ipc)
        {
            shot.expected.clear();
        }
        else
        {
            const bool asked = kernel != nullptr && kernel->record;
            exporting::describe(
                {.model = call.model,
                 .kernel = asked ? &*kernel->record : nullptr,
                 .woken = call.woken,
                 .compared = {kernel ? &kernel->answer : nullptr, kernel ? &kernel->wakes : nullptr,
                              kernel ? &kernel->state : nullptr}},
                film_.actors, shot);
        }
        follow_sleepers(call);
        if (call.history)
        {
            last_ = state(branch_.history().at(*call.history + 1));
        }
        shot.after = last_;
        film_.shots.push_back(std::move(shot));
    }

    void follow_sleepers(const CallRecord &call)
    {
        for (const Completion &woken : call.woken)
        {
            asleep_.erase(woken.actor);
        }
        const auto actor = film_.actors.find(call.actor);
        if (actor && call.model.asleep && call.model.call)
        {
            asleep_[*actor] = &call.model;
        }
    }

    [[nodiscard]] std::shared_ptr<const State> state(const sim::World &world) const
    {
        State now{.tables = sim::tables(world), .homes = sim::attach_homes(world), .waits = {}};
        for (const ActorRow &row : now.tables.actors)
        {
            const auto sleeper = asleep_.find(row.actor);
            if (row.alive && row.sleeps_in && sleeper != asleep_.end())
            {
                const LaneRecord &record = *sleeper->second;
                now.waits.emplace(
                    row.actor,
                    exporting::wait_of(*record.call, record.asleep.value_or(std::string()), &row));
            }
        }
        return last_ && *last_ == now ? last_ : std::make_shared<const State>(std::move(now));
    }

    const Branch &branch_;
    Film film_;
    std::vector<std::string> remarks_;
    std::map<ActorId, const LaneRecord *> asleep_; // the records are the branch's
    std::shared_ptr<const State> last_;
};

} // namespace

exporting::Film film_of(const Branch &branch, const std::string &kernel_release,
                        const std::string &no_kernel)
{
    return FilmMaker(branch, kernel_release, no_kernel).make();
}

} // namespace ipcscope::gui
