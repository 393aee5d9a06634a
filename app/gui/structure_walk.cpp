#include "app/gui/structure_walk.h"

#include <algorithm>
#include <charconv>

namespace ipcscope::gui
{
namespace
{

using structure::Found;
using structure::Mark;
using By = Sought::By;

struct SoughtBy
{
    Sought operator()(const Shmget &c) const { return {By::Key, TableKind::Shm, c.key}; }
    Sought operator()(const Semget &c) const { return {By::Key, TableKind::Sem, c.key}; }
    Sought operator()(const Msgget &c) const { return {By::Key, TableKind::Msg, c.key}; }
    Sought operator()(const Shmat &c) const { return by_id(TableKind::Shm, c.id); }
    Sought operator()(const Shmctl &c) const { return by_id(TableKind::Shm, c.id); }
    Sought operator()(const Semop &c) const { return by_id(TableKind::Sem, c.id); }
    Sought operator()(const Semctl &c) const { return by_id(TableKind::Sem, c.id); }
    Sought operator()(const Msgsnd &c) const { return by_id(TableKind::Msg, c.id); }
    Sought operator()(const Msgrcv &c) const { return by_id(TableKind::Msg, c.id); }
    Sought operator()(const Msgctl &c) const { return by_id(TableKind::Msg, c.id); }
    Sought operator()(const Shmdt & /*by address*/) const { return {.by = By::Address}; }
    Sought operator()(const MqOpen &c) const { return by_name(c.name); }
    Sought operator()(const MqUnlink &c) const { return by_name(c.name); }
    Sought operator()(const MqTimedsend &c) const { return by_fd(c.mqdes); }
    Sought operator()(const MqTimedreceive &c) const { return by_fd(c.mqdes); }
    Sought operator()(const MqNotify &c) const { return by_fd(c.mqdes); }
    Sought operator()(const MqGetsetattr &c) const { return by_fd(c.mqdes); }
    template <class Other> Sought operator()(const Other & /*no object*/) const { return {}; }

