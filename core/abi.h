// The constants of the Linux x86-64 system-call interface that calls are made of, without system
// headers.
#pragma once

#include <cstdint>

namespace ipcscope::abi
{

// ipc: flags of the xxxget calls and commands of the xxxctl calls.
inline constexpr int kIpcCreat = 01000;
inline constexpr int kIpcExcl = 02000;
inline constexpr int kIpcNowait = 04000;
inline constexpr int kIpcRmid = 0;
inline constexpr int kIpcSet = 1;
inline constexpr int kIpcStat = 2;
inline constexpr int kIpcInfo = 3;

// shm
inline constexpr int kShmHugetlb = 04000;
inline constexpr int kShmNoreserve = 010000;
inline constexpr int kShmRdonly = 010000;
inline constexpr int kShmRnd = 020000;
inline constexpr int kShmRemap = 040000;
inline constexpr int kShmExec = 0100000;
inline constexpr int kShmLock = 11;
inline constexpr int kShmUnlock = 12;
inline constexpr int kShmStat = 13;
inline constexpr int kShmInfo = 14;
inline constexpr int kShmStatAny = 15;
inline constexpr int kShmDest = 01000;
inline constexpr int kShmLocked = 02000;
inline constexpr std::uint64_t kPageSize = 4096;
inline constexpr std::uint64_t kShmlba = 4096;
inline constexpr int kIpcmni = 32768;

// sem
inline constexpr int kSemUndo = 0x1000;
inline constexpr int kGetpid = 11;
inline constexpr int kGetval = 12;
inline constexpr int kGetall = 13;
inline constexpr int kGetncnt = 14;
inline constexpr int kGetzcnt = 15;
inline constexpr int kSetval = 16;
inline constexpr int kSetall = 17;
inline constexpr int kSemStat = 18;
inline constexpr int kSemInfo = 19;
inline constexpr int kSemStatAny = 20;
inline constexpr int kSemvmx = 32767;

// msg
inline constexpr int kMsgNoerror = 010000;
inline constexpr int kMsgExcept = 020000;
inline constexpr int kMsgCopy = 040000;
inline constexpr int kMsgStat = 11;
inline constexpr int kMsgInfo = 12;
inline constexpr int kMsgStatAny = 13;

// mqueue
inline constexpr int kMqPrioMax = 32768;
inline constexpr int kSigevSignal = 0;
inline constexpr int kSigevNone = 1;
inline constexpr int kSigevThread = 2;
inline constexpr int kSigevThreadId = 4;

// open, fcntl
inline constexpr int kOWronly = 01;
inline constexpr int kORdwr = 02;
inline constexpr int kOAccmode = 03;
inline constexpr int kOCreat = 0100;
inline constexpr int kOExcl = 0200;
inline constexpr int kOTrunc = 01000;
inline constexpr int kOAppend = 02000;
inline constexpr int kONonblock = 04000;
inline constexpr int kODirect = 040000;
inline constexpr int kODirectory = 0200000;
inline constexpr int kONofollow = 0400000;
inline constexpr int kONoatime = 01000000;
inline constexpr int kOCloexec = 02000000;
inline constexpr int kOPath = 010000000;
inline constexpr int kFDupfd = 0;
inline constexpr int kFGetfd = 1;
inline constexpr int kFSetfd = 2;
inline constexpr int kFGetfl = 3;
inline constexpr int kFSetfl = 4;
inline constexpr int kFDupfdCloexec = 1030;
inline constexpr int kFdCloexec = 1;

// files and their mappings
inline constexpr int kAtFdcwd = -100;
inline constexpr int kAtEmptyPath = 0x1000;
inline constexpr std::uint32_t kSIfreg = 0100000;
inline constexpr std::uint32_t kSIsuid = 04000;
inline constexpr std::uint32_t kSIsgid = 02000;
inline constexpr std::uint32_t kSIsvtx = 01000;
inline constexpr int kProtRead = 1;
inline constexpr int kProtWrite = 2;
inline constexpr int kProtExec = 4;
inline constexpr int kMapShared = 1;
inline constexpr int kMapPrivate = 2;
inline constexpr int kMapSharedValidate = 3;
inline constexpr int kMapType = 0xf;
inline constexpr int kMapFixed = 0x10;
inline constexpr int kMapAnonymous = 0x20;
inline constexpr int kMapFixedNoreplace = 0x100000;
inline constexpr int kFallocKeepSize = 1;
inline constexpr int kFallocPunchHole = 2;
inline constexpr std::uint64_t kMsRemount = 0x20;
inline constexpr std::uint64_t kMsBind = 0x1000;
inline constexpr int kMntDetach = 2;

// clone, unshare, setns
inline constexpr std::uint64_t kCloneVm = 0x100;
inline constexpr std::uint64_t kCloneFs = 0x200;
inline constexpr std::uint64_t kCloneFiles = 0x400;
inline constexpr std::uint64_t kCloneSighand = 0x800;
inline constexpr std::uint64_t kCloneVfork = 0x4000;
inline constexpr std::uint64_t kCloneParent = 0x8000;
inline constexpr std::uint64_t kCloneThread = 0x10000;
inline constexpr std::uint64_t kCloneNewns = 0x20000;
inline constexpr std::uint64_t kCloneSysvsem = 0x40000;
inline constexpr std::uint64_t kCloneNewcgroup = 0x2000000;
inline constexpr std::uint64_t kCloneNewuts = 0x4000000;
inline constexpr std::uint64_t kCloneNewipc = 0x8000000;
inline constexpr std::uint64_t kCloneNewuser = 0x10000000;
inline constexpr std::uint64_t kCloneNewpid = 0x20000000;
inline constexpr std::uint64_t kCloneNewnet = 0x40000000;

// signals
inline constexpr int kSigint = 2;
inline constexpr int kSigkill = 9;
inline constexpr int kSigusr1 = 10;
inline constexpr int kSigalrm = 14;
inline constexpr int kSigterm = 15;
inline constexpr int kSigchld = 17;
inline constexpr int kSigcont = 18;
inline constexpr int kSigstop = 19;

// capabilities: bit numbers
inline constexpr int kCapDacOverride = 1;
inline constexpr int kCapDacReadSearch = 2;
inline constexpr int kCapFowner = 3;
inline constexpr int kCapFsetid = 4;
inline constexpr int kCapKill = 5;
inline constexpr int kCapSetgid = 6;
inline constexpr int kCapSetuid = 7;
inline constexpr int kCapSetpcap = 8;
inline constexpr int kCapIpcLock = 14;
inline constexpr int kCapIpcOwner = 15;
inline constexpr int kCapSysPtrace = 19;
inline constexpr int kCapSysAdmin = 21;
inline constexpr int kCapSysNice = 23;
inline constexpr int kCapSysResource = 24;
inline constexpr int kCapCheckpointRestore = 40;
inline constexpr int kCapLast = 40;
inline constexpr std::uint64_t kAllCaps = (std::uint64_t{1} << (kCapLast + 1)) - 1;

// prlimit resources
inline constexpr int kRlimitNofile = 7;
inline constexpr int kRlimitMemlock = 8;
inline constexpr int kRlimitMsgqueue = 12;
inline constexpr int kRlimitNice = 13;
inline constexpr std::uint64_t kRlimInfinity = ~std::uint64_t{0};

// prctl
inline constexpr int kPrSetDumpable = 4;
inline constexpr int kPrSetKeepcaps = 8;

} // namespace ipcscope::abi
