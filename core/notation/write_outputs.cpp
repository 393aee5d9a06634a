// What calls give back, as strace prints it.
#include "core/notation/build.h"
#include "core/notation/notation.h"

namespace ipcscope::notation
{
namespace
{

Argument pid(Pid value)
{
    return signed_decimal(value.value);
}

Argument stamp(Stamp value)
{
    return signed_decimal(value.value);
}

// S_IFREG|0600
Argument file_mode(std::uint32_t mode)
{
    const Argument rest = octal(mode & ~abi::kSIfreg);
    if ((mode & abi::kSIfreg) == 0)
    {
        return rest;
    }
    return {.value = FlagSet{.parts = {std::string("S_IFREG"), std::get<Number>(rest.value)}}};
}

// struct ipc_perm; the same in the three structures of IPC_STAT.
template <class Ds> Argument permissions(const Ds &ds)
{
    return structure({{"uid", decimal(ds.uid.value)},
                      {"gid", decimal(ds.gid.value)},
                      {"mode", octal(ds.mode)},
                      {"key", decimal(static_cast<std::uint32_t>(ds.key.value))},
                      {"cuid", decimal(ds.cuid.value)},
                      {"cgid", decimal(ds.cgid.value)}});
}

struct OutputWriter
{
    using Maybe = std::optional<Argument>;

    Maybe operator()(std::monostate) const { return std::nullopt; }
    Maybe operator()(const Bytes &bytes) const { return text(bytes); }
    Maybe operator()(const ShmidDs &ds) const
    {
        return structure({{"shm_perm", permissions(ds)},
                          {"shm_segsz", decimal(ds.segsz)},
                          {"shm_cpid", pid(ds.cpid)},
                          {"shm_lpid", pid(ds.lpid)},
                          {"shm_nattch", decimal(ds.nattch)},
                          {"shm_atime", stamp(ds.atime)},
                          {"shm_dtime", stamp(ds.dtime)},
                          {"shm_ctime", stamp(ds.ctime)}});
    }
    Maybe operator()(const Shminfo &info) const
    {
        return structure({{"shmmax", decimal(info.shmmax)},
                          {"shmmin", decimal(info.shmmin)},
                          {"shmmni", decimal(info.shmmni)},
                          {"shmseg", decimal(info.shmseg)},
                          {"shmall", decimal(info.shmall)}});
    }
    Maybe operator()(const ShmInfo &info) const
    {
        return structure({{"used_ids", decimal(info.used_ids)},
                          {"shm_tot", decimal(info.shm_tot)},
                          {"shm_rss", decimal(info.shm_rss)},
                          {"shm_swp", decimal(info.shm_swp)},
                          {"swap_attempts", decimal(0)},
                          {"swap_successes", decimal(0)}});
    }
    Maybe operator()(const SemidDs &ds) const
    {
        return structure({{"sem_perm", permissions(ds)},
                          {"sem_otime", stamp(ds.otime)},
                          {"sem_ctime", stamp(ds.ctime)},
                          {"sem_nsems", decimal(ds.nsems)}});
    }
    Maybe operator()(const Seminfo &info) const
    {
        return structure({{"semmap", signed_decimal(info.semmap)},
                          {"semmni", signed_decimal(info.semmni)},
                          {"semmns", signed_decimal(info.semmns)},
                          {"semmnu", signed_decimal(info.semmnu)},
                          {"semmsl", signed_decimal(info.semmsl)},
                          {"semopm", signed_decimal(info.semopm)},
                          {"semume", signed_decimal(info.semume)},
                          {"semusz", signed_decimal(info.semusz)},
                          {"semvmx", signed_decimal(info.semvmx)},
                          {"semaem", signed_decimal(info.semaem)}});
    }
    Maybe operator()(const Semvals &values) const
    {
        Array list;
        for (const std::uint16_t value : values)
        {
            list.elements.push_back(decimal(value));
        }
        return Argument{.value = std::move(list)};
    }
    Maybe operator()(const MsqidDs &ds) const
    {
        return structure({{"msg_perm", permissions(ds)},
                          {"msg_stime", stamp(ds.stime)},
                          {"msg_rtime", stamp(ds.rtime)},
                          {"msg_ctime", stamp(ds.ctime)},
                          {"msg_qnum", decimal(ds.qnum)},
                          {"msg_qbytes", decimal(ds.qbytes)},
                          {"msg_lspid", pid(ds.lspid)},
                          {"msg_lrpid", pid(ds.lrpid)}});
    }
    Maybe operator()(const Msginfo &info) const
    {
        return structure({{"msgpool", signed_decimal(info.msgpool)},
                          {"msgmap", signed_decimal(info.msgmap)},
                          {"msgmax", signed_decimal(info.msgmax)},
                          {"msgmnb", signed_decimal(info.msgmnb)},
                          {"msgmni", signed_decimal(info.msgmni)},
                          {"msgssz", signed_decimal(info.msgssz)},
                          {"msgtql", signed_decimal(info.msgtql)},
                          {"msgseg", decimal(info.msgseg)}});
    }
    Maybe operator()(const Message &received) const
    {
        return message(received.mtype, received.text);
    }
    Maybe operator()(const MqAttr &attr) const { return attributes(attr); }
    Maybe operator()(const FileStat &stat) const
    {
        return structure({{"st_mode", file_mode(stat.mode)},
                          {"st_nlink", decimal(stat.nlink)},
                          {"st_uid", decimal(stat.uid.value)},
                          {"st_gid", decimal(stat.gid.value)},
                          {"st_size", signed_decimal(stat.size)},
                          {"st_blocks", signed_decimal(stat.blocks)}});
    }
    Maybe operator()(const TmpfsStat &stat) const
    {
        return structure({{"f_type", word("TMPFS_MAGIC")},
                          {"f_blocks", decimal(stat.blocks)},
                          {"f_bfree", decimal(stat.bfree)},
                          {"f_files", decimal(stat.files)},
                          {"f_ffree", decimal(stat.ffree)}});
    }
    // strace shows the two apart, as arguments.
    Maybe operator()(const MqReceived &received) const
    {
        std::vector<Field> fields{{"msg", text(received.text)}};
        if (received.priority)
        {
            fields.push_back({"msg_prio", decimal(*received.priority)});
        }
        return structure(std::move(fields));
    }
};

} // namespace

std::optional<Argument> to_argument(const Output &output)
{
    return std::visit(OutputWriter{}, output);
}

} // namespace ipcscope::notation
