// Any bytes as a lesson, a translation, a row of the ledger, a learner's progress, a predicate: no
// crash, and what is wrong is told at a place that there is. With clang this is a libFuzzer target;
// every compiler runs it over the corpus and damaged copies.
#include "core/lesson/claim.h"
#include "core/lesson/exercise.h"
#include "core/lesson/lint.h"
#include "core/lesson/options.h"
#include "core/lesson/progress.h"
#include "core/lesson/prose.h"
#include "core/lesson/reader.h"
#include "core/lesson/translation.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace ipcscope::lesson;

namespace
{

void require(bool holds)
{
    if (!holds)
    {
        std::abort();
    }
}

void require_places(const Problems &problems, std::string_view text)
{
    const auto lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (const Problem &problem : problems)
    {
        require(!problem.message.empty());
        require(problem.position.line >= 1 && problem.position.line <= lines + 1);
        require(problem.position.column >= 1 && problem.position.column <= text.size() + 1);
    }
}

/// Of every kind of block, for translations.
constexpr std::string_view kOriginal = R"(---
format: 1
id: a
title: A
minutes: 5
vars: {KEY: {key: true}}
---
Text with ${KEY}.

::do
A shmget(${KEY}, 1, 0)
::
::predict{id=p ask="?"}
A shmget(${KEY}, 1, 0)
- ENOENT "no"
- 0 "yes" :: It is not there.
::
::goal{id=g text="t"}
exists shm in A
::
::hint{goal=g}
Think.
::
::solution{goal=g}
A shmget(${KEY}, 1, IPC_CREAT|0600)
::
::notes
Say it.
::
)";

void as_lesson(std::string_view text)
{
    const auto lesson = read_lesson(text, "lesson.md");
    if (!lesson)
    {
        require(!lesson.error().empty());
        require_places(lesson.error(), text);
        return;
    }
    require_places(check_prose(lesson.value()), text);
    for (const std::uint64_t seed : {1U, 2U})
    {
        const auto exercise = make_exercise(lesson.value(), seed);
        if (!exercise)
        {
            require(!exercise.error().empty());
            require_places(exercise.error(), text);
            continue;
        }
        require(exercise.value().items.size() == lesson.value().blocks.size());
        require_places(lint(exercise.value(), {}), text);
    }
}

void as_translation(std::string_view text)
{
    static const Lesson original = read_lesson(kOriginal, "lesson.md").value();
    static const Exercise exercise = make_exercise(original, 1).value();
    const auto translation = read_translation(text, "lesson.de.md", original);
    if (!translation)
    {
        require(!translation.error().empty());
        require_places(translation.error(), text);
        return;
    }
    require_places(translation.value().stale, text);
    require(translated(exercise, translation.value()).items.size() == exercise.items.size());
}

void as_predicate(std::string_view text)
{
    const auto predicate = Predicate::parse(text);
    if (!predicate)
    {
        require(!predicate.error().message.empty() && predicate.error().offset <= text.size());
    }
    else if (text.find('"') == std::string_view::npos)
    {
        const auto again = Predicate::parse(predicate.value().text());
        require(again.ok() && again.value().text() == predicate.value().text());
    }
    (void)read_option(text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    as_lesson(text);
    as_translation(text);
    as_predicate(text);
    if (const auto claim = read_claim(text, "C01.yaml"); !claim)
    {
        require(!claim.error().empty());
        require_places(claim.error(), text);
    }
    if (const auto progress = read_progress(text, "me.json"))
    {
        const std::string printed = print_progress(progress.value());
        const auto again = read_progress(printed, "me.json");
        require(again.ok() && print_progress(again.value()) == printed);
    }
    else
    {
        require_places({progress.error()}, text);
    }
    return 0;
}
