#include "sim/cred.h"

#include "sim/steps.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace ipcscope::sim
{
namespace
{

constexpr std::uint32_t kOverflowId = 65534; // fs/overflowuid, overflowgid
constexpr int kMaxLevel = 32;

const UserNamespace &ns_of(const World &world, UserNsSlot ns)
{
    return world.user_namespaces[ns.value];
}

Ucounts &ucounts_of(World &world, UserNsSlot ns, Uid uid)
{
    std::vector<Ucounts> &all = world.user_namespaces.edit(ns.value).ucounts;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [uid](const Ucounts &entry) { return entry.uid == uid; });
    if (at != all.end())
    {
        return *at;
    }
    all.push_back(Ucounts{.uid = uid});
    return all.back();
}

void forget_if_unused(World &world, UserNsSlot ns, Uid uid)
{
    std::erase_if(world.user_namespaces.edit(ns.value).ucounts, [uid](const Ucounts &entry) {
        return entry.uid == uid && entry.ipc_namespaces == 0 && entry.memlock == 0 &&
               entry.msgqueue == 0;
    });
}

/// Calls `change` for (ns, uid) and then for the owner of each level in the level above it, until
/// it says stop.
template <class Change> void each_level(World &world, UserNsSlot ns, Uid uid, Change change)
{
    for (;;)
    {
        if (!change(ns, uid) || ns == kFirstUserNs)
        {
            return;
        }
        const UserNamespace &level = ns_of(world, ns);
        uid = level.owner;
        ns = level.parent;
    }
}

/// What is counted per user and bounded by a limit.
struct CountedLimit
{
    std::int64_t Ucounts::*count{};
    std::int64_t UserNamespace::*max{}; ///< of a level: the bound for the ones above
};

struct Payer
{
    UserNsSlot ns;
    Uid uid;
};

std::optional<std::int64_t> inc_rlimit_ucounts(World &world, const CountedLimit &limit,
                                               const Payer &payer, std::int64_t amount)
{
    std::optional<std::int64_t> own;
    bool over = false;
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
    each_level(world, payer.ns, payer.uid, [&](UserNsSlot level, Uid user) {
        std::int64_t &count = ucounts_of(world, level, user).*limit.count;
        count += amount;
        over = over || count < 0 || count > max;
        own = own ? own : count;
        max = ns_of(world, level).*limit.max;
        return true;
    });
    return over ? std::nullopt : own;
}

void dec_rlimit_ucounts(World &world, std::int64_t Ucounts::*count, const Payer &payer,
                        std::int64_t amount)
{
    each_level(world, payer.ns, payer.uid, [&](UserNsSlot level, Uid user) {
        ucounts_of(world, level, user).*count -= amount;
        forget_if_unused(world, level, user);
        return true;
    });
}

/// A limit as the bound of a user namespace.
std::int64_t bound(const Rlimit &limit)
{
    constexpr auto kLongMax = std::numeric_limits<std::int64_t>::max();
    return limit.rlim_cur > static_cast<std::uint64_t>(kLongMax)
               ? kLongMax
               : static_cast<std::int64_t>(limit.rlim_cur);
}

} // namespace

std::optional<Uid> make_kuid(const World &world, UserNsSlot ns, Uid uid)
{
    if (ns != kFirstUserNs || uid.value >= world.facts.uid_count)
    {
        return std::nullopt;
    }
    return uid;
}

std::optional<Gid> make_kgid(const World &world, UserNsSlot ns, Gid gid)
{
    if (ns != kFirstUserNs || gid.value >= world.facts.gid_count)
    {
        return std::nullopt;
    }
    return gid;
}

Uid from_kuid_munged(const World &, UserNsSlot ns, Uid kuid)
{
    return ns == kFirstUserNs ? kuid : Uid{kOverflowId};
}

Gid from_kgid_munged(const World &, UserNsSlot ns, Gid kgid)
{
    return ns == kFirstUserNs ? kgid : Gid{kOverflowId};
}

bool cap_capable(const World &world, const Cred &cred, UserNsSlot ns, int cap)
{
    const int own_level = ns_of(world, cred.user_ns).level;
    for (;;)
    {
        if (ns == cred.user_ns)
        {
            return ((cred.cap_effective >> cap) & 1) != 0;
        }
        const UserNamespace &target = ns_of(world, ns);
        // Capabilities reach down into child namespaces, never up or sideways.
        if (target.level <= own_level)
        {
            return false;
        }
        // The creator of a namespace has all capabilities over it from one level above.
        if (target.parent == cred.user_ns && target.owner == cred.euid)
        {
            return true;
        }
        ns = target.parent;
    }
}

