// Whether drawings move from one state to the next: the person's choice, kept for the next start.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QQmlEngine;
class QJSEngine;

namespace ipcscope::gui
{

class Motion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool on READ on WRITE setOn NOTIFY onChanged)

  public:
    /// As it was chosen before; on where nothing was. No default argument: the engine prefers a
    /// default constructor to `create`.
    explicit Motion(QObject *parent);
    /// The one that the program gave the engine (`give`), otherwise a new one.
    static Motion *create(QQmlEngine *engine, QJSEngine *);
    void give(QQmlEngine *engine);

    [[nodiscard]] bool on() const { return on_; }
    void setOn(bool on);
    /// Off for this time, whatever is kept: a picture shows where things end.
    void still();

  Q_SIGNALS:
    void onChanged();

  private:
    bool on_;
};

} // namespace ipcscope::gui
