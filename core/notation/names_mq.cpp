// The names that calls on queues and descriptors use.
#include "core/notation/names.h"

#include "core/abi.h"
#include "core/told.h"

#include <array>

namespace ipcscope::notation
{
namespace
{

// O_SYNC and O_TMPFILE hold other flags in them: they come first.
constexpr std::array kOpen{Name{"O_RDONLY", 0},
                           Name{"O_WRONLY", abi::kOWronly},
                           Name{"O_RDWR", abi::kORdwr},
                           Name{"O_CREAT", abi::kOCreat},
                           Name{"O_EXCL", abi::kOExcl},
                           Name{"O_NOCTTY", 0400},
                           Name{"O_TRUNC", abi::kOTrunc},
                           Name{"O_APPEND", abi::kOAppend},
                           Name{"O_NONBLOCK", abi::kONonblock},
                           Name{"O_SYNC", 04010000},
                           Name{"O_DSYNC", 010000},
                           Name{"O_ASYNC", 020000},
                           Name{"O_DIRECT", abi::kODirect},
                           Name{"O_LARGEFILE", 0100000},
                           Name{"O_TMPFILE", 020200000},
                           Name{"O_DIRECTORY", 0200000},
                           Name{"O_NOFOLLOW", 0400000},
                           Name{"O_NOATIME", 01000000},
                           Name{"O_CLOEXEC", abi::kOCloexec},
                           Name{"O_PATH", abi::kOPath},
                           Name{"O_ACCMODE", abi::kOAccmode}};

constexpr std::array kSigevent{
    Name{"SIGEV_SIGNAL", abi::kSigevSignal}, Name{"SIGEV_NONE", abi::kSigevNone},
    Name{"SIGEV_THREAD", abi::kSigevThread}, Name{"SIGEV_THREAD_ID", abi::kSigevThreadId}};

constexpr std::array kFcntl{Name{"F_DUPFD", abi::kFDupfd},
                            Name{"F_GETFD", abi::kFGetfd},
                            Name{"F_SETFD", abi::kFSetfd},
                            Name{"F_GETFL", abi::kFGetfl},
                            Name{"F_SETFL", abi::kFSetfl},
                            Name{"F_DUPFD_CLOEXEC", abi::kFDupfdCloexec},
                            Name{"F_GETLK", 5},
                            Name{"F_SETLK", 6},
                            Name{"F_SETLKW", 7},
                            Name{"F_SETOWN", 8},
                            Name{"F_GETOWN", 9},
                            Name{"F_SETSIG", 10},
                            Name{"F_GETSIG", 11},
                            Name{"F_GETPIPE_SZ", 1032},
                            Name{"F_SETPIPE_SZ", 1031}};

constexpr std::array kDescriptor{Name{"FD_CLOEXEC", abi::kFdCloexec}};

constexpr std::array kPriority{Name{"PRIO_PROCESS", 0}, Name{"PRIO_PGRP", 1}, Name{"PRIO_USER", 2}};

} // namespace

const NameSet kOpenFlags{IPCSCOPE_TOLD("a flag of open"), kOpen, Combination::Bits,
                         Remainder::Hexadecimal, "O_???"};
const NameSet kSigevents{IPCSCOPE_TOLD("a kind of notification"), kSigevent, Combination::Choice,
                         Remainder::Hexadecimal, "SIGEV_???"};
const NameSet kFcntlCommands{IPCSCOPE_TOLD("a command of fcntl"), kFcntl, Combination::Choice,
                             Remainder::Hexadecimal, "F_???"};
const NameSet kDescriptorFlags{IPCSCOPE_TOLD("a flag of a descriptor"),
                               kDescriptor,
                               Combination::Bits,
                               Remainder::Hexadecimal,
                               {}};
const NameSet kPriorityKinds{IPCSCOPE_TOLD("a kind of priority"), kPriority, Combination::Choice,
                             Remainder::Hexadecimal, "PRIO_???"};

} // namespace ipcscope::notation
