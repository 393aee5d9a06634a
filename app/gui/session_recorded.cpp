// Session: a recorded kernel's run, made where there is a kernel and played where there is none.
#include "app/gui/session.h"
#include "app/gui/text.h"
#include "core/recording/file.h"

#include <QFileInfo>

namespace ipcscope::gui
{

QString Session::recordedText() const
{
    return recorded() ? tr("recorded on %1, kernel %2").arg(recorded_, text(facts_.kernel_release))
                      : QString();
}

void Session::recordKernel()
{
    const BranchList::Entry *entry = branches_.current();
    if (!entry || !kernel_ || busy())
    {
        return;
    }
    if (recorded() || kernel_state_ != KernelState::Ready)
    {
        tell_problem(tr("There is no kernel to be recorded. Start it again first."));
    }
    else if (free() && (path_.isEmpty() || modified_))
    {
        tell_problem(
            tr("Save the scenario first: its recording lies beside it, and fits what is in "
               "the file."));
    }
    else
    {
        kernel_->record(
            {.branch = entry->number, .statements = entry->branch->statements(), .known = 0},
            text(recording::file_beside(path_.toStdString())));
    }
}

void Session::kernel_kept(const QString &file, const QString &problem)
{
    if (!problem.isEmpty())
    {
        tell_problem(problem);
        return;
    }
    set_notice(tr("Recorded in %1: it is played where no kernel can be asked.")
                   .arg(QFileInfo(file).fileName()));
}

/// The kernel of this machine is not there, or the recording that was in its place has ended.
void Session::kernel_failed(KernelState state, const QString &reason, const QString &fix)
{
    if (recorded())
    {
        kernel_gone(KernelState::Unavailable, reason, failed_.fix);
        return;
    }
    failed_ = {.state = state, .reason = reason, .fix = fix};
    if (!play_recording())
    {
        kernel_gone(state, reason, fix);
    }
}

/// False when none lies beside the file.
bool Session::play_recording()
{
    if (!own_kernel_ || path_.isEmpty())
    {
        return false;
    }
    const QString file = text(recording::file_beside(path_.toStdString()));
    if (!QFileInfo::exists(file))
    {
        return false;
    }
    looking_ = true;
    set_kernel_state(KernelState::Starting);
    own_kernel_->play(file);
    return true;
}

void Session::cannot_play(const QString &problem)
{
    looking_ = false;
    if (recorded())
    {
        forget_kernel(); // it could be read before
        recorded_.clear();
    }
    kernel_gone(failed_.state, tr("%1 %2").arg(failed_.reason, problem), failed_.fix);
}

/// Another file is open: the recording of the one before is not its own.
void Session::look_for_recording()
{
    if (!own_kernel_)
    {
        recorded_.clear(); // who has the lab tells of it anew
        Q_EMIT kernelChanged();
        return;
    }
    const bool gone =
        kernel_state_ == KernelState::Unavailable || kernel_state_ == KernelState::Lost;
    if (!recorded() && !looking_ && (!gone || failed_.state == KernelState::Off))
    {
        return;
    }
    recorded_.clear();
    looking_ = false;
    own_kernel_->stop();
    if (!play_recording())
    {
        kernel_gone(failed_.state, failed_.reason, failed_.fix);
    }
}

/// Nothing has been answered yet.
void Session::forget_kernel()
{
    for (int row = 0; row < branches_.count(); ++row)
    {
        BranchList::Entry &entry = *branches_.at(row);
        entry.branch->kernel.clear();
        entry.branch->kernel_tables = {};
        entry.branch->recorded.clear();
        entry.timeline->answered(0, entry.timeline->rowCount());
    }
    moment_.refresh();
}

} // namespace ipcscope::gui
