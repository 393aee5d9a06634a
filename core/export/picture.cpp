#include "core/export/picture.h"

#include "core/export/canvas.h"
#include "core/export/embedded.h"
#include "core/export/markup.h"
#include "core/export/objects.h"
#include "core/export/shelf.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <utility>

namespace ipcscope::exporting
{
namespace
{

constexpr double kPadding = 14;
constexpr double kHeader = 44; ///< of a room: its name, and what is in it
constexpr double kTileHeight = 36;
constexpr double kGap = 8;
constexpr double kActorWidth = 132;
constexpr double kAisle = 56; ///< between actors and objects, where the lines run
constexpr double kObjectWidth = 214;
constexpr double kRoomGap = 18;
constexpr double kFrameHeader = 24;
constexpr double kFloorGap = 22;
constexpr double kMargin = 8;

struct Room
{
    const IpcNamespaceTable *table{};
    std::vector<const ActorRow *> actors;
    std::vector<Thing> things;
    std::size_t columns{1};
    Box box; ///< from 0, until it is placed
};

std::size_t columns_for(std::size_t things)
{
    return things <= 4 ? 1 : things <= 8 ? 2 : 3;
}

double tiles_height(std::size_t rows)
{
    return static_cast<double>(rows) * (kTileHeight + kGap);
}

void measure(Room &room)
{
    const std::size_t tiles = std::min(room.things.size(), kObjectsPerRoom + 1);
    room.columns = columns_for(tiles);
    const std::size_t rows = (tiles + room.columns - 1) / room.columns;
    const std::size_t people = std::min(room.actors.size(), kActorsPerRoom + 1);
    room.box.width = 2 * kPadding + kActorWidth + kAisle +
                     static_cast<double>(room.columns) * (kObjectWidth + kGap) - kGap;
    room.box.height = kHeader + tiles_height(std::max({rows, people, std::size_t{1}})) + 6;
}

class Painter
{
  public:
    explicit Painter(const PictureInput &input)
        : input_(input), tables_(input.now.tables),
          before_(input.before == nullptr ? nullptr : &input.before->tables)
    {
    }

    std::string paint(SvgUse use)
    {
        // Lines lie over the rooms and under what stands in them.
        collect_rooms();
        const double ground = place_rooms();
        draw_contents();
        const double bottom = draw_floor(ground + kFloorGap);
        canvas_.begin_lower_layer();
        draw_lines();
        canvas_.begin_lower_layer();
        draw_rooms();
        return wrap(use, std::max(right_, 320.0) + kMargin, bottom + kMargin);
    }

  private:
    [[nodiscard]] std::string name(ActorId actor) const { return input_.actors.name(actor); }

    void collect_rooms()
    {
        for (const IpcNamespaceTable &table : tables_.ipc)
        {
            Room room{.table = &table};
            for (const ActorRow &actor : tables_.actors)
            {
                if (actor.alive && actor.ipc_ns == table.ns)
                {
                    room.actors.push_back(&actor);
                }
            }
            const IpcNamespaceTable *old = ipc_table(before_, table.ns);
            static const IpcNamespaceTable kEmpty{};
            room.things = things_in(table, before_ != nullptr && old == nullptr ? &kEmpty : old);
            measure(room);
            frames_[table.owner.value_or(NsId{0})].rooms.push_back(rooms_.size());
            rooms_.push_back(std::move(room));
        }
    }

    /// Gives the lower end of all rooms.
    double place_rooms()
    {
        Shelf frames({kMargin, kMargin}, kRoomGap);
        for (auto &[owner, frame] : frames_)
        {
            Shelf inside({0, 0}, kRoomGap);
            for (const std::size_t at : frame.rooms)
            {
                Room &room = rooms_[at];
                room.box = inside.put(room.box.width, room.box.height);
            }
            frame.box = frames.put(inside.right() + 2 * kPadding,
                                   inside.bottom() + kFrameHeader + kPadding);
            for (const std::size_t at : frame.rooms)
            {
                rooms_[at].box.x += frame.box.x + kPadding;
                rooms_[at].box.y += frame.box.y + kFrameHeader;
            }
        }
        right_ = frames.right();
        return frames.bottom();
    }

