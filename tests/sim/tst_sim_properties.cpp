// What holds for every sequence of calls.
#include "sim/model_backend.h"
#include "tests/sim/moves.h"
#include "tests/support/draws.h"

#include <rapidcheck/Assertions.h>
#include <rapidcheck/Classify.h>

using namespace ipcscope;
using namespace ipcscope::sim;
using namespace ipcscope::tests;

namespace
{

ActorId an_actor()
{
    return ActorId{in_range(0U, 5U)};
}

IpcId an_id()
{
    return IpcId{one_of({0, 1, 2, 3, 4, 32768, 32769, 65536, 7})};
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
Address an_address()
{
    return Address{one_of<std::uint64_t>({0, 0x7f7ffffff000, 0x7f7fffffe000, 0x7f7fffffd000,
                                          0x10000000, 0x10001000, 0x10002000, 0x10000001, 0x64})};
}

std::uint32_t a_number()
{
    return one_of({0U, 1U, 1000U, 65534U, 70000U, kNoId});
}

Call a_shmget()
{
    return Shmget{.key = Key{in_range(0, 5)},
                  .size = one_of<std::uint64_t>({0, 1, 4096, 4097, 12288, std::uint64_t{1} << 40}),
                  .flags = one_of({0, 0600, 01600, 01666, 03600, 011600, 01000, 04600})};
}

Call an_attach()
{
    return Shmat{.id = an_id(),
                 .address = an_address(),
                 .flags = one_of({0, 0, abi::kShmRdonly, abi::kShmRnd, abi::kShmRemap,
                                  abi::kShmRnd | abi::kShmRemap})};
}

Call a_detach()
{
    return Shmdt{.address = an_address()};
}

Call a_shmctl()
{
    return Shmctl{.id = an_id(),
                  .command = one_of({0, 0, 0, 1, 2, 3, 11, 11, 12, 13, 14, 15, 99}),
                  .set = {.uid = Uid{a_number()},
                          .gid = Gid{a_number()},
                          .mode = one_of({0U, 0600U, 0666U})}};
}

std::uint64_t namespace_flags()
{
    return one_of<std::uint64_t>({0, abi::kCloneNewipc, abi::kCloneNewuser,
                                  abi::kCloneNewipc | abi::kCloneNewuser, abi::kCloneNewns,
                                  abi::kCloneNewipc | abi::kCloneSysvsem});
}

Call a_process_call()
{
    switch (index_below(5))
    {
    case 0:
        return Clone{.flags = namespace_flags() | abi::kSigchld,
                     .child = ActorId{in_range(5U, 30U)}};
    case 1: return Unshare{.flags = namespace_flags()};
    case 2:
        return Setns{.target = an_actor(),
                     .kind = one_of({NsKind::Ipc, NsKind::User, NsKind::Mnt})};
    case 3: return Kill{.target = an_actor(), .signal = 9};
    default: return ExitGroup{};
    }
}

Call an_identity_call()
{
    switch (index_below(3))
    {
    case 0:
        return Setuid{
            .form = one_of({Setuid::Form::Setuid, Setuid::Form::Setreuid, Setuid::Form::Setresuid}),
            .real = Uid{a_number()},
            .effective = Uid{a_number()},
            .saved = Uid{a_number()}};
    case 1:
        return Capset{.effective = one_of({std::uint64_t{0}, abi::kAllCaps}),
                      .permitted = one_of({std::uint64_t{0}, abi::kAllCaps})};
    default: {
        const auto bytes = one_of<std::uint64_t>({0, 4096, 8192, 100000});
        return Prlimit{.resource = abi::kRlimitMemlock, .soft = bytes, .hard = bytes};
    }
    }
}

Call a_setting()
{
    return Sysctl{
        .name = one_of<const char *>({"kernel.shmmni", "kernel.shmall", "kernel.shm_rmid_forced",
                                      "kernel.shm_rmid_forced", "kernel.shm_next_id"}),
        .value = one_of<std::optional<std::string>>(
            {std::nullopt, "0", "1", "1", "3", "4096", "65537", "x"})};
}

Call an_access()
{
    if (index_below(2) == 0)
    {
        return Store{.address = an_address(), .bytes = "bytes"};
    }
    return Load{.address = {an_address().value + 4090}, .length = 10};
}

Move a_move()
{
    const ActorId actor = an_actor();
    return {actor, one_weighted<Call (*)()>({{6, a_shmget},
                                             {6, an_attach},
                                             {3, a_detach},
                                             {5, a_shmctl},
                                             {4, a_process_call},
                                             {1, an_identity_call},
                                             {1, a_setting},
                                             {1, an_access}})()};
}

std::vector<Move> some_moves()
{
    return sim::some_moves(4.0, a_move);
}

} // namespace

int main()
{
    bool ok = true;
    ok &= holds("the invariants hold after every call", [] {
        World world = a_world();
        for (const Move &move : some_moves())
        {
            const Reply reply = execute(world, move.actor, move.call);
            RC_TAG(std::string(call_name(move.call)));
            expect_sound(world);
        }
    });
    ok &= holds("the same calls lead to the same tables and answers", [] {
        const std::vector<Move> moves = some_moves();
        World one = a_world();
        World two = a_world();
        for (const Move &move : moves)
        {
            RC_ASSERT(
                same(execute(one, move.actor, move.call), execute(two, move.actor, move.call)));
        }
        RC_ASSERT(same_tables(one, two));
    });
    ok &= holds("being watched changes nothing, also when the watcher keeps every world", [] {
        const std::vector<Move> moves = some_moves();
        World alone = a_world();
        World watched = a_world();
        for (const Move &move : moves)
        {
            Copier copier;
            RC_ASSERT(same(execute(alone, move.actor, move.call),
                           execute(watched, move.actor, move.call, &copier)));
            RC_ASSERT(same_tables(alone, watched));
            expect_sound(watched);
        }
    });
    ok &= holds("a copy of a world stays as it was", [] {
        const std::vector<Move> moves = some_moves();
        World world = a_world();
        Past past;
        for (const Move &move : moves)
        {
            past.keep(world);
            (void)execute(world, move.actor, move.call);
        }
        RC_ASSERT(past.unchanged());
    });
    ok &= holds("a replay leads where the run led", [] {
        std::vector<Move> moves = some_moves();
        for (std::uint32_t child = 1; child < 5; child++)
        {
            moves.insert(moves.begin(), {kInitActor, Clone{.child = ActorId{child}}});
        }
        History history;
        World world;
        for (const Move &move : moves)
        {
            RC_ASSERT(same(append(history, move), execute(world, move.actor, move.call)));
        }
        RC_ASSERT(same_tables(history.at(moves.size()), world));
        const std::size_t half = moves.size() / 2;
        History again = history.fork(half);
        for (std::size_t i = half; i < moves.size(); i++)
        {
            (void)append(again, moves[i]);
        }
        RC_ASSERT(same_tables(again.present(), world));
    });
    return ok ? 0 : 1;
}
