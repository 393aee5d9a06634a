#include "sim/world.h"

#include "sim/mount.h"
#include "sim/mqueue.h"
#include "sim/msg.h"
#include "sim/sem.h"
#include "sim/shm.h"
#include "sim/tmpfs.h"

#include <algorithm>
#include <limits>

namespace ipcscope::sim
{
namespace
{

// What a lab gives its first process.
constexpr Rlimit kNofile{.rlim_cur = 1024, .rlim_max = 4096};

SignalStruct first_process(const EngineFacts &facts)
{
    SignalStruct process;
    process.tgid = facts.init_pid;
    process.threads = {kInitActor};
    process.rlimit_memlock = {.rlim_cur = facts.memlock_soft, .rlim_max = facts.memlock_hard};
    process.rlimit_msgqueue = {.rlim_cur = facts.msgqueue_soft, .rlim_max = facts.msgqueue_hard};
    process.rlimit_nofile = kNofile;
    process.real_parent = kInitActor; // in truth nobody here
    process.flags = SignalStruct::Flags::Unkillable;
    return process;
}

TaskStruct first_task(const EngineFacts &facts, IpcNsSlot ipc_ns, MntNsSlot mnt_ns)
{
    TaskStruct init;
    init.tgid = facts.init_pid;
    init.tid = facts.init_pid;
    init.nice = facts.init_nice;
    init.cred.cap_permitted = facts.init_caps;
    init.cred.cap_effective = facts.init_caps;
    init.cred.cap_bset = facts.init_caps;
    init.cred.user_ns = kFirstUserNs;
    init.pid_ns = kFirstPidNs;
    init.nsproxy = {.ipc_ns = ipc_ns, .mnt_ns = mnt_ns, .pid_ns_for_children = kFirstPidNs};
    return init;
}

} // namespace

World::World(const EngineFacts &facts_in) : facts(facts_in), next_pid(facts_in.first_actor_pid)
{
    plain_files.next_ino = facts.first_inode;
    UserNamespace user;
    user.inum = NsId{next_ns.value++};
    user.level = facts.init_user_ns ? 0 : 1;
    user.ucount_max_ipc = facts.max_ipc_namespaces;
    user.rlimit_max_memlock = std::numeric_limits<std::int64_t>::max();
    constexpr auto kLongMax = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    user.rlimit_max_msgqueue = static_cast<std::int64_t>(std::min(facts.msgqueue_soft, kLongMax));
    user.ucounts = {Ucounts{.uid = Uid{0}, .ipc_namespaces = 1}};
    // Init's credentials, its ipc, mount and pid namespaces, and the world itself.
    user.refs = 5;
    (void)user_namespaces.take(std::move(user));

    IpcNamespace ipc;
    ipc.inum = NsId{next_ns.value++};
    ipc.user_ns = kFirstUserNs;
    ipc.ucounts = Uid{0};
    ipc.refs = 1;
    mq_init_ns(ipc);
    msg_init_ns(ipc);
    sem_init_ns(ipc);
    shm_init_ns(ipc);
    const IpcNsSlot ipc_ns{ipc_namespaces.take(std::move(ipc))};
    mq_create_mount(*this, ipc_ns, Uid{0});

    const TmpfsSbSlot shm = shmem_fill_super(
        *this, {.blocks = facts.shm_blocks, .inodes = facts.tmpfs_inodes, .uid = {}, .gid = {}},
        kFirstUserNs);
    MntNamespace mnt{.inum = NsId{next_ns.value++},
                     .user_ns = kFirstUserNs,
                     .refs = 1,
                     .mounted = {{std::string(kShmPlace), {clone_mnt(*this, {.mnt_sb = shm})}}}};
    if (facts.mqueue_mounted)
    {
        const MqSbSlot queues = ipc_namespaces[ipc_ns.value].mq_mnt;
        mnt.mounted[std::string(kMqueuePlace)] = {clone_mnt(*this, {.mnt_sb = queues})};
    }
    const MntNsSlot mnt_ns{mnt_namespaces.take(std::move(mnt))};

    // A lab's is one below the machine's. Init, its nsproxy, and the world itself.
    (void)pid_namespaces.take({.inum = NsId{next_pid_ns.value++},
                               .user_ns = kFirstUserNs,
                               .parent = kFirstPidNs,
                               .level = 1,
                               .refs = 3,
                               .reaper = PidNamespace::Reaper::Alive,
                               .child_reaper = kInitActor});

    tasks.reserve(1);
    actors = 1;
    TaskSlot &slot = tasks.edit(kInitActor.value);
    slot.tgid = facts.init_pid;
    slot.tid = facts.init_pid;
    TaskStruct init = first_task(facts, ipc_ns, mnt_ns);
    init.mm = MmSlot{mms.take(Mm{})};
    init.signal = SignalSlot{processes.take(first_process(facts))};
    init.fs = FsSlot{fs.take(FsStruct{})};
    init.files = FilesSlot{files_structs.take(FilesStruct{})};
    slot.signal = init.signal;
    slot.task = Cow<TaskStruct>(std::move(init));
}

std::vector<NamespaceVersion> namespace_versions(const World &world)
{
    std::vector<NamespaceVersion> versions;
    for (const Cow<IpcNamespace> &ns : world.ipc_namespaces.entries())
    {
        if (ns)
        {
            versions.push_back({.ns = ns->inum, .version = ns->version});
        }
    }
    std::sort(versions.begin(), versions.end(),
              [](const NamespaceVersion &a, const NamespaceVersion &b) { return a.ns < b.ns; });
    return versions;
}

} // namespace ipcscope::sim
