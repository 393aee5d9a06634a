// Inside the comparison: one comparison under way, writing its differences down. Used by
// compare.cpp (answers), compare_tables.cpp, compare_mq.cpp and compare_files.cpp (state) only.
#pragma once

#include "core/compare.h"

#include <span>
#include <string>
#include <string_view>

namespace ipcscope
{

/// Goes through two ascending lists at once: `both` gets what is in both, `one` what is missing.
template <class Row, class Key, class Both, class One>
void side_by_side(const std::vector<Row> &model, const std::vector<Row> &kernel, const Key &key,
                  const Both &both, const One &one)
{
    auto ours = model.begin();
    auto theirs = kernel.begin();
    while (ours != model.end() || theirs != kernel.end())
    {
        if (theirs == kernel.end() || (ours != model.end() && key(*ours) < key(*theirs)))
        {
            one(&*ours++, nullptr);
        }
        else if (ours == model.end() || key(*theirs) < key(*ours))
        {
            one(nullptr, &*theirs++);
        }
        else
        {
            both(*ours++, *theirs++);
        }
    }
}

/// What the kernel's reclaim moves about: pages or bytes, all in one unit.
struct Memory
{
    std::uint64_t rss{};
    std::uint64_t swap{};
    std::uint64_t never_written{}; ///< of rss
};

/// The kernel swaps pages out when it likes, and drops those that were never written; so only the
/// sum, less what may have been dropped, is the calls' doing.
[[nodiscard]] inline bool same_but_for_reclaim(const Memory &model, const Memory &kernel)
{
    const std::uint64_t most = model.rss + model.swap;
    const std::uint64_t seen = kernel.rss + kernel.swap;
    return most - model.never_written <= seen && seen <= most;
}

class Comparer
{
  public:
    /// How the numbers of processes were counted: by the lab's own pid namespace or by one below.
    enum class Numbers : std::uint8_t
    {
        OfTheLab,
        Below,
    };
    Comparer(Correspondence &map, Comparison &result, Numbers numbers = Numbers::OfTheLab)
        : map_(map), result_(result), numbers_(numbers)
    {
    }

    void answers(const Correspondence::Answer &model, const Correspondence::Answer &kernel);
    void tables(const Tables &model, const Tables &kernel);
    void wakes(const std::vector<Woken> &model, const std::vector<Woken> &kernel,
               const Correspondence::CallOf &call_of);

  private:
    using CallOf = Correspondence::CallOf;
    using Namespaces = Correspondence::Namespaces;

    void differ(std::string field, std::string model, std::string kernel, std::string_view source);
    void output(const Call &call, const Output &model, const Output &kernel);
    template <class Struct>
    void structures(const Call &call, const Struct &model, const Struct &kernel);
    void bytes(const Call &call, std::string_view field, const std::string &model,
               const std::string &kernel);
    void received(const Call &call, const MqReceived &model, const MqReceived &kernel);

    /// For a place in a row, so that its name is only put together when something differs there.
    struct Place
    {
        std::string_view table; ///< "ipc", "mnt" or "actor"
        std::uint64_t number{};
        std::string_view kind{}; ///< "shm", "sem", "msg"
        int index{-1};           ///< of an object of that kind; -1 is the namespace itself
        std::string_view name{}; ///< instead, of a POSIX queue; or of a descriptor: "fd[3]"
        int sem_num{-1};         ///< of a semaphore in a set
        [[nodiscard]] std::string field(std::string_view name) const;
    };

