// What holds for every sequence of calls on semaphores and queues, by actors that sleep and wake.
#include "sim/model_backend.h"
#include "tests/sim/moves.h"
#include "tests/support/draws.h"

#include <rapidcheck/Assertions.h>
#include <rapidcheck/Classify.h>

#include <algorithm>

using namespace ipcscope;
using namespace ipcscope::sim;
using namespace ipcscope::tests;

namespace
{

constexpr std::uint32_t kActors = 6;

ActorId an_actor()
{
    return ActorId{in_range(0U, kActors)};
}

/// Mostly one of those who are there from the start, who may have ended.
ActorId any_actor()
{
    return index_below(3) < 2 ? an_actor() : ActorId{in_range(kActors, 20U)};
}

IpcId an_id()
{
    return IpcId{one_weighted<int>({{6, 0}, {3, 1}, {1, 2}, {1, 32768}, {1, 7}})};
}

Key a_key()
{
    return Key{in_range(0, 3)};
}

Call a_semget()
{
    return Semget{.key = a_key(), .nsems = in_range(0, 5), .flags = 01666};
}

Sembuf a_sop()
{
    return Sembuf{
        .sem_num = one_weighted<std::uint16_t>({{8, 0}, {8, 1}, {4, 2}, {1, 3}, {1, 64}}),
        .sem_op = one_weighted<std::int16_t>(
            {{4, -1}, {3, 0}, {2, -2}, {2, 1}, {1, 2}, {1, 32767}, {1, -32768}}),
        .sem_flg = one_weighted<std::int16_t>({{6, 0}, {2, abi::kSemUndo}, {1, abi::kIpcNowait}})};
}

Call a_semop()
{
    Semop call{.id = an_id()};
    call.nsops = one_weighted<std::size_t>({{5, 1}, {3, 2}, {1, 3}, {1, 4}});
    for (std::size_t sop = 0; sop < call.nsops; sop++)
    {
        call.sops.push_back(a_sop());
    }
    call.timed = index_below(4) == 3;
    if (call.timed)
    {
        call.timeout = one_of<std::optional<Timespec>>(
            {std::nullopt, Timespec{1, 0}, Timespec{0, 500}, Timespec{0, 0}, Timespec{3, 7},
             Timespec{0, 1'000'000'000}});
    }
    return call;
}

Call a_semctl()
{
    return Semctl{
        .id = an_id(),
        .semnum = in_range(0, 4),
        .command = one_weighted<int>({{8, abi::kSetval},
                                      {3, abi::kSetall},
                                      {1, abi::kIpcRmid},
                                      {2, abi::kGetncnt},
                                      {2, abi::kGetzcnt},
                                      {1, abi::kGetall},
                                      {1, abi::kGetpid},
                                      {1, abi::kIpcStat},
                                      {1, abi::kIpcSet},
                                      {1, abi::kSemInfo}}),
        .value = one_weighted<int>({{3, 0}, {3, 1}, {2, 2}, {1, 32767}, {1, -1}}),
        .values = one_of<std::vector<std::uint16_t>>({{0, 0, 0}, {1, 1, 1}, {2, 0, 1}, {40000}})};
}

Call a_msgget()
{
    return Msgget{.key = a_key(), .flags = 01666};
}

Call a_msgsnd()
{
    Msgsnd call{.id = an_id(), .mtype = in_range(1, 5)};
    call.size = one_weighted<std::int64_t>({{4, 0}, {6, 3}, {4, 8}, {3, 20}, {2, 30}, {1, 9000}});
    call.text = std::string(static_cast<std::size_t>(call.size), 'x');
    call.flags = one_weighted<int>({{4, 0}, {1, abi::kIpcNowait}});
    return call;
}

Call a_msgrcv()
{
    return Msgrcv{.id = an_id(),
                  .size = one_weighted<std::int64_t>({{1, 0}, {2, 5}, {6, 8192}}),
                  .type = number_in(-4, 5),
                  .flags = one_weighted<int>({{8, 0},
                                              {1, abi::kIpcNowait},
                                              {1, abi::kMsgExcept},
                                              {1, abi::kMsgNoerror},
                                              {1, abi::kMsgCopy | abi::kIpcNowait}}),
                  .buffer =
                      one_weighted<UserPointer>({{9, UserPointer::Valid}, {1, UserPointer::Bad}})};
}

Call a_msgctl()
{
    return Msgctl{
        .id = an_id(),
        .command = one_weighted<int>(
            {{4, abi::kIpcSet}, {1, abi::kIpcRmid}, {1, abi::kIpcStat}, {1, abi::kMsgInfo}}),
        .set = {.mode = one_of({0600U, 0666U}), .qbytes = one_of<std::uint64_t>({3, 10, 25, 40})}};
}

Call a_birth()
{
    constexpr std::uint64_t kThread = abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread;
    return Clone{
        .flags = one_of<std::uint64_t>(
            {abi::kSigchld, abi::kSigchld | abi::kCloneSysvsem, abi::kSigchld | abi::kCloneNewipc,
             kThread, kThread | abi::kCloneSysvsem, kThread | abi::kCloneFs,
             kThread | abi::kCloneNewipc, abi::kCloneNewuser | abi::kSigchld}),
        .child = {in_range(kActors, 20U)}};
}

Call an_end()
{
    if (index_below(2) == 0)
    {
        return Kill{.target = {in_range(0U, 12U)},
                    .signal = one_of<int>({abi::kSigkill, abi::kSigusr1, abi::kSigterm, 0})};
    }
    return ExitGroup{.ends = one_of({ExitGroup::Ends::Process, ExitGroup::Ends::Thread})};
}

Call a_process_call()
{
    switch (index_below(7))
    {
    case 0:
    case 1: return a_birth();
    case 2: return an_end();
    case 3:
        return Sigaction{
            .signal = one_of<int>({abi::kSigusr1, abi::kSigterm, abi::kSigchld}),
            .disposition = one_of({Sigaction::Disposition::Handler, Sigaction::Disposition::Ignore,
                                   Sigaction::Disposition::Default})};
    case 4:
        return Unshare{
            .flags = one_of<std::uint64_t>({abi::kCloneNewipc, abi::kCloneSysvsem, abi::kCloneFs,
                                            abi::kCloneNewuser | abi::kCloneNewns})};
    case 5: return Setns{.target = an_actor()};
    default: return Nanosleep{.time = {number_in(0, 3), 1}};
    }
}

Move a_move()
{
    const ActorId actor = any_actor();
    const bool backwards = anything<bool>();
    return {actor,
            one_weighted<Call (*)()>({{2, a_semget},
                                      {2, a_msgget},
                                      {12, a_semop},
                                      {5, a_semctl},
                                      {6, a_msgsnd},
                                      {6, a_msgrcv},
                                      {3, a_msgctl},
                                      {4, a_process_call}})(),
            backwards};
}

std::vector<Move> some_moves()
{
    return sim::some_moves(5.0, a_move);
}

/// Six actors, two sets of three semaphores and two small queues.
std::vector<Move> beginning()
{
    std::vector<Move> moves;
    for (std::uint32_t child = 1; child < kActors; child++)
    {
        moves.push_back({kInitActor, Clone{.child = ActorId{child}}});
    }
    for (int key = 1; key < 3; key++)
    {
        moves.push_back({kInitActor, Semget{.key = {key}, .nsems = 3, .flags = 01666}});
        moves.push_back({kInitActor, Msgget{.key = {key}, .flags = 01666}});
        moves.push_back({kInitActor, Msgctl{.id = {key - 1},
                                            .command = abi::kIpcSet,
                                            .set = {.mode = 0666, .qbytes = 25}}});
    }
    return moves;
}

std::vector<ActorId> order_of(const Move &move)
{
    std::vector<ActorId> order;
    for (std::uint32_t actor = 20; move.backwards && actor > 0; actor--)
    {
        order.push_back(ActorId{actor});
    }
    return order;
}

CallRun run(World &world, const Move &move, Observer *watcher = nullptr)
{
    return run_call(world, move.actor, move.call, order_of(move), watcher);
}

World a_world()
{
    World world;
    for (const Move &move : beginning())
    {
        (void)run(world, move);
    }
    return world;
}

std::size_t sleepers(const World &world)
{
    std::size_t count = 0;
    for (const ActorRow &row : tables(world).actors)
    {
        count += row.sleeps_in ? 1U : 0U;
    }
    return count;
}

} // namespace

int main()
{
    bool ok = true;
    ok &= holds("the invariants hold after every call and every wake-up", [] {
        World world = a_world();
        std::size_t most = 0;
        std::size_t woken_up = 0;
        for (const Move &move : some_moves())
        {
            woken_up += run(world, move).woken.size();
            most = std::max(most, sleepers(world));
            expect_sound(world);
        }
        RC_CLASSIFY(most > 2, "several slept at once");
        RC_CLASSIFY(woken_up > 0, "somebody was woken");
    });
    ok &= holds("a call ends, or its actor sleeps, and a sleeper comes back once", [] {
        World world = a_world();
        std::vector<bool> asleep(32);
        for (const Move &move : some_moves())
        {
            const bool was_asleep = asleep[move.actor.value];
            const CallRun ran = run(world, move);
            RC_ASSERT(!was_asleep || std::holds_alternative<Refusal>(ran.reply));
            if (std::holds_alternative<Asleep>(ran.reply))
            {
                asleep[move.actor.value] = true;
            }
            for (const Woken &back : ran.woken)
            {
                RC_ASSERT(asleep[back.actor.value]);
                asleep[back.actor.value] = false;
            }
            for (const ActorRow &row : tables(world).actors)
            {
                RC_ASSERT(!row.sleeps_in || asleep[row.actor.value]);
                asleep[row.actor.value] = asleep[row.actor.value] && row.alive;
            }
        }
    });
    ok &= holds("being watched changes nothing, also when the watcher keeps every world", [] {
        World alone = a_world();
        World watched = a_world();
        for (const Move &move : some_moves())
        {
            Copier copier;
            RC_ASSERT(same(run(alone, move), run(watched, move, &copier)));
            RC_ASSERT(same_tables(alone, watched));
        }
    });
    ok &= holds("any past world equals its replay, with those who slept in it", [] {
        std::vector<Move> moves = beginning();
        const std::vector<Move> more = some_moves();
        moves.insert(moves.end(), more.begin(), more.end());
        History history;
        World world;
        Past past;
        for (const Move &move : moves)
        {
            past.keep(history.present());
            const Reply reply = append(history, move);
            const CallRun ran = run(world, move);
            RC_ASSERT(same(reply, ran.reply));
            RC_ASSERT(same(history.woken(order_of(move)), ran.woken));
            RC_ASSERT(same(history.woken_by(history.size() - 1), ran.woken));
        }
        for (std::size_t call = 0; call < past.size(); call++)
        {
            RC_ASSERT(past.shows(call, history.at(call)));
        }
        const History half = history.fork(moves.size() / 2);
        RC_ASSERT(past.shows(moves.size() / 2, half.present()));
        RC_ASSERT(same_tables(history.worlds(moves.size() - 1).back(), world));
    });
    return ok ? 0 : 1;
}
