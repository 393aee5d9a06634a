#include "sim/files.h"

#include "sim/cred.h"
#include "sim/mqueue.h"
#include "sim/steps.h"
#include "sim/tmpfs.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

using OnExec = FdEntry::OnExec;

// What F_SETFL can change.
constexpr std::uint32_t kSetflMask =
    std::uint32_t{abi::kOAppend} | abi::kONonblock | abi::kODirect | abi::kONoatime;

template <class Files> auto place_of(Files &fdt, Fd fd)
{
    return std::lower_bound(fdt.begin(), fdt.end(), fd, [](const FdEntry &entry, Fd wanted) {
        return entry.fd.value < wanted.value;
    });
}

FilesRef current_files(Kernel &k)
{
    return k.files(k.current());
}

/// A program's own input and outputs stand in no table here.
bool is_standard(Fd fd)
{
    return fd.value >= 0 && fd.value < kFirstFd;
}

std::uint64_t nofile(Kernel &k)
{
    return k.signal(k.current())->rlimit_nofile.rlim_cur;
}

Outcome bad_descriptor(Kernel &k, Fd fd)
{
    STEP_IF("fdget.none", "Descriptor {} leads to nothing: EBADF.", fd.value);
    return failed(Errno::Ebadf);
}

/// Takes the entry out of the table. Requires: it is there.
void remove_fd(FilesRef files, Fd fd)
{
    std::vector<FdEntry> &fdt = files.edit().fdt;
    fdt.erase(place_of(fdt, fd));
}

Outcome new_descriptor(Fd fd)
{
    return returned(fd.value, ValueKind::Fd);
}

/// One descriptor more for the same open file.
Outcome dup_fd(Kernel &k, OpenFileSlot file, Fd to, OnExec on_exec)
{
    k.file(file).edit().f_count++;
    fd_install(k, {.fd = to, .file = file, .on_exec = on_exec});
    STEP("dup_fd.copied",
         "Descriptor {} leads to the same open file, with the same access mode and O_NONBLOCK.",
         to.value);
    return new_descriptor(to);
}

/// dup2 and dup3: what the number stood for is closed.
Reply do_dup2(Kernel &k, const Dup &call)
{
    const Frame frame(k, __func__);
    const bool is_dup3 = call.form == Dup::Form::Dup3;
    if (is_dup3 && ((call.flags & ~abi::kOCloexec) != 0 || call.fd == call.to))
    {
        STEP_IF("do_dup2.invalid",
                "dup3 takes O_CLOEXEC as its only flag, and two different numbers: EINVAL.");
        return failed(Errno::Einval);
    }
    const FdEntry *from = find_fd(*current_files(k), call.fd);
    const bool beyond = call.to.value < 0 || std::cmp_greater_equal(call.to.value, nofile(k));
    if (from == nullptr || (beyond && call.fd != call.to))
    {
        return bad_descriptor(k, from == nullptr ? call.fd : call.to);
    }
    if (call.fd == call.to)
    {
        STEP_IF("do_dup2.same", "It is the same number: nothing happens.");
        return new_descriptor(call.to);
    }
    if (is_standard(call.to))
    {
        return Refusal{told("The descriptors 0, 1 and 2 are the program's own input and outputs.")};
    }
    const OpenFileSlot file = from->file;
    const FdEntry *before = find_fd(*current_files(k), call.to);
    const std::optional<OpenFileSlot> replaced =
        before != nullptr ? std::optional(before->file) : std::nullopt;
    if (replaced)
    {
        remove_fd(current_files(k), call.to);
        STEP("do_dup2.replaced", "Descriptor {} is closed first.", call.to.value);
    }
    const bool close = is_dup3 && call.flags != 0;
    Outcome outcome = dup_fd(k, file, call.to, close ? OnExec::Close : OnExec::Keep);
    if (replaced)
    {
        filp_close(k, *replaced);
    }
    return outcome;
}

Outcome f_dupfd(Kernel &k, const FdEntry &entry, const Fcntl &call)
{
    if (call.argument >= nofile(k))
    {
        STEP_IF("f_dupfd.beyond", "{} is not below RLIMIT_NOFILE: EINVAL.", call.argument);
        return failed(Errno::Einval);
    }
    const OpenFileSlot file = entry.file;
    const Result<Fd, Errno> fd = get_unused_fd(k, static_cast<std::int32_t>(call.argument));
    if (!fd)
    {
        return failed(fd.error());
    }
    return dup_fd(k, file, fd.value(),
                  call.command == abi::kFDupfdCloexec ? OnExec::Close : OnExec::Keep);
}

