// Inside predicates: the tree that reading makes and judging walks.
#pragma once

#include "core/lesson/fields.h"
#include "core/lesson/predicate.h"

#include <variant>

namespace ipcscope::lesson
{

struct Literal
{
    Value value;
};

/// $name.
struct Bound
{
    std::string name;
};

/// db.shm.in_use.
struct OfActor
{
    std::string actor;
    const PathInfo *path{};
};

/// A bare name inside `where`.
struct OfRow
{
    const FieldInfo *field{};
    std::size_t index{};
};

struct OfLast
{
    enum class What : std::uint8_t
    {
        Errno,
        Result,
        Call,
        Actor,
        Differs,
    };
    What what{What::Errno};
};

/// KIND in ACTOR where …
struct Selection
{
    const KindInfo *kind{};
    std::string actor;
    std::shared_ptr<const PredicateNode> where; ///< null: every row
};

struct Term
{
    std::variant<Literal, Bound, OfActor, OfRow, OfLast, Selection> what; ///< Selection: its count
    Type type{Type::Number};
    Look look{Look::Decimal};
    std::string text; ///< as written
    std::size_t offset{};
};

enum class Relation : std::uint8_t
{
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

struct PredicateNode
{
    enum class Kind : std::uint8_t
    {
        Any,
        All,
        Not,
        Exists,
        No,
        Compare,
        Is, ///< a value that is true or false
    };
    Kind kind{Kind::All};
    std::vector<PredicateNode> parts; ///< Any, All, Not
    Selection selection;              ///< Exists, No
    Term left;                        ///< Compare, Is
    Relation relation{Relation::Equal};
    Term right; ///< Compare
};

} // namespace ipcscope::lesson
