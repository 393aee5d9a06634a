#include "core/lab/agent/tables.h"

#include "core/lab/agent/text.h"

#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

void read_row(int index, wire::MsgPart &part)
{
    msqid_ds ds{};
    const long id = syscall(SYS_msgctl, index, MSG_STAT_ANY, &ds);
    if (id < 0)
    {
        if (!part.all)
        {
            part.gone.push_back(IpcId{index});
        }
        return;
    }
    part.rows.push_back(MsgRow{.id = IpcId{static_cast<std::int32_t>(id)},
                               .key = Key{ds.msg_perm.__key},
                               .mode = ds.msg_perm.mode,
                               .uid = Uid{ds.msg_perm.uid},
                               .gid = Gid{ds.msg_perm.gid},
                               .cuid = Uid{ds.msg_perm.cuid},
                               .cgid = Gid{ds.msg_perm.cgid},
                               .cbytes = ds.__msg_cbytes,
                               .qnum = ds.msg_qnum,
                               .qbytes = ds.msg_qbytes,
                               .lspid = Pid{ds.msg_lspid},
                               .lrpid = Pid{ds.msg_lrpid},
                               .stime = Stamp{ds.msg_stime},
                               .rtime = Stamp{ds.msg_rtime},
                               .ctime = Stamp{ds.msg_ctime}});
}

} // namespace

bool TableReader::read_msg(const wire::KindQuery &query, wire::MsgPart &part)
{
    part.all = query.all;
    if (query.all || query.totals || query.settings)
    {
        msginfo info{};
        const long highest = syscall(SYS_msgctl, 0, MSG_INFO, &info);
        if (highest < 0)
        {
            return false;
        }
        part.totals = true;
        part.ids.in_use = info.msgpool;
        part.ids.max_idx = info.msgpool == 0 ? -1 : static_cast<int>(highest);
        part.amount = static_cast<std::uint64_t>(info.msgtql);
        part.count = static_cast<std::uint64_t>(info.msgmap);
        part.limits = MsgLimits{.msgmax = static_cast<std::uint32_t>(info.msgmax),
                                .msgmnb = static_cast<std::uint32_t>(info.msgmnb),
                                .msgmni = static_cast<std::uint32_t>(info.msgmni)};
    }
    if (query.all || query.settings)
    {
        part.settings = true;
        part.ids.next_id = next_id(msg_, "sys/kernel/msg_next_id");
    }
    const auto indices =
        query.all ? used_indices(msg_, "sysvipc/msg", part.ids) : std::optional(rows_of(query));
    if (!indices)
    {
        return false;
    }
    for (const int index : *indices)
    {
        read_row(index, part);
    }
    return true;
}

} // namespace ipcscope::lab::agent
