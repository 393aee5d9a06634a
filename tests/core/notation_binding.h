// One line of the notation made a call, with a few names that are bound already.
#pragma once

#include "core/notation/notation.h"

#include <QByteArray>

namespace ipcscope::test
{

inline const notation::Bindings kBindings{
    {"seg", 32769}, {"p", 0x7f0000000000}, {"pid", 77}, {"s", 3}, {"q", 4}};

inline notation::ActorNames actors()
{
    notation::ActorNames names;
    for (const char *name : {"A", "B", "web-1", "12345"})
    {
        (void)names.id(name);
    }
    return names;
}

inline Result<Call, notation::BindError> bind(const QByteArray &line)
{
    const auto statement = notation::parse_line({line.data(), size_t(line.size())});
    if (!statement)
    {
        return notation::BindError{.position = {},
                                   .message = "does not parse: " + statement.error().message(),
                                   .not_ipc = false};
    }
    notation::ActorNames names = actors();
    return notation::to_call(statement.value(), kBindings, names);
}

} // namespace ipcscope::test
