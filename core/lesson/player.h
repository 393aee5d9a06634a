// A learner in a lesson: what is shown next, what was predicted and typed, which goals are met. The
// terminal and the window show it; all rules are here.
#pragma once

#include "core/lesson/answers.h"
#include "core/lesson/exercise.h"
#include "core/lesson/goals.h"
#include "core/lesson/progress.h"
#include "core/lesson/stage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

/// What lines came to.
struct Ran
{
    std::vector<Played> played;
    std::optional<Problem> problem;    ///< a line could not be run; those before it have
    std::vector<const Goal *> met{};   ///< by these lines, for the first time
    std::vector<const Hint *> hints{}; ///< that their outcome brings
};

class Player
{
  public:
    /// What next() comes to. Hints, solutions and notes are no items of their own here.
    struct Turn
    {
        const Item *item{}; ///< null: the lesson is over, or the learner is held
        Ran ran{};          ///< of a `::do`, or of a goal's solution that was skipped
        std::string held{}; ///< an exam does not go on: why
    };
    struct Answer
    {
        Ran ran;
        bool right{};
        const Option *chosen{};
        const Option *correct{}; ///< null: the lesson is wrong here
        std::string result;      ///< "-1 ENOENT (…)", of the kernel where there is one
    };
    struct Help
    {
        const Hint *hint{}; ///< null: there is none now
        int more_tries{};   ///< until the next one comes; 0: there is no other
    };

    /// Exercise and record outlive the player; the record is kept up to date.
    Player(const Exercise &exercise, Engines engines, LessonRecord &record);

    /// Sets the scene. To be called once, first.
    [[nodiscard]] Ran begin();
    /// Goes on to the next item. A goal or prediction that is left open is skipped where the lesson
    /// allows it: then the goal's solution runs, since what follows builds on it.
    [[nodiscard]] Turn next();

    /// Null: none waits for its answer.
    [[nodiscard]] const Prediction *asked() const { return asked_; }
    /// Requires: asked(), and `option` is one of its options.
    [[nodiscard]] Answer answer(std::size_t option);

    /// Goals that stand above and are not met.
    [[nodiscard]] std::vector<const Goal *> open_goals() const;
    [[nodiscard]] std::vector<const Goal *> all_goals() const;
    /// Another goal comes next: goals that stand together are worked on together.
    [[nodiscard]] bool goal_follows() const;
    /// Runs what the learner typed. `text` may be several lines.
    [[nodiscard]] Ran type(std::string_view text);
    /// The next hint for the first open goal.
    [[nodiscard]] Help hint();
    /// Runs the reference solution of the first open goal. Requires: there is one.
    [[nodiscard]] Ran solve();

    /// Nothing: the goal does not stand above, or there is no such engine.
    [[nodiscard]] std::optional<GoalWatch::Standing> standing(const Goal &goal,
                                                              Engine engine) const;
    [[nodiscard]] const Stage &stage() const { return stage_; }
    [[nodiscard]] bool is_over() const { return over_; }

  private:
    [[nodiscard]] Ran run(const std::vector<Statement> &lines);
    [[nodiscard]] Ran leave();
    [[nodiscard]] std::string why_held() const;
    [[nodiscard]] std::vector<Statement> solution_of(const Goal &goal) const;
    [[nodiscard]] std::vector<const Hint *> hints_of(const Goal &goal) const;
    [[nodiscard]] bool is_due(const Hint &hint, int tries) const;
    void finish();

    const Exercise &exercise_;
    LessonRecord &record_;
    Stage stage_;
    GoalWatch watch_;
    std::size_t at_{}; // the next item
    bool over_{};
    const Prediction *asked_{};
    std::vector<const Goal *> posed_;
    std::vector<const Goal *> met_;
    std::map<std::string, int, std::less<>> tries_;        // by goal
    std::map<std::string, std::size_t, std::less<>> told_; // hints, by goal
};

} // namespace ipcscope::lesson
