#include "core/export/program.h"

#include "core/export/embedded.h"
#include "core/export/program_calls.h"
#include "core/lane.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace ipcscope::exporting
{
namespace
{

std::string_view shows_name(Shows shows)
{
    switch (shows)
    {
    case Shows::Plain: return "PLAIN";
    case Shows::Hex: return "HEX";
    case Shows::MaySleep: return "MAY_SLEEP";
    case Shows::TakesTime: return "TAKES_TIME";
    case Shows::EndsProcess: return "ENDS_PROCESS";
    case Shows::EndsThread: return "ENDS_THREAD";
    }
    return {};
}

std::string as_comment(std::string text)
{
    for (const std::string_view mark : {"*/", "/*"})
    {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
        {
            text.insert(at + 1, " ");
        }
    }
    for (char &c : text)
    {
        c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return text;
}

std::string bare_call(Statement statement)
{
    statement.kind = Statement::Kind::Call; // also where it is cut in two
    statement.actor.clear();
    statement.timestamp.clear();
    statement.expectation = {};
    statement.comment.clear();
    statement.trailer.clear();
    std::string text = notation::print(statement);
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

bool is_begun_here(const Statement &statement)
{
    return statement.kind == Statement::Kind::Call || statement.kind == Statement::Kind::Unfinished;
}

class Writer
{
  public:
    Writer(const Scenario &scenario, Backend &model) : scenario_(scenario), lane_(model, actors_) {}

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
        return Program{.text = text(), .remarks = std::move(remarks_)};
    }

  private:
    std::optional<CannotWrite> line(const Statement &statement)
    {
        const LaneRecord record = lane_.run(statement);
        (void)lane_.settle();
        if (!is_begun_here(statement))
        {
            return std::nullopt;
        }
        const ActorId actor = actors_.id(statement.actor);
        if (record.not_ipc)
        {
            leave_out(actor, statement);
            return std::nullopt;
        }
        const auto resolved = resolve(statement, variables_, actors_);
        if (!resolved)
        {
            return CannotWrite{.position = resolved.error().position,
                               .message = resolved.error().message};
        }
        const auto cannot = [&](std::string why) {
            return CannotWrite{
                .position = statement.position,
                .message = told("{} cannot be written as C: {}", statement.name, std::move(why))};
        };
        if (std::string why = why_not(actor, resolved.value().call); !why.empty())
        {
            return cannot(std::move(why));
        }
        CallText call = write_call(resolved.value(), recorded_, count_,
                                   [this](ActorId id) { return actor_name(id); });
        if (!call.trouble.empty())
        {
            return cannot(
                told("${} is used there for more than a number or a sum with one", call.trouble));
        }
        parts_.merge(call.parts);
        add(actor, statement, resolved.value(), call.expression, record);
        return std::nullopt;
    }

    void leave_out(ActorId actor, const Statement &statement)
    {
        const std::string text = bare_call(statement);
        functions_[actor] += fmt::format("    /* line {}: {} is not IPC, and is left out */\n",
                                         statement.position.line, as_comment(text));
        remarks_.push_back(told("line {}: {} is not IPC, and is not in the program",
                                statement.position.line, text));
    }

    void add(ActorId actor, const Statement &statement, const Resolved &resolved,
             const std::string &expression, const LaneRecord &record)
    {
        const std::string text = bare_call(statement);
        const auto *clone = std::get_if<Clone>(&resolved.call);
        const Shows how = shows(resolved.call);
        table_ += fmt::format("    {{{}, {}, {}, {}, {}, {}}},\n", statement.position.line,
                              actor_name(actor),
                              clone == nullptr ? std::string("-1") : actor_name(clone->child),
                              shows_name(how), c_string(statement.actor), c_string(text));
        std::string condition = fmt::format("turn({})", count_);
        for (const Resolved::Variant &variant : resolved.variants)
        {
            condition += fmt::format(" && has({}, {})", count_, c_name("V_", variant.variable));
        }
        const bool ends = how == Shows::EndsProcess || how == Shows::EndsThread;
        const std::string kept = keep(statement, resolved.call, record);
        const std::string result =
            kept.empty() ? expression : fmt::format("keep({}, {})", kept, expression);
        std::string &function = functions_[actor];
        function += fmt::format("    if ({}) /* line {} */\n        {}({}, {});\n", condition,
                                statement.position.line, ends ? "leave" : "done", count_, result);
        several_users_ = several_users_ || std::holds_alternative<Setuid>(resolved.call) ||
                         std::holds_alternative<Setgid>(resolved.call);
        ++count_;
    }

    /// The name that the result is kept under; empty: under none. What a log shows as an address
    /// or a descriptor is a name of its own.
    std::string keep(const Statement &statement, const Call &call, const LaneRecord &record)
    {
        const Expectation &expectation = statement.expectation;
        if (expectation.kind == Expectation::Kind::Bind)
        {
            return remember(expectation.name);
        }
        const auto *number = expectation.kind == Expectation::Kind::Value && expectation.value
                                 ? std::get_if<Number>(&expectation.value->value)
                                 : nullptr;
        if (number == nullptr || !record.outcome || record.outcome->error != Errno::Ok)
        {
            return {};
        }
        const bool address = record.outcome->kind == ValueKind::Address && asked_address(call) == 0;
        const bool descriptor =
            record.outcome->kind == ValueKind::Fd && record.outcome->value != number->value;
        if (!address && !descriptor)
        {
            return {};
        }
        const std::string name = remember(fmt::format("of_call_{}", count_));
        const std::string value = fmt::format("V({})", name);
        if (address)
        {
            recorded_.addresses[static_cast<std::uint64_t>(number->value)] = value;
        }
        else
        {
            recorded_.descriptors[static_cast<std::int32_t>(number->value)] = value;
        }
        return name;
    }

    std::string remember(const std::string &variable)
    {
        if (std::find(variables_.begin(), variables_.end(), variable) == variables_.end())
        {
            variables_.push_back(variable);
        }
        return c_name("V_", variable);
    }

    // Names of actors may hold characters that C's cannot.
    std::string actor_name(ActorId id)
    {
        return c_name(fmt::format("A{}_", id.value), actors_.name(id));
    }

    std::string function_name(ActorId id)
    {
        return c_name(fmt::format("actor{}_", id.value), actors_.name(id));
    }

    std::string names_of_all()
    {
        std::string actors;
        std::string declarations;
        std::string functions;
        for (std::uint32_t at = 0; at < actors_.size(); ++at)
        {
            actors += fmt::format("    {},\n", actor_name(ActorId{at}));
            declarations += fmt::format("static void {}(void);\n", function_name(ActorId{at}));
            functions += fmt::format("    {},\n", function_name(ActorId{at}));
        }
        std::string values;
        for (const std::string &variable : variables_)
        {
            values += fmt::format("    {},\n", c_name("V_", variable));
        }
        return fmt::format("\nenum\n{{\n{}    ACTORS\n}};\n\nenum /* the scenario's $names */\n"
                           "{{\n{}    VALUES\n}};\n\nstatic const struct one calls[] = {{\n{}}};\n"
                           "enum {{ CALLS = sizeof calls / sizeof calls[0] }};\n"
                           "enum {{ SEVERAL_USERS = {} }};\n\n{}\n"
                           "static void (*const actors[ACTORS])(void) = {{\n{}}};\n\n",
                           actors, values, table_, several_users_ ? 1 : 0, declarations, functions);
    }

    std::string text()
    {
        std::string text = fmt::format(
            "/* {}, as a program: one process per actor makes the same calls in the same order, "
            "and\n   each is printed with its answer. It makes namespaces of its own for that: "
            "nothing outside\n   of them is seen or touched.\n\n   cc -pthread -o actors actors.c "
            "&& ./actors\n*/\n",
            as_comment(scenario_.file.empty() ? std::string("A scenario") : scenario_.file));
        text += embedded::kProgramHead;
        text += names_of_all();
        text += embedded::kProgramBase;
        constexpr std::array<std::pair<std::string_view, const std::string_view *>, 8> kParts{
            {{"memory", &embedded::kProgramMemory},
             {"shm", &embedded::kProgramShm},
             {"sem", &embedded::kProgramSem},
             {"msg", &embedded::kProgramMsg},
             {"mq", &embedded::kProgramMq},
             {"files", &embedded::kProgramFiles},
             {"people", &embedded::kProgramPeople},
             {"posix_sem", &embedded::kProgramPosixSem}}};
        for (const auto &[name, part] : kParts)
        {
            if (parts_.contains(name))
            {
                text += fmt::format("\n{}", *part);
            }
            else if (name == "memory")
            {
                text += "\nstatic void remember_devices(void) {}\n";
            }
        }
        text += "\n/* ---- the actors ------------------------------------------------------------"
                "----------------- */\n";
        for (std::uint32_t at = 0; at < actors_.size(); ++at)
        {
            text += fmt::format("\nstatic void {}(void)\n{{\n{}}}\n", function_name(ActorId{at}),
                                functions_[ActorId{at}]);
        }
        return text + fmt::format("\n{}", embedded::kProgramDirector);
    }

    const Scenario &scenario_;
    notation::ActorNames actors_;
    Lane lane_;
    std::vector<std::string> variables_;
    Recorded recorded_;
    Parts parts_;
    std::string table_;
    std::map<ActorId, std::string> functions_;
    std::vector<std::string> remarks_;
    std::size_t count_{};
    bool several_users_{};
};

} // namespace

Result<Program, CannotWrite> c_program(const Scenario &scenario, Backend &model)
{
    return Writer(scenario, model).write();
}

} // namespace ipcscope::exporting
