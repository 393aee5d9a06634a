#include "app/gui/tables_log.h"

#include "core/abi.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

int index_of(const ShmRow &row)
{
    return row.id.value & (abi::kIpcmni - 1);
}

IpcNamespaceTable head_of(const IpcNamespaceTable &table)
{
    return {.ns = table.ns,
            .owner = table.owner,
            .shm_ids = table.shm_ids,
            .limits = table.limits,
            .shm_tot = table.shm_tot,
            .shm = {}};
}

bool same_head(const IpcNamespaceTable &a, const IpcNamespaceTable &b)
{
    return a.owner == b.owner && a.shm_ids == b.shm_ids && a.limits == b.limits &&
           a.shm_tot == b.shm_tot;
}

void difference_of_rows(const std::vector<ShmRow> &from, const std::vector<ShmRow> &to,
                        TablesDelta::Namespace &delta)
{
    auto old = from.begin();
    for (const ShmRow &row : to)
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
}

void apply_rows(std::vector<ShmRow> &rows, const TablesDelta::Namespace &delta)
{
    const auto before = [](const ShmRow &row, int index) { return index_of(row) < index; };
    for (const int index : delta.removed)
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), index, before);
        if (at != rows.end() && index_of(*at) == index)
        {
            rows.erase(at);
        }
    }
    for (const ShmRow &row : delta.upserted)
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
        rows += 1 + table.shm.size();
    }
    return rows;
}

} // namespace

std::size_t TablesDelta::rows() const
{
    std::size_t rows = actors ? actors->size() : 0;
    for (const Namespace &ns : changed)
    {
        rows += 1 + ns.upserted.size();
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
        TablesDelta::Namespace change{.head = head_of(table), .upserted = {}, .removed = {}};
        if (old == from.ipc.end())
        {
            change.upserted = table.shm;
            delta.changed.push_back(std::move(change));
            continue;
        }
        difference_of_rows(old->shm, table.shm, change);
        if (!same_head(*old, table) || !change.upserted.empty() || !change.removed.empty())
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
        std::vector<ShmRow> rows = std::move(at->shm);
        *at = change.head;
        apply_rows(rows, change);
        at->shm = std::move(rows);
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
