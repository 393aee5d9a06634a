#include "sim/mqueue.h"

#include "sim/cred.h"
#include "sim/files.h"
#include "sim/namei.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::size_t kPathMax = 4096; // with the NUL at its end
constexpr std::uint32_t kModeBits = 07777;

bool has(std::int32_t flags, std::int32_t wanted)
{
    return (flags & wanted) == wanted;
}

/// The name, up to its NUL, in the kernel's memory.
Errno getname(Kernel &k, std::string &name, UserPointer pointer)
{
    const Frame frame(k, __func__);
    if (pointer != UserPointer::Valid)
    {
        STEP_IF("getname.fault", "There is no name at the caller's address: EFAULT.");
        return Errno::Efault;
    }
    name.resize(std::min(name.find('\0'), name.size()));
    if (name.empty())
    {
        STEP_IF("getname.empty", "The name is empty: ENOENT.");
        return Errno::Enoent;
    }
    if (name.size() >= kPathMax)
    {
        STEP_IF("getname.long", "A name of {} bytes is longer than any path: ENAMETOOLONG.",
                name.size());
        return Errno::Enametoolong;
    }
    return Errno::Ok;
}

/// The queue of that name; nothing when there is none.
Result<std::optional<MqRef>, Errno> lookup_one_len(Kernel &k, MqSbRef sb, const std::string &name)
{
    const Frame frame(k, __func__);
    if (name == "." || name == ".." || name.find('/') != std::string::npos)
    {
        STEP_IF("lookup_one_len.not_plain",
                "A queue's name is no path: \".\", \"..\" and '/' are EACCES.");
        return Errno::Eacces;
    }
    if (name.size() > kNameMax)
    {
        STEP_IF("lookup_one_len.long", "The name has {} bytes, more than {}: ENAMETOOLONG.",
                name.size(), kNameMax);
        return Errno::Enametoolong;
    }
    const auto found = sb->s_root.find(name);
    const bool there = found != sb->s_root.end();
    STEP("lookup_one_len.looked", "{} has {} POSIX queue of the name /{}.", object_name(sb),
         there ? told("a") : told("no"), name);
    return there ? std::optional(k.mqueue(found->second)) : std::nullopt;
}

/// A queue that is not there yet.
Result<MqSlot, Errno> create(Kernel &k, const MqOpen &call)
{
    const Frame frame(k, "vfs_mkobj");
    if (!has(call.oflag, abi::kOCreat))
    {
        STEP_IF("prepare_open.none", "There is none, and O_CREAT is not given: ENOENT.");
        return Errno::Enoent;
    }
    // An owner must have a number in the user namespace that owns the ipc namespace.
    if (k.current_ipc_ns()->user_ns != kFirstUserNs)
    {
        STEP_IF("may_create.unmapped",
                "The caller's ids have no numbers in the namespace's user namespace: EOVERFLOW.");
        return Errno::Eoverflow;
    }
    const std::uint32_t umask = k.world.fs[k.current()->fs.value].umask;
    const std::uint32_t mode = call.mode & kModeBits & ~umask;
    STEP("prepare_open.mode", "Of the permissions {:#o} the umask {:#o} leaves {:#o}.",
         call.mode & kModeBits, umask, mode);
    return mqueue_create_attr(k, {.name = call.name, .mode = mode, .attr = call.attr});
}

Errno open_existing(Kernel &k, MqRef mq, std::int32_t oflag)
{
    const Frame frame(k, "prepare_open");
    if (has(oflag, abi::kOCreat | abi::kOExcl))
    {
        STEP_IF("prepare_open.exists", "It exists, and O_CREAT|O_EXCL wants a new one: EEXIST.");
        return Errno::Eexist;
    }
    if ((oflag & abi::kOAccmode) == abi::kOAccmode)
    {
        STEP_IF("prepare_open.access_mode", "There is no access mode 3: EINVAL.");
        return Errno::Einval;
    }
    if (!inode_permission(k, mq, may_of(oflag)))
    {
        STEP_IF("prepare_open.denied", "The caller may not open it so: EACCES.");
        return Errno::Eacces;
    }
    return Errno::Ok;
}

/// dentry_open: an open file for the queue. Nobody asks for permissions any more.
Result<OpenFileSlot, Errno> dentry_open(Kernel &k, MqRef mq, std::int32_t oflag)
{
    const Frame frame(k, __func__);
    const auto flags = static_cast<std::uint32_t>(oflag);
    const bool is_path = has(oflag, abi::kOPath);
    if (!is_path && has(oflag, abi::kODirect))
    {
        STEP_IF("dentry_open.direct", "There is no O_DIRECT for queues: EINVAL.");
        return Errno::Einval;
    }
    const OpenFile file{.f_inode = mq.slot,
                        .f_path_mnt = {},
                        .f_mode = fmode_of(oflag),
                        .f_flags = flags & ~kOpenForgets,
                        .f_count = 1};
    mq.edit().i_count++;
    mq.sb().edit().s_active++;
    const OpenFileSlot slot{k.world.open_files.take(file)};
    STEP("dentry_open.opened", "{} has {} now.", object_name(mq),
         print_count(static_cast<std::uint64_t>(mq->i_count), told("open file"),
                     told("open files")));
    return slot;
}

