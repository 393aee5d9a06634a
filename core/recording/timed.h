// Kernels that tell how long each call took.
#pragma once

#include "core/backend.h"

#include <chrono>
#include <memory>
#include <optional>

namespace ipcscope::recording
{

class TimedBackend : public Backend
{
  public:
    /// The time of the last execute(), asked for once; nothing: the call slept, and how long a
    /// sleeper is looked at until it is taken for one says nothing of the call.
    [[nodiscard]] virtual std::optional<std::chrono::nanoseconds> took() = 0;
};

/// A lab whose answers are timed.
class TimedLab final : public TimedBackend
{
  public:
    explicit TimedLab(std::unique_ptr<Backend> lab);

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;
    [[nodiscard]] std::optional<std::chrono::nanoseconds> took() override;

  private:
    std::unique_ptr<Backend> lab_;
    std::optional<std::chrono::nanoseconds> took_;
};

} // namespace ipcscope::recording
