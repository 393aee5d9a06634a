#include "core/replay/mappings.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace ipcscope::replay
{
namespace
{

// Whole pages; nothing lies beyond the last one.
std::uint64_t end_of(std::uint64_t start, std::uint64_t length)
{
    constexpr std::uint64_t kPage = 4096;
    constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max() - kPage;
    return start > kLast || length > kLast - start ? kLast
                                                   : (start + length + kPage - 1) / kPage * kPage;
}

} // namespace

void Mappings::map(std::uint64_t start, std::uint64_t length)
{
    unmap(start, length);
    if (end_of(start, length) > start)
    {
        ends_[start] = end_of(start, length);
    }
}

void Mappings::unmap(std::uint64_t start, std::uint64_t length)
{
    const std::uint64_t end = end_of(start, length);
    auto at = ends_.upper_bound(start);
    at = at == ends_.begin() ? at : std::prev(at);
    while (at != ends_.end() && at->first < end)
    {
        const auto [from, to] = *at;
        if (to <= start)
        {
            ++at;
            continue;
        }
        at = ends_.erase(at);
        if (from < start)
        {
            ends_[from] = start;
        }
        if (to > end)
        {
            ends_[end] = to;
        }
    }
}

bool Mappings::any(std::uint64_t start, std::uint64_t length) const
{
    const auto next = ends_.lower_bound(end_of(start, length));
    return next != ends_.begin() && std::prev(next)->second > start;
}

} // namespace ipcscope::replay