    template <class Row> void row(std::span<const FieldInfo<Row>> fields, const Place &place,
                                  const Row &model, const Row &kernel);
    void bind_actors(const Tables &model, const Tables &kernel);
    void ipc_tables(const Tables &model, const Tables &kernel);
    /// The objects of one kind, by index.
    template <class Row>
    void rows(NsId ns, const std::vector<Row> &model, const std::vector<Row> &kernel);
    void object(const Place &place, const ShmRow &model, const ShmRow &kernel);
    void object(const Place &place, const SemRow &model, const SemRow &kernel);
    void object(const Place &place, const MsgRow &model, const MsgRow &kernel);
    void posix_queues(NsId ns, const std::vector<MqRow> &model, const std::vector<MqRow> &kernel);
    void descriptors(ActorId actor, const std::vector<MqDesRow> &model,
                     const std::vector<MqDesRow> &kernel);
    void files(const Tables &model, const Tables &kernel);
    void file_system(NsId ns, const std::optional<TmpfsTable> &model,
                     const std::optional<TmpfsTable> &kernel);
    void file_descriptors(ActorId actor, const std::vector<FileDesRow> &model,
                          const std::vector<FileDesRow> &kernel);
    void file_mappings(ActorId actor, const std::vector<FileMapRow> &model,
                       const std::vector<FileMapRow> &kernel);
    void actors(const Tables &model, const Tables &kernel);
    void actor(const ActorRow &model, const ActorRow &kernel);
    void forget_gone(const Tables &model);

    [[nodiscard]] bool same(const ShmRow &model, const ShmRow &kernel) const;
    [[nodiscard]] bool same(const SemRow &model, const SemRow &kernel) const;
    [[nodiscard]] bool same(const MsgRow &model, const MsgRow &kernel) const;
    /// Key, mode, owner and creator.
    template <class Row> [[nodiscard]] static bool same_perm(const Row &model, const Row &kernel);
    [[nodiscard]] bool same(FieldKind kind, std::uint64_t model, std::uint64_t kernel) const;
    [[nodiscard]] bool same_pid(Pid model, Pid kernel) const;
    [[nodiscard]] bool same_stamp(Stamp model, Stamp kernel) const;
    [[nodiscard]] std::string print_model(FieldKind kind, std::uint64_t value) const;
    [[nodiscard]] std::string print_kernel(FieldKind kind, std::uint64_t value) const;

    void bind_pid(Pid model, Pid kernel);
    /// Whether the kernel was free to have the one instead of the other.
    [[nodiscard]] bool chosen(Pid model, Pid kernel) const;
    /// Finds out who has ended together since the last time.
    void bury(const Tables &model);
    /// Binds when neither has met another; a partner that is no longer `alive` is given up.
    template <class Alive> void bind(Namespaces &map, NsId model, NsId kernel, const Alive &alive);

    Correspondence &map_;
    Comparison &result_;
    Numbers numbers_;
};

template <class Row> void Comparer::row(std::span<const FieldInfo<Row>> fields, const Place &place,
                                        const Row &model, const Row &kernel)
{
    for (const FieldInfo<Row> &field : fields)
    {
        const auto left = field.get(model);
        const auto right = field.get(kernel);
        if (left && right && !same(field.kind, *left, *right))
        {
            differ(place.field(field.name), print_model(field.kind, *left),
                   print_kernel(field.kind, *right), field.source);
        }
    }
}

template <class Alive>
void Comparer::bind(Namespaces &map, NsId model, NsId kernel, const Alive &alive)
{
    const auto forward = map.to_kernel.find(model);
    if (forward != map.to_kernel.end())
    {
        return; // whether it is the right partner is for the comparison to say
    }
    const auto backward = map.to_model.find(kernel);
    if (backward != map.to_model.end())
    {
        if (alive(backward->second))
        {
            return;
        }
    }
    // The kernel uses inode numbers again, also for another kind of namespace.
    for (Namespaces *kind : {&map_.ipc_, &map_.user_, &map_.mnt_, &map_.pid_})
    {
        const auto stale = kind->to_model.find(kernel);
        if (stale != kind->to_model.end())
        {
            kind->to_kernel.erase(stale->second);
            kind->to_model.erase(stale);
        }
    }
    map.to_kernel.emplace(model, kernel);
    map.to_model.emplace(kernel, model);
}

} // namespace ipcscope
