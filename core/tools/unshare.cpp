// unshare(1) of util-linux 2.38, without a program: the actor itself goes into the new namespaces.
#include "core/abi.h"
#include "core/told.h"
#include "core/tools/all.h"
#include "core/tools/options.h"
#include "core/tools/script.h"

#include <fmt/format.h>

#include <array>

namespace ipcscope::tools
{
namespace
{

constexpr std::array<Option, 3> kUnshareOptions{{{'i', "ipc"}, {'U', "user"}, {'m', "mount"}}};

class UnshareTool final : public ScriptCommand
{
  public:
    explicit UnshareTool(std::uint64_t flags) : ScriptCommand("unshare"), flags_(flags) {}

  private:
    void run(Script &script) const override
    {
        const Outcome *outcome = script.ask(Unshare{.flags = flags_});
        if (outcome != nullptr && outcome->error != Errno::Ok)
        {
            script.complain(fmt::format("unshare failed: {}", reason_of(*outcome)));
        }
    }

    std::uint64_t flags_;
};

} // namespace

ReadCommand read_unshare(const Words &words, const Known & /*known*/)
{
    auto line = read_options("unshare", words, kUnshareOptions);
    if (!line)
    {
        return line.error();
    }
    if (const Word *program = other_program(line.value().operands))
    {
        return error_at(*program, told("no program: the actor itself goes into the new namespace"));
    }
    std::uint64_t flags = 0;
    for (const Given &given : line.value().options)
    {
        flags |= given.name == "ipc"     ? abi::kCloneNewipc
                 : given.name == "mount" ? abi::kCloneNewns
                                         : abi::kCloneNewuser;
    }
    if (flags == 0)
    {
        return missing_words(words, told("--ipc, --mount, --user or several of them"));
    }
    return ReadCommand(std::make_shared<UnshareTool>(flags));
}

} // namespace ipcscope::tools