bool ns_capable(Kernel &k, UserNsSlot ns, int cap)
{
    const Frame frame(k, __func__);
    const bool held = cap_capable(k.world, k.current()->cred, ns, cap);
    STEP("ns_capable.answer", "{} over user:[{}]: the caller {} it.", print_capability(cap),
         ns_of(k.world, ns).inum.value, held ? told("has") : told("lacks"))
        .read(k.current(), "cap_effective", print_value("cap_", k.current()->cred.cap_effective));
    return held;
}

bool capable(Kernel &k, int cap)
{
    const Frame frame(k, __func__);
    const bool held =
        k.world.facts.init_user_ns && cap_capable(k.world, k.current()->cred, kFirstUserNs, cap);
    STEP("capable.answer", "{} over the whole machine: the caller {} it.", print_capability(cap),
         held ? told("has") : told("lacks"));
    return held;
}

bool in_egroup_p(Kernel &k, Gid gid)
{
    const Cred &cred = k.current()->cred;
    return cred.egid == gid ||
           std::binary_search(cred.group_info.begin(), cred.group_info.end(), gid);
}

bool cred_cap_issubset(const World &world, const Cred &set, const Cred &subset)
{
    if (set.user_ns == subset.user_ns)
    {
        return (subset.cap_permitted & ~set.cap_permitted) == 0;
    }
    // A namespace that the same user made one level below is no gain.
    for (UserNsSlot ns = subset.user_ns; ns != kFirstUserNs; ns = ns_of(world, ns).parent)
    {
        if (ns_of(world, ns).parent == set.user_ns && ns_of(world, ns).owner == set.euid)
        {
            return true;
        }
    }
    return false;
}

void commit_creds(Kernel &k, Cred next)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    if (next.euid != task->cred.euid || next.egid != task->cred.egid ||
        !cred_cap_issubset(k.world, task->cred, next))
    {
        k.mm(task).edit().dumpable = Mm::Dumpable::No;
        STEP("commit_creds.undumpable", "Its effective ids or powers change, so others may no "
                                        "longer look into the process.")
            .wrote(task, "dumpable", "0");
    }
    if (next.user_ns != task->cred.user_ns)
    {
        get_user_ns(k.world, next.user_ns);
        put_user_ns(k.world, task->cred.user_ns);
    }
    task.edit().cred = std::move(next);
    STEP("commit_creds.done",
         "The process now is uid {}, euid {}, suid {} with the capabilities: {}.",
         task->cred.uid.value, task->cred.euid.value, task->cred.suid.value,
         print_capabilities(task->cred.cap_effective))
        .wrote(task, "uid", std::to_string(task->cred.uid.value))
        .wrote(task, "euid", std::to_string(task->cred.euid.value))
        .wrote(task, "suid", std::to_string(task->cred.suid.value))
        .wrote(task, "gid", std::to_string(task->cred.gid.value))
        .wrote(task, "egid", std::to_string(task->cred.egid.value))
        .wrote(task, "sgid", std::to_string(task->cred.sgid.value))
        .wrote(task, "cap_effective", print_value("cap_", task->cred.cap_effective))
        .wrote(task, "cap_permitted", print_value("cap_", task->cred.cap_permitted));
}

void get_user_ns(World &world, UserNsSlot ns)
{
    world.user_namespaces.edit(ns.value).refs++;
}

void put_user_ns(World &world, UserNsSlot ns)
{
    while (--world.user_namespaces.edit(ns.value).refs == 0)
    {
        assert(ns != kFirstUserNs);
        const UserNsSlot parent = ns_of(world, ns).parent;
        world.user_namespaces.release(ns.value);
        ns = parent;
    }
}

void set_cred_user_ns(Cred &cred, UserNsSlot ns)
{
    cred.securebits = Cred::KeepCaps::No;
    cred.cap_inheritable = 0;
    cred.cap_permitted = abi::kAllCaps;
    cred.cap_effective = abi::kAllCaps;
    cred.cap_bset = abi::kAllCaps;
    cred.user_ns = ns;
}

