// Tools as they would be written in C: call after call, each looking at what the one before gave.
// The script is run from its beginning whenever there is one answer more, and stops at the first
// call without an answer; so what it prints is made by the same lines that decide what it asks.
#pragma once

#include "core/tools/tool.h"

#include <string>
#include <utility>
#include <vector>

namespace ipcscope::tools
{

class Script
{
  public:
    Script(std::string_view tool, const Answers &answers, const Terms *terms)
        : tool_(tool), answers_(answers), terms_(terms)
    {
    }

    /// What the call gave. Null: it has not come back; the script is to return.
    const Outcome *ask(Call call);
    /// All of them; whether they have come back. Answers are looked up with last_answers().
    bool ask(std::vector<Call> calls);
    /// Of the last `count` calls that were asked.
    [[nodiscard]] std::span<const Answer> last_answers(std::size_t count) const;

    /// Name of a user, and of a group. While the calls are still being made, they are empty.
    [[nodiscard]] std::string user(Uid uid) const;
    [[nodiscard]] std::string group(Gid gid) const;
    /// Whose pid it is.
    [[nodiscard]] std::string command(Pid pid) const;
    /// The state of the engine and what it is called; null while calls are still being made.
    [[nodiscard]] const Terms *terms() const { return terms_; }

    void say(std::string_view text) { printed_.out += text; }
    /// A complaint on standard error, behind the tool's name, and the exit status that goes with
    /// it.
    void complain(std::string_view text, int status = 1);

    [[nodiscard]] const Printout &printed() const { return printed_; }
    [[nodiscard]] std::vector<Call> take_wanted() { return std::move(wanted_); }

  private:
    std::string_view tool_;
    const Answers &answers_;
    const Terms *terms_; // null while only calls are wanted
    std::size_t at_{};
    std::vector<Call> wanted_;
    Printout printed_;
};

class ScriptCommand : public Command
{
  public:
    explicit ScriptCommand(std::string_view tool) : tool_(tool) {}
    [[nodiscard]] std::vector<Call> next(const Answers &answers) const final;
    [[nodiscard]] Printout print(const Answers &answers, const Terms &terms) const final;

  private:
    virtual void run(Script &script) const = 0;

    std::string_view tool_;
};

/// "Permission denied", as perror(3) says it.
[[nodiscard]] std::string reason_of(const Outcome &outcome);

} // namespace ipcscope::tools
