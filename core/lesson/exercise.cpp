#include "core/lesson/exercise.h"

#include "core/lesson/located.h"
#include "core/lesson/options.h"
#include "core/notation/notation.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::lesson
{
namespace
{

class ExerciseMaker
{
  public:
    ExerciseMaker(const Lesson &lesson, std::uint64_t seed)
    {
        exercise_.file = lesson.file;
        exercise_.front = lesson.front;
        exercise_.seed = seed;
        exercise_.values = draw(lesson.front.vars, seed);
    }

    Result<Exercise, Problems> make(const Lesson &lesson)
    {
        if (lesson.front.scene)
        {
            exercise_.scene = calls(*lesson.front.scene);
        }
        for (const Block &block : lesson.blocks)
        {
            at_ = block.position;
            std::visit([this](const auto &content) { add(content); }, block.content);
        }
        if (!problems_.empty())
        {
            return std::move(problems_);
        }
        for (const auto &[name, value] : exercise_.values)
        {
            if (!used_.contains(name))
            {
                exercise_.unused.push_back(name);
            }
        }
        return std::move(exercise_);
    }

  private:
    void complain(Position at, std::string message)
    {
        problems_.push_back(
            {.file = exercise_.file, .position = at, .message = std::move(message)});
    }
    void push(decltype(Item::content) content)
    {
        exercise_.items.push_back({.position = at_, .content = std::move(content)});
    }

    std::optional<Filled> filled(const Passage &passage)
    {
        auto result = fill(passage, exercise_.values, &used_);
        if (!result)
        {
            complain(result.error().position, result.error().message);
            return std::nullopt;
        }
        return std::move(result).value();
    }
    std::string text(const Passage &passage)
    {
        const auto result = filled(passage);
        return result ? result->text() : std::string();
    }
    std::string one_line(const Passage &passage)
    {
        std::string line = text(passage);
        while (!line.empty() && (line.back() == '\n' || line.back() == ' '))
        {
            line.pop_back();
        }
        return line;
    }

    std::vector<Statement> calls(const Passage &passage)
    {
        const auto source = filled(passage);
        if (!source)
        {
            return {};
        }
        auto lines = read_statements(*source, exercise_.file);
        if (!lines)
        {
            complain(lines.error().position, lines.error().message);
            return {};
        }
        return std::move(lines).value();
    }

    std::optional<Predicate> predicate(const Passage &passage)
    {
        const auto source = filled(passage);
        if (!source)
        {
            return std::nullopt;
        }
        auto read = Predicate::parse(source->text());
        if (!read)
        {
            complain(source->place(read.error().offset), read.error().message);
            return std::nullopt;
        }
        return std::move(read).value();
    }

    void add(const Prose &block) { push(Telling{text(block.text)}); }
    void add(const NotesBlock &block) { push(Notes{text(block.text)}); }
    void add(const StepBlock &block)
    {
        push(StepAnchor{.until = block.until, .highlight = block.highlight});
    }
    void add(const DoBlock &block)
    {
        push(Calls{.who = Calls::Who::Lesson, .lines = some_calls(block.calls)});
    }
    void add(const TryBlock &block)
    {
        push(Calls{.who = Calls::Who::Learner, .lines = some_calls(block.calls)});
    }
    void add(const SolutionBlock &block)
    {
        push(Solution{.goal = block.goal, .lines = some_calls(block.calls)});
    }

    std::vector<Statement> some_calls(const Passage &passage)
    {
        const std::size_t before = problems_.size();
        std::vector<Statement> lines = calls(passage);
        if (lines.empty() && problems_.size() == before)
        {
            complain(at_, told("only comments stand here: nothing would be run"));
        }
        return lines;
    }

    void add(const PredictBlock &block)
    {
        Prediction prediction{
            .id = block.id, .ask = one_line(block.ask), .lines = some_calls(block.calls)};
        if (!prediction.lines.empty() && prediction.lines.back().kind == Statement::Kind::Scene)
        {
            complain(
                prediction.lines.back().position,
                told("the last line is predicted: it is to be a call, not a line of the scene"));
        }
        for (const Passage &passage : block.options)
        {
            const auto source = filled(passage);
            if (!source)
            {
                continue;
            }
            auto option = read_option(source->text());
            if (!option)
            {
                complain(source->place(option.error().offset), option.error().message);
                continue;
            }
            prediction.options.push_back(std::move(option).value());
            prediction.options.back().position = passage.start;
        }
        push(std::move(prediction));
    }

    void add(const GoalBlock &block)
    {
        auto read = predicate(block.predicate);
        std::string shown = one_line(block.text);
        if (read)
        {
            push(Goal{.id = block.id,
                      .mode = block.mode,
                      .text = std::move(shown),
                      .predicate = std::move(*read)});
        }
    }

    void add(const HintBlock &block)
    {
        Hint hint{.goal = block.goal, .after = block.after, .text = one_line(block.text)};
        if (block.when)
        {
            hint.when = predicate(*block.when);
        }
        push(std::move(hint));
    }

    Exercise exercise_;
    Problems problems_;
    std::set<std::string> used_;
    Position at_;
};

} // namespace

const Goal *Exercise::goal(std::string_view id) const
{
    for (const Item &item : items)
    {
        const auto *goal = std::get_if<Goal>(&item.content);
        if (goal != nullptr && goal->id == id)
        {
            return goal;
        }
    }
    return nullptr;
}

Result<Exercise, Problems> make_exercise(const Lesson &lesson, std::uint64_t seed)
{
    return ExerciseMaker(lesson, seed).make(lesson);
}

bool is_offered(const Front &front, const Statement &line)
{
    return front.allow.empty() ||
           std::any_of(front.allow.begin(), front.allow.end(),
                       [&line](const Word &word) { return word.text == line.name; });
}

Result<std::vector<Statement>, Problem> read_lines(std::string_view text, std::string_view file)
{
    auto scenario = notation::parse(text, file);
    if (!scenario)
    {
        const ParseError &error = scenario.error();
        return Problem{.file = std::string(file),
                       .position = error.position,
                       .message = told("found {}, expected {}", error.found, error.expected)};
    }
    return std::move(scenario).value().statements;
}

} // namespace ipcscope::lesson
