#include "core/lesson/predicate_reader.h"

#include "core/notation/lexical.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace ipcscope::lesson
{
namespace
{

constexpr std::array<std::string_view, 5> kLastNames{"last.errno", "last.result", "last.call",
                                                     "last.actor", "last.differs"};

/// The value of a constant of the notation (IPC_PRIVATE, O_RDWR), or of an error's name.
std::optional<Literal> constant(std::string_view name, Look &look)
{
    if (const auto error = errno_from_name(name))
    {
        look = Look::Error;
        return Literal{here(Integer::of(static_cast<int>(*error)))};
    }
    using notation::NameSet;
    static const std::array<const NameSet *, 12> sets{
        &notation::kKeyNames,       &notation::kShmgetFlags,    &notation::kShmatFlags,
        &notation::kIpcgetFlags,    &notation::kSemopFlags,     &notation::kMsgFlags,
        &notation::kUnshareFlags,   &notation::kSignals,        &notation::kOpenFlags,
        &notation::kShmctlCommands, &notation::kSemctlCommands, &notation::kMsgctlCommands};
    for (const NameSet *set : sets)
    {
        if (const auto value = notation::find_name(*set, name))
        {
            return Literal{here(Integer{.negative = false, .magnitude = *value})};
        }
    }
    return std::nullopt;
}

} // namespace

Term PredicateReader::term()
{
    const Token token = next();
    Term term{.text = token.text, .offset = token.offset};
    switch (token.kind)
    {
    case Token::Kind::Text:
        term.what = Literal{here(std::string_view(token.text))};
        term.type = Type::Text;
        term.text = fmt::format("\"{}\"", token.text);
        return term;
    case Token::Kind::Variable:
        term.what = Bound{token.text};
        term.text = "$" + token.text;
        variables.push_back({.name = token.text, .offset = token.offset});
        return term;
    case Token::Kind::Word:
        if (token.text == "count" && is("("))
        {
            return count(token, std::move(term));
        }
        return word(token, std::move(term));
    case Token::Kind::Sign:
    case Token::Kind::End: break;
    }
    fail(token, told("expected a value, found {}", token_text(token)));
    return term;
}

Term PredicateReader::count(const Token &token, Term term)
{
    (void)next(); // the bracket
    ++open_;
    Selection chosen = selection(token);
    --open_;
    if (!error_ && !take(")"))
    {
        fail(peek(), told("expected ')' behind what is counted, found {}", token_text(peek())));
    }
    if (!error_)
    {
        term.text = fmt::format("count({} in {}{})", chosen.kind->name, chosen.actor,
                                chosen.where ? " where ..." : "");
    }
    term.what = std::move(chosen);
    return term;
}

Term PredicateReader::word(const Token &token, Term term)
{
    if (const auto number = notation::parse_number(token.text))
    {
        const auto bits = static_cast<std::uint64_t>(number->value);
        term.what =
            Literal{here(number->is_unsigned ? Integer{false, bits} : Integer::of(number->value))};
        return term;
    }
    if (token.text == "true" || token.text == "false")
    {
        term.what = Literal{here(Integer::of(token.text == "true" ? 1 : 0))};
        term.type = Type::Bool;
        return term;
    }
    if (kind_ != nullptr && take_field(token, term))
    {
        return term;
    }
    if (auto known = constant(token.text, term.look))
    {
        term.what = std::move(*known);
        return term;
    }
    const std::size_t dot = token.text.find('.');
    if (dot != std::string::npos)
    {
        return path(token, dot, std::move(term));
    }
    unknown_word(token);
    return term;
}

bool PredicateReader::take_field(const Token &token, Term &term)
{
    const auto field = std::find_if(kind_->fields.begin(), kind_->fields.end(),
                                    [&](const FieldInfo &info) { return info.name == token.text; });
    if (field == kind_->fields.end())
    {
        return false;
    }
    OfRow of{.field = &*field};
    term.type = field->type;
    term.look = field->look;
    if (take("["))
    {
        const Token index = next();
        const auto number = notation::parse_number(index.text);
        if (!field->indexed)
        {
            fail(token, told("'{}' is one value, without [N]", token.text));
        }
        else if (!number || number->value < 0 || number->value >= 65536 || !take("]"))
        {
            fail(index, told("expected the number of a semaphore and ']'"));
        }
        else
        {
            of.index = static_cast<std::size_t>(number->value);
            term.text = fmt::format("{}[{}]", token.text, of.index);
        }
    }
    else if (field->indexed)
    {
        fail(token, told("'{0}' is of one semaphore of the set: {0}[0]", token.text));
    }
    term.what = of;
    return true;
}

Term PredicateReader::path(const Token &token, std::size_t dot, Term term)
{
    if (token.text.starts_with("last."))
    {
        return last(token, std::move(term));
    }
    // The names of actors may have dots of their own.
    for (std::size_t at = dot; at != std::string::npos; at = token.text.find('.', at + 1))
    {
        if (const PathInfo *info = find_path(std::string_view(token.text).substr(at + 1)))
        {
            term.type = info->type;
            term.what = OfActor{.actor = token.text.substr(0, at), .path = info};
            actors.push_back({.name = token.text.substr(0, at), .offset = token.offset});
            return term;
        }
    }
    const std::string rest = token.text.substr(dot + 1);
    fail(token.offset + dot + 1,
         told("an actor has no '{}'{}", rest, did_you_mean(rest, names_in(paths()))));
    return term;
}

Term PredicateReader::last(const Token &token, Term term)
{
    using What = OfLast::What;
    constexpr std::array<What, 5> kWhats{What::Errno, What::Result, What::Call, What::Actor,
                                         What::Differs};
    const auto found = std::find(kLastNames.begin(), kLastNames.end(), token.text);
    if (found == kLastNames.end())
    {
        fail(token, told("unknown '{}': there are {}{}", token.text, fmt::join(kLastNames, ", "),
                         did_you_mean(token.text, kLastNames)));
        return term;
    }
    const What what = kWhats[static_cast<std::size_t>(found - kLastNames.begin())];
    const bool text = what == What::Call || what == What::Actor;
    term.type = text ? Type::Text : what == What::Differs ? Type::Bool : Type::Number;
    asks_whether_engines_differ = asks_whether_engines_differ || what == What::Differs;
    term.look = what == What::Errno ? Look::Error : Look::Decimal;
    term.what = OfLast{what};
    return term;
}

void PredicateReader::unknown_word(const Token &token)
{
    if (kind_ != nullptr)
    {
        const auto names = names_in(kind_->fields);
        const std::string near = did_you_mean(token.text, names);
        fail(token, told("'{}' is no field of {} and no constant{}", token.text, kind_->name,
                         near.empty() ? told("; it has {}", fmt::join(names, ", ")) : near));
        return;
    }
    const auto has_field = [&](const KindInfo &kind) {
        const auto names = names_in(kind.fields);
        return std::find(names.begin(), names.end(), token.text) != names.end();
    };
    if (std::any_of(kinds().begin(), kinds().end(), has_field))
    {
        fail(token, told("'{}' is a field of a row: it stands behind 'where'", token.text));
        return;
    }
    fail(token, told("'{}' is no constant, and no ACTOR.something{}", token.text,
                     did_you_mean(token.text, notation::errno_names())));
}

} // namespace ipcscope::lesson
