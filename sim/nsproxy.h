// Which namespaces a process is in, and how it changes them: unshare, setns, and the part of clone.
// Mirrors kernel/nsproxy.c.
#pragma once

#include "core/call.h"
#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

inline constexpr std::uint64_t kCloneNewtime = 0x80;
/// The flags that make new members of an nsproxy.
inline constexpr std::uint64_t kCloneNsproxy =
    abi::kCloneNewns | abi::kCloneNewuts | abi::kCloneNewipc | abi::kCloneNewpid |
    abi::kCloneNewnet | abi::kCloneNewcgroup | kCloneNewtime;

/// The namespaces of a child whose credentials are `cred`, with references taken.
[[nodiscard]] Result<Nsproxy, Errno> copy_namespaces(Kernel &k, std::uint64_t flags,
                                                     UserNsSlot user_ns);
void free_nsproxy(Kernel &k, const Nsproxy &nsproxy);

[[nodiscard]] Errno ksys_unshare(Kernel &k, std::uint64_t flags);
[[nodiscard]] Errno sys_setns(Kernel &k, const Setns &call);

} // namespace ipcscope::sim
