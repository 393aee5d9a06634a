// Goes through a stretch of a log again, with some calls in another order than the one in which
// they began, and finds out where that contradicts the log.
#pragma once

#include "core/replay/state.h"

#include <compare>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ipcscope::replay
{

struct Mark
{
    enum class What : std::uint8_t
    {
        Enter,
        Leave,
    };
    What what{What::Enter};
    std::shared_ptr<const Op> op;
};

/// What is carried out in some order: a call, or the second try of a sender that was woken for
/// room.
struct Turn
{
    enum class Of : std::uint8_t
    {
        Call,
        Sender,
    };
    const Op *op{};
    Of of{Of::Call};
    friend auto operator<=>(const Turn &, const Turn &) = default;
};

/// The first one comes before the second one.
using Before = std::pair<Turn, Turn>;

struct Rerun
{
    State state;
    std::size_t at{};        ///< marks that went as the log has them; all of them: no contradiction
    std::vector<Turn> order; ///< as it went
    std::vector<const Op *> waiting; ///< not carried out yet
    std::vector<const Op *> senders; ///< that sleep for room
    std::string given;               ///< what the contradicting call gave
};

[[nodiscard]] Rerun rerun(const State &base, const std::deque<Mark> &marks,
                          const std::vector<Before> &orders);

/// Another order, for the marks that `base` leads on to: the state after the last one.
/// Contradictions say which calls to swap; the order that gets furthest is followed first. `orders`
/// is where the search begins, and then what it has found. `budget` counts down by one for every
/// rerun. What the last call gave on the way is put into `given`.
[[nodiscard]] std::optional<State> find_order(const State &base, const std::deque<Mark> &marks,
                                              std::vector<Before> &orders, std::uint64_t &budget,
                                              std::vector<std::string> &given);

} // namespace ipcscope::replay
