#include "app/gui/file_chooser.h"

#include "app/gui/options.h"
#include "app/gui/session.h"

#include <QFileDialog>
#include <QFileInfo>

namespace ipcscope::gui
{
namespace
{

QFileDialog *dialog(const QString &title, const Session &session)
{
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({FileChooser::tr("Scenarios and strace logs (*.ipc *.log *.txt)"),
                            FileChooser::tr("All files (*)")});
    const QString near = session.path().isEmpty() ? first_lesson() : session.path();
    dialog->setDirectory(QFileInfo(near).absolutePath());
    return dialog;
}

} // namespace

FileChooser::FileChooser(Session *session, QObject *parent) : QObject(parent), session_(session) {}

void FileChooser::open()
{
    QFileDialog *ask = dialog(tr("Open a scenario"), *session_);
    ask->setFileMode(QFileDialog::ExistingFile);
    connect(ask, &QFileDialog::fileSelected, session_,
            [session = session_](const QString &file) { session->openFile(file); });
    ask->open();
}

void FileChooser::save()
{
    if (session_->path().isEmpty())
    {
        saveAs();
        return;
    }
    session_->save();
}

void FileChooser::saveAs()
{
    QFileDialog *ask = dialog(tr("Save the branch as a scenario"), *session_);
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDefaultSuffix(QStringLiteral("ipc"));
    connect(ask, &QFileDialog::fileSelected, session_, [session = session_](const QString &file) {
        session->saveAs(QUrl::fromLocalFile(file));
    });
    ask->open();
}

} // namespace ipcscope::gui
