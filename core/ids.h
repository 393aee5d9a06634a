// The strong types for the numbers of the domain, so that a key is never taken for an id.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace ipcscope
{

template <class Tag, class Int> struct Strong
{
    using Value = Int;
    Int value{};
    friend constexpr auto operator<=>(const Strong &, const Strong &) = default;
};

/// A System V key as the kernel keeps it: 32 bits, signed, 0 is IPC_PRIVATE.
using Key = Strong<struct KeyTag, std::int32_t>;
inline constexpr Key kIpcPrivate{0};

/// A System V identifier: sequence << 15 | index; never negative when valid.
using IpcId = Strong<struct IpcIdTag, std::int32_t>;

/// A process id inside the lab's pid namespace; 0 means "none" or "not visible from here".
using Pid = Strong<struct PidTag, std::int32_t>;

/// User and group ids as numbers of the lab's user namespace; 0xffffffff is "leave as it is" or
/// "invalid".
using Uid = Strong<struct UidTag, std::uint32_t>;
using Gid = Strong<struct GidTag, std::uint32_t>;
inline constexpr std::uint32_t kNoId = 0xffffffffU;

/// A user-space address in one engine; the two engines map at different places.
using Address = Strong<struct AddressTag, std::uint64_t>;

/// A file descriptor of a process.
using Fd = Strong<struct FdTag, std::int32_t>;

/// A namespace in one engine: the model counts from 1 in order of creation, the kernel gives its
/// inode.
using NsId = Strong<struct NsIdTag, std::uint64_t>;

/// An actor (a process of a scenario); 0 is `init`, the lab's first process, the rest by first
/// appearance.
using ActorId = Strong<struct ActorIdTag, std::uint32_t>;
inline constexpr ActorId kInitActor{0};

/// When something was set. The model counts calls (1 is the first call); the kernel gives whole
/// seconds of CLOCK_REALTIME_COARSE. 0 is "never" in both.
using Stamp = Strong<struct StampTag, std::int64_t>;

} // namespace ipcscope

template <class Tag, class Int> struct std::hash<ipcscope::Strong<Tag, Int>>
{
    std::size_t operator()(const ipcscope::Strong<Tag, Int> &id) const noexcept
    {
        return std::hash<Int>{}(id.value);
    }
};
