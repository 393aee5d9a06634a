#include "app/gui/beside.h"

#include "app/gui/text.h"

#include <QCoreApplication>

namespace ipcscope::gui
{

beside::Kin kin_of(const Branch &mine, const Branch &other, std::size_t call)
{
    if (call >= other.calls().size())
    {
        return beside::Kin::Alone;
    }
    const CallRecord &ours = mine.calls()[call];
    const CallRecord &theirs = other.calls()[call];
    if (ours.actor != theirs.actor || ours.model.call != theirs.model.call)
    {
        return beside::Kin::OtherCall;
    }
    return ours.model.outcome == theirs.model.outcome && ours.model.asleep == theirs.model.asleep
               ? beside::Kin::Same
               : beside::Kin::OtherAnswer;
}

QString answer_of(const CallRecord &call)
{
    if (call.model.outcome)
    {
        return text(notation::print(*call.model.outcome));
    }
    return call.model.asleep ? QCoreApplication::translate("Beside", "sleeps")
                             : QCoreApplication::translate("Beside", "nothing");
}

} // namespace ipcscope::gui
