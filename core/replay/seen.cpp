#include "core/replay/seen.h"

#include "core/notation/expression.h"
#include "core/notation/notation.h"

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

// What mq_timedreceive gives stands in two arguments.
std::optional<Argument> received_message(const Statement &statement)
{
    constexpr std::size_t kMessage = 1;
    constexpr std::size_t kPriority = 3;
    const std::vector<Argument> &arguments = statement.arguments;
    if (arguments.size() <= kPriority || !std::holds_alternative<Text>(arguments[kMessage].value))
    {
        return std::nullopt;
    }
    Struct both{.fields = {{"msg", arguments[kMessage]}}};
    const auto *priority = std::get_if<Array>(&arguments[kPriority].value);
    if (priority != nullptr && priority->elements.size() == 1)
    {
        both.fields.push_back({"msg_prio", priority->elements.front()});
    }
    return Argument{.value = std::move(both)};
}

// Which argument of a call the kernel fills in.
std::size_t output_index(const Statement &statement)
{
    constexpr std::array<std::string_view, 5> kSecond{"msgrcv", "read", "pread64", "fstat",
                                                      "fstatfs"};
    if (statement.name == "semctl")
    {
        return 3;
    }
    return std::find(kSecond.begin(), kSecond.end(), statement.name) != kSecond.end() ? 1 : 2;
}

bool fills_in(const Statement &statement)
{
    constexpr std::array<std::string_view, 10> kCalls{
        "shmctl", "semctl",  "msgctl", "msgrcv",     "mq_getsetattr",
        "read",   "pread64", "fstat",  "newfstatat", "fstatfs"};
    return std::find(kCalls.begin(), kCalls.end(), statement.name) != kCalls.end();
}

std::optional<std::int64_t> number(const Argument &argument)
{
    const auto value = notation::evaluate(argument, {}, {}, 0);
    return value ? std::optional(static_cast<std::int64_t>(value.value())) : std::nullopt;
}

bool has_name(const Argument &argument, std::string_view name)
{
    const auto *flags = std::get_if<FlagSet>(&argument.value);
    const auto *word = flags != nullptr && flags->parts.size() == 1
                           ? std::get_if<std::string>(&flags->parts.front())
                           : nullptr;
    return word != nullptr && *word == name;
}

bool is_address(const Argument &argument)
{
    const auto *value = std::get_if<Number>(&argument.value);
    return value != nullptr && value->value != 0;
}

void complete_text(Argument &argument, const Argument &length)
{
    constexpr std::int64_t kLongest = 1 << 24;
    const std::int64_t size = std::clamp<std::int64_t>(number(length).value_or(0), 0, kLongest);
    auto *text = std::get_if<Text>(&argument.value);
    if (text != nullptr && text->abbreviated)
    {
        text->abbreviated = false;
        text->bytes.resize(std::max(text->bytes.size(), static_cast<std::size_t>(size)));
    }
}

void complete_text(Statement &statement)
{
    if (auto *message = std::get_if<Struct>(&statement.arguments[1].value))
    {
        for (auto &[name, value] : message->fields)
        {
            complete_text(value, statement.arguments[2]);
        }
    }
}

} // namespace

Seen read_seen(const Statement &statement)
{
    Seen seen;
    const Expectation &expectation = statement.expectation;
    switch (expectation.kind)
    {
    case Expectation::Kind::Value: {
        const auto *fd = std::get_if<Descriptor>(&expectation.value->value);
        const auto value = fd != nullptr ? fd->number : number(*expectation.value);
        seen.kind = value ? Seen::Kind::Value : Seen::Kind::Nothing;
        seen.value = value.value_or(0);
        break;
    }
    case Expectation::Kind::Error:
        seen.kind = Seen::Kind::Error;
        seen.error = expectation.name;
        break;
    case Expectation::Kind::Unknown:
        // A signal has ended the sleep; strace shows the kernel's inner code for it.
        if (expectation.name.starts_with("ERESTART"))
        {
            seen.kind = Seen::Kind::Error;
            seen.error = "EINTR";
        }
        break;
    case Expectation::Kind::None:
    case Expectation::Kind::Bind:
    case Expectation::Kind::Actor: break;
    }
    const std::size_t index = output_index(statement);
    if (seen.kind == Seen::Kind::Value && fills_in(statement) && index < statement.arguments.size())
    {
        const Argument &output = statement.arguments[index];
        const bool shown = std::holds_alternative<Struct>(output.value) ||
                           std::holds_alternative<Text>(output.value) ||
                           std::holds_alternative<Array>(output.value);
        seen.output = shown ? std::optional(output) : std::nullopt;
    }
    if (seen.kind == Seen::Kind::Value && statement.name == "mq_timedreceive")
    {
        seen.output = received_message(statement);
    }
    return seen;
}

bool complete_unknown(Statement &statement)
{
    std::vector<Argument> &arguments = statement.arguments;
    if ((statement.name == "write" || statement.name == "pwrite64") && arguments.size() > 2)
    {
        const auto *text = std::get_if<Text>(&arguments[1].value);
        const bool abbreviated = text != nullptr && text->abbreviated;
        complete_text(arguments[1], arguments[2]);
        return abbreviated;
    }
    if (statement.name == "msgsnd" && arguments.size() == 4)
    {
        complete_text(statement);
    }
    if (statement.name == "mq_timedsend" && arguments.size() > 2)
    {
        complete_text(arguments[1], arguments[2]);
    }
    const bool failed = statement.expectation.kind == Expectation::Kind::Error;
    const bool faulted = failed && statement.expectation.name == "EFAULT";
    const bool too_large = failed && statement.expectation.name == "ERANGE";
    if (statement.name == "semctl" && arguments.size() == 4 && has_name(arguments[2], "SETALL") &&
        is_address(arguments[3]) && !faulted)
    {
        constexpr std::int64_t kTooLarge = 65535;
        Array values;
        if (too_large)
        {
            values.elements.push_back({.value = Number{.value = kTooLarge}});
        }
        arguments[3].value = std::move(values);
        return true;
    }
    return false;
}

std::optional<int> capability_of(const Statement &statement)
{
    if (statement.arguments.size() < 2)
    {
        return std::nullopt;
    }
    const auto value =
        notation::evaluate(statement.arguments[1], {.names = &notation::kCapabilities}, {}, 0);
    return value && value.value() < 64 ? std::optional(static_cast<int>(value.value()))
                                       : std::nullopt;
}

} // namespace ipcscope::replay
