#include "core/lab/agent/tables.h"

#include "core/lab/agent/aside.h"
#include "core/lab/agent/text.h"

#include <fcntl.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

ShmRow parse_row(std::string_view line)
{
    ShmRow row;
    next_number(line, row.key);
    next_number(line, row.id);
    row.mode = next_number<std::uint32_t>(line, 8);
    row.segsz = next_number<std::uint64_t>(line);
    next_number(line, row.cpid);
    next_number(line, row.lpid);
    row.nattch = next_number<std::uint64_t>(line);
    next_number(line, row.uid);
    next_number(line, row.gid);
    next_number(line, row.cuid);
    next_number(line, row.cgid);
    next_number(line, row.atime);
    next_number(line, row.dtime);
    next_number(line, row.ctime);
    row.rss = next_number<std::uint64_t>(line);
    row.swap = next_number<std::uint64_t>(line);
    return row;
}

/// Opens the file if it is not open yet.
const Fd &opened(Fd &file, int directory, const char *path)
{
    if (!file)
    {
        file = aside(Fd(openat(directory, path, O_RDONLY | O_CLOEXEC)));
    }
    return file;
}

/// With SHM_INFO, the kernel looks at every index up to the highest in use, which takes it longer
/// than everything else when that one is high.
bool many_indices(wire::ShmPart &part)
{
    constexpr int kMany = 256;
    struct shminfo limits
    {
    };
    const long highest = syscall(SYS_shmctl, 0, IPC_INFO, &limits);
    part.totals = part.uncounted = highest > kMany;
    part.ids.max_idx = static_cast<int>(highest);
    return part.totals;
}

bool shm_totals(wire::ShmPart &part)
{
    if (!part.all && many_indices(part))
    {
        return true;
    }
    struct shm_info totals
    {
    };
    const long highest = syscall(SYS_shmctl, 0, SHM_INFO, &totals);
    part.totals = true;
    part.ids.in_use = totals.used_ids;
    // The kernel's 0 is for an empty table as well; in_use tells the two apart.
    part.ids.max_idx = totals.used_ids == 0 ? -1 : static_cast<int>(highest);
    part.amount = totals.shm_tot;
    return highest >= 0;
}

void shm_row(int index, wire::ShmPart &part)
{
    shmid_ds ds{};
    const long id = syscall(SYS_shmctl, index, SHM_STAT_ANY, &ds);
    if (id < 0)
    {
        part.gone.push_back(IpcId{index});
        return;
    }
    part.rows.push_back(ShmRow{.id = IpcId{static_cast<std::int32_t>(id)},
                               .key = Key{ds.shm_perm.__key},
                               .mode = ds.shm_perm.mode,
                               .uid = Uid{ds.shm_perm.uid},
                               .gid = Gid{ds.shm_perm.gid},
                               .cuid = Uid{ds.shm_perm.cuid},
                               .cgid = Gid{ds.shm_perm.cgid},
                               .segsz = ds.shm_segsz,
                               .nattch = ds.shm_nattch,
                               .cpid = Pid{ds.shm_cpid},
                               .lpid = Pid{ds.shm_lpid},
                               .atime = Stamp{ds.shm_atime},
                               .dtime = Stamp{ds.shm_dtime},
                               .ctime = Stamp{ds.shm_ctime}});
}

} // namespace

void TableReader::forget()
{
    shm_ = {};
    sem_ = {};
    msg_ = {};
    rmid_forced_.reset();
}

void TableReader::release()
{
    for (Files *files : {&shm_, &sem_, &msg_})
    {
        (void)files->rows.release();
        (void)files->next_id.release();
    }
    (void)rmid_forced_.release();
}

bool TableReader::rows_text(Files &files, const char *path)
{
    return opened(files.rows, proc_, path) && read_open_file(files.rows.get(), text_);
}

std::optional<int> TableReader::next_id(Files &files, const char *path)
{
    return read_int(opened(files.next_id, proc_, path));
}

std::vector<int> TableReader::rows_of(const wire::KindQuery &query) const
{
    std::vector<int> all;
    for (const IpcId id : query.rows)
    {
        const IpcId meant = id == wire::kReturned ? returned_ : id;
        if (meant.value >= 0)
        {
            all.push_back(meant.value % abi::kIpcmni);
        }
    }
    return all;
}

std::optional<std::vector<int>> TableReader::used_indices(Files &files, const char *path,
                                                          const IdsRow &ids)
{
    std::vector<int> used;
    // The text is long in the making: worth it only for a table with many holes.
    constexpr int kHoles = 64;
    const int last = ids.max_idx.value_or(-1);
    if (last < 2 * ids.in_use + kHoles)
    {
        for (int index = 0; index <= last; ++index)
        {
            used.push_back(index);
        }
        return used;
    }
    if (!rows_text(files, path))
    {
        return std::nullopt;
    }
    std::string_view rest = text_;
    next_line(rest); // the heading
    while (!rest.empty())
    {
        std::string_view line = next_line(rest);
        (void)next_number<std::int32_t>(line); // the key
        used.push_back(next_number<std::int32_t>(line) % abi::kIpcmni);
    }
    return used;
}

bool TableReader::read_shm(const wire::KindQuery &query, wire::ShmPart &part)
{
    part.all = query.all;
    if ((query.all || query.totals) && !shm_totals(part))
    {
        return false;
    }
    if (query.all || query.settings)
    {
        struct shminfo limits
        {
        };
        const auto forced = read_int(opened(rmid_forced_, proc_, "sys/kernel/shm_rmid_forced"));
        if (syscall(SYS_shmctl, 0, IPC_INFO, &limits) < 0 || !forced)
        {
            return false;
        }
        part.settings = true;
        part.ids.next_id = next_id(shm_, "sys/kernel/shm_next_id");
        part.limits = ShmLimits{.shmmax = limits.shmmax,
                                .shmall = limits.shmall,
                                .shmmni = static_cast<int>(limits.shmmni),
                                .shm_rmid_forced = *forced};
    }
    if (!query.all)
    {
        for (const int index : rows_of(query))
        {
            shm_row(index, part);
        }
        // In a table with large holes, the kernel takes its time to add them up.
        const bool departed = query.totals_if_gone && !part.gone.empty() && !part.totals;
        return !departed || shm_totals(part);
    }
    // The text alone tells how much memory a segment takes.
    if (!rows_text(shm_, "sysvipc/shm"))
    {
        return false;
    }
    std::string_view rest = text_;
    next_line(rest); // the heading
    part.rows.reserve(static_cast<std::size_t>(part.ids.in_use));
    while (!rest.empty())
    {
        part.rows.push_back(parse_row(next_line(rest)));
    }
    return true;
}

std::optional<wire::Parts> TableReader::read(int proc, const wire::TableQuery &query,
                                             IpcId returned)
{
    proc_ = proc;
    returned_ = returned;
    wire::Parts parts{.sems = query.sems};
    if (!query.shm.nothing() && !read_shm(query.shm, parts.shm.emplace()))
    {
        return std::nullopt;
    }
    if (!query.sem.nothing())
    {
        parts.sem.emplace();
        if (!read_sem(query, parts))
        {
            return std::nullopt;
        }
    }
    if (!query.msg.nothing() && !read_msg(query.msg, parts.msg.emplace()))
    {
        return std::nullopt;
    }
    return parts;
}

} // namespace ipcscope::lab::agent
