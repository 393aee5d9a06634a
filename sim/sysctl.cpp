#include "sim/sysctl.h"

#include "sim/cred.h"
#include "sim/mqueue.h"
#include "sim/shm.h"
#include "sim/steps.h"

#include <array>
#include <charconv>
#include <limits>

namespace ipcscope::sim
{
namespace
{

constexpr std::int64_t kIntMax = std::numeric_limits<int>::max();
constexpr std::size_t kMaxText = abi::kPageSize - 1; // the kernel looks at no more
constexpr std::size_t kMaxNumber = 21;               // characters of one number, TMPBUFLEN - 1

enum class Setting : std::uint8_t
{
    Shmmax,
    Shmall,
    Shmmni,
    ShmRmidForced,
    ShmNextId,
    Msgmax,
    Msgmnb,
    Msgmni,
    AutoMsgmni,
    MsgNextId,
    Sem,
    SemNextId,
    MqQueuesMax,
    MqMsgMax,
    MqMsgsizeMax,
    MqMsgDefault,
    MqMsgsizeDefault,
};

struct Entry
{
    std::string_view name;
    Setting setting;
    std::int64_t max; ///< of the settings that are ints
    std::int64_t min{0};
};

constexpr std::int64_t kMinMsgsizemax = 128; // bytes

constexpr std::array<Entry, 17> kIpcSysctls = {{
    {"kernel.shmmax", Setting::Shmmax, 0},
    {"kernel.shmall", Setting::Shmall, 0},
    {"kernel.shmmni", Setting::Shmmni, abi::kIpcmni},
    {"kernel.shm_rmid_forced", Setting::ShmRmidForced, 1},
    {"kernel.shm_next_id", Setting::ShmNextId, kIntMax},
    {"kernel.msgmax", Setting::Msgmax, kIntMax},
    {"kernel.msgmnb", Setting::Msgmnb, kIntMax},
    {"kernel.msgmni", Setting::Msgmni, abi::kIpcmni},
    {"kernel.auto_msgmni", Setting::AutoMsgmni, 1},
    {"kernel.msg_next_id", Setting::MsgNextId, kIntMax},
    {"kernel.sem", Setting::Sem, kIntMax},
    {"kernel.sem_next_id", Setting::SemNextId, kIntMax},
    {"fs.mqueue.queues_max", Setting::MqQueuesMax, kIntMax, -kIntMax - 1},
    {"fs.mqueue.msg_max", Setting::MqMsgMax, kHardMsgmax, 1},
    {"fs.mqueue.msgsize_max", Setting::MqMsgsizeMax, kHardMsgsizemax, kMinMsgsizemax},
    {"fs.mqueue.msg_default", Setting::MqMsgDefault, kHardMsgmax, 1},
    {"fs.mqueue.msgsize_default", Setting::MqMsgsizeDefault, kHardMsgsizemax, kMinMsgsizemax},
}};

const Entry *find_entry(std::string_view name)
{
    for (const Entry &entry : kIpcSysctls)
    {
        if (entry.name == name)
        {
            return &entry;
        }
    }
    return nullptr;
}

bool is_next_id(Setting setting)
{
    return setting == Setting::ShmNextId || setting == Setting::MsgNextId ||
           setting == Setting::SemNextId;
}

/// ipc_permissions: whether the caller may write. The owner's root may, whatever its capabilities.
bool may_write(Kernel &k, NsRef ns, Setting setting)
{
    const Frame frame(k, "ipc_permissions");
    if (is_next_id(setting))
    {
        // The next id is for checkpoint and restore: a matter of capabilities, not of ids.
        return ns_capable(k, ns->user_ns, abi::kCapCheckpointRestore) ||
               ns_capable(k, ns->user_ns, abi::kCapSysAdmin);
    }
    const bool mapped = ns->user_ns == kFirstUserNs;
    // An owner without a uid 0 of its own leaves the setting to the machine's root.
    const bool root_exists = mapped || k.world.facts.root_is_global;
    const bool is_root = root_exists && k.current()->cred.euid == Uid{0};
    STEP("ipc_permissions.root", "The caller's effective uid {} is {} of the namespace's owner.",
         k.current()->cred.euid.value, is_root ? told("the root") : told("not the root"));
    return is_root;
}

bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct Parsed
{
    bool negative{};
    std::uint64_t value{};
};

void skip_spaces(std::string_view &text)
{
    while (!text.empty() && is_space(text.front()))
    {
        text.remove_prefix(1);
    }
}

/// proc_get_long: takes one number in C's notation off the start of `text`; a blank or the end has
/// to follow it.
std::optional<Parsed> proc_get_long(std::string_view &text)
{
    Parsed parsed;
    std::string_view number = text.substr(0, kMaxNumber);
    if (number.size() > 1 && number.front() == '-')
    {
        parsed.negative = true;
        number.remove_prefix(1);
    }
    if (number.empty() || number.front() < '0' || number.front() > '9')
    {
        return std::nullopt;
    }
    int base = 10;
    const bool prefixed = number.size() > 2 && number[0] == '0' &&
                          (number[1] == 'x' || number[1] == 'X') &&
                          std::isxdigit(static_cast<unsigned char>(number[2])) != 0;
    if (prefixed)
    {
        base = 16;
        number.remove_prefix(2);
    }
    else if (number.front() == '0')
    {
        base = 8;
    }
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), parsed.value, base);
    if (error != std::errc{})
    {
        return std::nullopt;
    }
    const auto length = static_cast<std::size_t>(end - text.data());
    const bool separated = length == text.size() || text[length] == ' ' || text[length] == '\t' ||
                           text[length] == '\n';
    if (length == kMaxNumber || !separated)
    {
        return std::nullopt;
    }
    text.remove_prefix(length);
    return parsed;
}

