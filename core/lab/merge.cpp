// What was read of a table, put in its place in the table as known.
#include "core/lab/effect.h"

#include <algorithm>

namespace ipcscope::lab
{
namespace
{

int index_of(IpcId id)
{
    return id.value % abi::kIpcmni;
}

/// Where the row of that index is, or would be.
template <class Row> auto place_of(std::vector<Row> &rows, IpcId id)
{
    return std::lower_bound(rows.begin(), rows.end(), index_of(id),
                            [](const Row &row, int index) { return index_of(row.id) < index; });
}

/// The text of /proc alone has them; what changes them is followed by reading that.
void keep_unread(ShmRow &fresh, const ShmRow &known)
{
    fresh.rss = known.rss;
    fresh.swap = known.swap;
}
void keep_unread(MsgRow & /*fresh*/, const MsgRow & /*known*/) {}
void keep_unread(SemRow & /*fresh*/, const SemRow & /*known*/) {}

template <class Row, class Limits>
void merge_rows(std::vector<Row> &known, wire::Part<Row, Limits> &part)
{
    if (part.all)
    {
        known = std::move(part.rows);
        return;
    }
    for (const IpcId gone : part.gone)
    {
        const auto place = place_of(known, gone);
        if (place != known.end() && index_of(place->id) == index_of(gone))
        {
            known.erase(place);
        }
    }
    for (Row &row : part.rows)
    {
        const auto place = place_of(known, row.id);
        if (place == known.end() || index_of(place->id) != index_of(row.id))
        {
            known.insert(place, std::move(row));
            continue;
        }
        if (place->id == row.id)
        {
            keep_unread(row, *place);
        }
        *place = std::move(row);
    }
}

template <class Row, class Limits>
void merge_ids(IdsRow &known, const wire::Part<Row, Limits> &part)
{
    if (part.totals)
    {
        known.in_use = part.ids.in_use;
        known.max_idx = part.ids.max_idx;
    }
    if (part.settings)
    {
        known.next_id = part.ids.next_id;
    }
}

/// Rows that came with some of their semaphores only get the others from the row as known.
void complete(const std::vector<SemRow> &known, wire::SemPart &part,
              const std::vector<std::uint16_t> &nums)
{
    if (nums.empty() || part.all)
    {
        return;
    }
    for (SemRow &row : part.rows)
    {
        const auto same = std::find_if(known.begin(), known.end(),
                                       [&](const SemRow &other) { return other.id == row.id; });
        std::vector<SemState> sems = same == known.end() ? std::vector<SemState>{} : same->sems;
        for (std::size_t i = 0; i < nums.size() && i < row.sems.size(); ++i)
        {
            if (nums[i] < sems.size())
            {
                sems[nums[i]] = row.sems[i];
            }
        }
        row.sems = std::move(sems);
    }
}

void merge_shm(IpcNamespaceTable &table, wire::ShmPart &part)
{
    merge_ids(table.shm_ids, part);
    table.shm_tot = part.totals ? part.amount : table.shm_tot;
    table.limits = part.settings ? part.limits : table.limits;
    merge_rows(table.shm, part);
    if (!part.uncounted)
    {
        return;
    }
    table.shm_ids.in_use = static_cast<int>(table.shm.size());
    table.shm_tot = 0;
    for (const ShmRow &row : table.shm)
    {
        table.shm_tot += (row.segsz + abi::kPageSize - 1) / abi::kPageSize;
    }
}

void merge_queues(std::vector<MqRow> &known, wire::MqPart &part)
{
    if (part.all)
    {
        known = std::move(part.rows);
        return;
    }
    const auto place_of_name = [&](const std::string &name) {
        return std::lower_bound(
            known.begin(), known.end(), name,
            [](const MqRow &row, const std::string &other) { return row.name < other; });
    };
    for (const std::string &name : part.gone)
    {
        std::erase_if(known, [&](const MqRow &row) { return row.name == name; });
    }
    for (MqRow &row : part.rows)
    {
        const auto place = place_of_name(row.name);
        if (place != known.end() && place->name == row.name)
        {
            *place = std::move(row);
        }
        else
        {
            known.insert(place, std::move(row));
        }
    }
}

} // namespace

void merge(IpcNamespaceTable &table, wire::Parts parts)
{
    if (parts.shm)
    {
        merge_shm(table, *parts.shm);
    }
    if (parts.sem)
    {
        merge_ids(table.sem_ids, *parts.sem);
        if (parts.sem->totals)
        {
            table.used_sems = static_cast<int>(parts.sem->amount);
            table.sem_limits = parts.sem->limits;
        }
        complete(table.sem, *parts.sem, parts.sems);
        merge_rows(table.sem, *parts.sem);
    }
    if (parts.msg)
    {
        merge_ids(table.msg_ids, *parts.msg);
        if (parts.msg->totals)
        {
            table.msg_bytes = parts.msg->amount;
            table.msg_hdrs = parts.msg->count;
            table.msg_limits = parts.msg->limits;
        }
        merge_rows(table.msg, *parts.msg);
    }
    if (parts.mq)
    {
        merge_queues(table.mq, *parts.mq);
        table.mq_limits = parts.mq->settings ? parts.mq->limits : table.mq_limits;
    }
}

} // namespace ipcscope::lab
