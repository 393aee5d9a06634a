// The rows of a campaign's lists: families to choose from, what was reached, and what differed.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

/// A part of the interface that a campaign can be about.
struct FamilyRow
{
    Q_GADGET
    QML_VALUE_TYPE(familyRow)
    Q_PROPERTY(QString name MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

  public:
    QString key; ///< as `ipcscope-cli fuzz --families` has it
    QString title;
    bool chosen{true};
    friend bool operator==(const FamilyRow &, const FamilyRow &) = default;
};

/// What one call of the vocabulary has given so far.
struct CoverageRow
{
    Q_GADGET
    QML_VALUE_TYPE(coverageRow)
    Q_PROPERTY(QString call MEMBER key CONSTANT)
    Q_PROPERTY(double compared MEMBER compared CONSTANT)
    Q_PROPERTY(QString comparedText MEMBER compared_text CONSTANT)
    Q_PROPERTY(int reached MEMBER reached CONSTANT)
    Q_PROPERTY(int possible MEMBER possible CONSTANT)
    Q_PROPERTY(QString reachedText MEMBER reached_text CONSTANT)
    Q_PROPERTY(QString missingText MEMBER missing_text CONSTANT)

  public:
    QString key; ///< "shmget"
    double compared{};
    QString compared_text; ///< "12,345"
    int reached{};         ///< errors that it has given
    int possible{};        ///< errors that it can give
    QString reached_text;  ///< "EINVAL 12, ENOENT 40"
    QString missing_text;  ///< "ENOMEM"
    friend bool operator==(const CoverageRow &, const CoverageRow &) = default;
};

/// A difference between model and kernel, cut down to a few lines.
struct DivergenceRow
{
    Q_GADGET
    QML_VALUE_TYPE(divergenceRow)
    Q_PROPERTY(int number MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString call MEMBER call CONSTANT)
    Q_PROPERTY(QString field MEMBER field CONSTANT)
    Q_PROPERTY(QString onModel MEMBER on_model CONSTANT)
    Q_PROPERTY(QString onKernel MEMBER on_kernel CONSTANT)
    Q_PROPERTY(QString source MEMBER source CONSTANT)
    Q_PROPERTY(QStringList lines MEMBER lines CONSTANT)

  public:
    int key{};
    QString title; ///< "Seed 42, after 1,234 calls"
    QString call;  ///< at which it showed
    QString field;
    QString on_model;
    QString on_kernel;
    QString source; ///< where the kernel's value was read
    QStringList lines;
    QString name;     ///< of the scenario, when it is opened
    QString scenario; ///< its text
    friend bool operator==(const DivergenceRow &, const DivergenceRow &) = default;
};

} // namespace ipcscope::gui