/// An int of any sign.
std::optional<int> as_int(const Parsed &parsed)
{
    const std::uint64_t most = static_cast<std::uint64_t>(kIntMax) + (parsed.negative ? 1 : 0);
    if (parsed.value > most)
    {
        return std::nullopt;
    }
    const auto value = static_cast<std::int64_t>(parsed.value);
    return static_cast<int>(parsed.negative ? -value : value);
}

/// The first number of the text; nothing when it is no number that the setting can take.
std::optional<std::uint64_t> parse(const Entry &entry, std::string_view text)
{
    text = text.substr(0, kMaxText);
    skip_spaces(text);
    const std::optional<Parsed> parsed = proc_get_long(text);
    const bool is_ulong = entry.setting == Setting::Shmmax || entry.setting == Setting::Shmall;
    if (!parsed)
    {
        return std::nullopt;
    }
    if (is_ulong)
    {
        return parsed->negative ? std::nullopt : std::optional(parsed->value);
    }
    const std::optional<int> value = as_int(*parsed);
    const bool fits = value && *value >= entry.min && *value <= entry.max;
    return fits ? std::optional(static_cast<std::uint64_t>(std::int64_t{*value})) : std::nullopt;
}

/// The numbers of kernel.sem one after the other, as many as there are, up to one that is none.
Errno assign_sem(NsRef ns, std::string_view text)
{
    text = text.substr(0, kMaxText);
    std::size_t done = 0;
    for (; done < ns->sem_ctls.size(); done++)
    {
        skip_spaces(text);
        if (text.empty())
        {
            break;
        }
        const std::optional<Parsed> parsed = proc_get_long(text);
        const std::optional<int> value = parsed ? as_int(*parsed) : std::nullopt;
        if (!value)
        {
            return Errno::Einval;
        }
        ns.edit().sem_ctls[done] = *value;
    }
    if (done == 0)
    {
        return Errno::Einval;
    }
    const int semmni = ns->sem_ctls[kSemmni];
    return semmni < 0 || semmni > abi::kIpcmni ? Errno::Erange : Errno::Ok;
}

