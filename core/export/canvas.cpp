#include "core/export/canvas.h"

#include "core/export/markup.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::exporting
{
namespace
{

// No font is at hand to be measured: this is more than an average letter of the sizes used takes.
constexpr double kTitleLetter = 7.6;
constexpr double kDetailLetter = 6.1;
constexpr double kInset = 8;
constexpr double kTitleAt = 15;
constexpr double kDetailAt = 29;

std::size_t letters(double room, double letter)
{
    return static_cast<std::size_t>(std::max(room / letter, 1.0));
}

} // namespace

void Canvas::text(Point at, std::string_view classes, std::string_view text, double room)
{
    const bool title = classes.find("title") != std::string_view::npos;
    layers_.back() +=
        fmt::format("<text x=\"{:g}\" y=\"{:g}\" class=\"{}\">{}</text>\n", at.x, at.y, classes,
                    escaped(shortened(text, letters(room, title ? kTitleLetter : kDetailLetter))));
}

void Canvas::box(const Box &box, std::string_view classes, const Label &label)
{
    layers_.back() += fmt::format(
        "<rect x=\"{:g}\" y=\"{:g}\" width=\"{:g}\" height=\"{:g}\" rx=\"4\" class=\"{}\"/>\n",
        box.x, box.y, box.width, box.height, classes);
    const double room = box.width - 2 * kInset;
    text({box.x + kInset, box.y + kTitleAt}, "title", label.title, room);
    const double note = label.note.empty() ? 0 : 36;
    if (!label.detail.empty())
    {
        text({box.x + kInset, box.y + kDetailAt}, "detail", label.detail, room - note);
    }
    if (!label.note.empty())
    {
        text({box.right() - kInset, box.y + kDetailAt}, "detail end", label.note, note);
    }
}

void Canvas::corner_mark(const Box &box)
{
    layers_.back() +=
        fmt::format("<path d=\"M{:g} {:g}h-12l12 12z\" class=\"mark\"/>\n", box.right(), box.y);
}

void Canvas::line(Point from, Point to, std::string_view classes)
{
    const double bend = std::max(24.0, std::abs(to.x - from.x) / 2);
    const bool down = classes.find("down") != std::string_view::npos;
    const Point one = down ? Point{from.x, from.y + 30} : Point{from.x + bend, from.y};
    const Point two = down ? Point{to.x, to.y - 30} : Point{to.x - bend, to.y};
    layers_.back() +=
        fmt::format("<path d=\"M{:g} {:g}C{:g} {:g} {:g} {:g} {:g} {:g}\" class=\"{}\"/>\n", from.x,
                    from.y, one.x, one.y, two.x, two.y, to.x, to.y, classes);
    if (classes.find("wait") != std::string_view::npos)
    {
        layers_.back() +=
            fmt::format("<circle cx=\"{:g}\" cy=\"{:g}\" r=\"4\" class=\"waits\"/>\n", to.x, to.y);
    }
}

void Canvas::begin_lower_layer()
{
    layers_.emplace_back();
}

std::string Canvas::elements() const
{
    std::string all;
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
    {
        all += *layer;
    }
    return all;
}

} // namespace ipcscope::exporting
