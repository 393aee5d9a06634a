#include "core/export/program_calls.h"

#include "core/export/program_emitter.h"
#include "core/notation/names.h"

#include <fmt/format.h>

namespace ipcscope::exporting
{

std::string pointer_name(UserPointer kind)
{
    switch (kind)
    {
    case UserPointer::Valid:
    case UserPointer::BadText: return "HERE";
    case UserPointer::Null: return "NOWHERE";
    case UserPointer::Bad: break;
    }
    return "WRONG";
}

std::string time_value(const Timespec &time)
{
    return fmt::format("{{{}, {}}}", c_number(time.sec), c_number(time.nsec));
}

std::string text_and_length(const std::string &bytes)
{
    return fmt::format("{}, {}", c_string(bytes), bytes.size());
}

namespace
{

std::string unsigned_id(std::uint32_t id)
{
    return id == kNoId ? "-1" : fmt::to_string(id);
}

std::string operations(const std::vector<Sembuf> &sops)
{
    std::string text = "(struct sembuf[]){";
    for (const Sembuf &sop : sops)
    {
        text += fmt::format("{{{}, {}, {}}}, ", sop.sem_num, sop.sem_op,
                            sop.sem_flg == abi::kSemUndo     ? std::string("SEM_UNDO")
                            : sop.sem_flg == abi::kIpcNowait ? std::string("IPC_NOWAIT")
                                                             : fmt::to_string(sop.sem_flg));
    }
    return text + (sops.empty() ? "{0, 0, 0}}" : "}");
}

template <class List> std::string list(const List &values)
{
    std::string text;
    for (const auto &value : values)
    {
        if constexpr (requires { value.value; })
        {
            text += fmt::format("{}, ", unsigned_id(value.value));
        }
        else
        {
            text += fmt::format("{}, ", value);
        }
    }
    return text + "0";
}

template <class C> std::string owner(const C &c)
{
    return fmt::format("{}, {}, {:#o}", unsigned_id(c.set.uid.value), unsigned_id(c.set.gid.value),
                       c.set.mode);
}
template <class Ids> std::string ids(std::string_view letter, const Ids &c)
{
    switch (c.form)
    {
    case Setuid::Form::Setuid:
        return fmt::format("call(SYS_set{}id, {})", letter, unsigned_id(c.real.value));
    case Setuid::Form::Setreuid:
        return fmt::format("call(SYS_setre{}id, {}, {})", letter, unsigned_id(c.real.value),
                           unsigned_id(c.effective.value));
    case Setuid::Form::Setresuid: break;
    }
    return fmt::format("call(SYS_setres{}id, {}, {}, {})", letter, unsigned_id(c.real.value),
                       unsigned_id(c.effective.value), unsigned_id(c.saved.value));
}

int is_bad_text(UserPointer kind)
{
    return kind == UserPointer::BadText ? 1 : 0;
}

} // namespace

std::string Emitter::operator()(const Shmget &c)
{
    return fmt::format("call(SYS_shmget, {}, {}, {})", terms.named(c, &Shmget::key, 0),
                       terms.member(c, &Shmget::size), terms.named(c, &Shmget::flags, 2));
}

std::string Emitter::operator()(const Shmat &c)
{
    return fmt::format("call(SYS_shmat, {}, {}, {})", terms.member(c, &Shmat::id),
                       terms.address(c, &Shmat::address), terms.named(c, &Shmat::flags, 2));
}

std::string Emitter::operator()(const Shmdt &c)
{
    return fmt::format("call(SYS_shmdt, {})", terms.address(c, &Shmdt::address));
}

std::string Emitter::operator()(const Shmctl &c)
{
    parts.insert("shm");
    return fmt::format("do_shmctl({}, {}, {}, {}, {})", at, terms.member(c, &Shmctl::id),
                       terms.named(c, &Shmctl::command, 1), pointer_name(c.buffer), owner(c));
}

std::string Emitter::operator()(const Semget &c)
{
    return fmt::format("call(SYS_semget, {}, {}, {})", terms.named(c, &Semget::key, 0),
                       terms.member(c, &Semget::nsems), terms.named(c, &Semget::flags, 2));
}

std::string Emitter::operator()(const Semop &c)
{
    parts.insert("sem");
    const std::string common =
        fmt::format("{}, {}, {}, {}, {}", terms.member(c, &Semop::id), operations(c.sops),
                    c.sops.size(), terms.member(c, &Semop::nsops), pointer_name(c.pointer));
    if (!c.timed)
    {
        return fmt::format("do_semop({})", common);
    }
    return fmt::format("do_semtimedop({}, {}, {})", common,
                       c.timeout ? fmt::format("&(struct timespec){}", time_value(*c.timeout))
                                 : std::string("NULL"),
                       pointer_name(c.timeout_pointer));
}

std::string Emitter::operator()(const Semctl &c)
{
    const std::string common =
        fmt::format("{}, {}, {}", terms.member(c, &Semctl::id), terms.member(c, &Semctl::semnum),
                    terms.named(c, &Semctl::command, 2));
    switch (c.command)
    {
    case abi::kSetval:
        return fmt::format("call(SYS_semctl, {}, {})", common, terms.member(c, &Semctl::value));
    case abi::kGetpid: return fmt::format("call(SYS_semctl, {}, 0)", common);
    case abi::kGetall:
    case abi::kSetall:
        parts.insert("sem");
        return fmt::format("do_semctl_all({}, {}, {}, (unsigned short[]){{{}}}, {})", at, common,
                           pointer_name(c.buffer), list(c.values), c.values.size());
    default: break;
    }
    parts.insert("sem");
    return fmt::format("do_semctl({}, {}, {}, {})", at, common, pointer_name(c.buffer), owner(c));
}

std::string Emitter::operator()(const Msgget &c)
{
    return fmt::format("call(SYS_msgget, {}, {})", terms.named(c, &Msgget::key, 0),
                       terms.named(c, &Msgget::flags, 1));
}

std::string Emitter::operator()(const Msgsnd &c)
{
    parts.insert("msg");
    return fmt::format("do_msgsnd({}, {}, {}, {}, {}, {}, {})", terms.member(c, &Msgsnd::id),
                       terms.member(c, &Msgsnd::mtype), text_and_length(c.text),
                       terms.member(c, &Msgsnd::size), terms.named(c, &Msgsnd::flags, 3),
                       pointer_name(c.buffer), is_bad_text(c.buffer));
}

std::string Emitter::operator()(const Msgrcv &c)
{
    parts.insert("msg");
    return fmt::format("do_msgrcv({}, {}, {}, {}, {}, {}, {})", at, terms.member(c, &Msgrcv::id),
                       terms.member(c, &Msgrcv::size), terms.member(c, &Msgrcv::type),
                       terms.named(c, &Msgrcv::flags, 4), pointer_name(c.buffer),
                       is_bad_text(c.buffer));
}

std::string Emitter::operator()(const Msgctl &c)
{
    parts.insert("msg");
    return fmt::format("do_msgctl({}, {}, {}, {}, {}, {})", at, terms.member(c, &Msgctl::id),
                       terms.named(c, &Msgctl::command, 1), pointer_name(c.buffer), owner(c),
                       c.set.qbytes);
}

std::string Emitter::operator()(const Clone &c)
{
    return fmt::format("make({:#x}, {})", c.flags, name(c.child));
}

std::string Emitter::operator()(const Unshare &c)
{
    return fmt::format("call(SYS_unshare, {})", terms.named(c, &Unshare::flags, 0));
}

std::string Emitter::operator()(const Setns &c)
{
    parts.insert("people");
    return fmt::format("enter_namespace({}, \"{}\", {})", name(c.target), notation::ns_name(c.kind),
                       terms.named(c, &Setns::nstype, 1));
}

std::string Emitter::operator()(const ExitGroup &c)
{
    return fmt::to_string(c.status);
}

std::string Emitter::operator()(const Kill &c)
{
    return fmt::format("call(SYS_kill, pid_of({}), {})", name(c.target), c.signal);
}

std::string Emitter::operator()(const Setuid &c)
{
    return ids("u", c);
}

std::string Emitter::operator()(const Setgid &c)
{
    return ids("g", c);
}

std::string Emitter::operator()(const Setgroups &c)
{
    return fmt::format("call(SYS_setgroups, {}, ((gid_t[]){{{}}}))", c.groups.size(),
                       list(c.groups));
}

std::string Emitter::operator()(const Capset &c)
{
    parts.insert("people");
    return fmt::format("do_capset({:#x}UL, {:#x}UL, {:#x}UL)", c.effective, c.permitted,
                       c.inheritable);
}

std::string Emitter::operator()(const Prlimit &c)
{
    parts.insert("people");
    return fmt::format("limit({}, {}UL, {}UL)", c.resource, c.soft, c.hard);
}

std::string Emitter::operator()(const Prctl &c)
{
    return fmt::format("call(SYS_prctl, {}, {}, 0, 0, 0)", terms.named(c, &Prctl::option, 0),
                       terms.member(c, &Prctl::argument));
}

std::string Emitter::operator()(const Sysctl &c)
{
    parts.insert("files");
    std::string path = "/proc/sys/" + c.name;
    for (char &letter : path)
    {
        letter = letter == '.' ? '/' : letter;
    }
    return fmt::format("do_sysctl({}, {}, {})", at, c_string(path),
                       c.value ? c_string(*c.value) : std::string("NULL"));
}

std::string Emitter::operator()(const Store &c)
{
    parts.insert("memory");
    return fmt::format("store({}, {})", terms.member(c, &Store::address), text_and_length(c.bytes));
}

std::string Emitter::operator()(const Load &c)
{
    parts.insert("memory");
    return fmt::format("load({}, {}, {})", at, terms.member(c, &Load::address),
                       terms.member(c, &Load::length));
}

std::string Emitter::operator()(const Sigaction &c)
{
    parts.insert("people");
    using Disposition = Sigaction::Disposition;
    const std::string_view handler = c.disposition == Disposition::Default  ? "SIG_DFL"
                                     : c.disposition == Disposition::Ignore ? "SIG_IGN"
                                                                            : "do_nothing";
    return fmt::format("on_signal({}, {}, {})", c.signal, handler,
                       c.disposition == Disposition::HandlerRestart ? "SA_RESTART" : "0");
}

std::string Emitter::operator()(const Nanosleep &c)
{
    return fmt::format("call(SYS_nanosleep, (&(struct timespec){}), NULL)", time_value(c.time));
}

namespace
{

struct ShowsOf
{
    Shows operator()(const Shmat & /*address*/) const { return Shows::Hex; }
    Shows operator()(const Mmap & /*address*/) const { return Shows::Hex; }
    Shows operator()(const SemOpen & /*address*/) const { return Shows::Hex; }
    Shows operator()(const Ftok & /*key*/) const { return Shows::Hex; }
    Shows operator()(const Semop & /*call*/) const { return Shows::MaySleep; }
    Shows operator()(const Msgsnd & /*call*/) const { return Shows::MaySleep; }
    Shows operator()(const Msgrcv & /*call*/) const { return Shows::MaySleep; }
    Shows operator()(const MqTimedsend & /*call*/) const { return Shows::MaySleep; }
    Shows operator()(const MqTimedreceive & /*call*/) const { return Shows::MaySleep; }
    Shows operator()(const SemWait & /*call*/) const { return Shows::MaySleep; }
    Shows operator()(const Nanosleep & /*call*/) const { return Shows::TakesTime; }
    Shows operator()(const ExitGroup &call) const
    {
        return call.ends == ExitGroup::Ends::Thread ? Shows::EndsThread : Shows::EndsProcess;
    }
    template <class Other> Shows operator()(const Other & /*number*/) const { return Shows::Plain; }
};

} // namespace

Shows shows(const Call &call)
{
    return std::visit(ShowsOf{}, call);
}

CallText write_call(const Resolved &resolved, const Recorded &recorded, std::size_t number,
                    const std::function<std::string(ActorId)> &actor)
{
    Emitter emitter(resolved, recorded, number, actor);
    CallText text;
    text.expression = std::visit([&](const auto &call) { return emitter(call); }, resolved.call);
    text.parts = std::move(emitter.parts);
    text.trouble = emitter.terms.trouble();
    return text;
}

} // namespace ipcscope::exporting
