// lsipc(1) of util-linux 2.38: lists of objects, and limits with what is used of them. It reads
// /proc/sysvipc, which shows what SHM_STAT_ANY and its like show.
#include "core/tools/lsipc.h"
#include "core/abi.h"
#include "core/lane.h"
#include "core/told.h"
#include "core/tools/all.h"
#include "core/tools/options.h"

#include <fmt/format.h>

#include <array>

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
            lsipc_limits(script, request_);
        }
    }

    void list(Script &script, ObjectKind kind) const
    {
        const auto answers = lsipc_objects(script, kind);
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
        row.add({lsipc_size(request_, shm.segsz), number(shm.nattch),
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
        row.add({lsipc_size(request_, msg.cbytes), number(msg.qnum),
                 fmt::format("{}", msg.lspid.value), fmt::format("{}", msg.lrpid.value)});
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
        return error_at(line.value().operands.front(),
                        told("an option, since lsipc takes no arguments"));
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
            return error_at(words.front(), told("one of -m, -q, -s and -g"));
        }
        request.bytes = request.bytes || given.name == "bytes";
        request.creator = request.creator || given.name == "creator";
        request.time = request.time || given.name == "time";
        request.headings = given.name == "noheadings" ? Headings::Hidden : request.headings;
    }
    if (!request.kind && (request.creator || request.time))
    {
        return missing_words(words, told("-m, -q or -s: limits have neither creators nor times"));
    }
    return ReadCommand(std::make_shared<Lsipc>(request));
}

} // namespace ipcscope::tools
