// Arguments as numbers: names, $variables, and the small expressions that strace and people write
// (8192*1024, 1<<CAP_KILL|1<<CAP_SETUID, $p+4096).
#pragma once

#include "core/notation/names.h"
#include "core/notation/notation.h"

#include <cstdint>

namespace ipcscope::notation
{

enum class NameMeaning : std::uint8_t
{
    Value, ///< a name stands for its value
    Bit,   ///< a name stands for the bit with that number, except behind "<<"
};

struct Evaluation
{
    const NameSet *names{}; ///< null: no names
    NameMeaning meaning{NameMeaning::Value};
};

/// The 64 bits of the value; arithmetic wraps around. `line` is for the position in errors.
[[nodiscard]] Result<std::uint64_t, BindError> evaluate(const Argument &argument,
                                                        const Evaluation &how,
                                                        const Bindings &bindings,
                                                        std::uint32_t line);

/// "a string", "a structure", … with the text, for messages.
[[nodiscard]] std::string describe(const Argument &argument);

} // namespace ipcscope::notation
