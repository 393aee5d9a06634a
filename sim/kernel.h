// What every function of the model works on: the world, who is current, and who watches.
// A ref names a structure and finds it anew at each use, since a write may move what a checkpoint
// shares: `shp->shm_nattch` reads, `shp.edit().shm_nattch++` writes. A ref has 16 bytes at most
// wherever that can be: two registers carry it from call to call.
#pragma once

#include "sim/observer.h"
#include "sim/world.h"

#include <array>
#include <string_view>
#include <vector>

namespace ipcscope::sim
{

struct TaskRef
{
    World *world{};
    ActorId actor;
    [[nodiscard, gnu::always_inline]] const TaskStruct *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const TaskStruct &operator*() const
    {
        return *world->tasks[actor.value].task;
    }
    [[nodiscard, gnu::always_inline]] TaskStruct &edit() const
    {
        return world->tasks.edit(actor.value).task.edit();
    }
};

/// The address space of a task.
struct MmRef
{
    World *world{};
    MmSlot slot;
    [[nodiscard, gnu::always_inline]] const Mm *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const Mm &operator*() const { return world->mms[slot.value]; }
    [[nodiscard, gnu::always_inline]] Mm &edit() const { return world->mms.edit(slot.value); }
};

/// What the threads of a process share besides memory.
struct SignalRef
{
    World *world{};
    SignalSlot slot;
    [[nodiscard, gnu::always_inline]] const SignalStruct *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const SignalStruct &operator*() const
    {
        return world->processes[slot.value];
    }
    [[nodiscard, gnu::always_inline]] SignalStruct &edit() const
    {
        return world->processes.edit(slot.value);
    }
};

struct NsRef
{
    World *world{};
    IpcNsSlot slot;
    [[nodiscard, gnu::always_inline]] const IpcNamespace *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const IpcNamespace &operator*() const
    {
        return world->ipc_namespaces[slot.value];
    }
    [[nodiscard, gnu::always_inline]] IpcNamespace &edit() const
    {
        IpcNamespace &ns = world->ipc_namespaces.edit(slot.value);
        ns.version++;
        return ns;
    }
};

/// Which of a namespace's tables, in the kernel's order.
enum class IdsKind : std::uint8_t
{
    Sem,
    Msg,
    Shm,
};
inline constexpr std::array kIdsOfKind{&IpcNamespace::sem_ids, &IpcNamespace::msg_ids,
                                       &IpcNamespace::shm_ids};

/// The table of one kind of object of a namespace.
struct IdsRef
{
    [[no_unique_address]] NsRef ns;
    IdsKind kind{};
    [[nodiscard, gnu::always_inline]] const IpcIds *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const IpcIds &operator*() const
    {
        return (*ns).*kIdsOfKind[static_cast<std::size_t>(kind)];
    }
    [[nodiscard, gnu::always_inline]] IpcIds &edit() const
    {
        return ns.edit().*kIdsOfKind[static_cast<std::size_t>(kind)];
    }
};

/// The common part of the object at one index of a table.
class PermRef
{
  public:
    PermRef() = default;
    /// `idx` has 24 bits at most, as with ipcmni_extend, or is -1.
    PermRef(IdsRef ids, int idx)
        : ns_(ids.ns), packed_((idx << kIdxShift) | static_cast<int>(ids.kind))
    {
    }
    [[nodiscard]] NsRef ns() const { return ns_; }
    [[nodiscard]] IdsRef ids() const { return {.ns = ns_, .kind = kind()}; }
    [[nodiscard]] int idx() const { return packed_ >> kIdxShift; }
    [[nodiscard, gnu::always_inline]] const KernIpcPerm *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const KernIpcPerm &operator*() const
    {
        return (*ids()).perms[static_cast<std::size_t>(idx())];
    }
    [[nodiscard, gnu::always_inline]] KernIpcPerm &edit() const
    {
        return ids().edit().perms.edit(static_cast<std::size_t>(idx()));
    }

  private:
    static constexpr int kIdxShift = 8;
    static constexpr int kKindMask = (1 << kIdxShift) - 1;
    [[nodiscard]] IdsKind kind() const { return static_cast<IdsKind>(packed_ & kKindMask); }

