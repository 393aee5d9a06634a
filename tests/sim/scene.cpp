#include "tests/sim/scene.h"

#include "core/compare.h"
#include "core/lane.h"
#include "core/notation/notation.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"

#include <charconv>
#include <fmt/format.h>
#include <sstream>

namespace ipcscope::tests
{
namespace
{

class StepList final : public sim::Observer
{
  public:
    explicit StepList(std::vector<Step> &steps) : steps_(steps) {}
    void on_step(const Step &step, const sim::World &) override { steps_.push_back(step); }

  private:
    std::vector<Step> &steps_;
};

/// Remembers every reply of the model on its way to the lane.
class Listener final : public Backend
{
  public:
    Listener(sim::ModelBackend &model, std::vector<Reply> &replies)
        : model_(model), replies_(replies)
    {
    }
    Reply execute(ActorId actor, const Call &call) override
    {
        replies_.push_back(model_.execute(actor, call));
        return replies_.back();
    }
    std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    Result<Tables, EngineLost> observe() override { return model_.observe(); }

  private:
    sim::ModelBackend &model_;
    std::vector<Reply> &replies_;
};

class Judge
{
  public:
    Judge(const sim::World &world, notation::ActorNames &actors) : world_(world), actors_(actors) {}

    /// What a comment that is a check finds wrong.
    std::string judge(std::string_view comment)
    {
        const bool is_check = comment.size() > 1 && comment.front() == '#' && comment[1] != ' ';
        std::istringstream words{std::string(is_check ? comment.substr(1) : "")};
        std::string kind;
        words >> kind;
        if (!is_check)
        {
            return {};
        }
        if (kind != "segment" && kind != "namespace" && kind != "actor" && kind != "gone")
        {
            return fmt::format("\"{}\" is no check", kind);
        }
        std::string who;
        words >> who;
        who = who.substr(0, who.find(':'));
        tables_ = sim::tables(world_);
        const ActorRow *actor = find_actor(who);
        if (actor == nullptr)
        {
            return fmt::format("there is no actor {}", who);
        }
        if (kind == "actor")
        {
            return compare_all(words, *actor, actor_fields());
        }
        return judge_namespace(kind, words, *actor);
    }

  private:
    std::string judge_namespace(std::string_view kind, std::istringstream &words,
                                const ActorRow &actor)
    {
        for (const IpcNamespaceTable &table : tables_.ipc)
        {
            if (table.ns == actor.ipc_ns)
            {
                return kind == "namespace" ? compare_all(words, table, namespace_fields())
                                           : judge_segment(kind, words, table);
            }
        }
        return "the actor has no namespace";
    }

    std::string judge_segment(std::string_view kind, std::istringstream &words,
                              const IpcNamespaceTable &table)
    {
        std::string id;
        words >> id;
        for (const ShmRow &row : table.shm)
        {
            if (row.id.value == std::stoi(id))
            {
                return kind == "gone" ? fmt::format("segment {} is still there", id)
                                      : compare_all(words, row, shm_fields());
            }
        }
        return kind == "gone" ? std::string{} : fmt::format("there is no segment {}", id);
    }

    const ActorRow *find_actor(std::string_view name)
    {
        const std::optional<ActorId> id = actors_.find(name);
        for (const ActorRow &row : tables_.actors)
        {
            if (id && row.actor == *id)
            {
                return &row;
            }
        }
        return nullptr;
    }

    std::optional<std::uint64_t> value_of(const std::string &text)
    {
        if (text == "now")
        {
            return static_cast<std::uint64_t>(world_.clock.value);
        }
        if (const ActorRow *actor = find_actor(text))
        {
            return static_cast<std::uint64_t>(actor->pid.value);
        }
        try
        {
            return static_cast<std::uint64_t>(
                text.front() == '-' ? std::stoll(text, nullptr, 0)
                                    : static_cast<long long>(std::stoull(text, nullptr, 0)));
        }
        catch (const std::exception &)
        {
            return std::nullopt;
        }
    }

    template <class Row> std::string compare_all(std::istringstream &words, const Row &row,
                                                 std::span<const FieldInfo<Row>> fields)
    {
        std::string word;
        while (words >> word)
        {
            const std::size_t equals = word.find('=');
            const std::string name = word.substr(0, equals);
            const auto field = std::find_if(fields.begin(), fields.end(),
                                            [&](const auto &info) { return info.name == name; });
            if (equals == std::string::npos || field == fields.end())
            {
                return fmt::format("\"{}\" is no field", word);
            }
            const std::optional<std::uint64_t> wanted = value_of(word.substr(equals + 1));
            const std::optional<std::uint64_t> found = field->get(row);
            if (!wanted || !found || *wanted != *found)
            {
                return fmt::format("{} was to be, found {}={}", word, name,
                                   print_field(field->kind, found.value_or(0)));
            }
        }
        return {};
    }

    const sim::World &world_;
    notation::ActorNames &actors_;
    Tables tables_;
};

/// What a call's record says against the script.
std::string trouble_in(const LaneRecord &record)
{
    if (!record.refused.empty())
    {
        return "refused: " + record.refused;
    }
    return record.expectation_met ? std::string{} : record.expectation_note;
}

} // namespace

Played play(std::string_view script, const EngineFacts &facts)
{
    Played played;
    const auto parsed = notation::parse(script, "script");
    if (!parsed)
    {
        played.trouble = parsed.error().message();
        return played;
    }
    const auto expanded = notation::expand(parsed.value());
    if (!expanded)
    {
        played.trouble = expanded.error().message();
        return played;
    }
    sim::ModelBackend model(facts);
    StepList steps(played.steps);
    model.watch(&steps);
    Listener listener(model, played.replies);
    notation::ActorNames actors;
    Lane lane(listener, actors);
    Judge judge(model.world(), actors);
    for (const Statement &statement : expanded.value().statements)
    {
        std::string trouble = statement.kind == Statement::Kind::Comment
                                  ? judge.judge(statement.comment)
                                  : trouble_in(lane.run(statement));
        const std::vector<std::string> broken = sim::invariants(model.world());
        if (trouble.empty() && !broken.empty())
        {
            trouble = broken.front();
        }
        if (!trouble.empty())
        {
            played.trouble = fmt::format("line {}: {}: {}", statement.position.line,
                                         notation::print(statement), trouble);
            break;
        }
    }
    played.world = model.world();
    return played;
}

} // namespace ipcscope::tests
