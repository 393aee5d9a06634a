// Calls in a few bytes each: what a history keeps of a long run.
#pragma once

#include "core/call.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ipcscope::sim
{

struct LoggedCall
{
    ActorId actor;
    Call call;
    std::vector<ActorId> order; ///< in which the woken ran, where it was decided from outside
};

class CallLog
{
  public:
    void append(ActorId actor, const Call &call);
    /// In which order those ran whom the last call has woken. Requires: nothing but append() since
    /// the log was made or truncated, and not twice for one call.
    void set_order(std::span<const ActorId> order);
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t bytes() const;
    /// Forgets all calls from number `calls` on.
    void truncate(std::size_t calls);

    /// Reads one call after the other from number `at` on.
    class Reader
    {
      public:
        Reader(const CallLog &log, std::size_t at);
        [[nodiscard]] LoggedCall next();

      private:
        friend class CallLog;
        const CallLog *log_;
        std::size_t offset_;
    };

  private:
    static constexpr std::size_t kMarkEvery = 64;
    std::vector<std::uint8_t> bytes_;
    std::vector<std::size_t> marks_; // where every 64th call begins
    std::size_t size_{};
    std::size_t last_kind_{}; // where the last call's kind is written
};

} // namespace ipcscope::sim
