// What holds for every sequence of calls on semaphores and queues, by actors that sleep and wake.
#include "core/backend.h"
#include "sim/history.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"
#include "tests/sim/moves.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace ipcscope;
using namespace ipcscope::sim;

namespace
{

constexpr std::uint32_t kActors = 6;

rc::Gen<ActorId> an_actor()
{
    return rc::gen::map(rc::gen::inRange(0U, kActors), [](unsigned who) { return ActorId{who}; });
}

/// Mostly one of those who are there from the start, who may have ended.
rc::Gen<ActorId> any_actor()
{
    return rc::gen::oneOf(
        an_actor(), an_actor(),
        rc::gen::map(rc::gen::inRange(kActors, 20U), [](unsigned who) { return ActorId{who}; }));
}

rc::Gen<IpcId> an_id()
{
    return rc::gen::map(rc::gen::weightedElement<int>({{6, 0}, {3, 1}, {1, 2}, {1, 32768}, {1, 7}}),
                        [](int id) { return IpcId{id}; });
}

rc::Gen<Key> a_key()
{
    return rc::gen::map(rc::gen::inRange(0, 3), [](int key) { return Key{key}; });
}

rc::Gen<Call> as_call(auto gen)
{
    return rc::gen::map(std::move(gen), [](const auto &call) { return Call{call}; });
}

rc::Gen<Sembuf> a_sop()
{
    return rc::gen::build<Sembuf>(
        rc::gen::set(&Sembuf::sem_num, rc::gen::weightedElement<std::uint16_t>(
                                           {{8, 0}, {8, 1}, {4, 2}, {1, 3}, {1, 64}})),
        rc::gen::set(&Sembuf::sem_op,
                     rc::gen::weightedElement<std::int16_t>(
                         {{4, -1}, {3, 0}, {2, -2}, {2, 1}, {1, 2}, {1, 32767}, {1, -32768}})),
        rc::gen::set(&Sembuf::sem_flg, rc::gen::weightedElement<std::int16_t>(
                                           {{6, 0}, {2, abi::kSemUndo}, {1, abi::kIpcNowait}})));
}

rc::Gen<Call> a_semop()
{
    const auto sops = rc::gen::mapcat(
        rc::gen::weightedElement<std::size_t>({{5, 1}, {3, 2}, {1, 3}, {1, 4}}),
        [](std::size_t n) { return rc::gen::container<std::vector<Sembuf>>(n, a_sop()); });
    const auto timeout = rc::gen::element<std::optional<Timespec>>(
        std::nullopt, Timespec{1, 0}, Timespec{0, 500}, Timespec{0, 0}, Timespec{3, 7},
        Timespec{0, 1'000'000'000});
    return rc::gen::map(rc::gen::tuple(an_id(), sops, rc::gen::inRange(0, 4), timeout),
                        [](const auto &parts) {
                            Semop call;
                            call.id = std::get<0>(parts);
                            call.sops = std::get<1>(parts);
                            call.nsops = call.sops.size();
                            call.timed = std::get<2>(parts) == 0;
                            call.timeout = call.timed ? std::get<3>(parts) : std::nullopt;
                            return Call{call};
                        });
}

rc::Gen<Call> a_semctl()
{
    return as_call(rc::gen::build<Semctl>(
        rc::gen::set(&Semctl::id, an_id()), rc::gen::set(&Semctl::semnum, rc::gen::inRange(0, 4)),
        rc::gen::set(&Semctl::command, rc::gen::weightedElement<int>({{8, abi::kSetval},
                                                                      {3, abi::kSetall},
                                                                      {1, abi::kIpcRmid},
                                                                      {2, abi::kGetncnt},
                                                                      {2, abi::kGetzcnt},
                                                                      {1, abi::kGetall},
                                                                      {1, abi::kGetpid},
                                                                      {1, abi::kIpcStat},
                                                                      {1, abi::kIpcSet},
                                                                      {1, abi::kSemInfo}})),
        rc::gen::set(&Semctl::value,
                     rc::gen::weightedElement<int>({{3, 0}, {3, 1}, {2, 2}, {1, 32767}, {1, -1}})),
        rc::gen::set(&Semctl::values, rc::gen::elementOf(std::vector<std::vector<std::uint16_t>>{
                                          {0, 0, 0}, {1, 1, 1}, {2, 0, 1}, {40000}}))));
}

rc::Gen<Call> a_msgsnd()
{
    return rc::gen::map(
        rc::gen::tuple(an_id(), rc::gen::inRange(1, 5),
                       rc::gen::weightedElement<std::int64_t>(
                           {{4, 0}, {6, 3}, {4, 8}, {3, 20}, {2, 30}, {1, 9000}}),
                       rc::gen::weightedElement<int>({{4, 0}, {1, abi::kIpcNowait}})),
        [](const auto &parts) {
            Msgsnd call;
            call.id = std::get<0>(parts);
            call.mtype = std::get<1>(parts);
            call.size = std::get<2>(parts);
            call.text = std::string(static_cast<std::size_t>(call.size), 'x');
            call.flags = std::get<3>(parts);
            return Call{call};
        });
}

rc::Gen<Call> a_msgrcv()
{
    return as_call(rc::gen::build<Msgrcv>(
        rc::gen::set(&Msgrcv::id, an_id()),
        rc::gen::set(&Msgrcv::size,
                     rc::gen::weightedElement<std::int64_t>({{1, 0}, {2, 5}, {6, 8192}})),
        rc::gen::set(&Msgrcv::type, rc::gen::inRange<std::int64_t>(-4, 5)),
        rc::gen::set(&Msgrcv::flags,
                     rc::gen::weightedElement<int>({{8, 0},
                                                    {1, abi::kIpcNowait},
                                                    {1, abi::kMsgExcept},
                                                    {1, abi::kMsgNoerror},
                                                    {1, abi::kMsgCopy | abi::kIpcNowait}})),
        rc::gen::set(&Msgrcv::buffer, rc::gen::weightedElement<UserPointer>(
                                          {{9, UserPointer::Valid}, {1, UserPointer::Bad}}))));
}

rc::Gen<Call> a_msgctl()
{
    return as_call(rc::gen::build<Msgctl>(
        rc::gen::set(&Msgctl::id, an_id()),
        rc::gen::set(
            &Msgctl::command,
            rc::gen::weightedElement<int>(
                {{4, abi::kIpcSet}, {1, abi::kIpcRmid}, {1, abi::kIpcStat}, {1, abi::kMsgInfo}})),
        rc::gen::set(
            &Msgctl::set,
            rc::gen::build<MsgSet>(
                rc::gen::set(&MsgSet::mode, rc::gen::element(0600U, 0666U)),
                rc::gen::set(&MsgSet::qbytes, rc::gen::element<std::uint64_t>(3, 10, 25, 40))))));
}

rc::Gen<Call> a_birth()
{
    constexpr std::uint64_t kThread = abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread;
    const auto flags = rc::gen::elementOf(std::vector<std::uint64_t>{
        abi::kSigchld, abi::kSigchld | abi::kCloneSysvsem, abi::kSigchld | abi::kCloneNewipc,
        kThread, kThread | abi::kCloneSysvsem, kThread | abi::kCloneFs, kThread | abi::kCloneNewipc,
        abi::kCloneNewuser | abi::kSigchld});
    return as_call(
        rc::gen::map(rc::gen::pair(flags, rc::gen::inRange(kActors, 20U)), [](const auto &parts) {
            return Clone{.flags = parts.first, .child = {parts.second}};
        }));
}

rc::Gen<Call> an_end()
{
    const auto signal =
        rc::gen::elementOf(std::vector<int>{abi::kSigkill, abi::kSigusr1, abi::kSigterm, 0});
    return rc::gen::oneOf(
        as_call(rc::gen::map(rc::gen::pair(rc::gen::inRange(0U, 12U), signal),
                             [](const auto &parts) {
                                 return Kill{.target = {parts.first}, .signal = parts.second};
                             })),
        as_call(rc::gen::map(rc::gen::element(ExitGroup::Ends::Process, ExitGroup::Ends::Thread),
                             [](ExitGroup::Ends ends) { return ExitGroup{.ends = ends}; })));
}

rc::Gen<Call> a_process_call()
{
    return rc::gen::oneOf(
        a_birth(), a_birth(), an_end(),
        as_call(rc::gen::build<Sigaction>(
            rc::gen::set(&Sigaction::signal, rc::gen::elementOf(std::vector<int>{
                                                 abi::kSigusr1, abi::kSigterm, abi::kSigchld})),
            rc::gen::set(&Sigaction::disposition,
                         rc::gen::element(Sigaction::Disposition::Handler,
                                          Sigaction::Disposition::Ignore,
                                          Sigaction::Disposition::Default)))),
        as_call(rc::gen::map(rc::gen::elementOf(std::vector<std::uint64_t>{
                                 abi::kCloneNewipc, abi::kCloneSysvsem, abi::kCloneFs,
                                 abi::kCloneNewuser | abi::kCloneNewns}),
                             [](std::uint64_t what) { return Unshare{.flags = what}; })),
        as_call(rc::gen::map(an_actor(), [](ActorId who) { return Setns{.target = who}; })),
        as_call(rc::gen::map(rc::gen::inRange<std::int64_t>(0, 3), [](std::int64_t s) {
            return Nanosleep{.time = {s, 1}};
        })));
}

rc::Gen<std::vector<Move>> some_moves()
{
    const auto call = rc::gen::weightedOneOf<Call>(
        {{2, as_call(rc::gen::build<Semget>(rc::gen::set(&Semget::key, a_key()),
                                            rc::gen::set(&Semget::nsems, rc::gen::inRange(0, 5)),
                                            rc::gen::set(&Semget::flags, rc::gen::just(01666))))},
         {2, as_call(rc::gen::build<Msgget>(rc::gen::set(&Msgget::key, a_key()),
                                            rc::gen::set(&Msgget::flags, rc::gen::just(01666))))},
         {12, a_semop()},
         {5, a_semctl()},
         {6, a_msgsnd()},
         {6, a_msgrcv()},
         {3, a_msgctl()},
         {4, a_process_call()}});
    const auto move = rc::gen::map(
        rc::gen::tuple(any_actor(), call, rc::gen::arbitrary<bool>()), [](const auto &parts) {
            return Move{std::get<0>(parts), std::get<1>(parts), std::get<2>(parts)};
        });
    return rc::gen::scale(5.0, rc::gen::container<std::vector<Move>>(move));
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

bool same(const CallRun &a, const CallRun &b)
{
    return a.reply == b.reply && a.woken == b.woken;
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
    ok &= rc::check("the invariants hold after every call and every wake-up", [] {
        World world = a_world();
        std::size_t most = 0;
        std::size_t woken_up = 0;
        for (const Move &move : *some_moves())
        {
            woken_up += run(world, move).woken.size();
            most = std::max(most, sleepers(world));
            for (const std::string &broken : invariants(world))
            {
                RC_FAIL(broken);
            }
        }
        RC_CLASSIFY(most > 2, "several slept at once");
        RC_CLASSIFY(woken_up > 0, "somebody was woken");
    });
    ok &= rc::check("a call ends, or its actor sleeps, and a sleeper comes back once", [] {
        World world = a_world();
        std::vector<bool> asleep(32);
        for (const Move &move : *some_moves())
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
    ok &= rc::check("being watched changes nothing, also when the watcher keeps every world", [] {
        World alone = a_world();
        World watched = a_world();
        for (const Move &move : *some_moves())
        {
            Copier copier;
            RC_ASSERT(same(run(alone, move), run(watched, move, &copier)));
            RC_ASSERT(tables(alone) == tables(watched));
        }
    });
    ok &= rc::check("any past world equals its replay, with those who slept in it", [] {
        std::vector<Move> moves = beginning();
        const std::vector<Move> more = *some_moves();
        moves.insert(moves.end(), more.begin(), more.end());
        History history;
        World world;
        std::vector<Tables> moments;
        for (const Move &move : moves)
        {
            moments.push_back(tables(history.present()));
            const Reply reply = history.append(move.actor, move.call);
            const CallRun ran = run(world, move);
            RC_ASSERT(reply == ran.reply);
            RC_ASSERT(history.woken(order_of(move)) == ran.woken);
            RC_ASSERT(history.woken_by(history.size() - 1) == ran.woken);
        }
        for (std::size_t call = 0; call < moments.size(); call++)
        {
            RC_ASSERT(tables(history.at(call)) == moments[call]);
        }
        const History half = history.fork(moves.size() / 2);
        RC_ASSERT(tables(half.present()) == moments[moves.size() / 2]);
        RC_ASSERT(tables(history.worlds(moves.size() - 1).back()) == tables(world));
    });
    return ok ? 0 : 1;
}
