// Reads what the kernel shows of POSIX message queues, in the file system that a namespace mounts
// for them.
#pragma once

#include "core/call_mq.h"
#include "core/lab/fd.h"
#include "core/lab/wire.h"

#include <map>
#include <mqueue.h>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::lab::agent
{

/// What statfs calls the file system of queues; no header of the kernel's has it.
inline constexpr long kMqueueMagic = 0x19800202;

/// Holds a mount of each namespace in which it has read. Such a mount outlives its namespace, and
/// so do the queues in it: what is over must be forgotten.
class QueueReader
{
  public:
    /// Of the namespace that the caller is in, and that `ns` stands for. Nothing on kernels that
    /// have no queues, or do not mount them here.
    [[nodiscard]] std::optional<wire::MqPart> read(int proc, NsId ns, const wire::MqQuery &query);
    void forget(NsId ns) { mounts_.erase(ns); }

  private:
    [[nodiscard]] bool read_all(int mount, wire::MqPart &part);
    [[nodiscard]] int mount_of(NsId ns);
    [[nodiscard]] std::uint64_t device_of(NsId ns);

    std::map<NsId, Fd> mounts_;
};

/// st_dev of the mqueue that the thread `pid` has on /dev/mqueue; 0: it has none.
[[nodiscard]] std::uint64_t mqueue_device(int proc, const std::string &pid);

[[nodiscard]] MqAttr to_output(const mq_attr &attr);
/// Of the queue behind a descriptor; nothing when it leads to none.
[[nodiscard]] std::optional<MqAttr> attributes_of(const Fd &queue);

} // namespace ipcscope::lab::agent
