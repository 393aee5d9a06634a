// What the driver of a lab knows: its processes, their channels, and the tables as last read.
#pragma once

#include "core/lab/board.h"
#include "core/lab/channel.h"
#include "core/lab/effect.h"
#include "core/lab/idmap.h"
#include "core/lab/lab.h"
#include "core/lab/pin.h"

#include <bitset>
#include <chrono>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::lab
{

/// Every wait for an agent ends after this; the lab is lost then.
inline constexpr int kDeadlineMs = 5000;
/// Of messages and of bytes moved by load and store.
inline constexpr std::uint64_t kMaxLoad = std::uint64_t{1} << 20U;
inline constexpr std::uint64_t kMaxTouched = std::uint64_t{96} << 20U; // a /dev/shm has 64 MiB
/// What a semaphore counts for in it: its own memory, and its share of a message about it.
inline constexpr std::uint64_t kSemBytes = 128;

/// What threads share.
struct Process
{
    Fd pidfd{};
    std::map<int, Sigaction::Disposition> dispositions{}; ///< of signals that are not as at first
    bool silent{};                                        ///< its end is to send no signal
    bool asked_for_news{};                                ///< of a POSIX queue, some time
    bool listens{};                                       ///< it has asked for a signal, some time
};

/// A pid namespace of the lab.
struct PidNs
{
    std::shared_ptr<PidNs> parent{};
    std::size_t level{}; ///< the lab's own is 0
    /// Whose end is the end of all in it; null as long as nobody was made in it.
    std::shared_ptr<Process> first{};
};

/// A call that has not come back.
struct Sleep
{
    Call call;
    std::int64_t deadline{std::numeric_limits<std::int64_t>::max()}; ///< of the scenario's clock
    std::uint64_t number{}; ///< counts up from sleep to sleep
    bool suspect{};         ///< something happened that may have woken it
    bool disturbed{};       ///< called again, it would not go to sleep the same way
};

struct Member
{
    Pid pid;                               ///< of its process, in the lab's own pid namespace
    Pid tid;                               ///< the same, but for threads
    std::vector<Pid> nspid{};              ///< what `tid` is called in the namespaces below that
    std::shared_ptr<PidNs> pid_ns{};       ///< where it lives
    std::shared_ptr<PidNs> for_children{}; ///< where a child of it begins
    Pid proc_pid{};                        ///< what `tid` is called under the lab's /proc
    std::shared_ptr<Process> process{};
    std::size_t slot{}; ///< on the board
    Channel channel{};
    bool alive{true};
    bool moved{};       ///< it or the one that made it has changed its ipc namespace: its attaches
                        ///< may belong to several
    bool own_user_ns{}; ///< it is below the lab's user namespace
    ActorRow row{};
    bool ids_stale{true};
    bool maps_stale{true};
    bool open_stale{true};
    std::vector<std::uint64_t> queue_inodes{}; ///< of row.queues
    Fd stat{};                                 ///< its file under /proc, once it was needed
    std::optional<Sleep> sleep{};
    [[nodiscard]] bool is_thread() const { return pid != tid; }
};

/// A msgsnd that slept and has sent its message.
struct Sent
{
    ActorId actor;
    NsId ns;
    IpcId id;
};

struct Unmap
{
    void operator()(Board *board) const;
};

struct CachedTable
{
    IpcNamespaceTable table;
    wire::TableQuery stale;                   ///< what is to be read again
    std::optional<std::uint64_t> mq_device{}; ///< st_dev of what shows its queues, once asked for
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
    [[nodiscard]] std::vector<Woken> woken();

    // Observation (driver_observe.cpp).
    [[nodiscard]] Result<Tables, EngineLost> observe();
    void forget(); ///< all that was read

    // What a lab does not do (policy.cpp, policy_files.cpp); empty: it does.
    [[nodiscard]] std::string refusal(const Member &member, const Call &call) const;
    [[nodiscard]] std::string file_refusal(const Member &member, const Call &call) const;
    [[nodiscard]] Sigaction::Disposition disposition(const Process &process, int signal) const;
    [[nodiscard]] bool has_other_threads(ActorId id) const;
    /// What an actor has on /dev/shm; null: nothing, or not known.
    [[nodiscard]] const TmpfsTable *shm_of(const Member &member) const;
    [[nodiscard]] std::string why_time_cannot_pass(const Timespec &time) const;

    std::unique_ptr<Pin> pin;
    int warden_pid{};
    Channel warden;
    int init_host_pid{};
    Origin origin;
    EngineFacts facts;
    bool own_proc{};   ///< the lab's /proc shows the lab's pids
    bool own_shm{};    ///< the lab has a /dev/shm
    bool own_mqueue{}; ///< the lab has a /dev/mqueue
    Fd proc;           ///< the lab's /proc
    std::unique_ptr<Board, Unmap> board;
    std::map<ActorId, Member> members;
    std::map<NsId, CachedTable> tables;
    std::map<NsId, wire::SeenMounts> mounts; ///< those that are known now
    /// Since the last observe(). 0 when a call begins: whoever looked after the last call will
    /// look after this one as well, most likely.
    int calls_unseen{};
    bool has_own_limits{};   ///< a scenario has set some user.max_* itself
    std::uint64_t touched{}; ///< bytes of memory that the lab may be using
    std::optional<EngineLost> lost;
    std::int64_t now_ns{}; ///< the scenario's clock: only nanosleep moves it

  private:
    /// What became of a call that was sent to an actor.
    enum class Fate : std::uint8_t
    {
        Answers, ///< there is something to receive
        Sleeps,
    };

    [[nodiscard]] std::optional<Unavailable> try_plan(const std::string &agent, const IdPlan &plan);
    [[nodiscard]] bool make_board(Fd &file);

    // driver_execute.cpp
    [[nodiscard]] std::optional<Reply> cannot(ActorId id, const Call &call);
    [[nodiscard]] wire::Execute request_for(const Member &member, const Call &call,
                                            const Effect &effect) const;
    /// Whether the answer is one that will be another in a moment.
    [[nodiscard]] bool is_passing(const Call &call, const wire::Answer &answer) const;
    [[nodiscard]] Reply conclude(ActorId id, const Call &call, const Effect &effect,
                                 wire::Answer answer, std::vector<Fd> fds);
    /// When the actor ends, or its process.
    [[nodiscard]] bool ends_lab(ActorId id, ExitGroup::Ends ends) const;
    [[nodiscard]] Reply no_answer(ActorId id, const Call &call, const Effect &effect,
                                  Trouble trouble);
    [[nodiscard]] std::optional<EngineLost> after_success(ActorId id, const Call &call);
    [[nodiscard]] EngineLost broken(ActorId id, const Call &call, Trouble trouble);

    // driver_actors.cpp: how actors come and go.
    [[nodiscard]] Reply add_actor(ActorId id, const Clone &call, Outcome outcome,
                                  std::vector<Fd> fds);
    /// Finds out by which numbers a new actor is known, which calls itself `own`.
    void number(Member &child, Pid own) const;
    /// A pid namespace is remembered with its first process.
    void settle_in(Member &maker, Member &child, const Clone &call);
    /// How `caller` calls `target`; a number that nobody has where it cannot see it.
    [[nodiscard]] static Pid number_for(const Member &caller, const Member &target);
    /// A place on the board that no living actor has.
    [[nodiscard]] std::size_t free_slot() const;
    [[nodiscard]] std::optional<EngineLost> after_kill(ActorId id, const Kill &call);
    /// A queue may have sent signals to those that asked for news.
    [[nodiscard]] std::optional<EngineLost> after_news();
    /// The process of that actor ends, or only the actor when that is a thread's exit.
    [[nodiscard]] std::optional<EngineLost> settle_end(ActorId id, ExitGroup::Ends ends);
    [[nodiscard]] std::optional<EngineLost> await_end_of_thread(ActorId id);
    /// Of those who were in a pid namespace whose first process has ended.
    [[nodiscard]] std::optional<EngineLost> settle_orphans(const std::shared_ptr<Process> &first);
    void bury(Member &member);

    // driver_sleep.cpp
    [[nodiscard]] char state_of(Member &member) const;
    /// Of the call that is `number` on the board.
    [[nodiscard]] Result<Fate, Trouble> await(Member &member, std::uint32_t number) const;
    [[nodiscard]] bool has_ended(const Member &sleeper) const;
    [[nodiscard]] Reply fall_asleep(Member &member, const Call &call);
    void suspect(const Call &call, const Outcome &outcome);
    void suspect_all();
    void disturb(const Member &member, const Call &call, const Outcome &outcome);
    void disturb_at_queues(const Member &member, const Call &call);
    /// Takes the answers of all sleepers that have ended, until none is left that may have.
    [[nodiscard]] std::optional<EngineLost> settle();
    void put_last_sender_last(std::vector<Woken> &woken, const std::vector<Sent> &sent);
    [[nodiscard]] std::optional<EngineLost> let_time_pass(const Timespec &time);

    // driver_effect.cpp
    /// Of the namespace that an actor is in, as last read; null: not known.
    [[nodiscard]] const CachedTable *known_table(const Member &member) const;
    [[nodiscard]] EffectContext context_of(const Member &member, const Call &call) const;
    void mark(Member &member, const Call &call, const Outcome &outcome, const Effect &effect,
              bool seen);
    void mark_tables(const Member &member, const wire::TableQuery &changed, bool everywhere);

    // driver_files.cpp: what of files a call may have changed
    void mark_files(const Member &caller, const Call &call, const Outcome &outcome);
    void mark_all_files();

    // driver_queues.cpp: what of POSIX queues a call may have changed
    void mark_queues(Member &caller, const Call &call);
    /// What is said of queues holds for whatever leads to them.
    void tell_descriptors(const wire::MqPart &part);
    void take(Member &member, wire::Answer &answer);
    static void take(Member &child, wire::Hello hello);

    // driver_observe.cpp
    [[nodiscard]] wire::Look what_to_look_at(std::vector<ActorId> &asked) const;
    [[nodiscard]] Result<Tables, EngineLost> assemble();
    [[nodiscard]] std::vector<MntNamespaceTable> mounts_of_the_living();
    /// What /dev/mqueue of somebody shows is known by its device only.
    [[nodiscard]] std::optional<NsId> shown_by(std::uint64_t mqueue_device) const;
    void ask_for_devices();
    /// What the looker holds of namespaces that are gone would keep their queues alive.
    [[nodiscard]] bool let_go();
    [[nodiscard]] std::string apply(const std::vector<ActorId> &asked, wire::Seen seen);

    std::vector<Woken> woken_; ///< not yet asked for
    std::vector<Sent> sent_;   ///< those of them that have sent a message
    std::uint64_t sleeps_{};   ///< ever
    bool restless_{};          ///< some sleeper is suspect
    bool undo_used_{};         ///< some actor may have something to undo
    bool has_queues_{};        ///< a POSIX queue was made, some time
    bool has_files_{};         ///< a file was opened or a file system mounted, some time
    std::bitset<kMaxActors> slots_;
    std::vector<NsId> over_; ///< namespaces that are gone, and that the looker was in
    /// A namespace with locked segments or with queues has left the tables.
    bool charges_lost_{};
    std::size_t holds_{}; ///< on namespaces, when last looked: living namespaces and attaches
    std::chrono::steady_clock::time_point charges_pass_until_{}; ///< of namespaces that are gone
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
