#include "core/lab/idmap.h"

#include "core/lab/fd.h"
#include "core/told.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <linux/capability.h>
#include <optional>
#include <pwd.h>
#include <spawn.h>
#include <sstream>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace ipcscope::lab
{
namespace
{

constexpr std::uint32_t kManyIds = 65536;
// Between the ranges that systemd and its kin hand out to users and to containers: nobody's files
// and processes have these ids, so not even the lab's root is anybody outside.
constexpr std::uint32_t kQuietBase = 2000000000;

bool has_capability(unsigned number)
{
    __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    __user_cap_data_struct data[2]{};
    return syscall(SYS_capget, &header, data) == 0 &&
           (data[number / 32].effective >> (number % 32) & 1U) != 0;
}

/// One line of /proc/self/uid_map: ids `first` .. `first + count - 1` exist here.
struct Extent
{
    std::uint64_t first{};
    std::uint64_t count{};
};

std::vector<Extent> own_extents(const char *file)
{
    std::vector<Extent> extents;
    std::ifstream in(file);
    std::uint64_t first = 0;
    std::uint64_t outside = 0;
    std::uint64_t count = 0;
    while (in >> first >> outside >> count)
    {
        extents.push_back({first, count});
    }
    return extents;
}

/// Where a range of ids lies that this namespace has. Prefers ids of nobody; real ids as the last
/// resort.
std::optional<Extent> free_range(const char *file)
{
    const auto extents = own_extents(file);
    for (const Extent &e : extents)
    {
        if (e.first <= kQuietBase && kQuietBase + kManyIds <= e.first + e.count)
        {
            return Extent{kQuietBase, kManyIds};
        }
    }
    for (const Extent &e : extents)
    {
        if (e.count >= std::uint64_t{2} * kManyIds)
        {
            return Extent{e.first + e.count - kManyIds, kManyIds};
        }
    }
    for (const Extent &e : extents)
    {
        if (e.count > 1)
        {
            return Extent{e.first, std::min<std::uint64_t>(e.count, kManyIds)};
        }
    }
    return std::nullopt;
}

/// The first range that /etc/subuid or /etc/subgid grants to this user.
std::optional<Extent> granted_range(const char *file)
{
    std::ifstream in(file);
    const passwd *user = getpwuid(getuid());
    const std::string name = user != nullptr ? user->pw_name : "";
    const std::string number = std::to_string(getuid());
    std::string line;
    while (std::getline(in, line))
    {
        std::replace(line.begin(), line.end(), ':', ' ');
        std::istringstream words(line);
        std::string owner;
        Extent range;
        if (words >> owner >> range.first >> range.count && range.count > 1 &&
            (owner == number || (!name.empty() && owner == name)))
        {
            range.count = std::min<std::uint64_t>(range.count, kManyIds);
            return range;
        }
    }
    return std::nullopt;
}

IdPlan plan_of(IdPlan::Way way, const Extent &uids, const Extent &gids)
{
    return IdPlan{.way = way,
                  .uid_base = static_cast<std::uint32_t>(uids.first),
                  .gid_base = static_cast<std::uint32_t>(gids.first),
                  .uid_count = static_cast<std::uint32_t>(uids.count),
                  .gid_count = static_cast<std::uint32_t>(gids.count)};
}

std::string write_file(int pid, const char *file, const std::string &text)
{
    const std::string path = fmt::format("/proc/{}/{}", pid, file);
    const Fd out(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!out || write(out.get(), text.data(), text.size()) < 0)
    {
        return told("writing {} gave: {}", path, std::strerror(errno));
    }
    return {};
}

std::string run_helper(const char *helper, int pid, std::uint32_t base, std::uint32_t count)
{
    std::vector<std::string> words{helper, std::to_string(pid), "0", std::to_string(base),
                                   std::to_string(count)};
    std::vector<char *> arguments;
    for (std::string &word : words)
    {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int error = posix_spawnp(&child, helper, &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
    {
        return told("{} could not be started: {}", helper, std::strerror(error));
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
    {
    }
    return status == 0 ? std::string{} : told("{} refused the map", helper);
}

} // namespace

std::vector<IdPlan> id_plans()
{
    std::vector<IdPlan> plans;
    const auto uids = free_range("/proc/self/uid_map");
    const auto gids = free_range("/proc/self/gid_map");
    if (uids && gids && has_capability(CAP_SETUID) && has_capability(CAP_SETGID))
    {
        plans.push_back(plan_of(IdPlan::Way::Direct, *uids, *gids));
    }
    const auto sub_uids = granted_range("/etc/subuid");
    const auto sub_gids = granted_range("/etc/subgid");
    if (sub_uids && sub_gids)
    {
        plans.push_back(plan_of(IdPlan::Way::Helper, *sub_uids, *sub_gids));
    }
    plans.push_back(IdPlan{.uid_base = geteuid(), .gid_base = getegid()});
    return plans;
}

std::string map_ids(int pid, const IdPlan &plan)
{
    if (plan.way == IdPlan::Way::Helper)
    {
        const std::string error = run_helper("newgidmap", pid, plan.gid_base, plan.gid_count);
        return error.empty() ? run_helper("newuidmap", pid, plan.uid_base, plan.uid_count) : error;
    }
    std::string error;
    if (plan.way == IdPlan::Way::Self)
    {
        // The kernel lets an unprivileged process map its group only after it has given up
        // setgroups(2), which could drop a group that denies access.
        error = write_file(pid, "setgroups", "deny");
    }
    if (error.empty())
    {
        error = write_file(pid, "gid_map", fmt::format("0 {} {}", plan.gid_base, plan.gid_count));
    }
    if (error.empty())
    {
        error = write_file(pid, "uid_map", fmt::format("0 {} {}", plan.uid_base, plan.uid_count));
    }
    return error;
}

} // namespace ipcscope::lab
