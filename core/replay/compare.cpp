#include "core/replay/compare.h"

#include "core/errno.h"
#include "core/notation/expression.h"
#include "core/notation/notation.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

constexpr std::array<std::string_view, 4> kPids{"shm_cpid", "shm_lpid", "msg_lspid", "msg_lrpid"};
constexpr std::array<std::string_view, 8> kTimes{"shm_atime", "shm_dtime", "shm_ctime",
                                                 "sem_otime", "sem_ctime", "msg_stime",
                                                 "msg_rtime", "msg_ctime"};
// What depends on memory that a program touches, which strace does not see.
constexpr std::array<std::string_view, 7> kUntold{
    "shm_rss", "shm_swp", "swap_attempts", "swap_successes", "st_blocks", "f_bfree", "f_ffree"};

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<std::int64_t> number(const Argument &argument)
{
    const auto value = notation::evaluate(argument, {.names = &notation::kFileModes}, {}, 0);
    return value ? std::optional(static_cast<std::int64_t>(value.value())) : std::nullopt;
}

// strace shows as many bytes as were asked for, of which only those that came are a message's.
bool same_text(const Text &model, const Text &seen)
{
    const std::size_t known = std::min(model.bytes.size(), seen.bytes.size());
    const bool all_there = seen.abbreviated || seen.bytes.size() >= model.bytes.size();
    return all_there && model.bytes.compare(0, known, seen.bytes, 0, known) == 0;
}

enum class Look : std::uint8_t
{
    UntilFirst,
    AtAll,
};

class StructureComparer
{
  public:
    StructureComparer(const Processes &processes, Clock &clock, Look look)
        : processes_(processes), clock_(clock), look_(look)
    {
    }

    void structure(const Struct &model, const Struct &seen)
    {
        for (const auto &[name, value] : seen.fields)
        {
            const auto expected =
                std::find_if(model.fields.begin(), model.fields.end(),
                             [&name = name](const Field &field) { return field.name == name; });
            if (expected == model.fields.end() || among(name, kUntold))
            {
                continue;
            }
            field(name, expected->value, value);
            if (look_ == Look::UntilFirst && !found_.empty())
            {
                return;
            }
        }
    }

    void list(const Array &model, const Array &seen)
    {
        for (std::size_t i = 0; i < seen.elements.size(); ++i)
        {
            const auto value = number(seen.elements[i]);
            if (i >= model.elements.size() || value != number(model.elements[i]))
            {
                found_.push_back({told("value {}", i), notation::print(seen.elements[i]),
                                  i < model.elements.size() ? notation::print(model.elements[i])
                                                            : told("nothing")});
                return;
            }
        }
    }

    // What was read.
    void bytes(const Argument &model, const Argument &seen)
    {
        const auto *text = std::get_if<Text>(&seen.value);
        const auto *model_text = std::get_if<Text>(&model.value);
        if (text != nullptr && model_text != nullptr && !same_text(*model_text, *text))
        {
            found_.push_back(
                {IPCSCOPE_TOLD("bytes"), notation::print(seen), notation::print(model)});
        }
    }

    [[nodiscard]] std::vector<Mismatch> take() { return std::move(found_); }

  private:
    void field(const std::string &name, const Argument &model, const Argument &seen)
    {
        const auto *inner = std::get_if<Struct>(&seen.value);
        const auto *model_inner = std::get_if<Struct>(&model.value);
        if (inner != nullptr && model_inner != nullptr)
        {
            structure(*model_inner, *inner);
        }
        else if (!same(name, model, seen))
        {
            found_.push_back({name, notation::print(seen), notation::print(model)});
        }
    }

    bool same(const std::string &name, const Argument &model, const Argument &seen)
    {
        const auto *text = std::get_if<Text>(&seen.value);
        const auto *model_text = std::get_if<Text>(&model.value);
        if (text != nullptr && model_text != nullptr)
        {
            return same_text(*model_text, *text);
        }
        const auto a = number(model);
        const auto b = number(seen);
        if (!a || !b)
        {
            return true; // an address where strace could not read
        }
        // Of a file system that was not made in the log no limit is known.
        if (*a == 0 && (name == "f_blocks" || name == "f_files"))
        {
            return true;
        }
        if (among(name, kPids))
        {
            return processes_.same({static_cast<std::int32_t>(*a)}, *b);
        }
        return among(name, kTimes) ? clock_.fits({*a}, *b) : *a == *b;
    }

