// The columns of message queues: tables, structures, limits.
#include "core/compare.h"

#include "core/field_value.h"
#include "core/told.h"

#include <array>

namespace ipcscope
{
namespace
{

using Value = FieldValue;

constexpr std::string_view kProcMsg = "/proc/sysvipc/msg";

const std::array<FieldInfo<MsgRow>, 15> kMsgFields{{
    {"key", FieldKind::Hex, kProcMsg,
     IPCSCOPE_TOLD("The number that processes agree on; 0 is IPC_PRIVATE."),
     [](const MsgRow &row) { return Value{static_cast<std::uint32_t>(row.key.value)}; }},
    {"msqid", FieldKind::Signed, kProcMsg,
     IPCSCOPE_TOLD("The identifier: sequence number << 15 | index."),
     [](const MsgRow &row) { return Value{field_bits(row.id.value)}; }},
    {"mode", FieldKind::Octal, kProcMsg, IPCSCOPE_TOLD("Permission bits."),
     [](const MsgRow &row) { return Value{row.mode}; }},
    {"cbytes", FieldKind::Number, kProcMsg, IPCSCOPE_TOLD("Bytes of the messages in the queue."),
     [](const MsgRow &row) { return Value{row.cbytes}; }},
    {"qnum", FieldKind::Number, kProcMsg, IPCSCOPE_TOLD("Messages in the queue."),
     [](const MsgRow &row) { return Value{row.qnum}; }},
    {"lspid", FieldKind::Pid, kProcMsg, IPCSCOPE_TOLD("The process that sent last; 0 is none."),
     [](const MsgRow &row) { return Value{field_bits(row.lspid.value)}; }},
    {"lrpid", FieldKind::Pid, kProcMsg, IPCSCOPE_TOLD("The process that received last; 0 is none."),
     [](const MsgRow &row) { return Value{field_bits(row.lrpid.value)}; }},
    {"uid", FieldKind::Number, kProcMsg, IPCSCOPE_TOLD("The owner's user id; IPC_SET changes it."),
     [](const MsgRow &row) { return Value{row.uid.value}; }},
    {"gid", FieldKind::Number, kProcMsg, IPCSCOPE_TOLD("The owner's group id; IPC_SET changes it."),
     [](const MsgRow &row) { return Value{row.gid.value}; }},
    {"cuid", FieldKind::Number, kProcMsg, IPCSCOPE_TOLD("The creator's user id, for ever."),
     [](const MsgRow &row) { return Value{row.cuid.value}; }},
    {"cgid", FieldKind::Number, kProcMsg, IPCSCOPE_TOLD("The creator's group id, for ever."),
     [](const MsgRow &row) { return Value{row.cgid.value}; }},
    {"stime", FieldKind::Stamp, kProcMsg, IPCSCOPE_TOLD("When a message was last sent."),
     [](const MsgRow &row) { return Value{field_bits(row.stime.value)}; }},
    {"rtime", FieldKind::Stamp, kProcMsg, IPCSCOPE_TOLD("When a message was last received."),
     [](const MsgRow &row) { return Value{field_bits(row.rtime.value)}; }},
    {"ctime", FieldKind::Stamp, kProcMsg,
     IPCSCOPE_TOLD("When it was created, or changed by IPC_SET."),
     [](const MsgRow &row) { return Value{field_bits(row.ctime.value)}; }},
    {"qbytes", FieldKind::Number, "msgctl(MSG_STAT_ANY)",
     IPCSCOPE_TOLD("How many bytes may be in the queue; IPC_SET changes it."),
     [](const MsgRow &row) { return Value{row.qbytes}; }},
}};

const std::array<FieldInfo<MsqidDs>, 15> kMsqidDsFields{{
    {"key", FieldKind::Hex, kFilledIn,
     IPCSCOPE_TOLD("The number that processes agree on; 0 is IPC_PRIVATE."),
     [](const MsqidDs &row) { return Value{static_cast<std::uint32_t>(row.key.value)}; }},
    {"uid", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("The owner's user id; IPC_SET changes it."),
     [](const MsqidDs &row) { return Value{row.uid.value}; }},
    {"gid", FieldKind::Number, kFilledIn,
     IPCSCOPE_TOLD("The owner's group id; IPC_SET changes it."),
     [](const MsqidDs &row) { return Value{row.gid.value}; }},
    {"cuid", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("The creator's user id, for ever."),
     [](const MsqidDs &row) { return Value{row.cuid.value}; }},
    {"cgid", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("The creator's group id, for ever."),
     [](const MsqidDs &row) { return Value{row.cgid.value}; }},
    {"mode", FieldKind::Octal, kFilledIn, IPCSCOPE_TOLD("msg_perm.mode: permission bits."),
     [](const MsqidDs &row) { return Value{row.mode}; }},
    {"seq", FieldKind::Number, kFilledIn,
     IPCSCOPE_TOLD("msg_perm.__seq: the upper half of the id."),
     [](const MsqidDs &row) { return Value{row.seq}; }},
    {"stime", FieldKind::Stamp, kFilledIn, IPCSCOPE_TOLD("When a message was last sent."),
     [](const MsqidDs &row) { return Value{field_bits(row.stime.value)}; }},
    {"rtime", FieldKind::Stamp, kFilledIn, IPCSCOPE_TOLD("When a message was last received."),
     [](const MsqidDs &row) { return Value{field_bits(row.rtime.value)}; }},
    {"ctime", FieldKind::Stamp, kFilledIn,
     IPCSCOPE_TOLD("When it was created, or changed by IPC_SET."),
     [](const MsqidDs &row) { return Value{field_bits(row.ctime.value)}; }},
    {"cbytes", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("Bytes of the messages in the queue."),
     [](const MsqidDs &row) { return Value{row.cbytes}; }},
    {"qnum", FieldKind::Number, kFilledIn, IPCSCOPE_TOLD("Messages in the queue."),
     [](const MsqidDs &row) { return Value{row.qnum}; }},
    {"lspid", FieldKind::Pid, kFilledIn, IPCSCOPE_TOLD("The process that sent last; 0 is none."),
     [](const MsqidDs &row) { return Value{field_bits(row.lspid.value)}; }},
    {"lrpid", FieldKind::Pid, kFilledIn,
     IPCSCOPE_TOLD("The process that received last; 0 is none."),
     [](const MsqidDs &row) { return Value{field_bits(row.lrpid.value)}; }},
    {"qbytes", FieldKind::Number, kFilledIn,
     IPCSCOPE_TOLD("msg_qbytes: how many bytes may be in the queue."),
     [](const MsqidDs &row) { return Value{row.qbytes}; }},
}};

const std::array<FieldInfo<Msginfo>, 8> kMsginfoFields{{
    {"msgpool", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("IPC_INFO: a constant. MSG_INFO: queues that exist."),
     [](const Msginfo &row) { return Value{field_bits(row.msgpool)}; }},
    {"msgmap", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("IPC_INFO: a constant. MSG_INFO: messages in all queues."),
     [](const Msginfo &row) { return Value{field_bits(row.msgmap)}; }},
    {"msgmax", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("The longest message, in bytes."),
     [](const Msginfo &row) { return Value{field_bits(row.msgmax)}; }},
    {"msgmnb", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("msg_qbytes of a new queue."),
     [](const Msginfo &row) { return Value{field_bits(row.msgmnb)}; }},
    {"msgmni", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Queues allowed."),
     [](const Msginfo &row) { return Value{field_bits(row.msgmni)}; }},
    {"msgssz", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Not used by Linux."),
     [](const Msginfo &row) { return Value{field_bits(row.msgssz)}; }},
    {"msgtql", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("IPC_INFO: a constant. MSG_INFO: bytes in all queues."),
     [](const Msginfo &row) { return Value{field_bits(row.msgtql)}; }},
    {"msgseg", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Not used by Linux."),
     [](const Msginfo &row) { return Value{field_bits(row.msgseg)}; }},
}};

} // namespace

std::span<const FieldInfo<MsgRow>> msg_fields()
{
    return kMsgFields;
}

std::span<const FieldInfo<MsqidDs>> msqid_ds_fields()
{
    return kMsqidDsFields;
}

std::span<const FieldInfo<Msginfo>> msginfo_fields()
{
    return kMsginfoFields;
}

} // namespace ipcscope
