// Checks lessons: everything that can be linted, and everything that can be proved by playing.
#pragma once

#include "core/lesson/course.h"
#include "core/lesson/prove.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

enum class Wanted : std::uint8_t
{
    ModelAlone,
    All, ///< the kernel too, where there is one
};

struct CheckOptions
{
    /// Fresh engines; is called from several threads.
    std::function<Engines(Wanted)> engines;
    /// The same with that suspect in the model's place. Empty: this program has no suspects, and
    /// lessons with one are read, but not played.
    std::function<Engines(Wanted, const std::string &)> suspects{};
    std::span<const std::string_view> step_names;
    unsigned jobs{1};
};

struct Checked
{
    std::string file;
    std::string id; ///< empty: the lesson could not be read
    Problems problems;
    std::size_t predictions{};
    std::size_t goals{};
    bool on_kernel{}; ///< everything was proved on both engines
    std::string model_only_reason;

    [[nodiscard]] bool ok() const { return !has_errors(problems); }
};

/// In the order of the course.
[[nodiscard]] std::vector<Checked> check(const Course &course, const CheckOptions &options);

} // namespace ipcscope::lesson
