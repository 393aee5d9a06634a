#include "tests/sim/scene.h"

#include "core/compare.h"
#include "core/lane.h"
#include "core/notation/notation.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"
#include "sim/sched.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace ipcscope::tests
{
namespace
{

/// What the kernel shows, and what the model alone knows.
std::span<const FieldInfo<ShmRow>> segment_fields()
{
    static const std::vector<FieldInfo<ShmRow>> all = [] {
        std::vector<FieldInfo<ShmRow>> fields(shm_fields().begin(), shm_fields().end());
        fields.push_back({"never_written", FieldKind::Number, "", "",
                          [](const ShmRow &row) { return std::optional(row.never_written); }});
        return fields;
    }();
    return all;
}

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
    Listener(sim::ModelBackend &model, Played &played) : model_(model), played_(played) {}
    Reply execute(ActorId actor, const Call &call) override
    {
        Reply reply = model_.execute(actor, call);
        played_.replies.push_back(reply);
        if (const auto *outcome = std::get_if<Outcome>(&reply))
        {
            last[actor] = *outcome;
        }
        return reply;
    }
    std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        std::vector<Woken> all = model_.woken(order);
        for (const Woken &woken : all)
        {
            played_.woken.push_back(woken);
            last[woken.actor] = woken.outcome;
        }
        return all;
    }
    Result<Tables, EngineLost> observe() override { return model_.observe(); }

    std::map<ActorId, Outcome> last; ///< of each actor

  private:
    sim::ModelBackend &model_;
    Played &played_;
};

std::string print_output(const Output &output)
{
    if (const auto *message = std::get_if<Message>(&output))
    {
        return fmt::format("{} \"{}\"", message->mtype, message->text);
    }
    if (const auto *values = std::get_if<Semvals>(&output))
    {
        return fmt::format("{}", fmt::join(*values, " "));
    }
    if (const auto *received = std::get_if<MqReceived>(&output))
    {
        return fmt::format("{} \"{}\"",
                           received->priority ? fmt::to_string(*received->priority) : "-",
                           received->text);
    }
    if (const auto *attr = std::get_if<MqAttr>(&output))
    {
        return fmt::format("{:#o} {} {} {}", attr->flags, attr->maxmsg, attr->msgsize,
                           attr->curmsgs);
    }
    if (const auto *stat = std::get_if<FileStat>(&output))
    {
        return fmt::format("mode {:#o} nlink {} uid {} gid {} size {} blocks {}", stat->mode,
                           stat->nlink, stat->uid.value, stat->gid.value, stat->size, stat->blocks);
    }
    if (const auto *stat = std::get_if<TmpfsStat>(&output))
    {
        return fmt::format("blocks {} bfree {} files {} ffree {}", stat->blocks, stat->bfree,
                           stat->files, stat->ffree);
    }
    return "nothing";
}

class Judge
{
  public:
    Judge(const sim::World &world, notation::ActorNames &actors, const Listener &listener)
        : world_(world), actors_(actors), listener_(listener)
    {
    }

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
        if (kind == "order")
        {
            for (std::string name; words >> name;)
            {
                order.push_back(actors_.id(name));
            }
            return {};
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
        return judge_of(kind, words, *actor);
    }

    std::vector<ActorId> order; ///< for the next call

