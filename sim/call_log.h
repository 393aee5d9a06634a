// Calls in a few bytes each: what a history keeps of a long run.
#pragma once

#include "core/call.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ipcscope::sim
{

struct LoggedCall
{
    ActorId actor;
    Call call;
};

class CallLog
{
  public:
    void append(ActorId actor, const Call &call);
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
};

} // namespace ipcscope::sim
