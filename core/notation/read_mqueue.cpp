// POSIX message queues, and what else decides who gets at one and when.
#include "core/notation/read_calls.h"

#include "core/notation/names.h"
#include "core/told.h"

namespace ipcscope::notation
{
namespace
{

constexpr std::string_view kAttrExample = "{mq_flags=0, mq_maxmsg=10, mq_msgsize=8192, "
                                          "mq_curmsgs=0}";

/// A string, or an address where none is.
void read_name(ArgumentReader &r, std::string &name, UserPointer &pointer)
{
    pointer = r.pointer(0);
    if (r.ok() && pointer == UserPointer::Valid)
    {
        name = r.bytes(r.at(0));
    }
}

/// A structure that may be left out: NULL, an address where nothing is, or the fields.
template <class T, class Read> void read_optional(ArgumentReader &r, std::size_t index,
                                                  std::optional<T> &value, UserPointer &pointer,
                                                  std::string_view example, const Read &read)
{
    const Argument *argument = r.at(index);
    pointer = UserPointer::Valid;
    if (argument == nullptr || !r.ok())
    {
        return;
    }
    if (std::holds_alternative<Struct>(argument->value))
    {
        value = read(std::get<Struct>(argument->value), argument->column);
        return;
    }
    switch (r.pointer(*argument))
    {
    case UserPointer::Null: return;
    case UserPointer::Bad: pointer = UserPointer::Bad; return;
    case UserPointer::Valid:
    case UserPointer::BadText: (void)r.structure(index, example); return;
    }
}

/// Fields that are not written are 0.
MqAttr attr_of(ArgumentReader &r, const Struct &fields)
{
    const auto number = [&](std::string_view name, std::size_t position) {
        const Argument *field = ArgumentReader::find_field(fields, name, position);
        return field == nullptr
                   ? std::int64_t{0}
                   : static_cast<std::int64_t>(r.uint64(*field, {.names = &kOpenFlags}));
    };
    return {.flags = number("mq_flags", 0),
            .maxmsg = number("mq_maxmsg", 1),
            .msgsize = number("mq_msgsize", 2),
            .curmsgs = number("mq_curmsgs", 3)};
}

void read_attr(ArgumentReader &r, std::size_t index, std::optional<MqAttr> &attr,
               UserPointer &pointer)
{
    read_optional(
        r, index, attr, pointer, kAttrExample,
        [&r](const Struct &fields, std::uint32_t /*column*/) { return attr_of(r, fields); });
}

void read_deadline(ArgumentReader &r, std::size_t index, std::optional<Timespec> &deadline,
                   UserPointer &pointer)
{
    read_optional(r, index, deadline, pointer, "{tv_sec=1, tv_nsec=0}",
                  [&r, index](const Struct & /*fields*/, std::uint32_t /*column*/) {
                      return read_timespec(r, index).value_or(Timespec{});
                  });
}

/// The value is a pointer, of which strace shows the lower half as a number too.
std::uint64_t value_of(ArgumentReader &r, const Struct &event)
{
    const Argument *value = ArgumentReader::find_field(event, "sigev_value");
    if (value == nullptr)
    {
        return 0;
    }
    const auto *both = std::get_if<Struct>(&value->value);
    if (both == nullptr)
    {
        return r.uint64(*value, {});
    }
    const Argument *pointer = ArgumentReader::find_field(*both, "sival_ptr", 1);
    const Argument *number = ArgumentReader::find_field(*both, "sival_int", 0);
    return pointer != nullptr  ? r.uint64(*pointer, {})
           : number != nullptr ? static_cast<std::uint32_t>(r.int32(*number, {}))
                               : 0;
}

Sigevent event_of(ArgumentReader &r, const Struct &fields, std::uint32_t column)
{
    const Argument *notify = r.field(fields, "sigev_notify", column);
    const Argument *signo = ArgumentReader::find_field(fields, "sigev_signo");
    Sigevent event;
    event.notify = notify == nullptr ? 0 : r.int32(*notify, {.names = &kSigevents});
    event.signo = signo == nullptr ? 0 : r.int32(*signo, {.names = &kSignals});
    event.value = value_of(r, fields);
    return event;
}

Maybe make_dup(ArgumentReader &r, Dup::Form form)
{
    return checked(r, Dup{.form = form,
                          .fd = read_fd(r, 0),
                          .to = form == Dup::Form::Dup ? Fd{} : read_fd(r, 1),
                          .flags = form == Dup::Form::Dup3 ? r.int32(2) : 0});
}

} // namespace

Fd read_fd(ArgumentReader &r, std::size_t index)
{
    const Argument *argument = r.at(index);
    const auto *descriptor =
        argument == nullptr ? nullptr : std::get_if<Descriptor>(&argument->value);
    return descriptor != nullptr ? Fd{static_cast<std::int32_t>(descriptor->number)}
                                 : Fd{r.int32(index)};
}

Maybe read_mq_open(ArgumentReader &r)
{
    MqOpen call;
    read_name(r, call.name, call.name_pointer);
    call.oflag = r.int32(1);
    call.mode = static_cast<std::uint32_t>(r.uint64(2));
    read_attr(r, 3, call.attr, call.attr_pointer);
    return checked(r, std::move(call));
}

Maybe read_mq_unlink(ArgumentReader &r)
{
    MqUnlink call;
    read_name(r, call.name, call.name_pointer);
    return checked(r, std::move(call));
}

Maybe read_mq_timedsend(ArgumentReader &r)
{
    MqTimedsend call;
    call.mqdes = read_fd(r, 0);
    call.buffer = r.pointer(1);
    call.size = r.uint64(2);
    call.priority = static_cast<std::uint32_t>(r.int32(3));
    if (r.ok() && call.buffer == UserPointer::Valid)
    {
        call.text = r.bytes(1);
    }
    read_deadline(r, 4, call.deadline, call.deadline_pointer);
    return checked(r, std::move(call));
}

Maybe read_mq_timedreceive(ArgumentReader &r)
{
    MqTimedreceive call;
    call.mqdes = read_fd(r, 0);
    call.buffer = r.pointer(1);
    call.size = r.uint64(2);
    call.priority = r.at(3) == nullptr ? UserPointer::Null : r.pointer(3);
    read_deadline(r, 4, call.deadline, call.deadline_pointer);
    return checked(r, std::move(call));
}

Maybe read_mq_notify(ArgumentReader &r)
{
    MqNotify call;
    call.mqdes = read_fd(r, 0);
    read_optional(
        r, 1, call.event, call.event_pointer, "{sigev_signo=SIGUSR1, sigev_notify=SIGEV_SIGNAL}",
        [&r](const Struct &fields, std::uint32_t column) { return event_of(r, fields, column); });
    return checked(r, std::move(call));
}

Maybe read_mq_getsetattr(ArgumentReader &r)
{
    MqGetsetattr call;
    call.mqdes = read_fd(r, 0);
    read_attr(r, 1, call.attr, call.attr_pointer);
    call.old_attr = r.at(2) == nullptr ? UserPointer::Valid : r.pointer(2);
    return checked(r, std::move(call));
}

Maybe read_close(ArgumentReader &r)
{
    return checked(r, Close{.fd = read_fd(r, 0)});
}

Maybe read_dup(ArgumentReader &r)
{
    return make_dup(r, Dup::Form::Dup);
}

Maybe read_dup2(ArgumentReader &r)
{
    return make_dup(r, Dup::Form::Dup2);
}

Maybe read_dup3(ArgumentReader &r)
{
    return make_dup(r, Dup::Form::Dup3);
}

Maybe read_fcntl(ArgumentReader &r)
{
    const Argument &name = *r.at(1);
    const auto *names = std::get_if<FlagSet>(&name.value);
    const auto *word = names == nullptr || names->parts.empty()
                           ? nullptr
                           : std::get_if<std::string>(&names->parts.front());
    const bool unknown = word != nullptr && !find_name(kFcntlCommands, *word);
    const std::int32_t command = unknown ? -1 : r.int32(1);
    const bool sets = command == abi::kFSetfd || command == abi::kFSetfl ||
                      command == abi::kFDupfd || command == abi::kFDupfdCloexec;
    const bool gets = command == abi::kFGetfd || command == abi::kFGetfl;
    if (r.ok() && !sets && !gets)
    {
        r.not_ipc(told("fcntl({}) is outside the vocabulary, which has F_DUPFD, F_GETFD, "
                       "F_SETFD, F_GETFL and F_SETFL",
                       print(name)));
        return std::nullopt;
    }
    Fcntl call{.fd = read_fd(r, 0), .command = command, .argument = 0};
    if (sets && r.at(2) != nullptr)
    {
        const NameSet &flags = command == abi::kFSetfd ? kDescriptorFlags : kOpenFlags;
        call.argument = r.uint64(*r.at(2), {.names = &flags});
    }
    return checked(r, call);
}

Maybe read_setpriority(ArgumentReader &r)
{
    if (r.uint64(0) != 0 && r.ok())
    {
        r.not_ipc(told("setpriority for groups and users is outside the vocabulary"));
        return std::nullopt;
    }
    const auto *number = std::get_if<Number>(&r.at(1)->value);
    const bool self = number != nullptr && number->value == 0;
    const ActorId who = self ? r.actors().id(r.statement().actor) : r.target(1);
    return checked(r, Setpriority{.who = who, .nice = r.int32(2)});
}

Maybe read_umask(ArgumentReader &r)
{
    return checked(r, Umask{.mask = static_cast<std::uint32_t>(r.int32(0))});
}

} // namespace ipcscope::notation
