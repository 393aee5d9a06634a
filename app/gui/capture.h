// The window without a person: takes its picture and ends the program.
#pragma once

#include "app/gui/compare.h"
#include "app/gui/learn.h"
#include "app/gui/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace ipcscope::gui
{

/// Waits until both engines have answered and a lesson stands at its first place, but not for ever,
/// saves a picture and exits: with 0, or with 2 when the picture shows why the scenario could not
/// be opened.
class Screenshot : public QObject
{
    Q_OBJECT

  public:
    /// What the window shows; all outlive the picture.
    struct Shown
    {
        Session *session;
        Learn *learn;
        Compare *compare;
    };
    Screenshot(QQuickWindow *window, const Shown &shown, QString file, QString place,
               QObject *parent = nullptr);

  private:
    void look();
    void save();

    QQuickWindow *window_;
    Session *session_;
    Learn *learn_;
    Compare *compare_;
    QString file_;
    QString place_;
    QElapsedTimer waited_;
    QTimer again_;
};

/// Stands at a step's name or at "call:N"; false when there is no such place.
bool go_to(Moment &moment, const QString &place);

} // namespace ipcscope::gui
