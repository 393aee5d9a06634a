#include "tests/replay/lies.h"

#include "core/replay/kinds.h"
#include "core/replay/line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace ipcscope::test
{
namespace
{

using replay::Form;

// The fields of the structures that the kernel fills in, except those that depend on memory which a
// program touches.
constexpr std::array<std::string_view, 40> kFields{
    "uid",       "gid",       "cuid",       "cgid",      "mode",      "key",        "shm_segsz",
    "shm_cpid",  "shm_lpid",  "shm_nattch", "shm_atime", "shm_dtime", "shm_ctime",  "sem_otime",
    "sem_ctime", "sem_nsems", "msg_stime",  "msg_rtime", "msg_ctime", "msg_qnum",   "msg_qbytes",
    "msg_lspid", "msg_lrpid", "used_ids",   "shm_tot",   "semusz",    "semaem",     "shmmax",
    "msgmnb",    "msgmap",    "msgtql",     "mq_flags",  "mq_maxmsg", "mq_msgsize", "mq_curmsgs",
    "st_mode",   "st_nlink",  "st_uid",     "st_size",   "f_blocks"};

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Of files in /dev/shm; by whose name or, with strace -y, descriptor is seen in the line.
bool is_on_file(std::string_view call)
{
    constexpr std::array<std::string_view, 12> kCalls{
        "openat", "unlink", "ftruncate", "fallocate", "mmap",       "read",
        "write",  "fstat",  "pread64",   "pwrite64",  "newfstatat", "fstatfs"};
    return std::find(kCalls.begin(), kCalls.end(), call) != kCalls.end();
}

class Liar
{
  public:
    explicit Liar(std::string_view log) : log_(log) {}

    std::vector<Lie> run()
    {
        for (std::size_t start = 0; start < log_.size();)
        {
            const std::size_t end = std::min(log_.find('\n', start), log_.size());
            ++number_;
            line(log_.substr(start, end - start));
            start = end + 1;
        }
        return std::move(lies_);
    }

  private:
    void line(std::string_view text)
    {
        const replay::LineHead head = replay::read_head(text);
        const bool ends = head.form == Form::Call || head.form == Form::Resumed;
        const replay::Kind kind = replay::kind_of(head.name);
        const bool on_file = is_on_file(head.name) && contains(text, "/dev/shm/");
        if (!ends || (kind != replay::Kind::SystemV && kind != replay::Kind::Posix && !on_file))
        {
            return;
        }
        const std::string_view result = replay::result_of(text);
        const auto value = replay::leading_number(result);
        if (!value)
        {
            return;
        }
        if (*value < 0)
        {
            const bool is_access = contains(result, "EACCES");
            tell("another error", result,
                 is_access ? "-1 EPERM (Operation not permitted)"
                           : "-1 EACCES (Permission denied)");
            tell("error told as success", result, "0");
            return;
        }
        tell("success told as an error", result, "-1 EACCES (Permission denied)");
        values(head, text, *value);
        fields(text);
        received(head, text);
        received_from_posix(head, text);
        list(text);
    }

    void values(const replay::LineHead &head, std::string_view text, std::int64_t value)
    {
        constexpr std::array<std::string_view, 4> kAsked{"GETVAL", "GETPID", "GETNCNT", "GETZCNT"};
        const std::string_view result = replay::result_of(text);
        const std::string_view number = result.substr(0, result.find(' '));
        for (const std::string_view command : kAsked)
        {
            if (contains(text, command))
            {
                tell(std::string(command), number, std::to_string(value + 1));
            }
        }
        if (head.name.ends_with("get"))
        {
            tell("id", number, std::to_string(value + 1));
        }
        else if (is_on_file(head.name) &&
                 (head.name.ends_with("read") || head.name.ends_with("read64")))
        {
            tell("bytes read", number, std::to_string(value + 1));
            content(text);
        }
        else if (head.name == "msgrcv" || head.name == "mq_timedreceive")
        {
            tell("received bytes", number, std::to_string(value + 1));
        }
        else if (contains(text, "_STAT,") || contains(text, "_STAT_ANY"))
        {
            tell("value of a look", number, std::to_string(value + 1));
        }
        else if (contains(text, "_INFO"))
        {
            tell("highest index", number, std::to_string(value + 1));
        }
    }

    void fields(std::string_view text)
    {
        const bool asks = contains(text, "IPC_SET") || contains(text, "mq_open(") ||
                          (contains(text, "mq_getsetattr") && contains(text, "}, NULL)"));
        if (asks)
        {
            return;
        }
        // What is asked for stands before what is given.
        if (contains(text, "mq_getsetattr"))
        {
            text = text.substr(std::min(text.rfind('{'), text.size()));
        }
        for (const std::string_view name : kFields)
        {
            const std::string mark = std::string(name) + "=";
            const std::size_t at = text.find(mark);
            if (at == std::string_view::npos || at == 0 || is_word(text[at - 1]))
            {
                continue;
            }
            const std::size_t start = at + mark.size();
            const std::size_t end = text.find_first_of(",} ", start);
            if (end != std::string_view::npos)
            {
                field(name, text.substr(start, end - start));
            }
        }
    }

    void field(std::string_view name, std::string_view value)
    {
        if (name == "mode" || name == "st_mode")
        {
            const std::size_t bits = value.rfind('|') + 1;
            const std::string_view octal = value.substr(bits);
            std::uint32_t mode = 0;
            (void)std::from_chars(octal.data(), octal.data() + octal.size(), mode, 8);
            std::string wrong = "0";
            for (int shift = 9; shift >= 0; shift -= 3)
            {
                wrong +=
                    static_cast<char>('0' + (((mode ^ 4U) >> static_cast<unsigned>(shift)) & 7U));
            }
            tell(std::string(name), octal, wrong);
            return;
        }
        const auto number = replay::leading_number(value);
        if (!number)
        {
            return;
        }
        constexpr std::int64_t kLong = 100'000;
        constexpr std::int64_t kSomeTime = 1'795'000'000;
        const bool is_time = name.ends_with("time");
        const std::int64_t wrong =
            is_time ? (*number == 0 ? kSomeTime : *number + kLong) : *number + 1;
        tell(std::string(name), value, std::to_string(wrong));
    }

    void received(const replay::LineHead &head, std::string_view text)
    {
        const std::size_t type = text.find("{mtype=");
        if (head.name != "msgrcv" || type == std::string_view::npos)
        {
            return;
        }
        const std::size_t start = type + 7;
        const std::string_view value = text.substr(start, text.find(',', start) - start);
        if (const auto number = replay::leading_number(value))
        {
            tell("mtype", value, std::to_string(*number + 1));
        }
        constexpr std::string_view kText = "mtext=\"";
        const std::size_t at = text.find(kText);
        if (at != std::string_view::npos && at + kText.size() < text.size() &&
            is_word(text[at + kText.size()]) &&
            replay::leading_number(replay::result_of(text)) != 0)
        {
            const std::string_view first = text.substr(at + kText.size(), 1);
            tell("mtext", first, first == "Q" ? "R" : "Q");
        }
    }

    void received_from_posix(const replay::LineHead &head, std::string_view text)
    {
        const std::size_t quote = text.find('"');
        const std::size_t priority = text.find(", [");
        if (head.name != "mq_timedreceive" || quote == std::string_view::npos)
        {
            return;
        }
        if (quote + 1 < text.size() && is_word(text[quote + 1]))
        {
            const std::string_view first = text.substr(quote + 1, 1);
            tell("text of a POSIX queue", first, first == "Q" ? "R" : "Q");
        }
        if (priority != std::string_view::npos)
        {
            const std::size_t start = priority + 3;
            const std::string_view value = text.substr(start, text.find(']', start) - start);
            if (const auto number = replay::leading_number(value))
            {
                tell("priority", value, std::to_string(*number + 1));
            }
        }
    }

    void content(std::string_view text)
    {
        const std::size_t quote = text.find('"');
        if (quote != std::string_view::npos && quote + 1 < text.size() && is_word(text[quote + 1]))
        {
            const std::string_view first = text.substr(quote + 1, 1);
            tell("content of a file", first, first == "Q" ? "R" : "Q");
        }
    }

    void list(std::string_view text)
    {
        const std::size_t at = text.find("GETALL, [");
        if (at == std::string_view::npos)
        {
            return;
        }
        const std::size_t start = at + 9;
        const std::string_view first = text.substr(start, text.find_first_of(",]", start) - start);
        if (const auto number = replay::leading_number(first))
        {
            tell("GETALL", first, std::to_string(*number + 1));
        }
    }

    void tell(std::string about, std::string_view right, std::string wrong)
    {
        lies_.push_back({.about = std::move(about),
                         .line = number_,
                         .at = static_cast<std::size_t>(right.data() - log_.data()),
                         .length = right.size(),
                         .instead = std::move(wrong)});
    }

    std::string_view log_;
    std::size_t number_{};
    std::vector<Lie> lies_;
};

} // namespace

std::vector<Lie> lies_of(std::string_view log)
{
    return Liar(log).run();
}

std::string tell(std::string_view log, const Lie &lie)
{
    std::string told(log.substr(0, lie.at));
    told += lie.instead;
    told += log.substr(lie.at + lie.length);
    return told;
}

} // namespace ipcscope::test
