#include "core/lab/driver.h"
#include "core/told.h"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace ipcscope::lab
{
namespace
{

/// The actor that a call names as its target.
const ActorId *target_of(const Call &call)
{
    if (const auto *kill = std::get_if<Kill>(&call))
    {
        return &kill->target;
    }
    if (const auto *nice = std::get_if<Setpriority>(&call))
    {
        return &nice->who;
    }
    if (const auto *bind = std::get_if<MountBind>(&call))
    {
        return bind->root ? &*bind->root : nullptr;
    }
    const auto *setns = std::get_if<Setns>(&call);
    return setns == nullptr ? nullptr : &setns->target;
}

/// Whether it is charged to its user.
bool makes_queue(const Call &call)
{
    const auto *open = std::get_if<MqOpen>(&call);
    return open != nullptr && (open->oflag & abi::kOCreat) != 0;
}

bool makes_ipc_namespace(const Call &call)
{
    const auto *unshare = std::get_if<Unshare>(&call);
    const auto *clone = std::get_if<Clone>(&call);
    return (unshare != nullptr && (unshare->flags & abi::kCloneNewipc) != 0) ||
           (clone != nullptr && (clone->flags & abi::kCloneNewipc) != 0);
}

std::uint64_t bytes_touched(const Call &call, const IpcNamespaceTable *table)
{
    const auto pages = [](std::uint64_t bytes) {
        return (bytes / abi::kPageSize + 1) * abi::kPageSize;
    };
    if (const auto *store = std::get_if<Store>(&call))
    {
        return pages(store->bytes.size());
    }
    if (const auto *load = std::get_if<Load>(&call))
    {
        return pages(load->length);
    }
    if (const auto *write = std::get_if<Write>(&call))
    {
        return pages(write->size);
    }
    // What is beyond the limits the kernel refuses by itself.
    if (const auto *semget = std::get_if<Semget>(&call))
    {
        const bool taken =
            semget->nsems > 0 && table != nullptr && semget->nsems <= table->sem_limits.semmsl;
        return taken ? static_cast<std::uint64_t>(semget->nsems) * kSemBytes : 0;
    }
    if (const auto *send = std::get_if<MqTimedsend>(&call))
    {
        const bool taken = table != nullptr && table->mq_limits &&
                           std::cmp_less_equal(send->size, table->mq_limits->msgsize_max);
        return taken ? send->size : 0;
    }
    const auto *msgsnd = std::get_if<Msgsnd>(&call);
    const bool taken = msgsnd != nullptr && msgsnd->size >= 0 && table != nullptr &&
                       static_cast<std::uint64_t>(msgsnd->size) <= table->msg_limits.msgmax;
    return taken ? static_cast<std::uint64_t>(msgsnd->size) : 0;
}

/// What is beyond the file system's limit it refuses at once; where it has not that much left, it
/// gives what it has before it says so.
std::uint64_t allocated_bytes(const Fallocate &call, const TmpfsTable *known)
{
    const bool allocates = call.length > 0 && (call.mode & abi::kFallocPunchHole) == 0;
    const auto wanted = static_cast<std::uint64_t>(allocates ? call.length : 0);
    if (known == nullptr || known->size == 0)
    {
        return wanted;
    }
    const bool possible = wanted / abi::kPageSize <= known->size;
    return possible ? std::min(wanted, (known->size - known->used) * abi::kPageSize) : 0;
}

bool changes_only_ids(const Call &call)
{
    return std::holds_alternative<Setuid>(call) || std::holds_alternative<Setgid>(call) ||
           std::holds_alternative<Setgroups>(call) || std::holds_alternative<Capset>(call);
}

/// Whoever enters a user namespace has other capabilities too. Where children begin is not told.
bool changes_only_spaces(const Call &call)
{
    const auto *unshare = std::get_if<Unshare>(&call);
    const auto *setns = std::get_if<Setns>(&call);
    constexpr std::uint64_t kMore = abi::kCloneNewuser | abi::kCloneNewpid;
    return (unshare != nullptr && (unshare->flags & kMore) == 0) ||
           (setns != nullptr && setns->kind != NsKind::User && setns->kind != NsKind::Pid);
}

bool is_valid(const Timespec &time)
{
    return time.sec >= 0 && time.nsec >= 0 && time.nsec < 1'000'000'000;
}

/// A deadline by the clock of the scenario, by the real one: over, or never. Requires: it is valid.
Timespec real_deadline(const Timespec &deadline, std::int64_t now_ns)
{
    constexpr std::int64_t kNever = 4'000'000'000; // in the year 2096
    const bool over =
        deadline.sec < kNever && deadline.sec * 1'000'000'000 + deadline.nsec <= now_ns;
    return {.sec = over ? 0 : kNever, .nsec = 0};
}

template <class Sleeper> Call with_real_deadline(const Sleeper &call, std::int64_t now_ns)
{
    Sleeper sent = call;
    if (sent.deadline && is_valid(*sent.deadline))
    {
        sent.deadline = real_deadline(*sent.deadline, now_ns);
    }
    return sent;
}

bool is_timed(const SemWait &call)
{
    return call.form == SemWait::Form::Timedwait && call.deadline_pointer == UserPointer::Valid &&
           is_valid(call.deadline);
}

/// With the times that the real clock is to be asked for: a scenario's time passes only when it
/// says so, and then at once.
Call as_sent(const Call &call, std::int64_t now_ns)
{
    constexpr std::int64_t kLongerThanAnyScenario = 365 * 86400;
    constexpr std::int64_t kMomentNs = 1000;
    if (const auto *send = std::get_if<MqTimedsend>(&call))
    {
        return with_real_deadline(*send, now_ns);
    }
    if (const auto *receive = std::get_if<MqTimedreceive>(&call))
    {
        return with_real_deadline(*receive, now_ns);
    }
    if (const auto *nap = std::get_if<Nanosleep>(&call); nap != nullptr && is_valid(nap->time))
    {
        const bool none = nap->time == Timespec{};
        return Nanosleep{.time = {.sec = 0, .nsec = none ? 0 : kMomentNs}};
    }
    if (const auto *wait = std::get_if<SemWait>(&call); wait != nullptr && is_timed(*wait))
    {
        SemWait sent = *wait;
        sent.deadline = real_deadline(wait->deadline, now_ns);
        return sent;
    }
    const auto *semop = std::get_if<Semop>(&call);
    if (semop == nullptr || !semop->timeout || !is_valid(*semop->timeout) ||
        *semop->timeout == Timespec{})
    {
        return call;
    }
    Semop longer = *semop;
    longer.timeout->sec = std::max(longer.timeout->sec, kLongerThanAnyScenario);
    return longer;
}

} // namespace

EngineLost Driver::broken(ActorId id, const Call &call, Trouble trouble)
{
    const Member &init = members.at(kInitActor);
    const Member &member = members.at(id);
    if (member.process == init.process && std::holds_alternative<ExitGroup>(call))
    {
        return lose(
            told("The lab ended with its first process, which called {}.", call_name(call)));
    }
    // The first process of a pid namespace is over only when the others are, and takes them along.
    constexpr int kLastMs = 500;
    if (is_over(init.process->pidfd, trouble == Trouble::Closed ? kLastMs : 0))
    {
        return lose(
            told("The lab's first process died during {} by actor {}.", call_name(call), id.value));
    }
    return lose(told("Actor {} of the lab (pid {}) {} during {}.", id.value, member.pid.value,
                     describe(trouble), call_name(call)));
}

const CachedTable *Driver::known_table(const Member &member) const
{
    const auto found = tables.find(member.row.ipc_ns);
    return member.ids_stale || found == tables.end() ? nullptr : &found->second;
}

std::optional<Reply> Driver::cannot(ActorId id, const Call &call)
{
    if (lost)
    {
        return *lost;
    }
    const auto found = members.find(id);
    if (found == members.end())
    {
        return Refusal{told("That actor was never made.")};
    }
    if (auto gone = settle())
    {
        return *gone;
    }
    const Member &member = found->second;
    if (!member.alive)
    {
        return Refusal{told("That actor is dead.")};
    }
    if (member.sleep)
    {
        return Refusal{told("That actor sleeps in {}.", sleeps_in(member.sleep->call))};
    }
    const CachedTable *known = known_table(member);
    const auto *fallocate = std::get_if<Fallocate>(&call);
    const std::uint64_t bytes =
        fallocate != nullptr ? allocated_bytes(*fallocate, shm_of(member))
                             : bytes_touched(call, known == nullptr ? nullptr : &known->table);
    touched += bytes;
    if (touched > kMaxTouched && bytes > 0)
    {
        // The sum is an upper bound, since memory touched twice counts twice; the tables know.
        if (auto tables_now = observe(); !tables_now)
        {
            return tables_now.error();
        }
        touched += bytes;
        if (touched > kMaxTouched)
        {
            return Refusal{told("A lab uses at most {} MiB of memory.", kMaxTouched >> 20U)};
        }
    }
    if (std::string reason = refusal(member, call); !reason.empty())
    {
        return Refusal{std::move(reason)};
    }
    return std::nullopt;
}

wire::Execute Driver::request_for(const Member &member, const Call &call,
                                  const Effect &effect) const
{
    wire::Execute request{.call = as_sent(call, now_ns)};
    if (const ActorId *target = target_of(call))
    {
        request.target_pid = number_for(member, members.at(*target));
        request.proc_pid = members.at(*target).proc_pid;
    }
    // What an actor below the lab's user namespace sees has other numbers.
    const bool sees = calls_unseen == 0 && !member.own_user_ns && known_table(member) != nullptr;
    const bool same_pids = member.pid_ns->level == 0;
    const bool everything_here = !effect.leaves && !(effect.everywhere && member.moved);
    wire::TableQuery look = effect.own;
    look.mq = {}; // no actor reads them
    if (sees && same_pids && everything_here && !look.nothing())
    {
        request.look = std::move(look);
        request.look_on_error = effect.also_on_error;
    }
    const auto *clone = std::get_if<Clone>(&call);
    const bool makes_actor = clone != nullptr && (clone->flags & abi::kCloneNewuser) == 0;
    const bool maps = std::holds_alternative<Shmat>(call) || std::holds_alternative<Shmdt>(call);
    request.want_maps = sees && (maps || makes_actor);
    request.want_ids = sees && (changes_only_ids(call) || makes_actor);
    request.want_spaces = sees && (changes_only_spaces(call) || makes_actor);
    return request;
}

// The kernel takes a namespace apart in its own time after the last process has left it, and until
// then what was locked there, and the queues that were made there, count for their user.
bool Driver::is_passing(const Call &call, const wire::Answer &answer) const
{
    const auto *shmctl = std::get_if<Shmctl>(&call);
    const auto *outcome = std::get_if<Outcome>(&answer.result);
    const bool locks = shmctl != nullptr && shmctl->command == abi::kShmLock;
    return outcome != nullptr &&
           ((locks && outcome->error == Errno::Enomem) ||
            (makes_queue(call) && outcome->error == Errno::Emfile)) &&
           std::chrono::steady_clock::now() < charges_pass_until_;
}

Reply Driver::execute(ActorId id, const Call &call)
{
    if (auto reply = cannot(id, call))
    {
        return std::move(*reply);
    }
    Member &member = members.at(id);
    // A namespace may be over, and with what is held of it its queues would cost their user still.
    if (makes_queue(call) && has_queues_ && calls_unseen > 0 && !observe())
    {
        return *lost;
    }
    const Effect effect = effect_of(call, context_of(member, call));
    wire::Execute request = request_for(member, call, effect);
    const bool makes_actor = std::holds_alternative<Clone>(call);
    if (makes_actor)
    {
        const std::size_t slot = free_slot();
        request.slot = static_cast<std::uint8_t>(slot);
        board->slots[slot].entered = 0;
        board->slots[slot].left = 0;
        board->slots[slot].noticed = 0;
        board->slots[slot].hurried = 0;
    }
    ++calls_unseen;
    const std::uint32_t number = board->slots[member.slot].left + 1;
    if (!member.channel.send(request))
    {
        return broken(id, call, Trouble::Closed);
    }
    if (may_sleep(request.call))
    {
        const auto fate = await(member, number);
        if (!fate)
        {
            return broken(id, call, fate.error());
        }
        if (fate.value() == Fate::Sleeps)
        {
            return fall_asleep(member, call);
        }
    }
    std::vector<Fd> fds;
    auto answer = member.channel.expect<wire::Answer>(makes_actor ? &fds : nullptr);
    while (answer && is_passing(call, answer.value()) && member.channel.send(request))
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        answer = member.channel.expect<wire::Answer>();
    }
    if (!answer)
    {
        return no_answer(id, call, effect, answer.error());
    }
    return conclude(id, call, effect, std::move(answer).value(), std::move(fds));
}

