// sysctl(8) of procps 4.0. Names may be patterns (kernel.shm*), which stand for all settings here
// that match, as "sysctl -a -r" would find them; procps itself has patterns in its files only.
#include "core/notation/names.h"
#include "core/told.h"
#include "core/tools/all.h"
#include "core/tools/options.h"
#include "core/tools/script.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ipcscope::tools
{
namespace
{

constexpr std::array<Option, 5> kSysctlOptions{
    {{'w', "write"}, {'n', "values"}, {'N', "names"}, {'q', "quiet"}, {'a', "all"}}};

struct SysctlRequest
{
    enum class Show : std::uint8_t
    {
        Both,
        Values,
        Names,
    };
    std::vector<Sysctl> calls;
    Show show{Show::Both};
    bool quiet{};
};

class SysctlTool final : public ScriptCommand
{
  public:
    explicit SysctlTool(SysctlRequest request)
        : ScriptCommand("sysctl"), request_(std::move(request))
    {
    }

  private:
    // A failure of one is no end.
    void run(Script &script) const override
    {
        for (const Sysctl &call : request_.calls)
        {
            Sysctl asked = call;
            if (asked.value)
            {
                *asked.value += '\n'; // as sysctl writes it
            }
            const Outcome *outcome = script.ask(std::move(asked));
            if (outcome == nullptr)
            {
                return;
            }
            if (outcome->error != Errno::Ok)
            {
                complain(script, call, *outcome);
            }
            else if (!call.value || !request_.quiet)
            {
                const auto *read = std::get_if<Bytes>(&outcome->output);
                say(script, call.name, call.value ? *call.value : read == nullptr ? "" : *read);
            }
        }
    }

    void say(Script &script, const std::string &name, const std::string &value) const
    {
        switch (request_.show)
        {
        case SysctlRequest::Show::Both: script.say(fmt::format("{} = {}\n", name, value)); return;
        case SysctlRequest::Show::Values: script.say(value + "\n"); return;
        case SysctlRequest::Show::Names: script.say(name + "\n"); return;
        }
    }

    static void complain(Script &script, const Sysctl &call, const Outcome &outcome)
    {
        const bool denied = outcome.error == Errno::Eacces || outcome.error == Errno::Eperm;
        // To whom may not write these the file says so, and sysctl does not even try; it does not
        // call that a failure.
        if (denied && call.value && call.name.ends_with("_next_id"))
        {
            script.complain(fmt::format("setting key \"{}\": Invalid argument", call.name), 0);
        }
        else if (denied)
        {
            script.complain(fmt::format("permission denied on key \"{}\"", call.name));
        }
        else
        {
            script.complain(fmt::format("{} key \"{}\": {}", call.value ? "setting" : "reading",
                                        call.name, reason_of(outcome)));
        }
    }

    SysctlRequest request_;
};

/// With * and ?, of a whole name.
bool matches(std::string_view pattern, std::string_view name)
{
    std::size_t at = 0;
    std::size_t in_name = 0;
    std::size_t star = std::string_view::npos;
    std::size_t star_took = 0;
    while (in_name < name.size())
    {
        if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == name[in_name]))
        {
            ++at;
            ++in_name;
        }
        else if (at < pattern.size() && pattern[at] == '*')
        {
            star = at++;
            star_took = in_name;
        }
        else if (star != std::string_view::npos)
        {
            at = star + 1;
            in_name = ++star_took;
        }
        else
        {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

std::vector<std::string> settings_that_match(std::string pattern)
{
    std::replace(pattern.begin(), pattern.end(), '/', '.');
    std::vector<std::string> names;
    for (const std::string_view name : notation::sysctl_names())
    {
        const bool of_ipc = !name.starts_with("user."); // those belong to user namespaces
        if (pattern == name || (of_ipc && matches(pattern, name)))
        {
            names.emplace_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t");
    return from == std::string_view::npos
               ? std::string_view()
               : text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

} // namespace

ReadCommand read_sysctl(const Words &words, const Known & /*known*/)
{
    auto line = read_options("sysctl", words, kSysctlOptions);
    if (!line)
    {
        return line.error();
    }
    SysctlRequest request;
    bool must_write = false;
    bool all = false;
    for (const Given &given : line.value().options)
    {
        must_write = must_write || given.name == "write";
        all = all || given.name == "all";
        request.quiet = request.quiet || given.name == "quiet";
        request.show = given.name == "values"  ? SysctlRequest::Show::Values
                       : given.name == "names" ? SysctlRequest::Show::Names
                                               : request.show;
    }
    Words operands = line.value().operands;
    if (all && operands.empty())
    {
        operands.push_back({.text = "*", .position = words.front().position});
    }
    for (const Word &word : operands)
    {
        const std::size_t equals = word.text.find('=');
        const bool writes = equals != std::string::npos;
        if (must_write && !writes)
        {
            return error_at(word, told("NAME=VALUE behind -w"));
        }
        const std::string name(trimmed(std::string_view(word.text).substr(0, equals)));
        const auto found = settings_that_match(name);
        if (found.empty())
        {
            const auto near = notation::nearest(name, notation::sysctl_names());
            return error_at(word,
                            told("a setting of an ipc namespace") + notation::suggestion(near));
        }
        if (writes && found.size() > 1)
        {
            return error_at(word, told("one setting to be written"));
        }
        for (const std::string &setting : found)
        {
            request.calls.push_back(
                {.name = setting,
                 .value = writes ? std::optional(std::string(
                                       trimmed(std::string_view(word.text).substr(equals + 1))))
                                 : std::nullopt});
        }
    }
    if (request.calls.empty())
    {
        return missing_words(words, told("the name of a setting: kernel.shmmax, 'kernel.shm*'"));
    }
    return ReadCommand(std::make_shared<SysctlTool>(std::move(request)));
}

} // namespace ipcscope::tools
