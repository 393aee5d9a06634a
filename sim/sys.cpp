#include "sim/sys.h"

#include "sim/cred.h"
#include "sim/steps.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

constexpr std::size_t kNgroupsMax = 65536;

/// security_task_fix_setuid: capabilities go with uid 0 and come back with it.
void cap_emulate_setxuid(Kernel &k, Cred &next, const Cred &old)
{
    const Frame frame(k, __func__);
    const std::optional<Uid> root = make_kuid(k.world, old.user_ns, Uid{0});
    if (!root)
    {
        return;
    }
    const bool had_root = old.uid == *root || old.euid == *root || old.suid == *root;
    const bool has_root = next.uid == *root || next.euid == *root || next.suid == *root;
    if (had_root && !has_root && old.securebits == Cred::KeepCaps::No)
    {
        next.cap_permitted = 0;
        next.cap_effective = 0;
        STEP("cap_emulate_setxuid.dropped",
             "The last of its ids leaves 0, and all capabilities go.");
    }
    if (old.euid == *root && next.euid != *root)
    {
        next.cap_effective = 0;
        STEP("cap_emulate_setxuid.lowered",
             "The effective uid leaves 0: no capability is in effect.");
    }
    if (old.euid != *root && next.euid == *root)
    {
        next.cap_effective = next.cap_permitted;
        STEP("cap_emulate_setxuid.raised",
             "The effective uid becomes 0: what is permitted is in effect: "
             "{}.",
             print_capabilities(next.cap_effective));
    }
}

/// One id argument of the set*id calls: kNoId leaves the field as it is.
template <class Id> struct Wanted
{
    bool given{};
    Id id;
};

template <class Id> std::optional<Wanted<Id>> wanted(const World &world, UserNsSlot ns, Id id)
{
    if (id.value == kNoId)
    {
        return Wanted<Id>{};
    }
    std::optional<Id> kid;
    if constexpr (std::is_same_v<Id, Uid>)
    {
        kid = make_kuid(world, ns, id);
    }
    else
    {
        kid = make_kgid(world, ns, id);
    }
    if (!kid)
    {
        return std::nullopt;
    }
    return Wanted<Id>{.given = true, .id = *kid};
}

/// Real, effective and saved id of a user or a group.
template <class Id> struct Ids
{
    Id real;
    Id effective;
    Id saved;
};

/// setuid(id): all three ids with the capability, only the effective one without.
template <class Id> Errno set_one(Kernel &k, Ids<Id> &ids, const Wanted<Id> &id, int cap)
{
    const Frame frame(k, __func__);
    if (!id.given)
    {
        STEP_IF("set_one.invalid", "-1 is no id: EINVAL.");
        return Errno::Einval;
    }
    if (ns_capable(k, k.current()->cred.user_ns, cap))
    {
        ids = {id.id, id.id, id.id};
        STEP("set_one.all", "With {} all three ids become {}.", print_capability(cap), id.id.value);
        return Errno::Ok;
    }
    if (id.id != ids.real && id.id != ids.saved)
    {
        STEP_IF("set_one.denied", "{} is neither the real nor the saved id: EPERM.", id.id.value);
        return Errno::Eperm;
    }
    ids.effective = id.id;
    STEP("set_one.effective", "The effective id becomes {}.", id.id.value);
    return Errno::Ok;
}

/// setreuid(real, effective).
template <class Id> Errno set_real_effective(Kernel &k, Ids<Id> &ids, const Wanted<Id> &real,
                                             const Wanted<Id> &effective, int cap)
{
    const Frame frame(k, __func__);
    const Ids<Id> old = ids;
    const bool real_free = !real.given || real.id == old.real || real.id == old.effective;
    if (!real_free && !ns_capable(k, k.current()->cred.user_ns, cap))
    {
        STEP_IF("set_real_effective.real_denied",
                "The real id may become only the old real or effective "
                "one: EPERM.");
        return Errno::Eperm;
    }
    ids.real = real.given ? real.id : old.real;
    const bool effective_free = !effective.given || effective.id == old.real ||
                                effective.id == old.effective || effective.id == old.saved;
    if (!effective_free && !ns_capable(k, k.current()->cred.user_ns, cap))
    {
        STEP_IF("set_real_effective.effective_denied",
                "The effective id may become only one of the old "
                "three: EPERM.");
        return Errno::Eperm;
    }
    ids.effective = effective.given ? effective.id : old.effective;
    if (real.given || (effective.given && effective.id != old.real))
    {
        ids.saved = ids.effective;
        STEP("set_real_effective.saved", "The saved id follows the effective one: {}.",
             ids.saved.value);
    }
    return Errno::Ok;
}

