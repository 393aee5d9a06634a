// One row of an open lesson, as its page shows it: a text, calls, a question, a goal, a hint.
#pragma once

#include "app/gui/learning.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

struct LessonRow
{
    Q_GADGET
    QML_VALUE_TYPE(lessonRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QStringList lines MEMBER lines CONSTANT)
    Q_PROPERTY(QStringList options MEMBER options CONSTANT)
    Q_PROPERTY(bool asked MEMBER asked CONSTANT)
    Q_PROPERTY(int chosen MEMBER chosen CONSTANT)
    Q_PROPERTY(int correct MEMBER correct CONSTANT)
    Q_PROPERTY(QString why MEMBER why CONSTANT)
    Q_PROPERTY(QString result MEMBER result CONSTANT)
    Q_PROPERTY(ipcscope::gui::learning::Standing onModel MEMBER on_model CONSTANT)
    Q_PROPERTY(ipcscope::gui::learning::Standing onKernel MEMBER on_kernel CONSTANT)
    Q_PROPERTY(QString found MEMBER found CONSTANT)
    Q_PROPERTY(QList<int> hands MEMBER hands CONSTANT)
    Q_PROPERTY(int mostHands MEMBER most_hands CONSTANT)
    Q_PROPERTY(QString handsText MEMBER hands_text CONSTANT)

  public:
    QString key; ///< the same row keeps its key when the lesson is read again
    learning::Kind kind{learning::Kind::Text};
    QString text;      ///< Markdown of texts, hints and notes; plain of questions and goals
    QStringList lines; ///< calls, as written
    QStringList options;
    bool asked{};   ///< the question waits for its answer
    int chosen{-1}; ///< option; -1: none yet, or skipped
    int correct{-1};
    QString why;    ///< the chosen option is not right
    QString result; ///< what the predicted call gave, and on which engine
    learning::Standing on_model{learning::Standing::NotAsked};
    learning::Standing on_kernel{learning::Standing::NotAsked};
    QString found; ///< why the goal is not met
    /// How many of a class took each option of the question; empty: nobody has asked for hands.
    QList<int> hands;
    int most_hands{};
    QString hands_text; ///< the same in words
    friend bool operator==(const LessonRow &, const LessonRow &) = default;
};

} // namespace ipcscope::gui
