#include "app/gui/file_chooser.h"

#include "app/gui/compare.h"
#include "app/gui/learn.h"
#include "app/gui/options.h"
#include "app/gui/pages.h"
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
    dialog->setNameFilters(
        {FileChooser::tr("Scenarios, strace logs and lessons (*.ipc *.log *.txt *.md)"),
         FileChooser::tr("All files (*)")});
    const QString near = session.path().isEmpty() ? first_lesson() : session.path();
    dialog->setDirectory(QFileInfo(near).absolutePath());
    return dialog;
}

} // namespace

FileChooser::FileChooser(Session *session, Learn *learn, Compare *compare, Pages *pages,
                         QObject *parent)
    : QObject(parent), session_(session), learn_(learn), compare_(compare), pages_(pages)
{
}

void FileChooser::take(const QUrl &file)
{
    if (file.isLocalFile() && file.path().endsWith(QStringLiteral(".md")))
    {
        learn_->openFile(file.toLocalFile());
        return;
    }
    const QString name = file.fileName();
    const bool scenario = name.endsWith(QStringLiteral(".ipc"));
    if (is_log_name(name) || (pages_->page() == Pages::Page::Compare && !scenario))
    {
        compare_->openLog(file);
        return;
    }
    session_->open(file);
}

void FileChooser::open()
{
    QFileDialog *ask = dialog(tr("Open a scenario"), *session_);
    ask->setFileMode(QFileDialog::ExistingFile);
    connect(ask, &QFileDialog::fileSelected, this,
            [this](const QString &file) { take(QUrl::fromLocalFile(file)); });
    ask->open();
}

void FileChooser::openLog()
{
    QFileDialog *ask = dialog(tr("Explain a log of strace"), *session_);
    ask->setNameFilters({tr("Logs of strace (*.log *.strace *.txt)"), tr("All files (*)")});
    ask->setFileMode(QFileDialog::ExistingFile);
    connect(ask, &QFileDialog::fileSelected, compare_, [compare = compare_](const QString &file) {
        compare->openLog(QUrl::fromLocalFile(file));
    });
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

void FileChooser::saveAsLesson()
{
    QFileDialog *ask = dialog(tr("Save what was done as a lesson"), *session_);
    ask->setNameFilters({tr("Lessons (*.md)")});
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDefaultSuffix(QStringLiteral("md"));
    connect(ask, &QFileDialog::fileSelected, session_, [session = session_](const QString &file) {
        session->saveAsLesson(QUrl::fromLocalFile(file));
    });
    ask->open();
}

} // namespace ipcscope::gui
