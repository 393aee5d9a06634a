#include "app/cli/lesson_engines.h"
#include "app/cli/lesson_learner.h"
#include "app/cli/lesson_parts.h"
#include "app/cli/no_kernel.h"
#include "core/lesson/player.h"
#include "core/lesson/translation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <random>
#include <utility>

#include <unistd.h>

namespace ipcscope::cli
{
namespace
{

using lesson::Engine;
using lesson::Played;
using lesson::Player;
using lesson::Ran;

constexpr std::string_view kCommands =
    "a line of calls, as in 'db shmget(0x1234, 4096, 0)', or: next, hint, solution, goals, quit";

/// One lesson in the terminal: what is typed goes to the player, what it says is printed.
class TerminalLesson
{
  public:
    TerminalLesson(const lesson::Exercise &exercise, Player &player, Output &out)
        : exercise_(exercise), player_(player), out_(out)
    {
    }

    /// False: left before the end.
    bool play()
    {
        out_.line(fmt::format("{}  ({} min)",
                              out_.paint(Tone::Strong, harmless(exercise_.front.title)),
                              exercise_.front.minutes));
        if (exercise_.front.engine)
        {
            out_.line(fmt::format("Beside {} runs a model with a bug, {}.",
                                  lesson::engine_text(Engine::Kernel, cast()),
                                  exercise_.front.engine->text));
        }
        if (!set_scene())
        {
            return false;
        }
        while (true)
        {
            Player::Turn turn = player_.next();
            tell(turn.ran);
            if (!turn.held.empty())
            {
                out_.line(harmless(turn.held));
            }
            else if (turn.item == nullptr)
            {
                return true;
            }
            else if (turn.ran.problem)
            {
                return false; // the lesson's own calls cannot be run
            }
            const bool goes_on =
                turn.item == nullptr
                    ? prompt()
                    : std::visit([this](const auto &content) { return show(content); },
                                 turn.item->content);
            if (!goes_on)
            {
                return false;
            }
        }
    }

  private:
    [[nodiscard]] lesson::Cast cast() const { return player_.stage().cast(); }

    /// The lines as they are written; what they stand for is no part of the lesson.
    bool set_scene()
    {
        const Ran ran = player_.begin();
        if (ran.problem)
        {
            return tell(ran);
        }
        if (!exercise_.scene.empty())
        {
            out_.line("");
        }
        for (const Statement &line : exercise_.scene)
        {
            out_.line("  " + notation::print(line));
        }
        return true;
    }

    void text(std::string_view markdown)
    {
        out_.line("");
        while (!markdown.empty())
        {
            const std::size_t end = std::min(markdown.find('\n'), markdown.size());
            out_.line(harmless(markdown.substr(0, end)));
            markdown.remove_prefix(std::min(end + 1, markdown.size()));
        }
    }

    static std::string trimmed(const std::string &markdown)
    {
        const std::size_t begin = markdown.find_first_not_of('\n');
        const std::size_t end = markdown.find_last_not_of("\n ");
        return begin == std::string::npos ? std::string() : markdown.substr(begin, end + 1 - begin);
    }

    bool show(const lesson::Telling &telling)
    {
        text(trimmed(telling.text));
        return true;
    }
    bool show(const lesson::Calls &calls)
    {
        if (calls.who == lesson::Calls::Who::Lesson)
        {
            return true; // told already
        }
        out_.line("");
        out_.line("Try it yourself:");
        for (const Statement &line : calls.lines)
        {
            out_.line("  " + notation::print(line));
        }
        say_once();
        return prompt();
    }
    bool show(const lesson::StepAnchor &anchor)
    {
        for (const Step &step : last_steps_)
        {
            if (step.name == anchor.until)
            {
                out_.line(
                    fmt::format("  inside {}: {}", step.call_path.back(), harmless(step.sentence)));
                return true;
            }
        }
        return true;
    }
    bool show(const lesson::Prediction &prediction)
    {
        out_.line("");
        for (const Statement &line : prediction.lines)
        {
            out_.line("  " + notation::print(line));
        }
        out_.line(out_.paint(Tone::Strong, harmless(prediction.ask)));
        for (std::size_t i = 0; i < prediction.options.size(); ++i)
        {
            out_.line(fmt::format("  {}  {}", i + 1, harmless(prediction.options[i].shown)));
        }
        return predict(prediction);
    }
    bool show(const lesson::Goal &goal)
    {
        out_.line("");
        out_.line(fmt::format("{} {}", out_.paint(Tone::Strong, "Goal:"), harmless(goal.text)));
        const auto open = player_.open_goals();
        if (std::find(open.begin(), open.end(), &goal) == open.end())
        {
            out_.line(out_.paint(Tone::Good, "You have met it already."));
            return true;
        }
        say_once();
        return player_.goal_follows() || prompt();
    }
    bool show(const lesson::Hint & /*hint*/) { return true; }
    bool show(const lesson::Solution & /*solution*/) { return true; }
    bool show(const lesson::Notes & /*notes*/) { return true; }

