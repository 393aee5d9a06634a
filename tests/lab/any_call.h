// Calls of the vocabulary, of every kind and with anything in them.
#pragma once

#include "core/lab/wire.h"
#include "tests/support/draws.h"

namespace ipcscope::lab::test
{

using tests::in_range;

template <class T> struct Any
{
    static T draw() { return tests::anything<T>(); }
};

template <class Tag, class Int> struct Any<Strong<Tag, Int>>
{
    static Strong<Tag, Int> draw() { return {tests::anything<Int>()}; }
};

template <class Tag, class Int> struct Any<std::vector<Strong<Tag, Int>>>
{
    static std::vector<Strong<Tag, Int>> draw()
    {
        std::vector<Strong<Tag, Int>> ids;
        for (const Int value : tests::anything<std::vector<Int>>())
        {
            ids.push_back({value});
        }
        return ids;
    }
};

template <class T> T any()
{
    return Any<T>::draw();
}

template <class Enum> Enum any_of(Enum last)
{
    return static_cast<Enum>(in_range(0, static_cast<int>(last) + 1));
}

template <class T> std::optional<T> maybe()
{
    return any<bool>() ? std::optional<T>(any<T>()) : std::nullopt;
}

template <class T, class Make> std::vector<T> some(Make make)
{
    std::vector<T> items;
    for (int i = in_range(0, 4); i > 0; --i)
    {
        items.push_back(make());
    }
    return items;
}

inline ShmSet any_set()
{
    return ShmSet{any<Uid>(), any<Gid>(), any<std::uint32_t>()};
}

inline Sembuf any_sop()
{
    return Sembuf{any<std::uint16_t>(), any<std::int16_t>(), any<std::int16_t>()};
}

inline Timespec any_time()
{
    return Timespec{any<std::int64_t>(), any<std::int64_t>()};
}

inline Semop any_semop()
{
    return Semop{any<IpcId>(),
                 some<Sembuf>(any_sop),
                 any<std::uint64_t>(),
                 any_of(UserPointer::BadText),
                 any<bool>(),
                 any<bool>() ? std::optional(any_time()) : std::nullopt,
                 any_of(UserPointer::BadText)};
}

inline Semctl any_semctl()
{
    return Semctl{any<IpcId>(),
                  any<int>(),
                  any<int>(),
                  any<int>(),
                  any<std::vector<std::uint16_t>>(),
                  any_set(),
                  any_of(UserPointer::BadText)};
}

inline MqAttr any_attr()
{
    return MqAttr{any<std::int64_t>(), any<std::int64_t>(), any<std::int64_t>(),
                  any<std::int64_t>()};
}

inline std::optional<Timespec> maybe_time()
{
    return any<bool>() ? std::optional(any_time()) : std::nullopt;
}

inline Call any_queue_call()
{
    const auto kind = [] { return any_of(UserPointer::BadText); };
    const auto maybe_attr = [] { return any<bool>() ? std::optional(any_attr()) : std::nullopt; };
    switch (in_range(0, 6))
    {
    case 0:
        return MqOpen{any<std::string>(),   kind(),       any<std::int32_t>(),
                      any<std::uint32_t>(), maybe_attr(), kind()};
    case 1:
        return MqTimedsend{any<ipcscope::Fd>(),
                           any<std::string>(),
                           any<std::uint64_t>(),
                           any<std::uint32_t>(),
                           kind(),
                           maybe_time(),
                           kind()};
    case 2:
        return MqTimedreceive{
            any<ipcscope::Fd>(), any<std::uint64_t>(), kind(), kind(), maybe_time(), kind()};
    case 3:
        return MqNotify{any<ipcscope::Fd>(),
                        Sigevent{any<std::int32_t>(), any<std::int32_t>(), any<std::uint64_t>()},
                        kind()};
    case 4: return MqGetsetattr{any<ipcscope::Fd>(), maybe_attr(), kind(), kind()};
    default:
        return Dup{any_of(Dup::Form::Dup3), any<ipcscope::Fd>(), any<ipcscope::Fd>(),
                   any<std::int32_t>()};
    }
}

inline Call any_file_call()
{
    const auto kind = [] { return any_of(UserPointer::BadText); };
    const auto fd = [] { return any<ipcscope::Fd>(); };
    switch (in_range(0, 24))
    {
    case 0: return Openat{any<std::string>(), any<std::int32_t>(), any<std::uint32_t>()};
    case 1: return Unlink{any<std::string>(), any_of(Unlink::Form::ShmUnlink)};
    case 2: return BadShmName{any_of(BadShmName::Function::ShmUnlink), any<std::string>()};
    case 3: return Ftruncate{fd(), any<std::int64_t>()};
    case 4: return Fallocate{fd(), any<std::int32_t>(), any<std::int64_t>(), any<std::int64_t>()};
    case 5:
        return Mmap{any<Address>(), any<std::uint64_t>(), any<std::int32_t>(), any<std::int32_t>(),
                    fd(),           any<std::uint64_t>()};
    case 6: return Munmap{any<Address>(), any<std::uint64_t>()};
    case 7: return Read{fd(), any<std::uint64_t>(), kind(), maybe<std::int64_t>()};
    case 8:
        return Write{fd(), any<std::string>(), any<std::uint64_t>(), kind(), maybe<std::int64_t>()};
    case 9: return Fstat{fd(), kind()};
    case 10: return Fstatfs{fd(), kind()};
    case 11: return MountTmpfs{any<std::string>(), any<std::uint64_t>(), any<std::string>()};
    case 12: return Umount{any<std::string>(), any<std::int32_t>()};
    case 13: return MakeFile{any<std::string>()};
    case 14: return MountMqueue{any<std::uint64_t>(), any<std::string>()};
    case 15:
        return MountBind{maybe<ActorId>(), any<std::string>(), any<std::string>(),
                         any<std::uint64_t>()};
    case 16: return Link{any<std::string>(), any<std::string>()};
    case 17:
        return SemOpen{any<std::string>(), any<std::int32_t>(), any<std::uint32_t>(),
                       any<std::uint32_t>()};
    case 18: return SemUnlink{any<std::string>()};
    case 19: return SemWait{any<Address>(), any_of(SemWait::Form::Timedwait), any_time(), kind()};
    case 20: return SemPost{any<Address>()};
    case 21: return SemGetvalue{any<Address>()};
    case 22: return SemClose{any<Address>()};
    default: return Ftok{any<std::string>(), any<std::int32_t>()};
    }
}

inline Call any_call()
{
    const auto form = any_of(Setuid::Form::Setresuid);
    switch (in_range<std::size_t>(0, std::variant_size_v<Call>))
    {
    case 0: return Shmget{any<Key>(), any<std::uint64_t>(), any<int>()};
    case 1: return Shmat{any<IpcId>(), any<Address>(), any<int>()};
    case 2: return Shmdt{any<Address>()};
    case 3: return Shmctl{any<IpcId>(), any<int>(), any_of(UserPointer::BadText), any_set()};
    case 4: return Clone{any<std::uint64_t>(), any<ActorId>()};
    case 5: return Unshare{any<std::uint64_t>()};
    case 6: return Setns{any<ActorId>(), any_of(NsKind::Pid), any<std::uint64_t>()};
    case 7: return ExitGroup{any<int>(), any_of(ExitGroup::Ends::Thread)};
    case 8: return Kill{any<ActorId>(), any<int>()};
    case 9: return Setuid{form, any<Uid>(), any<Uid>(), any<Uid>()};
    case 10: return Setgid{form, any<Gid>(), any<Gid>(), any<Gid>()};
    case 11: return Setgroups{any<std::vector<Gid>>()};
    case 12: return Capset{any<std::uint64_t>(), any<std::uint64_t>(), any<std::uint64_t>()};
    case 13: return Prlimit{any<int>(), any<std::uint64_t>(), any<std::uint64_t>()};
    case 14: return Prctl{any<int>(), any<std::uint64_t>()};
    case 15: return Sysctl{any<std::string>(), maybe<std::string>()};
    case 16: return Store{any<Address>(), any<std::string>()};
    case 17: return Load{any<Address>(), any<std::uint64_t>()};
    case 18: return Semget{any<Key>(), any<int>(), any<int>()};
    case 19: return any_semop();
    case 20: return any_semctl();
    case 21: return Msgget{any<Key>(), any<int>()};
    case 22:
        return Msgsnd{any<IpcId>(),        any<std::int64_t>(), any<std::string>(),
                      any<std::int64_t>(), any<int>(),          any_of(UserPointer::BadText)};
    case 23:
        return Msgrcv{any<IpcId>(), any<std::int64_t>(), any<std::int64_t>(), any<int>(),
                      any_of(UserPointer::BadText)};
    case 24:
        return Msgctl{any<IpcId>(), any<int>(), any_of(UserPointer::BadText),
                      MsgSet{any<Uid>(), any<Gid>(), any<std::uint32_t>(), any<std::uint64_t>()}};
    case 25: return Sigaction{any<int>(), any_of(Sigaction::Disposition::HandlerRestart)};
    case 26: return Nanosleep{any_time()};
    default: return any<bool>() ? any_queue_call() : any_file_call();
    }
}

} // namespace ipcscope::lab::test
