// Calls of the vocabulary, of every kind and with anything in them that a line can say.
#pragma once

#include "core/call_fields.h"
#include "core/notation/notation.h"
#include "core/shm_name.h"

#include <rapidcheck.h>

#include <array>

namespace ipcscope::test
{

inline constexpr std::array kActors{"A", "web-1", "12345", "A@12", "db.x"};

inline notation::ActorNames actors()
{
    notation::ActorNames names;
    for (const char *name : kActors)
    {
        (void)names.id(name);
    }
    return names;
}

template <class Int> rc::Gen<Int> any()
{
    return rc::gen::oneOf(rc::gen::arbitrary<Int>(), rc::gen::inRange<Int>(0, 100),
                          rc::gen::map(rc::gen::inRange(0, int(sizeof(Int) * 8)), [](int bit) {
                              return Int(std::uint64_t{1} << unsigned(bit));
                          }));
}

template <class Id> rc::Gen<Id> id()
{
    return rc::gen::map(any<typename Id::Value>(), [](auto value) { return Id{value}; });
}

inline rc::Gen<ActorId> actor(std::uint32_t lowest = 0)
{
    return rc::gen::map(rc::gen::inRange(lowest, std::uint32_t(kActors.size() + 1)),
                        [](std::uint32_t value) { return ActorId{value}; });
}

inline rc::Gen<std::string> bytes()
{
    return rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                          rc::gen::container<std::string>(
                              rc::gen::elementOf(std::string("\0\n\"\\01 7a\xff#/*", 12))));
}

inline rc::Gen<Shmctl> shmctl()
{
    return rc::gen::mapcat(rc::gen::oneOf(rc::gen::inRange(-2, 20), any<int>()), [](int command) {
        return rc::gen::map(rc::gen::tuple(id<IpcId>(), rc::gen::inRange(0, 3), id<Uid>(),
                                           id<Gid>(), rc::gen::inRange(0U, 01000U)),
                            [command](const auto &t) {
                                Shmctl call{.id = std::get<0>(t),
                                            .command = command,
                                            .buffer = UserPointer(std::get<1>(t)),
                                            .set = {}};
                                if (command == abi::kIpcSet && call.buffer == UserPointer::Valid)
                                {
                                    call.set = {std::get<2>(t), std::get<3>(t), std::get<4>(t)};
                                }
                                return call;
                            });
    });
}

template <class Ids> rc::Gen<Ids> ids()
{
    using Field = decltype(Ids::real);
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 3), id<Field>(), id<Field>(), id<Field>()),
        [](const auto &t) {
            Ids call;
            call.form = Setuid::Form(std::get<0>(t));
            call.real = std::get<1>(t);
            call.effective = std::get<0>(t) > 0 ? std::get<2>(t) : Field{kNoId};
            call.saved = std::get<0>(t) > 1 ? std::get<3>(t) : Field{kNoId};
            return call;
        });
}

inline rc::Gen<Call> as_call(auto gen)
{
    return rc::gen::map(std::move(gen), [](auto call) { return Call{std::move(call)}; });
}

