// What holds for every sequence of calls on files in /dev/shm, and what a naive string of bytes has
// to say of one of them.
#include "core/backend.h"
#include "sim/history.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"
#include "tests/sim/moves.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <optional>

using namespace ipcscope;
using namespace ipcscope::sim;

namespace
{

constexpr std::uint32_t kActors = 5;
constexpr std::uint64_t kPage = abi::kPageSize;
constexpr std::uint64_t kAt = 0x10000000;

template <class Make> rc::Gen<Call> make(Make make)
{
    return rc::gen::exec([make] { return Call{make()}; });
}

Fd a_descriptor()
{
    return Fd{*rc::gen::element(3, 3, 3, 4, 4, 5, 6, -1)};
}

std::string a_name()
{
    return *rc::gen::element<std::string>("a", "a", "b", "c", "", "a/b", "a/");
}

std::string a_place()
{
    return *rc::gen::element<std::string>("/dev/shm", "/dev/shm", "/mnt/a");
}

std::int64_t an_offset()
{
    const std::int64_t page = *rc::gen::inRange<std::int64_t>(0, 20);
    return page * static_cast<std::int64_t>(kPage) + *rc::gen::element<std::int64_t>(0, 0, 1, 4095);
}

rc::Gen<Call> a_file_call()
{
    return rc::gen::weightedOneOf<Call>(
        {{5, make([] {
              return Openat{.name = a_name(),
                            .flags = *rc::gen::element(0, 1, 2, 2, 3, 2 | abi::kOAppend) |
                                     *rc::gen::element(0, abi::kOCreat, abi::kOCreat | abi::kOExcl,
                                                       abi::kOTrunc, abi::kOPath),
                            .mode = *rc::gen::element(0600U, 0666U, 0U, 06777U)};
          })},
         {2, make([] { return Unlink{.name = a_name()}; })},
         {3, make([] { return Ftruncate{.fd = a_descriptor(), .length = an_offset()}; })},
         {4, make([] {
              return Fallocate{.fd = a_descriptor(),
                               .mode = *rc::gen::element(0, 0, 1, 3, 2, 16),
                               .offset = an_offset(),
                               .length = an_offset()};
          })},
         {5, make([] {
              return Write{.fd = a_descriptor(),
                           .bytes = "xyz",
                           .size = *rc::gen::element<std::uint64_t>(0, 3, 5000, 20000),
                           .offset = *rc::gen::element<std::optional<std::int64_t>>(std::nullopt, 0,
                                                                                    4095, 40960)};
          })},
         {2, make([] { return Read{.fd = a_descriptor(), .size = 5000}; })},
         {5, make([] {
              return Mmap{.address = {*rc::gen::element<std::uint64_t>(0, kAt, kAt + kPage,
                                                                       kAt + 3 * kPage)},
                          .length = *rc::gen::element<std::uint64_t>(1, kPage, 5 * kPage),
                          .prot = *rc::gen::element(0, 1, 3),
                          .flags = *rc::gen::element(1, 0x11, 0x11, 0x100001),
                          .fd = a_descriptor(),
                          .offset = *rc::gen::element<std::uint64_t>(0, kPage, 2 * kPage)};
          })},
         {2, make([] {
              return Munmap{.address = {kAt + kPage * *rc::gen::inRange<std::uint64_t>(0, 6)},
                            .length = kPage * *rc::gen::inRange<std::uint64_t>(1, 4)};
          })},
         {6, make([] {
              return Store{.address = {kAt + *rc::gen::inRange<std::uint64_t>(0, 6 * kPage)},
                           .bytes = "stored"};
          })},
         {3, make([] {
              return Load{.address = {kAt + *rc::gen::inRange<std::uint64_t>(0, 6 * kPage)},
                          .length = *rc::gen::element<std::uint64_t>(1, 5000)};
          })}});
}

/// Where actors have mapped a file, and where the model puts what is opened first.
Address a_semaphore()
{
    constexpr std::uint64_t kHighest = 0x7f7ffffff000;
    return {*rc::gen::element(kAt, kAt + 8, kAt + 4092, kHighest, kHighest, kHighest - kPage)};
}

rc::Gen<Call> a_semaphore_call()
{
    return rc::gen::weightedOneOf<Call>(
        {{4, make([] {
              return SemOpen{.name = *rc::gen::element<std::string>("/s", "s", "/t", "/", "aaaaaa"),
                             .oflag = *rc::gen::element(0, abi::kOCreat, abi::kOCreat,
                                                        abi::kOCreat | abi::kOExcl, abi::kOTrunc),
                             .mode = *rc::gen::element(0600U, 0666U, 0U),
                             .value = *rc::gen::element(0U, 0U, 1U, 0x7fffffffU, 0xffffffffU)};
          })},
         {1, make([] { return SemUnlink{.name = *rc::gen::element<std::string>("/s", "/t")}; })},
         {5, make([] {
              return SemWait{.address = a_semaphore(),
                             .form = *rc::gen::element(SemWait::Form::Wait, SemWait::Form::Trywait,
                                                       SemWait::Form::Timedwait),
                             .deadline = {.sec = *rc::gen::element<std::int64_t>(-1, 0, 2, 5)}};
          })},
         {5, make([] { return SemPost{.address = a_semaphore()}; })},
         {1, make([] { return SemGetvalue{.address = a_semaphore()}; })},
         {2, make([] { return SemClose{.address = a_semaphore()}; })},
         {1, make([] {
              return Store{.address = {a_semaphore().value},
                           .bytes = *rc::gen::element<std::string>("\377\377\377\377", "\1")};
          })},
         {1, make([] { return Nanosleep{.time = {.sec = 1, .nsec = 0}}; })},
         {1, make([] {
              return Link{.from = *rc::gen::element<std::string>("a", "sem.s"), .to = a_name()};
          })}});
}

rc::Gen<Call> another_call()
{
    const auto child = [] { return ActorId{*rc::gen::inRange(kActors, 20U)}; };
    return rc::gen::oneOf(
        make([] { return Close{a_descriptor()}; }),
        make([] { return Dup{.form = Dup::Form::Dup, .fd = a_descriptor()}; }), make([child] {
            return Clone{.flags = *rc::gen::element<std::uint64_t>(
                             abi::kSigchld, abi::kSigchld | abi::kCloneNewns,
                             abi::kSigchld | abi::kCloneFiles,
                             abi::kSigchld | abi::kCloneNewuser | abi::kCloneNewns),
                         .child = child()};
        }),
        make([] {
            return Unshare{*rc::gen::element(abi::kCloneNewns, abi::kCloneFiles,
                                             abi::kCloneNewuser | abi::kCloneNewns)};
        }),
        make([] {
            return Setns{.target = ActorId{*rc::gen::inRange(0U, kActors)}, .kind = NsKind::Mnt};
        }),
        make([] {
            return MountTmpfs{.data = *rc::gen::element<std::string>("size=32k,nr_inodes=3", "",
                                                                     "mode=755,uid=1000", "bad")};
        }),
        make([] {
            return MountBind{.root = *rc::gen::element<std::optional<ActorId>>(
                                 std::nullopt, ActorId{1}, ActorId{2}),
                             .source = a_place(),
                             .target = a_place(),
                             .flags = abi::kMsBind};
        }),
        make([] {
            return MountTmpfs{.target = *rc::gen::element<std::string>("/mnt/a", "/mnt/a", "/dev")};
        }),
        make([] { return MountMqueue{}; }), make([] {
            return Umount{.target = *rc::gen::element<std::string>("/dev/shm", "/mnt/a", "/dev",
                                                                   "/dev/mqueue"),
                          .flags = *rc::gen::element(0, abi::kMntDetach)};
        }),
        make([] { return Unshare{abi::kCloneNewipc}; }), make([] {
            return Setuid{.form = Setuid::Form::Setresuid,
                          .effective = Uid{*rc::gen::element(0U, 1000U)}};
        }),
        make([] {
            return Kill{.target = ActorId{*rc::gen::inRange(1U, kActors)}, .signal = abi::kSigkill};
        }),
        make([] { return ExitGroup{}; }));
}

rc::Gen<std::vector<Move>> some_moves()
{
    const auto call = rc::gen::weightedOneOf<Call>(
        {{5, a_file_call()}, {4, a_semaphore_call()}, {1, another_call()}});
    const auto actor = rc::gen::map(rc::gen::inRange(0U, kActors),
                                    [](std::uint32_t number) { return ActorId{number}; });
    return rc::gen::scale(6.0, rc::gen::container<std::vector<Move>>(
                                   rc::gen::map(rc::gen::pair(actor, call), [](const auto &p) {
                                       return Move{p.first, p.second};
                                   })));
}

/// Five actors who have a file open and mapped, on a tmpfs of 16 pages.
World a_world()
{
    EngineFacts facts;
    facts.shm_blocks = 16;
    World world(facts);
    const std::vector<Call> beginning{
        Openat{.name = "a", .flags = abi::kORdwr | abi::kOCreat, .mode = 0666},
        Ftruncate{.fd = Fd{3}, .length = 5 * abi::kPageSize},
        Mmap{.address = {kAt},
             .length = 5 * kPage,
             .prot = 3,
             .flags = abi::kMapShared | abi::kMapFixed,
             .fd = Fd{3}}};
    for (const Call &call : beginning)
    {
        (void)execute(world, kInitActor, call);
    }
    for (std::uint32_t child = 1; child < kActors; child++)
    {
        (void)execute(world, kInitActor,
                      Clone{.flags = std::uint64_t{abi::kSigchld}, .child = ActorId{child}});
    }
    return world;
}

/// Looks at the tables in the middle of calls, too.
class Looker final : public Observer
{
  public:
    void on_step(const Step &, const World &world) override { (void)tables(world); }
};

/// A file as bytes; beyond its end there is nothing.
struct Naive
{
    std::string bytes;
    void write(std::size_t offset, const std::string &what)
    {
        bytes.resize(std::max(bytes.size(), offset + what.size()));
        bytes.replace(offset, what.size(), what);
    }
};

Bytes contents(World &world)
{
    const Reply reply = execute(world, kInitActor, Read{.fd = Fd{3}, .size = 1 << 20, .offset = 0});
    return std::get<Bytes>(std::get<Outcome>(reply).output);
}

bool asleep(const World &world, ActorId actor)
{
    return static_cast<bool>(world.tasks[actor.value].wait);
}

/// What a call gives, 0 or -1; nothing for one that sleeps.
std::optional<std::int64_t> result_of(World &world, ActorId actor, const Call &call)
{
    const Reply reply = execute(world, actor, call);
    const auto *outcome = std::get_if<Outcome>(&reply);
    return outcome != nullptr ? std::optional(outcome->value) : std::nullopt;
}

void a_semaphore_is_a_number_and_a_queue()
{
    World world = a_world();
    std::uint32_t value = *rc::gen::inRange(0U, 3U);
    std::vector<ActorId> queue;
    std::map<ActorId, Address> at;
    for (std::uint32_t actor = 0; actor < kActors; actor++)
    {
        const SemOpen open{.name = "/s", .oflag = abi::kOCreat, .mode = 0600, .value = value};
        at[ActorId{actor}] = {static_cast<std::uint64_t>(*result_of(world, ActorId{actor}, open))};
    }
    const auto steps = *rc::gen::inRange(1, 60);
    for (int i = 0; i < steps; i++)
    {
        const ActorId actor{*rc::gen::inRange(0U, kActors)};
        const auto choice = *rc::gen::inRange(0, 3);
        if (asleep(world, actor))
        {
            continue;
        }
        if (choice == 2)
        {
            RC_ASSERT(result_of(world, actor, SemPost{at[actor]}) == 0);
            const std::vector<Woken> back = woken(world);
            RC_ASSERT(back.size() == (queue.empty() ? 0U : 1U));
            if (queue.empty())
            {
                value++;
                continue;
            }
            RC_ASSERT(back.front().actor == queue.front());
            queue.erase(queue.begin());
            continue;
        }
        const auto form = choice == 0 ? SemWait::Form::Wait : SemWait::Form::Trywait;
        const auto result = result_of(world, actor, SemWait{.address = at[actor], .form = form});
        RC_ASSERT(result == (value > 0                        ? std::optional<std::int64_t>(0)
                             : form == SemWait::Form::Trywait ? std::optional<std::int64_t>(-1)
                                                              : std::nullopt));
        if (value == 0 && form == SemWait::Form::Wait)
        {
            queue.push_back(actor);
        }
        value -= value > 0 ? 1U : 0U;
        const Tables seen = tables(world);
        RC_ASSERT(seen.mnt->front().shm->files.back().semaphore ==
                  (SemFile{.value = value, .nwaiters = static_cast<std::uint32_t>(queue.size())}));
    }
}

} // namespace

