// Asks the person for a file to open or to save to, with the desktop's own dialog.
#pragma once

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Compare;
class Learn;
class Pages;
class Session;

class FileChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")

  public:
    /// All outlive the chooser.
    FileChooser(Session *session, Learn *learn, Compare *compare, Pages *pages,
                QObject *parent = nullptr);

    Q_INVOKABLE void open();
    Q_INVOKABLE void save(); ///< asks only when there is no file yet
    Q_INVOKABLE void saveAs();
    Q_INVOKABLE void saveAsLesson();
    Q_INVOKABLE void openLog();
    /// A lesson's file is opened on the Learn page; a log, and what is no scenario while the
    /// Compare page is shown, there; anything else as a scenario.
    Q_INVOKABLE void take(const QUrl &file);

  private:
    Session *session_;
    Learn *learn_;
    Compare *compare_;
    Pages *pages_;
};

} // namespace ipcscope::gui
