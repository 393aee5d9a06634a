#include "sim/namei_path.h"

#include "sim/mount.h"
#include "sim/namei.h"
#include "sim/tmpfs.h"

namespace ipcscope::sim
{

Result<Path, Errno> path_parentat(Kernel &k, std::string_view name)
{
    const Frame frame(k, __func__);
    const MntNsSlot ns = k.current()->nsproxy.mnt_ns;
    const Errno unreachable = user_path_at(k, ns, kShmPlace);
    if (unreachable != Errno::Ok)
    {
        return unreachable;
    }
    const std::optional<TmpfsSbSlot> mounted = shm_of(k.world, ns);
    if (!mounted)
    {
        k.refuse(
            told("Nothing is mounted on /dev/shm here, and what lies under it is not modelled."));
        return Errno::Enoent;
    }
    const TmpfsSbRef sb = k.tmpfs_sb(*mounted);
    const bool searches = name.find_first_not_of('/') != name.npos;
    STEP("path_parentat.mount", "/dev/shm is {} in the caller's mount namespace.", object_name(sb));
    if (searches && !inode_permission(k, sb, kMayExec))
    {
        STEP_IF("path_parentat.denied", "The caller may not search the directory: EACCES.");
        return Errno::Eacces;
    }
    Path path{.sb = sb, .last = {}};
    while (!name.empty())
    {
        const std::size_t slash = std::min(name.find('/'), name.size());
        const std::string_view part = name.substr(0, slash);
        name.remove_prefix(slash);
        const bool behind = !name.empty();
        name.remove_prefix(std::min(name.find_first_not_of('/'), name.size()));
        if (part == "..")
        {
            k.refuse(told("What \"..\" leads to from /dev/shm is not modelled."));
            return Errno::Enoent;
        }
        if (part.empty() || part == ".")
        {
            path.dot = part == ".";
            continue;
        }
        path.last = part;
        path.slash = behind ? Path::Slash::Behind : Path::Slash::None;
        if (name.empty())
        {
            return path;
        }
        // Something stands behind it, so it would have to be a directory.
        const bool there = sb->s_root.contains(path.last);
        STEP("path_parentat.no_directory", "There is no directory {} in /dev/shm: {}.", part,
             there ? "ENOTDIR" : "ENOENT");
        return there ? Errno::Enotdir : Errno::Enoent;
    }
    return path;
}

Result<std::optional<TmpfsRef>, Errno> lookup_dcache(Kernel &k, const Path &path)
{
    const Frame frame(k, __func__);
    if (path.last.size() > kNameMax)
    {
        STEP_IF("simple_lookup.long", "The name has {} bytes, more than {}: ENAMETOOLONG.",
                path.last.size(), kNameMax);
        return Errno::Enametoolong;
    }
    const auto found = path.sb->s_root.find(path.last);
    const bool there = found != path.sb->s_root.end();
    STEP("simple_lookup.looked", "{} has {} file of the name {}.", object_name(path.sb),
         there ? told("a") : told("no"), path.last);
    return there ? std::optional(k.tmpfs(found->second)) : std::nullopt;
}

Errno may_create(Kernel &k, TmpfsSbRef sb)
{
    const Frame frame(k, "may_create");
    // An owner must have a number in the user namespace that the tmpfs belongs to.
    if (sb->s_user_ns != kFirstUserNs)
    {
        STEP_IF("may_o_create.unmapped",
                "The caller's ids have no numbers in the tmpfs's user namespace: EOVERFLOW.");
        return Errno::Eoverflow;
    }
    if (!inode_permission(k, sb, kMayWrite | kMayExec))
    {
        STEP_IF("may_o_create.denied", "The caller may not make files in the directory: EACCES.");
        return Errno::Eacces;
    }
    return Errno::Ok;
}

} // namespace ipcscope::sim
