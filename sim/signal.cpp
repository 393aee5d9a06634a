#include "sim/signal.h"

#include "sim/cred.h"
#include "sim/fork.h"
#include "sim/pid_namespace.h"
#include "sim/sched.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

constexpr int kSigcont = 18;
constexpr int kSigstop = abi::kSigstop;
constexpr int kSigttou = 22;
constexpr int kSigurg = 23;
constexpr int kSigwinch = 28;

/// Sender and target have an id in common, or the sender has CAP_KILL over the target.
bool kill_ok_by_cred(Kernel &k, TaskRef target)
{
    const Frame frame(k, __func__);
    const Cred &cred = k.current()->cred;
    const Cred &tcred = target->cred;
    if (cred.euid == tcred.suid || cred.euid == tcred.uid || cred.uid == tcred.suid ||
        cred.uid == tcred.uid)
    {
        STEP_IF("kill_ok_by_cred.same_user", "Sender and target belong to the same user.");
        return true;
    }
    return ns_capable(k, tcred.user_ns, abi::kCapKill);
}

Errno check_kill_permission(Kernel &k, TaskRef target, int signal)
{
    const Frame frame(k, __func__);
    if (signal < 0 || signal > kMaxSignal)
    {
        STEP_IF("check_kill_permission.no_signal", "There is no signal {}: EINVAL.", signal);
        return Errno::Einval;
    }
    // All actors are of one session, in which everybody may wake everybody with SIGCONT.
    const bool allowed =
        target->signal == k.current()->signal || signal == kSigcont || kill_ok_by_cred(k, target);
    if (!allowed)
    {
        STEP_IF("check_kill_permission.denied",
                "The sender has neither the target's user nor CAP_KILL: EPERM.");
        return Errno::Eperm;
    }
    return Errno::Ok;
}

/// Which thread runs the handler: the one that was meant, or the first that is still there.
std::optional<ActorId> receiver(Kernel &k, const SignalStruct &process, ActorId meant)
{
    if (k.alive(meant))
    {
        return meant;
    }
    for (const ActorId thread : process.threads)
    {
        if (k.alive(thread))
        {
            return thread;
        }
    }
    return std::nullopt;
}

/// A handler runs in a thread of the process: a call in which that sleeps gives EINTR.
void handle_signal(Kernel &k, const SignalStruct &process, ActorId meant, int signal)
{
    const Frame frame(k, __func__);
    const std::optional<ActorId> thread = receiver(k, process, meant);
    if (!thread)
    {
        return;
    }
    const bool asleep = k.in_call(*thread);
    STEP("handle_signal.runs", "{} runs its handler for signal {}; it {}.",
         object_name(k.task(*thread)), signal,
         asleep ? told("was asleep") : told("was awake, and goes on"));
    if (asleep)
    {
        const auto action = process.action[static_cast<std::size_t>(signal)];
        k.wait(*thread).edit().handler = action == Sigaction::Disposition::HandlerRestart
                                             ? Wait::Handler::Restarts
                                             : Wait::Handler::Returns;
        wake_for(k, *thread, Wait::Alarm::Signal);
    }
}

/// What becomes of the process when it gets the signal.
enum class Effect : std::uint8_t
{
    None,
    Handler,
    End,
    Stop,
};

Effect effect_on(Kernel &k, const SignalStruct &process, int signal)
{
    const Sigaction::Disposition action = process.action[static_cast<std::size_t>(signal)];
    switch (action)
    {
    case Sigaction::Disposition::Ignore: return Effect::None;
    case Sigaction::Disposition::Handler:
    case Sigaction::Disposition::HandlerRestart: return Effect::Handler;
    case Sigaction::Disposition::Default: break;
    }
    // The first process of a pid namespace does not notice what it has no handler for; but for
    // SIGKILL and SIGSTOP, where they come from outside.
    const bool unkillable = process.flags == SignalStruct::Flags::Unkillable;
    const bool sure = signal == abi::kSigkill || signal == kSigstop;
    const PidNsSlot ns = k.task(process.threads.front())->pid_ns;
    const Pid sender = k.world.tasks[k.current().actor.value].tgid; // it may be gone already
    const bool shielded = unkillable && (!sure || pid_nr_ns(k.world, sender, ns).value != 0);
    switch (default_action(signal))
    {
    case SignalAction::Ignore: return Effect::None;
    case SignalAction::Terminate: return shielded ? Effect::None : Effect::End;
    case SignalAction::Stop: return shielded ? Effect::None : Effect::Stop;
    }
    return Effect::None;
}

/// The thread that is the parent now: who made the process, a thread beside it, or the first
/// process of the pid namespace that these were in.
ActorId parent_of(Kernel &k, const SignalStruct &process)
{
    const ActorId parent = process.real_parent;
    if (k.alive(parent))
    {
        return parent;
    }
    const TaskSlot &slot = k.world.tasks[parent.value];
    const bool same_process = k.world.processes.used(slot.signal.value) &&
                              k.world.processes[slot.signal.value].tgid == slot.tgid;
    const std::optional<ActorId> sibling =
        same_process ? receiver(k, k.world.processes[slot.signal.value], parent) : std::nullopt;
    return sibling.value_or(k.world.pid_namespaces[slot.pid_ns.value].child_reaper);
}

} // namespace