    [[no_unique_address]] NsRef ns_;
    int packed_{-1 << kIdxShift};
};

/// The segment at one index of a namespace.
struct ShmRef
{
    [[no_unique_address]] NsRef ns;
    int idx{-1};
    [[nodiscard, gnu::always_inline]] const ShmidKernel *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const ShmidKernel &operator*() const
    {
        return ns->shm[static_cast<std::size_t>(idx)];
    }
    [[nodiscard, gnu::always_inline]] ShmidKernel &edit() const
    {
        return ns.edit().shm.edit(static_cast<std::size_t>(idx));
    }
    [[nodiscard]] PermRef shm_perm() const { return {{.ns = ns, .kind = IdsKind::Shm}, idx}; }
};

/// The semaphore set at one index of a namespace.
struct SemaRef
{
    [[no_unique_address]] NsRef ns;
    int idx{-1};
    [[nodiscard, gnu::always_inline]] const SemArray *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const SemArray &operator*() const
    {
        return ns->sem[static_cast<std::size_t>(idx)];
    }
    [[nodiscard, gnu::always_inline]] SemArray &edit() const
    {
        return ns.edit().sem.edit(static_cast<std::size_t>(idx));
    }
    [[nodiscard]] PermRef sem_perm() const { return {{.ns = ns, .kind = IdsKind::Sem}, idx}; }
};

/// One semaphore of a set.
struct SemRef
{
    SemaRef sma;
    int num{};
    [[nodiscard, gnu::always_inline]] const Sem *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const Sem &operator*() const
    {
        return sma->sems[static_cast<std::size_t>(num)];
    }
    [[nodiscard, gnu::always_inline]] Sem &edit() const
    {
        return sma.edit().sems.edit(static_cast<std::size_t>(num));
    }
};

/// The message queue at one index of a namespace.
struct MsqRef
{
    [[no_unique_address]] NsRef ns;
    int idx{-1};
    [[nodiscard, gnu::always_inline]] const MsgQueue *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const MsgQueue &operator*() const
    {
        return ns->msg[static_cast<std::size_t>(idx)];
    }
    [[nodiscard, gnu::always_inline]] MsgQueue &edit() const
    {
        return ns.edit().msg.edit(static_cast<std::size_t>(idx));
    }
    [[nodiscard]] PermRef q_perm() const { return {{.ns = ns, .kind = IdsKind::Msg}, idx}; }
};

/// A table of descriptors.
struct FilesRef
{
    World *world{};
    FilesSlot slot;
    [[nodiscard]] const FilesStruct *operator->() const { return &**this; }
    [[nodiscard]] const FilesStruct &operator*() const { return world->files_structs[slot.value]; }
    [[nodiscard]] FilesStruct &edit() const { return world->files_structs.edit(slot.value); }
};

/// An open file.
struct FileRef
{
    World *world{};
    OpenFileSlot slot;
    /// The queue that it is of; null when it is of none.
    [[nodiscard]] const MqSlot *queue() const { return std::get_if<MqSlot>(&(**this).f_inode); }
    /// The same of a tmpfs.
    [[nodiscard]] const TmpfsSlot *tmpfs() const
    {
        return std::get_if<TmpfsSlot>(&(**this).f_inode);
    }
    [[nodiscard]] const OpenFile *operator->() const { return &**this; }
    [[nodiscard]] const OpenFile &operator*() const { return world->open_files[slot.value]; }
    [[nodiscard]] OpenFile &edit() const { return world->open_files.edit(slot.value); }
};

/// The file system of a namespace's POSIX queues.
struct MqSbRef
{
    World *world{};
    MqSbSlot slot;
    [[nodiscard]] const MqSuperBlock *operator->() const { return &**this; }
    [[nodiscard]] const MqSuperBlock &operator*() const { return world->mq_sbs[slot.value]; }
    [[nodiscard]] MqSuperBlock &edit() const
    {
        MqSuperBlock &sb = world->mq_sbs.edit(slot.value);
        if (sb.ns == MqSuperBlock::Namespace::There)
        {
            world->ipc_namespaces.edit(sb.s_fs_info.value).version++;
        }
        return sb;
    }
};

/// A POSIX message queue.
struct MqRef
{
    World *world{};
    MqSlot slot;
    [[nodiscard]] const MqInode *operator->() const { return &**this; }
    [[nodiscard]] const MqInode &operator*() const { return world->mq_inodes[slot.value]; }
    [[nodiscard]] MqInode &edit() const
    {
        MqInode &inode = world->mq_inodes.edit(slot.value);
        (void)sb().edit();
        return inode;
    }
    [[nodiscard]] MqSbRef sb() const { return {.world = world, .slot = (**this).i_sb}; }
};

/// A tmpfs.
struct TmpfsSbRef
{
    World *world{};
    TmpfsSbSlot slot;
    [[nodiscard]] const TmpfsSuperBlock *operator->() const { return &**this; }
    [[nodiscard]] const TmpfsSuperBlock &operator*() const { return world->tmpfs_sbs[slot.value]; }
    [[nodiscard]] TmpfsSuperBlock &edit() const { return world->tmpfs_sbs.edit(slot.value); }
};

/// A file of a tmpfs.
struct TmpfsRef
{
    World *world{};
    TmpfsSlot slot;
    [[nodiscard]] const TmpfsInode *operator->() const { return &**this; }
    [[nodiscard]] const TmpfsInode &operator*() const { return world->tmpfs_inodes[slot.value]; }
    [[nodiscard]] TmpfsInode &edit() const { return world->tmpfs_inodes.edit(slot.value); }
    [[nodiscard]] TmpfsSbRef sb() const { return {.world = world, .slot = (**this).i_sb}; }
};

/// The sleeping call of an actor. Requires: it sleeps, or was woken and has not run yet.
struct WaitRef
{
    World *world{};
    ActorId actor;
    [[nodiscard, gnu::always_inline]] const Wait *operator->() const { return &**this; }
    [[nodiscard, gnu::always_inline]] const Wait &operator*() const
    {
        return *world->tasks[actor.value].wait;
    }
    [[nodiscard, gnu::always_inline]] Wait &edit() const
    {
        return world->tasks.edit(actor.value).wait.edit();
    }
};

[[nodiscard]] inline IdsRef shm_ids(NsRef ns)
{
    return {.ns = ns, .kind = IdsKind::Shm};
}

[[nodiscard]] inline IdsRef sem_ids(NsRef ns)
{
    return {.ns = ns, .kind = IdsKind::Sem};
}

[[nodiscard]] inline IdsRef msg_ids(NsRef ns)
{
    return {.ns = ns, .kind = IdsKind::Msg};
}

static_assert(sizeof(IdsRef) <= 16 && sizeof(PermRef) <= 16 && sizeof(ShmRef) <= 16 &&
              sizeof(SemaRef) <= 16 && sizeof(MsqRef) <= 16);

class Kernel
{
  public:
    Kernel(World &world_in, ActorId actor, Observer *watcher) : world(world_in), watcher_(watcher)
    {
        current_ = actor;
    }
    World &world;

