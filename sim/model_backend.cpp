#include "sim/model_backend.h"

#include "core/shm_name.h"
#include "sim/access.h"
#include "sim/files.h"
#include "sim/fork.h"
#include "sim/ftok.h"
#include "sim/invariants.h"
#include "sim/mount.h"
#include "sim/mqueue.h"
#include "sim/msg.h"
#include "sim/namei.h"
#include "sim/nsproxy.h"
#include "sim/sched.h"
#include "sim/sem.h"
#include "sim/sem_posix.h"
#include "sim/shm.h"
#include "sim/signal.h"
#include "sim/sys.h"
#include "sim/sysctl.h"
#include "sim/tmpfs.h"

#include <fmt/format.h>

#include <cassert>

namespace ipcscope::sim
{
namespace
{

Outcome outcome_of(Errno error)
{
    return error == Errno::Ok ? returned(0) : failed(error);
}

/// One call's way into the model.
struct Dispatch
{
    Kernel &k;

    Reply operator()(const Shmget &call) const
    {
        const Result<IpcId, Errno> id = ksys_shmget(k, call.key, call.size, call.flags);
        return id ? returned(id.value().value) : failed(id.error());
    }
    Reply operator()(const Shmat &call) const
    {
        const auto addr = do_shmat(k, call.id, call.address.value, call.flags);
        return addr ? returned(static_cast<std::int64_t>(addr.value()), ValueKind::Address)
                    : failed(addr.error());
    }
    Reply operator()(const Shmdt &call) const
    {
        return outcome_of(ksys_shmdt(k, call.address.value));
    }
    Reply operator()(const Shmctl &call) const { return ksys_shmctl(k, call); }
    Reply operator()(const Clone &call) const { return sys_clone(k, call); }
    Reply operator()(const Unshare &call) const { return outcome_of(ksys_unshare(k, call.flags)); }
    Reply operator()(const Setns &call) const
    {
        return known(call.target) ? outcome_of(sys_setns(k, call)) : never_made();
    }
    Reply operator()(const ExitGroup &call) const { return sys_exit_group(k, call); }
    Reply operator()(const Kill &call) const
    {
        return known(call.target) ? sys_kill(k, call) : never_made();
    }
    Reply operator()(const Setuid &call) const { return outcome_of(sys_setuid(k, call)); }
    Reply operator()(const Setgid &call) const { return outcome_of(sys_setgid(k, call)); }
    Reply operator()(const Setgroups &call) const { return outcome_of(sys_setgroups(k, call)); }
    Reply operator()(const Capset &call) const { return outcome_of(sys_capset(k, call)); }
    Reply operator()(const Prlimit &call) const { return sys_prlimit(k, call); }
    Reply operator()(const Prctl &call) const { return sys_prctl(k, call); }
    Reply operator()(const Sysctl &call) const { return sys_sysctl(k, call); }
    Reply operator()(const Store &call) const { return store(k, call); }
    Reply operator()(const Load &call) const
    {
        if (call.length > kMaxLoad)
        {
            return Refusal{told("load reads at most 1 MiB at once.")};
        }
        return load(k, call);
    }

    Reply operator()(const Semget &call) const
    {
        const Result<IpcId, Errno> id = ksys_semget(k, call.key, call.nsems, call.flags);
        return id ? returned(id.value().value) : failed(id.error());
    }
    Reply operator()(const Semop &call) const { return ksys_semtimedop(k, call); }
    Reply operator()(const Semctl &call) const { return ksys_semctl(k, call); }
    Reply operator()(const Msgget &call) const
    {
        const Result<IpcId, Errno> id = ksys_msgget(k, call.key, call.flags);
        return id ? returned(id.value().value) : failed(id.error());
    }
    Reply operator()(const Msgsnd &call) const { return ksys_msgsnd(k, call); }
    Reply operator()(const Msgrcv &call) const { return ksys_msgrcv(k, call); }
    Reply operator()(const Msgctl &call) const { return ksys_msgctl(k, call); }
    Reply operator()(const Nanosleep &call) const { return sys_nanosleep(k, call); }
    Reply operator()(const Sigaction &call) const { return sys_rt_sigaction(k, call); }

    Reply operator()(const MqOpen &call) const { return sys_mq_open(k, call); }
    Reply operator()(const MqUnlink &call) const { return sys_mq_unlink(k, call); }
    Reply operator()(const MqTimedsend &call) const { return sys_mq_timedsend(k, call); }
    Reply operator()(const MqTimedreceive &call) const { return sys_mq_timedreceive(k, call); }
    Reply operator()(const MqNotify &call) const { return sys_mq_notify(k, call); }
    Reply operator()(const MqGetsetattr &call) const { return sys_mq_getsetattr(k, call); }
    Reply operator()(const Close &call) const { return sys_close(k, call); }
    Reply operator()(const Dup &call) const { return sys_dup(k, call); }
    Reply operator()(const Fcntl &call) const { return sys_fcntl(k, call); }
    Reply operator()(const Setpriority &call) const
    {
        return known(call.who) ? outcome_of(sys_setpriority(k, call)) : never_made();
    }
    Reply operator()(const Umask &call) const { return sys_umask(k, call); }

