// Model against kernel: a verdict for every call and every field, with the evidence and its source.
#pragma once

#include "core/backend.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ipcscope
{

enum class Verdict : std::uint8_t
{
    Agree,
    Allowed, ///< the kernel is free here, and gave one of the allowed outcomes
    Differ,
    ModelOnly, ///< the kernel was not asked, or could not do it here
};
[[nodiscard]] std::string_view
verdict_name(Verdict verdict); ///< "agree", "allowed", "differ", "model_only"

/// The graver of two: differ, then model only, then allowed, then agree.
[[nodiscard]] Verdict graver(Verdict lhs, Verdict rhs);

/// One field in which the engines differ.
struct Difference
{
    std::string field; ///< "result", "output.nattch", "ipc:[2].shm[0].lpid"
    std::string model; ///< as printed
    std::string kernel;
    std::string source; ///< where the kernel's value was read: "shmctl(SHM_STAT_ANY)"
    friend bool operator==(const Difference &, const Difference &) = default;
};

struct Comparison
{
    Verdict verdict{Verdict::Agree};
    std::vector<Difference> differences;
    std::string reason; ///< ModelOnly and Allowed: why
};

/// How a field is compared and printed.
enum class FieldKind : std::uint8_t
{
    Number,
    Signed,
    Hex,
    Octal,
    Pid,   ///< through the actors
    Stamp, ///< through the calls: set at call N
    Ns,    ///< through the namespaces
};

/// One column of a table, for comparison, views and JSON alike.
template <class Row> struct FieldInfo
{
    std::string_view name; ///< the kernel's name, as JSON has it
    FieldKind kind{FieldKind::Number};
    std::string_view source;                          ///< what shows it in the kernel
    std::string_view meaning;                         ///< one sentence
    std::optional<std::uint64_t> (*get)(const Row &); ///< nullopt: this engine cannot see it
};

[[nodiscard]] std::span<const FieldInfo<ShmRow>> shm_fields();
[[nodiscard]] std::span<const FieldInfo<IpcNamespaceTable>> namespace_fields();
/// Of the vectors `groups` and `attaches` the table has the sizes; descriptors and mappings of
/// files are not in it.
[[nodiscard]] std::span<const FieldInfo<ActorRow>> actor_fields();
[[nodiscard]] std::span<const FieldInfo<ShmidDs>> shmid_ds_fields();
[[nodiscard]] std::span<const FieldInfo<Shminfo>> shminfo_fields();
[[nodiscard]] std::span<const FieldInfo<ShmInfo>> shm_info_fields();
/// Of the vector `sems` the table has the size.
[[nodiscard]] std::span<const FieldInfo<SemRow>> sem_fields();
[[nodiscard]] std::span<const FieldInfo<SemState>> sem_state_fields();
[[nodiscard]] std::span<const FieldInfo<SemidDs>> semid_ds_fields();
[[nodiscard]] std::span<const FieldInfo<Seminfo>> seminfo_fields();
[[nodiscard]] std::span<const FieldInfo<MsgRow>> msg_fields();
[[nodiscard]] std::span<const FieldInfo<MsqidDs>> msqid_ds_fields();
[[nodiscard]] std::span<const FieldInfo<Msginfo>> msginfo_fields();
/// Without the name of the queue.
[[nodiscard]] std::span<const FieldInfo<MqRow>> mq_fields();
/// Without the name of the queue.
[[nodiscard]] std::span<const FieldInfo<MqDesRow>> mq_des_fields();
[[nodiscard]] std::span<const FieldInfo<MqAttr>> mq_attr_fields();
/// Without the number of the device, which each engine has its own of, and without the files.
[[nodiscard]] std::span<const FieldInfo<MntNamespaceTable>> mnt_fields();
[[nodiscard]] std::span<const FieldInfo<TmpfsTable>> tmpfs_fields();
/// Without the file's name.
[[nodiscard]] std::span<const FieldInfo<TmpfsFileRow>> tmpfs_file_fields();
[[nodiscard]] std::span<const FieldInfo<FileDesRow>> file_des_fields();
[[nodiscard]] std::span<const FieldInfo<FileMapRow>> file_map_fields();
[[nodiscard]] std::span<const FieldInfo<FileStat>> file_stat_fields();
[[nodiscard]] std::span<const FieldInfo<TmpfsStat>> tmpfs_stat_fields();
/// Those of namespace_fields() that are about POSIX queues.
[[nodiscard]] std::span<const FieldInfo<IpcNamespaceTable>> mq_namespace_fields();

/// The columns of a structure that a call fills in, by its type.
[[nodiscard]] inline auto fields_of(const ShmidDs &)
{
    return shmid_ds_fields();
}
[[nodiscard]] inline auto fields_of(const Shminfo &)
{
    return shminfo_fields();
}
[[nodiscard]] inline auto fields_of(const ShmInfo &)
{
    return shm_info_fields();
}
[[nodiscard]] inline auto fields_of(const SemidDs &)
{
    return semid_ds_fields();
}
[[nodiscard]] inline auto fields_of(const Seminfo &)
{
    return seminfo_fields();
}
[[nodiscard]] inline auto fields_of(const MsqidDs &)
{
    return msqid_ds_fields();
}
[[nodiscard]] inline auto fields_of(const Msginfo &)
{
    return msginfo_fields();
}
[[nodiscard]] inline auto fields_of(const MqAttr &)
{
    return mq_attr_fields();
}
[[nodiscard]] inline auto fields_of(const FileStat &)
{
    return file_stat_fields();
}
[[nodiscard]] inline auto fields_of(const TmpfsStat &)
{
    return tmpfs_stat_fields();
}

/// Which parts of which files are mapped: "x rw 0x0-0x2000". Where the mappings lie, and whether
/// two that touch are one, is each engine's own choice; so are the six letters of a semaphore's
/// name while it is made: sem.??????.
[[nodiscard]] std::vector<std::string> mapped_parts(const std::vector<FileMapRow> &rows);

/// The number as the field's kind prints it: 0x00001234, 0600, 12.
[[nodiscard]] std::string print_field(FieldKind kind, std::uint64_t value);

/// The mapping between the two engines' pids, namespaces, addresses and times, built up call by
/// call.
class Correspondence
{
  public:
    /// Call number `call` ran in the kernel between these two readings of CLOCK_REALTIME_COARSE, in
    /// seconds.
    void call_ran(Stamp call, std::int64_t began, std::int64_t ended);

    /// What one engine was asked and what it gave. The calls differ where an argument is a $name
    /// that each engine bound to a value of its own.
    struct Answer
    {
        const Call &call;
        const Outcome &outcome;
    };

    /// Compares one call's answers, with the numbers of processes as `caller` sees them. Binds the
    /// pids of a successful Clone.
    [[nodiscard]] Comparison compare(ActorId caller, const Answer &model, const Answer &kernel);
    /// For a call of the first process that is the same in both engines.
    [[nodiscard]] Comparison compare(const Call &call, const Outcome &model, const Outcome &kernel);
    /// The call in which an actor slept until now.
    using CallOf = std::function<const Call *(ActorId)>;
    /// Compares which sleepers ended with a call, and with what. When each of them ran on is the
    /// scheduler's choice, so the order is not compared.
    [[nodiscard]] Comparison compare(const std::vector<Woken> &model,
                                     const std::vector<Woken> &kernel, const CallOf &call_of);
    /// Compares the state after a call. Binds namespaces seen for the first time, forgets those
    /// that are gone. What the kernel cannot look into (a namespace without a live actor) is not
    /// compared; what the kernel shows and the model has not is a difference.
    [[nodiscard]] Comparison compare(const Tables &model, const Tables &kernel);

    /// The model's namespace for the kernel's, if they have met.
    [[nodiscard]] std::optional<NsId> model_ns(NsId kernel) const;
    [[nodiscard]] std::optional<Pid> model_pid(Pid kernel) const;

    /// A kernel second in words: "set at call 3", "set at calls 3 to 9", "never".
    [[nodiscard]] std::string print_kernel_stamp(Stamp seconds) const;

  private:
    struct Seconds
    {
        std::int64_t began{};
        std::int64_t ended{};
    };
    /// A bijection that grows by what is seen at the same place in both engines.
    struct Namespaces
    {
        std::map<NsId, NsId> to_kernel;
        std::map<NsId, NsId> to_model;
    };
    std::vector<Seconds> calls_; // [call number - 1]
    // The kernel uses pid numbers again, the model never does: to_kernel is what is compared.
    std::map<Pid, Pid> pid_to_kernel_;
    std::map<Pid, Pid> pid_to_model_;
    /// Actors below the lab's own pid namespace: both engines count from 1 there, so that the
    /// numbers that these see are the same ones.
    std::set<ActorId> below_;
    std::map<ActorId, Pid> living_; ///< the model's, when last compared
    /// Processes that have ended at once, by the model's pid: which one was the last to let go of
    /// something is the kernel's choice. The value tells which of them ended together.
    std::map<Pid, int> together_;
    int ends_{};
    std::set<std::pair<Pid, Pid>> chosen_; ///< the model's and what the kernel has instead
    Namespaces ipc_;                       // each kind apart: the model may count each from 1
    Namespaces user_;
    Namespaces mnt_;
    Namespaces pid_;
    Namespaces devices_; // of tmpfs: numbers of their own in each engine, too
    [[nodiscard]] bool is_below(ActorId actor) const { return below_.contains(actor); }
    friend class Comparer;
};

} // namespace ipcscope
