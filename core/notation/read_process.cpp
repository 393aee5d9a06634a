#include "core/notation/read_calls.h"

#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>

namespace ipcscope::notation
{
namespace
{

// The child's name: what the statement says, the name of the variable that gets the pid, the pid of
// a recorded call, and otherwise one that says where it comes from.
std::optional<ActorId> child_of(ArgumentReader &r)
{
    const Statement &statement = r.statement();
    const Expectation &expectation = statement.expectation;
    std::string name;
    if (expectation.kind == Expectation::Kind::Actor || expectation.kind == Expectation::Kind::Bind)
    {
        name = expectation.name;
    }
    else if (expectation.kind == Expectation::Kind::Value && expectation.value)
    {
        const auto *number = std::get_if<Number>(&expectation.value->value);
        name = number != nullptr && number->value > 0 ? fmt::to_string(number->value) : "";
    }
    if (name.empty())
    {
        name = fmt::format("{}@{}", statement.actor, statement.position.line);
    }
    if (name == "init")
    {
        r.fail(nullptr, told("'init' exists from the start: the child needs another name"));
        return std::nullopt;
    }
    return r.actors().id(name);
}

Maybe make_clone(ArgumentReader &r, std::uint64_t flags)
{
    if (!r.ok())
    {
        return std::nullopt;
    }
    const auto child = child_of(r);
    return child ? checked(r, Clone{.flags = flags, .child = *child}) : std::nullopt;
}

} // namespace

// Where the thread library keeps the child's id: nothing to do with what a call does to the tables,
// and the pointers of a recorded program mean nothing elsewhere.
constexpr std::uint64_t kLibraryFlags = 0x80000 /* SETTLS */ | 0x100000 /* PARENT_SETTID */ |
                                        0x200000 /* CHILD_CLEARTID */ |
                                        0x1000000 /* CHILD_SETTID */;

Maybe read_clone(ArgumentReader &r)
{
    const std::uint64_t flags = r.uint64(0);
    return make_clone(r, r.given() > 2 ? flags & ~kLibraryFlags : flags);
}

Maybe read_clone3(ArgumentReader &r)
{
    // strace adds what the kernel wrote: {flags=…} => {parent_tid=[9]}.
    const Argument *first = r.at(0);
    std::optional<Argument> before;
    if (const auto *raw = std::get_if<Raw>(&first->value); raw != nullptr)
    {
        const std::size_t arrow = raw->text.find(" => ");
        std::size_t budget = kMostArguments;
        LineParser parser(std::string_view(raw->text).substr(0, arrow),
                          {r.statement().position.line, first->column}, budget);
        before = parser.whole_argument();
        if (arrow != std::string::npos && before)
        {
            first = &*before;
        }
    }
    const auto *fields = std::get_if<Struct>(&first->value);
    if (fields == nullptr)
    {
        r.fail(first,
               told("expected {{flags=…, exit_signal=SIGCHLD}}, found {}", describe(*first)));
        return std::nullopt;
    }
    std::uint64_t flags = 0;
    bool library = false;
    for (const auto &[name, value] : fields->fields)
    {
        library = library || name == "child_tid" || name == "parent_tid" || name == "tls";
        if (name == "flags")
        {
            flags |= r.uint64(value, {.names = &kCloneFlags});
        }
        else if (name == "exit_signal")
        {
            flags |= r.uint64(value, {.names = &kSignals}) & 0xff;
        }
    }
    return make_clone(r, library ? flags & ~kLibraryFlags : flags);
}

Maybe read_fork(ArgumentReader &r)
{
    return make_clone(r, abi::kSigchld);
}

Maybe read_vfork(ArgumentReader &r)
{
    return make_clone(r, abi::kCloneVm | abi::kCloneVfork | std::uint64_t{abi::kSigchld});
}

Maybe read_unshare(ArgumentReader &r)
{
    return checked(r, Unshare{.flags = r.uint64(0)});
}

std::optional<ActorId> actor_in_proc(ArgumentReader &r, const Argument &argument,
                                     std::string_view who)
{
    const bool self = who == "self" || who == "thread-self";
    const auto found = r.actors().find(self ? std::string_view(r.statement().actor) : who);
    if (!found)
    {
        r.fail(&argument,
               told("no actor is called {} yet{}", who,
                    who.empty() ? std::string{} : suggestion(nearest_actor(who, r.actors()))));
    }
    return found;
}

Maybe read_setns(ArgumentReader &r)
{
    constexpr std::string_view kExample =
        IPCSCOPE_TOLD("\"/proc/A/ns/ipc\", with A an actor's name or self");
    const Argument &argument = *r.at(0);
    const auto *text = std::get_if<Text>(&argument.value);
    const auto *descriptor = std::get_if<Descriptor>(&argument.value);
    const std::string_view path = text != nullptr         ? std::string_view(text->bytes)
                                  : descriptor != nullptr ? std::string_view(descriptor->path)
                                                          : std::string_view{};
    const std::size_t slash = path.find('/', 6);
    if (path.substr(0, 6) != "/proc/" || slash == std::string_view::npos ||
        path.substr(slash, 4) != "/ns/")
    {
        r.fail(&argument, told("expected {}, found {}", told_text(kExample), describe(argument)));
        return std::nullopt;
    }
    const std::string_view who = path.substr(6, slash - 6);
    const std::string_view kind_name = path.substr(slash + 4);
    const auto kind = ns_kind(kind_name);
    if (!kind)
    {
        r.fail(&argument,
               told("'{}' is not ipc, user, mnt or pid, the namespaces that can be entered",
                    kind_name));
        return std::nullopt;
    }
    const auto target = actor_in_proc(r, argument, who);
    return target ? checked(r, Setns{.target = *target, .kind = *kind, .nstype = r.uint64(1)})
                  : std::nullopt;
}

Maybe read_exit_group(ArgumentReader &r)
{
    return checked(r, ExitGroup{.status = r.int32(0), .ends = ExitGroup::Ends::Process});
}

Maybe read_exit(ArgumentReader &r)
{
    return checked(r, ExitGroup{.status = r.int32(0), .ends = ExitGroup::Ends::Thread});
}

Maybe read_kill(ArgumentReader &r)
{
    return checked(r, Kill{.target = r.target(0), .signal = r.int32(1)});
}

} // namespace ipcscope::notation
