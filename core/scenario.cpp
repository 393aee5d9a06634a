#include "core/scenario.h"

#include "core/told.h"

namespace ipcscope
{

// Not defaulted where they are declared: Argument is not complete there.
bool operator==(const Struct &lhs, const Struct &rhs)
{
    return lhs.fields == rhs.fields && lhs.abbreviated == rhs.abbreviated;
}

bool operator==(const Array &lhs, const Array &rhs)
{
    return lhs.elements == rhs.elements && lhs.abbreviated == rhs.abbreviated &&
           lhs.bitset == rhs.bitset;
}

bool operator==(const Named &lhs, const Named &rhs)
{
    const bool both = lhs.value != nullptr && rhs.value != nullptr;
    return lhs.name == rhs.name && (both ? *lhs.value == *rhs.value : lhs.value == rhs.value);
}

bool operator==(const Argument &lhs, const Argument &rhs)
{
    return lhs.value == rhs.value && lhs.comment == rhs.comment;
}

// The position is where a statement stands, not what it says.
bool operator==(const Statement &lhs, const Statement &rhs)
{
    return lhs.kind == rhs.kind && lhs.actor == rhs.actor && lhs.timestamp == rhs.timestamp &&
           lhs.name == rhs.name && lhs.arguments == rhs.arguments &&
           lhs.expectation == rhs.expectation && lhs.comment == rhs.comment &&
           lhs.trailer == rhs.trailer;
}

std::string ParseError::message() const
{
    return told("{}:{}:{}: found {}, expected {}", file.empty() ? "<input>" : file, position.line,
                position.column, found, expected);
}

} // namespace ipcscope
