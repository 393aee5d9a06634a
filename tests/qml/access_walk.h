// Walks a window as somebody does who has no mouse and does not see it: by Tab and arrows, with the
// names and roles that a screen reader is given.
#pragma once

#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSet>
#include <QStringList>

namespace ipcscope::gui::test
{

class AccessWalk : public QObject
{
    Q_OBJECT

  public:
    /// Everything in the window's present state that cannot be reached or has no name or role, one
    /// line each. The focus is somewhere else afterwards. `otherwise` begin the object names of
    /// what has a key of its own instead.
    Q_INVOKABLE QStringList breaches(QQuickWindow *window, const QStringList &otherwise);
    /// How many places Tab came to in the last walk.
    Q_INVOKABLE int places() const { return static_cast<int>(reached_.size()); }
    /// Where it came to, for a person who wonders.
    Q_INVOKABLE QStringList way() const { return way_; }

  private:
    void follow_tabs(QQuickWindow *window);
    void judge_lists(QQuickWindow *window);
    void judge(QQuickItem *item);
    [[nodiscard]] bool has_other_way(const QQuickItem *item) const;
    [[nodiscard]] bool is_reached(const QQuickItem *item) const;
    void breach(const QString &what, const QQuickItem *item);

    QSet<const QQuickItem *> reached_;
    QStringList way_;
    QStringList otherwise_;
    QStringList found_;
};

} // namespace ipcscope::gui::test
