// Creating and finding segments: the order of the checks, and what a new segment has.
#include "tests/sim/rules.h"

#include <array>

namespace ipcscope::tests
{
namespace
{

const auto kRules = std::to_array<Rule>({
    {"a new segment belongs to its maker and was never attached", R"(
A shmget(0x1234, 5000, IPC_CREAT|0640) = 0
#segment A 0: key=0x1234 mode=0640 segsz=5000 nattch=0 cpid=A lpid=0 uid=0 gid=0 cuid=0 cgid=0
#segment A 0: atime=0 dtime=0 ctime=now rss=0 swap=0
#namespace A: shm_tot=2 in_use=1)"},
    {"without IPC_CREAT a key that is not there is ENOENT", R"(
A shmget(0x1, 0, 0600) = -1 ENOENT
A shmget(0x1, 4096, IPC_EXCL|0600) = -1 ENOENT)"},
    {"IPC_CREAT finds what is there", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
A shmget(0x1, 100, 0) = 0
A shmget(0x1, 0, IPC_CREAT) = 0)"},
    {"IPC_EXCL alone is ignored", R"(
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
A shmget(0x1, 4096, IPC_EXCL|0600) = 0)"},
    {"EEXIST before EINVAL before EACCES", R"(
%actor alice uid=1000 gid=1000
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
alice shmget(0x1, 9999, IPC_CREAT|IPC_EXCL|0666) = -1 EEXIST
alice shmget(0x1, 9999, 0666) = -1 EINVAL
alice shmget(0x1, 4096, 0600) = -1 EACCES
alice shmget(0x1, 4096, 0) = 0)"},
    {"the three classes of a request are one", R"(
%actor alice uid=1000 gid=1000
A shmget(0x1, 4096, IPC_CREAT|0604) = 0
alice shmget(0x1, 4096, 0400) = 0
alice shmget(0x1, 4096, 0040) = 0
alice shmget(0x1, 4096, 0004) = 0
alice shmget(0x1, 4096, 0002) = -1 EACCES)"},
    {"IPC_PRIVATE always makes a segment that no key finds", R"(
A shmget(IPC_PRIVATE, 4096, 0) = 0
A shmget(IPC_PRIVATE, 4096, IPC_CREAT|IPC_EXCL|0600) = 1
#segment A 0: key=0 mode=0
#segment A 1: key=0 mode=0600)"},
    {"the size is between 1 and shmmax", R"(
A shmget(0x1, 0, IPC_CREAT|0600) = -1 EINVAL
A sysctl("kernel.shmmax", "4096") = 0
A shmget(0x1, 4097, IPC_CREAT|0600) = -1 EINVAL
A shmget(0x1, 4096, IPC_CREAT|0600) = 0)"},
    {"no file is larger than a signed number of 64 bits", R"(
A shmget(0x1, 18446744073692774399, IPC_CREAT|0600) = -1 EINVAL
A shmget(0x1, 9223372036854775808, IPC_CREAT|0600) = -1 EINVAL
A shmget(0x1, 18446744073692774400, IPC_CREAT|0600) = -1 EINVAL)"},
    {"a promise of more than all memory is ENOMEM, unless SHM_NORESERVE asks for none", R"(
A shmget(0x1, 1099511627776, IPC_CREAT|0600) = -1 ENOMEM
A shmget(0x1, 1099511627776, IPC_CREAT|SHM_NORESERVE|0600) = 0
#segment A 0: mode=0600 segsz=1099511627776)"},
    {"shmall counts pages and comes before memory", R"(
A sysctl("kernel.shmall", "2") = 0
A shmget(0x1, 8193, IPC_CREAT|0600) = -1 ENOSPC
A shmget(0x1, 1099511627776, IPC_CREAT|0600) = -1 ENOSPC
A shmget(0x1, 8192, IPC_CREAT|0600) = 0
A shmget(0x2, 1, IPC_CREAT|0600) = -1 ENOSPC)"},
    {"pages that wrap around are ENOSPC", R"(
A sysctl("kernel.shmmax", "18446744073709551615") = 0
A shmget(0x1, 18446744073709551615, IPC_CREAT|0600) = -1 ENOSPC)"},
    {"shmmni comes last, and its failure uses nothing up", R"(
A sysctl("kernel.shmmni", "1") = 0
A shmget(0x1, 4096, IPC_CREAT|0600) = 0
A shmget(0x2, 0, IPC_CREAT|0600) = -1 EINVAL
A shmget(0x2, 1099511627776, IPC_CREAT|0600) = -1 ENOMEM
A shmget(0x2, 4096, IPC_CREAT|0600) = -1 ENOSPC
#namespace A: shm_tot=1 in_use=1 idr_next=1)"},
    {"huge pages: the size first, then the right to them", R"(
A shmget(IPC_PRIVATE, 4096, SHM_HUGETLB|0x44000000|0600) = -1 EINVAL
A shmget(IPC_PRIVATE, 4096, SHM_HUGETLB|0600) = -1 EPERM)"},
});

} // namespace

std::span<const Rule> shmget_rules()
{
    return kRules;
}

} // namespace ipcscope::tests
