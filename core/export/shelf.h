// Inside the diagram: boxes side by side.
#pragma once

#include "core/export/canvas.h"

#include <algorithm>

namespace ipcscope::exporting
{

/// The children of a rectangle, side by side, and in rows where they become too wide.
class Shelf
{
  public:
    static constexpr double kWidest = 1180;

    Shelf(Point corner, double gap) : corner_(corner), gap_(gap), at_(corner) {}

    Box put(double width, double height)
    {
        if (at_.x > corner_.x && at_.x + width > corner_.x + kWidest)
        {
            at_ = {corner_.x, at_.y + row_height_ + gap_};
            row_height_ = 0;
        }
        const Box box{at_.x, at_.y, width, height};
        at_.x += width + gap_;
        row_height_ = std::max(row_height_, height);
        right_ = std::max(right_, box.right());
        return box;
    }
    [[nodiscard]] double right() const { return std::max(right_, corner_.x); }
    [[nodiscard]] double bottom() const { return at_.y + row_height_; }

  private:
    Point corner_;
    double gap_;
    Point at_;
    double row_height_{};
    double right_{};
};

} // namespace ipcscope::exporting