    void draw_rooms()
    {
        for (const Room &room : rooms_)
        {
            const bool fresh = before_ != nullptr && ipc_table(before_, room.table->ns) == nullptr;
            canvas_.box(room.box, fresh ? "room changed" : "room",
                        {.title = told("ipc namespace {}", room.table->ns.value),
                         .detail = room.things.empty() ? told("nothing in it")
                                                       : counted(room.things.size(), told("object"),
                                                                 told("objects"))});
            if (fresh)
            {
                canvas_.corner_mark(room.box);
            }
        }
        canvas_.begin_lower_layer();
        for (const auto &[owner, frame] : frames_)
        {
            canvas_.box(frame.box, "frame",
                        {.title = owner.value == 0 ? told("user namespace")
                                                   : told("user namespace {}", owner.value)});
        }
    }

    void draw_contents()
    {
        for (const Room &room : rooms_)
        {
            draw_actors(room);
            const double left = room.box.x + kPadding + kActorWidth + kAisle;
            draw_things(room.things, {left, room.box.y + kHeader}, room.columns, kObjectsPerRoom,
                        room.table->ns.value);
        }
    }

    static std::string detail_of(const ActorRow &actor, NsId owner)
    {
        if (actor.sleeps_in)
        {
            return told("asleep in {}", *actor.sleeps_in);
        }
        const std::string pid = actor.nspid.empty() ? told("pid {}", actor.pid.value)
                                                    : told("pid {}, inside {}", actor.pid.value,
                                                           actor.nspid.back().value);
        std::string text = actor.uid == actor.euid ? told("{} · uid {}", pid, actor.uid.value)
                                                   : told("{} · euid {}", pid, actor.euid.value);
        return actor.user_ns == owner ? text : told("{} · user ns {}", pid, actor.user_ns.value);
    }

    void draw_actors(const Room &room)
    {
        Box box{room.box.x + kPadding, room.box.y + kHeader, kActorWidth, kTileHeight};
        for (std::size_t at = 0; at < room.actors.size(); ++at)
        {
            if (at == kActorsPerRoom)
            {
                canvas_.box(box, "actor faded",
                            {.title = told("{} more", room.actors.size() - at),
                             .detail = told("processes")});
                return;
            }
            const ActorRow &actor = *room.actors[at];
            const ActorRow *old = actor_row(before_, actor.actor);
            const bool changed = before_ != nullptr && (old == nullptr || !(*old == actor));
            canvas_.box(box, changed ? "actor changed" : "actor",
                        {.title = name(actor.actor),
                         .detail = detail_of(actor, room.table->owner.value_or(actor.user_ns))});
            if (changed)
            {
                canvas_.corner_mark(box);
            }
            actor_boxes_.emplace(actor.actor, box);
            box.y += kTileHeight + kGap;
        }
    }

    /// Remembers where each is, under its key in that place; what is not drawn is at the last box.
    void draw_things(const std::vector<Thing> &things, Point corner, std::size_t columns,
                     std::size_t most, std::uint64_t place)
    {
        const auto box_of = [&](std::size_t tile) {
            return Box{corner.x + static_cast<double>(tile % columns) * (kObjectWidth + kGap),
                       corner.y + static_cast<double>(tile / columns) * (kTileHeight + kGap),
                       kObjectWidth, kTileHeight};
        };
        for (std::size_t at = 0; at < things.size(); ++at)
        {
            const Thing &thing = things[at];
            const Box box = box_of(std::min(at, most));
            boxes_.emplace(std::pair{place, thing.key}, box);
            if (at == most)
            {
                canvas_.box(box, "object faded", {.title = told("{} more", things.size() - most)});
            }
            if (at >= most)
            {
                continue;
            }
            std::string classes = "object";
            classes += thing.changed ? " changed" : "";
            classes += thing.faded ? " faded" : "";
            canvas_.box(box, classes,
                        {.title = thing.title, .detail = thing.detail, .note = thing.mode});
            if (thing.changed)
            {
                canvas_.corner_mark(box);
            }
        }
    }

