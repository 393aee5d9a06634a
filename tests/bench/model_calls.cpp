#include "sim/model_backend.h"
#include "tests/bench/bench.h"

namespace ipcscope::bench
{
namespace
{

constexpr Key kKey{0x1234};
constexpr Key kNoKey{0x4321};
constexpr ActorId kActor{0};

std::int64_t value(sim::World &world, const Call &call, ActorId actor = kActor)
{
    const Reply reply = sim::execute(world, actor, call);
    const auto *outcome = std::get_if<Outcome>(&reply);
    return outcome == nullptr ? -1 : outcome->value;
}

/// A world whose first namespace holds `objects` segments, the last with kKey.
sim::World world_with(std::int64_t objects, IpcId &id)
{
    EngineFacts facts;
    sim::World world{facts};
    value(world, Sysctl{.name = "kernel.shmmni", .value = "32768"});
    for (std::int64_t n = 1; n < objects; ++n)
    {
        value(world, Shmget{.key = kIpcPrivate, .size = 4096, .flags = 0600});
    }
    id = {static_cast<std::int32_t>(
        value(world, Shmget{.key = kKey, .size = 4096, .flags = abi::kIpcCreat | 0600}))};
    return world;
}

void control(sim::World &world, IpcId id, int command)
{
    benchmark::DoNotOptimize(value(
        world,
        Shmctl{.id = id, .command = command, .buffer = UserPointer::Valid, .set = {.mode = 0600}}));
}

void create_remove(sim::World &world, Key key, int flags)
{
    const auto id = static_cast<std::int32_t>(
        value(world, Shmget{.key = key, .size = 4096, .flags = flags | 0600}));
    control(world, {id}, abi::kIpcRmid);
}

// The children's numbers go on growing, as in a real run: the dead stay known.
void clone_exit(sim::World &world, std::uint32_t &child)
{
    ++child;
    value(world, Clone{.flags = abi::kSigchld, .child = {child}});
    value(world, ExitGroup{.status = 0}, {child});
}

void once(Measured measured, sim::World &world, IpcId id, std::uint32_t &child)
{
    switch (measured)
    {
    case Measured::Lookup:
        benchmark::DoNotOptimize(value(world, Shmget{.key = kKey, .size = 4096, .flags = 0}));
        break;
    case Measured::Miss:
        benchmark::DoNotOptimize(value(world, Shmget{.key = kNoKey, .size = 4096, .flags = 0}));
        break;
    case Measured::CreateRemove: create_remove(world, kIpcPrivate, 0); break;
    case Measured::CreateRemoveKey: create_remove(world, kNoKey, abi::kIpcCreat); break;
    case Measured::AttachDetach: {
        const auto address =
            static_cast<std::uint64_t>(value(world, Shmat{.id = id, .address = {}, .flags = 0}));
        value(world, Shmdt{.address = {address}});
        break;
    }
    case Measured::Stat: control(world, id, abi::kIpcStat); break;
    case Measured::StatIndex: control(world, {id.value & 0x7fff}, abi::kShmStat); break;
    case Measured::Set: control(world, id, abi::kIpcSet); break;
    case Measured::Info: control(world, {0}, abi::kIpcInfo); break;
    case Measured::LockUnlock:
        control(world, id, abi::kShmLock);
        control(world, id, abi::kShmUnlock);
        break;
    case Measured::Unshare: value(world, Unshare{.flags = abi::kCloneNewipc}, {1}); break;
    case Measured::Setns:
        value(world, Setns{.target = kActor, .kind = NsKind::Ipc, .nstype = abi::kCloneNewipc});
        break;
    case Measured::CloneExit: clone_exit(world, child); break;
    }
}

void run(benchmark::State &state, Measured measured, std::int64_t objects)
{
    IpcId id;
    sim::World world = world_with(objects, id);
    std::uint32_t child = 1;
    // The one that unshares; init keeps the populated namespace alive.
    value(world, Clone{.flags = abi::kSigchld, .child = {child}});
    for (auto turn : state)
    {
        once(measured, world, id, child);
    }
}

} // namespace

void register_model_calls()
{
    for (const auto &[measured, name] : kMeasured)
    {
        for (const std::int64_t objects : kObjects)
        {
            const Measured which = measured;
            benchmark::RegisterBenchmark(
                row_name("model", name, objects).c_str(),
                [which, objects](benchmark::State &state) { run(state, which, objects); });
        }
    }
}

} // namespace ipcscope::bench
