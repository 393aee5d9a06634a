// What was typed after the program's name.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::cli
{

enum class Verb : std::uint8_t
{
    Help, ///< of `help_topic`, or of the program
    Version,
    Run,
    Replay,
    Fuzz,
    Lesson,
    Claims,
    Order,
    Isolate,
    Export,
    Doctor,
};

/// Which engines are asked.
enum class On : std::uint8_t
{
    Model,
    Kernel,
    Both,
};

struct Arguments
{
    Verb verb{Verb::Help};
    std::optional<Verb> help_topic;
    std::string file;     ///< run, replay, export: "-" is standard input
    std::optional<On> on; ///< nothing: both where a lab is possible, otherwise the model
    /// fuzz.
    struct Campaign
    {
        static constexpr std::uint32_t kMostJobs = 64;
        std::optional<std::uint64_t> seed; ///< nothing: a fresh one
        std::uint64_t calls{100'000};      ///< at least 1
        std::vector<std::string> families; ///< known ones, each once; empty: all
        std::optional<std::uint32_t> jobs; ///< 1 .. kMostJobs; nothing: two a processor
        std::string directory{"."};        ///< where a divergence is written
    } campaign;
    /// replay: what the log does not say.
    struct Replay
    {
        std::optional<std::uint32_t> uid;
        std::optional<std::uint32_t> gid;
        std::optional<std::string> capabilities; ///< "all,-sys_resource"; as typed
        std::vector<std::string> limits;         ///< "msgqueue=819200,memlock=65536"; as typed
        std::vector<std::string> sysctls;        ///< "kernel.msgmni=32000"; as typed
        std::string ns_state;                    ///< a file; empty: the tables are
    } replay;
    /// lesson.
    struct Lesson
    {
        enum class Action : std::uint8_t
        {
            List,
            Check,
            Run,
            Grade,
            Progress,
            Export,
            Import,
        };
        Action action{Action::List};
        std::string path;                  ///< check: empty is the whole course. run, grade: the
                                           ///< lesson's id or path
        std::string file;                  ///< grade: the answers. export, import
        std::string junit;                 ///< grade: where to write it; empty: nowhere
        std::string learner;               ///< whose progress; empty: the one of this account
        std::optional<std::uint64_t> seed; ///< run, grade: of the lesson's variables
        std::optional<std::uint32_t> jobs; ///< check; nothing: one a processor
    } lesson;
    /// claims.
    struct Claims
    {
        std::string row;                   ///< "C12", a file or a folder; empty: the ledger
        std::optional<std::uint32_t> jobs; ///< nothing: one a processor
    } claims;
    std::string checked_call; ///< order: which; empty: all
    std::string actor;        ///< isolate: whose sight; empty: of each
    /// export.
    struct Export
    {
        enum class Form : std::uint8_t
        {
            Html,
            Svg,
            C,
            Sh,
        };
        std::optional<Form> form;          ///< given, when the arguments are taken
        std::string out;                   ///< "-" is standard output
        std::optional<std::uint64_t> call; ///< svg: after how many calls; nothing: after all
    } exported;
    bool json{};
    bool steps{};
    bool expand{};
};

struct UsageError
{
    std::string message;
};

[[nodiscard]] Result<Arguments, UsageError> parse_arguments(const std::vector<std::string> &words);

/// The verbs that there are, in the order of the help.
[[nodiscard]] std::vector<std::string_view> verb_names();
[[nodiscard]] std::optional<Verb> verb_from_name(std::string_view name);

} // namespace ipcscope::cli
