// A program that uses labs, for tests that start it as another user, in another place, or to kill
// it. Prints one line for each thing that it did.
#include "core/lab/lab.h"

#include <cstdlib>
#include <fmt/format.h>
#include <string_view>

using namespace ipcscope;
using namespace ipcscope::lab;

namespace
{

void print(const Reply &reply)
{
    if (const auto *outcome = std::get_if<Outcome>(&reply))
    {
        fmt::print("{}\n", outcome->error == Errno::Ok ? std::to_string(outcome->value)
                                                       : std::string(errno_name(outcome->error)));
    }
    else if (const auto *refusal = std::get_if<Refusal>(&reply))
    {
        fmt::print("refused: {}\n", refusal->reason);
    }
    else if (std::holds_alternative<Asleep>(reply))
    {
        fmt::print("asleep\n");
    }
    else
    {
        fmt::print("lost: {}\n", std::get<EngineLost>(reply).reason);
    }
}

void print_woken(Lab &lab)
{
    for (const Woken &woken : lab.woken({}))
    {
        fmt::print("woken {}: ", woken.actor.value);
        print(woken.outcome);
    }
}

constexpr ActorId kSleeper{2};
constexpr ActorId kThread{3}; ///< of the sleeper
constexpr Clone kMakeThread{.flags = abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread,
                            .child = kThread};

Semop sem_op(std::int16_t by)
{
    return Semop{.sops = {{.sem_op = by}}, .nsops = 1};
}

/// A thread that is woken, a time that is over, a sleeper that is killed.
void sleep_and_wake(Lab &lab)
{
    Semop timed = sem_op(-1);
    timed.timed = true;
    timed.timeout = Timespec{1, 0};
    const std::pair<ActorId, Call> calls[]{
        {kInitActor, Semget{.key = {1}, .nsems = 1, .flags = abi::kIpcCreat | 0600}},
        {kInitActor, Clone{.child = kSleeper}},
        {kSleeper, kMakeThread},
        {kThread, sem_op(-1)},
        {kInitActor, sem_op(1)},
        {kSleeper, timed},
        {kThread, Nanosleep{.time = {1, 0}}},
        {kThread, sem_op(-1)},
        {kInitActor, Kill{.target = kSleeper, .signal = abi::kSigkill}},
        {kInitActor, Semctl{.command = abi::kGetncnt}},
    };
    for (const auto &[actor, call] : calls)
    {
        print(lab.execute(actor, call));
        print_woken(lab);
    }
}

/// One key in two namespaces, another user, memory, and the way back.
void play(Lab &lab, bool aloud)
{
    constexpr ActorId kA{1};
    const Key key{0x1234};
    const std::pair<ActorId, Call> calls[]{
        {kInitActor, Shmget{.key = key, .size = 4096, .flags = abi::kIpcCreat | 0600}},
        {kInitActor, Shmat{.address = Address{0x10000000}}},
        {kInitActor, Store{.address = Address{0x10000000}, .bytes = "Hello"}},
        {kInitActor, Clone{.child = kA}},
        {kA, Unshare{.flags = abi::kCloneNewipc}},
        {kA, Shmget{.key = key}},
        {kA, Setns{.target = kInitActor, .nstype = abi::kCloneNewipc}},
        {kA, Shmget{.key = key}},
        {kA, Sysctl{.name = "kernel.shmmni", .value = "7"}},
        {kA, Setuid{.real = Uid{1000}}},
        {kA, Setgroups{.groups = {}}},
        {kInitActor, Kill{.target = kA, .signal = abi::kSigkill}},
    };
    for (const auto &[actor, call] : calls)
    {
        const Reply reply = lab.execute(actor, call);
        if (aloud)
        {
            print(reply);
        }
    }
    const auto tables = lab.observe();
    if (aloud && tables)
    {
        const IpcNamespaceTable &table = tables.value().ipc.front();
        fmt::print("rows {} nattch {} cpid {} shmmni {}\n", table.shm.size(),
                   table.shm.front().nattch, table.shm.front().cpid.value, table.limits.shmmni);
    }
}

int run()
{
    auto lab = Lab::start();
    if (!lab)
    {
        fmt::print("unavailable: {} {}\n", lab.error().reason, lab.error().fix);
        return 3;
    }
    fmt::print("uids {} setgroups {}\n", lab.value()->facts().uid_count,
               lab.value()->facts().setgroups_allowed);
    play(*lab.value(), true);
    sleep_and_wake(*lab.value());
    return 0;
}

/// Leaves a few asleep, threads among them.
void lull(Lab &lab)
{
    const std::pair<ActorId, Call> calls[]{
        {kInitActor, Semget{.key = {1}, .nsems = 1, .flags = abi::kIpcCreat | 0600}},
        {kInitActor, Msgget{.key = {1}, .flags = abi::kIpcCreat | 0600}},
        {kInitActor, Clone{.child = kSleeper}},
        {kSleeper, kMakeThread},
        {kThread, sem_op(-1)},
        {kSleeper, Msgrcv{.size = 10}},
        {kInitActor, Msgrcv{.size = 10}},
    };
    for (const auto &[actor, call] : calls)
    {
        (void)lab.execute(actor, call);
    }
    (void)lab.observe();
}

/// Starts labs and lets them go, until it is killed.
int loop(int labs)
{
    for (;;)
    {
        std::vector<std::unique_ptr<Lab>> running;
        for (int i = 0; i < labs; ++i)
        {
            auto lab = Lab::start();
            if (!lab)
            {
                fmt::print(stderr, "unavailable: {}\n", lab.error().reason);
                return 3;
            }
            play(*lab.value(), false);
            lull(*lab.value());
            running.push_back(std::move(lab).value());
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view verb = argc > 1 ? argv[1] : "";
    if (verb == "run")
    {
        return run();
    }
    if (verb == "loop" && argc == 3)
    {
        return loop(std::atoi(argv[2]));
    }
    if (verb == "features")
    {
        for (const Feature &f : features())
        {
            fmt::print("{}: {}: {} {}\n", f.name, f.available ? "yes" : "no", f.why, f.fix);
        }
        return 0;
    }
    return 2;
}
