#include "sim/sem.h"

#include "sim/steps.h"

#include <cmath>

namespace ipcscope::sim
{
namespace
{

constexpr int kSemaem = abi::kSemvmx; // the most that one record may give back, SEMAEM

bool undo_fits(int semadj)
{
    return semadj >= -kSemaem - 1 && semadj <= kSemaem;
}

std::string wish(const Sembuf &sop)
{
    if (sop.sem_op == 0)
    {
        return told("see it at 0");
    }
    const int count = std::abs(int{sop.sem_op});
    return sop.sem_op < 0 ? told("take {}", count) : told("add {}", count);
}

std::string deed(const Sembuf &sop)
{
    const bool undo = (sop.sem_flg & abi::kSemUndo) != 0;
    if (sop.sem_op == 0)
    {
        return told("finds it at 0");
    }
    if (sop.sem_op < 0)
    {
        return told("takes {}{}", -sop.sem_op, undo ? told(", to be given back at its end") : "");
    }
    return told("adds {}{}", sop.sem_op, undo ? told(", to be taken back at its end") : "");
}

Attempted would_block(Kernel &k, SemaRef sma, const SemRequest &request, std::size_t at)
{
    const Frame frame(k, "perform_atomic_semop");
    const Sembuf &sop = request.sops[at];
    const SemRef sem{.sma = sma, .num = sop.sem_num};
    const bool nowait = (sop.sem_flg & abi::kIpcNowait) != 0;
    const Attempted result{.attempt = nowait ? Attempt::Again : Attempt::WouldBlock,
                           .blocking = static_cast<int>(at)};
    STEP("perform_atomic_semop.obstacle", "Semaphore {} is {}, and pid {} wants to {}: {}.",
         sop.sem_num, sem->semval, request.pid.value, wish(sop),
         nowait ? told("IPC_NOWAIT makes that EAGAIN") : told("it has to wait"))
        .read<&Sem::semval>(sem);
    return result;
}

Attempted out_of_range(Kernel &k, SemaRef sma, const SemRequest &request, std::size_t at)
{
    const Frame frame(k, "perform_atomic_semop");
    const Sembuf &sop = request.sops[at];
    const SemRef sem{.sma = sma, .num = sop.sem_num};
    const Attempted result{.attempt = Attempt::Range, .blocking = 0};
    STEP("perform_atomic_semop.range",
         "Semaphore {} is {}; to {}, or to undo that, leads beyond 32767: ERANGE.", sop.sem_num,
         sem->semval, wish(sop))
        .read<&Sem::semval>(sem);
    return result;
}

/// Whether the operation could be done on a semaphore of this value.
Attempt judge(const World &world, const SemRequest &request, const Sembuf &sop, int semval)
{
    const int result = semval + sop.sem_op;
    if ((sop.sem_op == 0 && semval != 0) || result < 0)
    {
        return Attempt::WouldBlock;
    }
    if (result > abi::kSemvmx)
    {
        return Attempt::Range;
    }
    if ((sop.sem_flg & abi::kSemUndo) != 0 &&
        !undo_fits(world.undos[request.undo.value].semadj[sop.sem_num] - sop.sem_op))
    {
        return Attempt::Range;
    }
    return Attempt::Done;
}

/// The semaphore with its new value.
Sem &apply(Kernel &k, SemaRef sma, const SemRequest &request, const Sembuf &sop)
{
    if ((sop.sem_flg & abi::kSemUndo) != 0)
    {
        std::int16_t &semadj =
            k.world.undos.edit(request.undo.value).semadj[static_cast<std::size_t>(sop.sem_num)];
        semadj = static_cast<std::int16_t>(semadj - sop.sem_op);
    }
    Sem &sem = SemRef{.sma = sma, .num = sop.sem_num}.edit();
    sem.semval += sop.sem_op;
    return sem;
}

/// Every semaphore that is listed carries the pid, also one that was only found to be 0.
void sign(Kernel &k, SemaRef sma, const SemRequest &request, const Sembuf &sop, Sem &sem)
{
    sem.sempid = request.pid;
    STEP("perform_atomic_semop.done", "Semaphore {} is {} now: pid {} {}.", sop.sem_num, sem.semval,
         request.pid.value, deed(sop))
        .wrote<&Sem::semval>(SemRef{.sma = sma, .num = sop.sem_num})
        .wrote<&Sem::sempid>(SemRef{.sma = sma, .num = sop.sem_num});
}

/// With a semaphore in it twice, each operation is judged by what those before it have left.
Attempted perform_atomic_semop_slow(Kernel &k, SemaRef sma, const SemRequest &request)
{
    const Frame frame(k, __func__);
    for (std::size_t at = 0; at < request.sops.size(); at++)
    {
        const Sembuf &sop = request.sops[at];
        const SemRef sem{.sma = sma, .num = sop.sem_num};
        const Attempt attempt = judge(k.world, request, sop, sem->semval);
        if (attempt == Attempt::Done)
        {
            (void)apply(k, sma, request, sop);
            continue;
        }
        const Attempted result = attempt == Attempt::Range ? out_of_range(k, sma, request, at)
                                                           : would_block(k, sma, request, at);
        while (at-- > 0)
        {
            Sembuf back = request.sops[at];
            back.sem_op = static_cast<std::int16_t>(-back.sem_op);
            (void)apply(k, sma, request, back);
            STEP("perform_atomic_semop_slow.undone", "What was done to semaphore {} is taken back.",
                 back.sem_num)
                .wrote<&Sem::semval>(SemRef{.sma = sma, .num = back.sem_num});
        }
        return result;
    }
    for (const Sembuf &sop : request.sops)
    {
        sign(k, sma, request, sop, SemRef{.sma = sma, .num = sop.sem_num}.edit());
    }
    return {};
}

} // namespace

Attempted perform_atomic_semop(Kernel &k, SemaRef sma, const SemRequest &request)
{
    k.world.effort++;
    if (request.dupsop)
    {
        return perform_atomic_semop_slow(k, sma, request);
    }
    const Frame frame(k, __func__);
    for (std::size_t at = 0; at < request.sops.size(); at++)
    {
        const Sembuf &sop = request.sops[at];
        const SemRef sem{.sma = sma, .num = sop.sem_num};
        switch (judge(k.world, request, sop, sem->semval))
        {
        case Attempt::Done: break;
        case Attempt::Range: return out_of_range(k, sma, request, at);
        case Attempt::WouldBlock:
        case Attempt::Again: return would_block(k, sma, request, at);
        }
    }
    for (const Sembuf &sop : request.sops)
    {
        sign(k, sma, request, sop, apply(k, sma, request, sop));
    }
    return {};
}

Errno errno_of(Attempt attempt)
{
    switch (attempt)
    {
    case Attempt::Again: return Errno::Eagain;
    case Attempt::Range: return Errno::Erange;
    case Attempt::Done:
    case Attempt::WouldBlock: break;
    }
    return Errno::Ok;
}

} // namespace ipcscope::sim
