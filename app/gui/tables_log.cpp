#include "app/gui/tables_log.h"

#include "core/abi.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

template <class Row> int key_of(const Row &row)
{
    return row.id.value & (abi::kIpcmni - 1);
}

const std::string &key_of(const MqRow &row)
{
    return row.name;
}

const std::string &key_of(const TmpfsFileRow &row)
{
    return row.name;
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
    head.mq_limits = table.mq_limits;
    head.mq_queues_count = table.mq_queues_count;
    return head;
}

/// The same of a mount namespace.
MntNamespaceTable head_of(const MntNamespaceTable &table)
{
    MntNamespaceTable head;
    head.ns = table.ns;
    head.sees_mqueue = table.sees_mqueue;
    head.mqueue = table.mqueue;
    if (table.shm)
    {
        head.shm.emplace();
        head.shm->device = table.shm->device;
        head.shm->size = table.shm->size;
        head.shm->used = table.shm->used;
        head.shm->inodes = table.shm->inodes;
        head.shm->free_inodes = table.shm->free_inodes;
        head.shm->mode = table.shm->mode;
        head.shm->uid = table.shm->uid;
        head.shm->gid = table.shm->gid;
    }
    return head;
}

const std::vector<TmpfsFileRow> &files_of(const MntNamespaceTable &table)
{
    static const std::vector<TmpfsFileRow> none;
    return table.shm ? table.shm->files : none;
}

template <class Rows, class Row>
Rows difference_of_rows(const std::vector<Row> &from, const std::vector<Row> &to)
{
    Rows delta;
    auto old = from.begin();
    for (const Row &row : to)
    {
        while (old != from.end() && key_of(*old) < key_of(row))
        {
            delta.removed.push_back(key_of(*old++));
        }
        if (old != from.end() && key_of(*old) == key_of(row))
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
        delta.removed.push_back(key_of(*old));
    }
    return delta;
}

template <class Row, class Key>
void apply_rows(std::vector<Row> &rows, const TablesDelta::Rows<Row, Key> &delta)
{
    const auto before = [](const Row &row, const Key &key) { return key_of(row) < key; };
    for (const Key &key : delta.removed)
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), key, before);
        if (at != rows.end() && key_of(*at) == key)
        {
            rows.erase(at);
        }
    }
    for (const Row &row : delta.upserted)
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), key_of(row), before);
        if (at != rows.end() && key_of(*at) == key_of(row))
        {
            *at = row;
        }
        else
        {
            rows.insert(at, row);
        }
    }
}

template <class Table> const Table *table_of(const std::vector<Table> &tables, NsId ns)
{
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [ns](const Table &table) { return table.ns == ns; });
    return found == tables.end() ? nullptr : &*found;
}

template <class Table>
std::vector<NsId> gone_from(const std::vector<Table> &from, const std::vector<Table> &to)
{
    std::vector<NsId> gone;
    for (const Table &table : from)
    {
        if (!table_of(to, table.ns))
        {
            gone.push_back(table.ns);
        }
    }
    return gone;
}

void add_mounts(TablesDelta &delta, const Tables &from, const Tables &to)
{
    static const std::vector<MntNamespaceTable> none;
    const auto &before = from.mnt ? *from.mnt : none;
    const auto &now = to.mnt ? *to.mnt : none;
    if (from.mnt.has_value() != to.mnt.has_value())
    {
        delta.sees_mounts = to.mnt.has_value();
    }
    for (const MntNamespaceTable &table : now)
    {
        static const MntNamespaceTable nothing;
        const MntNamespaceTable *old = table_of(before, table.ns);
        const MntNamespaceTable &was = old ? *old : nothing;
        TablesDelta::Mounts change{
            .head = head_of(table),
            .files = difference_of_rows<decltype(change.files)>(files_of(was), files_of(table))};
        if (!old || !change.files.empty() || !(head_of(was) == change.head))
        {
            delta.changed_mounts.push_back(std::move(change));
        }
    }
    delta.gone_mounts = gone_from(before, now);
}

