// Named semaphores, by the C library's names.
#include "core/notation/read_calls.h"

namespace ipcscope::notation
{
namespace
{

/// What a program's string says, up to its NUL.
std::string read_name(ArgumentReader &r)
{
    std::string name = r.bytes(std::size_t{0});
    name.resize(std::min(name.find('\0'), name.size()));
    return name;
}

Address read_address(ArgumentReader &r)
{
    return {r.uint64(0)};
}

} // namespace

Maybe read_sem_open(ArgumentReader &r)
{
    SemOpen call{.name = read_name(r), .oflag = r.int32(1)};
    if (r.at(2) != nullptr)
    {
        call.mode = static_cast<std::uint32_t>(r.int32(2));
    }
    if (r.at(3) != nullptr)
    {
        call.value = static_cast<std::uint32_t>(r.int32(3));
    }
    return checked(r, std::move(call));
}

Maybe read_sem_unlink(ArgumentReader &r)
{
    return checked(r, SemUnlink{.name = read_name(r)});
}

Maybe read_sem_wait(ArgumentReader &r)
{
    return checked(r, SemWait{.address = read_address(r), .form = SemWait::Form::Wait});
}

Maybe read_sem_trywait(ArgumentReader &r)
{
    return checked(r, SemWait{.address = read_address(r), .form = SemWait::Form::Trywait});
}

Maybe read_sem_timedwait(ArgumentReader &r)
{
    SemWait call{.address = read_address(r), .form = SemWait::Form::Timedwait};
    if (r.ok() && std::holds_alternative<Struct>(r.at(1)->value))
    {
        call.deadline = read_timespec(r, 1).value_or(Timespec{});
        return checked(r, call);
    }
    call.deadline_pointer = r.pointer(1);
    if (call.deadline_pointer == UserPointer::Valid)
    {
        (void)r.structure(1, "{tv_sec=1, tv_nsec=0}");
    }
    return checked(r, call);
}

Maybe read_sem_post(ArgumentReader &r)
{
    return checked(r, SemPost{.address = read_address(r)});
}

Maybe read_sem_getvalue(ArgumentReader &r)
{
    return checked(r, SemGetvalue{.address = read_address(r)});
}

Maybe read_sem_close(ArgumentReader &r)
{
    return checked(r, SemClose{.address = read_address(r)});
}

} // namespace ipcscope::notation
