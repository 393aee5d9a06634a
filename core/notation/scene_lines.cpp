// The options of scene lines.
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/notation/scene.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace ipcscope::notation
{
namespace
{

// A word of a scene line: key=value, or a bare word with an empty key.
struct Word
{
    std::string_view key;
    std::string_view value;
    std::uint32_t column{};
    std::uint32_t value_column{};
};

std::string_view raw_text(const Argument &argument)
{
    const auto *raw = std::get_if<Raw>(&argument.value);
    return raw == nullptr ? std::string_view{} : std::string_view(raw->text);
}

Word word_of(const Argument &argument)
{
    if (const auto *named = std::get_if<Named>(&argument.value);
        named != nullptr && named->value != nullptr)
    {
        return {named->name, raw_text(*named->value), argument.column, named->value->column};
    }
    return {{}, raw_text(argument), argument.column, argument.column};
}

// Reads the words of one line; keeps the first error.
class SceneReader
{
  public:
    explicit SceneReader(const Statement &statement) : statement_(statement) {}

    [[nodiscard]] bool ok() const { return !error_.has_value(); }
    [[nodiscard]] const ParseError &error() const { return *error_; }

    void fail(std::uint32_t column, std::string found, std::string expected)
    {
        if (!error_)
        {
            error_ = ParseError{.file = {},
                                .position = {statement_.position.line,
                                             column == 0 ? statement_.position.column : column},
                                .found = std::move(found),
                                .expected = std::move(expected)};
        }
    }
    void fail_value(const Word &word, std::string expected)
    {
        fail(word.value_column,
             word.value.empty() ? told("nothing") : fmt::format("'{}'", word.value),
             std::move(expected));
    }

    void unknown_option(const Word &word, std::span<const std::string_view> options)
    {
        fail(word.column, fmt::format("'{}'", word.key.empty() ? word.value : word.key),
             fmt::format("{}{}", fmt::join(options, "=, "),
                         "=" + suggestion(nearest(word.key, options))));
    }

    std::optional<std::uint32_t> id(const Word &word, std::string_view text)
    {
        const auto number = parse_number(text);
        if (!number || number->value < 0 || number->value >= kNoId)
        {
            fail_value(word, told("a number below {}", kNoId));
            return std::nullopt;
        }
        return static_cast<std::uint32_t>(number->value);
    }

    std::vector<std::uint32_t> id_list(const Word &word)
    {
        std::vector<std::uint32_t> result;
        for (const std::string_view item : split(word.value))
        {
            const auto group = id(word, item);
            if (!group)
            {
                break;
            }
            result.push_back(*group);
        }
        return result;
    }

    std::uint64_t capabilities(const Word &word)
    {
        const auto set = capability_set(word.value);
        if (set)
        {
            return set.value();
        }
        const std::string_view near = nearest("CAP_" + set.error(), kCapabilities);
        fail(word.value_column, fmt::format("'{}'", set.error()),
             told("all, none or names of capabilities") + suggestion(near));
        return 0;
    }

    static std::vector<std::string_view> split(std::string_view list)
    {
        std::vector<std::string_view> items;
        while (!list.empty())
        {
            const std::size_t comma = list.find(',');
            items.push_back(list.substr(0, comma));
            list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
        }
        return items;
    }

  private:
    const Statement &statement_;
    std::optional<ParseError> error_;
};

void read_ipc_mode(SceneReader &reader, const Word &word, IpcMode &mode)
{
    auto read = ipc_mode(word.value);
    if (read)
    {
        mode = std::move(read).value();
    }
    else
    {
        reader.fail_value(word, read.error());
    }
}

void read_shm_size(SceneReader &reader, const Word &word, std::string &size)
{
    auto read = tmpfs_size(word.value);
    if (read)
    {
        size = *std::move(read);
    }
    else
    {
        reader.fail_value(word, told("a size, as in 64m"));
    }
}

// The name in front of a scene line's options.
std::string read_name(SceneReader &reader, const Word &word)
{
    const std::string name(word.value);
    if (!word.key.empty() || !is_actor_name(name) || name == "init")
    {
        reader.fail(word.column, fmt::format("'{}'", word.key.empty() ? word.value : word.key),
                    name == "init" ? told("another name: 'init' exists from the start")
                                   : told("a name of letters, digits, '-', '.', '_'"));
    }
    return name;
}

void read_option(SceneReader &reader, const Word &word, bool container, ActorLine &line)
{
    constexpr std::array<std::string_view, 6> kOptions{"uid",  "gid", "groups",
                                                       "caps", "ipc", "shm_size"};
    if (word.key == "uid")
    {
        line.identity.uid = reader.id(word, word.value);
    }
    else if (word.key == "gid")
    {
        line.identity.gid = reader.id(word, word.value);
    }
    else if (word.key == "groups")
    {
        line.identity.groups = reader.id_list(word);
    }
    else if (word.key == "caps")
    {
        line.identity.capabilities = reader.capabilities(word);
    }
    else if (word.key == "ipc" && container)
    {
        read_ipc_mode(reader, word, line.ipc);
    }
    else if (word.key == "shm_size" && container)
    {
        read_shm_size(reader, word, line.shm_size);
    }
    else
    {
        reader.unknown_option(word, std::span(kOptions).first(container ? 6 : 4));
    }
}

constexpr std::array<std::string_view, 11> kLimits{
    "shmmax",      "shmall", "shmmni", "shm_rmid_forced", "shm_next_id", "sem",
    "sem_next_id", "msgmax", "msgmnb", "msgmni",          "msg_next_id"};

void read_limit(SceneReader &reader, const Word &word, LimitLine &line)
{
    constexpr std::string_view kKernel = "kernel.";
    std::string_view name = word.key;
    if (name.substr(0, kKernel.size()) == kKernel)
    {
        name.remove_prefix(kKernel.size());
    }
    if (std::find(kLimits.begin(), kLimits.end(), name) == kLimits.end())
    {
        reader.fail(
            word.column, fmt::format("'{}'", word.key),
            fmt::format("{}{}", fmt::join(kLimits, ", "), suggestion(nearest(name, kLimits))));
        return;
    }
    // kernel.sem has four numbers, of which the first ones may stand alone.
    const std::size_t most = name == "sem" ? 4 : 1;
    const std::vector<std::string_view> items = SceneReader::split(word.value);
    std::string value;
    for (const std::string_view item : items)
    {
        const auto number = parse_number(item);
        if (!number || items.size() > most)
        {
            reader.fail_value(word, most == 1 ? told("a number")
                                              : told("up to four numbers, sem=250,32000,32,128"));
            return;
        }
        value += value.empty() ? "" : " ";
        value += print_number({.value = number->value, .is_unsigned = number->is_unsigned});
    }
    if (items.empty())
    {
        reader.fail_value(word, told("a number"));
        return;
    }
    line.writes.push_back({.name = fmt::format("kernel.{}", name), .value = std::move(value)});
}

bool take_key(SceneReader &reader, const Word &word, std::vector<std::string_view> &seen)
{
    if (std::find(seen.begin(), seen.end(), word.key) != seen.end())
    {
        reader.fail(word.column, told("'{}' again", word.key), told("each option once"));
        return false;
    }
    seen.push_back(word.key);
    return true;
}

} // namespace

Result<IpcMode, std::string> ipc_mode(std::string_view text)
{
    using Kind = IpcMode::Kind;
    constexpr std::string_view kContainer = "container:";
    constexpr std::array<std::string_view, 5> kModes{"private", "shareable", "host", "none",
                                                     "container:NAME"};
    constexpr std::array kKinds{Kind::Private, Kind::Shareable, Kind::Host, Kind::None};
    if (text.starts_with(kContainer))
    {
        IpcMode mode{.kind = Kind::Container, .donor = std::string(text.substr(kContainer.size()))};
        return is_actor_name(mode.donor) ? Result<IpcMode, std::string>(std::move(mode))
                                         : Result<IpcMode, std::string>(
                                               told("the name of a container behind 'container:'"));
    }
    const auto found = std::find(kModes.begin(), kModes.begin() + kKinds.size(), text);
    if (found == kModes.begin() + kKinds.size())
    {
        return fmt::format("{}{}", fmt::join(kModes, ", "), suggestion(nearest(text, kModes)));
    }
    return IpcMode{.kind = kKinds[static_cast<std::size_t>(found - kModes.begin())], .donor = {}};
}

std::optional<std::string> tmpfs_size(std::string_view text)
{
    std::string size;
    for (const char c : text)
    {
        size += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
    }
    const std::size_t digits = std::min(size.find_first_not_of("0123456789"), size.size());
    const std::string_view unit = std::string_view(size).substr(digits);
    constexpr std::string_view kUnits = "kmgt";
    const bool scaled = !unit.empty() && kUnits.find(unit.front()) != kUnits.npos;
    const std::string_view behind = unit.substr(scaled ? 1 : 0);
    const bool bytes = behind.empty() || behind == "b" || (scaled && behind == "ib");
    if (digits == 0 || size.find_first_not_of('0') >= digits || !bytes)
    {
        return std::nullopt; // 0 would be no limit
    }
    size.resize(digits + (scaled ? 1 : 0));
    return size;
}

Result<ActorLine, ParseError> read_actor_line(const Statement &statement)
{
    SceneReader reader(statement);
    ActorLine line;
    std::vector<std::string_view> seen;
    const bool container = statement.name == "container";
    for (std::size_t i = 0; i < statement.arguments.size() && reader.ok(); ++i)
    {
        const Word word = word_of(statement.arguments[i]);
        if (i == 0)
        {
            line.name = read_name(reader, word);
        }
        else if (take_key(reader, word, seen))
        {
            read_option(reader, word, container, line);
        }
    }
    if (statement.arguments.empty())
    {
        reader.fail(0, told("no name"), told("%{} NAME", statement.name));
    }
    if (!line.shm_size.empty() && !has_own_shm(line.ipc))
    {
        reader.fail(0, "'shm_size'",
                    told("it with ipc=private or ipc=shareable: another container's, "
                         "and the host's, /dev/shm has its size"));
    }
    return reader.ok() ? Result<ActorLine, ParseError>(std::move(line))
                       : Result<ActorLine, ParseError>(reader.error());
}

Result<PodLine, ParseError> read_pod_line(const Statement &statement)
{
    SceneReader reader(statement);
    PodLine line;
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i < statement.arguments.size() && reader.ok(); ++i)
    {
        const Word word = word_of(statement.arguments[i]);
        if (i == 0)
        {
            line.name = read_name(reader, word);
        }
        else if (word.key.empty())
        {
            line.containers.push_back({.name = read_name(reader, word), .column = word.column});
        }
        else if (!take_key(reader, word, seen))
        {
            break;
        }
        else if (word.key == "ipc" && (word.value == "host" || word.value == "private"))
        {
            line.ipc = word.value == "host" ? PodLine::Ipc::Host : PodLine::Ipc::Own;
        }
        else if (word.key == "ipc")
        {
            reader.fail_value(word, "private, host");
        }
        else if (word.key == "shm_size")
        {
            read_shm_size(reader, word, line.shm_size);
        }
        else
        {
            constexpr std::array<std::string_view, 2> kOptions{"ipc", "shm_size"};
            reader.unknown_option(word, kOptions);
        }
    }
    if (reader.ok() && line.containers.empty())
    {
        reader.fail(0, line.name.empty() ? told("no name") : told("no container"),
                    told("%pod NAME CONTAINER…"));
    }
    if (!line.shm_size.empty() && line.ipc == PodLine::Ipc::Host)
    {
        reader.fail(0, "'shm_size'", told("it without ipc=host: the host's /dev/shm has its size"));
    }
    return reader.ok() ? Result<PodLine, ParseError>(std::move(line))
                       : Result<PodLine, ParseError>(reader.error());
}

