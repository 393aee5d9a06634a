// A scenario as it is written: statements with their arguments still unresolved, positions,
// expectations.
#pragma once

#include "core/ids.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ipcscope
{

/// 1-based; a column counts bytes.
struct Position
{
    std::uint32_t line{1};
    std::uint32_t column{1};
    friend bool operator==(const Position &, const Position &) = default;
};

struct Argument;
struct Field;

struct Number
{
    enum class Base : std::uint8_t
    {
        Decimal,
        Hexadecimal,
        Octal,
    };
    std::int64_t value{}; ///< the bits; `is_unsigned` says that it was above INT64_MAX
    Base base{Base::Decimal};
    bool is_unsigned{};
    friend bool operator==(const Number &, const Number &) = default;
};

/// Names and numbers joined by '|', in the order written: IPC_CREAT|0600. A lone name is a flag set
/// of one.
struct FlagSet
{
    std::vector<std::variant<std::string, Number>> parts;
    std::vector<std::uint32_t> columns{}; ///< where each part begins, for messages; may be empty
    friend bool operator==(const FlagSet &lhs, const FlagSet &rhs)
    {
        return lhs.parts == rhs.parts;
    }
};

struct Text
{
    std::string bytes;  ///< unescaped
    bool abbreviated{}; ///< printed with "..." behind it: only a beginning is known
    friend bool operator==(const Text &, const Text &) = default;
};

/// $name: a value bound by an earlier statement, each engine its own.
struct Variable
{
    std::string name;
    friend bool operator==(const Variable &, const Variable &) = default;
};

struct NullPointer
{
    friend bool operator==(const NullPointer &, const NullPointer &) = default;
};

/// {a=1, b=2, ...}; strace leaves fields out and then writes "...".
struct Struct
{
    std::vector<Field> fields;
    bool abbreviated{};
    friend bool operator==(const Struct &lhs, const Struct &rhs);
};

struct Array
{
    std::vector<Argument> elements;
    bool abbreviated{};
    bool bitset{}; ///< [A B]: strace's form for sets, elements apart by blanks
    friend bool operator==(const Array &lhs, const Array &rhs);
};

/// flags=SIGCHLD, as strace names the arguments of clone.
struct Named
{
    std::string name;
    std::shared_ptr<const Argument> value;
    friend bool operator==(const Named &, const Named &);
};

/// A descriptor with its path, -y: 3</proc/123/ns/ipc>.
struct Descriptor
{
    std::int64_t number{};
    std::string path;
    friend bool operator==(const Descriptor &, const Descriptor &) = default;
};

/// Anything else that strace prints ("?", an expression, [0x1234] => [0x5678]); kept as it was
/// written.
struct Raw
{
    std::string text;
    friend bool operator==(const Raw &, const Raw &) = default;
};

struct Argument
{
    std::variant<Number, FlagSet, Text, Variable, NullPointer, Struct, Array, Named, Descriptor,
                 Raw>
        value;
    std::string comment{};  ///< text of a comment in slashes and stars behind it, without the marks
    std::uint32_t column{}; ///< where it begins, for messages; 0 when it was not read from text
    friend bool operator==(const Argument &lhs, const Argument &rhs);
};

/// name=value in a structure; an empty name is a positional field.
struct Field
{
    std::string name;
    Argument value;
    friend bool operator==(const Field &, const Field &) = default;
};

/// What follows '=': nothing is "just run it".
struct Expectation
{
    enum class Kind : std::uint8_t
    {
        None,    ///< nothing was written
        Value,   ///< = 0, = 0x7f…, = "bytes"
        Error,   ///< = -1 ENOENT (No such file or directory)
        Bind,    ///< = $name: bind the value; the call must succeed
        Actor,   ///< = B: the child's name, for clone and fork
        Unknown, ///< = ?, = ? ERESTARTSYS (…), = ? <unavailable>
    };
    Kind kind{Kind::None};
    std::optional<Argument> value; ///< Value
    std::string name; ///< Error: "ENOENT"; Bind and Actor: the name; Unknown: "ERESTARTSYS"
    std::string text; ///< what stood in parentheses behind it
    friend bool operator==(const Expectation &, const Expectation &) = default;
};

struct Statement
{
    enum class Kind : std::uint8_t
    {
        Call,       ///< A shmget(…) = …
        Unfinished, ///< A shmget(… <unfinished ...>
        Resumed,    ///< A <... shmget resumed>…) = …
        Signal,     ///< A --- SIGINT {…} ---
        Exit,       ///< A +++ exited with 0 +++ , +++ killed by SIGKILL +++
        Scene,      ///< %actor …, %container …, %limit …
        Tool,       ///< A ipcs -m: what a person types, for the calls that the tool makes
        Comment,    ///< # …, or an empty line
    };
    Kind kind{Kind::Comment};
    Position position; ///< of the call's or tool's name, of the '%', '#', '<...', '---' or '+++'
    std::string actor; ///< a name or a pid; empty for Scene and Comment
    std::string timestamp; ///< of -t, -ttt, -r, -i, -n; as written, one blank between two
    std::string name;      ///< the call's or the tool's; Scene: "actor"; Signal and Exit: the text
                           ///< between the marks
    std::vector<Argument> arguments; ///< Scene: Raw words, and Named key=value; Tool: Raw words,
                                     ///< with the quotes that they were written in
    Expectation expectation;
    std::string comment; ///< text behind '#', without it; for Comment the whole line (strace's own
                         ///< remarks, "strace: Process 7 attached", are comments too)
    std::string trailer; ///< <0.000012> of -T, as written
    friend bool operator==(const Statement &lhs, const Statement &rhs);
};

struct Scenario
{
    std::string file; ///< as the person named it; "" for text that was typed
    std::vector<Statement> statements;
};

/// Why text is not a scenario: "same-key.ipc:3:14: found ')', expected a key".
struct ParseError
{
    std::string file;
    Position position;
    std::string found;
    std::string expected;

    [[nodiscard]] std::string message() const;
    friend bool operator==(const ParseError &, const ParseError &) = default;
};

} // namespace ipcscope
