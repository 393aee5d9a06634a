// A lane: one engine with its own $bindings, running a scenario's statements one after the other.
// A run is two lanes side by side, whose records are compared.
#pragma once

#include "core/backend.h"
#include "core/compare.h"
#include "core/descriptors.h"
#include "core/notation/notation.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ipcscope
{

/// The clock that the kernel stamps objects with: CLOCK_REALTIME_COARSE.
[[nodiscard]] std::int64_t coarse_seconds();

/// What one engine made of one statement.
struct LaneRecord
{
    ActorId actor;            ///< who calls
    std::optional<Call> call; ///< nothing when the statement is not a call of the vocabulary
    std::optional<Outcome> outcome;
    std::optional<std::string> asleep;  ///< no outcome yet: what the call waits for
    std::string refused;                ///< why there is no outcome and will be none
    std::optional<Position> refused_at; ///< of the argument, when the line could not be made a call
    bool not_ipc{};                     ///< outside the vocabulary: shown grey, counted
    bool lost{};                        ///< the engine is gone
    bool expectation_met{true};
    std::string expectation_note; ///< "expected -1 ENOENT, got 0"
    std::int64_t began{};         ///< CLOCK_REALTIME_COARSE seconds around the call
    std::int64_t ended{};
};

/// A call that slept and has come back.
struct Completion
{
    ActorId actor;
    Statement statement; ///< that began it
    Call call;
    Outcome outcome;
    bool expectation_met{true}; ///< of an Unfinished statement it is checked where it resumes
    std::string expectation_note;
};

class Lane
{
  public:
    /// `backend` and `actors` outlive the lane.
    Lane(Backend &backend, notation::ActorNames &actors);

    /// Runs a Call, Unfinished or Resumed statement; the others give an empty record. An Unfinished
    /// call runs at once and its result is checked where it resumes. An address that a log recorded
    /// as the result of an earlier shmat or mmap stands for the one that this engine gave there;
    /// likewise a descriptor. close, read, mmap and the like of what is neither a queue nor a file
    /// in /dev/shm are not IPC.
    [[nodiscard]] LaneRecord run(const Statement &statement);
    /// The calls that have come back since, in the order in which they did; to be asked for after
    /// every run(). `order` as in Backend::woken.
    [[nodiscard]] std::vector<Completion> settle(const std::vector<ActorId> &order = {});
    /// Calls that still sleep, by actor.
    struct Sleeper
    {
        Statement statement;
        LaneRecord record;
    };
    [[nodiscard]] const std::map<ActorId, Sleeper> &sleepers() const { return sleepers_; }
    [[nodiscard]] const notation::Bindings &bindings() const { return bindings_; }
    [[nodiscard]] Backend &backend() { return backend_; }

  private:
    LaneRecord ask(const Statement &statement);
    LaneRecord resume(const Statement &statement);
    void check(const Statement &statement, LaneRecord &record);
    struct Mapping
    {
        Address written;
        Address here;
        std::uint64_t length{};
    };
    /// Null when no call has given that address.
    [[nodiscard]] const Mapping *mapping_at(ActorId actor, Address written) const;
    [[nodiscard]] Address here(ActorId actor, Address written) const;
    void translate(ActorId actor, Call &call) const;
    /// Whether the call is made on a file that is neither a queue nor in /dev/shm, or takes away
    /// what nobody has mapped here.
    [[nodiscard]] bool is_no_ipc(ActorId actor, const Statement &statement) const
    {
        return is_of_another_file(actor, statement) || is_of_other_memory(actor, statement);
    }
    [[nodiscard]] bool is_of_another_file(ActorId actor, const Statement &statement) const;
    [[nodiscard]] bool is_of_other_memory(ActorId actor, const Statement &statement) const;
    void translate_descriptor(ActorId actor, const Statement &statement, Call &call) const;
    void note_descriptors(ActorId actor, const Statement &statement, const LaneRecord &record);

    Backend &backend_;
    notation::ActorNames &actors_;
    notation::Bindings bindings_;
    // Where a log says that an actor's mapping lies, and where this engine has put it.
    std::map<std::pair<ActorId, Address>, Mapping> addresses_;
    Descriptors descriptors_;
    std::map<std::string, LaneRecord, std::less<>> unfinished_; // by actor
    std::map<ActorId, Sleeper> sleepers_;
};

/// Whether `outcome` is what `expectation` says, and what to tell when not. Binding is not done
/// here. An address is compared literally only when `call` asked for that address, since the
/// engines map at different places; a new process's pid is never compared. A $name that is bound
/// already is the expectation of its value.
[[nodiscard]] bool meets(const Expectation &expectation, const Call &call, const Outcome &outcome,
                         const notation::Bindings &bindings, std::string &note);

/// Whether anything is checked by it: `= ?` and nothing at all are not.
[[nodiscard]] bool checks(const Expectation &expectation);

} // namespace ipcscope
