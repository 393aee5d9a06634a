#include "core/recording/tables_delta.h"

#include "core/abi.h"

#include <algorithm>

namespace ipcscope::recording
{
namespace
{

template <class Row> int name_of(const Row &row)
{
    return row.id.value & (abi::kIpcmni - 1);
}

const std::string &name_of(const MqRow &row)
{
    return row.name;
}

template <class Row> using Rows = TablesDelta::Namespace::Rows<Row>;

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
    head.mq_limits = table.mq_limits;
    head.mq_queues_count = table.mq_queues_count;
    return head;
}

template <class Row>
Rows<Row> difference_of_rows(const std::vector<Row> &from, const std::vector<Row> &to)
{
    Rows<Row> delta;
    auto old = from.begin();
    for (const Row &row : to)
    {
        while (old != from.end() && name_of(*old) < name_of(row))
        {
            delta.removed.push_back(name_of(*old++));
        }
        if (old != from.end() && name_of(*old) == name_of(row))
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
        delta.removed.push_back(name_of(*old));
    }
    return delta;
}

template <class Row> void apply_rows(std::vector<Row> &rows, const Rows<Row> &delta)
{
    const auto before = [](const Row &row, const auto &name) { return name_of(row) < name; };
    for (const auto &name : delta.removed)
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), name, before);
        if (at != rows.end() && name_of(*at) == name)
        {
            rows.erase(at);
        }
    }
    for (const Row &row : delta.upserted)
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), name_of(row), before);
        if (at != rows.end() && name_of(*at) == name_of(row))
        {
            *at = row;
        }
        else
        {
            rows.insert(at, row);
        }
    }
}

} // namespace

std::size_t TablesDelta::rows() const
{
    std::size_t rows = actors ? actors->size() : 0;
    for (const Namespace &ns : changed)
    {
        rows += 1 + ns.shm.upserted.size() + ns.sem.upserted.size() + ns.msg.upserted.size() +
                ns.mq.upserted.size();
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
                                      .msg = difference_of_rows(was.msg, table.msg),
                                      .mq = difference_of_rows(was.mq, table.mq)};
        const bool same_rows =
            change.shm.empty() && change.sem.empty() && change.msg.empty() && change.mq.empty();
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
    if (from.mnt != to.mnt)
    {
        delta.mnt = to.mnt;
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
        next.mq = std::move(at->mq);
        apply_rows(next.shm, change.shm);
        apply_rows(next.sem, change.sem);
        apply_rows(next.msg, change.msg);
        apply_rows(next.mq, change.mq);
        *at = std::move(next);
    }
    if (delta.actors)
    {
        state.actors = *delta.actors;
    }
    if (delta.mnt)
    {
        state.mnt = *delta.mnt;
    }
}

} // namespace ipcscope::recording
