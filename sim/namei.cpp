#include "sim/namei.h"

#include "sim/files.h"
#include "sim/mount.h"
#include "sim/tmpfs.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::uint32_t kModeBits = 07777;
constexpr std::uint32_t kOLargefile = 0100000;
constexpr std::uint32_t kWorldWritable = 02;

bool has(std::int32_t flags, std::int32_t wanted)
{
    return (flags & wanted) == wanted;
}

/// A path behind /dev/shm, as far as it was followed.
struct Path
{
    TmpfsSbRef sb;
    std::string last; ///< the last name; empty: the directory itself
    bool dot{};       ///< as "."
    enum class Slash : std::uint8_t
    {
        None,
        Behind, ///< name/
    } slash{Slash::None};
};

/// The directory that is mounted on /dev/shm, and what of the path is left there.
Result<Path, Errno> path_parentat(Kernel &k, std::string_view name)
{
    const Frame frame(k, __func__);
    const MntNsSlot ns = k.current()->nsproxy.mnt_ns;
    if (!user_path_at(k, ns, kShmPlace))
    {
        return Errno::Enoent;
    }
    const std::optional<TmpfsSbSlot> mounted = shm_of(k.world, ns);
    if (!mounted)
    {
        k.refuse("Nothing is mounted on /dev/shm here, and what lies under it is not modelled.");
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
            k.refuse("What \"..\" leads to from /dev/shm is not modelled.");
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

/// The file of that name; nothing when there is none.
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
         there ? "a" : "no", path.last);
    return there ? std::optional(k.tmpfs(found->second)) : std::nullopt;
}

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

/// may_create, for a name that is not there yet.
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

/// may_create_in_sticky, for fs.protected_regular: nobody is lured into writing to another's file.
bool may_create_in_sticky(Kernel &k, TmpfsRef inode)
{
    const Frame frame(k, __func__);
    const int protect = k.world.facts.protected_regular;
    const TmpfsSbRef sb = inode.sb();
    constexpr std::uint32_t kGroupWritable = 020;
    const bool open_to_all =
        (sb->i_mode & kWorldWritable) != 0 || ((sb->i_mode & kGroupWritable) != 0 && protect >= 2);
    return protect == 0 || (sb->i_mode & abi::kSIsvtx) == 0 || inode->i_uid == sb->i_uid ||
           inode->i_uid == k.current()->cred.euid || !open_to_all;
}

/// do_open's checks on a file that was there before.
Errno may_open(Kernel &k, TmpfsRef inode, const Openat &call)
{
    const Frame frame(k, __func__);
    if (has(call.flags, abi::kOCreat) && has(call.flags, abi::kOExcl))
    {
        STEP_IF("do_open.exists", "It exists, and O_CREAT|O_EXCL wants a new one: EEXIST.");
        return Errno::Eexist;
    }
    if (has(call.flags, abi::kOCreat) && !may_create_in_sticky(k, inode))
    {
        STEP_IF("may_create_in_sticky.denied",
                "fs.protected_regular: nobody opens another one's file with O_CREAT in a sticky "
                "directory that is everybody's: EACCES.");
        return Errno::Eacces;
    }
    if (has(call.flags, abi::kODirectory))
    {
        STEP_IF("do_open.no_directory", "It is no directory: ENOTDIR.");
        return Errno::Enotdir;
    }
    const std::uint32_t truncates = has(call.flags, abi::kOTrunc) ? kMayWrite : 0;
    if (!inode_permission(k, inode, may_of(call.flags) | truncates))
    {
        STEP_IF("may_open.denied", "The caller may not open it so: EACCES.");
        return Errno::Eacces;
    }
    if (has(call.flags, abi::kONoatime) && inode->i_uid != k.current()->cred.euid &&
        !capable_wrt_inode_uidgid(k, inode->i_uid, inode->i_gid, abi::kCapFowner))
    {
        STEP_IF("may_open.noatime", "O_NOATIME is for the file's owner: EPERM.");
        return Errno::Eperm;
    }
    return Errno::Ok;
}

