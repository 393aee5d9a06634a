#include "core/lab/agent/tables.h"

#include "core/lab/agent/text.h"

#include <fcntl.h>
#include <sys/ipc.h>
#include <sys/sem.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

long get(IpcId id, std::size_t num, int command)
{
    return syscall(SYS_semctl, id.value, num, command, 0);
}

bool read_one(IpcId id, std::size_t num, bool sleepers, SemState &sem)
{
    const long pid = get(id, num, GETPID);
    const long ncnt = sleepers ? get(id, num, GETNCNT) : 0;
    const long zcnt = sleepers ? get(id, num, GETZCNT) : 0;
    sem.sempid = Pid{static_cast<std::int32_t>(pid)};
    sem.semncnt = static_cast<int>(ncnt);
    sem.semzcnt = static_cast<int>(zcnt);
    return pid >= 0 && ncnt >= 0 && zcnt >= 0;
}

/// Of one set; false when the caller may not read it.
bool read_sems(IpcId id, std::size_t nsems, const wire::TableQuery &query,
               std::vector<SemState> &sems)
{
    bool fine = true;
    if (!query.sems.empty())
    {
        for (const std::uint16_t num : query.sems)
        {
            const long value = num < nsems ? get(id, num, GETVAL) : 0;
            SemState &sem = sems.emplace_back();
            sem.semval = static_cast<int>(value);
            fine = fine && value >= 0 && (num >= nsems || read_one(id, num, query.sleepers, sem));
        }
        return fine;
    }
    std::vector<std::uint16_t> values(nsems);
    fine = syscall(SYS_semctl, id.value, 0, GETALL, values.data()) >= 0;
    sems.resize(fine ? nsems : 0);
    for (std::size_t num = 0; fine && num < nsems; ++num)
    {
        sems[num].semval = values[num];
        fine = read_one(id, num, query.sleepers, sems[num]);
    }
    return fine;
}

} // namespace

void TableReader::read_sem_row(int index, const wire::TableQuery &query, wire::Parts &parts)
{
    semid_ds ds{};
    const long id = syscall(SYS_semctl, index, 0, SEM_STAT_ANY, &ds);
    if (id < 0)
    {
        if (!query.sem.all)
        {
            parts.sem->gone.push_back(IpcId{index});
        }
        return;
    }
    SemRow row{.id = IpcId{static_cast<std::int32_t>(id)},
               .key = Key{ds.sem_perm.__key},
               .mode = ds.sem_perm.mode,
               .uid = Uid{ds.sem_perm.uid},
               .gid = Gid{ds.sem_perm.gid},
               .cuid = Uid{ds.sem_perm.cuid},
               .cgid = Gid{ds.sem_perm.cgid},
               .otime = Stamp{ds.sem_otime},
               .ctime = Stamp{ds.sem_ctime},
               .sems = {}};
    if (read_sems(row.id, ds.sem_nsems, query, row.sems))
    {
        parts.sem->rows.push_back(std::move(row));
    }
    else
    {
        parts.hidden.push_back(row.id);
    }
}

bool TableReader::read_sem(const wire::TableQuery &query, wire::Parts &parts)
{
    const wire::KindQuery &asked = query.sem;
    wire::SemPart &part = *parts.sem;
    part.all = asked.all;
    if (asked.all || asked.totals || asked.settings)
    {
        struct seminfo info
        {
        };
        const long highest = syscall(SYS_semctl, 0, 0, SEM_INFO, &info);
        if (highest < 0)
        {
            return false;
        }
        part.totals = true;
        part.ids.in_use = info.semusz;
        part.ids.max_idx = info.semusz == 0 ? -1 : static_cast<int>(highest);
        part.amount = static_cast<std::uint64_t>(info.semaem);
        part.limits = SemLimits{.semmsl = info.semmsl,
                                .semmns = info.semmns,
                                .semopm = info.semopm,
                                .semmni = info.semmni};
    }
    if (asked.all || asked.settings)
    {
        part.settings = true;
        part.ids.next_id = next_id(sem_, "sys/kernel/sem_next_id");
    }
    const auto indices =
        asked.all ? used_indices(sem_, "sysvipc/sem", part.ids) : std::optional(rows_of(asked));
    if (!indices)
    {
        return false;
    }
    for (const int index : *indices)
    {
        read_sem_row(index, query, parts);
    }
    return true;
}

} // namespace ipcscope::lab::agent
