// The arguments of the calls that mount, and that take away what is mounted; strace's forms.
#include "core/notation/build.h"

namespace ipcscope::notation
{
namespace
{

Argument data(const std::string &options)
{
    return options.empty() ? null() : text(options);
}

} // namespace

Arguments arguments_of(const MountTmpfs &call)
{
    return {text("tmpfs"), text(call.target), text("tmpfs"), bits(kMountFlags, call.flags),
            data(call.data)};
}

Arguments arguments_of(const MountMqueue &call)
{
    return {text("mqueue"), text(kMqueuePlace), text("mqueue"), bits(kMountFlags, call.flags),
            data(call.data)};
}

Arguments arguments_of(const MountBind &call, const ActorNames &actors)
{
    const std::string root = call.root ? "/proc/" + actors.name(*call.root) + "/root" : "";
    return {call.source.empty() ? null() : text(root + call.source), text(call.target), null(),
            bits(kMountFlags, call.flags), null()};
}

Arguments arguments_of(const Umount &call)
{
    return {text(call.target), bits(kUmountFlags, unsigned_bits(call.flags))};
}

} // namespace ipcscope::notation
