// The places in a mount namespace that calls of mount are about, by their paths.
#pragma once

#include <cstdint>
#include <string_view>

namespace ipcscope
{

inline constexpr std::string_view kShmPlace = "/dev/shm";
inline constexpr std::string_view kMqueuePlace = "/dev/mqueue";
/// What is mounted here hides the two above.
inline constexpr std::string_view kDevPlace = "/dev";
/// /mnt/NAME stands for the directory in which a container runtime keeps what it binds to /dev/shm
/// of containers. There is one of every name, and it is empty.
inline constexpr std::string_view kMntPlace = "/mnt/";

enum class MountPlace : std::uint8_t
{
    None, ///< nothing is mounted there here
    Shm,
    Mqueue,
    Dev,
    Mnt,
};

[[nodiscard]] MountPlace mount_place(std::string_view path);

/// Where a tmpfs can be bound, and from where.
[[nodiscard]] constexpr bool is_bindable(MountPlace place)
{
    return place == MountPlace::Shm || place == MountPlace::Mnt;
}

/// Where a new tmpfs can be mounted.
[[nodiscard]] constexpr bool takes_tmpfs(MountPlace place)
{
    return is_bindable(place) || place == MountPlace::Dev;
}

} // namespace ipcscope
