// Session: the kernel's side.
#include "app/gui/session.h"
#include "app/gui/text.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

/// Whether two machines are the same to the model.
bool same_to_model(const EngineFacts &a, const EngineFacts &b)
{
    return a.init_user_ns == b.init_user_ns && a.uid_count == b.uid_count &&
           a.gid_count == b.gid_count && a.setgroups_allowed == b.setgroups_allowed &&
           a.init_caps == b.init_caps && a.memlock_soft == b.memlock_soft &&
           a.memlock_hard == b.memlock_hard && a.ram_pages == b.ram_pages &&
           a.overcommit_mode == b.overcommit_mode && a.mmap_min_addr == b.mmap_min_addr &&
           a.max_ipc_namespaces == b.max_ipc_namespaces && a.init_pid == b.init_pid &&
           a.first_actor_pid == b.first_actor_pid;
}

} // namespace

QString Session::kernelText() const
{
    switch (kernel_state_)
    {
    case KernelState::Off: return tr("off");
    case KernelState::Starting: return tr("starting …");
    case KernelState::Ready:
    case KernelState::Running:
        return recorded() ? recordedText()
                          : tr("%1, %L2 uids")
                                .arg(text(facts_.kernel_release))
                                .arg(static_cast<qulonglong>(facts_.uid_count));
    case KernelState::Unavailable: return tr("not available: %1").arg(kernel_reason_);
    case KernelState::Lost: return tr("lost: %1").arg(kernel_reason_);
    }
    return {};
}

void Session::set_kernel_state(KernelState state)
{
    const bool was_busy = busy();
    if (state == kernel_state_)
    {
        return;
    }
    kernel_state_ = state;
    Q_EMIT kernelChanged();
    if (was_busy != busy())
    {
        Q_EMIT busyChanged();
    }
}

void Session::kernel_ready(const EngineFacts &facts, const QString &recorded)
{
    const bool same = same_to_model(facts, facts_);
    facts_ = facts;
    if (!recorded.isEmpty())
    {
        forget_kernel(); // what was said by another kernel, or on another day
    }
    recorded_ = recorded;
    looking_ = false;
    set_kernel_state(KernelState::Ready);
    Q_EMIT kernelChanged();
    moment_.setKernelMissing({});
    const int call = moment_.call();
    const int step = moment_.step();
    for (int row = 0; row < branches_.count(); ++row)
    {
        branches_.at(row)->timeline->setKernelMissing(false);
        if (same)
        {
            continue;
        }
        // The model starts from the machine's own facts, so what ran on others runs again.
        auto again = Branch::make(branches_.at(row)->branch->source(), facts_);
        if (again)
        {
            if (row == branches_.active())
            {
                moment_.show(nullptr);
            }
            branches_.replace(row, std::move(again).value());
        }
    }
    if (!same)
    {
        run_model();
        show_branch();
        wanted_place_ = wanted_place_.value_or(std::pair(call, step));
        go_to_wanted();
    }
    run_kernel();
}

void Session::kernel_gone(KernelState state, const QString &reason, const QString &fix)
{
    kernel_reason_ = reason;
    kernel_fix_ = fix;
    set_kernel_state(state);
    Q_EMIT kernelChanged(); // the same state may have another reason
    for (int row = 0; row < branches_.count(); ++row)
    {
        branches_.at(row)->timeline->setKernelMissing(true);
    }
    moment_.setKernelMissing(reason);
}

void Session::run_kernel()
{
    BranchList::Entry *entry = branches_.current();
    const bool ready = kernel_state_ == KernelState::Ready || kernel_state_ == KernelState::Running;
    if (!entry || !kernel_)
    {
        return;
    }
    if (!ready)
    {
        entry->timeline->setKernelMissing(kernel_state_ != KernelState::Starting);
        return;
    }
    if (entry->branch->kernel.size() == entry->branch->planned())
    {
        return;
    }
    set_kernel_state(KernelState::Running);
    kernel_->run({.branch = entry->number,
                  .statements = entry->branch->statements(),
                  .known = entry->branch->kernel.size()});
}

void Session::kernel_answered(const KernelBatch &batch)
{
    BranchList::Entry *entry = branches_.find(batch.branch);
    if (!entry)
    {
        return;
    }
    Branch &branch = *entry->branch;
    if (batch.first_call == 0)
    {
        branch.kernel.clear();
        branch.kernel_tables = {};
        entry->timeline->answered(0, entry->timeline->rowCount());
    }
    if (batch.first_call == branch.kernel.size())
    {
        branch.recorded = recorded_;
        for (const KernelAnswer &answer : batch.answers)
        {
            branch.kernel_tables.append(answer.delta);
            branch.kernel.push_back(std::make_shared<const KernelAnswer>(answer));
        }
        const int first = static_cast<int>(batch.first_call);
        const int last = first + static_cast<int>(batch.answers.size()) - 1;
        entry->timeline->answered(first, last - first + 1);
        charts_.grow();
        // The call before the current one tells of the kernel's tables before it.
        if (entry == branches_.current() && moment_.call() >= first && moment_.call() - 1 <= last)
        {
            moment_.refresh();
        }
    }
    if (batch.finished)
    {
        set_kernel_state(KernelState::Ready);
    }
}

/// What the lab did not answer, since it died, is asked again: also where that was the last call.
void Session::forget_unanswered(BranchList::Entry &entry)
{
    Branch &branch = *entry.branch;
    if (std::any_of(branch.kernel.begin(), branch.kernel.end(),
                    [](const auto &answer) { return answer->verdict == Verdict::ModelOnly; }))
    {
        branch.kernel.clear();
        branch.kernel_tables = {};
        entry.timeline->answered(0, entry.timeline->rowCount());
    }
}

void Session::restartKernel()
{
    if (kernel_ && (recorded() || kernel_state_ == KernelState::Lost ||
                    kernel_state_ == KernelState::Unavailable))
    {
        if (recorded())
        {
            forget_kernel();
            recorded_.clear();
        }
        set_kernel_state(KernelState::Starting);
        moment_.setKernelMissing({});
        for (int row = 0; row < branches_.count(); ++row)
        {
            forget_unanswered(*branches_.at(row));
        }
        moment_.refresh();
        kernel_->start();
    }
}

} // namespace ipcscope::gui
