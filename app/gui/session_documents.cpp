// Session: reading and writing scenario files.
#include "app/gui/session.h"
#include "app/gui/text.h"
#include "core/lesson/draft.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace ipcscope::gui
{
namespace
{

/// A scenario is text that a person reads; anything larger was opened by mistake.
constexpr qint64 kLargestFile = qint64{512} << 20;

/// Files are compared by it with what they were.
QByteArray fingerprint(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

Result<Session::Document, QString> Session::read(const DocumentFile &file)
{
    const QString path = file.path();
    const auto read = file.read(kLargestFile);
    if (!read)
    {
        return read.error() + QLatin1Char('.');
    }
    const QByteArray &bytes = read.value();
    if (bytes.contains('\0'))
    {
        return tr("%1 is no text, so it is no scenario: that is written in UTF-8, a call a line.")
            .arg(path);
    }
    auto parsed = notation::parse({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                                  path.toStdString());
    if (!parsed)
    {
        return text(parsed.error().message());
    }
    return Document{.scenario = std::move(parsed).value(), .fingerprint = fingerprint(bytes)};
}

bool Session::open(const QUrl &file)
{
    return openFile(file.isLocalFile() ? file.toLocalFile() : file.toString());
}

bool Session::refuse_to_open(const QString &problem)
{
    open_problem_ = problem;
    Q_EMIT openProblemChanged();
    Q_EMIT opened();
    return false;
}

bool Session::openFile(const DocumentFile &file)
{
    auto document = read(file);
    QString problem = document ? QString() : document.error();
    if (document)
    {
        if (const auto expanded = notation::expand(document.value().scenario); !expanded)
        {
            problem = text(expanded.error().message());
        }
    }
    if (!problem.isEmpty())
    {
        return refuse_to_open(problem);
    }
    leave();
    path_ = QFileInfo(file.path()).absoluteFilePath();
    name_ = QFileInfo(file.path()).fileName();
    modified_ = false;
    fingerprint_ = document.value().fingerprint;
    show_scenario(std::move(document).value().scenario);
    if (const BranchList::Entry *entry = branches_.current();
        entry && entry->branch->planned() == 0)
    {
        set_notice(tr("%1 has no calls yet: type the first one above.").arg(name_));
    }
    Q_EMIT opened();
    return true;
}

bool Session::openText(const QString &name, const QString &scenario)
{
    auto parsed = notation::parse(scenario.toStdString(), name.toStdString());
    if (!parsed)
    {
        return refuse_to_open(text(parsed.error().message()));
    }
    if (const auto expanded = notation::expand(parsed.value()); !expanded)
    {
        return refuse_to_open(text(expanded.error().message()));
    }
    leave();
    path_.clear();
    name_ = name;
    modified_ = true;
    show_scenario(std::move(parsed).value());
    Q_EMIT opened();
    return true;
}

Scenario Session::scenario() const
{
    const Branch *branch = moment_.snapshot().branch;
    return branch ? branch->source() : Scenario{};
}

void Session::clear()
{
    leave();
    path_.clear();
    name_.clear();
    modified_ = false;
    show_scenario({});
    Q_EMIT opened();
}

/// Before something else is shown.
void Session::leave()
{
    dismissProblem();
    dismissConflict();
    if (modified_)
    {
        Q_EMIT replacing();
    }
}

void Session::show_scenario(Scenario scenario)
{
    wanted_place_.reset();
    player_.stop();
    model_timer_.stop();
    moment_.show(nullptr);
    branches_.clear();
    bookmarks_.clear();
    look_for_recording();
    auto branch = Branch::make(std::move(scenario), facts_);
    if (branch)
    {
        branches_.add(std::move(branch).value(), tr("main"), -1, 0);
        branches_.activate(0);
        run_model();
    }
    show_branch();
    // The first written call is where the story begins; what scene lines stand for is behind it.
    moment_.goTo(-1, 0);
    if (const BranchList::Entry *entry = branches_.current())
    {
        const auto &calls = entry->branch->calls();
        const auto first = std::find_if(calls.begin(), calls.end(),
                                        [](const CallRecord &call) { return !call.implied; });
        if (first != calls.end())
        {
            moment_.goTo(static_cast<int>(first - calls.begin()), 0);
        }
    }
    set_notice({});
    Q_EMIT documentChanged();
    run_kernel();
}

void Session::welcome()
{
    set_notice(
        tr("Press → to make one step, ← to go back, ? to see all keys, Ctrl+1 for the course."));
}

QString Session::title() const
{
    return name_.isEmpty() ? tr("untitled") : name_;
}

void Session::dismissProblem()
{
    if (!open_problem_.isEmpty())
    {
        open_problem_.clear();
        Q_EMIT openProblemChanged();
    }
}

bool Session::save()
{
    if (path_.isEmpty())
    {
        return false;
    }
    if (changed_by_others())
    {
        set_conflict(tr("%1 has been changed by another program since it was opened here. Nothing "
                        "has been saved yet.")
                         .arg(path_));
        return false;
    }
    return write_branch(path_);
}

/// A file that is gone, or cannot be read, holds nothing that could be written over.
bool Session::changed_by_others() const
{
    if (fingerprint_.isEmpty() || !QFileInfo::exists(path_))
    {
        return false;
    }
    const auto bytes = read_document(path_, kLargestFile);
    return bytes && fingerprint(bytes.value()) != fingerprint_;
}

bool Session::overwrite()
{
    return !path_.isEmpty() && write_branch(path_);
}

bool Session::openTheirs()
{
    const QString path = path_;
    return !path.isEmpty() && openFile(path);
}

void Session::dismissConflict()
{
    set_conflict({});
}

void Session::set_conflict(const QString &conflict)
{
    if (conflict != conflict_)
    {
        conflict_ = conflict;
        Q_EMIT conflictChanged();
    }
}

bool Session::write_branch(const QString &path)
{
    const BranchList::Entry *entry = branches_.current();
    const QByteArray bytes =
        entry ? QByteArray::fromStdString(notation::print(entry->branch->source())) : QByteArray();
    if (!entry || !write(path, bytes))
    {
        return false;
    }
    modified_ = false;
    fingerprint_ = fingerprint(bytes);
    dismissConflict();
    Q_EMIT documentChanged();
    return true;
}

bool Session::saveAsLesson(const QUrl &file)
{
    QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    if (QFileInfo(path).suffix().isEmpty())
    {
        path += QStringLiteral(".md");
    }
    const BranchList::Entry *entry = branches_.current();
    if (!entry || entry->branch->calls().empty())
    {
        open_problem_ = tr("There is nothing to save: no call has been made yet.");
        Q_EMIT openProblemChanged();
        return false;
    }
    const QFileInfo info(path);
    const QString stem = info.completeBaseName();
    const QString name = stem == QStringLiteral("lesson") ? info.absoluteDir().dirName() : stem;
    const Branch &branch = *entry->branch;
    std::vector<lesson::DraftLine> lines;
    for (const Statement &line : branch.source().statements)
    {
        lines.push_back({.line = line});
    }
    for (const CallRecord &call : branch.calls())
    {
        lesson::DraftLine &line = lines[call.source];
        line.left_out = line.left_out || call.model.not_ipc || !call.model.refused.empty();
        line.outcome = call.model.outcome;
        line.expectation_met = call.model.expectation_met;
    }
    return write(path, QByteArray::fromStdString(lesson::print_draft(name.toStdString(), lines)));
}

bool Session::saveAs(const QUrl &file)
{
    QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    if (QFileInfo(path).suffix().isEmpty())
    {
        path += QStringLiteral(".ipc");
    }
    if (!write_branch(path))
    {
        return false;
    }
    path_ = QFileInfo(path).absoluteFilePath();
    name_ = QFileInfo(path).fileName();
    Q_EMIT documentChanged();
    return true;
}

bool Session::write(const QString &path, const QByteArray &bytes)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile())
    {
        // A file would take its place.
        open_problem_ = tr("%1 is no file: choose another name.").arg(path);
        Q_EMIT openProblemChanged();
        return false;
    }
    QSaveFile file(path);
    // On a full disk it is the flush that fails: commit() of Qt 6.4 does not look, and would put
    // what is half written into the file's place.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.commit())
    {
        open_problem_ = tr("%1 cannot be written: %2").arg(path, file.errorString());
        Q_EMIT openProblemChanged();
        return false;
    }
    set_notice(tr("Saved %1").arg(QFileInfo(path).fileName()));
    return true;
}

} // namespace ipcscope::gui