    static Sought by_id(TableKind kind, IpcId id)
    {
        return {.by = By::Id, .kind = kind, .key = {}, .id = id};
    }
    static Sought by_name(const std::string &name)
    {
        Sought sought{.by = By::Name};
        sought.name = name; // without a slash
        return sought;
    }
    static Sought by_fd(Fd fd)
    {
        Sought sought{.by = By::Descriptor};
        sought.fd = fd;
        return sought;
    }
};

/// Takes "prefix" and then a number off the front of `rest`; -1 when they are not there.
std::int64_t take_number(std::string_view &rest, std::string_view prefix)
{
    std::int64_t number = -1;
    if (rest.starts_with(prefix))
    {
        const auto *begin = rest.data() + prefix.size();
        const auto [end, error] = std::from_chars(begin, rest.data() + rest.size(), number);
        if (error == std::errc())
        {
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
            return number;
        }
    }
    return -1;
}

bool goes_through(const Step &step, std::string_view function)
{
    return std::find(step.call_path.begin(), step.call_path.end(), function) !=
           step.call_path.end();
}

void note(Walk &walk, const Step &step, bool current)
{
    for (const FieldTouch &touch : step.fields)
    {
        if (current)
        {
            walk.now.push_back({touch.object, touch.field, touch.value});
        }
        const bool wrote = touch.access == Access::Write;
        Mark &mark = walk.marks[{touch.object, touch.field}];
        const bool was_written = mark == Mark::Written || mark == Mark::WasWritten;
        if (current && !(mark == Mark::Written && !wrote))
        {
            mark = wrote ? Mark::Written : Mark::Read;
        }
        else if (!current)
        {
            mark = wrote || was_written ? Mark::WasWritten : Mark::WasRead;
        }
        walk.ns = walk.ns || touch.field == "ipc_ns" || touch.object.starts_with("ipc:[");
        walk.ids = walk.ids || touch.object.ends_with("_ids");
        if (const auto place = object_place(touch.object))
        {
            walk.object = place;
            walk.ids = true;
        }
    }
}

/// The place of the idr that a step is about.
void note_place(Walk &walk, const Step &step, bool current)
{
    for (const FieldTouch &touch : step.fields)
    {
        std::string_view value = touch.value;
        if (touch.field == "ipcs_idr" || step.name == "ipc_obtain_object_idr.found")
        {
            const auto object = object_place(touch.object);
            walk.looked_at = object ? object->idx : static_cast<int>(take_number(value, ""));
            const bool took = !step.name.starts_with("ipc_obtain_object_idr.");
            walk.place = took      ? current ? Mark::Written : Mark::WasWritten
                         : current ? Mark::Read
                                   : Mark::WasRead;
        }
    }
}

void note_lookup(Walk &walk, const Step &step, std::size_t number, bool current)
{
    if (step.name == "ipc_findkey.hit" || step.name == "ipc_findkey.miss")
    {
        walk.by_key = step.name == "ipc_findkey.hit" ? Found::Hit : Found::Miss;
        walk.asked = number;
        walk.compared = current ? Mark::Read : Mark::WasRead;
    }
    else if (step.name == "ipc_obtain_object_idr.found")
    {
        walk.by_id = Found::Hit;
    }
    else if (step.name == "ipc_obtain_object_idr.empty")
    {
        walk.by_id = Found::Miss;
    }
    else if (step.name == "ipc_obtain_object_check.stale")
    {
        walk.by_id = Found::Miss;
        walk.stale = true;
    }
    else if (step.name == "ipcget.private")
    {
        walk.private_key = true;
    }
    else if (step.name == "ipc_addid.placed" && walk.object)
    {
        walk.placed = walk.object->idx;
    }
    else if (step.name == "ipc_addid.hashed")
    {
        walk.added = walk.placed;
        walk.hashed = current ? Mark::Written : Mark::WasWritten;
    }
}

} // namespace

Sought sought_by(const Call &call)
{
    return std::visit(SoughtBy{}, call);
}

std::string_view kind_member(TableKind kind)
{
    switch (kind)
    {
    case TableKind::Sem: return "sem";
    case TableKind::Msg: return "msg";
    case TableKind::Shm: break;
    }
    return "shm";
}

std::string ids_member(TableKind kind)
{
    return std::string(kind_member(kind)) + "_ids";
}

std::optional<ObjectPlace> object_place(std::string_view structure)
{
    const std::int64_t ns = take_number(structure, "ipc:[");
    for (const TableKind kind : kTableKinds)
    {
        std::string_view rest = structure;
        const std::int64_t idx =
            take_number(rest, "]." + std::string(kind_member(kind)) + std::string("["));
        if (ns >= 0 && idx >= 0)
        {
            return ObjectPlace{NsId{static_cast<std::uint64_t>(ns)}, kind, static_cast<int>(idx)};
        }
    }
    return std::nullopt;
}

Mark Walk::mark(const std::string &object, std::string_view field) const
{
    const auto found = marks.find({object, field});
    return found == marks.end() ? Mark::None : found->second;
}

Walk walk(std::span<const Step> steps, std::size_t step)
{
    Walk walk;
    const auto is_lookup = [](const Step &one) { return one.name.starts_with("ipc_findkey."); };
    const auto is_taking = [](const Step &one) {
        return goes_through(one, "ipc_obtain_object_idr");
    };
    // What a later step will look up is awaited; what no step looks up never comes.
    if (std::any_of(steps.begin(), steps.end(), is_lookup))
    {
        walk.by_key = Found::Awaited;
    }
    if (std::any_of(steps.begin(), steps.end(), is_taking))
    {
        walk.by_id = Found::Awaited;
    }
    for (std::size_t at = 0; at < steps.size() && at <= step; ++at)
    {
        const Step &one = steps[at];
        note(walk, one, at == step);
        walk.hash = walk.hash || goes_through(one, "ipc_findkey");
        walk.idr = walk.idr || is_taking(one) || goes_through(one, "ipc_idr_alloc");
        walk.ids = walk.ids || walk.hash || walk.idr || goes_through(one, "ipcget");
        // The names of POSIX queues are those of the namespace's file system.
        walk.ns = walk.ns || walk.ids || one.name.starts_with("lookup_one_len.") ||
                  one.name.starts_with("fdget.");
        note_place(walk, one, at == step);
        note_lookup(walk, one, at, at == step);
    }
    return walk;
}

} // namespace ipcscope::gui
