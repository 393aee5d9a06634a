// What tests of recordings share: running a scenario to its end, and a story that has of
// everything.
#pragma once

#include "core/model_facts.h"
#include "core/notation/notation.h"
#include "core/recording/form.h"
#include "core/recording/played_run.h"
#include "core/recording/recorder.h"
#include "core/run.h"
#include "sim/model_backend.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace ipcscope::tests
{

/// Two namespaces, a sleeper that is woken, one whose set is removed, files and both kinds of
/// queues.
inline constexpr const char *kStory = R"(%actor B
%actor C
A unshare(CLONE_NEWIPC) = 0
A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg
A shmat($seg, NULL, 0) = $p
B shmget(0x1234, 4096, 0) = -1 ENOENT
B shmget(0x1234, 100, IPC_CREAT|0600) = $other
B semget(0x77, 2, IPC_CREAT|0600) = $set
C semop($set, [{sem_num=1, sem_op=-1, sem_flg=0}], 1) = 0
B semctl($set, 1, SETVAL, 1) = 0
C semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1) = -1 EIDRM
B semctl($set, 0, IPC_RMID) = 0
B msgget(0x88, IPC_CREAT|0600) = $queue
B msgsnd($queue, {1, "hello"}, 5, 0) = 0
C mq_open("news", O_CREAT|O_RDWR, 0600, NULL) = $fd
C mq_timedsend($fd, "first", 5, 1, NULL) = 0
B mq_open("gone", O_CREAT|O_RDWR, 0600, NULL) = $other_fd
C mq_unlink("gone") = 0
C sem_open("/door", O_CREAT|O_EXCL, 0600, 1) = $door
B setns("/proc/A/ns/ipc", CLONE_NEWIPC) = 0
A shmctl($seg, IPC_STAT, {}) = 0
)";

inline std::vector<Statement> statements_of(const std::string &text)
{
    const auto parsed = notation::parse(text, "story.ipc");
    const auto expanded =
        parsed ? notation::expand(parsed.value()) : Result<Scenario, ParseError>(parsed.error());
    if (!expanded)
    {
        throw std::runtime_error(expanded.error().message());
    }
    return expanded.value().statements;
}

struct Told
{
    std::vector<RunRecord> records;
    std::string alone; ///< why the model went on alone
    std::vector<std::string> actors;
};

/// Beside a model that is made for the machine of `facts`.
inline Told run(Backend &kernel, const EngineFacts &facts, const std::string &text)
{
    sim::ModelBackend model(model_facts(facts));
    notation::ActorNames names;
    Run run(model, &kernel, names);
    Told told;
    for (const Statement &statement : statements_of(text))
    {
        told.records.push_back(run.run(statement));
    }
    told.alone = run.model_only() ? run.model_only_reason() : std::string();
    for (const std::string_view name : names.names())
    {
        told.actors.emplace_back(name);
    }
    return told;
}

/// What `kernel` says to the story, and how the recording of it begins in a file.
struct Recorded
{
    Told told;
    recording::Recording recording;
};

inline Recorded record(std::unique_ptr<Backend> kernel, const EngineFacts &facts,
                       const std::string &text = kStory)
{
    recording::Recorder recorder(std::move(kernel));
    Recorded made;
    made.told = run(recorder, facts, text);
    made.recording = recorder.so_far();
    made.recording.date = "2026-11-30";
    made.recording.facts = facts;
    made.recording.actors = made.told.actors;
    return made;
}

inline Told play(const recording::Recording &recording, const std::string &text = kStory)
{
    recording::PlayedRun played(std::make_shared<const recording::Recording>(recording));
    return run(played, recording.facts, text);
}

/// Nothing when both kernels said the same, otherwise where not.
inline std::string difference(const Told &lhs, const Told &rhs)
{
    if (lhs.records.size() != rhs.records.size() || lhs.alone != rhs.alone)
    {
        return "one run is longer: " + lhs.alone + " / " + rhs.alone;
    }
    for (std::size_t at = 0; at < lhs.records.size(); ++at)
    {
        const RunRecord &one = lhs.records[at];
        const RunRecord &other = rhs.records[at];
        const std::string here = " of statement " + std::to_string(at);
        if (one.kernel.has_value() != other.kernel.has_value() ||
            (one.kernel && (one.kernel->outcome != other.kernel->outcome ||
                            one.kernel->asleep != other.kernel->asleep ||
                            one.kernel->refused != other.kernel->refused ||
                            one.kernel->call != other.kernel->call)))
        {
            return "the answer" + here;
        }
        if (one.kernel_woken.size() != other.kernel_woken.size() ||
            !std::equal(one.kernel_woken.begin(), one.kernel_woken.end(),
                        other.kernel_woken.begin(), [](const auto &a, const auto &b) {
                            return a.actor == b.actor && a.outcome == b.outcome;
                        }))
        {
            return "the sleepers" + here;
        }
        if (one.kernel_tables != other.kernel_tables)
        {
            return "the tables" + here;
        }
        if (one.verdict() != other.verdict())
        {
            return "the verdict" + here;
        }
    }
    return {};
}

} // namespace ipcscope::tests
