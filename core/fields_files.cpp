// The columns of files in /dev/shm: file systems, files, descriptors, mappings.
#include "core/compare.h"

#include "core/field_value.h"
#include "core/told.h"

#include <array>

namespace ipcscope
{
namespace
{

constexpr std::string_view kStatfs = "statfs(\"/dev/shm\")";
constexpr std::string_view kStat = "stat()";
constexpr std::string_view kFileFdinfo = "/proc/PID/fdinfo";
constexpr std::string_view kMaps = "/proc/PID/maps";

const std::array<FieldInfo<MntNamespaceTable>, 1> kMntFields{{
    {"mqueue", FieldKind::Ns, "stat(\"/dev/mqueue\")",
     IPCSCOPE_TOLD("The ipc namespace whose queues /dev/mqueue shows; 0 is none."),
     [](const MntNamespaceTable &table) {
         return table.sees_mqueue ? FieldValue{table.mqueue.value_or(NsId{}).value} : std::nullopt;
     }},
}};

const std::array<FieldInfo<TmpfsTable>, 7> kTmpfsFields{{
    {"size", FieldKind::Number, kStatfs, IPCSCOPE_TOLD("Pages that it may have; 0 is no limit."),
     [](const TmpfsTable &table) { return FieldValue{table.size}; }},
    {"used", FieldKind::Number, kStatfs,
     IPCSCOPE_TOLD(
         "Pages in use: those that somebody has touched. Without a limit the kernel counts none."),
     [](const TmpfsTable &table) { return FieldValue{table.used}; }},
    {"inodes", FieldKind::Number, kStatfs,
     IPCSCOPE_TOLD("Files that it may have, and one for the directory."),
     [](const TmpfsTable &table) { return FieldValue{table.inodes}; }},
    {"free_inodes", FieldKind::Number, kStatfs, IPCSCOPE_TOLD("How many of them are free."),
     [](const TmpfsTable &table) { return FieldValue{table.free_inodes}; }},
    {"mode", FieldKind::Octal, kStat,
     IPCSCOPE_TOLD("Permission bits of the directory; 01000 is the sticky bit."),
     [](const TmpfsTable &table) { return FieldValue{table.mode}; }},
    {"uid", FieldKind::Number, kStat, IPCSCOPE_TOLD("The directory's owner."),
     [](const TmpfsTable &table) { return FieldValue{table.uid.value}; }},
    {"gid", FieldKind::Number, kStat, IPCSCOPE_TOLD("The directory's group."),
     [](const TmpfsTable &table) { return FieldValue{table.gid.value}; }},
}};

constexpr std::string_view kContent = "pread()";

const std::array<FieldInfo<TmpfsFileRow>, 8> kTmpfsFileFields{{
    {"mode", FieldKind::Octal, kStat,
     IPCSCOPE_TOLD("Permission bits: those asked for without the umask's."),
     [](const TmpfsFileRow &row) { return FieldValue{row.mode}; }},
    {"uid", FieldKind::Number, kStat,
     IPCSCOPE_TOLD("The effective user id of the process that made it."),
     [](const TmpfsFileRow &row) { return FieldValue{row.uid.value}; }},
    {"gid", FieldKind::Number, kStat,
     IPCSCOPE_TOLD("The effective group id of the process that made it."),
     [](const TmpfsFileRow &row) { return FieldValue{row.gid.value}; }},
    {"nlink", FieldKind::Number, kStat, IPCSCOPE_TOLD("How many names lead to it."),
     [](const TmpfsFileRow &row) { return FieldValue{row.nlink}; }},
    {"size", FieldKind::Signed, kStat,
     IPCSCOPE_TOLD("Bytes: what ftruncate and writes have made it."),
     [](const TmpfsFileRow &row) { return FieldValue{field_bits(row.size)}; }},
    {"blocks", FieldKind::Number, kStat, IPCSCOPE_TOLD("Blocks of 512 bytes in memory: 8 a page."),
     [](const TmpfsFileRow &row) { return FieldValue{row.blocks}; }},
    {"value", FieldKind::Number, kContent,
     IPCSCOPE_TOLD("Of a named semaphore: what sem_getvalue gives."),
     [](const TmpfsFileRow &row) {
         return row.semaphore ? FieldValue{row.semaphore->value} : std::nullopt;
     }},
    {"nwaiters", FieldKind::Number, kContent,
     IPCSCOPE_TOLD(
         "Of a named semaphore: how many have said that they sleep; who was killed, too."),
     [](const TmpfsFileRow &row) {
         return row.semaphore ? FieldValue{row.semaphore->nwaiters} : std::nullopt;
     }},
}};

const std::array<FieldInfo<FileDesRow>, 4> kFileDesFields{{
    {"fd", FieldKind::Signed, "/proc/PID/fd", IPCSCOPE_TOLD("The descriptor's number."),
     [](const FileDesRow &row) { return FieldValue{field_bits(row.fd.value)}; }},
    {"unlinked", FieldKind::Number, "/proc/PID/fd",
     IPCSCOPE_TOLD("1 when the file has no name any more."),
     [](const FileDesRow &row) { return FieldValue{row.unlinked ? 1U : 0U}; }},
    {"flags", FieldKind::Octal, kFileFdinfo, IPCSCOPE_TOLD("Access mode and flags of open."),
     [](const FileDesRow &row) { return FieldValue{row.flags}; }},
    {"position", FieldKind::Signed, kFileFdinfo, IPCSCOPE_TOLD("Where read and write go on."),
     [](const FileDesRow &row) { return FieldValue{field_bits(row.position)}; }},
}};

const std::array<FieldInfo<FileMapRow>, 5> kFileMapFields{{
    {"address", FieldKind::Hex, kMaps,
     IPCSCOPE_TOLD("Where the mapping begins; each engine has its own places."),
     [](const FileMapRow &row) { return FieldValue{row.address.value}; }},
    {"length", FieldKind::Number, kMaps, IPCSCOPE_TOLD("Bytes, whole pages."),
     [](const FileMapRow &row) { return FieldValue{row.length}; }},
    {"unlinked", FieldKind::Number, kMaps, IPCSCOPE_TOLD("1 when the file has no name any more."),
     [](const FileMapRow &row) { return FieldValue{row.unlinked ? 1U : 0U}; }},
    {"offset", FieldKind::Number, kMaps, IPCSCOPE_TOLD("Where in the file it begins."),
     [](const FileMapRow &row) { return FieldValue{row.offset}; }},
    {"access", FieldKind::Number, kMaps,
     IPCSCOPE_TOLD("0 for none, 1 for reading, 2 for writing, too."),
     [](const FileMapRow &row) { return FieldValue{static_cast<std::uint64_t>(row.access)}; }},
}};

const std::array<FieldInfo<FileStat>, 6> kFileStatFields{{
    {"st_mode", FieldKind::Octal, kFilledIn,
     IPCSCOPE_TOLD("Permission bits, and 0100000 for a file."),
     [](const FileStat &stat) { return FieldValue{stat.mode}; }},
    {"st_nlink", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("How many names lead to it."),
     [](const FileStat &stat) { return FieldValue{stat.nlink}; }},
    {"st_uid", FieldKind::Number, kFilledIn,
     IPCSCOPE_TOLD("The owner, in the caller's user namespace."),
     [](const FileStat &stat) { return FieldValue{stat.uid.value}; }},
    {"st_gid", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("The owner's group."),
     [](const FileStat &stat) { return FieldValue{stat.gid.value}; }},
    {"st_size", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Bytes."),
     [](const FileStat &stat) { return FieldValue{field_bits(stat.size)}; }},
    {"st_blocks", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Blocks of 512 bytes in memory."),
     [](const FileStat &stat) { return FieldValue{field_bits(stat.blocks)}; }},
}};

const std::array<FieldInfo<TmpfsStat>, 4> kTmpfsStatFields{{
    {"f_blocks", FieldKind::Number, kFilledIn,
     IPCSCOPE_TOLD("Pages that it may have; 0 is no limit."),
     [](const TmpfsStat &stat) { return FieldValue{stat.blocks}; }},
    {"f_bfree", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("Pages that are free."),
     [](const TmpfsStat &stat) { return FieldValue{stat.bfree}; }},
    {"f_files", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("Files that it may have."),
     [](const TmpfsStat &stat) { return FieldValue{stat.files}; }},
    {"f_ffree", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("How many more files it may have."),
     [](const TmpfsStat &stat) { return FieldValue{stat.ffree}; }},
}};

} // namespace

std::span<const FieldInfo<MntNamespaceTable>> mnt_fields()
{
    return kMntFields;
}

std::span<const FieldInfo<TmpfsTable>> tmpfs_fields()
{
    return kTmpfsFields;
}

std::span<const FieldInfo<TmpfsFileRow>> tmpfs_file_fields()
{
    return kTmpfsFileFields;
}

std::span<const FieldInfo<FileDesRow>> file_des_fields()
{
    return kFileDesFields;
}

std::span<const FieldInfo<FileMapRow>> file_map_fields()
{
    return kFileMapFields;
}

std::span<const FieldInfo<FileStat>> file_stat_fields()
{
    return kFileStatFields;
}

std::span<const FieldInfo<TmpfsStat>> tmpfs_stat_fields()
{
    return kTmpfsStatFields;
}

} // namespace ipcscope
