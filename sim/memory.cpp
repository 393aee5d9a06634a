#include "sim/memory.h"

#include <algorithm>
#include <cassert>

namespace ipcscope::sim
{

ShmemFile::Block &ShmemFile::block_of(std::uint64_t page)
{
    const std::uint64_t number = page / 64;
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

ShmemFile::Block &ShmemFile::touch(std::uint64_t page)
{
    Block &block = block_of(page);
    const std::uint64_t bit = std::uint64_t{1} << (page % 64);
    if ((block.present & bit) == 0)
    {
        block.present |= bit;
        nrpages_++;
    }
    return block;
}

void ShmemFile::write(std::uint64_t offset, std::string_view bytes)
{
    const std::uint64_t page = offset / abi::kPageSize;
    const std::uint64_t within = offset % abi::kPageSize;
    assert(within + bytes.size() <= abi::kPageSize);
    Cow<Page> &content = touch(page).pages[page % 64];
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
    const Cow<Page> &content = touch(page).pages[page % 64];
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
