// The exit statuses of every verb.
#pragma once

#include <cstdint>

namespace ipcscope::cli
{

enum class Exit : std::uint8_t
{
    AsExpected = 0,
    Divergence = 1,    ///< or a failed expectation
    UnusableInput = 2, ///< also when nothing was checked: that is never a success
    NoKernel = 3,      ///< the real kernel was asked for and is not available here
};

} // namespace ipcscope::cli
