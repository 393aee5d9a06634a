#include "core/notation/build.h"

#include <memory>

namespace ipcscope::notation
{
namespace
{

Number hexadecimal_number(std::uint64_t value)
{
    return {.value = static_cast<std::int64_t>(value),
            .base = Number::Base::Hexadecimal,
            .is_unsigned = static_cast<std::int64_t>(value) < 0};
}

Number permissions(std::uint64_t mode)
{
    return {.value = static_cast<std::int64_t>(mode),
            .base = Number::Base::Octal,
            .is_unsigned = false};
}

} // namespace

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

Argument hexadecimal(std::uint64_t value, std::string_view comment)
{
    return {.value = hexadecimal_number(value), .comment = std::string(comment)};
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

Argument structure(std::vector<Field> fields)
{
    return {.value = Struct{.fields = std::move(fields), .abbreviated = false}};
}

Argument unknown_structure()
{
    return {.value = Struct{.fields = {}, .abbreviated = true}};
}

Argument unknown_list()
{
    return {.value = Array{.elements = {}, .abbreviated = true, .bitset = false}};
}

Argument timespec(const Timespec &time)
{
    return structure(
        {{"tv_sec", signed_decimal(time.sec)}, {"tv_nsec", signed_decimal(time.nsec)}});
}

Argument null()
{
    return {.value = NullPointer{}};
}

Argument unknown_text()
{
    return {.value = Text{.bytes = {}, .abbreviated = true}};
}

Argument pointer(UserPointer pointer, Argument valid)
{
    switch (pointer)
    {
    case UserPointer::Null: return null();
    case UserPointer::Bad:
    case UserPointer::BadText: return hexadecimal(kNoAddress);
    case UserPointer::Valid: break;
    }
    return valid;
}

Argument message(std::int64_t type, std::string_view bytes)
{
    return structure({{"mtype", signed_decimal(type)}, {"mtext", text(bytes)}});
}

} // namespace ipcscope::notation
