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

Call creation(Family family, Key key, int flags)
{
    switch (family)
    {
    case Family::Shm: return Shmget{.key = key, .size = 4096, .flags = flags};
    case Family::Sem: return Semget{.key = key, .nsems = kSems, .flags = flags};
    case Family::Msg:
    case Family::Mq:
    case Family::File: break;
    }
    return Msgget{.key = key, .flags = flags};
}

Msgsnd message(IpcId id, std::int64_t type, std::size_t size)
{
    return Msgsnd{.id = id,
                  .mtype = type,
                  .text = std::string(size, '\0'),
                  .size = static_cast<std::int64_t>(size)};
}

MqOpen queue(const std::string &name, std::int32_t flags, std::int64_t size)
{
    return MqOpen{.name = name,
                  .oflag = flags | abi::kORdwr,
                  .mode = 0600,
                  .attr = MqAttr{.maxmsg = size > 1 ? kOthers : 1, .msgsize = size}};
}

/// Descriptor 3 leads to one of `objects` POSIX queues.
void make_queues(sim::World &world, std::int64_t objects)
{
    value(world, Sysctl{.name = "fs.mqueue.queues_max", .value = "32768"});
    value(world, queue("bench", abi::kOCreat, kTextSize));
    for (std::int64_t n = 1; n < objects; ++n)
    {
        value(world, queue(std::to_string(n), abi::kOCreat, 1));
        value(world, Close{.fd = {4}});
    }
}

Openat file(const std::string &name, std::int32_t flags)
{
    constexpr std::int32_t kShmOpen = abi::kORdwr | abi::kONofollow | abi::kOCloexec;
    return {.name = name, .flags = flags | kShmOpen, .mode = 0600};
}

/// Descriptor 3 leads to one of `objects` files in /dev/shm, which has a page.
void make_files(sim::World &world, std::int64_t objects)
{
    value(world, file("bench", abi::kOCreat));
    value(world, Ftruncate{.fd = {3}, .length = abi::kPageSize});
    value(world, Write{.fd = {3}, .bytes = {}, .size = kTextSize});
    for (std::int64_t n = 1; n < objects; ++n)
    {
        value(world, file(std::to_string(n), abi::kOCreat));
        value(world, Close{.fd = {4}});
    }
}

/// A world whose first namespace holds `objects` of a family, the last with kKey.
sim::World world_with(Family family, std::int64_t objects, IpcId &id)
{
    EngineFacts facts;
    sim::World world{facts};
    value(world, Sysctl{.name = "kernel.shmmni", .value = "32768"});
    value(world, Sysctl{.name = "kernel.msgmni", .value = "32768"});
    value(world, Sysctl{.name = "kernel.sem", .value = "32000 1024000000 500 32768"});
    if (family == Family::Mq || family == Family::File)
    {
        family == Family::Mq ? make_queues(world, objects) : make_files(world, objects);
        return world;
    }
    for (std::int64_t n = 1; n < objects; ++n)
    {
        value(world, creation(family, kIpcPrivate, 0600));
    }
    id = {static_cast<std::int32_t>(value(world, creation(family, kKey, abi::kIpcCreat | 0600)))};
    for (int i = 0; family == Family::Msg && i < kOthers; ++i)
    {
        value(world, message(id, 100 + i, 1));
    }
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

void once_shm(Measured measured, sim::World &world, IpcId id, std::uint32_t &child)
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
    default: break;
    }
}

/// One semop that goes up and one that goes down, made before the clock runs as the kernel's are.
std::vector<Call> up_down(IpcId id, int flags, std::size_t count)
{
    const auto sop = [flags](std::uint16_t num, int by) {
        return Sembuf{num, static_cast<std::int16_t>(by), static_cast<std::int16_t>(flags)};
    };
    std::vector<Call> both;
    for (const int by : {1, -1})
    {
        Semop call{.id = id, .sops = {sop(0, by)}, .nsops = count};
        if (count == 2)
        {
            call.sops.push_back(sop(3, by));
        }
        both.emplace_back(std::move(call));
    }
    return both;
}

/// The calls of a row whose arguments depend on no result; none for the other rows.
std::vector<Call> ready_calls(Measured measured, IpcId id)
{
    constexpr std::int16_t kNowait = abi::kIpcNowait;
    const auto receiving = [id](std::int64_t type) {
        return Msgrcv{.id = id, .size = kTextSize, .type = type};
    };
    switch (measured)
    {
    case Measured::SemopUpDown: return up_down(id, 0, 1);
    case Measured::SemopSeveral: return up_down(id, 0, 2);
    case Measured::SemopUndo: return up_down(id, abi::kSemUndo, 1);
    case Measured::SemopWouldSleep:
        return {Semop{.id = id, .sops = {{1, -1, kNowait}}, .nsops = 1}};
    case Measured::SendReceive: return {message(id, 1, kTextSize), receiving(0)};
    case Measured::SendReceiveType: return {message(id, 1, kTextSize), receiving(1)};
    case Measured::MqOpenClose: return {queue("bench", 0, kTextSize), Close{.fd = {4}}};
    case Measured::MqCreateRemove:
        return {queue("other", abi::kOCreat, kTextSize), MqUnlink{.name = "other"},
                Close{.fd = {4}}};
    case Measured::MqSendReceive:
        return {MqTimedsend{.mqdes = {3},
                            .text = std::string(kTextSize, '\0'),
                            .size = kTextSize,
                            .deadline = {}},
                MqTimedreceive{.mqdes = {3}, .size = kTextSize, .deadline = {}}};
    case Measured::ShmOpenClose: return {file("bench", 0), Close{.fd = {4}}};
    case Measured::ShmCreateRemove:
        return {file("other", abi::kOCreat), Unlink{.name = "other"}, Close{.fd = {4}}};
    default: return {};
    }
}

