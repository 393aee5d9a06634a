// One row of the claims ledger, as its page shows it.
#pragma once

#include "app/gui/learning.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

struct ClaimRow
{
    Q_GADGET
    QML_VALUE_TYPE(claimRow)
    Q_PROPERTY(QString id MEMBER key CONSTANT)
    Q_PROPERTY(QString part MEMBER part CONSTANT)
    Q_PROPERTY(QString says MEMBER says CONSTANT)
    Q_PROPERTY(ipcscope::gui::learning::Verdict verdict MEMBER verdict CONSTANT)
    Q_PROPERTY(QString verdictText MEMBER verdict_text CONSTANT)
    Q_PROPERTY(QString evidence MEMBER evidence CONSTANT)
    Q_PROPERTY(QStringList sources MEMBER sources CONSTANT)
    Q_PROPERTY(QStringList lessons MEMBER lessons CONSTANT)
    Q_PROPERTY(QStringList lessonTitles MEMBER titles CONSTANT)
    Q_PROPERTY(ipcscope::gui::learning::Shown shown MEMBER shown CONSTANT)
    Q_PROPERTY(ipcscope::gui::learning::Standing onModel MEMBER on_model CONSTANT)
    Q_PROPERTY(ipcscope::gui::learning::Standing onKernel MEMBER on_kernel CONSTANT)
    Q_PROPERTY(QStringList calls MEMBER calls CONSTANT)
    Q_PROPERTY(QStringList holds MEMBER holds CONSTANT)
    Q_PROPERTY(QStringList failures MEMBER failures CONSTANT)

  public:
    QString key; ///< "C12"
    QString part;
    QString says;
    learning::Verdict verdict{learning::Verdict::True};
    QString verdict_text; ///< with its condition
    QString evidence;
    QStringList sources;
    QStringList lessons; ///< ids of those that teach it
    QStringList titles;  ///< of the same
    learning::Shown shown{learning::Shown::NotRun};
    learning::Standing on_model{learning::Standing::NotAsked};
    learning::Standing on_kernel{learning::Standing::NotAsked};
    QStringList calls; ///< of the experiment, each with its answers
    QStringList holds; ///< the conditions
    QStringList failures;
    friend bool operator==(const ClaimRow &, const ClaimRow &) = default;
};

} // namespace ipcscope::gui
