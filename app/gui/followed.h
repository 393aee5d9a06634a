// What an item of the window is drawn from, set by QML: a model or the theme, which may be
// exchanged and may be gone before the item.
#pragma once

#include <QObject>

namespace ipcscope::gui
{

/// `followed` becomes `next`, which may be null: `item` hears no more of the one before, `connect`
/// is called for the new one, and it is forgotten when it is destroyed. False: it was that already.
template <class Item, class Followed, class Connect>
bool follow(Item *item, Followed *&followed, Followed *next, const Connect &connect)
{
    if (next == followed)
    {
        return false;
    }
    if (followed)
    {
        followed->disconnect(item);
    }
    followed = next;
    if (followed)
    {
        connect();
        QObject::connect(followed, &QObject::destroyed, item, [&followed] { followed = nullptr; });
    }
    return true;
}

} // namespace ipcscope::gui
