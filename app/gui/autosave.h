// Keeps the session in a side file while it goes on, and gives it back at the next start. A window
// has a side file of its own; one that is left by a window that is gone is taken up by the next.
#pragma once

#include "app/gui/saved_session.h"

#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWindow>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ipcscope::gui
{

class Learn;
class Pages;
class Session;

class Autosave : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")
    Q_PROPERTY(bool canBringBack READ canBringBack NOTIFY leftChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

  public:
    /// What a window begins with decides which side file it takes.
    enum class Begin
    {
        Restored, ///< the newest that was left
        Fresh,    ///< something else is opened: what was left unsaved stays for the next start
    };
    /// `folder` is made when it is not there. Nothing is kept when it cannot be used, and the
    /// person is told.
    Autosave(Session *session, QString folder, QObject *parent = nullptr);
    ~Autosave() override;

    /// $XDG_DATA_HOME/ipcscope/session; empty when there is no such place.
    [[nodiscard]] static QString usual_folder();

    /// Keeps these with the session; both outlive it. To be called before begin().
    void follow(Learn *learn, Pages *pages);
    /// Takes a side file; true when the session goes on as it is there. So does the learner; what
    /// else was opened stays in front.
    bool begin(Begin how);
    /// Keeps the size of this window, but for sizes that it has `in_passing`.
    void follow(QWindow *window, std::function<bool()> in_passing);
    [[nodiscard]] const SavedWindow &window() const { return window_; }
    [[nodiscard]] QString file() const; ///< empty: nothing is kept

    /// Sizes of the panes of a divided area; empty where none are known.
    Q_INVOKABLE [[nodiscard]] QByteArray panes(const QString &area) const;
    Q_INVOKABLE void keepPanes(const QString &area, const QByteArray &sizes);
    Q_INVOKABLE void forgetPanes();

    /// Why nothing is kept, or what could not be gone on with; goes by itself once there is room.
    [[nodiscard]] QString problem() const;
    Q_INVOKABLE void dismissProblem();

    /// Writes now what there is to write.
    void flush();

    /// Something that was in no file has been replaced by something else in this window.
    [[nodiscard]] bool canBringBack() const { return !left_.empty(); }
    /// What was replaced last comes back; what is there now takes its place, so that nothing goes.
    Q_INVOKABLE void bringBack();

  Q_SIGNALS:
    void leftChanged();
    void problemChanged();

  private:
    struct Place
    {
        QString file;
        std::unique_ptr<QLockFile> lock;
        std::optional<Result<SavedSession, QString>> left{}; ///< nothing: there is no file
    };
    [[nodiscard]] Place take_place(Begin how);
    [[nodiscard]] Place look_at(int number) const;
    void put_aside(Place &place, const QString &why);
    void changed();
    void put_by();
    void find_left();
    void tell(const QString &problem);

    bool restore(const SavedSession &saved, Begin how);
    void soon();
    void look_at_window();

    Session *session_;
    Learn *learn_{};
    Pages *pages_{};
    QPointer<QWindow> shown_;
    std::function<bool()> in_passing_;
    SavedWindow window_;
    SavedLearning learning_; // when nobody learns here
    QString folder_;
    Place place_;
    std::vector<Place> left_; // side files of what was replaced, the latest last
    QMap<QString, QByteArray> panes_;
    QTimer later_;
    QByteArray written_;
    bool told_{}; // that nothing is kept
    QString not_kept_;
    QString put_aside_;
};

} // namespace ipcscope::gui
