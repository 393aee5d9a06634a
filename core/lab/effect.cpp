#include "core/lab/effect.h"

#include <algorithm>

namespace ipcscope::lab
{
namespace
{

enum Kind : int
{
    kShm,
    kSem,
    kMsg,
};

wire::KindQuery one_row(IpcId id)
{
    return {.rows = {id}};
}

wire::KindQuery row_and_totals(IpcId id)
{
    return {.totals = true, .rows = {id}};
}

/// Of everything that the caller has attached.
Effect attached_segments(const EffectContext &context)
{
    Effect effect;
    effect.everywhere = true;
    effect.also_on_error = true;
    if (context.attached)
    {
        effect.own.shm = {.totals_if_gone = true, .rows = *context.attached};
    }
    else
    {
        effect.own.shm.all = true;
    }
    return effect;
}

struct EffectOf
{
    const EffectContext &context;

    /// xxxget, when it may create.
    Effect creation(Kind kind, Key key, int flags) const
    {
        Effect effect;
        if (key != kIpcPrivate && ((flags & abi::kIpcCreat) == 0 || context.key_in_use))
        {
            return effect;
        }
        // Where a next_id was asked for, a failure may use it up.
        const bool next_id = context.next_id_set[kind];
        const wire::KindQuery query{.totals = true, .settings = next_id, .rows = {wire::kReturned}};
        (kind == kShm ? effect.own.shm : kind == kSem ? effect.own.sem : effect.own.msg) = query;
        effect.also_on_error = next_id;
        effect.own.sleepers = context.sleepers; // the set may have been there before
        return effect;
    }
    /// Of some semaphores of a set, unless sleepers may have been let go on.
    Effect semaphores(IpcId id, std::vector<std::uint16_t> changed) const
    {
        Effect effect;
        effect.own.sem = one_row(id);
        effect.own.sleepers = context.sleepers_on_set;
        if (!context.sleepers_on_set)
        {
            effect.own.sems = std::move(changed);
        }
        return effect;
    }
    static Effect all_segments()
    {
        Effect effect;
        effect.own.shm.all = true;
        effect.everywhere = true;
        effect.also_on_error = true;
        return effect;
    }

