// nsenter(1) of util-linux 2.38, without a program: the actor itself enters the namespaces.
#include "core/abi.h"
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

constexpr std::array<Option, 4> kNsenterOptions{{{'i', "ipc", {}, "a file"},
                                                 {'U', "user", {}, "a file"},
                                                 {'m', "mount", {}, "a file"},
                                                 {'t', "target", IPCSCOPE_TOLD("an actor")}}};

struct Kind
{
    std::string_view option;
    std::string_view file; ///< /proc/ACTOR/ns/<file>
    NsKind kind;
    std::uint64_t nstype;
};
/// In the order in which nsenter enters them.
constexpr std::array kKinds{Kind{"user", "user", NsKind::User, abi::kCloneNewuser},
                            Kind{"ipc", "ipc", NsKind::Ipc, abi::kCloneNewipc},
                            Kind{"mount", "mnt", NsKind::Mnt, abi::kCloneNewns}};

struct Entry
{
    Setns call;
    std::string path; ///< as the tool names it in complaints
    std::string kind; ///< "ipc"
};

class Nsenter final : public ScriptCommand
{
  public:
    explicit Nsenter(std::vector<Entry> entries)
        : ScriptCommand("nsenter"), entries_(std::move(entries))
    {
    }

  private:
    void run(Script &script) const override
    {
        for (const Entry &entry : entries_)
        {
            const Outcome *outcome = script.ask(entry.call);
            if (outcome == nullptr)
            {
                return;
            }
            // Opening the file is part of the call here: these come from nowhere else.
            const bool open_failed =
                outcome->error == Errno::Eacces || outcome->error == Errno::Enoent;
            if (outcome->error != Errno::Ok)
            {
                script.complain(
                    open_failed ? fmt::format("cannot open {}: {}", entry.path, reason_of(*outcome))
                                : fmt::format("reassociate to namespace 'ns/{}' failed: {}",
                                              entry.kind, reason_of(*outcome)));
                return;
            }
        }
    }

    std::vector<Entry> entries_;
};

/// The actor whose /proc/ACTOR/ns/KIND the word is; empty when it is none.
std::string_view actor_in(std::string_view path, std::string_view kind)
{
    constexpr std::string_view kProc = "/proc/";
    const std::string tail = fmt::format("/ns/{}", kind);
    if (!path.starts_with(kProc) || !path.ends_with(tail) ||
        path.size() <= kProc.size() + tail.size())
    {
        return {};
    }
    return path.substr(kProc.size(), path.size() - kProc.size() - tail.size());
}

} // namespace

ReadCommand read_nsenter(const Words &words, const Known &known)
{
    auto line = read_options("nsenter", words, kNsenterOptions);
    if (!line)
    {
        return line.error();
    }
    if (const Word *program = other_program(line.value().operands))
    {
        return error_at(*program, told("no program: the actor itself enters the namespace"));
    }
    const auto &options = line.value().options;
    std::optional<Word> target;
    for (const Given &given : options)
    {
        target = given.name == "target" ? std::optional(given.value) : target;
    }
    std::vector<Entry> entries;
    for (const Kind &kind : kKinds)
    {
        const auto given = std::find_if(options.begin(), options.end(),
                                        [&](const Given &one) { return one.name == kind.option; });
        if (given == options.end())
        {
            continue;
        }
        const bool by_file = !given->value.text.empty();
        if (!by_file && !target)
        {
            return missing_words(
                words, told("-t ACTOR, or --{}=/proc/ACTOR/ns/{}", kind.option, kind.file));
        }
        const Word &word = by_file ? given->value : *target;
        const std::string_view name = by_file ? actor_in(word.text, kind.file) : word.text;
        const auto actor = name.empty() ? std::nullopt : known.actor(name);
        if (!actor)
        {
            return error_at(word, by_file ? told("/proc/ACTOR/ns/{} of an actor", kind.file)
                                          : told("the name of an actor"));
        }
        entries.push_back(
            {.call = {.target = *actor, .kind = kind.kind, .nstype = kind.nstype},
             .path = by_file ? word.text : fmt::format("/proc/{}/ns/{}", name, kind.file),
             .kind = std::string(kind.file)});
    }
    if (entries.empty())
    {
        return missing_words(words, told("--ipc=/proc/ACTOR/ns/ipc, or --ipc -t ACTOR"));
    }
    return ReadCommand(std::make_shared<Nsenter>(std::move(entries)));
}

} // namespace ipcscope::tools
