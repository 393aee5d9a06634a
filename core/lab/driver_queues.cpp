// What the driver knows of POSIX queues after a call. A queue is known by its name in a namespace,
// and by the descriptors that lead to it; an inode number joins the two.
#include "core/lab/driver.h"

#include <algorithm>

namespace ipcscope::lab
{
namespace
{

/// What a call does to queues and descriptors.
struct Touch
{
    std::optional<std::string> name{};   ///< the queue of that name
    std::optional<ipcscope::Fd> queue{}; ///< the queue behind a descriptor
    bool contents{};                     ///< messages come or go
    bool shared{}; ///< everybody's descriptors of the queue look otherwise now
    bool own{};    ///< so does the table of the caller's process
};

struct TouchOf
{
    Touch operator()(const MqOpen &c) const
    {
        Touch touch{.own = true};
        if ((c.oflag & abi::kOCreat) != 0)
        {
            touch.name = c.name;
        }
        return touch;
    }
    Touch operator()(const MqUnlink &c) const { return {.name = c.name, .shared = true}; }
    Touch operator()(const MqTimedsend &c) const { return {.queue = c.mqdes, .contents = true}; }
    Touch operator()(const MqTimedreceive &c) const { return {.queue = c.mqdes, .contents = true}; }
    Touch operator()(const MqNotify &c) const { return {.queue = c.mqdes}; }
    Touch operator()(const MqGetsetattr &c) const
    {
        return c.attr ? Touch{.queue = c.mqdes, .shared = true} : Touch{};
    }
    Touch operator()(const Close &c) const { return {.queue = c.fd, .own = true}; }
    Touch operator()(const Dup &c) const
    {
        Touch touch{.own = true};
        if (c.form != Dup::Form::Dup)
        {
            touch.queue = c.to; // closed
        }
        return touch;
    }
    Touch operator()(const Fcntl &c) const
    {
        const bool reads = c.command == abi::kFGetfd || c.command == abi::kFGetfl;
        const bool sets_file = c.command == abi::kFSetfl;
        return reads       ? Touch{}
               : sets_file ? Touch{.queue = c.fd, .shared = true}
                           : Touch{.own = true};
    }
    template <class Other> Touch operator()(const Other & /*nothing*/) const { return {}; }
};

/// What a descriptor is known to lead to.
struct Known
{
    const MqDesRow *row{};
    std::uint64_t inode{};
};

std::optional<Known> descriptor_of(const Member &member, ipcscope::Fd fd)
{
    for (std::size_t i = 0; i < member.row.queues.size(); ++i)
    {
        if (member.row.queues[i].fd == fd)
        {
            return Known{.row = &member.row.queues[i], .inode = member.queue_inodes.at(i)};
        }
    }
    return std::nullopt;
}

bool leads_to(const Member &member, std::uint64_t inode)
{
    const auto &all = member.queue_inodes;
    return std::find(all.begin(), all.end(), inode) != all.end();
}

bool leads_to_name(const Member &member, const std::string &name)
{
    const auto &all = member.row.queues;
    return std::any_of(all.begin(), all.end(),
                       [&](const MqDesRow &row) { return row.queue == name; });
}

} // namespace

void Driver::mark_queues(Member &caller, const Call &call)
{
    const Touch touch = std::visit(TouchOf{}, call);
    if (!touch.name && !touch.queue && !touch.own)
    {
        return;
    }
    wire::TableQuery rows;
    std::optional<std::uint64_t> inode;
    bool unknown = false;
    if (touch.name)
    {
        rows.mq.names = {*touch.name};
    }
    if (touch.queue)
    {
        const auto known = descriptor_of(caller, *touch.queue);
        // What is known may be old; and of a name in a namespace that it has left nothing is.
        unknown = caller.open_stale || caller.moved;
        if (known && !unknown)
        {
            inode = known->inode;
            // A queue without a name is in no table.
            unknown = known->row->unlinked && touch.contents;
            rows.mq.names =
                known->row->unlinked ? std::vector<std::string>{} : std::vector{known->row->queue};
        }
    }
    rows.mq.all = unknown || caller.moved;
    mark_tables(caller, rows, true);
    for (auto &[id, other] : members)
    {
        const bool leads = (unknown && !other.row.queues.empty()) ||
                           (touch.shared && inode && leads_to(other, *inode)) ||
                           (touch.shared && touch.name && leads_to_name(other, *touch.name));
        const bool same_table = touch.own && other.process == caller.process;
        other.open_stale = other.open_stale || leads || same_table;
    }
}

void Driver::tell_descriptors(const wire::MqPart &part)
{
    for (std::size_t n = 0; n < part.rows.size() && n < part.inodes.size(); ++n)
    {
        for (auto &[id, member] : members)
        {
            for (std::size_t i = 0; i < member.queue_inodes.size(); ++i)
            {
                if (member.queue_inodes[i] == part.inodes[n])
                {
                    member.row.queues[i].curmsgs = part.rows[n].curmsgs;
                }
            }
        }
    }
}

} // namespace ipcscope::lab