    Reply operator()(const Openat &call) const { return sys_openat(k, call); }
    Reply operator()(const Unlink &call) const
    {
        Outcome outcome = sys_unlink(k, call);
        outcome.error = error_of(call, outcome.error);
        return outcome;
    }
    Reply operator()(const BadShmName &call) const { return failed(error_of(call)); }
    Reply operator()(const Ftruncate &call) const { return sys_ftruncate(k, call); }
    Reply operator()(const Fallocate &call) const { return sys_fallocate(k, call); }
    Reply operator()(const Mmap &call) const { return sys_mmap(k, call); }
    Reply operator()(const Munmap &call) const { return sys_munmap(k, call); }
    Reply operator()(const Read &call) const { return sys_read(k, call); }
    Reply operator()(const Write &call) const { return sys_write(k, call); }
    Reply operator()(const Fstat &call) const { return sys_fstat(k, call); }
    Reply operator()(const Fstatfs &call) const { return sys_fstatfs(k, call); }
    Reply operator()(const MountTmpfs &call) const { return sys_mount(k, call); }
    Reply operator()(const MountMqueue &call) const { return sys_mount(k, call); }
    Reply operator()(const MountBind &call) const
    {
        return !call.root || known(*call.root) ? sys_mount(k, call) : never_made();
    }
    Reply operator()(const Umount &call) const { return sys_umount(k, call); }
    Reply operator()(const MakeFile &call) const { return sys_make_file(k, call); }
    Reply operator()(const Ftok &call) const { return sys_ftok(k, call); }
    Reply operator()(const Link &call) const { return sys_link(k, call); }

    Reply operator()(const SemOpen &call) const { return sem_open(k, call); }
    Reply operator()(const SemUnlink &call) const { return sem_unlink(k, call); }
    Reply operator()(const SemWait &call) const { return sem_wait(k, call); }
    Reply operator()(const SemPost &call) const { return sem_post(k, call); }
    Reply operator()(const SemGetvalue &call) const { return sem_getvalue(k, call); }
    Reply operator()(const SemClose &call) const { return sem_close(k, call); }

  private:
    [[nodiscard]] bool known(ActorId actor) const
    {
        return actor.value < k.world.actors && k.world.tasks[actor.value].tgid.value != 0;
    }
    [[nodiscard]] static Reply never_made() { return Refusal{told("That actor was never made.")}; }
};

/// Whether the invariants hold. In a large world they are looked at now and then only: they take
/// time for everything that there is.
[[maybe_unused]] bool sound(const World &world)
{
    constexpr std::size_t kSmall = 64;
    constexpr std::int64_t kNowAndThen = 256;
    std::size_t things = world.actors;
    for (const Cow<IpcNamespace> &ns : world.ipc_namespaces.entries())
    {
        things += ns ? static_cast<std::size_t>(ns->shm_ids.in_use + ns->sem_ids.in_use +
                                                ns->msg_ids.in_use + ns->mq_queues_count)
                     : 0;
    }
    return (things > kSmall && world.clock.value % kNowAndThen != 0) || invariants(world).empty();
}

} // namespace

Reply execute(World &world, ActorId actor, const Call &call, Observer *watcher)
{
    if (!world.wake_q.empty())
    {
        (void)woken(world);
    }
    return execute_first(world, actor, call, watcher);
}

Reply execute_first(World &world, ActorId actor, const Call &call, Observer *watcher)
{
    world.clock.value++;
    world.effort++;
    const TaskSlot *slot = actor.value < world.actors ? &world.tasks[actor.value] : nullptr;
    if (slot == nullptr || !slot->task || slot->task->state != TaskStruct::State::Running)
    {
        return Refusal{told("This actor has ended, or was never made.")};
    }
    if (slot->wait)
    {
        return Refusal{told("This actor sleeps in {}.", sleeping_call(*slot->wait))};
    }
    Kernel k(world, actor, watcher);
    Reply reply = std::visit(Dispatch{k}, call);
    assert(sound(world));
    if (!k.refusal().empty())
    {
        return Refusal{std::string(k.refusal())};
    }
    return reply;
}

std::optional<Outcome> run_woken(World &world, ActorId actor, Observer *watcher)
{
    std::erase(world.wake_q, actor);
    Kernel k(world, actor, watcher);
    return resume(k);
}

std::vector<Woken> woken(World &world, Observer *watcher)
{
    std::vector<Woken> ended;
    while (!world.wake_q.empty())
    {
        const ActorId actor = world.wake_q.front();
        if (std::optional<Outcome> outcome = run_woken(world, actor, watcher))
        {
            ended.push_back({.actor = actor, .outcome = *std::move(outcome)});
        }
    }
    assert(sound(world));
    return ended;
}

ModelBackend::ModelBackend(const EngineFacts &facts) : live_(World(facts)) {}

Reply ModelBackend::execute(ActorId actor, const Call &call)
{
    return live_.execute(actor, call, watcher_);
}

std::vector<Woken> ModelBackend::woken(std::span<const ActorId> order)
{
    return live_.woken(order, watcher_);
}

Result<Tables, EngineLost> ModelBackend::observe()
{
    return tables(live_.world());
}

} // namespace ipcscope::sim
