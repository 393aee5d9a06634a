// The real kernel: a throw-away laboratory of fresh user, ipc, mount and pid namespaces, whose
// actors are real processes. When the lab's first process dies, or this program does, the kernel
// ends all of it.
#pragma once

#include "core/backend.h"

#include <memory>
#include <string>
#include <vector>

namespace ipcscope::lab
{

/// One thing that a lab needs or could use, and whether this machine and user have it.
struct Feature
{
    std::string name; ///< "user namespaces", "several uids", "mqueue mount"
    bool available{};
    bool required{};   ///< without it there is no lab at all
    std::string why{}; ///< what was tried and what it gave
    std::string fix{}; ///< what to change; empty when available
};

/// Tries everything out in a throw-away child; changes nothing.
[[nodiscard]] std::vector<Feature> features();

struct Unavailable
{
    std::string reason; ///< which switch is missing
    std::string fix;    ///< how to set it
};

struct LabOptions
{
    /// Empty: beside this program, in ../libexec/ipcscope, or $IPCSCOPE_AGENT.
    std::string agent_path{};
    bool pin{true}; ///< pin the agents and the calling thread to one processor
    /// Labs that are to live at once, this one included: they share what the kernel lets one user
    /// have in POSIX queues, RLIMIT_MSGQUEUE.
    unsigned labs{1};
};

struct Driver; // what a lab is made of

/// Not thread-safe: one thread drives a lab. Several labs live side by side.
class Lab final : public Backend
{
  public:
    [[nodiscard]] static Result<std::unique_ptr<Lab>, Unavailable>
    start(const LabOptions &options = {});
    ~Lab() override; ///< ends every process of the lab and waits for them

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;
    /// The same with nothing remembered from before: what observe() must agree with.
    [[nodiscard]] Result<Tables, EngineLost> observe_afresh();
    [[nodiscard]] const EngineFacts &facts() const;
    /// A descriptor of the caller's own that can be read from when the lab's first process has
    /// ended, also while nothing is asked of the lab; -1: it has, or no descriptor is left.
    [[nodiscard]] int end_descriptor() const;
    /// Pid of the lab's first process in this program's pid namespace, for tests.
    [[nodiscard]] int init_host_pid() const;

  private:
    explicit Lab(std::unique_ptr<Driver> driver);
    std::unique_ptr<Driver> driver_;
};

} // namespace ipcscope::lab
