// The words that the Learn page and the C++ behind it share: kinds of rows, standings, states.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui::learning
{

Q_NAMESPACE
QML_NAMED_ELEMENT(Learning)

/// What a row of an open lesson is.
enum class Kind
{
    Text,
    Calls,    ///< run for the learner
    Offer,    ///< offered to the learner
    Question, ///< a prediction
    Goal,
    Hint,
    Solution, ///< calls that met a goal
    Notes,    ///< for the speaker
};
Q_ENUM_NS(Kind)

/// How a goal or a condition stands on one engine.
enum class Standing
{
    NotAsked, ///< there is no such engine, or nobody has asked
    Open,
    Met,
    Unknown, ///< this engine cannot see it
};
Q_ENUM_NS(Standing)

/// What the learner has something to do with.
enum class Stop
{
    Reading,
    Answering,
    Working, ///< on goals
    Over,
};
Q_ENUM_NS(Stop)

/// How far a lesson was taken.
enum class Progress
{
    Untouched,
    Tried, ///< opened, and nothing met or foretold yet
    Begun,
    Done,
};
Q_ENUM_NS(Progress)

/// What the tutorial's sentence is.
enum class Verdict
{
    True,
    Half,
    Outdated,
    False,
};
Q_ENUM_NS(Verdict)

/// What came of a claim's experiment.
enum class Shown
{
    NotRun,
    Running,
    Shown,
    NotShown,
    Cited, ///< no call decides
};
Q_ENUM_NS(Shown)

/// What the Learn page shows.
enum class View
{
    Course,
    Claims,
    Lesson,
};
Q_ENUM_NS(View)

} // namespace ipcscope::gui::learning
