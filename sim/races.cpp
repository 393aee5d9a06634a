#include "sim/races.h"

#include "sim/model_backend.h"
#include "sim/sched.h"
#include "sim/util.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

/// Orders tried at most; a handful of actors has fewer.
constexpr int kMostTries = 1000;

/// Whether what the woken actor's call gives depends on when it runs.
bool unsettled(const Wait &wait)
{
    if (const auto *receiver = std::get_if<MsgReceiver>(&wait.call))
    {
        return std::holds_alternative<MsgReceiver::Retry>(receiver->r_msg);
    }
    const auto *sender = std::get_if<MsgSender>(&wait.call);
    return sender != nullptr && sender->status == Errno::Ok && wait.alarm == Wait::Alarm::None;
}

bool is_race(const World &world)
{
    return world.wake_q.size() > 1 &&
           std::any_of(world.wake_q.begin(), world.wake_q.end(),
                       [&](ActorId actor) { return unsettled(*world.tasks[actor.value].wait); });
}

/// Tries one order of running after the other.
class Search
{
  public:
    explicit Search(std::span<const ActorId> order) : wanted_(order.begin(), order.end()) {}

    /// An order of running after which exactly the wanted have come back; if there is one, one in
    /// which they come back in the order that is wanted.
    std::optional<std::vector<ActorId>> find(const World &start)
    {
        for (const bool in_order : {true, false})
        {
            in_order_ = in_order;
            limit_ = std::min(tries_ + (in_order ? kMostTries / 10 : kMostTries), kMostTries);
            runs_.clear();
            ended_.clear();
            if (go_on(start))
            {
                return runs_;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool exhausted() const { return tries_ >= kMostTries; }

  private:
    [[nodiscard]] std::size_t place_of(ActorId actor) const
    {
        const auto at = std::find(wanted_.begin(), wanted_.end(), actor);
        return static_cast<std::size_t>(at - wanted_.begin());
    }

    /// Whether those who have come back so far are those who were to.
    [[nodiscard]] bool is_as_wanted() const
    {
        if (in_order_)
        {
            return ended_.size() <= wanted_.size() &&
                   std::equal(ended_.begin(), ended_.end(), wanted_.begin());
        }
        return std::all_of(ended_.begin(), ended_.end(),
                           [this](ActorId actor) { return place_of(actor) < wanted_.size(); });
    }

    bool go_on(const World &world)
    {
        if (world.wake_q.empty())
        {
            tries_++;
            return ended_.size() == wanted_.size();
        }
        std::vector<ActorId> next = world.wake_q;
        if (!is_race(world))
        {
            next.resize(1);
        }
        // Whoever has come back elsewhere has probably run before those who have not.
        std::stable_sort(next.begin(), next.end(),
                         [this](ActorId a, ActorId b) { return place_of(a) < place_of(b); });
        return std::any_of(next.begin(), next.end(),
                           [&](ActorId actor) { return tries_ < limit_ && run(world, actor); });
    }

    bool run(const World &before, ActorId actor)
    {
        World world = before;
        const bool ended = run_woken(world, actor).has_value();
        runs_.push_back(actor);
        if (ended)
        {
            ended_.push_back(actor);
        }
        const bool possible = is_as_wanted();
        tries_ += possible ? 0 : 1;
        if (possible && go_on(world))
        {
            return true;
        }
        runs_.pop_back();
        if (ended)
        {
            ended_.pop_back();
        }
        return false;
    }

    std::vector<ActorId> wanted_; ///< in the order in which they came back
    std::vector<ActorId> runs_;
    std::vector<ActorId> ended_;
    bool in_order_{};
    int tries_{};
    int limit_{};
};

/// The queue that a call works on.
struct QueuePlace
{
    IpcNsSlot ns;
    std::size_t idx{};
};

struct IdOfQueue
{
    std::optional<IpcId> operator()(const Msgsnd &call) const { return call.id; }
    std::optional<IpcId> operator()(const Msgrcv &call) const { return call.id; }
    std::optional<IpcId> operator()(const Msgctl &call) const { return call.id; }
    template <class Other> std::optional<IpcId> operator()(const Other &) const
    {
        return std::nullopt;
    }
};

std::optional<QueuePlace> queue_of(const World &world, ActorId actor, const Call &call)
{
    const std::optional<IpcId> id = std::visit(IdOfQueue{}, call);
    if (!id || id->value < 0 || actor.value >= world.actors || !world.tasks[actor.value].task)
    {
        return std::nullopt;
    }
    const TaskStruct &task = *world.tasks[actor.value].task;
    if (task.state != TaskStruct::State::Running)
    {
        return std::nullopt;
    }
    const QueuePlace place{.ns = task.nsproxy.ipc_ns,
                           .idx = static_cast<std::size_t>(ipcid_to_idx(*id))};
    const IpcIds &ids = world.ipc_namespaces[place.ns.value].msg_ids;
    return ids.ipcs_idr.taken(static_cast<int>(place.idx)) ? std::optional(place) : std::nullopt;
}

/// The receivers of a queue in stretches: inside of one their order is open.
std::vector<std::vector<ActorId>> stretches_of(const World &world, QueuePlace place)
{
    std::vector<std::vector<ActorId>> stretches;
    std::int64_t before = 0;
    const MsgQueue &msq = world.ipc_namespaces[place.ns.value].msg[place.idx];
    for (std::uint32_t at = msq.q_receivers.first; at != kListEnd;
         at = world.tasks[at].wait->list.next)
    {
        const std::int64_t rejoined = std::get<MsgReceiver>(world.tasks[at].wait->call).rejoined;
        if (rejoined == 0 || rejoined != before)
        {
            stretches.emplace_back();
        }
        before = rejoined;
        stretches.back().push_back(ActorId{at});
    }
    return stretches;
}

/// Whether some receivers of the call's queue stand in an order that nobody knows.
bool order_is_open(const World &world, ActorId actor, const Call &call)
{
    const std::optional<QueuePlace> place = queue_of(world, actor, call);
    if (!place)
    {
        return false;
    }
    const auto stretches = stretches_of(world, *place);
    return std::any_of(stretches.begin(), stretches.end(),
                       [](const auto &stretch) { return stretch.size() > 1; });
}

void relink(World &world, QueuePlace place, const std::vector<std::vector<ActorId>> &stretches)
{
    IpcNamespace &ns = world.ipc_namespaces.edit(place.ns.value);
    ListHead &head = ns.msg.edit(place.idx).q_receivers;
    head = ListHead{};
    for (const std::vector<ActorId> &stretch : stretches)
    {
        for (const ActorId actor : stretch)
        {
            list_add_tail(head, actor.value, WaitNodes{&world});
        }
    }
}

/// How a call went, found for those who came back: the world before it, with the receivers in the
/// right order, and the order in which the woken run.
struct Found
{
    World before;
    std::vector<ActorId> runs;
};

std::optional<Found> find_with_shuffle(const World &before, ActorId actor, const Call &call,
                                       const Reply &reply, Search &search)
{
    const std::optional<QueuePlace> place = queue_of(before, actor, call);
    if (!place || !order_is_open(before, actor, call))
    {
        return std::nullopt;
    }
    auto stretches = stretches_of(before, *place);
    for (auto &stretch : stretches)
    {
        std::sort(stretch.begin(), stretch.end());
    }
    bool more = true;
    while (more && !search.exhausted())
    {
        World shuffled = before;
        relink(shuffled, *place, stretches);
        World after = shuffled;
        if (execute(after, actor, call) == reply)
        {
            if (auto runs = search.find(after))
            {
                return Found{.before = std::move(shuffled), .runs = *std::move(runs)};
            }
        }
        more = std::any_of(stretches.begin(), stretches.end(), [](auto &stretch) {
            return std::next_permutation(stretch.begin(), stretch.end());
        });
    }
    return std::nullopt;
}

std::vector<Woken> run_all(World &world, std::span<const ActorId> runs, Observer *watcher)
{
    std::vector<Woken> ended;
    for (const ActorId actor : runs)
    {
        if (std::optional<Outcome> outcome = run_woken(world, actor, watcher))
        {
            ended.push_back({.actor = actor, .outcome = *std::move(outcome)});
        }
    }
    return ended;
}

/// The woken run as `order` has them, and those that it does not name as they were woken.
std::vector<Woken> run_led(World &world, std::span<const ActorId> order, Observer *watcher)
{
    std::vector<Woken> ended;
    while (!world.wake_q.empty())
    {
        const auto named = std::find_first_of(order.begin(), order.end(), world.wake_q.begin(),
                                              world.wake_q.end());
        const ActorId actor = named != order.end() ? *named : world.wake_q.front();
        if (std::optional<Outcome> outcome = run_woken(world, actor, watcher))
        {
            ended.push_back({.actor = actor, .outcome = *std::move(outcome)});
        }
    }
    return ended;
}

void sort_by(std::span<const ActorId> order, std::vector<Woken> &ended)
{
    std::stable_sort(ended.begin(), ended.end(), [order](const Woken &a, const Woken &b) {
        return std::find(order.begin(), order.end(), a.actor) <
               std::find(order.begin(), order.end(), b.actor);
    });
}

} // namespace

Reply LiveWorld::execute(ActorId actor, const Call &call, Observer *watcher)
{
    before_.reset();
    if (!world_.wake_q.empty())
    {
        (void)woken({});
    }
    if (world_.rejoined > 1 && order_is_open(world_, actor, call))
    {
        before_ = Before{.world = world_, .actor = actor, .call = call, .reply = {}};
        before_->reply = sim::execute(world_, actor, call, watcher);
        return before_->reply;
    }
    return sim::execute(world_, actor, call, watcher);
}

std::vector<Woken> LiveWorld::woken(std::span<const ActorId> order, Observer *watcher)
{
    if (world_.wake_q.empty())
    {
        return {};
    }
    std::vector<Woken> ended;
    if (order.empty() || (!before_ && !is_race(world_)))
    {
        ended = sim::woken(world_, watcher);
    }
    else
    {
        Search search(order);
        std::optional<std::vector<ActorId>> runs = search.find(world_);
        std::optional<Found> found;
        if (!runs && before_)
        {
            found = find_with_shuffle(before_->world, before_->actor, before_->call, before_->reply,
                                      search);
        }
        if (found)
        {
            world_ = std::move(found->before);
            (void)sim::execute(world_, before_->actor, before_->call);
            runs = std::move(found->runs);
        }
        ended = runs ? run_all(world_, *runs, watcher) : run_led(world_, order, watcher);
    }
    before_.reset();
    sort_by(order, ended);
    return ended;
}

CallRun run_call(World &world, ActorId actor, const Call &call, std::span<const ActorId> order,
                 Observer *watcher)
{
    CallRun run;
    if (order.empty())
    {
        run.reply = execute(world, actor, call, watcher);
        run.woken = woken(world, watcher);
        return run;
    }
    // Which order it was is known only after a look at the end.
    if (order_is_open(world, actor, call))
    {
        World trial = world;
        const Reply reply = execute(trial, actor, call);
        Search search(order);
        if (!search.find(trial))
        {
            if (auto found = find_with_shuffle(world, actor, call, reply, search))
            {
                world = std::move(found->before);
            }
        }
    }
    LiveWorld live(std::move(world));
    run.reply = live.execute(actor, call, watcher);
    run.woken = live.woken(order, watcher);
    world = live.take();
    return run;
}

} // namespace ipcscope::sim