/// The place of a namespace's table, which is made where there is none yet.
template <class Table> Table &place_of(std::vector<Table> &tables, NsId ns)
{
    const auto at =
        std::lower_bound(tables.begin(), tables.end(), ns,
                         [](const Table &table, NsId wanted) { return table.ns < wanted; });
    return at != tables.end() && at->ns == ns ? *at : *tables.insert(at, Table{});
}

template <class Table> void take_out(std::vector<Table> &tables, const std::vector<NsId> &gone)
{
    std::erase_if(tables, [&](const Table &table) {
        return std::find(gone.begin(), gone.end(), table.ns) != gone.end();
    });
}

void apply_mounts(Tables &state, const TablesDelta &delta)
{
    if (delta.sees_mounts)
    {
        state.mnt = *delta.sees_mounts
                        ? std::optional(state.mnt.value_or(std::vector<MntNamespaceTable>()))
                        : std::nullopt;
    }
    if (!state.mnt)
    {
        return;
    }
    take_out(*state.mnt, delta.gone_mounts);
    for (const TablesDelta::Mounts &change : delta.changed_mounts)
    {
        MntNamespaceTable &table = place_of(*state.mnt, change.head.ns);
        MntNamespaceTable next = change.head;
        if (next.shm)
        {
            next.shm->files = table.shm ? std::move(table.shm->files) : next.shm->files;
            apply_rows(next.shm->files, change.files);
        }
        table = std::move(next);
    }
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

std::size_t TablesDelta::rows() const
{
    std::size_t rows = actors ? actors->size() : 0;
    for (const Namespace &ns : changed)
    {
        rows += 1 + ns.shm.upserted.size() + ns.sem.upserted.size() + ns.msg.upserted.size() +
                ns.mq.upserted.size();
    }
    for (const Mounts &mounts : changed_mounts)
    {
        rows += 1 + mounts.files.upserted.size();
    }
    return rows;
}

TablesDelta difference(const Tables &from, const Tables &to)
{
    TablesDelta delta;
    for (const IpcNamespaceTable &table : to.ipc)
    {
        static const IpcNamespaceTable none;
        const IpcNamespaceTable *old = table_of(from.ipc, table.ns);
        const IpcNamespaceTable &was = old ? *old : none;
        TablesDelta::Namespace change{
            .head = head_of(table),
            .shm = difference_of_rows<decltype(change.shm)>(was.shm, table.shm),
            .sem = difference_of_rows<decltype(change.sem)>(was.sem, table.sem),
            .msg = difference_of_rows<decltype(change.msg)>(was.msg, table.msg),
            .mq = difference_of_rows<decltype(change.mq)>(was.mq, table.mq)};
        const bool same_rows =
            change.shm.empty() && change.sem.empty() && change.msg.empty() && change.mq.empty();
        if (!old || !same_rows || !(head_of(was) == change.head))
        {
            delta.changed.push_back(std::move(change));
        }
    }
    delta.gone = gone_from(from.ipc, to.ipc);
    add_mounts(delta, from, to);
    if (from.actors != to.actors)
    {
        delta.actors = to.actors;
    }
    return delta;
}

void apply(Tables &state, const TablesDelta &delta)
{
    take_out(state.ipc, delta.gone);
    for (const TablesDelta::Namespace &change : delta.changed)
    {
        IpcNamespaceTable &table = place_of(state.ipc, change.head.ns);
        IpcNamespaceTable next = change.head;
        next.shm = std::move(table.shm);
        next.sem = std::move(table.sem);
        next.msg = std::move(table.msg);
        next.mq = std::move(table.mq);
        apply_rows(next.shm, change.shm);
        apply_rows(next.sem, change.sem);
        apply_rows(next.msg, change.msg);
        apply_rows(next.mq, change.mq);
        table = std::move(next);
    }
    apply_mounts(state, delta);
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
