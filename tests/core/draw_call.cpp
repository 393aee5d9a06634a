#include "core/shm_name.h"
#include "tests/core/notation_pick.h"

#include <rapidcheck.h>

namespace ipcscope
{

void showValue(const Call &call, std::ostream &os)
{
    os << notation::print_call(call, test::actors());
}

namespace test
{
namespace
{

ActorId an_actor(std::uint32_t lowest = 0)
{
    return ActorId{in_range(lowest, std::uint32_t(kActors.size() + 1))};
}

/// Of control calls: those below `end` are the ones that there are.
int a_command(int end)
{
    return index_below(2) == 0 ? in_range(-2, end) : any<int>();
}

void tidy(Semop &call)
{
    call.pointer = call.pointer == UserPointer::BadText ? UserPointer::Bad : call.pointer;
    call.sops.resize(call.pointer == UserPointer::Valid ? call.sops.size() : 0);
    call.nsops = std::max<std::uint64_t>(call.nsops, call.sops.size());
    const bool bad = call.timed && call.timeout_pointer == UserPointer::Bad;
    call.timeout_pointer = bad ? UserPointer::Bad : UserPointer::Valid;
    call.timeout = call.timed && !bad ? call.timeout : std::nullopt;
}

void tidy(Semctl &call)
{
    call.command = a_command(23);
    call.buffer = call.buffer == UserPointer::BadText || call.command == abi::kSetval
                      ? UserPointer::Valid
                      : call.buffer;
    const bool valid = call.buffer == UserPointer::Valid;
    call.value = call.command == abi::kSetval ? call.value : 0;
    call.values.resize(call.command == abi::kSetall && valid ? call.values.size() : 0);
    call.set = call.command == abi::kIpcSet && valid ? call.set : SemSet{};
}

void tidy(Msgsnd &call)
{
    if (call.buffer != UserPointer::Valid)
    {
        call.text.clear();
    }
    if (call.buffer == UserPointer::Null || call.buffer == UserPointer::Bad)
    {
        call.mtype = 0;
    }
}

void tidy(Msgctl &call)
{
    call.command = a_command(15);
    call.buffer = call.buffer == UserPointer::BadText ? UserPointer::Bad : call.buffer;
    const bool reads = call.command == abi::kIpcSet && call.buffer == UserPointer::Valid;
    call.set = reads ? call.set : MsgSet{};
}

/// What a pointer can be where nothing is split in two.
UserPointer whole(UserPointer pointer)
{
    return pointer == UserPointer::BadText ? UserPointer::Bad : pointer;
}

/// A structure is there, or NULL, or an address where none is.
template <class T> void tidy(std::optional<T> &value, UserPointer &pointer)
{
    pointer = whole(pointer) == UserPointer::Bad ? UserPointer::Bad : UserPointer::Valid;
    if (pointer == UserPointer::Bad)
    {
        value.reset();
    }
}

void tidy(std::string &bytes, UserPointer &pointer)
{
    pointer = whole(pointer);
    bytes.resize(pointer == UserPointer::Valid ? bytes.size() : 0);
}

void tidy(MqOpen &call)
{
    tidy(call.name, call.name_pointer);
    tidy(call.attr, call.attr_pointer);
}

void tidy(MqUnlink &call)
{
    tidy(call.name, call.name_pointer);
}

void tidy(MqTimedsend &call)
{
    tidy(call.text, call.buffer);
    tidy(call.deadline, call.deadline_pointer);
}

void tidy(MqTimedreceive &call)
{
    call.buffer = whole(call.buffer);
    call.priority = whole(call.priority);
    tidy(call.deadline, call.deadline_pointer);
}

void tidy(MqNotify &call)
{
    tidy(call.event, call.event_pointer);
}

void tidy(MqGetsetattr &call)
{
    tidy(call.attr, call.attr_pointer);
    call.old_attr = whole(call.old_attr);
}

void tidy(Dup &call)
{
    call.to = call.form == Dup::Form::Dup ? Fd{} : call.to;
    call.flags = call.form == Dup::Form::Dup3 ? call.flags : 0;
}

void tidy(Fcntl &call)
{
    call.command = one_of({abi::kFDupfd, abi::kFDupfdCloexec, abi::kFGetfd, abi::kFGetfl,
                           abi::kFSetfd, abi::kFSetfl});
    const bool gets = call.command == abi::kFGetfd || call.command == abi::kFGetfl;
    call.argument = gets ? 0 : call.argument;
}

void tidy(Setpriority &call)
{
    call.who = an_actor();
}

/// Without a NUL: the kernel reads no further.
void tidy_name(std::string &name)
{
    std::erase(name, '\0');
}

void tidy(Openat &call)
{
    tidy_name(call.name);
}

void tidy(Unlink &call)
{
    const bool library = call.form == Unlink::Form::ShmUnlink;
    tidy_name(call.name);
    call.name = library ? shm_file_name(call.name).value_or("x") : call.name;
}

void tidy(BadShmName &call)
{
    tidy_name(call.name);
    call.name = shm_file_name(call.name) ? call.name + "/" : call.name;
}

void tidy(Mmap &call)
{
    call.fd = Fd{call.fd.value & 0x7fffffff};
    call.flags &= ~abi::kMapAnonymous;
}

void tidy(Read &call)
{
    call.buffer = whole(call.buffer);
}

void tidy(Write &call)
{
    tidy(call.bytes, call.buffer);
}

void tidy(Fstat &call)
{
    call.buffer = whole(call.buffer);
}

void tidy(Fstatfs &call)
{
    call.buffer = whole(call.buffer);
}

void tidy(Link &call)
{
    tidy_name(call.from);
    tidy_name(call.to);
}

void tidy(SemOpen &call)
{
    tidy_name(call.name);
}

void tidy(SemUnlink &call)
{
    tidy_name(call.name);
}

void tidy(SemWait &call)
{
    const bool timed = call.form == SemWait::Form::Timedwait;
    call.deadline_pointer = timed ? whole(call.deadline_pointer) : UserPointer::Valid;
    const bool has_deadline = timed && call.deadline_pointer == UserPointer::Valid;
    call.deadline = has_deadline ? call.deadline : Timespec{};
}

std::string a_place()
{
    return one_of<const char *>({"/dev/shm", "/mnt/web-1", "/mnt/a.b_c"});
}

void tidy(MountTmpfs &call)
{
    call.target = one_of<const char *>({"/dev/shm", "/mnt/x", "/dev"});
    call.flags |= (call.flags & abi::kMsBind) != 0 ? abi::kMsRemount : 0;
}

void tidy(MountMqueue &call)
{
    call.flags |= (call.flags & abi::kMsBind) != 0 ? abi::kMsRemount : 0;
}

void tidy(MountBind &call)
{
    call.root = call.root ? std::optional(an_actor()) : std::nullopt;
    call.source = call.root ? a_place() : one_of<const char *>({"", "/mnt/x", "/dev/shm"});
    call.target = a_place();
    call.flags = (call.flags | abi::kMsBind) & ~abi::kMsRemount;
}

void tidy(Umount &call)
{
    call.target = one_of<const char *>({"/dev/shm", "/mnt/x", "/dev", "/dev/mqueue"});
}

Call a_shmctl()
{
    Shmctl call{.id = id<IpcId>(),
                .command = a_command(20),
                .buffer = UserPointer(in_range(0, 3)),
                .set = {}};
    if (call.command == abi::kIpcSet && call.buffer == UserPointer::Valid)
    {
        call.set = {id<Uid>(), id<Gid>(), in_range(0U, 01000U)};
    }
    return call;
}

Call a_sysctl()
{
    return Sysctl{.name =
                      one_of<const char *>({"kernel.shmmni", "fs.mqueue.msg_max", "user.max-x"}),
                  .value = index_below(20) > 0 ? std::optional(bytes()) : std::nullopt};
}

template <class Ids> Call ids()
{
    using Field = decltype(Ids::real);
    Ids call;
    call.form = Setuid::Form(in_range(0, 3));
    call.real = id<Field>();
    call.effective = call.form != Setuid::Form::Setuid ? id<Field>() : Field{kNoId};
    call.saved = call.form == Setuid::Form::Setresuid ? id<Field>() : Field{kNoId};
    return call;
}

Call a_setgroups()
{
    Setgroups call;
    for (int count = in_range(0, 101); count > 0; count--)
    {
        call.groups.push_back(id<Gid>());
    }
    return call;
}

Call memory_call()
{
    switch (index_below(7))
    {
    case 0: return Shmget{id<Key>(), any<std::uint64_t>(), any<int>()};
    case 1: return Shmat{id<IpcId>(), id<Address>(), any<int>()};
    case 2: return Shmdt{id<Address>()};
    case 3: return a_shmctl();
    case 4: return Store{id<Address>(), bytes()};
    case 5: return Load{id<Address>(), in_range<std::uint64_t>(0, 1 << 20)};
    default: return a_sysctl();
    }
}

Call process_call()
{
    const auto u64 = any<std::uint64_t>;
    switch (index_below(11))
    {
    case 0: return Clone{u64(), an_actor(1)};
    case 1: return Unshare{u64()};
    case 2: return Setns{an_actor(), NsKind(in_range(0, 4)), u64()};
    case 3: return ExitGroup{any<int>()};
    case 4: return Kill{an_actor(), any<int>()};
    case 5: return ids<Setuid>();
    case 6: return ids<Setgid>();
    case 7: return a_setgroups();
    case 8: return Capset{u64(), u64(), u64()};
    case 9: return Prlimit{any<int>(), u64(), u64()};
    default: return Prctl{one_of({abi::kPrSetDumpable, abi::kPrSetKeepcaps}), u64()};
    }
}

template <class T> Call picked()
{
    T call;
    Pick{}(call);
    return call;
}

/// One that can be written down: what the kernel never looks at is empty.
template <class T> Call tidied()
{
    T call;
    Pick{}(call);
    tidy(call);
    return call;
}

Call thread_end()
{
    return ExitGroup{.status = any<int>(), .ends = ExitGroup::Ends::Thread};
}

using Draw = Call (*)();

Call semaphore_call()
{
    return one_of<Draw>({picked<Semget>, tidied<Semop>, tidied<Semctl>})();
}

Call message_call()
{
    return one_of<Draw>({picked<Msgget>, tidied<Msgsnd>, picked<Msgrcv>, tidied<Msgctl>})();
}

Call mqueue_call()
{
    return one_of<Draw>({tidied<MqOpen>, tidied<MqUnlink>, tidied<MqTimedsend>,
                         tidied<MqTimedreceive>, tidied<MqNotify>, tidied<MqGetsetattr>})();
}

Call descriptor_call()
{
    return one_of<Draw>(
        {picked<Close>, tidied<Dup>, tidied<Fcntl>, tidied<Setpriority>, picked<Umask>})();
}

Call file_call()
{
    return one_of<Draw>({tidied<Openat>, tidied<Unlink>, tidied<BadShmName>, picked<Ftruncate>,
                         picked<Fallocate>, tidied<Mmap>, picked<Munmap>, tidied<Read>,
                         tidied<Write>, tidied<Fstat>, tidied<Fstatfs>, tidied<MountTmpfs>,
                         tidied<MountMqueue>, tidied<MountBind>, tidied<Umount>, picked<MakeFile>,
                         picked<Ftok>, tidied<Link>})();
}

Call posix_semaphore_call()
{
    return one_of<Draw>({tidied<SemOpen>, tidied<SemUnlink>, tidied<SemWait>, picked<SemPost>,
                         picked<SemGetvalue>, picked<SemClose>})();
}

Call signal_call()
{
    return one_of<Draw>({picked<Sigaction>, picked<Nanosleep>, thread_end})();
}

Call a_call()
{
    return one_of<Draw>({memory_call, process_call, semaphore_call, message_call, mqueue_call,
                         descriptor_call, file_call, posix_semaphore_call, signal_call})();
}

} // namespace

notation::ActorNames actors()
{
    notation::ActorNames names;
    for (const char *name : kActors)
    {
        (void)names.id(name);
    }
    return names;
}

Call any_call()
{
    return *rc::gen::exec(a_call);
}

} // namespace test
} // namespace ipcscope
