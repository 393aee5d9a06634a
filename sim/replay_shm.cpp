// Files in /dev/shm: calls on them where the log knows more than the model, and the other way
// round.
#include "core/descriptors.h"
#include "sim/files.h"
#include "sim/model_backend.h"
#include "sim/replay_engine.h"
#include "sim/replay_files.h"
#include "sim/tmpfs.h"

namespace ipcscope::sim
{
namespace
{

using replay::Place;
using replay::Rename;
using replay::Touch;

bool succeeded(const Reply &reply)
{
    const auto *outcome = std::get_if<Outcome>(&reply);
    return outcome != nullptr && outcome->error == Errno::Ok;
}

} // namespace

Reply ReplayModel::on_file(ActorId actor, const Call &call, Stamp now, const Place &at)
{
    if (const auto *open = std::get_if<Openat>(&call))
    {
        return open_file(actor, *open, now, at);
    }
    if (const auto *map = std::get_if<Mmap>(&call))
    {
        return map_file(actor, *map, at);
    }
    if (const auto *read = std::get_if<Read>(&call))
    {
        return read_file(actor, *read);
    }
    return unlink_file(actor, std::get<Unlink>(call));
}

Reply ReplayModel::open_file(ActorId actor, const Openat &call, Stamp now, const Place &at)
{
    const bool there = file_named(world_, task_of(actor), call.name).has_value();
    Reply reply =
        at.fd ? open_at(actor, call, now, *at.fd) : sim::execute_first(world_, actor, call);
    if (succeeded(reply) && !there)
    {
        const Fd fd{static_cast<std::int32_t>(std::get<Outcome>(reply).value)};
        if (const auto file = file_behind(world_, task_of(actor), fd))
        {
            // The place of a file that is gone.
            outside_.erase(*file);
            stored_.erase(*file);
        }
    }
    return reply;
}

// What a program stores into a mapping is in no log.
Reply ReplayModel::map_file(ActorId actor, const Mmap &call, const Place &at)
{
    Mmap there = call;
    if (at.address.value != 0)
    {
        const bool chosen = (call.flags & (abi::kMapFixed | abi::kMapFixedNoreplace)) == 0;
        there.address = at.address;
        // The kernel has chosen the place: nothing is there any more.
        there.flags |= chosen ? std::int32_t{abi::kMapFixed} : 0;
    }
    Reply reply = sim::execute_first(world_, actor, there);
    const auto file = file_behind(world_, task_of(actor), call.fd);
    if (succeeded(reply) && file && (call.prot & abi::kProtWrite) != 0)
    {
        stored_.insert(*file);
    }
    return reply;
}

Reply ReplayModel::read_file(ActorId actor, const Read &call)
{
    Reply reply = sim::execute_first(world_, actor, call);
    const auto file = file_behind(world_, task_of(actor), call.fd);
    if (succeeded(reply) && file && (stored_.contains(*file) || outside_.contains(*file)))
    {
        std::get<Outcome>(reply).output = {};
    }
    return reply;
}

// A file has one name here: of the two that it has after a link, the first one is remembered.
Reply ReplayModel::unlink_file(ActorId actor, const Unlink &call)
{
    const auto sb = shm_of(world_, task_of(actor));
    const auto link = sb ? links_.find({*sb, call.name}) : links_.end();
    if (link != links_.end())
    {
        links_.erase(link);
        return returned(0);
    }
    return sim::execute_first(world_, actor, call);
}

bool ReplayModel::from_outside(ActorId actor, const Call &call) const
{
    if (!alive(actor))
    {
        return false;
    }
    const TaskStruct &task = task_of(actor);
    const auto outside = [this](const std::optional<TmpfsSlot> &file) {
        return file && outside_.contains(*file);
    };
    if (const auto *open = std::get_if<Openat>(&call))
    {
        return outside(file_named(world_, task, open->name));
    }
    if (const auto *unlink = std::get_if<Unlink>(&call))
    {
        return outside(file_named(world_, task, unlink->name));
    }
    const Fd *fd = descriptor_of(call);
    const auto file = fd == nullptr ? std::nullopt : file_behind(world_, task, *fd);
    return outside(file);
}

void ReplayModel::put_file(ActorId actor, const std::string &name)
{
    if (!alive(actor))
    {
        return;
    }
    Kernel k = kernel(actor, world_.clock);
    if (const auto file = make_file(k, name))
    {
        outside_.insert(*file);
        stored_.erase(*file);
    }
}

void ReplayModel::put_stat(ActorId actor, Fd fd, const FileStat &stat)
{
    const auto file = alive(actor) ? file_behind(world_, task_of(actor), fd) : std::nullopt;
    if (file)
    {
        Kernel k = kernel(actor, world_.clock);
        set_stat(k, k.tmpfs(*file), stat);
    }
}

void ReplayModel::rename(ActorId actor, const Rename &what)
{
    if (!alive(actor))
    {
        return;
    }
    Kernel k = kernel(actor, world_.clock);
    const auto file = file_named(world_, task_of(actor), what.from);
    if (!file && !what.to.empty())
    {
        put_file(actor, what.to);
    }
    else if (file && what.to.empty() && what.form == Rename::Form::Rename)
    {
        shmem_unlink(k, k.tmpfs(*file), what.from);
    }
    else if (file && !what.to.empty())
    {
        rename_file(k, k.tmpfs(*file), what.to);
        if (what.form == Rename::Form::Link)
        {
            links_[{world_.tmpfs_inodes[file->value].i_sb, what.from}] = what.to;
        }
    }
}

void ReplayModel::touch(ActorId actor, const Touch &what)
{
    const auto file = alive(actor) ? file_behind(world_, task_of(actor), what.fd) : std::nullopt;
    if (!file)
    {
        return;
    }
    Kernel k = kernel(actor, world_.clock);
    touch_file(k, what);
    if (what.what == Touch::What::Written)
    {
        stored_.insert(*file);
    }
    else if (what.what == Touch::What::Owned)
    {
        outside_.insert(*file);
    }
}

} // namespace ipcscope::sim
