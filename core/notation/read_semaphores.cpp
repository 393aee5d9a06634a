#include "core/notation/read_calls.h"

#include "core/notation/names.h"
#include "core/told.h"

#include <algorithm>

namespace ipcscope::notation
{
namespace
{

constexpr std::string_view kSopsExample = "[{sem_num=0, sem_op=-1, sem_flg=SEM_UNDO}]";

Sembuf read_sembuf(ArgumentReader &r, const Argument &element)
{
    const auto *fields = std::get_if<Struct>(&element.value);
    if (fields == nullptr)
    {
        r.fail(&element,
               told("expected an operation, as in {}, found {}", kSopsExample, describe(element)));
        return {};
    }
    const Argument *num = r.field(*fields, "sem_num", element.column, 0);
    const Argument *op = r.field(*fields, "sem_op", element.column, 1);
    const Argument *flags = ArgumentReader::find_field(*fields, "sem_flg", 2);
    if (num == nullptr || op == nullptr)
    {
        return {};
    }
    const std::uint16_t bits =
        flags == nullptr ? std::uint16_t{0} : r.uint16(*flags, {.names = &kSemopFlags});
    return Sembuf{.sem_num = r.uint16(*num, {}),
                  .sem_op = static_cast<std::int16_t>(r.uint16(*op, {})),
                  .sem_flg = static_cast<std::int16_t>(bits)};
}

// Without what strace could not read: [{…}, ... /* 0x7fffec917000 */].
std::size_t known_elements(const Array &array)
{
    const auto *last =
        array.elements.empty() ? nullptr : std::get_if<Raw>(&array.elements.back().value);
    return array.elements.size() - (last != nullptr && last->text.substr(0, 3) == "..." ? 1 : 0);
}

// The kernel looks at no more than nsops operations, and at none of a call that is too long.
void read_sops(ArgumentReader &r, Semop &call)
{
    call.nsops = r.uint64(2);
    const Argument &list = *r.at(1);
    const auto *array = std::get_if<Array>(&list.value);
    if (array == nullptr)
    {
        call.pointer = r.pointer(1);
        if (r.ok() && call.pointer == UserPointer::Valid)
        {
            r.fail(&list, told("expected the operations that the call reads, {}, found {}",
                               kSopsExample, describe(list)));
        }
        return;
    }
    const std::size_t known = known_elements(*array);
    const std::size_t count = std::min<std::uint64_t>(call.nsops, known);
    const Expectation &expectation = r.statement().expectation;
    const bool too_long =
        expectation.kind == Expectation::Kind::Error && expectation.name == "E2BIG";
    const bool cut = array->abbreviated || known < array->elements.size();
    if (cut && count < call.nsops && !too_long)
    {
        r.fail(&list, told("only the first operations are known (strace -v shows all)"));
    }
    call.sops.reserve(count);
    for (std::size_t i = 0; i < count && r.ok(); ++i)
    {
        call.sops.push_back(read_sembuf(r, array->elements[i]));
    }
}

std::vector<std::uint16_t> read_values(ArgumentReader &r, std::size_t index)
{
    std::vector<std::uint16_t> values;
    const Argument &list = *r.at(index);
    const auto *array = std::get_if<Array>(&list.value);
    if (array == nullptr)
    {
        r.fail(&list, told("expected the values that the call reads, [1, 0, 2], found {}",
                           describe(list)));
        return values;
    }
    if (array->abbreviated)
    {
        r.fail(&list, told("only the first values are known"));
    }
    for (const Argument &value : array->elements)
    {
        values.push_back(r.uint16(value, {}));
    }
    return values;
}

} // namespace

Maybe read_semget(ArgumentReader &r)
{
    return checked(r, Semget{.key = {r.int32(0)}, .nsems = r.int32(1), .flags = r.int32(2)});
}

Maybe read_semop(ArgumentReader &r)
{
    Semop call;
    call.id = {r.int32(0)};
    read_sops(r, call);
    return checked(r, std::move(call));
}

Maybe read_semtimedop(ArgumentReader &r)
{
    Semop call;
    call.id = {r.int32(0)};
    call.timed = true;
    read_sops(r, call);
    const Argument &timeout = *r.at(3);
    if (std::holds_alternative<Struct>(timeout.value))
    {
        call.timeout = read_timespec(r, 3);
    }
    else if (r.pointer(3) == UserPointer::Bad)
    {
        call.timeout_pointer = UserPointer::Bad;
    }
    else if (r.ok() && r.pointer(3) == UserPointer::Valid)
    {
        r.fail(&timeout, told("expected the time that the call reads, {{tv_sec=1, "
                              "tv_nsec=0}}, found {}",
                              describe(timeout)));
    }
    return checked(r, std::move(call));
}

Maybe read_semctl(ArgumentReader &r)
{
    constexpr std::string_view kList = "(semid, semnum, cmd, arg)";
    Semctl call{.id = {r.int32(0)},
                .semnum = r.int32(1),
                .command = r.int32(2),
                .value = {},
                .values = {},
                .set = {},
                .buffer = UserPointer::Valid};
    if (!r.ok())
    {
        return std::nullopt;
    }
    const bool given = r.at(3) != nullptr;
    switch (call.command)
    {
    case abi::kSetval:
        require_argument(r, 3, kList, "arg");
        // An int in a register that is wider: the upper half may hold anything.
        call.value = static_cast<int>(r.uint64(3));
        return checked(r, std::move(call));
    case abi::kIpcRmid:
    case abi::kGetpid:
    case abi::kGetval:
    case abi::kGetncnt:
    case abi::kGetzcnt:
        call.buffer = given ? r.pointer(3) : UserPointer::Null;
        return checked(r, std::move(call));
    default: break;
    }
    require_argument(r, 3, kList, "arg");
    call.buffer = r.pointer(3);
    if (given && call.buffer == UserPointer::Valid && call.command == abi::kSetall)
    {
        call.values = read_values(r, 3);
    }
    if (given && call.buffer == UserPointer::Valid && call.command == abi::kIpcSet)
    {
        call.set = read_ipc_set(r, 3, "sem_perm", "{sem_perm={uid=1000, gid=1000, mode=0600}}");
    }
    return checked(r, std::move(call));
}

} // namespace ipcscope::notation
