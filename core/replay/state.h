// One way in which the log may have happened so far: the model's world after it, the calls that are
// under way, and what is not known of the world. Copies are cheap, so that other ways can be tried.
#pragma once

#include "core/replay/compare.h"
#include "core/replay/port.h"
#include "core/replay/unknown.h"

#include <memory>
#include <optional>
#include <vector>

namespace ipcscope::replay
{

/// A call between its first line and its last one.
struct Live
{
    enum class Status : std::uint8_t
    {
        Pending, ///< not carried out yet
        Asleep,
        Done,
    };
    std::shared_ptr<const Op> op;
    Status status{Status::Pending};
    Outcome outcome;     ///< of Done
    std::string refused; ///< the model does not do it: why
    bool open{}; ///< depended on what is not known: the log's result was one of the possible ones
};

/// What came of carrying something out.
struct Applied
{
    std::optional<Mismatch> own;   ///< the call's own result is not the log's
    std::optional<Mismatch> other; ///< somebody whom it woke got what the log does not have
    bool asleep{};
    [[nodiscard]] bool fits() const { return !own && !other; }
};

/// When calls that have to wait begin to do so.
enum class Sleep : std::uint8_t
{
    AtOnce, ///< as soon as they have begun, in the order in which they began
    /// Not at all, if they can do without: a call that came back comes when it need not sleep.
    AsLittleAsMayBe,
};

class State
{
  public:
    State(std::unique_ptr<Model> model, const Processes &processes)
        : model_(std::move(model)), processes_(&processes)
    {
    }
    State(State &&) = default;
    State &operator=(State &&) = default;

    [[nodiscard]] State copy() const;
    [[nodiscard]] Model &model() { return *model_; }
    [[nodiscard]] const Model &model() const { return *model_; }
    [[nodiscard]] Unknown &unknown() { return unknown_; }
    [[nodiscard]] const Unknown &unknown() const { return unknown_; }
    [[nodiscard]] Clock &clock() { return clock_; }
    [[nodiscard]] const std::vector<Live> &live() const { return live_; }

    void enter(std::shared_ptr<const Op> op) { live_.push_back({.op = std::move(op)}); }
    void leave(const Op &op);
    /// The call is over, nobody knows how.
    void abandon(const Op &op);
    [[nodiscard]] Live *find(const Op &op);
    [[nodiscard]] const Live *find(const Op &op) const;

    /// Carries out a pending call, and lets those go on whom it wakes. A call that falls asleep and
    /// that the log shows as timed out or interrupted gives up at once when `ends` says so.
    enum class Ends : std::uint8_t
    {
        MaySleep, ///< the call goes on in the log
        Now,      ///< its last line has come
    };
    /// Of those whom it wakes, `held` do not run yet.
    [[nodiscard]] Applied apply(Live &call, Ends ends, std::span<const ActorId> held = {});
    /// The sleeping call gives up, as the log has it. Requires: may_give_up(call).
    [[nodiscard]] Applied give_up(Live &call, std::span<const ActorId> held = {});
    /// Carries a call out as if it had not come yet, and it must end now. Whether that gives what
    /// the log has.
    [[nodiscard]] bool retry(const std::shared_ptr<const Op> &op);
    /// Those run who were held, but the ones of now.
    [[nodiscard]] Applied release(std::span<const ActorId> held);
    [[nodiscard]] static bool may_give_up(const Live &call);
    /// What a pending call would have to wait for now; nothing when it would not, or when nobody
    /// knows.
    [[nodiscard]] std::optional<WaitsFor> blocked_by(const Op &op) const;
    /// GETNCNT or GETZCNT has counted more sleepers than there are now, and that may be: any of
    /// those who have begun and cannot go on may sleep.
    [[nodiscard]] bool may_count(const Op &counting) const;
    /// The call is done, and changes nothing.
    static void settle(Live &call, Outcome outcome);
    /// How a pending call may come now; nothing when it has to wait.
    [[nodiscard]] std::optional<Ends> may_come(const Op &op, Sleep sleep) const;
    /// What the model makes of a finished call, against what the log has.
    [[nodiscard]] std::optional<Mismatch> verify(const Live &call);
    /// All that is different, without learning from it.
    [[nodiscard]] std::vector<Mismatch> differences(const Live &call) const;

  private:
    State(const State &other);
    /// Not asleep in the model, and it may have been all the same: it waits, or it waited in vain.
    [[nodiscard]] static bool may_have_slept(const Live &call);
    /// EINTR, or the end of a time-out.
    [[nodiscard]] static bool gave_up(const Op &op);
    void run(Live &call);
    void learn(const Live &call);
    void settle(Applied &applied, const Live *own, std::span<const ActorId> held);

    std::unique_ptr<Model> model_;
    const Processes *processes_;
    Clock clock_;
    Unknown unknown_;
    std::vector<Live> live_; ///< in the order of their first lines
};

} // namespace ipcscope::replay
