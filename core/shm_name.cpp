#include "core/shm_name.h"

#include <algorithm>

namespace ipcscope
{
namespace
{

// glibc's buffer has room for "/dev/shm/", "sem." and 255 bytes, and a NUL.
constexpr std::size_t kLongest = 259;

std::optional<std::string> file_name(std::string_view prefix, std::string_view name)
{
    name.remove_prefix(std::min(name.find_first_not_of('/'), name.size()));
    const bool refused = name.empty() || prefix.size() + name.size() > kLongest ||
                         name.find('/') != std::string_view::npos;
    return refused ? std::nullopt : std::optional(std::string(prefix).append(name));
}

} // namespace

std::optional<std::string> shm_file_name(std::string_view name)
{
    return file_name("", name);
}

std::optional<std::string> sem_file_name(std::string_view name)
{
    return file_name("sem.", name);
}

Errno error_of(const BadShmName &call)
{
    return call.function == BadShmName::Function::ShmOpen ? Errno::Einval : Errno::Enoent;
}

Errno error_of(const Unlink &call, Errno kernels)
{
    const bool library = call.form == Unlink::Form::ShmUnlink;
    return library && kernels == Errno::Eperm ? Errno::Eacces : kernels;
}

} // namespace ipcscope
