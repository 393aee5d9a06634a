// What is kept of where a learner stands on the Learn page.
#pragma once

#include "app/gui/lesson_visit.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace ipcscope::gui
{

struct SavedLearning
{
    int view{};     ///< learning::View
    QString lesson; ///< id of the open one; empty: none is
    QString file;   ///< that it was read from
    std::uint64_t seed{};
    std::vector<LessonVisit> visits;
    friend bool operator==(const SavedLearning &, const SavedLearning &) = default;
};

[[nodiscard]] QJsonObject print_learning(const SavedLearning &learning);
/// Any object gives one: what makes no sense in it is left out.
[[nodiscard]] SavedLearning read_learning(const QJsonObject &object);

} // namespace ipcscope::gui