    /// What can be typed, where it is asked for the first time.
    void say_once()
    {
        if (!std::exchange(said_, true))
        {
            out_.line(fmt::format("({})", kCommands));
        }
    }

    /// Nothing: the input is at its end.
    std::optional<std::string> ask(std::string_view prompt)
    {
        out_.raw(fmt::format("{} ", prompt));
        out_.flush();
        std::string line;
        if (!std::getline(std::cin, line))
        {
            out_.line("");
            return std::nullopt;
        }
        const std::size_t begin = line.find_first_not_of(" \t\r");
        const std::size_t end = line.find_last_not_of(" \t\r");
        return begin == std::string::npos ? std::string() : line.substr(begin, end + 1 - begin);
    }

    bool predict(const lesson::Prediction &prediction)
    {
        const std::size_t most = prediction.options.size();
        while (true)
        {
            const auto typed = ask("your answer>");
            if (!typed || *typed == "quit")
            {
                return false;
            }
            if (*typed == "next")
            {
                return true;
            }
            std::size_t number = 0;
            const char *end = typed->data() + typed->size();
            const auto [at, error] = std::from_chars(typed->data(), end, number);
            if (error == std::errc{} && at == end && number >= 1 && number <= most)
            {
                return judge(player_.answer(number - 1));
            }
            out_.line(fmt::format("a number from 1 to {}, or: next, quit", most));
        }
    }

    bool judge(const Player::Answer &answer)
    {
        if (!tell(answer.ran))
        {
            return false;
        }
        out_.line(answer.right ? out_.paint(Tone::Good, "That is right.")
                               : fmt::format("{} It gives {}.", out_.paint(Tone::Bad, "No."),
                                             harmless(answer.result)));
        if (!answer.right && !answer.chosen->why.empty())
        {
            text(answer.chosen->why);
        }
        return true;
    }

    /// False: some line could not be run.
    bool tell(const Ran &ran)
    {
        if (!ran.played.empty())
        {
            out_.line("");
        }
        for (const Played &played : ran.played)
        {
            tell(played);
        }
        if (ran.problem)
        {
            out_.line(out_.paint(Tone::Bad, harmless(ran.problem->message)));
        }
        for (const lesson::Goal *goal : ran.met)
        {
            out_.line(
                fmt::format("{} {}", out_.paint(Tone::Good, "Goal met:"), harmless(goal->text)));
        }
        for (const lesson::Hint *hint : ran.hints)
        {
            out_.line("Hint: " + harmless(hint->text));
        }
        return !ran.problem;
    }

    void tell(const Played &played)
    {
        if (!played.steps.empty())
        {
            last_steps_ = played.steps;
        }
        Statement line = played.line;
        line.expectation = {};
        line.comment.clear();
        const std::string model = lesson::result_text(played, Engine::Model);
        const std::string kernel = played.on(Engine::Kernel) == nullptr
                                       ? model
                                       : lesson::result_text(played, Engine::Kernel);
        const bool differs = played.verdict == Verdict::Differ;
        const bool suspect = cast() != lesson::Cast::ModelAndKernel;
        out_.line(fmt::format("  {} = {}{}", notation::print(line), harmless(kernel),
                              differs && !suspect ? fmt::format(" (the model: {})", harmless(model))
                                                  : std::string()));
        if (differs && suspect)
        {
            out_.line("  " + harmless(lesson::difference_text(played, cast())));
        }
        const auto &printout =
            played.kernel_printout ? played.kernel_printout : played.model_printout;
        if (printout)
        {
            text(printout->out);
        }
        for (const Completion &woken : played.model_woken)
        {
            out_.line(fmt::format("  {} wakes: {} returns {}", woken.statement.actor,
                                  woken.statement.name, notation::print(woken.outcome)));
        }
    }

    /// Until every goal that stands above is met, or the learner goes on. False: the learner
    /// leaves.
    bool prompt()
    {
        const bool had_goals = !player_.open_goals().empty();
        while (true)
        {
            if (had_goals && player_.open_goals().empty())
            {
                return true;
            }
            const auto typed = ask(">");
            if (!typed || *typed == "quit")
            {
                return false;
            }
            if (*typed == "next")
            {
                return true;
            }
            command(*typed);
        }
    }

