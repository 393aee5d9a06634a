#include "core/lesson/check.h"

#include "core/lesson/jobs.h"
#include "core/lesson/lint.h"
#include "core/lesson/prose.h"
#include "core/lesson/translation.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace ipcscope::lesson
{
namespace
{

constexpr std::array<std::uint64_t, 3> kSeeds{1, 2, 3};

bool makes_queues(const Lesson &lesson)
{
    return std::any_of(lesson.blocks.begin(), lesson.blocks.end(), [](const Block &block) {
        const auto in = [](const Passage &passage) {
            return passage.text.find("mq_open") != std::string::npos;
        };
        const auto *calls = std::get_if<DoBlock>(&block.content);
        const auto *offered = std::get_if<TryBlock>(&block.content);
        const auto *predict = std::get_if<PredictBlock>(&block.content);
        const auto *solution = std::get_if<SolutionBlock>(&block.content);
        return (calls != nullptr && in(calls->calls)) ||
               (offered != nullptr && in(offered->calls)) ||
               (predict != nullptr && in(predict->calls)) ||
               (solution != nullptr && in(solution->calls));
    });
}

/// The same slip shows with every seed: told once.
void add(Problems &all, Problems more)
{
    for (Problem &problem : more)
    {
        if (std::find(all.begin(), all.end(), problem) == all.end())
        {
            all.push_back(std::move(problem));
        }
    }
}

Engines engines_for(const Exercise &exercise, const CheckOptions &options, Wanted wanted)
{
    return exercise.front.engine ? options.suspects(wanted, exercise.front.engine->text)
                                 : options.engines(wanted);
}

void play(const Exercise &exercise, const CheckOptions &options, Checked &checked)
{
    Proof proof = prove(exercise, engines_for(exercise, options, Wanted::All), Play::Whole);
    checked.on_kernel = checked.on_kernel && proof.on_kernel;
    if (!proof.on_kernel)
    {
        checked.model_only_reason = proof.model_only_reason;
    }
    add(checked.problems, std::move(proof.problems));
    const bool offers =
        std::any_of(exercise.items.begin(), exercise.items.end(), [](const Item &item) {
            const auto *calls = std::get_if<Calls>(&item.content);
            return calls != nullptr && calls->who == Calls::Who::Learner;
        });
    if (has_errors(checked.problems))
    {
        return;
    }
    if (offers)
    {
        add(checked.problems,
            prove(exercise, engines_for(exercise, options, Wanted::ModelAlone), Play::Briefly)
                .problems);
    }
    add(checked.problems,
        prove(exercise, engines_for(exercise, options, Wanted::ModelAlone), Play::Idle).problems);
    if (exercise.front.engine)
    {
        add(checked.problems,
            prove(exercise, options.engines(Wanted::All), Play::Innocent).problems);
    }
}

void check_lesson(const Lesson &lesson, const CheckOptions &options, Checked &checked)
{
    checked.id = lesson.front.id.text;
    add(checked.problems, check_prose(lesson));
    const std::size_t seeds = varies(lesson.front.vars) ? kSeeds.size() : 1;
    checked.on_kernel = true;
    for (std::size_t i = 0; i < seeds; ++i)
    {
        auto exercise = make_exercise(lesson, kSeeds.at(i));
        if (!exercise)
        {
            add(checked.problems, exercise.error());
            break;
        }
        if (i == 0)
        {
            for (const Item &item : exercise.value().items)
            {
                checked.predictions += std::holds_alternative<Prediction>(item.content) ? 1U : 0U;
                checked.goals += std::holds_alternative<Goal>(item.content) ? 1U : 0U;
            }
            add(checked.problems, lint(exercise.value(), options.step_names));
        }
        if (has_errors(checked.problems))
        {
            break; // what a play would tell follows from them
        }
        if (lesson.front.engine && !options.suspects)
        {
            checked.on_kernel = false;
            checked.model_only_reason = "this program has no suspects";
            checked.problems.push_back(
                {.severity = Problem::Severity::Warning,
                 .file = lesson.file,
                 .position = lesson.front.engine->position,
                 .message = "engine: the lesson was not played, since this program has no "
                            "suspects"});
            break;
        }
        play(exercise.value(), options, checked);
    }
    checked.on_kernel = checked.on_kernel && !has_errors(checked.problems);
    add(checked.problems, check_translations(lesson));
    // The lesson's own file first.
    const auto place = [&lesson](const Problem &problem) {
        return std::tuple(problem.file != lesson.file, std::string_view(problem.file),
                          problem.position.line);
    };
    std::stable_sort(
        checked.problems.begin(), checked.problems.end(),
        [&](const Problem &lhs, const Problem &rhs) { return place(lhs) < place(rhs); });
}

} // namespace

std::vector<Checked> check(const Course &course, const CheckOptions &options)
{
    std::vector<Checked> all(course.entries.size());
    QueueTurns turns;
    in_parallel(all.size(), options.jobs, [&](std::size_t at) {
        const Entry &entry = course.entries[at];
        Checked &checked = all[at];
        checked.file = entry.file;
        checked.problems = entry.problems;
        if (entry.lesson)
        {
            turns.run(makes_queues(*entry.lesson) ? QueueTurns::Makes::Queues
                                                  : QueueTurns::Makes::NoQueues,
                      [&] { check_lesson(*entry.lesson, options, checked); });
        }
    });
    return all;
}

} // namespace ipcscope::lesson
