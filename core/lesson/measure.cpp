#include "core/lesson/measure.h"

#include "core/lane.h"

#include <utility>

namespace ipcscope::lesson
{

Measure::Measure(std::unique_ptr<Backend> model) : model_(std::move(model)) {}

void Measure::in_seconds(std::initializer_list<Stamp *> stamps) const
{
    for (Stamp *stamp : stamps)
    {
        const auto call = static_cast<std::size_t>(stamp->value);
        if (call > 0 && call <= seconds_.size())
        {
            stamp->value = seconds_[call - 1];
        }
    }
}

void Measure::in_seconds(Output &output) const
{
    if (auto *shm = std::get_if<ShmidDs>(&output))
    {
        in_seconds({&shm->atime, &shm->dtime, &shm->ctime});
    }
    else if (auto *sem = std::get_if<SemidDs>(&output))
    {
        in_seconds({&sem->otime, &sem->ctime});
    }
    else if (auto *msg = std::get_if<MsqidDs>(&output))
    {
        in_seconds({&msg->stime, &msg->rtime, &msg->ctime});
    }
}

Reply Measure::execute(ActorId actor, const Call &call)
{
    seconds_.push_back(coarse_seconds());
    Reply reply = model_->execute(actor, call);
    if (auto *outcome = std::get_if<Outcome>(&reply))
    {
        in_seconds(outcome->output);
    }
    return reply;
}

std::vector<Woken> Measure::woken(std::span<const ActorId> order)
{
    return model_->woken(order);
}

Result<Tables, EngineLost> Measure::observe()
{
    auto tables = model_->observe();
    if (!tables)
    {
        return tables;
    }
    for (IpcNamespaceTable &table : tables.value().ipc)
    {
        for (ShmRow &row : table.shm)
        {
            in_seconds({&row.atime, &row.dtime, &row.ctime});
        }
        for (SemRow &row : table.sem)
        {
            in_seconds({&row.otime, &row.ctime});
        }
        for (MsgRow &row : table.msg)
        {
            in_seconds({&row.stime, &row.rtime, &row.ctime});
        }
        for (MqRow &row : table.mq)
        {
            in_seconds({&row.mtime});
        }
    }
    return tables;
}

} // namespace ipcscope::lesson