bool Driver::ends_lab(ActorId id, ExitGroup::Ends ends) const
{
    return members.at(id).process == members.at(kInitActor).process &&
           (ends == ExitGroup::Ends::Process || !has_other_threads(id));
}

Reply Driver::no_answer(ActorId id, const Call &call, const Effect &effect, Trouble trouble)
{
    const Member &member = members.at(id);
    const auto *exit = std::get_if<ExitGroup>(&call);
    const auto *kill = std::get_if<Kill>(&call);
    const bool gets_news = std::holds_alternative<MqTimedsend>(call) && member.process->listens;
    const bool meant_to_end =
        exit != nullptr || gets_news ||
        (kill != nullptr && members.at(kill->target).process == member.process);
    const auto ends = exit == nullptr ? ExitGroup::Ends::Process : exit->ends;
    if (trouble != Trouble::Closed || !meant_to_end || ends_lab(id, ends))
    {
        return broken(id, call, trouble);
    }
    // A message is in its queue all the same.
    mark(members.at(id), call, returned(0), effect, false);
    if (auto gone = settle_end(id, ends))
    {
        return *gone;
    }
    return returned(0, ValueKind::None);
}

Reply Driver::conclude(ActorId id, const Call &call, const Effect &effect, wire::Answer answer,
                       std::vector<Fd> fds)
{
    Member &member = members.at(id);
    if (auto *refused = std::get_if<Refusal>(&answer.result))
    {
        return std::move(*refused);
    }
    Outcome outcome = std::get<Outcome>(std::move(answer.result));
    if (outcome.error == Errno::Enospc && makes_ipc_namespace(call) && !has_own_limits)
    {
        return Refusal{told("A lab has at most {} ipc namespaces.", wire::kMaxIpcNamespaces)};
    }
    mark(member, call, outcome, effect, answer.parts.has_value());
    take(member, answer);
    suspect(call, outcome);
    disturb(member, call, outcome);
    if (outcome.error != Errno::Ok)
    {
        return outcome;
    }
    if (const auto *exit = std::get_if<ExitGroup>(&call))
    {
        if (ends_lab(id, exit->ends))
        {
            return broken(id, call, Trouble::Closed);
        }
        auto gone = settle_end(id, exit->ends);
        return gone ? Reply(*gone) : Reply(std::move(outcome));
    }
    if (const auto *clone = std::get_if<Clone>(&call))
    {
        return add_actor(id, *clone, std::move(outcome), std::move(fds));
    }
    if (auto gone = after_success(id, call))
    {
        return *gone;
    }
    return outcome;
}

