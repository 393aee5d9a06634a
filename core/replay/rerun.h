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
    std::optional<State> state;
    std::size_t at{};        ///< marks that went as the log has them; all of them: no contradiction
    std::vector<Turn> order; ///< as it went
    std::vector<const Op *> waiting; ///< not carried out yet
    std::vector<const Op *> senders; ///< that sleep for room
    std::string given;               ///< what the contradicting call gave
};

[[nodiscard]] Rerun rerun(const State &base, const std::deque<Mark> &marks,
                          const std::vector<Before> &orders, Sleep sleep);

} // namespace ipcscope::replay
