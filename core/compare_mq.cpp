// Comparing what is seen of POSIX message queues: by name in a namespace, by descriptor in a
// process.
#include "core/comparer.h"

#include "core/told.h"

#include <fmt/format.h>

namespace ipcscope
{
namespace
{

std::string print_priority(const MqReceived &message)
{
    return message.priority ? fmt::format("{}", *message.priority) : told("none");
}

std::string print_descriptor(const MqDesRow &row)
{
    return fmt::format("/{}{}", row.queue, row.unlinked ? " (deleted)" : "");
}

} // namespace

void Comparer::received(const Call &call, const MqReceived &model, const MqReceived &kernel)
{
    if (model.priority != kernel.priority)
    {
        differ("output.msg_prio", print_priority(model), print_priority(kernel),
               "mq_timedreceive()");
    }
    bytes(call, "output.msg", model.text, kernel.text);
}

void Comparer::posix_queues(NsId ns, const std::vector<MqRow> &model,
                            const std::vector<MqRow> &kernel)
{
    const auto place = [ns](const MqRow &queue) {
        return Place{.table = "ipc", .number = ns.value, .kind = "mq", .name = queue.name};
    };
    side_by_side(
        model, kernel, [](const MqRow &queue) -> const std::string & { return queue.name; },
        [&](const MqRow &ours, const MqRow &theirs) {
            row(mq_fields(), place(ours), ours, theirs);
        },
        [&](const MqRow *ours, const MqRow *theirs) {
            const MqRow &there = ours != nullptr ? *ours : *theirs;
            differ(place(there).field({}), ours != nullptr ? told("a queue") : told("no queue"),
                   theirs != nullptr ? told("a queue") : told("no queue"), "/dev/mqueue");
        });
}

void Comparer::descriptors(ActorId actor, const std::vector<MqDesRow> &model,
                           const std::vector<MqDesRow> &kernel)
{
    std::string number;
    const auto place = [&](const MqDesRow &descriptor) {
        number = fmt::format("{}", descriptor.fd.value);
        return Place{.table = "actor", .number = actor.value, .kind = "fd", .name = number};
    };
    side_by_side(
        model, kernel, [](const MqDesRow &descriptor) { return descriptor.fd; },
        [&](const MqDesRow &ours, const MqDesRow &theirs) {
            if (ours.queue != theirs.queue)
            {
                differ(place(ours).field({}), print_descriptor(ours), print_descriptor(theirs),
                       "/proc/PID/fd");
                return;
            }
            row(mq_des_fields(), place(ours), ours, theirs);
        },
        [&](const MqDesRow *ours, const MqDesRow *theirs) {
            const MqDesRow &there = ours != nullptr ? *ours : *theirs;
            differ(place(there).field({}),
                   ours != nullptr ? print_descriptor(*ours) : told("no queue"),
                   theirs != nullptr ? print_descriptor(*theirs) : told("no queue"),
                   "/proc/PID/fd");
        });
}

} // namespace ipcscope
