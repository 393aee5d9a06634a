// The arguments of the calls on POSIX queues and descriptors; strace's forms.
#include "core/notation/build.h"

namespace ipcscope::notation
{
namespace
{

Argument name(const std::string &bytes, UserPointer at)
{
    return pointer(at, text(bytes));
}

template <class T, class Write>
Argument optional(const std::optional<T> &value, UserPointer at, const Write &write)
{
    return at == UserPointer::Bad ? pointer(at, {}) : value ? write(*value) : null();
}

Argument deadline(const std::optional<Timespec> &time, UserPointer at)
{
    return optional(time, at, timespec);
}

Argument sigevent(const Sigevent &event)
{
    const auto low = static_cast<std::int32_t>(static_cast<std::uint32_t>(event.value));
    const bool names_signal = event.notify == abi::kSigevSignal;
    return structure({{"sigev_value", structure({{"sival_int", signed_decimal(low)},
                                                 {"sival_ptr", address(Address{event.value})}})},
                      {"sigev_signo", names_signal ? choice(kSignals, unsigned_bits(event.signo))
                                                   : decimal(unsigned_bits(event.signo))},
                      {"sigev_notify", choice(kSigevents, unsigned_bits(event.notify))}});
}

} // namespace

Argument descriptor(Fd fd)
{
    return signed_decimal(fd.value);
}

Argument open_flags(std::uint32_t flags)
{
    constexpr std::uint32_t kAccess = abi::kOAccmode;
    FlagSet set;
    set.parts.emplace_back(std::string(find_value(kOpenFlags, flags & kAccess)));
    const Argument rest = bits(kOpenFlags, flags & ~kAccess);
    if (const auto *more = std::get_if<FlagSet>(&rest.value))
    {
        set.parts.insert(set.parts.end(), more->parts.begin(), more->parts.end());
    }
    else if (const auto *number = std::get_if<Number>(&rest.value); number->value != 0)
    {
        set.parts.emplace_back(*number);
    }
    return {.value = std::move(set)};
}

Argument attributes(const MqAttr &attr)
{
    return structure({{"mq_flags", bits(kOpenFlags, static_cast<std::uint64_t>(attr.flags))},
                      {"mq_maxmsg", signed_decimal(attr.maxmsg)},
                      {"mq_msgsize", signed_decimal(attr.msgsize)},
                      {"mq_curmsgs", signed_decimal(attr.curmsgs)}});
}

Arguments arguments_of(const MqOpen &call)
{
    const auto flags = static_cast<std::uint32_t>(call.oflag);
    Arguments result{name(call.name, call.name_pointer), open_flags(flags)};
    const bool creates = (flags & std::uint32_t{abi::kOCreat}) != 0;
    const bool more = call.mode != 0 || call.attr || call.attr_pointer == UserPointer::Bad;
    if (creates || more)
    {
        result.push_back(octal(call.mode));
        result.push_back(optional(call.attr, call.attr_pointer, attributes));
    }
    return result;
}

Arguments arguments_of(const MqUnlink &call)
{
    return {name(call.name, call.name_pointer)};
}

Arguments arguments_of(const MqTimedsend &call)
{
    return {descriptor(call.mqdes), pointer(call.buffer, text(call.text)), decimal(call.size),
            decimal(call.priority), deadline(call.deadline, call.deadline_pointer)};
}

Arguments arguments_of(const MqTimedreceive &call)
{
    return {descriptor(call.mqdes), pointer(call.buffer, unknown_text()), decimal(call.size),
            pointer(call.priority, unknown_list()), deadline(call.deadline, call.deadline_pointer)};
}

Arguments arguments_of(const MqNotify &call)
{
    return {descriptor(call.mqdes), optional(call.event, call.event_pointer, sigevent)};
}

Arguments arguments_of(const MqGetsetattr &call)
{
    return {descriptor(call.mqdes), optional(call.attr, call.attr_pointer, attributes),
            pointer(call.old_attr, unknown_structure())};
}

Arguments arguments_of(const Close &call)
{
    return {descriptor(call.fd)};
}

Arguments arguments_of(const Dup &call)
{
    switch (call.form)
    {
    case Dup::Form::Dup: return {descriptor(call.fd)};
    case Dup::Form::Dup2: return {descriptor(call.fd), descriptor(call.to)};
    case Dup::Form::Dup3: break;
    }
    return {descriptor(call.fd), descriptor(call.to), bits(kOpenFlags, unsigned_bits(call.flags))};
}

Arguments arguments_of(const Fcntl &call)
{
    Arguments result{descriptor(call.fd), choice(kFcntlCommands, unsigned_bits(call.command))};
    switch (call.command)
    {
    case abi::kFSetfd: result.push_back(bits(kDescriptorFlags, call.argument)); break;
    case abi::kFSetfl: result.push_back(bits(kOpenFlags, call.argument)); break;
    case abi::kFDupfd:
    case abi::kFDupfdCloexec: result.push_back(decimal(call.argument)); break;
    default: break;
    }
    return result;
}

Arguments arguments_of(const Umask &call)
{
    return {octal(call.mask)};
}

} // namespace ipcscope::notation
