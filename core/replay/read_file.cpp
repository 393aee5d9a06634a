// Descriptors: opening, copying, closing, and writing to sysctls; queues as files.
#include "core/notation/notation.h"
#include "core/replay/read_op.h"
#include "core/replay/seen.h"

#include <algorithm>

namespace ipcscope::replay
{
namespace
{

std::optional<std::int64_t> number_of(const Statement &statement, std::size_t index)
{
    return index < statement.arguments.size()
               ? leading_number(notation::print(statement.arguments[index]))
               : std::nullopt;
}

} // namespace

std::string path_of(const Statement &statement, std::size_t nth)
{
    std::string directory;
    for (const Argument &argument : statement.arguments)
    {
        if (const auto *at = std::get_if<Descriptor>(&argument.value))
        {
            directory = at->path + "/";
        }
        if (const auto *text = std::get_if<Text>(&argument.value))
        {
            if (nth-- == 0)
            {
                return text->bytes.starts_with('/') ? text->bytes : directory + text->bytes;
            }
            directory.clear();
        }
    }
    return {};
}

Begun OpReader::open(Op op, const Event &event)
{
    const auto fd = success(event);
    Begun failed;
    const auto line = statement(event, failed);
    const std::string name = line ? path_of(*line) : std::string{};
    if (name.starts_with(kShmDirectory))
    {
        return open_shm(std::move(op), event, *line, name);
    }
    if (!fd)
    {
        return {};
    }
    if (name.starts_with(kMqueueMount))
    {
        return open_queue(std::move(op), event, name.substr(kMqueueMount.size()));
    }
    const auto path = read_proc_path(name);
    if (!path)
    {
        return replaced(std::move(op), event, *fd);
    }
    Files &files = processes_.files(event.life);
    if (!path->sysctl.empty())
    {
        files[*fd] = SysctlFile{path->sysctl};
        return {};
    }
    const bool self = path->process == "self" || path->process == "thread-self";
    const auto pid = leading_number(path->process);
    const std::uint32_t life = self ? event.life : pid ? processes_.find(*pid, op.entry) : kNone;
    const ActorId holder = processes_.new_actor();
    files[*fd] = NamespaceFile{.holder = holder, .kind = path->kind};
    if (life == kNone)
    {
        op.action = HoldUnknown{holder};
    }
    else
    {
        op.action = Hold{.of = processes_.actor(life), .holder = holder};
    }
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

// open("/dev/mqueue/name", …) has succeeded: as mq_open without attributes.
Begun OpReader::open_queue(Op op, const Event &event, std::string name)
{
    Begun failed;
    auto line = statement(event, failed);
    const auto is_name = [](const Argument &argument) {
        return std::holds_alternative<Text>(argument.value);
    };
    std::vector<Argument> &arguments = line->arguments;
    arguments.erase(arguments.begin(), std::find_if(arguments.begin(), arguments.end(), is_name));
    arguments.front().value = Text{.bytes = std::move(name), .abbreviated = false};
    const bool creates = line->name == "creat";
    if (creates)
    {
        constexpr std::int64_t kFlags = abi::kOWronly | abi::kOCreat | abi::kOTrunc;
        arguments.insert(arguments.begin() + 1, Argument{.value = Number{.value = kFlags}});
    }
    line->name = "mq_open";
    notation::ActorNames names;
    auto call = notation::to_call(*line, {}, names);
    if (!call)
    {
        return {};
    }
    op.seen = read_seen(*line);
    op.action = std::move(call).value();
    processes_.files(event.life)[op.seen.value] = QueueFile{};
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

Begun OpReader::unlink(Op op, const Event &event)
{
    Begun failed;
    const auto line = statement(event, failed);
    const std::string path = line ? path_of(*line) : std::string{};
    if (path.starts_with(kShmDirectory))
    {
        return unlink_shm(std::move(op), event, *line, path);
    }
    if (!path.starts_with(kMqueueMount) || !success(event))
    {
        return {};
    }
    op.seen = read_seen(*line);
    op.action = MqUnlink{.name = path.substr(kMqueueMount.size())};
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

// Another file has got the number of a queue's descriptor, or of one of a file in /dev/shm.
Begun OpReader::replaced(Op op, const Event &event, std::int64_t fd)
{
    Files &files = processes_.files(event.life);
    const auto before = files.find(fd);
    const bool followed =
        before != files.end() && (std::holds_alternative<QueueFile>(before->second) ||
                                  std::holds_alternative<ShmFile>(before->second));
    files.erase(fd);
    if (!followed)
    {
        return {};
    }
    op.seen = {.kind = Seen::Kind::Value};
    op.action = Close{Fd{static_cast<std::int32_t>(fd)}};
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

Begun OpReader::file(Op op, const Event &event)
{
    Files &files = processes_.files(event.life);
    const LineHead head = read_head(event.text);
    if (head.name == "close_range")
    {
        return close_range(std::move(op), event);
    }
    const auto fd = leading_number(head.inside);
    const bool in_shm = leads_to_shm(event, head.inside);
    const auto found = fd ? files.find(*fd) : files.end();
    const auto result = success(event);
    if (in_shm)
    {
        Begun failed;
        auto line = statement(event, failed);
        return line ? shm_file(std::move(op), event, *std::move(line), *fd) : failed;
    }
    if (found == files.end())
    {
        const bool over = head.name == "dup2" || head.name == "dup3";
        return over && result ? replaced(std::move(op), event, *result) : Begun{};
    }
    Begun failed;
    const auto line = statement(event, failed);
    if (!line)
    {
        return {};
    }
    if (result && std::holds_alternative<QueueFile>(found->second))
    {
        return queue_file(std::move(op), event, *line);
    }
    if (line->name == "write" || line->name == "pwrite64")
    {
        op.seen = read_seen(*line);
        return write(std::move(op), found->second, *line);
    }
    if (!result)
    {
        return {};
    }
    if (line->name == "close")
    {
        files.erase(found);
    }
    else if (line->name != "fcntl" || event.text.find("F_DUPFD") != std::string_view::npos)
    {
        files[*result] = found->second;
    }
    return {};
}

Begun OpReader::new_file(Op op, const Event &event)
{
    const std::string text = whole_text(event);
    const std::size_t bracket = text.rfind('[');
    std::vector<std::int64_t> made;
    if (const auto result = success(event); result && bracket == std::string::npos)
    {
        made.push_back(*result);
    }
    else if (result)
    {
        const std::string_view pair = std::string_view(text).substr(bracket + 1);
        made.push_back(leading_number(pair).value_or(-1));
        made.push_back(leading_number(argument_of(pair, 1)).value_or(-1));
    }
    Begun begun;
    for (const std::int64_t fd : made)
    {
        Begun one = replaced(op, event, fd);
        begun = one.op ? std::move(one) : std::move(begun);
    }
    return begun;
}

// Each descriptor of the range is closed, or is to be closed by the next exec.
Begun OpReader::close_range(Op op, const Event &event)
{
    const LineHead head = read_head(event.text);
    const auto first = leading_number(head.inside);
    const auto last = leading_number(argument_of(head.inside, 1));
    if (!success(event) || !first || !last)
    {
        return {};
    }
    const bool on_exec = head.inside.find("CLOSE_RANGE_CLOEXEC") != std::string_view::npos;
    if (head.inside.find("CLOSE_RANGE_UNSHARE") != std::string_view::npos)
    {
        processes_.unshare_files(event.life);
    }
    Files &files = processes_.files(event.life);
    CloseRange range{.fds = {}, .when = on_exec ? CloseRange::When::OnExec : CloseRange::When::Now};
    for (auto it = files.lower_bound(*first); it != files.end() && it->first <= *last;)
    {
        auto *file = std::get_if<ShmFile>(&it->second);
        range.fds.push_back(Fd{static_cast<std::int32_t>(it->first)});
        if (file != nullptr && on_exec)
        {
            file->on_exec = ShmFile::OnExec::Close;
        }
        it = on_exec ? std::next(it) : files.erase(it);
    }
    op.action = std::move(range);
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

// Copies and closes are the model's business.
Begun OpReader::queue_file(Op op, const Event &event, const Statement &statement)
{
    notation::ActorNames names;
    auto call = notation::to_call(statement, {}, names);
    if (!call)
    {
        return {};
    }
    op.seen = read_seen(statement);
    op.action = std::move(call).value();
    Files &files = processes_.files(event.life);
    const bool copies =
        statement.name != "fcntl" || event.text.find("F_DUPFD") != std::string_view::npos;
    if (statement.name == "close")
    {
        files.erase(number_of(statement, 0).value_or(-1));
    }
    else if (copies)
    {
        files[op.seen.value] = QueueFile{};
    }
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

// A value that the kernel refuses may still have changed something: kernel.sem keeps its first
// three numbers when the fourth is out of range.
Begun OpReader::write(Op op, const OpenFile &file, const Statement &statement)
{
    const auto *sysctl = std::get_if<SysctlFile>(&file);
    const auto *text =
        statement.arguments.size() > 1 ? std::get_if<Text>(&statement.arguments[1].value) : nullptr;
    if (sysctl == nullptr || text == nullptr || text->abbreviated)
    {
        return {};
    }
    std::string value = text->bytes;
    const auto length = number_of(statement, 2);
    value.resize(std::min(value.size(), static_cast<std::size_t>(length.value_or(0))));
    while (!value.empty() && (value.back() == '\n' || value.back() == '\0' || value.back() == ' '))
    {
        value.pop_back();
    }
    op.action = Sysctl{.name = sysctl->name, .value = std::move(value)};
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

Begun OpReader::pidfd(const Event &event)
{
    const auto fd = success(event);
    const auto pid = leading_number(read_head(event.text).inside);
    const std::uint32_t life =
        pid ? processes_.find(*pid, static_cast<std::uint32_t>(&event - log_.events.data()))
            : kNone;
    if (fd && life != kNone)
    {
        processes_.files(event.life)[*fd] = ProcessFile{life};
    }
    return {};
}

} // namespace ipcscope::replay