/// proc_ipc_sem_dointvec. The numbers in front of one that cannot be stay in force all the same;
/// only the last of the four is put back.
Outcome write_sem(Kernel &k, NsRef ns, std::string_view text)
{
    const Frame frame(k, "proc_ipc_sem_dointvec");
    const int semmni = ns->sem_ctls[kSemmni];
    const Errno error = assign_sem(ns, text);
    if (error != Errno::Ok)
    {
        ns.edit().sem_ctls[kSemmni] = semmni;
        STEP("sysctl.sem_invalid",
             "Not every number of \"{}\" can be in kernel.sem: {}. Those in front of it stay: "
             "{} {} {} {}.",
             text, errno_name(error), ns->sem_ctls[0], ns->sem_ctls[1], ns->sem_ctls[2],
             ns->sem_ctls[3])
            .wrote(ns, "sem_ctls", std::to_string(ns->sem_ctls[0]));
        return failed(error);
    }
    const std::array<int, 4> &now = ns->sem_ctls;
    STEP("sysctl.sem_written",
         "kernel.sem of {}: {} semaphores in a set, {} in all, {} operations at once, {} sets.",
         object_name(ns), now[kSemmsl], now[kSemmns], now[kSemopm], now[kSemmni])
        .wrote(ns, "sem_ctls",
               fmt::format("{} {} {} {}", now[kSemmsl], now[kSemmns], now[kSemopm], now[kSemmni]));
    return returned(0);
}

void assign(NsRef ns, Setting setting, std::uint64_t value)
{
    IpcNamespace &ipc = ns.edit();
    const auto number = static_cast<int>(value);
    switch (setting)
    {
    case Setting::Shmmax: ipc.shm_ctlmax = value; return;
    case Setting::Shmall: ipc.shm_ctlall = value; return;
    case Setting::Shmmni: ipc.shm_ctlmni = number; return;
    case Setting::ShmRmidForced: ipc.shm_rmid_forced = number; return;
    case Setting::ShmNextId: ipc.shm_ids.next_id = number; return;
    case Setting::Msgmax: ipc.msg_ctlmax = static_cast<std::uint32_t>(value); return;
    case Setting::Msgmnb: ipc.msg_ctlmnb = static_cast<std::uint32_t>(value); return;
    case Setting::Msgmni: ipc.msg_ctlmni = static_cast<std::uint32_t>(value); return;
    case Setting::MsgNextId: ipc.msg_ids.next_id = number; return;
    case Setting::SemNextId: ipc.sem_ids.next_id = number; return;
    case Setting::MqQueuesMax: ipc.mq_queues_max = number; return;
    case Setting::MqMsgMax: ipc.mq_msg_max = number; return;
    case Setting::MqMsgsizeMax: ipc.mq_msgsize_max = number; return;
    case Setting::MqMsgDefault: ipc.mq_msg_default = number; return;
    case Setting::MqMsgsizeDefault: ipc.mq_msgsize_default = number; return;
    case Setting::AutoMsgmni:  // is read and forgotten
    case Setting::Sem: return; // written by write_sem
    }
}

std::string text_of(NsRef ns, Setting setting)
{
    switch (setting)
    {
    case Setting::Shmmax: return std::to_string(ns->shm_ctlmax);
    case Setting::Shmall: return std::to_string(ns->shm_ctlall);
    case Setting::Shmmni: return std::to_string(ns->shm_ctlmni);
    case Setting::ShmRmidForced: return std::to_string(ns->shm_rmid_forced);
    case Setting::ShmNextId: return std::to_string(ns->shm_ids.next_id);
    case Setting::Msgmax: return std::to_string(ns->msg_ctlmax);
    case Setting::Msgmnb: return std::to_string(ns->msg_ctlmnb);
    case Setting::Msgmni: return std::to_string(ns->msg_ctlmni);
    case Setting::AutoMsgmni: return "0";
    case Setting::MsgNextId: return std::to_string(ns->msg_ids.next_id);
    case Setting::Sem:
        return fmt::format("{}\t{}\t{}\t{}", ns->sem_ctls[kSemmsl], ns->sem_ctls[kSemmns],
                           ns->sem_ctls[kSemopm], ns->sem_ctls[kSemmni]);
    case Setting::SemNextId: return std::to_string(ns->sem_ids.next_id);
    case Setting::MqQueuesMax: return std::to_string(ns->mq_queues_max);
    case Setting::MqMsgMax: return std::to_string(ns->mq_msg_max);
    case Setting::MqMsgsizeMax: return std::to_string(ns->mq_msgsize_max);
    case Setting::MqMsgDefault: return std::to_string(ns->mq_msg_default);
    case Setting::MqMsgsizeDefault: return std::to_string(ns->mq_msgsize_default);
    }
    return {};
}

