#include "app/cli/arguments.h"

#include "app/cli/did_you_mean.h"
#include "app/cli/export_arguments.h"
#include "app/cli/lesson_arguments.h"

#include "core/campaign/action.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ipcscope::cli
{
namespace
{

constexpr std::array<std::pair<std::string_view, Verb>, 10> kVerbs{{{"run", Verb::Run},
                                                                    {"replay", Verb::Replay},
                                                                    {"fuzz", Verb::Fuzz},
                                                                    {"lesson", Verb::Lesson},
                                                                    {"claims", Verb::Claims},
                                                                    {"order", Verb::Order},
                                                                    {"isolate", Verb::Isolate},
                                                                    {"export", Verb::Export},
                                                                    {"doctor", Verb::Doctor},
                                                                    {"help", Verb::Help}}};

constexpr std::array<std::string_view, 26> kOptions{
    "--on",       "--json",     "--steps",   "--expand",  "--seed", "--calls",  "--jobs",
    "--out",      "--families", "--uid",     "--gid",     "--caps", "--rlimit", "--sysctl",
    "--ns-state", "--junit",    "--learner", "--html",    "--svg",  "--c",      "--sh",
    "--call",     "-o",         "--help",    "--version", "-h"};

/// Options that are followed by a value, or hold it behind a '='.
constexpr std::array<std::string_view, 16> kValued{
    "--on",   "--seed",   "--calls",  "--jobs",     "--families", "--out",     "--uid",  "--gid",
    "--caps", "--rlimit", "--sysctl", "--ns-state", "--junit",    "--learner", "--call", "-o"};

constexpr auto kFamilies = campaign::kFamilyNames;

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
    case Verb::Lesson: {
        const auto &options = lesson_action(arguments.lesson.action).options;
        return std::find(options.begin(), options.end(), option) != options.end();
    }
    case Verb::Export: return export_takes(option);
    case Verb::Claims: return option == "--json" || option == "--jobs" || option == "--on";
    case Verb::Order:
    case Verb::Isolate: return option == "--json" || option == "--on";
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
    if (arguments.verb == Verb::Export)
    {
        return take_export_value(arguments, name, value);
    }
    if (name == "--junit" || name == "--learner")
    {
        (name == "--junit" ? arguments.lesson.junit : arguments.lesson.learner) = value;
        return value.empty() ? std::optional(wrong(name == "--junit" ? "a file" : "a name"))
                             : std::nullopt;
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
        (arguments.verb == Verb::Lesson ? arguments.lesson.seed : arguments.campaign.seed) = *given;
    }
    else if (name == "--jobs")
    {
        (arguments.verb == Verb::Lesson   ? arguments.lesson.jobs
         : arguments.verb == Verb::Claims ? arguments.claims.jobs
                                          : arguments.campaign.jobs) =
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
        const std::string verb =
            arguments.verb == Verb::Lesson
                ? fmt::format("lesson {}", lesson_action(arguments.lesson.action).name)
                : std::string(verb_name(arguments.verb));
        return UsageError{fmt::format("'{}' takes no option {}.", verb, name)};
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
    if (arguments.verb == Verb::Export && name != "--json")
    {
        return take_export_flag(arguments, name);
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

/// The words that are no options.
std::optional<UsageError> take_files(Arguments &arguments, const std::vector<std::string> &files)
{
    if (arguments.verb == Verb::Lesson)
    {
        return take_lesson_files(arguments, files);
    }
    if (arguments.verb == Verb::Export)
    {
        return take_export_files(arguments, files);
    }
    const bool isolate = arguments.verb == Verb::Isolate;
    const bool needed = isolate || arguments.verb == Verb::Run || arguments.verb == Verb::Replay;
    const bool claims = arguments.verb == Verb::Claims;
    const bool order = arguments.verb == Verb::Order;
    const std::size_t most = isolate ? 2 : needed || claims || order ? 1 : 0;
    if (needed && files.empty())
    {
        return UsageError{fmt::format("{} needs a {}, or - for standard input.",
                                      verb_name(arguments.verb),
                                      arguments.verb == Verb::Replay ? "LOG" : "FILE")};
    }
    if (files.size() > most)
    {
        return UsageError{fmt::format("'{}' is one argument too many.", files[most])};
    }
    if (!files.empty())
    {
        (claims  ? arguments.claims.row
         : order ? arguments.checked_call
                 : arguments.file) = files[0];
    }
    if (files.size() > 1)
    {
        arguments.actor = files[1];
    }
    return std::nullopt;
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
        if (auto error = take_lesson_action(arguments, words))
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
    if (auto error = take_files(arguments, files))
    {
        return *error;
    }
    return arguments;
}

} // namespace ipcscope::cli
