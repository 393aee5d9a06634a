// The calls on descriptors of files in a tmpfs. Mirrors fs/open.c, fs/read_write.c, fs/stat.c and
// what mm/shmem.c does for them.
#include "sim/tmpfs.h"

#include "sim/access.h"
#include "sim/cred.h"
#include "sim/files.h"
#include "sim/steps.h"

#include <algorithm>
#include <utility>

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kSectors = abi::kPageSize / 512; // of a page, as st_blocks counts

/// The file behind a descriptor; EBADF for none, and for O_PATH where that is not enough.
enum class Wants : std::uint8_t
{
    Anything,
    File, ///< not O_PATH
};
Result<FileRef, Errno> fdget(Kernel &k, Fd fd, Wants wants)
{
    const Frame frame(k, __func__);
    const FdEntry *entry = find_fd(*k.files(k.current()), fd);
    const bool path = entry != nullptr && (k.file(entry->file)->f_mode & kFmodePath) != 0;
    if (entry == nullptr || (path && wants == Wants::File))
    {
        STEP_IF("fdget.no_file", "Descriptor {} leads to no file{}: EBADF.", fd.value,
                path ? told(" that can be used, with O_PATH") : "");
        return Errno::Ebadf;
    }
    const FileRef file = k.file(entry->file);
    STEP("fdget.file", "Descriptor {} leads to {}.", fd.value, object_name(file));
    if (file.queue() != nullptr)
    {
        k.refuse(told("Of a POSIX queue's descriptor only the calls on queues are modelled."));
        return Errno::Ebadf;
    }
    return file;
}

/// Whether the file was opened for it.
bool opened_for(Kernel &k, FileRef file, std::uint32_t mode)
{
    const bool is = (file->f_mode & mode) != 0;
    if (!is)
    {
        STEP_IF("vfs.mode", "It was not opened for {}.",
                mode == kFmodeRead ? told("reading") : told("writing"));
    }
    return is;
}

Outcome failed_with(Kernel &k, std::string_view why, Errno error)
{
    STEP_IF("vfs.invalid", "{}: {}.", why, errno_name(error));
    return failed(error);
}

/// The modes of fallocate that some file systems know, alone and with FALLOC_FL_KEEP_SIZE.
bool is_known_mode(std::int32_t mode)
{
    constexpr std::int32_t kPunch = abi::kFallocPunchHole | abi::kFallocKeepSize;
    constexpr std::int32_t kZero = 0x10;
    constexpr std::int32_t kUnshare = 0x40;
    constexpr std::int32_t kCollapse = 0x08;
    constexpr std::int32_t kInsert = 0x20;
    constexpr std::int32_t kWriteZeroes = 0x80;
    const std::int32_t without = mode & ~abi::kFallocKeepSize;
    return mode == kPunch || without == 0 || without == kZero || without == kUnshare ||
           mode == kCollapse || mode == kInsert || mode == kWriteZeroes;
}

/// Pages for [offset, offset + length); all or none of them.
Errno allocate(Kernel &k, TmpfsRef inode, std::uint64_t offset, std::uint64_t length)
{
    const Frame frame(k, "shmem_fallocate");
    const std::uint64_t first = offset / abi::kPageSize;
    const std::uint64_t end = (offset + length + abi::kPageSize - 1) / abi::kPageSize;
    const TmpfsSbRef sb = inode.sb();
    if (sb->max_blocks != 0 && end - first > sb->max_blocks)
    {
        STEP_IF("shmem_fallocate.too_many",
                "{} pages are more than the tmpfs can ever hold, {}: ENOSPC.", end - first,
                sb->max_blocks);
        return Errno::Enospc;
    }
    for (std::uint64_t page = first; page < end; page++)
    {
        const Mute mute(k, static_cast<int>(std::min<std::uint64_t>(page - first, 1000)));
        // What an earlier call has promised stays when this one fails.
        if (inode->i_mapping.holds(page))
        {
            inode.edit().i_mapping.reserve(page);
            continue;
        }
        if (shmem_get_folio(k, inode, page) == Errno::Ok)
        {
            continue;
        }
        const std::uint64_t before = inode->i_mapping.nrpages();
        inode.edit().i_mapping.unreserve(first, page);
        const std::uint64_t gone = before - inode->i_mapping.nrpages();
        sb.edit().used_blocks -= gone;
        STEP("shmem_fallocate.undone", "{} that this call has made are given back: ENOSPC.",
             print_count(gone, told("page"), told("pages")))
            .wrote<&TmpfsSuperBlock::used_blocks>(sb);
        return Errno::Enospc;
    }
    return Errno::Ok;
}

