#include "app/gui/scene.h"

#include "app/gui/scene_floor.h"
#include "app/gui/scene_frames.h"
#include "app/gui/scene_rest.h"
#include "app/gui/scene_rooms.h"
#include "app/gui/scene_waits.h"
#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace ipcscope::gui
{
namespace
{

struct Scenery
{
    Q_DECLARE_TR_FUNCTIONS(Scene)
};

/// Whether the call has made or changed it; `old` is the same object before, null when there was
/// none.
template <class Row> bool changed(const Row &row, const Row *old)
{
    return !old || !(*old == row);
}

QString mode_text(std::uint32_t mode)
{
    return QStringLiteral("0%1").arg(mode & 0777U, 3, 8, QLatin1Char('0'));
}

/// "1, 0, 2": the first values of a set.
QString values_text(const SemRow &row)
{
    constexpr std::size_t kShown = 6;
    QStringList values;
    for (std::size_t at = 0; at < std::min(row.sems.size(), kShown); ++at)
    {
        values.push_back(QString::number(row.sems[at].semval));
    }
    if (row.sems.size() > kShown)
    {
        values.push_back(QStringLiteral("…"));
    }
    return values.join(QStringLiteral(", "));
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

/// Who it is; of a sleeper, in what it sleeps.
QString credentials(const ActorRow &actor)
{
    if (actor.sleeps_in)
    {
        return Scenery::tr("sleeps in %1").arg(text(*actor.sleeps_in));
    }
    if (!actor.nspid.empty())
    {
        return Scenery::tr("pid %1, inside %2 · euid %3")
            .arg(actor.pid.value)
            .arg(actor.nspid.back().value)
            .arg(actor.euid.value);
    }
    return actor.uid == actor.euid
               ? Scenery::tr("pid %1 · uid %2").arg(actor.pid.value).arg(actor.uid.value)
               : Scenery::tr("pid %1 · euid %2").arg(actor.pid.value).arg(actor.euid.value);
}

class Painter
{
  public:
    explicit Painter(const SceneInput &input) : input_(input) {}

    Scene run()
    {
        const std::vector<Room> rooms = rooms_of(input_);
        const Frames frames = frames_of(input_, rooms);
        const Floor floor(input_);
        const Places places = arrange(rooms, frames, floor, input_.view);
        scene_.size = places.size;
        several_users_ = frames.drawn;
        for (std::size_t at = 0; frames.drawn && at < frames.all.size(); ++at)
        {
            draw_frame(frames.all[at], places.frames[at]);
        }
        for (std::size_t at = 0; at < rooms.size(); ++at)
        {
            draw_room(rooms[at], places.rooms[at]);
            draw_actors(rooms[at], places.rooms[at]);
            draw_objects(rooms[at], places.rooms[at]);
        }
        floor.draw(places.floor, places.floor_width, scene_);
        draw_others();
        draw_lines();
        draw_file_lines(input_, actor_boxes_, scene_);
        draw_waits(input_, actor_boxes_, scene_);
        return std::move(scene_);
    }

  private:
    void draw_frame(const OwnerFrame &frame, const QRectF &box)
    {
        const QString owner = QString::number(frame.owner.value);
        scene_.frames.push_back({.key = owner,
                                 .box = box,
                                 .title = Scenery::tr("user namespace %1").arg(owner),
                                 .detail = owns_text(frame),
                                 .note = {},
                                 .reference = static_cast<int>(frame.owner.value)});
    }

    void draw_room(const Room &room, QPointF at)
    {
        scene_.rooms.push_back({.key = QString::number(room.table->ns.value),
                                .box = QRectF(at, room.size),
                                .title = Scenery::tr("ipc namespace %1").arg(room.table->ns.value),
                                .detail = inode_text(input_, room.table->ns),
                                .note = note(room),
                                .reference = static_cast<int>(room.table->ns.value),
                                .lit = room.lit,
                                .changed = !room.before || !same_ids(*room.before, *room.table),
                                .selected = false,
                                .faded = false});
    }

    static bool same_ids(const IpcNamespaceTable &a, const IpcNamespaceTable &b)
    {
        return a.shm_ids == b.shm_ids && a.sem_ids == b.sem_ids && a.msg_ids == b.msg_ids;
    }

    /// "1 of 4096 ids", and "2 sets", "1 queue" as far as there are any; the limit is that of
    /// segments, which goes unsaid where there are only others.
    static QString note(const Room &room)
    {
        const auto segments = room.table->shm.size();
        const auto sets = room.table->sem.size();
        const auto queues = room.table->msg.size();
        QStringList parts;
        if (segments > 0 || sets + queues == 0)
        {
            parts.push_back(
                Scenery::tr("%1 of %2 ids").arg(segments).arg(room.table->limits.shmmni));
        }
        if (sets > 0)
        {
            parts.push_back(sets == 1 ? Scenery::tr("1 set") : Scenery::tr("%1 sets").arg(sets));
        }
        if (queues > 0)
        {
            parts.push_back(queues == 1 ? Scenery::tr("1 queue")
                                        : Scenery::tr("%1 queues").arg(queues));
        }
        return parts.join(QStringLiteral(" · "));
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
                scene_.actors.push_back(
                    {.key = QStringLiteral("more%1").arg(room.table->ns.value),
                     .box = box,
                     .title = Scenery::tr("%1 more").arg(room.actors.size() - number),
                     .detail = Scenery::tr("processes"),
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
                                     .note = user_mark(room, actor),
                                     .reference = static_cast<int>(actor.actor.value),
                                     .lit = selected,
                                     .changed = !old || !(*old == actor),
                                     .selected = selected,
                                     .faded = false});
            actor_boxes_[actor.actor] = box;
            y += kActorHeight + kGap;
        }
    }

    /// The namespaces without a room: lines to what is in them end at their tile.
    void draw_others()
    {
        if (const auto rest = rest_of(input_))
        {
            draw_rest(*rest, scene_);
            const QRectF &box = scene_.rests.back().box;
            for (const NsId ns : rest->hidden)
            {
                more_[ns] = QPointF(box.left(), box.center().y());
            }
        }
    }

    /// Of somebody whose user namespace is not the one that owns the room.
    [[nodiscard]] QString user_mark(const Room &room, const ActorRow &actor) const
    {
        return several_users_ && room.table->owner != actor.user_ns
                   ? Scenery::tr("user %1").arg(actor.user_ns.value)
                   : QString();
    }

    void draw_objects(const Room &room, QPointF at)
    {
        const std::size_t tiles = room.objects.size() + (room.more > 0 ? 1 : 0);
        const auto columns = object_columns(tiles);
        const double left = at.x() + kPadding + kActorWidth + room.aisle;
        const double top = at.y() + kHeader;
        const auto box_of = [&](std::size_t tile) {
            const auto column = static_cast<double>(tile % columns);
            const auto row = static_cast<double>(tile / columns);
            return QRectF(left + column * (kObjectWidth + kGap), top + row * (kObjectHeight + kGap),
                          kObjectWidth, kObjectHeight);
        };
        for (std::size_t tile = 0; tile < room.objects.size(); ++tile)
        {
            const QRectF box = box_of(tile);
            std::visit([&](const auto *row) { draw_object(room, *row, box); }, room.objects[tile]);
            if (tile < room.allowed.size())
            {
                mark_allowed(scene_.objects.back(), room.allowed[tile]);
            }
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
                                      .title = Scenery::tr("%L1 more").arg(room.more),
                                      .detail = Scenery::tr("%1 in all").arg(bytes_text(bytes)),
                                      .note = {},
                                      .lit = room.lit,
                                      .faded = true});
            more_[room.table->ns] = QPointF(box.left(), box.center().y());
        }
    }

    void draw_object(const Room &room, const ShmRow &row, const QRectF &box)
    {
        const bool destroyed = (row.mode & abi::kShmDest) != 0;
        // What is short of room goes without its size, which the table tells.
        QString detail = destroyed ? Scenery::tr("destroyed") : bytes_text(row.segsz);
        if (row.nattch > 0)
        {
            detail += Scenery::tr(" · %1 attached").arg(row.nattch);
        }
        scene_.objects.push_back(
            {.key = QStringLiteral("%1/%2").arg(room.table->ns.value).arg(row.id.value),
             .box = box,
             .title = QStringLiteral("%1 → id %2").arg(key_text(row.key)).arg(row.id.value),
             .detail = detail,
             .note = mode_text(row.mode),
             .reference = row.id.value,
             .lit = room.lit,
             .changed = changed(row, row_of(room.before, row.id)),
             .selected = false,
             .faded = destroyed});
        ports_of_objects_[{room.table->ns, row.id}] = {QPointF(box.left(), box.center().y()),
                                                       scene_.objects.size() - 1};
    }

    void draw_object(const Room &room, const SemRow &row, const QRectF &box)
    {
        const bool waited_for = std::any_of(row.sems.begin(), row.sems.end(), [](const auto &sem) {
            return sem.semncnt + sem.semzcnt > 0;
        });
        draw_plain(room, box, QStringLiteral("sem"), row,
                   waited_for ? Scenery::tr("= %1 · waited for").arg(values_text(row))
                              : Scenery::tr("= %1").arg(values_text(row)),
                   changed(row, set_of(room.before, row.id)));
    }

    void draw_object(const Room &room, const MsgRow &row, const QRectF &box)
    {
        draw_plain(room, box, QStringLiteral("msg"), row,
                   row.qnum == 1
                       ? Scenery::tr("1 message · %1").arg(bytes_text(row.cbytes))
                       : Scenery::tr("%1 messages · %2").arg(row.qnum).arg(bytes_text(row.cbytes)),
                   changed(row, queue_of(room.before, row.id)));
    }

    template <class Row> void draw_plain(const Room &room, const QRectF &box, const QString &kind,
                                         const Row &row, const QString &detail, bool was_changed)
    {
        scene_.objects.push_back(
            {.key =
                 QStringLiteral("%1/%2/%3").arg(room.table->ns.value).arg(kind).arg(row.id.value),
             .box = box,
             .title = QStringLiteral("%1 %2 → %3").arg(kind, key_text(row.key)).arg(row.id.value),
             .detail = detail,
             .note = mode_text(row.mode),
             .reference = row.id.value,
             .lit = room.lit,
             .changed = was_changed,
             .selected = false,
             .faded = false});
    }

    void draw_lines()
    {
        for (const ActorRow &actor : input_.now->actors)
        {
            const auto box = actor_boxes_.find(actor.actor);
            if (!actor.alive || box == actor_boxes_.end())
            {
                continue;
            }
            for (const AttachRow &attach : actor.attaches)
            {
                draw_line(actor, attach, QPointF(box->second.right(), box->second.center().y()));
            }
        }
    }

    void draw_line(const ActorRow &actor, const AttachRow &attach, QPointF from)
    {
        const auto ns = home_of(input_, actor, attach);
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
             .writable = attach.writable,
             .words = Scenery::tr("%1 has mapped id %2")
                          .arg(text(input_.names->name(actor.actor)))
                          .arg(attach.id.value)});
    }

    const SceneInput &input_;
    Scene scene_;
    bool several_users_{};
    std::map<ActorId, QRectF> actor_boxes_;
    std::map<std::pair<NsId, IpcId>, std::pair<QPointF, std::size_t>> ports_of_objects_;
    std::map<NsId, QPointF> more_;
};

} // namespace

Scene lay_out(const SceneInput &input)
{
    return input.now ? Painter(input).run() : Scene{};
}

std::optional<NsId> home_of(const SceneInput &input, const ActorRow &actor, const AttachRow &attach)
{
    if (!input.homes)
    {
        return std::nullopt;
    }
    const auto found = input.homes->find({actor.actor, attach.address});
    return found == input.homes->end() ? std::nullopt : std::optional(found->second);
}

} // namespace ipcscope::gui