Result<LimitLine, ParseError> read_limit_line(const Statement &statement)
{
    SceneReader reader(statement);
    LimitLine line;
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i < statement.arguments.size() && reader.ok(); ++i)
    {
        const Word word = word_of(statement.arguments[i]);
        if (i == 0 && word.key.empty() && is_actor_name(word.value))
        {
            line.actor = word.value;
        }
        else if (word.key.empty())
        {
            reader.fail(word.column, fmt::format("'{}'", word.value), "name=value");
        }
        else if (take_key(reader, word, seen))
        {
            read_limit(reader, word, line);
        }
    }
    if (reader.ok() && line.writes.empty())
    {
        reader.fail(0, told("no limit"), told("%limit [ACTOR] shmmni=N"));
    }
    return reader.ok() ? Result<LimitLine, ParseError>(std::move(line))
                       : Result<LimitLine, ParseError>(reader.error());
}

Result<MakeFile, ParseError> read_file_line(const Statement &statement)
{
    SceneReader reader(statement);
    const Word word = statement.arguments.empty() ? Word{} : word_of(statement.arguments.front());
    if (statement.arguments.size() != 1 || !word.key.empty() || !word.value.starts_with('/'))
    {
        reader.fail(word.column,
                    word.value.empty() ? told("no path") : fmt::format("'{}'", word.value),
                    told("one path from the root on: %file /tmp/app"));
    }
    return reader.ok() ? Result<MakeFile, ParseError>(MakeFile{.path = std::string(word.value)})
                       : Result<MakeFile, ParseError>(reader.error());
}

