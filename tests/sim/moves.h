// What the properties of the model are made of: calls by actors, watchers of their steps, and what
// is asked of worlds. What copies or compares calls, answers, tables or worlds is compiled once, in
// moves.cpp, since it takes a second or two in each file that does it itself.
#pragma once

#include "core/backend.h"
#include "sim/history.h"
#include "sim/observer.h"

#include <iosfwd>
#include <utility>
#include <vector>

namespace ipcscope::sim
{

/// A call, and in which order those run whom it wakes: the model's, or by descending actor.
struct Move
{
    Move(ActorId who, Call &&what, bool in_descending_order = false);
    Move(const Move &other);
    Move(Move &&other) noexcept;
    Move &operator=(const Move &other);
    Move &operator=(Move &&other) noexcept;
    ~Move();

    ActorId actor;
    Call call;
    bool backwards;
};

/// As a line of a scenario, in which actor 7 is called A7 and actor 0 init.
std::ostream &operator<<(std::ostream &out, const Move &move);

/// For the property that runs: moves as `draw` gives them, up to `scale` times as many as
/// RapidCheck would draw; shrink one by one and in number.
[[nodiscard]] std::vector<Move> some_moves(double scale, Move (*draw)());

/// Keeps the world of every step.
class Copier final : public Observer
{
  public:
    void on_step(const Step &step, const World &world) override;

  private:
    std::vector<World> worlds_;
};

/// Looks at the tables in the middle of calls, too.
class Looker final : public Observer
{
  public:
    void on_step(const Step &step, const World &world) override;
};

/// Worlds as they were, and what could be seen in them then.
class Past
{
  public:
    void keep(const World &world);
    [[nodiscard]] std::size_t size() const { return kept_.size(); }
    /// Whether the same can be seen in `world` as in the one that was kept before `after` others.
    [[nodiscard]] bool shows(std::size_t after, const World &world) const;
    /// Whether all worlds are sound, and show what they showed.
    [[nodiscard]] bool unchanged() const;

  private:
    std::vector<std::pair<World, Tables>> kept_;
};

Reply append(History &history, const Move &move);
[[nodiscard]] bool same(const Reply &one, const Reply &other);
[[nodiscard]] bool same(const std::vector<Woken> &some, const std::vector<Woken> &others);
[[nodiscard]] bool same(const CallRun &one, const CallRun &other);
[[nodiscard]] bool same_tables(const World &one, const World &other);
/// Fails the property that runs where an invariant is broken.
void expect_sound(const World &world);

} // namespace ipcscope::sim
