#include "app/gui/tables_log.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

const std::vector<TmpfsFileRow> &files_of(const MntNamespaceTable &table)
{
    static const std::vector<TmpfsFileRow> none;
    return table.shm ? table.shm->files : none;
}

std::size_t rows_of(const Tables &tables)
{
    std::size_t rows = tables.actors.size();
    for (const IpcNamespaceTable &table : tables.ipc)
    {
        rows += 1 + table.shm.size() + table.sem.size() + table.msg.size() + table.mq.size();
    }
    static const std::vector<MntNamespaceTable> none;
    for (const MntNamespaceTable &table : tables.mnt ? *tables.mnt : none)
    {
        rows += 1 + files_of(table).size();
    }
    return rows;
}

} // namespace

void TablesLog::append(std::shared_ptr<const recording::TablesDelta> delta)
{
    if (!delta || delta->empty())
    {
        deltas_.push_back(nullptr);
        return;
    }
    apply(latest_, *delta);
    rows_since_checkpoint_ += delta->rows();
    deltas_.push_back(std::move(delta));
    // A checkpoint costs as many rows as the changes since the last one: memory stays within twice
    // the changes, and a jump replays at most one table's worth of rows.
    if (rows_since_checkpoint_ > 64 + rows_of(latest_))
    {
        checkpoints_.push_back({deltas_.size(), std::make_shared<const Tables>(latest_)});
        rows_since_checkpoint_ = 0;
    }
}

std::shared_ptr<const Tables> TablesLog::at(std::size_t calls) const
{
    if (cached_.state && cached_.calls == calls)
    {
        return cached_.state;
    }
    Checkpoint from{.calls = 0, .state = nullptr};
    for (const Checkpoint &checkpoint : checkpoints_)
    {
        if (checkpoint.calls <= calls)
        {
            from = checkpoint;
        }
    }
    if (cached_.state && cached_.calls <= calls && cached_.calls >= from.calls)
    {
        from = cached_;
    }
    const auto begin = deltas_.begin() + static_cast<std::ptrdiff_t>(from.calls);
    const auto end = deltas_.begin() + static_cast<std::ptrdiff_t>(calls);
    if (from.state && std::all_of(begin, end, [](const auto &delta) { return !delta; }))
    {
        cached_ = {calls, from.state};
        return cached_.state;
    }
    Tables state = from.state ? *from.state : Tables{};
    std::for_each(begin, end, [&](const auto &delta) {
        if (delta)
        {
            apply(state, *delta);
        }
    });
    cached_ = {calls, std::make_shared<const Tables>(std::move(state))};
    return cached_.state;
}

} // namespace ipcscope::gui
