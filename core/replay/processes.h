// Who is who in a log, and which descriptors lead to sysctls, namespaces, queues and files
// in /dev/shm. Follows the log's own order: what a process is in the model is the model's business.
#pragma once

#include "core/call.h"
#include "core/replay/log.h"
#include "core/replay/mappings.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::replay
{

struct SysctlFile
{
    std::string name; ///< "kernel.shmmni"
};
struct NamespaceFile
{
    ActorId holder;
    NsKind kind{NsKind::Ipc};
};
struct ProcessFile ///< a pidfd
{
    std::uint32_t life{};
};
struct QueueFile ///< the model knows which
{
};
struct ShmFile ///< in /dev/shm; the model knows which
{
    enum class OnExec : std::uint8_t
    {
        Keep,
        Close,
    } on_exec{OnExec::Keep};
};
using OpenFile = std::variant<SysctlFile, NamespaceFile, ProcessFile, QueueFile, ShmFile>;
using Files = std::map<std::int64_t, OpenFile>;

/// A path of /proc that matters: a sysctl, or a namespace of a process.
struct ProcPath
{
    std::string sysctl;
    std::string process; ///< "self", "thread-self" or a number
    NsKind kind{NsKind::Ipc};
};
[[nodiscard]] std::optional<ProcPath> read_proc_path(std::string_view path);

/// Where the queues of a namespace are usually to be seen as files.
inline constexpr std::string_view kMqueueMount = "/dev/mqueue/";

class Processes
{
  public:
    explicit Processes(const Log &log);

    [[nodiscard]] ActorId actor(std::uint32_t life) const { return entry(life).actor; }
    /// A number for what is no process of the log: the holder of a descriptor.
    [[nodiscard]] ActorId new_actor() { return {next_actor_++}; }
    /// Whether the model knows the process; it asks once.
    [[nodiscard]] bool take_first_sight(std::uint32_t life);
    /// The life that this clone made; kNone when there is none.
    [[nodiscard]] std::uint32_t child_of(std::uint32_t event) const;
    /// The life with that number now, as the log or the process itself counts.
    [[nodiscard]] std::uint32_t find(std::int64_t pid, std::uint32_t event) const;

    /// Copies or shares the descriptors and the mappings, by the flags of clone.
    void born(std::uint32_t parent, std::uint32_t child, std::uint64_t flags);
    void executed(std::uint32_t life);
    /// Its descriptors are its own from now on.
    void unshare_files(std::uint32_t life);
    [[nodiscard]] Files &files(std::uint32_t life) { return *entry(life).files; }
    [[nodiscard]] Mappings &mappings(std::uint32_t life) { return *entry(life).mappings; }

    /// The actor of the model that a pid field of the log may mean: `pid` is how the process is
    /// called in some pid namespace.
    void also_called(std::uint32_t life, std::int64_t pid);
    [[nodiscard]] bool same(Pid of_model, std::int64_t of_log) const;

  private:
    struct Entry
    {
        ActorId actor;
        bool known{};
        std::shared_ptr<Files> files{std::make_shared<Files>()};
        std::shared_ptr<Mappings> mappings{std::make_shared<Mappings>()};
    };
    [[nodiscard]] Entry &entry(std::uint32_t life) { return entries_[real(life)]; }
    [[nodiscard]] const Entry &entry(std::uint32_t life) const { return entries_[real(life)]; }
    [[nodiscard]] std::uint32_t real(std::uint32_t life) const;

    const Log &log_;
    std::vector<Entry> entries_;                                    // by life
    std::vector<std::pair<std::uint32_t, std::uint32_t>> children_; // clone event to life, sorted
    std::multimap<std::int64_t, std::uint32_t> numbers_;            // pid to life
    std::multimap<std::int32_t, std::int64_t> aliases_;             // the model's pid to the log's
    std::uint32_t next_actor_{1};
};

} // namespace ipcscope::replay
