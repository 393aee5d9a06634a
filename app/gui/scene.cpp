#include "app/gui/scene.h"

#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace ipcscope::gui
{
namespace
{

// Measures of the drawing, in its own units; the view scales them.
constexpr double kPadding = 14;
constexpr double kHeader = 40;
constexpr double kActorWidth = 132;
constexpr double kActorHeight = 36;
constexpr double kGap = 8;
constexpr double kAisle = 54; ///< between actors and objects, where the lines run
constexpr double kObjectWidth = 196;
constexpr double kObjectHeight = 36;
constexpr double kRoomGap = 18;
constexpr double kMargin = 6;
constexpr std::size_t kActorsPerRoom = 12;

QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("Scene", text, nullptr, number);
}

struct Room
{
    const IpcNamespaceTable *table{};
    const IpcNamespaceTable *before{};
    std::vector<const ActorRow *> actors;
    std::vector<const ShmRow *> objects;
    std::size_t more{};
    bool lit{};
    QSizeF size;
};

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

const ShmRow *row_of(const IpcNamespaceTable *table, IpcId id)
{
    if (!table)
    {
        return nullptr;
    }
    const auto index = [](const ShmRow &row) { return row.id.value & (abi::kIpcmni - 1); };
    const int wanted = id.value & (abi::kIpcmni - 1);
    const auto at = std::lower_bound(table->shm.begin(), table->shm.end(), wanted,
                                     [&](const ShmRow &row, int key) { return index(row) < key; });
    return at != table->shm.end() && at->id == id ? &*at : nullptr;
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

bool changed(const ShmRow &row, const IpcNamespaceTable *before)
{
    const ShmRow *old = row_of(before, row.id);
    return !old || !(*old == row);
}

std::size_t object_columns(std::size_t objects)
{
    return objects <= 4 ? 1 : objects <= 8 ? 2 : 3;
}

/// Objects that the call changed and attached ones come first into the few places, then the lowest
/// indices; they are drawn by ascending index.
std::vector<const ShmRow *> choose(const Room &room)
{
    const auto &rows = room.table->shm;
    std::vector<const ShmRow *> chosen;
    if (rows.size() <= kObjectsPerRoom)
    {
        for (const ShmRow &row : rows)
        {
            chosen.push_back(&row);
        }
        return chosen;
    }
    constexpr std::size_t places = kObjectsPerRoom - 1; // the last one tells of the rest
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

void measure(Room &room)
{
    const std::size_t tiles = room.objects.size() + (room.more > 0 ? 1 : 0);
    const auto columns = object_columns(tiles);
    const auto object_rows = (tiles + columns - 1) / columns;
    const auto actors = std::min(room.actors.size(), kActorsPerRoom + 1);
    const auto rows = std::max<std::size_t>({object_rows, actors, 2});
    const auto across = static_cast<double>(columns);
    room.size =
        QSizeF(2 * kPadding + kActorWidth + kAisle + across * kObjectWidth + (across - 1) * kGap,
               kHeader + static_cast<double>(rows) * (kObjectHeight + kGap) - kGap + kPadding);
}

std::vector<Room> rooms_of(const SceneInput &input)
{
    const ActorRow *selected = input.selected ? actor_of(input.now, *input.selected) : nullptr;
    std::vector<Room> rooms;
    for (const IpcNamespaceTable &table : input.now->ipc)
    {
        Room room;
        room.table = &table;
        room.before = table_of(input.before, table.ns);
        room.lit = selected && selected->alive && selected->ipc_ns == table.ns;
        for (const ActorRow &actor : input.now->actors)
        {
            if (actor.alive && actor.ipc_ns == table.ns)
            {
                room.actors.push_back(&actor);
            }
        }
        room.objects = choose(room);
        room.more = table.shm.size() - room.objects.size();
        measure(room);
        rooms.push_back(std::move(room));
    }
    return rooms;
}

/// Rooms side by side and in rows so that the drawing is shown as large as possible.
std::vector<QPointF> arrange(const std::vector<Room> &rooms, const QSizeF &view, QSizeF &size)
{
    std::vector<QPointF> best;
    double best_scale = -1;
    for (std::size_t across = 1; across <= rooms.size(); ++across)
    {
        std::vector<QPointF> places;
        double x = kMargin;
        double y = kMargin;
        double row_height = 0;
        double width = 0;
        for (std::size_t at = 0; at < rooms.size(); ++at)
        {
            if (at > 0 && at % across == 0)
            {
                y += row_height + kRoomGap;
                x = kMargin;
                row_height = 0;
            }
            places.emplace_back(x, y);
            x += rooms[at].size.width() + kRoomGap;
            width = std::max(width, x - kRoomGap + kMargin);
            row_height = std::max(row_height, rooms[at].size.height());
        }
        const QSizeF needed(width, y + row_height + kMargin);
        const double scale =
            std::min({1.0, view.width() / needed.width(), view.height() / needed.height()});
        if (scale >= best_scale)
        {
            best_scale = scale;
            best = std::move(places);
            size = needed;
        }
    }
    return best;
}

QString inode_text(const SceneInput &input, NsId ns)
{
    if (input.kernel_namespaces)
    {
        for (const auto &[kernel, model] : *input.kernel_namespaces)
        {
            if (model == ns)
            {
                return QStringLiteral("ipc:[%1]").arg(kernel.value);
            }
        }
    }
    return {};
}

QString credentials(const ActorRow &actor)
{
    return actor.uid == actor.euid
               ? tr("pid %1 · uid %2").arg(actor.pid.value).arg(actor.uid.value)
               : tr("pid %1 · euid %2").arg(actor.pid.value).arg(actor.euid.value);
}

class Painter
{
  public:
    explicit Painter(const SceneInput &input) : input_(input) {}

    Scene run()
    {
        const std::vector<Room> rooms = rooms_of(input_);
        const auto places = arrange(rooms, input_.view, scene_.size);
        for (std::size_t at = 0; at < rooms.size(); ++at)
        {
            draw_room(rooms[at], places[at]);
            draw_actors(rooms[at], places[at]);
            draw_objects(rooms[at], places[at]);
        }
        draw_lines();
        return std::move(scene_);
    }

  private:
    void draw_room(const Room &room, QPointF at)
    {
        const auto count = room.table->shm.size();
        scene_.rooms.push_back(
            {.key = QString::number(room.table->ns.value),
             .box = QRectF(at, room.size),
             .title = tr("ipc namespace %1").arg(room.table->ns.value),
             .detail = inode_text(input_, room.table->ns),
             .note = tr("%1 of %2 ids").arg(count).arg(room.table->limits.shmmni),
             .reference = static_cast<int>(room.table->ns.value),
             .lit = room.lit,
             .changed = !room.before || !(room.before->shm_ids == room.table->shm_ids),
             .selected = false,
             .faded = false});
    }

    void draw_actors(const Room &room, QPointF at)
    {
        double y = at.y() + kHeader;
        const double x = at.x() + kPadding;
        for (std::size_t number = 0; number < room.actors.size(); ++number)
        {
            const QRectF box(x, y, kActorWidth, kActorHeight);
            if (number == kActorsPerRoom)
            {
                scene_.actors.push_back({.key = QStringLiteral("more%1").arg(room.table->ns.value),
                                         .box = box,
                                         .title = tr("%1 more").arg(room.actors.size() - number),
                                         .detail = tr("processes"),
                                         .note = {},
                                         .faded = true});
                break;
            }
            const ActorRow &actor = *room.actors[number];
            const ActorRow *old = actor_of(input_.before, actor.actor);
            const bool selected = input_.selected == actor.actor;
            scene_.actors.push_back({.key = QString::number(actor.actor.value),
                                     .box = box,
                                     .title = text(input_.names->name(actor.actor)),
                                     .detail = credentials(actor),
                                     .note = {},
                                     .reference = static_cast<int>(actor.actor.value),
                                     .lit = selected,
                                     .changed = !old || !(*old == actor),
                                     .selected = selected,
                                     .faded = false});
            ports_[actor.actor] = QPointF(box.right(), box.center().y());
            y += kActorHeight + kGap;
        }
    }

    void draw_objects(const Room &room, QPointF at)
    {
        const std::size_t tiles = room.objects.size() + (room.more > 0 ? 1 : 0);
        const auto columns = object_columns(tiles);
        const double left = at.x() + kPadding + kActorWidth + kAisle;
        const double top = at.y() + kHeader;
        const auto box_of = [&](std::size_t tile) {
            const auto column = static_cast<double>(tile % columns);
            const auto row = static_cast<double>(tile / columns);
            return QRectF(left + column * (kObjectWidth + kGap), top + row * (kObjectHeight + kGap),
                          kObjectWidth, kObjectHeight);
        };
        for (std::size_t tile = 0; tile < room.objects.size(); ++tile)
        {
            draw_object(room, *room.objects[tile], box_of(tile));
        }
        if (room.more > 0)
        {
            std::uint64_t bytes = 0;
            for (const ShmRow &row : room.table->shm)
            {
                bytes += row.segsz;
            }
            const QRectF box = box_of(room.objects.size());
            scene_.objects.push_back({.key = QStringLiteral("%1/more").arg(room.table->ns.value),
                                      .box = box,
                                      .title = tr("%L1 more").arg(room.more),
                                      .detail = tr("%1 in all").arg(bytes_text(bytes)),
                                      .note = {},
                                      .lit = room.lit,
                                      .faded = true});
            more_[room.table->ns] = QPointF(box.left(), box.center().y());
        }
    }

    void draw_object(const Room &room, const ShmRow &row, const QRectF &box)
    {
        const bool destroyed = (row.mode & abi::kShmDest) != 0;
        QString detail = bytes_text(row.segsz);
        if (row.nattch > 0)
        {
            detail += tr(" · %1 attached").arg(row.nattch);
        }
        if (destroyed)
        {
            detail += tr(" · destroyed");
        }
        scene_.objects.push_back(
            {.key = QStringLiteral("%1/%2").arg(room.table->ns.value).arg(row.id.value),
             .box = box,
             .title = QStringLiteral("%1 → id %2").arg(key_text(row.key)).arg(row.id.value),
             .detail = detail,
             .note = QStringLiteral("0%1").arg(row.mode & 0777U, 3, 8, QLatin1Char('0')),
             .reference = row.id.value,
             .lit = room.lit,
             .changed = changed(row, room.before),
             .selected = false,
             .faded = destroyed});
        ports_of_objects_[{room.table->ns, row.id}] = {QPointF(box.left(), box.center().y()),
                                                       scene_.objects.size() - 1};
    }

    void draw_lines()
    {
        for (const ActorRow &actor : input_.now->actors)
        {
            const auto from = ports_.find(actor.actor);
            if (!actor.alive || from == ports_.end())
            {
                continue;
            }
            for (const AttachRow &attach : actor.attaches)
            {
                draw_line(actor, attach, from->second);
            }
        }
    }

    void draw_line(const ActorRow &actor, const AttachRow &attach, QPointF from)
    {
        const auto ns = namespace_of(attach, actor, *input_.now);
        if (!ns)
        {
            return;
        }
        const bool lit = input_.selected == actor.actor;
        QPointF to;
        if (const auto object = ports_of_objects_.find({*ns, attach.id});
            object != ports_of_objects_.end())
        {
            to = object->second.first;
            SceneItem &item = scene_.objects[object->second.second];
            item.lit = item.lit || lit;
        }
        else if (const auto rest = more_.find(*ns); rest != more_.end())
        {
            to = rest->second;
        }
        else
        {
            return;
        }
        scene_.lines.push_back(
            {.key = QStringLiteral("%1@%2").arg(actor.actor.value).arg(attach.address.value),
             .from = from,
             .to = to,
             .lit = lit,
             .writable = attach.writable});
    }

    const SceneInput &input_;
    Scene scene_;
    std::map<ActorId, QPointF> ports_;
    std::map<std::pair<NsId, IpcId>, std::pair<QPointF, std::size_t>> ports_of_objects_;
    std::map<NsId, QPointF> more_;
};

} // namespace

Scene lay_out(const SceneInput &input)
{
    return input.now ? Painter(input).run() : Scene{};
}

std::optional<NsId> namespace_of(const AttachRow &attach, const ActorRow &actor,
                                 const Tables &tables)
{
    // A mapping outlives unshare and setns, and then shows a segment of another namespace. The
    // kernel tells only the id, so the caller's own namespace is taken first, and then any in which
    // such a segment is attached.
    const ShmRow *own = row_of(table_of(&tables, actor.ipc_ns), attach.id);
    if (own && own->nattch > 0)
    {
        return actor.ipc_ns;
    }
    for (const IpcNamespaceTable &table : tables.ipc)
    {
        const ShmRow *row = row_of(&table, attach.id);
        if (row && row->nattch > 0)
        {
            return table.ns;
        }
    }
    return std::nullopt;
}

QString bytes_text(std::uint64_t bytes)
{
    constexpr std::uint64_t kKib = 1024;
    if (bytes < kKib)
    {
        return tr("%1 B").arg(bytes);
    }
    double value = static_cast<double>(bytes) / kKib;
    const char *unit = "KiB";
    for (const char *next : {"MiB", "GiB", "TiB", "PiB", "EiB"})
    {
        if (value < kKib)
        {
            break;
        }
        value /= kKib;
        unit = next;
    }
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return QStringLiteral("%1 %2").arg(value, 0, 'f', whole ? 0 : 1).arg(QLatin1String(unit));
}

QString key_text(Key key)
{
    return key == kIpcPrivate ? tr("private")
                              : QStringLiteral("0x%1").arg(static_cast<quint32>(key.value), 8, 16,
                                                           QLatin1Char('0'));
}

} // namespace ipcscope::gui
