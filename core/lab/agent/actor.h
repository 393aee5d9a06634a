// An actor: a process that makes the calls it is told to make, and nothing else.
#pragma once

#include "core/lab/agent/place.h"
#include "core/lab/agent/tables.h"
#include "core/lab/channel.h"
#include "core/lab/own_fds.h"
#include "core/lab/wire.h"

#include <csignal>
#include <optional>
#include <vector>

namespace ipcscope::lab::agent
{

// Descriptors that the first actor is started with.
/// Reads as ended when the warden is gone.
inline constexpr int kLifeline = kOwnFds;
inline constexpr int kActorSocket = kOwnFds + 1; ///< its channel
inline constexpr int kBoardFile = kOwnFds + 2;   ///< until it is mapped

enum class Place : bool
{
    Init,  ///< the first thread of the lab's first process
    Child, ///< made by a Clone
};

class Actor
{
  public:
    /// `stack_taken` is null for a process's own stack.
    Actor(Place place, Channel channel, std::size_t slot, const int *stack_taken = nullptr);

    /// Says hello and serves until the driver closes the channel. `maker` is the call that made it.
    void serve(const wire::Execute &maker);

  private:
    /// Nothing in a child that this call made: it has its own channel already.
    [[nodiscard]] std::optional<wire::Answer> run(const wire::Execute &request);
    [[nodiscard]] std::optional<wire::Answer> clone(const wire::Execute &request,
                                                    std::uint64_t flags);
    [[nodiscard]] wire::Answer make_thread(const wire::Execute &request, std::uint64_t flags,
                                           Fd ours, Fd theirs);
    void become_child(int socket, const wire::Execute &maker);
    /// The calling thread ends; nothing of it stays in a table of descriptors that others share.
    [[noreturn]] void exit_thread(int status);
    /// Of the agent's descriptors, all but the channel: those of other actors are no use.
    void close_others();
    [[nodiscard]] bool hello(const wire::Execute &maker);
    void arm_death_signal() const;
    /// Adds what the request asks for besides the call's answer.
    void look(const wire::Execute &request, wire::Answer &answer);
    /// Into an Answer or a Hello.
    template <class Told> void look_at_self(const wire::Execute &request, Told &told);
    [[nodiscard]] int proc();

    Place place_;
    Channel channel_;
    std::size_t slot_; ///< on the board
    const int *stack_taken_;
    Fd proc_;
    TableReader table_;
    Fd maps_;                   ///< of this process: an open one needs no permission any more
    std::vector<Fd> going_out_; ///< descriptors for the next answer
};

/// Every call but Clone.
[[nodiscard]] wire::Answer make_call(const wire::Execute &request, BoardSlot &slot);

/// The lab's /proc, for reading about oneself.
[[nodiscard]] int proc_directory();

} // namespace ipcscope::lab::agent
