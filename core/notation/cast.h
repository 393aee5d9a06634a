// A scenario while it is expanded: who is there since which line, and the statements so far.
// Internal to the notation.
#pragma once

#include "core/notation/notation.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::notation
{

class Cast
{
  public:
    static constexpr std::string_view kInit = "init";

    Cast();

    [[nodiscard]] ActorNames &names() { return names_; }
    [[nodiscard]] bool knows(std::string_view name) const { return since_.contains(name); }
    /// By name, with the line that made it; 0 for init.
    [[nodiscard]] const std::map<std::string, std::uint32_t, std::less<>> &all() const
    {
        return since_;
    }
    /// A name like that which is not taken: web, web-2, web-3.
    [[nodiscard]] std::string fresh(std::string_view name) const;

    /// The actor is made in this line; false, with an error, when there is one of that name.
    bool claim(const std::string &name, Position position, std::uint32_t column);
    /// `init` makes the actor, unless it is there already.
    void make_if_new(const std::string &name, Position position);
    /// A call that stands for a part of the line there. It must succeed: a scene that cannot be set
    /// up is a failed expectation, so that nobody reads on in vain.
    void emit(std::string_view actor, const Call &call, Position position);
    void remark(std::string text, Position position);
    void add(Statement statement) { statements_.push_back(std::move(statement)); }

    /// Keeps the first error; always false.
    bool fail(Position position, std::string found, std::string expected);
    bool fail(ParseError error);
    [[nodiscard]] const std::optional<ParseError> &error() const { return error_; }
    [[nodiscard]] std::vector<Statement> take() { return std::move(statements_); }

  private:
    ActorNames names_;
    std::map<std::string, std::uint32_t, std::less<>> since_;
    std::vector<Statement> statements_;
    std::optional<ParseError> error_;
};

} // namespace ipcscope::notation
