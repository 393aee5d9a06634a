// What goes wrong behind the page that is shown, and is told on every page: nothing can be kept for
// the next start, or a lab has died.
#pragma once

#include "app/gui/autosave.h"
#include "app/gui/learn.h"
#include "app/gui/session.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Troubles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    // What it is about; all outlive it, and all are given once.
    Q_PROPERTY(ipcscope::gui::Session *lab READ lab WRITE setLab REQUIRED)
    Q_PROPERTY(ipcscope::gui::Session *lesson READ lesson WRITE setLesson REQUIRED)
    Q_PROPERTY(ipcscope::gui::Autosave *autosave READ autosave WRITE setAutosave)
    Q_PROPERTY(ipcscope::gui::Learn *learn READ learn WRITE setLearn)

    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool labDied READ labDied NOTIFY changed)

  public:
    explicit Troubles(QObject *parent = nullptr);

    [[nodiscard]] Session *lab() const { return lab_.session; }
    void setLab(Session *session) { watch(lab_, session); }
    [[nodiscard]] Session *lesson() const { return lesson_.session; }
    void setLesson(Session *session) { watch(lesson_, session); }
    [[nodiscard]] Autosave *autosave() const { return autosave_; }
    void setAutosave(Autosave *autosave);
    [[nodiscard]] gui::Learn *learn() const { return learn_; }
    void setLearn(gui::Learn *learn);

    [[nodiscard]] QString text() const; ///< a sentence a line; empty: all is well
    [[nodiscard]] bool labDied() const;
    /// It is known now; the same is told again only when it happens again.
    Q_INVOKABLE void dismiss();
    /// Starts the labs that have died.
    Q_INVOKABLE void restart();

  Q_SIGNALS:
    void changed();

  private:
    struct Watched
    {
        Session *session{};
        bool died{}; ///< and nobody has said that they know
    };
    void watch(Watched &watched, Session *session);

    Watched lab_;
    Watched lesson_;
    Autosave *autosave_{};
    gui::Learn *learn_{};
};

} // namespace ipcscope::gui