    // A tmpfs may be seen from several mount namespaces: it is drawn once, with all who see it.
    double draw_floor(double top)
    {
        struct Mount
        {
            const TmpfsTable *shm{};
            std::vector<std::string> seen_by;
        };
        std::map<std::uint64_t, Mount> mounts;
        std::vector<std::string> queues;
        for (const MntNamespaceTable &table : tables_.mnt.value_or(kNoMounts))
        {
            const std::string who = members(table.ns);
            if (who.empty())
            {
                continue;
            }
            if (table.shm)
            {
                Mount &mount = mounts[table.shm->device];
                mount.shm = &find_mount(table.ns)->shm.value();
                mount.seen_by.push_back(who);
            }
            if (table.mqueue)
            {
                queues.push_back(
                    told("/dev/mqueue of {} shows ipc namespace {}", who, table.mqueue->value));
            }
        }
        if (mounts.empty() && queues.empty())
        {
            return top - kFloorGap;
        }
        Shelf shelf({kMargin + kPadding, top + kFrameHeader}, kRoomGap);
        for (const auto &[device, mount] : mounts)
        {
            draw_mount(shelf, device, *mount.shm,
                       fmt::format("{}", fmt::join(mount.seen_by, "; ")));
        }
        double bottom = mounts.empty() ? top + kFrameHeader : shelf.bottom();
        for (const std::string &line : queues)
        {
            bottom += 18;
            canvas_.text({kMargin + kPadding, bottom}, "detail", line, Shelf::kWidest - kPadding);
        }
        right_ = std::max(right_, shelf.right() + kPadding);
        floor_ = {kMargin, top, right_ - kMargin, bottom + kPadding - top};
        return floor_.bottom();
    }

    void draw_mount(Shelf &shelf, std::uint64_t device, const TmpfsTable &shm,
                    const std::string &seen_by)
    {
        const std::vector<Thing> files = files_in(shm, old_tmpfs(device));
        const std::size_t tiles = std::min(files.size(), kFilesPerMount + 1);
        const std::size_t columns = columns_for(tiles);
        const double rows = static_cast<double>((tiles + columns - 1) / columns);
        const Box box =
            shelf.put(2 * kPadding + static_cast<double>(columns) * (kObjectWidth + kGap) - kGap,
                      kHeader + rows * (kTileHeight + kGap));
        mount_boxes_.emplace_back(
            box, Label{.title = shm.size == 0
                                    ? told("tmpfs {}: {} pages", device, shm.used)
                                    : told("tmpfs {}: {} of {} pages", device, shm.used, shm.size),
                       .detail = told("seen by {}", seen_by)});
        draw_things(files, {box.x + kPadding, box.y + kHeader - 4}, columns, kFilesPerMount,
                    kTmpfs | device);
    }

    [[nodiscard]] const TmpfsTable *old_tmpfs(std::uint64_t device) const
    {
        static const TmpfsTable kEmpty{};
        if (before_ == nullptr || !before_->mnt)
        {
            return nullptr;
        }
        for (const MntNamespaceTable &table : *before_->mnt)
        {
            if (table.shm && table.shm->device == device)
            {
                return &*table.shm;
            }
        }
        return &kEmpty;
    }

    [[nodiscard]] const MntNamespaceTable *find_mount(NsId ns) const
    {
        for (const MntNamespaceTable &table : tables_.mnt ? *tables_.mnt : kNoMounts)
        {
            if (table.ns == ns)
            {
                return &table;
            }
        }
        return nullptr;
    }

    [[nodiscard]] std::string members(NsId mnt) const
    {
        std::vector<std::string> names;
        for (const ActorRow &actor : tables_.actors)
        {
            if (actor.alive && actor.mnt_ns == mnt)
            {
                names.push_back(name(actor.actor));
            }
        }
        return fmt::format("{}", fmt::join(names, ", "));
    }

    [[nodiscard]] const Box *box_of(std::uint64_t place, const std::string &key) const
    {
        const auto found = boxes_.find({place, key});
        return found == boxes_.end() ? nullptr : &found->second;
    }

