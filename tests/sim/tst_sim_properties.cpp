// What holds for every sequence of calls.
#include "core/backend.h"
#include "sim/history.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"
#include "tests/sim/moves.h"

#include <rapidcheck.h>

using namespace ipcscope;
using namespace ipcscope::sim;

namespace
{

rc::Gen<ActorId> an_actor()
{
    return rc::gen::map(rc::gen::inRange(0U, 5U), [](unsigned actor) { return ActorId{actor}; });
}

rc::Gen<IpcId> an_id()
{
    return rc::gen::map(rc::gen::element(0, 1, 2, 3, 4, 32768, 32769, 65536, 7),
                        [](int id) { return IpcId{id}; });
}

/// A world with five actors, and a run of calls by them.
World a_world()
{
    World world;
    for (std::uint32_t child = 1; child < 5; child++)
    {
        (void)execute(world, kInitActor, Clone{.child = ActorId{child}});
    }
    return world;
}

/// Where attaches lie: the first automatic ones, and some chosen ones near each other.
rc::Gen<Address> an_address()
{
    return rc::gen::map(rc::gen::element<std::uint64_t>(0, 0x7f7ffffff000, 0x7f7fffffe000,
                                                        0x7f7fffffd000, 0x10000000, 0x10001000,
                                                        0x10002000, 0x10000001, 0x64),
                        [](std::uint64_t address) { return Address{address}; });
}

rc::Gen<std::uint32_t> a_number()
{
    return rc::gen::element(0U, 1U, 1000U, 65534U, 70000U, kNoId);
}

template <class Id> rc::Gen<Id> a(rc::Gen<std::uint32_t> number)
{
    return rc::gen::map(std::move(number), [](std::uint32_t value) { return Id{value}; });
}

rc::Gen<Call> as_call(auto gen)
{
    return rc::gen::map(std::move(gen), [](const auto &call) { return Call{call}; });
}

rc::Gen<Call> a_shmget()
{
    return as_call(rc::gen::build<Shmget>(
        rc::gen::set(&Shmget::key,
                     rc::gen::map(rc::gen::inRange(0, 5), [](int k) { return Key{k}; })),
        rc::gen::set(&Shmget::size, rc::gen::element<std::uint64_t>(0, 1, 4096, 4097, 12288,
                                                                    std::uint64_t{1} << 40)),
        rc::gen::set(&Shmget::flags,
                     rc::gen::element(0, 0600, 01600, 01666, 03600, 011600, 01000, 04600))));
}

rc::Gen<Call> an_attach()
{
    return as_call(rc::gen::build<Shmat>(
        rc::gen::set(&Shmat::id, an_id()), rc::gen::set(&Shmat::address, an_address()),
        rc::gen::set(&Shmat::flags,
                     rc::gen::element(0, 0, abi::kShmRdonly, abi::kShmRnd, abi::kShmRemap,
                                      abi::kShmRnd | abi::kShmRemap))));
}

rc::Gen<Call> a_shmctl()
{
    return as_call(rc::gen::build<Shmctl>(
        rc::gen::set(&Shmctl::id, an_id()),
        rc::gen::set(&Shmctl::command,
                     rc::gen::element(0, 0, 0, 1, 2, 3, 11, 11, 12, 13, 14, 15, 99)),
        rc::gen::set(&Shmctl::set,
                     rc::gen::build<ShmSet>(
                         rc::gen::set(&ShmSet::uid, a<Uid>(a_number())),
                         rc::gen::set(&ShmSet::gid, a<Gid>(a_number())),
                         rc::gen::set(&ShmSet::mode, rc::gen::element(0U, 0600U, 0666U))))));
}

rc::Gen<std::uint64_t> namespace_flags()
{
    return rc::gen::element<std::uint64_t>(0, abi::kCloneNewipc, abi::kCloneNewuser,
                                           abi::kCloneNewipc | abi::kCloneNewuser, abi::kCloneNewns,
                                           abi::kCloneNewipc | abi::kCloneSysvsem);
}

rc::Gen<Call> a_process_call()
{
    return rc::gen::oneOf(
        as_call(rc::gen::map(rc::gen::pair(namespace_flags(), rc::gen::inRange(5U, 30U)),
                             [](const auto &p) {
                                 return Clone{.flags = p.first | abi::kSigchld,
                                              .child = ActorId{p.second}};
                             })),
        as_call(rc::gen::map(namespace_flags(),
                             [](std::uint64_t flags) { return Unshare{.flags = flags}; })),
        as_call(rc::gen::build<Setns>(
            rc::gen::set(&Setns::target, an_actor()),
            rc::gen::set(&Setns::kind, rc::gen::element(NsKind::Ipc, NsKind::User, NsKind::Mnt)))),
        as_call(
            rc::gen::map(an_actor(), [](ActorId who) { return Kill{.target = who, .signal = 9}; })),
        as_call(rc::gen::just(ExitGroup{})));
}

rc::Gen<Call> an_identity_call()
{
    return rc::gen::oneOf(
        as_call(rc::gen::build<Setuid>(
            rc::gen::set(&Setuid::form,
                         rc::gen::element(Setuid::Form::Setuid, Setuid::Form::Setreuid,
                                          Setuid::Form::Setresuid)),
            rc::gen::set(&Setuid::real, a<Uid>(a_number())),
            rc::gen::set(&Setuid::effective, a<Uid>(a_number())),
            rc::gen::set(&Setuid::saved, a<Uid>(a_number())))),
        as_call(rc::gen::build<Capset>(
            rc::gen::set(&Capset::effective, rc::gen::element(std::uint64_t{0}, abi::kAllCaps)),
            rc::gen::set(&Capset::permitted, rc::gen::element(std::uint64_t{0}, abi::kAllCaps)))),
        as_call(rc::gen::map(
            rc::gen::element<std::uint64_t>(0, 4096, 8192, 100000), [](std::uint64_t n) {
                return Prlimit{.resource = abi::kRlimitMemlock, .soft = n, .hard = n};
            })));
}

rc::Gen<Call> a_setting()
{
    return as_call(rc::gen::build<Sysctl>(
        rc::gen::set(&Sysctl::name, rc::gen::element<std::string>(
                                        "kernel.shmmni", "kernel.shmall", "kernel.shm_rmid_forced",
                                        "kernel.shm_rmid_forced", "kernel.shm_next_id")),
        rc::gen::set(&Sysctl::value, rc::gen::element<std::optional<std::string>>(
                                         std::nullopt, "0", "1", "1", "3", "4096", "65537", "x"))));
}

rc::Gen<Call> an_access()
{
    return rc::gen::oneOf(
        as_call(rc::gen::map(an_address(),
                             [](Address at) { return Store{.address = at, .bytes = "bytes"}; })),
        as_call(rc::gen::map(an_address(), [](Address at) {
            return Load{.address = {at.value + 4090}, .length = 10};
        })));
}

rc::Gen<std::vector<Move>> some_moves()
{
    const auto call = rc::gen::weightedOneOf<Call>(
        {{6, a_shmget()},
         {6, an_attach()},
         {3, as_call(rc::gen::map(an_address(), [](Address at) { return Shmdt{.address = at}; }))},
         {5, a_shmctl()},
         {4, a_process_call()},
         {1, an_identity_call()},
         {1, a_setting()},
         {1, an_access()}});
    return rc::gen::scale(4.0, rc::gen::container<std::vector<Move>>(
                                   rc::gen::map(rc::gen::pair(an_actor(), call), [](const auto &p) {
                                       return Move{p.first, p.second};
                                   })));
}

} // namespace

