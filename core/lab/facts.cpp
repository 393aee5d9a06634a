#include "core/lab/driver.h"
#include "core/lab/programs.h"
#include "core/told.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace ipcscope::lab
{
namespace
{

std::uint64_t number_in(const char *file, std::uint64_t otherwise)
{
    std::ifstream in(file);
    std::uint64_t value = 0;
    return in >> value ? value : otherwise;
}

/// Memory and swap: one reservation beyond them is refused when overcommitting is a matter of
/// judgement (mode 0).
std::uint64_t memory_pages()
{
    std::ifstream in("/proc/meminfo");
    std::string name;
    std::string unit;
    std::uint64_t kib = 0;
    std::uint64_t sum = 0;
    while (in >> name >> kib && std::getline(in, unit))
    {
        sum += name == "MemTotal:" || name == "SwapTotal:" ? kib : 0;
    }
    return sum * 1024 / abi::kPageSize;
}

} // namespace

bool is_machine_root(const IdPlan &plan)
{
    // The settings of the machine belong to its root, whatever number that has here; where it has
    // none, the number shown is the one for all strangers, which no plan starts at.
    struct stat info
    {
    };
    return stat("/proc/sys/vm", &info) == 0 && info.st_uid == plan.uid_base &&
           info.st_gid == plan.gid_base;
}

bool holds_sys_resource()
{
    std::ifstream map("/proc/self/uid_map");
    std::uint64_t inside = 0;
    std::uint64_t outside = 0;
    std::uint64_t count = 0;
    // Only the first user namespace maps every id.
    const bool outermost =
        map >> inside >> outside >> count && inside == 0 && outside == 0 && count == 0xffffffffU;
    std::ifstream status("/proc/self/status");
    std::string name;
    std::string value;
    while (status >> name && std::getline(status, value))
    {
        if (name == "CapEff:")
        {
            const std::uint64_t held = std::strtoull(value.c_str(), nullptr, 16);
            return outermost && (held >> abi::kCapSysResource & 1U) != 0;
        }
    }
    return false;
}

EngineFacts machine_facts()
{
    EngineFacts facts;
    utsname name{};
    uname(&name);
    facts.kernel_release = name.release;
    rlimit memlock{};
    getrlimit(RLIMIT_MEMLOCK, &memlock);
    facts.memlock_soft = memlock.rlim_cur;
    facts.memlock_hard = memlock.rlim_max;
    rlimit msgqueue{};
    getrlimit(RLIMIT_MSGQUEUE, &msgqueue);
    facts.msgqueue_soft = msgqueue.rlim_cur;
    facts.msgqueue_hard = msgqueue.rlim_max;
    facts.ram_pages = memory_pages();
    facts.overcommit_mode = static_cast<int>(number_in("/proc/sys/vm/overcommit_memory", 0));
    facts.mmap_min_addr = number_in("/proc/sys/vm/mmap_min_addr", 65536);
    facts.protected_regular = static_cast<int>(number_in("/proc/sys/fs/protected_regular", 0));
    facts.protected_hardlinks = static_cast<int>(number_in("/proc/sys/fs/protected_hardlinks", 0));
    facts.init_nice = getpriority(PRIO_PROCESS, 0);
    facts.init_user_ns = false;
    facts.init_pid = Pid{1};
    facts.first_actor_pid = Pid{3}; // 2 looks into the lab
    return facts;
}

Result<std::string, Unavailable> find_agent(const LabOptions &options)
{
    const char *variable = std::getenv("IPCSCOPE_AGENT");
    std::vector<std::string> places;
    if (!options.agent_path.empty())
    {
        places = {options.agent_path};
    }
    else if (variable != nullptr && *variable != '\0')
    {
        places = {variable};
    }
    else
    {
        places = places_of("ipcscope-agent");
    }
    std::string tried;
    for (const std::string &place : places)
    {
        if (access(place.c_str(), X_OK) == 0)
        {
            return place;
        }
        tried += (tried.empty() ? "" : ", ") + place;
    }
    return Unavailable{
        told("The lab's agent program was not found ({}).", tried),
        told("Install ipcscope again, or set IPCSCOPE_AGENT to the path of ipcscope-agent.")};
}

} // namespace ipcscope::lab
