// What holds for every sequence of calls on files in /dev/shm, and what a naive string of bytes has
// to say of one of them.
#include "sim/model_backend.h"
#include "tests/sim/moves.h"
#include "tests/support/draws.h"

#include <rapidcheck/Assertions.h>

#include <algorithm>
#include <map>
#include <optional>

using namespace ipcscope;
using namespace ipcscope::sim;
using namespace ipcscope::tests;

namespace
{

constexpr std::uint32_t kActors = 5;
constexpr std::uint64_t kPage = abi::kPageSize;
constexpr std::uint64_t kAt = 0x10000000;

Fd a_descriptor()
{
    return Fd{one_of({3, 3, 3, 4, 4, 5, 6, -1})};
}

std::string a_name()
{
    return one_of<const char *>({"a", "a", "b", "c", "", "a/b", "a/"});
}

std::string a_place()
{
    return one_of<const char *>({"/dev/shm", "/dev/shm", "/mnt/a"});
}

std::int64_t an_offset()
{
    const std::int64_t page = number_in(0, 20);
    return page * static_cast<std::int64_t>(kPage) + one_of<std::int64_t>({0, 0, 1, 4095});
}

Address a_mapped_byte()
{
    return {kAt + in_range<std::uint64_t>(0, 6 * kPage)};
}

Call an_open()
{
    return Openat{
        .name = a_name(),
        .flags = one_of({0, 1, 2, 2, 3, 2 | abi::kOAppend}) |
                 one_of({0, abi::kOCreat, abi::kOCreat | abi::kOExcl, abi::kOTrunc, abi::kOPath}),
        .mode = one_of({0600U, 0666U, 0U, 06777U})};
}

Call a_fallocate()
{
    return Fallocate{.fd = a_descriptor(),
                     .mode = one_of({0, 0, 1, 3, 2, 16}),
                     .offset = an_offset(),
                     .length = an_offset()};
}

Call a_write()
{
    return Write{.fd = a_descriptor(),
                 .bytes = "xyz",
                 .size = one_of<std::uint64_t>({0, 3, 5000, 20000}),
                 .offset = one_of<std::optional<std::int64_t>>({std::nullopt, 0, 4095, 40960})};
}

Call a_mapping()
{
    return Mmap{.address = {one_of<std::uint64_t>({0, kAt, kAt + kPage, kAt + 3 * kPage})},
                .length = one_of<std::uint64_t>({1, kPage, 5 * kPage}),
                .prot = one_of({0, 1, 3}),
                .flags = one_of({1, 0x11, 0x11, 0x100001}),
                .fd = a_descriptor(),
                .offset = one_of<std::uint64_t>({0, kPage, 2 * kPage})};
}

Call an_unmapping()
{
    return Munmap{.address = {kAt + kPage * in_range<std::uint64_t>(0, 6)},
                  .length = kPage * in_range<std::uint64_t>(1, 4)};
}

Call a_file_call()
{
    return one_weighted<Call (*)()>(
        {{5, an_open},
         {2, []() -> Call { return Unlink{.name = a_name()}; }},
         {3, []() -> Call { return Ftruncate{.fd = a_descriptor(), .length = an_offset()}; }},
         {4, a_fallocate},
         {5, a_write},
         {2, []() -> Call { return Read{.fd = a_descriptor(), .size = 5000}; }},
         {5, a_mapping},
         {2, an_unmapping},
         {6, []() -> Call { return Store{.address = a_mapped_byte(), .bytes = "stored"}; }},
         {3, []() -> Call {
              return Load{.address = a_mapped_byte(), .length = one_of<std::uint64_t>({1, 5000})};
          }}})();
}

/// Where actors have mapped a file, and where the model puts what is opened first.
Address a_semaphore()
{
    constexpr std::uint64_t kHighest = 0x7f7ffffff000;
    return {one_of({kAt, kAt + 8, kAt + 4092, kHighest, kHighest, kHighest - kPage})};
}

Call a_semaphore_open()
{
    return SemOpen{
        .name = one_of<const char *>({"/s", "s", "/t", "/", "aaaaaa"}),
        .oflag = one_of({0, abi::kOCreat, abi::kOCreat, abi::kOCreat | abi::kOExcl, abi::kOTrunc}),
        .mode = one_of({0600U, 0666U, 0U}),
        .value = one_of({0U, 0U, 1U, 0x7fffffffU, 0xffffffffU})};
}

Call a_wait()
{
    return SemWait{
        .address = a_semaphore(),
        .form = one_of({SemWait::Form::Wait, SemWait::Form::Trywait, SemWait::Form::Timedwait}),
        .deadline = {.sec = one_of<std::int64_t>({-1, 0, 2, 5})}};
}

Call a_torn_semaphore()
{
    return Store{.address = a_semaphore(),
                 .bytes = one_of<const char *>({"\377\377\377\377", "\1"})};
}

Call a_link()
{
    return Link{.from = one_of<const char *>({"a", "sem.s"}), .to = a_name()};
}

Call a_semaphore_call()
{
    return one_weighted<Call (*)()>(
        {{4, a_semaphore_open},
         {1,
          []() -> Call {
              return SemUnlink{.name = one_of<const char *>({"/s", "/t"})};
          }},
         {5, a_wait},
         {5, []() -> Call { return SemPost{.address = a_semaphore()}; }},
         {1, []() -> Call { return SemGetvalue{.address = a_semaphore()}; }},
         {2, []() -> Call { return SemClose{.address = a_semaphore()}; }},
         {1, a_torn_semaphore},
         {1, []() -> Call { return Nanosleep{.time = {.sec = 1, .nsec = 0}}; }},
         {1, a_link}})();
}

Call another_call()
{
    switch (index_below(14))
    {
    case 0: return Close{a_descriptor()};
    case 1: return Dup{.form = Dup::Form::Dup, .fd = a_descriptor()};
    case 2:
        return Clone{
            .flags = one_of<std::uint64_t>({abi::kSigchld, abi::kSigchld | abi::kCloneNewns,
                                            abi::kSigchld | abi::kCloneFiles,
                                            abi::kSigchld | abi::kCloneNewuser | abi::kCloneNewns}),
            .child = ActorId{in_range(kActors, 20U)}};
    case 3:
        return Unshare{
            one_of({abi::kCloneNewns, abi::kCloneFiles, abi::kCloneNewuser | abi::kCloneNewns})};
    case 4: return Setns{.target = ActorId{in_range(0U, kActors)}, .kind = NsKind::Mnt};
    case 5:
        return MountTmpfs{
            .data = one_of<const char *>({"size=32k,nr_inodes=3", "", "mode=755,uid=1000", "bad"})};
    case 6:
        return MountBind{.root =
                             one_of<std::optional<ActorId>>({std::nullopt, ActorId{1}, ActorId{2}}),
                         .source = a_place(),
                         .target = a_place(),
                         .flags = abi::kMsBind};
    case 7: return MountTmpfs{.target = one_of<const char *>({"/mnt/a", "/mnt/a", "/dev"})};
    case 8: return MountMqueue{};
    case 9:
        return Umount{.target = one_of<const char *>({"/dev/shm", "/mnt/a", "/dev", "/dev/mqueue"}),
                      .flags = one_of({0, abi::kMntDetach})};
    case 10: return Unshare{abi::kCloneNewipc};
    case 11: return Setuid{.form = Setuid::Form::Setresuid, .effective = Uid{one_of({0U, 1000U})}};
    case 12: return Kill{.target = ActorId{in_range(1U, kActors)}, .signal = abi::kSigkill};
    default: return ExitGroup{};
    }
}

Move a_move()
{
    const ActorId actor{in_range(0U, kActors)};
    return {actor, one_weighted<Call (*)()>(
                       {{5, a_file_call}, {4, a_semaphore_call}, {1, another_call}})()};
}

std::vector<Move> some_moves()
{
    return sim::some_moves(6.0, a_move);
}

/// Five actors who have a file open and mapped, on a tmpfs of 16 pages.
World a_world()
{
    EngineFacts facts;
    facts.shm_blocks = 16;
    World world(facts);
    (void)execute(world, kInitActor,
                  Openat{.name = "a", .flags = abi::kORdwr | abi::kOCreat, .mode = 0666});
    (void)execute(world, kInitActor, Ftruncate{.fd = Fd{3}, .length = 5 * abi::kPageSize});
    (void)execute(world, kInitActor,
                  Mmap{.address = {kAt},
                       .length = 5 * kPage,
                       .prot = 3,
                       .flags = abi::kMapShared | abi::kMapFixed,
                       .fd = Fd{3}});
    for (std::uint32_t child = 1; child < kActors; child++)
    {
        (void)execute(world, kInitActor,
                      Clone{.flags = std::uint64_t{abi::kSigchld}, .child = ActorId{child}});
    }
    return world;
}

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
    std::uint32_t value = in_range(0U, 3U);
    std::vector<ActorId> queue;
    std::map<ActorId, Address> at;
    for (std::uint32_t actor = 0; actor < kActors; actor++)
    {
        const SemOpen open{.name = "/s", .oflag = abi::kOCreat, .mode = 0600, .value = value};
        at[ActorId{actor}] = {static_cast<std::uint64_t>(*result_of(world, ActorId{actor}, open))};
    }
    const auto steps = in_range(1, 60);
    for (int i = 0; i < steps; i++)
    {
        const ActorId actor{in_range(0U, kActors)};
        const auto choice = in_range(0, 3);
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
    ok &= holds("the invariants hold after every call", [] {
        World world = a_world();
        const std::vector<Move> moves = some_moves();
        for (const Move &move : moves)
        {
            (void)execute(world, move.actor, move.call);
            expect_sound(world);
        }
        for (std::uint32_t actor = 1; actor < world.actors; actor++)
        {
            (void)execute(world, ActorId{actor}, ExitGroup{});
        }
        expect_sound(world);
    });
    ok &= holds("a semaphore is a number, and those who sleep for it are served in their order",
                a_semaphore_is_a_number_and_a_queue);
    ok &= holds("a watched call does the same, and its tables can be seen at each step", [] {
        World watched = a_world();
        World alone = a_world();
        Looker looker;
        for (const Move &move : some_moves())
        {
            const Reply one = execute(watched, move.actor, move.call, &looker);
            const Reply two = execute(alone, move.actor, move.call);
            RC_ASSERT(one.index() == two.index());
            RC_ASSERT(same_tables(watched, alone));
        }
    });
    ok &= holds("a file is the bytes that were written, stored and cut off", [] {
        World world = a_world();
        Naive naive;
        naive.bytes.resize(5 * kPage);
        const auto steps = in_range(1, 30);
        for (int i = 0; i < steps; i++)
        {
            const auto offset = in_range<std::size_t>(0, 5 * kPage);
            switch (in_range(0, 4))
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
