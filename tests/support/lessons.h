// Lessons for tests: written in the test, and played on fresh engines.
#pragma once

#include "core/lesson/exercise.h"
#include "core/lesson/reader.h"
#include "core/lesson/stage.h"
#include "sim/model_backend.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ipcscope::tests
{

/// A model that keeps its steps, as lessons ask for them.
class SteppedModel final : public Backend, public sim::Observer
{
  public:
    explicit SteppedModel(const EngineFacts &facts = {}) : model_(facts) { model_.watch(this); }

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        return model_.execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return model_.observe(); }
    void on_step(const Step &step, const sim::World & /*world*/) override
    {
        steps_.push_back(step);
    }
    [[nodiscard]] std::vector<Step> take_steps() { return std::exchange(steps_, {}); }

  private:
    sim::ModelBackend model_;
    std::vector<Step> steps_;
};

inline lesson::Engines with_model(const EngineFacts &facts = {})
{
    auto model = std::make_unique<SteppedModel>(facts);
    auto take = [stepped = model.get()] { return stepped->take_steps(); };
    return {.model = std::move(model),
            .kernel = nullptr,
            .model_only_reason = "this test asks the model alone",
            .take_steps = std::move(take)};
}

/// Of the lesson that lesson_text() writes, without more lines of front matter.
inline constexpr std::uint32_t kFirstBodyLine = 7;

/// `front`: whole lines more of front matter.
inline std::string lesson_text(std::string_view body, std::string_view front = {})
{
    return fmt::format("---\nformat: 1\nid: a-lesson\ntitle: A lesson\nminutes: 5\n{}---\n{}",
                       front, body);
}

/// What is wrong, one a line; nothing for a lesson that can be read.
inline std::string told(const lesson::Problems &problems)
{
    std::string text;
    for (const lesson::Problem &problem : problems)
    {
        text += problem.text() + "\n";
    }
    return text;
}

/// Requires: it can be read. A test that is wrong here says why, and ends.
inline lesson::Lesson lesson_of(std::string_view text)
{
    auto read = lesson::read_lesson(text, "lesson.md");
    if (!read)
    {
        qFatal("%s", told(read.error()).c_str());
    }
    return std::move(read).value();
}

inline lesson::Exercise exercise_of(std::string_view text, std::uint64_t seed = 1)
{
    auto made = lesson::make_exercise(lesson_of(text), seed);
    if (!made)
    {
        qFatal("%s", told(made.error()).c_str());
    }
    return std::move(made).value();
}

/// Requires: they can be read.
inline std::vector<Statement> lines_of(std::string_view text)
{
    auto lines = lesson::read_lines(text, "lines");
    if (!lines)
    {
        qFatal("%s", lines.error().text().c_str());
    }
    return std::move(lines).value();
}

} // namespace ipcscope::tests
