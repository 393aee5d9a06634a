// What a process does with signals, and how it lets time pass.
#include "core/notation/read_calls.h"

#include "core/notation/names.h"
#include "core/told.h"

#include <algorithm>

namespace ipcscope::notation
{
namespace
{

// Whether SA_RESTART is among the flags; the others do not matter here, and strace may know more of
// them than we do.
bool restarts(ArgumentReader &r, const Argument *flags)
{
    constexpr std::uint64_t kRestart = 0x10000000;
    if (flags == nullptr)
    {
        return false;
    }
    const auto *set = std::get_if<FlagSet>(&flags->value);
    if (set == nullptr)
    {
        return (r.uint64(*flags, {.names = &kSigactionFlags}) & kRestart) != 0;
    }
    return std::any_of(set->parts.begin(), set->parts.end(), [](const auto &part) {
        const auto *name = std::get_if<std::string>(&part);
        return name != nullptr
                   ? *name == "SA_RESTART"
                   : (static_cast<std::uint64_t>(std::get<Number>(part).value) & kRestart) != 0;
    });
}

} // namespace

Maybe read_sigaction(ArgumentReader &r)
{
    constexpr std::string_view kExample = "{sa_handler=SIG_IGN, sa_mask=[], sa_flags=0}";
    const Argument &action = *r.at(1);
    if (!std::holds_alternative<Struct>(action.value))
    {
        if (r.pointer(1) == UserPointer::Null)
        {
            r.not_ipc(told("sigaction without a new action only asks"));
            return std::nullopt;
        }
        (void)r.structure(1, kExample);
        return std::nullopt;
    }
    const auto &fields = std::get<Struct>(action.value);
    const Argument *handler = ArgumentReader::find_field(fields, "sa_sigaction");
    handler = handler == nullptr ? r.field(fields, "sa_handler", action.column, 0) : handler;
    if (handler == nullptr)
    {
        return std::nullopt;
    }
    const std::uint64_t address = r.uint64(*handler, {.names = &kHandlers});
    using Disposition = Sigaction::Disposition;
    const Disposition handled = restarts(r, ArgumentReader::find_field(fields, "sa_flags", 2))
                                    ? Disposition::HandlerRestart
                                    : Disposition::Handler;
    return checked(r, Sigaction{.signal = r.int32(0),
                                .disposition = address == 0   ? Disposition::Default
                                               : address == 1 ? Disposition::Ignore
                                                              : handled});
}

std::optional<Timespec> read_timespec(ArgumentReader &r, std::size_t index)
{
    const Struct *time = r.structure(index, "{tv_sec=1, tv_nsec=0}");
    if (time == nullptr)
    {
        return std::nullopt;
    }
    const std::uint32_t column = r.at(index)->column;
    const Argument *sec = r.field(*time, "tv_sec", column, 0);
    const Argument *nsec = r.field(*time, "tv_nsec", column, 1);
    if (sec == nullptr || nsec == nullptr)
    {
        return std::nullopt;
    }
    return Timespec{.sec = static_cast<std::int64_t>(r.uint64(*sec, {})),
                    .nsec = static_cast<std::int64_t>(r.uint64(*nsec, {}))};
}

Maybe read_nanosleep(ArgumentReader &r)
{
    const auto time = read_timespec(r, 0);
    return time ? checked(r, Nanosleep{*time}) : std::nullopt;
}

Maybe read_clock_nanosleep(ArgumentReader &r)
{
    constexpr std::uint64_t kAbsolute = 1;
    (void)r.uint64(0);
    if ((r.uint64(1) & kAbsolute) != 0 && r.ok())
    {
        r.not_ipc(told("clock_nanosleep until a point in time is outside the vocabulary"));
        return std::nullopt;
    }
    const auto time = read_timespec(r, 2);
    return time ? checked(r, Nanosleep{*time}) : std::nullopt;
}

} // namespace ipcscope::notation