std::vector<Call> become(const Identity &identity)
{
    std::vector<Call> calls;
    if (identity.groups)
    {
        Setgroups call;
        for (const std::uint32_t group : *identity.groups)
        {
            call.groups.push_back({group});
        }
        calls.emplace_back(std::move(call));
    }
    constexpr auto kAllThree = Setuid::Form::Setresuid;
    if (identity.gid)
    {
        const Gid gid{*identity.gid};
        calls.emplace_back(Setgid{.form = kAllThree, .real = gid, .effective = gid, .saved = gid});
    }
    const bool drops_root = identity.uid.value_or(0) != 0;
    if (drops_root && identity.capabilities.value_or(0) != 0)
    {
        calls.emplace_back(Prctl{.option = abi::kPrSetKeepcaps, .argument = 1});
    }
    if (identity.uid)
    {
        const Uid uid{*identity.uid};
        calls.emplace_back(Setuid{.form = kAllThree, .real = uid, .effective = uid, .saved = uid});
    }
    // Root has all that `init` has, which on some machines is less than all that there is.
    const bool as_it_is = !drops_root && identity.capabilities == abi::kAllCaps;
    if (identity.capabilities && !as_it_is)
    {
        calls.emplace_back(Capset{.effective = *identity.capabilities,
                                  .permitted = *identity.capabilities,
                                  .inheritable = 0});
    }
    return calls;
}

} // namespace ipcscope::notation
