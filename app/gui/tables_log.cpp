#include "app/gui/tables_log.h"

#include "core/abi.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

template <class Row> int index_of(const Row &row)
{
    return row.id.value & (abi::kIpcmni - 1);
}

/// Everything but the rows.
IpcNamespaceTable head_of(const IpcNamespaceTable &table)
{
    IpcNamespaceTable head;
    head.ns = table.ns;
    head.owner = table.owner;
    head.shm_ids = table.shm_ids;
    head.limits = table.limits;
    head.shm_tot = table.shm_tot;
    head.sem_ids = table.sem_ids;
    head.sem_limits = table.sem_limits;
    head.used_sems = table.used_sems;
    head.msg_ids = table.msg_ids;
    head.msg_limits = table.msg_limits;
    head.msg_bytes = table.msg_bytes;
    head.msg_hdrs = table.msg_hdrs;
    return head;
}

template <class Row> TablesDelta::Namespace::Rows<Row>
difference_of_rows(const std::vector<Row> &from, const std::vector<Row> &to)
{
    TablesDelta::Namespace::Rows<Row> delta;
    auto old = from.begin();
    for (const Row &row : to)
    {
        while (old != from.end() && index_of(*old) < index_of(row))
        {
            delta.removed.push_back(index_of(*old++));
        }
        if (old != from.end() && index_of(*old) == index_of(row))
        {
            if (!(*old++ == row))
            {
                delta.upserted.push_back(row);
            }
            continue;
        }
        delta.upserted.push_back(row);
    }
    for (; old != from.end(); ++old)
    {
        delta.removed.push_back(index_of(*old));
    }
    return delta;
}

template <class Row>
void apply_rows(std::vector<Row> &rows, const TablesDelta::Namespace::Rows<Row> &delta)
{
    const auto before = [](const Row &row, int index) { return index_of(row) < index; };
    for (const int index : delta.removed)
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), index, before);
        if (at != rows.end() && index_of(*at) == index)
        {
            rows.erase(at);
        }
    }
    for (const Row &row : delta.upserted)
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), index_of(row), before);
        if (at != rows.end() && index_of(*at) == index_of(row))
        {
            *at = row;
        }
        else
        {
            rows.insert(at, row);
        }
    }
}

std::size_t rows_of(const Tables &tables)
{
    std::size_t rows = tables.actors.size();
    for (const IpcNamespaceTable &table : tables.ipc)
    {
        rows += 1 + table.shm.size() + table.sem.size() + table.msg.size();
    }
    return rows;
}

} // namespace

std::size_t TablesDelta::rows() const
{
    std::size_t rows = actors ? actors->size() : 0;
    for (const Namespace &ns : changed)
    {
        rows += 1 + ns.shm.upserted.size() + ns.sem.upserted.size() + ns.msg.upserted.size();
    }
    return rows;
}

TablesDelta difference(const Tables &from, const Tables &to)
{
    TablesDelta delta;
    for (const IpcNamespaceTable &table : to.ipc)
    {
        const auto old = std::find_if(from.ipc.begin(), from.ipc.end(),
                                      [&](const auto &other) { return other.ns == table.ns; });
        static const IpcNamespaceTable none;
        const bool is_new = old == from.ipc.end();
        const IpcNamespaceTable &was = is_new ? none : *old;
        TablesDelta::Namespace change{.head = head_of(table),
                                      .shm = difference_of_rows(was.shm, table.shm),
                                      .sem = difference_of_rows(was.sem, table.sem),
                                      .msg = difference_of_rows(was.msg, table.msg)};
        const bool same_rows = change.shm.empty() && change.sem.empty() && change.msg.empty();
        if (is_new || !same_rows || !(head_of(was) == change.head))
        {
            delta.changed.push_back(std::move(change));
        }
    }
    for (const IpcNamespaceTable &table : from.ipc)
    {
        const bool stays = std::any_of(to.ipc.begin(), to.ipc.end(),
                                       [&](const auto &other) { return other.ns == table.ns; });
        if (!stays)
        {
            delta.gone.push_back(table.ns);
        }
    }
    if (from.actors != to.actors)
    {
        delta.actors = to.actors;
    }
    return delta;
}

void apply(Tables &state, const TablesDelta &delta)
{
    std::erase_if(state.ipc, [&](const IpcNamespaceTable &table) {
        return std::find(delta.gone.begin(), delta.gone.end(), table.ns) != delta.gone.end();
    });
    for (const TablesDelta::Namespace &change : delta.changed)
    {
        auto at = std::lower_bound(state.ipc.begin(), state.ipc.end(), change.head.ns,
                                   [](const auto &table, NsId ns) { return table.ns < ns; });
        if (at == state.ipc.end() || at->ns != change.head.ns)
        {
            at = state.ipc.insert(at, IpcNamespaceTable{});
        }
        IpcNamespaceTable next = change.head;
        next.shm = std::move(at->shm);
        next.sem = std::move(at->sem);
        next.msg = std::move(at->msg);
        apply_rows(next.shm, change.shm);
        apply_rows(next.sem, change.sem);
        apply_rows(next.msg, change.msg);
        *at = std::move(next);
    }
    if (delta.actors)
    {
        state.actors = *delta.actors;
    }
}

void TablesLog::append(TablesDelta delta)
{
    if (delta.empty())
    {
        deltas_.push_back(nullptr);
        return;
    }
    gui::apply(latest_, delta);
    rows_since_checkpoint_ += delta.rows();
    deltas_.push_back(std::make_shared<const TablesDelta>(std::move(delta)));
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
            gui::apply(state, *delta);
        }
    });
    cached_ = {calls, std::make_shared<const Tables>(std::move(state))};
    return cached_.state;
}

} // namespace ipcscope::gui