Result<TmpfsSlot, Errno> create(Kernel &k, const Path &path, const Openat &call)
{
    const Frame frame(k, "lookup_open");
    if (!has(call.flags, abi::kOCreat))
    {
        STEP_IF("lookup_open.none", "There is none, and O_CREAT is not given: ENOENT.");
        return Errno::Enoent;
    }
    const Errno denied = may_create(k, path.sb);
    if (denied != Errno::Ok)
    {
        return denied;
    }
    const std::uint32_t umask = k.world.fs[k.current()->fs.value].umask;
    const std::uint32_t mode = call.mode & kModeBits & ~umask;
    STEP("lookup_open.mode", "Of the permissions {:#o} the umask {:#o} leaves {:#o}.",
         call.mode & kModeBits, umask, mode);
    return shmem_mknod(k, path.sb, path.last, mode);
}

/// An open file. Nobody asks for permissions any more.
OpenFileSlot vfs_open(Kernel &k, TmpfsRef inode, const std::string &name, std::int32_t oflag)
{
    const Frame frame(k, __func__);
    const MountSlot mount = *mount_at(k.world, k.current()->nsproxy.mnt_ns, kShmPlace);
    k.world.mounts.edit(mount.value).mnt_count++;
    const auto flags = static_cast<std::uint32_t>(oflag);
    const bool is_path = has(oflag, abi::kOPath);
    const OpenFile file{.f_inode = inode.slot,
                        .f_path_mnt = mount,
                        .f_path_dentry = dget(inode, name),
                        .f_mode = fmode_of(oflag),
                        .f_flags = (flags & ~(kOpenForgets | std::uint32_t{abi::kOCloexec})) |
                                   (is_path ? 0 : kOLargefile),
                        .f_count = 1};
    inode.edit().i_count++;
    const OpenFileSlot slot{k.world.open_files.take(file)};
    STEP("vfs_open.opened", "{} has {} now.", object_name(inode),
         print_count(static_cast<std::uint64_t>(inode->i_count), "open file"));
    return slot;
}

/// What opening the directory itself comes to.
Errno open_directory(Kernel &k, const Path &path, std::int32_t flags)
{
    if (path.dot && has(flags, abi::kOCreat | abi::kOExcl))
    {
        STEP_IF("do_open.directory_exists", "The directory exists, and O_CREAT|O_EXCL wants a new "
                                            "file: EEXIST.");
        return Errno::Eexist;
    }
    const bool writes = (flags & abi::kOAccmode) != 0 || has(flags, abi::kOCreat);
    if (writes && !has(flags, abi::kOPath))
    {
        STEP_IF("do_open.directory", "It is a directory, and no file to write to: EISDIR.");
        return Errno::Eisdir;
    }
    k.refuse("The directory /dev/shm itself is not opened here, only its files.");
    return Errno::Eisdir;
}

/// Finds or makes the file, and opens it.
Result<OpenFileSlot, Errno> path_openat(Kernel &k, const Openat &call)
{
    const Frame frame(k, __func__);
    const Result<Path, Errno> path = path_parentat(k, call.name);
    if (!path)
    {
        return path.error();
    }
    if (path.value().last.empty())
    {
        return open_directory(k, path.value(), call.flags);
    }
    const bool slash = path.value().slash == Path::Slash::Behind;
    if (slash && has(call.flags, abi::kOCreat))
    {
        STEP_IF("open_last_lookups.slash", "No file is made of a name with a slash behind it: "
                                           "EISDIR.");
        return Errno::Eisdir;
    }
    const Result<std::optional<TmpfsRef>, Errno> found = lookup_dcache(k, path.value());
    if (!found)
    {
        return found.error();
    }
    if (!found.value())
    {
        const Result<TmpfsSlot, Errno> made = create(k, path.value(), call);
        return made ? vfs_open(k, k.tmpfs(made.value()), path.value().last, call.flags)
                    : Result<OpenFileSlot, Errno>(made.error());
    }
    const TmpfsRef inode = *found.value();
    if (slash)
    {
        STEP_IF("do_open.slash", "A slash stands behind it, and it is no directory: ENOTDIR.");
        return Errno::Enotdir;
    }
    if (has(call.flags, abi::kOPath))
    {
        return has(call.flags, abi::kODirectory)
                   ? Result<OpenFileSlot, Errno>(Errno::Enotdir)
                   : Result<OpenFileSlot, Errno>(vfs_open(k, inode, path.value().last, call.flags));
    }
    const Errno denied = may_open(k, inode, call);
    if (denied != Errno::Ok)
    {
        return denied;
    }
    const OpenFileSlot file = vfs_open(k, inode, path.value().last, call.flags);
    if (has(call.flags, abi::kOTrunc))
    {
        file_remove_privs(k, inode);
        shmem_setattr_size(k, inode, 0);
    }
    return file;
}