    [[nodiscard]] TaskRef current() const { return {.world = &world, .actor = current_}; }
    [[nodiscard]] TaskRef task(ActorId actor) const { return {.world = &world, .actor = actor}; }
    [[nodiscard]] WaitRef wait(ActorId actor) const { return {.world = &world, .actor = actor}; }
    [[nodiscard]] NsRef ipc_ns(IpcNsSlot slot) const { return {.world = &world, .slot = slot}; }
    /// The namespace that the current process's calls go to.
    [[nodiscard]] NsRef current_ipc_ns() const { return ipc_ns(current()->nsproxy.ipc_ns); }
    [[nodiscard]] MmRef mm(TaskRef task) const { return {.world = &world, .slot = task->mm}; }
    [[nodiscard]] FilesRef files(TaskRef task) const
    {
        return {.world = &world, .slot = task->files};
    }
    [[nodiscard]] FileRef file(OpenFileSlot slot) const { return {.world = &world, .slot = slot}; }
    [[nodiscard]] MqSbRef mq_sb(MqSbSlot slot) const { return {.world = &world, .slot = slot}; }
    [[nodiscard]] MqRef mqueue(MqSlot slot) const { return {.world = &world, .slot = slot}; }
    [[nodiscard]] TmpfsSbRef tmpfs_sb(TmpfsSbSlot slot) const
    {
        return {.world = &world, .slot = slot};
    }
    [[nodiscard]] TmpfsRef tmpfs(TmpfsSlot slot) const { return {.world = &world, .slot = slot}; }
    [[nodiscard]] SignalRef signal(TaskRef task) const
    {
        return {.world = &world, .slot = task->signal};
    }
    /// Whether a pid leads to it still: it runs, or is a first thread whose process goes on.
    [[nodiscard]] bool exists(ActorId actor) const
    {
        return actor.value < world.actors && world.tasks[actor.value].task;
    }
    [[nodiscard]] bool alive(ActorId actor) const
    {
        return exists(actor) && world.tasks[actor.value].task->state == TaskStruct::State::Running;
    }
    /// Whether the actor is in the middle of a call, asleep or woken and not yet run.
    [[nodiscard]] bool in_call(ActorId actor) const
    {
        return actor.value < world.actors && world.tasks[actor.value].wait;
    }
    /// ktime_get_real_seconds: the model's clock is the number of the running call.
    [[nodiscard]] Stamp now() const { return world.clock; }

