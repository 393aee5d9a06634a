#include "core/export/script.h"

#include "core/export/embedded.h"
#include "core/export/program_calls.h"
#include "core/export/script_commands.h"
#include "core/told.h"
#include "core/tools/tool.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::exporting
{
namespace
{

/// In double quotes for the script itself; what it is to fill in stays open.
std::string for_script(const std::string &command)
{
    std::string text = "\"";
    bool open = false;
    for (const char c : command)
    {
        if (c == kFilledFrom || c == kFilledTo)
        {
            open = c == kFilledFrom;
            continue;
        }
        const bool special = c == '"' || c == '\\' || c == '$' || c == '`';
        text += special && !open ? fmt::format("\\{}", c) : std::string(1, c);
    }
    return text + '"';
}

std::string one_line(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

class ScriptWriter
{
  public:
    explicit ScriptWriter(const Scenario &scenario) : scenario_(scenario) {}

    Result<Program, CannotWrite> write()
    {
        for (const Statement &statement : scenario_.statements)
        {
            if (auto trouble = line(statement))
            {
                return *std::move(trouble);
            }
        }
        if (count_ == 0)
        {
            return CannotWrite{.position = {}, .message = told("there is no call to be made")};
        }
        return Program{
            .text = fmt::format(
                "#!/bin/bash\n# {}, as commands: one shell per actor, and each line as what a "
                "person would type.\n# Needs bash and util-linux (unshare, nsenter, setpriv, "
                "ipcs, ipcmk, ipcrm).\n{}{}for actor in \"${{!to[@]}}\"; do\n"
                "    kill -9 \"${{pid[$actor]}}\" 2>/dev/null\ndone\nexit 0\n",
                one_line(scenario_.file.empty() ? "A scenario" : scenario_.file),
                embedded::kScriptBase, text_),
            .remarks = std::move(remarks_)};
    }

  private:
    std::optional<CannotWrite> line(const Statement &statement)
    {
        switch (statement.kind)
        {
        case Statement::Kind::Tool: return tool(statement);
        case Statement::Kind::Call:
        case Statement::Kind::Unfinished: return call(statement);
        case Statement::Kind::Resumed:
        case Statement::Kind::Signal:
        case Statement::Kind::Exit:
        case Statement::Kind::Scene: break;
        case Statement::Kind::Comment:
            text_ += statement.comment.empty() ? "\n" : one_line(statement.comment) + "\n";
            break;
        }
        return std::nullopt;
    }

    static CannotWrite cannot(const Statement &statement, std::string_view why)
    {
        return {.position = statement.position,
                .message = told("{}: {}; --c writes a program that does it", statement.name, why)};
    }

    std::optional<CannotWrite> call(const Statement &statement)
    {
        const auto resolved = resolve(statement, variables_, actors_);
        if (!resolved)
        {
            if (!resolved.error().not_ipc)
            {
                return CannotWrite{.position = resolved.error().position,
                                   .message = resolved.error().message};
            }
            remarks_.push_back(told("line {}: {} is not IPC, and is not in the script",
                                    statement.position.line, statement.name));
            text_ += fmt::format("# line {}: {} is not IPC, and is left out\n",
                                 statement.position.line, statement.name);
            return std::nullopt;
        }
        const ActorId actor = actors_.id(statement.actor);
        return made(statement, actor, resolved.value());
    }

    std::optional<CannotWrite> made(const Statement &statement, ActorId actor,
                                    const Resolved &resolved)
    {
        if (const std::string why = why_not(actor, resolved.call); !why.empty())
        {
            return CannotWrite{.position = statement.position,
                               .message = fmt::format("{}: {}", statement.name, why)};
        }
        ++count_;
        if (const auto *clone = std::get_if<Clone>(&resolved.call))
        {
            return begin(statement, *clone);
        }
        if (const auto *exit = std::get_if<ExitGroup>(&resolved.call))
        {
            tell(statement, fmt::format("exit {}", exit->status));
            return std::nullopt;
        }
        const auto command =
            command_of(resolved, [this](ActorId id) { return pid_of(actors_.name(id)); });
        if (!command)
        {
            return cannot(statement, told("no tool makes this call"));
        }
        tell(statement, command->text);
        if (statement.expectation.kind == Expectation::Kind::Bind)
        {
            if (command->gives == Command::Gives::Nothing)
            {
                return cannot(statement, told("its result cannot be kept"));
            }
            keep(statement.expectation.name);
        }
        return std::nullopt;
    }

    std::optional<CannotWrite> begin(const Statement &statement, const Clone &clone)
    {
        const auto options =
            unshare_options(clone.flags & ~std::uint64_t{abi::kSigchld} & ~std::uint64_t{0xff});
        if (!options)
        {
            return cannot(statement, told("unshare has no option for one of its flags"));
        }
        text_ += fmt::format("begin {} {} {} {}\n", statement.position.line,
                             shell_word(statement.actor), shell_word(actors_.name(clone.child)),
                             options->empty() ? "''" : shell_word("unshare" + *options));
        return std::nullopt;
    }

    // The tool itself is what was typed; those that lead the shell elsewhere are calls of it.
    std::optional<CannotWrite> tool(const Statement &statement)
    {
        const tools::Known known{
            .value = [this](std::string_view name) -> std::optional<std::int64_t> {
                const bool is_known =
                    std::find(variables_.begin(), variables_.end(), name) != variables_.end();
                return is_known ? std::optional<std::int64_t>(0) : std::nullopt;
            },
            .actor =
                [this, &statement](std::string_view name) {
                    return name == "self" ? actors_.find(statement.actor) : actors_.find(name);
                }};
        const auto command = tools::read(statement, known);
        if (!command)
        {
            return CannotWrite{.position = command.error().position,
                               .message = told("found {}, expected {}", command.error().found,
                                               command.error().expected)};
        }
        if (statement.name == "unshare" || statement.name == "nsenter")
        {
            for (const Call &call : command.value()->next({}))
            {
                const Resolved resolved{.call = call, .variants = {}, .printed = {}};
                if (auto trouble = made(statement, actors_.id(statement.actor), resolved))
                {
                    return trouble;
                }
            }
            return std::nullopt;
        }
        ++count_;
        std::string text = statement.name;
        for (const Argument &word : statement.arguments)
        {
            text += " " + with_names(notation::print(word));
        }
        tell(statement, text);
        if (statement.expectation.kind == Expectation::Kind::Bind)
        {
            keep(statement.expectation.name);
        }
        return std::nullopt;
    }

    /// A word as it was written, with the script's variables for the scenario's.
    static std::string with_names(const std::string &word)
    {
        return word.starts_with('$')
                   ? filled_in(fmt::format("${{{}}}", c_name("V_", word.substr(1))))
                   : word;
    }

    void tell(const Statement &statement, const std::string &command)
    {
        text_ += fmt::format("tell {} {} {}\n", statement.position.line,
                             shell_word(statement.actor), for_script(command));
    }

    void keep(const std::string &variable)
    {
        text_ += fmt::format("{}=${{reply##*[!0-9]}}\n", c_name("V_", variable));
        variables_.push_back(variable);
    }

    static std::string pid_of(const std::string &actor)
    {
        return fmt::format("${{pid[{}]}}", actor);
    }

    const Scenario &scenario_;
    notation::ActorNames actors_;
    std::vector<std::string> variables_;
    std::vector<std::string> remarks_;
    std::string text_;
    std::size_t count_{};
};

} // namespace

Result<Program, CannotWrite> shell_script(const Scenario &scenario)
{
    return ScriptWriter(scenario).write();
}

} // namespace ipcscope::exporting
