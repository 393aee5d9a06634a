#include "core/compare.h"

#include "core/field_value.h"
#include "core/told.h"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace ipcscope
{
namespace
{

using Value = FieldValue;

template <class Int> auto bits(Int value)
{
    return field_bits(value);
}

constexpr std::string_view kProcShm = "/proc/sysvipc/shm";
constexpr std::string_view kIpcInfo = "shmctl(IPC_INFO)";
constexpr std::string_view kShmInfo = "shmctl(SHM_INFO)";
constexpr std::string_view kStatus = "/proc/PID/status";

const std::array<FieldInfo<ShmRow>, 16> kShmFields{{
    {"key", FieldKind::Hex, kProcShm,
     IPCSCOPE_TOLD("The number that processes agree on; 0 is IPC_PRIVATE."),
     [](const ShmRow &row) { return Value{static_cast<std::uint32_t>(row.key.value)}; }},
    {"shmid", FieldKind::Signed, kProcShm,
     IPCSCOPE_TOLD("The identifier: sequence number << 15 | index."),
     [](const ShmRow &row) { return Value{bits(row.id.value)}; }},
    {"mode", FieldKind::Octal, kProcShm,
     IPCSCOPE_TOLD(
         "Permission bits; 01000 is SHM_DEST, destroyed at the last detach; 02000 is SHM_LOCKED."),
     [](const ShmRow &row) { return Value{row.mode}; }},
    {"segsz", FieldKind::Number, kProcShm, IPCSCOPE_TOLD("The size in bytes, as it was asked for."),
     [](const ShmRow &row) { return Value{row.segsz}; }},
    {"nattch", FieldKind::Number, kProcShm,
     IPCSCOPE_TOLD("How many mappings of the segment exist."),
     [](const ShmRow &row) { return Value{row.nattch}; }},
    {"cpid", FieldKind::Pid, kProcShm, IPCSCOPE_TOLD("The process that created it."),
     [](const ShmRow &row) { return Value{bits(row.cpid.value)}; }},
    {"lpid", FieldKind::Pid, kProcShm,
     IPCSCOPE_TOLD("The process that attached or detached last; 0 is none."),
     [](const ShmRow &row) { return Value{bits(row.lpid.value)}; }},
    {"uid", FieldKind::Number, kProcShm, IPCSCOPE_TOLD("The owner's user id; IPC_SET changes it."),
     [](const ShmRow &row) { return Value{row.uid.value}; }},
    {"gid", FieldKind::Number, kProcShm, IPCSCOPE_TOLD("The owner's group id; IPC_SET changes it."),
     [](const ShmRow &row) { return Value{row.gid.value}; }},
    {"cuid", FieldKind::Number, kProcShm, IPCSCOPE_TOLD("The creator's user id, for ever."),
     [](const ShmRow &row) { return Value{row.cuid.value}; }},
    {"cgid", FieldKind::Number, kProcShm, IPCSCOPE_TOLD("The creator's group id, for ever."),
     [](const ShmRow &row) { return Value{row.cgid.value}; }},
    {"atime", FieldKind::Stamp, kProcShm, IPCSCOPE_TOLD("When it was last attached."),
     [](const ShmRow &row) { return Value{bits(row.atime.value)}; }},
    {"dtime", FieldKind::Stamp, kProcShm, IPCSCOPE_TOLD("When it was last detached."),
     [](const ShmRow &row) { return Value{bits(row.dtime.value)}; }},
    {"ctime", FieldKind::Stamp, kProcShm,
     IPCSCOPE_TOLD("When it was created, or changed by IPC_SET."),
     [](const ShmRow &row) { return Value{bits(row.ctime.value)}; }},
    {"rss", FieldKind::Number, kProcShm, IPCSCOPE_TOLD("Bytes of it that are in memory."),
     [](const ShmRow &row) { return Value{row.rss}; }},
    {"swap", FieldKind::Number, kProcShm, IPCSCOPE_TOLD("Bytes of it that are swapped out."),
     [](const ShmRow &row) { return Value{row.swap}; }},
}};

using Ipc = IpcNamespaceTable;

const std::array<FieldInfo<Ipc>, 13> kShmNamespaceFields{{
    {"ns", FieldKind::Ns, "/proc/PID/ns/ipc",
     IPCSCOPE_TOLD("The namespace: the kernel's inode number."),
     [](const Ipc &table) { return Value{table.ns.value}; }},
    {"owner", FieldKind::Ns, "ioctl(NS_GET_USERNS)",
     IPCSCOPE_TOLD("The user namespace whose root rules every object in it."),
     [](const Ipc &table) { return table.owner ? Value{table.owner->value} : std::nullopt; }},
    {"in_use", FieldKind::Signed, kShmInfo, IPCSCOPE_TOLD("How many segments exist."),
     [](const Ipc &table) { return Value{bits(table.shm_ids.in_use)}; }},
    {"max_idx", FieldKind::Signed, kShmInfo,
     IPCSCOPE_TOLD("The highest index in use; -1 when there is none."),
     [](const Ipc &table) { return bits(table.shm_ids.max_idx); }},
    {"next_id", FieldKind::Signed, "/proc/sys/kernel/shm_next_id",
     IPCSCOPE_TOLD("The id that the next creation is to get; -1 is unset."),
     [](const Ipc &table) { return bits(table.shm_ids.next_id); }},
    {"seq", FieldKind::Signed, kNowhere,
     IPCSCOPE_TOLD("The sequence number of new ids; it rises when the index wraps."),
     [](const Ipc &table) { return bits(table.shm_ids.seq); }},
    {"last_idx", FieldKind::Signed, kNowhere,
     IPCSCOPE_TOLD("The index given last; -1 before the first."),
     [](const Ipc &table) { return bits(table.shm_ids.last_idx); }},
    {"idr_next", FieldKind::Signed, kNowhere,
     IPCSCOPE_TOLD("Where the search for a free index begins."),
     [](const Ipc &table) { return bits(table.shm_ids.idr_next); }},
    {"shmmax", FieldKind::Number, kIpcInfo, IPCSCOPE_TOLD("The largest segment allowed, in bytes."),
     [](const Ipc &table) { return Value{table.limits.shmmax}; }},
    {"shmall", FieldKind::Number, kIpcInfo, IPCSCOPE_TOLD("Pages allowed for all segments."),
     [](const Ipc &table) { return Value{table.limits.shmall}; }},
    {"shmmni", FieldKind::Signed, kIpcInfo, IPCSCOPE_TOLD("How many segments are allowed."),
     [](const Ipc &table) { return Value{bits(table.limits.shmmni)}; }},
    {"shm_rmid_forced", FieldKind::Signed, "/proc/sys/kernel/shm_rmid_forced",
     IPCSCOPE_TOLD("1: segments die with their last user, as if IPC_RMID had been called."),
     [](const Ipc &table) { return Value{bits(table.limits.shm_rmid_forced)}; }},
    {"shm_tot", FieldKind::Number, kShmInfo, IPCSCOPE_TOLD("Pages of all segments together."),
     [](const Ipc &table) { return Value{table.shm_tot}; }},
}};

constexpr std::string_view kSemInfo = "semctl(SEM_INFO)";
constexpr std::string_view kMsgInfo = "msgctl(MSG_INFO)";

const std::array<FieldInfo<Ipc>, 11> kSemNamespaceFields{{
    {"sem_ids.in_use", FieldKind::Signed, kSemInfo, IPCSCOPE_TOLD("How many semaphore sets exist."),
     [](const Ipc &table) { return Value{bits(table.sem_ids.in_use)}; }},
    {"sem_ids.max_idx", FieldKind::Signed, kSemInfo,
     IPCSCOPE_TOLD("The highest index in use; -1 is none."),
     [](const Ipc &table) { return bits(table.sem_ids.max_idx); }},
    {"sem_ids.next_id", FieldKind::Signed, "/proc/sys/kernel/sem_next_id",
     IPCSCOPE_TOLD("The id that the next set is to get; -1 is unset."),
     [](const Ipc &table) { return bits(table.sem_ids.next_id); }},
    {"sem_ids.seq", FieldKind::Signed, kNowhere, IPCSCOPE_TOLD("The sequence number of new ids."),
     [](const Ipc &table) { return bits(table.sem_ids.seq); }},
    {"sem_ids.last_idx", FieldKind::Signed, kNowhere, IPCSCOPE_TOLD("The index given last."),
     [](const Ipc &table) { return bits(table.sem_ids.last_idx); }},
    {"sem_ids.idr_next", FieldKind::Signed, kNowhere,
     IPCSCOPE_TOLD("Where the search for a free index begins."),
     [](const Ipc &table) { return bits(table.sem_ids.idr_next); }},
    {"semmsl", FieldKind::Signed, "/proc/sys/kernel/sem",
     IPCSCOPE_TOLD("Semaphores allowed in one set."),
     [](const Ipc &table) { return Value{bits(table.sem_limits.semmsl)}; }},
    {"semmns", FieldKind::Signed, "/proc/sys/kernel/sem",
     IPCSCOPE_TOLD("Semaphores allowed in all sets."),
     [](const Ipc &table) { return Value{bits(table.sem_limits.semmns)}; }},
    {"semopm", FieldKind::Signed, "/proc/sys/kernel/sem",
     IPCSCOPE_TOLD("Operations allowed in one semop."),
     [](const Ipc &table) { return Value{bits(table.sem_limits.semopm)}; }},
    {"semmni", FieldKind::Signed, "/proc/sys/kernel/sem", IPCSCOPE_TOLD("Sets allowed."),
     [](const Ipc &table) { return Value{bits(table.sem_limits.semmni)}; }},
    {"used_sems", FieldKind::Signed, kSemInfo, IPCSCOPE_TOLD("Semaphores of all sets together."),
     [](const Ipc &table) { return Value{bits(table.used_sems)}; }},
}};

const std::array<FieldInfo<Ipc>, 11> kMsgNamespaceFields{{
    {"msg_ids.in_use", FieldKind::Signed, kMsgInfo, IPCSCOPE_TOLD("How many message queues exist."),
     [](const Ipc &table) { return Value{bits(table.msg_ids.in_use)}; }},
    {"msg_ids.max_idx", FieldKind::Signed, kMsgInfo,
     IPCSCOPE_TOLD("The highest index in use; -1 is none."),
     [](const Ipc &table) { return bits(table.msg_ids.max_idx); }},
    {"msg_ids.next_id", FieldKind::Signed, "/proc/sys/kernel/msg_next_id",
     IPCSCOPE_TOLD("The id that the next queue is to get; -1 is unset."),
     [](const Ipc &table) { return bits(table.msg_ids.next_id); }},
    {"msg_ids.seq", FieldKind::Signed, kNowhere, IPCSCOPE_TOLD("The sequence number of new ids."),
     [](const Ipc &table) { return bits(table.msg_ids.seq); }},
    {"msg_ids.last_idx", FieldKind::Signed, kNowhere, IPCSCOPE_TOLD("The index given last."),
     [](const Ipc &table) { return bits(table.msg_ids.last_idx); }},
    {"msg_ids.idr_next", FieldKind::Signed, kNowhere,
     IPCSCOPE_TOLD("Where the search for a free index begins."),
     [](const Ipc &table) { return bits(table.msg_ids.idr_next); }},
    {"msgmax", FieldKind::Number, "/proc/sys/kernel/msgmax",
     IPCSCOPE_TOLD("The longest message, in bytes."),
     [](const Ipc &table) { return Value{table.msg_limits.msgmax}; }},
    {"msgmnb", FieldKind::Number, "/proc/sys/kernel/msgmnb",
     IPCSCOPE_TOLD("msg_qbytes of a new queue."),
     [](const Ipc &table) { return Value{table.msg_limits.msgmnb}; }},
    {"msgmni", FieldKind::Number, "/proc/sys/kernel/msgmni", IPCSCOPE_TOLD("Queues allowed."),
     [](const Ipc &table) { return Value{table.msg_limits.msgmni}; }},
    {"msg_bytes", FieldKind::Number, kMsgInfo,
     IPCSCOPE_TOLD("Bytes of all messages in all queues."),
     [](const Ipc &table) { return Value{table.msg_bytes}; }},
    {"msg_hdrs", FieldKind::Number, kMsgInfo, IPCSCOPE_TOLD("Messages in all queues."),
     [](const Ipc &table) { return Value{table.msg_hdrs}; }},
}};

const std::vector<FieldInfo<Ipc>> &all_namespace_fields()
{
    static const std::vector<FieldInfo<Ipc>> fields = [] {
        std::vector<FieldInfo<Ipc>> all;
        all.insert(all.end(), kShmNamespaceFields.begin(), kShmNamespaceFields.end());
        all.insert(all.end(), kSemNamespaceFields.begin(), kSemNamespaceFields.end());
        all.insert(all.end(), kMsgNamespaceFields.begin(), kMsgNamespaceFields.end());
        const auto mq = mq_namespace_fields();
        all.insert(all.end(), mq.begin(), mq.end());
        return all;
    }();
    return fields;
}

const std::array<FieldInfo<ActorRow>, 21> kActorFields{{
    {"actor", FieldKind::Number, IPCSCOPE_TOLD("the scenario"),
     IPCSCOPE_TOLD("The actor's number; 0 is init."),
     [](const ActorRow &row) { return Value{row.actor.value}; }},
    {"pid", FieldKind::Pid, "clone()", IPCSCOPE_TOLD("The process id inside the lab."),
     [](const ActorRow &row) { return Value{bits(row.pid.value)}; }},
    {"tid", FieldKind::Pid, "clone()",
     IPCSCOPE_TOLD("The thread id: the pid itself for the first thread of a process."),
     [](const ActorRow &row) { return Value{bits(row.tid.value)}; }},
    {"alive", FieldKind::Number, "/proc/PID/stat", IPCSCOPE_TOLD("1 until it has ended."),
     [](const ActorRow &row) { return Value{row.alive ? 1U : 0U}; }},
    {"ipc_ns", FieldKind::Ns, "/proc/PID/ns/ipc",
     IPCSCOPE_TOLD("nsproxy's ipc_ns: which tables it sees."),
     [](const ActorRow &row) { return Value{row.ipc_ns.value}; }},
    {"user_ns", FieldKind::Ns, "/proc/PID/ns/user",
     IPCSCOPE_TOLD("The user namespace of its credentials."),
     [](const ActorRow &row) { return Value{row.user_ns.value}; }},
    {"mnt_ns", FieldKind::Ns, "/proc/PID/ns/mnt",
     IPCSCOPE_TOLD("nsproxy's mnt_ns: which /dev/shm it sees."),
     [](const ActorRow &row) { return Value{row.mnt_ns.value}; }},
    {"pid_ns", FieldKind::Ns, "/proc/PID/ns/pid",
     IPCSCOPE_TOLD("Where it lives: whom it can name by a number."),
     [](const ActorRow &row) { return Value{row.pid_ns.value}; }},
    {"pid_ns_for_children", FieldKind::Ns, "/proc/PID/ns/pid_for_children",
     IPCSCOPE_TOLD("nsproxy's pid_ns_for_children: where its next child begins."),
     [](const ActorRow &row) {
         return row.pid_ns_for_children ? Value{row.pid_ns_for_children->value} : Value{};
     }},
    {"nspid", FieldKind::Number, kStatus,
     IPCSCOPE_TOLD("The number by which it knows itself, where that is another than the lab's."),
     [](const ActorRow &row) {
         return row.nspid.empty() ? Value{} : bits(row.nspid.back().value);
     }},
    {"uid", FieldKind::Number, kStatus, IPCSCOPE_TOLD("The real user id."),
     [](const ActorRow &row) { return Value{row.uid.value}; }},
    {"euid", FieldKind::Number, kStatus,
     IPCSCOPE_TOLD("The effective user id: the one that is checked."),
     [](const ActorRow &row) { return Value{row.euid.value}; }},
    {"suid", FieldKind::Number, kStatus, IPCSCOPE_TOLD("The saved user id."),
     [](const ActorRow &row) { return Value{row.suid.value}; }},
    {"gid", FieldKind::Number, kStatus, IPCSCOPE_TOLD("The real group id."),
     [](const ActorRow &row) { return Value{row.gid.value}; }},
    {"egid", FieldKind::Number, kStatus,
     IPCSCOPE_TOLD("The effective group id: the one that is checked."),
     [](const ActorRow &row) { return Value{row.egid.value}; }},
    {"sgid", FieldKind::Number, kStatus, IPCSCOPE_TOLD("The saved group id."),
     [](const ActorRow &row) { return Value{row.sgid.value}; }},
    {"cap_effective", FieldKind::Hex, kStatus,
     IPCSCOPE_TOLD("Capabilities in force, bit n is number n."),
     [](const ActorRow &row) { return Value{row.cap_effective}; }},
    {"cap_permitted", FieldKind::Hex, kStatus,
     IPCSCOPE_TOLD("Capabilities that it may put in force."),
     [](const ActorRow &row) { return Value{row.cap_permitted}; }},
    {"groups", FieldKind::Number, kStatus, IPCSCOPE_TOLD("How many supplementary groups it is in."),
     [](const ActorRow &row) { return Value{row.groups.size()}; }},
    {"attaches", FieldKind::Number, "/proc/PID/maps",
     IPCSCOPE_TOLD("How many mappings of segments it has."),
     [](const ActorRow &row) { return Value{row.attaches.size()}; }},
    {"nice", FieldKind::Signed, "/proc/PID/stat",
     IPCSCOPE_TOLD("The nice value: who sleeps at a POSIX queue is served by it."),
     [](const ActorRow &row) { return bits(row.nice); }},
}};

constexpr std::string_view kStruct = kFilledIn;

const std::array<FieldInfo<ShmidDs>, 14> kShmidDsFields{{
    {"key", FieldKind::Hex, kStruct, IPCSCOPE_TOLD("shm_perm.__key: 0 is IPC_PRIVATE."),
     [](const ShmidDs &ds) { return Value{static_cast<std::uint32_t>(ds.key.value)}; }},
    {"uid", FieldKind::Number, kStruct,
     IPCSCOPE_TOLD("shm_perm.uid: the owner, in the caller's user namespace."),
     [](const ShmidDs &ds) { return Value{ds.uid.value}; }},
    {"gid", FieldKind::Number, kStruct, IPCSCOPE_TOLD("shm_perm.gid: the owner's group."),
     [](const ShmidDs &ds) { return Value{ds.gid.value}; }},
    {"cuid", FieldKind::Number, kStruct, IPCSCOPE_TOLD("shm_perm.cuid: the creator."),
     [](const ShmidDs &ds) { return Value{ds.cuid.value}; }},
    {"cgid", FieldKind::Number, kStruct, IPCSCOPE_TOLD("shm_perm.cgid: the creator's group."),
     [](const ShmidDs &ds) { return Value{ds.cgid.value}; }},
    {"mode", FieldKind::Octal, kStruct,
     IPCSCOPE_TOLD("shm_perm.mode with SHM_DEST and SHM_LOCKED."),
     [](const ShmidDs &ds) { return Value{ds.mode}; }},
    {"seq", FieldKind::Number, kStruct, IPCSCOPE_TOLD("shm_perm.__seq: the upper half of the id."),
     [](const ShmidDs &ds) { return Value{ds.seq}; }},
    {"segsz", FieldKind::Number, kStruct, IPCSCOPE_TOLD("shm_segsz: bytes."),
     [](const ShmidDs &ds) { return Value{ds.segsz}; }},
    {"atime", FieldKind::Stamp, kStruct, IPCSCOPE_TOLD("shm_atime: last attach."),
     [](const ShmidDs &ds) { return Value{bits(ds.atime.value)}; }},
    {"dtime", FieldKind::Stamp, kStruct, IPCSCOPE_TOLD("shm_dtime: last detach."),
     [](const ShmidDs &ds) { return Value{bits(ds.dtime.value)}; }},
    {"ctime", FieldKind::Stamp, kStruct, IPCSCOPE_TOLD("shm_ctime: creation or IPC_SET."),
     [](const ShmidDs &ds) { return Value{bits(ds.ctime.value)}; }},
    {"cpid", FieldKind::Pid, kStruct, IPCSCOPE_TOLD("shm_cpid: the creator's process."),
     [](const ShmidDs &ds) { return Value{bits(ds.cpid.value)}; }},
    {"lpid", FieldKind::Pid, kStruct,
     IPCSCOPE_TOLD("shm_lpid: the process of the last attach or detach."),
     [](const ShmidDs &ds) { return Value{bits(ds.lpid.value)}; }},
    {"nattch", FieldKind::Number, kStruct, IPCSCOPE_TOLD("shm_nattch: mappings."),
     [](const ShmidDs &ds) { return Value{ds.nattch}; }},
}};

const std::array<FieldInfo<Shminfo>, 5> kShminfoFields{{
    {"shmmax", FieldKind::Number, kStruct, IPCSCOPE_TOLD("The largest segment, in bytes."),
     [](const Shminfo &info) { return Value{info.shmmax}; }},
    {"shmmin", FieldKind::Number, kStruct, IPCSCOPE_TOLD("The smallest segment, in bytes."),
     [](const Shminfo &info) { return Value{info.shmmin}; }},
    {"shmmni", FieldKind::Number, kStruct, IPCSCOPE_TOLD("How many segments are allowed."),
     [](const Shminfo &info) { return Value{info.shmmni}; }},
    {"shmseg", FieldKind::Number, kStruct,
     IPCSCOPE_TOLD("Attaches of one process; Linux sets no such limit."),
     [](const Shminfo &info) { return Value{info.shmseg}; }},
    {"shmall", FieldKind::Number, kStruct, IPCSCOPE_TOLD("Pages allowed for all segments."),
     [](const Shminfo &info) { return Value{info.shmall}; }},
}};

const std::array<FieldInfo<ShmInfo>, 4> kShmInfoFields{{
    {"used_ids", FieldKind::Number, kStruct, IPCSCOPE_TOLD("How many segments exist."),
     [](const ShmInfo &info) { return Value{info.used_ids}; }},
    {"shm_tot", FieldKind::Number, kStruct, IPCSCOPE_TOLD("Pages of all segments."),
     [](const ShmInfo &info) { return Value{info.shm_tot}; }},
    {"shm_rss", FieldKind::Number, kStruct, IPCSCOPE_TOLD("Pages of them in memory."),
     [](const ShmInfo &info) { return Value{info.shm_rss}; }},
    {"shm_swp", FieldKind::Number, kStruct, IPCSCOPE_TOLD("Pages of them swapped out."),
     [](const ShmInfo &info) { return Value{info.shm_swp}; }},
}};

} // namespace

Verdict graver(Verdict lhs, Verdict rhs)
{
    const auto gravity = [](Verdict verdict) {
        switch (verdict)
        {
        case Verdict::Agree: return 0;
        case Verdict::Allowed: return 1;
        case Verdict::ModelOnly: return 2;
        case Verdict::Differ: return 3;
        }
        return 0;
    };
    return gravity(lhs) < gravity(rhs) ? rhs : lhs;
}

std::string_view verdict_name(Verdict verdict)
{
    switch (verdict)
    {
    case Verdict::Agree: return "agree";
    case Verdict::Allowed: return "allowed";
    case Verdict::Differ: return "differ";
    case Verdict::ModelOnly: return "model_only";
    }
    return {};
}

std::span<const FieldInfo<ShmRow>> shm_fields()
{
    return kShmFields;
}

std::span<const FieldInfo<IpcNamespaceTable>> namespace_fields()
{
    return all_namespace_fields();
}

std::span<const FieldInfo<ActorRow>> actor_fields()
{
    return kActorFields;
}

std::span<const FieldInfo<ShmidDs>> shmid_ds_fields()
{
    return kShmidDsFields;
}

std::span<const FieldInfo<Shminfo>> shminfo_fields()
{
    return kShminfoFields;
}

std::span<const FieldInfo<ShmInfo>> shm_info_fields()
{
    return kShmInfoFields;
}

std::string print_field(FieldKind kind, std::uint64_t value)
{
    switch (kind)
    {
    case FieldKind::Number:
    case FieldKind::Ns: return fmt::format("{}", value);
    case FieldKind::Signed:
    case FieldKind::Pid: return fmt::format("{}", static_cast<std::int64_t>(value));
    case FieldKind::Hex: return fmt::format("0x{:08x}", value);
    case FieldKind::Octal: return fmt::format("0{:03o}", value);
    case FieldKind::Stamp:
        return value == 0 ? told("never") : fmt::format("{}", static_cast<std::int64_t>(value));
    }
    return {};
}

} // namespace ipcscope
