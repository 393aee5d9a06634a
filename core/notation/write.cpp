// Calls as statements: the other direction of vocabulary.cpp and the read_ files.
#include "core/notation/build.h"
#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/notation/vocabulary.h"

#include <fmt/format.h>

#include <bit>

namespace ipcscope::notation
{
namespace
{

Argument capabilities(std::uint64_t set)
{
    constexpr int kFewEnoughToName = 4;
    if (set == 0)
    {
        return decimal(0);
    }
    if ((set & ~abi::kAllCaps) != 0 || std::popcount(set) > kFewEnoughToName)
    {
        return hexadecimal(set, set == abi::kAllCaps ? "all" : "");
    }
    std::string sum;
    for (const Name &name : kCapabilities.names)
    {
        if ((set >> name.value & 1U) != 0)
        {
            sum += fmt::format("{}1<<{}", sum.empty() ? "" : "|", name.name);
        }
    }
    return {.value = Raw{sum}};
}

// An actor where an argument is expected: a name, a pid, or (web-1) something that only looks like
// an expression.
Argument actor(const std::string &name)
{
    if (const auto number = parse_number(name); number)
    {
        return {.value = *number};
    }
    return word_end(name, 0) == name.size() ? word(name) : Argument{.value = Raw{name}};
}

struct Writer
{
    const ActorNames &actors;

    template <class ObjectCall> Arguments operator()(const ObjectCall &call) const
    {
        return arguments_of(call);
    }
    Arguments operator()(const Clone &call) const
    {
        return {named("flags", bits(kCloneFlags, call.flags))};
    }
    Arguments operator()(const Unshare &call) const { return {bits(kUnshareFlags, call.flags)}; }
    Arguments operator()(const Setns &call) const
    {
        return {text(fmt::format("/proc/{}/ns/{}", actors.name(call.target), ns_name(call.kind))),
                bits(kSetnsTypes, call.nstype)};
    }
    Arguments operator()(const MountBind &call) const { return arguments_of(call, actors); }
    Arguments operator()(const ExitGroup &call) const { return {signed_decimal(call.status)}; }
    Arguments operator()(const Kill &call) const
    {
        return {actor(actors.name(call.target)), signal(call.signal)};
    }
    Arguments operator()(const Setuid &call) const { return ids(call); }
    Arguments operator()(const Setgid &call) const { return ids(call); }
    Arguments operator()(const Setgroups &call) const
    {
        if (call.groups.empty())
        {
            return {decimal(0), {.value = NullPointer{}}};
        }
        Array list;
        for (const Gid group : call.groups)
        {
            list.elements.push_back(owner(group.value));
        }
        return {decimal(call.groups.size()), {.value = std::move(list)}};
    }
    Arguments operator()(const Capset &call) const
    {
        return {structure({{"version", word("_LINUX_CAPABILITY_VERSION_3")}, {"pid", decimal(0)}}),
                structure({{"effective", capabilities(call.effective)},
                           {"permitted", capabilities(call.permitted)},
                           {"inheritable", capabilities(call.inheritable)}})};
    }
    Arguments operator()(const Prlimit &call) const
    {
        return {decimal(0),
                choice(kRlimits, unsigned_bits(call.resource)),
                structure({{"rlim_cur", limit(call.soft)}, {"rlim_max", limit(call.hard)}}),
                {.value = NullPointer{}}};
    }
    Arguments operator()(const Prctl &call) const
    {
        return {choice(kPrctlOptions, unsigned_bits(call.option)),
                call.option == abi::kPrSetDumpable ? choice(kDumpable, call.argument)
                                                   : decimal(call.argument)};
    }
    Arguments operator()(const Sysctl &call) const
    {
        Arguments result{text(call.name)};
        if (call.value)
        {
            result.push_back(text(*call.value));
        }
        return result;
    }
    Arguments operator()(const Store &call) const
    {
        return {address(call.address), text(call.bytes)};
    }
    Arguments operator()(const Load &call) const
    {
        return {address(call.address), decimal(call.length)};
    }

    Arguments operator()(const Sigaction &call) const
    {
        constexpr std::uint64_t kSomewhere = 0x401000;
        constexpr std::uint64_t kRestart = 0x10000000;
        using Disposition = Sigaction::Disposition;
        const bool handled = call.disposition == Disposition::Handler ||
                             call.disposition == Disposition::HandlerRestart;
        const Argument handler =
            handled ? hexadecimal(kSomewhere)
                    : word(call.disposition == Disposition::Ignore ? "SIG_IGN" : "SIG_DFL");
        const std::uint64_t flags = call.disposition == Disposition::HandlerRestart ? kRestart : 0;
        constexpr std::uint64_t kSigsetSize = 8;
        return {signal(call.signal),
                structure({{"sa_handler", handler},
                           {"sa_mask", {.value = Array{}}},
                           {"sa_flags", bits(kSigactionFlags, flags)}}),
                {.value = NullPointer{}},
                decimal(kSigsetSize)};
    }
    Arguments operator()(const Setpriority &call) const
    {
        return {word("PRIO_PROCESS"), actor(actors.name(call.who)), signed_decimal(call.nice)};
    }
    Arguments operator()(const Nanosleep &call) const
    {
        return {timespec(call.time), {.value = NullPointer{}}};
    }

    static Argument signal(int number)
    {
        return choice(kSignals, static_cast<std::uint64_t>(std::int64_t{number}));
    }
    static Argument limit(std::uint64_t value)
    {
        const std::string_view name = find_value(kRlimitValues, value);
        return name.empty() ? decimal(value) : word(name);
    }
    template <class Ids> static Arguments ids(const Ids &call)
    {
        switch (call.form)
        {
        case Setuid::Form::Setuid: return {owner(call.real.value)};
        case Setuid::Form::Setreuid: return {owner(call.real.value), owner(call.effective.value)};
        case Setuid::Form::Setresuid: break;
        }
        return {owner(call.real.value), owner(call.effective.value), owner(call.saved.value)};
    }
};

} // namespace

Statement to_statement(ActorId actor, const Call &call, const ActorNames &actors)
{
    Statement statement;
    statement.kind = Statement::Kind::Call;
    statement.actor = actors.name(actor);
    statement.name = call_name(call);
    statement.arguments = std::visit(Writer{actors}, call);
    if (const auto *clone = std::get_if<Clone>(&call); clone != nullptr)
    {
        statement.expectation.kind = Expectation::Kind::Actor;
        statement.expectation.name = actors.name(clone->child);
    }
    return statement;
}

std::string print_call(const Call &call, const ActorNames &actors)
{
    Statement statement = to_statement(kInitActor, call, actors);
    statement.actor.clear();
    statement.expectation = {};
    return print(statement);
}

} // namespace ipcscope::notation
