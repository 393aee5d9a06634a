// The arguments of the calls that work on objects; strace's forms.
#include "core/notation/build.h"

namespace ipcscope::notation
{
namespace
{

Argument key(Key value)
{
    return choice(kKeyNames, static_cast<std::uint32_t>(value.value));
}

std::vector<Field> permissions(Uid uid, Gid gid, std::uint32_t mode)
{
    return {{"uid", owner(uid.value)}, {"gid", owner(gid.value)}, {"mode", octal(mode)}};
}

Argument operation(const Sembuf &sop)
{
    return structure({{"sem_num", decimal(sop.sem_num)},
                      {"sem_op", signed_decimal(sop.sem_op)},
                      {"sem_flg", bits(kSemopFlags, static_cast<std::uint16_t>(sop.sem_flg))}});
}

Argument message_with_bad_text(std::int64_t type)
{
    return structure({{"mtype", signed_decimal(type)}, {"mtext", hexadecimal(kNoAddress)}});
}

Argument semctl_argument(const Semctl &call)
{
    switch (call.command)
    {
    case abi::kSetval: return signed_decimal(call.value);
    case abi::kGetall: return pointer(call.buffer, unknown_list());
    case abi::kSetall: {
        Array values;
        for (const std::uint16_t value : call.values)
        {
            values.elements.push_back(decimal(value));
        }
        return pointer(call.buffer, {.value = std::move(values)});
    }
    case abi::kIpcSet:
        return pointer(call.buffer,
                       structure({{"sem_perm", structure(permissions(call.set.uid, call.set.gid,
                                                                     call.set.mode))}}));
    default: return pointer(call.buffer, unknown_structure());
    }
}

} // namespace

Arguments arguments_of(const Shmget &call)
{
    return {key(call.key), decimal(call.size), bits(kShmgetFlags, unsigned_bits(call.flags))};
}

Arguments arguments_of(const Shmat &call)
{
    return {signed_decimal(call.id.value), address(call.address),
            bits(kShmatFlags, unsigned_bits(call.flags))};
}

Arguments arguments_of(const Shmdt &call)
{
    return {address(call.address)};
}

Arguments arguments_of(const Shmctl &call)
{
    const Argument data =
        call.command == abi::kIpcSet
            ? structure(
                  {{"shm_perm", structure(permissions(call.set.uid, call.set.gid, call.set.mode))}})
            : unknown_structure();
    return {signed_decimal(call.id.value), choice(kShmctlCommands, unsigned_bits(call.command)),
            pointer(call.buffer, data)};
}

Arguments arguments_of(const Semget &call)
{
    return {key(call.key), signed_decimal(call.nsems),
            bits(kIpcgetFlags, unsigned_bits(call.flags))};
}

Arguments arguments_of(const Semop &call)
{
    Array sops;
    for (const Sembuf &sop : call.sops)
    {
        sops.elements.push_back(operation(sop));
    }
    Arguments result{signed_decimal(call.id.value),
                     pointer(call.pointer, {.value = std::move(sops)}), decimal(call.nsops)};
    if (call.timed)
    {
        const Argument none{.value = NullPointer{}};
        result.push_back(
            pointer(call.timeout_pointer, call.timeout ? timespec(*call.timeout) : none));
    }
    return result;
}

Arguments arguments_of(const Semctl &call)
{
    return {signed_decimal(call.id.value), signed_decimal(call.semnum),
            choice(kSemctlCommands, unsigned_bits(call.command)), semctl_argument(call)};
}

Arguments arguments_of(const Msgget &call)
{
    return {key(call.key), bits(kIpcgetFlags, unsigned_bits(call.flags))};
}

Arguments arguments_of(const Msgsnd &call)
{
    const Argument data = call.buffer == UserPointer::BadText
                              ? message_with_bad_text(call.mtype)
                              : pointer(call.buffer, message(call.mtype, call.text));
    return {signed_decimal(call.id.value), data, signed_decimal(call.size),
            bits(kMsgFlags, unsigned_bits(call.flags))};
}

Arguments arguments_of(const Msgrcv &call)
{
    const Argument data = call.buffer == UserPointer::BadText
                              ? message_with_bad_text(0)
                              : pointer(call.buffer, unknown_structure());
    return {signed_decimal(call.id.value), data, signed_decimal(call.size),
            signed_decimal(call.type), bits(kMsgFlags, unsigned_bits(call.flags))};
}

Arguments arguments_of(const Msgctl &call)
{
    Argument data = unknown_structure();
    if (call.command == abi::kIpcSet)
    {
        data = structure(
            {{"msg_perm", structure(permissions(call.set.uid, call.set.gid, call.set.mode))},
             {"msg_qbytes", decimal(call.set.qbytes)}});
    }
    return {signed_decimal(call.id.value), choice(kMsgctlCommands, unsigned_bits(call.command)),
            pointer(call.buffer, data)};
}

} // namespace ipcscope::notation
