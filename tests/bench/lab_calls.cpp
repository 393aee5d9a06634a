#include "core/lab/lab.h"
#include "sim/history.h"
#include "tests/bench/bench.h"

#include <array>
#include <random>

namespace ipcscope::bench
{
namespace
{

constexpr std::size_t kLongRun = 1'000'000;

void lab_start(benchmark::State &state)
{
    for (auto turn : state)
    {
        auto lab = lab::Lab::start();
        if (!lab)
        {
            state.SkipWithError(lab.error().reason.c_str());
            return;
        }
    }
}

void three_labs(benchmark::State &state)
{
    for (auto turn : state)
    {
        std::array labs{lab::Lab::start(), lab::Lab::start(), lab::Lab::start()};
        for (const auto &lab : labs)
        {
            if (!lab)
            {
                state.SkipWithError(lab.error().reason.c_str());
                return;
            }
        }
    }
}

/// Runs `body` in a lab with one segment of key 0x1234, one set and one more actor.
template <class Body> void in_lab(benchmark::State &state, const Body &body)
{
    auto started = lab::Lab::start();
    if (!started)
    {
        state.SkipWithError(started.error().reason.c_str());
        return;
    }
    lab::Lab &lab = *started.value();
    (void)lab.execute(kInitActor, Shmget{.key = {0x1234}, .size = 4096, .flags = 01600});
    (void)lab.execute(kInitActor, Semget{.key = {0x1234}, .nsems = 4, .flags = 01600});
    (void)lab.execute(kInitActor, Clone{.child = {1}});
    for (auto turn : state)
    {
        body(lab);
    }
}

void lab_round_trip(benchmark::State &state)
{
    in_lab(state, [](lab::Lab &lab) {
        benchmark::DoNotOptimize(
            lab.execute(kInitActor, Shmget{.key = {0x1234}, .size = 4096, .flags = 0}));
    });
}

void lab_observe(benchmark::State &state)
{
    in_lab(state, [](lab::Lab &lab) {
        benchmark::DoNotOptimize(
            lab.execute(kInitActor, Shmget{.key = {0x1234}, .size = 4096, .flags = 0}));
        benchmark::DoNotOptimize(lab.observe());
    });
}

void lab_semop(benchmark::State &state)
{
    in_lab(state, [](lab::Lab &lab) {
        for (const std::int16_t by : {std::int16_t{1}, std::int16_t{-1}})
        {
            benchmark::DoNotOptimize(
                lab.execute(kInitActor, Semop{.id = {0}, .sops = {{0, by, 0}}, .nsops = 1}));
            benchmark::DoNotOptimize(lab.woken({}));
            benchmark::DoNotOptimize(lab.observe());
        }
    });
}

void lab_sleep_and_wake(benchmark::State &state)
{
    in_lab(state, [](lab::Lab &lab) {
        constexpr ActorId kSleeper{1};
        benchmark::DoNotOptimize(
            lab.execute(kSleeper, Semop{.id = {0}, .sops = {{0, -1, 0}}, .nsops = 1}));
        benchmark::DoNotOptimize(
            lab.execute(kInitActor, Semop{.id = {0}, .sops = {{0, 1, 0}}, .nsops = 1}));
        benchmark::DoNotOptimize(lab.woken({}));
    });
}

/// A million calls that create, look up, attach and remove in three namespaces.
const sim::History &long_run()
{
    static const sim::History history = [] {
        sim::History run;
        for (const std::uint32_t child : {1U, 2U})
        {
            (void)run.append(kInitActor,
                             Clone{.flags = abi::kCloneNewipc | abi::kSigchld, .child = {child}});
        }
        std::mt19937 random(1);
        while (run.size() < kLongRun)
        {
            const ActorId actor{static_cast<std::uint32_t>(random() % 3)};
            const auto id = static_cast<std::int32_t>(random() % 4096);
            switch (random() % 4)
            {
            case 0:
                (void)run.append(actor, Shmget{.key = {id}, .size = 4096, .flags = 01600});
                break;
            case 1: (void)run.append(actor, Shmget{.key = {id}, .size = 4096, .flags = 0}); break;
            case 2:
                (void)run.append(actor, Shmctl{.id = {id},
                                               .command = abi::kIpcStat,
                                               .buffer = UserPointer::Valid,
                                               .set = {}});
                break;
            default:
                (void)run.append(actor, Shmctl{.id = {id},
                                               .command = abi::kIpcRmid,
                                               .buffer = UserPointer::Null,
                                               .set = {}});
                break;
            }
        }
        return run;
    }();
    return history;
}

void history_jump(benchmark::State &state)
{
    const sim::History &run = long_run();
    std::mt19937 random(2);
    for (auto turn : state)
    {
        benchmark::DoNotOptimize(run.at(random() % run.size()));
    }
    state.counters["bytes/call"] =
        static_cast<double>(run.bytes()) / static_cast<double>(run.size());
}

void history_append(benchmark::State &state)
{
    sim::History run;
    for (auto turn : state)
    {
        benchmark::DoNotOptimize(
            run.append(kInitActor, Shmget{.key = {0x1234}, .size = 4096, .flags = 01600}));
    }
}

} // namespace

void register_lab_and_history()
{
    benchmark::RegisterBenchmark("lab/start and end", lab_start)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("lab/three at once", three_labs)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("lab/round trip of a lookup", lab_round_trip)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("lab/lookup and observe", lab_observe)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("lab/two semops and observe", lab_semop)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("lab/fall asleep and wake", lab_sleep_and_wake)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("history/append", history_append)->Unit(benchmark::kNanosecond);
    benchmark::RegisterBenchmark("history/jump in 1,000,000 calls", history_jump)
        ->Unit(benchmark::kMillisecond);
}

} // namespace ipcscope::bench
