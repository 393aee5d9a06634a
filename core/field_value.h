// Inside the field tables: a field's value as the bits that are compared and printed.
#pragma once

#include "core/told.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ipcscope
{

using FieldValue = std::optional<std::uint64_t>;

/// Negative numbers keep their sign: print_field reads them back.
template <class Int> std::uint64_t field_bits(Int value)
{
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
}
inline FieldValue field_bits(const std::optional<int> &value)
{
    return value ? FieldValue{field_bits(*value)} : std::nullopt;
}

/// The source of what a call filled in.
inline constexpr std::string_view kFilledIn =
    IPCSCOPE_TOLD("the structure that the call filled in");

/// The source of what the kernel shows nowhere.
inline constexpr std::string_view kNowhere = IPCSCOPE_TOLD("model");

} // namespace ipcscope
