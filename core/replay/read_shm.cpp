// Files in /dev/shm: the calls that name them, and those on descriptors that lead to them.
#include "core/notation/expression.h"
#include "core/notation/notation.h"
#include "core/replay/read_op.h"
#include "core/replay/seen.h"
#include "core/told.h"

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

using Count = Begun::Count;
using OnExec = ShmFile::OnExec;

Begun unsupported(std::string why)
{
    return {.count = Count::Unsupported, .op = {}, .why = std::move(why)};
}

OnExec on_exec(bool closes)
{
    return closes ? OnExec::Close : OnExec::Keep;
}

enum class Where : std::uint8_t
{
    Directory, ///< /dev/shm itself
    File,
    Below, ///< in a directory there
};

Where place_in_shm(std::string_view path)
{
    path.remove_prefix(std::min(path.find_first_not_of('/', kShmDirectory.size()), path.size()));
    if (path.empty())
    {
        return Where::Directory;
    }
    const std::size_t slash = path.find('/');
    return slash == std::string_view::npos || slash + 1 == path.size() ? Where::File : Where::Below;
}

// A file in a directory below is not followed, but that there is no such directory is seen.
bool is_followed(const std::string &path, const Statement &statement)
{
    const std::string &error = statement.expectation.name;
    return place_in_shm(path) == Where::File || error == "ENOENT" || error == "ENOTDIR";
}

constexpr const char *kDirectories = IPCSCOPE_TOLD("directories in /dev/shm are not modelled");

// The arguments from the path on, which is absolute.
void begin_with_path(Statement &statement, std::string path)
{
    std::vector<Argument> &arguments = statement.arguments;
    const auto is_text = [](const Argument &argument) {
        return std::holds_alternative<Text>(argument.value);
    };
    arguments.erase(arguments.begin(), std::find_if(arguments.begin(), arguments.end(), is_text));
    arguments.front().value = Text{.bytes = std::move(path), .abbreviated = false};
}

// openat2 has its flags and the mode in a structure.
void take_flags_apart(Statement &statement)
{
    std::vector<Argument> &arguments = statement.arguments;
    const auto *how = arguments.size() > 1 ? std::get_if<Struct>(&arguments[1].value) : nullptr;
    if (how == nullptr)
    {
        return;
    }
    std::vector<Argument> parts{arguments.front()};
    for (const std::string_view name : {"flags", "mode"})
    {
        const auto field =
            std::find_if(how->fields.begin(), how->fields.end(),
                         [name](const Field &candidate) { return candidate.name == name; });
        if (field != how->fields.end())
        {
            parts.push_back(field->value);
        }
    }
    arguments = std::move(parts);
}

std::string name_in(const std::string &path)
{
    return path.substr(std::min(path.find_first_not_of('/', kShmDirectory.size()), path.size()));
}

// Calls of the vocabulary that get a verdict.
bool is_checked(std::string_view name)
{
    constexpr std::array<std::string_view, 9> kChecked{"ftruncate", "fallocate",  "read",
                                                       "pread64",   "write",      "pwrite64",
                                                       "fstat",     "newfstatat", "fstatfs"};
    return std::find(kChecked.begin(), kChecked.end(), name) != kChecked.end();
}

} // namespace

Begun OpReader::open_shm(Op op, const Event &event, Statement statement, std::string path)
{
    if (place_in_shm(path) == Where::Directory)
    {
        return {};
    }
    if (!is_followed(path, statement))
    {
        return unsupported(told_text(kDirectories));
    }
    op.first_sight = take_name(path);
    begin_with_path(statement, std::move(path));
    take_flags_apart(statement);
    statement.name = statement.name == "creat" ? "creat" : "open";
    Begun begun = checked(std::move(op), std::move(statement), event);
    if (begun.op && begun.op->seen.kind == Seen::Kind::Value)
    {
        const auto &call = std::get<Openat>(std::get<Call>(begun.op->action));
        const bool closes =
            (static_cast<std::uint32_t>(call.flags) & std::uint32_t{abi::kOCloexec}) != 0;
        processes_.files(event.life)[begun.op->seen.value] = ShmFile{on_exec(closes)};
    }
    return begun;
}

Begun OpReader::unlink_shm(Op op, const Event &event, Statement statement, std::string path)
{
    if (place_in_shm(path) == Where::Directory || contains(event.text, "AT_REMOVEDIR"))
    {
        return {};
    }
    if (!is_followed(path, statement))
    {
        return unsupported(told_text(kDirectories));
    }
    op.first_sight = take_name(path);
    begin_with_path(statement, std::move(path));
    statement.name = "unlink";
    statement.arguments.resize(1);
    return checked(std::move(op), std::move(statement), event);
}

