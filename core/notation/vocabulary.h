// The calls of the vocabulary, each once: its name, its arguments with their names, and how it is
// read. Parsing, printing, binding and completion all look here.
#pragma once

#include "core/call.h"
#include "core/notation/names.h"
#include "core/notation/reader.h"

#include <optional>
#include <span>
#include <string_view>

namespace ipcscope::notation
{

enum class Need : std::uint8_t
{
    Required,
    Output,   ///< required, but written by the kernel: absent while a call is unfinished
    Optional, ///< may be left out
};

struct Parameter
{
    std::string_view name;
    const NameSet *names{}; ///< null when it has no symbolic values
    Need need{Need::Required};
};

struct CallInfo
{
    std::string_view name;
    std::span<const Parameter> parameters;
    /// Nothing when the arguments do not make this call: the reader has the error.
    std::optional<Call> (*read)(ArgumentReader &);
    bool makes_actor{}; ///< its result may be the name of an actor
};

[[nodiscard]] std::span<const CallInfo> calls();
/// Null when the call is outside the vocabulary.
[[nodiscard]] const CallInfo *find_call(std::string_view name);
/// The call of the vocabulary that `name` is a misspelling of; empty when there is none, and when
/// Linux has a call of exactly that name.
[[nodiscard]] std::string_view nearest_call(std::string_view name);

} // namespace ipcscope::notation
