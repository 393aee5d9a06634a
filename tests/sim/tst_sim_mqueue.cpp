// What holds for every sequence of calls on POSIX message queues, and the order in which a naive
// queue of pairs gives its messages.
#include "sim/model_backend.h"
#include "tests/sim/moves.h"
#include "tests/support/draws.h"

#include <rapidcheck/Assertions.h>

#include <algorithm>
#include <deque>

using namespace ipcscope;
using namespace ipcscope::sim;
using namespace ipcscope::tests;

namespace
{

constexpr std::uint32_t kActors = 6;

Fd a_descriptor()
{
    return Fd{one_of({3, 3, 3, 4, 4, 5, 6, 7, 12, -1})};
}

std::optional<Timespec> a_deadline()
{
    return one_of<std::optional<Timespec>>({std::nullopt, std::nullopt, Timespec{0, 0},
                                            Timespec{2, 0}, Timespec{5, 0}, Timespec{1'000'000, 0},
                                            Timespec{0, -1}});
}

UserPointer a_pointer()
{
    return one_of({UserPointer::Valid, UserPointer::Valid, UserPointer::Valid, UserPointer::Null,
                   UserPointer::Bad});
}

ActorId an_actor(std::uint32_t lowest, std::uint32_t end)
{
    return ActorId{in_range(lowest, end)};
}

Call a_queue_open()
{
    return MqOpen{
        .name = one_of<const char *>({"a", "b", "", "a/b"}),
        .oflag = one_of({0, 1, 2, 3, 2 | abi::kONonblock}) |
                 one_of({0, abi::kOCreat, abi::kOCreat, abi::kOCreat | abi::kOExcl, abi::kOPath,
                         abi::kODirect}),
        .mode = one_of({0U, 0600U, 0666U, 0644U}),
        .attr = one_of<std::optional<MqAttr>>({std::nullopt, MqAttr{0, 1, 1, 0}, MqAttr{0, 2, 3, 0},
                                               MqAttr{0, 0, 1, 0}, MqAttr{0, 10, 8192, 0}})};
}

Call a_send()
{
    return MqTimedsend{.mqdes = a_descriptor(),
                       .text = "xyz",
                       .size = one_of<std::uint64_t>({0, 1, 1, 3, 9000}),
                       .priority = one_of({0U, 1U, 2U, 32767U, 32768U}),
                       .buffer = a_pointer(),
                       .deadline = a_deadline()};
}

Call a_receive()
{
    return MqTimedreceive{.mqdes = a_descriptor(),
                          .size = one_of<std::uint64_t>({0, 1, 3, 8192, 8192}),
                          .buffer = a_pointer(),
                          .priority = a_pointer(),
                          .deadline = a_deadline()};
}

Call a_notify()
{
    return MqNotify{
        .mqdes = a_descriptor(),
        .event = one_of<std::optional<Sigevent>>({std::nullopt, Sigevent{abi::kSigevNone, 0, 0},
                                                  Sigevent{abi::kSigevSignal, abi::kSigusr1, 0},
                                                  Sigevent{abi::kSigevSignal, 0, 0},
                                                  Sigevent{abi::kSigevThread, 9, 0x7f0000000000}})};
}

Call a_getsetattr()
{
    return MqGetsetattr{.mqdes = a_descriptor(),
                        .attr = one_of<std::optional<MqAttr>>(
                            {std::nullopt, MqAttr{}, MqAttr{abi::kONonblock, 0, 0, 0}}),
                        .old_attr = a_pointer()};
}

Call a_clone()
{
    constexpr std::uint64_t kThread = abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread;
    return Clone{.flags = one_of<std::uint64_t>(
                     {abi::kSigchld, abi::kSigchld | abi::kCloneFiles, kThread,
                      kThread | abi::kCloneFiles, abi::kSigchld | abi::kCloneNewipc,
                      abi::kSigchld | abi::kCloneNewuser | abi::kCloneNewipc}),
                 .child = an_actor(kActors, 30)};
}

Call a_queue_call()
{
    return one_weighted<Call (*)()>({{4, a_queue_open},
                                     {1,
                                      []() -> Call {
                                          return MqUnlink{.name = one_of<const char *>({"a", "b"})};
                                      }},
                                     {8, a_send},
                                     {8, a_receive},
                                     {3, a_notify},
                                     {2, a_getsetattr}})();
}

Call another_call()
{
    switch (index_below(14))
    {
    case 0: return Close{a_descriptor()};
    case 1:
        return Dup{.form = Dup::Form(in_range(0, 3)), .fd = a_descriptor(), .to = a_descriptor()};
    case 2:
        return Fcntl{.fd = a_descriptor(),
                     .command = one_of(
                         {abi::kFDupfd, abi::kFGetfd, abi::kFSetfd, abi::kFGetfl, abi::kFSetfl}),
                     .argument = one_of<std::uint64_t>({0, 1, 5, abi::kONonblock})};
    case 3: return a_clone();
    case 4: return Unshare{one_of({abi::kCloneNewipc, abi::kCloneFiles, abi::kCloneNewuser})};
    case 5: return Setns{.target = an_actor(0, kActors)};
    case 6:
        return Kill{.target = an_actor(1, kActors),
                    .signal = one_of({abi::kSigusr1, abi::kSigint, abi::kSigkill})};
    case 7:
        return Sigaction{.signal = one_of({abi::kSigusr1, abi::kSigint}),
                         .disposition = Sigaction::Disposition(in_range(0, 4))};
    case 8: return Nanosleep{{.sec = in_range(0, 3), .nsec = 1}};
    case 9: return Setpriority{.who = an_actor(0, kActors), .nice = in_range(-3, 4)};
    case 10:
        return Prlimit{.resource = one_of({abi::kRlimitMsgqueue, abi::kRlimitNofile}),
                       .soft = one_of<std::uint64_t>({0, 5, 300, 3000}),
                       .hard = 3000};
    case 11: return Setuid{.form = Setuid::Form::Setresuid, .effective = Uid{one_of({0U, 1000U})}};
    case 12:
        return Sysctl{.name = one_of<const char *>(
                          {"fs.mqueue.queues_max", "fs.mqueue.msg_max", "fs.mqueue.msg_default"}),
                      .value = one_of<const char *>({"0", "1", "2", "100"})};
    default: return ExitGroup{};
    }
}

Move a_move()
{
    const ActorId actor = an_actor(0, kActors + 2);
    return {actor, one_weighted<Call (*)()>({{5, a_queue_call}, {1, another_call}})()};
}

std::vector<Move> some_moves()
{
    return sim::some_moves(6.0, a_move);
}

/// Six actors that have a small queue open, two of them in one process.
std::vector<Move> beginning()
{
    std::vector<Move> moves{{kInitActor, MqOpen{.name = "a",
                                                .oflag = abi::kORdwr | abi::kOCreat,
                                                .mode = 0666,
                                                .attr = MqAttr{0, 2, 3, 0}}}};
    for (std::uint32_t child = 1; child < kActors; child++)
    {
        const std::uint64_t thread =
            abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread | abi::kCloneFiles;
        moves.push_back({ActorId{child == 5 ? 4U : 0U},
                         Clone{.flags = child == 5 ? thread : std::uint64_t{abi::kSigchld},
                               .child = ActorId{child}}});
    }
    return moves;
}

World a_world()
{
    World world;
    for (const Move &move : beginning())
    {
        (void)execute(world, move.actor, move.call);
    }
    return world;
}

using Naive = std::deque<std::pair<std::uint32_t, std::string>>;

/// Highest priority first, of one priority the oldest.
std::pair<std::uint32_t, std::string> take(Naive &queue)
{
    const auto best = std::max_element(
        queue.begin(), queue.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    auto taken = *best;
    queue.erase(best);
    return taken;
}

} // namespace

int main()
{
    bool ok = true;
    ok &= holds("the invariants hold after every call and after every wake-up", [] {
        World world = a_world();
        for (const Move &move : some_moves())
        {
            (void)execute(world, move.actor, move.call);
            expect_sound(world);
            (void)woken(world);
            expect_sound(world);
        }
    });
    ok &= holds("being watched changes nothing", [] {
        World alone = a_world();
        World watched = a_world();
        for (const Move &move : some_moves())
        {
            Looker looker;
            RC_ASSERT(same(execute(alone, move.actor, move.call),
                           execute(watched, move.actor, move.call, &looker)));
            RC_ASSERT(same(woken(alone), woken(watched, &looker)));
            RC_ASSERT(same_tables(alone, watched));
        }
    });
    ok &= holds("a copy of a world stays as it was, and a replay leads where the run led", [] {
        std::vector<Move> moves = beginning();
        const std::vector<Move> more = some_moves();
        moves.insert(moves.end(), more.begin(), more.end());
        History history;
        World world;
        Past past;
        for (const Move &move : moves)
        {
            past.keep(world);
            RC_ASSERT(same(append(history, move), execute(world, move.actor, move.call)));
        }
        RC_ASSERT(past.unchanged());
        RC_ASSERT(same_tables(history.at(moves.size()), world));
        RC_ASSERT(past.shows(moves.size() / 2, history.at(moves.size() / 2)));
    });
    ok &= holds("messages come out as from a naive queue of pairs", [] {
        World world;
        (void)execute(world, kInitActor,
                      MqOpen{.name = "q", .oflag = abi::kORdwr | abi::kOCreat | abi::kONonblock});
        Naive naive;
        for (const std::size_t drawn : some_indexes_below(8))
        {
            const bool sends = drawn >= 4;
            const auto priority = static_cast<std::uint32_t>(drawn % 4);
            const std::string text(priority + naive.size(), 'x');
            const Reply reply =
                sends ? execute(world, kInitActor,
                                MqTimedsend{.mqdes = Fd{3},
                                            .text = text,
                                            .size = text.size(),
                                            .priority = priority})
                      : execute(world, kInitActor,
                                MqTimedreceive{
                                    .mqdes = Fd{3}, .size = 8192, .priority = UserPointer::Valid});
            const Outcome &outcome = std::get<Outcome>(reply);
            const bool refused = sends ? naive.size() == 10 : naive.empty();
            RC_ASSERT((outcome.error == Errno::Eagain) == refused);
            if (refused)
            {
                continue;
            }
            if (sends)
            {
                naive.emplace_back(priority, text);
                continue;
            }
            const auto [wanted, bytes] = take(naive);
            RC_ASSERT((std::get<MqReceived>(outcome.output) == MqReceived{bytes, wanted}));
        }
    });
    return ok ? 0 : 1;
}
