#include "app/gui/relayed_kernel.h"

#include "app/gui/branch.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{

void RelayedKernel::begin(const EngineFacts &facts, const QString &recorded)
{
    answers_.clear();
    alive_ = true;
    Q_EMIT ready(std::make_shared<const EngineFacts>(facts), recorded);
}

void RelayedKernel::begin_alone(const QString &reason, const QString &fix)
{
    answers_.clear();
    alive_ = false;
    Q_EMIT unavailable(reason, fix);
}

void RelayedKernel::lose(const QString &reason)
{
    if (std::exchange(alive_, false))
    {
        Q_EMIT lost(reason);
    }
}

void RelayedKernel::add(const std::vector<KernelAnswer> &answers)
{
    answers_.insert(answers_.end(), answers.begin(), answers.end());
}

// Who has the lab knows what it has run, and where that is to be kept.
void RelayedKernel::record(KernelRequest /*request*/, const QString & /*file*/)
{
    Q_EMIT recordingWanted();
}

void RelayedKernel::run(KernelRequest request)
{
    const auto calls = static_cast<std::size_t>(
        std::count_if(request.statements.begin(), request.statements.end(), is_call));
    const std::size_t there = std::min(calls, answers_.size());
    const std::size_t first = std::min(request.known, there);
    auto batch = std::make_shared<KernelBatch>();
    batch->branch = request.branch;
    batch->first_call = first;
    batch->answers.assign(answers_.begin() + static_cast<std::ptrdiff_t>(first),
                          answers_.begin() + static_cast<std::ptrdiff_t>(there));
    batch->finished = true;
    Q_EMIT answered(batch);
}

} // namespace ipcscope::gui
