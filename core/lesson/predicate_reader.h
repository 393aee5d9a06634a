// Inside predicates: a descent over their words, with types checked on the way.
#pragma once

#include "core/lesson/predicate_lexer.h"
#include "core/lesson/predicate_node.h"
#include "core/notation/names.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ipcscope::lesson
{

class PredicateReader
{
  public:
    explicit PredicateReader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    [[nodiscard]] Result<PredicateNode, PredicateError> read();

    std::vector<Mention> actors;
    std::vector<Mention> variables;
    std::vector<Mention> last_calls;
    bool asks_whether_engines_differ{};

  private:
    // predicate_parse.cpp: how conditions are put together.
    PredicateNode any();
    PredicateNode all();
    template <class Part>
    PredicateNode list(PredicateNode::Kind kind, std::string_view word, Part part);
    PredicateNode one();
    PredicateNode one_inside();
    PredicateNode compared();
    Selection selection(const Token &word);
    [[nodiscard]] std::optional<Relation> take_relation();
    void check_row(const PredicateNode &node);
    void check_types(const PredicateNode &node);
    void note_texts(const PredicateNode &node);
    [[nodiscard]] bool begins_selection(std::size_t ahead) const;
    [[nodiscard]] bool goes_on_with(std::string_view word) const;

    // predicate_terms.cpp: the values in them.
    Term term();
    Term count(const Token &token, Term term);
    Term word(const Token &token, Term term);
    bool take_field(const Token &token, Term &term);
    Term path(const Token &token, std::size_t dot, Term term);
    Term last(const Token &token, Term term);
    void unknown_word(const Token &token);

    [[nodiscard]] const Token &peek(std::size_t ahead = 0) const;
    Token next();
    [[nodiscard]] bool is(std::string_view text, std::size_t ahead = 0) const;
    bool take(std::string_view text);
    void fail(const Token &at, std::string message) { fail(at.offset, std::move(message)); }
    void fail(std::size_t offset, std::string message);

    std::vector<Token> tokens_;
    std::size_t at_{};
    std::size_t depth_{};
    std::size_t open_{};     // brackets that are open, inside `where` since it began
    const KindInfo *kind_{}; // whose rows `where` is about
    std::optional<PredicateError> error_;
};

/// "'db'", or "the end".
[[nodiscard]] std::string token_text(const Token &token);

template <class Infos> std::vector<std::string_view> names_in(const Infos &infos)
{
    std::vector<std::string_view> names;
    for (const auto &info : infos)
    {
        names.push_back(info.name);
    }
    return names;
}

/// "; did you mean X?", or nothing.
[[nodiscard]] inline std::string did_you_mean(std::string_view name,
                                              std::span<const std::string_view> names)
{
    return notation::suggestion(notation::nearest(name, names));
}

} // namespace ipcscope::lesson