Outcome shmem_fallocate(Kernel &k, TmpfsRef inode, const Fallocate &call)
{
    const Frame frame(k, __func__);
    const auto offset = static_cast<std::uint64_t>(call.offset);
    const std::uint64_t end = offset + static_cast<std::uint64_t>(call.length);
    if ((call.mode & ~(abi::kFallocKeepSize | abi::kFallocPunchHole)) != 0)
    {
        return failed_with(k, told("A tmpfs knows no such mode"), Errno::Eopnotsupp);
    }
    if ((call.mode & abi::kFallocPunchHole) != 0)
    {
        shmem_truncate_range(k, inode, offset, end);
        file_remove_privs(k, inode);
        return returned(0);
    }
    const Errno full = allocate(k, inode, offset, end - offset);
    if (full != Errno::Ok)
    {
        return failed(full);
    }
    const auto size = static_cast<std::int64_t>(end);
    if ((call.mode & abi::kFallocKeepSize) == 0 && size > inode->i_size)
    {
        inode.edit().i_size = size;
        STEP("shmem_fallocate.grown", "The file has {} bytes now.", size)
            .wrote<&TmpfsInode::i_size>(inode);
    }
    file_remove_privs(k, inode);
    return returned(0);
}

/// Copies what is there between `position` and the file's end; holes are zeros and stay holes.
std::string shmem_file_read(Kernel &k, TmpfsRef inode, std::int64_t position, std::uint64_t size)
{
    const Frame frame(k, "shmem_file_read_iter");
    std::string bytes;
    const auto end = static_cast<std::uint64_t>(inode->i_size);
    auto at = static_cast<std::uint64_t>(position);
    std::uint64_t left = at < end ? std::min(size, end - at) : 0;
    for (int turn = 0; left > 0; turn++)
    {
        const Mute mute(k, turn);
        const std::uint64_t part = std::min(left, abi::kPageSize - at % abi::kPageSize);
        inode->i_mapping.peek(at, part, bytes);
        STEP("shmem_file_read_iter.copied", "{} come from page {}{}.",
             print_count(part, told("byte"), told("bytes")), at / abi::kPageSize,
             inode->i_mapping.holds(at / abi::kPageSize) ? "" : told(", which is a hole: zeros"));
        k.world.effort++;
        at += part;
        left -= part;
    }
    return bytes;
}

/// Writes page by page, and is content with less when the tmpfs gets full on the way.
Result<std::uint64_t, Errno> generic_perform_write(Kernel &k, TmpfsRef inode, std::string_view left,
                                                   std::uint64_t at)
{
    const Frame frame(k, __func__);
    std::uint64_t written = 0;
    for (int turn = 0; !left.empty(); turn++)
    {
        const Mute mute(k, turn);
        const Errno full = shmem_get_folio(k, inode, at / abi::kPageSize);
        if (full != Errno::Ok)
        {
            STEP_IF("shmem_write_begin.full", "No page for the rest: {}.",
                    written != 0 ? told("the call ends with what was written") : "ENOSPC");
            return written != 0 ? Result<std::uint64_t, Errno>(written) : full;
        }
        const std::uint64_t part =
            std::min<std::uint64_t>(left.size(), abi::kPageSize - at % abi::kPageSize);
        k.world.effort++;
        inode.edit().i_mapping.write(at, left.substr(0, part));
        at += part;
        written += part;
        left.remove_prefix(part);
        inode.edit().i_size = std::max(inode->i_size, static_cast<std::int64_t>(at));
        STEP("shmem_write_end.copied", "{} are in page {}; the file has {} bytes.",
             print_count(part, told("byte"), told("bytes")), (at - 1) / abi::kPageSize,
             inode->i_size)
            .wrote<&TmpfsInode::i_size>(inode);
    }
    return written;
}

/// Where there are no bytes at the caller's address, the page for them is made all the same: since
/// Linux 6.15 the kernel looks at the bytes only when it copies them.
Errno write_from_nowhere(Kernel &k, TmpfsRef inode, std::uint64_t at)
{
    const Frame frame(k, "generic_perform_write");
    const bool looks_first = is_before(k.world.facts.kernel_release, 6, 15);
    const Errno full = looks_first ? Errno::Ok : shmem_get_folio(k, inode, at / abi::kPageSize);
    if (full != Errno::Ok)
    {
        STEP_IF("shmem_write_begin.full", "No page for the rest: ENOSPC.");
        return full;
    }
    if (!looks_first)
    {
        // The end of what was written, nothing, counts as the file's.
        inode.edit().i_size = std::max(inode->i_size, static_cast<std::int64_t>(at));
    }
    STEP_IF("generic_perform_write.fault", "There are no bytes at the caller's address: EFAULT.{}",
            looks_first ? "" : told(" The page that was made for them stays."))
        .wrote<&TmpfsInode::i_size>(inode);
    return Errno::Efault;
}

