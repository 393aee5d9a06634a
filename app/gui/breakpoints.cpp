#include "app/gui/breakpoints.h"

#include "app/gui/step_lines.h"
#include "app/gui/text.h"
#include "sim/step_names.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr int kMostCompletions = 12;
constexpr qsizetype kMostKept = 1000; // a damaged file of a session may hold any number

bool is_step(std::string_view name)
{
    return std::binary_search(sim::kStepNames.begin(), sim::kStepNames.end(), name);
}

/// Where a step of that name stands first; nothing for one that is no step.
std::pair<QString, int> place_of(const QString &name)
{
    for (const QString &file : step_files())
    {
        for (const StepLine &one : step_lines(file))
        {
            if (one.name == name)
            {
                return {file, one.line};
            }
        }
    }
    return {};
}

} // namespace

Breakpoints::Row Breakpoints::at_line(const QString &file, int line)
{
    return {.key = QStringLiteral("%1:%2").arg(file).arg(line),
            .kind = ByLine,
            .file = file,
            .line = line,
            .step = {}};
}

void Breakpoints::show(std::vector<Row> rows)
{
    if (rows == rows_)
    {
        return;
    }
    reconcile(rows_, std::move(rows));
    Q_EMIT changed();
}

void Breakpoints::toggleLine(const QString &file, int line)
{
    const int stepping = step_line_from(file, line);
    if (stepping == 0)
    {
        Q_EMIT told(tr("No step is made at line %1 of %2 or below it, so nothing could stop there.")
                        .arg(line)
                        .arg(file));
        return;
    }
    Row row = at_line(file, stepping);
    std::vector<Row> next = rows_;
    if (std::erase(next, row) == 0)
    {
        next.push_back(std::move(row));
    }
    show(std::move(next));
}

QString Breakpoints::addStep(const QString &name)
{
    const QString wanted = name.trimmed();
    Row row{.key = wanted, .kind = ByStep, .file = {}, .line = 0, .step = wanted.toStdString()};
    if (!is_step(row.step))
    {
        return wanted.isEmpty() ? tr("Type the name of a step, such as ipc_findkey.miss.")
                                : tr("No step is called %1.").arg(wanted);
    }
    std::vector<Row> next = rows_;
    if (std::find(next.begin(), next.end(), row) == next.end())
    {
        next.push_back(std::move(row));
    }
    show(std::move(next));
    return {};
}

void Breakpoints::remove(int row)
{
    if (row >= 0 && row < count())
    {
        std::vector<Row> next = rows_;
        next.erase(next.begin() + row);
        show(std::move(next));
    }
}

void Breakpoints::clear()
{
    show({});
}

QStringList Breakpoints::completions(const QString &typed)
{
    const std::string wanted = typed.trimmed().toStdString();
    QStringList first;
    QStringList others;
    for (const std::string_view name : sim::kStepNames)
    {
        const std::size_t at = name.find(wanted);
        if (name == wanted)
        {
            return {}; // nothing is left to be completed
        }
        if (at != std::string_view::npos)
        {
            (at == 0 ? first : others).push_back(text(name));
        }
    }
    return (first + others).mid(0, wanted.empty() ? 0 : kMostCompletions);
}

bool Breakpoints::stopsAt(const Step &step) const
{
    return std::any_of(rows_.begin(), rows_.end(), [&step](const Row &row) {
        return row.kind == ByStep ? row.step == step.name
                                  : row.line == step.line && row.file == text(step.file);
    });
}

SourceLines::Stops Breakpoints::stops() const
{
    SourceLines::Stops stops;
    for (const Row &row : rows_)
    {
        if (row.kind == ByStep)
        {
            for (const QString &file : step_files())
            {
                for (const StepLine &one : step_lines(file))
                {
                    if (one.name == row.key && !stops[file].contains(one.line))
                    {
                        stops[file].insert(one.line, ByStep);
                    }
                }
            }
            continue;
        }
        stops[row.file].insert(row.line, ByLine);
    }
    return stops;
}

QStringList Breakpoints::saved() const
{
    QStringList saved;
    for (const Row &row : rows_)
    {
        saved.push_back(row.key);
    }
    return saved;
}

void Breakpoints::restore(const QStringList &saved)
{
    std::vector<Row> rows;
    for (const QString &words : saved.mid(0, kMostKept))
    {
        const QString file = words.section(QLatin1Char(':'), 0, 0);
        const int line = words.section(QLatin1Char(':'), 1).toInt();
        Row row = at_line(file, line);
        if (is_step(words.toStdString()))
        {
            row = {
                .key = words, .kind = ByStep, .file = {}, .line = 0, .step = words.toStdString()};
        }
        else if (line <= 0 || step_line_from(file, line) != line)
        {
            continue;
        }
        if (std::find(rows.begin(), rows.end(), row) == rows.end())
        {
            rows.push_back(std::move(row));
        }
    }
    show(std::move(rows));
}

QVariant Breakpoints::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Words: return row.key;
    case Role::Kind: return row.kind;
    case Role::Code:
        if (row.kind == ByLine)
        {
            return model_line(row.file, row.line);
        }
        const auto [file, line] = place_of(row.key);
        return QStringLiteral("%1:%2").arg(file).arg(line);
    }
    return {};
}

QHash<int, QByteArray> Breakpoints::roleNames() const
{
    return {{static_cast<int>(Role::Words), "words"},
            {static_cast<int>(Role::Kind), "kind"},
            {static_cast<int>(Role::Code), "code"}};
}

} // namespace ipcscope::gui
