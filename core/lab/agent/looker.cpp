#include "core/lab/agent/looker.h"

#include "core/lab/agent/descriptor_table.h"
#include "core/lab/agent/look.h"
#include "core/lab/agent/shm_table.h"
#include "core/lab/agent/tables.h"
#include "core/lab/agent/text.h"
#include "core/lab/signals.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

// Of a message of 16 MiB at most. One table always finds room: the driver sees to that.
constexpr std::size_t kMaxWeight = 12U << 20U;
constexpr std::size_t kRowWeight = 128;
constexpr std::size_t kSemWeight = 16;
constexpr std::size_t kQueueWeight = 400; // with a name of 255 bytes
constexpr std::size_t kFileWeight = 320;  // the same

template <class Part> std::size_t rows_in(const std::optional<Part> &part)
{
    return part ? part->rows.size() : 0;
}

std::size_t weight_of(const wire::Parts &parts)
{
    std::size_t weight =
        kRowWeight * (1 + rows_in(parts.shm) + rows_in(parts.sem) + rows_in(parts.msg)) +
        kQueueWeight * rows_in(parts.mq);
    for (std::size_t i = 0; i < rows_in(parts.sem); ++i)
    {
        weight += kSemWeight * parts.sem->rows[i].sems.size();
    }
    return weight;
}

} // namespace

Looker::Looker(Channel driver, Fd home, Fd proc)
    : driver_(std::move(driver)), home_(std::move(home)), proc_(std::move(proc))
{
}

void Looker::serve()
{
    for (;;)
    {
        auto asked = driver_.receive();
        if (!asked)
        {
            return;
        }
        bool answered = false;
        if (const auto *look = std::get_if<wire::Look>(&asked.value()))
        {
            answered = driver_.send(see(*look));
        }
        else if (const auto *hurry = std::get_if<wire::Hurry>(&asked.value()))
        {
            const long done = syscall(SYS_tgkill, hurry->pid.value, hurry->tid.value, kHurrySignal);
            answered = driver_.send(wire::Hurried{.error = done == 0 ? 0 : errno});
        }
        if (!answered)
        {
            return;
        }
    }
}

bool Looker::enter(const wire::TableLook &look, wire::SeenTable &table)
{
    if (look.ns.value != 0 && look.pid.value != 0)
    {
        // Opening a file of /proc takes several times as long.
        const Fd process(static_cast<int>(syscall(SYS_pidfd_open, look.pid.value, 0)));
        if (process && setns(process.get(), CLONE_NEWIPC) == 0)
        {
            table.ns = look.ns;
            return true;
        }
    }
    const std::string path = std::to_string(look.proc_pid.value) + "/ns/ipc";
    const Fd ns(openat(proc_.get(), path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info
    {
    };
    if (!ns || fstat(ns.get(), &info) != 0 || setns(ns.get(), CLONE_NEWIPC) != 0)
    {
        return false;
    }
    table.ns = NsId{info.st_ino};
    if (look.ns.value == 0)
    {
        table.owner = owner_of(ns.get());
    }
    return true;
}

void Looker::see_table(const wire::TableLook &look, wire::Seen &seen)
{
    wire::SeenTable table;
    if (weight_ >= kMaxWeight || !enter(look, table))
    {
        return;
    }
    {
        TableReader reader; // closes all before we are home again
        if (auto parts = reader.read(proc_.get(), look.query))
        {
            table.parts = std::move(*parts);
            if (look.ns.value == 0)
            {
                queues_.forget(table.ns); // the number may have been another's
            }
            if (!look.query.mq.nothing())
            {
                table.parts.mq = queues_.read(proc_.get(), table.ns, look.query.mq);
            }
            const std::size_t weight = weight_of(table.parts);
            if (seen.tables.empty() || weight_ + weight <= kMaxWeight)
            {
                weight_ += weight;
                seen.tables.push_back(std::move(table));
            }
        }
    }
    setns(home_.get(), CLONE_NEWIPC);
}

wire::Seen Looker::see(const wire::Look &look)
{
    wire::Seen seen;
    weight_ = 0;
    for (const NsId ns : look.over)
    {
        queues_.forget(ns);
    }
    for (const wire::TableLook &table : look.tables)
    {
        see_table(table, seen);
    }
    for (const wire::MountLook &place : look.mounts)
    {
        const std::string pid = std::to_string(place.proc_pid.value);
        wire::SeenMounts table{.table = {.ns = place.ns, .shm = {}},
                               .mqueue_device = mqueue_device(proc_.get(), pid)};
        table.error = read_shm(proc_.get(), pid, table.table.shm);
        const std::size_t weight =
            kFileWeight * (1 + (table.table.shm ? table.table.shm->files.size() : 0));
        if (seen.mounts.empty() || weight_ + weight <= kMaxWeight)
        {
            weight_ += weight;
            seen.mounts.push_back(std::move(table));
        }
    }
    for (const wire::RowQuery &query : look.rows)
    {
        const std::string pid = std::to_string(query.proc_pid.value);
        wire::SeenRow row;
        row.error = query.ids ? read_ids(proc_.get(), pid, row.row) : 0;
        if (row.error == 0 && query.maps)
        {
            const auto text = read_file(proc_.get(), (pid + "/maps").c_str());
            row.error = text ? 0 : errno;
            wire::Maps maps = parse_maps(text ? *text : std::string_view{});
            row.row.attaches = std::move(maps.attaches);
            row.row.mappings = std::move(maps.files);
        }
        if (row.error == 0 && query.open)
        {
            read_descriptors(proc_.get(), pid, row);
        }
        const auto is_its = [&](NsId ns) { return ns == row.row.ipc_ns; };
        if (query.ids && row.error == 0 &&
            std::none_of(look.known.begin(), look.known.end(), is_its) &&
            std::none_of(seen.tables.begin(), seen.tables.end(),
                         [&](const auto &table) { return is_its(table.ns); }))
        {
            see_table({.proc_pid = query.proc_pid, .query = look.of_new}, seen);
        }
        seen.rows.push_back(std::move(row));
    }
    return seen;
}

} // namespace ipcscope::lab::agent
