// readlink(1) of coreutils, of the actor's own namespaces: what nsfs calls them,
// "ipc:[4026532177]". Nothing is asked of the engines but the state that is observed after every
// call.
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

constexpr std::array<Option, 1> kReadlinkOptions{{{'n', "no-newline"}}};
constexpr std::array<std::string_view, 3> kNamespaces{"/proc/self/ns/ipc", "/proc/self/ns/user",
                                                      "/proc/self/ns/mnt"};

class Readlink final : public ScriptCommand
{
  public:
    Readlink(std::vector<std::string> links, bool newline)
        : ScriptCommand("readlink"), links_(std::move(links)), newline_(newline)
    {
    }

  private:
    void run(Script &script) const override
    {
        const Terms *terms = script.terms();
        if (terms == nullptr || terms->tables == nullptr)
        {
            return;
        }
        const auto &actors = terms->tables->actors;
        const auto self = std::find_if(actors.begin(), actors.end(), [terms](const ActorRow &row) {
            return row.actor == terms->self && row.alive;
        });
        for (const std::string &link : links_)
        {
            if (self == actors.end())
            {
                return;
            }
            const std::string kind = link.substr(link.rfind('/') + 1);
            const std::uint64_t ns = kind == "ipc"    ? terms->ns(NsKind::Ipc, self->ipc_ns)
                                     : kind == "user" ? terms->ns(NsKind::User, self->user_ns)
                                                      : terms->ns(NsKind::Mnt, self->mnt_ns);
            script.say(fmt::format("{}:[{}]{}", kind, ns, newline_ ? "\n" : ""));
        }
    }

    std::vector<std::string> links_;
    bool newline_;
};

} // namespace

ReadCommand read_readlink(const Words &words, const Known & /*known*/)
{
    auto line = read_options("readlink", words, kReadlinkOptions);
    if (!line)
    {
        return line.error();
    }
    std::vector<std::string> links;
    for (const Word &word : line.value().operands)
    {
        if (std::find(kNamespaces.begin(), kNamespaces.end(), word.text) == kNamespaces.end())
        {
            return error_at(word,
                            told("/proc/self/ns/ipc, /proc/self/ns/user or /proc/self/ns/mnt"));
        }
        links.push_back(word.text);
    }
    if (links.empty())
    {
        return missing_words(words,
                             told("/proc/self/ns/ipc, /proc/self/ns/user or /proc/self/ns/mnt"));
    }
    const bool newline = line.value().options.empty() || links.size() > 1;
    return ReadCommand(std::make_shared<Readlink>(std::move(links), newline));
}

} // namespace ipcscope::tools
