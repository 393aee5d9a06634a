// The body of a lesson: what its blocks mean.
#include "core/lesson/fences.h"
#include "core/lesson/limits.h"
#include "core/lesson/names.h"
#include "core/lesson/reader.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace ipcscope::lesson
{

std::span<const BlockKind> block_kinds()
{
    static const std::array<BlockKind, 8> kinds{
        {{"do", {{"run", false}}},
         {"try", {}},
         {"predict", {{"id", true}, {"ask", true}}},
         {"step", {{"until", true}, {"highlight", false}}},
         {"goal", {{"id", true}, {"mode", false}, {"text", true}}},
         {"hint", {{"goal", true}, {"after", false}, {"when", false}}},
         {"solution", {{"goal", true}}},
         {"notes", {}}}};
    return kinds;
}

namespace
{

class BlockReader
{
  public:
    explicit BlockReader(Problems &problems) : problems_(problems) {}

    std::vector<Block> read(const std::vector<Piece> &pieces)
    {
        for (const Piece &piece : pieces)
        {
            content(piece);
        }
        return std::move(blocks_);
    }

  private:
    void complain(std::uint32_t line, std::uint32_t column, std::string message)
    {
        problems_.push_back(
            {.position = {.line = line, .column = column}, .message = std::move(message)});
    }

    void add(std::uint32_t line, decltype(Block::content) content)
    {
        blocks_.push_back({.position = {.line = line, .column = 1}, .content = std::move(content)});
    }

    void content(const Piece &piece)
    {
        const std::string_view name = piece.kind;
        const Attributes &attributes = piece.attributes;
        const std::uint32_t line = piece.line;
        Passage body = passage_of(piece.lines, line + 1);
        const bool empty = is_blank(body);
        if (empty && name != "step")
        {
            complain(line, 1, told("'::{}' is empty", name));
            return;
        }
        if (!empty && name == "step")
        {
            complain(line + 1, 1, told("'::step' has no text of its own"));
            return;
        }
        if (name.empty())
        {
            add(line, Prose{std::move(body)});
        }
        else if (name == "do")
        {
            if (const Attribute *run = attributes.find("run");
                run != nullptr && run->value.text != "play")
            {
                complain(line, run->position.column, told("run=play is the only way to run calls"));
            }
            add(line, DoBlock{std::move(body)});
        }
        else if (name == "try")
        {
            add(line, TryBlock{std::move(body)});
        }
        else if (name == "predict")
        {
            predict(piece);
        }
        else if (name == "step")
        {
            add(line, StepBlock{.until = attributes.text("until"),
                                .highlight = attributes.text("highlight")});
        }
        else if (name == "goal")
        {
            goal(line, attributes, std::move(body));
        }
        else if (name == "hint")
        {
            hint(line, attributes, std::move(body));
        }
        else if (name == "solution")
        {
            add(line, SolutionBlock{.goal = attributes.text("goal"), .calls = std::move(body)});
        }
        else
        {
            add(line, NotesBlock{std::move(body)});
        }
    }

    std::string take_id(const Attributes &attributes)
    {
        const Attribute *id = attributes.find("id");
        if (id == nullptr)
        {
            return {};
        }
        if (!is_block_name(id->value.text))
        {
            complain(id->position.line, id->position.column,
                     told("'{}' is not an id of letters, digits and '-'", id->value.text));
        }
        else if (!ids_.insert(id->value.text).second)
        {
            complain(id->position.line, id->position.column,
                     told("the id '{}' stands here twice", id->value.text));
        }
        return id->value.text;
    }

    void predict(const Piece &piece)
    {
        const std::span<const Line> lines(piece.lines);
        const auto is_option = [](const Line &line) { return line.text.starts_with("- "); };
        const std::size_t first = static_cast<std::size_t>(
            std::find_if(lines.begin(), lines.end(), is_option) - lines.begin());
        PredictBlock block{.id = take_id(piece.attributes),
                           .calls = passage_of(lines.first(first), piece.line + 1)};
        if (const Attribute *ask = piece.attributes.find("ask"))
        {
            block.ask = ask->value;
        }
        if (is_blank(block.calls))
        {
            complain(piece.line, 1, told("'::predict' has no call in front of its options"));
        }
        block.options = read_options(lines.subspan(first), problems_);
        if (block.options.size() < 2 || block.options.size() > kMostOptions)
        {
            complain(piece.line, 1,
                     told("'::predict' takes 2 to {} options, and here is {}", kMostOptions,
                          block.options.size()));
        }
        add(piece.line, std::move(block));
    }

    void goal(std::uint32_t line, const Attributes &attributes, Passage body)
    {
        GoalBlock block{.id = take_id(attributes), .predicate = std::move(body)};
        if (const Attribute *mode = attributes.find("mode"))
        {
            const std::string &text = mode->value.text;
            if (text != "edge" && text != "level")
            {
                complain(line, mode->position.column,
                         told("a goal's mode is 'edge' (met once is met) or 'level' (it "
                              "must hold now), not '{}'",
                              text));
            }
            block.mode = text == "level" ? GoalBlock::Mode::Level : GoalBlock::Mode::Edge;
        }
        if (const Attribute *text = attributes.find("text"))
        {
            block.text = text->value;
        }
        add(line, std::move(block));
    }

    void hint(std::uint32_t line, const Attributes &attributes, Passage body)
    {
        HintBlock block{.goal = attributes.text("goal"), .text = std::move(body)};
        if (const Attribute *after = attributes.find("after"))
        {
            const std::string &text = after->value.text;
            const auto [end, error] =
                std::from_chars(text.data(), text.data() + text.size(), block.after);
            if (error != std::errc{} || end != text.data() + text.size() || block.after < 0 ||
                block.after > 50)
            {
                complain(line, after->position.column,
                         told("'{}' is not a number of tries from 0 to 50", text));
            }
        }
        if (const Attribute *when = attributes.find("when"))
        {
            block.when = when->value;
        }
        add(line, std::move(block));
    }

    Problems &problems_;
    std::vector<Block> blocks_;
    std::set<std::string> ids_;
};

/// Lines that go on are joined to one.
Passage option_of(std::span<const Line> lines)
{
    Passage option{.text = std::string(lines.front().text.substr(2)),
                   .start = {.line = lines.front().number, .column = 3}};
    for (const Line &line : lines.subspan(1))
    {
        option.text += ' ';
        option.text += notation::trim(line.text);
    }
    return option;
}

} // namespace

std::vector<Passage> read_options(std::span<const Line> lines, Problems &problems)
{
    std::vector<Passage> options;
    for (std::size_t at = 0; at < lines.size();)
    {
        if (!lines[at].text.starts_with("- "))
        {
            if (!lines[at].text.empty())
            {
                problems.push_back(
                    {.position = {.line = lines[at].number, .column = 1},
                     .message =
                         told("behind the first option come only options, '- VALUE'; what goes "
                              "on in a second line is indented")});
            }
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < lines.size() && lines[end].text.starts_with("  "))
        {
            ++end;
        }
        options.push_back(option_of(lines.subspan(at, end - at)));
        at = end;
    }
    return options;
}

std::vector<Block> read_blocks(std::string_view text, std::uint32_t first_line, Problems &problems)
{
    return BlockReader(problems).read(cut(text, first_line, block_kinds(), problems));
}

} // namespace ipcscope::lesson
