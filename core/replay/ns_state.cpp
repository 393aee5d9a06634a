#include "core/replay/ns_state.h"

#include "core/notation/lexical.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace ipcscope::replay
{
namespace
{

std::vector<std::string_view> words_of(std::string_view line)
{
    std::vector<std::string_view> words;
    for (std::size_t at = notation::blanks_end(line, 0); at < line.size();
         at = notation::blanks_end(line, at))
    {
        const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end == at ? end + 1 : end;
    }
    return words;
}

// The columns of one row under the titles of its table.
class Columns
{
  public:
    Columns(const std::vector<std::string_view> &titles, const std::vector<std::string_view> &words)
        : titles_(titles), words_(words)
    {
    }

    template <class Int> void take(std::string_view title, Int &field, int base = 10)
    {
        const auto at = std::find(titles_.begin(), titles_.end(), title);
        const auto index = static_cast<std::size_t>(at - titles_.begin());
        if (index >= words_.size())
        {
            wrong_ = wrong_.empty() ? std::string(title) : wrong_;
            return;
        }
        const std::string_view word = words_[index];
        const auto [end, error] =
            std::from_chars(word.data(), word.data() + word.size(), field, base);
        if (error != std::errc{} || end != word.data() + word.size())
        {
            wrong_ = wrong_.empty() ? std::string(title) : wrong_;
        }
    }
    template <class Row> void permissions(Row &row)
    {
        constexpr int kOctal = 8;
        take("key", row.key.value);
        take("perms", row.mode, kOctal);
        take("uid", row.uid.value);
        take("gid", row.gid.value);
        take("cuid", row.cuid.value);
        take("cgid", row.cgid.value);
    }
    [[nodiscard]] const std::string &wrong() const { return wrong_; }

  private:
    const std::vector<std::string_view> &titles_;
    const std::vector<std::string_view> &words_;
    std::string wrong_;
};

ObjectRow read_row(Family family, Columns &columns)
{
    switch (family)
    {
    case Family::Shm: {
        ShmRow row;
        columns.permissions(row);
        columns.take("shmid", row.id.value);
        columns.take("size", row.segsz);
        columns.take("cpid", row.cpid.value);
        columns.take("lpid", row.lpid.value);
        columns.take("nattch", row.nattch);
        columns.take("atime", row.atime.value);
        columns.take("dtime", row.dtime.value);
        columns.take("ctime", row.ctime.value);
        return row;
    }
    case Family::Sem: {
        SemRow row;
        columns.permissions(row);
        columns.take("semid", row.id.value);
        std::size_t nsems = 0;
        columns.take("nsems", nsems);
        constexpr std::size_t kMost = 1 << 16;
        row.sems.resize(std::clamp<std::size_t>(nsems, 1, kMost));
        columns.take("otime", row.otime.value);
        columns.take("ctime", row.ctime.value);
        return row;
    }
    case Family::Msg: break;
    }
    constexpr std::uint64_t kUsual = 16384; // the file does not say
    MsgRow row{.qbytes = kUsual};
    columns.permissions(row);
    columns.take("msqid", row.id.value);
    columns.take("cbytes", row.cbytes);
    columns.take("qnum", row.qnum);
    columns.take("lspid", row.lspid.value);
    columns.take("lrpid", row.lrpid.value);
    columns.take("stime", row.stime.value);
    columns.take("rtime", row.rtime.value);
    columns.take("ctime", row.ctime.value);
    return row;
}

std::optional<Family> family_of(const std::vector<std::string_view> &titles)
{
    const auto has = [&](std::string_view title) {
        return std::find(titles.begin(), titles.end(), title) != titles.end();
    };
    if (!has("key"))
    {
        return std::nullopt;
    }
    if (has("shmid"))
    {
        return Family::Shm;
    }
    if (has("semid"))
    {
        return Family::Sem;
    }
    return has("msqid") ? std::optional(Family::Msg) : std::nullopt;
}

struct Times
{
    std::vector<Stamp *> operator()(ShmRow &row) const
    {
        return {&row.atime, &row.dtime, &row.ctime};
    }
    std::vector<Stamp *> operator()(SemRow &row) const { return {&row.otime, &row.ctime}; }
    std::vector<Stamp *> operator()(MsgRow &row) const
    {
        return {&row.stime, &row.rtime, &row.ctime};
    }
};

// Seconds become stamps below 0, in their order.
void stamp(NsState &state)
{
    std::map<std::int64_t, Stamp> stamps;
    for (ObjectRow &row : state.objects)
    {
        for (const Stamp *time : std::visit(Times{}, row))
        {
            if (time->value != 0)
            {
                stamps[time->value];
            }
        }
    }
    auto next = -static_cast<std::int64_t>(stamps.size());
    for (auto &[second, mark] : stamps)
    {
        mark = {next++};
        state.seconds.emplace_back(mark, second);
    }
    for (ObjectRow &row : state.objects)
    {
        for (Stamp *time : std::visit(Times{}, row))
        {
            *time = time->value == 0 ? Stamp{} : stamps[time->value];
        }
    }
}

} // namespace

Result<NsState, ParseError> read_ns_state(std::string_view text, std::string_view file)
{
    NsState state;
    std::vector<std::string_view> titles;
    std::optional<Family> family;
    for (std::uint32_t line = 1; !text.empty(); ++line)
    {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::vector<std::string_view> words = words_of(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto error = [&](std::string found, std::string expected) {
            return ParseError{std::string(file), {line, 1}, std::move(found), std::move(expected)};
        };
        if (words.empty())
        {
            continue;
        }
        if (const auto begins = family_of(words))
        {
            family = begins;
            titles = words;
            continue;
        }
        if (!family)
        {
            return error(fmt::format("'{}'", words.front()),
                         told("the titles of /proc/sysvipc/shm, sem or msg"));
        }
        Columns columns(titles, words);
        state.objects.push_back(read_row(*family, columns));
        if (!columns.wrong().empty())
        {
            return error(told("a row without a number there"),
                         told("a number under '{}'", columns.wrong()));
        }
    }
    stamp(state);
    return state;
}

} // namespace ipcscope::replay
