// Asks the person for a file to open or to save to, with the desktop's own dialog.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Session;

class FileChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")

  public:
    explicit FileChooser(Session *session, QObject *parent = nullptr);

    Q_INVOKABLE void open();
    Q_INVOKABLE void save(); ///< asks only when there is no file yet
    Q_INVOKABLE void saveAs();

  private:
    Session *session_;
};

} // namespace ipcscope::gui
