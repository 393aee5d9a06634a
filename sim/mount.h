// What is mounted on /dev/shm, in which mount namespace. Mirrors fs/namespace.c as far as that one
// place goes. Left out: propagation (all mounts are private, as a lab's are), bind mounts, and
// mounting anew with other options.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

/// A mount of that tmpfs, which nothing leads to yet.
[[nodiscard]] MountSlot clone_mnt(World &world, Mount mount);
/// What a new mount namespace of `user_ns` has on /dev/shm: the same as the old one.
[[nodiscard]] std::vector<MountSlot> copy_tree(World &world, MntNsSlot old, UserNsSlot user_ns);
/// One place less, or one open file less, keeps the mount; with the last mount the tmpfs goes.
void mntput(Kernel &k, MountSlot mount);
/// The tmpfs on /dev/shm as a mount namespace shows it; nothing when none is mounted.
[[nodiscard]] std::optional<TmpfsSbRef> shm_of(Kernel &k, MntNsSlot ns);

[[nodiscard]] Reply sys_mount(Kernel &k, const MountTmpfs &call);
[[nodiscard]] Reply sys_umount(Kernel &k, const Umount &call);

} // namespace ipcscope::sim
