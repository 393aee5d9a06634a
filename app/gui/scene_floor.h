// The floor of the isolation diagram, below the rooms: one tile for each tmpfs on /dev/shm and for
// the POSIX queues of each ipc namespace, with what is in them. It is as small as a line of words
// as long as nobody has anything there.
#pragma once

#include "app/gui/scene.h"
#include "app/gui/scene_mounts.h"

#include <vector>

namespace ipcscope::gui
{

/// Width of the words of a mount, to the right of which its cards stand.
inline constexpr double kMountWords = 264;

class Floor
{
  public:
    /// Requires: input.now and input.names.
    explicit Floor(const SceneInput &input);

    /// 0: nothing is known of mounts, and there is no floor.
    [[nodiscard]] double height(double width) const;
    /// Widths with which it may look well, ascending; none is below `least`, nor too small.
    [[nodiscard]] std::vector<double> widths(double least) const;
    void draw(QPointF at, double width, Scene &scene) const;

  private:
    struct Tile
    {
        SceneItem item;                 ///< without a place
        std::vector<SceneItem> cards{}; ///< without places
        std::size_t columns{1};
        QSizeF size{};
    };
    void add_tmpfs(const SeenTmpfs &seen);
    void add_queues(const SeenQueues &seen);
    void add_none(const SeenMounts &mounts);
    [[nodiscard]] bool changed() const; ///< by the current call, any of it
    void leave_out();
    void measure();
    /// Calls `put` with each tile and its corner, from `at` on in rows of `width`; gives the lower
    /// end.
    template <class Put> double flow(QPointF at, double width, const Put &put) const;

    Seers seers_;
    const ActorRow *selected_{};
    bool compared_{};
    bool there_{};
    bool plain_{};
    QString counts_; ///< "2 of /dev/shm, 1 of mqueue"
    std::vector<Tile> tiles_;
};

} // namespace ipcscope::gui
