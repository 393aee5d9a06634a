// Judging predicates on the tables of one engine, and telling why one does not hold.
#include "core/lesson/predicate_node.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace ipcscope::lesson
{
namespace
{

Truth negated(Truth truth)
{
    switch (truth)
    {
    case Truth::False: return Truth::True;
    case Truth::True: return Truth::False;
    case Truth::Unknown: return Truth::Unknown;
    }
    return Truth::Unknown;
}

std::string print_value(const Value &value, Type type, Look look)
{
    if (value.presence != Presence::Here)
    {
        return told("nothing ({})", value.text);
    }
    if (type == Type::Text)
    {
        return fmt::format("\"{}\"", value.text);
    }
    if (type == Type::Bool)
    {
        return value.number == Integer{} ? "false" : "true";
    }
    const std::uint64_t magnitude = value.number.magnitude;
    if (look == Look::Hexadecimal)
    {
        return fmt::format("{:#x}", magnitude);
    }
    if (look == Look::Octal)
    {
        return fmt::format("0{:o}", magnitude);
    }
    if (look == Look::Error)
    {
        const std::string_view name = errno_name(static_cast<Errno>(magnitude));
        if (magnitude == 0 || !name.empty())
        {
            return magnitude == 0 ? told("0 (no error)") : std::string(name);
        }
    }
    return fmt::format("{}{}", value.number.negative ? "-" : "", magnitude);
}

/// The rows of a selection that are shown when nothing fits.
constexpr std::size_t kMostShown = 4;

class Judge
{
  public:
    explicit Judge(const View &view) : view_(view) {}

    [[nodiscard]] Truth judge(const PredicateNode &node, const Row *row) const
    {
        switch (node.kind)
        {
        case PredicateNode::Kind::Any: return any(node, row);
        case PredicateNode::Kind::All: return all(node, row);
        case PredicateNode::Kind::Not: return negated(judge(node.parts.front(), row));
        case PredicateNode::Kind::Exists: return exists(node.selection);
        case PredicateNode::Kind::No: return none(node.selection);
        case PredicateNode::Kind::Compare: return compare(node, row);
        case PredicateNode::Kind::Is: {
            const Value value = value_of(node.left, row);
            return value.presence == Presence::Unseen ? Truth::Unknown
                   : value.presence == Presence::Here && value.number == Integer::of(1)
                       ? Truth::True
                       : Truth::False;
        }
        }
        return Truth::Unknown;
    }

    /// Why it is not true.
    [[nodiscard]] std::string explain(const PredicateNode &node) const
    {
        switch (node.kind)
        {
        case PredicateNode::Kind::Any:
        case PredicateNode::Kind::All: {
            std::vector<std::string> parts;
            for (const PredicateNode &part : node.parts)
            {
                if (judge(part, nullptr) != Truth::True)
                {
                    parts.push_back(explain(part));
                }
            }
            return fmt::format("{}", fmt::join(parts, "; "));
        }
        case PredicateNode::Kind::Not: return explain_not(node.parts.front());
        case PredicateNode::Kind::Exists:
        case PredicateNode::Kind::No: return explain_rows(node.selection);
        case PredicateNode::Kind::Compare:
        case PredicateNode::Kind::Is: return explain_terms(node);
        }
        return {};
    }

  private:
    [[nodiscard]] Truth any(const PredicateNode &node, const Row *row) const
    {
        Truth truth = Truth::False;
        for (const PredicateNode &part : node.parts)
        {
            const Truth one = judge(part, row);
            if (one == Truth::True)
            {
                return one;
            }
            truth = one == Truth::Unknown ? one : truth;
        }
        return truth;
    }
    [[nodiscard]] Truth all(const PredicateNode &node, const Row *row) const
    {
        Truth truth = Truth::True;
        for (const PredicateNode &part : node.parts)
        {
            const Truth one = judge(part, row);
            if (one == Truth::False)
            {
                return one;
            }
            truth = one == Truth::Unknown ? one : truth;
        }
        return truth;
    }

    [[nodiscard]] const ActorRow *actor(std::string_view name) const
    {
        const auto id = view_.actors->find(name);
        const auto &rows = view_.tables->actors;
        const auto found = std::find_if(
            rows.begin(), rows.end(), [&](const ActorRow &row) { return id && row.actor == *id; });
        return found == rows.end() ? nullptr : &*found;
    }

    [[nodiscard]] Rows rows_of(const Selection &selection) const
    {
        const ActorRow *who = actor(selection.actor);
        if (who == nullptr || !who->alive)
        {
            return {.presence = Presence::Absent,
                    .rows = {},
                    .why = who == nullptr ? told("{} is not there yet", selection.actor)
                                          : told("{} is dead", selection.actor)};
        }
        return selection.kind->rows(*view_.tables, *who);
    }

    /// How many rows fit; the second is how many of which this engine cannot say.
    [[nodiscard]] std::pair<std::size_t, std::size_t> fitting(const Selection &selection,
                                                              const std::vector<Row> &rows) const
    {
        std::size_t fit = 0;
        std::size_t unknown = 0;
        for (const Row &row : rows)
        {
            const Truth truth = selection.where ? judge(*selection.where, &row) : Truth::True;
            fit += truth == Truth::True ? 1U : 0U;
            unknown += truth == Truth::Unknown ? 1U : 0U;
        }
        return {fit, unknown};
    }

    [[nodiscard]] Truth exists(const Selection &selection) const
    {
        const Rows rows = rows_of(selection);
        if (rows.presence != Presence::Here)
        {
            return rows.presence == Presence::Unseen ? Truth::Unknown : Truth::False;
        }
        const auto [fit, unknown] = fitting(selection, rows.rows);
        return fit > 0 ? Truth::True : unknown > 0 ? Truth::Unknown : Truth::False;
    }
    /// Nothing is said of what a dead actor has not.
    [[nodiscard]] Truth none(const Selection &selection) const
    {
        const bool absent = rows_of(selection).presence == Presence::Absent;
        return absent ? Truth::False : negated(exists(selection));
    }

    [[nodiscard]] Value value_of(const Term &term, const Row *row) const
    {
        if (const auto *literal = std::get_if<Literal>(&term.what))
        {
            return literal->value;
        }
        if (const auto *bound = std::get_if<Bound>(&term.what))
        {
            const auto found = view_.bindings->find(bound->name);
            return found == view_.bindings->end()
                       ? absent(told("${} is bound to no value yet", bound->name))
                       : here(Integer::of(found->second));
        }
        if (const auto *of = std::get_if<OfActor>(&term.what))
        {
            return of_actor(*of);
        }
        if (const auto *of = std::get_if<OfRow>(&term.what))
        {
            return of->field->get(*row, of->index);
        }
        if (const auto *of = std::get_if<OfLast>(&term.what))
        {
            return of_last(of->what);
        }
        const auto &selection = std::get<Selection>(term.what);
        const Rows rows = rows_of(selection);
        if (rows.presence != Presence::Here)
        {
            return {.presence = rows.presence, .number = {}, .text = rows.why};
        }
        const auto [fit, unknown] = fitting(selection, rows.rows);
        return unknown > 0 ? unseen(told("this engine cannot see all of it"))
                           : here(Integer::of(static_cast<std::int64_t>(fit)));
    }

    [[nodiscard]] Value of_actor(const OfActor &of) const
    {
        const ActorRow *who = actor(of.actor);
        if (who == nullptr)
        {
            return of.path->type == Type::Bool ? here(Integer{})
                                               : absent(told("{} is not there yet", of.actor));
        }
        return who->alive || of.path->of_the_dead ? of.path->get(*view_.tables, *who)
                                                  : absent(told("{} is dead", of.actor));
    }

    [[nodiscard]] Value of_last(OfLast::What what) const
    {
        const LastCall *last = view_.last;
        if (last == nullptr || last->call.empty())
        {
            return absent(told("nobody has called anything yet"));
        }
        switch (what)
        {
        case OfLast::What::Errno: return here(Integer::of(static_cast<int>(last->error)));
        case OfLast::What::Result:
            return last->result ? here(Integer::of(*last->result))
                                : absent(told("the call sleeps"));
        case OfLast::What::Call: return here(std::string_view(last->call));
        case OfLast::What::Actor: return here(std::string_view(last->actor));
        case OfLast::What::Differs: return here(Integer::of(last->differs ? 1 : 0));
        }
        return absent(told("nothing"));
    }

    [[nodiscard]] Truth compare(const PredicateNode &node, const Row *row) const
    {
        const Value left = value_of(node.left, row);
        const Value right = value_of(node.right, row);
        if (left.presence == Presence::Unseen || right.presence == Presence::Unseen)
        {
            return Truth::Unknown;
        }
        if (left.presence == Presence::Absent || right.presence == Presence::Absent)
        {
            return Truth::False;
        }
        const auto order =
            node.left.type == Type::Text ? left.text <=> right.text : left.number <=> right.number;
        bool holds = false;
        switch (node.relation)
        {
        case Relation::Equal: holds = order == 0; break;
        case Relation::Unequal: holds = order != 0; break;
        case Relation::Less: holds = order < 0; break;
        case Relation::LessOrEqual: holds = order <= 0; break;
        case Relation::Greater: holds = order > 0; break;
        case Relation::GreaterOrEqual: holds = order >= 0; break;
        }
        return holds ? Truth::True : Truth::False;
    }

    [[nodiscard]] std::string explain_terms(const PredicateNode &node) const
    {
        std::vector<std::string> parts;
        for (const Term *term : {&node.left, &node.right})
        {
            if (!std::holds_alternative<Literal>(term->what) && !term->text.empty())
            {
                parts.push_back(
                    told("{} is {}", term->text,
                         print_value(value_of(*term, nullptr), term->type, term->look)));
                if (const auto *selection = std::get_if<Selection>(&term->what))
                {
                    parts.push_back(explain_rows(*selection));
                }
            }
        }
        return fmt::format("{}", fmt::join(parts, ", "));
    }

    [[nodiscard]] std::string explain_not(const PredicateNode &part) const
    {
        const bool rows =
            part.kind == PredicateNode::Kind::Exists || part.kind == PredicateNode::Kind::No;
        const bool terms =
            part.kind == PredicateNode::Kind::Compare || part.kind == PredicateNode::Kind::Is;
        return rows    ? explain_rows(part.selection)
               : terms ? explain_terms(part)
                       : told("what is not to hold does hold");
    }

    /// "db has 2 shared memory segments: {key=0x1234, nattch=0}, {key=0, nattch=1}".
    [[nodiscard]] std::string explain_rows(const Selection &selection) const
    {
        const Rows rows = rows_of(selection);
        if (rows.presence != Presence::Here)
        {
            return rows.why;
        }
        const std::size_t count = rows.rows.size();
        if (count == 0)
        {
            return told("{} has no {}", selection.actor, told_text(selection.kind->what));
        }
        std::vector<std::string> shown;
        for (const Row &row : rows.rows)
        {
            if (shown.size() == kMostShown)
            {
                shown.emplace_back("...");
                break;
            }
            shown.push_back(print_row(selection, row));
        }
        return told("{} has {}: {}", selection.actor,
                    count == 1 ? told("one {}", told_text(selection.kind->what))
                               : told("{} of {}", count, selection.kind->name),
                    fmt::join(shown, ", "));
    }

    /// The first field, and those that the condition is about.
    [[nodiscard]] std::string print_row(const Selection &selection, const Row &row) const
    {
        std::vector<Term> terms;
        const FieldInfo &first = selection.kind->fields.front();
        terms.push_back({.what = OfRow{.field = &first},
                         .type = first.type,
                         .look = first.look,
                         .text = std::string(first.name)});
        if (selection.where)
        {
            collect(*selection.where, terms);
        }
        std::vector<std::string> fields;
        std::set<std::string> seen;
        for (const Term &term : terms)
        {
            if (seen.insert(term.text).second)
            {
                fields.push_back(fmt::format(
                    "{}={}", term.text, print_value(value_of(term, &row), term.type, term.look)));
            }
        }
        return fmt::format("{{{}}}", fmt::join(fields, ", "));
    }

    static void collect(const PredicateNode &node, std::vector<Term> &terms)
    {
        for (const Term *term : {&node.left, &node.right})
        {
            if (std::holds_alternative<OfRow>(term->what))
            {
                terms.push_back(*term);
            }
        }
        for (const PredicateNode &part : node.parts)
        {
            collect(part, terms);
        }
    }

    const View &view_;
};

} // namespace

Judgement Predicate::judge(const View &view) const
{
    const Judge judge(view);
    Judgement judgement{.truth = judge.judge(*root_, nullptr), .found = {}};
    if (judgement.truth != Truth::True)
    {
        judgement.found = judge.explain(*root_);
    }
    return judgement;
}

} // namespace ipcscope::lesson
