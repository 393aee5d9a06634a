// What lsipc -g prints: the limits, and what is used of them.
#include "core/abi.h"
#include "core/tools/lsipc.h"

#include <fmt/format.h>

#include <charconv>

namespace ipcscope::tools
{
namespace
{

using LimitRow = std::vector<std::string>;

/// The numbers that a setting consists of.
std::vector<std::uint64_t> setting(const Answer &answer)
{
    std::vector<std::uint64_t> numbers;
    const auto *text = output_of<Bytes>(answer);
    std::string_view rest = text == nullptr ? std::string_view() : *text;
    std::uint64_t value = 0;
    while (!rest.empty())
    {
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        numbers.push_back(value);
        const auto taken = static_cast<std::size_t>(end - rest.data());
        rest.remove_prefix(std::min(taken + 1, rest.size()));
    }
    numbers.resize(std::max<std::size_t>(numbers.size(), 4));
    return numbers;
}

std::optional<std::vector<std::uint64_t>> settings(Script &script, std::vector<std::string> names)
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

LimitRow limit(std::string_view name, std::string_view meaning, std::string value)
{
    return {std::string(name), std::string(meaning), std::move(value), "-", "-"};
}

LimitRow used(std::string_view name, std::string_view meaning, std::uint64_t most,
              std::uint64_t in_use)
{
    std::string share = "-nan%"; // as printf has 0/0 on this machine
    if (most != 0)
    {
        share =
            fmt::format("{:.2f}%", static_cast<double>(in_use) / static_cast<double>(most) * 100);
    }
    else if (in_use != 0)
    {
        share = "inf%";
    }
    return {std::string(name), std::string(meaning), fmt::format("{}", most),
            fmt::format("{}", in_use), std::move(share)};
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

void report(Script &script, const LsipcRequest &request, const Found &found)
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
    const std::vector<LimitRow> rows{
        used("MSGMNI", "Number of message queues", found.msg[0], queue_count),
        limit("MSGMAX", "Max size of message (bytes)", lsipc_size(request, found.msg[2])),
        limit("MSGMNB", "Default max size of queue (bytes)", lsipc_size(request, found.msg[1])),
        used("SHMMNI", "Shared memory segments", found.shm[2], segment_count),
        used("SHMALL", "Shared memory pages", found.shm[0], bytes / abi::kPageSize),
        limit("SHMMAX", "Max size of shared memory segment (bytes)",
              lsipc_size(request, found.shm[1])),
        limit("SHMMIN", "Min size of shared memory segment (bytes)", lsipc_size(request, 1)),
        used("SEMMNI", "Number of semaphore identifiers", found.sem[3], set_count),
        used("SEMMNS", "Total number of semaphores", found.sem[1], set_count * first_nsems),
        limit("SEMMSL", "Max semaphores per semaphore set.", fmt::to_string(found.sem[0])),
        limit("SEMOPM", "Max number of operations per semop(2)", fmt::to_string(found.sem[2])),
        limit("SEMVMX", "Semaphore max value", "32767")};
    script.say(grid({{"RESOURCE", Column::Side::Left},
                     {"DESCRIPTION", Column::Side::Left},
                     {"LIMIT"},
                     {"USED"},
                     {"USE%"}},
                    rows, request.headings));
}

} // namespace

std::optional<std::span<const Answer>> lsipc_objects(Script &script, ObjectKind kind)
{
    if (!script.ask({info_call(kind)}))
    {
        return std::nullopt;
    }
    auto calls = stat_all(script.last_answers(1));
    const std::size_t count = calls.size();
    return script.ask(std::move(calls)) ? std::optional(script.last_answers(count)) : std::nullopt;
}

std::string lsipc_size(const LsipcRequest &request, std::uint64_t bytes)
{
    return request.bytes ? fmt::format("{}", bytes) : human_size(bytes);
}

void lsipc_limits(Script &script, const LsipcRequest &request)
{
    const auto msg = settings(script, {"kernel.msgmni", "kernel.msgmnb", "kernel.msgmax"});
    if (!msg)
    {
        return;
    }
    const auto queues = lsipc_objects(script, ObjectKind::Msg);
    if (!queues)
    {
        return;
    }
    const auto shm = settings(script, {"kernel.shmall", "kernel.shmmax", "kernel.shmmni"});
    if (!shm)
    {
        return;
    }
    const auto segments = lsipc_objects(script, ObjectKind::Shm);
    if (!segments)
    {
        return;
    }
    const auto sem = settings(script, {"kernel.sem"});
    if (!sem)
    {
        return;
    }
    const auto sets = lsipc_objects(script, ObjectKind::Sem);
    if (!sets)
    {
        return;
    }
    report(script, request,
           {.msg = *msg,
            .shm = *shm,
            .sem = *sem,
            .queues = *queues,
            .segments = *segments,
            .sets = *sets});
}

} // namespace ipcscope::tools
