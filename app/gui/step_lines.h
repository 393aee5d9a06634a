// The lines of the model's source that a step can light, and the names of the steps that do.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ipcscope::gui
{

struct StepLine
{
    int line{}; ///< 1-based
    QString name;
    friend bool operator==(const StepLine &, const StepLine &) = default;
};

/// Of a file ("sim/util.cpp") of the embedded source, by line. Empty for any other word.
[[nodiscard]] const std::vector<StepLine> &step_lines(const QString &file);
/// The first such line at `line` or below it; 0: there is none.
[[nodiscard]] int step_line_from(const QString &file, int line);
/// A line without the blanks around it; empty where there is none.
[[nodiscard]] QString model_line(const QString &file, int line);
/// All files of the model's source that tell steps, sorted.
[[nodiscard]] const QStringList &step_files();

} // namespace ipcscope::gui
