// What a lab does not do, and why: one sentence each.
#include "core/lab/driver.h"

#include "core/descriptors.h"
#include "core/lab/own_fds.h"
#include "core/lab/signals.h"
#include "core/sysctl_name.h"
#include "core/told.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fmt/format.h>
#include <sched.h>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>

namespace ipcscope::lab
{
namespace
{

constexpr const char *kOwnSignal = IPCSCOPE_TOLD("Signal 16, SIGSTKFLT, is the lab's own.");
constexpr const char *kOwnDescriptors =
    IPCSCOPE_TOLD("Descriptors from 700 on are those of the program that acts here.");
constexpr const char *kStandardDescriptors =
    IPCSCOPE_TOLD("The descriptors 0, 1 and 2 are the program's own input and outputs.");

std::string descriptor(ipcscope::Fd fd)
{
    if (fd.value >= 0 && fd.value <= STDERR_FILENO)
    {
        return told_text(kStandardDescriptors);
    }
    return fd.value >= kOwnFds && fd.value < kFdLimit ? told_text(kOwnDescriptors) : "";
}

/// The descriptor of a call that is given one.
std::string descriptor_refusal(const Call &call)
{
    const ipcscope::Fd *fd = descriptor_of(call);
    return fd == nullptr ? std::string{} : descriptor(*fd);
}

constexpr const char *kStops =
    IPCSCOPE_TOLD("A stopped actor could not go on: signals that stop are not sent here.");
constexpr const char *kLongMessage = IPCSCOPE_TOLD("A message of more than 1 MiB is not sent.");

struct Policy
{
    const Driver &lab;
    const Member &member;

    [[nodiscard]] bool handles(const Process &process, int signal) const
    {
        const auto what = lab.disposition(process, signal);
        return what == Sigaction::Disposition::Handler ||
               what == Sigaction::Disposition::HandlerRestart;
    }

    /// One that is to be sent.
    [[nodiscard]] static std::string signal(int number)
    {
        const bool stops =
            number == SIGSTOP || number == SIGTSTP || number == SIGTTIN || number == SIGTTOU;
        return number == kHurrySignal ? told_text(kOwnSignal) : stops ? told_text(kStops) : "";
    }