/// The kernel's name for the field behind a setting.
std::string_view field_of(Setting setting)
{
    switch (setting)
    {
    case Setting::Shmmax: return "shm_ctlmax";
    case Setting::Shmall: return "shm_ctlall";
    case Setting::Shmmni: return "shm_ctlmni";
    case Setting::ShmRmidForced: return "shm_rmid_forced";
    case Setting::Msgmax: return "msg_ctlmax";
    case Setting::Msgmnb: return "msg_ctlmnb";
    case Setting::Msgmni: return "msg_ctlmni";
    case Setting::AutoMsgmni: return "auto_msgmni";
    case Setting::Sem: return "sem_ctls";
    case Setting::ShmNextId:
    case Setting::MsgNextId:
    case Setting::SemNextId: return "next_id";
    case Setting::MqQueuesMax: return "mq_queues_max";
    case Setting::MqMsgMax: return "mq_msg_max";
    case Setting::MqMsgsizeMax: return "mq_msgsize_max";
    case Setting::MqMsgDefault: return "mq_msg_default";
    case Setting::MqMsgsizeDefault: return "mq_msgsize_default";
    }
    return {};
}

/// While forced removal is on, reading and writing the setting sweep what has been orphaned.
void sweep_orphans(Kernel &k, NsRef ns, Setting setting)
{
    if (setting == Setting::ShmRmidForced && ns->shm_rmid_forced != 0)
    {
        STEP_IF("sysctl.sweep",
                "kernel.shm_rmid_forced is 1: segments without creator and attach go.");
        shm_destroy_orphaned(k, ns);
    }
}

Outcome write_setting(Kernel &k, NsRef ns, const Entry &entry, std::string_view text)
{
    const Frame frame(k, "proc_sys_write");
    if (!may_write(k, ns, entry.setting))
    {
        STEP_IF("sysctl.denied", "The caller may not write {}: EACCES.", entry.name);
        return failed(Errno::Eacces);
    }
    // A write of nothing does nothing.
    if (text.empty())
    {
        STEP_IF("sysctl.empty", "Nothing is written, so nothing changes.");
        return returned(0);
    }
    if (entry.setting == Setting::Sem)
    {
        return write_sem(k, ns, text);
    }
    const std::optional<std::uint64_t> value = parse(entry, text);
    if (!value)
    {
        STEP_IF("sysctl.invalid", "\"{}\" is no value that {} can have: EINVAL.", text, entry.name);
        return failed(Errno::Einval);
    }
    assign(ns, entry.setting, *value);
    STEP("sysctl.written", "{} of {} is {} now.", entry.name, object_name(ns),
         text_of(ns, entry.setting))
        .wrote(ns, field_of(entry.setting), text_of(ns, entry.setting));
    sweep_orphans(k, ns, entry.setting);
    return returned(0);
}

} // namespace

Reply sys_sysctl(Kernel &k, const Sysctl &call)
{
    const Entry *entry = find_entry(call.name);
    if (entry == nullptr)
    {
        return Refusal{told("The setting {} is not modelled.", call.name)};
    }
    const NsRef ns = k.current_ipc_ns();
    if (call.value)
    {
        return write_setting(k, ns, *entry, *call.value);
    }
    const Frame frame(k, "proc_sys_read");
    std::string text = text_of(ns, entry->setting);
    STEP("sysctl.read", "{} of {} is {}.", entry->name, object_name(ns), text)
        .read(ns, field_of(entry->setting), text);
    sweep_orphans(k, ns, entry->setting);
    return returned(0, ValueKind::Number, std::move(text));
}

} // namespace ipcscope::sim
