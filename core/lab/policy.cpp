// What a lab does not do, and why: one sentence each.
#include "core/lab/driver.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fmt/format.h>
#include <sched.h>
#include <string_view>
#include <sys/resource.h>

namespace ipcscope::lab
{
namespace
{

// Settings of an ipc or a user namespace. All others under /proc/sys belong to the whole machine,
// which a lab never changes, whoever runs it.
bool is_namespaced(std::string name)
{
    std::replace(name.begin(), name.end(), '/', '.');
    constexpr std::array<std::string_view, 12> kKernel{
        "kernel.shmmax",          "kernel.shmall", "kernel.shmmni",      "kernel.shm_next_id",
        "kernel.shm_rmid_forced", "kernel.sem",    "kernel.sem_next_id", "kernel.msgmax",
        "kernel.msgmnb",          "kernel.msgmni", "kernel.msg_next_id", "kernel.auto_msgmni"};
    return std::find(kKernel.begin(), kKernel.end(), name) != kKernel.end() ||
           name.starts_with("fs.mqueue.") || name.starts_with("user.max_");
}

struct Policy
{
    const Driver &lab;
    const Member &member;

    /// One id after the other; kNoId leaves a field alone.
    [[nodiscard]] std::string ids(std::initializer_list<std::uint32_t> wanted, std::uint64_t count,
                                  std::string_view kind) const
    {
        // In a user namespace of its own, an actor has no ids at all, and the kernel says so. A
        // lab with the usual number of ids answers for the rest as any kernel does.
        if (member.own_user_ns || count >= 65536)
        {
            return {};
        }
        for (const std::uint32_t id : wanted)
        {
            if (id != kNoId && id >= count)
            {
                return fmt::format("This lab has {} {}{} only (0{}), so {} cannot be had: run as "
                                   "root, or install the package uidmap.",
                                   count == 1 ? "one" : std::to_string(count), kind,
                                   count == 1 ? "" : "s",
                                   count == 1 ? "" : fmt::format(" to {}", count - 1), id);
            }
        }
        return {};
    }