  private:
    std::string judge_of(std::string_view kind, std::istringstream &words, const ActorRow &actor)
    {
        if (kind == "actor")
        {
            return compare_all(words, actor, actor_fields());
        }
        if (kind == "sleeps" || kind == "awake")
        {
            const auto &wait = world_.tasks[actor.actor.value].wait;
            const std::string found = wait ? sim::waits_for(world_, *wait) : "";
            return compare_text(kind == "sleeps" ? rest_of(words) : "", found);
        }
        if (kind == "got")
        {
            const auto last = listener_.last.find(actor.actor);
            return compare_text(rest_of(words), last == listener_.last.end()
                                                    ? "nothing"
                                                    : print_output(last->second.output));
        }
        if (kind == "clean")
        {
            const auto last = listener_.last.find(actor.actor);
            const auto *info =
                last == listener_.last.end() ? nullptr : std::get_if<ShmInfo>(&last->second.output);
            return compare_text(rest_of(words), info == nullptr
                                                    ? "no SHM_INFO"
                                                    : std::to_string(info->shm_never_written));
        }
        if (kind == "map")
        {
            return compare_text(rest_of(words),
                                fmt::format("[{}]", fmt::join(mapped_parts(actor.mappings), ", ")));
        }
        if (kind == "file" || kind == "nofile" || kind == "tmpfs" || kind == "mnt")
        {
            return judge_files(kind, words, actor.mnt_ns);
        }
        if (kind == "open")
        {
            const auto row = find_descriptor(words, actor.files);
            return row == nullptr ? "no such file is open"
                                  : compare_all(words, *row, file_des_fields());
        }
        if (kind == "fd" || kind == "nofd")
        {
            const auto *row = find_descriptor(words, actor.queues);
            return there(kind == "fd", row != nullptr, "the descriptor")
                .value_or(row == nullptr ? "" : compare_all(words, *row, mq_des_fields()));
        }
        for (const IpcNamespaceTable &table : tables_.ipc)
        {
            if (table.ns == actor.ipc_ns)
            {
                return judge_namespace(kind, words, table);
            }
        }
        return "the actor has no namespace";
    }

