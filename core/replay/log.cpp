#include "core/replay/log.h"

#include "core/notation/lexical.h"
#include "core/replay/interest.h"
#include "core/told.h"

#include <algorithm>
#include <unordered_map>

namespace ipcscope::replay
{
namespace
{

class LogReader
{
  public:
    explicit LogReader(std::string_view text) : text_(text) {}

    Log run()
    {
        while (!text_.empty())
        {
            line(next_line());
        }
        match_aliases();
        log_.hides_processes =
            std::any_of(log_.lives.begin(), log_.lives.end(), [](const Life &life) {
                return life.born != kNone && life.lines == 0 && life.merged_into == kNone;
            });
        return std::move(log_);
    }

  private:
    // On a terminal "strace: Process 7 attached" cuts the line that is being printed.
    std::string_view next_line()
    {
        std::string_view line = take();
        constexpr std::string_view kAttached = " attached";
        constexpr std::string_view kProcess = "strace: Process ";
        std::size_t remark = line.ends_with(kAttached) ? line.rfind(kProcess) : 0;
        if (remark == 0 || remark == std::string_view::npos ||
            !contains(line.substr(0, remark), "("))
        {
            return line;
        }
        std::string &joined = log_.joined.emplace_back();
        while (remark != std::string_view::npos && !text_.empty())
        {
            joined += line.substr(0, remark);
            line = take();
            remark = line.ends_with(kAttached) ? line.rfind(kProcess) : std::string_view::npos;
        }
        joined += line;
        return joined;
    }

    std::string_view take()
    {
        const std::size_t end = text_.find('\n');
        const std::string_view line = text_.substr(0, end);
        text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
        ++log_.lines;
        return line;
    }

    void line(std::string_view text)
    {
        const LineHead head = read_head(text);
        const auto number = static_cast<std::uint32_t>(log_.lines);
        switch (head.form)
        {
        case Form::Remark: return;
        case Form::Unreadable: log_.unreadable.add(number, told("no line of strace's")); return;
        case Form::Signal: signal(head, text, number); return;
        case Form::Exit: process_exit(head, text, number); return;
        case Form::Call:
        case Form::Unfinished:
        case Form::Resumed:
        case Form::Dying: break;
        }
        const std::uint32_t life = life_of(head.pid);
        ++log_.lives[life].lines;
        const Kind kind = head.form == Form::Resumed ? open_kind(life, head) : kind_of(head.name);
        if (head.form != Form::Resumed)
        {
            close_open(life, number);
        }
        // What matters of a second half was decided where the call began.
        const bool matter = head.form == Form::Resumed && kind != Kind::Wait
                                ? kind != Kind::Other && kind != Kind::Exit
                                : interest_.matters(kind, head, text);
        const bool begins = head.form != Form::Resumed;
        log_.not_ipc += begins && !(matter && counted_later(kind)) ? 1U : 0U;
        if (matter)
        {
            add(Event{.text = text, .line = number, .life = life, .form = head.form, .kind = kind},
                head);
        }
        if (never_returns(text))
        {
            const Kind last = head.name == "exit" ? Kind::Exit : Kind::Other;
            log_.events.push_back(
                {.text = text, .line = number, .life = life, .form = Form::Dying, .kind = last});
        }
    }

    // Whether that is IPC, a closer look decides.
    static bool counted_later(Kind kind)
    {
        switch (kind)
        {
        case Kind::SystemV:
        case Kind::Posix:
        case Kind::Namespace:
        case Kind::Clone:
        case Kind::Open:
        case Kind::Unlink:
        case Kind::Rename:
        case Kind::File:
        case Kind::Data:
        case Kind::NewFile:
        case Kind::Mount:
        case Kind::Unmap: return true;
        case Kind::Other:
        case Kind::Exec:
        case Kind::Exit:
        case Kind::Wait:
        case Kind::Identity:
        case Kind::Pidfd:
        case Kind::Memory:
        case Kind::Myself: break;
        }
        return false;
    }

