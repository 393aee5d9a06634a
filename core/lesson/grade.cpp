#include "core/lesson/grade.h"

#include "core/lesson/goals.h"
#include "core/lesson/limits.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/notation/notation.h"
#include "core/notation/run_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace ipcscope::lesson
{
namespace
{

/// A learner's lines, by the goal that they are for.
struct Answers
{
    std::map<std::string, std::vector<Statement>, std::less<>> lines;
    std::size_t count{};
};

std::vector<const Goal *> goals_of(const Exercise &exercise)
{
    std::vector<const Goal *> goals;
    for (const Item &item : exercise.items)
    {
        if (const auto *goal = std::get_if<Goal>(&item.content))
        {
            goals.push_back(goal);
        }
    }
    return goals;
}

class AnswerReader
{
  public:
    AnswerReader(const Exercise &exercise, std::string_view file) : exercise_(exercise), file_(file)
    {
    }

    Result<Answers, Problems> read(std::string_view text)
    {
        if (text.size() > kMostBytes)
        {
            return one({}, fmt::format("has more than {} KiB", kMostBytes >> 10U));
        }
        const auto scenario = notation::parse(text, file_);
        if (!scenario)
        {
            const ParseError &error = scenario.error();
            return one(error.position,
                       fmt::format("found {}, expected {}", error.found, error.expected));
        }
        for (const Statement &line : scenario.value().statements)
        {
            take(line);
        }
        if (problems_.empty() && answers_.count == 0)
        {
            complain({}, "holds no line to run: the answers are calls, as in 'db shmget(0x1234, "
                         "4096, IPC_CREAT|0600)'");
        }
        if (!problems_.empty())
        {
            return std::move(problems_);
        }
        place_unmarked();
        return std::move(answers_);
    }

  private:
    void complain(Position at, std::string message)
    {
        problems_.push_back(
            {.file = std::string(file_), .position = at, .message = std::move(message)});
    }
    Problems one(Position at, std::string message)
    {
        complain(at, std::move(message));
        return std::move(problems_);
    }

    void take(const Statement &line)
    {
        if (line.kind == Statement::Kind::Comment)
        {
            mark(line);
            return;
        }
        if (!is_offered(exercise_.front, line))
        {
            complain(line.position,
                     fmt::format("this lesson does not offer '{}' (see its allow)", line.name));
            return;
        }
        answers_.lines[goal_].push_back(line);
        answers_.count += is_run(line) ? 1U : 0U;
    }

    /// "# goal g1".
    void mark(const Statement &line)
    {
        std::string_view text = notation::trim(line.comment);
        text = text.starts_with('#') ? notation::trim(text.substr(1)) : text;
        constexpr std::string_view kWord = "goal ";
        if (!text.starts_with(kWord))
        {
            return;
        }
        std::string_view id = notation::trim(text.substr(kWord.size()));
        id = id.substr(0, id.find_first_of(" \t:"));
        if (exercise_.goal(id) == nullptr)
        {
            std::vector<std::string_view> ids;
            for (const Goal *goal : goals_of(exercise_))
            {
                ids.push_back(goal->id);
            }
            complain(line.position, fmt::format("the lesson has no goal '{}'{}", id,
                                                notation::suggestion(notation::nearest(id, ids))));
            return;
        }
        if (goal_.empty() && answers_.count > 0)
        {
            complain(answers_.lines[goal_].front().position,
                     "this line stands above the first '# goal': say which goal it is for");
        }
        goal_ = id;
    }

    void place_unmarked()
    {
        const auto unmarked = answers_.lines.find("");
        if (unmarked != answers_.lines.end())
        {
            answers_.lines[goals_of(exercise_).back()->id] = std::move(unmarked->second);
            answers_.lines.erase("");
        }
    }

    const Exercise &exercise_;
    std::string_view file_;
    Answers answers_;
    std::string goal_; // empty: no mark so far
    Problems problems_;
};

class Grader
{
  public:
    Grader(const Exercise &exercise, Answers answers, std::string_view file, Engines engines)
        : exercise_(exercise), answers_(std::move(answers)), file_(file), stage_(std::move(engines))
    {
    }

    Result<Grade, Problems> run()
    {
        own(exercise_.scene);
        stage_.forget_last();
        for (const Item &item : exercise_.items)
        {
            std::visit([this](const auto &content) { go(content); }, item.content);
        }
        if (!problems_.empty())
        {
            return std::move(problems_);
        }
        for (const Goal *goal : goals_of(exercise_))
        {
            grade_.goals.push_back(judged(*goal));
        }
        grade_.lesson = exercise_.front.id.text;
        grade_.title = exercise_.front.title;
        grade_.seed = exercise_.seed;
        grade_.lines = answers_.count;
        grade_.on_kernel = stage_.on_kernel();
        grade_.cast = stage_.cast();
        grade_.model_only_reason = stage_.model_only_reason();
        return std::move(grade_);
    }

  private:
    template <class Content> void go(const Content & /*content*/) {}
    void go(const Calls &calls)
    {
        if (calls.who == Calls::Who::Lesson)
        {
            own(calls.lines);
        }
    }
    void go(const Prediction &prediction) { own(prediction.lines); }
    void go(const Goal &goal) { watch_.open(goal, stage_); }

    /// Where a goal is solved, the learner's lines for it run.
    void go(const Solution &solution)
    {
        const auto found = answers_.lines.find(solution.goal);
        if (found == answers_.lines.end())
        {
            return;
        }
        const std::vector<Statement> lines = std::move(found->second);
        answers_.lines.erase(found);
        if (auto problem = play(lines, file_))
        {
            problem->file = file_;
            problems_.push_back(std::move(*problem));
        }
    }

    /// What the learner did may have made a line of the lesson impossible: that is noted.
    void own(const std::vector<Statement> &lines)
    {
        if (auto problem = play(lines, exercise_.file))
        {
            problem->file = exercise_.file;
            problem->severity = Problem::Severity::Warning;
            grade_.notes.push_back(std::move(*problem));
        }
    }

    std::optional<Problem> play(const std::vector<Statement> &lines, const std::string &file)
    {
        return stage_.run(lines, [&](const Played &played) {
            watch_.look(stage_);
            note(played, file);
        });
    }

    void note(const Played &played, const std::string &file)
    {
        for (const Engine engine : kBothEngines)
        {
            for (const Unmet &unmet : unmet_expectations(played, engine))
            {
                grade_.notes.push_back(
                    {.severity = Problem::Severity::Warning,
                     .file = file,
                     .position = unmet.position,
                     .message = fmt::format("{}: {} on {}", notation::print(played.line),
                                            unmet.message, engine_text(engine, stage_.cast()))});
            }
        }
        if (played.verdict == Verdict::Differ)
        {
            grade_.notes.push_back({.severity = Problem::Severity::Warning,
                                    .file = file,
                                    .position = played.line.position,
                                    .message = difference_text(played, stage_.cast())});
        }
    }

    [[nodiscard]] GoalGrade judged(const Goal &goal) const
    {
        GoalGrade one{.id = goal.id,
                      .text = goal.text,
                      .mode = goal.mode,
                      .expected = goal.predicate.text(),
                      .engines = {}};
        for (const Engine engine : kBothEngines)
        {
            if (stage_.has(engine))
            {
                const GoalWatch::Standing standing = watch_.standing(goal, stage_, engine);
                one.engines.push_back({.engine = engine,
                                       .met = standing.met,
                                       .found = standing.met ? "" : standing.now.found});
            }
        }
        return one;
    }

    const Exercise &exercise_;
    Answers answers_;
    std::string file_;
    Stage stage_;
    GoalWatch watch_;
    Grade grade_;
    Problems problems_;
};

/// Fit for text and attributes of XML 1.0.
std::string xml(std::string_view text)
{
    std::string out;
    for (const char c : text)
    {
        switch (c)
        {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\n': out += "&#10;"; break;
        default: out += static_cast<unsigned char>(c) < 0x20 ? '?' : c; break;
        }
    }
    return out;
}

} // namespace

std::string engines_text(const Grade &grade)
{
    switch (grade.cast)
    {
    case Cast::ModelAndKernel: break;
    case Cast::SuspectAndKernel: return grade.on_kernel ? "suspect and kernel" : "suspect";
    case Cast::SuspectAndModel: return "suspect and model";
    }
    return grade.on_kernel ? "model and kernel" : "model";
}

bool GoalGrade::met() const
{
    return std::all_of(engines.begin(), engines.end(),
                       [](const Found &found) { return found.met; });
}

std::size_t Grade::met() const
{
    return static_cast<std::size_t>(std::count_if(
        goals.begin(), goals.end(), [](const GoalGrade &goal) { return goal.met(); }));
}

Result<Grade, Problems> grade(const Exercise &exercise, std::string_view answers,
                              std::string_view file, Engines engines)
{
    if (goals_of(exercise).empty())
    {
        return Problems{{.file = exercise.file,
                         .message = "this lesson has no goal: there is nothing to grade"}};
    }
    auto read = AnswerReader(exercise, file).read(answers);
    if (!read)
    {
        return read.error();
    }
    return Grader(exercise, std::move(read).value(), file, std::move(engines)).run();
}

std::string junit(const Grade &grade)
{
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites>\n"
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n"
        "    <properties>\n"
        "      <property name=\"seed\" value=\"{}\"/>\n"
        "      <property name=\"engines\" value=\"{}\"/>\n"
        "    </properties>\n",
        xml(grade.lesson), grade.goals.size(), grade.goals.size() - grade.met(), grade.seed,
        xml(engines_text(grade)));
    for (const GoalGrade &goal : grade.goals)
    {
        out += fmt::format("    <testcase classname=\"{}\" name=\"{}: {}\"", xml(grade.lesson),
                           xml(goal.id), xml(goal.text));
        if (goal.met())
        {
            out += "/>\n";
            continue;
        }
        out += ">\n";
        std::string found;
        for (const GoalGrade::Found &one : goal.engines)
        {
            if (!one.met)
            {
                found += fmt::format("{}found on {}: {}", found.empty() ? "" : "; ",
                                     engine_text(one.engine, grade.cast), one.found);
            }
        }
        out += fmt::format("      <failure type=\"goal\" message=\"expected {}\">{}</failure>\n"
                           "    </testcase>\n",
                           xml(goal.expected), xml(found));
    }
    return out + "  </testsuite>\n</testsuites>\n";
}

std::string junit(const std::string &lesson, const Problems &problems)
{
    std::string told;
    for (const Problem &problem : problems)
    {
        told += (told.empty() ? "" : "; ") + problem.text();
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites>\n"
        "  <testsuite name=\"{0}\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
        "    <testcase classname=\"{0}\" name=\"answers\">\n"
        "      <error type=\"unusable\" message=\"{1}\"/>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n",
        xml(lesson), xml(told));
}

} // namespace ipcscope::lesson
