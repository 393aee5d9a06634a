// Gathers the verdicts of a replay, and puts into words what is worth saying about them.
#pragma once

#include "core/replay/read_op.h"
#include "core/replay/report.h"
#include "core/replay/state.h"

namespace ipcscope::replay
{

/// How a call compares with the log.
struct Judged
{
    std::optional<Mismatch> mismatch;
    bool searched{};                ///< other orders were tried, in vain
    std::vector<std::string> given; ///< what the call gave in them
};

class Reporter
{
  public:
    Reporter(const Log &log, const OpReader &reader, bool all_calls);

    /// What begins with the event, as far as it is clear from the log alone.
    void count(const Begun &begun, const Event &event);
    // Calls that do not count get no verdict.
    void agree(const Op &op);
    void allowed(const Op &op, std::string why);
    void unsupported(const Op &op, const std::string &why);
    void differ(const Live &call, Judged judged);
    [[nodiscard]] Report take();

  private:
    void allowed(const Event &event, std::string why);
    void unsupported(const Event &event, const std::string &why);
    /// Null: there is no place, or no wish, for another one.
    [[nodiscard]] Listed *list(const Event &event, Found found, std::string because);
    [[nodiscard]] std::string call_text(const Event &event) const;
    [[nodiscard]] std::string observed(const Event &event, const Op &op) const;

    const Log &log_;
    const OpReader &reader_;
    bool all_calls_;
    Report report_;
};

} // namespace ipcscope::replay
