#include "core/lesson/fences.h"

#include "core/lesson/limits.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::lesson
{

Passage passage_of(std::span<const Line> lines, std::uint32_t otherwise)
{
    Passage passage;
    passage.start = {.line = lines.empty() ? otherwise : lines.front().number, .column = 1};
    for (const Line &line : lines)
    {
        passage.text += line.text;
        passage.text += '\n';
    }
    return passage;
}

bool is_blank(const Passage &passage)
{
    return passage.text.find_first_not_of(" \t\n") == std::string::npos;
}

namespace
{

std::vector<Line> lines_of(std::string_view text, std::uint32_t first)
{
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();)
    {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::size_t last = line.find_last_not_of(" \t");
        lines.push_back({.text = line.substr(0, last == std::string_view::npos ? 0 : last + 1),
                         .number = first++});
        at = end + 1;
    }
    return lines;
}

class Cutter
{
  public:
    Cutter(std::vector<Line> lines, std::span<const BlockKind> kinds, Problems &problems)
        : lines_(std::move(lines)), kinds_(kinds), problems_(problems)
    {
    }

    std::vector<Piece> run()
    {
        std::size_t prose = 0;
        std::size_t at = 0;
        bool code = false; // inside ``` of the Markdown
        while (at < lines_.size())
        {
            const std::string_view line = lines_[at].text;
            if (line.starts_with("```") || line.starts_with("~~~"))
            {
                code = !code;
            }
            if (code || !line.starts_with("::"))
            {
                ++at;
                continue;
            }
            add_prose(prose, at);
            at = block(at);
            prose = at;
        }
        add_prose(prose, at);
        if (code)
        {
            complain(lines_.back().number, 1, told("no ``` ends the last piece of code"));
        }
        return std::move(pieces_);
    }

  private:
    void complain(std::uint32_t line, std::uint32_t column, std::string message)
    {
        problems_.push_back(
            {.position = {.line = line, .column = column}, .message = std::move(message)});
    }

    void add(Piece piece)
    {
        if (pieces_.size() == kMostBlocks)
        {
            complain(piece.line, 1, told("more than {} blocks", kMostBlocks));
        }
        if (pieces_.size() <= kMostBlocks)
        {
            pieces_.push_back(std::move(piece));
        }
    }

    [[nodiscard]] std::vector<Line> between(std::size_t from, std::size_t to) const
    {
        return {lines_.begin() + static_cast<std::ptrdiff_t>(from),
                lines_.begin() + static_cast<std::ptrdiff_t>(to)};
    }

    void add_prose(std::size_t from, std::size_t to)
    {
        Piece prose{.lines = between(from, to)};
        if (from < to && !is_blank(passage_of(prose.lines, 1)))
        {
            prose.line = lines_[from].number;
            add(std::move(prose));
        }
    }

    /// The index of the line behind the block that begins at `at`.
    std::size_t block(std::size_t at)
    {
        const Line &first = lines_[at];
        if (first.text == "::")
        {
            complain(first.number, 1, told("'::' closes no block: none is open"));
            return at + 1;
        }
        const std::size_t name_end = notation::word_end(first.text, 2);
        const std::string_view name = first.text.substr(2, name_end - 2);
        const auto kind = std::find_if(kinds_.begin(), kinds_.end(),
                                       [name](const BlockKind &one) { return one.name == name; });
        std::size_t end = at + 1;
        while (end < lines_.size() && !lines_[end].text.starts_with("::"))
        {
            ++end;
        }
        const bool closed = end < lines_.size() && lines_[end].text == "::";
        if (kind == kinds_.end())
        {
            unknown_block(first, name);
            return closed ? end + 1 : end;
        }
        if (!closed)
        {
            complain(first.number, 1,
                     end < lines_.size()
                         ? told("no line '::' closes this '::{}' before the one of line {}", name,
                                lines_[end].number)
                         : told("no line '::' closes this '::{}'", name));
            return end;
        }
        const Position behind{.line = first.number,
                              .column = static_cast<std::uint32_t>(name_end) + 1};
        add({.kind = kind->name,
             .line = first.number,
             .attributes = Attributes::read(first.text.substr(name_end), behind, name,
                                            kind->attributes, problems_),
             .lines = between(at + 1, end)});
        return end + 1;
    }

    void unknown_block(const Line &line, std::string_view name)
    {
        std::vector<std::string_view> names;
        for (const BlockKind &kind : kinds_)
        {
            names.push_back(kind.name);
        }
        complain(line.number, 3,
                 told("unknown block '::{}'{}", name,
                      notation::suggestion(notation::nearest(name, names))));
    }

    std::vector<Line> lines_;
    std::span<const BlockKind> kinds_;
    Problems &problems_;
    std::vector<Piece> pieces_;
};

} // namespace

std::vector<Piece> cut(std::string_view text, std::uint32_t first_line,
                       std::span<const BlockKind> kinds, Problems &problems)
{
    return Cutter(lines_of(text, first_line), kinds, problems).run();
}

} // namespace ipcscope::lesson
