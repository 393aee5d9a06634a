// The symbolic names of the vocabulary (flags, commands, signals, capabilities), each list once,
// for reading, printing and completion.
#pragma once

#include "core/call.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::notation
{

struct Name
{
    std::string_view name;
    std::uint64_t value{};
};

/// How an argument with names is made up.
enum class Combination : std::uint8_t
{
    Choice, ///< one of the names
    Bits,   ///< names joined by '|'
};

/// What has no name is printed so.
enum class Remainder : std::uint8_t
{
    Decimal,
    Hexadecimal,
    Permissions, ///< the low nine bits in octal, always; anything above them in hexadecimal
    Signal,      ///< the low byte is a signal, the rest hexadecimal
};

struct NameSet
{
    std::string_view what; ///< for messages: "a flag of shmget"
    std::span<const Name> names;
    Combination combination{Combination::Bits};
    Remainder remainder{Remainder::Hexadecimal};
    std::string_view unknown{}; ///< strace's remark behind a number without a name: "SHM_???"
    const NameSet *also{};      ///< names of another kind that may be among them
};

extern const NameSet kKeyNames;
extern const NameSet kShmgetFlags;
extern const NameSet kShmatFlags;
extern const NameSet kShmctlCommands;
extern const NameSet kIpcgetFlags; ///< of semget and msgget
extern const NameSet kSemctlCommands;
extern const NameSet kSemopFlags;
extern const NameSet kMsgctlCommands;
extern const NameSet kMsgFlags; ///< of msgsnd and msgrcv
extern const NameSet kHandlers;
extern const NameSet kSigactionFlags;
extern const NameSet kClocks;
extern const NameSet kSleepFlags;
extern const NameSet kCloneFlags;
extern const NameSet kUnshareFlags;
extern const NameSet kSetnsTypes;
extern const NameSet kSignals;
extern const NameSet kOpenFlags; ///< of open and mq_open, the access mode among them
extern const NameSet kSigevents;
extern const NameSet kFcntlCommands;
extern const NameSet kDescriptorFlags; ///< FD_CLOEXEC
extern const NameSet kPriorityKinds;
extern const NameSet kProtections;
extern const NameSet kMmapFlags;
extern const NameSet kFallocateModes;
extern const NameSet kMountFlags;
extern const NameSet kUmountFlags;
extern const NameSet kFileModes;    ///< of st_mode
extern const NameSet kAtFlags;      ///< of unlinkat and newfstatat
extern const NameSet kCapabilities; ///< values are bit numbers
extern const NameSet kRlimits;
extern const NameSet kRlimitValues;
extern const NameSet kPrctlOptions;
extern const NameSet kDumpable;

/// "all,-sys_resource", "none", "ipc_owner,CAP_SYS_ADMIN": bit n is capability n. The error is the
/// word that is none.
[[nodiscard]] Result<std::uint64_t, std::string> capability_set(std::string_view list);

/// As in /proc/PID/ns/NAME.
[[nodiscard]] std::string_view ns_name(NsKind kind);
[[nodiscard]] std::optional<NsKind> ns_kind(std::string_view name);

/// Sysctls that scenarios write, by their full names.
[[nodiscard]] std::span<const std::string_view> sysctl_names();
/// True for every error name of Linux, and for the kernel's inner ones that strace shows.
[[nodiscard]] bool is_errno_name(std::string_view name);
[[nodiscard]] std::span<const std::string_view> errno_names();

[[nodiscard]] std::optional<std::uint64_t> find_name(const NameSet &set, std::string_view name);
/// Empty when no name has exactly this value.
[[nodiscard]] std::string_view find_value(const NameSet &set, std::uint64_t value);

/// The candidate that `word` is most likely a misspelling of; empty when none is near.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);
[[nodiscard]] std::string_view nearest(std::string_view word, const NameSet &set);
/// "; did you mean X?", or nothing for an empty name.
[[nodiscard]] std::string suggestion(std::string_view name);

} // namespace ipcscope::notation
