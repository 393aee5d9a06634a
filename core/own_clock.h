// What the objects of an engine are stamped with: the seconds of this machine's clock, if the
// engine has none of its own.
#pragma once

#include "core/backend.h"

#include <cstdint>

namespace ipcscope
{

/// Is, besides a Backend, an engine whose calls were not made now: a recorded run.
class OwnClock
{
  public:
    OwnClock() = default;
    OwnClock(const OwnClock &) = delete;
    OwnClock &operator=(const OwnClock &) = delete;
    virtual ~OwnClock() = default;

    [[nodiscard]] virtual std::int64_t seconds() const = 0;
};

[[nodiscard]] std::int64_t seconds_of(const Backend &engine);

} // namespace ipcscope
