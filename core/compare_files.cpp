// Comparing what is seen of files in /dev/shm: by name in a mount namespace, by descriptor and by
// mapping in a process.
#include "core/comparer.h"

#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace ipcscope
{
namespace
{

std::string print_file(const FileDesRow &row)
{
    return fmt::format("/dev/shm/{}{}", row.file, row.unlinked ? " (deleted)" : "");
}

std::string print_files(std::size_t count)
{
    return told("a tmpfs with {} files", count);
}

/// The name of a file as far as both engines can give it: a semaphore's file has one that was drawn
/// by lot as long as it is made, and whoever made it has it mapped by that name.
std::string common_name(const FileMapRow &row)
{
    constexpr std::string_view kDrawn = "sem.??????";
    const bool drawn =
        row.unlinked && row.file.size() == kDrawn.size() && row.file.starts_with("sem.") &&
        std::all_of(row.file.begin() + 4, row.file.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        });
    return drawn ? std::string(kDrawn) : row.file;
}

/// What one process has mapped of one file, with one kind of access.
using Mapped = std::tuple<std::string, bool, FileMapRow::Access>;
struct Ends
{
    std::vector<std::uint64_t> begins;
    std::vector<std::uint64_t> ends;
};

} // namespace

std::vector<std::string> mapped_parts(const std::vector<FileMapRow> &rows)
{
    std::map<Mapped, Ends> mapped;
    for (const FileMapRow &row : rows)
    {
        Ends &ends = mapped[{common_name(row), row.unlinked, row.access}];
        ends.begins.push_back(row.offset);
        ends.ends.push_back(row.offset + row.length);
    }
    // Begins and ends that meet are left out.
    std::vector<std::string> texts;
    for (auto &[what, part] : mapped)
    {
        const auto &[file, unlinked, access] = what;
        std::sort(part.begins.begin(), part.begins.end());
        std::sort(part.ends.begin(), part.ends.end());
        std::vector<std::uint64_t> begins;
        std::vector<std::uint64_t> ends;
        std::set_difference(part.begins.begin(), part.begins.end(), part.ends.begin(),
                            part.ends.end(), std::back_inserter(begins));
        std::set_difference(part.ends.begin(), part.ends.end(), part.begins.begin(),
                            part.begins.end(), std::back_inserter(ends));
        constexpr std::string_view kAccess[] = {"-", "ro", "rw"};
        for (std::size_t i = 0; i < begins.size(); ++i)
        {
            texts.push_back(fmt::format("{}{} {} {:#x}-{:#x}", file, unlinked ? " (deleted)" : "",
                                        kAccess[static_cast<std::size_t>(access)], begins[i],
                                        ends[i]));
        }
    }
    return texts;
}

void Comparer::file_system(NsId ns, const std::optional<TmpfsTable> &model,
                           const std::optional<TmpfsTable> &kernel)
{
    const Place mount{.table = "mnt", .number = ns.value};
    if (!model || !kernel)
    {
        if (model.has_value() != kernel.has_value())
        {
            const auto print = [](const std::optional<TmpfsTable> &table) {
                return table ? print_files(table->files.size()) : told("nothing mounted");
            };
            differ(mount.field("shm"), print(model), print(kernel), "/proc/PID/mountinfo");
        }
        return;
    }
    const auto known = map_.devices_.to_kernel.find(NsId{model->device});
    if (known == map_.devices_.to_kernel.end() || known->second != NsId{kernel->device})
    {
        differ(mount.field("device"), fmt::format("tmpfs [{}]", model->device),
               told("another tmpfs, device {:#x}", kernel->device), "stat(\"/dev/shm\")");
        return;
    }
    row(tmpfs_fields(), mount, *model, *kernel);
    const auto place = [ns](const TmpfsFileRow &file) {
        return Place{.table = "mnt", .number = ns.value, .kind = "file", .name = file.name};
    };
    side_by_side(
        model->files, kernel->files,
        [](const TmpfsFileRow &file) -> const std::string & { return file.name; },
        [&](const TmpfsFileRow &ours, const TmpfsFileRow &theirs) {
            row(tmpfs_file_fields(), place(ours), ours, theirs);
        },
        [&](const TmpfsFileRow *ours, const TmpfsFileRow *theirs) {
            differ(place(ours != nullptr ? *ours : *theirs).field({}),
                   ours != nullptr ? told("a file") : told("no file"),
                   theirs != nullptr ? told("a file") : told("no file"), "/dev/shm");
        });
}

