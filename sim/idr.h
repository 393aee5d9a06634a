// struct idr as ipc uses it: which of the 32,768 indices are taken, and where the cyclic search
// goes on. Finding the lowest free or the next taken index looks at a handful of words, whatever
// the number of objects.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ipcscope::sim
{

class Idr
{
  public:
    int idr_next{0}; ///< where idr_alloc_cyclic looks first

    [[nodiscard]] bool taken(int index) const
    {
        const auto bit = static_cast<std::size_t>(index);
        return ((word(bit / kWordBits) >> (bit % kWordBits)) & 1) != 0;
    }
    /// Lowest free index in [from, end); -1 when all are taken.
    [[nodiscard]] int lowest_free(int from, int end) const;
    /// Lowest taken index >= from; -1 when there is none.
    [[nodiscard]] int next_taken(int from) const;
    /// Highest taken index < before; -1 when there is none.
    [[nodiscard]] int highest_taken(int before) const;
    void take(int index);
    void free(int index);

  private:
    static constexpr std::size_t kWordBits = 64;
    static constexpr std::size_t kSummaryWords = 8; // 8 * 64 * 64 indices

    [[nodiscard]] std::uint64_t word(std::size_t at) const
    {
        return at < words_.size() ? words_[at] : 0;
    }
    std::vector<std::uint64_t> words_;                // bit = index is taken; grows on demand
    std::array<std::uint64_t, kSummaryWords> full_{}; // bit = that word has no free index
    std::array<std::uint64_t, kSummaryWords> some_{}; // bit = that word has a taken index
};

} // namespace ipcscope::sim
