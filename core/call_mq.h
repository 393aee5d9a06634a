// The calls on POSIX message queues, and those on descriptors, priorities and masks by which a
// process decides who gets at a queue and when. Plain values, as in call.h.
#pragma once

#include "core/call_parts.h"
#include "core/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace ipcscope
{

/// struct mq_attr.
struct MqAttr
{
    std::int64_t flags{}; ///< O_NONBLOCK or 0
    std::int64_t maxmsg{};
    std::int64_t msgsize{};
    std::int64_t curmsgs{};
    friend bool operator==(const MqAttr &, const MqAttr &) = default;
};

/// The name as the kernel gets it: glibc has taken the slash off.
struct MqOpen
{
    std::string name;
    UserPointer name_pointer{UserPointer::Valid};
    std::int32_t oflag{};
    std::uint32_t mode{};
    std::optional<MqAttr> attr;                   ///< nothing is NULL
    UserPointer attr_pointer{UserPointer::Valid}; ///< Bad: an unmapped address
    friend bool operator==(const MqOpen &, const MqOpen &) = default;
};

struct MqUnlink
{
    std::string name;
    UserPointer name_pointer{UserPointer::Valid};
    friend bool operator==(const MqUnlink &, const MqUnlink &) = default;
};

/// May sleep. The deadline is a point in time of CLOCK_REALTIME: for the model, of its logical
/// time, which begins at 0.
struct MqTimedsend
{
    Fd mqdes;
    std::string text;
    std::uint64_t size{}; ///< as passed; the message is as long, with zeros behind the text
    std::uint32_t priority{};
    UserPointer buffer{UserPointer::Valid};
    std::optional<Timespec> deadline;                 ///< nothing is NULL
    UserPointer deadline_pointer{UserPointer::Valid}; ///< Bad: an unmapped address
    friend bool operator==(const MqTimedsend &, const MqTimedsend &) = default;
};

/// May sleep.
struct MqTimedreceive
{
    Fd mqdes;
    std::uint64_t size{};
    UserPointer buffer{UserPointer::Valid};
    UserPointer priority{UserPointer::Null}; ///< where the priority is to be put
    std::optional<Timespec> deadline;
    UserPointer deadline_pointer{UserPointer::Valid};
    friend bool operator==(const MqTimedreceive &, const MqTimedreceive &) = default;
};

/// struct sigevent, as far as the kernel reads it.
struct Sigevent
{
    std::int32_t notify{}; ///< SIGEV_NONE, SIGEV_SIGNAL, SIGEV_THREAD, or anything else
    std::int32_t signo{};  ///< a signal; for SIGEV_THREAD a netlink socket
    std::uint64_t value{}; ///< sival_ptr; for SIGEV_THREAD the address of 32 readable bytes
    friend bool operator==(const Sigevent &, const Sigevent &) = default;
};

struct MqNotify
{
    Fd mqdes;
    std::optional<Sigevent> event;                 ///< nothing is NULL
    UserPointer event_pointer{UserPointer::Valid}; ///< Bad: an unmapped address
    friend bool operator==(const MqNotify &, const MqNotify &) = default;
};

/// Of the new attributes the kernel reads the flags only.
struct MqGetsetattr
{
    Fd mqdes;
    std::optional<MqAttr> attr;                   ///< nothing is NULL
    UserPointer attr_pointer{UserPointer::Valid}; ///< Bad: an unmapped address
    UserPointer old_attr{UserPointer::Null};      ///< where the old ones are to be put
    friend bool operator==(const MqGetsetattr &, const MqGetsetattr &) = default;
};

struct Close
{
    Fd fd;
    friend bool operator==(const Close &, const Close &) = default;
};

struct Dup
{
    enum class Form : std::uint8_t
    {
        Dup, ///< the lowest free number
        Dup2,
        Dup3,
    };
    Form form{Form::Dup};
    Fd fd;
    Fd to{};              ///< dup2, dup3
    std::int32_t flags{}; ///< dup3: O_CLOEXEC
    friend bool operator==(const Dup &, const Dup &) = default;
};

/// F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL and F_SETFL.
struct Fcntl
{
    Fd fd;
    std::int32_t command{};
    std::uint64_t argument{};
    friend bool operator==(const Fcntl &, const Fcntl &) = default;
};

/// setpriority(PRIO_PROCESS, …): the nice value of one thread.
struct Setpriority
{
    ActorId who;
    std::int32_t nice{}; ///< cut to -20 .. 19
    friend bool operator==(const Setpriority &, const Setpriority &) = default;
};

struct Umask
{
    std::uint32_t mask{};
    friend bool operator==(const Umask &, const Umask &) = default;
};

} // namespace ipcscope
