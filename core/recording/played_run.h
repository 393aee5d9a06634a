// A recording in the kernel's place: gives the recorded answers to the recorded calls, and to no
// others.
#pragma once

#include "core/own_clock.h"
#include "core/recording/recording.h"
#include "core/recording/timed.h"

#include <memory>
#include <optional>

namespace ipcscope::recording
{

/// A call that is not the recorded one at that place ends it: from there on nobody knows what the
/// kernel would have said.
class PlayedRun final : public TimedBackend, public OwnClock
{
  public:
    explicit PlayedRun(std::shared_ptr<const Recording> recording);

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;
    [[nodiscard]] std::optional<std::chrono::nanoseconds> took() override;
    /// As it was at this place of the recording.
    [[nodiscard]] std::int64_t seconds() const override;

  private:
    [[nodiscard]] std::string what_differs(ActorId actor, const Call &call) const;
    void see(const std::optional<TablesDelta> &delta);

    std::shared_ptr<const Recording> recording_;
    std::size_t next_{}; // exchange
    bool told_woken_{};  // of the one before
    bool looked_{};      // at the tables after it
    bool seen_{};        // tables_ are those after it
    Tables tables_;
    std::optional<std::chrono::nanoseconds> took_;
    std::optional<EngineLost> lost_;
};

} // namespace ipcscope::recording
