#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/notation/notation.h"
#include "core/told.h"

namespace ipcscope::notation
{

namespace
{

// On a terminal, "strace: Process 7 attached" cuts the line of the call that is being printed; the
// rest of that call is a line of its own. Where the remark begins; npos when there is none.
std::size_t attached_remark(std::string_view line)
{
    constexpr std::string_view kBefore = "strace: Process ";
    constexpr std::string_view kBehind = " attached";
    while (!line.empty() && line.back() == '\r')
    {
        line.remove_suffix(1);
    }
    if (line.size() < kBehind.size() || line.substr(line.size() - kBehind.size()) != kBehind)
    {
        return std::string_view::npos;
    }
    std::size_t digits = line.size() - kBehind.size();
    while (digits > 0 && is_digit(line[digits - 1]))
    {
        --digits;
    }
    if (digits < kBefore.size() || line.substr(digits - kBefore.size(), kBefore.size()) != kBefore)
    {
        return std::string_view::npos;
    }
    return digits - kBefore.size();
}

// Hands out the lines of a text, cut ones put together.
class Lines
{
  public:
    explicit Lines(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return text_.empty(); }
    [[nodiscard]] Position position() const { return {line_, 1}; }

    std::string_view next()
    {
        cuts_.clear();
        line_ = next_line_;
        std::string_view line = take();
        std::size_t remark = attached_remark(line);
        // Only a call is ever cut, and strace's calls have no comment of a person.
        const std::string_view before =
            line.substr(0, remark == std::string_view::npos ? 0 : remark);
        const bool cut = before.find('(') != std::string_view::npos &&
                         before.find_first_of("#%") == std::string_view::npos;
        if (!cut || text_.empty())
        {
            return line;
        }
        joined_.clear();
        while (remark != std::string_view::npos && !text_.empty())
        {
            joined_ += line.substr(0, remark);
            cuts_.push_back(joined_.size());
            line = take();
            remark = attached_remark(line);
        }
        joined_ += line;
        return joined_;
    }

    /// Where a column of the line handed out last is in the text.
    [[nodiscard]] Position in_text(Position at) const
    {
        std::size_t before = 0;
        for (const std::size_t cut : cuts_)
        {
            if (at.column <= cut)
            {
                break;
            }
            before = cut;
            ++at.line;
        }
        at.column -= static_cast<std::uint32_t>(before);
        return at;
    }

  private:
    std::string_view take()
    {
        const std::size_t end = text_.find('\n');
        const std::string_view line = text_.substr(0, end);
        text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
        ++next_line_;
        return line;
    }

    std::string_view text_;
    std::uint32_t line_{1};
    std::uint32_t next_line_{1};
    std::string joined_;
    std::vector<std::size_t> cuts_; // ends of the pieces of joined_, but the last
};

} // namespace

Result<Scenario, ParseError> parse(std::string_view text, std::string_view file)
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
    {
        text.remove_prefix(kByteOrderMark.size());
    }
    Scenario scenario;
    scenario.file = file;
    std::size_t budget = kMostArguments;
    for (Lines lines(text); !lines.at_end();)
    {
        const std::string_view line = lines.next();
        if (scenario.statements.size() == kMostStatements)
        {
            return ParseError{.file = scenario.file,
                              .position = lines.position(),
                              .found = told("more than {} lines", kMostStatements),
                              .expected = told("a smaller file")};
        }
        LineParser parser(line, lines.position(), budget);
        auto statement = parser.statement({});
        if (!statement)
        {
            ParseError error = parser.error();
            error.file = scenario.file;
            error.position = lines.in_text(error.position);
            return error;
        }
        scenario.statements.push_back(*std::move(statement));
    }
    return scenario;
}

Result<Statement, ParseError> parse_line(std::string_view line, std::string_view actor, Position at)
{
    const std::size_t end = line.find('\n');
    if (end != std::string_view::npos && end + 1 < line.size())
    {
        return ParseError{.file = {},
                          .position = {at.line, at.column + static_cast<std::uint32_t>(end)},
                          .found = told("a line break"),
                          .expected = told("one line")};
    }
    std::size_t budget = kMostArguments;
    LineParser parser(line.substr(0, end), at, budget);
    auto statement = parser.statement(actor);
    if (!statement)
    {
        return parser.error();
    }
    return *std::move(statement);
}

} // namespace ipcscope::notation
