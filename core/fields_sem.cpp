// The columns of semaphores: tables, structures, limits.
#include "core/compare.h"

#include "core/field_value.h"
#include "core/told.h"

#include <array>

namespace ipcscope
{
namespace
{

using Value = FieldValue;

constexpr std::string_view kProcSem = "/proc/sysvipc/sem";

const std::array<FieldInfo<SemRow>, 10> kSemFields{{
    {"key", FieldKind::Hex, kProcSem,
     IPCSCOPE_TOLD("The number that processes agree on; 0 is IPC_PRIVATE."),
     [](const SemRow &row) { return Value{static_cast<std::uint32_t>(row.key.value)}; }},
    {"semid", FieldKind::Signed, kProcSem,
     IPCSCOPE_TOLD("The identifier: sequence number << 15 | index."),
     [](const SemRow &row) { return Value{field_bits(row.id.value)}; }},
    {"mode", FieldKind::Octal, kProcSem, IPCSCOPE_TOLD("Permission bits."),
     [](const SemRow &row) { return Value{row.mode}; }},
    {"nsems", FieldKind::Number, kProcSem, IPCSCOPE_TOLD("How many semaphores the set has."),
     [](const SemRow &row) { return Value{row.sems.size()}; }},
    {"uid", FieldKind::Number, kProcSem, IPCSCOPE_TOLD("The owner's user id; IPC_SET changes it."),
     [](const SemRow &row) { return Value{row.uid.value}; }},
    {"gid", FieldKind::Number, kProcSem, IPCSCOPE_TOLD("The owner's group id; IPC_SET changes it."),
     [](const SemRow &row) { return Value{row.gid.value}; }},
    {"cuid", FieldKind::Number, kProcSem, IPCSCOPE_TOLD("The creator's user id, for ever."),
     [](const SemRow &row) { return Value{row.cuid.value}; }},
    {"cgid", FieldKind::Number, kProcSem, IPCSCOPE_TOLD("The creator's group id, for ever."),
     [](const SemRow &row) { return Value{row.cgid.value}; }},
    {"otime", FieldKind::Stamp, kProcSem,
     IPCSCOPE_TOLD("When an operation last succeeded; never for a set that nobody used."),
     [](const SemRow &row) { return Value{field_bits(row.otime.value)}; }},
    {"ctime", FieldKind::Stamp, kProcSem,
     IPCSCOPE_TOLD("When it was created, or changed by IPC_SET, SETVAL or SETALL."),
     [](const SemRow &row) { return Value{field_bits(row.ctime.value)}; }},
}};

const std::array<FieldInfo<SemState>, 4> kSemStateFields{{
    {"semval", FieldKind::Signed, "semctl(GETALL)",
     IPCSCOPE_TOLD("The value: operations that would make it negative sleep."),
     [](const SemState &row) { return Value{field_bits(row.semval)}; }},
    {"sempid", FieldKind::Pid, "semctl(GETPID)",
     IPCSCOPE_TOLD("The process whose operation touched it last; 0 is none."),
     [](const SemState &row) { return Value{field_bits(row.sempid.value)}; }},
    {"semncnt", FieldKind::Signed, "semctl(GETNCNT)",
     IPCSCOPE_TOLD("Sleepers that wait for it to grow."),
     [](const SemState &row) { return Value{field_bits(row.semncnt)}; }},
    {"semzcnt", FieldKind::Signed, "semctl(GETZCNT)",
     IPCSCOPE_TOLD("Sleepers that wait for it to become 0."),
     [](const SemState &row) { return Value{field_bits(row.semzcnt)}; }},
}};

const std::array<FieldInfo<SemidDs>, 10> kSemidDsFields{{
    {"key", FieldKind::Hex, kFilledIn,
     IPCSCOPE_TOLD("The number that processes agree on; 0 is IPC_PRIVATE."),
     [](const SemidDs &row) { return Value{static_cast<std::uint32_t>(row.key.value)}; }},
    {"uid", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("The owner's user id; IPC_SET changes it."),
     [](const SemidDs &row) { return Value{row.uid.value}; }},
    {"gid", FieldKind::Number, kFilledIn,
     IPCSCOPE_TOLD("The owner's group id; IPC_SET changes it."),
     [](const SemidDs &row) { return Value{row.gid.value}; }},
    {"cuid", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("The creator's user id, for ever."),
     [](const SemidDs &row) { return Value{row.cuid.value}; }},
    {"cgid", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("The creator's group id, for ever."),
     [](const SemidDs &row) { return Value{row.cgid.value}; }},
    {"mode", FieldKind::Octal, kFilledIn, IPCSCOPE_TOLD("sem_perm.mode: permission bits."),
     [](const SemidDs &row) { return Value{row.mode}; }},
    {"seq", FieldKind::Number, kFilledIn,
     IPCSCOPE_TOLD("sem_perm.__seq: the upper half of the id."),
     [](const SemidDs &row) { return Value{row.seq}; }},
    {"otime", FieldKind::Stamp, kFilledIn, IPCSCOPE_TOLD("sem_otime: last successful operation."),
     [](const SemidDs &row) { return Value{field_bits(row.otime.value)}; }},
    {"ctime", FieldKind::Stamp, kFilledIn,
     IPCSCOPE_TOLD("sem_ctime: creation, IPC_SET, SETVAL or SETALL."),
     [](const SemidDs &row) { return Value{field_bits(row.ctime.value)}; }},
    {"nsems", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("sem_nsems: semaphores in the set."),
     [](const SemidDs &row) { return Value{row.nsems}; }},
}};

const std::array<FieldInfo<Seminfo>, 10> kSeminfoFields{{
    {"semmap", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("Not used by Linux; the same as semmns."),
     [](const Seminfo &row) { return Value{field_bits(row.semmap)}; }},
    {"semmni", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Sets allowed."),
     [](const Seminfo &row) { return Value{field_bits(row.semmni)}; }},
    {"semmns", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Semaphores allowed in all sets."),
     [](const Seminfo &row) { return Value{field_bits(row.semmns)}; }},
    {"semmnu", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("Not used by Linux; the same as semmns."),
     [](const Seminfo &row) { return Value{field_bits(row.semmnu)}; }},
    {"semmsl", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Semaphores allowed in one set."),
     [](const Seminfo &row) { return Value{field_bits(row.semmsl)}; }},
    {"semopm", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Operations allowed in one semop."),
     [](const Seminfo &row) { return Value{field_bits(row.semopm)}; }},
    {"semume", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("Not used by Linux; the same as semopm."),
     [](const Seminfo &row) { return Value{field_bits(row.semume)}; }},
    {"semusz", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("IPC_INFO: a constant. SEM_INFO: how many sets exist."),
     [](const Seminfo &row) { return Value{field_bits(row.semusz)}; }},
    {"semvmx", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("The greatest value of a semaphore."),
     [](const Seminfo &row) { return Value{field_bits(row.semvmx)}; }},
    {"semaem", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("IPC_INFO: the greatest adjustment. SEM_INFO: semaphores of all sets."),
     [](const Seminfo &row) { return Value{field_bits(row.semaem)}; }},
}};

} // namespace

std::span<const FieldInfo<SemRow>> sem_fields()
{
    return kSemFields;
}

std::span<const FieldInfo<SemState>> sem_state_fields()
{
    return kSemStateFields;
}

std::span<const FieldInfo<SemidDs>> semid_ds_fields()
{
    return kSemidDsFields;
}

std::span<const FieldInfo<Seminfo>> seminfo_fields()
{
    return kSeminfoFields;
}

} // namespace ipcscope
