#include "sim/invariants.h"

#include "sim/key_hash.h"
#include "sim/shm.h"
#include "sim/util.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace ipcscope::sim
{
namespace
{

/// Counts that the whole world must agree on, gathered in one pass over its processes.
struct Census
{
    std::map<std::uint32_t, int> ipc_refs; // by namespace slot
    std::map<std::uint32_t, int> mnt_refs;
    std::map<std::uint32_t, int> pid_refs;
    std::map<std::uint32_t, int> user_refs;
    std::map<std::uint32_t, int> mm_users; // by mm slot
    std::map<std::uint32_t, int> fs_users;
    std::map<std::uint32_t, std::size_t> threads;                    // by signal slot
    std::map<std::uint32_t, int> file_vmas;                          // by file slot
    std::map<std::pair<std::uint32_t, int>, std::uint64_t> attaches; // by namespace and index
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> ipc_charges; // by userns, uid
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> memlock_charges;
};

class Inspection
{
  public:
    explicit Inspection(const World &world) : world_(world) {}

    std::vector<std::string> run()
    {
        take_census();
        for (std::uint32_t slot = 0; slot < world_.ipc_namespaces.end(); slot++)
        {
            if (world_.ipc_namespaces.used(slot))
            {
                check_namespace(slot, world_.ipc_namespaces[slot]);
            }
        }
        check_references();
        check_processes();
        check_charges();
        check_creators();
        check_semaphores(world_, findings_);
        check_messages(world_, findings_);
        check_posix_queues(world_, findings_);
        check_tmpfs(world_, findings_);
        check_waits(world_, findings_);
        return std::move(findings_.broken);
    }

  private:
    template <class... Values>
    void require(bool holds, fmt::format_string<Values...> sentence, Values &&...values)
    {
        findings_.require(holds, sentence, std::forward<Values>(values)...);
    }

    void charge(std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> &charges,
                UserNsSlot ns, Uid uid, std::int64_t amount) const
    {
        for (;;)
        {
            charges[{ns.value, uid.value}] += amount;
            if (ns == kFirstUserNs)
            {
                return;
            }
            const UserNamespace &level = world_.user_namespaces[ns.value];
            uid = level.owner;
            ns = level.parent;
        }
    }

    void take_census()
    {
        census_.user_refs[kFirstUserNs.value] = 1;
        for (std::uint32_t actor = 0; actor < world_.actors; actor++)
        {
            if (world_.tasks[actor].task)
            {
                count_task(ActorId{actor}, *world_.tasks[actor].task);
            }
        }
        for (const auto &[file, vmas] : census_.file_vmas)
        {
            const ShmFileData &data = world_.files[file];
            census_.ipc_refs[data.ns.value]++;
            require(data.refs == vmas, "File {} counts {} mappings and has {}.", file, data.refs,
                    vmas);
        }
        for (const Cow<MqInode> &mq : world_.mq_inodes.entries())
        {
            census_.user_refs[mq ? mq->ucounts_ns.value : kFirstUserNs.value] += mq ? 1 : 0;
        }
        for (const Cow<MntNamespace> &ns : world_.mnt_namespaces.entries())
        {
            census_.user_refs[ns ? ns->user_ns.value : kFirstUserNs.value] += ns ? 1 : 0;
        }
        for (std::uint32_t slot = 0; slot < world_.pid_namespaces.end(); slot++)
        {
            count_pid_ns(slot);
        }
        for (const Cow<TmpfsSuperBlock> &sb : world_.tmpfs_sbs.entries())
        {
            census_.user_refs[sb ? sb->s_user_ns.value : kFirstUserNs.value] += sb ? 1 : 0;
        }
        for (std::uint32_t slot = 1; slot < world_.user_namespaces.end(); slot++)
        {
            if (world_.user_namespaces.used(slot))
            {
                census_.user_refs[world_.user_namespaces[slot].parent.value]++;
            }
        }
    }

    void count_pid_ns(std::uint32_t slot)
    {
        if (!world_.pid_namespaces.used(slot))
        {
            return;
        }
        const PidNamespace &ns = world_.pid_namespaces[slot];
        census_.user_refs[ns.user_ns.value]++;
        census_.pid_refs[ns.parent.value]++; // the first one has the world's own
        const ActorId reaper = ns.child_reaper;
        require(ns.reaper != PidNamespace::Reaper::Alive ||
                    (reaper.value < world_.actors && world_.tasks[reaper.value].task),
                "The first process of pid:[{}] is gone, and others live on.", ns.inum.value);
    }

    void count_task(ActorId actor, const TaskStruct &task)
    {
        census_.user_refs[task.cred.user_ns.value]++;
        census_.pid_refs[task.pid_ns.value]++;
        census_.threads[task.signal.value]++;
        const bool used = world_.processes.used(task.signal.value);
        const std::vector<ActorId> none;
        const auto &threads = used ? world_.processes[task.signal.value].threads : none;
        require(std::count(threads.begin(), threads.end(), actor) == 1,
                "Actor {} is not one of its process's threads.", actor.value);
        require(used && world_.processes[task.signal.value].tgid == task.tgid,
                "Actor {} is in the wrong process.", actor.value);
        if (task.state == TaskStruct::State::Zombie)
        {
            return;
        }
        census_.ipc_refs[task.nsproxy.ipc_ns.value]++;
        census_.mnt_refs[task.nsproxy.mnt_ns.value]++;
        census_.pid_refs[task.nsproxy.pid_ns_for_children.value]++;
        census_.fs_users[task.fs.value]++;
        if (census_.mm_users[task.mm.value]++ == 0)
        {
            count_mm(task.tgid, world_.mms[task.mm.value]);
        }
    }

    void count_mm(Pid tgid, const Mm &mm)
    {
        std::uint64_t above = ~std::uint64_t{0};
        for (const Vma &vma : mm.mmap)
        {
            require(vma.vm_end <= above && vma.vm_start < vma.vm_end,
                    "The mapping at {:#x} of pid {} overlaps another one.", vma.vm_start,
                    tgid.value);
            above = vma.vm_start;
            if (const auto *file = std::get_if<FileSlot>(&vma.vm_file))
            {
                census_.file_vmas[file->value]++;
                const ShmFileData &data = world_.files[file->value];
                census_.attaches[{data.ns.value, data.idx}]++;
            }
        }
    }

    void check_namespace(std::uint32_t slot, const IpcNamespace &ns)
    {
        const auto inum = ns.inum.value;
        const IpcIds &ids = ns.shm_ids;
        census_.user_refs[ns.user_ns.value]++;
        charge(census_.ipc_charges, ns.user_ns, ns.ucounts, 1);
        check_ids(ids, ns.inum, findings_);
        std::uint64_t pages = 0;
        for (int idx = ids.ipcs_idr.next_taken(0); idx >= 0; idx = ids.ipcs_idr.next_taken(idx + 1))
        {
            pages += pages_of(ns.shm[static_cast<std::size_t>(idx)].shm_segsz);
            check_segment(slot, ns, idx);
        }
        require(ns.shm_tot == pages, "ipc:[{}] counts {} pages and has {}.", inum, ns.shm_tot,
                pages);
    }

    void check_segment(std::uint32_t slot, const IpcNamespace &ns, int idx)
    {
        const KernIpcPerm &perm = ns.shm_ids.perms[static_cast<std::size_t>(idx)];
        const ShmidKernel &shp = ns.shm[static_cast<std::size_t>(idx)];
        const auto inum = ns.inum.value;
        const std::pair<std::uint32_t, int> place{slot, idx};
        const std::uint64_t attaches =
            census_.attaches.contains(place) ? census_.attaches.at(place) : 0;
        require(shp.shm_nattch == attaches, "Id {} of ipc:[{}] counts {} attaches and has {}.",
                perm.id.value, inum, shp.shm_nattch, attaches);
        const bool dest = (perm.mode & abi::kShmDest) != 0;
        require(!dest || (attaches > 0 && perm.key == kIpcPrivate),
                "Id {} of ipc:[{}] is marked for destruction, but unattached or with a key.",
                perm.id.value, inum);
        require(shp.shm_segsz > 0, "Id {} of ipc:[{}] is empty.", perm.id.value, inum);
        if ((perm.mode & abi::kShmLocked) != 0)
        {
            census_.user_refs[shp.mlock_ns.value]++;
            charge(census_.memlock_charges, shp.mlock_ns, shp.mlock_uid,
                   static_cast<std::int64_t>(pages_of(shp.shm_segsz)));
        }
    }

    void check_references()
    {
        const auto check = [this](std::string_view kind, const auto &namespaces, auto &counted) {
            for (std::uint32_t slot = 0; slot < namespaces.end(); slot++)
            {
                const int refs = namespaces.used(slot) ? namespaces[slot].refs : 0;
                require(refs == counted[slot],
                        "{} namespace slot {} counts {} references, {} exist.", kind, slot, refs,
                        counted[slot]);
            }
        };
        check("Ipc", world_.ipc_namespaces, census_.ipc_refs);
        check("Mount", world_.mnt_namespaces, census_.mnt_refs);
        check("Pid", world_.pid_namespaces, census_.pid_refs);
        check("User", world_.user_namespaces, census_.user_refs);
    }

    void check_processes()
    {
        for (std::uint32_t slot = 0; slot < world_.mms.end(); slot++)
        {
            const int users = world_.mms.used(slot) ? world_.mms[slot].mm_users : 0;
            require(users == census_.mm_users[slot], "Memory {} counts {} users and has {}.", slot,
                    users, census_.mm_users[slot]);
        }
        for (std::uint32_t slot = 0; slot < world_.fs.end(); slot++)
        {
            const int users = world_.fs.used(slot) ? world_.fs[slot].users : 0;
            require(users == census_.fs_users[slot], "Directory {} counts {} users and has {}.",
                    slot, users, census_.fs_users[slot]);
        }
        for (std::uint32_t slot = 0; slot < world_.processes.end(); slot++)
        {
            const std::size_t threads =
                world_.processes.used(slot) ? world_.processes[slot].threads.size() : 0;
            require(threads == census_.threads[slot], "Process {} counts {} threads and has {}.",
                    slot, threads, census_.threads[slot]);
        }
    }

    void check_charges()
    {
        for (std::uint32_t slot = 0; slot < world_.user_namespaces.end(); slot++)
        {
            if (!world_.user_namespaces.used(slot))
            {
                continue;
            }
            for (const Ucounts &count : world_.user_namespaces[slot].ucounts)
            {
                const std::pair<std::uint32_t, std::uint32_t> who{slot, count.uid.value};
                require(count.ipc_namespaces == census_.ipc_charges[who],
                        "uid {} is charged {} ipc namespaces, not {}.", count.uid.value,
                        count.ipc_namespaces, census_.ipc_charges[who]);
                require(count.memlock == census_.memlock_charges[who],
                        "uid {} is charged {} locked pages, not {}.", count.uid.value,
                        count.memlock, census_.memlock_charges[who]);
            }
        }
    }

    void check_creators()
    {
        std::size_t listed = 0;
        for (std::uint32_t actor = 0; actor < world_.actors; actor++)
        {
            if (!world_.tasks[actor].task)
            {
                continue;
            }
            ShmLink before;
            for (ShmLink at = world_.tasks[actor].task->shm_clist; !at.empty(); listed++)
            {
                if (!world_.ipc_namespaces.used(at.ns))
                {
                    require(false, "Actor {} remembers a segment of a namespace that is gone.",
                            actor);
                    break;
                }
                const ShmidKernel &shp =
                    world_.ipc_namespaces[at.ns].shm[static_cast<std::size_t>(at.idx)];
                require(shp.shm_clist == ShmidKernel::Creator::Linked &&
                            shp.shm_creator == ActorId{actor} && shp.shm_clist_prev == before,
                        "The list of what actor {} created is torn.", actor);
                before = at;
                at = shp.shm_clist_next;
            }
        }
        std::size_t linked = 0;
        for (const Cow<IpcNamespace> &ns : world_.ipc_namespaces.entries())
        {
            for (int idx = ns ? ns->shm_ids.ipcs_idr.next_taken(0) : -1; idx >= 0;
                 idx = ns->shm_ids.ipcs_idr.next_taken(idx + 1))
            {
                const ShmidKernel &shp = ns->shm[static_cast<std::size_t>(idx)];
                linked += static_cast<std::size_t>(shp.shm_clist == ShmidKernel::Creator::Linked);
            }
        }
        require(linked == listed, "{} segments have a creator, {} are remembered.", linked, listed);
    }

    const World &world_;
    Census census_;
    Findings findings_;
};

} // namespace

void check_ids(const IpcIds &ids, NsId ns, Findings &findings)
{
    int in_use = 0;
    for (int idx = ids.ipcs_idr.next_taken(0); idx >= 0; idx = ids.ipcs_idr.next_taken(idx + 1))
    {
        in_use++;
        const KernIpcPerm &perm = ids.perms[static_cast<std::size_t>(idx)];
        findings.require(!perm.deleted, "ipc:[{}] keeps a deleted object at index {}.", ns.value,
                         idx);
        findings.require(perm.id.value == (perm.seq << kIpcmniSeqShift) + idx,
                         "The id {} of ipc:[{}] does not fit index {}.", perm.id.value, ns.value,
                         idx);
        findings.require(perm.key == kIpcPrivate || key_hash_lookup(ids, perm.key) == idx,
                         "The key of id {} of ipc:[{}] does not lead to it.", perm.id.value,
                         ns.value);
    }
    findings.require(ids.in_use == in_use, "ipc:[{}] counts {} objects and has {}.", ns.value,
                     ids.in_use, in_use);
    findings.require(ids.max_idx == ids.ipcs_idr.highest_taken(abi::kIpcmni),
                     "ipc:[{}] says that {} is its highest index.", ns.value, ids.max_idx);
    findings.require(ids.last_idx < abi::kIpcmni && ids.ipcs_idr.idr_next <= abi::kIpcmni,
                     "ipc:[{}] has a cursor beyond the last index.", ns.value);
    findings.require(ids.seq < 65535, "ipc:[{}] has the sequence number {}.", ns.value, ids.seq);
}

std::vector<std::string> invariants(const World &world)
{
    return Inspection(world).run();
}

} // namespace ipcscope::sim
