// Store and Load: the actor touches its own memory, and lives on when that faults. And what it is
// not to touch.
#include "core/lab/agent/calls.h"

#include "core/lab/agent/actor.h"
#include "core/lab/agent/fault.h"
#include "core/lab/agent/look.h"

#include <algorithm>
#include <cstring>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{

std::uint64_t mapped_bytes(std::uint64_t address, std::uint64_t length)
{
    const Fd proc(proc_directory());
    std::uint64_t reached = address;
    for (const Mapping &m : own_mappings(proc.get())) // ascending
    {
        if (m.of != Mapping::Of::Program && m.begin <= reached && reached < m.end)
        {
            reached = m.end;
        }
    }
    return std::min(reached - address, length);
}

namespace
{

/// Byte by byte, so that everything before the fault is done and nothing behind it.
Errno copy_guarded(volatile char *to, const volatile char *from, std::uint64_t length)
{
    return guarded([&] {
        for (std::uint64_t i = 0; i < length; ++i)
        {
            to[i] = from[i];
        }
    });
}

} // namespace

Outcome store(const Store &call)
{
    const std::uint64_t reachable = mapped_bytes(call.address.value, call.bytes.size());
    // NOLINTNEXTLINE: the address is the call's argument
    auto *memory = reinterpret_cast<volatile char *>(call.address.value);
    const Errno fault = copy_guarded(memory, call.bytes.data(), reachable);
    if (fault != Errno::Ok)
    {
        return failed(fault);
    }
    return reachable == call.bytes.size() ? returned(0) : failed(Errno::Efault);
}

Outcome load(const Load &call)
{
    const std::uint64_t reachable = mapped_bytes(call.address.value, call.length);
    std::string bytes(reachable, '\0');
    // NOLINTNEXTLINE: the address is the call's argument
    const auto *memory = reinterpret_cast<const volatile char *>(call.address.value);
    const Errno fault = copy_guarded(bytes.data(), memory, reachable);
    if (fault != Errno::Ok)
    {
        return failed(fault);
    }
    return reachable == call.length ? returned(0, ValueKind::Number, std::move(bytes))
                                    : failed(Errno::Efault);
}

namespace
{

/// Whether something of the program's own lies in the pages there.
bool is_own(std::uint64_t address, std::uint64_t length)
{
    const std::uint64_t begin = address & ~(abi::kPageSize - 1);
    const std::uint64_t pages = length / abi::kPageSize + (length % abi::kPageSize != 0 ? 1 : 0);
    const std::uint64_t room = (~std::uint64_t{0} - begin) / abi::kPageSize;
    const std::uint64_t end = begin + std::min(pages, room) * abi::kPageSize;
    const Fd proc(proc_directory());
    const auto mappings = own_mappings(proc.get());
    return std::any_of(mappings.begin(), mappings.end(), [&](const Mapping &m) {
        return m.of == Mapping::Of::Program && m.begin < end && begin < m.end;
    });
}

struct HitsProgram
{
    bool operator()(const Shmat &call) const
    {
        if ((call.flags & SHM_REMAP) == 0 || call.address.value == 0 || call.id.value < 0)
        {
            return false;
        }
        // SHM_STAT_ANY needs no permission and takes the index; when it finds another object, the
        // attach will fail before it maps anything.
        shmid_ds ds{};
        const long id = syscall(SYS_shmctl, call.id.value % abi::kIpcmni, SHM_STAT_ANY, &ds);
        return id == call.id.value && is_own(call.address.value, ds.shm_segsz);
    }
    bool operator()(const Mmap &call) const
    {
        return call.address.value != 0 && is_own(call.address.value, call.length);
    }
    bool operator()(const Munmap &call) const { return is_own(call.address.value, call.length); }
    template <class Other> bool operator()(const Other & /*maps nothing*/) const { return false; }
};

} // namespace

bool would_hit_program(const Call &call)
{
    return std::visit(HitsProgram{}, call);
}

} // namespace ipcscope::lab::agent
