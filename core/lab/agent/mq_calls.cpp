#include "core/lab/agent/inside.h"
#include "core/lab/agent/mq_table.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <mqueue.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <vector>

namespace ipcscope::lab::agent
{
namespace
{

// No message is longer: the driver lets none in.
constexpr std::uint64_t kLongestText = 1U << 20U;

/// A deadline as the kernel is to see it.
class Deadline
{
  public:
    Deadline(const std::optional<Timespec> &time, UserPointer kind) : kind_(kind), none_(!time)
    {
        if (time)
        {
            time_ = {.tv_sec = time->sec, .tv_nsec = time->nsec};
        }
    }
    [[nodiscard]] timespec *address()
    {
        return kind_ == UserPointer::Valid && none_ ? nullptr : pointer(kind_, &time_);
    }
    void make_past() { time_ = {}; }

  private:
    UserPointer kind_;
    bool none_;
    timespec time_{};
};

/// Runs a call that may sleep. As far as the scenario goes, its time may be over while it does;
/// the kernel shall say so itself, so the call then begins once more with a time that is past.
template <class Call> long until(BoardSlot &slot, Deadline &deadline, Call call)
{
    return inside(slot, [&] {
        const long ended = call();
        if (ended != -EINTR || slot.hurried.exchange(0) == 0)
        {
            return ended;
        }
        deadline.make_past();
        return call();
    });
}

mq_attr to_kernel(const std::optional<MqAttr> &attr)
{
    mq_attr result{};
    if (attr)
    {
        result.mq_flags = attr->flags;
        result.mq_maxmsg = attr->maxmsg;
        result.mq_msgsize = attr->msgsize;
        result.mq_curmsgs = attr->curmsgs;
    }
    return result;
}

/// NULL where there is nothing to point at.
template <class T, class Held>
T *optional_pointer(const std::optional<Held> &held, UserPointer kind, T *valid)
{
    return kind == UserPointer::Valid && !held ? nullptr : pointer(kind, valid);
}

} // namespace

Outcome mq_open(const MqOpen &call)
{
    mq_attr attr = to_kernel(call.attr);
    return outcome_of(syscall(SYS_mq_open, pointer(call.name_pointer, call.name.c_str()),
                              call.oflag, call.mode,
                              optional_pointer(call.attr, call.attr_pointer, &attr)),
                      ValueKind::Fd);
}

Outcome mq_unlink(const MqUnlink &call)
{
    return raw(SYS_mq_unlink, pointer(call.name_pointer, call.name.c_str()));
}

Outcome mq_timedsend(const MqTimedsend &call, BoardSlot &slot)
{
    std::vector<char> text(
        std::max<std::uint64_t>(call.text.size(), std::min(call.size, kLongestText)) + 1);
    std::copy(call.text.begin(), call.text.end(), text.begin());
    const char *address = pointer(call.buffer, text.data());
    Deadline deadline(call.deadline, call.deadline_pointer);
    return inside_outcome(until(slot, deadline, [&] {
        return raw_syscall(SYS_mq_timedsend, call.mqdes.value, address, call.size, call.priority,
                           deadline.address());
    }));
}

Outcome mq_timedreceive(const MqTimedreceive &call, BoardSlot &slot)
{
    std::vector<char> text(std::min(call.size, kLongestText) + 1);
    char *address = pointer(call.buffer, text.data());
    std::uint32_t priority = 0;
    std::uint32_t *priority_address = pointer(call.priority, &priority);
    Deadline deadline(call.deadline, call.deadline_pointer);
    Outcome result = inside_outcome(until(slot, deadline, [&] {
        return raw_syscall(SYS_mq_timedreceive, call.mqdes.value, address, call.size,
                           priority_address, deadline.address());
    }));
    if (result.error == Errno::Ok)
    {
        MqReceived received{.text = {text.data(), static_cast<std::size_t>(result.value)}};
        if (call.priority == UserPointer::Valid)
        {
            received.priority = priority;
        }
        result.output = std::move(received);
    }
    return result;
}

Outcome mq_notify(const MqNotify &call)
{
    sigevent event{};
    if (call.event)
    {
        event.sigev_notify = call.event->notify;
        event.sigev_signo = call.event->signo;
        // NOLINTNEXTLINE: a number as far as anybody here is concerned
        event.sigev_value.sival_ptr = reinterpret_cast<void *>(call.event->value);
    }
    return raw(SYS_mq_notify, call.mqdes.value,
               optional_pointer(call.event, call.event_pointer, &event));
}

Outcome mq_getsetattr(const MqGetsetattr &call)
{
    mq_attr wanted = to_kernel(call.attr);
    mq_attr old{};
    Outcome result =
        raw(SYS_mq_getsetattr, call.mqdes.value,
            optional_pointer(call.attr, call.attr_pointer, &wanted), pointer(call.old_attr, &old));
    if (result.error == Errno::Ok && call.old_attr == UserPointer::Valid)
    {
        result.output = to_output(old);
    }
    return result;
}

Outcome dup_of(const Dup &call)
{
    switch (call.form)
    {
    case Dup::Form::Dup: return outcome_of(syscall(SYS_dup, call.fd.value), ValueKind::Fd);
    case Dup::Form::Dup2:
        return outcome_of(syscall(SYS_dup2, call.fd.value, call.to.value), ValueKind::Fd);
    case Dup::Form::Dup3:
        return outcome_of(syscall(SYS_dup3, call.fd.value, call.to.value, call.flags),
                          ValueKind::Fd);
    }
    return failed(Errno::Einval);
}

Outcome fcntl_of(const Fcntl &call)
{
    const bool dups = call.command == abi::kFDupfd || call.command == abi::kFDupfdCloexec;
    return outcome_of(syscall(SYS_fcntl, call.fd.value, call.command, call.argument),
                      dups ? ValueKind::Fd : ValueKind::Number);
}

} // namespace ipcscope::lab::agent
