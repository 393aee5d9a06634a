// The isolation diagram as plain values: rooms, actors, objects and lines with their places, the
// mounts on a floor of their own, the user namespaces around all. A pure function of the tables;
// what draws it decides nothing.
#pragma once

#include "app/gui/reach.h"
#include "core/notation/notation.h"
#include "core/tables.h"
#include "sim/wait_place.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace ipcscope::gui
{

struct SceneItem
{
    QString key; ///< the same thing keeps its key from step to step
    QRectF box;
    QString title;
    QString detail;
    QString note;
    int reference{-1}; ///< rooms: namespace; actors: actor number; objects: id
    bool lit{};        ///< in reach of the selected actor
    bool changed{};    ///< by the current call
    bool selected{};
    bool faded{};                      ///< a destroyed segment that lives on, a dead actor, "more"
    Allowed allowed{Allowed::Unknown}; ///< objects: to the selected actor
    double presence{1};                ///< below 1: it is coming or going
    friend bool operator==(const SceneItem &, const SceneItem &) = default;
};

struct SceneLine
{
    QString key;
    QPointF from;
    QPointF to;
    bool lit{};
    bool writable{};
    bool down{};     ///< to the floor: it comes to its end from above
    QString words{}; ///< what it says
    QRectF label{};  ///< where the words stand, of a line that has them written at it
    double presence{1};
    friend bool operator==(const SceneLine &, const SceneLine &) = default;
};

struct Scene
{
    std::vector<SceneItem> frames; ///< user namespaces, where there are several
    std::vector<SceneItem> rooms;
    std::vector<SceneItem> rests;  ///< one that stands for the namespaces without a room, or none
    std::vector<SceneItem> floor;  ///< one, where mounts are known; it lies below the rooms
    std::vector<SceneItem> mounts; ///< on the floor
    std::vector<SceneItem> actors;
    std::vector<SceneItem> objects; ///< in rooms, and in mounts
    std::vector<SceneLine> lines;   ///< what is mapped
    std::vector<SceneLine> waits;   ///< from sleepers to what they wait for
    QSizeF size;
};

/// The namespace of the segment that a mapping shows, by actor and address. A mapping outlives
/// unshare and setns, and the kernel tells only the id; the model knows.
using AttachHomes = std::map<std::pair<ActorId, Address>, NsId>;
/// The same for mappings of files: the tmpfs.
using FileHomes = std::map<std::pair<ActorId, Address>, std::uint64_t>;
/// At what those sleep who do.
using WaitPlaces = std::map<ActorId, sim::WaitPlace>;

/// What the model knows of a moment and tables do not tell.
struct Whereabouts
{
    AttachHomes homes;
    FileHomes file_homes;
    WaitPlaces waits;
    friend bool operator==(const Whereabouts &, const Whereabouts &) = default;
};

struct SceneInput
{
    const Tables *now{};
    const Tables *before{};
    const notation::ActorNames *names{};
    const std::map<NsId, NsId> *kernel_namespaces{}; ///< kernel inode to model; may be null
    const AttachHomes *homes{};
    const FileHomes *file_homes{}; ///< may be null, like the next
    const WaitPlaces *waits{};
    std::optional<ActorId> selected;
    QSizeF view;               ///< to choose how many rooms stand side by side
    const sim::World *world{}; ///< to ask who may do what; null: nobody knows
    bool all_rooms{};          ///< as many as can be drawn, not only as many as can be read
};

/// Objects drawn one by one in a room; the rest is one tile.
inline constexpr std::size_t kObjectsPerRoom = 12;
/// The same for files in a mount, and for mounts on the floor.
inline constexpr std::size_t kFilesPerMount = 8;
inline constexpr std::size_t kMountsOnFloor = 16;

[[nodiscard]] Scene lay_out(const SceneInput &input);
/// The same state as sentences.
[[nodiscard]] QStringList tell(const SceneInput &input);
/// What is drawn as changed, in a sentence; empty: nothing is.
[[nodiscard]] QString tell_changed(const Scene &scene);

/// Rooms that are drawn; the namespaces beyond are one tile.
inline constexpr std::size_t kRoomsToRead = 12;
inline constexpr std::size_t kRoomsToDraw = 256;

/// Where the segment of a mapping lives, if that is known.
[[nodiscard]] std::optional<NsId> home_of(const SceneInput &input, const ActorRow &actor,
                                          const AttachRow &attach);

/// "4 KiB", "1.5 MiB", "100 B".
[[nodiscard]] QString bytes_text(std::uint64_t bytes);
/// "0x00001234", "private", as a key is shown.
[[nodiscard]] QString key_text(Key key);

} // namespace ipcscope::gui
