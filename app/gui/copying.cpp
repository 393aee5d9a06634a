#include "app/gui/copying.h"

#include "app/gui/moment.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

namespace ipcscope::gui
{
namespace
{

/// What an item says of itself: by its own words for this, else by those for readers.
QString words_of(QQuickItem *item)
{
    QVariant words;
    if (item->metaObject()->indexOfMethod("copyText()") >= 0 &&
        QMetaObject::invokeMethod(item, "copyText", Q_RETURN_ARG(QVariant, words)))
    {
        return words.toString();
    }
    auto *face = QAccessible::queryAccessibleInterface(item);
    if (face == nullptr)
    {
        return {};
    }
    QStringList told;
    for (const auto part : {QAccessible::Name, QAccessible::Description})
    {
        if (const QString one = face->text(part).trimmed(); !one.isEmpty())
        {
            told.push_back(one);
        }
    }
    return told.join(QLatin1Char('\n'));
}

QString call_of(const Session &stage)
{
    const Moment &moment = *const_cast<Session &>(stage).moment();
    if (moment.atStart())
    {
        return {};
    }
    QStringList lines{moment.actor() + QLatin1Char(' ') + moment.callText(),
                      Copying::tr("model: %1").arg(moment.modelResult()),
                      Copying::tr("kernel: %1").arg(moment.kernelResult()), moment.verdictText()};
    if (!moment.verdictDetail().isEmpty())
    {
        lines.push_back(moment.verdictDetail());
    }
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace

void Copying::setWindow(QQuickWindow *window)
{
    window_ = window;
    connect(window, &QQuickWindow::activeFocusItemChanged, this, &Copying::follow);
    follow();
}

/// The finder takes the keys and gives them back only after the action that it has found.
void Copying::follow()
{
    QQuickItem *item = window_ ? window_->activeFocusItem() : nullptr;
    for (const QQuickItem *at = item; at != nullptr; at = at->parentItem())
    {
        if (at->inherits("QQuickOverlay"))
        {
            return;
        }
    }
    keyed_ = item;
}

QString Copying::told() const
{
    for (QQuickItem *at = keyed_; at != nullptr; at = at->parentItem())
    {
        if (at->metaObject()->indexOfMethod("copyText()") >= 0)
        {
            return words_of(at);
        }
        if (at->inherits("QQuickItemView"))
        {
            auto *current = at->property("currentItem").value<QQuickItem *>();
            return current == nullptr ? QString() : words_of(current);
        }
    }
    return {};
}

void Copying::copy(Session *stage) const
{
    QString text = told();
    if (text.isEmpty() && stage != nullptr)
    {
        text = call_of(*stage);
    }
    if (!text.isEmpty())
    {
        QGuiApplication::clipboard()->setText(text);
    }
}

} // namespace ipcscope::gui
