// AccessWalk: texts that end in "…". Whoever hovers one, or cannot see it, must be told the whole.
#include "tests/qml/access_walk.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace ipcscope::gui::test
{
namespace
{

/// Tips stand at a text, or at something that it is in, not farther away than this.
constexpr int kTipAncestors = 6;

/// Signs before the words are told otherwise.
QStringList words_of(const QString &text)
{
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    static const QRegularExpression word(QStringLiteral("[\\w]"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const QString &one : text.split(blank, Qt::SkipEmptyParts))
    {
        if (one.contains(word))
        {
            words.push_back(one);
        }
    }
    return words;
}

bool tells(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

QString told_to_readers(const QQuickItem *item)
{
    auto *face = QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(item));
    if (face == nullptr)
    {
        return {};
    }
    const QString told =
        face->text(QAccessible::Name) + QLatin1Char('\n') + face->text(QAccessible::Description);
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(face));
    return told;
}

bool readers_are_told(const QQuickItem *item, const QStringList &words)
{
    for (; item != nullptr; item = item->parentItem())
    {
        if (tells(told_to_readers(item), words))
        {
            return true;
        }
    }
    return false;
}

/// Where it can be pointed at, in the window; empty: it is scrolled out of sight.
QRectF in_sight(const QQuickItem *item, const QQuickWindow *window)
{
    QRectF seen =
        item->mapRectToScene(item->boundingRect()) & QRectF(QPointF(), QSizeF(window->size()));
    for (const QQuickItem *at = item->parentItem(); at != nullptr; at = at->parentItem())
    {
        if (at->clip())
        {
            seen &= at->mapRectToScene(QRectF(QPointF(), at->size()));
        }
    }
    return seen.width() < 2 || seen.height() < 2 ? QRectF() : seen;
}

double opacity_of(const QQuickItem *item)
{
    double opacity = 1;
    for (; item != nullptr; item = item->parentItem())
    {
        opacity *= item->opacity();
    }
    return opacity;
}

QList<QObject *> tips_at(QQuickItem *item)
{
    QList<QObject *> tips;
    QQuickItem *at = item;
    for (int up = 0; up < kTipAncestors && at != nullptr; ++up, at = at->parentItem())
    {
        for (QObject *child : at->findChildren<QObject *>())
        {
            auto *tip = child->inherits("QQuickLoader") ? child->property("item").value<QObject *>()
                                                        : child;
            if (tip != nullptr && tip->inherits("QQuickToolTip") && !tips.contains(tip))
            {
                tips.push_back(tip);
            }
        }
        if (at->inherits("QQuickFlickable"))
        {
            break; // what is farther away is of other things, and may be much
        }
    }
    return tips;
}

/// Sentences that tell of what is pointed at.
QHash<const QQuickItem *, QString> sentences(QQuickItem *root)
{
    QHash<const QQuickItem *, QString> all;
    each_item(root, [&all](const QQuickItem *item) {
        if (item->inherits("QQuickText") && !item->property("truncated").toBool())
        {
            all.insert(item, item->property("text").toString());
        }
    });
    return all;
}

/// Whether a tip comes, or a sentence changes, that has all of the words. A tip waits a while
/// before it is seen: one that has only now come to be is believed.
bool pointing_tells(QQuickItem *item, const QPointF &at, const QStringList &words)
{
    QQuickWindow *window = item->window();
    QTest::mouseMove(window, QPoint(1, 1));
    QCoreApplication::processEvents();
    const QList<QObject *> before = tips_at(item);
    for (QObject *tip : before)
    {
        tip->setProperty("delay", 0);
    }
    const auto said = sentences(topmost(window));
    QTest::mouseMove(window, at.toPoint());
    QTest::qWait(1);
    const QList<QObject *> tips = tips_at(item);
    const bool tip_tells = std::any_of(tips.begin(), tips.end(), [&](const QObject *tip) {
        return (tip->property("visible").toBool() || !before.contains(tip)) &&
               tells(tip->property("text").toString(), words);
    });
    if (tip_tells)
    {
        return true;
    }
    const auto says = sentences(topmost(window));
    for (auto one = says.begin(); one != says.end(); ++one)
    {
        if (said.value(one.key()) != one.value() && tells(one.value(), words))
        {
            return true;
        }
    }
    return false;
}

} // namespace

QStringList AccessWalk::hidden(QQuickWindow *window, const QStringList &except)
{
    found_.clear();
    otherwise_ = except;
    QList<QQuickItem *> cut;
    each_item(topmost(window), [this, &cut](QQuickItem *item) {
        if (item->inherits("QQuickText") && item->property("truncated").toBool() &&
            item->width() > 0 && opacity_of(item) > 0 && !has_other_way(item) &&
            !has_other_way(item->parentItem()))
        {
            cut.push_back(item);
        }
    });
    QSet<QString> pointed;
    for (QQuickItem *item : cut)
    {
        const QString text = item->property("text").toString();
        const QStringList words = words_of(text);
        if (words.isEmpty())
        {
            continue;
        }
        if (!readers_are_told(item, words))
        {
            breach(QStringLiteral("no reader is told “%1”").arg(text), item);
        }
        // Hovering takes a while: of the rows of a list, say, one is tried.
        static const QRegularExpression number(QStringLiteral("#[^ ]*|\\d+"));
        const QString kind = described(item).remove(number);
        const QRectF seen = in_sight(item, window);
        if (seen.isEmpty() || pointed.contains(kind))
        {
            continue;
        }
        pointed.insert(kind);
        if (!pointing_tells(item, seen.center(), words))
        {
            breach(QStringLiteral("no tip tells “%1”").arg(text), item);
        }
    }
    QTest::mouseMove(window, QPoint(1, 1));
    return found_;
}

} // namespace ipcscope::gui::test
