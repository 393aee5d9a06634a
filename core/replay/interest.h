// Which lines of a log matter. Most lines of most logs are not worth a second look: their call's
// name, or a glance at their arguments, is enough.
#pragma once

#include "core/replay/log.h"

#include <vector>

namespace ipcscope::replay
{

/// Numbers of descriptors.
class Numbers
{
  public:
    [[nodiscard]] bool empty() const { return known_.empty(); }
    void add(std::int64_t fd);
    /// Whether the text begins with one of them.
    [[nodiscard]] bool has(std::string_view text) const;

  private:
    std::vector<bool> known_;
};

class Interest
{
  public:
    /// Notes in the log which kinds of calls it shows.
    explicit Interest(Log &log) : log_(log) {}

    /// Requires: the line is a Call, an Unfinished or a Dying; or a Wait's second half.
    [[nodiscard]] bool matters(Kind kind, const LineHead &head, std::string_view text);
    /// The call that mattered has given `result`; `text` is its first line.
    void made(std::string_view text, std::int64_t result);

  private:
    [[nodiscard]] bool descriptor_matters(const LineHead &head) const;
    [[nodiscard]] bool leads_to_shm(std::string_view descriptor) const;
    [[nodiscard]] bool maps_file(const LineHead &head);
    [[nodiscard]] bool takes_number(const LineHead &head, std::string_view text) const;

    Log &log_;
    Numbers fds_; ///< that any process has had on a file that matters
    Numbers shm_; ///< those of them on files in /dev/shm
    bool mapped_{};
};

} // namespace ipcscope::replay