Errno create_user_ns(Kernel &k, Cred &next)
{
    const Frame frame(k, __func__);
    const UserNsSlot parent = next.user_ns;
    const int level = ns_of(k.world, parent).level;
    // User namespaces nest at most 33 deep.
    if (level > kMaxLevel)
    {
        STEP_IF("create_user_ns.too_deep", "The parent is at level {} already: ENOSPC.", level);
        return Errno::Enospc;
    }
    // Someone without an id in the parent could not be named as the owner.
    if (parent != kFirstUserNs)
    {
        STEP_IF("create_user_ns.unmapped", "The caller's ids are not mapped in user:[{}]: EPERM.",
                ns_of(k.world, parent).inum.value);
        return Errno::Eperm;
    }
    const SignalStruct &process = *k.signal(k.current());
    UserNamespace ns{.inum = k.world.next_ns,
                     .parent = parent,
                     .level = level + 1,
                     .owner = next.euid,
                     .group = next.egid,
                     .ucount_max_ipc = std::numeric_limits<std::int32_t>::max(),
                     .rlimit_max_memlock = bound(process.rlimit_memlock),
                     .rlimit_max_msgqueue = bound(process.rlimit_msgqueue),
                     .ucounts = {},
                     .refs = 1}; // of the credentials
    k.world.next_ns.value++;
    get_user_ns(k.world, parent);
    const UserNsSlot slot{k.world.user_namespaces.take(std::move(ns))};
    set_cred_user_ns(next, slot);
    STEP("create_user_ns.made",
         "user:[{}] is made below user:[{}], owned by uid {}; inside, the "
         "process has every capability.",
         ns_of(k.world, slot).inum.value, ns_of(k.world, parent).inum.value, next.euid.value);
    return Errno::Ok;
}

Errno inc_ipc_namespaces(Kernel &k, UserNsSlot ns, Uid uid)
{
    const Frame frame(k, __func__);
    Errno result = Errno::Ok;
    each_level(k.world, ns, uid, [&](UserNsSlot level, Uid user) {
        const auto max = ns_of(k.world, level).ucount_max_ipc;
        const Ucounts &now = ucounts_of(k.world, level, user);
        if (static_cast<std::uint64_t>(now.ipc_namespaces) >= max)
        {
            result = Errno::Enospc;
        }
        return result == Errno::Ok;
    });
    if (result != Errno::Ok)
    {
        STEP_IF("inc_ipc_namespaces.full",
                "uid {} has as many ipc namespaces as "
                "user.max_ipc_namespaces allows: ENOSPC.",
                uid.value);
        return result;
    }
    each_level(k.world, ns, uid, [&](UserNsSlot level, Uid user) {
        ucounts_of(k.world, level, user).ipc_namespaces++;
        return true;
    });
    STEP("inc_ipc_namespaces.charged", "One more ipc namespace is counted for uid {}.", uid.value);
    return Errno::Ok;
}

void dec_ipc_namespaces(World &world, UserNsSlot ns, Uid uid)
{
    each_level(world, ns, uid, [&](UserNsSlot level, Uid user) {
        ucounts_of(world, level, user).ipc_namespaces--;
        forget_if_unused(world, level, user);
        return true;
    });
}

std::optional<std::int64_t> inc_rlimit_memlock(World &world, UserNsSlot ns, Uid uid,
                                               std::int64_t pages)
{
    return inc_rlimit_ucounts(world, {&Ucounts::memlock, &UserNamespace::rlimit_max_memlock},
                              {ns, uid}, pages);
}

void dec_rlimit_memlock(World &world, UserNsSlot ns, Uid uid, std::int64_t pages)
{
    dec_rlimit_ucounts(world, &Ucounts::memlock, {ns, uid}, pages);
}

std::optional<std::int64_t> inc_rlimit_msgqueue(World &world, UserNsSlot ns, Uid uid,
                                                std::int64_t bytes)
{
    const auto own = inc_rlimit_ucounts(
        world, {&Ucounts::msgqueue, &UserNamespace::rlimit_max_msgqueue}, {ns, uid}, bytes);
    world.msgqueue_above += bytes;
    const bool over = !world.facts.init_user_ns &&
                      world.msgqueue_above > ns_of(world, kFirstUserNs).rlimit_max_msgqueue;
    return over ? std::nullopt : own;
}

void dec_rlimit_msgqueue(World &world, UserNsSlot ns, Uid uid, std::int64_t bytes)
{
    world.msgqueue_above -= bytes;
    dec_rlimit_ucounts(world, &Ucounts::msgqueue, {ns, uid}, bytes);
}

bool capable_wrt_inode_uidgid(Kernel &k, Uid uid, Gid gid, int cap)
{
    const UserNsSlot ns = k.current()->cred.user_ns;
    return ns_capable(k, ns, cap) && make_kuid(k.world, ns, uid) && make_kgid(k.world, ns, gid);
}

} // namespace ipcscope::sim
