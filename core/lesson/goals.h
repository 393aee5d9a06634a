// Which goals of a lesson are met while calls run, on which engine.
#pragma once

#include "core/lesson/exercise.h"
#include "core/lesson/stage.h"

#include <array>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

class GoalWatch
{
  public:
    /// From here on the goal counts. It outlives the watch.
    void open(const Goal &goal, const Stage &stage);
    /// After every call.
    void look(const Stage &stage);

    [[nodiscard]] bool is_open(std::string_view id) const;
    /// Whether it was met at some time since it was opened.
    [[nodiscard]] bool was_met(const Goal &goal, Engine engine) const;

    struct Standing
    {
        bool met{}; ///< as the goal's mode asks for it
        Judgement now;
    };
    /// Requires: it is open, and stage.has(engine).
    [[nodiscard]] Standing standing(const Goal &goal, const Stage &stage, Engine engine) const;
    /// On every engine that there is.
    [[nodiscard]] bool is_met(const Goal &goal, const Stage &stage) const;

  private:
    struct Open
    {
        const Goal *goal{};
        std::array<bool, 2> met{}; // by engine
    };
    static void look(Open &open, const Stage &stage);
    [[nodiscard]] const Open *find(std::string_view id) const;

    std::vector<Open> open_;
};

} // namespace ipcscope::lesson