std::optional<EngineLost> Driver::after_success(ActorId id, const Call &call)
{
    if (const auto *action = std::get_if<Sigaction>(&call))
    {
        members.at(id).process->dispositions[action->signal] = action->disposition;
    }
    else if (const auto *unshare = std::get_if<Unshare>(&call))
    {
        Member &member = members.at(id);
        if ((unshare->flags & abi::kCloneNewpid) != 0)
        {
            member.for_children = std::make_shared<PidNs>(
                PidNs{.parent = member.pid_ns, .level = member.pid_ns->level + 1});
        }
    }
    else if (const auto *setns = std::get_if<Setns>(&call))
    {
        Member &member = members.at(id);
        member.for_children =
            setns->kind == NsKind::Pid ? members.at(setns->target).pid_ns : member.for_children;
    }
    else if (const auto *nap = std::get_if<Nanosleep>(&call))
    {
        return let_time_pass(nap->time);
    }
    else if (std::holds_alternative<MqTimedsend>(call))
    {
        return after_news();
    }
    else if (const auto *notify = std::get_if<MqNotify>(&call))
    {
        Process &process = *members.at(id).process;
        const bool by_signal = notify->event && notify->event->notify == abi::kSigevSignal;
        process.asked_for_news = process.asked_for_news || notify->event;
        process.listens = process.listens || by_signal;
    }
    else if (const auto *kill = std::get_if<Kill>(&call); kill != nullptr && kill->signal != 0)
    {
        return after_kill(id, *kill);
    }
    return std::nullopt;
}

} // namespace ipcscope::lab
