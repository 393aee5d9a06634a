// A lesson in another language: lesson.de.md beside lesson.md has the same blocks, with their prose
// only. Calls, predicates and which answer is right stay those of lesson.md.
#pragma once

#include "core/lesson/exercise.h"
#include "core/lesson/lesson.h"
#include "core/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

/// What is said in one block; empty where a block of its kind says nothing.
struct Said
{
    Position position;
    Passage text; ///< prose, a hint, notes, a goal's text, the question of a prediction
    std::vector<Passage> options; ///< of a prediction: "shown text" :: why it is wrong
};

struct Translation
{
    std::string file;
    std::string language; ///< "de"
    std::string title;
    std::vector<Said> blocks; ///< one for each of the lesson's
    Problems stale;           ///< warnings: what lesson.md has changed since
};

/// Any bytes give a translation of `lesson` or the list of what is wrong with them.
[[nodiscard]] Result<Translation, Problems>
read_translation(std::string_view text, std::string_view file, const Lesson &lesson);

/// The exercise in that language. Requires: both are of the same lesson.
[[nodiscard]] Exercise translated(Exercise exercise, const Translation &translation);

/// Languages that the lesson's folder has files of, ascending: "de", "pt-BR".
[[nodiscard]] std::vector<std::string> languages_of(const Lesson &lesson);
/// In the first of `languages` that there is; a translation that cannot be read is none.
[[nodiscard]] std::optional<Translation> find_translation(const Lesson &lesson,
                                                          std::span<const std::string> languages);
/// What the files of translations in the lesson's folder have wrong or stale.
[[nodiscard]] Problems check_translations(const Lesson &lesson);

/// The languages that the environment asks for (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), the best one
/// first, up to English, which lesson.md is written in.
[[nodiscard]] std::vector<std::string> wanted_languages();

} // namespace ipcscope::lesson
