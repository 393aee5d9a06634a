// Whether what the model gives is what the log has.
#pragma once

#include "core/replay/op.h"
#include "core/replay/processes.h"

#include <optional>
#include <string>
#include <vector>

namespace ipcscope::replay
{

/// One thing that is not as the log has it.
struct Mismatch
{
    std::string field;    ///< "return value", "error", "shm_nattch"
    std::string seen;     ///< in the log
    std::string expected; ///< of the model
    friend bool operator==(const Mismatch &, const Mismatch &) = default;
};

/// Which second of the log's clock belongs to which of the model's stamps: learned from what is
/// seen, and growing with them.
class Clock
{
  public:
    /// Whether the second may belong to the stamp; if so it is remembered.
    [[nodiscard]] bool fits(Stamp stamp, std::int64_t second);

  private:
    struct Entry
    {
        std::int64_t stamp{};
        std::int64_t second{};
    };
    static constexpr std::size_t kMost = 256;
    std::vector<Entry> entries_; ///< ascending by stamp: a row, since states are copied often
};

/// Nothing when they agree, or when the log does not say; else the first thing that is different.
[[nodiscard]] std::optional<Mismatch> compare(const Outcome &model, const Seen &seen,
                                              const Processes &processes, Clock &clock);
/// All that is different.
[[nodiscard]] std::vector<Mismatch> compare_all(const Outcome &model, const Seen &seen,
                                                const Processes &processes, Clock &clock);

} // namespace ipcscope::replay
