// Open files and tables of descriptors. Mirrors the structures of fs/file.c as far as POSIX queues
// and files of a tmpfs go: no other file is ever open here.
#pragma once

#include "core/ids.h"
#include "sim/process.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace ipcscope::sim
{

using MqSlot = Strong<struct MqTag, std::uint32_t>;
using TmpfsSlot = Strong<struct TmpfsTag, std::uint32_t>;
using MountSlot = Strong<struct MountTag, std::uint32_t>;

// Bits of f_mode.
inline constexpr std::uint32_t kFmodeRead = 1;
inline constexpr std::uint32_t kFmodeWrite = 2;
inline constexpr std::uint32_t kFmodePath = 0x4000; ///< O_PATH: leads there, and can do nothing

/// What of the flags an open file forgets: O_CREAT, O_EXCL, O_NOCTTY and O_TRUNC.
inline constexpr std::uint32_t kOpenForgets =
    std::uint32_t{abi::kOCreat} | abi::kOExcl | 0400U | abi::kOTrunc;

/// The rights that an open file gives. Access mode 3 gives none.
[[nodiscard]] constexpr std::uint32_t fmode_of(std::int32_t flags)
{
    const auto bits = static_cast<std::uint32_t>(flags);
    return (bits & std::uint32_t{abi::kOPath}) != 0 ? kFmodePath
                                                    : (bits + 1) & std::uint32_t{abi::kOAccmode};
}

/// struct file.
struct OpenFile
{
    std::variant<MqSlot, TmpfsSlot> f_inode;
    MountSlot f_path_mnt;          ///< of a tmpfs file: the mount through which it was reached
    std::uint32_t f_path_dentry{}; ///< and by which of its names
    std::uint32_t f_mode{};
    std::uint32_t f_flags{};
    std::int64_t f_pos{};
    int f_count{}; ///< descriptors, mappings, and calls that sleep
};

struct FdEntry
{
    Fd fd;
    OpenFileSlot file;
    enum class OnExec : std::uint8_t
    {
        Keep,
        Close,
    } on_exec{OnExec::Close};
};

/// struct files_struct. The numbers 0, 1 and 2 are a program's own.
struct FilesStruct
{
    int count{1};             ///< threads and processes that share it
    std::vector<FdEntry> fdt; ///< ascending
};

} // namespace ipcscope::sim
