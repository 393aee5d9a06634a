// Values in predicates: what a field of the tables, a variable or a constant is in one engine now.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace ipcscope::lesson
{

/// What a value is; only values of the same kind are compared.
enum class Type : std::uint8_t
{
    Number,
    Bool,
    Text,
    Pid, ///< of an actor; engines count pids in their own way
    IpcNs,
    UserNs,
    MntNs,
    Device, ///< which file system
};

/// "a number", "true or false", …
[[nodiscard]] std::string type_text(Type type);

/// All numbers of 64 bits, with and without a sign.
struct Integer
{
    bool negative{};
    std::uint64_t magnitude{};

    [[nodiscard]] static Integer of(std::int64_t value)
    {
        return {.negative = value < 0,
                .magnitude = value < 0 ? ~static_cast<std::uint64_t>(value) + 1
                                       : static_cast<std::uint64_t>(value)};
    }
    friend std::strong_ordering operator<=>(const Integer &lhs, const Integer &rhs)
    {
        if (lhs.negative != rhs.negative)
        {
            return lhs.negative ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        return lhs.negative ? rhs.magnitude <=> lhs.magnitude : lhs.magnitude <=> rhs.magnitude;
    }
    friend bool operator==(const Integer &, const Integer &) = default;
};

enum class Presence : std::uint8_t
{
    Here,
    Absent, ///< there is no such thing now (a dead actor's uid): no comparison with it holds
    Unseen, ///< this engine cannot see it: nobody can say
};

struct Value
{
    Presence presence{Presence::Here};
    Integer number;     ///< also of true and false, pids, namespaces, devices
    std::string text{}; ///< of Type::Text; otherwise why it is not here
};

[[nodiscard]] inline Value absent(std::string why)
{
    return {.presence = Presence::Absent, .number = {}, .text = std::move(why)};
}
[[nodiscard]] inline Value unseen(std::string why)
{
    return {.presence = Presence::Unseen, .number = {}, .text = std::move(why)};
}

/// How a number is shown.
enum class Look : std::uint8_t
{
    Decimal,
    Hexadecimal,
    Octal,
    Error, ///< the name of an error number
};

} // namespace ipcscope::lesson
