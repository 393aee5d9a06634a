#include "app/gui/file_chooser.h"

#include "app/gui/compare.h"
#include "app/gui/learn.h"
#include "app/gui/options.h"
#include "app/gui/pages.h"
#include "app/gui/session.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

constexpr qsizetype kMostNamed = 5; // of what was left
constexpr int kMostLetters = 80;

/// As the person knows it.
QString called(const QUrl &file)
{
    const QString name = file.isLocalFile() ? file.fileName() : QString();
    const QString all = name.isEmpty() ? file.toDisplayString() : name;
    return all.size() > kMostLetters ? all.left(kMostLetters) + QChar(0x2026) : all;
}

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
    dismissProblem();
    if (!file.isLocalFile())
    {
        tell(tr("%1 is no file of this machine: save it as one, and open that.").arg(called(file)));
        return;
    }
    if (file.path().endsWith(QStringLiteral(".md")))
    {
        learn_->openFile(file.toLocalFile());
        return;
    }
    const QString name = file.fileName();
    const bool scenario = name.endsWith(QStringLiteral(".ipc"));
    const DocumentFile document(file.toLocalFile());
    if (is_log(document) || (pages_->page() == Pages::Page::Compare && !scenario))
    {
        compare_->openLog(document);
        return;
    }
    session_->openFile(document);
}

void FileChooser::takeAll(const QList<QUrl> &files)
{
    if (files.isEmpty())
    {
        return;
    }
    const auto first = std::find_if(files.begin(), files.end(),
                                    [](const QUrl &file) { return file.isLocalFile(); });
    const qsizetype taken = first == files.end() ? 0 : first - files.begin();
    take(files[taken]);
    QStringList left;
    for (qsizetype at = 0; at < files.size() && left.size() < kMostNamed; ++at)
    {
        left += at == taken ? QStringList() : QStringList(called(files[at]));
    }
    if (const qsizetype others = files.size() - 1 - left.size(); others > 0)
    {
        left.push_back(tr("%L1 more").arg(others));
    }
    if (first != files.end() && !left.isEmpty())
    {
        tell(tr("One file is opened at a time, here %1. Left as they are: %2.")
                 .arg(called(files[taken]), left.join(QStringLiteral(", "))));
    }
}

void FileChooser::tell(const QString &problem)
{
    if (problem != problem_)
    {
        problem_ = problem;
        Q_EMIT problemChanged();
    }
}

void FileChooser::dismissProblem()
{
    tell({});
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
    connect(ask, &QFileDialog::fileSelected, compare_,
            [compare = compare_](const QString &file) { compare->openLog(file); });
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

void FileChooser::ask(Session *stage, const Export &what)
{
    QFileDialog *ask = dialog(what.title, *stage);
    ask->setObjectName(QStringLiteral("exportDialog"));
    ask->setNameFilters(what.filters);
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDefaultSuffix(what.suffix);
    ask->selectFile(QFileInfo(stage->title()).completeBaseName());
    // Another kind of picture is chosen by its filter, too.
    connect(ask, &QFileDialog::filterSelected, ask, [ask](const QString &filter) {
        const auto dot = filter.lastIndexOf(QStringLiteral("*."));
        ask->setDefaultSuffix(filter.mid(dot + 2).chopped(1));
    });
    connect(ask, &QFileDialog::fileSelected, stage,
            [stage, write = what.write](const QString &file) {
                (stage->*write)(QUrl::fromLocalFile(file));
            });
    ask->open();
}

void FileChooser::exportPicture(Session *stage)
{
    ask(stage, {.title = tr("Export what the upper pane shows"),
                .filters = {tr("Pictures (*.png)"), tr("Drawings (*.svg)"), tr("Paper (*.pdf)")},
                .suffix = QStringLiteral("png"),
                .write = &Session::exportPicture});
}

void FileChooser::exportNumbers(Session *stage)
{
    ask(stage, {.title = tr("Export the chart's numbers"),
                .filters = {tr("Numbers with tabs between (*.tsv)")},
                .suffix = QStringLiteral("tsv"),
                .write = &Session::exportNumbers});
}

void FileChooser::exportPage(Session *stage)
{
    ask(stage, {.title = tr("Export a page that steps"),
                .filters = {tr("Pages (*.html)")},
                .suffix = QStringLiteral("html"),
                .write = &Session::exportPage});
}

void FileChooser::exportProgram(Session *stage)
{
    ask(stage, {.title = tr("Export a C program"),
                .filters = {tr("C programs (*.c)")},
                .suffix = QStringLiteral("c"),
                .write = &Session::exportProgram});
}

void FileChooser::exportScript(Session *stage)
{
    ask(stage, {.title = tr("Export a shell script"),
                .filters = {tr("Shell scripts (*.sh)")},
                .suffix = QStringLiteral("sh"),
                .write = &Session::exportScript});
}

} // namespace ipcscope::gui
