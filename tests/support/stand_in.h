// A model in the kernel's place: it tells times in seconds, as the kernel does, and can be bent to
// answer otherwise.
#pragma once

#include "core/lesson/measure.h"
#include "sim/model_backend.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace ipcscope::tests
{

/// Changes the reply to call number `number` (0-based, of one lab).
using Bend = std::function<Reply(std::size_t number, const Call &call, Reply reply)>;

class StandIn final : public Backend
{
  public:
    explicit StandIn(Bend bend = {}, const EngineFacts &facts = {})
        : model_(std::make_unique<sim::ModelBackend>(facts)), bend_(std::move(bend))
    {
    }

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        Reply reply = model_.execute(actor, call);
        const std::size_t number = calls_++;
        return bend_ ? bend_(number, call, std::move(reply)) : reply;
    }

    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }

    [[nodiscard]] Result<Tables, EngineLost> observe() override
    {
        Tables tables = std::move(model_.observe()).value();
        for (IpcNamespaceTable &table : tables.ipc)
        {
            number(table.ns, kIpc);
            if (table.owner)
            {
                number(*table.owner, kUser);
            }
        }
        if (tables.mnt)
        {
            for (MntNamespaceTable &table : *tables.mnt)
            {
                number(table.ns, kMnt);
                if (table.mqueue)
                {
                    number(*table.mqueue, kIpc);
                }
            }
        }
        for (ActorRow &row : tables.actors)
        {
            number(row.ipc_ns, kIpc);
            number(row.user_ns, kUser);
            number(row.mnt_ns, kMnt);
            number(row.pid_ns, kPid);
            if (row.pid_ns_for_children)
            {
                number(*row.pid_ns_for_children, kPid);
            }
        }
        return tables;
    }

  private:
    // The kernel's numbers are those of inodes: no two kinds of namespaces share one.
    static constexpr std::uint64_t kIpc = 1'000'000;
    static constexpr std::uint64_t kUser = 2'000'000;
    static constexpr std::uint64_t kMnt = 3'000'000;
    static constexpr std::uint64_t kPid = 4'000'000;
    static void number(NsId &ns, std::uint64_t kind) { ns.value += ns.value == 0 ? 0 : kind; }

    lesson::Measure model_;
    Bend bend_;
    std::size_t calls_{};
};

} // namespace ipcscope::tests
