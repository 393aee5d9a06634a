#include "sim/sysctl.h"

#include "sim/cred.h"
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
};

struct Entry
{
    std::string_view name;
    Setting setting;
    std::int64_t max; ///< of the settings that are ints; their min is 0
};

constexpr std::array<Entry, 5> kIpcSysctls = {{
    {"kernel.shmmax", Setting::Shmmax, 0},
    {"kernel.shmall", Setting::Shmall, 0},
    {"kernel.shmmni", Setting::Shmmni, abi::kIpcmni},
    {"kernel.shm_rmid_forced", Setting::ShmRmidForced, 1},
    {"kernel.shm_next_id", Setting::ShmNextId, kIntMax},
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

/// ipc_permissions: whether the caller may write. The owner's root may, whatever its capabilities.
bool may_write(Kernel &k, NsRef ns, Setting setting)
{
    const Frame frame(k, "ipc_permissions");
    if (setting == Setting::ShmNextId)
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
         k.current()->cred.euid.value, is_root ? "the root" : "not the root");
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

/// proc_get_long: one number in C's notation at the start of `text`, and a blank or the end after
/// it.
std::optional<Parsed> proc_get_long(std::string_view text)
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
    return parsed;
}

/// The first number of the text; nothing when it is no number that the setting can take.
std::optional<std::uint64_t> parse(const Entry &entry, std::string_view text)
{
    text = text.substr(0, kMaxText);
    while (!text.empty() && is_space(text.front()))
    {
        text.remove_prefix(1);
    }
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
    const bool below = parsed->negative && parsed->value != 0;
    const bool above = parsed->value > static_cast<std::uint64_t>(entry.max);
    return below || above ? std::nullopt : std::optional(parsed->value);
}

void assign(NsRef ns, Setting setting, std::uint64_t value)
{
    IpcNamespace &ipc = ns.edit();
    switch (setting)
    {
    case Setting::Shmmax: ipc.shm_ctlmax = value; return;
    case Setting::Shmall: ipc.shm_ctlall = value; return;
    case Setting::Shmmni: ipc.shm_ctlmni = static_cast<int>(value); return;
    case Setting::ShmRmidForced: ipc.shm_rmid_forced = static_cast<int>(value); return;
    case Setting::ShmNextId: ipc.shm_ids.next_id = static_cast<int>(value); return;
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
    case Setting::ShmNextId: return "next_id";
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
    const std::optional<std::uint64_t> value = parse(entry, text);
    if (!value)
    {
        STEP_IF("sysctl.invalid", "\"{}\" is no value that {} can have: EINVAL.", text, entry.name);
        return failed(Errno::Einval);
    }
    assign(ns, entry.setting, *value);
    STEP("sysctl.written", "{} of {} is {} now.", entry.name, object_name(ns), *value)
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
        return Refusal{fmt::format("The setting {} is not modelled.", call.name)};
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
