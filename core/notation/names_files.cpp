// The names that calls on files and mappings use.
#include "core/notation/names.h"

#include "core/abi.h"
#include "core/told.h"

#include <array>

namespace ipcscope::notation
{
namespace
{

constexpr std::array kProt{Name{"PROT_NONE", 0}, Name{"PROT_READ", abi::kProtRead},
                           Name{"PROT_WRITE", abi::kProtWrite}, Name{"PROT_EXEC", abi::kProtExec},
                           Name{"PROT_SEM", 8}};

// MAP_SHARED_VALIDATE holds two others in it: it comes first.
constexpr std::array kMap{Name{"MAP_SHARED_VALIDATE", abi::kMapSharedValidate},
                          Name{"MAP_SHARED", abi::kMapShared},
                          Name{"MAP_PRIVATE", abi::kMapPrivate},
                          Name{"MAP_FILE", 0},
                          Name{"MAP_FIXED", abi::kMapFixed},
                          Name{"MAP_ANONYMOUS", abi::kMapAnonymous},
                          Name{"MAP_32BIT", 0x40},
                          Name{"MAP_GROWSDOWN", 0x100},
                          Name{"MAP_DENYWRITE", 0x800},
                          Name{"MAP_EXECUTABLE", 0x1000},
                          Name{"MAP_LOCKED", 0x2000},
                          Name{"MAP_NORESERVE", 0x4000},
                          Name{"MAP_POPULATE", 0x8000},
                          Name{"MAP_NONBLOCK", 0x10000},
                          Name{"MAP_STACK", 0x20000},
                          Name{"MAP_HUGETLB", 0x40000},
                          Name{"MAP_SYNC", 0x80000},
                          Name{"MAP_FIXED_NOREPLACE", abi::kMapFixedNoreplace}};

constexpr std::array kFallocate{Name{"FALLOC_FL_KEEP_SIZE", abi::kFallocKeepSize},
                                Name{"FALLOC_FL_PUNCH_HOLE", abi::kFallocPunchHole},
                                Name{"FALLOC_FL_NO_HIDE_STALE", 4},
                                Name{"FALLOC_FL_COLLAPSE_RANGE", 8},
                                Name{"FALLOC_FL_ZERO_RANGE", 0x10},
                                Name{"FALLOC_FL_INSERT_RANGE", 0x20},
                                Name{"FALLOC_FL_UNSHARE_RANGE", 0x40}};

constexpr std::array kMount{Name{"MS_RDONLY", 1},
                            Name{"MS_NOSUID", 2},
                            Name{"MS_NODEV", 4},
                            Name{"MS_NOEXEC", 8},
                            Name{"MS_SYNCHRONOUS", 0x10},
                            Name{"MS_REMOUNT", 0x20},
                            Name{"MS_NOATIME", 0x400},
                            Name{"MS_NODIRATIME", 0x800},
                            Name{"MS_BIND", 0x1000},
                            Name{"MS_MOVE", 0x2000},
                            Name{"MS_REC", 0x4000},
                            Name{"MS_SILENT", 0x8000},
                            Name{"MS_UNBINDABLE", 0x20000},
                            Name{"MS_PRIVATE", 0x40000},
                            Name{"MS_SLAVE", 0x80000},
                            Name{"MS_SHARED", 0x100000},
                            Name{"MS_RELATIME", 0x200000},
                            Name{"MS_STRICTATIME", 0x1000000}};

constexpr std::array kUmount{Name{"MNT_FORCE", 1}, Name{"MNT_DETACH", abi::kMntDetach},
                             Name{"MNT_EXPIRE", 4}, Name{"UMOUNT_NOFOLLOW", 8}};

constexpr std::array kFileMode{Name{"S_IFREG", abi::kSIfreg}, Name{"S_IFDIR", 0040000},
                               Name{"S_IFCHR", 0020000},      Name{"S_IFBLK", 0060000},
                               Name{"S_IFIFO", 0010000},      Name{"S_IFLNK", 0120000},
                               Name{"S_IFSOCK", 0140000},     Name{"S_ISUID", abi::kSIsuid},
                               Name{"S_ISGID", abi::kSIsgid}, Name{"S_ISVTX", abi::kSIsvtx}};

constexpr std::array kAt{Name{"AT_SYMLINK_NOFOLLOW", 0x100}, Name{"AT_REMOVEDIR", 0x200},
                         Name{"AT_SYMLINK_FOLLOW", 0x400}, Name{"AT_NO_AUTOMOUNT", 0x800},
                         Name{"AT_EMPTY_PATH", abi::kAtEmptyPath}};

} // namespace

const NameSet kProtections{IPCSCOPE_TOLD("a protection"), kProt, Combination::Bits,
                           Remainder::Hexadecimal, "PROT_???"};
const NameSet kMmapFlags{IPCSCOPE_TOLD("a flag of mmap"), kMap, Combination::Bits,
                         Remainder::Hexadecimal, "MAP_???"};
const NameSet kFallocateModes{IPCSCOPE_TOLD("a mode of fallocate"), kFallocate, Combination::Bits,
                              Remainder::Hexadecimal, "FALLOC_FL_???"};
const NameSet kMountFlags{IPCSCOPE_TOLD("a flag of mount"), kMount, Combination::Bits,
                          Remainder::Hexadecimal, "MS_???"};
const NameSet kUmountFlags{IPCSCOPE_TOLD("a flag of umount2"), kUmount, Combination::Bits,
                           Remainder::Hexadecimal, "MNT_???"};
const NameSet kFileModes{IPCSCOPE_TOLD("a part of a file's mode"), kFileMode, Combination::Bits,
                         Remainder::Permissions};
const NameSet kAtFlags{IPCSCOPE_TOLD("a flag of *at calls"), kAt, Combination::Bits,
                       Remainder::Hexadecimal, "AT_???"};

} // namespace ipcscope::notation
