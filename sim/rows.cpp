#include "sim/rows.h"

#include "sim/sched.h"
#include "sim/sem.h"

namespace ipcscope::sim
{
namespace
{

/// The part of a row that all kinds have.
template <class Row> Row perm_row(const KernIpcPerm &perm)
{
    Row row;
    row.id = perm.id;
    row.key = perm.key;
    row.mode = perm.mode;
    row.uid = perm.uid;
    row.gid = perm.gid;
    row.cuid = perm.cuid;
    row.cgid = perm.cgid;
    return row;
}

/// Counts the sleepers of a list for the semaphores that stand in their way.
void count_sleepers(const World &world, const ListHead &head, std::vector<SemState> &sems)
{
    for (std::uint32_t at = head.first; at != kListEnd; at = world.tasks[at].wait->list.next)
    {
        const auto &queue = std::get<SemQueue>(world.tasks[at].wait->call);
        const Sembuf &sop = queue.sops[static_cast<std::size_t>(queue.blocking)];
        SemState &sem = sems[sop.sem_num];
        (sop.sem_op == 0 ? sem.semzcnt : sem.semncnt)++;
    }
}

} // namespace

ShmRow shm_row(const KernIpcPerm &perm, const ShmidKernel &shp)
{
    ShmRow row = perm_row<ShmRow>(perm);
    row.segsz = shp.shm_segsz;
    row.nattch = shp.shm_nattch;
    row.cpid = shp.shm_cprid;
    row.lpid = shp.shm_lprid;
    row.atime = shp.shm_atim;
    row.dtime = shp.shm_dtim;
    row.ctime = shp.shm_ctim;
    if (shp.shm_file)
    {
        row.rss = shp.shm_file->nrpages() * abi::kPageSize;
        row.never_written = shp.shm_file->clean_pages() * abi::kPageSize;
    }
    return row;
}

SemRow sem_row(const World &world, const KernIpcPerm &perm, const SemArray &sma)
{
    SemRow row = perm_row<SemRow>(perm);
    row.otime = get_semotime(sma);
    row.ctime = sma.sem_ctime;
    row.sems.resize(static_cast<std::size_t>(sma.sem_nsems));
    for (std::size_t num = 0; num < row.sems.size(); num++)
    {
        const Sem &sem = sma.sems[num];
        row.sems[num].semval = sem.semval;
        row.sems[num].sempid = sem.sempid;
        count_sleepers(world, sem.pending_alter, row.sems);
        count_sleepers(world, sem.pending_const, row.sems);
    }
    count_sleepers(world, sma.pending_alter, row.sems);
    count_sleepers(world, sma.pending_const, row.sems);
    return row;
}

MsgRow msg_row(const KernIpcPerm &perm, const MsgQueue &msq)
{
    MsgRow row = perm_row<MsgRow>(perm);
    row.cbytes = msq.q_cbytes;
    row.qnum = msq.q_qnum;
    row.qbytes = msq.q_qbytes;
    row.lspid = msq.q_lspid;
    row.lrpid = msq.q_lrpid;
    row.stime = msq.q_stime;
    row.rtime = msq.q_rtime;
    row.ctime = msq.q_ctime;
    return row;
}

} // namespace ipcscope::sim