    // strace prints "= ?" when a process begins to end: what it has is given back after that line.
    static bool never_returns(std::string_view text)
    {
        while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        {
            text.remove_suffix(1);
        }
        return text.ends_with("= ?") || text.ends_with("= ? <unavailable>");
    }

    // Which call a second half belongs to. Those of calls that do not matter are not remembered.
    Kind open_kind(std::uint32_t life, const LineHead &head)
    {
        const Kind kind = kind_of(head.name);
        if (kind == Kind::Wait || kind == Kind::Other || kind == Kind::Exit)
        {
            return kind;
        }
        const std::uint32_t open = open_[life];
        if (open == kNone || head_name(open) != head.name)
        {
            if (kind == Kind::SystemV || kind == Kind::Posix || kind == Kind::Clone ||
                kind == Kind::Namespace)
            {
                log_.contradictions.add(
                    static_cast<std::uint32_t>(log_.lines),
                    told("the rest of a {} whose beginning is not there", head.name));
            }
            return Kind::Other;
        }
        return kind;
    }

    [[nodiscard]] std::string_view head_name(std::uint32_t event) const
    {
        return read_head(log_.events[event].text).name;
    }

    void close_open(std::uint32_t life, std::uint32_t line)
    {
        if (open_[life] != kNone)
        {
            log_.contradictions.add(
                line, told("{} begins a call inside of another one", log_.lives[life].tid));
            open_[life] = kNone;
        }
    }

    void add(Event event, const LineHead &head)
    {
        const auto index = static_cast<std::uint32_t>(log_.events.size());
        if (event.kind == Kind::Wait)
        {
            waited(event, head);
            return;
        }
        if (head.form == Form::Unfinished)
        {
            open_[event.life] = index;
        }
        else if (head.form == Form::Resumed)
        {
            event.partner = open_[event.life];
            log_.events[event.partner].partner = index;
            open_[event.life] = kNone;
        }
        Life &life = log_.lives[event.life];
        life.first = std::min(life.first, index);
        log_.events.push_back(event);
        if (head.form != Form::Unfinished)
        {
            finished(event, index);
        }
    }

    void finished(const Event &event, std::uint32_t index)
    {
        const auto result = leading_number(result_of(event.text));
        if (!result || *result < 0)
        {
            return;
        }
        if (event.kind == Kind::Clone)
        {
            const bool split = event.form == Form::Resumed;
            born(static_cast<std::uint32_t>(*result), split ? event.partner : index);
        }
        else
        {
            const bool split = event.form == Form::Resumed;
            interest_.made(split ? log_.events[event.partner].text : event.text, *result);
        }
    }

    std::uint32_t new_life(std::uint32_t tid)
    {
        const auto life = static_cast<std::uint32_t>(log_.lives.size());
        log_.lives.push_back({.tid = tid, .first = static_cast<std::uint32_t>(log_.events.size())});
        open_.push_back(kNone);
        gone_.push_back(false);
        return tids_[tid] = life;
    }

    std::uint32_t life_of(std::uint32_t tid)
    {
        if (last_life_ != kNone && last_tid_ == tid && !gone_[last_life_])
        {
            return last_life_;
        }
        const auto known = tids_.find(tid);
        last_tid_ = tid;
        last_life_ = known == tids_.end() || gone_[known->second] ? new_life(tid) : known->second;
        return last_life_;
    }

    // A child may do something before the clone that made it has returned.
    void born(std::uint32_t tid, std::uint32_t clone)
    {
        const auto known = tids_.find(tid);
        const bool early = known != tids_.end() && !gone_[known->second] &&
                           log_.lives[known->second].born == kNone &&
                           log_.lives[known->second].first > clone && tid != 0;
        const std::uint32_t life = early ? known->second : new_life(tid);
        log_.lives[life].born = clone;
        last_life_ = kNone;
    }

    void gone(std::uint32_t life, std::string_view text, std::uint32_t line)
    {
        if (gone_[life])
        {
            return;
        }
        gone_[life] = true;
        open_[life] = kNone;
        log_.lives[life].gone = static_cast<std::uint32_t>(log_.events.size());
        log_.events.push_back(
            {.text = text, .line = line, .life = life, .form = Form::Exit, .kind = Kind::Exit});
    }

