#include "core/lesson/translation.h"

#include "core/lesson/attributes.h"
#include "core/lesson/fences.h"
#include "core/lesson/limits.h"
#include "core/lesson/options.h"
#include "core/lesson/reader.h"
#include "core/lesson/stamps.h"
#include "core/lesson/yaml_text.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace ipcscope::lesson
{
namespace
{

constexpr std::array<std::string_view, 4> kSaidKeys{"format", "id", "title", "from"};

/// A translation takes nothing but names and texts.
const std::array<BlockKind, 8> &said_kinds()
{
    static const std::array<BlockKind, 8> kinds{{{"do", {}},
                                                 {"try", {}},
                                                 {"predict", {{"id", true}, {"ask", true}}},
                                                 {"step", {}},
                                                 {"goal", {{"id", true}, {"text", true}}},
                                                 {"hint", {{"goal", true}}},
                                                 {"solution", {{"goal", false}}},
                                                 {"notes", {}}}};
    return kinds;
}

struct KindOf
{
    std::string_view operator()(const Prose & /*block*/) const { return ""; }
    std::string_view operator()(const DoBlock & /*block*/) const { return "do"; }
    std::string_view operator()(const TryBlock & /*block*/) const { return "try"; }
    std::string_view operator()(const PredictBlock & /*block*/) const { return "predict"; }
    std::string_view operator()(const StepBlock & /*block*/) const { return "step"; }
    std::string_view operator()(const GoalBlock & /*block*/) const { return "goal"; }
    std::string_view operator()(const HintBlock & /*block*/) const { return "hint"; }
    std::string_view operator()(const SolutionBlock & /*block*/) const { return "solution"; }
    std::string_view operator()(const NotesBlock & /*block*/) const { return "notes"; }
};

/// "'::goal'", or "a piece of text".
std::string told_kind(std::string_view kind)
{
    return kind.empty() ? told("a piece of text") : fmt::format("'::{}'", kind);
}

class TranslationReader
{
  public:
    TranslationReader(const Lesson &lesson, std::string_view file) : lesson_(lesson)
    {
        translation_.file = file;
        values_ = draw(lesson.front.vars, 1);
    }

    Result<Translation, Problems> read(const Parts &parts)
    {
        front(parts.front);
        const std::vector<Piece> pieces = cut(parts.body, parts.body_line, said_kinds(), problems_);
        if (problems_.empty())
        {
            match(pieces);
        }
        if (problems_.empty())
        {
            stale();
        }
        return finish();
    }

    Result<Translation, Problems> fail(Problems problems)
    {
        problems_ = std::move(problems);
        return finish();
    }

  private:
    void complain(Position at, std::string message)
    {
        problems_.push_back({.position = at, .message = std::move(message)});
    }

    Result<Translation, Problems> finish()
    {
        for (Problem &problem : problems_)
        {
            problem.file = translation_.file;
        }
        if (!problems_.empty())
        {
            return std::move(problems_);
        }
        return std::move(translation_);
    }

    void front(std::string_view text)
    {
        const YamlText yaml{.text = text, .first_line = 2};
        // yaml-cpp reports by exceptions; they end here.
        try
        {
            front_lines(yaml, YAML::Load(std::string(text)));
        }
        catch (const YAML::Exception &error)
        {
            complain(yaml.position_of(error.mark),
                     told("the front matter is no YAML: {}", error.msg));
        }
    }

    void front_lines(const YamlText &yaml, const YAML::Node &root)
    {
        if (!root.IsMap())
        {
            complain(
                {.line = 2, .column = 1},
                told("the front matter is {}, not lines of the form 'key: value'", kind_of(root)));
            return;
        }
        std::set<std::string> seen;
        for (const auto &entry : root)
        {
            const std::string key = word_of(entry.first);
            if (std::find(kSaidKeys.begin(), kSaidKeys.end(), key) == kSaidKeys.end())
            {
                complain(yaml.position_of(entry.first.Mark()),
                         told("unknown key '{}' in a translation: it has {}; the rest is "
                              "taken from lesson.md",
                              key, fmt::join(kSaidKeys, ", ")));
                continue;
            }
            seen.insert(key);
            word(key, word_of(entry.second), yaml.position_of(entry.second.Mark()));
        }
        for (const std::string_view wanted : {"format", "id", "title"})
        {
            if (!seen.contains(std::string(wanted)))
            {
                complain({.line = 2, .column = 1}, told("the front matter has no '{}'", wanted));
            }
        }
    }

    void word(std::string_view key, std::string text, Position at)
    {
        if (text.empty())
        {
            complain(at, told("'{}' takes one line of text", key));
        }
        else if (key == "format" && text != "1")
        {
            complain(at, told("format {}: this program reads format 1", text));
        }
        else if (key == "id" && text != lesson_.front.id.text)
        {
            complain(at, told("the id '{}' is not that of lesson.md, '{}'", text,
                              lesson_.front.id.text));
        }
        else if (key == "title")
        {
            translation_.title = std::move(text);
        }
        else if (key == "from")
        {
            from_ = std::move(text);
            from_at_ = at;
        }
    }

    /// Block by block; behind the first one that does not fit nothing fits.
    void match(const std::vector<Piece> &pieces)
    {
        for (std::size_t at = 0; at < std::max(pieces.size(), lesson_.blocks.size()); ++at)
        {
            if (at >= lesson_.blocks.size())
            {
                complain({.line = pieces[at].line, .column = 1},
                         told("{} has no like in lesson.md, which ends here",
                              told_kind(pieces[at].kind)));
                return;
            }
            const Block &block = lesson_.blocks[at];
            const std::string_view kind = std::visit(KindOf{}, block.content);
            if (at >= pieces.size() || pieces[at].kind != kind)
            {
                const std::uint32_t end = pieces.empty() ? 2 : pieces.back().line;
                complain({.line = at < pieces.size() ? pieces[at].line : end, .column = 1},
                         at < pieces.size() ? told("{} of lesson.md:{} is missing: here stands {}",
                                                   told_kind(kind), block.position.line,
                                                   told_kind(pieces[at].kind))
                                            : told("{} of lesson.md:{} is missing behind this",
                                                   told_kind(kind), block.position.line));
                return;
            }
            Said said{.position = {.line = pieces[at].line, .column = 1}};
            take(pieces[at], block, said);
            translation_.blocks.push_back(std::move(said));
        }
    }

    void take(const Piece &piece, const Block &block, Said &said)
    {
        const auto *prediction = std::get_if<PredictBlock>(&block.content);
        const auto *goal = std::get_if<GoalBlock>(&block.content);
        const auto *hint = std::get_if<HintBlock>(&block.content);
        const bool prose = std::holds_alternative<Prose>(block.content) ||
                           std::holds_alternative<NotesBlock>(block.content);
        if (prediction != nullptr)
        {
            same(piece, "id", prediction->id, block);
            said.text = attribute(piece, "ask");
            options(piece, *prediction, block, said);
        }
        else if (goal != nullptr)
        {
            same(piece, "id", goal->id, block);
            said.text = attribute(piece, "text");
            no_calls(piece.lines, piece, block);
        }
        else if (hint != nullptr || prose)
        {
            if (hint != nullptr)
            {
                same(piece, "goal", hint->goal, block);
            }
            said.text = passage_of(piece.lines, piece.line + 1);
            if (is_blank(said.text))
            {
                complain(said.position, told("'::{}' is empty", piece.kind));
            }
        }
        else
        {
            no_calls(piece.lines, piece, block);
        }
        fits(said.text);
    }

    static Passage attribute(const Piece &piece, std::string_view name)
    {
        const Attribute *found = piece.attributes.find(name);
        return found == nullptr ? Passage{} : found->value;
    }

    void same(const Piece &piece, std::string_view name, const std::string &wanted,
              const Block &block)
    {
        const Attribute *found = piece.attributes.find(name);
        if (found != nullptr && found->value.text != wanted)
        {
            complain(found->position, told("{}={}: lesson.md:{} has {}={} here", name,
                                           found->value.text, block.position.line, name, wanted));
        }
    }

    void no_calls(std::span<const Line> lines, const Piece &piece, const Block &block)
    {
        const Passage body = passage_of(lines, piece.line + 1);
        if (!is_blank(body))
        {
            complain(body.start,
                     piece.kind == "predict"
                         ? told("a translation holds prose only: leave '::{}' empty above its "
                                "options, the rest is taken from lesson.md:{}",
                                piece.kind, block.position.line)
                         : told("a translation holds prose only: leave '::{}' empty, the rest is "
                                "taken from lesson.md:{}",
                                piece.kind, block.position.line));
        }
    }

    void options(const Piece &piece, const PredictBlock &prediction, const Block &block, Said &said)
    {
        const std::span<const Line> lines(piece.lines);
        const auto is_option = [](const Line &line) { return line.text.starts_with("- "); };
        const auto first = static_cast<std::size_t>(
            std::find_if(lines.begin(), lines.end(), is_option) - lines.begin());
        no_calls(lines.first(first), piece, block);
        said.options = read_options(lines.subspan(first), problems_);
        if (said.options.size() != prediction.options.size())
        {
            complain(said.position, told("{} options: lesson.md:{} has {}", said.options.size(),
                                         block.position.line, prediction.options.size()));
            return;
        }
        for (std::size_t at = 0; at < said.options.size(); ++at)
        {
            option(said.options[at], prediction.options[at]);
        }
    }

    /// "shown text" :: why
    void option(const Passage &said, const Passage &original)
    {
        if (!fits(said))
        {
            return;
        }
        const SaidOption option = said_option(said.text);
        const auto source = fill(original, values_);
        const auto read = source ? read_option(source.value().text())
                                 : Result<Option, PredicateError>(PredicateError{});
        const bool wants_why = read && !read.value().why.empty();
        if (!option.good || (read && wants_why == option.why.empty()))
        {
            complain(said.start,
                     wants_why
                         ? told("an option is here its \"shown text\" between quotes, then ':: why "
                                "it is wrong': the answer itself is taken from lesson.md:{}",
                                original.start.line)
                         : told("an option is here its \"shown text\" between quotes: the answer "
                                "itself is taken from lesson.md:{}",
                                original.start.line));
        }
    }

    bool fits(const Passage &passage)
    {
        const auto filled = fill(passage, values_);
        if (!filled)
        {
            complain(filled.error().position, filled.error().message);
        }
        return filled.ok();
    }

    void stale()
    {
        const std::vector<Stamp16> now = stamps_of(lesson_);
        const std::string wanted = print_stamps(now);
        if (from_ == wanted)
        {
            return;
        }
        const auto tell = [this](Position at, std::string message) {
            translation_.stale.push_back({.severity = Problem::Severity::Warning,
                                          .file = translation_.file,
                                          .position = at,
                                          .message = std::move(message)});
        };
        const auto then = read_stamps(from_);
        if (then && then->size() == now.size())
        {
            for (std::size_t at = 0; at < now.size(); ++at)
            {
                if (now[at].value != (*then)[at])
                {
                    const Position where = now[at].block
                                               ? translation_.blocks[*now[at].block].position
                                               : Position{.line = 2, .column = 1};
                    tell(where, now[at].block
                                    ? told("lesson.md:{} has changed since this was translated",
                                           now[at].line)
                                    : told("the title in lesson.md has changed since this was "
                                           "translated"));
                }
            }
        }
        tell(from_at_, from_.empty()
                           ? told("no 'from' tells what lesson.md said then; when all of this file "
                                  "says what lesson.md says, let this line be 'from: {}'",
                                  wanted)
                           : told("lesson.md is not what was translated; when all of this file "
                                  "says what lesson.md says, let this line be 'from: {}'",
                                  wanted));
    }

    const Lesson &lesson_;
    Values values_;
    Translation translation_;
    Problems problems_;
    std::string from_;
    Position from_at_{.line = 2, .column = 1};
};

std::string filled_text(const Passage &passage, const Values &values)
{
    const auto filled = fill(passage, values);
    return filled ? filled.value().text() : passage.text;
}

std::string without_last_blanks(std::string text)
{
    text.resize(text.find_last_not_of(" \n") + 1);
    return text;
}

/// Says one item in the other language.
class Teller
{
  public:
    Teller(const Said &said, const Values &values)
        : said_(said), values_(values), text_(filled_text(said.text, values))
    {
    }

    void operator()(Telling &item) const { item.text = text_; }
    void operator()(Notes &item) const { item.text = text_; }
    void operator()(Goal &item) const { item.text = without_last_blanks(text_); }
    void operator()(Hint &item) const { item.text = without_last_blanks(text_); }
    void operator()(Prediction &item) const
    {
        item.ask = without_last_blanks(text_);
        for (std::size_t at = 0; at < std::min(item.options.size(), said_.options.size()); ++at)
        {
            const SaidOption said = said_option(filled_text(said_.options[at], values_));
            item.options[at].shown = said.shown;
            item.options[at].why = said.why;
        }
    }
    void operator()(const Calls & /*item*/) const {}
    void operator()(const StepAnchor & /*item*/) const {}
    void operator()(const Solution & /*item*/) const {}

  private:
    const Said &said_;
    const Values &values_;
    std::string text_;
};

} // namespace

Result<Translation, Problems> read_translation(std::string_view text, std::string_view file,
                                               const Lesson &lesson)
{
    TranslationReader reader(lesson, file);
    auto parts = read_parts(text);
    return parts ? reader.read(parts.value()) : reader.fail({parts.error()});
}

Exercise translated(Exercise exercise, const Translation &translation)
{
    exercise.front.title = translation.title;
    for (std::size_t at = 0; at < std::min(exercise.items.size(), translation.blocks.size()); ++at)
    {
        std::visit(Teller(translation.blocks[at], exercise.values), exercise.items[at].content);
    }
    return exercise;
}

} // namespace ipcscope::lesson
