#include "core/notation/read_calls.h"

#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <algorithm>

namespace ipcscope::notation
{
namespace
{

// kernel.shmmni may be written without quotes, and a value as a number.
std::string word_or_text(ArgumentReader &r, std::size_t index)
{
    const Argument &argument = *r.at(index);
    const bool word = std::holds_alternative<FlagSet>(argument.value) ||
                      std::holds_alternative<Number>(argument.value) ||
                      std::holds_alternative<Raw>(argument.value);
    return word ? print(Argument{.value = argument.value}) : r.bytes(index);
}

} // namespace

ShmSet read_ipc_set(ArgumentReader &r, std::size_t index, std::string_view perm_name,
                    std::string_view example)
{
    const Struct *data = r.structure(index, example);
    if (data == nullptr)
    {
        return {};
    }
    const std::uint32_t column = r.at(index)->column;
    const Argument *perm = r.field(*data, perm_name, column);
    const Struct *fields = perm == nullptr ? nullptr : std::get_if<Struct>(&perm->value);
    if (fields == nullptr)
    {
        r.fail(perm == nullptr ? column : perm->column,
               told("expected a structure, as in {}", example));
        return {};
    }
    const Argument *uid = r.field(*fields, "uid", perm->column);
    const Argument *gid = r.field(*fields, "gid", perm->column);
    const Argument *mode = r.field(*fields, "mode", perm->column);
    if (!r.ok())
    {
        return {};
    }
    return ShmSet{.uid = {r.owner(*uid)},
                  .gid = {r.owner(*gid)},
                  .mode = static_cast<std::uint32_t>(r.int32(*mode, {}))};
}

void require_argument(ArgumentReader &r, std::size_t index, std::string_view list,
                      std::string_view name)
{
    if (r.ok() && r.at(index) == nullptr && r.statement().kind != Statement::Kind::Unfinished)
    {
        r.fail(nullptr, told("this command of {} takes {}, but '{}' is missing", r.statement().name,
                             list, name));
    }
}

Maybe read_shmget(ArgumentReader &r)
{
    return checked(r, Shmget{.key = {r.int32(0)}, .size = r.uint64(1), .flags = r.int32(2)});
}

Maybe read_shmat(ArgumentReader &r)
{
    return checked(r, Shmat{.id = {r.int32(0)}, .address = {r.uint64(1)}, .flags = r.int32(2)});
}

Maybe read_shmdt(ArgumentReader &r)
{
    return checked(r, Shmdt{.address = {r.uint64(0)}});
}

Maybe read_shmctl(ArgumentReader &r)
{
    Shmctl call{.id = {r.int32(0)}, .command = r.int32(1), .buffer = {}, .set = {}};
    const bool no_buffer = call.command == abi::kIpcRmid || call.command == abi::kShmLock ||
                           call.command == abi::kShmUnlock;
    if (!no_buffer)
    {
        require_argument(r, 2, "(shmid, cmd, buf)", "buf");
    }
    call.buffer = r.at(2) == nullptr && no_buffer ? UserPointer::Null : r.pointer(2);
    if (call.command == abi::kIpcSet && call.buffer == UserPointer::Valid)
    {
        call.set = read_ipc_set(r, 2, "shm_perm", "{shm_perm={uid=1000, gid=1000, mode=0600}}");
    }
    return checked(r, call);
}

Maybe read_sysctl(ArgumentReader &r)
{
    Sysctl call{.name = word_or_text(r, 0), .value = {}};
    if (r.at(1) != nullptr)
    {
        call.value = word_or_text(r, 1);
    }
    const bool well_formed = !call.name.empty() && is_letter(call.name.front()) &&
                             call.name.find("..") == std::string::npos &&
                             std::all_of(call.name.begin(), call.name.end(),
                                         [](char c) { return is_word(c) || c == '.' || c == '-'; });
    if (r.ok() && !well_formed)
    {
        r.fail(r.at(0), told("expected the name of a sysctl, as in \"kernel.shmmni\", found "
                             "{}",
                             describe(*r.at(0))));
    }
    return checked(r, std::move(call));
}

Maybe read_store(ArgumentReader &r)
{
    const Address address{r.uint64(0)};
    return checked(r, Store{.address = address, .bytes = r.bytes(1)});
}

Maybe read_load(ArgumentReader &r)
{
    constexpr std::uint64_t kMost = 1U << 20U;
    const Load call{.address = {r.uint64(0)}, .length = r.uint64(1)};
    if (r.ok() && call.length > kMost)
    {
        r.fail(r.at(1), told("load reads at most {} bytes", kMost));
    }
    return checked(r, call);
}

} // namespace ipcscope::notation
