// The text twin of the diagram.
#include "core/export/markup.h"
#include "core/export/objects.h"
#include "core/export/picture.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ipcscope::exporting
{
namespace
{

class Teller
{
  public:
    explicit Teller(const PictureInput &input) : input_(input), tables_(input.now.tables) {}

    std::vector<std::string> run()
    {
        say(tables_.ipc.size() == 1 ? told("There is one ipc namespace.")
                                    : told("There are {} ipc namespaces.", tables_.ipc.size()));
        for (const IpcNamespaceTable &table : tables_.ipc)
        {
            room(table);
        }
        for (const ActorRow &actor : tables_.actors)
        {
            actor.alive ? living(actor)
                        : say(told("{} has ended.", input_.actors.name(actor.actor)));
        }
        for (const MntNamespaceTable &table :
             tables_.mnt ? *tables_.mnt : std::vector<MntNamespaceTable>{})
        {
            mount(table);
        }
        return std::move(sentences_);
    }

  private:
    void say(std::string sentence) { sentences_.push_back(std::move(sentence)); }

    [[nodiscard]] std::vector<std::string> members(NsId ns, NsId ActorRow::*which) const
    {
        std::vector<std::string> names;
        for (const ActorRow &actor : tables_.actors)
        {
            if (actor.alive && actor.*which == ns)
            {
                names.push_back(input_.actors.name(actor.actor));
            }
        }
        return names;
    }

    void room(const IpcNamespaceTable &table)
    {
        const std::vector<std::string> names = members(table.ns, &ActorRow::ipc_ns);
        const std::string owner =
            table.owner ? told(", which belongs to user namespace {}", table.owner->value)
                        : std::string();
        say(names.empty() ? told("Nobody is in ipc namespace {}{}.", table.ns.value, owner)
                          : told("In ipc namespace {}{}: {}.", table.ns.value, owner,
                                 fmt::join(names, ", ")));
        const std::vector<Thing> things =
            things_in(table, ipc_table(input_.before == nullptr ? nullptr : &input_.before->tables,
                                       table.ns));
        if (things.empty())
        {
            say(told("It holds nothing."));
        }
        list(things, kObjectsPerRoom);
    }

    void list(const std::vector<Thing> &things, std::size_t most)
    {
        for (std::size_t at = 0; at < std::min(things.size(), most); ++at)
        {
            const Thing &thing = things[at];
            say(thing.changed
                    ? told("It holds {}, {}, mode {}: changed by this call.", thing.title,
                           thing.detail, thing.mode)
                    : told("It holds {}, {}, mode {}.", thing.title, thing.detail, thing.mode));
        }
        if (things.size() > most)
        {
            say(told("And {} more.", things.size() - most));
        }
    }

    void living(const ActorRow &actor)
    {
        const std::string &name = input_.actors.name(actor.actor);
        if (actor.sleeps_in)
        {
            const auto wait = input_.now.waits.find(actor.actor);
            say(wait == input_.now.waits.end() || wait->second.reason.empty()
                    ? told("{} sleeps in {}.", name, *actor.sleeps_in)
                    : told("{} sleeps in {} and waits for {}.", name, *actor.sleeps_in,
                           wait->second.reason));
        }
        for (const AttachRow &attach : actor.attaches)
        {
            const auto home = input_.now.homes.find({actor.actor, attach.address});
            const NsId ns = home == input_.now.homes.end() ? actor.ipc_ns : home->second;
            say(told("{} has attached shm id {} of ipc namespace {}, to {}.", name, attach.id.value,
                     ns.value, attach.writable ? told("read and write") : told("read only")));
        }
        for (const MqDesRow &queue : actor.queues)
        {
            say(queue.unlinked
                    ? told("{} has /{} open as descriptor {}, though its name is gone.", name,
                           queue.queue, queue.fd.value)
                    : told("{} has /{} open as descriptor {}.", name, queue.queue, queue.fd.value));
        }
        for (const std::string &part : mapped_parts(actor.mappings))
        {
            say(told("{} has mapped {} of /dev/shm.", name, part));
        }
    }

    void mount(const MntNamespaceTable &table)
    {
        const std::vector<std::string> names = members(table.ns, &ActorRow::mnt_ns);
        if (names.empty())
        {
            return;
        }
        const std::string who = fmt::format("{}", fmt::join(names, ", "));
        if (!table.shm)
        {
            say(told("For {} there is no tmpfs on /dev/shm.", who));
        }
        else
        {
            say(told("On /dev/shm {} see tmpfs {}.", who, table.shm->device));
            list(files_in(*table.shm, nullptr), kFilesPerMount);
        }
        if (table.mqueue)
        {
            say(told("Their /dev/mqueue shows the queues of ipc namespace {}.",
                     table.mqueue->value));
        }
    }

    const PictureInput &input_;
    const Tables &tables_;
    std::vector<std::string> sentences_;
};

} // namespace

std::vector<std::string> tell(const PictureInput &input)
{
    return Teller(input).run();
}

} // namespace ipcscope::exporting