    const Processes &processes_;
    Clock &clock_;
    Look look_;
    std::vector<Mismatch> found_;
};

std::vector<Mismatch> compare_output(const Output &model, const Argument &seen,
                                     StructureComparer comparer)
{
    const auto expected = notation::to_argument(model);
    if (!expected)
    {
        return {};
    }
    const auto *structure = std::get_if<Struct>(&seen.value);
    const auto *model_structure = std::get_if<Struct>(&expected->value);
    const auto *list = std::get_if<Array>(&seen.value);
    const auto *model_list = std::get_if<Array>(&expected->value);
    if (structure != nullptr && model_structure != nullptr)
    {
        comparer.structure(*model_structure, *structure);
    }
    else if (list != nullptr && model_list != nullptr)
    {
        comparer.list(*model_list, *list);
    }
    else
    {
        comparer.bytes(*expected, seen);
    }
    return comparer.take();
}

std::optional<Mismatch> compare_result(const Outcome &model, const Seen &seen,
                                       const Processes &processes)
{
    const bool failed = model.error != Errno::Ok;
    if (failed || seen.kind == Seen::Kind::Error)
    {
        const std::string_view name = failed ? errno_name(model.error) : std::string_view{};
        if (failed && seen.kind == Seen::Kind::Error && name == seen.error)
        {
            return std::nullopt;
        }
        return Mismatch{IPCSCOPE_TOLD("error"),
                        seen.kind == Seen::Kind::Error ? seen.error : IPCSCOPE_TOLD("success"),
                        failed ? std::string(name) : IPCSCOPE_TOLD("success")};
    }
    const bool same_value =
        model.kind == ValueKind::Pid
            ? processes.same({static_cast<std::int32_t>(model.value)}, seen.value)
            : model.value == seen.value;
    return same_value
               ? std::nullopt
               : std::optional(Mismatch{IPCSCOPE_TOLD("return value"), fmt::to_string(seen.value),
                                        fmt::to_string(model.value)});
}

} // namespace

bool Clock::fits(Stamp stamp, std::int64_t second)
{
    if (stamp.value == 0 || second == 0)
    {
        return stamp.value == second;
    }
    // One call may read the clock twice, and two calls that overlap in the log may have happened in
    // the other order.
    constexpr std::int64_t kSlack = 1;
    const auto next =
        std::lower_bound(entries_.begin(), entries_.end(), stamp.value,
                         [](const Entry &entry, std::int64_t key) { return entry.stamp < key; });
    const bool known = next != entries_.end() && next->stamp == stamp.value;
    if (next != entries_.end() &&
        (second > next->second + kSlack || (known && second < next->second - kSlack)))
    {
        return false;
    }
    if (next != entries_.begin() && std::prev(next)->second > second + kSlack)
    {
        return false;
    }
    if (!known)
    {
        entries_.insert(next, {stamp.value, second});
    }
    if (entries_.size() > kMost)
    {
        entries_.erase(entries_.begin());
    }
    return true;
}

std::optional<Mismatch> compare(const Outcome &model, const Seen &seen, const Processes &processes,
                                Clock &clock)
{
    if (seen.kind == Seen::Kind::Nothing)
    {
        return std::nullopt;
    }
    auto result = compare_result(model, seen, processes);
    if (result || !seen.output)
    {
        return result;
    }
    auto found = compare_output(model.output, *seen.output, {processes, clock, Look::UntilFirst});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Mismatch> compare_all(const Outcome &model, const Seen &seen,
                                  const Processes &processes, Clock &clock)
{
    if (seen.kind == Seen::Kind::Nothing)
    {
        return {};
    }
    std::vector<Mismatch> found;
    if (auto result = compare_result(model, seen, processes))
    {
        found.push_back(*std::move(result));
    }
    if (seen.output)
    {
        const auto in_output =
            compare_output(model.output, *seen.output, {processes, clock, Look::AtAll});
        found.insert(found.end(), in_output.begin(), in_output.end());
    }
    return found;
}

} // namespace ipcscope::replay
