// Walks a window as somebody does who has no mouse and does not see it: by Tab and arrows, with the
// names and roles that a screen reader is given.
#pragma once

#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSet>
#include <QStringList>

#include <functional>

namespace ipcscope::gui::test
{

/// What the item is and stands in, for a person who looks for it.
[[nodiscard]] QString described(const QQuickItem *item);
/// Visits the item and all that are seen in it.
void each_item(QQuickItem *root, const std::function<void(QQuickItem *)> &visit);
/// All of the window, or what has opened above it and takes its keys and clicks.
[[nodiscard]] QQuickItem *topmost(const QQuickWindow *window);

class AccessWalk : public QObject
{
    Q_OBJECT

  public:
    /// Everything in the window's present state that cannot be reached or has no name or role, one
    /// line each. The focus is somewhere else afterwards. `otherwise` begin the object names of
    /// what has a key of its own instead.
    Q_INVOKABLE QStringList breaches(QQuickWindow *window, const QStringList &otherwise);
    /// Every text that is cut, and whose whole no tip tells to the pointer or no name to a screen
    /// reader, one line each. `except` begin the object names of what is not looked at.
    Q_INVOKABLE QStringList hidden(QQuickWindow *window, const QStringList &except);
    /// Something has opened above the page.
    Q_INVOKABLE bool above(QQuickWindow *window) const
    {
        return topmost(window) != window->contentItem();
    }
    /// How many places Tab came to in the last walk.
    Q_INVOKABLE int places() const { return static_cast<int>(reached_.size()); }
    /// Where it came to, for a person who wonders.
    Q_INVOKABLE QStringList way() const { return way_; }

  private:
    void walk(QQuickWindow *window);
    void reach(const QQuickItem *item);
    void follow_tabs(QQuickWindow *window);
    void judge_lists(QQuickWindow *window);
    void judge(QQuickItem *item);
    [[nodiscard]] bool has_other_way(const QQuickItem *item) const;
    [[nodiscard]] bool is_reached(const QQuickItem *item) const;
    void breach(const QString &what, const QQuickItem *item);

    QQuickItem *root_{};
    QSet<const QQuickItem *> reached_;
    QStringList way_;
    QStringList otherwise_;
    QStringList found_;
};

} // namespace ipcscope::gui::test
