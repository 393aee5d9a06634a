// Where the calls of a log stand beside each other: a lane a process, from left to right in the
// order of the log's lines, or by its times.
#pragma once

#include "core/replay/report.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ipcscope::gui
{

/// How much a call asks to be looked at: 0 agree, 1 allowed, 2 unsupported, 3 differ.
[[nodiscard]] int gravity_of(replay::Found found);

class LogLanes
{
  public:
    using Listed = std::vector<replay::Listed>;
    enum class Scale
    {
        Order, ///< a place for each line in which a call begins or comes back
        Time,  ///< in seconds from the first call on
    };

    /// A call in its lane: [from, to).
    struct Stretch
    {
        std::uint32_t call{}; ///< its place in the log
        double from{};
        double to{};
        bool under_way{}; ///< for longer than a moment
        bool waits{}; ///< it may sleep meanwhile: it is under way, and one that waits for others
    };
    /// A process; its calls follow each other.
    struct Lane
    {
        std::uint32_t pid{}; ///< 0: the log has no numbers
        std::vector<Stretch> calls;
    };
    struct Spot
    {
        std::size_t lane{};
        std::size_t at{}; ///< in its calls
    };

    LogLanes() = default;
    LogLanes(const Listed &calls, Scale scale);

    /// Whether every call has a time.
    [[nodiscard]] static bool have_times(const Listed &calls);

    /// In the order in which they appear.
    [[nodiscard]] const std::vector<Lane> &lanes() const { return lanes_; }
    /// Up to here something is drawn.
    [[nodiscard]] double length() const { return length_; }
    [[nodiscard]] std::optional<Spot> spot_of(std::uint32_t call) const;
    [[nodiscard]] const Stretch &at(const Spot &spot) const
    {
        return lanes_[spot.lane].calls[spot.at];
    }
    /// Of a lane: the first call that ends behind `place`.
    [[nodiscard]] static std::size_t first_behind(const Lane &lane, double place);
    /// The line that begins or ends at a place of the order.
    [[nodiscard]] std::uint32_t line_at(double place) const;

  private:
    void place_by_order(const Listed &calls);
    void place_by_time(const Listed &calls);
    void keep_apart();

    std::vector<Lane> lanes_;
    std::vector<Spot> spots_;          // by call
    std::vector<std::uint32_t> lines_; // of the order, sorted
    double length_{};
};

} // namespace ipcscope::gui