void Comparer::files(const Tables &model, const Tables &kernel)
{
    if (!model.mnt || !kernel.mnt)
    {
        return;
    }
    const auto there = [&](NsId device) {
        return std::any_of(model.mnt->begin(), model.mnt->end(), [device](const auto &table) {
            return table.shm && table.shm->device == device.value;
        });
    };
    // A lab cannot look into a namespace that no actor is in, though something may keep it alive.
    const auto is_seen = [&](NsId ipc) {
        return std::any_of(model.actors.begin(), model.actors.end(),
                           [ipc](const ActorRow &row) { return row.alive && row.ipc_ns == ipc; });
    };
    for (const MntNamespaceTable &table : *kernel.mnt)
    {
        const auto met = map_.mnt_.to_model.find(table.ns);
        const auto ours = std::find_if(
            model.mnt->begin(), model.mnt->end(), [&](const MntNamespaceTable &candidate) {
                return met != map_.mnt_.to_model.end() && candidate.ns == met->second;
            });
        if (ours == model.mnt->end())
        {
            continue; // that of no actor
        }
        if (ours->shm && table.shm)
        {
            bind(map_.devices_, NsId{ours->shm->device}, NsId{table.shm->device}, there);
        }
        MntNamespaceTable seen{
            .ns = ours->ns, .shm = {}, .sees_mqueue = ours->sees_mqueue, .mqueue = ours->mqueue};
        seen.mqueue = seen.mqueue && is_seen(*seen.mqueue) ? seen.mqueue : std::nullopt;
        row(mnt_fields(), Place{.table = "mnt", .number = seen.ns.value}, seen, table);
        file_system(ours->ns, ours->shm, table.shm);
    }
}

void Comparer::file_descriptors(ActorId actor, const std::vector<FileDesRow> &model,
                                const std::vector<FileDesRow> &kernel)
{
    std::string number;
    const auto place = [&](const FileDesRow &descriptor) {
        number = fmt::format("{}", descriptor.fd.value);
        return Place{.table = "actor", .number = actor.value, .kind = "fd", .name = number};
    };
    side_by_side(
        model, kernel, [](const FileDesRow &descriptor) { return descriptor.fd; },
        [&](const FileDesRow &ours, const FileDesRow &theirs) {
            if (ours.file != theirs.file)
            {
                differ(place(ours).field({}), print_file(ours), print_file(theirs), "/proc/PID/fd");
                return;
            }
            row(file_des_fields(), place(ours), ours, theirs);
        },
        [&](const FileDesRow *ours, const FileDesRow *theirs) {
            differ(place(ours != nullptr ? *ours : *theirs).field({}),
                   ours != nullptr ? print_file(*ours) : told("no file"),
                   theirs != nullptr ? print_file(*theirs) : told("no file"), "/proc/PID/fd");
        });
}

void Comparer::file_mappings(ActorId actor, const std::vector<FileMapRow> &model,
                             const std::vector<FileMapRow> &kernel)
{
    const std::vector<std::string> ours = mapped_parts(model);
    const std::vector<std::string> theirs = mapped_parts(kernel);
    if (ours != theirs)
    {
        differ(Place{.table = "actor", .number = actor.value}.field("mappings"),
               fmt::format("[{}]", fmt::join(ours, ", ")),
               fmt::format("[{}]", fmt::join(theirs, ", ")), "/proc/PID/maps");
    }
}

} // namespace ipcscope
