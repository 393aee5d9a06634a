#include "sim/idr.h"

#include "core/abi.h"

#include <bit>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

constexpr std::size_t at_word(int index)
{
    return static_cast<std::size_t>(index) / 64;
}

constexpr unsigned at_bit(int index)
{
    return static_cast<unsigned>(index) % 64;
}

constexpr int index_of(std::size_t word, int bit)
{
    return static_cast<int>(word) * 64 + bit;
}

/// The bits at and above `bit`; none when bit is 64.
constexpr std::uint64_t from_bit(unsigned bit)
{
    return bit < 64 ? ~std::uint64_t{0} << bit : 0;
}

} // namespace

int Idr::lowest_free(int from, int end) const
{
    if (from >= end)
    {
        return -1;
    }
    const std::uint64_t here = ~word(at_word(from)) & from_bit(at_bit(from));
    if (here != 0)
    {
        const int found = index_of(at_word(from), std::countr_zero(here));
        return found < end ? found : -1;
    }
    const std::size_t next = at_word(from) + 1;
    unsigned skip = static_cast<unsigned>(next % 64);
    for (std::size_t i = next / 64; i < kSummaryWords; i++, skip = 0)
    {
        const std::uint64_t open = ~full_[i] & from_bit(skip);
        if (open != 0)
        {
            const std::size_t at = i * 64 + static_cast<std::size_t>(std::countr_zero(open));
            const int found = index_of(at, std::countr_one(word(at)));
            return found < end ? found : -1;
        }
    }
    return -1;
}

int Idr::next_taken(int from) const
{
    if (from >= abi::kIpcmni)
    {
        return -1;
    }
    const std::uint64_t here = word(at_word(from)) & from_bit(at_bit(from));
    if (here != 0)
    {
        return index_of(at_word(from), std::countr_zero(here));
    }
    const std::size_t next = at_word(from) + 1;
    unsigned skip = static_cast<unsigned>(next % 64);
    for (std::size_t i = next / 64; i < kSummaryWords; i++, skip = 0)
    {
        const std::uint64_t some = some_[i] & from_bit(skip);
        if (some != 0)
        {
            const std::size_t at = i * 64 + static_cast<std::size_t>(std::countr_zero(some));
            return index_of(at, std::countr_zero(words_[at]));
        }
    }
    return -1;
}

int Idr::highest_taken(int before) const
{
    if (before <= 0)
    {
        return -1;
    }
    const int last = before - 1;
    const std::uint64_t here = word(at_word(last)) & ~from_bit(at_bit(last) + 1);
    if (here != 0)
    {
        return index_of(at_word(last), 63 - std::countl_zero(here));
    }
    const std::size_t limit = at_word(last); // words below this one
    for (std::size_t i = limit / 64 + 1; i-- > 0;)
    {
        std::uint64_t some = some_[i < kSummaryWords ? i : kSummaryWords - 1];
        if (i == limit / 64)
        {
            some = i < kSummaryWords ? some & ~from_bit(static_cast<unsigned>(limit % 64)) : 0;
        }
        if (some != 0)
        {
            const std::size_t at = i * 64 + static_cast<std::size_t>(63 - std::countl_zero(some));
            return index_of(at, 63 - std::countl_zero(words_[at]));
        }
    }
    return -1;
}

void Idr::take(int index)
{
    assert(index >= 0 && index < abi::kIpcmni && !taken(index));
    const std::size_t at = at_word(index);
    if (at >= words_.size())
    {
        words_.resize(at + 1);
    }
    words_[at] |= std::uint64_t{1} << at_bit(index);
    some_[at / 64] |= std::uint64_t{1} << (at % 64);
    if (words_[at] == ~std::uint64_t{0})
    {
        full_[at / 64] |= std::uint64_t{1} << (at % 64);
    }
}

void Idr::free(int index)
{
    assert(taken(index));
    const std::size_t at = at_word(index);
    words_[at] &= ~(std::uint64_t{1} << at_bit(index));
    full_[at / 64] &= ~(std::uint64_t{1} << (at % 64));
    if (words_[at] == 0)
    {
        some_[at / 64] &= ~(std::uint64_t{1} << (at % 64));
    }
}

} // namespace ipcscope::sim
