// What the driver knows of files in /dev/shm after a call. Everything that leads to a file shows
// something of it, so once there are files, a call on one has them all read again.
#include "core/lab/driver.h"

#include <algorithm>

namespace ipcscope::lab
{
namespace
{

/// What a call may change, where there are files.
enum class Change : std::uint8_t
{
    Nothing,
    Contents, ///< what is in memory of a file
    Anything,
};

struct ChangeOf
{
    Change operator()(const Openat & /*unused*/) const { return Change::Anything; }
    Change operator()(const Unlink & /*unused*/) const { return Change::Anything; }
    Change operator()(const Link & /*unused*/) const { return Change::Anything; }
    Change operator()(const Ftruncate & /*unused*/) const { return Change::Contents; }
    Change operator()(const Fallocate & /*unused*/) const { return Change::Contents; }
    Change operator()(const Mmap & /*unused*/) const { return Change::Anything; }
    Change operator()(const Munmap & /*unused*/) const { return Change::Anything; }
    Change operator()(const Read & /*position*/) const { return Change::Anything; }
    Change operator()(const Write & /*position*/) const { return Change::Anything; }
    Change operator()(const MountTmpfs & /*unused*/) const { return Change::Anything; }
    Change operator()(const MountBind & /*unused*/) const { return Change::Anything; }
    Change operator()(const MountMqueue & /*unused*/) const { return Change::Anything; }
    Change operator()(const Umount & /*unused*/) const { return Change::Anything; }
    Change operator()(const Close & /*unused*/) const { return Change::Anything; }
    Change operator()(const Dup & /*unused*/) const { return Change::Anything; }
    Change operator()(const Fcntl & /*unused*/) const { return Change::Anything; }
    Change operator()(const Store & /*unused*/) const { return Change::Contents; }
    Change operator()(const Load & /*holes are filled*/) const { return Change::Contents; }
    Change operator()(const SemOpen & /*unused*/) const { return Change::Anything; }
    Change operator()(const SemUnlink & /*unused*/) const { return Change::Anything; }
    Change operator()(const SemWait & /*unused*/) const { return Change::Contents; }
    Change operator()(const SemPost & /*unused*/) const { return Change::Contents; }
    Change operator()(const SemGetvalue & /*a hole is filled*/) const { return Change::Contents; }
    Change operator()(const SemClose & /*unused*/) const { return Change::Anything; }
    Change operator()(const Unshare & /*unused*/) const { return Change::Anything; }
    Change operator()(const Setns & /*unused*/) const { return Change::Anything; }
    Change operator()(const Shmat &c) const
    {
        return (c.flags & abi::kShmRemap) != 0 ? Change::Anything : Change::Nothing;
    }
    template <class Other> Change operator()(const Other & /*unused*/) const
    {
        return Change::Nothing;
    }
};

} // namespace

void Driver::mark_files(const Member &caller, const Call &call, const Outcome &outcome)
{
    const bool begins =
        std::holds_alternative<Openat>(call) || std::holds_alternative<MountTmpfs>(call) ||
        std::holds_alternative<Umount>(call) || std::holds_alternative<MountBind>(call) ||
        std::holds_alternative<MountMqueue>(call) || std::holds_alternative<SemOpen>(call);
    has_files_ = has_files_ || (begins && outcome.error == Errno::Ok);
    if (!has_files_)
    {
        return;
    }
    switch (std::visit(ChangeOf{}, call))
    {
    case Change::Nothing: break;
    case Change::Contents: mounts.clear(); break;
    case Change::Anything:
        mark_all_files();
        for (auto &[id, other] : members)
        {
            other.open_stale = other.open_stale || other.process == caller.process;
            other.maps_stale = other.maps_stale || other.process == caller.process;
        }
        break;
    }
}

void Driver::mark_all_files()
{
    if (!has_files_)
    {
        return;
    }
    mounts.clear();
    for (auto &[id, member] : members)
    {
        member.open_stale = member.open_stale || !member.row.files.empty();
        member.maps_stale = member.maps_stale || !member.row.mappings.empty();
    }
}

const TmpfsTable *Driver::shm_of(const Member &member) const
{
    const auto known = mounts.find(member.row.mnt_ns);
    const bool is_known = !member.ids_stale && known != mounts.end() && known->second.table.shm;
    return is_known ? &*known->second.table.shm : nullptr;
}

} // namespace ipcscope::lab
