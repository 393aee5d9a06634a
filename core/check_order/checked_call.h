// Calls in which several things can be wrong at once: what those are, one by one.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace ipcscope::check_order
{

/// A word of the call that can be another one.
struct Slot
{
    std::string_view name;   ///< as in "{size}"
    std::string_view intact; ///< with nothing wrong
};

/// One thing that can be wrong.
struct Breach
{
    std::string_view what;    ///< "the size is more than the segment has"
    std::string_view error;   ///< what it gives alone: "EINVAL"
    std::string_view slot{};  ///< the word of the call that it changes; empty: none
    std::string_view word{};  ///< which then stands there; "+X" is added with a | instead
    std::string_view scene{}; ///< lines before the call
};

/// A call of B; A has made what it is about, as root.
struct CheckedCall
{
    std::string_view id;    ///< "shmget-existing"
    std::string_view title; ///< "shmget of a key that exists"
    std::string_view call;  ///< with its slots: "B shmget({key}, {size}, {flags})"
    std::string_view scene; ///< lines before the call
    std::vector<Slot> words;
    std::vector<Breach> breaches;
    std::string_view kernel; ///< where the kernel looks: "ipcget_public in ipc/util.c"
};

/// In the order in which they are told.
[[nodiscard]] std::span<const CheckedCall> checked_calls();
/// Null: there is none of that id.
[[nodiscard]] const CheckedCall *find_checked_call(std::string_view id);

} // namespace ipcscope::check_order
