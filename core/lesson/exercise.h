// A lesson with one learner's values in it: calls, predicates and options are read, texts are as
// they are shown.
#pragma once

#include "core/lesson/lesson.h"
#include "core/lesson/predicate.h"
#include "core/result.h"
#include "core/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::lesson
{

/// An answer to a prediction; whether it is right is computed.
struct Option
{
    enum class Kind : std::uint8_t
    {
        Error,    ///< the call fails with this error
        Number,   ///< it returns this number
        Bound,    ///< it returns what $name is bound to
        Text,     ///< it reads these bytes
        Sleeps,   ///< it does not come back
        Succeeds, ///< it returns, and no error
        Holds,    ///< a predicate holds after it
    };
    Kind kind{Kind::Succeeds};
    Position position;
    std::string text; ///< the name of the error or variable, the bytes; without quotes and '$'
    std::int64_t number{};
    std::optional<Predicate> predicate{};
    std::string shown; ///< to the learner
    std::string why;   ///< it is not right; empty: the lesson does not say
};

struct Telling
{
    std::string text; ///< Markdown
};

struct Calls
{
    enum class Who : std::uint8_t
    {
        Lesson,  ///< ::do: they run when the learner comes here
        Learner, ///< ::try: they are offered
    };
    Who who{Who::Lesson};
    std::vector<Statement> lines;
};

struct Prediction
{
    std::string id;
    std::string ask;
    std::vector<Statement> lines; ///< the last one is predicted
    std::vector<Option> options;
};

struct StepAnchor
{
    std::string until;
    std::string highlight;
};

struct Goal
{
    std::string id;
    GoalBlock::Mode mode{GoalBlock::Mode::Edge};
    std::string text;
    Predicate predicate;
};

struct Hint
{
    std::string goal;
    int after{};
    std::optional<Predicate> when;
    std::string text;
};

struct Solution
{
    std::string goal;
    std::vector<Statement> lines;
};

struct Notes
{
    std::string text;
};

struct Item
{
    Position position;
    std::variant<Telling, Calls, Prediction, StepAnchor, Goal, Hint, Solution, Notes> content;
};

struct Exercise
{
    std::string file;
    Front front;
    std::uint64_t seed{};
    Values values;
    std::vector<Statement> scene;
    std::vector<Item> items;
    std::vector<std::string> unused; ///< variables that stand nowhere in the lesson

    [[nodiscard]] const Goal *goal(std::string_view id) const; ///< null: there is none
};

/// The variables' values for one learner: the same seed gives the same, on every machine.
[[nodiscard]] Values draw(const std::vector<Variable> &variables, std::uint64_t seed);
/// Whether different learners get different exercises.
[[nodiscard]] bool varies(const std::vector<Variable> &variables);

[[nodiscard]] Result<Exercise, Problems> make_exercise(const Lesson &lesson, std::uint64_t seed);

/// Whether the lesson offers the learner this line: its call or tool is in `allow`, or everything
/// is.
[[nodiscard]] bool is_offered(const Front &front, const Statement &line);

/// What a learner types. Positions are of `text`.
[[nodiscard]] Result<std::vector<Statement>, Problem> read_lines(std::string_view text,
                                                                 std::string_view file);

} // namespace ipcscope::lesson
