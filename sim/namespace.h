// Ipc and mount namespaces: making, counting, ending. Mirrors ipc/namespace.c. A namespace ends
// with its last reference, at once: the kernel does it a moment later, but no call can tell.
#pragma once

#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

/// An empty namespace with the default limits, owned by `user_ns`, with one reference. ENOSPC when
/// the caller has as many as it may.
[[nodiscard]] Result<IpcNsSlot, Errno> create_ipc_ns(Kernel &k, UserNsSlot user_ns);
/// The namespace of a child or of an unsharing process: the old one once more, or a new one.
[[nodiscard]] Result<IpcNsSlot, Errno> copy_ipcs(Kernel &k, std::uint64_t flags,
                                                 UserNsSlot user_ns);
void get_ipc_ns(NsRef ns);
/// Drops a reference; the last one ends the namespace with all that is in it.
void put_ipc_ns(Kernel &k, NsRef ns);

[[nodiscard]] MntNsSlot copy_mnt_ns(Kernel &k, std::uint64_t flags, UserNsSlot user_ns);
void get_mnt_ns(Kernel &k, MntNsSlot ns);
void put_mnt_ns(Kernel &k, MntNsSlot ns);

} // namespace ipcscope::sim
