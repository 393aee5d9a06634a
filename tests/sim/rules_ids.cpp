// How ids are given: the window, the cursor, the sequence number, next_id.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a fresh table is empty", R"(
A shmctl(0, IPC_INFO, {}) = 0
#namespace A: in_use=0 seq=0 max_idx=-1 last_idx=-1 next_id=-1 idr_next=0)"},
    {"the first ids are 0, 1, 2", R"(
A shmget(IPC_PRIVATE, 1, 0600) = 0
A shmget(0x1, 1, IPC_CREAT|0600) = 1
A shmget(IPC_PRIVATE, 1, 0600) = 2
#namespace A: in_use=3 seq=0 max_idx=2 last_idx=2 idr_next=3)"},
    {"a removed index is not given again at once", R"(
A shmget(IPC_PRIVATE, 1, 0600) = 0
A shmctl(0, IPC_RMID, NULL) = 0
#namespace A: in_use=0 seq=0 max_idx=-1 last_idx=0 idr_next=1
A shmget(IPC_PRIVATE, 1, 0600) = 1)"},
    {"removing the highest lowers max_idx to the next one in use", R"(
A shmget(IPC_PRIVATE, 1, 0600) = 0
A shmget(IPC_PRIVATE, 1, 0600) = 1
A shmget(IPC_PRIVATE, 1, 0600) = 2
A shmctl(1, IPC_RMID, NULL) = 0
#namespace A: max_idx=2
A shmctl(2, IPC_RMID, NULL) = 0
#namespace A: max_idx=0 last_idx=2)"},
    {"next_id gives that id once, and leaves seq and cursor alone", R"(
A shmget(IPC_PRIVATE, 1, 0600) = 0
A sysctl("kernel.shm_next_id", "65541") = 0
#namespace A: next_id=65541
A shmget(IPC_PRIVATE, 1, 0600) = 65541
#namespace A: next_id=-1 seq=0 last_idx=0 idr_next=1 max_idx=5
A shmget(IPC_PRIVATE, 1, 0600) = 1)"},
    {"next_id with a taken index takes the next free one of the same seq", R"(
A shmget(IPC_PRIVATE, 1, 0600) = 0
A sysctl("kernel.shm_next_id", "32768") = 0
A shmget(IPC_PRIVATE, 1, 0600) = 32769)"},
    {"next_id survives what fails before an id is needed", R"(
A sysctl("kernel.shm_next_id", "7") = 0
A shmget(IPC_PRIVATE, 0, 0600) = -1 EINVAL
A shmget(0x9, 1, 0600) = -1 ENOENT
A sysctl("kernel.shmmni", "0") = 0
A shmget(IPC_PRIVATE, 1, 0600) = -1 ENOSPC
#namespace A: next_id=7
A sysctl("kernel.shmmni", "10") = 0
A shmget(IPC_PRIVATE, 1, 0600) = 7)"},
    {"next_id reaches the sequence number 65535, that none grows to", R"(
A sysctl("kernel.shm_next_id", "2147483647") = 0
A shmget(IPC_PRIVATE, 1, 0600) = 2147483647
A sysctl("kernel.shm_next_id", "2147483647") = 0
A shmget(IPC_PRIVATE, 1, 0600) = -1 ENOSPC
#namespace A: next_id=-1 in_use=1)"},
    {"a stale id is EINVAL, not EIDRM", R"(
A shmget(IPC_PRIVATE, 1, 0600) = 0
A shmctl(0, IPC_RMID, NULL) = 0
A shmctl(0, IPC_STAT, {}) = -1 EINVAL
A sysctl("kernel.shm_next_id", "32768") = 0
A shmget(IPC_PRIVATE, 1, 0600) = 32768
A shmctl(0, IPC_STAT, {}) = -1 EINVAL
A shmat(0, NULL, 0) = -1 EINVAL
A shmctl(0, IPC_RMID, NULL) = -1 EINVAL
A shmctl(32768, IPC_STAT, {}) = 0)"},
    {"SHM_STAT looks at the low 15 bits and gives the full id", R"(
A sysctl("kernel.shm_next_id", "98306") = 0
A shmget(IPC_PRIVATE, 1, 0600) = 98306
A shmctl(2, SHM_STAT, {}) = 98306
A shmctl(98306, SHM_STAT, {}) = 98306
A shmctl(32770, SHM_STAT_ANY, {}) = 98306
A shmctl(3, SHM_STAT, {}) = -1 EINVAL
A shmctl(2, IPC_STAT, {}) = -1 EINVAL)"},
    {"two namespaces have their own tables and the same ids", R"(
A shmget(0x1, 1, IPC_CREAT|0600) = 0
B unshare(CLONE_NEWIPC) = 0
B shmget(0x1, 1, 0600) = -1 ENOENT
B shmget(0x1, 1, IPC_CREAT|0600) = 0)"},
    {"negative keys are keys", R"(
A shmget(0xffffffff, 1, IPC_CREAT|0600) = 0
A shmget(0xffffffff, 1, 0600) = 0
#segment A 0: key=0xffffffff)"},
});

} // namespace

std::span<const Rule> ids_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
