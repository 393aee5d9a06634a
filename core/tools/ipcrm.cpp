// ipcrm(1) of util-linux 2.38, with its older form "ipcrm shm ID…".
#include "core/abi.h"
#include "core/told.h"
#include "core/tools/all.h"
#include "core/tools/layout.h"
#include "core/tools/options.h"
#include "core/tools/script.h"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace ipcscope::tools
{
namespace
{

constexpr std::array<Option, 8> kIpcrmOptions{{{'m', "shmem-id", IPCSCOPE_TOLD("an id")},
                                               {'M', "shmem-key", IPCSCOPE_TOLD("a key")},
                                               {'q', "queue-id", IPCSCOPE_TOLD("an id")},
                                               {'Q', "queue-key", IPCSCOPE_TOLD("a key")},
                                               {'s', "semaphore-id", IPCSCOPE_TOLD("an id")},
                                               {'S', "semaphore-key", IPCSCOPE_TOLD("a key")},
                                               {'a', "all", {}, "shm, msg or sem"},
                                               {'v', "verbose"}}};

struct Target
{
    ObjectKind kind{};
    bool by_key{};
    std::int32_t number{}; ///< the id or the key
    std::string written;   ///< as it stands in the line
};

struct IpcrmRequest
{
    std::vector<Target> targets;
    std::vector<ObjectKind> all; ///< -a: all objects of these kinds, after the targets
    bool verbose{};
    bool old_form{};
};

std::string_view ipcrm_word(ObjectKind kind)
{
    switch (kind)
    {
    case ObjectKind::Msg: return "message queue";
    case ObjectKind::Shm: return "shared memory segment";
    case ObjectKind::Sem: return "semaphore";
    }
    return {};
}

Call call_find(ObjectKind kind, Key key)
{
    switch (kind)
    {
    case ObjectKind::Msg: return Msgget{.key = key, .flags = 0};
    case ObjectKind::Shm: return Shmget{.key = key, .size = 0, .flags = 0};
    case ObjectKind::Sem: return Semget{.key = key, .nsems = 0, .flags = 0};
    }
    return {};
}

Call call_remove(ObjectKind kind, IpcId id)
{
    switch (kind)
    {
    case ObjectKind::Msg:
        return Msgctl{.id = id, .command = abi::kIpcRmid, .buffer = UserPointer::Null};
    case ObjectKind::Shm:
        return Shmctl{.id = id, .command = abi::kIpcRmid, .buffer = UserPointer::Null};
    case ObjectKind::Sem:
        return Semctl{.id = id, .semnum = 0, .command = abi::kIpcRmid, .buffer = UserPointer::Null};
    }
    return {};
}

/// SHM_STAT and its like, which ask for permission to read.
Call call_stat(ObjectKind kind, IpcId index)
{
    switch (kind)
    {
    case ObjectKind::Msg: return Msgctl{.id = index, .command = abi::kMsgStat};
    case ObjectKind::Shm: return Shmctl{.id = index, .command = abi::kShmStat};
    case ObjectKind::Sem: return Semctl{.id = index, .semnum = 0, .command = abi::kSemStat};
    }
    return {};
}

class Ipcrm final : public ScriptCommand
{
  public:
    explicit Ipcrm(IpcrmRequest request) : ScriptCommand("ipcrm"), request_(std::move(request)) {}

  private:
    void run(Script &script) const override
    {
        for (const Target &target : request_.targets)
        {
            if (!remove(script, target))
            {
                return;
            }
        }
        for (const ObjectKind kind : request_.all)
        {
            if (!remove_all(script, kind))
            {
                return;
            }
        }
        if (request_.old_form && script.printed().status == 0)
        {
            script.say("resource(s) deleted\n");
        }
    }

    // False: an answer has not come yet.
    bool remove(Script &script, const Target &target) const
    {
        std::int32_t id = target.number;
        if (target.by_key)
        {
            const Outcome *found = script.ask(call_find(target.kind, Key{target.number}));
            if (found == nullptr)
            {
                return false;
            }
            if (found->error != Errno::Ok)
            {
                complain(script, *found, "key", target.written);
                return true;
            }
            id = static_cast<std::int32_t>(found->value);
        }
        // A key that is found is told by its id, and still called a key.
        return remove_id(script, target.kind, id, target.by_key ? "key" : "id");
    }

    bool remove_id(Script &script, ObjectKind kind, std::int32_t id, std::string_view what) const
    {
        if (request_.verbose)
        {
            script.say(fmt::format("removing {} id `{}'\n", ipcrm_word(kind), id));
        }
        const Outcome *removed = script.ask(call_remove(kind, IpcId{id}));
        if (removed != nullptr && removed->error != Errno::Ok)
        {
            complain(script, *removed, what, std::to_string(id));
        }
        return removed != nullptr;
    }

    static void complain(Script &script, const Outcome &outcome, std::string_view what,
                         const std::string &which)
    {
        const auto complain_of = [&](std::string_view words) {
            script.complain(fmt::format("{} {} ({})", words, what, which));
        };
        if (outcome.error == Errno::Eacces || outcome.error == Errno::Eperm)
        {
            complain_of("permission denied for");
        }
        else if (outcome.error == Errno::Eidrm)
        {
            complain_of("already removed");
        }
        else if (outcome.error == Errno::Einval || outcome.error == Errno::Enoent)
        {
            complain_of("invalid");
        }
        else
        {
            script.complain(fmt::format("{} failed ({}): {}", what, which, reason_of(outcome)));
        }
    }

    // Objects that the caller may not read are passed over.
    bool remove_all(Script &script, ObjectKind kind) const
    {
        const Outcome *info = script.ask(info_call(kind));
        if (info == nullptr)
        {
            return false;
        }
        for (std::int64_t index = 0; info->error == Errno::Ok && index <= info->value; ++index)
        {
            const Outcome *stat =
                script.ask(call_stat(kind, IpcId{static_cast<std::int32_t>(index)}));
            if (stat == nullptr)
            {
                return false;
            }
            if (stat->error == Errno::Ok &&
                !remove_id(script, kind, static_cast<std::int32_t>(stat->value), "id"))
            {
                return false;
            }
        }
        return true;
    }

    IpcrmRequest request_;
};

Result<Target, ParseError> read_target(ObjectKind kind, bool by_key, const Word &word)
{
    // A key may be written in any base, an id in base ten.
    const auto number = number_in(word.text, by_key ? Base::Any : Base::Decimal);
    const std::int64_t most = by_key ? std::numeric_limits<std::uint32_t>::max()
                                     : std::numeric_limits<std::int32_t>::max();
    if (!number || *number > most || *number < std::numeric_limits<std::int32_t>::min() ||
        (by_key && *number == 0))
    {
        return error_at(word, by_key ? told("a key: 0x1234, 4660, and not 0")
                                     : told("an id: a decimal number"));
    }
    return Target{.kind = kind,
                  .by_key = by_key,
                  .number = static_cast<std::int32_t>(*number),
                  .written = word.text};
}

std::optional<ObjectKind> ipcrm_kind(std::string_view word)
{
    return word == "shm"   ? std::optional(ObjectKind::Shm)
           : word == "msg" ? std::optional(ObjectKind::Msg)
           : word == "sem" ? std::optional(ObjectKind::Sem)
                           : std::nullopt;
}

ReadCommand read_old_form(ObjectKind kind, const Words &words)
{
    IpcrmRequest request;
    request.old_form = true;
    for (std::size_t i = 1; i < words.size(); ++i)
    {
        auto target = read_target(kind, false, words[i]);
        if (!target)
        {
            return target.error();
        }
        request.targets.push_back(std::move(target).value());
    }
    if (request.targets.empty())
    {
        return missing_words(words, told("an id"));
    }
    return ReadCommand(std::make_shared<Ipcrm>(std::move(request)));
}

} // namespace

ReadCommand read_ipcrm(const Words &words, const Known & /*known*/)
{
    if (const auto kind = words.empty() ? std::nullopt : ipcrm_kind(words.front().text))
    {
        return read_old_form(*kind, words);
    }
    auto line = read_options("ipcrm", words, kIpcrmOptions);
    if (!line)
    {
        return line.error();
    }
    if (!line.value().operands.empty())
    {
        return error_at(line.value().operands.front(),
                        told("an option of ipcrm, or first of all shm, msg or sem"));
    }
    IpcrmRequest request;
    for (const Given &given : line.value().options)
    {
        if (given.name == "verbose")
        {
            request.verbose = true;
        }
        else if (given.name == "all")
        {
            const auto kind = ipcrm_kind(given.value.text);
            if (!kind && !given.value.text.empty())
            {
                return error_at(given.value, told("shm, msg or sem right behind -a or --all="));
            }
            request.all = kind ? std::vector{*kind}
                               : std::vector{ObjectKind::Shm, ObjectKind::Sem, ObjectKind::Msg};
        }
        else
        {
            const ObjectKind kind = given.name.starts_with("shmem")   ? ObjectKind::Shm
                                    : given.name.starts_with("queue") ? ObjectKind::Msg
                                                                      : ObjectKind::Sem;
            auto target = read_target(kind, given.name.ends_with("-key"), given.value);
            if (!target)
            {
                return target.error();
            }
            request.targets.push_back(std::move(target).value());
        }
    }
    if (request.targets.empty() && request.all.empty())
    {
        return missing_words(words, told("what is to be removed: -m ID, -M KEY, -a"));
    }
    return ReadCommand(std::make_shared<Ipcrm>(std::move(request)));
}

} // namespace ipcscope::tools
