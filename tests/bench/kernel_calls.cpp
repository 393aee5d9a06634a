#include "tests/bench/bench.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sched.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace ipcscope::bench
{
namespace
{

constexpr key_t kKey = 0x1234;
constexpr key_t kNoKey = 0x4321;

long call(long number, long a = 0, long b = 0, long c = 0)
{
    return syscall(number, a, b, c);
}

bool write_file(const char *path, const std::string &text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    const bool done =
        file >= 0 && write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (file >= 0)
    {
        close(file);
    }
    return done;
}

/// Enters an ipc namespace of this program's own, which ends with it. Without privilege that takes
/// a user namespace too.
bool enter_own_namespace()
{
    static const bool entered = [] {
        if (unshare(CLONE_NEWIPC) == 0)
        {
            return true;
        }
        const uid_t uid = geteuid();
        const gid_t gid = getegid();
        return unshare(CLONE_NEWUSER | CLONE_NEWIPC) == 0 &&
               write_file("/proc/self/setgroups", "deny") &&
               write_file("/proc/self/uid_map", "0 " + std::to_string(uid) + " 1") &&
               write_file("/proc/self/gid_map", "0 " + std::to_string(gid) + " 1");
    }();
    return entered && write_file("/proc/sys/kernel/shmmni", "32768");
}

/// A namespace with `objects` segments, one of them with kKey; emptied again at the end.
class Segments
{
  public:
    explicit Segments(std::int64_t objects)
    {
        for (std::int64_t n = 1; n < objects; ++n)
        {
            call(SYS_shmget, IPC_PRIVATE, 4096, 0600);
        }
        id_ = call(SYS_shmget, kKey, 4096, IPC_CREAT | 0600);
    }
    Segments(const Segments &) = delete;
    Segments &operator=(const Segments &) = delete;
    ~Segments()
    {
        shm_info info{};
        const long last = call(SYS_shmctl, 0, SHM_INFO, reinterpret_cast<long>(&info));
        for (long index = 0; index <= last; ++index)
        {
            shmid_ds ds{};
            const long id = call(SYS_shmctl, index, SHM_STAT, reinterpret_cast<long>(&ds));
            if (id >= 0)
            {
                call(SYS_shmctl, id, IPC_RMID);
            }
        }
    }
    [[nodiscard]] long id() const { return id_; }

  private:
    long id_{};
};

void clone_exit()
{
    const long child = call(SYS_clone, SIGCHLD);
    if (child == 0)
    {
        call(SYS_exit_group, 0);
    }
    waitpid(static_cast<pid_t>(child), nullptr, 0);
}

void setns_self()
{
    const int file = open("/proc/self/ns/ipc", O_RDONLY | O_CLOEXEC);
    call(SYS_setns, file, CLONE_NEWIPC);
    close(file);
}

void once(Measured measured, long id, shmid_ds &ds)
{
    const long buffer = reinterpret_cast<long>(&ds);
    switch (measured)
    {
    case Measured::Lookup: call(SYS_shmget, kKey, 4096, 0); break;
    case Measured::Miss: call(SYS_shmget, kNoKey, 4096, 0); break;
    case Measured::CreateRemove:
        call(SYS_shmctl, call(SYS_shmget, IPC_PRIVATE, 4096, 0600), IPC_RMID);
        break;
    case Measured::CreateRemoveKey:
        call(SYS_shmctl, call(SYS_shmget, kNoKey, 4096, IPC_CREAT | 0600), IPC_RMID);
        break;
    case Measured::AttachDetach: call(SYS_shmdt, call(SYS_shmat, id, 0, 0)); break;
    case Measured::Stat: call(SYS_shmctl, id, IPC_STAT, buffer); break;
    case Measured::StatIndex: call(SYS_shmctl, id & 0x7fff, SHM_STAT, buffer); break;
    case Measured::Set: call(SYS_shmctl, id, IPC_SET, buffer); break;
    case Measured::Info: {
        shminfo info{};
        call(SYS_shmctl, 0, IPC_INFO, reinterpret_cast<long>(&info));
        break;
    }
    case Measured::LockUnlock:
        call(SYS_shmctl, id, SHM_LOCK);
        call(SYS_shmctl, id, SHM_UNLOCK);
        break;
    case Measured::Unshare: call(SYS_unshare, CLONE_NEWIPC); break;
    case Measured::Setns: setns_self(); break;
    case Measured::CloneExit: clone_exit(); break;
    }
}

void run(benchmark::State &state, Measured measured, std::int64_t objects)
{
    if (!enter_own_namespace())
    {
        state.SkipWithError("no ipc namespace of its own: the kernel cannot be measured here");
        return;
    }
    const Segments segments(objects);
    shmid_ds ds{};
    call(SYS_shmctl, segments.id(), IPC_STAT, reinterpret_cast<long>(&ds));
    // A namespace of many segments stays alive and populated while unshare moves away from it.
    const int home = open("/proc/self/ns/ipc", O_RDONLY | O_CLOEXEC);
    for (auto turn : state)
    {
        once(measured, segments.id(), ds);
    }
    call(SYS_setns, home, CLONE_NEWIPC);
    close(home);
}

} // namespace

void register_kernel_calls()
{
    for (const auto &[measured, name] : kMeasured)
    {
        for (const std::int64_t objects : kObjects)
        {
            const Measured which = measured;
            benchmark::RegisterBenchmark(
                row_name("kernel", name, objects).c_str(),
                [which, objects](benchmark::State &state) { run(state, which, objects); });
        }
    }
}

} // namespace ipcscope::bench
