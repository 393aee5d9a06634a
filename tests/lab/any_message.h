// Messages of the protocol between driver and agents, of every kind and with anything in them.
#pragma once

#include "core/lab/wire.h"

#include <rapidcheck.h>

namespace rc
{

template <class Tag, class Int> struct Arbitrary<ipcscope::Strong<Tag, Int>>
{
    static Gen<ipcscope::Strong<Tag, Int>> arbitrary()
    {
        return gen::map(gen::arbitrary<Int>(),
                        [](Int value) { return ipcscope::Strong<Tag, Int>{value}; });
    }
};

} // namespace rc

namespace ipcscope::lab::test
{

template <class T> T any()
{
    return *rc::gen::arbitrary<T>();
}

template <class Enum> Enum any_of(Enum last)
{
    return static_cast<Enum>(*rc::gen::inRange(0, static_cast<int>(last) + 1));
}

template <class T> std::optional<T> maybe()
{
    return any<bool>() ? std::optional<T>(any<T>()) : std::nullopt;
}

template <class T, class Make> std::vector<T> some(Make make)
{
    std::vector<T> items;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    {
        items.push_back(make());
    }
    return items;
}

inline ShmSet any_set()
{
    return ShmSet{any<Uid>(), any<Gid>(), any<std::uint32_t>()};
}

inline Sembuf any_sop()
{
    return Sembuf{any<std::uint16_t>(), any<std::int16_t>(), any<std::int16_t>()};
}

inline Timespec any_time()
{
    return Timespec{any<std::int64_t>(), any<std::int64_t>()};
}

inline Semop any_semop()
{
    return Semop{any<IpcId>(),
                 some<Sembuf>(any_sop),
                 any<std::uint64_t>(),
                 any_of(UserPointer::BadText),
                 any<bool>(),
                 any<bool>() ? std::optional(any_time()) : std::nullopt,
                 any_of(UserPointer::BadText)};
}

inline Semctl any_semctl()
{
    return Semctl{any<IpcId>(),
                  any<int>(),
                  any<int>(),
                  any<int>(),
                  any<std::vector<std::uint16_t>>(),
                  any_set(),
                  any_of(UserPointer::BadText)};
}

inline MqAttr any_attr()
{
    return MqAttr{any<std::int64_t>(), any<std::int64_t>(), any<std::int64_t>(),
                  any<std::int64_t>()};
}

inline std::optional<Timespec> maybe_time()
{
    return any<bool>() ? std::optional(any_time()) : std::nullopt;
}

inline Call any_queue_call()
{
    const auto kind = [] { return any_of(UserPointer::BadText); };
    const auto maybe_attr = [] { return any<bool>() ? std::optional(any_attr()) : std::nullopt; };
    switch (*rc::gen::inRange(0, 6))
    {
    case 0:
        return MqOpen{any<std::string>(),   kind(),       any<std::int32_t>(),
                      any<std::uint32_t>(), maybe_attr(), kind()};
    case 1:
        return MqTimedsend{any<ipcscope::Fd>(),
                           any<std::string>(),
                           any<std::uint64_t>(),
                           any<std::uint32_t>(),
                           kind(),
                           maybe_time(),
                           kind()};
    case 2:
        return MqTimedreceive{
            any<ipcscope::Fd>(), any<std::uint64_t>(), kind(), kind(), maybe_time(), kind()};
    case 3:
        return MqNotify{any<ipcscope::Fd>(),
                        Sigevent{any<std::int32_t>(), any<std::int32_t>(), any<std::uint64_t>()},
                        kind()};
    case 4: return MqGetsetattr{any<ipcscope::Fd>(), maybe_attr(), kind(), kind()};
    default:
        return Dup{any_of(Dup::Form::Dup3), any<ipcscope::Fd>(), any<ipcscope::Fd>(),
                   any<std::int32_t>()};
    }
}

inline Call any_file_call()
{
    const auto kind = [] { return any_of(UserPointer::BadText); };
    const auto fd = [] { return any<ipcscope::Fd>(); };
    switch (*rc::gen::inRange(0, 24))
    {
    case 0: return Openat{any<std::string>(), any<std::int32_t>(), any<std::uint32_t>()};
    case 1: return Unlink{any<std::string>(), any_of(Unlink::Form::ShmUnlink)};
    case 2: return BadShmName{any_of(BadShmName::Function::ShmUnlink), any<std::string>()};
    case 3: return Ftruncate{fd(), any<std::int64_t>()};
    case 4: return Fallocate{fd(), any<std::int32_t>(), any<std::int64_t>(), any<std::int64_t>()};
    case 5:
        return Mmap{any<Address>(), any<std::uint64_t>(), any<std::int32_t>(), any<std::int32_t>(),
                    fd(),           any<std::uint64_t>()};
    case 6: return Munmap{any<Address>(), any<std::uint64_t>()};
    case 7: return Read{fd(), any<std::uint64_t>(), kind(), maybe<std::int64_t>()};
    case 8:
        return Write{fd(), any<std::string>(), any<std::uint64_t>(), kind(), maybe<std::int64_t>()};
    case 9: return Fstat{fd(), kind()};
    case 10: return Fstatfs{fd(), kind()};
    case 11: return MountTmpfs{any<std::string>(), any<std::uint64_t>(), any<std::string>()};
    case 12: return Umount{any<std::string>(), any<std::int32_t>()};
    case 13: return MakeFile{any<std::string>()};
    case 14: return MountMqueue{any<std::uint64_t>(), any<std::string>()};
    case 15:
        return MountBind{maybe<ActorId>(), any<std::string>(), any<std::string>(),
                         any<std::uint64_t>()};
    case 16: return Link{any<std::string>(), any<std::string>()};
    case 17:
        return SemOpen{any<std::string>(), any<std::int32_t>(), any<std::uint32_t>(),
                       any<std::uint32_t>()};
    case 18: return SemUnlink{any<std::string>()};
    case 19: return SemWait{any<Address>(), any_of(SemWait::Form::Timedwait), any_time(), kind()};
    case 20: return SemPost{any<Address>()};
    case 21: return SemGetvalue{any<Address>()};
    case 22: return SemClose{any<Address>()};
    default: return Ftok{any<std::string>(), any<std::int32_t>()};
    }
}

inline Call any_call()
{
    const auto form = any_of(Setuid::Form::Setresuid);
    switch (*rc::gen::inRange<std::size_t>(0, std::variant_size_v<Call>))
    {
    case 0: return Shmget{any<Key>(), any<std::uint64_t>(), any<int>()};
    case 1: return Shmat{any<IpcId>(), any<Address>(), any<int>()};
    case 2: return Shmdt{any<Address>()};
    case 3: return Shmctl{any<IpcId>(), any<int>(), any_of(UserPointer::BadText), any_set()};
    case 4: return Clone{any<std::uint64_t>(), any<ActorId>()};
    case 5: return Unshare{any<std::uint64_t>()};
    case 6: return Setns{any<ActorId>(), any_of(NsKind::Pid), any<std::uint64_t>()};
    case 7: return ExitGroup{any<int>(), any_of(ExitGroup::Ends::Thread)};
    case 8: return Kill{any<ActorId>(), any<int>()};
    case 9: return Setuid{form, any<Uid>(), any<Uid>(), any<Uid>()};
    case 10: return Setgid{form, any<Gid>(), any<Gid>(), any<Gid>()};
    case 11: return Setgroups{any<std::vector<Gid>>()};
    case 12: return Capset{any<std::uint64_t>(), any<std::uint64_t>(), any<std::uint64_t>()};
    case 13: return Prlimit{any<int>(), any<std::uint64_t>(), any<std::uint64_t>()};
    case 14: return Prctl{any<int>(), any<std::uint64_t>()};
    case 15: return Sysctl{any<std::string>(), maybe<std::string>()};
    case 16: return Store{any<Address>(), any<std::string>()};
    case 17: return Load{any<Address>(), any<std::uint64_t>()};
    case 18: return Semget{any<Key>(), any<int>(), any<int>()};
    case 19: return any_semop();
    case 20: return any_semctl();
    case 21: return Msgget{any<Key>(), any<int>()};
    case 22:
        return Msgsnd{any<IpcId>(),        any<std::int64_t>(), any<std::string>(),
                      any<std::int64_t>(), any<int>(),          any_of(UserPointer::BadText)};
    case 23:
        return Msgrcv{any<IpcId>(), any<std::int64_t>(), any<std::int64_t>(), any<int>(),
                      any_of(UserPointer::BadText)};
    case 24:
        return Msgctl{any<IpcId>(), any<int>(), any_of(UserPointer::BadText),
                      MsgSet{any<Uid>(), any<Gid>(), any<std::uint32_t>(), any<std::uint64_t>()}};
    case 25: return Sigaction{any<int>(), any_of(Sigaction::Disposition::HandlerRestart)};
    case 26: return Nanosleep{any_time()};
    default: return any<bool>() ? any_queue_call() : any_file_call();
    }
}

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

inline wire::SeenShm any_seen_shm()
{
    wire::SeenShm seen{.error = any<int>(), .table = {.ns = any<NsId>(), .shm = {}}};
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
                         any<std::vector<std::string>>()};
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
    const wire::MqQuery queues{any<bool>(), any<bool>(), any<std::vector<std::string>>()};
    return {kind(), kind(), kind(), queues, any<std::vector<std::uint16_t>>(), any<bool>()};
}