    void command(const std::string &typed)
    {
        const std::vector<const lesson::Goal *> open = player_.open_goals();
        if (typed.empty() || typed == "help")
        {
            out_.line(kCommands);
        }
        else if ((typed == "hint" || typed == "solution" || typed == "goals") && open.empty())
        {
            out_.line("no goal is open here; next goes on");
        }
        else if (typed == "goals")
        {
            for (const lesson::Goal *goal : open)
            {
                out_.line(fmt::format("  {}  ({})", harmless(goal->text),
                                      harmless(goal->predicate.text())));
            }
        }
        else if (typed == "hint")
        {
            hint();
        }
        else if (typed == "solution")
        {
            tell(player_.solve());
        }
        else
        {
            tell(player_.type(typed));
        }
    }

    void hint()
    {
        const Player::Help help = player_.hint();
        out_.line(help.hint != nullptr ? "Hint: " + harmless(help.hint->text)
                  : help.more_tries > 0
                      ? fmt::format("the next hint comes after {} more tr{}", help.more_tries,
                                    help.more_tries == 1 ? "y" : "ies")
                      : "there is no other hint now; 'solution' shows how it is done");
    }

    const lesson::Exercise &exercise_;
    Player &player_;
    Output &out_;
    std::vector<Step> last_steps_;
    bool said_{};
};

std::uint64_t seed_for(const Arguments &arguments, const lesson::LessonRecord &record)
{
    if (arguments.lesson.seed)
    {
        return *arguments.lesson.seed;
    }
    return record.seed != 0 ? record.seed : std::random_device{}() | 1U;
}

Exit conclude(const lesson::LessonRecord &record, const Player &player, Output &out)
{
    const auto goals = player.all_goals();
    const auto met = std::count_if(goals.begin(), goals.end(), [&](const lesson::Goal *goal) {
        const auto found = record.goals.find(goal->id);
        return found != record.goals.end() && found->second.met;
    });
    const auto right = std::count_if(record.predictions.begin(), record.predictions.end(),
                                     [](const auto &one) { return one.second.right; });
    out.line("");
    out.line(fmt::format("{} of {} goals met, {} of {} predictions right", met, goals.size(), right,
                         record.predictions.size()));
    const bool all = player.is_over() && met == static_cast<std::ptrdiff_t>(goals.size());
    return all ? Exit::AsExpected : Exit::Divergence;
}

} // namespace

Exit run_lesson(const Arguments &arguments, Output &out)
{
    if (isatty(STDIN_FILENO) == 0)
    {
        complain("lesson run asks questions and needs a terminal on standard input. A file of "
                 "answers is graded by: ipcscope-cli lesson grade ID ANSWERS");
        return Exit::UnusableInput;
    }
    const auto one = find_lesson(arguments.lesson.path);
    if (!one)
    {
        return refuse(arguments, out, one.error());
    }
    const auto file = learner_file(arguments);
    auto kept = file ? lesson::load_progress(file.value())
                     : Result<lesson::Progress, lesson::Problem>(file.error());
    if (!kept)
    {
        return refuse(arguments, out, kept.error());
    }
    lesson::LessonRecord &record = kept.value().lessons[one.value().front.id.text];
    auto made = lesson::make_exercise(one.value(), seed_for(arguments, record));
    if (!made)
    {
        return refuse(arguments, out, made.error());
    }
    lesson::Exercise exercise = std::move(made).value();
    if (const auto other = lesson::find_translation(one.value(), lesson::wanted_languages()))
    {
        exercise = lesson::translated(std::move(exercise), *other);
    }
    auto engines = start_engines(arguments.on == On::Kernel ? On::Both : arguments.on);
    if (!engines)
    {
        return no_kernel(arguments, out, engines.error().reason, engines.error().fix);
    }
    if (!engines.value().model_only_reason.empty())
    {
        complain(fmt::format("model only: {}", engines.value().model_only_reason));
    }
    auto cast = lesson_engines(std::move(engines).value(), exercise);
    if (!cast)
    {
        return refuse(arguments, out, cast.error());
    }
    Player player(exercise, std::move(cast).value(), record);
    (void)TerminalLesson(exercise, player, out).play();
    const Exit exit = conclude(record, player, out);
    if (const auto failed = lesson::keep_progress(file.value(), kept.value()))
    {
        return refuse(arguments, out, *failed);
    }
    return exit;
}

} // namespace ipcscope::cli
