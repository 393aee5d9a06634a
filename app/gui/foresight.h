// What a lesson's questions come to, before anybody has answered them: for a speaker.
#pragma once

#include "core/backend.h"
#include "core/lesson/exercise.h"

#include <QString>

#include <map>

namespace ipcscope::gui
{

struct RightAnswer
{
    int option{-1}; ///< of the question's
    QString told;   ///< Markdown: the answer, and what is wrong with the others
};

/// By the rows' keys: "question:p1".
using RightAnswers = std::map<QString, RightAnswer>;

/// Plays the lesson to its end on a model of its own that starts from `facts`, with each goal met
/// by its solution. What a class types otherwise may make an answer another one.
[[nodiscard]] RightAnswers foresee(const lesson::Exercise &exercise, const EngineFacts &facts);

} // namespace ipcscope::gui
