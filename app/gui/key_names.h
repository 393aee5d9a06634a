// Keys as they are written on the keyboard of who reads it.
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class KeyNames : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    explicit KeyNames(QObject *parent = nullptr) : QObject(parent) {}

    /// Of "Ctrl+Left", as a shortcut has it: "Ctrl+←", or "Strg+←".
    Q_INVOKABLE [[nodiscard]] static QString shown(const QString &shortcut);
};

} // namespace ipcscope::gui