    Effect operator()(const Shmget &c) const
    {
        Effect effect = creation(kShm, c.key, c.flags);
        if ((c.flags & abi::kShmHugetlb) != 0 && !effect.own.nothing())
        {
            effect.own.shm.all = true; // its pages may be there from the start
        }
        return effect;
    }
    Effect operator()(const Shmat &c) const
    {
        // A failure may be the end of a segment without attaches; a new mapping over old ones is
        // theirs.
        const bool remaps = (c.flags & abi::kShmRemap) != 0;
        Effect effect = remaps ? attached_segments(context) : Effect{};
        effect.also_on_error = true;
        effect.own.shm.totals_if_gone = true;
        effect.own.shm.rows.push_back(c.id);
        return effect;
    }
    Effect operator()(const Shmdt & /*unused*/) const
    {
        Effect effect = attached_segments(context);
        effect.also_on_error = false;
        if (context.detached.value >= 0)
        {
            effect.own.shm.rows = {context.detached};
        }
        return effect;
    }
    Effect operator()(const Munmap & /*unused*/) const { return attached_segments(context); }
    Effect operator()(const Mmap &c) const
    {
        // At a fixed place it takes the place of what was there.
        return (c.flags & abi::kMapFixed) != 0 ? attached_segments(context) : Effect{};
    }
    Effect operator()(const Shmctl &c) const
    {
        Effect effect;
        if (c.command == abi::kIpcRmid)
        {
            effect.own.shm = {.totals_if_gone = true, .rows = {c.id}};
        }
        else if (c.command == abi::kIpcSet || c.command == abi::kShmLock ||
                 c.command == abi::kShmUnlock)
        {
            effect.own.shm = one_row(c.id);
        }
        return effect;
    }
    Effect touch() const { return context.touches_nothing_new ? Effect{} : all_segments(); }
    Effect operator()(const SemWait & /*unused*/) const { return touch(); }
    Effect operator()(const SemPost & /*unused*/) const { return touch(); }
    Effect operator()(const SemGetvalue & /*unused*/) const { return touch(); }
    Effect operator()(const Store & /*unused*/) const { return touch(); }
    Effect operator()(const Load & /*unused*/) const { return touch(); }
    Effect operator()(const Clone &c) const
    {
        // One that fails for its namespaces has copied the memory before, and lets it go again.
        const bool none = context.attached && context.attached->empty();
        Effect effect =
            (c.flags & abi::kCloneVm) != 0 || none ? Effect{} : attached_segments(context);
        // The same holds for descriptors, and any that it closes ends its waiting for news.
        if (context.asked_for_news)
        {
            effect.own.mq.all = true;
            effect.also_on_error = true;
            effect.everywhere = true;
        }
        return effect;
    }
    Effect operator()(const Unshare &c) const
    {
        Effect effect;
        const bool leaves = (c.flags & abi::kCloneNewipc) != 0;
        // Its segments have no creator any more.
        effect.own.shm.all = leaves && context.rmid_forced;
        effect.own.sem.all = context.undo_used && (leaves || (c.flags & abi::kCloneSysvsem) != 0);
        effect.own.sleepers = true;
        effect.everywhere = leaves;
        effect.leaves = true;
        return effect;
    }
    Effect operator()(const Setns & /*unused*/) const
    {
        Effect effect;
        effect.own.sem.all = context.undo_used;
        effect.own.sleepers = true;
        effect.leaves = true;
        return effect;
    }
    Effect operator()(const Sysctl &c) const
    {
        Effect effect;
        effect.also_on_error = true; // of several numbers some may have been taken
        if (!c.value || c.name.starts_with("user"))
        {
            return effect;
        }
        if (c.name.starts_with("fs"))
        {
            effect.own.mq.settings = true;
            return effect;
        }
        const bool shm = c.name.find("shm") != std::string::npos;
        const bool sem = c.name.find("sem") != std::string::npos;
        const bool removes = shm && c.name.find("rmid") != std::string::npos;
        effect.own.shm.all = removes;
        effect.own.shm.settings = shm && !removes;
        effect.own.sem.settings = sem;
        effect.own.msg.settings = !shm && !sem;
        return effect;
    }
    Effect operator()(const Semget &c) const { return creation(kSem, c.key, c.flags); }
    Effect operator()(const Semop &c) const
    {
        std::vector<std::uint16_t> changed;
        for (const Sembuf &sop : c.sops)
        {
            changed.push_back(sop.sem_num);
        }
        return semaphores(c.id, std::move(changed));
    }
    Effect operator()(const Semctl &c) const
    {
        Effect effect;
        switch (c.command)
        {
        case abi::kIpcRmid: effect.own.sem = row_and_totals(c.id); break;
        // A row has semaphores: the first is read along.
        case abi::kIpcSet: effect = semaphores(c.id, {0}); break;
        case abi::kSetval: effect = semaphores(c.id, {static_cast<std::uint16_t>(c.semnum)}); break;
        case abi::kSetall: effect = semaphores(c.id, {}); break;
        default: break;
        }
        return effect;
    }
    Effect operator()(const Msgget &c) const { return creation(kMsg, c.key, c.flags); }
    Effect operator()(const Msgsnd &c) const
    {
        Effect effect;
        effect.own.msg = row_and_totals(c.id);
        return effect;
    }
    Effect operator()(const Msgrcv &c) const
    {
        Effect effect;
        if ((c.flags & abi::kMsgCopy) == 0)
        {
            effect.own.msg = row_and_totals(c.id);
            // A message that cannot be copied out is lost.
            effect.also_on_error = c.buffer != UserPointer::Valid;
        }
        return effect;
    }
    Effect operator()(const Msgctl &c) const
    {
        Effect effect;
        if (c.command == abi::kIpcRmid)
        {
            effect.own.msg = row_and_totals(c.id);
        }
        else if (c.command == abi::kIpcSet)
        {
            effect.own.msg = one_row(c.id);
        }
        return effect;
    }
    // What POSIX queues show of a call is found out elsewhere: it depends on descriptors.
    Effect operator()(const MqTimedreceive &c) const
    {
        // A message that cannot be copied out is lost.
        Effect effect;
        effect.also_on_error = c.buffer != UserPointer::Valid || c.priority == UserPointer::Bad;
        return effect;
    }
    Effect operator()(const MqGetsetattr &c) const
    {
        // O_NONBLOCK is set before the old attributes are copied out.
        Effect effect;
        effect.also_on_error = c.old_attr == UserPointer::Bad;
        return effect;
    }
    template <class Other> Effect operator()(const Other & /*nothing*/) const { return {}; }
};

void add(wire::KindQuery &to, const wire::KindQuery &more)
{
    to.all = to.all || more.all;
    to.totals = to.totals || more.totals;
    to.totals_if_gone = to.totals_if_gone || more.totals_if_gone;
    to.settings = to.settings || more.settings;
    for (const IpcId id : more.rows)
    {
        if (std::find(to.rows.begin(), to.rows.end(), id) == to.rows.end())
        {
            to.rows.push_back(id);
        }
    }
    // Long lists are slower to read than the whole.
    constexpr std::size_t kMany = 32;
    to.all = to.all || to.rows.size() > kMany;
    if (to.all)
    {
        to.rows.clear();
    }
}

} // namespace

Effect effect_of(const Call &call, const EffectContext &context)
{
    return std::visit(EffectOf{context}, call);
}

Effect effect_of_end(const EffectContext &context)
{
    Effect effect = attached_segments(context);
    effect.own.shm.all = effect.own.shm.all || context.rmid_forced;
    effect.own.sem.all = context.undo_used;
    effect.own.mq.all = context.asked_for_news;
    effect.own.sleepers = true;
    effect.everywhere = true;
    return effect;
}

void add(wire::TableQuery &to, const wire::TableQuery &more)
{
    add(to.shm, more.shm);
    add(to.sem, more.sem);
    add(to.msg, more.msg);
    to.mq.all = to.mq.all || more.mq.all;
    to.mq.settings = to.mq.settings || more.mq.settings;
    to.mq.names.insert(to.mq.names.end(), more.mq.names.begin(), more.mq.names.end());
    to.sems.clear();
    to.sleepers = to.sleepers || more.sleepers;
}

wire::TableQuery everything()
{
    wire::TableQuery query;
    query.shm.all = query.sem.all = query.msg.all = true;
    query.mq = {.all = true, .settings = true};
    query.sleepers = true;
    return query;
}

} // namespace ipcscope::lab
