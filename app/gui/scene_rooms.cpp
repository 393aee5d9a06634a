#include "app/gui/scene_rooms.h"

#include "app/gui/scene_rest.h"
#include "app/gui/scene_waits.h"
#include "core/abi.h"

#include <algorithm>
#include <set>

namespace ipcscope::gui
{
namespace
{

const IpcNamespaceTable *table_of(const Tables *tables, NsId ns)
{
    if (!tables)
    {
        return nullptr;
    }
    const auto found = std::find_if(tables->ipc.begin(), tables->ipc.end(),
                                    [&](const auto &table) { return table.ns == ns; });
    return found == tables->ipc.end() ? nullptr : &*found;
}

/// Objects that the call changed and attached ones come first into the few places, then the lowest
/// indices; they are drawn by ascending index.
std::vector<const ShmRow *> choose_segments(const Room &room, std::size_t all_places)
{
    const auto &rows = room.table->shm;
    std::vector<const ShmRow *> chosen;
    if (rows.size() <= all_places)
    {
        for (const ShmRow &row : rows)
        {
            chosen.push_back(&row);
        }
        return chosen;
    }
    const std::size_t places = all_places - 1; // the last one tells of the rest
    std::set<const ShmRow *> taken;
    const auto take = [&](const auto &wanted) {
        for (const ShmRow &row : rows)
        {
            if (taken.size() < places && wanted(row))
            {
                taken.insert(&row);
            }
        }
    };
    auto old = room.before ? room.before->shm.begin() : rows.end();
    const auto old_end = room.before ? room.before->shm.end() : rows.end();
    take([&](const ShmRow &row) { // both tables ascend by index, so one walk finds the changes
        while (old != old_end &&
               (old->id.value & (abi::kIpcmni - 1)) < (row.id.value & (abi::kIpcmni - 1)))
        {
            ++old;
        }
        return room.before && (old == old_end || !(*old == row));
    });
    take([](const ShmRow &row) { return row.nattch > 0; });
    take([](const ShmRow &) { return true; });
    chosen.assign(taken.begin(), taken.end()); // addresses in one vector ascend with the index
    return chosen;
}

/// Sets and queues are few: the first of each have their places, and segments the rest.
std::vector<ObjectRow> choose(const Room &room)
{
    constexpr std::size_t kOfAKind = 4;
    const bool crowded = objects_in(*room.table) > kObjectsPerRoom;
    const auto places = [&](std::size_t rows) { return crowded ? std::min(rows, kOfAKind) : rows; };
    const std::size_t sets = places(room.table->sem.size());
    const std::size_t queues = places(room.table->msg.size());
    std::vector<ObjectRow> chosen;
    for (const ShmRow *row : choose_segments(room, kObjectsPerRoom - sets - queues))
    {
        chosen.emplace_back(row);
    }
    for (std::size_t at = 0; at < sets; ++at)
    {
        chosen.emplace_back(&room.table->sem[at]);
    }
    for (std::size_t at = 0; at < queues; ++at)
    {
        chosen.emplace_back(&room.table->msg[at]);
    }
    return chosen;
}

template <class Row> const Row *find_row(const std::vector<Row> &rows, IpcId id)
{
    const auto index = [](IpcId one) { return one.value & (abi::kIpcmni - 1); };
    const auto at =
        std::lower_bound(rows.begin(), rows.end(), index(id),
                         [&](const Row &row, int wanted) { return index(row.id) < wanted; });
    return at != rows.end() && at->id == id ? &*at : nullptr;
}

void measure(Room &room)
{
    const std::size_t tiles = room.objects.size() + (room.more > 0 ? 1 : 0);
    const auto columns = object_columns(tiles);
    const auto object_rows = (tiles + columns - 1) / columns;
    const auto actors = std::min(room.actors.size(), kActorsPerRoom + 1);
    const auto rows = std::max<std::size_t>({object_rows, actors, 2});
    const auto across = static_cast<double>(columns);
    room.size = QSizeF(
        2 * kPadding + kActorWidth + room.aisle + across * kObjectWidth + (across - 1) * kGap,
        kHeader + static_cast<double>(rows) * (kObjectHeight + kGap) - kGap + kPadding);
}

} // namespace

const ShmRow *row_of(const IpcNamespaceTable *table, IpcId id)
{
    return table == nullptr ? nullptr : find_row(table->shm, id);
}

const SemRow *set_of(const IpcNamespaceTable *table, IpcId id)
{
    return table == nullptr ? nullptr : find_row(table->sem, id);
}

const MsgRow *queue_of(const IpcNamespaceTable *table, IpcId id)
{
    return table == nullptr ? nullptr : find_row(table->msg, id);
}

std::size_t objects_in(const IpcNamespaceTable &table)
{
    return table.shm.size() + table.sem.size() + table.msg.size();
}

const ActorRow *actor_of(const Tables *tables, ActorId id)
{
    if (!tables)
    {
        return nullptr;
    }
    const auto found = std::find_if(tables->actors.begin(), tables->actors.end(),
                                    [&](const auto &actor) { return actor.actor == id; });
    return found == tables->actors.end() ? nullptr : &*found;
}

std::size_t object_columns(std::size_t objects)
{
    return objects <= 4 ? 1 : objects <= 8 ? 2 : 3;
}

std::vector<Room> rooms_of(const SceneInput &input)
{
    const ActorRow *selected = input.selected ? actor_of(input.now, *input.selected) : nullptr;
    std::vector<Room> rooms;
    for (const IpcNamespaceTable *table : namespaces_with_room(input))
    {
        Room room;
        room.table = table;
        room.before = table_of(input.before, table->ns);
        room.lit = selected && selected->alive && selected->ipc_ns == table->ns;
        for (const ActorRow &actor : input.now->actors)
        {
            if (actor.alive && actor.ipc_ns == table->ns)
            {
                room.actors.push_back(&actor);
            }
        }
        if (std::any_of(room.actors.begin(), room.actors.end(),
                        [&](const ActorRow *actor) { return waits_visibly(input, actor->actor); }))
        {
            room.aisle = kWaitAisle;
        }
        room.objects = choose(room);
        room.more = objects_in(*table) - room.objects.size();
        room.allowed = allowed_in(input, room);
        measure(room);
        rooms.push_back(std::move(room));
    }
    return rooms;
}

} // namespace ipcscope::gui
