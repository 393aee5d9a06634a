// A model in the kernel's place, as the measure of a suspect where no kernel can be asked: it tells
// times in seconds, as a kernel does.
#pragma once

#include "core/backend.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace ipcscope::lesson
{

class Measure final : public Backend
{
  public:
    /// `model` counts its calls and tells times by their numbers.
    explicit Measure(std::unique_ptr<Backend> model);

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;

  private:
    void in_seconds(std::initializer_list<Stamp *> stamps) const;
    void in_seconds(Output &output) const;

    std::unique_ptr<Backend> model_;
    std::vector<std::int64_t> seconds_; ///< when each call ran
};

} // namespace ipcscope::lesson