int main()
{
    bool ok = true;
    ok &= rc::check("the invariants hold after every call", [] {
        World world = a_world();
        const std::vector<Move> moves = *some_moves();
        for (const Move &move : moves)
        {
            (void)execute(world, move.actor, move.call);
            const std::vector<std::string> broken = invariants(world);
            if (!broken.empty())
            {
                RC_FAIL(broken.front());
            }
        }
        for (std::uint32_t actor = 1; actor < world.actors; actor++)
        {
            (void)execute(world, ActorId{actor}, ExitGroup{});
        }
        RC_ASSERT(invariants(world).empty());
    });
    ok &= rc::check("a semaphore is a number, and those who sleep for it are served in their order",
                    a_semaphore_is_a_number_and_a_queue);
    ok &= rc::check("a watched call does the same, and its tables can be seen at each step", [] {
        World watched = a_world();
        World alone = a_world();
        Looker looker;
        for (const Move &move : *some_moves())
        {
            const Reply one = execute(watched, move.actor, move.call, &looker);
            const Reply two = execute(alone, move.actor, move.call);
            RC_ASSERT(one.index() == two.index());
            RC_ASSERT(tables(watched) == tables(alone));
        }
    });
    ok &= rc::check("a file is the bytes that were written, stored and cut off", [] {
        World world = a_world();
        Naive naive;
        naive.bytes.resize(5 * kPage);
        const auto steps = *rc::gen::inRange(1, 30);
        for (int i = 0; i < steps; i++)
        {
            const auto offset = *rc::gen::inRange<std::size_t>(0, 5 * kPage);
            switch (*rc::gen::inRange(0, 4))
            {
            case 0:
                (void)execute(world, kInitActor,
                              Write{.fd = Fd{3},
                                    .bytes = "written",
                                    .size = 7,
                                    .offset = static_cast<std::int64_t>(offset)});
                naive.write(offset, "written");
                break;
            case 1:
                // Bytes behind the end would show when the file grows: not stored here.
                if (offset + 6 <= naive.bytes.size())
                {
                    (void)execute(world, kInitActor,
                                  Store{.address = {kAt + offset}, .bytes = "stored"});
                    naive.write(offset, "stored");
                }
                break;
            case 2:
                (void)execute(world, kInitActor,
                              Ftruncate{.fd = Fd{3}, .length = static_cast<std::int64_t>(offset)});
                naive.bytes.resize(offset);
                break;
            default:
                (void)execute(world, kInitActor,
                              Fallocate{.fd = Fd{3},
                                        .mode = abi::kFallocPunchHole | abi::kFallocKeepSize,
                                        .offset = static_cast<std::int64_t>(offset),
                                        .length = 5000});
                std::fill(naive.bytes.begin() +
                              static_cast<long>(std::min(offset, naive.bytes.size())),
                          naive.bytes.begin() +
                              static_cast<long>(std::min(offset + 5000, naive.bytes.size())),
                          '\0');
            }
            RC_ASSERT(contents(world) == naive.bytes);
        }
    });
    return ok ? 0 : 1;
}
