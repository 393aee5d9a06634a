// The window before a class: full screen in large type, the places of a lesson one after the other
// by the keys of a clicker, and what the speaker's own window says.
#pragma once

#include "app/gui/learn.h"
#include "app/gui/pages.h"
#include "app/gui/session.h"
#include "app/gui/theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QQuickWindow>
#include <QRect>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace ipcscope::gui
{

class Presenting : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    // What it is about; all outlive it, and all are given before it starts.
    Q_PROPERTY(ipcscope::gui::Session *lab MEMBER lab_ REQUIRED)
    Q_PROPERTY(ipcscope::gui::Learn *learn READ learn WRITE setLearn REQUIRED)
    Q_PROPERTY(ipcscope::gui::Pages *pages MEMBER pages_ REQUIRED)
    Q_PROPERTY(ipcscope::gui::Theme *theme MEMBER theme_ REQUIRED)
    Q_PROPERTY(QQuickWindow *window MEMBER window_ REQUIRED)

    Q_PROPERTY(bool on READ on NOTIFY changed)
    Q_PROPERTY(bool blank READ blank NOTIFY changed)
    Q_PROPERTY(bool console READ console WRITE setConsole NOTIFY changed)
    Q_PROPERTY(bool moreAbove MEMBER more_above_ NOTIFY pageMoved)
    Q_PROPERTY(bool moreBelow MEMBER more_below_ NOTIFY pageMoved)
    Q_PROPERTY(int shownRow READ shownRow NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString next READ next NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY ticked)

  public:
    explicit Presenting(QObject *parent = nullptr);

    /// Takes the whole screen. The speaker's window opens by itself where there is a screen for it.
    Q_INVOKABLE void start();
    /// Everything is again as it was before.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void toggle() { on_ ? stop() : start(); }
    /// On: to what is below on the page, to the place that was shown before back(), or on in the
    /// lesson, where a question that waits is answered first; in the Lab, a step; in the lists of
    /// the other pages, a row.
    Q_INVOKABLE void forward();
    Q_INVOKABLE void back();
    Q_INVOKABLE void toggleBlank();
    /// Puts the speaker's window on a screen that the audience does not see.
    Q_INVOKABLE void settle(QQuickWindow *console) const;

    [[nodiscard]] Learn *learn() const { return learn_; }
    void setLearn(Learn *learn);
    [[nodiscard]] bool on() const { return on_; }
    [[nodiscard]] bool blank() const { return blank_; }
    [[nodiscard]] bool console() const { return console_; } ///< the speaker's window is open
    void setConsole(bool console);
    /// The row of the open lesson with which the place begins that the audience looks at.
    [[nodiscard]] int shownRow() const;
    [[nodiscard]] QString place() const; ///< "place 2 of 3 so far"
    [[nodiscard]] QString next() const;  ///< Markdown
    [[nodiscard]] QString clock() const; ///< since the start: "12:05"

  Q_SIGNALS:
    void changed();
    void ticked();
    void pageMoved();
    /// The page of the lesson is to show what is below (1) or above (-1).
    void pageTurned(int direction);
    /// The list that is shown is to go on (1) or back (-1).
    void listTurned(int direction);
    /// The speaker's window is to be put where the audience does not see it.
    void audienceMoved();

  private:
    [[nodiscard]] bool in_lesson() const;
    [[nodiscard]] bool looks_back() const { return at_ + 1 < places_.size(); }
    [[nodiscard]] bool in_lab() const;
    void arrive();
    void screen_came(QScreen *screen);
    void screen_went();
    void fill(QScreen *screen);

    Session *lab_{};
    Learn *learn_{};
    Pages *pages_{};
    Theme *theme_{};
    QQuickWindow *window_{};

    bool on_{};
    bool blank_{};
    bool console_{};
    bool more_above_{}; // of the place that is shown: the page says so
    bool more_below_{};
    double enlarged_{}; // the type, as the person has chosen it; 0: not yet
    double zoom_set_{1};
    double zoom_before_{1};
    QWindow::Visibility visibility_before_{QWindow::Windowed};
    QRect geometry_before_;
    std::vector<int> places_; // first rows, of the open lesson
    std::size_t at_{};
    QElapsedTimer since_;
    QTimer tick_;
};

} // namespace ipcscope::gui