    void gone_pid(std::optional<std::int64_t> pid, std::string_view text, std::uint32_t line)
    {
        const auto known = pid ? tids_.find(static_cast<std::uint32_t>(*pid)) : tids_.end();
        if (known != tids_.end())
        {
            gone(known->second, text, line);
        }
    }

    // SIGCHLD comes when the child has given back everything that it had.
    void signal(const LineHead &head, std::string_view text, std::uint32_t line)
    {
        ++log_.lives[life_of(head.pid)].lines;
        if (head.name.starts_with("SIGCHLD") &&
            (contains(text, "CLD_EXITED") || contains(text, "CLD_KILLED") ||
             contains(text, "CLD_DUMPED")))
        {
            gone_pid(number_behind(text, "si_pid="), text, line);
        }
    }

    void process_exit(const LineHead &head, std::string_view text, std::uint32_t line)
    {
        constexpr std::string_view kSuperseded = "superseded by execve in pid ";
        if (head.name.starts_with(kSuperseded))
        {
            // The thread that called execve goes on under the number of its process.
            const auto heir = leading_number(head.name.substr(kSuperseded.size()));
            const auto known = heir ? tids_.find(static_cast<std::uint32_t>(*heir)) : tids_.end();
            if (known != tids_.end())
            {
                tids_[head.pid] = known->second;
                last_life_ = kNone;
            }
            return;
        }
        const auto known = tids_.find(head.pid);
        if (known != tids_.end() && !gone_[known->second] && !head.name.starts_with("stopped"))
        {
            gone(known->second, text, line);
        }
    }

    void waited(const Event &event, const LineHead &head)
    {
        if (head.form == Form::Unfinished || contains(event.text, "WIFSTOPPED") ||
            contains(event.text, "WIFCONTINUED"))
        {
            return;
        }
        if (head.name == "waitid")
        {
            if (contains(event.text, "CLD_EXITED") || contains(event.text, "CLD_KILLED") ||
                contains(event.text, "CLD_DUMPED"))
            {
                gone_pid(number_behind(event.text, "si_pid="), event.text, event.line);
            }
            return;
        }
        const auto child = leading_number(result_of(event.text));
        if (child && *child > 0)
        {
            gone_pid(child, event.text, event.line);
        }
    }

    // Inside of another pid namespace clone gives a number that the log never shows again, and a
    // process comes out of nowhere: they are the same.
    void match_aliases()
    {
        std::vector<std::uint32_t> silent;
        for (std::uint32_t life = 0; life < log_.lives.size(); ++life)
        {
            if (log_.lives[life].born != kNone && log_.lives[life].lines == 0)
            {
                silent.push_back(life);
            }
        }
        for (std::uint32_t life = 1; life < log_.lives.size() && !silent.empty(); ++life)
        {
            Life &orphan = log_.lives[life];
            if (orphan.born != kNone || orphan.lines == 0)
            {
                continue;
            }
            const auto maker =
                std::find_if(silent.rbegin(), silent.rend(), [&](std::uint32_t candidate) {
                    return log_.lives[candidate].born < orphan.first;
                });
            if (maker != silent.rend())
            {
                orphan.born = log_.lives[*maker].born;
                orphan.alias = log_.lives[*maker].tid;
                log_.lives[*maker].merged_into = life;
                silent.erase(std::next(maker).base());
            }
        }
    }

    std::string_view text_;
    Log log_;
    std::unordered_map<std::uint32_t, std::uint32_t> tids_; // to the present life
    std::vector<std::uint32_t> open_;                       // by life: its interrupted call
    std::vector<bool> gone_;                                // by life
    Interest interest_{log_};
    std::uint32_t last_tid_{};
    std::uint32_t last_life_{kNone};
};

} // namespace

Log read_log(std::string_view text)
{
    return LogReader(text).run();
}

} // namespace ipcscope::replay
