// Inside the C program: the numbers of a call as C expressions. A scenario's $names have no value
// before the program runs, so each call is resolved several times with made-up values, and a number
// that follows one of them is that name, with something added.
#pragma once

#include "core/call.h"
#include "core/notation/notation.h"
#include "core/result.h"
#include "core/scenario.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::exporting
{

/// Text as a C string literal.
[[nodiscard]] std::string c_string(std::string_view bytes);
/// A C identifier that begins with `prefix` and ends like `name`.
[[nodiscard]] std::string c_name(std::string_view prefix, std::string_view name);
[[nodiscard]] std::string c_number(std::int64_t value);

/// A call with made-up values for the $names in it, and once more for each with another value.
struct Resolved
{
    struct Variant
    {
        std::string variable;
        std::int64_t value{}; ///< in `call`
        std::int64_t shift{}; ///< added to it in `shifted`
        Call shifted;
    };
    Call call;
    std::vector<Variant> variants;
    std::vector<std::string> printed; ///< the arguments of `call`, with their flags by names
};

/// The error is the notation's own; a line outside the vocabulary is one, too.
[[nodiscard]] Result<Resolved, notation::BindError>
resolve(const Statement &statement, const std::vector<std::string> &variables,
        notation::ActorNames &actors);

/// The values that a log gives for addresses and descriptors, and the program's own names of them.
struct Recorded
{
    std::map<std::uint64_t, std::string> addresses; ///< where a mapping begins in the log
    std::map<std::int32_t, std::string> descriptors;
};

class Terms
{
  public:
    Terms(const Resolved &resolved, const Recorded &recorded)
        : resolved_(resolved), recorded_(recorded)
    {
    }

    /// What `get` takes out of a call of the type C. Requires: the call is one.
    template <class C, class Get> [[nodiscard]] std::string number(const C &call, Get get)
    {
        const std::int64_t base = get(call);
        const Resolved::Variant *follows = nullptr;
        for (const Resolved::Variant &variant : resolved_.variants)
        {
            const auto *other = std::get_if<C>(&variant.shifted);
            const std::int64_t value = other == nullptr ? base + 1 : get(*other);
            if (value == base)
            {
                continue;
            }
            if (other == nullptr || follows != nullptr || value - base != variant.shift)
            {
                trouble_ = variant.variable;
            }
            follows = &variant;
        }
        return follows == nullptr ? c_number(base) : sum(*follows, base);
    }
    template <class C> [[nodiscard]] std::string address(const C &call, Address C::*member)
    {
        std::string text = number(call, [member](const C &c) { return bits((c.*member).value); });
        const std::optional<std::string> known = recorded_address((call.*member).value);
        return known && !is_sum(text) ? *known : text;
    }
    template <class C> [[nodiscard]] std::string descriptor(const C &call, Fd C::*member)
    {
        std::string text = number(call, [member](const C &c) { return (c.*member).value; });
        const auto known = recorded_.descriptors.find((call.*member).value);
        return known != recorded_.descriptors.end() && !is_sum(text) ? known->second : text;
    }
    /// A plain or a strong number that is a member of the call.
    template <class C, class T> [[nodiscard]] std::string member(const C &call, T C::*which)
    {
        return number(call, [which](const C &c) { return bits(c.*which); });
    }
    /// A member that is written by names where C has them: argument number `argument`.
    template <class C, class T>
    [[nodiscard]] std::string named(const C &call, T C::*which, std::size_t argument)
    {
        const std::string text = member(call, which);
        return is_sum(text) ? text : names_or(argument, text);
    }
    /// The printed argument, or `otherwise` where it holds names that the C library has not.
    [[nodiscard]] std::string names_or(std::size_t argument, const std::string &otherwise) const;

    /// A $name that is used for more than a number or a sum with one; empty when there is none.
    [[nodiscard]] const std::string &trouble() const { return trouble_; }

    template <class T> static std::int64_t bits(const T &value)
    {
        if constexpr (requires { value.value; })
        {
            return static_cast<std::int64_t>(value.value);
        }
        else
        {
            return static_cast<std::int64_t>(value);
        }
    }

  private:
    [[nodiscard]] static std::string sum(const Resolved::Variant &variant, std::int64_t base);
    [[nodiscard]] static bool is_sum(const std::string &text) { return text.starts_with("V("); }
    [[nodiscard]] std::optional<std::string> recorded_address(std::uint64_t address) const;

    const Resolved &resolved_;
    const Recorded &recorded_;
    std::string trouble_;
};

} // namespace ipcscope::exporting
