#include "core/notation/reader.h"

#include "core/notation/lexical.h"
#include "core/notation/vocabulary.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace ipcscope::notation
{

ArgumentReader::ArgumentReader(const Statement &statement, const CallInfo &info,
                               const Bindings &bindings, ActorNames &actors)
    : statement_(statement), info_(info), bindings_(bindings), actors_(actors),
      slots_(info.parameters.size())
{
    sort_arguments();
    if (ok())
    {
        check_count();
    }
}

void ArgumentReader::sort_arguments()
{
    std::size_t next = 0;
    for (const Argument &argument : statement_.arguments)
    {
        if (const auto *named = std::get_if<Named>(&argument.value);
            named != nullptr && named->value != nullptr)
        {
            const auto parameter =
                std::find_if(info_.parameters.begin(), info_.parameters.end(),
                             [&](const Parameter &p) { return p.name == named->name; });
            if (parameter == info_.parameters.end())
            {
                std::vector<std::string_view> names;
                for (const Parameter &p : info_.parameters)
                {
                    names.push_back(p.name);
                }
                return fail(&argument, told("{} has no argument '{}'{}", info_.name, named->name,
                                            suggestion(nearest(named->name, names))));
            }
            slots_[static_cast<std::size_t>(parameter - info_.parameters.begin())] =
                named->value.get();
            ++given_;
            continue;
        }
        if (next == slots_.size())
        {
            return fail(&argument, told("{} takes {}, but {} are given", info_.name,
                                        parameter_list(), statement_.arguments.size()));
        }
        slots_[next++] = &argument;
        ++given_;
    }
}

void ArgumentReader::check_count()
{
    for (std::size_t i = 0; i < slots_.size(); ++i)
    {
        const Need need = info_.parameters[i].need;
        const bool may_lack =
            need == Need::Optional ||
            (need == Need::Output && statement_.kind == Statement::Kind::Unfinished);
        if (slots_[i] == nullptr && !may_lack)
        {
            return fail(nullptr, told("{} takes {}, but '{}' is missing", info_.name,
                                      parameter_list(), info_.parameters[i].name));
        }
    }
}

std::string ArgumentReader::parameter_list() const
{
    if (info_.parameters.empty())
    {
        return told("no arguments");
    }
    std::string names;
    for (const Parameter &parameter : info_.parameters)
    {
        names += names.empty() ? "" : ", ";
        names += parameter.need == Need::Optional ? fmt::format("[{}]", parameter.name)
                                                  : std::string(parameter.name);
    }
    return fmt::format("({})", names);
}

const Argument *ArgumentReader::at(std::size_t index) const
{
    return slots_[index];
}

Evaluation ArgumentReader::how(std::size_t index) const
{
    return Evaluation{.names = info_.parameters[index].names, .meaning = NameMeaning::Value};
}

void ArgumentReader::fail(std::uint32_t column, std::string message)
{
    if (!error_)
    {
        error_ = BindError{.position = {statement_.position.line,
                                        column == 0 ? statement_.position.column : column},
                           .message = std::move(message),
                           .not_ipc = false};
    }
}

void ArgumentReader::fail(const Argument *at, std::string message)
{
    fail(at == nullptr ? 0 : at->column, std::move(message));
}

void ArgumentReader::not_ipc(std::string message)
{
    fail(nullptr, std::move(message));
    error_->not_ipc = true;
}

std::uint64_t ArgumentReader::uint64(const Argument &argument, const Evaluation &how)
{
    const auto value = evaluate(argument, how, bindings_, statement_.position.line);
    if (!value)
    {
        error_ = error_ ? error_ : value.error();
        return 0;
    }
    return value.value();
}

std::int32_t ArgumentReader::int32(const Argument &argument, const Evaluation &how)
{
    const auto value = static_cast<std::int64_t>(uint64(argument, how));
    if (value < std::numeric_limits<std::int32_t>::min() ||
        value > std::int64_t{std::numeric_limits<std::uint32_t>::max()})
    {
        fail(&argument, told("{} does not fit in 32 bits", print(argument)));
        return 0;
    }
    return static_cast<std::int32_t>(value);
}

std::uint16_t ArgumentReader::uint16(const Argument &argument, const Evaluation &how)
{
    const auto value = static_cast<std::int64_t>(uint64(argument, how));
    if (value < std::numeric_limits<std::int16_t>::min() ||
        value > std::int64_t{std::numeric_limits<std::uint16_t>::max()})
    {
        fail(&argument, told("{} does not fit in 16 bits", print(argument)));
        return 0;
    }
    return static_cast<std::uint16_t>(value);
}

std::uint32_t ArgumentReader::owner(const Argument &argument)
{
    const auto value = static_cast<std::int64_t>(uint64(argument, {}));
    if (value < -1 || value > std::int64_t{std::numeric_limits<std::uint32_t>::max()})
    {
        fail(&argument, told("{} is not a user or group id", print(argument)));
        return 0;
    }
    return static_cast<std::uint32_t>(value);
}

std::int32_t ArgumentReader::int32(std::size_t index)
{
    return at(index) == nullptr ? 0 : int32(*at(index), how(index));
}

std::uint64_t ArgumentReader::uint64(std::size_t index)
{
    return at(index) == nullptr ? 0 : uint64(*at(index), how(index));
}

std::uint32_t ArgumentReader::owner(std::size_t index)
{
    return at(index) == nullptr ? 0 : owner(*at(index));
}

UserPointer ArgumentReader::pointer(std::size_t index)
{
    return at(index) == nullptr ? UserPointer::Valid : pointer(*at(index));
}

UserPointer ArgumentReader::pointer(const Argument &argument)
{
    if (std::holds_alternative<Struct>(argument.value) ||
        std::holds_alternative<Array>(argument.value) ||
        std::holds_alternative<Text>(argument.value))
    {
        return UserPointer::Valid;
    }
    // The kernel never maps the first 64 KiB (vm.mmap_min_addr) nor anything above 2^47 - 4096 for
    // a program; 0xffffffff is what people write for "nowhere". A recorded EFAULT settles the rest.
    constexpr std::uint64_t kLowest = 0x10000;
    constexpr std::uint64_t kHighest = 0x7fffffffefff;
    const std::uint64_t address = uint64(argument, {});
    if (address == 0)
    {
        return UserPointer::Null;
    }
    const bool faulted = statement_.expectation.kind == Expectation::Kind::Error &&
                         statement_.expectation.name == "EFAULT";
    const bool nowhere = address < kLowest || address > kHighest || address == 0xffffffff;
    return nowhere || faulted ? UserPointer::Bad : UserPointer::Valid;
}

const Struct *ArgumentReader::structure(std::size_t index, std::string_view example)
{
    const Argument *argument = at(index);
    const Struct *found = argument == nullptr ? nullptr : std::get_if<Struct>(&argument->value);
    if (found == nullptr)
    {
        fail(argument, argument == nullptr
                           ? told("expected the structure that the call reads, {}", example)
                           : told("expected the structure that the call reads, {}, found {}",
                                  example, describe(*argument)));
    }
    return found;
}

const Argument *ArgumentReader::find_field(const Struct &structure, std::string_view name,
                                           std::size_t position)
{
    for (std::size_t i = 0; i < structure.fields.size(); ++i)
    {
        const auto &[field_name, value] = structure.fields[i];
        if (field_name == name || (field_name.empty() && i == position))
        {
            return &value;
        }
    }
    return nullptr;
}

const Argument *ArgumentReader::field(const Struct &structure, std::string_view name,
                                      std::uint32_t column, std::size_t position)
{
    const Argument *found = find_field(structure, name, position);
    if (found == nullptr)
    {
        fail(column, told("the structure has no field '{}'", name));
    }
    return found;
}

std::string ArgumentReader::bytes(std::size_t index)
{
    return bytes(at(index));
}

std::string ArgumentReader::bytes(const Argument *argument)
{
    const Text *text = argument == nullptr ? nullptr : std::get_if<Text>(&argument->value);
    if (text == nullptr)
    {
        fail(argument, argument == nullptr
                           ? told("expected a string in quotes")
                           : told("expected a string in quotes, found {}", describe(*argument)));
        return {};
    }
    if (text->abbreviated)
    {
        fail(argument, told("only the beginning of the string is known (strace -s shows more)"));
    }
    return text->bytes;
}

std::string_view nearest_actor(std::string_view name, const ActorNames &actors)
{
    // Every pid is near another one.
    return is_digit(name.front()) ? std::string_view{} : nearest(name, actors.names());
}

ActorId ArgumentReader::target(std::size_t index)
{
    const Argument *argument = at(index);
    if (argument == nullptr)
    {
        return {};
    }
    std::string name = print(Argument{.value = argument->value});
    if (const auto *variable = std::get_if<Variable>(&argument->value); variable != nullptr)
    {
        // The child of `clone(…) = $pid` is the actor "pid".
        name = variable->name;
        if (!actors_.find(name))
        {
            name = fmt::to_string(static_cast<std::int64_t>(uint64(*argument, {})));
        }
    }
    if (!ok())
    {
        return {};
    }
    if (const auto found = actors_.find(name); found)
    {
        return *found;
    }
    if (const auto number = parse_number(name); number && number->value <= 0)
    {
        fail(argument, told("process groups are not part of the vocabulary: a pid is above 0"));
        return {};
    }
    fail(argument, is_actor_name(name) ? told("no actor is called {} yet{}", name,
                                              suggestion(nearest_actor(name, actors_)))
                                       : told("expected an actor, found {}", describe(*argument)));
    return {};
}

} // namespace ipcscope::notation