    [[nodiscard]] static std::string name(const std::string &text)
    {
        if (text.find('\0') != std::string::npos)
        {
            return told("The name of a queue holds no NUL.");
        }
        return text.size() > kMaxLoad ? told("A name of more than 1 MiB is not sent.") : "";
    }

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
                return count == 1
                           ? told("This lab has one {} only (0), so {} cannot be had: run as root, "
                                  "or install the package uidmap.",
                                  kind, id)
                           : told("This lab has {} {}s only (0 to {}), so {} cannot be had: run as "
                                  "root, or install the package uidmap.",
                                  count, kind, count - 1, id);
            }
        }
        return {};
    }

    std::string operator()(const Clone &c) const
    {
        if (lab.members.contains(c.child))
        {
            return told("An actor of that name was made before.");
        }
        if ((c.flags & (CLONE_VFORK | CLONE_PARENT)) != 0)
        {
            return told(
                "CLONE_VFORK and CLONE_PARENT are not done in a lab: an actor goes on at once, "
                "and belongs to the one that made it.");
        }
        const bool thread = (c.flags & CLONE_THREAD) != 0;
        if ((c.flags & CLONE_VM) != 0 && !thread)
        {
            return told(
                "Actors of a lab share memory as threads only: CLONE_VM without CLONE_THREAD "
                "is not done here.");
        }
        if ((c.flags & CLONE_FILES) != 0 && !thread)
        {
            return told("Actors of a lab share descriptors as threads only: CLONE_FILES without "
                        "CLONE_THREAD is not done here.");
        }
        if (!thread && (c.flags & CSIGNAL) == 0 && handles(*member.process, SIGCHLD))
        {
            return told(
                "To the maker of an actor that is to send no signal at its end, a lab sends "
                "SIGCHLD all the same; this one would notice.");
        }
        if (!thread && (c.flags & CSIGNAL) != 0 && (c.flags & CSIGNAL) != SIGCHLD)
        {
            return told("The exit signal of an actor is SIGCHLD or none: another one would end its "
                        "parent.");
        }
        const auto living = std::count_if(lab.members.begin(), lab.members.end(),
                                          [](const auto &m) { return m.second.alive; });
        return static_cast<std::size_t>(living) < kMaxActors
                   ? std::string{}
                   : told("A lab has at most {} living actors.", kMaxActors);
    }
    std::string operator()(const Setns &c) const
    {
        return lab.members.contains(c.target)
                   ? ""
                   : told("The target of setns is an actor that was never made.");
    }
    std::string operator()(const Kill &c) const
    {
        if (!lab.members.contains(c.target))
        {
            return told("The target of kill is an actor that was never made.");
        }
        return signal(c.signal);
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
            return told(
                "Without root the kernel denies setgroups in a lab: run as root, or install "
                "the package uidmap.");
        }
        if (c.groups.size() > kMaxLoad)
        {
            return told("A list of more than a million groups is not sent.");
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
    std::string operator()(const Sigaction &c) const
    {
        if (c.signal == kHurrySignal)
        {
            return told_text(kOwnSignal);
        }
        const bool hears =
            c.signal == SIGCHLD && (c.disposition == Sigaction::Disposition::Handler ||
                                    c.disposition == Sigaction::Disposition::HandlerRestart);
        const bool silent = std::any_of(lab.members.begin(), lab.members.end(), [](const auto &m) {
            return m.second.alive && m.second.process->silent;
        });
        return hears && silent
                   ? told("There is an actor that is to send no signal at its end, and a "
                          "lab has it send SIGCHLD all the same; a handler would notice.")
                   : "";
    }
    std::string operator()(const ExitGroup &c) const
    {
        const bool first =
            c.ends == ExitGroup::Ends::Thread && member.pid == Pid{1} && !member.is_thread();
        return first && lab.has_other_threads(kInitActor)
                   ? told("The first thread of a lab's first process ends last.")
                   : "";
    }
    std::string operator()(const Nanosleep &c) const { return lab.why_time_cannot_pass(c.time); }

    // The kernel would answer EINVAL, and only since this lab is small: with the other ids of the
    // scenario refused as well, a model that has them all stays the same as far as it is compared.
    [[nodiscard]] std::string owner(int command, UserPointer buffer, Uid uid, Gid gid) const
    {
        if (command != abi::kIpcSet || buffer != UserPointer::Valid)
        {
            return {};
        }
        auto reason = ids({uid.value}, lab.facts.uid_count, "uid");
        return reason.empty() ? ids({gid.value}, lab.facts.gid_count, "gid") : reason;
    }
    std::string operator()(const Shmctl &c) const
    {
        return owner(c.command, c.buffer, c.set.uid, c.set.gid);
    }
    std::string operator()(const Semctl &c) const
    {
        return c.values.size() > kMaxLoad
                   ? told("An array of more than a million values is not sent.")
                   : owner(c.command, c.buffer, c.set.uid, c.set.gid);
    }
    std::string operator()(const Msgctl &c) const
    {
        return owner(c.command, c.buffer, c.set.uid, c.set.gid);
    }
    std::string operator()(const Semop &c) const
    {
        constexpr std::size_t kMost = 100'000;
        constexpr std::size_t kMostAtEdge = 682; // in the page before the end of memory
        const bool cut = static_cast<std::uint32_t>(c.nsops) > c.sops.size();
        return c.sops.size() > (cut ? kMostAtEdge : kMost)
                   ? told("An array of that many operations is not sent.")
                   : "";
    }
    std::string operator()(const Msgsnd &c) const
    {
        // A number that is no length at all is EINVAL before the text is looked at.
        const bool long_text = c.size > static_cast<std::int64_t>(kMaxLoad) &&
                               c.size <= std::numeric_limits<std::int32_t>::max();
        return long_text || c.text.size() > kMaxLoad ? told_text(kLongMessage) : "";
    }
    std::string operator()(const Msgrcv &c) const
    {
        // For MSG_COPY, the kernel reads the buffer before it fills it.
        return (c.flags & abi::kMsgCopy) != 0 && c.size > static_cast<std::int64_t>(kMaxLoad)
                   ? told_text(kLongMessage)
                   : "";
    }
    std::string operator()(const Prlimit &c) const
    {
        constexpr std::array kVital{RLIMIT_CPU,    RLIMIT_DATA, RLIMIT_STACK, RLIMIT_NOFILE,
                                    RLIMIT_RTTIME, RLIMIT_AS,   RLIMIT_CORE,  RLIMIT_FSIZE};
        const bool vital = std::any_of(kVital.begin(), kVital.end(),
                                       [&](auto r) { return static_cast<int>(r) == c.resource; });
        return vital ? told("That limit would hit the program that acts here rather than ipc.")
                     : "";
    }
    std::string operator()(const Prctl &c) const
    {
        return c.option == abi::kPrSetKeepcaps || c.option == abi::kPrSetDumpable
                   ? ""
                   : told("Of prctl, a lab does PR_SET_KEEPCAPS and PR_SET_DUMPABLE only.");
    }
    std::string operator()(const Sysctl &c) const
    {
        if (c.name.find('\0') != std::string::npos)
        {
            return told("The name of a sysctl holds no NUL.");
        }
        if (c.name.size() > kMaxLoad || (c.value && c.value->size() > kMaxLoad))
        {
            return told("A sysctl of more than 1 MiB is not sent.");
        }
        // Whoever runs a lab: it never changes the machine.
        return c.value && !is_namespaced(c.name)
                   ? told("{} belongs to the whole machine, and a lab leaves that alone.", c.name)
                   : "";
    }
    std::string operator()(const Store &c) const
    {
        return c.bytes.size() > kMaxLoad ? told("store writes at most 1 MiB at once.") : "";
    }
    std::string operator()(const Load &c) const
    {
        return c.length > kMaxLoad ? told("load reads at most 1 MiB at once.") : "";
    }
    std::string operator()(const MqOpen &c) const
    {
        // Far from the agent's own, so that one call more finds a number.
        constexpr std::size_t kMost = kOwnFds - 100;
        return member.row.queues.size() + member.row.files.size() >= kMost
                   ? told("An actor of a lab has at most {} descriptors.", kMost)
                   : name(c.name);
    }
    std::string operator()(const MqUnlink &c) const { return name(c.name); }
    std::string operator()(const MqTimedsend &c) const
    {
        // A length that no queue takes is EMSGSIZE before the text is looked at.
        constexpr std::uint64_t kHardMsgsizemax = 16U << 20U;
        const bool long_text = c.size > kMaxLoad && c.size <= kHardMsgsizemax;
        return long_text || c.text.size() > kMaxLoad ? told_text(kLongMessage) : "";
    }
    std::string operator()(const MqNotify &c) const
    {
        if (!c.event || c.event_pointer != UserPointer::Valid)
        {
            return {};
        }
        if (c.event->notify == abi::kSigevThread)
        {
            return told(
                "An actor of a lab has no netlink socket, by which SIGEV_THREAD tells the news.");
        }
        return c.event->notify == abi::kSigevSignal ? signal(c.event->signo) : "";
    }
    std::string operator()(const Dup &c) const
    {
        return c.form != Dup::Form::Dup ? descriptor(c.to) : "";
    }
    std::string operator()(const Fcntl &c) const
    {
        const bool dups = c.command == abi::kFDupfd || c.command == abi::kFDupfdCloexec;
        if (dups && c.argument >= kOwnFds - 100 && c.argument < kFdLimit)
        {
            return told_text(kOwnDescriptors);
        }
        if (c.command < abi::kFDupfd ||
            (c.command > abi::kFSetfl && c.command != abi::kFDupfdCloexec))
        {
            return told(
                "Of fcntl, a lab does F_DUPFD, F_GETFD, F_SETFD, F_GETFL and F_SETFL only.");
        }
        return {};
    }
    std::string operator()(const Setpriority &c) const
    {
        return lab.members.contains(c.who)
                   ? ""
                   : told("The target of setpriority is an actor that was never made.");
    }
    template <class Other> std::string operator()(const Other & /*anything goes*/) const
    {
        return {};
    }
};

} // namespace

std::string Driver::refusal(const Member &member, const Call &call) const
{
    std::string reason = descriptor_refusal(call);
    reason = reason.empty() ? std::visit(Policy{*this, member}, call) : reason;
    return reason.empty() ? file_refusal(member, call) : reason;
}

} // namespace ipcscope::lab
