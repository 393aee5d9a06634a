// Asks the person for a file to open or to save to, with the desktop's own dialog.
#pragma once

#include "app/gui/session.h"

#include <QList>
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
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

  public:
    /// All outlive the chooser.
    FileChooser(Session *session, Learn *learn, Compare *compare, Pages *pages,
                QObject *parent = nullptr);

    Q_INVOKABLE void open();
    Q_INVOKABLE void save(); ///< asks only when there is no file yet
    Q_INVOKABLE void saveAs();
    Q_INVOKABLE void saveAsLesson();
    Q_INVOKABLE void openLog();
    /// Of the session that is on the stage.
    Q_INVOKABLE void exportPicture(ipcscope::gui::Session *stage);
    Q_INVOKABLE void exportNumbers(ipcscope::gui::Session *stage);
    Q_INVOKABLE void exportPage(ipcscope::gui::Session *stage);
    Q_INVOKABLE void exportProgram(ipcscope::gui::Session *stage);
    Q_INVOKABLE void exportScript(ipcscope::gui::Session *stage);
    /// A lesson's file is opened on the Learn page; a log, and what is no scenario while the
    /// Compare page is shown, there; anything else as a scenario.
    Q_INVOKABLE void take(const QUrl &file);
    /// The first of them that is a file; the person is told of those that were left.
    Q_INVOKABLE void takeAll(const QList<QUrl> &files);
    [[nodiscard]] QString problem() const { return problem_; } ///< with what was dropped
    Q_INVOKABLE void dismissProblem();

  Q_SIGNALS:
    void problemChanged();

  private:
    /// What is to be written, and into which kinds of files; the first is the usual one.
    struct Export
    {
        QString title;
        QStringList filters;
        QString suffix;
        bool (Session::*write)(const QUrl &);
    };
    void ask(Session *stage, const Export &what);
    void tell(const QString &problem);

    Session *session_;
    Learn *learn_;
    Compare *compare_;
    Pages *pages_;
    QString problem_;
};

} // namespace ipcscope::gui
