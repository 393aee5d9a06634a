// Pid namespaces: making, numbering, joining, and their end with their first process. Mirrors
// kernel/pid_namespace.c and kernel/pid.c. References that IPC objects hold on processes long gone
// are not counted: all that they keep is a number.
#pragma once

#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <vector>

namespace ipcscope::sim
{

/// Where the children of a child or of an unsharing process begin: as before, or in a new
/// namespace. EINVAL where the caller's own children begin elsewhere than it lives itself, or the
/// owner would not be below that of the caller's namespace; ENOSPC below 32 others.
[[nodiscard]] Result<PidNsSlot, Errno> copy_pid_ns(Kernel &k, std::uint64_t flags,
                                                   UserNsSlot user_ns);
void get_pid_ns(World &world, PidNsSlot ns);
void put_pid_ns(World &world, PidNsSlot ns);
/// Whether the caller's children may begin in `ns`, and the change to its nsproxy-to-be.
[[nodiscard]] Errno pidns_install(Kernel &k, Nsproxy &next, PidNsSlot ns);

/// struct pid of a new task.
struct NewPid
{
    Pid nr;                    ///< in the first pid namespace
    std::vector<Upid> numbers; ///< in those below, outermost first
};
/// ENOMEM when the first process of `ns` has ended.
[[nodiscard]] Result<NewPid, Errno> alloc_pid(Kernel &k, PidNsSlot ns);

/// What a process is called in a namespace, also long after its end; 0: it is not seen from there.
[[nodiscard]] Pid pid_nr_ns(const World &world, Pid pid, PidNsSlot ns);
/// The same for the caller.
[[nodiscard]] Pid pid_vnr(Kernel &k, Pid pid);

/// The first process of `ns` has ended, and with it everybody in there ends. Requires: its last
/// thread is the current one.
void zap_pid_ns_processes(Kernel &k, PidNsSlot ns);

/// "pid:[2]"
[[nodiscard]] std::string pid_ns_name(const World &world, PidNsSlot ns);

} // namespace ipcscope::sim
