#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

/// __FILE__ from the last "sim/" on: the same whatever the build directory.
std::string_view relative(std::string_view file)
{
    const std::size_t at = file.rfind("sim/");
    return at == std::string_view::npos ? file : file.substr(at);
}

constexpr std::array<std::string_view, abi::kCapLast + 1> kCapabilityNames = {"CHOWN",
                                                                              "DAC_OVERRIDE",
                                                                              "DAC_READ_SEARCH",
                                                                              "FOWNER",
                                                                              "FSETID",
                                                                              "KILL",
                                                                              "SETGID",
                                                                              "SETUID",
                                                                              "SETPCAP",
                                                                              "LINUX_IMMUTABLE",
                                                                              "NET_BIND_SERVICE",
                                                                              "NET_BROADCAST",
                                                                              "NET_ADMIN",
                                                                              "NET_RAW",
                                                                              "IPC_LOCK",
                                                                              "IPC_OWNER",
                                                                              "SYS_MODULE",
                                                                              "SYS_RAWIO",
                                                                              "SYS_CHROOT",
                                                                              "SYS_PTRACE",
                                                                              "SYS_PACCT",
                                                                              "SYS_ADMIN",
                                                                              "SYS_BOOT",
                                                                              "SYS_NICE",
                                                                              "SYS_RESOURCE",
                                                                              "SYS_TIME",
                                                                              "SYS_TTY_CONFIG",
                                                                              "MKNOD",
                                                                              "LEASE",
                                                                              "AUDIT_WRITE",
                                                                              "AUDIT_CONTROL",
                                                                              "SETFCAP",
                                                                              "MAC_OVERRIDE",
                                                                              "MAC_ADMIN",
                                                                              "SYSLOG",
                                                                              "WAKE_ALARM",
                                                                              "BLOCK_SUSPEND",
                                                                              "AUDIT_READ",
                                                                              "PERFMON",
                                                                              "BPF",
                                                                              "CHECKPOINT_RESTORE"};

} // namespace

std::string object_name(TaskRef task)
{
    return fmt::format("actor[{}]", task.actor.value);
}

std::string object_name(NsRef ns)
{
    return fmt::format("ipc:[{}]", ns->inum.value);
}

std::string object_name(IdsRef ids)
{
    return fmt::format("{}.{}_ids", object_name(ids.ns), kind_name(ids));
}

std::string object_name(PermRef perm)
{
    return fmt::format("{}.{}[{}]", object_name(perm.ns()), kind_name(perm.ids()), perm.idx());
}

std::string object_name(ShmRef shp)
{
    return object_name(shp.shm_perm());
}

std::string object_name(SemaRef sma)
{
    return object_name(sma.sem_perm());
}

std::string object_name(SemRef sem)
{
    return fmt::format("{}.sems[{}]", object_name(sem.sma), sem.num);
}

std::string object_name(MsqRef msq)
{
    return object_name(msq.q_perm());
}

std::string object_name(MqSbRef sb)
{
    return sb->ns == MqSuperBlock::Namespace::There
               ? object_name(NsRef{.world = sb.world, .slot = sb->s_fs_info})
               : "ipc:[gone]";
}

std::string object_name(MqRef mq)
{
    return fmt::format("{}.mq[{}]", object_name(mq.sb()), mq->name);
}

std::string object_name(TmpfsSbRef sb)
{
    return fmt::format("tmpfs:[{}]", sb->s_dev);
}

std::string object_name(TmpfsRef inode)
{
    return fmt::format("{}.file[{}]", object_name(inode.sb()), inode->name());
}

std::string object_name(const std::variant<ShmRef, TmpfsRef> &backing)
{
    return std::visit([](auto ref) { return object_name(ref); }, backing);
}

std::string object_name(FileRef file)
{
    const MqSlot *queue = file.queue();
    return queue != nullptr ? object_name(MqRef{.world = file.world, .slot = *queue})
                            : object_name(TmpfsRef{.world = file.world, .slot = *file.tmpfs()});
}

std::string_view kind_name(IdsRef ids)
{
    if (ids.kind == IdsKind::Shm)
    {
        return "shm";
    }
    return ids.kind == IdsKind::Sem ? "sem" : "msg";
}

std::string print_waiters(const World &world, const ListHead &head)
{
    constexpr std::size_t kEnough = 200; // characters
    std::string text;
    for (std::uint32_t at = head.first; at != kListEnd; at = world.tasks[at].wait->list.next)
    {
        if (text.size() > kEnough)
        {
            return text + ", ...";
        }
        text += fmt::format("{}actor[{}]", text.empty() ? "" : ", ", at);
    }
    return text.empty() ? told("none") : text;
}

std::string print_count(std::uint64_t count, std::string_view one, std::string_view several)
{
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

std::string print_value(std::string_view field, std::int64_t value)
{
    if (field == "key")
    {
        return fmt::format("{:#010x}", static_cast<std::uint32_t>(value));
    }
    return fmt::format("{}", value);
}

std::string print_value(std::string_view field, std::uint64_t value)
{
    if (field == "mode")
    {
        return fmt::format("{:#o}", value);
    }
    if (field.starts_with("cap_"))
    {
        return fmt::format("{:#x}", value);
    }
    return fmt::format("{}", value);
}

std::string print_key(Key key)
{
    return fmt::format("{:#010x}", static_cast<std::uint32_t>(key.value));
}

std::string print_capability(int cap)
{
    return fmt::format("CAP_{}", kCapabilityNames[static_cast<std::size_t>(cap)]);
}

std::string print_capabilities(std::uint64_t set)
{
    if (set == abi::kAllCaps)
    {
        return told("all");
    }
    std::string text;
    for (int cap = 0; cap <= abi::kCapLast; cap++)
    {
        if (((set >> cap) & 1) != 0)
        {
            text += (text.empty() ? "" : ", ") + print_capability(cap);
        }
    }
    return text.empty() ? told("none") : text;
}

Telling::Telling(Kernel &k, std::string_view name, std::string_view file, int line,
                 std::string sentence)
    : k_(k)
{
    step_.name = name;
    step_.sentence = std::move(sentence);
    step_.file = relative(file);
    step_.line = line;
}

bool Kernel::enter(std::string_view function)
{
    const bool other = call_path_.empty() || call_path_.back() != function;
    if (other)
    {
        call_path_.push_back(function);
    }
    return other;
}

void Kernel::tell(Step step)
{
    step.call_path = call_path_;
    watcher_->on_step(step, world);
}

} // namespace ipcscope::sim
