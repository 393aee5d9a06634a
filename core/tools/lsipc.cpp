// lsipc(1) of util-linux 2.38: lists of objects, and limits with what is used of them. It reads
// /proc/sysvipc, which shows what SHM_STAT_ANY and its like show.
#include "core/abi.h"
#include "core/lane.h"
#include "core/tools/all.h"
#include "core/tools/grid.h"
#include "core/tools/layout.h"
#include "core/tools/options.h"
#include "core/tools/script.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace ipcscope::tools
{
namespace
{

using Side = Column::Side;
using Cells = std::vector<std::string>;

constexpr std::array<Option, 8> kLsipcOptions{{{'m', "shmems"},
                                               {'q', "queues"},
                                               {'s', "semaphores"},
                                               {'g', "global"},
                                               {'b', "bytes"},
                                               {'c', "creator"},
                                               {'t', "time"},
                                               {'\0', "noheadings"}}};

struct LsipcRequest
{
    std::optional<ObjectKind> kind; ///< nothing: limits
    bool bytes{};
    bool creator{};
    bool time{};
    Headings headings{Headings::Shown};
};

/// rw-r-----
std::string permissions(std::uint32_t mode)
{
    constexpr std::string_view kLetters = "rwxrwxrwx";
    std::string text(kLetters);
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        text[i] = (mode >> (8 - i) & 1U) != 0 ? text[i] : '-';
    }
    return text;
}

std::string number(std::uint64_t value)
{
    return fmt::format("{}", value);
}

/// One object's row, built up from left to right.
class Row
{
  public:
    Row(const LsipcRequest &request, const Script &script) : request_(request), script_(script) {}

    template <class Object> void begin(std::int64_t id, const Object &object)
    {
        cells_ = {fmt::format("0x{:08x}", static_cast<std::uint32_t>(object.key.value)),
                  fmt::format("{}", id), permissions(object.mode), script_.user(object.uid)};
    }
    template <class Object> void creators(const Object &object)
    {
        if (request_.creator)
        {
            add({number(object.cuid.value), number(object.cgid.value), number(object.uid.value),
                 number(object.gid.value)});
        }
    }
    void times(std::initializer_list<Stamp> stamps)
    {
        if (request_.time)
        {
            for (const Stamp stamp : stamps)
            {
                cells_.push_back(brief_time(stamp, Stamp{coarse_seconds()}));
            }
        }
    }
    void add(std::initializer_list<std::string> more)
    {
        cells_.insert(cells_.end(), more.begin(), more.end());
    }
    [[nodiscard]] Cells take() { return std::move(cells_); }

  private:
    const LsipcRequest &request_;
    const Script &script_;
    Cells cells_;
};

class Lsipc final : public ScriptCommand
{
  public:
    explicit Lsipc(const LsipcRequest &request) : ScriptCommand("lsipc"), request_(request) {}

  private:
    void run(Script &script) const override
    {
        if (request_.kind)
        {
            list(script, *request_.kind);
        }
        else
        {
            limits(script);
        }
    }

    /// All that there are of one kind; nothing: they have not come yet.
    static std::optional<std::span<const Answer>> objects(Script &script, ObjectKind kind)
    {
        if (!script.ask({info_call(kind)}))
        {
            return std::nullopt;
        }
        auto calls = stat_all(script.last_answers(1));
        const std::size_t count = calls.size();
        return script.ask(std::move(calls)) ? std::optional(script.last_answers(count))
                                            : std::nullopt;
    }

    [[nodiscard]] std::string size(std::uint64_t bytes) const
    {
        return request_.bytes ? number(bytes) : human_size(bytes);
    }

    void list(Script &script, ObjectKind kind) const
    {
        const auto answers = objects(script, kind);
        if (!answers)
        {
            return;
        }
        std::vector<Cells> rows;
        for (const Answer &answer : *answers)
        {
            Row row(request_, script);
            if (const auto *shm = output_of<ShmidDs>(answer))
            {
                segment(row, answer.outcome->value, *shm, script);
            }
            else if (const auto *msg = output_of<MsqidDs>(answer))
            {
                queue(row, answer.outcome->value, *msg);
            }
            else if (const auto *sem = output_of<SemidDs>(answer))
            {
                set(row, answer.outcome->value, *sem);
            }
            else
            {
                continue; // no object has this index
            }
            rows.push_back(row.take());
        }
        if (!rows.empty())
        {
            script.say(grid(columns(kind), rows, request_.headings));
        }
    }

    // The command stands behind the last user, or behind times that are shown without owners.
    [[nodiscard]] bool command_behind_times() const { return request_.time && !request_.creator; }

    void segment(Row &row, std::int64_t id, const ShmidDs &shm, const Script &script) const
    {
        const bool gone = (shm.mode & abi::kShmDest) != 0;
        const bool locked = (shm.mode & abi::kShmLocked) != 0;
        const std::string command = script.command(shm.cpid);
        row.begin(id, shm);
        row.add({size(shm.segsz), number(shm.nattch),
                 gone && locked ? "dest,locked"
                 : gone         ? "dest"
                 : locked       ? "locked"
                                : "",
                 brief_time(shm.ctime, Stamp{coarse_seconds()}), fmt::format("{}", shm.cpid.value),
                 fmt::format("{}", shm.lpid.value)});
        if (!command_behind_times())
        {
            row.add({command});
        }
        row.creators(shm);
        row.times({shm.atime, shm.dtime});
        if (command_behind_times())
        {
            row.add({command});
        }
    }

    void queue(Row &row, std::int64_t id, const MsqidDs &msg) const
    {
        row.begin(id, msg);
        row.add({size(msg.cbytes), number(msg.qnum), fmt::format("{}", msg.lspid.value),
                 fmt::format("{}", msg.lrpid.value)});
        row.creators(msg);
        row.times({msg.stime, msg.rtime, msg.ctime});
    }

    void set(Row &row, std::int64_t id, const SemidDs &sem) const
    {
        row.begin(id, sem);
        row.add({number(sem.nsems)});
        row.creators(sem);
        row.times({sem.otime, sem.ctime});
    }

    [[nodiscard]] std::vector<Column> columns(ObjectKind kind) const
    {
        std::vector<Column> all{{"KEY", Side::Left}, {"ID", Side::Left}, {"PERMS"}, {"OWNER"}};
        const auto add = [&](std::initializer_list<Column> more) {
            all.insert(all.end(), more.begin(), more.end());
        };
        const auto creators = [&] {
            if (request_.creator)
            {
                add({{"CUID"}, {"CGID"}, {"UID"}, {"GID"}});
            }
        };
        switch (kind)
        {
        case ObjectKind::Msg:
            add({{"USEDBYTES"}, {"MSGS", Side::Left}, {"LSPID"}, {"LRPID"}});
            creators();
            if (request_.time)
            {
                add({{"SEND"}, {"RECV"}, {"CTIME"}});
            }
            break;
        case ObjectKind::Shm:
            add({{"SIZE"}, {"NATTCH"}, {"STATUS", Side::Left}, {"CTIME"}, {"CPID"}, {"LPID"}});
            if (!command_behind_times())
            {
                add({{"COMMAND", Side::Left}});
            }
            creators();
            if (request_.time)
            {
                add({{"ATTACH"}, {"DETACH"}});
            }
            if (command_behind_times())
            {
                add({{"COMMAND", Side::Left}});
            }
            break;
        case ObjectKind::Sem:
            add({{"NSEMS"}});
            creators();
            if (request_.time)
            {
                add({{"OTIME"}, {"CTIME"}});
            }
            break;
        }
        return all;
    }

    /// The numbers that a setting consists of.
    static std::vector<std::uint64_t> setting(const Answer &answer)
    {
        std::vector<std::uint64_t> numbers;
        const auto *text = output_of<Bytes>(answer);
        std::string_view rest = text == nullptr ? std::string_view() : *text;
        std::uint64_t value = 0;
        while (!rest.empty())
        {
            const auto [end, error] =
                std::from_chars(rest.data(), rest.data() + rest.size(), value);
            numbers.push_back(value);
            const auto taken = static_cast<std::size_t>(end - rest.data());
            rest.remove_prefix(std::min(taken + 1, rest.size()));
        }
        numbers.resize(std::max<std::size_t>(numbers.size(), 4));
        return numbers;
    }

    static std::optional<std::vector<std::uint64_t>> settings(Script &script,
                                                              std::vector<std::string> names)
    {
        std::vector<Call> reads;
        for (std::string &name : names)
        {
            reads.emplace_back(Sysctl{.name = std::move(name), .value = {}});
        }
        if (!script.ask(std::move(reads)))
        {
            return std::nullopt;
        }
        std::vector<std::uint64_t> all;
        for (const Answer &answer : script.last_answers(names.size()))
        {
            const auto numbers = setting(answer);
            all.insert(all.end(), numbers.begin(),
                       names.size() == 1 ? numbers.end() : numbers.begin() + 1);
        }
        return all;
    }

    static Cells limit(std::string_view name, std::string_view meaning, std::string value)
    {
        return {std::string(name), std::string(meaning), std::move(value), "-", "-"};
    }

    static Cells used(std::string_view name, std::string_view meaning, std::uint64_t most,
                      std::uint64_t in_use)
    {
        std::string share = "-nan%"; // as printf has 0/0 on this machine
        if (most != 0)
        {
            share = fmt::format("{:.2f}%",
                                static_cast<double>(in_use) / static_cast<double>(most) * 100);
        }
        else if (in_use != 0)
        {
            share = "inf%";
        }
        return {std::string(name), std::string(meaning), number(most), number(in_use),
                std::move(share)};
    }

    void limits(Script &script) const
    {
        const auto msg = settings(script, {"kernel.msgmni", "kernel.msgmnb", "kernel.msgmax"});
        if (!msg)
        {
            return;
        }
        const auto queues = objects(script, ObjectKind::Msg);
        if (!queues)
        {
            return;
        }
        const auto shm = settings(script, {"kernel.shmall", "kernel.shmmax", "kernel.shmmni"});
        if (!shm)
        {
            return;
        }
        const auto segments = objects(script, ObjectKind::Shm);
        if (!segments)
        {
            return;
        }
        const auto sem = settings(script, {"kernel.sem"});
        if (!sem)
        {
            return;
        }
        const auto sets = objects(script, ObjectKind::Sem);
        if (!sets)
        {
            return;
        }
        report(script, {.msg = *msg,
                        .shm = *shm,
                        .sem = *sem,
                        .queues = *queues,
                        .segments = *segments,
                        .sets = *sets});
    }

    struct Found
    {
        std::vector<std::uint64_t> msg; ///< msgmni, msgmnb, msgmax
        std::vector<std::uint64_t> shm; ///< shmall, shmmax, shmmni
        std::vector<std::uint64_t> sem; ///< semmsl, semmns, semopm, semmni
        std::span<const Answer> queues;
        std::span<const Answer> segments;
        std::span<const Answer> sets;
    };

    void report(Script &script, const Found &found) const
    {
        std::uint64_t queue_count = 0;
        for (const Answer &answer : found.queues)
        {
            queue_count += output_of<MsqidDs>(answer) != nullptr ? 1U : 0U;
        }
        std::uint64_t segment_count = 0;
        std::uint64_t bytes = 0;
        for (const Answer &answer : found.segments)
        {
            const auto *segment = output_of<ShmidDs>(answer);
            segment_count += segment != nullptr ? 1U : 0U;
            bytes += segment != nullptr ? segment->segsz : 0U;
        }
        std::uint64_t set_count = 0;
        std::uint64_t first_nsems = 0;
        for (const Answer &answer : found.sets)
        {
            if (const auto *set = output_of<SemidDs>(answer))
            {
                first_nsems = set_count == 0 ? set->nsems : first_nsems;
                ++set_count;
            }
        }
        // lsipc takes each set to be as large as the first one, and adds bytes before it counts
        // pages.
        const std::vector<Cells> rows{
            used("MSGMNI", "Number of message queues", found.msg[0], queue_count),
            limit("MSGMAX", "Max size of message (bytes)", size(found.msg[2])),
            limit("MSGMNB", "Default max size of queue (bytes)", size(found.msg[1])),
            used("SHMMNI", "Shared memory segments", found.shm[2], segment_count),
            used("SHMALL", "Shared memory pages", found.shm[0], bytes / abi::kPageSize),
            limit("SHMMAX", "Max size of shared memory segment (bytes)", size(found.shm[1])),
            limit("SHMMIN", "Min size of shared memory segment (bytes)", size(1)),
            used("SEMMNI", "Number of semaphore identifiers", found.sem[3], set_count),
            used("SEMMNS", "Total number of semaphores", found.sem[1], set_count * first_nsems),
            limit("SEMMSL", "Max semaphores per semaphore set.", number(found.sem[0])),
            limit("SEMOPM", "Max number of operations per semop(2)", number(found.sem[2])),
            limit("SEMVMX", "Semaphore max value", "32767")};
        script.say(grid(
            {{"RESOURCE", Side::Left}, {"DESCRIPTION", Side::Left}, {"LIMIT"}, {"USED"}, {"USE%"}},
            rows, request_.headings));
    }

    LsipcRequest request_;
};

std::optional<ObjectKind> lsipc_kind(std::string_view option)
{
    if (option == "shmems")
    {
        return ObjectKind::Shm;
    }
    if (option == "queues")
    {
        return ObjectKind::Msg;
    }
    return option == "semaphores" ? std::optional(ObjectKind::Sem) : std::nullopt;
}

} // namespace

ReadCommand read_lsipc(const Words &words, const Known & /*known*/)
{
    auto line = read_options("lsipc", words, kLsipcOptions);
    if (!line)
    {
        return line.error();
    }
    if (!line.value().operands.empty())
    {
        return error_at(line.value().operands.front(), "an option, since lsipc takes no arguments");
    }
    LsipcRequest request;
    bool global = false;
    bool two = false;
    for (const Given &given : line.value().options)
    {
        global = global || given.name == "global";
        if (const auto kind = lsipc_kind(given.name); kind.has_value())
        {
            two = two || (request.kind.has_value() && *request.kind != *kind);
            request.kind = *kind;
        }
        if (two || (global && request.kind.has_value()))
        {
            return error_at(words.front(), "one of -m, -q, -s and -g");
        }
        request.bytes = request.bytes || given.name == "bytes";
        request.creator = request.creator || given.name == "creator";
        request.time = request.time || given.name == "time";
        request.headings = given.name == "noheadings" ? Headings::Hidden : request.headings;
    }
    if (!request.kind && (request.creator || request.time))
    {
        return missing_words(words, "-m, -q or -s: limits have neither creators nor times");
    }
    return ReadCommand(std::make_shared<Lsipc>(request));
}

} // namespace ipcscope::tools
