// The other end of a suspect: answers for an engine over a socket, as a Backend would.
#pragma once

#include "core/backend.h"
#include "core/lab/channel.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace ipcscope::suspect
{

enum class Served : std::uint8_t
{
    Whole,  ///< until the other side closed its end
    Broken, ///< what came is not the protocol, or could not be answered
};

/// A call that never ends must not outlive who asked for it: after this the program is ended by an
/// alarm.
inline constexpr unsigned kMostSeconds = 20;

[[nodiscard]] Served
serve(lab::Channel channel,
      const std::function<std::unique_ptr<Backend>(const EngineFacts &)> &make);

} // namespace ipcscope::suspect
