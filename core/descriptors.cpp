#include "core/descriptors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ipcscope
{
namespace
{

struct DescriptorOf
{
    const Fd *operator()(const MqTimedsend &call) const { return &call.mqdes; }
    const Fd *operator()(const MqTimedreceive &call) const { return &call.mqdes; }
    const Fd *operator()(const MqNotify &call) const { return &call.mqdes; }
    const Fd *operator()(const MqGetsetattr &call) const { return &call.mqdes; }
    const Fd *operator()(const Close &call) const { return &call.fd; }
    const Fd *operator()(const Dup &call) const { return &call.fd; }
    const Fd *operator()(const Fcntl &call) const { return &call.fd; }
    const Fd *operator()(const Ftruncate &call) const { return &call.fd; }
    const Fd *operator()(const Fallocate &call) const { return &call.fd; }
    const Fd *operator()(const Mmap &call) const { return &call.fd; }
    const Fd *operator()(const Read &call) const { return &call.fd; }
    const Fd *operator()(const Write &call) const { return &call.fd; }
    const Fd *operator()(const Fstat &call) const { return &call.fd; }
    const Fd *operator()(const Fstatfs &call) const { return &call.fd; }
    template <class Other> const Fd *operator()(const Other & /*none*/) const { return nullptr; }
};

} // namespace

const Fd *descriptor_of(const Call &call)
{
    return std::visit(DescriptorOf{}, call);
}

Fd *descriptor_of(Call &call)
{
    return const_cast<Fd *>(descriptor_of(std::as_const(call)));
}

std::optional<Fd> descriptor_lost(const Call &call)
{
    if (const auto *close = std::get_if<Close>(&call))
    {
        return close->fd;
    }
    const auto *dup = std::get_if<Dup>(&call);
    return dup == nullptr || dup->form == Dup::Form::Dup ? std::nullopt : std::optional(dup->to);
}

bool is_for_any_file(std::string_view call)
{
    constexpr std::array<std::string_view, 15> kCalls{
        "close", "dup",   "dup2",    "dup3",     "fcntl", "ftruncate",  "fallocate", "mmap",
        "read",  "write", "pread64", "pwrite64", "fstat", "newfstatat", "fstatfs"};
    return std::find(kCalls.begin(), kCalls.end(), call) != kCalls.end();
}

std::size_t descriptor_argument(std::string_view call)
{
    return call == "mmap" ? 4 : 0;
}

void Descriptors::made(ActorId actor, Fd written, Fd here)
{
    std::shared_ptr<Table> &table = tables_[actor];
    if (table == nullptr)
    {
        table = std::make_shared<Table>();
    }
    table->insert_or_assign(written, here);
}

void Descriptors::born(ActorId parent, const Clone &clone)
{
    const bool shared = (clone.flags & abi::kCloneFiles) != 0;
    std::shared_ptr<Table> &table = tables_[parent];
    if (table == nullptr)
    {
        table = std::make_shared<Table>();
    }
    tables_[clone.child] = shared ? table : std::make_shared<Table>(*table);
}

void Descriptors::closed(ActorId actor, Fd written)
{
    if (const auto table = tables_.find(actor); table != tables_.end())
    {
        table->second->erase(written);
    }
}

std::optional<Fd> Descriptors::here(ActorId actor, Fd written) const
{
    const auto table = tables_.find(actor);
    if (table == tables_.end())
    {
        return std::nullopt;
    }
    const auto found = table->second->find(written);
    return found == table->second->end() ? std::nullopt : std::optional(found->second);
}

} // namespace ipcscope
