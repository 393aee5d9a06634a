#include "core/notation/notation.h"

namespace ipcscope::notation
{

ActorNames::ActorNames()
{
    (void)id("init");
}

ActorId ActorNames::id(std::string_view name)
{
    if (const auto found = ids_.find(name); found != ids_.end())
    {
        return found->second;
    }
    const ActorId next{static_cast<std::uint32_t>(names_.size())};
    names_.emplace_back(name);
    ids_.emplace(name, next);
    return next;
}

std::optional<ActorId> ActorNames::find(std::string_view name) const
{
    const auto found = ids_.find(name);
    return found == ids_.end() ? std::nullopt : std::optional{found->second};
}

const std::string &ActorNames::name(ActorId id) const
{
    static const std::string kUnknown = "?";
    return id.value < names_.size() ? names_[id.value] : kUnknown;
}

std::size_t ActorNames::size() const
{
    return names_.size();
}

std::vector<std::string_view> ActorNames::names() const
{
    return {names_.begin(), names_.end()};
}

} // namespace ipcscope::notation
