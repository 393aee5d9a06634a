// What Ctrl+C gives away, as text: the cell or the line that has the keys, or the current call with
// both answers.
#pragma once

#include "app/gui/session.h"

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Copying : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow REQUIRED)

  public:
    using QObject::QObject;

    [[nodiscard]] QQuickWindow *window() const { return window_; }
    void setWindow(QQuickWindow *window);

    /// `stage` is seen, and tells of its call where nothing else has the keys; null: nothing is.
    Q_INVOKABLE void copy(ipcscope::gui::Session *stage) const;

  private:
    void follow();
    [[nodiscard]] QString told() const;

    QPointer<QQuickWindow> window_;
    QPointer<QQuickItem> keyed_; ///< what has the keys, or had them before something opened above
};

} // namespace ipcscope::gui
