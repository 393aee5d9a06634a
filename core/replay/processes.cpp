#include "core/replay/processes.h"

#include "core/notation/lexical.h"

#include <algorithm>

namespace ipcscope::replay
{
namespace
{

constexpr std::string_view kSys = "/proc/sys/";
constexpr std::string_view kProc = "/proc/";

bool is_ipc_sysctl(std::string_view name)
{
    return name.starts_with("kernel.shm") || name.starts_with("kernel.msg") ||
           name.starts_with("kernel.sem") || name == "kernel.auto_msgmni" ||
           name.starts_with("fs.mqueue.");
}

std::optional<NsKind> ns_kind(std::string_view name)
{
    if (name == "ipc")
    {
        return NsKind::Ipc;
    }
    if (name == "user")
    {
        return NsKind::User;
    }
    return name == "mnt" ? std::optional(NsKind::Mnt) : std::nullopt;
}

} // namespace

std::optional<ProcPath> read_proc_path(std::string_view path)
{
    ProcPath result;
    if (path.starts_with(kSys))
    {
        result.sysctl = path.substr(kSys.size());
        std::replace(result.sysctl.begin(), result.sysctl.end(), '/', '.');
        return is_ipc_sysctl(result.sysctl) ? std::optional(result) : std::nullopt;
    }
    const std::size_t ns = path.rfind("/ns/");
    if (!path.starts_with(kProc) || ns == std::string_view::npos || ns < kProc.size())
    {
        return std::nullopt;
    }
    const auto kind = ns_kind(path.substr(ns + 4));
    std::string_view who = path.substr(kProc.size(), ns - kProc.size());
    // /proc/7/task/9/ns/ipc is that of the thread.
    who.remove_prefix(who.find("/task/") == std::string_view::npos ? 0 : who.rfind('/') + 1);
    if (!kind || who.empty())
    {
        return std::nullopt;
    }
    result.process = who;
    result.kind = *kind;
    return result;
}

Processes::Processes(const Log &log) : log_(log), entries_(log.lives.size())
{
    for (std::uint32_t life = 0; life < log.lives.size(); ++life)
    {
        const Life &it = log.lives[life];
        entries_[life].actor = new_actor();
        if (it.merged_into != kNone)
        {
            continue;
        }
        numbers_.emplace(it.tid, life);
        if (it.born != kNone)
        {
            children_.emplace_back(it.born, life);
        }
        if (it.alias != 0)
        {
            also_called(life, it.alias);
        }
    }
    std::sort(children_.begin(), children_.end());
}

std::uint32_t Processes::real(std::uint32_t life) const
{
    return log_.lives[life].merged_into == kNone ? life : log_.lives[life].merged_into;
}

bool Processes::take_first_sight(std::uint32_t life)
{
    return !std::exchange(entry(life).known, true);
}

std::uint32_t Processes::child_of(std::uint32_t event) const
{
    const auto found = std::lower_bound(children_.begin(), children_.end(), std::pair{event, 0U});
    return found != children_.end() && found->first == event ? found->second : kNone;
}

std::uint32_t Processes::find(std::int64_t pid, std::uint32_t event) const
{
    std::uint32_t best = kNone;
    const auto [begin, end] = numbers_.equal_range(pid);
    for (auto it = begin; it != end; ++it)
    {
        // Of several lives under one number the last one that has begun.
        const bool begun = log_.lives[it->second].first <= event;
        best = best == kNone || begun ? it->second : best;
    }
    return best;
}

void Processes::born(std::uint32_t parent, std::uint32_t child, std::uint64_t flags)
{
    const std::shared_ptr<Files> files = entry(parent).files;
    entry(child).files = (flags & abi::kCloneFiles) != 0 ? files : std::make_shared<Files>(*files);
    const std::shared_ptr<Mappings> mappings = entry(parent).mappings;
    entry(child).mappings =
        (flags & abi::kCloneVm) != 0 ? mappings : std::make_shared<Mappings>(*mappings);
}

void Processes::executed(std::uint32_t life)
{
    unshare_files(life);
    entry(life).mappings = std::make_shared<Mappings>();
    std::erase_if(files(life), [](const auto &entry) {
        const auto *file = std::get_if<ShmFile>(&entry.second);
        return file != nullptr && file->on_exec == ShmFile::OnExec::Close;
    });
}

void Processes::unshare_files(std::uint32_t life)
{
    Entry &it = entry(life);
    it.files = std::make_shared<Files>(*it.files);
}

void Processes::also_called(std::uint32_t life, std::int64_t pid)
{
    const auto tid = static_cast<std::int32_t>(log_.lives[real(life)].tid);
    if (!same({tid}, pid))
    {
        numbers_.emplace(pid, real(life));
        aliases_.emplace(tid, pid);
    }
}

bool Processes::same(Pid of_model, std::int64_t of_log) const
{
    if (of_model.value == of_log)
    {
        return true;
    }
    const auto [begin, end] = aliases_.equal_range(of_model.value);
    return std::any_of(begin, end, [&](const auto &alias) { return alias.second == of_log; });
}

} // namespace ipcscope::replay
