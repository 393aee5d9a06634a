#include "core/lesson/limits.h"
#include "core/lesson/predicate_reader.h"
#include "core/notation/lexical.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ipcscope::lesson
{

std::string token_text(const Token &token)
{
    return token.kind == Token::Kind::End ? told("the end") : fmt::format("'{}'", token.text);
}

const Token &PredicateReader::peek(std::size_t ahead) const
{
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

Token PredicateReader::next()
{
    Token token = peek();
    at_ = std::min(at_ + 1, tokens_.size() - 1);
    return token;
}

bool PredicateReader::is(std::string_view text, std::size_t ahead) const
{
    const Token &token = peek(ahead);
    const bool plain = token.kind == Token::Kind::Word || token.kind == Token::Kind::Sign;
    return plain && token.text == text;
}

bool PredicateReader::take(std::string_view text)
{
    const bool there = is(text);
    at_ += there ? 1U : 0U;
    return there;
}

void PredicateReader::fail(std::size_t offset, std::string message)
{
    if (!error_)
    {
        error_ = PredicateError{.offset = offset, .message = std::move(message)};
    }
    at_ = tokens_.size() - 1; // nothing more is read
}

Result<PredicateNode, PredicateError> PredicateReader::read()
{
    PredicateNode node = any();
    if (!error_ && peek().kind != Token::Kind::End)
    {
        fail(peek(), told("'{}' does not go on with what stands before it: between two "
                          "conditions stands 'and' or 'or'",
                          peek().text));
    }
    if (error_)
    {
        return *error_;
    }
    return node;
}

bool PredicateReader::begins_selection(std::size_t ahead) const
{
    return is("exists", ahead) || is("no", ahead) || (is("count", ahead) && is("(", ahead + 1)) ||
           (is("not", ahead) && begins_selection(ahead + 1));
}

/// Inside `where` stand conditions on the row: with another exists, no or count it is over.
bool PredicateReader::goes_on_with(std::string_view word) const
{
    return is(word) && !(kind_ != nullptr && open_ == 0 && begins_selection(1));
}

PredicateNode PredicateReader::any()
{
    return list(PredicateNode::Kind::Any, "or", [this] { return all(); });
}

PredicateNode PredicateReader::all()
{
    return list(PredicateNode::Kind::All, "and", [this] { return one(); });
}

template <class Part>
PredicateNode PredicateReader::list(PredicateNode::Kind kind, std::string_view word, Part part)
{
    PredicateNode first = part();
    if (error_ || !goes_on_with(word))
    {
        return first;
    }
    PredicateNode node{.kind = kind};
    node.parts.push_back(std::move(first));
    while (!error_ && goes_on_with(word))
    {
        (void)next();
        node.parts.push_back(part());
    }
    return node;
}

PredicateNode PredicateReader::one()
{
    if (++depth_ > kMostPredicateDepth)
    {
        fail(peek(),
             told("more than {} brackets and 'not's inside each other", kMostPredicateDepth));
        return {};
    }
    PredicateNode node = one_inside();
    --depth_;
    return node;
}

PredicateNode PredicateReader::one_inside()
{
    if (take("not"))
    {
        PredicateNode node{.kind = PredicateNode::Kind::Not};
        node.parts.push_back(one());
        return node;
    }
    if (take("("))
    {
        ++open_;
        PredicateNode node = any();
        --open_;
        if (!error_ && !take(")"))
        {
            fail(peek(), told("expected ')', found {}", token_text(peek())));
        }
        return node;
    }
    if (is("exists") || is("no"))
    {
        PredicateNode node{.kind =
                               is("no") ? PredicateNode::Kind::No : PredicateNode::Kind::Exists};
        const Token word = next();
        node.selection = selection(word);
        return node;
    }
    return compared();
}

Selection PredicateReader::selection(const Token &word)
{
    Selection chosen;
    if (kind_ != nullptr)
    {
        fail(word, told("'{}' inside 'where': a condition there is on the row's own fields; "
                        "put the first one in brackets",
                        word.text));
        return chosen;
    }
    const Token kind = next();
    chosen.kind = kind.kind == Token::Kind::Word ? find_kind(kind.text) : nullptr;
    if (chosen.kind == nullptr)
    {
        const auto names = names_in(kinds());
        fail(kind, told("expected one of {}, found {}{}", fmt::join(names, ", "), token_text(kind),
                        did_you_mean(kind.text, names)));
        return chosen;
    }
    if (!take("in"))
    {
        fail(peek(), told("expected 'in' and an actor, found {}", token_text(peek())));
        return chosen;
    }
    const Token actor = next();
    if (actor.kind != Token::Kind::Word || !notation::is_actor_name(actor.text))
    {
        fail(actor, told("expected an actor, found {}", token_text(actor)));
        return chosen;
    }
    actors.push_back({.name = actor.text, .offset = actor.offset});
    chosen.actor = actor.text;
    if (take("where"))
    {
        const std::size_t open = std::exchange(open_, 0);
        kind_ = chosen.kind;
        chosen.where = std::make_shared<PredicateNode>(any());
        kind_ = nullptr;
        open_ = open;
    }
    return chosen;
}

PredicateNode PredicateReader::compared()
{
    PredicateNode node{.kind = PredicateNode::Kind::Compare, .left = term()};
    if (error_)
    {
        return node;
    }
    const auto relation = take_relation();
    if (!relation)
    {
        if (node.left.type == Type::Bool)
        {
            node.kind = PredicateNode::Kind::Is;
            check_row(node);
            return node;
        }
        fail(peek(), told("expected ==, !=, <, <=, > or >= behind '{}', found {}", node.left.text,
                          token_text(peek())));
        return node;
    }
    node.relation = *relation;
    node.right = term();
    if (!error_)
    {
        check_row(node);
        check_types(node);
        note_texts(node);
    }
    return node;
}

std::optional<Relation> PredicateReader::take_relation()
{
    constexpr std::array<std::pair<std::string_view, Relation>, 6> kRelations{
        {{"==", Relation::Equal},
         {"!=", Relation::Unequal},
         {"<", Relation::Less},
         {"<=", Relation::LessOrEqual},
         {">", Relation::Greater},
         {">=", Relation::GreaterOrEqual}}};
    for (const auto &[sign, relation] : kRelations)
    {
        if (peek().kind == Token::Kind::Sign && take(sign))
        {
            return relation;
        }
    }
    return std::nullopt;
}

/// What says nothing about the row was not meant to belong to its `where`.
void PredicateReader::check_row(const PredicateNode &node)
{
    const bool of_row = std::holds_alternative<OfRow>(node.left.what) ||
                        std::holds_alternative<OfRow>(node.right.what);
    if (kind_ != nullptr && !of_row)
    {
        fail(node.left.offset,
             told("'{}' inside 'where' says nothing about a row of {}: put brackets around "
                  "what stands before, from 'exists', 'no' or 'count' on",
                  node.left.text, kind_->name));
    }
}

void PredicateReader::check_types(const PredicateNode &node)
{
    const Term &left = node.left;
    const Term &right = node.right;
    const auto nobody_or_bound = [](const Term &term) {
        const auto *literal = std::get_if<Literal>(&term.what);
        return std::holds_alternative<Bound>(term.what) ||
               (literal != nullptr && term.type == Type::Number &&
                literal->value.number == Integer{});
    };
    const bool pids = (left.type == Type::Pid && nobody_or_bound(right)) ||
                      (right.type == Type::Pid && nobody_or_bound(left));
    if (left.type != right.type && !pids)
    {
        const bool pid = left.type == Type::Pid || right.type == Type::Pid;
        fail(right.offset, told("'{}' is {}, and '{}' is {}: they cannot be compared{}", left.text,
                                type_text(left.type), right.text, type_text(right.type),
                                pid ? told("; write ACTOR.pid, or 0 for nobody") : ""));
        return;
    }
    const bool ordered = node.relation != Relation::Equal && node.relation != Relation::Unequal;
    if (ordered && (left.type != Type::Number || right.type != Type::Number))
    {
        fail(left.offset, told("'{}' is {}: only == and != can be asked of it", left.text,
                               type_text(left.type)));
    }
}

/// Which calls and actors the last one is compared with.
void PredicateReader::note_texts(const PredicateNode &node)
{
    const auto *what = std::get_if<OfLast>(&node.left.what);
    const auto *text = std::get_if<Literal>(&node.right.what);
    if (what == nullptr || text == nullptr)
    {
        return;
    }
    const Mention mention{.name = text->value.text, .offset = node.right.offset};
    if (what->what == OfLast::What::Call)
    {
        last_calls.push_back(mention);
    }
    else if (what->what == OfLast::What::Actor)
    {
        actors.push_back(mention);
    }
}

namespace
{

std::string in_one_line(std::string_view text)
{
    std::string line;
    for (const char c : text)
    {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank)
        {
            line += c;
        }
        else if (!line.empty() && line.back() != ' ')
        {
            line += ' ';
        }
    }
    line.resize(line.ends_with(' ') ? line.size() - 1 : line.size());
    return line;
}

} // namespace

Result<Predicate, PredicateError> Predicate::parse(std::string_view text)
{
    if (text.size() > kMostPredicateBytes)
    {
        return PredicateError{
            .offset = 0, .message = told("a predicate of more than {} bytes", kMostPredicateBytes)};
    }
    auto tokens = tokens_of(text);
    if (!tokens)
    {
        return tokens.error();
    }
    PredicateReader reader(std::move(tokens).value());
    auto node = reader.read();
    if (!node)
    {
        return node.error();
    }
    Predicate predicate;
    predicate.text_ = in_one_line(text);
    predicate.root_ = std::make_shared<const PredicateNode>(std::move(node).value());
    predicate.actors_ = std::move(reader.actors);
    predicate.variables_ = std::move(reader.variables);
    predicate.last_calls_ = std::move(reader.last_calls);
    predicate.asks_whether_engines_differ_ = reader.asks_whether_engines_differ;
    return predicate;
}

} // namespace ipcscope::lesson