inline Output any_output()
{
    switch (*rc::gen::inRange(0, 15))
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

inline wire::Message any_message()
{
    switch (*rc::gen::inRange<std::size_t>(0, std::variant_size_v<wire::Message>))
    {
    case 0:
        return wire::Execute{any_call(),  any<Pid>(),  any<Pid>(),  any_table_query(),  any<bool>(),
                             any<bool>(), any<bool>(), any<bool>(), any<std::uint8_t>()};
    case 1: return any_answer();
    case 2: return wire::Hello{any<Pid>(), any<Pid>(), any_maps(), {}, {}};
    case 3:
        return wire::Look{some<wire::RowQuery>(any_query),
                          some<wire::TableLook>(any_table_look),
                          some<wire::ShmLook>([] {
                              return wire::ShmLook{any<Pid>(), any<NsId>()};
                          }),
                          any<std::vector<NsId>>(),
                          any_table_query(),
                          any<std::vector<NsId>>()};
    case 4:
        return wire::Seen{some<wire::SeenRow>(any_seen_row), some<wire::SeenShm>(any_seen_shm),
                          some<wire::SeenTable>(any_seen_table)};
    case 5: return wire::Hurry{any<Pid>(), any<Pid>()};
    case 6: return wire::Hurried{any<int>()};
    case 7: return wire::NeedMaps{};
    case 8:
        return wire::Mapped{any<std::uint32_t>(), any<std::uint32_t>(), any<bool>(),
                            any<std::uint64_t>()};
    default:
        return wire::Report{some<wire::StageResult>(any_stage), any<Pid>(), any<std::uint32_t>(),
                            any<std::uint32_t>()};
    }
}

} // namespace ipcscope::lab::test
