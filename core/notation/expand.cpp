// From what a person or strace writes to what engines run: scene lines become calls, and every
// actor is created before it does anything.
#include "core/notation/build.h"
#include "core/notation/cast.h"
#include "core/notation/containers.h"
#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/notation/scene.h"
#include "core/notation/vocabulary.h"
#include "core/told.h"
#include "core/tools/tool.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace ipcscope::notation
{
namespace
{

bool names_child(const Statement &statement)
{
    const CallInfo *info = find_call(statement.name);
    return info != nullptr && info->makes_actor;
}

// The child that a result names: = B, = $pid, = 12345.
std::string child_name(const Expectation &expectation)
{
    if (expectation.kind == Expectation::Kind::Actor || expectation.kind == Expectation::Kind::Bind)
    {
        return expectation.name;
    }
    if (expectation.kind == Expectation::Kind::Value && expectation.value)
    {
        const auto *number = std::get_if<Number>(&expectation.value->value);
        return number != nullptr && number->value > 0 ? fmt::to_string(number->value)
                                                      : std::string{};
    }
    return {};
}

// A recorded pid is the name of an actor: the pids of this run are others.
void name_by_pid(Expectation &expectation)
{
    const std::string name = child_name(expectation);
    if (expectation.kind == Expectation::Kind::Value && !name.empty())
    {
        expectation =
            Expectation{.kind = Expectation::Kind::Actor, .value = {}, .name = name, .text = {}};
    }
}

class Expander
{
  public:
    explicit Expander(const Scenario &scenario)
        : scenario_(scenario), containers_(cast_, [this](Statement line) { tool(line); })
    {
        survey();
    }

    Result<Scenario, ParseError> run()
    {
        for (std::size_t i = 0; i < scenario_.statements.size() && !cast_.error(); ++i)
        {
            statement(i);
        }
        if (cast_.error())
        {
            ParseError error = *cast_.error();
            error.file = scenario_.file;
            return error;
        }
        return Scenario{.file = scenario_.file, .statements = cast_.take()};
    }

  private:
    // Which lines have which actors; where interrupted calls go on; whose the lines without an
    // actor are.
    void survey()
    {
        std::map<std::string_view, std::size_t> interrupted; // actor to statement
        std::set<std::string, std::less<>> children;
        for (std::size_t i = 0; i < scenario_.statements.size(); ++i)
        {
            const Statement &statement = scenario_.statements[i];
            acting_.insert(statement.actor);
            if (find_call(statement.name) == nullptr)
            {
                continue;
            }
            if (names_child(statement))
            {
                children.insert(child_name(statement.expectation));
            }
            if (statement.kind == Statement::Kind::Unfinished)
            {
                interrupted[statement.actor] = i;
            }
            else if (const auto first = interrupted.find(statement.actor);
                     statement.kind == Statement::Kind::Resumed && first != interrupted.end() &&
                     scenario_.statements[first->second].name == statement.name)
            {
                resumed_[first->second] = i;
                interrupted.erase(first);
            }
        }
        // strace on a terminal gives the first process a pid only while there are others.
        const auto pid = std::find_if(
            scenario_.statements.begin(), scenario_.statements.end(), [&](const Statement &s) {
                return !s.actor.empty() && is_digit(s.actor.front()) && !children.contains(s.actor);
            });
        main_ = pid == scenario_.statements.end() ? "main" : pid->actor;
    }

    void statement(std::size_t index)
    {
        Statement next = scenario_.statements[index];
        switch (next.kind)
        {
        case Statement::Kind::Comment: break;
        case Statement::Kind::Scene: scene(next); return;
        case Statement::Kind::Tool:
            is_runtime(next.name) ? containers_.typed(next) : tool(next);
            return;
        case Statement::Kind::Call:
        case Statement::Kind::Unfinished:
        case Statement::Kind::Resumed:
        case Statement::Kind::Signal:
        case Statement::Kind::Exit:
            next.actor = next.actor.empty() ? nameless() : next.actor;
            cast_.make_if_new(next.actor, next.position);
            if (next.kind == Statement::Kind::Exit)
            {
                gone_.insert(next.actor);
            }
            make_target(next);
            spell_out(next);
            complete(next, index);
            if (names_child(next))
            {
                child(next, index);
            }
            break;
        }
        cast_.add(std::move(next));
    }

    // shm_open and shm_unlink are the C library's: what they call stands in their place. A name
    // that the library refuses is nothing that the kernel is asked, and EACCES may be shm_unlink's
    // word for EPERM; such lines stay as they are.
    void spell_out(Statement &next)
    {
        const bool library = next.name == "shm_open" || next.name == "shm_unlink";
        auto call = library && next.kind == Statement::Kind::Call
                        ? to_call(next, {}, cast_.names())
                        : Result<Call, BindError>(BindError{});
        if (!call || std::holds_alternative<BadShmName>(call.value()))
        {
            return;
        }
        Call made = std::move(call).value();
        if (auto *unlink = std::get_if<Unlink>(&made))
        {
            if (next.expectation.name == "EACCES")
            {
                return;
            }
            unlink->form = Unlink::Form::Unlink;
        }
        Statement written = to_statement(ActorId{}, made, cast_.names());
        next.name = std::move(written.name);
        next.arguments = std::move(written.arguments);
    }

    // strace prints what the kernel writes, and all that stands behind it, only in the second half
    // of a call: msgrcv(0,  <unfinished ...> and <... msgrcv resumed>{mtype=1, …}, 8, 0, 0) = 5.
    // The arguments move to the first half, which is the one that is run.
    void complete(Statement &next, std::size_t index)
    {
        const auto resumed = resumed_.find(index);
        if (next.kind == Statement::Kind::Unfinished && resumed != resumed_.end())
        {
            const Arguments &rest = scenario_.statements[resumed->second].arguments;
            if (fits(next, rest))
            {
                next.arguments.insert(next.arguments.end(), rest.begin(), rest.end());
                moved_.insert(resumed->second);
            }
        }
        else if (moved_.contains(index))
        {
            next.arguments.clear();
        }
    }

    static bool fits(const Statement &first, const Arguments &rest)
    {
        return first.arguments.size() + rest.size() <= find_call(first.name)->parameters.size();
    }

    // Whose a line without an actor is: the first process's, or when it is gone the only one's.
    [[nodiscard]] std::string nameless() const
    {
        if (!gone_.contains(main_))
        {
            return main_;
        }
        std::string alive;
        for (const auto &[name, line] : cast_.all())
        {
            if (name != Cast::kInit && !gone_.contains(name))
            {
                if (!alive.empty())
                {
                    return main_;
                }
                alive = name;
            }
        }
        return alive.empty() ? main_ : alive;
    }

    void child(Statement &next, std::size_t index)
    {
        if (next.kind == Statement::Kind::Resumed)
        {
            name_by_pid(next.expectation);
            return;
        }
        if (const auto resumed = resumed_.find(index); resumed != resumed_.end())
        {
            next.expectation = scenario_.statements[resumed->second].expectation;
        }
        if (next.expectation.kind == Expectation::Kind::Error)
        {
            return;
        }
        name_by_pid(next.expectation);
        const std::string name = child_name(next.expectation);
        cast_.claim(name.empty() ? fmt::format("{}@{}", next.actor, next.position.line) : name,
                    next.position, next.position.column);
    }

    // The actor that a call is aimed at, if it has lines of its own further down.
    void make_target(const Statement &next)
    {
        const bool by_path = next.name == "setns" || next.name == "mount";
        if (next.arguments.empty() || (!by_path && next.name != "kill"))
        {
            return;
        }
        const auto &value = next.arguments.front().value;
        std::string name = next.name == "kill" ? print(Argument{.value = value}) : std::string{};
        const auto *text = std::get_if<Text>(&value);
        const auto *descriptor = std::get_if<Descriptor>(&value);
        if (by_path && (text != nullptr || descriptor != nullptr))
        {
            name = text != nullptr ? text->bytes : descriptor->path;
            name.erase(0, name.rfind("/proc/", 0) == 0 ? 6 : name.size());
            name.resize(std::min(name.size(), name.find('/')));
        }
        if (!name.empty() && acting_.contains(name))
        {
            cast_.make_if_new(name, next.position);
        }
    }

    // Which calls a tool makes depends on the answers, so the line stays; its words are read now,
    // so that nothing runs before all lines are right.
    void tool(Statement line)
    {
        line.actor = line.actor.empty() ? nameless() : line.actor;
        const auto actor = [&](std::string_view name) -> std::optional<ActorId> {
            const std::string found(name == "self" ? line.actor : name);
            if (acting_.contains(found))
            {
                cast_.make_if_new(found, line.position); // it has lines of its own further down
            }
            return cast_.knows(found) ? std::optional(cast_.names().id(found)) : std::nullopt;
        };
        cast_.make_if_new(line.actor, line.position);
        const auto command =
            tools::read(line, {.value = [](std::string_view) { return 1; }, .actor = actor});
        if (!command)
        {
            cast_.fail(command.error());
            return;
        }
        const Expectation &expectation = line.expectation;
        const bool binds = expectation.kind == Expectation::Kind::Bind;
        const bool status = expectation.kind == Expectation::Kind::Value && expectation.value &&
                            std::holds_alternative<Number>(expectation.value->value);
        if (expectation.kind != Expectation::Kind::None &&
            expectation.kind != Expectation::Kind::Unknown && !status &&
            !(binds && command.value()->gives_a_value()))
        {
            cast_.fail(line.position, told("a result of {} that it cannot have", line.name),
                       binds ? told("nothing or an exit status behind it, as in '= 0'; $names are "
                                    "for lines that make one object")
                             : told("nothing or an exit status behind it, as in '= 0'"));
        }
        cast_.add(std::move(line));
    }

    void scene(const Statement &line)
    {
        if (line.name == "limit")
        {
            limit(line);
        }
        else if (line.name == "file")
        {
            file(line);
        }
        else if (line.name == "pod")
        {
            containers_.pod(line);
        }
        else if (line.name == "container")
        {
            containers_.container(line);
        }
        else
        {
            actor(line);
        }
    }

    void actor(const Statement &line)
    {
        const auto read = read_actor_line(line);
        if (!read)
        {
            cast_.fail(read.error());
            return;
        }
        const ActorLine &wanted = read.value();
        if (!cast_.claim(wanted.name, line.position, line.arguments.front().column))
        {
            return;
        }
        cast_.emit(
            Cast::kInit,
            Clone{.flags = std::uint64_t{abi::kSigchld}, .child = cast_.names().id(wanted.name)},
            line.position);
        for (const Call &call : become(wanted.identity))
        {
            cast_.emit(wanted.name, call, line.position);
        }
    }

    void file(const Statement &line)
    {
        auto read = read_file_line(line);
        if (!read)
        {
            cast_.fail(read.error());
            return;
        }
        cast_.emit(Cast::kInit, std::move(read).value(), line.position);
    }

    void limit(const Statement &line)
    {
        const auto read = read_limit_line(line);
        if (!read)
        {
            cast_.fail(read.error());
            return;
        }
        const std::string actor =
            read.value().actor.empty() ? std::string(Cast::kInit) : read.value().actor;
        cast_.make_if_new(actor, line.position);
        for (const Sysctl &write : read.value().writes)
        {
            cast_.emit(actor, write, line.position);
        }
    }

    const Scenario &scenario_;
    Cast cast_;
    Containers containers_;
    std::set<std::string, std::less<>> acting_;
    std::set<std::string, std::less<>> gone_;
    std::map<std::size_t, std::size_t> resumed_; // an interrupted call to its second half
    std::set<std::size_t> moved_;                // second halves whose arguments have moved
    std::string main_;
};

} // namespace

Result<Scenario, ParseError> expand(const Scenario &scenario)
{
    return Expander(scenario).run();
}

} // namespace ipcscope::notation
