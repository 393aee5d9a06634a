#include "core/tools/seen_mounts.h"

#include "core/abi.h"

#include <algorithm>

namespace ipcscope::tools
{
namespace
{

bool has_capability(const ActorRow &row, int capability)
{
    return ((row.cap_effective >> static_cast<unsigned>(capability)) & 1U) != 0;
}

} // namespace

SeenMounts::SeenMounts(const Terms *terms)
{
    tables_ = terms == nullptr ? nullptr : terms->tables;
    if (tables_ == nullptr || !tables_->mnt)
    {
        return;
    }
    for (const ActorRow &row : tables_->actors)
    {
        self_ = row.actor == terms->self && row.alive ? &row : self_;
    }
    for (const MntNamespaceTable &table : *tables_->mnt)
    {
        mounts_ = self_ != nullptr && table.ns == self_->mnt_ns ? &table : mounts_;
    }
}

// An empty file system on /dev hides both folders. It shows in no table; that neither has anything
// mounted on it comes from nothing else that a runtime does.
bool SeenMounts::are_there() const
{
    return mounts_ != nullptr && (mounts_->shm || mounts_->mqueue);
}

bool SeenMounts::may_read(MountPlace place) const
{
    const TmpfsTable *folder = place == MountPlace::Shm ? shm() : nullptr;
    if (folder == nullptr) // /dev/mqueue is everybody's
    {
        return true;
    }
    const bool in_group =
        self_->egid == folder->gid ||
        std::find(self_->groups.begin(), self_->groups.end(), folder->gid) != self_->groups.end();
    const unsigned shift = self_->euid == folder->uid ? 6 : in_group ? 3 : 0;
    constexpr unsigned kRead = 04;
    return ((folder->mode >> shift) & kRead) != 0 || has_capability(*self_, abi::kCapDacOverride) ||
           has_capability(*self_, abi::kCapDacReadSearch);
}

std::vector<std::string> SeenMounts::names_in(MountPlace place) const
{
    std::vector<std::string> names;
    if (place == MountPlace::Shm && shm() != nullptr)
    {
        for (const TmpfsFileRow &file : shm()->files)
        {
            names.push_back(file.name);
        }
    }
    if (place == MountPlace::Mqueue && mounts_ != nullptr && mounts_->mqueue)
    {
        const auto table =
            std::find_if(tables_->ipc.begin(), tables_->ipc.end(),
                         [&](const IpcNamespaceTable &one) { return one.ns == *mounts_->mqueue; });
        for (std::size_t i = 0; table != tables_->ipc.end() && i < table->mq.size(); ++i)
        {
            names.push_back(table->mq[i].name);
        }
    }
    return names;
}

const TmpfsTable *SeenMounts::shm() const
{
    return mounts_ != nullptr && mounts_->shm ? &*mounts_->shm : nullptr;
}

} // namespace ipcscope::tools
