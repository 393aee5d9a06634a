#include "core/call.h"

namespace ipcscope
{
namespace
{

struct NameOf
{
    std::string_view operator()(const Shmget &) const { return "shmget"; }
    std::string_view operator()(const Shmat &) const { return "shmat"; }
    std::string_view operator()(const Shmdt &) const { return "shmdt"; }
    std::string_view operator()(const Shmctl &) const { return "shmctl"; }
    std::string_view operator()(const Clone &) const { return "clone"; }
    std::string_view operator()(const Unshare &) const { return "unshare"; }
    std::string_view operator()(const Setns &) const { return "setns"; }
    std::string_view operator()(const ExitGroup &call) const
    {
        return call.ends == ExitGroup::Ends::Thread ? "exit" : "exit_group";
    }
    std::string_view operator()(const Kill &) const { return "kill"; }
    std::string_view operator()(const Setuid &call) const
    {
        switch (call.form)
        {
        case Setuid::Form::Setuid: return "setuid";
        case Setuid::Form::Setreuid: return "setreuid";
        case Setuid::Form::Setresuid: return "setresuid";
        }
        return {};
    }
    std::string_view operator()(const Setgid &call) const
    {
        switch (call.form)
        {
        case Setuid::Form::Setuid: return "setgid";
        case Setuid::Form::Setreuid: return "setregid";
        case Setuid::Form::Setresuid: return "setresgid";
        }
        return {};
    }
    std::string_view operator()(const Setgroups &) const { return "setgroups"; }
    std::string_view operator()(const Capset &) const { return "capset"; }
    std::string_view operator()(const Prlimit &) const { return "prlimit64"; }
    std::string_view operator()(const Prctl &) const { return "prctl"; }
    std::string_view operator()(const Sysctl &) const { return "sysctl"; }
    std::string_view operator()(const Store &) const { return "store"; }
    std::string_view operator()(const Load &) const { return "load"; }
    std::string_view operator()(const Semget &) const { return "semget"; }
    std::string_view operator()(const Semop &call) const
    {
        return call.timed ? "semtimedop" : "semop";
    }
    std::string_view operator()(const Semctl &) const { return "semctl"; }
    std::string_view operator()(const Msgget &) const { return "msgget"; }
    std::string_view operator()(const Msgsnd &) const { return "msgsnd"; }
    std::string_view operator()(const Msgrcv &) const { return "msgrcv"; }
    std::string_view operator()(const Msgctl &) const { return "msgctl"; }
    std::string_view operator()(const Sigaction &) const { return "rt_sigaction"; }
    std::string_view operator()(const Nanosleep &) const { return "nanosleep"; }
    std::string_view operator()(const MqOpen &) const { return "mq_open"; }
    std::string_view operator()(const MqUnlink &) const { return "mq_unlink"; }
    std::string_view operator()(const MqTimedsend &) const { return "mq_timedsend"; }
    std::string_view operator()(const MqTimedreceive &) const { return "mq_timedreceive"; }
    std::string_view operator()(const MqNotify &) const { return "mq_notify"; }
    std::string_view operator()(const MqGetsetattr &) const { return "mq_getsetattr"; }
    std::string_view operator()(const Close &) const { return "close"; }
    std::string_view operator()(const Dup &call) const
    {
        switch (call.form)
        {
        case Dup::Form::Dup: return "dup";
        case Dup::Form::Dup2: return "dup2";
        case Dup::Form::Dup3: return "dup3";
        }
        return {};
    }
    std::string_view operator()(const Fcntl &) const { return "fcntl"; }
    std::string_view operator()(const Setpriority &) const { return "setpriority"; }
    std::string_view operator()(const Umask &) const { return "umask"; }
    std::string_view operator()(const Openat &) const { return "openat"; }
    std::string_view operator()(const Unlink &call) const
    {
        return call.form == Unlink::Form::ShmUnlink ? "shm_unlink" : "unlink";
    }
    std::string_view operator()(const BadShmName &call) const
    {
        return call.function == BadShmName::Function::ShmOpen ? "shm_open" : "shm_unlink";
    }
    std::string_view operator()(const Ftruncate &) const { return "ftruncate"; }
    std::string_view operator()(const Fallocate &) const { return "fallocate"; }
    std::string_view operator()(const Mmap &) const { return "mmap"; }
    std::string_view operator()(const Munmap &) const { return "munmap"; }
    std::string_view operator()(const Read &call) const { return call.offset ? "pread64" : "read"; }
    std::string_view operator()(const Write &call) const
    {
        return call.offset ? "pwrite64" : "write";
    }
    std::string_view operator()(const Fstat &) const { return "fstat"; }
    std::string_view operator()(const Fstatfs &) const { return "fstatfs"; }
    std::string_view operator()(const MountTmpfs &) const { return "mount"; }
    std::string_view operator()(const MountMqueue &) const { return "mount"; }
    std::string_view operator()(const MountBind &) const { return "mount"; }
    std::string_view operator()(const Umount &) const { return "umount2"; }
    std::string_view operator()(const MakeFile &) const { return "file"; }
    std::string_view operator()(const Ftok &) const { return "ftok"; }
    std::string_view operator()(const Link &) const { return "link"; }
    std::string_view operator()(const SemOpen &) const { return "sem_open"; }
    std::string_view operator()(const SemUnlink &) const { return "sem_unlink"; }
    std::string_view operator()(const SemWait &call) const
    {
        switch (call.form)
        {
        case SemWait::Form::Wait: return "sem_wait";
        case SemWait::Form::Trywait: return "sem_trywait";
        case SemWait::Form::Timedwait: return "sem_timedwait";
        }
        return {};
    }
    std::string_view operator()(const SemPost &) const { return "sem_post"; }
    std::string_view operator()(const SemGetvalue &) const { return "sem_getvalue"; }
    std::string_view operator()(const SemClose &) const { return "sem_close"; }
};

} // namespace

std::string_view call_name(const Call &call)
{
    return std::visit(NameOf{}, call);
}

std::uint64_t asked_address(const Call &call)
{
    if (const auto *shmat = std::get_if<Shmat>(&call))
    {
        return shmat->address.value;
    }
    const auto *mmap = std::get_if<Mmap>(&call);
    constexpr std::int32_t kThere = abi::kMapFixed | abi::kMapFixedNoreplace;
    return mmap != nullptr && (mmap->flags & kThere) != 0 ? mmap->address.value : 0;
}

Address *semaphore_of(Call &call)
{
    return std::visit(
        []<class T>(T &one) -> Address * {
            constexpr bool kOfSemaphore =
                std::is_same_v<T, SemWait> || std::is_same_v<T, SemPost> ||
                std::is_same_v<T, SemGetvalue> || std::is_same_v<T, SemClose>;
            if constexpr (kOfSemaphore)
            {
                return &one.address;
            }
            return nullptr;
        },
        call);
}

} // namespace ipcscope
