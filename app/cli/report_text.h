// A run as text for people: a line a call, what went wrong under it, the tables, the summary.
#pragma once

#include "app/cli/output.h"
#include "app/cli/report.h"

namespace ipcscope::cli
{

class TextReporter final : public Reporter
{
  public:
    explicit TextReporter(Output &out) : out_(out) {}

    void begin(const Scenario &expanded, const Engines &engines) override;
    void call(const CallReport &report) override;
    void not_ipc(const Statement &statement) override;
    void other(const Statement &statement) override;
    void end(const RunEnd &end) override;

  private:
    void answers(const CallReport &report);
    void structure(const CallReport &report);
    void steps(const std::vector<Step> &steps);
    void problems(const CallReport &report);
    void difference(const Difference &difference);
    void note(Tone tone, std::string_view text);

    Output &out_;
    std::string file_;
    On on_{On::Both};
    std::size_t actor_width_{};
    std::size_t call_width_{};
    bool blank_{true}; ///< the last line was empty
    std::string last_reason_;
    std::vector<Difference> last_state_; ///< told already
};

/// `text` in lines of at most `width` columns, broken at blanks where there are any.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

} // namespace ipcscope::cli
