#include "app/gui/saved_learning.h"

#include "app/gui/learning.h"

#include <QJsonArray>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

// No lesson asks for more, and each is gone again at the next start.
constexpr qsizetype kMostVisits = 1000;
constexpr qsizetype kMostTyped = 10000;
constexpr int kMostHints = 1000;

LessonVisit read_visit(const QJsonObject &object)
{
    LessonVisit visit{
        .place = object[QStringLiteral("place")].toString().toStdString(),
        .hints = std::clamp(object[QStringLiteral("hints")].toInt(), 0, kMostHints),
        .solved = object[QStringLiteral("solved")].toBool(),
        .passed = object[QStringLiteral("passed")].toBool(),
    };
    if (const int answer = object[QStringLiteral("answer")].toInt(-1); answer >= 0)
    {
        visit.answer = static_cast<std::size_t>(answer);
    }
    const QJsonArray typed = object[QStringLiteral("typed")].toArray();
    for (qsizetype at = 0; at < std::min(typed.size(), kMostTyped); ++at)
    {
        visit.typed.push_back(typed[at].toString().toStdString());
    }
    return visit;
}

QJsonObject print_visit(const LessonVisit &visit)
{
    QJsonArray typed;
    for (const std::string &line : visit.typed)
    {
        typed.push_back(QString::fromStdString(line));
    }
    QJsonObject object{{QStringLiteral("place"), QString::fromStdString(visit.place)},
                       {QStringLiteral("typed"), typed},
                       {QStringLiteral("hints"), visit.hints},
                       {QStringLiteral("solved"), visit.solved},
                       {QStringLiteral("passed"), visit.passed}};
    if (visit.answer)
    {
        object.insert(QStringLiteral("answer"), static_cast<int>(*visit.answer));
    }
    return object;
}

} // namespace

QJsonObject print_learning(const SavedLearning &learning)
{
    QJsonArray visits;
    for (const LessonVisit &visit : learning.visits)
    {
        visits.push_back(print_visit(visit));
    }
    return {{QStringLiteral("view"), learning.view},
            {QStringLiteral("lesson"), learning.lesson},
            {QStringLiteral("file"), learning.file},
            // A number of JSON has 53 bits.
            {QStringLiteral("seed"), QString::number(learning.seed)},
            {QStringLiteral("visits"), visits}};
}

SavedLearning read_learning(const QJsonObject &object)
{
    SavedLearning learning{.view = std::clamp(object[QStringLiteral("view")].toInt(), 0,
                                              static_cast<int>(learning::View::Lesson)),
                           .lesson = object[QStringLiteral("lesson")].toString(),
                           .file = object[QStringLiteral("file")].toString(),
                           .seed = object[QStringLiteral("seed")].toString().toULongLong()};
    const QJsonArray visits = object[QStringLiteral("visits")].toArray();
    for (qsizetype at = 0; at < std::min(visits.size(), kMostVisits); ++at)
    {
        learning.visits.push_back(read_visit(visits[at].toObject()));
    }
    return learning;
}

} // namespace ipcscope::gui
