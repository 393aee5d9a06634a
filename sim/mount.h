// What is mounted on /dev/shm and at a few other places, in which mount namespace. Mirrors
// fs/namespace.c as far as those places go. Left out: propagation (all mounts are private, as a
// lab's are), binds of directories that nothing is mounted on, and mounting anew with other
// options.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "sim/kernel.h"

#include <optional>
#include <string_view>

namespace ipcscope::sim
{

// mount.cpp
/// A mount of that file system, which nothing leads to yet.
[[nodiscard]] MountSlot clone_mnt(World &world, Mount mount);
/// What a new mount namespace of `user_ns` has mounted: the same as the old one.
[[nodiscard]] decltype(MntNamespace::mounted) copy_tree(World &world, MntNsSlot old,
                                                        UserNsSlot user_ns);
/// One place less, or one open file less, keeps the mount; with the last mount a tmpfs goes.
void mntput(Kernel &k, MountSlot mount);
/// What is seen at a place; nothing when nothing is mounted there, or the place is hidden.
[[nodiscard]] std::optional<MountSlot> mount_at(const World &world, MntNsSlot ns,
                                                std::string_view place);
/// The tmpfs on /dev/shm; nothing as above.
[[nodiscard]] std::optional<TmpfsSbSlot> shm_of(const World &world, MntNsSlot ns);
/// Whether the place can be reached: what lies in /dev is hidden by what is mounted on it. ENOENT,
/// EACCES.
[[nodiscard]] Errno user_path_at(Kernel &k, MntNsSlot ns, std::string_view place);
/// Whoever changes what is mounted rules over the mount namespace.
[[nodiscard]] bool may_mount(Kernel &k);
[[nodiscard]] MntNamespace &current_mnt_ns(Kernel &k);
/// The mount lies at that place of the current process's mount namespace.
void graft_tree(Kernel &k, std::string_view place, MountSlot mount);

[[nodiscard]] Reply sys_mount(Kernel &k, const MountBind &call);
[[nodiscard]] Reply sys_umount(Kernel &k, const Umount &call);

// mount_new.cpp
[[nodiscard]] Reply sys_mount(Kernel &k, const MountTmpfs &call);
[[nodiscard]] Reply sys_mount(Kernel &k, const MountMqueue &call);

} // namespace ipcscope::sim
