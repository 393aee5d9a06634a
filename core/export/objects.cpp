#include "core/export/objects.h"

#include "core/export/markup.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ipcscope::exporting
{
namespace
{

std::string mode_text(std::uint32_t mode)
{
    return fmt::format("{:04o}", mode & 0777U);
}

/// The row of `rows` whose `member` is `value`; null where there is none, or no rows.
template <class Row, class Value>
const Row *find_row(const std::vector<Row> *rows, Value Row::*member, const Value &value)
{
    if (rows == nullptr)
    {
        return nullptr;
    }
    const auto found = std::find_if(rows->begin(), rows->end(),
                                    [&](const Row &row) { return row.*member == value; });
    return found == rows->end() ? nullptr : &*found;
}

template <class Row> bool is_changed(bool compared, const Row &row, const Row *old)
{
    return compared && (old == nullptr || !(*old == row));
}

Thing thing_of(const ShmRow &row)
{
    const bool destroyed = (row.mode & abi::kShmDest) != 0;
    std::string detail = destroyed ? told("destroyed at the last detach") : bytes_text(row.segsz);
    if (row.nattch > 0 && !destroyed)
    {
        detail += told(" · {} attached", row.nattch);
    }
    return {.key = key_of_shm(row.id),
            .title = fmt::format("shm {} → id {}", key_text(row.key), row.id.value),
            .detail = std::move(detail),
            .mode = mode_text(row.mode),
            .faded = destroyed};
}

Thing thing_of(const SemRow &row)
{
    constexpr std::size_t kShown = 6;
    std::vector<std::string> values;
    int sleepers = 0;
    for (const SemState &sem : row.sems)
    {
        sleepers += sem.semncnt + sem.semzcnt;
        if (values.size() < kShown)
        {
            values.push_back(fmt::to_string(sem.semval));
        }
    }
    return {.key = key_of_sem(row.id),
            .title = fmt::format("sem {} → id {}", key_text(row.key), row.id.value),
            .detail = fmt::format("= {}{}{}", fmt::join(values, ", "),
                                  row.sems.size() > kShown ? ", …" : "",
                                  sleepers > 0 ? told(" · {} asleep", sleepers) : ""),
            .mode = mode_text(row.mode)};
}

Thing thing_of(const MsgRow &row)
{
    return {.key = key_of_msg(row.id),
            .title = fmt::format("msg {} → id {}", key_text(row.key), row.id.value),
            .detail = fmt::format("{} · {}", counted(row.qnum, told("message"), told("messages")),
                                  bytes_text(row.cbytes)),
            .mode = mode_text(row.mode)};
}

Thing thing_of(const MqRow &row)
{
    return {.key = key_of_mq(row.name),
            .title = fmt::format("mq /{}", row.name),
            .detail = told("{} of {} messages", row.curmsgs, row.maxmsg),
            .mode = mode_text(row.mode)};
}

Thing thing_of(const TmpfsFileRow &row)
{
    const std::string value =
        row.semaphore ? told(" · value {}", row.semaphore->value) : std::string();
    return {.key = key_of_file(row.name),
            .title = row.name,
            .detail = bytes_text(static_cast<std::uint64_t>(row.size)) + value,
            .mode = mode_text(row.mode)};
}

template <class Row, class Value> void add(std::vector<Thing> &things, const std::vector<Row> &rows,
                                           const std::vector<Row> *before, bool compared,
                                           Value Row::*identity)
{
    for (const Row &row : rows)
    {
        Thing thing = thing_of(row);
        thing.changed = is_changed(compared, row, find_row(before, identity, row.*identity));
        things.push_back(std::move(thing));
    }
}

} // namespace

std::string key_text(Key key)
{
    return key == kIpcPrivate ? told("private")
                              : fmt::format("0x{:08x}", static_cast<std::uint32_t>(key.value));
}

std::string key_of_shm(IpcId id)
{
    return fmt::format("shm {}", id.value);
}
std::string key_of_sem(IpcId id)
{
    return fmt::format("sem {}", id.value);
}
std::string key_of_msg(IpcId id)
{
    return fmt::format("msg {}", id.value);
}
std::string key_of_mq(const std::string &name)
{
    return "mq " + name;
}
std::string key_of_file(const std::string &name)
{
    return "file " + name;
}

std::vector<Thing> things_in(const IpcNamespaceTable &table, const IpcNamespaceTable *before)
{
    std::vector<Thing> things;
    const bool compared = before != nullptr;
    add(things, table.shm, compared ? &before->shm : nullptr, compared, &ShmRow::id);
    add(things, table.sem, compared ? &before->sem : nullptr, compared, &SemRow::id);
    add(things, table.msg, compared ? &before->msg : nullptr, compared, &MsgRow::id);
    add(things, table.mq, compared ? &before->mq : nullptr, compared, &MqRow::name);
    return things;
}

std::vector<Thing> files_in(const TmpfsTable &table, const TmpfsTable *before)
{
    std::vector<Thing> things;
    add(things, table.files, before == nullptr ? nullptr : &before->files, before != nullptr,
        &TmpfsFileRow::name);
    return things;
}

const IpcNamespaceTable *ipc_table(const Tables *tables, NsId ns)
{
    return find_row(tables == nullptr ? nullptr : &tables->ipc, &IpcNamespaceTable::ns, ns);
}

const ActorRow *actor_row(const Tables *tables, ActorId actor)
{
    return find_row(tables == nullptr ? nullptr : &tables->actors, &ActorRow::actor, actor);
}

} // namespace ipcscope::exporting
