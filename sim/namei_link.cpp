// More than one name of a file. Mirrors the link(2) of fs/namei.c.
#include "sim/namei.h"
#include "sim/namei_path.h"
#include "sim/tmpfs.h"

namespace ipcscope::sim
{
namespace
{

/// The file of that path, which is there; nothing for the directory itself.
Result<std::optional<TmpfsRef>, Errno> filename_lookup(Kernel &k, const std::string &name)
{
    const Frame frame(k, __func__);
    const Result<Path, Errno> path = path_parentat(k, name);
    if (!path)
    {
        return path.error();
    }
    if (path.value().last.empty())
    {
        return std::optional<TmpfsRef>();
    }
    const Result<std::optional<TmpfsRef>, Errno> found = lookup_dcache(k, path.value());
    if (!found || !found.value())
    {
        STEP_IF("filename_lookup.none", "There is no such file.");
        return found ? Errno::Enoent : found.error();
    }
    if (path.value().slash == Path::Slash::Behind)
    {
        STEP_IF("filename_lookup.slash", "A slash stands behind it, and it is no directory: "
                                         "ENOTDIR.");
        return Errno::Enotdir;
    }
    return found;
}

/// may_linkat, for fs.protected_hardlinks: nobody keeps another's file by a name of his own.
bool may_linkat(Kernel &k, TmpfsRef inode)
{
    const Frame frame(k, __func__);
    constexpr std::uint32_t kSgidExec = abi::kSIsgid | 010;
    if (k.world.facts.protected_hardlinks == 0)
    {
        return true;
    }
    const bool safe = (inode->i_mode & abi::kSIsuid) == 0 &&
                      (inode->i_mode & kSgidExec) != kSgidExec &&
                      inode_permission(k, inode, kMayRead | kMayWrite);
    return safe || inode->i_uid == k.current()->cred.euid ||
           capable_wrt_inode_uidgid(k, inode->i_uid, inode->i_gid, abi::kCapFowner);
}

/// The same of the directory itself, which is no file that anybody could write to.
bool may_linkat(Kernel &k, TmpfsSbRef directory)
{
    return k.world.facts.protected_hardlinks == 0 || directory->i_uid == k.current()->cred.euid ||
           capable_wrt_inode_uidgid(k, directory->i_uid, directory->i_gid, abi::kCapFowner);
}

/// filename_create: the place of a new name, which nobody has.
Result<Path, Errno> filename_create(Kernel &k, const std::string &name)
{
    const Frame frame(k, __func__);
    const Result<Path, Errno> path = path_parentat(k, name);
    if (!path)
    {
        return path.error();
    }
    const Result<std::optional<TmpfsRef>, Errno> found =
        path.value().last.empty() ? std::optional<TmpfsRef>() : lookup_dcache(k, path.value());
    if (!found)
    {
        return found.error();
    }
    if (found.value() || path.value().last.empty())
    {
        STEP_IF("filename_create.exists", "The new name is one that is there: EEXIST.");
        return Errno::Eexist;
    }
    if (path.value().slash == Path::Slash::Behind)
    {
        STEP_IF("filename_create.slash", "A slash stands behind it, as for a directory: ENOENT.");
        return Errno::Enoent;
    }
    return path;
}

} // namespace

Outcome sys_link(Kernel &k, const Link &call)
{
    const Frame frame(k, "do_linkat");
    const Result<std::optional<TmpfsRef>, Errno> inode = filename_lookup(k, call.from);
    if (!inode)
    {
        return failed(inode.error());
    }
    const Result<Path, Errno> path = filename_create(k, call.to);
    if (!path)
    {
        return failed(path.error());
    }
    const bool may = inode.value() ? may_linkat(k, *inode.value()) : may_linkat(k, path.value().sb);
    const Errno denied = may ? may_create(k, path.value().sb) : Errno::Eperm;
    if (denied != Errno::Ok)
    {
        STEP_IF("do_linkat.denied",
                "The caller may not make names here, or, with fs.protected_hardlinks, not of a "
                "file of another's that it could not read and write: {}.",
                errno_name(denied));
        return failed(denied);
    }
    if (!inode.value())
    {
        STEP_IF("vfs_link.directory", "A directory gets no second name: EPERM.");
        return failed(Errno::Eperm);
    }
    const Errno error = shmem_link(k, *inode.value(), path.value().last);
    return error == Errno::Ok ? returned(0) : failed(error);
}

Errno vfs_lstat(Kernel &k, const std::string &name)
{
    const Frame frame(k, __func__);
    const Result<std::optional<TmpfsRef>, Errno> found = filename_lookup(k, name);
    return found ? Errno::Ok : found.error();
}

} // namespace ipcscope::sim
