#include "core/mount_place.h"

#include <algorithm>

namespace ipcscope
{
namespace
{

bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

} // namespace

MountPlace mount_place(std::string_view path)
{
    if (path == kShmPlace)
    {
        return MountPlace::Shm;
    }
    if (path == kMqueuePlace)
    {
        return MountPlace::Mqueue;
    }
    if (path == kDevPlace)
    {
        return MountPlace::Dev;
    }
    constexpr std::size_t kLongest = 255;
    if (!path.starts_with(kMntPlace))
    {
        return MountPlace::None;
    }
    path.remove_prefix(kMntPlace.size());
    const bool named = !path.empty() && path.size() <= kLongest && path != "." && path != ".." &&
                       std::all_of(path.begin(), path.end(), is_plain);
    return named ? MountPlace::Mnt : MountPlace::None;
}

} // namespace ipcscope
