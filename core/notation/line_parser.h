// Reads one line of the notation. Internal to the notation; notation.h is the way in.
#pragma once

#include "core/scenario.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ipcscope::notation
{

/// Brackets within brackets; more is an error, so that no input can exhaust the stack.
inline constexpr int kDeepestNesting = 64;
/// Of one file: more is an error, since every statement and every argument costs memory.
inline constexpr std::size_t kMostStatements = 2'000'000;
inline constexpr std::size_t kMostArguments = 16'000'000;

/// Strict where it matters (brackets, strings, commas, the parts of a line), generous inside an
/// argument: what is balanced but not understood is kept as Raw, since strace prints many things
/// for calls that are not ours. Every character is looked at a bounded number of times.
class LineParser
{
  public:
    /// `line` has no line break. `budget` counts down by one an argument, over the whole file.
    LineParser(std::string_view line, Position at, std::size_t &budget);

    /// Nothing when the line is wrong: see error().
    [[nodiscard]] std::optional<Statement> statement(std::string_view default_actor);
    /// The whole line as one argument.
    [[nodiscard]] std::optional<Argument> whole_argument();
    /// Without a file name. Requires: a failed read.
    [[nodiscard]] const ParseError &error() const { return *error_; }

  private:
    // What closes the list that an argument stands in.
    enum class List : char
    {
        Call = ')',
        Struct = '}',
        Array = ']',
        Result = '\0', // after '=': ends where it ends
    };
    enum class Names : std::uint8_t
    {
        Allowed, // name=value is a Named argument
        No,
    };

    // statement.cpp, results.cpp, scene.cpp, tool_line.cpp: the parts of a line
    void prompt();
    bool prefix(Statement &statement, std::string_view default_actor);
    bool actor(Statement &statement);
    bool stamps(Statement &statement);
    bool body(Statement &statement);
    bool scene(Statement &statement);
    bool tool(Statement &statement);
    bool tool_word(Argument &out);
    [[nodiscard]] bool at_tool() const;
    [[nodiscard]] bool at_nameless_tool() const;
    [[nodiscard]] bool at_body() const;
    bool marked(Statement &statement, std::string_view mark);
    bool resumed(Statement &statement);
    bool call(Statement &statement);
    bool call_arguments(Statement &statement);
    bool result(Statement &statement);
    bool result_value(Statement &statement);
    bool unknown_result(Expectation &expectation);
    bool error_result(Expectation &expectation);
    bool remark(std::string &text);
    bool tail(Statement &statement);

    // arguments.cpp, lists.cpp, raw.cpp. False without an error_ means: not of this form, try
    // another.
    bool argument(Argument &out, List list, Names names);
    bool structured(Argument &out, List list, Names names);
    bool raw(Argument &out, List list);
    bool raw_bracket(std::string &open, List list, bool &ends);
    bool text(Argument &out);
    bool escape_sequence(std::string &bytes);
    bool number(Argument &out);
    bool name(Argument &out, List list, Names names);
    bool flags(Argument &out);
    bool variable(Argument &out);
    bool structure(Argument &out);
    bool array(Argument &out);
    bool bitset(Argument &out);
    bool comment(std::string &out);
    bool skip_string();
    [[nodiscard]] bool ends_here(List list) const;
    [[nodiscard]] bool at_bitset() const;
    [[nodiscard]] bool at_interruption() const;
    [[nodiscard]] bool at_last_dots(char close) const;
    [[nodiscard]] std::size_t path_end(std::size_t open); // of <path>; 0 when it is none

    void blanks();
    [[nodiscard]] bool at_end() const { return at_ >= line_.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const;
    // Mostly the first character says no already. Requires: text is not empty.
    [[nodiscard]] bool looking_at(std::string_view text) const
    {
        return at_ < line_.size() && line_[at_] == text.front() &&
               line_.substr(at_, text.size()) == text;
    }
    bool accept(std::string_view text);
    [[nodiscard]] Position position(std::size_t at) const;
    bool fail(std::string expected); // at at_; always false
    bool fail(std::size_t at, std::string found, std::string expected);
    [[nodiscard]] bool failed() const { return error_.has_value(); }

    std::string_view line_;
    Position base_;
    std::size_t &budget_;
    std::size_t at_{};
    int depth_{};
    bool resumed_{};        // stray closing brackets belong to the arguments
    bool no_comment_end_{}; // searched for once in vain, never again: else a line of "/*/*" is
    bool no_path_end_{};    // quadratic
    std::optional<ParseError> error_;
};

} // namespace ipcscope::notation
