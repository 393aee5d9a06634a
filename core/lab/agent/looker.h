// The looker: the process that looks into a lab for its driver. It belongs to the lab's pid
// namespace, since the kernel shows the pids of the System V tables as those of the reader, and to
// the warden's user namespace, so that nothing in the lab is hidden from it.
#pragma once

#include "core/lab/agent/mq_table.h"
#include "core/lab/channel.h"

namespace ipcscope::lab::agent
{

class Looker
{
  public:
    /// `home` is the ipc namespace to rest in between two looks, `proc` the lab's /proc.
    Looker(Channel driver, Fd home, Fd proc);

    /// Answers until the driver closes the channel.
    void serve();

  private:
    [[nodiscard]] wire::Seen see(const wire::Look &look);
    /// Enters a namespace for one reading.
    void see_table(const wire::TableLook &look, wire::Seen &seen);
    [[nodiscard]] bool enter(const wire::TableLook &look, wire::SeenTable &table);

    Channel driver_;
    Fd home_;
    Fd proc_;
    QueueReader queues_;
    std::size_t weight_{}; ///< of the answer in the making, bytes
};

} // namespace ipcscope::lab::agent
