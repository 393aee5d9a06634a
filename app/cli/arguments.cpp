#include "app/cli/arguments.h"

#include "core/campaign/action.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <utility>

namespace ipcscope::cli
{
namespace
{

constexpr std::array<std::pair<std::string_view, Verb>, 6> kVerbs{{{"run", Verb::Run},
                                                                   {"replay", Verb::Replay},
                                                                   {"fuzz", Verb::Fuzz},
                                                                   {"lesson", Verb::Lesson},
                                                                   {"doctor", Verb::Doctor},
                                                                   {"help", Verb::Help}}};

constexpr std::array<std::string_view, 18> kOptions{
    "--on",     "--json",   "--steps",    "--expand", "--seed",    "--calls",
    "--jobs",   "--out",    "--families", "--uid",    "--gid",     "--caps",
    "--rlimit", "--sysctl", "--ns-state", "--help",   "--version", "-h"};

/// Options that are followed by a value, or hold it behind a '='.
constexpr std::array<std::string_view, 12> kValued{
    "--on",  "--seed", "--calls", "--jobs",   "--families", "--out",
    "--uid", "--gid",  "--caps",  "--rlimit", "--sysctl",   "--ns-state"};

constexpr auto kFamilies = campaign::kFamilyNames;

constexpr std::array<std::pair<std::string_view, Arguments::Lesson::Action>, 2> kActions{
    {{"list", Arguments::Lesson::Action::List}, {"check", Arguments::Lesson::Action::Check}}};

/// Levenshtein's distance, for "did you mean".
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i)
    {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j)
        {
            const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

template <class Words> std::string did_you_mean(std::string_view typed, const Words &words)
{
    std::string_view best;
    std::size_t best_distance = 1 + std::max<std::size_t>(2, typed.size() / 2);
    for (const std::string_view word : words)
    {
        const std::size_t away = word.starts_with(typed) ? 0 : distance(typed, word);
        if (away < best_distance)
        {
            best = word;
            best_distance = away;
        }
    }
    return best.empty() ? std::string() : fmt::format(" Did you mean '{}'?", best);
}

UsageError unknown_verb(std::string_view typed)
{
    const auto names = verb_names();
    if (typed.ends_with(".ipc") || typed.find('/') != std::string_view::npos)
    {
        return {fmt::format("'{0}' is not a verb. To run it: ipcscope-cli run {0}", typed)};
    }
    return {fmt::format("unknown verb '{}'.{} The verbs are: {}.", typed,
                        did_you_mean(typed, names), fmt::join(names, ", "))};
}

std::optional<On> on_from_name(std::string_view name)
{
    if (name == "model")
    {
        return On::Model;
    }
    if (name == "kernel")
    {
        return On::Kernel;
    }
    return name == "both" ? std::optional(On::Both) : std::nullopt;
}

bool takes(const Arguments &arguments, std::string_view option)
{
    switch (arguments.verb)
    {
    case Verb::Run:
        return option == "--on" || option == "--json" || option == "--steps" ||
               option == "--expand";
    case Verb::Replay:
        return option == "--uid" || option == "--gid" || option == "--caps" ||
               option == "--rlimit" || option == "--sysctl" || option == "--ns-state" ||
               option == "--json";
    case Verb::Fuzz:
        return option == "--seed" || option == "--calls" || option == "--jobs" ||
               option == "--families" || option == "--out" || option == "--json";
    case Verb::Lesson:
        return option == "--json" || (arguments.lesson.action == Arguments::Lesson::Action::Check &&
                                      (option == "--jobs" || option == "--on"));
    case Verb::Doctor: return option == "--json";
    case Verb::Help:
    case Verb::Version: return false;
    }
    return false;
}

std::string_view verb_name(Verb verb)
{
    for (const auto &[name, known] : kVerbs)
    {
        if (known == verb)
        {
            return name;
        }
    }
    return "version";
}

std::optional<std::uint64_t> number(std::string_view text, std::uint64_t least, std::uint64_t most)
{
    std::uint64_t value = 0;
    const bool hex = text.starts_with("0x");
    const std::string_view digits = hex ? text.substr(2) : text;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

/// "shm,sem": each known, none empty; the same twice counts once.
std::optional<UsageError> take_families(Arguments &arguments, std::string_view list)
{
    while (!list.empty())
    {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view name = list.substr(0, comma);
        if (std::find(kFamilies.begin(), kFamilies.end(), name) == kFamilies.end())
        {
            return UsageError{fmt::format("'{}' is not a family.{} The families are: {}.", name,
                                          did_you_mean(name, kFamilies),
                                          fmt::join(kFamilies, ", "))};
        }
        std::vector<std::string> &all = arguments.campaign.families;
        if (std::find(all.begin(), all.end(), name) == all.end())
        {
            all.emplace_back(name);
        }
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return arguments.campaign.families.empty()
               ? std::optional(UsageError{"--families takes a list such as shm,sem."})
               : std::nullopt;
}

/// The options of replay; what lists say is read where it is used.
std::optional<UsageError> take_replay_value(Arguments &arguments, std::string_view name,
                                            const std::string &value)
{
    constexpr std::uint64_t kHighestId = 0xfffffffe;
    const auto wrong = [&](std::string_view wanted) {
        return UsageError{fmt::format("{} takes {}, not '{}'.", name, wanted, value)};
    };
    if (name == "--uid" || name == "--gid")
    {
        const auto id = number(value, 0, kHighestId);
        if (!id)
        {
            return wrong("a number from 0 to 4294967294");
        }
        (name == "--uid" ? arguments.replay.uid : arguments.replay.gid) =
            static_cast<std::uint32_t>(*id);
        return std::nullopt;
    }
    if (name == "--caps")
    {
        arguments.replay.capabilities = value;
        return value.empty() ? std::optional(wrong("all, none or names of capabilities"))
                             : std::nullopt;
    }
    if (name == "--ns-state")
    {
        arguments.replay.ns_state = value;
        return value.empty() ? std::optional(wrong("a file")) : std::nullopt;
    }
    (name == "--rlimit" ? arguments.replay.limits : arguments.replay.sysctls).push_back(value);
    return value.empty() ? std::optional(wrong("NAME=NUMBER")) : std::nullopt;
}

std::optional<UsageError> take_value(Arguments &arguments, std::string_view name,
                                     const std::string &value)
{
    const auto wrong = [&](std::string_view wanted) {
        return UsageError{fmt::format("{} takes {}, not '{}'.", name, wanted, value)};
    };
    if (name == "--on")
    {
        arguments.on = on_from_name(value);
        return arguments.on ? std::nullopt : std::optional(wrong("model, kernel or both"));
    }
    if (arguments.verb == Verb::Replay)
    {
        return take_replay_value(arguments, name, value);
    }
    if (name == "--families")
    {
        return take_families(arguments, value);
    }
    if (name == "--out")
    {
        arguments.campaign.directory = value;
        return value.empty() ? std::optional(wrong("a folder")) : std::nullopt;
    }
    constexpr std::uint64_t kMost = ~std::uint64_t{0};
    constexpr std::uint64_t kMostJobs = Arguments::Campaign::kMostJobs;
    const auto given =
        number(value, name == "--seed" ? 0 : 1, name == "--jobs" ? kMostJobs : kMost);
    if (!given)
    {
        return wrong(name == "--jobs"   ? fmt::format("a number from 1 to {}", kMostJobs)
                     : name == "--seed" ? "a number from 0 on"
                                        : "a number from 1 on");
    }
    if (name == "--seed")
    {
        arguments.campaign.seed = *given;
    }
    else if (name == "--jobs")
    {
        (arguments.verb == Verb::Lesson ? arguments.lesson.jobs : arguments.campaign.jobs) =
            static_cast<std::uint32_t>(*given);
    }
    else
    {
        arguments.campaign.calls = *given;
    }
    return std::nullopt;
}

/// One word that begins with '-'. A value is the next word, or follows a '='.
std::optional<UsageError> take_option(Arguments &arguments, const std::vector<std::string> &words,
                                      std::size_t &at)
{
    const std::string_view word = words[at];
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    if (std::find(kOptions.begin(), kOptions.end(), name) == kOptions.end())
    {
        return UsageError{
            fmt::format("unknown option '{}'.{}", word, did_you_mean(name, kOptions))};
    }
    if (!takes(arguments, name))
    {
        return UsageError{fmt::format("'{}' takes no option {}.", verb_name(arguments.verb), name)};
    }
    if (std::find(kValued.begin(), kValued.end(), name) != kValued.end())
    {
        std::string value;
        if (equals != std::string_view::npos)
        {
            value = word.substr(equals + 1);
        }
        else if (at + 1 < words.size())
        {
            value = words[++at];
        }
        return take_value(arguments, name, value);
    }
    if (equals != std::string_view::npos)
    {
        return UsageError{fmt::format("{} takes no value.", name)};
    }
    arguments.json = arguments.json || name == "--json";
    arguments.steps = arguments.steps || name == "--steps";
    arguments.expand = arguments.expand || name == "--expand";
    return std::nullopt;
}

bool asks_for_help(std::string_view word)
{
    return word == "--help" || word == "-h";
}

/// The word behind `lesson`.
std::optional<UsageError> take_action(Arguments &arguments, const std::vector<std::string> &words)
{
    const auto *const found = std::find_if(kActions.begin(), kActions.end(), [&](const auto &one) {
        return words.size() > 1 && one.first == words[1];
    });
    if (found != kActions.end())
    {
        arguments.lesson.action = found->second;
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    for (const auto &[name, action] : kActions)
    {
        names.push_back(name);
    }
    return UsageError{words.size() > 1
                          ? fmt::format("lesson does not know '{}'.{} It takes {}.", words[1],
                                        did_you_mean(words[1], names), fmt::join(names, ", "))
                          : fmt::format("lesson needs one of {}.", fmt::join(names, ", "))};
}

/// The words behind `help`, or behind --help.
Result<Arguments, UsageError> help_on(const std::vector<std::string> &words, std::size_t from)
{
    Arguments arguments;
    if (from < words.size())
    {
        arguments.help_topic = verb_from_name(words[from]);
        if (!arguments.help_topic)
        {
            return unknown_verb(words[from]);
        }
    }
    return arguments;
}

} // namespace

std::vector<std::string_view> verb_names()
{
    std::vector<std::string_view> names;
    for (const auto &[name, verb] : kVerbs)
    {
        names.push_back(name);
    }
    return names;
}

std::optional<Verb> verb_from_name(std::string_view name)
{
    for (const auto &[known, verb] : kVerbs)
    {
        if (known == name)
        {
            return verb;
        }
    }
    return std::nullopt;
}

Result<Arguments, UsageError> parse_arguments(const std::vector<std::string> &words)
{
    if (words.empty())
    {
        return UsageError{
            fmt::format("a verb is missing. The verbs are: {}.", fmt::join(verb_names(), ", "))};
    }
    if (asks_for_help(words[0]) || words[0] == "help")
    {
        return help_on(words, 1);
    }
    Arguments arguments;
    if (words[0] == "--version")
    {
        arguments.verb = Verb::Version;
        return arguments;
    }
    const auto verb = verb_from_name(words[0]);
    if (!verb)
    {
        return words[0].starts_with('-')
                   ? UsageError{fmt::format("unknown option '{}'.{}", words[0],
                                            did_you_mean(words[0], kOptions))}
                   : unknown_verb(words[0]);
    }
    if (std::any_of(words.begin() + 1, words.end(), asks_for_help))
    {
        return help_on(words, 0);
    }
    arguments.verb = *verb;
    std::size_t first = 1;
    if (*verb == Verb::Lesson)
    {
        if (auto error = take_action(arguments, words))
        {
            return *error;
        }
        ++first;
    }
    bool options_end = false;
    std::vector<std::string> files;
    for (std::size_t at = first; at < words.size(); ++at)
    {
        const std::string &word = words[at];
        if (options_end || word == "-" || !word.starts_with('-'))
        {
            files.push_back(word);
        }
        else if (word == "--")
        {
            options_end = true;
        }
        else if (auto error = take_option(arguments, words, at))
        {
            return *error;
        }
    }
    const bool check =
        *verb == Verb::Lesson && arguments.lesson.action == Arguments::Lesson::Action::Check;
    const std::size_t wanted = *verb == Verb::Run || *verb == Verb::Replay || check ? 1 : 0;
    if (files.size() < wanted && !check)
    {
        return UsageError{fmt::format("{} needs a {}, or - for standard input.", verb_name(*verb),
                                      *verb == Verb::Run ? "FILE" : "LOG")};
    }
    if (files.size() > wanted)
    {
        return UsageError{fmt::format("'{}' is one argument too many.", files[wanted])};
    }
    (check ? arguments.lesson.path : arguments.file) = files.empty() ? std::string() : files[0];
    return arguments;
}

} // namespace ipcscope::cli