SignalAction default_action(int signal)
{
    switch (signal)
    {
    case abi::kSigchld:
    case kSigcont:
    case kSigurg:
    case kSigwinch: return SignalAction::Ignore;
    default:
        return signal >= kSigstop && signal <= kSigttou ? SignalAction::Stop
                                                        : SignalAction::Terminate;
    }
}

Reply sys_kill(Kernel &k, const Kill &call)
{
    const Frame frame(k, __func__);
    // A process that is gone has no pid any more.
    if (!k.exists(call.target))
    {
        STEP_IF("sys_kill.gone", "There is no such process: ESRCH.");
        return failed(Errno::Esrch);
    }
    const TaskRef target = k.task(call.target);
    if (pid_vnr(k, target->tid).value == 0)
    {
        STEP_IF("sys_kill.not_seen",
                "The target has no number in {}, where the sender lives: "
                "ESRCH.",
                pid_ns_name(k.world, k.current()->pid_ns));
        return failed(Errno::Esrch);
    }
    const Errno denied = check_kill_permission(k, target, call.signal);
    if (denied != Errno::Ok)
    {
        return failed(denied);
    }
    const SignalSlot process = target->signal;
    const Effect effect = call.signal == 0
                              ? Effect::None
                              : effect_on(k, k.world.processes[process.value], call.signal);
    switch (effect)
    {
    case Effect::None:
        STEP("sys_kill.no_effect", "Signal {} has no effect on {}.", call.signal,
             object_name(target));
        return returned(0);
    case Effect::Handler:
        handle_signal(k, k.world.processes[process.value], call.target, call.signal);
        return returned(0);
    case Effect::Stop: return Refusal{told("A stopped process would answer no further call.")};
    case Effect::End: break;
    }
    const bool itself = process == k.current()->signal;
    STEP("sys_kill.lethal", "Signal {} ends the process of {}, with all its threads.", call.signal,
         object_name(target));
    do_group_exit(k, process);
    return returned(0, itself ? ValueKind::None : ValueKind::Number);
}

void send_signal(Kernel &k, SignalSlot process, int signal)
{
    const Frame frame(k, __func__);
    const SignalStruct &target = k.world.processes[process.value];
    const ActorId first = target.threads.front();
    switch (effect_on(k, target, signal))
    {
    case Effect::Handler: handle_signal(k, target, first, signal); return;
    case Effect::End:
        STEP("send_signal.lethal", "Signal {} ends the process of {}, with all its threads.",
             signal, object_name(k.task(first)));
        do_group_exit(k, process);
        return;
    case Effect::None:
    case Effect::Stop:
        STEP("send_signal.no_effect", "Signal {} has no effect on {}.", signal,
             object_name(k.task(first)));
        return;
    }
}

Outcome sys_rt_sigaction(Kernel &k, const Sigaction &call)
{
    const Frame frame(k, __func__);
    // Nobody can protect itself from SIGKILL and SIGSTOP.
    if (call.signal < 1 || call.signal > kMaxSignal || call.signal == abi::kSigkill ||
        call.signal == kSigstop)
    {
        STEP_IF("sys_rt_sigaction.invalid", "Nothing can be arranged for signal {}: EINVAL.",
                call.signal);
        return failed(Errno::Einval);
    }
    const SignalRef process = k.signal(k.current());
    process.edit().action[static_cast<std::size_t>(call.signal)] = call.disposition;
    const bool handled = call.disposition == Sigaction::Disposition::Handler ||
                         call.disposition == Sigaction::Disposition::HandlerRestart;
    STEP("sys_rt_sigaction.set", "Signal {} {} from now on, in all threads of the process.",
         call.signal,
         handled ? told("runs a handler")
         : call.disposition == Sigaction::Disposition::Ignore
             ? told("is ignored")
             : told("does what it does by itself"));
    return returned(0);
}

void do_notify_parent(Kernel &k, const SignalStruct &gone)
{
    const Frame frame(k, __func__);
    const ActorId parent = parent_of(k, gone);
    // Who has been adopted by the first process tells it so in any case.
    const auto &slots = k.world.tasks;
    const bool adopted = parent != gone.real_parent &&
                         slots[parent.value].tgid != slots[gone.real_parent.value].tgid;
    const int signal = adopted ? abi::kSigchld : gone.exit_signal;
    const SignalStruct &process = *k.signal(k.task(parent));
    if (signal != 0 && effect_on(k, process, signal) == Effect::Handler)
    {
        STEP_IF("do_notify_parent.signal", "{} learns of the end of pid {} by signal {}.",
                object_name(k.task(parent)), gone.tgid.value, signal);
        handle_signal(k, process, parent, signal);
    }
}

} // namespace ipcscope::sim
