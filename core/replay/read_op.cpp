#include "core/replay/read_op.h"

#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/replay/seen.h"
#include "core/told.h"

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

using notation::ActorNames;
using Count = Begun::Count;

Begun counted(Count count, std::string why = {})
{
    return {.count = count, .op = {}, .why = std::move(why)};
}

Begun not_ipc(std::optional<Op> op = std::nullopt)
{
    return {.count = Count::NotIpc, .op = std::move(op), .why = {}};
}

// Of a call that is IPC only where it is about files in /dev/shm.
Begun or_not_ipc(Begun begun)
{
    begun.count = begun.count == Count::No ? Count::NotIpc : begun.count;
    return begun;
}

// The text of the call up to where it was interrupted.
std::string_view first_half(std::string_view text)
{
    const std::size_t unfinished = text.rfind("<unfinished ...>");
    const std::size_t detached = text.rfind("<detached ...>");
    return text.substr(0, unfinished == std::string_view::npos ? detached : unfinished);
}

std::uint64_t argument_number(std::string_view inside, std::size_t index)
{
    return static_cast<std::uint64_t>(leading_number(argument_of(inside, index)).value_or(0));
}

// Advice that is kept with a mapping, so that a part with other advice is a mapping of its own.
bool changes_mapping(const LineHead &head)
{
    constexpr std::array<std::string_view, 6> kKept{"MADV_RANDOM",     "MADV_SEQUENTIAL",
                                                    "MADV_DONTFORK",   "MADV_DONTDUMP",
                                                    "MADV_WIPEONFORK", "MADV_NOHUGEPAGE"};
    return head.name != "madvise" || std::any_of(kKept.begin(), kKept.end(), [&](auto advice) {
               return head.inside.find(advice) != std::string_view::npos;
           });
}

Cut::Becomes becomes(const LineHead &head)
{
    if (head.name == "remap_file_pages")
    {
        return Cut::Becomes::Unknown;
    }
    const std::size_t at = head.inside.find("PROT_");
    if (head.name != "mprotect" || at == std::string_view::npos)
    {
        return Cut::Becomes::Other;
    }
    const std::string_view access = head.inside.substr(at, head.inside.find(')') - at);
    if (access == "PROT_READ")
    {
        return Cut::Becomes::ReadOnly;
    }
    return access == "PROT_READ|PROT_WRITE" ? Cut::Becomes::ReadWrite : Cut::Becomes::Other;
}

} // namespace

Begun OpReader::begin(std::uint32_t index)
{
    const Event &event = log_.events[index];
    Op op{.entry = index,
          .exit = event.form == Form::Unfinished ? event.partner : index,
          .line = event.line,
          .actor = processes_.actor(event.life),
          .action = Death{},
          .seen = {},
          .counted = false,
          .values_unknown = false};
    if (event.form == Form::Exit || event.form == Form::Dying)
    {
        const Life &life = log_.lives[event.life];
        op.exit = event.form == Form::Exit ? index : life.gone;
        op.action =
            Death{event.kind == Kind::Exit && event.form == Form::Dying ? Death::Of::Thread
                                                                        : Death::Of::Process};
        return steering(std::move(op));
    }
    switch (event.kind)
    {
    case Kind::SystemV:
    case Kind::Posix: return ipc_call(std::move(op), event);
    case Kind::Namespace: return namespaces(std::move(op), event);
    case Kind::Clone: return birth(std::move(op), event);
    case Kind::Exec:
        if (success(event) != 0)
        {
            return {};
        }
        processes_.executed(event.life);
        op.action = Exec{};
        return steering(std::move(op));
    case Kind::Identity: return identity(std::move(op), event);
    case Kind::Open: return or_not_ipc(open(std::move(op), event));
    case Kind::Unlink: return or_not_ipc(unlink(std::move(op), event));
    case Kind::Rename: return or_not_ipc(rename(std::move(op), event));
    case Kind::Mount: return or_not_ipc(mount(std::move(op), event));
    case Kind::File:
    case Kind::Data: return or_not_ipc(file(std::move(op), event));
    case Kind::NewFile: return or_not_ipc(new_file(std::move(op), event));
    case Kind::Pidfd: return pidfd(event);
    case Kind::Unmap: return or_not_ipc(map(std::move(op), event));
    case Kind::Myself:
        processes_.also_called(event.life, leading_number(result_of(event.text)).value_or(0));
        return {};
    case Kind::Memory: return cut(std::move(op), event);
    case Kind::Exit:
    case Kind::Wait:
    case Kind::Other: break;
    }
    return {};
}

