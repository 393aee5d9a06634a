#include "tests/bench/bench.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <mqueue.h>
#include <sched.h>
#include <semaphore.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/msg.h>
#include <sys/sem.h>
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

long call(long number, long a = 0, long b = 0, long c = 0, long d = 0, long e = 0)
{
    return syscall(number, a, b, c, d, e);
}

template <class T> long memory(T &object)
{
    return reinterpret_cast<long>(&object); // NOLINT: as the kernel takes it
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

/// Puts a tmpfs of this program's own over /dev/shm.
bool mount_shm()
{
    return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           mount("tmpfs", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777") == 0;
}

/// Enters an ipc and a mount namespace of this program's own, which end with it. Without privilege
/// that takes a user namespace too.
bool enter_own_namespace()
{
    static const bool entered = [] {
        if (unshare(CLONE_NEWIPC | CLONE_NEWNS) == 0)
        {
            return mount_shm();
        }
        const uid_t uid = geteuid();
        const gid_t gid = getegid();
        return unshare(CLONE_NEWUSER | CLONE_NEWIPC | CLONE_NEWNS) == 0 &&
               write_file("/proc/self/setgroups", "deny") &&
               write_file("/proc/self/uid_map", "0 " + std::to_string(uid) + " 1") &&
               write_file("/proc/self/gid_map", "0 " + std::to_string(gid) + " 1") && mount_shm();
    }();
    return entered && write_file("/proc/sys/kernel/shmmni", "32768") &&
           write_file("/proc/sys/kernel/msgmni", "32768") &&
           write_file("/proc/sys/fs/mqueue/queues_max", "32768") &&
           write_file("/proc/sys/kernel/sem", "32000 1024000000 500 32768");
}

struct Text
{
    long mtype{};
    std::array<char, kTextSize> bytes{};
};

/// A namespace with `objects` of a family, one of them with kKey; emptied again at the end.
class Objects
{
  public:
    Objects(Family family, std::int64_t objects) : family_(family)
    {
        for (std::int64_t n = 1; n < objects; ++n)
        {
            make(IPC_PRIVATE, 0600);
        }
        id_ = make(kKey, IPC_CREAT | 0600);
        for (int i = 0; family == Family::Msg && i < kOthers; ++i)
        {
            Text text{.mtype = 100 + i};
            call(SYS_msgsnd, id_, memory(text), 1, 0);
        }
    }
    Objects(const Objects &) = delete;
    Objects &operator=(const Objects &) = delete;
    ~Objects()
    {
        std::array<char, 256> buffer{};
        const long last = control(0,
                                  family_ == Family::Shm   ? SHM_INFO
                                  : family_ == Family::Sem ? SEM_INFO
                                                           : MSG_INFO,
                                  memory(buffer));
        for (long index = 0; index <= last; ++index)
        {
            const long id = control(index,
                                    family_ == Family::Shm   ? SHM_STAT
                                    : family_ == Family::Sem ? SEM_STAT
                                                             : MSG_STAT,
                                    memory(buffer));
            if (id >= 0)
            {
                control(id, IPC_RMID, 0);
            }
        }
    }
    [[nodiscard]] long id() const { return id_; }

  private:
    long make(key_t key, int flags) const
    {
        switch (family_)
        {
        case Family::Shm: return call(SYS_shmget, key, 4096, flags);
        case Family::Sem: return call(SYS_semget, key, kSems, flags);
        case Family::Msg: return call(SYS_msgget, key, flags);
        case Family::Mq:
        case Family::File: break;
        }
        return -1;
    }
    long control(long id, int command, long argument) const
    {
        switch (family_)
        {
        case Family::Shm: return call(SYS_shmctl, id, command, argument);
        case Family::Sem: return call(SYS_semctl, id, 0, command, argument);
        case Family::Msg: return call(SYS_msgctl, id, command, argument);
        case Family::Mq:
        case Family::File: break;
        }
        return -1;
    }

    Family family_;
    long id_{};
};

long open_queue(const char *name, int flags, long size)
{
    mq_attr attr{};
    attr.mq_maxmsg = size > 1 ? kOthers : 1;
    attr.mq_msgsize = size;
    return call(SYS_mq_open, reinterpret_cast<long>(name), flags, 0600, memory(attr)); // NOLINT
}

/// A namespace with `objects` POSIX queues, one of them open; emptied again at the end.
class Queues
{
  public:
    explicit Queues(std::int64_t objects)
        : objects_(objects), fd_(open_queue("bench", O_CREAT | O_RDWR, kTextSize))
    {
        for (std::int64_t n = 1; n < objects_; ++n)
        {
            call(SYS_close, open_queue(std::to_string(n).c_str(), O_CREAT | O_RDWR, 1));
        }
    }
    Queues(const Queues &) = delete;
    Queues &operator=(const Queues &) = delete;
    ~Queues()
    {
        call(SYS_close, fd_);
        unlink_queue("bench");
        for (std::int64_t n = 1; n < objects_; ++n)
        {
            unlink_queue(std::to_string(n).c_str());
        }
    }
    static void unlink_queue(const char *name)
    {
        call(SYS_mq_unlink, reinterpret_cast<long>(name)); // NOLINT: as the kernel takes it
    }
    void once(Measured measured) const
    {
        std::array<char, kTextSize> text{};
        switch (measured)
        {
        case Measured::MqOpenClose: call(SYS_close, open_queue("bench", O_RDWR, kTextSize)); break;
        case Measured::MqCreateRemove: {
            const long made = open_queue("other", O_CREAT | O_RDWR, kTextSize);
            unlink_queue("other");
            call(SYS_close, made);
            break;
        }
        case Measured::MqSendReceive:
            call(SYS_mq_timedsend, fd_, memory(text), kTextSize, 0, 0);
            call(SYS_mq_timedreceive, fd_, memory(text), kTextSize, 0, 0);
            break;
        default: break;
        }
    }

  private:
    std::int64_t objects_;
    long fd_;
};

/// A /dev/shm with `objects` files, one of them open, with a page that is there; emptied again at
/// the end.
class ShmFiles
{
  public:
    explicit ShmFiles(std::int64_t objects)
        : objects_(objects), fd_(open_file("/dev/shm/bench", O_CREAT))
    {
        for (std::int64_t n = 1; n < objects_; ++n)
        {
            call(SYS_close, open_file(path_of(n).c_str(), O_CREAT));
        }
        const std::array<char, kTextSize> text{};
        call(SYS_ftruncate, fd_, kPage);
        call(SYS_pwrite64, fd_, memory(text), kTextSize, 0);
        sem_close(open_semaphore("/there"));
        held_ = open_semaphore("/held");
    }
    ShmFiles(const ShmFiles &) = delete;
    ShmFiles &operator=(const ShmFiles &) = delete;
    ~ShmFiles()
    {
        call(SYS_close, fd_);
        sem_close(held_);
        sem_unlink("/held");
        sem_unlink("/there");
        unlink("/dev/shm/bench");
        for (std::int64_t n = 1; n < objects_; ++n)
        {
            unlink(path_of(n).c_str());
        }
    }
    void once(Measured measured) const
    {
        switch (measured)
        {
        case Measured::ShmOpenClose: call(SYS_close, open_file("/dev/shm/bench", 0)); break;
        case Measured::ShmCreateRemove: {
            const long made = open_file("/dev/shm/other", O_CREAT);
            unlink("/dev/shm/other");
            call(SYS_close, made);
            break;
        }
        case Measured::MapUnmap: {
            constexpr long kProtection = PROT_READ | PROT_WRITE;
            const long at = syscall(SYS_mmap, 0, kPage, kProtection, MAP_SHARED, fd_, 0);
            call(SYS_munmap, at, kPage);
            break;
        }
        case Measured::SemOpenClose: sem_close(open_semaphore("/there")); break;
        case Measured::SemOpenUnlink: {
            sem_t *made = open_semaphore("/other");
            sem_unlink("/other");
            sem_close(made);
            break;
        }
        case Measured::SemPostWait:
            sem_post(held_);
            sem_wait(held_);
            break;
        case Measured::SemTrywait: sem_trywait(held_); break;
        default: break;
        }
    }

  private:
    static constexpr long kPage = 4096;
    static long open_file(const char *path, int flags)
    {
        constexpr int kShmOpen = O_RDWR | O_NOFOLLOW | O_CLOEXEC;
        return call(SYS_openat, AT_FDCWD, reinterpret_cast<long>(path), // NOLINT
                    flags | kShmOpen, 0600);
    }
    static sem_t *open_semaphore(const char *name) { return sem_open(name, O_CREAT, 0600, 0); }
    static std::string path_of(std::int64_t n) { return "/dev/shm/" + std::to_string(n); }

    std::int64_t objects_;
    long fd_;
    sem_t *held_{};
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

void once_shm(Measured measured, long id)
{
    shmid_ds ds{};
    ds.shm_perm.mode = 0600;
    const long buffer = memory(ds);
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
        call(SYS_shmctl, 0, IPC_INFO, memory(info));
        break;
    }
    case Measured::LockUnlock:
        call(SYS_shmctl, id, SHM_LOCK);
        call(SYS_shmctl, id, SHM_UNLOCK);
        break;
    case Measured::Unshare: call(SYS_unshare, CLONE_NEWIPC); break;
    case Measured::Setns: setns_self(); break;
    case Measured::CloneExit: clone_exit(); break;
    default: break;
    }
}

void up_down(long id, int by, short flags, unsigned short count)
{
    std::array<sembuf, 2> sops{
        {{0, static_cast<short>(by), flags}, {3, static_cast<short>(by), flags}}};
    call(SYS_semop, id, memory(sops), count);
    sops[0].sem_op = sops[1].sem_op = static_cast<short>(-by);
    call(SYS_semop, id, memory(sops), count);
}

void once_sem(Measured measured, long id)
{
    std::array<unsigned short, kSems> values{};
    semid_ds ds{};
    sembuf down{.sem_num = 1, .sem_op = -1, .sem_flg = IPC_NOWAIT};
    switch (measured)
    {
    case Measured::SemLookup: call(SYS_semget, kKey, kSems, 0); break;
    case Measured::SemCreateRemove:
        call(SYS_semctl, call(SYS_semget, IPC_PRIVATE, kSems, 0600), 0, IPC_RMID);
        break;
    case Measured::SemopUpDown: up_down(id, 1, 0, 1); break;
    case Measured::SemopSeveral: up_down(id, 1, 0, 2); break;
    case Measured::SemopUndo: up_down(id, 1, SEM_UNDO, 1); break;
    case Measured::SemopWouldSleep: call(SYS_semop, id, memory(down), 1); break;
    case Measured::SemGetval: call(SYS_semctl, id, 1, GETVAL); break;
    case Measured::SemSetval: call(SYS_semctl, id, 2, SETVAL, 7); break;
    case Measured::SemGetall: call(SYS_semctl, id, 0, GETALL, memory(values)); break;
    case Measured::SemStat: call(SYS_semctl, id, 0, IPC_STAT, memory(ds)); break;
    default: break;
    }
}

void once_msg(Measured measured, long id)
{
    Text text{.mtype = 1};
    msqid_ds ds{};
    ds.msg_perm.mode = 0600;
    ds.msg_qbytes = 16384;
    switch (measured)
    {
    case Measured::MsgLookup: call(SYS_msgget, kKey, 0); break;
    case Measured::MsgCreateRemove:
        call(SYS_msgctl, call(SYS_msgget, IPC_PRIVATE, 0600), IPC_RMID);
        break;
    // The oldest message goes, and the same kind comes: as many as before.
    case Measured::SendReceive:
        call(SYS_msgsnd, id, memory(text), kTextSize, 0);
        call(SYS_msgrcv, id, memory(text), kTextSize, 0, 0);
        break;
    case Measured::SendReceiveType:
        call(SYS_msgsnd, id, memory(text), kTextSize, 0);
        call(SYS_msgrcv, id, memory(text), kTextSize, 1, 0);
        break;
    case Measured::ReceiveNothing:
        call(SYS_msgrcv, id, memory(text), kTextSize, 2, IPC_NOWAIT);
        break;
    case Measured::MsgStat: call(SYS_msgctl, id, IPC_STAT, memory(ds)); break;
    case Measured::MsgSet: call(SYS_msgctl, id, IPC_SET, memory(ds)); break;
    default: break;
    }
}

void once(const Row &row, long id)
{
    switch (row.family)
    {
    case Family::Shm: once_shm(row.measured, id); break;
    case Family::Sem: once_sem(row.measured, id); break;
    case Family::Msg: once_msg(row.measured, id); break;
    case Family::Mq:
    case Family::File: break;
    }
}

/// On a family that holds more than an id.
template <class Held> void run_on(const Held &held, benchmark::State &state, Measured measured)
{
    for (auto turn : state)
    {
        held.once(measured);
    }
}

void run(benchmark::State &state, const Row &row, std::int64_t objects)
{
    if (!enter_own_namespace())
    {
        state.SkipWithError("no ipc namespace of its own: the kernel cannot be measured here");
        return;
    }
    if (row.family == Family::Mq)
    {
        run_on(Queues(objects), state, row.measured);
        return;
    }
    if (row.family == Family::File)
    {
        run_on(ShmFiles(objects), state, row.measured);
        return;
    }
    const Objects all(row.family, objects);
    // A namespace of many objects stays alive and populated while unshare moves away from it.
    const int home = open("/proc/self/ns/ipc", O_RDONLY | O_CLOEXEC);
    for (auto turn : state)
    {
        once(row, all.id());
    }
    call(SYS_setns, home, CLONE_NEWIPC);
    close(home);
}

} // namespace

void register_kernel_calls()
{
    for (const Row &row : kRows)
    {
        for (const std::int64_t objects : kObjects)
        {
            if (!fits(row, objects))
            {
                continue;
            }
            benchmark::RegisterBenchmark(
                row_name("kernel", row.name, objects).c_str(),
                [&row, objects](benchmark::State &state) { run(state, row, objects); });
        }
    }
}

} // namespace ipcscope::bench
