// What a plan's calls are drawn from: the kinds of calls, and how often each profile takes them.
#pragma once

#include "core/campaign/action.h"

namespace ipcscope::campaign
{

enum class Kind : std::uint8_t
{
    Get,
    GetPrivate,
    Burst,
    Remove,
    Control,
    Attach,
    Detach,
    StoreBytes,
    LoadBytes,
    Fork,
    Exit,
    Signal,
    UnshareIpc,
    UnshareOther,
    Enter,
    NextId,
    Limit,
    ReadSetting,
    BecomeUid,
    BecomeGid,
    Groups,
    Caps,
    Memlock,
    Dumpable,
    SemGet,
    SemGetPrivate,
    SemOp,
    SemNoWait, ///< with IPC_NOWAIT
    SemTimed,
    SemControl,
    SemValue, ///< one of GETVAL … SETALL
    SemRemove,
    SemLimit,
    SemNextId,
    MsgGet,
    MsgGetPrivate,
    MsgSend,
    MsgReceive,
    MsgControl,
    MsgRoom, ///< IPC_SET of qbytes
    MsgRemove,
    MsgLimit,
    MsgNextId,
    MqOpenName,
    MqUnlinkName,
    MqSend,
    MqReceive,
    MqNews,
    MqAttributes,
    MqClose,
    MqDup,
    MqFlags,
    MqLimit,
    Mask, ///< umask
    Nice,
    FileOpen,
    FileUnlink,
    FileLink,
    FileSize, ///< ftruncate
    FileAllocate,
    FileMap,
    FileUnmap,
    FileRead,
    FileWrite,
    FileStat, ///< and fstatfs
    FileMake, ///< one outside of /dev/shm, for ftok
    FileKey,  ///< ftok
    MountShm,
    BindShm,
    MountQueues,
    UmountShm,
    UnshareMounts,
    EnterMounts,
    NamedSemOpen,
    NamedSemUnlink,
    NamedSemWait,
    NamedSemPost,
    NamedSemValue,
    NamedSemClose,
    ForkThread,
    ExitThread,
    Disposition,
    TimePasses, ///< time-outs that fire
};

/// The kind at a place of 0 .. 999 in the profile's mixture.
[[nodiscard]] Kind kind_at(Profile profile, std::uint32_t place);

} // namespace ipcscope::campaign