    template <class Row>
    static const Row *find_descriptor(std::istringstream &words, const std::vector<Row> &rows)
    {
        std::string fd;
        words >> fd;
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &one) {
            return one.fd.value == std::stoi(fd);
        });
        return row == rows.end() ? nullptr : &*row;
    }

    std::string judge_files(std::string_view kind, std::istringstream &words, NsId ns)
    {
        const auto table =
            std::find_if(tables_.mnt->begin(), tables_.mnt->end(),
                         [ns](const MntNamespaceTable &one) { return one.ns == ns; });
        if (kind == "mnt" && table != tables_.mnt->end())
        {
            return compare_all(words, *table, mnt_fields());
        }
        if (table == tables_.mnt->end() || !table->shm)
        {
            return "no tmpfs is mounted";
        }
        if (kind == "tmpfs")
        {
            return compare_all(words, *table->shm, tmpfs_fields());
        }
        std::string name;
        words >> name;
        name = name.substr(0, name.find(':'));
        const auto &files = table->shm->files;
        const auto row = std::find_if(files.begin(), files.end(),
                                      [&](const TmpfsFileRow &one) { return one.name == name; });
        return there(kind == "file", row != files.end(), name)
            .value_or(row == files.end() ? "" : compare_all(words, *row, tmpfs_file_fields()));
    }

    std::string judge_namespace(std::string_view kind, std::istringstream &words,
                                const IpcNamespaceTable &table)
    {
        if (kind == "namespace")
        {
            return compare_all(words, table, namespace_fields());
        }
        std::string id;
        words >> id;
        if (kind == "segment" || kind == "gone")
        {
            const ShmRow *row = find_row(table.shm, id);
            if (kind == "gone")
            {
                return row == nullptr ? "" : fmt::format("segment {} is still there", id);
            }
            return row == nullptr ? fmt::format("there is no segment {}", id)
                                  : compare_all(words, *row, segment_fields());
        }
        if (kind == "mq" || kind == "nameless")
        {
            id = id.substr(0, id.find(':'));
            const auto row = std::find_if(table.mq.begin(), table.mq.end(),
                                          [&](const MqRow &one) { return one.name == id; });
            return there(kind == "mq", row != table.mq.end(), id)
                .value_or(row == table.mq.end() ? "" : compare_all(words, *row, mq_fields()));
        }
        if (kind == "queue")
        {
            const MsgRow *row = find_row(table.msg, id);
            return row == nullptr ? fmt::format("there is no queue {}", id)
                                  : compare_all(words, *row, msg_fields());
        }
        const SemRow *set = kind == "set" || kind == "sem" ? find_row(table.sem, id) : nullptr;
        if (set == nullptr)
        {
            return fmt::format("\"{}\" is no check, or there is no set {}", kind, id);
        }
        if (kind == "set")
        {
            return compare_all(words, *set, sem_fields());
        }
        std::size_t num = 0;
        std::string word;
        words >> num >> word;
        return num < set->sems.size() ? compare_all(words, set->sems[num], sem_state_fields())
                                      : fmt::format("there is no semaphore {}", num);
    }

    /// What is wrong with its being there, or not.
    static std::optional<std::string> there(bool wanted, bool found, const std::string &what)
    {
        return wanted == found
                   ? std::nullopt
                   : std::optional(fmt::format("{} is {}there", what, found ? "still " : "not "));
    }

    template <class Row>
    static const Row *find_row(const std::vector<Row> &rows, const std::string &id)
    {
        const auto at = std::find_if(rows.begin(), rows.end(),
                                     [&](const Row &row) { return row.id.value == std::stoi(id); });
        return at == rows.end() ? nullptr : &*at;
    }

    static std::string rest_of(std::istringstream &words)
    {
        std::string rest;
        std::getline(words >> std::ws, rest);
        return rest;
    }

    static std::string compare_text(const std::string &wanted, const std::string &found)
    {
        return wanted == found ? std::string{}
                               : fmt::format("\"{}\" was to be, found \"{}\"", wanted, found);
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
        if (text.starts_with("tid:") || text.starts_with("ipc:"))
        {
            const ActorRow *row = find_actor(text.substr(4));
            const bool thread = text.starts_with("tid:");
            return row == nullptr ? std::nullopt
                   : thread       ? std::optional(static_cast<std::uint64_t>(row->tid.value))
                                  : std::optional(row->ipc_ns.value);
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
    const Listener &listener_;
    Tables tables_;
};

/// What a call's record says against the script.
std::string trouble_in(const LaneRecord &record)
{
    if (!record.refused.empty())
    {
        return "refused: " + record.refused;
    }
    if (record.not_ipc)
    {
        return "is no IPC";
    }
    return record.expectation_met ? std::string{} : record.expectation_note;
}

/// Runs one statement and lets everybody come back whom it wakes.
std::string run(Lane &lane, const Statement &statement, Judge &judge)
{
    std::string trouble = trouble_in(lane.run(statement));
    for (const Completion &completion : lane.settle(judge.order))
    {
        if (!completion.expectation_met && trouble.empty())
        {
            trouble = fmt::format("{}: {}", notation::print(completion.statement),
                                  completion.expectation_note);
        }
    }
    judge.order.clear();
    return trouble;
}

/// Who was to come back, and has not.
std::string still_asleep(const Lane &lane)
{
    for (const auto &[actor, sleeper] : lane.sleepers())
    {
        const bool unfinished = sleeper.statement.kind == Statement::Kind::Unfinished;
        if (!unfinished && checks(sleeper.statement.expectation))
        {
            return fmt::format("{} still sleeps", notation::print(sleeper.statement));
        }
    }
    return {};
}

std::string play_all(const Scenario &scenario, sim::ModelBackend &model, Listener &listener)
{
    notation::ActorNames actors;
    Lane lane(listener, actors);
    Judge judge(model.world(), actors, listener);
    for (const Statement &statement : scenario.statements)
    {
        std::string trouble = statement.kind == Statement::Kind::Comment
                                  ? judge.judge(statement.comment)
                                  : run(lane, statement, judge);
        const std::vector<std::string> broken = sim::invariants(model.world());
        if (trouble.empty() && !broken.empty())
        {
            trouble = broken.front();
        }
        if (!trouble.empty())
        {
            return fmt::format("line {}: {}: {}", statement.position.line,
                               notation::print(statement), trouble);
        }
    }
    return still_asleep(lane);
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
    Listener listener(model, played);
    played.trouble = play_all(expanded.value(), model, listener);
    played.world = model.world();
    return played;
}

} // namespace ipcscope::tests
