// Changing who a process is and what it may use. Mirrors kernel/sys.c, kernel/groups.c,
// kernel/capability.c and the part of security/commoncap.c behind them.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

[[nodiscard]] Errno sys_setuid(Kernel &k, const Setuid &call);
[[nodiscard]] Errno sys_setgid(Kernel &k, const Setgid &call);
[[nodiscard]] Errno sys_setgroups(Kernel &k, const Setgroups &call);
[[nodiscard]] Errno sys_capset(Kernel &k, const Capset &call);
/// RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE, RLIMIT_NOFILE and RLIMIT_NICE; other resources are refused.
[[nodiscard]] Reply sys_prlimit(Kernel &k, const Prlimit &call);
/// PR_SET_KEEPCAPS and PR_SET_DUMPABLE; other options are refused.
[[nodiscard]] Reply sys_prctl(Kernel &k, const Prctl &call);

// sys_limits.cpp
[[nodiscard]] Errno sys_setpriority(Kernel &k, const Setpriority &call);
[[nodiscard]] Outcome sys_umask(Kernel &k, const Umask &call);

} // namespace ipcscope::sim
