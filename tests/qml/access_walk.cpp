#include "tests/qml/access_walk.h"

#include <QAccessible>
#include <QTest>

#include <algorithm>
#include <functional>
#include <utility>

namespace ipcscope::gui::test
{

QString described(const QQuickItem *item)
{
    QStringList line;
    for (const QQuickItem *at = item; at != nullptr && line.size() < 5; at = at->parentItem())
    {
        const QString kind = QString::fromLatin1(at->metaObject()->className());
        line.push_front(
            kind.section(QStringLiteral("_QMLTYPE"), 0, 0) +
            (at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName()));
    }
    return line.join(QStringLiteral(" / "));
}

void each_item(QQuickItem *root, const std::function<void(QQuickItem *)> &visit)
{
    visit(root);
    for (QQuickItem *child : root->childItems())
    {
        if (child->isVisible())
        {
            each_item(child, visit);
        }
    }
}

QQuickItem *topmost(const QQuickWindow *window)
{
    QQuickItem *top = window->contentItem();
    for (QQuickItem *layer : window->contentItem()->childItems())
    {
        if (!layer->inherits("QQuickOverlay"))
        {
            continue;
        }
        for (QQuickItem *popup : layer->childItems())
        {
            const bool opened = popup->inherits("QQuickPopupItem") && popup->isVisible();
            // A tip is above all and takes nothing.
            const bool tip =
                popup->parent() != nullptr && popup->parent()->inherits("QQuickToolTip");
            top = opened && !tip ? popup : top;
        }
    }
    return top;
}

namespace
{

constexpr int kMostTabs = 500;
/// A row that can be seen to be current takes a frame.
constexpr int kFrameMs = 20;

bool is_shown(const QQuickItem *item)
{
    return item->isVisible() && item->isEnabled() && item->width() > 0 && item->height() > 0;
}

bool has_tap_handler(const QQuickItem *item)
{
    const auto children = item->children();
    return std::any_of(children.begin(), children.end(), [](const QObject *child) {
        return child->inherits("QQuickTapHandler") && child->property("enabled").toBool();
    });
}

bool takes_clicks(const QQuickItem *item)
{
    if (item->parentItem() != nullptr && item->parentItem()->inherits("QQuickTableView"))
    {
        return false; // what a table has inside, to choose cells, and ours have none to choose
    }
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField") ||
           item->inherits("QQuickComboBox") || has_tap_handler(item) ||
           (item->inherits("QQuickMouseArea") && item->property("acceptedButtons").toInt() != 0);
}

bool is_list(const QQuickItem *item)
{
    return item->inherits("QQuickListView");
}

/// The row of a list or of a grid that the item is, or is in; null: none.
const QQuickItem *row_of(const QQuickItem *item)
{
    for (; item != nullptr; item = item->parentItem())
    {
        const QQuickItem *content = item->parentItem();
        if (content != nullptr && content->parentItem() != nullptr &&
            content->parentItem()->inherits("QQuickItemView"))
        {
            return item;
        }
    }
    return nullptr;
}

} // namespace

void AccessWalk::breach(const QString &what, const QQuickItem *item)
{
    const QString line = what + QStringLiteral(": ") + described(item);
    if (!found_.contains(line))
    {
        found_.push_back(line);
    }
}

/// A page is walked from its beginning; what has opened above it, from where it put the keys.
void AccessWalk::walk(QQuickWindow *window)
{
    found_.clear();
    reached_.clear();
    way_.clear();
    root_ = topmost(window);
    if (root_ == window->contentItem())
    {
        root_->forceActiveFocus(Qt::OtherFocusReason);
        follow_tabs(window);
        return;
    }
    const QQuickItem *const first = window->activeFocusItem();
    // The list of a box: its keys are the box's.
    const bool of_box = first != nullptr && first->inherits("QQuickComboBox") &&
                        root_->parent()->property("parent").value<QQuickItem *>() == first;
    if (!of_box && first != root_ && !root_->isAncestorOf(first))
    {
        breach(QStringLiteral("it opens and does not take the keys"), root_);
        return;
    }
    if (!of_box)
    {
        reach(first);
        follow_tabs(window);
    }
    // Arrows move in the lists, Tab need not lead there.
    each_item(root_, [&](const QQuickItem *item) {
        if (item->inherits("QQuickItemView") &&
            (of_box || item == first || item->isAncestorOf(first)))
        {
            reached_.insert(item);
        }
    });
}

void AccessWalk::reach(const QQuickItem *item)
{
    reached_.insert(item);
    for (const QQuickItem *at = item->parentItem(); at != nullptr; at = at->parentItem())
    {
        if (at->inherits("QQuickItemView") && at->activeFocusOnTab())
        {
            reached_.insert(at); // whose current row has the keys
        }
    }
    way_.push_back(described(item));
}

void AccessWalk::follow_tabs(QQuickWindow *window)
{
    int stale = 0;
    for (int tab = 0; tab < kMostTabs && stale < 3; ++tab)
    {
        QTest::keyClick(window, Qt::Key_Tab);
        QQuickItem *item = window->activeFocusItem();
        if (item == nullptr || reached_.contains(item))
        {
            ++stale; // once around, or held by something that takes Tab for itself
            continue;
        }
        stale = 0;
        reach(item);
        if (item != root_ && !root_->isAncestorOf(item))
        {
            breach(QStringLiteral("Tab leads out of what lies above the page"), item);
        }
        if (!is_shown(item))
        {
            breach(QStringLiteral("Tab leads to what is not to be seen"), item);
        }
    }
}

bool AccessWalk::is_reached(const QQuickItem *item) const
{
    if (reached_.contains(item))
    {
        return true;
    }
    // What is inside a control belongs to it.
    for (const QQuickItem *at = item->parentItem(); at != nullptr; at = at->parentItem())
    {
        if (reached_.contains(at) && at->inherits("QQuickControl"))
        {
            return true;
        }
    }
    const QQuickItem *row = row_of(item);
    const bool button_in_row = row != item && item->inherits("QQuickAbstractButton");
    return row != nullptr && !button_in_row && reached_.contains(row->parentItem()->parentItem());
}

bool AccessWalk::has_other_way(const QQuickItem *item) const
{
    return std::any_of(otherwise_.begin(), otherwise_.end(),
                       [item](const QString &name) { return item->objectName().startsWith(name); });
}

/// Arrows move in every list that Tab comes to.
void AccessWalk::judge_lists(QQuickWindow *window)
{
    for (const QQuickItem *one : std::as_const(reached_))
    {
        auto *list = const_cast<QQuickItem *>(one);
        if (!is_list(list) || list->property("count").toInt() < 2 || !is_shown(list))
        {
            continue;
        }
        const bool flat = list->property("orientation").toInt() == Qt::Horizontal;
        list->forceActiveFocus(Qt::TabFocusReason);
        const int before = list->property("currentIndex").toInt();
        QTest::keyClick(window, flat ? Qt::Key_Right : Qt::Key_Down);
        QTest::qWait(kFrameMs);
        if (list->property("currentIndex").toInt() == before)
        {
            QTest::keyClick(window, flat ? Qt::Key_Left : Qt::Key_Up);
        }
        if (list->property("currentIndex").toInt() == before)
        {
            breach(QStringLiteral("arrows do not move"), list);
        }
    }
}

void AccessWalk::judge(QQuickItem *item)
{
    if (!is_shown(item) || (item == root_ && item->inherits("QQuickPopupItem")))
    {
        return; // what opens above a page is named by what is in it
    }
    const bool clicks = takes_clicks(item);
    if (!clicks && !reached_.contains(item))
    {
        return;
    }
    const QQuickItem *named = item;
    if (has_tap_handler(item) && !item->inherits("QQuickControl") && row_of(item) != nullptr)
    {
        named = row_of(item); // the whole row is the control
    }
    if (item->inherits("QQuickMouseArea"))
    {
        named = item->parentItem();
    }
    auto *face = QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(named));
    const QAccessible::Id id = face == nullptr ? 0 : QAccessible::uniqueId(face);
    if (face == nullptr || face->role() == QAccessible::NoRole ||
        face->role() == QAccessible::Client)
    {
        breach(QStringLiteral("no role"), named);
    }
    else if (face->text(QAccessible::Name).trimmed().isEmpty())
    {
        breach(QStringLiteral("no name"), named);
    }
    if (face != nullptr)
    {
        QAccessible::deleteAccessibleInterface(id);
    }
    if (clicks && !is_reached(named) && !has_other_way(named))
    {
        breach(QStringLiteral("takes clicks and is not reached by keyboard"), named);
    }
}

QStringList AccessWalk::breaches(QQuickWindow *window, const QStringList &otherwise)
{
    otherwise_ = otherwise;
    walk(window);
    each_item(root_, [this](QQuickItem *item) { judge(item); });
    judge_lists(window);
    return found_;
}

} // namespace ipcscope::gui::test
