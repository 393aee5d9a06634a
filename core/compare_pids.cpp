// The numbers of processes: which of the model's is which of the kernel's.
#include "core/comparer.h"

#include "core/told.h"

namespace ipcscope
{

bool Comparer::same_pid(Pid model, Pid kernel) const
{
    if (model.value == 0 || kernel.value == 0 || numbers_ == Numbers::Below)
    {
        return model == kernel;
    }
    const auto bound = map_.pid_to_kernel_.find(model);
    if (bound != map_.pid_to_kernel_.end())
    {
        return bound->second == kernel || chosen(model, kernel);
    }
    // Neither has been seen as an actor: the number itself is all there is.
    return model == kernel && !map_.pid_to_model_.contains(kernel);
}

bool Comparer::chosen(Pid model, Pid kernel) const
{
    const auto other = map_.model_pid(kernel);
    const auto one = map_.together_.find(model);
    if (!other || one == map_.together_.end())
    {
        return false;
    }
    const auto two = map_.together_.find(*other);
    if (two == map_.together_.end() || one->second != two->second)
    {
        return false;
    }
    // Told once; from then on it is how things are.
    if (map_.chosen_.insert({model, kernel}).second && result_.verdict == Verdict::Agree)
    {
        result_.verdict = Verdict::Allowed;
        result_.reason =
            told("several processes have ended at once, and which of them was the last to "
                 "let go is the kernel's choice");
    }
    return true;
}

void Comparer::bind_pid(Pid model, Pid kernel)
{
    if (model.value > 0 && kernel.value > 0)
    {
        map_.pid_to_kernel_[model] = kernel;
        map_.pid_to_model_[kernel] = model;
    }
}

// Whose end takes a whole pid namespace along lets go of everything before the others do; among
// these, the kernel chooses.
void Comparer::bury(const Tables &model)
{
    std::vector<const ActorRow *> ended;
    for (const ActorRow &row : model.actors)
    {
        const auto known = map_.living_.find(row.actor);
        if (row.alive)
        {
            map_.living_.insert_or_assign(row.actor, row.pid);
            if (!row.nspid.empty())
            {
                map_.below_.insert(row.actor);
            }
        }
        else if (known != map_.living_.end())
        {
            map_.living_.erase(known);
            ended.push_back(&row);
        }
    }
    // The outermost of those that were number 1.
    const ActorRow *first = nullptr;
    for (const ActorRow *row : ended)
    {
        const bool was_first = !row->nspid.empty() && row->nspid.back() == Pid{1};
        if (was_first && (first == nullptr || row->nspid.size() < first->nspid.size()))
        {
            first = row;
        }
    }
    if (first == nullptr)
    {
        return;
    }
    ++map_.ends_;
    for (const ActorRow *row : ended)
    {
        if (row->pid != first->pid)
        {
            map_.together_.insert_or_assign(row->pid, map_.ends_);
        }
    }
}

std::optional<Pid> Correspondence::model_pid(Pid kernel) const
{
    const auto bound = pid_to_model_.find(kernel);
    return bound == pid_to_model_.end() ? std::nullopt : std::optional(bound->second);
}

} // namespace ipcscope