    /// The call leads where the model does not go; nothing has been changed yet. `why` has static
    /// storage.
    void refuse(std::string why) { refusal_ = std::move(why); }
    [[nodiscard]] std::string_view refusal() const { return refusal_; }

    [[nodiscard]] bool watched() const { return watcher_ != nullptr; }
    void tell(Step step);

  private:
    friend class Frame;
    /// Puts a function on the call path, unless it is the last one there already.
    bool enter(std::string_view function);
    friend class CurrentTask;
    friend class Mute;
    ActorId current_;
    Observer *watcher_;
    std::string refusal_;
    std::vector<std::string_view> call_path_; // of the watched functions, outermost first
};

/// One function of the model on the call path, while it runs: `const Frame frame(k, __func__);`.
/// A part of a kernel function that stands as a function of its own here gives that one's name.
class Frame
{
  public:
    Frame(Kernel &k, std::string_view function) : k_(k)
    {
        if (k.watched()) [[unlikely]]
        {
            pushed_ = k.enter(function);
        }
    }
    ~Frame()
    {
        if (pushed_) [[unlikely]]
        {
            k_.call_path_.pop_back();
        }
    }
    Frame(const Frame &) = delete;
    Frame &operator=(const Frame &) = delete;

  private:
    Kernel &k_;
    bool pushed_{};
};

/// While it lives another process is current: a signal ends that one, and it cleans up by itself.
class CurrentTask
{
  public:
    CurrentTask(Kernel &k, ActorId actor) : k_(k), before_(k.current_) { k.current_ = actor; }
    ~CurrentTask() { k_.current_ = before_; }
    CurrentTask(const CurrentTask &) = delete;
    CurrentTask &operator=(const CurrentTask &) = delete;

  private:
    Kernel &k_;
    ActorId before_;
};

/// One turn of a loop over many things. Steps are told of the first turns only: nobody watches the
/// thousandth.
class Mute
{
  public:
    static constexpr int kToldTurns = 16;
    Mute(Kernel &k, int turn) : k_(k), before_(turn >= kToldTurns ? k.watcher_ : nullptr)
    {
        if (before_ != nullptr) [[unlikely]]
        {
            k_.watcher_ = nullptr;
        }
    }
    ~Mute()
    {
        if (before_ != nullptr) [[unlikely]]
        {
            k_.watcher_ = before_;
        }
    }
    Mute(const Mute &) = delete;
    Mute &operator=(const Mute &) = delete;

  private:
    Kernel &k_;
    Observer *before_;
};

} // namespace ipcscope::sim
