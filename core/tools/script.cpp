#include "core/tools/script.h"

#include <fmt/format.h>

namespace ipcscope::tools
{

const Outcome *Script::ask(Call call)
{
    if (at_ == answers_.size())
    {
        wanted_.push_back(std::move(call));
        return nullptr;
    }
    const auto &outcome = answers_[at_++].outcome;
    return outcome ? &*outcome : nullptr;
}

bool Script::ask(std::vector<Call> calls)
{
    if (answers_.size() - at_ < calls.size())
    {
        calls.erase(calls.begin(),
                    calls.begin() + static_cast<std::ptrdiff_t>(answers_.size() - at_));
        at_ = answers_.size();
        wanted_ = std::move(calls);
        return false;
    }
    at_ += calls.size();
    return true;
}

std::span<const Answer> Script::last_answers(std::size_t count) const
{
    return std::span(answers_).subspan(at_ - count, count);
}

std::string Script::user(Uid uid) const
{
    return terms_ == nullptr ? std::string() : terms_->user(uid);
}

std::string Script::group(Gid gid) const
{
    return terms_ == nullptr ? std::string() : terms_->group(gid);
}

std::string Script::command(Pid pid) const
{
    return terms_ == nullptr ? std::string() : terms_->command(pid);
}

void Script::complain(std::string_view text, int status)
{
    printed_.err += fmt::format("{}: {}\n", tool_, text);
    printed_.status = status;
}

std::vector<Call> ScriptCommand::next(const Answers &answers) const
{
    Script script(tool_, answers, nullptr);
    run(script);
    return script.take_wanted();
}

Printout ScriptCommand::print(const Answers &answers, const Terms &terms) const
{
    Script script(tool_, answers, &terms);
    run(script);
    return script.printed();
}

std::string reason_of(const Outcome &outcome)
{
    return std::string(errno_text(outcome.error));
}

} // namespace ipcscope::tools