// A file that comes from elsewhere, or goes there, comes and goes as far as the model knows.
Begun OpReader::rename(Op op, const Event &event)
{
    Begun failed;
    const auto line = success(event) ? statement(event, failed) : std::nullopt;
    const std::string from = line ? path_of(*line) : std::string{};
    const std::string to = line ? path_of(*line, 1) : std::string{};
    const auto inside = [](const std::string &path) {
        return path.starts_with(kShmDirectory) ? name_in(path) : std::string{};
    };
    if (!line || contains(event.text, "RENAME_EXCHANGE"))
    {
        return {};
    }
    if (to.starts_with(kShmDirectory))
    {
        (void)take_name(to);
    }
    op.action =
        Rename{.from = inside(from),
               .to = inside(to),
               .form = line->name.starts_with("link") ? Rename::Form::Link : Rename::Form::Rename};
    return steering(std::move(op));
}

Begun OpReader::mount(Op op, const Event &event)
{
    Begun failed;
    auto line = statement(event, failed);
    const std::size_t target = line && line->name == "mount" ? 1 : 0;
    const auto *path = line && line->arguments.size() > target
                           ? std::get_if<Text>(&line->arguments[target].value)
                           : nullptr;
    if (path == nullptr || path->bytes != "/dev/shm")
    {
        return failed;
    }
    const bool other = line->name == "mount" && !contains(event.text, "\"/dev/shm\", \"tmpfs\"");
    if (other)
    {
        return success(event) ? unsupported(told("only a new tmpfs on /dev/shm is modelled"))
                              : Begun{};
    }
    return checked(std::move(op), *std::move(line), event);
}

// By what the process has opened, and by the path that strace -y shows.
bool OpReader::leads_to_shm(const Event &event, std::string_view descriptor)
{
    const auto fd = leading_number(descriptor);
    Files &files = processes_.files(event.life);
    const auto found = fd ? files.find(*fd) : files.end();
    constexpr std::size_t kLongest = 11;
    const std::size_t path = descriptor.substr(0, kLongest).find('<');
    const bool shown = path != std::string_view::npos;
    const bool in_shm = shown && descriptor.substr(path + 1).starts_with(kShmDirectory);
    if (shown && found == files.end() && in_shm)
    {
        files[*fd] = ShmFile{};
    }
    return shown ? in_shm && files.contains(*fd) && std::holds_alternative<ShmFile>(files.at(*fd))
                 : found != files.end() && std::holds_alternative<ShmFile>(found->second);
}

Begun OpReader::shm_file(Op op, const Event &event, Statement statement, std::int64_t fd)
{
    if (is_checked(statement.name))
    {
        return checked(std::move(op), std::move(statement), event);
    }
    if (!success(event))
    {
        return {};
    }
    const std::string name = statement.name;
    return name == "close" || name == "fcntl" || name == "ioctl" || name.starts_with("dup")
               ? shm_descriptor(std::move(op), event, std::move(statement), fd)
               : touch(std::move(op), event, name, fd);
}

// What is done to the descriptor itself.
Begun OpReader::shm_descriptor(Op op, const Event &event, Statement statement, std::int64_t fd)
{
    Files &files = processes_.files(event.life);
    if (statement.name == "ioctl")
    {
        const bool closes = contains(event.text, "FIOCLEX");
        if (!closes && !contains(event.text, "FIONCLEX"))
        {
            return {};
        }
        files[fd] = ShmFile{on_exec(closes)};
        op.seen = {.kind = Seen::Kind::Value};
        op.action = Call(Fcntl{.fd = {static_cast<std::int32_t>(fd)},
                               .command = abi::kFSetfd,
                               .argument = closes ? std::uint64_t{abi::kFdCloexec} : 0});
        return steering(std::move(op));
    }
    notation::ActorNames names;
    auto call = notation::to_call(statement, {}, names);
    if (!call)
    {
        return {};
    }
    op.seen = read_seen(statement);
    const bool closes = contains(event.text, "CLOEXEC");
    const auto *fcntl = std::get_if<Fcntl>(&call.value());
    if (statement.name == "close")
    {
        files.erase(fd);
    }
    else if (fcntl != nullptr && fcntl->command == abi::kFSetfd)
    {
        files[fd] = ShmFile{on_exec(closes)};
    }
    else if (fcntl == nullptr || contains(event.text, "F_DUPFD"))
    {
        files[op.seen.value] = op.seen.value == fd ? files[fd] : ShmFile{on_exec(closes)};
    }
    op.action = std::move(call).value();
    return steering(std::move(op));
}

// Calls that the vocabulary does not have, and what has come of them.
Begun OpReader::touch(Op op, const Event &event, std::string_view name, std::int64_t fd)
{
    using What = Touch::What;
    Touch touch{.fd = {static_cast<std::int32_t>(fd)}, .value = success(event).value_or(0)};
    if (name == "lseek")
    {
        touch.what = What::Moved;
    }
    else if (name == "readv" || name == "writev")
    {
        touch.what = name == "readv" ? What::Read : What::Written;
    }
    else
    {
        const auto mode = name == "fchmod"
                              ? leading_number(argument_of(read_head(event.text).inside, 1))
                              : std::nullopt;
        touch.what = mode ? What::Mode : What::Owned;
        touch.value = mode.value_or(0);
    }
    op.action = touch;
    return steering(std::move(op));
}

} // namespace ipcscope::replay
