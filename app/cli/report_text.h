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

    void begin(const Scenario &expanded, const Engines &engines,
               const notation::ActorNames &actors) override;
    void call(const CallReport &report) override;
    void tool_begins(const Statement &line) override;
    void tool_ends(const ToolReport &report) override;
    void not_ipc(const Statement &statement) override;
    void other(const Statement &statement) override;
    void end(const RunEnd &end) override;

  private:
    void answers(const CallReport &report);
    void structure(const CallReport &report);
    void woken(const WokenReport &woken);
    void expectations(Position position, const std::string &model, const std::string &kernel);
    void steps(const std::vector<Step> &steps);
    void problems(const CallReport &report);
    void difference(const Difference &difference);
    void note(Tone tone, std::string_view text);
    [[nodiscard]] bool left_out(const CallReport &report);
    void printout(const tools::Printout &printed);

    Output &out_;
    const notation::ActorNames *actors_{}; ///< from `begin` on
    std::string file_;
    On on_{On::Both};
    std::size_t actor_width_{};
    std::size_t call_width_{};
    std::vector<std::uint32_t> call_lines_; ///< of the model's calls, by their number
    bool blank_{true};                      ///< the last line was empty
    std::string last_reason_;
    std::size_t tool_calls_{};           ///< of the tool at work
    std::size_t tool_left_out_{};        ///< those of them that agree and are not shown
    std::vector<Difference> last_state_; ///< told already
};

} // namespace ipcscope::cli
