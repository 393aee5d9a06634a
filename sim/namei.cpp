#include "sim/namei.h"

#include "sim/files.h"
#include "sim/mount.h"
#include "sim/namei_path.h"
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
         print_count(static_cast<std::uint64_t>(inode->i_count), told("open file"),
                     told("open files")));
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
    k.refuse(told("The directory /dev/shm itself is not opened here, only its files."));
    return Errno::Eisdir;
}

/// Finds or makes the file, and opens it.
Result<OpenFileSlot, Errno> path_openat(Kernel &k, const Openat &call)
{
    const Frame frame(k, __func__);
    const Result<Path, Errno> path = path_parentat(k, call.name);
    if (!path)
    {
        // /dev/shm/ with nothing there is a name that could be made, but for the slash behind it.
        const bool slash = path.error() == Errno::Enoent && has(call.flags, abi::kOCreat) &&
                           call.name.find_first_not_of('/') == call.name.npos;
        return slash ? Errno::Eisdir : path.error();
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
        k.refuse(told("Files without a name, O_TMPFILE, are not modelled."));
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
         closes ? told(", and is closed at an exec") : "")
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

} // namespace ipcscope::sim
