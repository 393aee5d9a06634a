#include "sim/invariants.h"

#include "sim/mqueue.h"

#include <algorithm>
#include <map>

namespace ipcscope::sim
{
namespace
{

class PosixQueues
{
  public:
    PosixQueues(const World &world, Findings &findings) : world_(world), findings_(findings) {}

    void check()
    {
        count_descriptors();
        count_mappings();
        count_sleepers();
        for (std::uint32_t slot = 0; slot < world_.open_files.end(); slot++)
        {
            check_file(slot);
        }
        for (std::uint32_t slot = 0; slot < world_.mq_inodes.end(); slot++)
        {
            if (world_.mq_inodes.used(slot))
            {
                check_queue(slot, world_.mq_inodes[slot]);
            }
        }
        for (std::uint32_t slot = 0; slot < world_.mq_sbs.end(); slot++)
        {
            if (world_.mq_sbs.used(slot))
            {
                check_super_block(slot, world_.mq_sbs[slot]);
            }
        }
        check_charges();
    }

  private:
    void count_descriptors()
    {
        std::map<std::uint32_t, int> sharers;
        for (std::uint32_t actor = 0; actor < world_.actors; actor++)
        {
            const Cow<TaskStruct> &task = world_.tasks[actor].task;
            if (task && task->state == TaskStruct::State::Running)
            {
                sharers[task->files.value]++;
            }
        }
        for (std::uint32_t slot = 0; slot < world_.files_structs.end(); slot++)
        {
            if (!world_.files_structs.used(slot))
            {
                continue;
            }
            const FilesStruct &files = world_.files_structs[slot];
            findings_.require(files.count == sharers[slot],
                              "Table {} of descriptors counts {} sharers and has {}.", slot,
                              files.count, sharers[slot]);
            findings_.require(std::is_sorted(files.fdt.begin(), files.fdt.end(),
                                             [](const FdEntry &a, const FdEntry &b) {
                                                 return a.fd.value < b.fd.value;
                                             }),
                              "Table {} of descriptors is out of order.", slot);
            for (const FdEntry &entry : files.fdt)
            {
                file_refs_[entry.file.value]++;
            }
        }
    }

    void count_mappings()
    {
        for (const Cow<Mm> &mm : world_.mms.entries())
        {
            for (const Vma &vma : mm ? mm->mmap : std::vector<Vma>{})
            {
                const auto *file = std::get_if<OpenFileSlot>(&vma.vm_file);
                file_refs_[file != nullptr ? file->value : 0] += file != nullptr ? 1 : 0;
            }
        }
    }

    void count_sleepers()
    {
        for (std::uint32_t actor = 0; actor < world_.actors; actor++)
        {
            const Cow<Wait> &wait = world_.tasks[actor].wait;
            if (!wait)
            {
                continue;
            }
            if (const auto *sender = std::get_if<MqSender>(&wait->call))
            {
                file_refs_[sender->file.value]++;
            }
            else if (const auto *receiver = std::get_if<MqReceiver>(&wait->call))
            {
                file_refs_[receiver->file.value]++;
            }
        }
    }

    void check_file(std::uint32_t slot)
    {
        const int refs = world_.open_files.used(slot) ? world_.open_files[slot].f_count : 0;
        findings_.require(refs == file_refs_[slot], "Open file {} counts {} users and has {}.",
                          slot, refs, file_refs_[slot]);
        const auto *queue = world_.open_files.used(slot)
                                ? std::get_if<MqSlot>(&world_.open_files[slot].f_inode)
                                : nullptr;
        if (queue != nullptr)
        {
            opens_[queue->value]++;
        }
    }

