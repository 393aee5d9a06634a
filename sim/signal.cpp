#include "sim/fork.h"

#include "sim/cred.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

constexpr int kSigcont = 18;
constexpr int kSigstop = 19;
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
        target.actor == k.current().actor || signal == kSigcont || kill_ok_by_cred(k, target);
    if (!allowed)
    {
        STEP_IF("check_kill_permission.denied",
                "The sender has neither the target's user nor CAP_KILL: EPERM.");
        return Errno::Eperm;
    }
    return Errno::Ok;
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
    if (!k.alive(call.target))
    {
        STEP_IF("sys_kill.gone", "There is no such process: ESRCH.");
        return failed(Errno::Esrch);
    }
    const TaskRef target = k.task(call.target);
    const Errno denied = check_kill_permission(k, target, call.signal);
    if (denied != Errno::Ok)
    {
        return failed(denied);
    }
    // Signal 0 only asks; the first process of a pid namespace does not notice its children's
    // signals.
    if (call.signal == 0 || call.target == kInitActor ||
        default_action(call.signal) == SignalAction::Ignore)
    {
        STEP_IF("sys_kill.no_effect", "Signal {} has no effect on {}.", call.signal,
                object_name(target));
        return returned(0);
    }
    if (default_action(call.signal) == SignalAction::Stop)
    {
        return Refusal{"A stopped process would answer no further call."};
    }
    const bool itself = call.target == k.current().actor;
    const CurrentTask dying(k, call.target);
    STEP("sys_kill.lethal", "Signal {} ends {}.", call.signal, object_name(target));
    do_exit(k);
    return returned(0, itself ? ValueKind::None : ValueKind::Number);
}

} // namespace ipcscope::sim
