// A lesson as it is written: front matter and blocks, its ${VARS} not yet replaced, its calls and
// predicates not yet read.
#pragma once

#include "core/lesson/passage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::lesson
{

/// A word or a number of the front matter.
struct Word
{
    std::string text;
    Position position;
};

/// How a variable gets its value.
struct Variable
{
    enum class Kind : std::uint8_t
    {
        Fixed, ///< choices[0]
        Pick,  ///< one of the choices
        Range, ///< a number from `least` to `most`
        Key,   ///< a System V key that is not IPC_PRIVATE
    };
    std::string name;
    Position position;
    Kind kind{Kind::Fixed};
    std::vector<std::string> choices;
    std::int64_t least{};
    std::int64_t most{};
};

/// Whether a learner may go on with goals unmet and predictions unanswered.
enum class Skip : std::uint8_t
{
    Allowed,
    Forbidden, ///< an exam
};

struct Front
{
    Word id;
    std::string title;
    int minutes{};
    std::vector<Word> needs;
    std::vector<Word> claims;
    std::vector<Variable> vars;
    std::optional<Passage> scene;
    std::vector<Word> allow; ///< empty: every call
    Skip skip{Skip::Allowed};
    std::optional<Word> engine; ///< a suspect that stands in for the model
};

struct Prose
{
    Passage text; ///< Markdown
};

/// Calls that are run for the learner.
struct DoBlock
{
    Passage calls;
};

/// A line that is offered to the learner.
struct TryBlock
{
    Passage calls;
};

struct PredictBlock
{
    std::string id;
    Passage ask;
    Passage calls;                ///< the last one is predicted
    std::vector<Passage> options; ///< without the "- "
};

struct StepBlock
{
    std::string until;
    std::string highlight; ///< may be empty
};

struct GoalBlock
{
    enum class Mode : std::uint8_t
    {
        Edge,  ///< stays met once it was met
        Level, ///< must hold now
    };
    std::string id;
    Mode mode{Mode::Edge};
    Passage text;
    Passage predicate;
};

struct HintBlock
{
    std::string goal;
    int after{}; ///< tries
    std::optional<Passage> when;
    Passage text;
};

struct SolutionBlock
{
    std::string goal;
    Passage calls;
};

struct NotesBlock
{
    Passage text;
};

struct Block
{
    Position position; ///< of its first line
    std::variant<Prose, DoBlock, TryBlock, PredictBlock, StepBlock, GoalBlock, HintBlock,
                 SolutionBlock, NotesBlock>
        content;
};

struct Lesson
{
    std::string file; ///< as it was named
    Front front;
    std::vector<Block> blocks;
};

} // namespace ipcscope::lesson