int main()
{
    bool ok = true;
    ok &= rc::check("the invariants hold after every call", [] {
        World world = a_world();
        for (const Move &move : *some_moves())
        {
            const Reply reply = execute(world, move.actor, move.call);
            RC_TAG(std::string(call_name(move.call)));
            for (const std::string &broken : invariants(world))
            {
                RC_FAIL(broken);
            }
        }
    });
    ok &= rc::check("the same calls lead to the same tables and answers", [] {
        const std::vector<Move> moves = *some_moves();
        World one = a_world();
        World two = a_world();
        for (const Move &move : moves)
        {
            RC_ASSERT(execute(one, move.actor, move.call) == execute(two, move.actor, move.call));
        }
        RC_ASSERT(tables(one) == tables(two));
    });
    ok &= rc::check("being watched changes nothing, also when the watcher keeps every world", [] {
        const std::vector<Move> moves = *some_moves();
        World alone = a_world();
        World watched = a_world();
        for (const Move &move : moves)
        {
            Copier copier;
            const Tables before = tables(watched);
            RC_ASSERT(execute(alone, move.actor, move.call) ==
                      execute(watched, move.actor, move.call, &copier));
            RC_ASSERT(tables(alone) == tables(watched));
            RC_ASSERT(invariants(watched).empty());
        }
    });
    ok &= rc::check("a copy of a world stays as it was", [] {
        const std::vector<Move> moves = *some_moves();
        World world = a_world();
        std::vector<std::pair<World, Tables>> kept;
        for (const Move &move : moves)
        {
            kept.emplace_back(world, tables(world));
            (void)execute(world, move.actor, move.call);
        }
        for (const auto &[copy, seen] : kept)
        {
            RC_ASSERT(tables(copy) == seen);
            RC_ASSERT(invariants(copy).empty());
        }
    });
    ok &= rc::check("a replay leads where the run led", [] {
        std::vector<Move> moves = *some_moves();
        for (std::uint32_t child = 1; child < 5; child++)
        {
            moves.insert(moves.begin(), {kInitActor, Clone{.child = ActorId{child}}});
        }
        History history;
        World world;
        for (const Move &move : moves)
        {
            RC_ASSERT(history.append(move.actor, move.call) ==
                      execute(world, move.actor, move.call));
        }
        RC_ASSERT(tables(history.at(moves.size())) == tables(world));
        const std::size_t half = moves.size() / 2;
        History again = history.fork(half);
        for (std::size_t i = half; i < moves.size(); i++)
        {
            (void)again.append(moves[i].actor, moves[i].call);
        }
        RC_ASSERT(tables(again.present()) == tables(world));
    });
    return ok ? 0 : 1;
}