    std::string operator()(const Clone &c) const
    {
        if (lab.members.contains(c.child))
        {
            return "An actor of that name was made before.";
        }
        constexpr std::uint64_t kShared =
            CLONE_VM | CLONE_THREAD | CLONE_VFORK | CLONE_PARENT | CLONE_SIGHAND;
        if ((c.flags & kShared) != 0)
        {
            return "Actors of a lab are processes of their own: CLONE_VM, CLONE_THREAD, "
                   "CLONE_SIGHAND, CLONE_VFORK and CLONE_PARENT are not done here.";
        }
        if ((c.flags & CLONE_NEWPID) != 0)
        {
            return "A lab has one pid namespace: CLONE_NEWPID is not done here.";
        }
        if ((c.flags & CSIGNAL) != 0 && (c.flags & CSIGNAL) != SIGCHLD)
        {
            return "The exit signal of an actor is SIGCHLD or none: another one would end its "
                   "parent.";
        }
        const auto living = std::count_if(lab.members.begin(), lab.members.end(),
                                          [](const auto &m) { return m.second.alive; });
        return static_cast<std::size_t>(living) < kMaxActors
                   ? std::string{}
                   : fmt::format("A lab has at most {} living actors.", kMaxActors);
    }
    std::string operator()(const Unshare &c) const
    {
        return (c.flags & CLONE_NEWPID) != 0
                   ? "A lab has one pid namespace: CLONE_NEWPID is not done here."
                   : "";
    }
    std::string operator()(const Setns &c) const
    {
        if (!lab.members.contains(c.target))
        {
            return "The target of setns is an actor that was never made.";
        }
        return c.kind == NsKind::Pid ? "A lab has one pid namespace: joining one is not done here."
                                     : "";
    }
    std::string operator()(const Kill &c) const
    {
        if (!lab.members.contains(c.target))
        {
            return "The target of kill is an actor that was never made.";
        }
        const bool stops = c.signal == SIGSTOP || c.signal == SIGTSTP || c.signal == SIGTTIN ||
                           c.signal == SIGTTOU;
        return stops ? "A stopped actor could not go on: signals that stop are not sent here." : "";
    }
    std::string operator()(const Setuid &c) const
    {
        return ids({c.real.value, c.effective.value, c.saved.value}, lab.facts.uid_count, "uid");
    }
    std::string operator()(const Setgid &c) const
    {
        return ids({c.real.value, c.effective.value, c.saved.value}, lab.facts.gid_count, "gid");
    }
    std::string operator()(const Setgroups &c) const
    {
        if (!lab.facts.setgroups_allowed && !member.own_user_ns)
        {
            return "Without root the kernel denies setgroups in a lab: run as root, or install "
                   "the package uidmap.";
        }
        if (c.groups.size() > kMaxLoad)
        {
            return "A list of more than a million groups is not sent.";
        }
        for (const Gid group : c.groups)
        {
            if (auto reason = ids({group.value}, lab.facts.gid_count, "gid"); !reason.empty())
            {
                return reason;
            }
        }
        return {};
    }
    // The kernel would answer EINVAL, and only since this lab is small: with the other ids of the
    // scenario refused as well, a model that has them all stays the same as far as it is compared.
    std::string operator()(const Shmctl &c) const
    {
        if (c.command != abi::kIpcSet || c.buffer != UserPointer::Valid)
        {
            return {};
        }
        auto reason = ids({c.set.uid.value}, lab.facts.uid_count, "uid");
        return reason.empty() ? ids({c.set.gid.value}, lab.facts.gid_count, "gid") : reason;
    }
    std::string operator()(const Prlimit &c) const
    {
        constexpr std::array kVital{RLIMIT_CPU,    RLIMIT_DATA, RLIMIT_STACK, RLIMIT_NOFILE,
                                    RLIMIT_RTTIME, RLIMIT_AS,   RLIMIT_CORE};
        const bool vital = std::any_of(kVital.begin(), kVital.end(),
                                       [&](auto r) { return static_cast<int>(r) == c.resource; });
        return vital ? "That limit would hit the program that acts here rather than ipc." : "";
    }
    std::string operator()(const Prctl &c) const
    {
        return c.option == abi::kPrSetKeepcaps || c.option == abi::kPrSetDumpable
                   ? ""
                   : "Of prctl, a lab does PR_SET_KEEPCAPS and PR_SET_DUMPABLE only.";
    }
    std::string operator()(const Sysctl &c) const
    {
        if (c.name.find('\0') != std::string::npos)
        {
            return "The name of a sysctl holds no NUL.";
        }
        if (c.name.size() > kMaxLoad || (c.value && c.value->size() > kMaxLoad))
        {
            return "A sysctl of more than 1 MiB is not sent.";
        }
        return c.value && !is_namespaced(c.name)
                   ? fmt::format("{} belongs to the whole machine, and a lab leaves that alone.",
                                 c.name)
                   : "";
    }
    std::string operator()(const Store &c) const
    {
        return c.bytes.size() > kMaxLoad ? "store writes at most 1 MiB at once."
                                         : memory(c.bytes.size());
    }
    std::string operator()(const Load &c) const
    {
        return c.length > kMaxLoad ? "load reads at most 1 MiB at once." : memory(c.length);
    }
    template <class Other> std::string operator()(const Other & /*anything goes*/) const
    {
        return {};
    }

    [[nodiscard]] std::string memory(std::uint64_t bytes) const
    {
        return lab.touched + bytes > kMaxTouched ? "A lab uses at most 64 MiB of memory." : "";
    }
};

} // namespace

std::string Driver::refusal(const Member &member, const Call &call) const
{
    return std::visit(Policy{*this, member}, call);
}

} // namespace ipcscope::lab
