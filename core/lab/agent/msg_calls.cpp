#include "core/lab/agent/inside.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <sys/msg.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

// No message is longer: the driver lets none in.
constexpr std::int64_t kMaxText = 1 << 20;

union MsgctlBuffer
{
    msqid_ds ds;
    msginfo info;
    std::array<char, 512> space;
};

/// Memory for mtype and `size` bytes of text.
class Buffer
{
  public:
    explicit Buffer(std::int64_t size)
        : bytes_(sizeof(long) +
                 static_cast<std::size_t>(std::clamp(size, std::int64_t{0}, kMaxText)))
    {
    }
    [[nodiscard]] char *text() { return bytes_.data() + sizeof(long); }
    [[nodiscard]] std::int64_t mtype() const
    {
        std::int64_t type = 0;
        std::memcpy(&type, bytes_.data(), sizeof type);
        return type;
    }
    void set_mtype(std::int64_t type) { std::memcpy(bytes_.data(), &type, sizeof type); }
    /// For the kernel. Of BadText only the mtype is there.
    [[nodiscard]] char *address(UserPointer kind)
    {
        if (kind != UserPointer::BadText)
        {
            return pointer(kind, bytes_.data());
        }
        char *place = edge(sizeof(long));
        std::memcpy(place, bytes_.data(), sizeof(long));
        return place;
    }

  private:
    std::vector<char> bytes_;
};

MsqidDs to_output(const msqid_ds &ds)
{
    return MsqidDs{.key = Key{ds.msg_perm.__key},
                   .uid = Uid{ds.msg_perm.uid},
                   .gid = Gid{ds.msg_perm.gid},
                   .cuid = Uid{ds.msg_perm.cuid},
                   .cgid = Gid{ds.msg_perm.cgid},
                   .mode = ds.msg_perm.mode,
                   .seq = ds.msg_perm.__seq,
                   .stime = Stamp{ds.msg_stime},
                   .rtime = Stamp{ds.msg_rtime},
                   .ctime = Stamp{ds.msg_ctime},
                   .cbytes = ds.__msg_cbytes,
                   .qnum = ds.msg_qnum,
                   .qbytes = ds.msg_qbytes,
                   .lspid = Pid{ds.msg_lspid},
                   .lrpid = Pid{ds.msg_lrpid}};
}

Msginfo to_output(const msginfo &info)
{
    return Msginfo{.msgpool = info.msgpool,
                   .msgmap = info.msgmap,
                   .msgmax = info.msgmax,
                   .msgmnb = info.msgmnb,
                   .msgmni = info.msgmni,
                   .msgssz = info.msgssz,
                   .msgtql = info.msgtql,
                   .msgseg = info.msgseg};
}

} // namespace

Outcome msgget(const Msgget &call)
{
    return raw(SYS_msgget, call.key.value, call.flags);
}

Outcome msgsnd(const Msgsnd &call, BoardSlot &slot)
{
    Buffer buffer(std::max<std::int64_t>(call.size, std::ssize(call.text)));
    buffer.set_mtype(call.mtype);
    std::memcpy(buffer.text(), call.text.data(), call.text.size());
    const char *address = buffer.address(call.buffer);
    return inside_outcome(inside(slot, [&] {
        return raw_syscall(SYS_msgsnd, call.id.value, address, call.size, call.flags);
    }));
}

Outcome msgrcv(const Msgrcv &call, BoardSlot &slot)
{
    Buffer buffer(call.size);
    char *address = buffer.address(call.buffer);
    Outcome result = inside_outcome(inside(slot, [&] {
        return raw_syscall(SYS_msgrcv, call.id.value, address, call.size, call.type, call.flags);
    }));
    if (result.error == Errno::Ok && call.buffer == UserPointer::Valid)
    {
        result.output = Message{.mtype = buffer.mtype(),
                                .text = {buffer.text(), static_cast<std::size_t>(result.value)}};
    }
    else if (result.error == Errno::Ok && call.buffer == UserPointer::BadText)
    {
        // Only a message without text fits there.
        Message message;
        std::memcpy(&message.mtype, address, sizeof(long));
        result.output = std::move(message);
    }
    return result;
}

Outcome msgctl(const Msgctl &call)
{
    MsgctlBuffer buffer{};
    if (call.command == IPC_SET)
    {
        buffer.ds.msg_perm.uid = call.set.uid.value;
        buffer.ds.msg_perm.gid = call.set.gid.value;
        buffer.ds.msg_perm.mode = static_cast<mode_t>(call.set.mode);
        buffer.ds.msg_qbytes = call.set.qbytes;
    }
    Outcome result = raw(SYS_msgctl, call.id.value, call.command, pointer(call.buffer, &buffer));
    if (result.error != Errno::Ok || call.buffer != UserPointer::Valid)
    {
        return result;
    }
    switch (call.command)
    {
    case IPC_STAT:
    case MSG_STAT:
    case MSG_STAT_ANY: result.output = to_output(buffer.ds); break;
    case IPC_INFO:
    case MSG_INFO: result.output = to_output(buffer.info); break;
    default: break;
    }
    return result;
}

} // namespace ipcscope::lab::agent
