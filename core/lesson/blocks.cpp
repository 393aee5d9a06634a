// The body of a lesson: Markdown, and blocks between '::name{…}' and '::'.
#include "core/lesson/attributes.h"
#include "core/lesson/limits.h"
#include "core/lesson/names.h"
#include "core/lesson/reader.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace ipcscope::lesson
{
namespace
{

struct BlockKind
{
    std::string_view name;
    std::vector<AttributeRule> attributes;
};

const std::array<BlockKind, 8> &block_kinds()
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

struct Line
{
    std::string_view text; ///< without blanks at the end
    std::uint32_t number{};
};

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

/// Lines [from, to) as one passage.
Passage passage_of(const std::vector<Line> &lines, std::size_t from, std::size_t to)
{
    Passage passage;
    passage.start = {.line = from < lines.size() ? lines[from].number : 1, .column = 1};
    for (std::size_t i = from; i < to; ++i)
    {
        passage.text += lines[i].text;
        passage.text += '\n';
    }
    return passage;
}

bool is_blank_passage(const Passage &passage)
{
    return passage.text.find_first_not_of(" \t\n") == std::string::npos;
}

class BlockReader
{
  public:
    BlockReader(std::vector<Line> lines, Problems &problems)
        : lines_(std::move(lines)), problems_(problems)
    {
    }

    std::vector<Block> read()
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
            complain(lines_.back().number, 1, "no ``` ends the last piece of code");
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
        if (blocks_.size() == kMostBlocks)
        {
            complain(line, 1, fmt::format("more than {} blocks", kMostBlocks));
        }
        if (blocks_.size() <= kMostBlocks)
        {
            blocks_.push_back(
                {.position = {.line = line, .column = 1}, .content = std::move(content)});
        }
    }

    void add_prose(std::size_t from, std::size_t to)
    {
        Passage text = passage_of(lines_, from, to);
        if (from < to && !is_blank_passage(text))
        {
            add(lines_[from].number, Prose{std::move(text)});
        }
    }

    /// The index of the line behind the block that begins at `at`.
    std::size_t block(std::size_t at)
    {
        const Line &first = lines_[at];
        if (first.text == "::")
        {
            complain(first.number, 1, "'::' closes no block: none is open");
            return at + 1;
        }
        const std::size_t name_end = notation::word_end(first.text, 2);
        const std::string_view name = first.text.substr(2, name_end - 2);
        const auto kind = std::find_if(block_kinds().begin(), block_kinds().end(),
                                       [name](const BlockKind &one) { return one.name == name; });
        std::size_t end = at + 1;
        while (end < lines_.size() && !lines_[end].text.starts_with("::"))
        {
            ++end;
        }
        const bool closed = end < lines_.size() && lines_[end].text == "::";
        if (kind == block_kinds().end())
        {
            unknown_block(first, name);
            return closed ? end + 1 : end;
        }
        if (!closed)
        {
            complain(first.number, 1,
                     fmt::format("no line '::' closes this '::{}'{}", name,
                                 end < lines_.size()
                                     ? fmt::format(" before the one of line {}", lines_[end].number)
                                     : std::string()));
            return end;
        }
        const Position behind{.line = first.number,
                              .column = static_cast<std::uint32_t>(name_end) + 1};
        const Attributes attributes = Attributes::read(first.text.substr(name_end), behind, name,
                                                       kind->attributes, problems_);
        content(name, attributes, at + 1, end);
        return end + 1;
    }

    void unknown_block(const Line &line, std::string_view name)
    {
        std::vector<std::string_view> names;
        for (const BlockKind &kind : block_kinds())
        {
            names.push_back(kind.name);
        }
        complain(line.number, 3,
                 fmt::format("unknown block '::{}'{}", name,
                             notation::suggestion(notation::nearest(name, names))));
    }

    void content(std::string_view name, const Attributes &attributes, std::size_t from,
                 std::size_t to)
    {
        const std::uint32_t line = lines_[from - 1].number;
        Passage body = passage_of(lines_, from, to);
        const bool empty = is_blank_passage(body);
        if (empty && name != "step")
        {
            complain(line, 1, fmt::format("'::{}' is empty", name));
            return;
        }
        if (!empty && name == "step")
        {
            complain(line + 1, 1, "'::step' has no text of its own");
            return;
        }
        if (name == "do")
        {
            if (const Attribute *run = attributes.find("run");
                run != nullptr && run->value.text != "play")
            {
                complain(line, run->position.column, "run=play is the only way to run calls");
            }
            add(line, DoBlock{std::move(body)});
        }
        else if (name == "try")
        {
            add(line, TryBlock{std::move(body)});
        }
        else if (name == "predict")
        {
            predict(line, attributes, from, to);
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
                     fmt::format("'{}' is not an id of letters, digits and '-'", id->value.text));
        }
        else if (!ids_.insert(id->value.text).second)
        {
            complain(id->position.line, id->position.column,
                     fmt::format("the id '{}' stands here twice", id->value.text));
        }
        return id->value.text;
    }

    void predict(std::uint32_t line, const Attributes &attributes, std::size_t from, std::size_t to)
    {
        std::size_t first = from;
        while (first < to && !lines_[first].text.starts_with("- "))
        {
            ++first;
        }
        PredictBlock block{.id = take_id(attributes), .calls = passage_of(lines_, from, first)};
        if (const Attribute *ask = attributes.find("ask"))
        {
            block.ask = ask->value;
        }
        if (is_blank_passage(block.calls))
        {
            complain(line, 1, "'::predict' has no call in front of its options");
        }
        for (std::size_t at = first; at < to;)
        {
            if (!lines_[at].text.starts_with("- "))
            {
                if (!lines_[at].text.empty())
                {
                    complain(lines_[at].number, 1,
                             "behind the first option come only options, '- VALUE'; what goes on "
                             "in a second line is indented");
                }
                ++at;
                continue;
            }
            std::size_t end = at + 1;
            while (end < to && lines_[end].text.starts_with("  "))
            {
                ++end;
            }
            block.options.push_back(option(at, end));
            at = end;
        }
        if (block.options.size() < 2 || block.options.size() > kMostOptions)
        {
            complain(line, 1,
                     fmt::format("'::predict' has {} options, not 2 to {}", block.options.size(),
                                 kMostOptions));
        }
        add(line, std::move(block));
    }

    /// Lines that go on are joined to one.
    Passage option(std::size_t from, std::size_t to)
    {
        Passage option{.text = std::string(lines_[from].text.substr(2)),
                       .start = {.line = lines_[from].number, .column = 3}};
        for (std::size_t at = from + 1; at < to; ++at)
        {
            option.text += ' ';
            option.text += notation::trim(lines_[at].text);
        }
        return option;
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
                         fmt::format("a goal's mode is 'edge' (met once is met) or 'level' (it "
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
                         fmt::format("'{}' is not a number of tries from 0 to 50", text));
            }
        }
        if (const Attribute *when = attributes.find("when"))
        {
            block.when = when->value;
        }
        add(line, std::move(block));
    }

    std::vector<Line> lines_;
    Problems &problems_;
    std::vector<Block> blocks_;
    std::set<std::string> ids_;
};

} // namespace

std::vector<Block> read_blocks(std::string_view text, std::uint32_t first_line, Problems &problems)
{
    return BlockReader(lines_of(text, first_line), problems).read();
}

} // namespace ipcscope::lesson