    void check_queue(std::uint32_t slot, const MqInode &mq)
    {
        const bool linked = mq.i_nlink == MqInode::Nlink::Linked;
        findings_.require(mq.i_count == opens_[slot], "Queue /{} counts {} open files and has {}.",
                          mq.name, mq.i_count, opens_[slot]);
        findings_.require(linked || mq.i_count > 0, "Queue /{} is kept by nobody.", mq.name);
        findings_.require(world_.mq_sbs.used(mq.i_sb.value), "Queue /{} is in no file system.",
                          mq.name);
        std::int64_t count = 0;
        std::uint64_t bytes = 0;
        for (const auto &[priority, head] : mq.msg_tree)
        {
            findings_.require(!head.empty(), "Queue /{} keeps an empty priority.", mq.name);
            for (std::uint32_t at = head.first; at != kListEnd;
                 at = world_.messages[at].m_list.next)
            {
                count++;
                bytes += world_.messages[at].m_ts();
                findings_.require(world_.messages[at].m_type == priority,
                                  "A message of queue /{} is among those of another priority.",
                                  mq.name);
            }
        }
        findings_.require(count == mq.mq_curmsgs && bytes == mq.qsize,
                          "Queue /{} counts {} messages of {} bytes, and has {} of {}.", mq.name,
                          mq.mq_curmsgs, mq.qsize, count, bytes);
        findings_.require(mq.mq_curmsgs <= mq.mq_maxmsg, "Queue /{} is overfull.", mq.name);
        findings_.require(mq.e_wait_q[kWaitSend].empty() || mq.mq_curmsgs == mq.mq_maxmsg,
                          "Somebody sleeps for room that queue /{} has.", mq.name);
        findings_.require(mq.e_wait_q[kWaitReceive].empty() || mq.mq_curmsgs == 0,
                          "Somebody sleeps for a message that queue /{} has.", mq.name);
        queues_[mq.i_sb.value]++;
        charge(mq.ucounts_ns, mq.ucounts_uid, mq_bytes(mq.mq_maxmsg, mq.mq_msgsize));
    }

    void check_super_block(std::uint32_t slot, const MqSuperBlock &sb)
    {
        const bool there = sb.ns == MqSuperBlock::Namespace::There;
        int active = there ? 1 : 0;
        for (const Cow<Mount> &mount : world_.mounts.entries())
        {
            const auto *queues = mount ? std::get_if<MqSbSlot>(&mount->mnt_sb) : nullptr;
            active += queues != nullptr && queues->value == slot ? 1 : 0;
        }
        for (const Cow<OpenFile> &file : world_.open_files.entries())
        {
            const auto *queue = file ? std::get_if<MqSlot>(&file->f_inode) : nullptr;
            active += queue != nullptr && world_.mq_inodes[queue->value].i_sb.value == slot ? 1 : 0;
        }
        findings_.require(sb.s_active == active && active > 0,
                          "File system {} of queues counts {} users and has {}.", slot, sb.s_active,
                          active);
        for (const auto &[name, queue] : sb.s_root)
        {
            const bool fits = world_.mq_inodes.used(queue.value) &&
                              world_.mq_inodes[queue.value].name == name &&
                              world_.mq_inodes[queue.value].i_nlink == MqInode::Nlink::Linked;
            findings_.require(fits, "The name /{} leads to no queue of that name.", name);
        }
        if (there)
        {
            const int count = world_.ipc_namespaces[sb.s_fs_info.value].mq_queues_count;
            findings_.require(count == queues_[slot],
                              "A namespace counts {} POSIX queues and has {}.", count,
                              queues_[slot]);
        }
    }

    void charge(UserNsSlot ns, Uid uid, std::int64_t amount)
    {
        above_ += amount;
        for (;;)
        {
            charges_[{ns.value, uid.value}] += amount;
            if (ns == kFirstUserNs)
            {
                return;
            }
            const UserNamespace &level = world_.user_namespaces[ns.value];
            uid = level.owner;
            ns = level.parent;
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
                const std::int64_t bytes = charges_[{slot, count.uid.value}];
                findings_.require(count.msgqueue == bytes,
                                  "uid {} is charged {} bytes of queues, not {}.", count.uid.value,
                                  count.msgqueue, bytes);
            }
        }
        findings_.require(world_.msgqueue_above == above_,
                          "All users are charged {} bytes of queues, not {}.",
                          world_.msgqueue_above, above_);
    }

    const World &world_;
    Findings &findings_;
    std::map<std::uint32_t, int> file_refs_;                                  // by open file
    std::map<std::uint32_t, int> opens_;                                      // by queue
    std::map<std::uint32_t, int> queues_;                                     // by file system
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> charges_; // by userns, uid
    std::int64_t above_{};
};

} // namespace

void check_posix_queues(const World &world, Findings &findings)
{
    PosixQueues(world, findings).check();
}

} // namespace ipcscope::sim
