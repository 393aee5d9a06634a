// The settings of semaphores and messages: their defaults, ranges and owners.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"the defaults are the same in every namespace", R"(
A unshare(CLONE_NEWIPC) = 0
A sysctl("kernel.sem") = "32000\t1024000000\t500\t32000"
A sysctl("kernel.msgmax") = "8192"
A sysctl("kernel.msgmnb") = "16384"
A sysctl("kernel.msgmni") = "32000"
A sysctl("kernel.auto_msgmni") = "0"
A sysctl("kernel.sem_next_id") = "-1"
A sysctl("kernel.msg_next_id") = "-1"
#namespace A: semmsl=32000 semmns=1024000000 semopm=500 semmni=32000 msgmax=8192)"},
    {"fewer numbers than four set the first ones of kernel.sem", R"(
A sysctl("kernel.sem", "1 2") = 0
A sysctl("kernel.sem") = "1\t2\t500\t32000"
A sysctl("kernel.sem", "7") = 0
A sysctl("kernel.sem") = "7\t2\t500\t32000"
A sysctl("kernel.sem", "1\t2\t3\t4 5") = 0
A sysctl("kernel.sem") = "1\t2\t3\t4")"},
    {"the first three numbers of kernel.sem are not looked at", R"(
A sysctl("kernel.sem", "-1 -2 -3 0") = 0
A sysctl("kernel.sem") = "-1\t-2\t-3\t0"
A semget(IPC_PRIVATE, 0, 0600) = -1 EINVAL
A sysctl("kernel.sem", "10 -2 -3 9") = 0
A semget(IPC_PRIVATE, 1, 0600) = -1 ENOSPC
A sysctl("kernel.sem", "10 100 -3 9") = 0
A semget(IPC_PRIVATE, 1, 0600) = 0
A semop(0, [{0, 1, 0}, {0, 1, 0}, {0, 1, 0}, {0, 1, 0}], 4) = 0
A sysctl("kernel.sem", "10 100 -3 0") = 0
A semget(IPC_PRIVATE, 1, 0600) = -1 ENOSPC)"},
    {"a bad number of sets is ERANGE, and only that number is put back", R"(
A sysctl("kernel.sem", "1 2 3 32769") = -1 ERANGE
A sysctl("kernel.sem") = "1\t2\t3\t32000"
A sysctl("kernel.sem", "4 5 6 -1") = -1 ERANGE
A sysctl("kernel.sem") = "4\t5\t6\t32000"
A sysctl("kernel.sem", "7 8 x 9") = -1 EINVAL
A sysctl("kernel.sem") = "7\t8\t6\t32000"
A sysctl("kernel.sem", "2147483648") = -1 EINVAL
A sysctl("kernel.sem", "-2147483648") = 0
A sysctl("kernel.sem", "x") = -1 EINVAL
A sysctl("kernel.sem", " ") = -1 EINVAL)"},
    {"the settings of queues have their ranges", R"(
A sysctl("kernel.msgmax", "2147483647") = 0
A sysctl("kernel.msgmax", "2147483648") = -1 EINVAL
A sysctl("kernel.msgmax", "-1") = -1 EINVAL
A sysctl("kernel.msgmnb", "0") = 0
A sysctl("kernel.msgmni", "32768") = 0
A sysctl("kernel.msgmni", "32769") = -1 EINVAL
A sysctl("kernel.auto_msgmni", "1") = 0
A sysctl("kernel.auto_msgmni") = "0"
A sysctl("kernel.auto_msgmni", "2") = -1 EINVAL
A sysctl("kernel.msg_next_id", "-1") = -1 EINVAL)"},
    {"only the owner's root writes them; the next id takes a capability", R"(
%actor alice uid=1000 gid=0 caps=all
%actor zero caps=none
alice sysctl("kernel.sem", "5") = -1 EACCES
alice sysctl("kernel.msgmax", "5") = -1 EACCES
alice sysctl("kernel.sem_next_id", "5") = 0
alice sysctl("kernel.msg_next_id", "5") = 0
zero sysctl("kernel.sem", "5") = 0
zero sysctl("kernel.sem_next_id", "5") = -1 EACCES
zero sysctl("kernel.msg_next_id", "5") = -1 EACCES)"},
    {"each kind has its own next id", R"(
A sysctl("kernel.sem_next_id", "5") = 0
A msgget(IPC_PRIVATE, 0600) = 0
A shmget(IPC_PRIVATE, 1, 0600) = 0
A semget(IPC_PRIVATE, 1, 0600) = 5
A sysctl("kernel.msg_next_id", "65540") = 0
A msgget(IPC_PRIVATE, 0600) = 65540
#namespace A: msg_ids.seq=0 msg_ids.last_idx=0 sem_ids.idr_next=0)"},
});

} // namespace

std::span<const Rule> settings_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
