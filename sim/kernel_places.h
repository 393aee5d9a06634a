// Where the kernel does what a function of the model does: the function there and its file in the
// tree of Linux, so that a reader of the model finds the same place in the original.
#pragma once

#include "core/step.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace ipcscope::sim
{

enum class Side : std::uint8_t
{
    Kernel,
    Caller,    ///< a part of the function that calls it
    CLibrary,  ///< glibc does it in the process, and asks the kernel only for the rest
    Processor, ///< nobody's code: the processor reaches memory by itself
};

struct KernelPlace
{
    std::string_view function; ///< as the model's call path has it
    std::string_view file{};   ///< below the root of the tree: "ipc/util.c"; only of the kernel
    std::string_view name{};   ///< the function there; empty: the same name
    Side side{Side::Kernel};
    std::string_view model{}; ///< how the model's file begins, where two functions share a name

    [[nodiscard]] constexpr std::string_view kernel_function() const
    {
        return name.empty() ? function : name;
    }
};

/// All of them, sorted by function.
[[nodiscard]] std::span<const KernelPlace> kernel_places();
/// Of a function in a file of the model ("sim/util.cpp"). Null: no function of that name is
/// watched.
[[nodiscard]] const KernelPlace *kernel_place(std::string_view function, std::string_view model);
/// Where the kernel makes this step; never Side::Caller.
[[nodiscard]] const KernelPlace *kernel_place(const Step &step);

} // namespace ipcscope::sim
