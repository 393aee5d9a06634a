// What the driver of a lab knows: its processes, their channels, and the tables as last read.
#pragma once

#include "core/lab/channel.h"
#include "core/lab/idmap.h"
#include "core/lab/lab.h"
#include "core/lab/pin.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace ipcscope::lab
{

/// Every wait for an agent ends after this; the lab is lost then.
inline constexpr int kDeadlineMs = 5000;
inline constexpr std::size_t kMaxActors = 64; ///< living ones
inline constexpr std::uint64_t kMaxTouched = std::uint64_t{64} << 20U;
inline constexpr std::uint64_t kMaxLoad = std::uint64_t{1} << 20U;

/// Which tables an action may have changed.
enum class Reach : std::uint8_t
{
    Nothing,
    OwnTable,
    AllTables,
};

struct Member
{
    Pid pid;
    Pid proc_pid{}; ///< its name under the lab's /proc
    Channel channel{};
    Fd pidfd{};
    ActorId parent{};
    bool alive{true};
    bool moved{};       ///< it or the one that made it has changed its ipc namespace: its attaches
                        ///< may belong to several
    bool own_user_ns{}; ///< it is below the lab's user namespace
    ActorRow row{};
    bool ids_stale{true};
    bool attaches_stale{true};
};

struct CachedTable
{
    IpcNamespaceTable table;
    bool stale{};
};

/// How the lab came about, for EngineFacts and features().
struct Origin
{
    wire::Report report;
    IdPlan plan;
    std::vector<std::string> refused_plans; ///< better ways of mapping ids, and why they failed
};

struct Driver
{
    ~Driver();

    // Lifetime (driver_start.cpp).
    [[nodiscard]] std::optional<Unavailable> start(const LabOptions &options);
    /// Ends all processes and waits; the warden has no more to say then.
    void end();
    EngineLost lose(const std::string &why);

    // Calls (driver_execute.cpp).
    [[nodiscard]] Reply execute(ActorId id, const Call &call);
    [[nodiscard]] Reply clone(ActorId id, const Clone &call, Outcome outcome, std::vector<Fd> fds);
    [[nodiscard]] std::optional<EngineLost> settle_death(ActorId id);
    [[nodiscard]] EngineLost broken(ActorId id, const Call &call, Trouble trouble);

    // Bookkeeping of what may have changed, and observation (driver_observe.cpp).
    void mark(ActorId id, const Call &call, const Outcome &outcome);
    void mark_tables(const Member &member, Reach reach);
    void take(Member &member, wire::Answer &answer);
    [[nodiscard]] Reach reach_of(const Member &member, const Call &call) const;
    [[nodiscard]] Result<Tables, EngineLost> observe();
    void forget(); ///< all that was read

    // What a lab does not do (policy.cpp); empty: it does.
    [[nodiscard]] std::string refusal(const Member &member, const Call &call) const;

    std::unique_ptr<Pin> pin;
    int warden_pid{};
    Channel warden;
    int init_host_pid{};
    Origin origin;
    EngineFacts facts;
    bool own_proc{}; ///< the lab's /proc shows the lab's pids
    std::map<ActorId, Member> members;
    std::map<NsId, CachedTable> tables;
    /// Since the last observe(). 0 when a call begins: whoever looked after the last call will
    /// look after this one as well, most likely.
    int calls_unseen{};
    bool has_own_limits{};   ///< a scenario has set some user.max_* itself
    std::uint64_t touched{}; ///< bytes of memory that the lab may be using
    std::optional<EngineLost> lost;

  private:
    [[nodiscard]] std::optional<Unavailable> try_plan(const std::string &agent, const IdPlan &plan);
    [[nodiscard]] wire::Look what_to_look_at(std::vector<ActorId> &asked) const;
    [[nodiscard]] Result<Tables, EngineLost> assemble();
    [[nodiscard]] std::string apply(const std::vector<ActorId> &asked, wire::Seen seen);
};

/// Path of the agent program, or where it was looked for.
[[nodiscard]] Result<std::string, Unavailable> find_agent(const LabOptions &options);
/// The sentence for a step of the start that failed.
[[nodiscard]] Unavailable explain(const wire::StageResult &failure);
/// What this machine and process give every lab; the lab's own facts are still to be filled in.
[[nodiscard]] EngineFacts machine_facts();
/// Whether the plan makes the lab's root that of the whole machine.
[[nodiscard]] bool is_machine_root(const IdPlan &plan);
/// CAP_SYS_RESOURCE in the first user namespace, which a few limits ask for.
[[nodiscard]] bool holds_sys_resource();
/// Whether the process behind the pidfd is over, waiting up to `timeout_ms`.
[[nodiscard]] bool is_over(const Fd &pidfd, int timeout_ms);

} // namespace ipcscope::lab