/// Finds or makes the queue, and opens it.
Result<OpenFileSlot, Errno> open_queue(Kernel &k, const MqOpen &call)
{
    const MqSbRef sb = k.mq_sb(k.current_ipc_ns()->mq_mnt);
    const Result<std::optional<MqRef>, Errno> found = lookup_one_len(k, sb, call.name);
    if (!found)
    {
        return found.error();
    }
    if (found.value())
    {
        const MqRef mq = *found.value();
        const Errno denied = open_existing(k, mq, call.oflag);
        return denied == Errno::Ok ? dentry_open(k, mq, call.oflag) : denied;
    }
    const Result<MqSlot, Errno> made = create(k, call);
    return made ? dentry_open(k, k.mqueue(made.value()), call.oflag)
                : Result<OpenFileSlot, Errno>(made.error());
}

} // namespace

Outcome sys_mq_open(Kernel &k, const MqOpen &call)
{
    const Frame outer(k, __func__);
    if (call.attr_pointer != UserPointer::Valid)
    {
        STEP_IF("sys_mq_open.attr_fault", "There are no attributes at the caller's address: "
                                          "EFAULT.");
        return failed(Errno::Efault);
    }
    const Frame frame(k, "do_mq_open");
    MqOpen named = call;
    const Errno no_name = getname(k, named.name, call.name_pointer);
    if (no_name != Errno::Ok)
    {
        return failed(no_name);
    }
    const Result<Fd, Errno> fd = get_unused_fd(k);
    if (!fd)
    {
        return failed(fd.error());
    }
    const Result<OpenFileSlot, Errno> file = open_queue(k, named);
    if (!file)
    {
        return failed(file.error());
    }
    fd_install(k, {.fd = fd.value(), .file = file.value(), .on_exec = FdEntry::OnExec::Close});
    STEP("do_mq_open.descriptor", "Descriptor {} leads to it, and is closed at an exec.",
         fd.value().value)
        .wrote(k.file(file.value()), "fd", std::to_string(fd.value().value));
    return returned(fd.value().value, ValueKind::Fd);
}

Outcome sys_mq_unlink(Kernel &k, const MqUnlink &call)
{
    const Frame frame(k, __func__);
    std::string name = call.name;
    const Errno no_name = getname(k, name, call.name_pointer);
    if (no_name != Errno::Ok)
    {
        return failed(no_name);
    }
    const MqSbRef sb = k.mq_sb(k.current_ipc_ns()->mq_mnt);
    const Result<std::optional<MqRef>, Errno> found = lookup_one_len(k, sb, name);
    if (!found)
    {
        return failed(found.error());
    }
    if (!found.value())
    {
        STEP_IF("sys_mq_unlink.none", "There is no such queue: ENOENT.");
        return failed(Errno::Enoent);
    }
    if (!sticky_allows(k, *found.value(), found.value()->sb()->i_uid))
    {
        STEP_IF("sys_mq_unlink.denied",
                "The directory is sticky: only the owner may take the name away: EPERM.");
        return failed(Errno::Eperm);
    }
    mqueue_unlink(k, *found.value());
    return returned(0);
}

Result<MqFile, Errno> mq_fdget(Kernel &k, Fd fd, std::uint32_t f_mode)
{
    const Frame frame(k, "fdget");
    const FdEntry *entry = find_fd(*k.files(k.current()), fd);
    if (entry == nullptr || (k.file(entry->file)->f_mode & kFmodePath) != 0 ||
        k.file(entry->file).queue() == nullptr)
    {
        STEP_IF("fdget.no_queue", "Descriptor {} leads to no queue: EBADF.", fd.value);
        return Errno::Ebadf;
    }
    const FileRef file = k.file(entry->file);
    if ((file->f_mode & f_mode) != f_mode)
    {
        STEP_IF("fdget.mode", "Descriptor {} was not opened for {}: EBADF.", fd.value,
                f_mode == kFmodeRead ? told("reading") : told("writing"));
        return Errno::Ebadf;
    }
    const MqRef mq = k.mqueue(*file.queue());
    STEP("fdget.found", "Descriptor {} leads to {}.", fd.value, object_name(mq));
    return MqFile{.file = entry->file, .mq = mq};
}

} // namespace ipcscope::sim
