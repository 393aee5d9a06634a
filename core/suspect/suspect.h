// A suspect: a model that may be wrong, in a program of its own behind the port. Who asks it cannot
// look into it, and outlives whatever it does.
#pragma once

#include "core/backend.h"
#include "core/lab/channel.h"

#include <optional>
#include <set>
#include <string>

namespace ipcscope::suspect
{

struct SuspectOptions
{
    /// "bug-07"; the program is called ipcscope-bug-07.
    std::string name;
    /// Where it is; empty: $IPCSCOPE_SUSPECTS, or where the lab's agent is, too.
    std::string folder{};
    /// Every wait for it ends after this; it is lost then.
    int deadline_ms{5000};
};

/// Not thread-safe. A suspect that could not be started, has died, or does not keep to the protocol
/// is lost, and says so whenever it is asked.
class Suspect final : public Backend
{
  public:
    Suspect(const SuspectOptions &options, const EngineFacts &facts);
    ~Suspect() override; ///< ends the program and waits for it

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;
    /// Of the program, for tests; 0: there is none.
    [[nodiscard]] int pid() const { return pid_; }

  private:
    void start(const SuspectOptions &options, const EngineFacts &facts);
    template <class Answer>
    [[nodiscard]] std::optional<Answer> ask(const lab::wire::Message &question);
    EngineLost lose(std::string_view what);
    void end();

    std::string name_;
    lab::Channel channel_;
    int pid_{};
    std::set<ActorId> asleep_;
    std::optional<EngineLost> lost_;
};

} // namespace ipcscope::suspect
