// Calls that sleep: how they are recognised, what may have woken them, and when they have ended.
#include "core/lab/driver.h"

#include "core/descriptors.h"
#include "core/lab/patience.h"
#include "core/told.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace ipcscope::lab
{
namespace
{

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

/// `now` and the time after it, or the end of time.
std::int64_t after(std::int64_t now, const Timespec &time)
{
    if (time.sec >= (kNever - now) / kSecond - 1)
    {
        return kNever;
    }
    return now + time.sec * kSecond + time.nsec;
}

/// Of a call that knows the moment until which it sleeps.
const std::optional<Timespec> *deadline_of(const Call &call)
{
    if (const auto *send = std::get_if<MqTimedsend>(&call))
    {
        return &send->deadline;
    }
    const auto *receive = std::get_if<MqTimedreceive>(&call);
    return receive == nullptr ? nullptr : &receive->deadline;
}

bool sets_nonblock(const Call &call)
{
    const auto *attributes = std::get_if<MqGetsetattr>(&call);
    const auto *flags = std::get_if<Fcntl>(&call);
    return (attributes != nullptr && attributes->attr && attributes->attr->flags != 0) ||
           (flags != nullptr && flags->command == abi::kFSetfl);
}

/// May change the word at which somebody sleeps, without waking anybody.
bool writes_memory(const Call &call)
{
    return std::holds_alternative<Store>(call) || std::holds_alternative<Write>(call);
}

} // namespace

char Driver::state_of(Member &member) const
{
    if (!member.stat)
    {
        const std::string path = fmt::format("{0}/task/{0}/stat", member.proc_pid.value);
        member.stat = Fd(openat(proc.get(), path.c_str(), O_RDONLY | O_CLOEXEC));
    }
    std::array<char, 128> text{};
    const ssize_t count = member.stat ? pread(member.stat.get(), text.data(), text.size(), 0) : -1;
    const std::string_view line(text.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    // "5 (ipcscope-agent) S 1 ..."
    const std::size_t name_end = line.rfind(')');
    return name_end == std::string_view::npos || name_end + 2 >= line.size() ? '\0'
                                                                             : line[name_end + 2];
}

bool Driver::has_ended(const Member &sleeper) const
{
    const BoardSlot &slot = board->slots[sleeper.slot];
    return slot.left == slot.entered;
}

// The actor says on the board that it is inside the call; that it sleeps there the kernel says.
Result<Driver::Fate, Trouble> Driver::await(Member &member, std::uint32_t number) const
{
    const BoardSlot &slot = board->slots[member.slot];
    Patience patience;
    while (!patience.over())
    {
        if (patience.wait(member.channel.fd()) || slot.left == number)
        {
            return Fate::Answers;
        }
        if (slot.entered == number && state_of(member) == 'S' && slot.left != number)
        {
            return Fate::Sleeps;
        }
    }
    return Trouble::Late;
}

Reply Driver::fall_asleep(Member &member, const Call &call)
{
    member.sleep = Sleep{.call = call, .number = ++sleeps_};
    board->slots[member.slot].noticed = 1;
    if (const auto *semop = std::get_if<Semop>(&call))
    {
        if (semop->timed && semop->timeout)
        {
            member.sleep->deadline = after(now_ns, *semop->timeout);
        }
        wire::TableQuery counts;
        counts.sem.rows = {semop->id};
        counts.sleepers = true;
        mark_tables(member, counts, false);
    }
    mark_files(member, call, returned(0)); // it says in the semaphore that it waits
    const auto *wait = std::get_if<SemWait>(&call);
    if (wait != nullptr && wait->form == SemWait::Form::Timedwait)
    {
        member.sleep->deadline = after(0, wait->deadline);
    }
    const std::optional<Timespec> *deadline = deadline_of(call);
    if (deadline != nullptr && *deadline)
    {
        member.sleep->deadline = after(0, **deadline);
    }
    return Asleep{.waits_for = waits_for(call)};
}

void Driver::suspect(const Call &call, const Outcome &outcome)
{
    for (auto &[id, member] : members)
    {
        if (member.sleep && may_wake(call, outcome, member.sleep->call))
        {
            member.sleep->suspect = true;
            restless_ = true;
        }
    }
}

void Driver::suspect_all()
{
    for (auto &[id, member] : members)
    {
        if (member.sleep)
        {
            member.sleep->suspect = true;
            restless_ = true;
        }
    }
}

// A call that goes to sleep a second time looks at its descriptor, and at O_NONBLOCK of whoever
// shares the open file, a second time.
void Driver::disturb_at_queues(const Member &member, const Call &call)
{
    const auto lost_fd = descriptor_lost(call);
    for (auto &[id, other] : members)
    {
        const auto *send = other.sleep ? std::get_if<MqTimedsend>(&other.sleep->call) : nullptr;
        const auto *receive =
            other.sleep ? std::get_if<MqTimedreceive>(&other.sleep->call) : nullptr;
        if (send == nullptr && receive == nullptr)
        {
            continue;
        }
        const ipcscope::Fd fd = send != nullptr ? send->mqdes : receive->mqdes;
        const bool loses = lost_fd == fd && other.process == member.process;
        other.sleep->disturbed = other.sleep->disturbed || loses || sets_nonblock(call);
    }
}

// A semop that goes to sleep a second time has its permissions and the number of its operations
// checked a second time.
void Driver::disturb(const Member &caller, const Call &call, const Outcome &outcome)
{
    if (outcome.error == Errno::Ok)
    {
        disturb_at_queues(caller, call);
    }
    // The C library looks at its word before it sleeps a second time. A store may fail half-way.
    for (auto &[id, member] : members)
    {
        if (member.sleep && std::holds_alternative<SemWait>(member.sleep->call))
        {
            member.sleep->disturbed = member.sleep->disturbed || writes_memory(call);
        }
    }
    const auto *semctl = std::get_if<Semctl>(&call);
    const auto *sysctl = std::get_if<Sysctl>(&call);
    if ((semctl == nullptr || semctl->command != abi::kIpcSet || outcome.error != Errno::Ok) &&
        (sysctl == nullptr || !sysctl->value || sysctl->name.find("sem") == std::string::npos))
    {
        return;
    }
    for (auto &[id, member] : members)
    {
        const auto *semop = member.sleep ? std::get_if<Semop>(&member.sleep->call) : nullptr;
        if (semop != nullptr && (semctl == nullptr || semctl->id == semop->id))
        {
            member.sleep->disturbed = true;
        }
    }
}

std::optional<EngineLost> Driver::settle()
{
    struct Ended
    {
        ActorId id;
        std::uint64_t when{};
        Call call;
        wire::Answer answer;
    };
    std::vector<Ended> all;
    Patience patience;
    while (std::exchange(restless_, false))
    {
        for (auto &[id, member] : members)
        {
            if (!member.sleep || !member.sleep->suspect)
            {
                continue;
            }
            if (!has_ended(member))
            {
                const bool asleep = state_of(member) == 'S' && !has_ended(member);
                member.sleep->suspect = !asleep;
                restless_ = restless_ || !asleep;
                if (!asleep && patience.over())
                {
                    return broken(id, member.sleep->call, Trouble::Late);
                }
                if (!asleep)
                {
                    patience.wait(member.channel.fd());
                }
                continue;
            }
            auto answer = member.channel.expect<wire::Answer>();
            if (!answer || !std::holds_alternative<Outcome>(answer.value().result))
            {
                return broken(id, member.sleep->call, answer ? Trouble::Garbage : answer.error());
            }
            all.push_back({.id = id,
                           .when = board->slots[member.slot].when,
                           .call = std::move(member.sleep->call),
                           .answer = std::move(answer).value()});
            member.sleep.reset();
            suspect(all.back().call, std::get<Outcome>(all.back().answer.result));
        }
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.when < b.when; });
    for (Ended &one : all)
    {
        Member &member = members.at(one.id);
        auto &outcome = std::get<Outcome>(one.answer.result);
        Effect effect = effect_of(one.call, context_of(member, one.call));
        effect.also_on_error = true; // its place in a queue is free
        mark(member, one.call, outcome, effect, one.answer.parts.has_value());
        take(member, one.answer);
        const auto *msgsnd = std::get_if<Msgsnd>(&one.call);
        if (msgsnd != nullptr && outcome.error == Errno::Ok)
        {
            sent_.push_back({.actor = one.id, .ns = member.row.ipc_ns, .id = msgsnd->id});
        }
        woken_.push_back({.actor = one.id, .outcome = std::move(outcome)});
    }
    return std::nullopt;
}

std::string Driver::why_time_cannot_pass(const Timespec &time) const
{
    const std::int64_t then = after(now_ns, time);
    for (const auto &[id, member] : members)
    {
        if (member.sleep && member.sleep->disturbed && member.sleep->deadline <= then)
        {
            return told("The time-out of actor {} would be over, and while it slept its "
                        "descriptor, its semaphore's word, the permissions of its "
                        "set, or kernel.sem were changed: a lab cannot tell then what the "
                        "kernel would have said "
                        "without waiting for it.",
                        id.value);
        }
    }
    return {};
}

// The kernel's time-outs are longer than any scenario takes, so that none is ever over just because
// the program was slow. When one is over as far as the scenario goes, its call is told so, and the
// kernel ends it.
std::optional<EngineLost> Driver::let_time_pass(const Timespec &time)
{
    now_ns = after(now_ns, time);
    for (;;)
    {
        auto next = members.end();
        for (auto it = members.begin(); it != members.end(); ++it)
        {
            const auto &sleep = it->second.sleep;
            if (sleep && sleep->deadline <= now_ns && sleep->deadline != kNever &&
                (next == members.end() ||
                 std::pair(sleep->deadline, sleep->number) <
                     std::pair(next->second.sleep->deadline, next->second.sleep->number)))
            {
                next = it;
            }
        }
        if (next == members.end())
        {
            return std::nullopt;
        }
        auto &[id, member] = *next;
        board->slots[member.slot].hurried = 1;
        auto done = warden.send(wire::Hurry{.pid = member.pid, .tid = member.tid})
                        ? warden.expect<wire::Hurried>()
                        : Result<wire::Hurried, Trouble>(Trouble::Closed);
        Patience patience;
        while (done && done.value().error == 0 && !has_ended(member) && !patience.over())
        {
            patience.wait(member.channel.fd());
        }
        if (!done || !has_ended(member))
        {
            return lose(told("The time-out of actor {} of the lab did not come.", id.value));
        }
        member.sleep->suspect = true;
        restless_ = true;
        if (auto gone = settle())
        {
            return gone;
        }
    }
}

// A sender may be interrupted between the kernel's work and its note of the moment. Who of several
// was last the queue itself says.
void Driver::put_last_sender_last(std::vector<Woken> &woken, const std::vector<Sent> &sent)
{
    const auto same_queue = [](const Sent &a, const Sent &b) {
        return a.ns == b.ns && a.id == b.id;
    };
    const auto races = [&](const Sent &one) {
        return std::count_if(sent.begin(), sent.end(),
                             [&](const Sent &other) { return same_queue(one, other); }) > 1;
    };
    if (std::none_of(sent.begin(), sent.end(), races) || !observe())
    {
        return;
    }
    for (const Sent &one : sent)
    {
        const auto table = tables.find(one.ns);
        if (!races(one) || table == tables.end())
        {
            continue;
        }
        const auto &rows = table->second.table.msg;
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const MsgRow &queue) { return queue.id == one.id; });
        const auto is_other = [&](const Woken &other) {
            return std::any_of(sent.begin(), sent.end(), [&](const Sent &sender) {
                return sender.actor == other.actor && same_queue(sender, one) &&
                       row != rows.end() && members.at(sender.actor).pid != row->lspid;
            });
        };
        const auto last = std::find_if(woken.rbegin(), woken.rend(), [&](const Woken &other) {
            return other.actor == one.actor;
        });
        const auto behind = std::find_if(woken.rbegin(), last, is_other);
        if (row != rows.end() && members.at(one.actor).pid == row->lspid && behind != last)
        {
            std::rotate(last.base() - 1, last.base(), behind.base());
        }
    }
}

std::vector<Woken> Driver::woken()
{
    if (!lost)
    {
        (void)settle(); // that the lab is lost the next call tells
    }
    std::vector<Woken> woken = std::exchange(woken_, {});
    put_last_sender_last(woken, std::exchange(sent_, {}));
    return woken;
}

} // namespace ipcscope::lab
