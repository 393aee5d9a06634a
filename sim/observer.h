// Steps: how a watcher follows the model line by line, at no cost when there is none.
#pragma once

#include "core/step.h"

namespace ipcscope::sim
{

struct World;

/// Gets every step of a call, and the world as it is right after the step. The references live as
/// long as the call to on_step.
class Observer
{
  public:
    Observer() = default;
    Observer(const Observer &) = delete;
    Observer &operator=(const Observer &) = delete;
    virtual ~Observer() = default;
    virtual void on_step(const Step &step, const World &world) = 0;
};

} // namespace ipcscope::sim
