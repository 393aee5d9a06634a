// What surrounds the window in a test: files that are not what they are called, a disk that is
// full, the side file, and the desktop's file dialog.
#pragma once

#include "app/gui/autosave.h"
#include "app/gui/session.h"

#include <QObject>
#include <QTemporaryDir>
#include <QVariantList>

#include <memory>

namespace ipcscope::gui::test
{

class Outside : public QObject
{
    Q_OBJECT

  public:
    ~Outside() override { fillDisk(false); }

    /// From now on these are the screens: objects with name, x, y, width and height.
    Q_INVOKABLE bool plug(const QVariantList &screens);

    // Each gives the path of what it made.
    Q_INVOKABLE QString pipe(const QString &name);    ///< which nobody writes to
    Q_INVOKABLE QString endless(const QString &name); ///< leads to a device without an end
    Q_INVOKABLE QString folder(const QString &name);
    Q_INVOKABLE QString picture(const QString &name); ///< a PNG
    Q_INVOKABLE QString empty(const QString &name);

    /// A window begins: with the side file that the one before has left, if there is one.
    Q_INVOKABLE ipcscope::gui::Autosave *begin(ipcscope::gui::Session *session);
    Q_INVOKABLE void end(); ///< and is closed
    Q_INVOKABLE void forget();
    /// From now on nothing can be written, or it can.
    Q_INVOKABLE void fillDisk(bool full);

    /// Waits for the dialog that asks for a file, chooses the kind of file with this number, types
    /// the name and presses Save or Open; the path of what was chosen, empty: no such file is
    /// there.
    Q_INVOKABLE QString answerDialog(int kind, const QString &name);
    Q_INVOKABLE int kindsInDialog();
    Q_INVOKABLE QString head(const QString &path) const; ///< its first bytes, as Latin-1

  private:
    [[nodiscard]] QString path(const QString &name) const { return dir_.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir dir_;
    std::unique_ptr<QTemporaryDir> side_ = std::make_unique<QTemporaryDir>();
    std::unique_ptr<Autosave> autosave_;
    bool full_{};
};

} // namespace ipcscope::gui::test