/// The answer of a call that fills in a structure: EFAULT comes last.
Outcome copied_out(Kernel &k, UserPointer buffer, Output output)
{
    if (buffer != UserPointer::Valid)
    {
        return failed_with(k, told("There is no room for the answer at the caller's address"),
                           Errno::Efault);
    }
    return returned(0, ValueKind::Number, std::move(output));
}

/// rw_verify_area: the end of what is meant must be a position, too.
bool is_area(Kernel &k, std::int64_t position, std::uint64_t size)
{
    const Frame frame(k, "rw_verify_area");
    constexpr auto kLast = static_cast<std::uint64_t>(kMaxLfsFilesize);
    const bool is = size <= kLast && static_cast<std::uint64_t>(position) <= kLast - size;
    if (!is)
    {
        STEP_IF("rw_verify_area.beyond",
                "{} bytes from {} on end behind the last position: EINVAL.", size, position);
    }
    return is;
}

constexpr const char *kTooMuch =
    IPCSCOPE_TOLD("A call reads and writes at most 1 MiB at once here.");

} // namespace

Reply sys_ftruncate(Kernel &k, const Ftruncate &call)
{
    const Frame frame(k, "do_sys_ftruncate");
    if (call.length < 0)
    {
        return failed_with(k, told("A length is not negative"), Errno::Einval);
    }
    const Result<FileRef, Errno> file = fdget(k, call.fd, Wants::File);
    if (!file)
    {
        return failed(file.error());
    }
    if (!opened_for(k, file.value(), kFmodeWrite))
    {
        return failed(Errno::Einval);
    }
    const TmpfsRef inode = k.tmpfs(*file.value().tmpfs());
    file_remove_privs(k, inode);
    shmem_setattr_size(k, inode, call.length);
    return returned(0);
}

Reply sys_fallocate(Kernel &k, const Fallocate &call)
{
    const Frame frame(k, "vfs_fallocate");
    const Result<FileRef, Errno> file = fdget(k, call.fd, Wants::File);
    if (!file)
    {
        return failed(file.error());
    }
    if (call.offset < 0 || call.length <= 0)
    {
        return failed_with(k, told("There is nothing between these two"), Errno::Einval);
    }
    if (!is_known_mode(call.mode))
    {
        return failed_with(k, told("No file system knows that mode"), Errno::Eopnotsupp);
    }
    if (!opened_for(k, file.value(), kFmodeWrite))
    {
        return failed(Errno::Ebadf);
    }
    if (call.offset > kMaxLfsFilesize - call.length)
    {
        return failed_with(k, told("No file is that long"), Errno::Efbig);
    }
    return shmem_fallocate(k, k.tmpfs(*file.value().tmpfs()), call);
}

Reply sys_read(Kernel &k, const Read &call)
{
    const Frame frame(k, "vfs_read");
    if (call.offset.value_or(0) < 0)
    {
        return failed_with(k, told("An offset is not negative"), Errno::Einval);
    }
    const Result<FileRef, Errno> file = fdget(k, call.fd, Wants::File);
    if (!file)
    {
        return failed(file.error());
    }
    if (!opened_for(k, file.value(), kFmodeRead))
    {
        return failed(Errno::Ebadf);
    }
    if (!is_area(k, call.offset.value_or(file.value()->f_pos), call.size))
    {
        return failed(Errno::Einval);
    }
    if (call.size > kMaxLoad)
    {
        return Refusal{told_text(kTooMuch)};
    }
    const std::int64_t position = call.offset.value_or(file.value()->f_pos);
    std::string bytes = shmem_file_read(k, k.tmpfs(*file.value().tmpfs()), position, call.size);
    if (!bytes.empty() && call.buffer != UserPointer::Valid)
    {
        return failed_with(k, told("There is no room at the caller's address"), Errno::Efault);
    }
    const auto count = static_cast<std::int64_t>(bytes.size());
    if (!call.offset && count > 0)
    {
        file.value().edit().f_pos += count;
        STEP("vfs_read.position", "The open file's position is {} now.", file.value()->f_pos)
            .wrote<&OpenFile::f_pos>(file.value());
    }
    return call.buffer == UserPointer::Valid ? returned(count, ValueKind::Number, std::move(bytes))
                                             : returned(count);
}