/// setresuid(real, effective, saved).
template <class Id> Errno set_three(Kernel &k, Ids<Id> &ids, const Wanted<Id> &real,
                                    const Wanted<Id> &effective, const Wanted<Id> &saved, int cap)
{
    const Frame frame(k, __func__);
    const Ids<Id> old = ids;
    const auto is_new = [&](const Wanted<Id> &id) {
        return id.given && id.id != old.real && id.id != old.effective && id.id != old.saved;
    };
    if ((is_new(real) || is_new(effective) || is_new(saved)) &&
        !ns_capable(k, k.current()->cred.user_ns, cap))
    {
        STEP_IF("set_three.denied", "Each id may become only one of the old three: EPERM.");
        return Errno::Eperm;
    }
    ids.real = real.given ? real.id : old.real;
    ids.effective = effective.given ? effective.id : old.effective;
    ids.saved = saved.given ? saved.id : old.saved;
    STEP("set_three.set", "Real {}, effective {}, saved {}.", ids.real.value, ids.effective.value,
         ids.saved.value);
    return Errno::Ok;
}

template <class Id>
Errno set_ids(Kernel &k, Ids<Id> &ids, Setuid::Form form, Ids<Id> asked, int cap)
{
    const UserNsSlot ns = k.current()->cred.user_ns;
    const auto real = wanted(k.world, ns, asked.real);
    const auto effective = wanted(k.world, ns, asked.effective);
    const auto saved = wanted(k.world, ns, asked.saved);
    const Frame frame(k, __func__);
    // Every id that is given must exist in the caller's user namespace.
    if (!real || !effective || !saved)
    {
        STEP_IF("set_ids.unmapped", "An id does not exist in the caller's user namespace: EINVAL.");
        return Errno::Einval;
    }
    switch (form)
    {
    case Setuid::Form::Setuid: return set_one(k, ids, *real, cap);
    case Setuid::Form::Setreuid: return set_real_effective(k, ids, *real, *effective, cap);
    case Setuid::Form::Setresuid: return set_three(k, ids, *real, *effective, *saved, cap);
    }
    return Errno::Einval;
}

bool cap_issubset(std::uint64_t part, std::uint64_t whole)
{
    return (part & ~whole) == 0;
}

/// cap_capset: what a process may make of its capabilities.
Errno may_capset(Kernel &k, const Cred &old, const Capset &next)
{
    const Frame frame(k, __func__);
    if (!cap_issubset(next.inheritable, old.cap_inheritable | old.cap_permitted) &&
        !ns_capable(k, old.user_ns, abi::kCapSetpcap))
    {
        STEP_IF("cap_capset.inheritable", "Inheriting more than it has needs CAP_SETPCAP: EPERM.");
        return Errno::Eperm;
    }
    if (!cap_issubset(next.inheritable, old.cap_inheritable | old.cap_bset))
    {
        STEP_IF("cap_capset.bounded", "Inheriting more than its bounding set allows: EPERM.");
        return Errno::Eperm;
    }
    if (!cap_issubset(next.permitted, old.cap_permitted))
    {
        STEP_IF("cap_capset.permitted", "A capability that was given up never comes back: EPERM.");
        return Errno::Eperm;
    }
    if (!cap_issubset(next.effective, next.permitted))
    {
        STEP_IF("cap_capset.effective", "Only what is permitted can be in effect: EPERM.");
        return Errno::Eperm;
    }
    return Errno::Ok;
}

} // namespace

Errno sys_setuid(Kernel &k, const Setuid &call)
{
    const Frame frame(k, __func__);
    const Cred old = k.current()->cred;
    Ids<Uid> ids{old.uid, old.euid, old.suid};
    const Errno denied =
        set_ids<Uid>(k, ids, call.form, {call.real, call.effective, call.saved}, abi::kCapSetuid);
    if (denied != Errno::Ok)
    {
        return denied;
    }
    Cred next = old;
    next.uid = ids.real;
    next.euid = ids.effective;
    next.suid = ids.saved;
    cap_emulate_setxuid(k, next, old);
    commit_creds(k, std::move(next));
    return Errno::Ok;
}

