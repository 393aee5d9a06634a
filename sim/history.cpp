#include "sim/history.h"

#include "sim/footprint.h"
#include "sim/model_backend.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <optional>

namespace ipcscope::sim
{
namespace
{

// A checkpoint is considered whenever this much has been done. It is made when the memory it costs
// is worth the calls that it covers, and in any case before a replay would take too long.
constexpr std::uint64_t kLookEffort = 10'000;
constexpr std::size_t kBytesPerCall = 100;
constexpr std::size_t kRecentWorlds = 40;
constexpr std::size_t kRecentCalls = 8192;

class StepRecorder final : public Observer
{
  public:
    void on_step(const Step &step, const World &) override { steps.push_back(step); }
    std::vector<Step> steps;
};

class WorldRecorder final : public Observer
{
  public:
    void on_step(const Step &, const World &world) override { worlds.push_back(world); }
    std::vector<World> worlds;
};

/// Keeps the world after one step.
class WorldAtStep final : public Observer
{
  public:
    explicit WorldAtStep(std::size_t wanted) : wanted_(wanted) {}
    void on_step(const Step &, const World &now) override
    {
        if (seen_++ == wanted_)
        {
            world = now;
        }
    }
    std::optional<World> world;

  private:
    std::size_t wanted_;
    std::size_t seen_{};
};

/// A call with all that it leads to, as it went the first time.
CallRun run(World &world, const LoggedCall &logged, Observer *watcher = nullptr)
{
    return run_call(world, logged.actor, logged.call, logged.order, watcher);
}

} // namespace

History::History(const EngineFacts &facts) : present_(World(facts)), next_look_(kLookEffort)
{
    checkpoints_.push_back({0, std::make_shared<const World>(present()), 0});
}

Reply History::append(ActorId actor, Call call)
{
    // What a call has led to belongs to it, and has to be in a checkpoint behind it.
    if (!present().wake_q.empty())
    {
        (void)woken({});
    }
    if (present().effort >= next_look_)
    {
        consider_checkpoint();
    }
    log_.append(actor, call);
    return present_.execute(actor, call);
}

std::vector<Woken> History::woken(std::span<const ActorId> order)
{
    if (present().wake_q.empty())
    {
        return {};
    }
    if (!order.empty())
    {
        log_.set_order(order);
    }
    return present_.woken(order);
}

void History::consider_checkpoint()
{
    const Checkpoint &last = checkpoints_.back();
    const std::size_t bytes = last.bytes + unshared_bytes(*last.world, present());
    const bool due = present().effort - last.world->effort >= kLongestReplay - kLookEffort;
    if (due || bytes <= kBytesPerCall * size())
    {
        checkpoints_.push_back({size(), std::make_shared<const World>(present()), bytes});
    }
    next_look_ = present().effort + kLookEffort;
}

ActorId History::actor(std::size_t call) const
{
    return CallLog::Reader(log_, call).next().actor;
}

Call History::call(std::size_t call) const
{
    return CallLog::Reader(log_, call).next().call;
}

const History::Checkpoint *History::last_up_to(const std::vector<Checkpoint> &all, std::size_t call)
{
    const auto above = std::upper_bound(
        all.begin(), all.end(), call,
        [](std::size_t wanted, const Checkpoint &checkpoint) { return wanted < checkpoint.call; });
    return above == all.begin() ? nullptr : &*std::prev(above);
}

void History::remember(std::size_t call, const World &world) const
{
    const auto at = std::lower_bound(
        recent_.begin(), recent_.end(), call,
        [](const Checkpoint &checkpoint, std::size_t wanted) { return checkpoint.call < wanted; });
    if (at == recent_.end() || at->call != call)
    {
        recent_.insert(at, {call, std::make_shared<const World>(world), 0});
    }
    if (recent_.size() > kRecentWorlds)
    {
        recent_.erase(recent_.begin());
    }
}

World History::at(std::size_t call) const
{
    assert(call <= size());
    if (call == size())
    {
        return present();
    }
    std::erase_if(recent_, [call](const Checkpoint &recent) {
        return recent.call > call || call - recent.call > kRecentCalls;
    });
    const Checkpoint *kept = last_up_to(checkpoints_, call);
    const Checkpoint *recent = last_up_to(recent_, call);
    const Checkpoint base = recent != nullptr && recent->call > kept->call ? *recent : *kept;
    World world = *base.world;
    CallLog::Reader reader(log_, base.call);
    for (std::size_t done = base.call; done < call; done++)
    {
        // 1, 2, 4, 8 ... calls before the wanted one: going back from there costs little.
        if (std::has_single_bit(call - done) && call - done <= kRecentCalls)
        {
            remember(done, world);
        }
        const LoggedCall logged = reader.next();
        (void)run(world, logged);
    }
    remember(call, world);
    return world;
}

std::pair<std::vector<Step>, Reply> History::steps(std::size_t call) const
{
    assert(call < size());
    World world = at(call);
    const LoggedCall logged = CallLog::Reader(log_, call).next();
    StepRecorder recorder;
    Reply reply = run(world, logged, &recorder).reply;
    return {std::move(recorder.steps), std::move(reply)};
}

std::vector<Woken> History::woken_by(std::size_t call) const
{
    assert(call < size());
    World world = at(call);
    return run(world, CallLog::Reader(log_, call).next()).woken;
}

World History::at(std::size_t call, std::size_t step) const
{
    assert(call < size());
    World world = at(call);
    const LoggedCall logged = CallLog::Reader(log_, call).next();
    WorldAtStep recorder(step);
    (void)run(world, logged, &recorder);
    return recorder.world ? *std::move(recorder.world) : std::move(world);
}

std::vector<World> History::worlds(std::size_t call) const
{
    assert(call < size());
    World world = at(call);
    const LoggedCall logged = CallLog::Reader(log_, call).next();
    WorldRecorder recorder;
    (void)run(world, logged, &recorder);
    recorder.worlds.push_back(std::move(world));
    return std::move(recorder.worlds);
}

History History::fork(std::size_t calls) const
{
    History other = *this;
    other.present_ = LiveWorld(at(calls));
    other.log_.truncate(calls);
    std::erase_if(other.checkpoints_,
                  [calls](const Checkpoint &checkpoint) { return checkpoint.call > calls; });
    other.recent_.clear();
    other.next_look_ = other.present().effort + kLookEffort;
    return other;
}

std::uint64_t History::replay_effort(std::size_t call) const
{
    return at(call).effort - last_up_to(checkpoints_, call)->world->effort;
}

std::size_t History::bytes() const
{
    std::size_t bytes = log_.bytes() + checkpoints_.capacity() * sizeof(Checkpoint) +
                        checkpoints_.back().bytes +
                        unshared_bytes(*checkpoints_.back().world, present());
    for (const Checkpoint &recent : recent_)
    {
        bytes += unshared_bytes(*recent.world, *last_up_to(checkpoints_, recent.call)->world);
    }
    return bytes;
}

} // namespace ipcscope::sim