std::string OpReader::whole_text(const Event &event) const
{
    if (event.form != Form::Unfinished)
    {
        return std::string(event.text);
    }
    std::string text(first_half(event.text));
    if (event.partner == kNone)
    {
        return text + "<unfinished ...>";
    }
    text += read_head(log_.events[event.partner].text).inside;
    return text;
}

std::string_view OpReader::result_text(const Event &event) const
{
    if (event.form == Form::Unfinished)
    {
        return event.partner == kNone ? std::string_view{}
                                      : result_of(log_.events[event.partner].text);
    }
    return result_of(event.text);
}

// The value of a call that did not fail.
std::optional<std::int64_t> OpReader::success(const Event &event) const
{
    const auto value = leading_number(result_text(event));
    return value && *value >= 0 ? value : std::nullopt;
}

std::optional<Statement> OpReader::statement(const Event &event, Begun &failed) const
{
    auto read = notation::parse_line(whole_text(event), {}, {event.line, 1});
    if (!read)
    {
        failed = counted(Count::Unreadable, read.error().message());
        return std::nullopt;
    }
    return std::move(read).value();
}

Begun OpReader::ipc_call(Op op, const Event &event)
{
    Begun failed;
    auto line = statement(event, failed);
    return line ? checked(std::move(op), *std::move(line), event) : failed;
}

Begun OpReader::checked(Op op, Statement line, const Event &event)
{
    op.seen = read_seen(line);
    op.counted = true;
    if (line.expectation.text.find("INJECTED") != std::string::npos)
    {
        return counted(Count::Unchecked, told("strace has put the result in the kernel's place"));
    }
    op.values_unknown = complete_unknown(line);
    ActorNames names;
    auto call = notation::to_call(line, {}, names);
    if (!call)
    {
        const bool nothing_seen = op.seen.kind == Seen::Kind::Nothing;
        return counted(nothing_seen ? Count::Unchecked : Count::Unsupported, call.error().message);
    }
    if (auto *open = std::get_if<MqOpen>(&call.value()))
    {
        queue_opened(*open, op.seen, event);
    }
    op.action = std::move(call).value();
    return {.count = Count::Ipc, .op = std::move(op), .why = {}};
}

void OpReader::queue_opened(MqOpen &call, const Seen &seen, const Event &event)
{
    if (seen.kind == Seen::Kind::Value)
    {
        processes_.files(event.life)[seen.value] = QueueFile{};
    }
    // strace shows the attributes only where a queue is to be made, the kernel always reads them.
    const bool hidden = (static_cast<std::uint32_t>(call.oflag) & abi::kOCreat) == 0;
    if (seen.error == "EFAULT" && hidden)
    {
        call.attr_pointer = UserPointer::Bad;
    }
}

Begun OpReader::namespaces(Op op, const Event &event)
{
    Begun failed;
    const auto line = statement(event, failed);
    if (!line)
    {
        return failed;
    }
    op.seen = read_seen(*line);
    if (line->name == "setns")
    {
        return enter(std::move(op), *line, event);
    }
    ActorNames names;
    const auto call = notation::to_call(*line, {}, names);
    if (!call)
    {
        return counted(Count::Unreadable, call.error().message);
    }
    const std::uint64_t flags = std::get<Unshare>(call.value()).flags;
    if ((flags & abi::kCloneFiles) != 0 && op.seen.kind == Seen::Kind::Value)
    {
        processes_.unshare_files(event.life);
    }
    constexpr std::uint64_t kOurs = abi::kCloneNewipc | abi::kCloneSysvsem;
    // A new pid namespace is for children; the log's own numbers go on.
    op.action = Unshare{flags & ~abi::kCloneNewpid};
    op.counted = (flags & kOurs) != 0;
    if (op.counted)
    {
        return {.count = Count::Ipc, .op = std::move(op), .why = {}};
    }
    const bool done = op.seen.kind == Seen::Kind::Value;
    return not_ipc(done ? std::optional(std::move(op)) : std::nullopt);
}