    void draw_lines()
    {
        for (const auto &[id, box] : actor_boxes_)
        {
            const ActorRow &actor = *actor_row(&tables_, id);
            for (const AttachRow &attach : actor.attaches)
            {
                const auto home = input_.now.homes.find({id, attach.address});
                const NsId ns = home == input_.now.homes.end() ? actor.ipc_ns : home->second;
                if (const Box *to = box_of(ns.value, key_of_shm(attach.id)))
                {
                    canvas_.line(box.right_middle(), to->left_middle(),
                                 attach.writable ? "line" : "line readonly");
                }
            }
            draw_wait(actor, box);
            draw_files(actor, box);
        }
    }

    void draw_wait(const ActorRow &actor, const Box &box)
    {
        const auto wait = input_.now.waits.find(actor.actor);
        if (wait == input_.now.waits.end() || wait->second.at == Wait::At::Elsewhere)
        {
            return;
        }
        const std::string key = wait->second.at == Wait::At::Set     ? key_of_sem(wait->second.id)
                                : wait->second.at == Wait::At::Queue ? key_of_msg(wait->second.id)
                                                                     : key_of_mq(wait->second.name);
        if (const Box *to = box_of(actor.ipc_ns.value, key))
        {
            canvas_.line(box.right_middle(), to->left_middle(), "line wait");
        }
    }

    /// Mappings of files, down to the floor.
    void draw_files(const ActorRow &actor, const Box &box)
    {
        const MntNamespaceTable *mount = find_mount(actor.mnt_ns);
        if (mount == nullptr || !mount->shm)
        {
            return;
        }
        for (const FileMapRow &map : actor.mappings)
        {
            const Box *to = box_of(kTmpfs | mount->shm->device, key_of_file(map.file));
            if (to != nullptr && !map.unlinked)
            {
                canvas_.line(box.bottom_middle(), to->top_middle(),
                             map.access == FileMapRow::Access::ReadWrite ? "line down"
                                                                         : "line down readonly");
            }
        }
    }

    std::string wrap(SvgUse use, double width, double height)
    {
        for (const auto &[box, label] : mount_boxes_)
        {
            canvas_.box(box, "mount", label);
        }
        if (floor_.height > 0)
        {
            canvas_.begin_lower_layer();
            canvas_.box(floor_, "floor",
                        {.title = told("/dev/shm and /dev/mqueue, by mount namespace")});
        }
        const std::string twin = fmt::format("{}", fmt::join(tell(input_), " "));
        std::string text =
            use == SvgUse::File ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
        text += fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:g} {1:g}\" "
                            "width=\"{0:g}\" height=\"{1:g}\" class=\"picture\" role=\"img\">\n"
                            "<title>{2}</title>\n<desc>{3}</desc>\n",
                            width, height, escaped(told("Who can reach what")), escaped(twin));
        if (use == SvgUse::File)
        {
            text += fmt::format("<style>\n{}</style>\n<rect width=\"100%\" height=\"100%\" "
                                "class=\"paper\"/>\n",
                                embedded::kPictureStyle);
        }
        return text + canvas_.elements() + "</svg>\n";
    }

    struct Frame
    {
        std::vector<std::size_t> rooms;
        Box box;
    };

    // The two kinds of places in boxes_ have numbers of their own.
    static constexpr std::uint64_t kTmpfs = std::uint64_t{1} << 63U;
    inline static const std::vector<MntNamespaceTable> kNoMounts{};

    const PictureInput &input_;
    const Tables &tables_;
    const Tables *before_;
    Canvas canvas_;
    std::vector<Room> rooms_;
    std::map<NsId, Frame> frames_; ///< by the user namespace
    std::map<ActorId, Box> actor_boxes_;
    std::map<std::pair<std::uint64_t, std::string>, Box> boxes_;
    std::vector<std::pair<Box, Label>> mount_boxes_;
    Box floor_;
    double right_{};
};

} // namespace

std::string svg(const PictureInput &input, SvgUse use)
{
    return Painter(input).paint(use);
}

} // namespace ipcscope::exporting
