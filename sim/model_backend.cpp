#include "sim/model_backend.h"

#include "sim/access.h"
#include "sim/fork.h"
#include "sim/invariants.h"
#include "sim/nsproxy.h"
#include "sim/shm.h"
#include "sim/sys.h"
#include "sim/sysctl.h"

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
    Reply operator()(const Unshare &call) const
    {
        if ((call.flags & abi::kCloneNewpid) != 0)
        {
            return Refusal{"The actors of a scenario all live in one pid namespace."};
        }
        return outcome_of(ksys_unshare(k, call.flags));
    }
    Reply operator()(const Setns &call) const
    {
        if (call.kind == NsKind::Pid)
        {
            return Refusal{"The actors of a scenario all live in one pid namespace."};
        }
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
            return Refusal{"load reads at most 1 MiB at once."};
        }
        return load(k, call);
    }

    template <class Other> Reply operator()(const Other & /*TEMP*/) const
    {
        return Refusal{"The model does not do that."};
    }

  private:
    [[nodiscard]] bool known(ActorId actor) const
    {
        return actor.value < k.world.actors && k.world.tasks[actor.value].tgid.value != 0;
    }
    [[nodiscard]] static Reply never_made() { return Refusal{"That actor was never made."}; }
};

} // namespace

Reply execute(World &world, ActorId actor, const Call &call, Observer *watcher)
{
    world.clock.value++;
    world.effort++;
    Kernel k(world, actor, watcher);
    if (!k.alive(actor))
    {
        return Refusal{"This actor has ended, or was never made."};
    }
    Reply reply = std::visit(Dispatch{k}, call);
    assert(invariants(world).empty());
    if (!k.refusal().empty())
    {
        return Refusal{k.refusal()};
    }
    return reply;
}

ModelBackend::ModelBackend(const EngineFacts &facts) : world_(facts) {}

Reply ModelBackend::execute(ActorId actor, const Call &call)
{
    return sim::execute(world_, actor, call, watcher_);
}

std::vector<Woken> ModelBackend::woken(std::span<const ActorId> /*order*/)
{
    return {};
}

Result<Tables, EngineLost> ModelBackend::observe()
{
    return tables(world_);
}

} // namespace ipcscope::sim
