#include "sim/memory.h"

#include <algorithm>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kBlockPages = 64;

constexpr std::uint64_t bit_of(std::uint64_t page)
{
    return std::uint64_t{1} << (page % kBlockPages);
}

/// The pages [first, end) as far as they lie in that block, as bits.
std::uint64_t pages_within(std::uint64_t block, std::uint64_t first, std::uint64_t end)
{
    const std::uint64_t begin = block * kBlockPages;
    first = std::max(first, begin);
    end = std::min(end, begin + kBlockPages);
    if (first >= end)
    {
        return 0;
    }
    const std::uint64_t below = end - begin == kBlockPages ? ~std::uint64_t{0} : bit_of(end) - 1;
    return below & ~(bit_of(first) - 1);
}

} // namespace

ShmemFile::Block &ShmemFile::block_of(std::uint64_t page)
{
    const std::uint64_t number = page / kBlockPages;
    auto at = std::lower_bound(
        blocks_.begin(), blocks_.end(), number,
        [](const Cow<Block> &block, std::uint64_t wanted) { return block->number < wanted; });
    if (at == blocks_.end() || (*at)->number != number)
    {
        Block fresh;
        fresh.number = number;
        at = blocks_.insert(at, Cow<Block>(std::move(fresh)));
    }
    return at->edit();
}

const ShmemFile::Block *ShmemFile::find_block(std::uint64_t page) const
{
    const std::uint64_t number = page / kBlockPages;
    const auto at = std::lower_bound(
        blocks_.begin(), blocks_.end(), number,
        [](const Cow<Block> &block, std::uint64_t wanted) { return block->number < wanted; });
    return at != blocks_.end() && (*at)->number == number ? &**at : nullptr;
}

ShmemFile::Block &ShmemFile::touch(std::uint64_t page)
{
    Block &block = block_of(page);
    const std::uint64_t bit = bit_of(page);
    if ((block.present & bit) == 0)
    {
        block.present |= bit;
        nrpages_++;
    }
    block.reserved &= ~bit;
    return block;
}

bool ShmemFile::holds(std::uint64_t page) const
{
    const Block *block = find_block(page);
    return block != nullptr && (block->present & bit_of(page)) != 0;
}

void ShmemFile::reserve(std::uint64_t page)
{
    const std::uint64_t fresh = holds(page) ? 0 : bit_of(page);
    touch(page).reserved |= fresh;
}

/// Takes those of the block's pages away. Requires: they are present.
void ShmemFile::remove(Block &block, std::uint64_t pages)
{
    for (std::size_t page = 0; page < block.pages.size(); page++)
    {
        if ((pages & bit_of(page)) != 0)
        {
            nrpages_--;
            written_ -= block.pages[page] ? 1U : 0U;
            block.pages[page].reset();
        }
    }
    block.present &= ~pages;
    block.reserved &= ~pages;
}

void ShmemFile::unreserve(std::uint64_t first, std::uint64_t end)
{
    for (Cow<Block> &block : blocks_)
    {
        const std::uint64_t pages = block->reserved & pages_within(block->number, first, end);
        if (pages != 0)
        {
            remove(block.edit(), pages);
        }
    }
}

void ShmemFile::punch(std::uint64_t begin, std::uint64_t end)
{
    const std::uint64_t first = begin / abi::kPageSize + (begin % abi::kPageSize != 0 ? 1 : 0);
    const std::uint64_t last = end / abi::kPageSize;
    for (Cow<Block> &block : blocks_)
    {
        const std::uint64_t pages =
            first < last ? block->present & pages_within(block->number, first, last) : 0;
        if (pages != 0)
        {
            remove(block.edit(), pages);
        }
    }
    std::erase_if(blocks_, [](const Cow<Block> &block) { return block->present == 0; });
    const auto clear = [this](std::uint64_t from, std::uint64_t to) {
        const std::uint64_t page = from / abi::kPageSize;
        const Block *block = find_block(page);
        if (from < to && block != nullptr && block->pages[page % kBlockPages])
        {
            write(from, std::string(to - from, '\0'));
        }
    };
    if (first > last) // all in one page
    {
        clear(begin, end);
        return;
    }
    clear(begin, first * abi::kPageSize);
    clear(last * abi::kPageSize, end);
}

void ShmemFile::peek(std::uint64_t offset, std::uint64_t length, std::string &out) const
{
    const std::uint64_t page = offset / abi::kPageSize;
    const std::uint64_t within = offset % abi::kPageSize;
    assert(within + length <= abi::kPageSize);
    const Block *block = find_block(page);
    if (block != nullptr && block->pages[page % kBlockPages])
    {
        out.append(block->pages[page % kBlockPages]->data() + within, length);
    }
    else
    {
        out.append(length, '\0');
    }
}

void ShmemFile::write(std::uint64_t offset, std::string_view bytes)
{
    const std::uint64_t page = offset / abi::kPageSize;
    const std::uint64_t within = offset % abi::kPageSize;
    assert(within + bytes.size() <= abi::kPageSize);
    Cow<Page> &content = touch(page).pages[page % kBlockPages];
    if (!content)
    {
        content = Cow<Page>(Page{});
        written_++;
    }
    std::copy(bytes.begin(), bytes.end(), content.edit().begin() + static_cast<long>(within));
}

void ShmemFile::read(std::uint64_t offset, std::uint64_t length, std::string &out)
{
    const std::uint64_t page = offset / abi::kPageSize;
    const std::uint64_t within = offset % abi::kPageSize;
    assert(within + length <= abi::kPageSize);
    const Cow<Page> &content = touch(page).pages[page % kBlockPages];
    if (content)
    {
        out.append(content->data() + within, length);
    }
    else
    {
        out.append(length, '\0');
    }
}

std::size_t ShmemFile::unshared_bytes(const ShmemFile *other) const
{
    std::size_t bytes = sizeof(*this) + blocks_.capacity() * sizeof(blocks_[0]);
    std::size_t theirs = 0;
    for (const Cow<Block> &block : blocks_)
    {
        while (other != nullptr && theirs < other->blocks_.size() &&
               other->blocks_[theirs]->number < block->number)
        {
            theirs++;
        }
        const bool paired = other != nullptr && theirs < other->blocks_.size() &&
                            other->blocks_[theirs]->number == block->number;
        if (paired && block.shares_with(other->blocks_[theirs]))
        {
            continue;
        }
        bytes += sizeof(Block);
        for (std::size_t page = 0; page < block->pages.size(); page++)
        {
            const Cow<Page> &own = block->pages[page];
            const bool shared = paired && own.shares_with(other->blocks_[theirs]->pages[page]);
            bytes += own && !shared ? sizeof(Page) : 0;
        }
    }
    return bytes;
}

} // namespace ipcscope::sim
