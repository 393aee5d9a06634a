// What is mounted where: a tmpfs, the queues of an ipc namespace, and binds of a tmpfs.
#include "core/notation/names.h"
#include "core/notation/read_calls.h"
#include "core/told.h"

namespace ipcscope::notation
{
namespace
{

constexpr std::string_view kVocabulary = IPCSCOPE_TOLD(
    "of mounts, only a tmpfs on /dev/shm, /mnt/NAME or /dev, mqueue on /dev/mqueue, and "
    "binds between /dev/shm and /mnt/NAME are in the vocabulary");

/// The argument's text; empty when it is none.
std::string_view text_at(ArgumentReader &r, std::size_t index)
{
    const auto *text = r.at(index) == nullptr ? nullptr : std::get_if<Text>(&r.at(index)->value);
    return text == nullptr ? std::string_view{} : std::string_view(text->bytes);
}

Maybe elsewhere(ArgumentReader &r)
{
    r.not_ipc(told_text(kVocabulary));
    return std::nullopt;
}

/// NULL and "" are no source, which the kernel refuses.
Maybe read_bind(ArgumentReader &r, std::uint64_t flags)
{
    constexpr std::string_view kProc = "/proc/";
    constexpr std::string_view kRoot = "/root/";
    std::string_view source = text_at(r, 0);
    std::string_view who;
    if (const std::size_t slash = source.find('/', kProc.size());
        source.starts_with(kProc) && slash != source.npos &&
        source.substr(slash, kRoot.size()) == kRoot)
    {
        who = source.substr(kProc.size(), slash - kProc.size());
        source.remove_prefix(slash + kRoot.size() - 1);
    }
    const bool none = source.empty() && who.empty() && r.at(0) != nullptr &&
                      (std::holds_alternative<NullPointer>(r.at(0)->value) ||
                       std::holds_alternative<Text>(r.at(0)->value));
    const std::string_view target = text_at(r, 1);
    if (!is_bindable(mount_place(target)) || (!none && !is_bindable(mount_place(source))))
    {
        return elsewhere(r);
    }
    MountBind call{
        .root = {}, .source = std::string(source), .target = std::string(target), .flags = flags};
    if (!who.empty())
    {
        call.root = actor_in_proc(r, *r.at(0), who);
    }
    return checked(r, std::move(call));
}

} // namespace

Maybe read_mount(ArgumentReader &r)
{
    const std::uint64_t flags = r.uint64(3);
    if ((flags & (abi::kMsBind | abi::kMsRemount)) == abi::kMsBind)
    {
        return read_bind(r, flags);
    }
    const std::string_view target = text_at(r, 1);
    const std::string_view type = text_at(r, 2);
    std::string data = text_at(r, 4).empty() ? std::string{} : r.bytes(4);
    if (type == "tmpfs" && takes_tmpfs(mount_place(target)))
    {
        return checked(
            r, MountTmpfs{.target = std::string(target), .flags = flags, .data = std::move(data)});
    }
    if (type == "mqueue" && target == kMqueuePlace)
    {
        return checked(r, MountMqueue{.flags = flags, .data = std::move(data)});
    }
    return elsewhere(r);
}

Maybe read_umount(ArgumentReader &r)
{
    const std::string_view target = text_at(r, 0);
    if (mount_place(target) == MountPlace::None)
    {
        return elsewhere(r);
    }
    return checked(r, Umount{.target = std::string(target), .flags = r.int32(1)});
}

} // namespace ipcscope::notation
