// The program's command line: ipcscope [FILE|LESSON] [--theme …] [--goto …] [--screenshot …] …
#pragma once

#include "app/gui/comparing.h"
#include "app/gui/document_file.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace ipcscope::gui
{

struct Options
{
    /// What is to be seen first.
    enum class Show
    {
        Lab, ///< with the scenario `file`
        Course,
        Claims,
        Lesson,     ///< the one of the id `file`
        LessonFile, ///< the one in `file`
        Compare,    ///< its `part`
    };
    Show show{Show::Lab};
    comparing::View part{comparing::View::Campaign};
    QString file;
    DocumentFile document; ///< the same, which may have been looked at
    QString theme;         ///< empty: the person's
    QString language;      ///< of Language::languages(); empty: the person's
    QString go_to;         ///< a step's name, or "call:N" (1-based); empty: the first call
    QString screenshot;
    int view{};        ///< of view_names()
    QSize size;        ///< not valid: as the window was left
    bool names_page{}; ///< also by what is to be seen on it
    double zoom{};     ///< 0: the person's
    bool model_only{};
    bool present{}; ///< on the whole screen, for a class
    /// `file` is one for the Lab.
    [[nodiscard]] bool names_scenario() const
    {
        return show == Show::Lab || (show == Show::Compare && part != comparing::View::Log);
    }
};

/// What to tell and how to exit instead of opening the window.
struct Told
{
    QString text;
    int exit_code{};
};

/// What the stage's upper pane can show, by names: the diagram, the slot map, each chart, and
/// two of them with all their limits.
[[nodiscard]] QStringList view_names();

[[nodiscard]] std::variant<Options, Told> read_options(const QStringList &arguments);

/// The scenario that a first start opens: found beside the program, installed, or in the source
/// tree. Empty when there is none.
[[nodiscard]] QString first_lesson();

} // namespace ipcscope::gui