/// build_open_flags: O_PATH forgets all flags but three, and a directory cannot be made by open.
Result<std::int32_t, Errno> build_open_flags(Kernel &k, std::int32_t flags)
{
    const Frame frame(k, __func__);
    constexpr std::int32_t kOfPath =
        abi::kOPath | abi::kODirectory | abi::kONofollow | abi::kOCloexec;
    flags = has(flags, abi::kOPath) ? flags & kOfPath : flags;
    if (has(flags, abi::kODirectory) && has(flags, abi::kOCreat))
    {
        STEP_IF("build_open_flags.directory", "O_CREAT makes no directories: EINVAL.");
        return Errno::Einval;
    }
    constexpr std::int32_t kOnlyTmpfile = 020000000;
    if (has(flags, kOnlyTmpfile))
    {
        k.refuse("Files without a name, O_TMPFILE, are not modelled.");
        return Errno::Einval;
    }
    return flags;
}

} // namespace

Outcome sys_openat(Kernel &k, const Openat &call)
{
    const Frame frame(k, "do_sys_openat2");
    const Result<std::int32_t, Errno> flags = build_open_flags(k, call.flags);
    if (!flags)
    {
        return failed(flags.error());
    }
    const Result<Fd, Errno> fd = get_unused_fd(k);
    if (!fd)
    {
        return failed(fd.error());
    }
    const Result<OpenFileSlot, Errno> file =
        path_openat(k, {.name = call.name, .flags = flags.value(), .mode = call.mode});
    if (!file)
    {
        return failed(file.error());
    }
    const bool closes = has(call.flags, abi::kOCloexec);
    fd_install(k, {.fd = fd.value(),
                   .file = file.value(),
                   .on_exec = closes ? FdEntry::OnExec::Close : FdEntry::OnExec::Keep});
    STEP("do_sys_openat2.descriptor", "Descriptor {} leads to it{}.", fd.value().value,
         closes ? ", and is closed at an exec" : "")
        .wrote(k.file(file.value()), "fd", std::to_string(fd.value().value));
    return returned(fd.value().value, ValueKind::Fd);
}

Outcome sys_unlink(Kernel &k, const Unlink &call)
{
    const Frame frame(k, "do_unlinkat");
    const Result<Path, Errno> path = path_parentat(k, call.name);
    if (!path)
    {
        return failed(path.error());
    }
    if (path.value().last.empty())
    {
        STEP_IF("do_unlinkat.directory", "A directory is not removed by unlink: EISDIR.");
        return failed(Errno::Eisdir);
    }
    const Result<std::optional<TmpfsRef>, Errno> found = lookup_dcache(k, path.value());
    if (!found || !found.value())
    {
        STEP_IF("do_unlinkat.none", "There is no such file.");
        return failed(found ? Errno::Enoent : found.error());
    }
    if (path.value().slash == Path::Slash::Behind)
    {
        STEP_IF("do_unlinkat.slash", "A slash stands behind it, and it is no directory: ENOTDIR.");
        return failed(Errno::Enotdir);
    }
    const TmpfsSbRef sb = path.value().sb;
    if (!inode_permission(k, sb, kMayWrite | kMayExec))
    {
        STEP_IF("may_delete.directory", "The caller may not change the directory: EACCES.");
        return failed(Errno::Eacces);
    }
    if ((sb->i_mode & abi::kSIsvtx) != 0 && !sticky_allows(k, *found.value(), sb->i_uid))
    {
        STEP_IF("may_delete.sticky",
                "The directory is sticky: only the owner may take the name away: EPERM.");
        return failed(Errno::Eperm);
    }
    shmem_unlink(k, *found.value(), path.value().last);
    return returned(0);
}

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
