// An actor: a process that makes the calls it is told to make, and nothing else.
#pragma once

#include "core/lab/agent/look.h"
#include "core/lab/channel.h"
#include "core/lab/wire.h"

#include <csignal>
#include <optional>
#include <vector>

namespace ipcscope::lab::agent
{

/// The descriptor of an actor's channel, in every actor.
inline constexpr int kActorSocket = 3;
/// The first actor's other descriptor: reads as ended when the warden is gone.
inline constexpr int kLifeline = 4;

enum class Place : bool
{
    Init,  ///< the lab's first process
    Child, ///< made by a Clone
};

class Actor
{
  public:
    Actor(Place place, Channel channel);

    /// Serves until the driver closes the channel.
    void serve();

  private:
    /// Nothing in a child that this call made: it has its own channel already.
    [[nodiscard]] std::optional<wire::Answer> run(const wire::Execute &request);
    [[nodiscard]] std::optional<wire::Answer> clone(std::uint64_t flags);
    void become_child(int socket, std::uint64_t flags);
    void arm_death_signal() const;
    /// Adds what the request asks for besides the call's answer.
    void look(const wire::Execute &request, wire::Answer &answer);

    Place place_;
    Channel channel_;
    Fd proc_;
    TableReader table_;
    Fd maps_;                   ///< of this process: an open one needs no permission any more
    std::vector<Fd> going_out_; ///< descriptors for the next answer
};

/// Every call but Clone.
[[nodiscard]] wire::Answer make_call(const wire::Execute &request);

// Memory (memory.cpp).
[[nodiscard]] Outcome store(const Store &call);
[[nodiscard]] Outcome load(const Load &call);
/// Whether SHM_REMAP at that address would replace something of the agent itself.
[[nodiscard]] bool would_hit_agent(const Shmat &call);

/// The lab's /proc, for reading about oneself.
[[nodiscard]] int proc_directory();

} // namespace ipcscope::lab::agent
