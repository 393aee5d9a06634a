// Two branches side by side: what a call of one is to the call at the same place of the other.
#pragma once

#include "app/gui/branch.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

namespace beside
{
Q_NAMESPACE
QML_NAMED_ELEMENT(Beside)

enum class Kin
{
    Same,        ///< the same call with the same answer
    OtherAnswer, ///< the same call with another answer
    OtherCall,
    Alone, ///< the other branch has ended before
};
Q_ENUM_NS(Kin)
} // namespace beside

/// Requires: `call` is one of `mine`.
[[nodiscard]] beside::Kin kin_of(const Branch &mine, const Branch &other, std::size_t call);
/// "0", "-1 ENOENT", "sleeps", "nothing".
[[nodiscard]] QString answer_of(const CallRecord &call);

} // namespace ipcscope::gui
