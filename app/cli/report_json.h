// A run as one JSON document, written when the run has ended.
#pragma once

#include "app/cli/json.h"
#include "app/cli/report.h"

namespace ipcscope::cli
{

class JsonReporter final : public Reporter
{
  public:
    explicit JsonReporter(Output &out) : out_(out) {}

    void begin(const Scenario &expanded, const Engines &engines,
               const notation::ActorNames &actors) override;
    void call(const CallReport &report) override;
    void tool_begins(const Statement &line) override;
    void tool_ends(const ToolReport &report) override;
    void not_ipc(const Statement &statement) override;
    void other(const Statement & /*statement*/) override {}
    void end(const RunEnd &end) override;

  private:
    Output &out_;
    Json document_ = Json::object();
    Json calls_ = Json::array();
    Json not_ipc_ = Json::array();
    Json tools_ = Json::array();
    std::size_t tool_calls_from_{}; ///< of the tool at work, in calls_
};

} // namespace ipcscope::cli
