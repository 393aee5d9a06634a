// Where rooms stand: inside the frames of the user namespaces that own them, side by side and in
// rows, with the floor below.
#pragma once

#include "app/gui/scene_floor.h"
#include "app/gui/scene_rooms.h"

#include <vector>

namespace ipcscope::gui
{

/// A user namespace with the rooms that it owns.
struct OwnerFrame
{
    NsId owner;
    std::vector<std::size_t> rooms; ///< their numbers
    QSizeF size{};
    std::vector<QPointF> places{}; ///< of the rooms, from the frame's corner
};

struct Frames
{
    std::vector<OwnerFrame> all; ///< by the first room of each; every room is in one
    bool drawn{};                ///< there are several user namespaces
};

/// Among the owners of ipc namespaces and among the living.
[[nodiscard]] bool several_user_namespaces(const Tables &tables);
[[nodiscard]] Frames frames_of(const SceneInput &input, const std::vector<Room> &rooms);

struct Places
{
    std::vector<QPointF> rooms; ///< of each room
    std::vector<QRectF> frames; ///< of each frame
    QPointF floor;
    double floor_width{};
    QSizeF size{}; ///< of all
};

/// The places with which all is shown as large as possible in `view`.
[[nodiscard]] Places arrange(const std::vector<Room> &rooms, const Frames &frames,
                             const Floor &floor, const QSizeF &view);

/// "owns 2 ipc namespaces".
[[nodiscard]] QString owns_text(const OwnerFrame &frame);

} // namespace ipcscope::gui
