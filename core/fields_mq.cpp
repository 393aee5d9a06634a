// The columns of POSIX message queues: tables, descriptors, attributes, limits.
#include "core/compare.h"

#include "core/field_value.h"
#include "core/told.h"

#include <array>

namespace ipcscope
{
namespace
{

using Value = FieldValue;

constexpr std::string_view kFile = "/dev/mqueue";
constexpr std::string_view kGetattr = "mq_getsetattr()";

const std::array<FieldInfo<MqRow>, 13> kMqFields{{
    {"mode", FieldKind::Octal, kFile,
     IPCSCOPE_TOLD("Permission bits: those asked for without the umask's."),
     [](const MqRow &row) { return Value{row.mode}; }},
    {"uid", FieldKind::Number, kFile,
     IPCSCOPE_TOLD("The effective user id of the process that made it."),
     [](const MqRow &row) { return Value{row.uid.value}; }},
    {"gid", FieldKind::Number, kFile,
     IPCSCOPE_TOLD("The effective group id of the process that made it."),
     [](const MqRow &row) { return Value{row.gid.value}; }},
    {"mq_maxmsg", FieldKind::Signed, kGetattr, IPCSCOPE_TOLD("How many messages it holds at most."),
     [](const MqRow &row) { return Value{field_bits(row.maxmsg)}; }},
    {"mq_msgsize", FieldKind::Signed, kGetattr,
     IPCSCOPE_TOLD("How long a message may be, in bytes."),
     [](const MqRow &row) { return Value{field_bits(row.msgsize)}; }},
    {"mq_curmsgs", FieldKind::Signed, kGetattr, IPCSCOPE_TOLD("Messages in it."),
     [](const MqRow &row) { return Value{field_bits(row.curmsgs)}; }},
    {"qsize", FieldKind::Number, kFile, IPCSCOPE_TOLD("QSIZE: bytes of the messages in it."),
     [](const MqRow &row) { return Value{row.qsize}; }},
    {"notify", FieldKind::Signed, kFile,
     IPCSCOPE_TOLD("NOTIFY: how news is told; 0 is by signal, or nobody waits for it."),
     [](const MqRow &row) { return Value{field_bits(row.notify)}; }},
    {"signo", FieldKind::Signed, kFile,
     IPCSCOPE_TOLD("SIGNO: the signal by which news is told; 0 is none."),
     [](const MqRow &row) { return Value{field_bits(row.signo)}; }},
    {"notify_pid", FieldKind::Pid, kFile,
     IPCSCOPE_TOLD("NOTIFY_PID: the process that waits for news; 0 is none."),
     [](const MqRow &row) { return Value{field_bits(row.notify_pid.value)}; }},
    {"mtime", FieldKind::Stamp, kFile,
     IPCSCOPE_TOLD("When it was made, or a message last sent or received."),
     [](const MqRow &row) { return Value{field_bits(row.mtime.value)}; }},
    {"senders", FieldKind::Signed, kNowhere, IPCSCOPE_TOLD("How many sleep until there is room."),
     [](const MqRow &row) { return field_bits(row.senders); }},
    {"receivers", FieldKind::Signed, kNowhere,
     IPCSCOPE_TOLD("How many sleep until a message comes."),
     [](const MqRow &row) { return field_bits(row.receivers); }},
}};

constexpr std::string_view kFdinfo = "/proc/PID/fdinfo";

const std::array<FieldInfo<MqDesRow>, 6> kMqDesFields{{
    {"fd", FieldKind::Signed, "/proc/PID/fd", IPCSCOPE_TOLD("The descriptor's number."),
     [](const MqDesRow &row) { return Value{field_bits(row.fd.value)}; }},
    {"unlinked", FieldKind::Number, "/proc/PID/fd",
     IPCSCOPE_TOLD("1 when the queue has no name any more."),
     [](const MqDesRow &row) { return Value{row.unlinked ? 1U : 0U}; }},
    {"flags", FieldKind::Octal, kFdinfo,
     IPCSCOPE_TOLD(
         "Access mode, O_NONBLOCK and O_CLOEXEC; what the queue was opened with stays visible "
         "in copies of the descriptor."),
     [](const MqDesRow &row) { return Value{row.flags}; }},
    {"mq_maxmsg", FieldKind::Signed, kGetattr,
     IPCSCOPE_TOLD("How many messages the queue holds at most."),
     [](const MqDesRow &row) { return Value{field_bits(row.maxmsg)}; }},
    {"mq_msgsize", FieldKind::Signed, kGetattr,
     IPCSCOPE_TOLD("How long a message may be, in bytes."),
     [](const MqDesRow &row) { return Value{field_bits(row.msgsize)}; }},
    {"mq_curmsgs", FieldKind::Signed, kGetattr, IPCSCOPE_TOLD("Messages in the queue."),
     [](const MqDesRow &row) { return Value{field_bits(row.curmsgs)}; }},
}};

const std::array<FieldInfo<MqAttr>, 4> kMqAttrFields{{
    {"mq_flags", FieldKind::Octal, kFilledIn,
     IPCSCOPE_TOLD("O_NONBLOCK, 04000, or 0; of this descriptor."),
     [](const MqAttr &attr) { return Value{field_bits(attr.flags)}; }},
    {"mq_maxmsg", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("How many messages the queue holds at most."),
     [](const MqAttr &attr) { return Value{field_bits(attr.maxmsg)}; }},
    {"mq_msgsize", FieldKind::Signed, kFilledIn,
     IPCSCOPE_TOLD("How long a message may be, in bytes."),
     [](const MqAttr &attr) { return Value{field_bits(attr.msgsize)}; }},
    {"mq_curmsgs", FieldKind::Signed, kFilledIn, IPCSCOPE_TOLD("Messages in the queue."),
     [](const MqAttr &attr) { return Value{field_bits(attr.curmsgs)}; }},
}};

using Ipc = IpcNamespaceTable;

template <int MqLimits::*Limit> Value limit_of(const Ipc &table)
{
    return table.mq_limits ? Value{field_bits((*table.mq_limits).*Limit)} : std::nullopt;
}

const std::array<FieldInfo<Ipc>, 6> kMqNamespaceFields{{
    {"mq_queues_count", FieldKind::Signed, kNowhere,
     IPCSCOPE_TOLD("POSIX queues that exist, also those that have lost their name."),
     [](const Ipc &table) { return field_bits(table.mq_queues_count); }},
    {"mq_queues_max", FieldKind::Signed, "/proc/sys/fs/mqueue/queues_max",
     IPCSCOPE_TOLD("POSIX queues allowed."), limit_of<&MqLimits::queues_max>},
    {"mq_msg_max", FieldKind::Signed, "/proc/sys/fs/mqueue/msg_max",
     IPCSCOPE_TOLD("Messages that one POSIX queue may be made for."), limit_of<&MqLimits::msg_max>},
    {"mq_msgsize_max", FieldKind::Signed, "/proc/sys/fs/mqueue/msgsize_max",
     IPCSCOPE_TOLD("Bytes of a message that a POSIX queue may be made for."),
     limit_of<&MqLimits::msgsize_max>},
    {"mq_msg_default", FieldKind::Signed, "/proc/sys/fs/mqueue/msg_default",
     IPCSCOPE_TOLD("mq_maxmsg of a queue that is made without attributes."),
     limit_of<&MqLimits::msg_default>},
    {"mq_msgsize_default", FieldKind::Signed, "/proc/sys/fs/mqueue/msgsize_default",
     IPCSCOPE_TOLD("mq_msgsize of a queue that is made without attributes."),
     limit_of<&MqLimits::msgsize_default>},
}};

} // namespace

std::span<const FieldInfo<MqRow>> mq_fields()
{
    return kMqFields;
}

std::span<const FieldInfo<MqDesRow>> mq_des_fields()
{
    return kMqDesFields;
}

std::span<const FieldInfo<MqAttr>> mq_attr_fields()
{
    return kMqAttrFields;
}

std::span<const FieldInfo<IpcNamespaceTable>> mq_namespace_fields()
{
    return kMqNamespaceFields;
}

} // namespace ipcscope
