// What holds for every sequence of calls on POSIX message queues, and the order in which a naive
// queue of pairs gives its messages.
#include "core/backend.h"
#include "sim/history.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"
#include "tests/sim/moves.h"

#include <rapidcheck.h>

#include <algorithm>
#include <deque>

using namespace ipcscope;
using namespace ipcscope::sim;

namespace
{

constexpr std::uint32_t kActors = 6;

rc::Gen<Fd> a_descriptor()
{
    return rc::gen::map(rc::gen::element(3, 3, 3, 4, 4, 5, 6, 7, 12, -1),
                        [](int fd) { return Fd{fd}; });
}

std::optional<Timespec> a_deadline()
{
    return *rc::gen::element<std::optional<Timespec>>(std::nullopt, std::nullopt, Timespec{0, 0},
                                                      Timespec{2, 0}, Timespec{5, 0},
                                                      Timespec{1'000'000, 0}, Timespec{0, -1});
}

template <class Make> rc::Gen<Call> make(Make make)
{
    return rc::gen::exec([make] { return Call{make()}; });
}

rc::Gen<Call> a_queue_call()
{
    const auto pointer = [] {
        return *rc::gen::element(UserPointer::Valid, UserPointer::Valid, UserPointer::Valid,
                                 UserPointer::Null, UserPointer::Bad);
    };
    return rc::gen::weightedOneOf<Call>(
        {{4, make([] {
              return MqOpen{.name = *rc::gen::element<std::string>("a", "b", "", "a/b"),
                            .oflag = *rc::gen::element(0, 1, 2, 3, 2 | abi::kONonblock) |
                                     *rc::gen::element(0, abi::kOCreat, abi::kOCreat,
                                                       abi::kOCreat | abi::kOExcl, abi::kOPath,
                                                       abi::kODirect),
                            .mode = *rc::gen::element(0U, 0600U, 0666U, 0644U),
                            .attr = *rc::gen::element<std::optional<MqAttr>>(
                                std::nullopt, MqAttr{0, 1, 1, 0}, MqAttr{0, 2, 3, 0},
                                MqAttr{0, 0, 1, 0}, MqAttr{0, 10, 8192, 0})};
          })},
         {1, make([] { return MqUnlink{.name = *rc::gen::element<std::string>("a", "b")}; })},
         {8, make([pointer] {
              return MqTimedsend{.mqdes = *a_descriptor(),
                                 .text = "xyz",
                                 .size = *rc::gen::element<std::uint64_t>(0, 1, 1, 3, 9000),
                                 .priority = *rc::gen::element(0U, 1U, 2U, 32767U, 32768U),
                                 .buffer = pointer(),
                                 .deadline = a_deadline()};
          })},
         {8, make([pointer] {
              return MqTimedreceive{.mqdes = *a_descriptor(),
                                    .size = *rc::gen::element<std::uint64_t>(0, 1, 3, 8192, 8192),
                                    .buffer = pointer(),
                                    .priority = pointer(),
                                    .deadline = a_deadline()};
          })},
         {3, make([] {
              return MqNotify{.mqdes = *a_descriptor(),
                              .event = *rc::gen::element<std::optional<Sigevent>>(
                                  std::nullopt, Sigevent{abi::kSigevNone, 0, 0},
                                  Sigevent{abi::kSigevSignal, abi::kSigusr1, 0},
                                  Sigevent{abi::kSigevSignal, 0, 0},
                                  Sigevent{abi::kSigevThread, 9, 0x7f0000000000})};
          })},
         {2, make([pointer] {
              return MqGetsetattr{.mqdes = *a_descriptor(),
                                  .attr = *rc::gen::element<std::optional<MqAttr>>(
                                      std::nullopt, MqAttr{}, MqAttr{abi::kONonblock, 0, 0, 0}),
                                  .old_attr = pointer()};
          })}});
}

rc::Gen<Call> another_call()
{
    const auto child = [] { return ActorId{*rc::gen::inRange(kActors, 30U)}; };
    return rc::gen::oneOf(
        make([] { return Close{*a_descriptor()}; }), make([] {
            return Dup{.form = Dup::Form(*rc::gen::inRange(0, 3)),
                       .fd = *a_descriptor(),
                       .to = *a_descriptor()};
        }),
        make([] {
            return Fcntl{.fd = *a_descriptor(),
                         .command = *rc::gen::element(abi::kFDupfd, abi::kFGetfd, abi::kFSetfd,
                                                      abi::kFGetfl, abi::kFSetfl),
                         .argument = *rc::gen::element<std::uint64_t>(0, 1, 5, abi::kONonblock)};
        }),
        make([child] {
            constexpr std::uint64_t kThread =
                abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread;
            return Clone{.flags = *rc::gen::element<std::uint64_t>(
                             abi::kSigchld, abi::kSigchld | abi::kCloneFiles, kThread,
                             kThread | abi::kCloneFiles, abi::kSigchld | abi::kCloneNewipc,
                             abi::kSigchld | abi::kCloneNewuser | abi::kCloneNewipc),
                         .child = child()};
        }),
        make([] {
            return Unshare{
                *rc::gen::element(abi::kCloneNewipc, abi::kCloneFiles, abi::kCloneNewuser)};
        }),
        make([] { return Setns{.target = ActorId{*rc::gen::inRange(0U, kActors)}}; }), make([] {
            return Kill{.target = ActorId{*rc::gen::inRange(1U, kActors)},
                        .signal = *rc::gen::element(abi::kSigusr1, abi::kSigint, abi::kSigkill)};
        }),
        make([] {
            return Sigaction{.signal = *rc::gen::element(abi::kSigusr1, abi::kSigint),
                             .disposition = Sigaction::Disposition(*rc::gen::inRange(0, 4))};
        }),
        make([] { return Nanosleep{{.sec = *rc::gen::inRange(0, 3), .nsec = 1}}; }), make([] {
            return Setpriority{.who = ActorId{*rc::gen::inRange(0U, kActors)},
                               .nice = *rc::gen::inRange(-3, 4)};
        }),
        make([] {
            return Prlimit{.resource = *rc::gen::element(abi::kRlimitMsgqueue, abi::kRlimitNofile),
                           .soft = *rc::gen::element<std::uint64_t>(0, 5, 300, 3000),
                           .hard = 3000};
        }),
        make([] {
            return Setuid{.form = Setuid::Form::Setresuid,
                          .effective = Uid{*rc::gen::element(0U, 1000U)}};
        }),
        make([] {
            return Sysctl{.name = *rc::gen::element<std::string>(
                              "fs.mqueue.queues_max", "fs.mqueue.msg_max", "fs.mqueue.msg_default"),
                          .value = *rc::gen::element<std::string>("0", "1", "2", "100")};
        }),
        make([] { return ExitGroup{}; }));
}

rc::Gen<std::vector<Move>> some_moves()
{
    const auto call = rc::gen::weightedOneOf<Call>({{5, a_queue_call()}, {1, another_call()}});
    const auto actor = rc::gen::map(rc::gen::inRange(0U, kActors + 2),
                                    [](std::uint32_t number) { return ActorId{number}; });
    return rc::gen::scale(6.0, rc::gen::container<std::vector<Move>>(
                                   rc::gen::map(rc::gen::pair(actor, call), [](const auto &p) {
                                       return Move{p.first, p.second};
                                   })));
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

/// Looks at the tables in the middle of calls, too.
class Looker final : public Observer
{
  public:
    void on_step(const Step &, const World &world) override { (void)tables(world); }
};

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
    ok &= rc::check("the invariants hold after every call and after every wake-up", [] {
        World world = a_world();
        for (const Move &move : *some_moves())
        {
            (void)execute(world, move.actor, move.call);
            for (const std::string &broken : invariants(world))
            {
                RC_FAIL(broken);
            }
            (void)woken(world);
            for (const std::string &broken : invariants(world))
            {
                RC_FAIL(broken);
            }
        }
    });
    ok &= rc::check("being watched changes nothing", [] {
        World alone = a_world();
        World watched = a_world();
        for (const Move &move : *some_moves())
        {
            Looker looker;
            RC_ASSERT(execute(alone, move.actor, move.call) ==
                      execute(watched, move.actor, move.call, &looker));
            RC_ASSERT(woken(alone) == woken(watched, &looker));
            RC_ASSERT(tables(alone) == tables(watched));
        }
    });
    ok &= rc::check("a copy of a world stays as it was, and a replay leads where the run led", [] {
        std::vector<Move> moves = beginning();
        const std::vector<Move> more = *some_moves();
        moves.insert(moves.end(), more.begin(), more.end());
        History history;
        World world;
        std::vector<std::pair<World, Tables>> kept;
        for (const Move &move : moves)
        {
            kept.emplace_back(world, tables(world));
            RC_ASSERT(history.append(move.actor, move.call) ==
                      execute(world, move.actor, move.call));
        }
        for (std::size_t i = 0; i < kept.size(); i++)
        {
            RC_ASSERT(tables(kept[i].first) == kept[i].second);
        }
        RC_ASSERT(tables(history.at(moves.size())) == tables(world));
        RC_ASSERT(tables(history.at(moves.size() / 2)) == kept[moves.size() / 2].second);
    });
    ok &= rc::check("messages come out as from a naive queue of pairs", [] {
        World world;
        (void)execute(world, kInitActor,
                      MqOpen{.name = "q", .oflag = abi::kORdwr | abi::kOCreat | abi::kONonblock});
        Naive naive;
        for (const auto &[sends, priority] :
             *rc::gen::container<std::vector<std::pair<bool, std::uint32_t>>>(
                 rc::gen::pair(rc::gen::arbitrary<bool>(), rc::gen::inRange(0U, 4U))))
        {
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
