#include "app/gui/step_lines.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

QString model_source(const QString &file)
{
    QFile source(QStringLiteral(":/model/") + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// STEP stands directly below the line that it lights, STEP_IF two below; see sim/steps.h. A
/// statement may be more than a line long, so that what counts is where STEP itself stands.
std::vector<StepLine> scan(const QString &source)
{
    static const QRegularExpression telling(QStringLiteral("\\bSTEP(_IF)?\\(\\s*\"([^\"]+)\""));
    std::vector<StepLine> found;
    for (auto at = telling.globalMatch(source); at.hasNext();)
    {
        const QRegularExpressionMatch match = at.next();
        const auto begin = match.capturedStart();
        const auto line_begin = source.lastIndexOf(QLatin1Char('\n'), begin) + 1;
        if (QStringView(source).mid(line_begin, begin - line_begin).contains(QLatin1String("//")))
        {
            continue;
        }
        const auto above = QStringView(source).left(begin).count(QLatin1Char('\n'));
        const int number = static_cast<int>(above) + 1;
        found.push_back({number - (match.captured(1).isEmpty() ? 1 : 2), match.captured(2)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const StepLine &one, const StepLine &two) { return one.line < two.line; });
    return found;
}

} // namespace

const std::vector<StepLine> &step_lines(const QString &file)
{
    static QHash<QString, std::vector<StepLine>> known;
    auto at = known.find(file);
    if (at == known.end())
    {
        if (!step_files().contains(file))
        {
            static const std::vector<StepLine> none;
            return none;
        }
        at = known.insert(file, scan(model_source(file)));
    }
    return *at;
}

int step_line_from(const QString &file, int line)
{
    const std::vector<StepLine> &lines = step_lines(file);
    const auto at = std::find_if(lines.begin(), lines.end(),
                                 [line](const StepLine &one) { return one.line >= line; });
    return at == lines.end() ? 0 : at->line;
}

QString model_line(const QString &file, int line)
{
    return model_source(file).section(QLatin1Char('\n'), line - 1, line - 1).trimmed();
}

const QStringList &step_files()
{
    static const QStringList files = [] {
        QStringList telling;
        for (const QString &name : QDir(QStringLiteral(":/model/sim")).entryList(QDir::Files))
        {
            const QString file = QStringLiteral("sim/") + name;
            if (!scan(model_source(file)).empty())
            {
                telling.push_back(file);
            }
        }
        return telling;
    }();
    return files;
}

} // namespace ipcscope::gui
