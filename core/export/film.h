// A scenario as it ran, call by call: what pages and pictures are made of.
#pragma once

#include "core/compare.h"
#include "core/notation/notation.h"
#include "core/step.h"
#include "core/tables.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ipcscope::exporting
{

/// The namespace of the segment that a mapping shows, by actor and address: a mapping outlives
/// unshare and setns, and its row tells only the id.
using AttachHomes = std::map<std::pair<ActorId, Address>, NsId>;

/// What a sleeping call waits at.
struct Wait
{
    enum class At : std::uint8_t
    {
        Set,        ///< of semaphores, `id`
        Queue,      ///< of System V, `id`
        PosixQueue, ///< `name`
        Elsewhere,
    };
    At at{At::Elsewhere};
    IpcId id{};
    std::string name{};
    std::string reason{}; ///< "semaphore 0 of set 3 to grow by 1"
    friend bool operator==(const Wait &, const Wait &) = default;
};

/// The model between two calls.
struct State
{
    Tables tables;
    AttachHomes homes;
    std::map<ActorId, Wait> waits;
    friend bool operator==(const State &, const State &) = default;
};

/// One call, with everything that is known of it.
struct Shot
{
    Position position;
    std::string actor;
    std::string call;                  ///< as written, without actor and result
    std::vector<std::string> remarks;  ///< the comments that stand before it
    bool not_ipc{};                    ///< outside the vocabulary: nobody was asked
    std::string model;                 ///< "0", "-1 ENOENT (No such file or directory)", "sleeps"
    std::optional<std::string> kernel; ///< nothing: this engine was not asked
    std::string expected;              ///< as written; empty: nothing
    Verdict verdict{Verdict::Agree};
    std::vector<std::string> notes; ///< who wakes, what was not as expected, why there is no answer
    std::vector<Difference> differences;
    std::vector<Step> steps;
    std::shared_ptr<const State> after; ///< never null
};

struct Film
{
    std::string file;                ///< as the person named it
    std::string kernel_release;      ///< empty: the model alone
    std::string model_only_reason{}; ///< of a model that is alone
    notation::ActorNames actors;
    std::shared_ptr<const State> start; ///< never null
    std::vector<Shot> shots;
};

} // namespace ipcscope::exporting
