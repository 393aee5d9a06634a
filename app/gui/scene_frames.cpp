#include "app/gui/scene_frames.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>

namespace ipcscope::gui
{
namespace
{

struct FrameWords
{
    Q_DECLARE_TR_FUNCTIONS(FrameWords)
};

constexpr double kFrameHeader = 26;
constexpr double kFramePadding = 10;
constexpr double kFloorGap = 12;

/// Boxes of those sizes in rows of `across`, from (0, 0) on.
QSizeF in_rows(const std::vector<QSizeF> &sizes, std::size_t across, std::vector<QPointF> &places)
{
    double x = 0;
    double y = 0;
    double row_height = 0;
    double width = 0;
    places.clear();
    for (std::size_t at = 0; at < sizes.size(); ++at)
    {
        if (at > 0 && at % across == 0)
        {
            y += row_height + kRoomGap;
            x = 0;
            row_height = 0;
        }
        places.emplace_back(x, y);
        x += sizes[at].width() + kRoomGap;
        width = std::max(width, x - kRoomGap);
        row_height = std::max(row_height, sizes[at].height());
    }
    return {width, y + row_height};
}

/// The rooms of each frame in rows of `across`.
void fill_frames(std::vector<OwnerFrame> &frames, const std::vector<Room> &rooms, bool drawn,
                 std::size_t across)
{
    const QPointF corner = drawn ? QPointF(kFramePadding, kFrameHeader) : QPointF(0, 0);
    const QSizeF edges =
        drawn ? QSizeF(2 * kFramePadding, kFrameHeader + kFramePadding) : QSizeF(0, 0);
    for (OwnerFrame &frame : frames)
    {
        std::vector<QSizeF> sizes;
        for (const std::size_t room : frame.rooms)
        {
            sizes.push_back(rooms[room].size);
        }
        frame.size = in_rows(sizes, across, frame.places) + edges;
        for (QPointF &place : frame.places)
        {
            place += corner;
        }
    }
}

/// The frames in rows of `across`, and the rooms in them; without a floor yet.
Places placed(const std::vector<OwnerFrame> &frames, std::size_t rooms, std::size_t across)
{
    std::vector<QSizeF> sizes;
    for (const OwnerFrame &frame : frames)
    {
        sizes.push_back(frame.size);
    }
    std::vector<QPointF> corners;
    Places places;
    places.size = in_rows(sizes, across, corners);
    places.rooms.resize(rooms);
    for (std::size_t at = 0; at < frames.size(); ++at)
    {
        places.frames.emplace_back(corners[at], frames[at].size);
        for (std::size_t number = 0; number < frames[at].rooms.size(); ++number)
        {
            places.rooms[frames[at].rooms[number]] = corners[at] + frames[at].places[number];
        }
    }
    return places;
}

/// With a floor of that width and height below, and margins around all.
QSizeF size_with(const QSizeF &rooms, double width, double height)
{
    const double floor = height > 0 ? kFloorGap + height : 0;
    return {std::max(rooms.width(), width) + 2 * kMargin, rooms.height() + floor + 2 * kMargin};
}

/// Moves all to its place above a floor of that width; the rooms stand in the middle.
void settle(Places &places, double floor_width, const QSizeF &size)
{
    const QPointF corner((size.width() - places.size.width()) / 2, kMargin);
    for (QPointF &room : places.rooms)
    {
        room += corner;
    }
    for (QRectF &frame : places.frames)
    {
        frame.translate(corner);
    }
    places.floor = QPointF(kMargin, kMargin + places.size.height() + kFloorGap);
    places.floor_width = floor_width;
    places.size = size;
}

} // namespace

bool several_user_namespaces(const Tables &tables)
{
    std::optional<NsId> first;
    const auto another = [&first](NsId ns) {
        first = first.value_or(ns);
        return *first != ns;
    };
    return std::any_of(tables.ipc.begin(), tables.ipc.end(),
                       [&](const auto &table) { return another(table.owner.value_or(NsId{})); }) ||
           std::any_of(tables.actors.begin(), tables.actors.end(),
                       [&](const auto &actor) { return actor.alive && another(actor.user_ns); });
}

Frames frames_of(const SceneInput &input, const std::vector<Room> &rooms)
{
    Frames frames;
    frames.drawn = several_user_namespaces(*input.now);
    for (std::size_t room = 0; room < rooms.size(); ++room)
    {
        const NsId owner = rooms[room].table->owner.value_or(NsId{});
        auto found = std::find_if(frames.all.begin(), frames.all.end(), [&](const auto &frame) {
            return !frames.drawn || frame.owner == owner;
        });
        if (found == frames.all.end())
        {
            frames.all.push_back({.owner = owner, .rooms = {}});
            found = std::prev(frames.all.end());
        }
        found->rooms.push_back(room);
    }
    return frames;
}

Places arrange(const std::vector<Room> &rooms, const Frames &frames, const Floor &floor,
               const QSizeF &view)
{
    std::vector<OwnerFrame> filled = frames.all;
    std::size_t most = 1;
    for (const OwnerFrame &frame : filled)
    {
        most = std::max(most, frame.rooms.size());
    }
    Places best;
    double best_scale = -1;
    double best_width = 0;
    QSizeF best_size;
    for (std::size_t inside = 1; inside <= most; ++inside)
    {
        fill_frames(filled, rooms, frames.drawn, inside);
        for (std::size_t across = 1; across <= filled.size(); ++across)
        {
            Places places = placed(filled, rooms.size(), across);
            for (const double width : floor.widths(places.size.width()))
            {
                const QSizeF size = size_with(places.size, width, floor.height(width));
                const double scale =
                    std::min({1.0, view.width() / size.width(), view.height() / size.height()});
                if (scale >= best_scale)
                {
                    best_scale = scale;
                    best = places;
                    best_width = width;
                    best_size = size;
                }
            }
        }
    }
    settle(best, best_width, best_size);
    return best;
}

QString owns_text(const OwnerFrame &frame)
{
    return frame.rooms.size() == 1
               ? FrameWords::tr("owns 1 ipc namespace")
               : FrameWords::tr("owns %1 ipc namespaces").arg(frame.rooms.size());
}

} // namespace ipcscope::gui
