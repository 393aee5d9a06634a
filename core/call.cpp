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
};

} // namespace

std::string_view call_name(const Call &call)
{
    return std::visit(NameOf{}, call);
}

} // namespace ipcscope
