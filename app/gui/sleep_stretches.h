// Which calls of a branch sleep across which others: from where each fell asleep to where it came
// back.
#pragma once

#include "app/gui/branch.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <vector>

namespace ipcscope::gui
{

/// A sleep where it crosses the column of one call.
struct SleepPiece
{
    Q_GADGET
    QML_VALUE_TYPE(sleepPiece)
    Q_PROPERTY(int lane MEMBER lane CONSTANT)
    Q_PROPERTY(bool ends MEMBER ends CONSTANT)
    Q_PROPERTY(QString told MEMBER told CONSTANT)

  public:
    int lane{};
    bool ends{};  ///< with this call
    QString told; ///< the whole sleep, in words
    friend bool operator==(const SleepPiece &, const SleepPiece &) = default;
};

class SleepStretches
{
  public:
    void clear();
    /// Looks at the calls after the first `seen`; the first of those before whose columns have
    /// changed by it, or `seen` when none has.
    int grow(const Branch &branch, int seen);
    /// Who sleeps across a call: fell asleep before it, and came back with it or later.
    [[nodiscard]] QVariantList at(const Branch &branch, int call) const;

  private:
    struct Stretch
    {
        int from{};
        int to{-1}; ///< -1: it still sleeps
        bool killed{};
    };
    [[nodiscard]] static QString told(const Branch &branch, const Stretch &stretch);
    int end(ActorId actor, int call, bool killed);

    std::map<ActorId, std::vector<Stretch>> lanes_; // ascending, none overlaps another
};

} // namespace ipcscope::gui
