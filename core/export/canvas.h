// Inside the diagram: elements of SVG, put together as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::exporting
{

struct Point
{
    double x{};
    double y{};
};

struct Box
{
    double x{};
    double y{};
    double width{};
    double height{};

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point left_middle() const { return {x, y + height / 2}; }
    [[nodiscard]] Point right_middle() const { return {right(), y + height / 2}; }
    [[nodiscard]] Point top_middle() const { return {x + width / 2, y}; }
    [[nodiscard]] Point bottom_middle() const { return {x + width / 2, bottom()}; }
};

/// Words on a box: as much of each as there is room for.
struct Label
{
    std::string title{};
    std::string detail{}; ///< below it
    std::string note{};   ///< at the right end of the detail's line
};

/// Two lines of text in a box.
class Canvas
{
  public:
    /// `classes` are those of the style sheet: "room", "object changed".
    void box(const Box &box, std::string_view classes, const Label &label);
    /// A shape that says "changed" without any colour, in the box's corner.
    void corner_mark(const Box &box);
    void line(Point from, Point to, std::string_view classes);
    void text(Point at, std::string_view classes, std::string_view text, double room);
    /// Everything so far lies over what is drawn from now on.
    void begin_lower_layer();

    /// The elements, lowest first.
    [[nodiscard]] std::string elements() const;

  private:
    std::vector<std::string> layers_{std::string()}; ///< the last one is the lowest
};

} // namespace ipcscope::exporting
