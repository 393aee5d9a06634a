// From what a person or strace writes to what engines run: scene lines become calls, and every
// actor is created before it does anything.
#include "core/notation/build.h"
#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/notation/scene.h"
#include "core/notation/vocabulary.h"
#include "core/tools/tool.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace ipcscope::notation
{
namespace
{

constexpr std::string_view kInit = "init";

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
    explicit Expander(const Scenario &scenario) : scenario_(scenario)
    {
        result_.file = scenario.file;
        known_.emplace(kInit, 0);
        survey();
    }

    Result<Scenario, ParseError> run()
    {
        for (std::size_t i = 0; i < scenario_.statements.size() && !error_; ++i)
        {
            statement(i);
        }
        if (error_)
        {
            error_->file = scenario_.file;
            return *error_;
        }
        return std::move(result_);
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
        case Statement::Kind::Tool: tool(next); break;
        case Statement::Kind::Call:
        case Statement::Kind::Unfinished:
        case Statement::Kind::Resumed:
        case Statement::Kind::Signal:
        case Statement::Kind::Exit:
            next.actor = next.actor.empty() ? nameless() : next.actor;
            make_if_new(next.actor, next.position);
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
        result_.statements.push_back(std::move(next));
    }

    // shm_open and shm_unlink are the C library's: what they call stands in their place. A name
    // that the library refuses is nothing that the kernel is asked, and EACCES may be shm_unlink's
    // word for EPERM; such lines stay as they are.
    void spell_out(Statement &next)
    {
        const bool library = next.name == "shm_open" || next.name == "shm_unlink";
        auto call = library && next.kind == Statement::Kind::Call
                        ? to_call(next, {}, names_)
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
        Statement written = to_statement(ActorId{}, made, names_);
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
        for (const auto &[name, line] : known_)
        {
            if (name != kInit && !gone_.contains(name))
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
        claim(name.empty() ? fmt::format("{}@{}", next.actor, next.position.line) : name,
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
        if (acting_.contains(name))
        {
            make_if_new(name, next.position);
        }
    }

    // Which calls a tool makes depends on the answers, so the line stays; its words are read now,
    // so that nothing runs before all lines are right.
    void tool(Statement &line)
    {
        line.actor = line.actor.empty() ? nameless() : line.actor;
        const auto actor = [&](std::string_view name) -> std::optional<ActorId> {
            const std::string found(name == "self" ? line.actor : name);
            if (acting_.contains(found))
            {
                make_if_new(found, line.position); // it has lines of its own further down
            }
            return known_.contains(found) ? std::optional(names_.id(found)) : std::nullopt;
        };
        make_if_new(line.actor, line.position);
        const auto command =
            tools::read(line, {.value = [](std::string_view) { return 1; }, .actor = actor});
        if (!command)
        {
            error_ = command.error();
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
            fail(line.position, fmt::format("a result of {} that it cannot have", line.name),
                 fmt::format("nothing or an exit status behind it, as in '= 0'{}",
                             binds ? "; $names are for lines that make one object" : ""));
        }
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
            fail(line.position, "'%pod'", "%container lines: pods are not modelled yet");
        }
        else
        {
            declare(line);
        }
    }

    void declare(const Statement &line)
    {
        const auto read = read_actor_line(line);
        if (!read)
        {
            error_ = read.error();
            return;
        }
        const ActorLine &actor = read.value();
        const bool container = line.name == "container";
        const std::uint32_t column = line.arguments.front().column;
        const IpcMode::Kind kind = container ? actor.ipc.kind : IpcMode::Kind::Host;
        if (!claim(actor.name, line.position, column) ||
            (kind == IpcMode::Kind::Container && !joinable(actor.ipc.donor, line)))
        {
            return;
        }
        if (container)
        {
            containers_[actor.name] = kind;
        }
        const bool own = kind == IpcMode::Kind::Private || kind == IpcMode::Kind::Shareable ||
                         kind == IpcMode::Kind::None;
        const bool own_shm = !actor.shm_size.empty();
        const std::uint64_t flags = std::uint64_t{abi::kSigchld} | (own ? abi::kCloneNewipc : 0) |
                                    (own_shm ? abi::kCloneNewns : 0);
        emit(kInit, Clone{.flags = flags, .child = names_.id(actor.name)}, line.position);
        if (own_shm)
        {
            own_shm_.insert(actor.name);
            constexpr std::uint64_t kAsDocker = 0x2 | 0x4 | 0x8; // MS_NOSUID, MS_NODEV, MS_NOEXEC
            emit(actor.name,
                 MountTmpfs{.flags = kAsDocker, .data = "mode=1777,size=" + actor.shm_size},
                 line.position);
        }
        if (kind == IpcMode::Kind::Container)
        {
            join(actor, line.position);
        }
        for (const Call &call : become(actor.identity))
        {
            emit(actor.name, call, line.position);
        }
    }

    // The donor's ipc namespace, and its /dev/shm where it has one of its own.
    void join(const ActorLine &actor, Position position)
    {
        const ActorId donor = names_.id(actor.ipc.donor);
        emit(actor.name, Setns{.target = donor, .kind = NsKind::Ipc, .nstype = abi::kCloneNewipc},
             position);
        if (own_shm_.contains(actor.ipc.donor))
        {
            own_shm_.insert(actor.name);
            emit(actor.name,
                 Setns{.target = donor, .kind = NsKind::Mnt, .nstype = abi::kCloneNewns}, position);
        }
    }

    // docker lets a container join another one's namespace only where that one is shareable.
    bool joinable(const std::string &donor, const Statement &line)
    {
        const auto found = containers_.find(donor);
        std::uint32_t column = line.position.column;
        for (const Argument &argument : line.arguments)
        {
            const auto *named = std::get_if<Named>(&argument.value);
            column = named != nullptr && named->name == "ipc" ? named->value->column : column;
        }
        const Position at{line.position.line, column};
        if (found == containers_.end())
        {
            return fail(at, fmt::format("'container:{}'", donor),
                        "the name of a container that is declared above");
        }
        const bool closed =
            found->second == IpcMode::Kind::Private || found->second == IpcMode::Kind::None;
        return !closed || fail(at, fmt::format("'container:{}'", donor),
                               fmt::format("a container that can be joined: {} is not "
                                           "ipc=shareable",
                                           donor));
    }

    void file(const Statement &line)
    {
        auto read = read_file_line(line);
        if (!read)
        {
            error_ = read.error();
            return;
        }
        emit(kInit, std::move(read).value(), line.position);
    }

    void limit(const Statement &line)
    {
        const auto read = read_limit_line(line);
        if (!read)
        {
            error_ = read.error();
            return;
        }
        const std::string actor =
            read.value().actor.empty() ? std::string(kInit) : read.value().actor;
        make_if_new(actor, line.position);
        for (const Sysctl &write : read.value().writes)
        {
            emit(actor, write, line.position);
        }
    }

    void make_if_new(const std::string &name, Position position)
    {
        if (!known_.contains(name) && claim(name, position, position.column))
        {
            emit(kInit, Clone{.flags = std::uint64_t{abi::kSigchld}, .child = names_.id(name)},
                 position);
        }
    }

    bool claim(const std::string &name, Position position, std::uint32_t column)
    {
        const auto [entry, is_new] = known_.emplace(name, position.line);
        if (is_new)
        {
            return true;
        }
        const std::string since =
            entry->second == 0 ? "from the start" : fmt::format("since line {}", entry->second);
        return fail({position.line, column}, fmt::format("'{}', which exists {}", name, since),
                    "a name that is not taken");
    }

    // A scene that cannot be set up is a failed expectation, so that nobody reads on in vain.
    void emit(std::string_view actor, const Call &call, Position position)
    {
        Statement made = to_statement(names_.id(actor), call, names_);
        made.position = position;
        if (made.expectation.kind == Expectation::Kind::None)
        {
            made.expectation.kind = Expectation::Kind::Value;
            made.expectation.value = Argument{.value = Number{}};
        }
        result_.statements.push_back(std::move(made));
    }

    bool fail(Position position, std::string found, std::string expected)
    {
        error_ = ParseError{.file = {},
                            .position = position,
                            .found = std::move(found),
                            .expected = std::move(expected)};
        return false;
    }

    const Scenario &scenario_;
    Scenario result_;
    ActorNames names_;
    std::map<std::string, std::uint32_t, std::less<>> known_; // actor to the line that made it
    std::map<std::string, IpcMode::Kind, std::less<>> containers_;
    std::set<std::string, std::less<>> own_shm_; // containers whose /dev/shm is not init's
    std::set<std::string, std::less<>> acting_;
    std::set<std::string, std::less<>> gone_;
    std::map<std::size_t, std::size_t> resumed_; // an interrupted call to its second half
    std::set<std::size_t> moved_;                // second halves whose arguments have moved
    std::string main_;
    std::optional<ParseError> error_;
};

} // namespace

Result<Scenario, ParseError> expand(const Scenario &scenario)
{
    return Expander(scenario).run();
}

} // namespace ipcscope::notation
