// Two small worlds, as the model and as the kernel shows them, for the rules of comparison.
#pragma once

#include "core/compare.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace ipcscope::tests
{

inline constexpr std::int64_t kNow = 1'700'000'000;
inline constexpr NsId kModelNs{2};
inline constexpr NsId kKernelNs{4026532179};
inline constexpr NsId kModelUser{1};
inline constexpr NsId kKernelUser{4026532170};
inline constexpr Pid kModelPid{2};
inline constexpr Pid kKernelPid{7};

inline QString fields_of(const Comparison &comparison)
{
    QStringList names;
    for (const Difference &difference : comparison.differences)
    {
        names << QString::fromStdString(difference.field);
    }
    return names.join(' ');
}

inline ShmRow row(Pid pid, Stamp created)
{
    ShmRow shm;
    shm.id = IpcId{0};
    shm.key = Key{0x1234};
    shm.mode = 0600;
    shm.segsz = 4096;
    shm.nattch = 1;
    shm.cpid = pid;
    shm.ctime = created;
    return shm;
}

/// One actor in one namespace with one segment, as one of the engines shows it.
inline Tables world(NsId ipc, NsId user, Pid init, Pid pid, Stamp created)
{
    Tables tables;
    IpcNamespaceTable table;
    table.ns = ipc;
    table.owner = user;
    table.shm_ids = {.in_use = 1, .max_idx = 0, .next_id = -1};
    table.limits = {.shmmax = 1000, .shmall = 2000, .shmmni = 4096, .shm_rmid_forced = 0};
    table.shm_tot = 1;
    table.shm.push_back(row(pid, created));
    tables.ipc.push_back(table);
    for (const auto &[actor, number] : {std::pair{ActorId{0}, init}, std::pair{ActorId{1}, pid}})
    {
        ActorRow who;
        who.actor = actor;
        who.pid = number;
        who.tid = number;
        who.alive = true;
        who.ipc_ns = ipc;
        who.user_ns = user;
        who.mnt_ns = NsId{user.value + 100};
        who.pid_ns = NsId{user.value + 200 + actor.value};
        who.pid_ns_for_children = who.pid_ns;
        who.nice = 0;
        tables.actors.push_back(who);
    }
    tables.actors[1].nspid = {Pid{1}};
    tables.actors[1].groups = {Gid{10}, Gid{20}};
    tables.actors[1].attaches = {
        {.address = Address{ipc.value}, .length = 4096, .id = IpcId{0}, .writable = true}};
    return tables;
}

inline Tables model_world()
{
    return world(kModelNs, kModelUser, Pid{1}, kModelPid, Stamp{1});
}

inline Tables kernel_world()
{
    return world(kKernelNs, kKernelUser, Pid{1}, kKernelPid, Stamp{kNow});
}

/// A mapping in which call 1 ran at kNow.
inline Correspondence met()
{
    Correspondence map;
    map.call_ran(Stamp{1}, kNow, kNow);
    return map;
}

inline Outcome with(Output output)
{
    return returned(0, ValueKind::Number, std::move(output));
}

} // namespace ipcscope::tests
