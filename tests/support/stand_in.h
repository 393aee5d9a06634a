// A model in the kernel's place: it tells times in seconds, as the kernel does, and can be bent to
// answer otherwise.
#pragma once

#include "core/lane.h"
#include "sim/model_backend.h"

#include <functional>
#include <initializer_list>
#include <type_traits>
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
        : model_(facts), bend_(std::move(bend))
    {
    }

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        seconds_.push_back(coarse_seconds());
        Reply reply = model_.execute(actor, call);
        if (auto *outcome = std::get_if<Outcome>(&reply))
        {
            std::visit([this](auto &filled) { in_seconds(filled); }, outcome->output);
        }
        return bend_ ? bend_(seconds_.size() - 1, call, std::move(reply)) : reply;
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
            all_in_seconds(table.shm);
            all_in_seconds(table.sem);
            all_in_seconds(table.msg);
            all_in_seconds(table.mq);
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
        }
        return tables;
    }

  private:
    // The kernel's numbers are those of inodes: no two kinds of namespaces share one.
    static constexpr std::uint64_t kIpc = 1'000'000;
    static constexpr std::uint64_t kUser = 2'000'000;
    static constexpr std::uint64_t kMnt = 3'000'000;
    static void number(NsId &ns, std::uint64_t kind) { ns.value += ns.value == 0 ? 0 : kind; }

    template <class Rows> void all_in_seconds(Rows &rows) const
    {
        for (auto &row : rows)
        {
            in_seconds(row);
        }
    }

    /// Whatever times it has.
    template <class Filled> void in_seconds(Filled &filled) const
    {
        if constexpr (requires {
                          filled.atime;
                          filled.dtime;
                      })
        {
            set({&filled.atime, &filled.dtime, &filled.ctime});
        }
        else if constexpr (requires { filled.otime; })
        {
            set({&filled.otime, &filled.ctime});
        }
        else if constexpr (requires { filled.stime; })
        {
            set({&filled.stime, &filled.rtime, &filled.ctime});
        }
        else if constexpr (requires { filled.notify_pid; })
        {
            set({&filled.mtime});
        }
    }

    void set(std::initializer_list<Stamp *> stamps) const
    {
        for (Stamp *stamp : stamps)
        {
            *stamp = stamp->value == 0
                         ? Stamp{}
                         : Stamp{seconds_[static_cast<std::size_t>(stamp->value) - 1]};
        }
    }

    sim::ModelBackend model_;
    Bend bend_;
    std::vector<std::int64_t> seconds_; // when each call ran
};

} // namespace ipcscope::tests
