// The arguments of the calls on files in /dev/shm, in strace's forms, and on named semaphores.
#include "core/notation/build.h"

namespace ipcscope::notation
{
namespace
{

Argument shm_path(const std::string &name)
{
    return text(std::string(kShmDirectory) + name);
}

Argument protection(std::int32_t prot)
{
    return prot == 0 ? word("PROT_NONE") : bits(kProtections, unsigned_bits(prot));
}

void add_offset(Arguments &arguments, const std::optional<std::int64_t> &offset)
{
    if (offset)
    {
        arguments.push_back(signed_decimal(*offset));
    }
}

} // namespace

Arguments arguments_of(const Openat &call)
{
    const auto flags = static_cast<std::uint32_t>(call.flags);
    Arguments result{word("AT_FDCWD"), shm_path(call.name), open_flags(flags)};
    if ((flags & std::uint32_t{abi::kOCreat}) != 0 || call.mode != 0)
    {
        result.push_back(octal(call.mode));
    }
    return result;
}

Arguments arguments_of(const Unlink &call)
{
    return {call.form == Unlink::Form::ShmUnlink ? text('/' + call.name) : shm_path(call.name)};
}

Arguments arguments_of(const BadShmName &call)
{
    Arguments result{text(call.name)};
    if (call.function == BadShmName::Function::ShmOpen)
    {
        result.push_back(word("O_RDONLY"));
    }
    return result;
}

Arguments arguments_of(const Ftruncate &call)
{
    return {descriptor(call.fd), signed_decimal(call.length)};
}

Arguments arguments_of(const Fallocate &call)
{
    return {descriptor(call.fd), bits(kFallocateModes, unsigned_bits(call.mode)),
            signed_decimal(call.offset), signed_decimal(call.length)};
}

Arguments arguments_of(const Mmap &call)
{
    return {address(call.address), decimal(call.length),
            protection(call.prot), bits(kMmapFlags, unsigned_bits(call.flags)),
            descriptor(call.fd),   call.offset == 0 ? decimal(0) : hexadecimal(call.offset)};
}

Arguments arguments_of(const Munmap &call)
{
    return {address(call.address), decimal(call.length)};
}

Arguments arguments_of(const Read &call)
{
    Arguments result{descriptor(call.fd), pointer(call.buffer, unknown_text()), decimal(call.size)};
    add_offset(result, call.offset);
    return result;
}

Arguments arguments_of(const Write &call)
{
    Arguments result{descriptor(call.fd), pointer(call.buffer, text(call.bytes)),
                     decimal(call.size)};
    add_offset(result, call.offset);
    return result;
}

Arguments arguments_of(const Fstat &call)
{
    return {descriptor(call.fd), pointer(call.buffer, unknown_structure())};
}

Arguments arguments_of(const Fstatfs &call)
{
    return {descriptor(call.fd), pointer(call.buffer, unknown_structure())};
}

Arguments arguments_of(const MakeFile &call)
{
    return {text(call.path)};
}

Arguments arguments_of(const Ftok &call)
{
    return {text(call.path), signed_decimal(call.id)};
}

Arguments arguments_of(const Link &call)
{
    return {shm_path(call.from), shm_path(call.to)};
}

Arguments arguments_of(const SemOpen &call)
{
    const auto flags = static_cast<std::uint32_t>(call.oflag);
    const bool creates = (flags & std::uint32_t{abi::kOCreat}) != 0;
    // The access mode means nothing here: in programs the flags are mostly O_CREAT or 0.
    Arguments result{text(call.name), bits(kOpenFlags, flags)};
    if (creates || call.mode != 0 || call.value != 0)
    {
        result.push_back(octal(call.mode));
        result.push_back(decimal(call.value));
    }
    return result;
}

Arguments arguments_of(const SemUnlink &call)
{
    return {text(call.name)};
}

Arguments arguments_of(const SemWait &call)
{
    Arguments result{address(call.address)};
    if (call.form == SemWait::Form::Timedwait)
    {
        result.push_back(pointer(call.deadline_pointer, timespec(call.deadline)));
    }
    return result;
}

Arguments arguments_of(const SemPost &call)
{
    return {address(call.address)};
}

Arguments arguments_of(const SemGetvalue &call)
{
    return {address(call.address)};
}

Arguments arguments_of(const SemClose &call)
{
    return {address(call.address)};
}

} // namespace ipcscope::notation
