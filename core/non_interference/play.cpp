#include "core/non_interference/play.h"

#include "core/non_interference/parts.h"
#include "core/notation/run_lines.h"
#include "core/run.h"
#include "core/told.h"
#include "core/tools/talk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ipcscope::non_interference
{
namespace
{

class Player
{
  public:
    Player(std::string_view subject, Engines engines)
        : engines_(std::move(engines)), subject_(subject),
          run_(*engines_.model, engines_.kernel.get(), names_, engines_.model_only_reason)
    {
        seen_.kernel.whole = engines_.kernel != nullptr;
    }

    void play(const Statement &statement)
    {
        if (statement.kind == Statement::Kind::Tool)
        {
            play_tool(statement);
        }
        else if (is_run(statement))
        {
            (void)call(statement, statement);
        }
    }

    Seen finish()
    {
        seen_.model.at_the_end = tables(false);
        if (seen_.kernel.whole && kernel_tables_)
        {
            seen_.kernel.at_the_end = tables(true);
        }
        seen_.model_only_reason = run_.model_only_reason();
        return std::move(seen_);
    }

  private:
    // `written` is the line that the call belongs to: a tool makes several.
    RunRecord call(const Statement &statement, const Statement &written)
    {
        const bool resumes = statement.kind == Statement::Kind::Resumed;
        RunRecord record = run_.run(statement);
        if (record.model.call && !resumes)
        {
            lines_.push_back(statement.position.line);
        }
        if (record.model.not_ipc)
        {
            return record;
        }
        note_key(record.model, statement.position.line);
        if (record.kernel)
        {
            note_key(*record.kernel, statement.position.line);
        }
        model_tables_ = record.model_tables;
        if (record.kernel_tables)
        {
            kernel_tables_ = record.kernel_tables;
        }
        seen_.kernel.whole = seen_.kernel.whole && !run_.model_only();
        finish_sleepers(seen_.model, record.model_woken, false);
        finish_sleepers(seen_.kernel, record.kernel_woken, true);
        // What the second half of a call gives has been noted with the first one.
        if (statement.actor == subject_ && !resumes)
        {
            note(seen_.model, record.model, statement, written, false);
            if (seen_.kernel.whole)
            {
                // What the model refuses (its actor sleeps, a $name has no value) is not asked of
                // the kernel, for the same reason.
                note(seen_.kernel, record.kernel ? *record.kernel : record.model, statement,
                     written, true);
            }
        }
        return record;
    }

    void play_tool(const Statement &line)
    {
        const auto never_asked = [](Stamp) { return std::int64_t{0}; };
        auto begun = tools::Talk::begin(line, names_, run_.model_lane().bindings(), never_asked);
        if (!begun)
        {
            return;
        }
        tools::Talk talk = std::move(begun).value();
        while (const auto next = talk.next())
        {
            const RunRecord record = call(*next, line);
            talk.answered(&record.model, record.kernel ? &*record.kernel : nullptr,
                          record.answer.verdict);
        }
    }

    void note(SeenSide &side, const LaneRecord &record, const Statement &statement,
              const Statement &written, bool kernel)
    {
        SeenLine line{.line = written.position.line, .call = text_of(statement)};
        line.tables = tables(kernel);
        if (record.outcome && record.call)
        {
            answer(line, *record.call, *record.outcome, kernel);
        }
        else
        {
            line.asleep = record.asleep.has_value();
            line.text = record.asleep ? told("sleeps") : told("refused: {}", record.refused);
            line.answer["result"] = {.value = line.text, .source = std::string(statement.name)};
        }
        side.lines.push_back(std::move(line));
    }

    void finish_sleepers(SeenSide &side, const std::vector<Completion> &woken, bool kernel)
    {
        for (const Completion &one : woken)
        {
            const auto line =
                std::find_if(side.lines.rbegin(), side.lines.rend(), [&](const SeenLine &seen) {
                    return seen.line == one.statement.position.line && seen.asleep;
                });
            if (names_.name(one.actor) == subject_ && line != side.lines.rend())
            {
                line->answer.clear();
                line->asleep = false;
                answer(*line, one.call, one.outcome, kernel);
            }
        }
    }

    void note_key(const LaneRecord &record, std::uint32_t line)
    {
        if (record.outcome && record.outcome->error == Errno::Ok &&
            record.outcome->kind == ValueKind::Key)
        {
            ftok_keys_.emplace(static_cast<std::uint32_t>(record.outcome->value), line);
        }
    }

    void answer(SeenLine &line, const Call &call, const Outcome &outcome, bool kernel)
    {
        const Lens lens = this->lens(kernel);
        line.text = answer_text(outcome, lens);
        line.answer = answer_seen(call, outcome, lens);
    }

    [[nodiscard]] Lens lens(bool kernel) const
    {
        return {.tables = kernel ? &*kernel_tables_ : &model_tables_,
                .actors = &names_,
                .when =
                    [this, kernel](Stamp stamp) {
                        const auto call = static_cast<std::size_t>(stamp.value) - 1;
                        return kernel || call >= lines_.size() ? told("some time")
                                                               : told("in line {}", lines_[call]);
                    },
                .key =
                    [this](std::uint32_t key) {
                        const auto made = ftok_keys_.find(key);
                        return made == ftok_keys_.end() ? std::string()
                                                        : told("the key of line {}", made->second);
                    },
                .kernel = kernel};
    }

    [[nodiscard]] Sight tables(bool kernel) const
    {
        const auto actor = names_.find(subject_);
        return actor && (!kernel || kernel_tables_) ? tables_seen_by(*actor, lens(kernel))
                                                    : Sight{};
    }

    static std::string text_of(const Statement &statement)
    {
        Statement bare = statement;
        bare.expectation = {};
        bare.comment.clear();
        return notation::print(bare);
    }

    Engines engines_;
    std::string subject_;
    notation::ActorNames names_;
    Run run_;
    std::vector<std::uint32_t> lines_;                 // by call of the model
    std::map<std::uint32_t, std::uint32_t> ftok_keys_; // the line that each comes from
    Tables model_tables_;
    std::optional<Tables> kernel_tables_;
    Seen seen_;
};

} // namespace

Seen play(const std::vector<Statement> &statements, std::string_view subject, Engines engines,
          const std::atomic<bool> *stop)
{
    Player player(subject, std::move(engines));
    for (const Statement &statement : statements)
    {
        if (stop != nullptr && stop->load())
        {
            break;
        }
        player.play(statement);
    }
    return player.finish();
}

} // namespace ipcscope::non_interference
