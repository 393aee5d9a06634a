// Semaphore calls: sets of a few semaphores, small changes, so that sleepers meet wakers.
#include "core/campaign/drawing.h"

#include <algorithm>

namespace ipcscope::campaign
{
namespace
{

constexpr std::array<int, 7> kNsems{2, 1, 3, 0, 5, -1, 32001};
constexpr std::array<std::uint16_t, 8> kNumbers{0, 1, 0, 1, 2, 0, 64, 65535};
constexpr std::array<std::int16_t, 12> kOperations{-1, 1, 0, -1, 1, 2, -2, -1, 0, 3, 32767, -32768};
constexpr std::array<int, 8> kFlags{
    0, abi::kSemUndo, 0, 0, abi::kSemUndo, abi::kIpcNowait, 0, abi::kSemUndo | abi::kIpcNowait};
constexpr std::array<int, 13> kCommands{abi::kIpcStat,
                                        abi::kSemStat,
                                        abi::kSemStatAny,
                                        abi::kIpcInfo,
                                        abi::kSemInfo,
                                        abi::kGetall,
                                        abi::kGetncnt,
                                        abi::kGetzcnt,
                                        abi::kGetpid,
                                        abi::kGetval,
                                        abi::kIpcSet,
                                        99,
                                        -1};
constexpr std::array<int, 7> kValueCommands{abi::kSetval, abi::kGetval,  abi::kSetall, abi::kGetall,
                                            abi::kGetpid, abi::kGetncnt, abi::kGetzcnt};
constexpr std::array<int, 8> kValues{1, 0, 2, 3, 32767, 0, 32768, -1};
constexpr std::array<const char *, 12> kLimits{"32000 1024000000 500 32000",
                                               "3 100 2 4",
                                               "250 5 1 3",
                                               "32000 1024000000 500 2",
                                               "1 1 1 1",
                                               "100",
                                               "-1 1 1 1",
                                               "3 3 3 32769",
                                               "0 0 0 0",
                                               "x",
                                               "2147483647 1 1 1",
                                               "500 1000 32 128"};

Sembuf operation_at(std::uint32_t bits, const Gene &gene)
{
    // Odd numbers only now and then: mostly the semaphores that the sets have.
    const std::uint16_t number =
        gene.c % 32 == 31 ? pick(kNumbers, bits) : static_cast<std::uint16_t>(bits % 2);
    return {.sem_num = number,
            .sem_op = pick(kOperations, bits / 2),
            .sem_flg = static_cast<std::int16_t>(pick(kFlags, bits / 32))};
}

/// One to four operations; init never sleeps.
Semop operations(const Gene &gene)
{
    constexpr std::array<std::uint32_t, 8> kCounts{1, 1, 1, 1, 1, 2, 2, 3};
    Semop call;
    std::uint32_t bits = gene.b;
    for (std::uint32_t n = 0; n < pick(kCounts, gene.c / 32); ++n)
    {
        call.sops.push_back(operation_at(bits, gene));
        bits = bits / 3 + 5 * n + 1;
        if (gene.actor == 0)
        {
            call.sops.back().sem_flg |= abi::kIpcNowait;
        }
    }
    call.nsops = call.sops.size();
    if (gene.c % 128 == 5)
    {
        constexpr std::array<std::uint64_t, 3> kWrong{0, 501, std::uint64_t{1} << 40};
        call.nsops = pick(kWrong, gene.b);
        call.sops.resize(std::min<std::size_t>(call.sops.size(), call.nsops));
    }
    if (gene.c % 128 == 6)
    {
        call.pointer = pick(std::array{UserPointer::Null, UserPointer::Bad}, gene.b);
    }
    return call;
}

Action no_wait(const Gene &gene)
{
    Semop call = operations(gene);
    for (Sembuf &sop : call.sops)
    {
        sop.sem_flg |= abi::kIpcNowait;
    }
    return on_object(gene, std::move(call));
}

// Time-outs that end a sleep would race with the calls that follow. These are either over at once,
// wrong, or longer than any plan.
Action timed(const Gene &gene)
{
    constexpr std::array<Timespec, 6> kTimes{
        {{.sec = 90}, {}, {.sec = -1}, {.nsec = 1'000'000'000}, {.nsec = -1}, {.sec = 80}}};
    Semop call = operations(gene);
    call.timed = true;
    if (gene.b % 8 != 7)
    {
        call.timeout = pick(kTimes, gene.b / 8);
    }
    if (gene.b % 16 == 5)
    {
        call.timeout_pointer = UserPointer::Bad;
    }
    return on_object(gene, std::move(call));
}

/// A sleeper whose time runs out, and the time that it takes.
std::vector<Action> runs_out(const Gene &gene)
{
    Gene sleeper = gene;
    sleeper.actor = 1 + gene.actor % (kActorSlots - 1);
    Semop call = operations(sleeper);
    call.timed = true;
    call.timeout = Timespec{.sec = 0, .nsec = 100'000'000};
    return {on_object(sleeper, std::move(call)),
            {.actor = 0, .call = Nanosleep{.time = {.sec = 0, .nsec = 300'000'000}}}};
}

Semctl control_call(const Gene &gene, int command)
{
    return {.id = {},
            .semnum = gene.b / 16 % 16 == 15 ? pick(std::array{-1, 7, 65536}, gene.b / 256)
                                             : static_cast<int>(gene.b / 16 % 3),
            .command = command,
            .value = pick(kValues, gene.c),
            .values = {static_cast<std::uint16_t>(pick(kValues, gene.c)),
                       static_cast<std::uint16_t>(pick(kValues, gene.c / 8)),
                       static_cast<std::uint16_t>(pick(kValues, gene.c / 64))},
            .set = {.uid = {pick(kUids, gene.c)},
                    .gid = {pick(kUids, gene.c / 6)},
                    .mode = static_cast<std::uint32_t>(pick(kModes, gene.c / 36))},
            .buffer = pointer_at(gene.b / 768)};
}

Action setting(const Gene &gene)
{
    Sysctl call{.name = "kernel.sem", .value = {}};
    if (gene.a % 4 != 3)
    {
        call.value = pick(kLimits, gene.b);
    }
    return {.actor = gene.actor, .call = call};
}

Action get(const Gene &gene, Key key)
{
    return {.actor = gene.actor,
            .call = Semget{.key = key,
                           .nsems = pick(kNsems, gene.b % 4 == 0 ? gene.b / 4 : gene.b % 3),
                           .flags = get_flags_at(gene)},
            .keeps = gene.c % kIdSlots};
}

} // namespace

std::vector<Action> sem_actions(Kind kind, const Gene &gene)
{
    switch (kind)
    {
    case Kind::SemGet: return {get(gene, {pick(kKeys, gene.a)})};
    case Kind::SemOp:
        return gene.c % 512 == 77 ? runs_out(gene) : std::vector{on_object(gene, operations(gene))};
    case Kind::SemNoWait: return {no_wait(gene)};
    case Kind::SemTimed: return {timed(gene)};
    case Kind::SemControl: return {on_object(gene, control_call(gene, pick(kCommands, gene.b)))};
    case Kind::SemValue: return {on_object(gene, control_call(gene, pick(kValueCommands, gene.b)))};
    case Kind::SemRemove:
        return {on_object(gene, Semctl{.id = {},
                                       .semnum = 0,
                                       .command = abi::kIpcRmid,
                                       .value = 0,
                                       .values = {},
                                       .set = {},
                                       .buffer = UserPointer::Null})};
    case Kind::SemLimit: return {setting(gene)};
    case Kind::SemNextId: return {set_next_id(gene, "kernel.sem_next_id")};
    default: return {get(gene, kIpcPrivate)};
    }
}

} // namespace ipcscope::campaign