inline rc::Gen<Call> memory_call()
{
    using namespace rc;
    return gen::oneOf(
        as_call(gen::map(gen::tuple(id<Key>(), any<std::uint64_t>(), any<int>()),
                         [](const auto &t) {
                             return Shmget{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(gen::tuple(id<IpcId>(), id<Address>(), any<int>()),
                         [](const auto &t) {
                             return Shmat{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(id<Address>(), [](Address at) { return Shmdt{at}; })), as_call(shmctl()),
        as_call(gen::map(gen::tuple(id<Address>(), bytes()),
                         [](const auto &t) {
                             return Store{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(gen::map(gen::tuple(id<Address>(), gen::inRange<std::uint64_t>(0, 1 << 20)),
                         [](const auto &t) {
                             return Load{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(gen::map(gen::tuple(gen::elementOf(std::vector<std::string>{
                                        "kernel.shmmni", "fs.mqueue.msg_max", "user.max-x"}),
                                    gen::maybe(bytes())),
                         [](const auto &t) {
                             return Sysctl{std::get<0>(t), std::get<1>(t)
                                                               ? std::optional(*std::get<1>(t))
                                                               : std::nullopt};
                         })));
}

inline rc::Gen<Call> process_call()
{
    using namespace rc;
    const auto u64 = any<std::uint64_t>();
    return gen::oneOf(
        as_call(gen::map(gen::tuple(u64, actor(1)),
                         [](const auto &t) {
                             return Clone{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(gen::map(u64, [](std::uint64_t flags) { return Unshare{flags}; })),
        as_call(gen::map(gen::tuple(actor(), gen::inRange(0, 4), u64),
                         [](const auto &t) {
                             return Setns{std::get<0>(t), NsKind(std::get<1>(t)), std::get<2>(t)};
                         })),
        as_call(gen::map(any<int>(), [](int status) { return ExitGroup{status}; })),
        as_call(gen::map(gen::tuple(actor(), any<int>()),
                         [](const auto &t) {
                             return Kill{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(ids<Setuid>()), as_call(ids<Setgid>()),
        as_call(gen::map(gen::container<std::vector<Gid>>(id<Gid>()),
                         [](std::vector<Gid> groups) { return Setgroups{std::move(groups)}; })),
        as_call(gen::map(gen::tuple(u64, u64, u64),
                         [](const auto &t) {
                             return Capset{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(gen::tuple(any<int>(), u64, u64),
                         [](const auto &t) {
                             return Prlimit{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(gen::tuple(gen::element(abi::kPrSetDumpable, abi::kPrSetKeepcaps), u64),
                         [](const auto &t) {
                             return Prctl{std::get<0>(t), std::get<1>(t)};
                         })));
}

// Any value of a structure, field by field: for use inside rc::gen::exec.
struct Pick
{
    template <std::integral Int> void operator()(Int &value) const { value = *any<Int>(); }
    void operator()(bool &value) const { value = *rc::gen::arbitrary<bool>(); }
    void operator()(std::string &value) const { value = *bytes(); }
    void operator()(UserPointer &value) const { value = UserPointer(*rc::gen::inRange(0, 4)); }
    void operator()(Dup::Form &value) const { value = Dup::Form(*rc::gen::inRange(0, 3)); }
    void operator()(SemWait::Form &value) const { value = SemWait::Form(*rc::gen::inRange(0, 3)); }
    void operator()(Unlink::Form &value) const { value = Unlink::Form(*rc::gen::inRange(0, 2)); }
    void operator()(BadShmName::Function &value) const
    {
        value = BadShmName::Function(*rc::gen::inRange(0, 2));
    }
    void operator()(Sigaction::Disposition &value) const
    {
        value = Sigaction::Disposition(*rc::gen::inRange(0, 4));
    }
    template <class Tag, class Int> void operator()(Strong<Tag, Int> &id) const
    {
        (*this)(id.value);
    }
    template <class T> void operator()(std::optional<T> &value) const
    {
        if (*rc::gen::arbitrary<bool>())
        {
            (*this)(value.emplace());
        }
    }
    template <class T> void operator()(std::vector<T> &values) const
    {
        values.resize(*rc::gen::inRange<std::size_t>(0, 5));
        for (T &value : values)
        {
            (*this)(value);
        }
    }
    template <class T>
    requires requires(T &value) { fields(value); }
    void operator()(T &value) const
    {
        std::apply([this](auto &...field) { ((*this)(field), ...); }, fields(value));
    }
};

/// Any T that `tidy` has made one that can be written down: what the kernel never looks at is
/// empty.
template <class T> rc::Gen<Call> any_call(void (*tidy)(T &) = nullptr)
{
    return rc::gen::exec([tidy] {
        T call;
        Pick{}(call);
        if (tidy != nullptr)
        {
            tidy(call);
        }
        return Call{std::move(call)};
    });
}

inline void tidy(Semop &call)
{
    call.pointer = call.pointer == UserPointer::BadText ? UserPointer::Bad : call.pointer;
    call.sops.resize(call.pointer == UserPointer::Valid ? call.sops.size() : 0);
    call.nsops = std::max<std::uint64_t>(call.nsops, call.sops.size());
    const bool bad = call.timed && call.timeout_pointer == UserPointer::Bad;
    call.timeout_pointer = bad ? UserPointer::Bad : UserPointer::Valid;
    call.timeout = call.timed && !bad ? call.timeout : std::nullopt;
}

inline void tidy(Semctl &call)
{
    call.command = *rc::gen::oneOf(rc::gen::inRange(-2, 23), any<int>());
    call.buffer = call.buffer == UserPointer::BadText || call.command == abi::kSetval
                      ? UserPointer::Valid
                      : call.buffer;
    const bool valid = call.buffer == UserPointer::Valid;
    call.value = call.command == abi::kSetval ? call.value : 0;
    call.values.resize(call.command == abi::kSetall && valid ? call.values.size() : 0);
    call.set = call.command == abi::kIpcSet && valid ? call.set : SemSet{};
}

inline void tidy(Msgsnd &call)
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

inline void tidy(Msgctl &call)
{
    call.command = *rc::gen::oneOf(rc::gen::inRange(-2, 15), any<int>());
    call.buffer = call.buffer == UserPointer::BadText ? UserPointer::Bad : call.buffer;
    const bool reads = call.command == abi::kIpcSet && call.buffer == UserPointer::Valid;
    call.set = reads ? call.set : MsgSet{};
}

inline rc::Gen<Call> semaphore_call()
{
    return rc::gen::oneOf(any_call<Semget>(), any_call<Semop>(tidy), any_call<Semctl>(tidy));
}

inline rc::Gen<Call> message_call()
{
    return rc::gen::oneOf(any_call<Msgget>(), any_call<Msgsnd>(tidy), any_call<Msgrcv>(),
                          any_call<Msgctl>(tidy));
}

/// What a pointer can be where nothing is split in two.
inline UserPointer whole(UserPointer pointer)
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

inline void tidy(std::string &bytes, UserPointer &pointer)
{
    pointer = whole(pointer);
    bytes.resize(pointer == UserPointer::Valid ? bytes.size() : 0);
}

inline void tidy(MqOpen &call)
{
    tidy(call.name, call.name_pointer);
    tidy(call.attr, call.attr_pointer);
}

inline void tidy(MqUnlink &call)
{
    tidy(call.name, call.name_pointer);
}

inline void tidy(MqTimedsend &call)
{
    tidy(call.text, call.buffer);
    tidy(call.deadline, call.deadline_pointer);
}

inline void tidy(MqTimedreceive &call)
{
    call.buffer = whole(call.buffer);
    call.priority = whole(call.priority);
    tidy(call.deadline, call.deadline_pointer);
}

inline void tidy(MqNotify &call)
{
    tidy(call.event, call.event_pointer);
}

inline void tidy(MqGetsetattr &call)
{
    tidy(call.attr, call.attr_pointer);
    call.old_attr = whole(call.old_attr);
}

inline void tidy(Dup &call)
{
    call.to = call.form == Dup::Form::Dup ? Fd{} : call.to;
    call.flags = call.form == Dup::Form::Dup3 ? call.flags : 0;
}

inline void tidy(Fcntl &call)
{
    call.command = *rc::gen::element(abi::kFDupfd, abi::kFDupfdCloexec, abi::kFGetfd, abi::kFGetfl,
                                     abi::kFSetfd, abi::kFSetfl);
    const bool gets = call.command == abi::kFGetfd || call.command == abi::kFGetfl;
    call.argument = gets ? 0 : call.argument;
}

inline void tidy(Setpriority &call)
{
    call.who = *actor();
}

inline rc::Gen<Call> mqueue_call()
{
    return rc::gen::oneOf(any_call<MqOpen>(tidy), any_call<MqUnlink>(tidy),
                          any_call<MqTimedsend>(tidy), any_call<MqTimedreceive>(tidy),
                          any_call<MqNotify>(tidy), any_call<MqGetsetattr>(tidy));
}

/// Without a NUL: the kernel reads no further.
inline void tidy_name(std::string &name)
{
    std::erase(name, '\0');
}

inline void tidy(Openat &call)
{
    tidy_name(call.name);
}

inline void tidy(Unlink &call)
{
    const bool library = call.form == Unlink::Form::ShmUnlink;
    tidy_name(call.name);
    call.name = library ? shm_file_name(call.name).value_or("x") : call.name;
}

inline void tidy(BadShmName &call)
{
    tidy_name(call.name);
    call.name = shm_file_name(call.name) ? call.name + "/" : call.name;
}

inline void tidy(Mmap &call)
{
    call.fd = Fd{call.fd.value & 0x7fffffff};
    call.flags &= ~abi::kMapAnonymous;
}

inline void tidy(Read &call)
{
    call.buffer = whole(call.buffer);
}

inline void tidy(Write &call)
{
    tidy(call.bytes, call.buffer);
}

inline void tidy(Fstat &call)
{
    call.buffer = whole(call.buffer);
}

inline void tidy(Fstatfs &call)
{
    call.buffer = whole(call.buffer);
}

inline void tidy(Link &call)
{
    tidy_name(call.from);
    tidy_name(call.to);
}

inline void tidy(SemOpen &call)
{
    tidy_name(call.name);
}

inline void tidy(SemUnlink &call)
{
    tidy_name(call.name);
}

inline void tidy(SemWait &call)
{
    const bool timed = call.form == SemWait::Form::Timedwait;
    call.deadline_pointer = timed ? whole(call.deadline_pointer) : UserPointer::Valid;
    const bool has_deadline = timed && call.deadline_pointer == UserPointer::Valid;
    call.deadline = has_deadline ? call.deadline : Timespec{};
}

inline rc::Gen<Call> posix_semaphore_call()
{
    return rc::gen::oneOf(any_call<SemOpen>(tidy), any_call<SemUnlink>(tidy),
                          any_call<SemWait>(tidy), any_call<SemPost>(), any_call<SemGetvalue>(),
                          any_call<SemClose>());
}

inline std::string a_place()
{
    return *rc::gen::element<std::string>("/dev/shm", "/mnt/web-1", "/mnt/a.b_c");
}

inline void tidy(MountTmpfs &call)
{
    call.target = *rc::gen::element<std::string>("/dev/shm", "/mnt/x", "/dev");
    call.flags |= (call.flags & abi::kMsBind) != 0 ? abi::kMsRemount : 0;
}

inline void tidy(MountMqueue &call)
{
    call.flags |= (call.flags & abi::kMsBind) != 0 ? abi::kMsRemount : 0;
}

inline void tidy(MountBind &call)
{
    call.root = call.root ? std::optional(*actor()) : std::nullopt;
    call.source = call.root ? a_place() : *rc::gen::element<std::string>("", "/mnt/x", "/dev/shm");
    call.target = a_place();
    call.flags = (call.flags | abi::kMsBind) & ~abi::kMsRemount;
}

inline void tidy(Umount &call)
{
    call.target = *rc::gen::element<std::string>("/dev/shm", "/mnt/x", "/dev", "/dev/mqueue");
}

inline rc::Gen<Call> file_call()
{
    return rc::gen::oneOf(
        any_call<Openat>(tidy), any_call<Unlink>(tidy), any_call<BadShmName>(tidy),
        any_call<Ftruncate>(), any_call<Fallocate>(), any_call<Mmap>(tidy), any_call<Munmap>(),
        any_call<Read>(tidy), any_call<Write>(tidy), any_call<Fstat>(tidy), any_call<Fstatfs>(tidy),
        any_call<MountTmpfs>(tidy), any_call<MountMqueue>(tidy), any_call<MountBind>(tidy),
        any_call<Umount>(tidy), any_call<MakeFile>(), any_call<Ftok>(), any_call<Link>(tidy));
}

} // namespace ipcscope::test