Begun OpReader::enter(Op op, const Statement &statement, const Event &event)
{
    constexpr std::uint64_t kAny = 0;
    const auto fd = statement.arguments.empty()
                        ? std::nullopt
                        : leading_number(notation::print(statement.arguments.front()));
    const Files &files = processes_.files(event.life);
    const auto found = fd ? files.find(*fd) : files.end();
    ActorNames names;
    Statement type = statement;
    type.name = "unshare";
    type.arguments.erase(type.arguments.begin(),
                         type.arguments.begin() + (type.arguments.empty() ? 0 : 1));
    const auto flags = notation::to_call(type, {}, names);
    const std::uint64_t nstype = flags ? std::get<Unshare>(flags.value()).flags : kAny;
    if (found == files.end() || (!std::holds_alternative<NamespaceFile>(found->second) &&
                                 !std::holds_alternative<ProcessFile>(found->second)))
    {
        const bool ours = (nstype & abi::kCloneNewipc) != 0;
        return ours ? counted(Count::Unsupported,
                              told("the log does not show which namespace the descriptor is of"))
                    : not_ipc();
    }
    Setns call{.target = {}, .kind = NsKind::Ipc, .nstype = nstype};
    if (const auto *file = std::get_if<NamespaceFile>(&found->second))
    {
        call.target = file->holder;
        call.kind = file->kind;
    }
    else
    {
        call.target = processes_.actor(std::get<ProcessFile>(found->second).life);
        call.nstype = abi::kCloneNewipc;
    }
    op.counted = call.kind == NsKind::Ipc;
    op.action = call;
    if (op.counted)
    {
        return {.count = Count::Ipc, .op = std::move(op), .why = {}};
    }
    const bool done = op.seen.kind == Seen::Kind::Value;
    return not_ipc(done ? std::optional(std::move(op)) : std::nullopt);
}

Begun OpReader::birth(Op op, const Event &event)
{
    const std::uint32_t child = processes_.child_of(op.entry);
    if (child == kNone)
    {
        return not_ipc();
    }
    Begun failed;
    const auto line = statement(event, failed);
    if (!line)
    {
        return failed;
    }
    ActorNames names;
    const auto call = notation::to_call(*line, {}, names);
    if (!call)
    {
        return counted(Count::Unreadable, call.error().message);
    }
    const std::uint64_t flags = std::get<Clone>(call.value()).flags;
    processes_.born(event.life, child, flags);
    (void)processes_.take_first_sight(child);
    op.action = Birth{.child = processes_.actor(child),
                      .tid = {static_cast<std::int32_t>(log_.lives[child].tid)},
                      .flags = flags & ~abi::kCloneNewpid};
    op.seen = read_seen(*line);
    op.counted = (flags & abi::kCloneNewipc) != 0;
    return op.counted ? Begun{.count = Count::Ipc, .op = std::move(op), .why = {}}
                      : not_ipc(std::move(op));
}

// Failed attempts to become somebody else change nothing.
Begun OpReader::identity(Op op, const Event &event)
{
    if (!success(event))
    {
        return {};
    }
    Begun failed;
    const auto line = statement(event, failed);
    if (!line)
    {
        return failed;
    }
    if (line->name == "prctl" && event.text.find("PR_CAPBSET_DROP") != std::string_view::npos)
    {
        Statement bit = *line;
        const auto capability = capability_of(bit);
        op.action = DropBound{capability.value_or(-1)};
        return capability ? steering(std::move(op)) : Begun{};
    }
    if (line->name == "setpriority")
    {
        return priority(std::move(op), *line, event);
    }
    ActorNames names;
    auto call = notation::to_call(*line, {}, names);
    if (!call)
    {
        return call.error().not_ipc ? Begun{} : counted(Count::Unreadable, call.error().message);
    }
    op.seen = read_seen(*line);
    op.action = std::move(call).value();
    return steering(std::move(op));
}