struct Owner
{
    Uid uid;
    Gid gid;
};

Owner owner_of(Kernel &k, FileRef file)
{
    if (file.queue() != nullptr)
    {
        const MqRef mq = k.mqueue(*file.queue());
        return {.uid = mq->i_uid, .gid = mq->i_gid};
    }
    const TmpfsRef inode = k.tmpfs(*file.tmpfs());
    return {.uid = inode->i_uid, .gid = inode->i_gid};
}

/// Flags of the open file, which all its descriptors share.
Outcome setfl(Kernel &k, OpenFileSlot slot, std::uint32_t flags)
{
    const FileRef file = k.file(slot);
    const bool asks_noatime = (flags & ~file->f_flags & std::uint32_t{abi::kONoatime}) != 0;
    const Owner owner = owner_of(k, file);
    if (asks_noatime && k.current()->cred.euid != owner.uid &&
        !capable_wrt_inode_uidgid(k, owner.uid, owner.gid, abi::kCapFowner))
    {
        STEP_IF("setfl.noatime", "O_NOATIME is for the file's owner: EPERM.");
        return failed(Errno::Eperm);
    }
    if (file.queue() != nullptr && (flags & std::uint32_t{abi::kODirect}) != 0)
    {
        STEP_IF("setfl.direct", "There is no O_DIRECT for queues: EINVAL.");
        return failed(Errno::Einval);
    }
    file.edit().f_flags = (flags & kSetflMask) | (file->f_flags & ~kSetflMask);
    STEP("setfl.set", "The open file's flags are {:#o} now, for all its descriptors.",
         file->f_flags)
        .wrote(file, "f_flags", fmt::format("{:#o}", file->f_flags));
    return returned(0);
}

} // namespace

const FdEntry *find_fd(const FilesStruct &files, Fd fd)
{
    const auto at = place_of(files.fdt, fd);
    return at != files.fdt.end() && at->fd == fd ? &*at : nullptr;
}

Result<Fd, Errno> get_unused_fd(Kernel &k, std::int32_t from)
{
    const Frame frame(k, "get_unused_fd_flags");
    const std::vector<FdEntry> &fdt = current_files(k)->fdt;
    Fd fd{std::max(from, kFirstFd)};
    auto at = place_of(fdt, fd);
    for (; at != fdt.end() && at->fd == fd; ++at)
    {
        fd.value++;
    }
    const bool fits = std::cmp_less(fd.value, nofile(k));
    STEP("get_unused_fd_flags.found",
         "The lowest free number of the process's descriptors is {}{}.", fd.value,
         fits ? "" : told(", and RLIMIT_NOFILE is {}: EMFILE", nofile(k)));
    return fits ? Result<Fd, Errno>(fd) : Errno::Emfile;
}

void fd_install(Kernel &k, const FdEntry &entry)
{
    std::vector<FdEntry> &fdt = current_files(k).edit().fdt;
    fdt.insert(place_of(fdt, entry.fd), entry);
}

void filp_close(Kernel &k, OpenFileSlot slot)
{
    const Frame frame(k, __func__);
    const FileRef file = k.file(slot);
    const MqSlot *queue = file.queue();
    const bool is_owner = queue != nullptr && k.mqueue(*queue)->notify_owner == k.current()->tgid;
    // Whoever waits for news does so through any of its descriptors.
    if ((file->f_mode & kFmodePath) == 0 && is_owner)
    {
        const MqRef mq = k.mqueue(*queue);
        STEP("mqueue_flush_file.owner",
             "The process waits for news of {}, and with any close that is over.", object_name(mq));
        remove_notification(k, mq);
    }
    fput(k, slot);
}

void fput(Kernel &k, OpenFileSlot slot)
{
    const Frame frame(k, __func__);
    const FileRef file = k.file(slot);
    file.edit().f_count--;
    if (file->f_count > 0)
    {
        return;
    }
    const OpenFile closed = *file;
    STEP("fput.closed", "Nobody uses that open file of {} any more.", object_name(file));
    k.world.open_files.release(slot.value);
    if (const auto *queue = std::get_if<MqSlot>(&closed.f_inode))
    {
        put_mq_file(k, k.mqueue(*queue));
    }
    else
    {
        put_tmpfs_file(k, closed);
    }
}

