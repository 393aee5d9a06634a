// What no program is written for: calls that would reach beyond the room that it makes for itself,
// or that the program cannot live through. Each with a sentence.
#include "core/export/program_calls.h"

#include "core/sysctl_name.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ipcscope::exporting
{
namespace
{

bool is_standard(Fd fd)
{
    return fd.value >= 0 && fd.value <= 2;
}

constexpr const char *kStandard =
    IPCSCOPE_TOLD("the descriptors 0, 1 and 2 are the program's own input and outputs");
constexpr const char *kOnePidNamespace =
    IPCSCOPE_TOLD("the program has one pid namespace, in which all of its processes are known");
constexpr int kSigtstp = 20;
constexpr int kSigttin = 21;
constexpr int kSigttou = 22;

struct Against
{
    ActorId actor;

    std::string operator()(const Clone &c) const
    {
        const bool thread = (c.flags & abi::kCloneThread) != 0;
        if ((c.flags & (abi::kCloneVfork | abi::kCloneParent)) != 0)
        {
            return told(
                "with CLONE_VFORK the maker would wait for its child, and with CLONE_PARENT it "
                "would not be its parent");
        }
        if ((c.flags & (abi::kCloneVm | abi::kCloneFiles)) != 0 && !thread)
        {
            return told("memory and descriptors are shared by threads only, with CLONE_THREAD");
        }
        if ((c.flags & abi::kCloneNewpid) != 0)
        {
            return told_text(kOnePidNamespace);
        }
        const std::uint64_t signal = c.flags & 0xffU;
        return !thread && signal != 0 && signal != std::uint64_t{abi::kSigchld}
                   ? told("a child that ends with another signal than SIGCHLD would end its maker")
                   : "";
    }
    std::string operator()(const Unshare &c) const
    {
        return (c.flags & abi::kCloneNewpid) != 0 ? told_text(kOnePidNamespace) : "";
    }
    std::string operator()(const Setns &c) const
    {
        return c.kind == NsKind::Pid ? told_text(kOnePidNamespace) : "";
    }
    std::string operator()(const ExitGroup &c) const
    {
        return actor == kInitActor && c.ends == ExitGroup::Ends::Process
                   ? told("with the end of init all others end, too")
                   : "";
    }
    std::string operator()(const Kill &c) const { return stops(c.signal); }
    std::string operator()(const Prlimit &c) const
    {
        // Processor time, file size, data, stack, core, number of files, address space.
        constexpr std::array<int, 8> kVital{0, 1, 2, 3, 4, 7, 9, 15};
        return std::find(kVital.begin(), kVital.end(), c.resource) != kVital.end()
                   ? told("that limit would hit the program itself rather than ipc")
                   : "";
    }
    std::string operator()(const Prctl &c) const
    {
        return c.option == abi::kPrSetKeepcaps || c.option == abi::kPrSetDumpable
                   ? ""
                   : told("of prctl, PR_SET_KEEPCAPS and PR_SET_DUMPABLE are written only");
    }
    std::string operator()(const Sysctl &c) const
    {
        if (c.name.find('\0') != std::string::npos ||
            (c.value && c.value->find('\0') != std::string::npos))
        {
            return told("a setting holds no NUL");
        }
        return c.value && !is_namespaced(c.name)
                   ? told("{} belongs to the whole machine, and the program leaves that "
                          "alone",
                          c.name)
                   : "";
    }
    std::string operator()(const MqNotify &c) const
    {
        if (!c.event || c.event_pointer != UserPointer::Valid)
        {
            return {};
        }
        if (c.event->notify == abi::kSigevThread)
        {
            return told("SIGEV_THREAD needs a netlink socket, which the program has not got");
        }
        return c.event->notify == abi::kSigevSignal ? stops(c.event->signo) : "";
    }
    std::string operator()(const Close &c) const
    {
        return is_standard(c.fd) ? told_text(kStandard) : "";
    }
    std::string operator()(const Dup &c) const
    {
        return c.form != Dup::Form::Dup && is_standard(c.to) ? told_text(kStandard) : "";
    }
    std::string operator()(const Load &c) const
    {
        constexpr std::uint64_t kMost = 1U << 20U;
        return c.length > kMost ? told("a load reads at most 1 MiB") : "";
    }
    template <class Other> std::string operator()(const Other & /*anything goes*/) const
    {
        return {};
    }

  private:
    static std::string stops(int signal)
    {
        const bool stop = signal == abi::kSigstop || signal == kSigtstp || signal == kSigttin ||
                          signal == kSigttou;
        return stop ? told("a process that is stopped could not make its next call") : "";
    }
};

} // namespace

std::string why_not(ActorId actor, const Call &call)
{
    return std::visit(Against{actor}, call);
}

} // namespace ipcscope::exporting