Reply sys_write(Kernel &k, const Write &call)
{
    const Frame frame(k, "vfs_write");
    if (call.offset.value_or(0) < 0)
    {
        return failed_with(k, told("An offset is not negative"), Errno::Einval);
    }
    const Result<FileRef, Errno> found = fdget(k, call.fd, Wants::File);
    if (!found)
    {
        return failed(found.error());
    }
    const FileRef file = found.value();
    if (!opened_for(k, file, kFmodeWrite))
    {
        return failed(Errno::Ebadf);
    }
    if (!is_area(k, call.offset.value_or(file->f_pos), call.size))
    {
        return failed(Errno::Einval);
    }
    if (call.size > kMaxLoad)
    {
        return Refusal{told_text(kTooMuch)};
    }
    if (call.size == 0)
    {
        return returned(0);
    }
    const TmpfsRef inode = k.tmpfs(*file.tmpfs());
    const bool appends = (file->f_flags & std::uint32_t{abi::kOAppend}) != 0;
    const std::int64_t position = appends ? inode->i_size : call.offset.value_or(file->f_pos);
    if (position == kMaxLfsFilesize)
    {
        return failed_with(k, told("No file is longer"), Errno::Efbig);
    }
    file_remove_privs(k, inode);
    if (call.buffer != UserPointer::Valid)
    {
        return failed(write_from_nowhere(k, inode, static_cast<std::uint64_t>(position)));
    }
    std::string bytes = call.bytes;
    bytes.resize(std::min(call.size, static_cast<std::uint64_t>(kMaxLfsFilesize - position)));
    const Result<std::uint64_t, Errno> written =
        generic_perform_write(k, inode, bytes, static_cast<std::uint64_t>(position));
    if (!written)
    {
        return failed(written.error());
    }
    const auto count = static_cast<std::int64_t>(written.value());
    if (!call.offset)
    {
        file.edit().f_pos = position + count;
        STEP("vfs_write.position", "The open file's position is {} now.", file->f_pos)
            .wrote<&OpenFile::f_pos>(file);
    }
    return returned(count);
}

Reply sys_fstat(Kernel &k, const Fstat &call)
{
    const Frame frame(k, "vfs_fstat");
    const Result<FileRef, Errno> file = fdget(k, call.fd, Wants::Anything);
    if (!file)
    {
        return failed(file.error());
    }
    const TmpfsRef inode = k.tmpfs(*file.value().tmpfs());
    const UserNsSlot reader = k.current()->cred.user_ns;
    const FileStat stat{.mode = abi::kSIfreg | inode->i_mode,
                        .nlink = inode->i_nlink,
                        .uid = from_kuid_munged(k.world, reader, inode->i_uid),
                        .gid = from_kgid_munged(k.world, reader, inode->i_gid),
                        .size = inode->i_size,
                        .blocks = static_cast<std::int64_t>(inode->i_mapping.nrpages() * kSectors)};
    STEP("shmem_getattr.read", "The file has {} bytes, {} in memory, and {}.", inode->i_size,
         print_count(inode->i_mapping.nrpages(), told("page"), told("pages")),
         print_count(inode->i_nlink, told("name"), told("names")))
        .read<&TmpfsInode::i_size>(inode)
        .read<&TmpfsInode::i_nlink>(inode);
    return copied_out(k, call.buffer, stat);
}

Reply sys_fstatfs(Kernel &k, const Fstatfs &call)
{
    const Frame frame(k, "fd_statfs");
    const Result<FileRef, Errno> file = fdget(k, call.fd, Wants::Anything);
    if (!file)
    {
        return failed(file.error());
    }
    const TmpfsSbRef sb = k.tmpfs(*file.value().tmpfs()).sb();
    const bool limited = sb->max_blocks != 0;
    const TmpfsStat stat{.blocks = sb->max_blocks,
                         .bfree = limited ? sb->max_blocks - sb->used_blocks : 0,
                         .files = sb->max_inodes,
                         .ffree = sb->free_inodes};
    STEP("shmem_statfs.read", "{} of {} pages are in use.", sb->used_blocks,
         limited ? std::to_string(sb->max_blocks) : told("any number of"))
        .read<&TmpfsSuperBlock::max_blocks>(sb)
        .read<&TmpfsSuperBlock::used_blocks>(sb);
    return copied_out(k, call.buffer, stat);
}

} // namespace ipcscope::sim