Reply sys_close(Kernel &k, const Close &call)
{
    const Frame frame(k, __func__);
    const FdEntry *entry = find_fd(*current_files(k), call.fd);
    if (entry == nullptr && is_standard(call.fd))
    {
        return Refusal{told("The descriptors 0, 1 and 2 are the program's own input and outputs.")};
    }
    if (entry == nullptr)
    {
        return bad_descriptor(k, call.fd);
    }
    const OpenFileSlot file = entry->file;
    remove_fd(current_files(k), call.fd);
    STEP("close_fd.removed", "Descriptor {} is free again.", call.fd.value)
        .wrote(k.file(file), "fd", std::to_string(call.fd.value));
    filp_close(k, file);
    return returned(0);
}

Reply sys_dup(Kernel &k, const Dup &call)
{
    if (call.form != Dup::Form::Dup)
    {
        return do_dup2(k, call);
    }
    const Frame frame(k, __func__);
    const FdEntry *from = find_fd(*current_files(k), call.fd);
    if (from == nullptr)
    {
        return bad_descriptor(k, call.fd);
    }
    const OpenFileSlot file = from->file;
    const Result<Fd, Errno> fd = get_unused_fd(k);
    return fd ? dup_fd(k, file, fd.value(), OnExec::Keep) : failed(fd.error());
}

Reply sys_fcntl(Kernel &k, const Fcntl &call)
{
    const Frame frame(k, __func__);
    const FilesRef files = current_files(k);
    const FdEntry *entry = find_fd(*files, call.fd);
    if (entry == nullptr)
    {
        return bad_descriptor(k, call.fd);
    }
    const bool is_path = (k.file(entry->file)->f_mode & kFmodePath) != 0;
    switch (call.command)
    {
    case abi::kFDupfd:
    case abi::kFDupfdCloexec: return f_dupfd(k, *entry, call);
    case abi::kFGetfd: return returned(entry->on_exec == OnExec::Close ? abi::kFdCloexec : 0);
    case abi::kFSetfd: {
        const bool close = (call.argument & std::uint64_t{abi::kFdCloexec}) != 0;
        place_of(files.edit().fdt, call.fd)->on_exec = close ? OnExec::Close : OnExec::Keep;
        STEP("f_setfd.set", "Descriptor {} is {} when the process runs another program.",
             call.fd.value, close ? told("closed") : told("kept"));
        return returned(0);
    }
    case abi::kFGetfl: return returned(k.file(entry->file)->f_flags);
    case abi::kFSetfl:
        return is_path ? bad_descriptor(k, call.fd)
                       : setfl(k, entry->file, static_cast<std::uint32_t>(call.argument));
    default:
        return Refusal{told("Of fcntl, only F_DUPFD, F_GETFD, F_SETFD, F_GETFL and F_SETFL are "
                            "modelled.")};
    }
}

FilesSlot copy_files(Kernel &k, std::uint64_t flags)
{
    const FilesSlot slot = k.current()->files;
    if ((flags & abi::kCloneFiles) != 0)
    {
        k.world.files_structs.edit(slot.value).count++;
        return slot;
    }
    FilesStruct copy{.count = 1, .fdt = k.world.files_structs[slot.value].fdt};
    for (const FdEntry &entry : copy.fdt)
    {
        k.file(entry.file).edit().f_count++;
    }
    return FilesSlot{k.world.files_structs.take(std::move(copy))};
}

void unshare_files(Kernel &k)
{
    const Frame frame(k, __func__);
    const FilesRef shared = current_files(k);
    if (shared->count == 1)
    {
        return;
    }
    const FilesSlot own = copy_files(k, 0);
    shared.edit().count--;
    k.current().edit().files = own;
    STEP("unshare_files.own", "Its {} descriptors are its own from now on.",
         current_files(k)->fdt.size());
}

void exit_files(Kernel &k, FilesSlot slot)
{
    const Frame frame(k, __func__);
    const FilesRef files{.world = &k.world, .slot = slot};
    files.edit().count--;
    if (files->count > 0)
    {
        return;
    }
    const std::vector<FdEntry> fdt = files->fdt;
    k.world.files_structs.release(slot.value);
    int turn = 0;
    for (const FdEntry &entry : fdt)
    {
        const Mute mute(k, turn++);
        STEP("exit_files.close", "Descriptor {} is closed with the end of the process.",
             entry.fd.value);
        filp_close(k, entry.file);
    }
}

void do_close_on_exec(Kernel &k)
{
    const Frame frame(k, __func__);
    unshare_files(k);
    const std::vector<FdEntry> fdt = current_files(k)->fdt;
    for (const FdEntry &entry : fdt)
    {
        if (entry.on_exec == OnExec::Close)
        {
            remove_fd(current_files(k), entry.fd);
            filp_close(k, entry.file);
        }
    }
}

} // namespace ipcscope::sim