void map_unmap(sim::World &world)
{
    const auto address =
        static_cast<std::uint64_t>(value(world, Mmap{.address = {},
                                                     .length = abi::kPageSize,
                                                     .prot = abi::kProtRead | abi::kProtWrite,
                                                     .flags = abi::kMapShared,
                                                     .fd = {3},
                                                     .offset = 0}));
    value(world, Munmap{.address = {address}, .length = abi::kPageSize});
}

Address open_semaphore(sim::World &world, const char *name)
{
    return {static_cast<std::uint64_t>(
        value(world, SemOpen{.name = name, .oflag = abi::kOCreat, .mode = 0600, .value = 0}))};
}

/// On `held`, a semaphore of value 0 that the caller has open.
void once_file(Measured measured, sim::World &world, Address held)
{
    switch (measured)
    {
    case Measured::MapUnmap: map_unmap(world); break;
    case Measured::SemOpenClose:
        // What a process has open already is not opened again: this one is not.
        value(world, SemClose{.address = open_semaphore(world, "/there")});
        break;
    case Measured::SemOpenUnlink: {
        const Address made = open_semaphore(world, "/other");
        value(world, SemUnlink{.name = "/other"});
        value(world, SemClose{.address = made});
        break;
    }
    case Measured::SemPostWait:
        value(world, SemPost{.address = held});
        value(world, SemWait{.address = held});
        break;
    case Measured::SemTrywait:
        value(world, SemWait{.address = held, .form = SemWait::Form::Trywait});
        break;
    default: break;
    }
}

void semctl(sim::World &world, IpcId id, int semnum, int command)
{
    benchmark::DoNotOptimize(
        value(world, Semctl{.id = id, .semnum = semnum, .command = command, .value = 7}));
}

void once_sem(Measured measured, sim::World &world, IpcId id)
{
    switch (measured)
    {
    case Measured::SemLookup: value(world, creation(Family::Sem, kKey, 0)); break;
    case Measured::SemCreateRemove: {
        const auto made =
            static_cast<std::int32_t>(value(world, creation(Family::Sem, kIpcPrivate, 0600)));
        semctl(world, {made}, 0, abi::kIpcRmid);
        break;
    }
    case Measured::SemGetval: semctl(world, id, 1, abi::kGetval); break;
    case Measured::SemSetval: semctl(world, id, 2, abi::kSetval); break;
    case Measured::SemGetall: semctl(world, id, 0, abi::kGetall); break;
    case Measured::SemStat: semctl(world, id, 0, abi::kIpcStat); break;
    default: break;
    }
}

void msgctl(sim::World &world, IpcId id, int command)
{
    benchmark::DoNotOptimize(
        value(world, Msgctl{.id = id, .command = command, .set = {.mode = 0600, .qbytes = 16384}}));
}

void receive(sim::World &world, IpcId id, std::int64_t type, int flags)
{
    benchmark::DoNotOptimize(
        value(world, Msgrcv{.id = id, .size = kTextSize, .type = type, .flags = flags}));
}

void once_msg(Measured measured, sim::World &world, IpcId id)
{
    switch (measured)
    {
    case Measured::MsgLookup: value(world, creation(Family::Msg, kKey, 0)); break;
    case Measured::MsgCreateRemove: {
        const auto made =
            static_cast<std::int32_t>(value(world, creation(Family::Msg, kIpcPrivate, 0600)));
        msgctl(world, {made}, abi::kIpcRmid);
        break;
    }
    case Measured::ReceiveNothing: receive(world, id, 2, abi::kIpcNowait); break;
    case Measured::MsgStat: msgctl(world, id, abi::kIpcStat); break;
    case Measured::MsgSet: msgctl(world, id, abi::kIpcSet); break;
    default: break;
    }
}

void run(benchmark::State &state, const Row &row, std::int64_t objects)
{
    IpcId id;
    sim::World world = world_with(row.family, objects, id);
    std::uint32_t child = 1;
    // The one that unshares; init keeps the populated namespace alive.
    value(world, Clone{.flags = abi::kSigchld, .child = {child}});
    const std::vector<Call> ready = ready_calls(row.measured, id);
    Address held;
    if (row.family == Family::File)
    {
        value(world, SemClose{.address = open_semaphore(world, "/there")});
        held = open_semaphore(world, "/held");
    }
    for (auto turn : state)
    {
        for (const Call &call : ready)
        {
            benchmark::DoNotOptimize(value(world, call));
        }
        if (!ready.empty())
        {
            continue;
        }
        switch (row.family)
        {
        case Family::Shm: once_shm(row.measured, world, id, child); break;
        case Family::Sem: once_sem(row.measured, world, id); break;
        case Family::Msg: once_msg(row.measured, world, id); break;
        case Family::Mq: break; // all its calls are ready ones
        case Family::File: once_file(row.measured, world, held); break;
        }
    }
}

} // namespace

void register_model_calls()
{
    for (const Row &row : kRows)
    {
        for (const std::int64_t objects : kObjects)
        {
            if (!fits(row, objects))
            {
                continue;
            }
            benchmark::RegisterBenchmark(
                row_name("model", row.name, objects).c_str(),
                [&row, objects](benchmark::State &state) { run(state, row, objects); });
        }
    }
}

} // namespace ipcscope::bench
