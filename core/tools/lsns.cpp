// lsns(8) of util-linux 2.38, of ipc namespaces: those that actors are in. The processes that a lab
// has for itself are left out, and so are the lines of the tree that it draws before commands.
#include "core/told.h"
#include "core/tools/all.h"
#include "core/tools/grid.h"
#include "core/tools/options.h"
#include "core/tools/script.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>

namespace ipcscope::tools
{
namespace
{

constexpr std::array<Option, 2> kLsnsOptions{{{'t', "type", "ipc"}, {'n', "noheadings"}}};

class Lsns final : public ScriptCommand
{
  public:
    explicit Lsns(Headings headings) : ScriptCommand("lsns"), headings_(headings) {}

  private:
    struct Inside
    {
        std::set<Pid> processes;
        const ActorRow *lowest{}; ///< of the lowest pid
    };

    void run(Script &script) const override
    {
        const Terms *terms = script.terms();
        if (terms == nullptr || terms->tables == nullptr)
        {
            return;
        }
        std::map<std::uint64_t, Inside> all;
        for (const ActorRow &row : terms->tables->actors)
        {
            if (!row.alive)
            {
                continue;
            }
            Inside &inside = all[terms->ns(NsKind::Ipc, row.ipc_ns)];
            inside.processes.insert(row.pid);
            if (inside.lowest == nullptr || row.pid < inside.lowest->pid)
            {
                inside.lowest = &row;
            }
        }
        std::vector<std::vector<std::string>> rows;
        for (const auto &[ns, inside] : all)
        {
            rows.push_back({fmt::format("{}", ns), "ipc",
                            fmt::format("{}", inside.processes.size()),
                            fmt::format("{}", inside.lowest->pid.value),
                            terms->user(inside.lowest->euid), terms->name(inside.lowest->actor)});
        }
        script.say(grid({{"NS"},
                         {"TYPE", Column::Side::Left},
                         {"NPROCS"},
                         {"PID"},
                         {"USER", Column::Side::Left},
                         {"COMMAND", Column::Side::Left}},
                        rows, headings_));
    }

    Headings headings_;
};

} // namespace

ReadCommand read_lsns(const Words &words, const Known & /*known*/)
{
    auto line = read_options("lsns", words, kLsnsOptions);
    if (!line)
    {
        return line.error();
    }
    if (!line.value().operands.empty())
    {
        return error_at(line.value().operands.front(), told("an option of lsns: -t ipc, -n"));
    }
    bool ipc = false;
    Headings headings = Headings::Shown;
    for (const Given &given : line.value().options)
    {
        headings = given.name == "noheadings" ? Headings::Hidden : headings;
        if (given.name == "type" && given.value.text != "ipc")
        {
            return error_at(given.value, "ipc");
        }
        ipc = ipc || given.name == "type";
    }
    if (!ipc)
    {
        return missing_words(words, "-t ipc");
    }
    return ReadCommand(std::make_shared<Lsns>(headings));
}

} // namespace ipcscope::tools
