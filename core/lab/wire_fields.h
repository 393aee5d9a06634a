// Inside the wire: the fields of what only travels there, as tuples of references; those of calls
// and tables come from core/call_fields.h and core/table_fields.h.
#pragma once

#include "core/lab/wire.h"
#include "core/table_fields.h"

#include <tuple>

namespace ipcscope::lab::wire
{

using ipcscope::fields;

template <class T>
concept AnyPart = Like<T, ShmPart> || Like<T, SemPart> || Like<T, MsgPart>;
template <AnyPart T> auto fields(T &v)
{
    return std::tie(v.all, v.totals, v.uncounted, v.settings, v.ids, v.limits, v.amount, v.count,
                    v.rows, v.gone);
}
template <Like<Parts> T> auto fields(T &v)
{
    return std::tie(v.shm, v.sem, v.msg, v.mq, v.sems, v.hidden);
}
template <Like<KindQuery> T> auto fields(T &v)
{
    return std::tie(v.all, v.totals, v.totals_if_gone, v.settings, v.rows);
}
template <Like<TableQuery> T> auto fields(T &v)
{
    return std::tie(v.shm, v.sem, v.msg, v.mq, v.sems, v.sleepers);
}
template <Like<MqQuery> T> auto fields(T &v)
{
    return std::tie(v.all, v.settings, v.names, v.device);
}
template <Like<MqPart> T> auto fields(T &v)
{
    return std::tie(v.all, v.settings, v.limits, v.rows, v.inodes, v.gone, v.device);
}
template <Like<Maps> T> auto fields(T &v)
{
    return std::tie(v.attaches, v.files);
}
template <Like<Execute> T> auto fields(T &v)
{
    return std::tie(v.call, v.target_pid, v.proc_pid, v.look, v.look_on_error, v.want_maps,
                    v.want_ids, v.want_spaces, v.slot);
}
template <Like<Ids> T> auto fields(T &v)
{
    return std::tie(v.uid, v.euid, v.suid, v.gid, v.egid, v.sgid, v.cap_effective, v.cap_permitted,
                    v.groups);
}
template <Like<Spaces> T> auto fields(T &v)
{
    return std::tie(v.ipc, v.user, v.mnt);
}
template <Like<Answer> T> auto fields(T &v)
{
    return std::tie(v.result, v.parts, v.maps, v.ids, v.spaces);
}
template <Like<Hello> T> auto fields(T &v)
{
    return std::tie(v.pid, v.tid, v.maps, v.ids, v.spaces);
}
template <Like<RowQuery> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.ids, v.maps, v.open);
}
template <Like<TableLook> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.pid, v.ns, v.query);
}
template <Like<MountLook> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.ns);
}
template <Like<Look> T> auto fields(T &v)
{
    return std::tie(v.rows, v.tables, v.mounts, v.known, v.of_new, v.over);
}
template <Like<SeenRow> T> auto fields(T &v)
{
    return std::tie(v.error, v.row, v.inodes);
}
template <Like<SeenTable> T> auto fields(T &v)
{
    return std::tie(v.ns, v.owner, v.parts);
}
template <Like<SeenMounts> T> auto fields(T &v)
{
    return std::tie(v.error, v.table, v.mqueue_device);
}
template <Like<Seen> T> auto fields(T &v)
{
    return std::tie(v.rows, v.mounts, v.tables);
}
template <Like<Hurry> T> auto fields(T &v)
{
    return std::tie(v.pid, v.tid);
}
template <Like<Hurried> T> auto fields(T &v)
{
    return std::tie(v.error);
}
template <Like<NeedMaps> T> auto fields(T & /*unused*/)
{
    return std::tuple<>{};
}
template <Like<Mapped> T> auto fields(T &v)
{
    return std::tie(v.uid_count, v.gid_count, v.setgroups_allowed, v.msgqueue);
}
template <Like<StageResult> T> auto fields(T &v)
{
    return std::tie(v.stage, v.error);
}
template <Like<Report> T> auto fields(T &v)
{
    return std::tie(v.stages, v.init_host_pid, v.file_device, v.last_inode);
}
// Of a suspect.
template <Like<Begin> T> auto fields(T &v)
{
    return std::tie(v.facts);
}
template <Like<AskReply> T> auto fields(T &v)
{
    return std::tie(v.actor, v.call);
}
template <Like<TellReply> T> auto fields(T &v)
{
    return std::tie(v.reply);
}
template <Like<AskWoken> T> auto fields(T &v)
{
    return std::tie(v.order);
}
template <Like<TellWoken> T> auto fields(T &v)
{
    return std::tie(v.woken);
}
template <Like<AskTables> T> auto fields(T & /*unused*/)
{
    return std::tuple<>{};
}
template <Like<TellTables> T> auto fields(T &v)
{
    return std::tie(v.tables);
}

} // namespace ipcscope::lab::wire