// Of one thread, by its number; 0 is the caller.
Begun OpReader::priority(Op op, Statement statement, const Event &event)
{
    const auto pid = statement.arguments.size() > 1
                         ? leading_number(notation::print(statement.arguments[1]))
                         : std::nullopt;
    const std::uint32_t life = !pid        ? kNone
                               : *pid == 0 ? event.life
                                           : processes_.find(*pid, op.entry);
    if (life == kNone)
    {
        return {};
    }
    statement.arguments[1].value = Number{};
    ActorNames names;
    auto call = notation::to_call(statement, {}, names);
    if (!call)
    {
        return {};
    }
    op.seen = read_seen(statement);
    auto set = std::get<Setpriority>(call.value());
    set.who = processes_.actor(life);
    op.action = set;
    return steering(std::move(op));
}

// munmap of a mapping that shows a file in /dev/shm is IPC; other memory that goes, or comes where
// something was, only may have been an attach.
Begun OpReader::map(Op op, const Event &event)
{
    const std::string text = whole_text(event);
    const LineHead head = read_head(text);
    Mappings &mappings = processes_.mappings(event.life);
    const bool maps = head.name == "mmap";
    const std::uint64_t length = argument_number(head.inside, 1);
    const std::uint64_t start = maps ? static_cast<std::uint64_t>(success(event).value_or(0))
                                     : argument_number(head.inside, 0);
    constexpr std::size_t kDescriptor = 4;
    const bool file = maps ? leads_to_shm(event, argument_of(head.inside, kDescriptor))
                           : mappings.any(start, length);
    if (success(event))
    {
        maps &&file ? mappings.map(start, length) : mappings.unmap(start, length);
    }
    Begun failed;
    auto line = file ? statement(event, failed) : std::nullopt;
    return line ? checked(std::move(op), *std::move(line), event) : unmap(std::move(op), event);
}

Begun OpReader::unmap(Op op, const Event &event)
{
    const auto result = success(event);
    const std::string text = whole_text(event);
    const LineHead head = read_head(text);
    if (!result)
    {
        return {};
    }
    const bool mapping = head.name == "mmap";
    op.action = Unmap{.start = mapping ? static_cast<std::uint64_t>(*result)
                                       : argument_number(head.inside, 0),
                      .length = argument_number(head.inside, 1)};
    return steering(std::move(op));
}

// remap_file_pages may take a mapping away even when it fails.
Begun OpReader::cut(Op op, const Event &event)
{
    const std::string text = whole_text(event);
    const LineHead head = read_head(text);
    const auto result = success(event);
    const std::uint64_t start = argument_number(head.inside, 0);
    const std::uint64_t length = argument_number(head.inside, 1);
    if (head.name == "mremap" && result)
    {
        const bool stays = head.inside.find("MREMAP_DONTUNMAP") != std::string_view::npos;
        Mappings &mappings = processes_.mappings(event.life);
        if (mappings.any(start, length))
        {
            mappings.unmap(start, stays ? 0 : length);
            mappings.map(static_cast<std::uint64_t>(*result), argument_number(head.inside, 2));
        }
        op.action = Remap{.from = start,
                          .length = stays ? 0 : length,
                          .to = static_cast<std::uint64_t>(*result),
                          .new_length = argument_number(head.inside, 2)};
        return steering(std::move(op));
    }
    if ((!result && head.name != "remap_file_pages") || !changes_mapping(head))
    {
        return {};
    }
    op.action = Cut{.start = start, .length = length, .becomes = becomes(head)};
    return steering(std::move(op));
}

} // namespace ipcscope::replay
