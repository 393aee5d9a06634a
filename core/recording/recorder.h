// Passes everything on to a lab, and keeps it.
#pragma once

#include "core/recording/recording.h"
#include "core/recording/timed.h"

#include <memory>
#include <string>

namespace ipcscope::recording
{

class Recorder final : public TimedBackend
{
  public:
    explicit Recorder(std::unique_ptr<Backend> lab);

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;
    [[nodiscard]] std::optional<std::chrono::nanoseconds> took() override;

    /// What has been asked and answered so far; whose facts these are, when it was and what the
    /// actors are called is for others to say.
    [[nodiscard]] const Recording &so_far() const { return kept_; }
    /// The lab has not been lost: what was kept can be played to its end.
    [[nodiscard]] bool whole() const { return !lost_; }

  private:
    TimedLab lab_;
    Recording kept_;
    Tables seen_; ///< when they were last looked at
    std::optional<std::chrono::nanoseconds> took_;
    bool lost_{};
};

} // namespace ipcscope::recording
