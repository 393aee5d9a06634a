// Messages of the protocol between driver and agents, of every kind and with anything in them.
#pragma once

#include "tests/lab/any_call.h"

namespace ipcscope::lab::test
{

inline ShmRow any_shm_row()
{
    ShmRow row;
    row.id = any<IpcId>();
    row.key = any<Key>();
    row.mode = any<std::uint32_t>();
    row.uid = any<Uid>();
    row.cgid = any<Gid>();
    row.segsz = any<std::uint64_t>();
    row.cpid = any<Pid>();
    row.ctime = any<Stamp>();
    row.swap = any<std::uint64_t>();
    return row;
}

inline AttachRow any_attach()
{
    return AttachRow{any<Address>(), any<std::uint64_t>(), any<IpcId>(), any<bool>()};
}

inline TmpfsFileRow any_file()
{
    return {any<std::string>(),
            any<std::uint32_t>(),
            any<Uid>(),
            any<Gid>(),
            any<std::uint64_t>(),
            any<std::int64_t>(),
            any<std::uint64_t>(),
            any<bool>() ? std::optional(SemFile{any<std::uint32_t>(), any<std::uint32_t>()})
                        : std::nullopt};
}

inline FileMapRow any_file_mapping()
{
    return {any<Address>(), any<std::uint64_t>(), any<std::string>(),
            any<bool>(),    any<std::uint64_t>(), any_of(FileMapRow::Access::ReadWrite)};
}

inline wire::Maps any_maps()
{
    return {some<AttachRow>(any_attach), some<FileMapRow>(any_file_mapping)};
}

inline wire::SeenMounts any_seen_mounts()
{
    wire::SeenMounts seen{.error = any<int>(),
                          .table = {.ns = any<NsId>(), .shm = {}},
                          .mqueue_device = any<std::uint64_t>()};
    if (any<bool>())
    {
        seen.table.shm = TmpfsTable{.device = any<std::uint64_t>(),
                                    .size = any<std::uint64_t>(),
                                    .used = any<std::uint64_t>(),
                                    .inodes = any<std::uint64_t>(),
                                    .free_inodes = any<std::uint64_t>(),
                                    .mode = any<std::uint32_t>(),
                                    .uid = any<Uid>(),
                                    .gid = any<Gid>(),
                                    .files = some<TmpfsFileRow>(any_file)};
    }
    return seen;
}

inline SemRow any_sem_row()
{
    SemRow row;
    row.id = any<IpcId>();
    row.cuid = any<Uid>();
    row.otime = any<Stamp>();
    row.sems = some<SemState>([] {
        return SemState{any<int>(), any<Pid>(), any<int>(), any<int>()};
    });
    return row;
}

inline MsgRow any_msg_row()
{
    MsgRow row;
    row.id = any<IpcId>();
    row.mode = any<std::uint32_t>();
    row.qbytes = any<std::uint64_t>();
    row.lrpid = any<Pid>();
    row.rtime = any<Stamp>();
    return row;
}

inline MqRow any_mq_row()
{
    MqRow row;
    row.name = any<std::string>();
    row.gid = any<Gid>();
    row.curmsgs = any<std::int64_t>();
    row.notify_pid = any<Pid>();
    row.receivers = maybe<int>();
    return row;
}

inline MqDesRow any_descriptor()
{
    return MqDesRow{any<ipcscope::Fd>(),  any<std::string>(),  any<bool>(),
                    any<std::uint32_t>(), any<std::int64_t>(), any<std::int64_t>(),
                    any<std::int64_t>()};
}

/// All of a part but its limits.
template <class Part, class Row, class Make> Part any_part(Make make)
{
    Part part;
    part.all = any<bool>();
    part.totals = any<bool>();
    part.uncounted = any<bool>();
    part.settings = any<bool>();
    part.ids = IdsRow{any<int>(), maybe<int>(), maybe<int>(), maybe<int>(), {}, {}};
    part.amount = any<std::uint64_t>();
    part.count = any<std::uint64_t>();
    part.rows = some<Row>(make);
    part.gone = any<std::vector<IpcId>>();
    return part;
}

inline wire::Parts any_parts()
{
    wire::Parts parts;
    if (any<bool>())
    {
        parts.shm = any_part<wire::ShmPart, ShmRow>(any_shm_row);
        parts.shm->limits = {any<std::uint64_t>(), any<std::uint64_t>(), any<int>(), any<int>()};
    }
    if (any<bool>())
    {
        parts.sem = any_part<wire::SemPart, SemRow>(any_sem_row);
        parts.sem->limits = {any<int>(), any<int>(), any<int>(), any<int>()};
    }
    if (any<bool>())
    {
        parts.msg = any_part<wire::MsgPart, MsgRow>(any_msg_row);
        parts.msg->limits = {any<std::uint32_t>(), any<std::uint32_t>(), any<std::uint32_t>()};
    }
    if (any<bool>())
    {
        parts.mq =
            wire::MqPart{any<bool>(),
                         any<bool>(),
                         MqLimits{any<int>(), any<int>(), any<int>(), any<int>(), any<int>()},
                         some<MqRow>(any_mq_row),
                         any<std::vector<std::uint64_t>>(),
                         any<std::vector<std::string>>(),
                         maybe<std::uint64_t>()};
    }
    parts.sems = any<std::vector<std::uint16_t>>();
    parts.hidden = any<std::vector<IpcId>>();
    return parts;
}

inline wire::TableQuery any_table_query()
{
    const auto kind = [] {
        return wire::KindQuery{any<bool>(), any<bool>(), any<bool>(), any<bool>(),
                               any<std::vector<IpcId>>()};
    };
    const wire::MqQuery queues{any<bool>(), any<bool>(), any<std::vector<std::string>>(),
                               any<bool>()};
    return {kind(), kind(), kind(), queues, any<std::vector<std::uint16_t>>(), any<bool>()};
}

inline Output any_output()
{
    switch (in_range(0, 15))
    {
    case 0: return {};
    case 1: return ShmidDs{.key = any<Key>(), .seq = any<std::uint32_t>(), .lpid = any<Pid>()};
    case 2: return Shminfo{.shmmax = any<std::uint64_t>(), .shmall = any<std::uint64_t>()};
    case 3: return ShmInfo{.used_ids = any<std::uint32_t>(), .shm_swp = any<std::uint64_t>()};
    case 4: return any<std::string>();
    case 5: return SemidDs{.key = any<Key>(), .otime = any<Stamp>(), .nsems = any<std::size_t>()};
    case 6: return Seminfo{.semmap = any<int>(), .semaem = any<int>()};
    case 7: return any<Semvals>();
    case 8: return MsqidDs{.stime = any<Stamp>(), .qnum = any<std::size_t>(), .lrpid = any<Pid>()};
    case 9: return Msginfo{.msgpool = any<int>(), .msgseg = any<std::uint16_t>()};
    case 10: return any_attr();
    case 11: return MqReceived{any<std::string>(), maybe<std::uint32_t>()};
    case 12:
        return FileStat{any<std::uint32_t>(), any<std::uint64_t>(), any<Uid>(),
                        any<Gid>(),           any<std::int64_t>(),  any<std::int64_t>()};
    case 13:
        return TmpfsStat{any<std::uint64_t>(), any<std::uint64_t>(), any<std::uint64_t>(),
                         any<std::uint64_t>()};
    default: return Message{any<std::int64_t>(), any<std::string>()};
    }
}

inline wire::Answer any_answer()
{
    wire::Answer answer;
    if (any<bool>())
    {
        answer.result = Refusal{any<std::string>()};
    }
    else
    {
        answer.result = Outcome{any<std::int64_t>(), static_cast<Errno>(any<int>()),
                                any_of(ValueKind::Key), any_output()};
    }
    if (any<bool>())
    {
        answer.parts = any_parts();
    }
    if (any<bool>())
    {
        answer.maps = any_maps();
    }
    if (any<bool>())
    {
        answer.ids = wire::Ids{.euid = any<Uid>(), .groups = any<std::vector<Gid>>()};
        answer.spaces = wire::Spaces{any<NsId>(), any<NsId>(), any<NsId>()};
    }
    return answer;
}

inline wire::SeenRow any_seen_row()
{
    wire::SeenRow seen{.error = any<int>(), .row = {}, .inodes = any<std::vector<std::uint64_t>>()};
    seen.row.actor = any<ActorId>();
    seen.row.alive = any<bool>();
    seen.row.tid = any<Pid>();
    seen.row.sleeps_in = maybe<std::string>();
    seen.row.user_ns = any<NsId>();
    seen.row.suid = any<Uid>();
    seen.row.cap_permitted = any<std::uint64_t>();
    seen.row.groups = any<std::vector<Gid>>();
    seen.row.attaches = some<AttachRow>(any_attach);
    seen.row.nice = maybe<int>();
    seen.row.sees_queues = any<bool>();
    seen.row.queues = some<MqDesRow>(any_descriptor);
    seen.row.sees_files = any<bool>();
    seen.row.files = some<FileDesRow>([] {
        return FileDesRow{any<ipcscope::Fd>(), any<std::string>(), any<bool>(),
                          any<std::uint32_t>(), any<std::int64_t>()};
    });
    seen.row.mappings = some<FileMapRow>(any_file_mapping);
    return seen;
}

inline wire::RowQuery any_query()
{
    return {any<Pid>(), any<bool>(), any<bool>(), any<bool>()};
}

inline wire::StageResult any_stage()
{
    return {any_of(wire::Stage::Exec), any<int>()};
}

inline wire::TableLook any_table_look()
{
    return {any<Pid>(), any<Pid>(), any<NsId>(), any_table_query()};
}

inline wire::SeenTable any_seen_table()
{
    return {any<NsId>(), maybe<NsId>(), any_parts()};
}

inline EngineFacts any_facts()
{
    EngineFacts facts;
    facts.kernel_release = any<std::string>();
    facts.uid_count = any<std::uint64_t>();
    facts.mqueue_mounted = any<bool>();
    facts.overcommit_mode = any<int>();
    facts.tmpfs_inodes = any<std::uint64_t>();
    facts.file_device = any<std::uint32_t>();
    facts.first_actor_pid = any<Pid>();
    return facts;
}

inline Outcome any_outcome()
{
    return {any<std::int64_t>(), static_cast<Errno>(any<std::int32_t>()), ValueKind::Fd,
            any_output()};
}

inline Reply any_reply()
{
    switch (in_range<std::size_t>(0, std::variant_size_v<Reply>))
    {
    case 0: return any_outcome();
    case 1: return Refusal{any<std::string>()};
    case 2: return EngineLost{any<std::string>()};
    default: return Asleep{any<std::string>()};
    }
}

/// Some of each table.
inline Tables any_tables()
{
    Tables tables;
    tables.ipc = some<IpcNamespaceTable>([] {
        IpcNamespaceTable table;
        table.ns = any<NsId>();
        table.owner = maybe<NsId>();
        table.shm_tot = any<std::uint64_t>();
        table.shm = some<ShmRow>(any_shm_row);
        table.sem = some<SemRow>(any_sem_row);
        table.msg = some<MsgRow>(any_msg_row);
        table.msg_hdrs = any<std::uint64_t>();
        table.mq_queues_count = maybe<int>();
        table.mq = some<MqRow>(any_mq_row);
        return table;
    });
    if (any<bool>())
    {
        tables.mnt = some<MntNamespaceTable>([] { return any_seen_mounts().table; });
    }
    tables.actors = some<ActorRow>([] { return any_seen_row().row; });
    return tables;
}

inline wire::Message any_message()
{
    switch (in_range<std::size_t>(0, std::variant_size_v<wire::Message>))
    {
    case 0:
        return wire::Execute{any_call(),  any<Pid>(),  any<Pid>(),  any_table_query(),  any<bool>(),
                             any<bool>(), any<bool>(), any<bool>(), any<std::uint8_t>()};
    case 1: return any_answer();
    case 2: return wire::Hello{any<Pid>(), any<Pid>(), any_maps(), {}, {}};
    case 3:
        return wire::Look{some<wire::RowQuery>(any_query),
                          some<wire::TableLook>(any_table_look),
                          some<wire::MountLook>([] {
                              return wire::MountLook{any<Pid>(), any<NsId>()};
                          }),
                          any<std::vector<NsId>>(),
                          any_table_query(),
                          any<std::vector<NsId>>()};
    case 4:
        return wire::Seen{some<wire::SeenRow>(any_seen_row),
                          some<wire::SeenMounts>(any_seen_mounts),
                          some<wire::SeenTable>(any_seen_table)};
    case 5: return wire::Hurry{any<Pid>(), any<Pid>()};
    case 6: return wire::Hurried{any<int>()};
    case 7: return wire::NeedMaps{};
    case 8:
        return wire::Mapped{any<std::uint32_t>(), any<std::uint32_t>(), any<bool>(),
                            any<std::uint64_t>()};
    case 9:
        return wire::Report{some<wire::StageResult>(any_stage), any<Pid>(), any<std::uint32_t>(),
                            any<std::uint32_t>()};
    case 10: return wire::Begin{any_facts()};
    case 11: return wire::AskReply{any<ActorId>(), any_call()};
    case 12: return wire::TellReply{any_reply()};
    case 13: return wire::AskWoken{any<std::vector<ActorId>>()};
    case 14:
        return wire::TellWoken{some<Woken>([] { return Woken{any<ActorId>(), any_outcome()}; })};
    case 15: return wire::AskTables{};
    default: return wire::TellTables{any_tables()};
    }
}

} // namespace ipcscope::lab::test
