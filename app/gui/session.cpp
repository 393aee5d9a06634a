#include "app/gui/session.h"

#include "app/gui/relayed_kernel.h"
#include "app/gui/text.h"

#include <tuple>

namespace ipcscope::gui
{
namespace
{

/// The model runs this long before the window draws again: a scenario of ordinary length is run at
/// once, a long one goes on from frame to frame.
constexpr std::chrono::milliseconds kModelSlice{10};

} // namespace

Session::Session(RelayedKernel &kernel, QObject *parent) : QObject(parent), kernel_(&kernel)
{
    kernel_state_ = KernelState::Starting;
    listen();
    show_scenario({});
}

Session::Session(LabStarter starter, QObject *parent) : QObject(parent)
{
    if (starter)
    {
        own_kernel_ = std::make_unique<KernelRunner>(std::move(starter));
        kernel_ = own_kernel_.get();
        kernel_state_ = KernelState::Starting;
    }
    else
    {
        moment_.setKernelMissing(tr("The kernel was switched off with --model-only."));
    }
    listen();
    if (kernel_)
    {
        kernel_->start();
    }
    show_scenario({});
}

void Session::listen()
{
    model_timer_.setSingleShot(true);
    connect(&model_timer_, &QTimer::timeout, this, &Session::run_model);
    connect(&moment_, &Moment::moved, this, [this] {
        const Step *step = moment_.current_step();
        source_.show(step ? text(step->file) : QString(), step ? step->line : 0);
        command_.refresh();
    });
    player_.setRunner(&runner_);
    connect(&breakpoints_, &Breakpoints::changed, this,
            [this] { source_.setStops(breakpoints_.stops()); });
    // What is told of a run is about the place where it was told.
    using Place = std::tuple<const Branch *, int, int>;
    const auto place = [this] {
        const Snapshot &now = moment_.snapshot();
        return Place{now.branch, now.call, now.step};
    };
    const auto told_at = std::make_shared<std::optional<Place>>();
    const auto tell = [this, place, told_at](const QString &what) {
        *told_at = place();
        set_notice(what);
    };
    connect(&breakpoints_, &Breakpoints::told, this, tell);
    connect(&runner_, &Runner::told, this, tell);
    connect(&moment_, &Moment::moved, this, [this, place, told_at] {
        if (*told_at && **told_at != place())
        {
            told_at->reset();
            set_notice({});
        }
    });
    if (!kernel_)
    {
        return;
    }
    connect(kernel_, &KernelSide::ready, this,
            [this](const auto &facts, const QString &recorded) { kernel_ready(*facts, recorded); });
    connect(kernel_, &KernelSide::unavailable, this,
            [this](const QString &reason, const QString &fix) {
                kernel_failed(KernelState::Unavailable, reason, fix);
            });
    connect(kernel_, &KernelSide::lost, this, [this](const QString &reason) {
        kernel_failed(KernelState::Lost, reason, tr("Start the kernel again to go on."));
    });
    connect(kernel_, &KernelSide::kept, this, &Session::kernel_kept);
    if (own_kernel_)
    {
        connect(own_kernel_.get(), &KernelRunner::unplayable, this, &Session::cannot_play);
    }
    connect(kernel_, &KernelSide::answered, this,
            [this](const auto &batch) { kernel_answered(*batch); });
}

Timeline *Session::timeline()
{
    BranchList::Entry *entry = branches_.current();
    return entry ? entry->timeline.get() : nullptr;
}

void Session::show_branch()
{
    BranchList::Entry *entry = branches_.current();
    moment_.show(entry ? entry->branch.get() : nullptr);
    Q_EMIT branchChanged();
}

void Session::run_model()
{
    BranchList::Entry *entry = branches_.current();
    if (!entry)
    {
        return;
    }
    const bool was_busy = busy();
    model_done_ = entry->branch->run(kModelSlice);
    entry->timeline->grow();
    branches_.grown();
    if (moment_.snapshot().branch == entry->branch.get())
    {
        Q_EMIT moment_.moved(); // there are more calls to go to
        go_to_wanted();
    }
    if (!model_done_)
    {
        model_timer_.start(0);
    }
    if (was_busy != busy())
    {
        Q_EMIT busyChanged();
    }
}

bool Session::busy() const
{
    return !model_done_ || kernel_state_ == KernelState::Starting ||
           kernel_state_ == KernelState::Running;
}

void Session::setView(View view)
{
    if (view != view_)
    {
        view_ = view;
        Q_EMIT viewChanged();
    }
}

void Session::set_notice(const QString &notice)
{
    if (notice != notice_)
    {
        notice_ = notice;
        Q_EMIT noticeChanged();
    }
}

} // namespace ipcscope::gui