Errno sys_setgid(Kernel &k, const Setgid &call)
{
    const Frame frame(k, __func__);
    const Cred &old = k.current()->cred;
    Ids<Gid> ids{old.gid, old.egid, old.sgid};
    const Errno denied =
        set_ids<Gid>(k, ids, call.form, {call.real, call.effective, call.saved}, abi::kCapSetgid);
    if (denied != Errno::Ok)
    {
        return denied;
    }
    Cred next = old;
    next.gid = ids.real;
    next.egid = ids.effective;
    next.sgid = ids.saved;
    commit_creds(k, std::move(next));
    return Errno::Ok;
}

Errno sys_setgroups(Kernel &k, const Setgroups &call)
{
    const Frame frame(k, __func__);
    const UserNsSlot ns = k.current()->cred.user_ns;
    // Without root a lab's user namespace denies setgroups; one without a gid map always does.
    const bool allowed = ns == kFirstUserNs && k.world.facts.setgroups_allowed;
    if (!ns_capable(k, ns, abi::kCapSetgid) || !allowed)
    {
        STEP_IF("sys_setgroups.denied",
                "Groups can be set only with CAP_SETGID, where the user namespace "
                "allows it: EPERM.");
        return Errno::Eperm;
    }
    if (call.groups.size() > kNgroupsMax)
    {
        STEP_IF("sys_setgroups.too_many", "{} groups are too many: EINVAL.", call.groups.size());
        return Errno::Einval;
    }
    for (const Gid gid : call.groups)
    {
        if (!make_kgid(k.world, ns, gid))
        {
            STEP_IF("sys_setgroups.unmapped", "gid {} does not exist here: EINVAL.", gid.value);
            return Errno::Einval;
        }
    }
    Cred next = k.current()->cred;
    next.group_info = call.groups;
    std::sort(next.group_info.begin(), next.group_info.end());
    commit_creds(k, std::move(next));
    STEP("sys_setgroups.set", "It has {} supplementary groups.", call.groups.size())
        .wrote(k.current(), "group_info", std::to_string(call.groups.size()));
    return Errno::Ok;
}

Errno sys_capset(Kernel &k, const Capset &call)
{
    const Frame frame(k, __func__);
    // Bits above the last capability are cut off.
    const Capset asked{.effective = call.effective & abi::kAllCaps,
                       .permitted = call.permitted & abi::kAllCaps,
                       .inheritable = call.inheritable & abi::kAllCaps};
    const Errno denied = may_capset(k, k.current()->cred, asked);
    if (denied != Errno::Ok)
    {
        return denied;
    }
    Cred next = k.current()->cred;
    next.cap_effective = asked.effective;
    next.cap_permitted = asked.permitted;
    next.cap_inheritable = asked.inheritable;
    commit_creds(k, std::move(next));
    return Errno::Ok;
}

Reply sys_prctl(Kernel &k, const Prctl &call)
{
    const Frame frame(k, __func__);
    if (call.option != abi::kPrSetDumpable && call.option != abi::kPrSetKeepcaps)
    {
        return Refusal{told("Only PR_SET_DUMPABLE and PR_SET_KEEPCAPS are modelled.")};
    }
    if (call.argument > 1)
    {
        STEP_IF("sys_prctl.invalid", "{} is neither 0 nor 1: EINVAL.", call.argument);
        return failed(Errno::Einval);
    }
    if (call.option == abi::kPrSetDumpable)
    {
        k.mm(k.current()).edit().dumpable =
            call.argument == 1 ? Mm::Dumpable::Yes : Mm::Dumpable::No;
        STEP("sys_prctl.dumpable", "Others may {} look into the process.",
             call.argument == 1 ? told("again") : told("no longer"))
            .wrote(k.current(), "dumpable", std::to_string(call.argument));
        return returned(0);
    }
    k.current().edit().cred.securebits =
        call.argument == 1 ? Cred::KeepCaps::Yes : Cred::KeepCaps::No;
    STEP("sys_prctl.keepcaps", "Permitted capabilities {} when its ids leave 0.",
         call.argument == 1 ? told("stay") : told("go"))
        .wrote(k.current(), "securebits", std::to_string(call.argument));
    return returned(0);
}

} // namespace ipcscope::sim
