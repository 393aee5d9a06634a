// Calls as statements: the other direction of vocabulary.cpp and the read_ files.
#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/notation/vocabulary.h"

#include <fmt/format.h>

#include <bit>
#include <memory>

namespace ipcscope::notation
{
namespace
{

using Arguments = std::vector<Argument>;

Argument decimal(std::uint64_t value)
{
    return {.value = Number{.value = static_cast<std::int64_t>(value),
                            .base = Number::Base::Decimal,
                            .is_unsigned = static_cast<std::int64_t>(value) < 0}};
}

Argument signed_decimal(std::int64_t value)
{
    return {.value = Number{.value = value, .base = Number::Base::Decimal, .is_unsigned = false}};
}

Number hexadecimal_number(std::uint64_t value)
{
    return {.value = static_cast<std::int64_t>(value),
            .base = Number::Base::Hexadecimal,
            .is_unsigned = static_cast<std::int64_t>(value) < 0};
}

Argument hexadecimal(std::uint64_t value, std::string_view comment = {})
{
    return {.value = hexadecimal_number(value), .comment = std::string(comment)};
}

Number permissions(std::uint64_t mode)
{
    return {.value = static_cast<std::int64_t>(mode),
            .base = Number::Base::Octal,
            .is_unsigned = false};
}

Argument octal(std::uint32_t mode)
{
    return {.value = permissions(mode)};
}

Argument word(std::string_view name)
{
    return {.value = FlagSet{.parts = {std::string(name)}}};
}

Argument text(std::string_view bytes)
{
    return {.value = Text{.bytes = std::string(bytes), .abbreviated = false}};
}

Argument named(std::string_view name, Argument value)
{
    return {.value = Named{.name = std::string(name),
                           .value = std::make_shared<const Argument>(std::move(value))}};
}

Argument address(Address at)
{
    return at.value == 0 ? Argument{.value = NullPointer{}} : hexadecimal(at.value);
}

Argument owner(std::uint32_t id)
{
    return id == kNoId ? signed_decimal(-1) : decimal(id);
}

Argument choice(const NameSet &set, std::uint64_t value)
{
    if (const std::string_view name = find_value(set, value); !name.empty())
    {
        return word(name);
    }
    return set.remainder == Remainder::Decimal ? signed_decimal(static_cast<std::int64_t>(value))
                                               : hexadecimal(value, set.unknown);
}

Argument bits(const NameSet &set, std::uint64_t value)
{
    FlagSet flags;
    std::uint64_t rest = value;
    for (const Name &name : set.names)
    {
        if (name.value != 0 && (rest & name.value) == name.value)
        {
            flags.parts.emplace_back(std::string(name.name));
            rest &= ~name.value;
        }
    }
    std::uint64_t low = 0;
    if (set.remainder == Remainder::Permissions || set.remainder == Remainder::Signal)
    {
        low = rest & (set.remainder == Remainder::Signal ? 0xffU : 0777U);
        rest &= ~low;
    }
    if (rest != 0)
    {
        if (flags.parts.empty() && low == 0)
        {
            return hexadecimal(rest, set.unknown);
        }
        flags.parts.emplace_back(hexadecimal_number(rest));
    }
    if (low != 0 && set.remainder == Remainder::Permissions)
    {
        flags.parts.emplace_back(permissions(low));
    }
    else if (low != 0)
    {
        const std::string_view signal = find_value(kSignals, low);
        if (signal.empty())
        {
            flags.parts.emplace_back(hexadecimal_number(low));
        }
        else
        {
            flags.parts.emplace_back(std::string(signal));
        }
    }
    if (flags.parts.empty())
    {
        return decimal(0);
    }
    if (const auto *number = std::get_if<Number>(&flags.parts.front());
        number != nullptr && flags.parts.size() == 1)
    {
        return {.value = *number};
    }
    return {.value = std::move(flags)};
}

// The 32 bits of an int argument, as flags are.
std::uint64_t unsigned_bits(int value)
{
    return static_cast<std::uint32_t>(value);
}

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

std::string_view ns_name(NsKind kind)
{
    switch (kind)
    {
    case NsKind::Ipc: return "ipc";
    case NsKind::User: return "user";
    case NsKind::Mnt: return "mnt";
    case NsKind::Pid: return "pid";
    }
    return {};
}

struct Writer
{
    const ActorNames &actors;

    Arguments operator()(const Shmget &call) const
    {
        const auto key = static_cast<std::uint32_t>(call.key.value);
        return {choice(kKeyNames, key), decimal(call.size),
                bits(kShmgetFlags, unsigned_bits(call.flags))};
    }
    Arguments operator()(const Shmat &call) const
    {
        return {signed_decimal(call.id.value), address(call.address),
                bits(kShmatFlags, unsigned_bits(call.flags))};
    }
    Arguments operator()(const Shmdt &call) const { return {address(call.address)}; }
    Arguments operator()(const Shmctl &call) const
    {
        return {signed_decimal(call.id.value), choice(kShmctlCommands, unsigned_bits(call.command)),
                buffer(call)};
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
    Arguments operator()(const ExitGroup &call) const { return {signed_decimal(call.status)}; }
    Arguments operator()(const Kill &call) const
    {
        return {actor(actors.name(call.target)),
                choice(kSignals, static_cast<std::uint64_t>(std::int64_t{call.signal}))};
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

    template <class Other> Arguments operator()(const Other & /*TEMP*/) const { return {}; }

    static Argument structure(std::vector<Field> fields)
    {
        return {.value = Struct{.fields = std::move(fields), .abbreviated = false}};
    }
    static Argument limit(std::uint64_t value)
    {
        const std::string_view name = find_value(kRlimitValues, value);
        return name.empty() ? decimal(value) : word(name);
    }
    static Argument buffer(const Shmctl &call)
    {
        switch (call.buffer)
        {
        case UserPointer::Null: return {.value = NullPointer{}};
        case UserPointer::Bad:
        case UserPointer::BadText: return hexadecimal(1);
        case UserPointer::Valid: break;
        }
        if (call.command != abi::kIpcSet)
        {
            return {.value = Struct{.fields = {}, .abbreviated = true}};
        }
        return structure({{"shm_perm", structure({{"uid", owner(call.set.uid.value)},
                                                  {"gid", owner(call.set.gid.value)},
                                                  {"mode", octal(call.set.mode)}})}});
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
