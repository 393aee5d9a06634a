// The memory behind a segment: what every attach of it shares. Mirrors the page cache of a tmpfs
// file (mm/shmem.c): a page exists from the first touch on, reading included.
#pragma once

#include "core/abi.h"
#include "sim/cow.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::sim
{

class ShmemFile
{
  public:
    [[nodiscard]] std::uint64_t nrpages() const { return nrpages_; }
    /// Those of them that no store has changed: clean, so reclaim may take them without swap.
    [[nodiscard]] std::uint64_t clean_pages() const { return nrpages_ - written_; }
    /// Copies bytes in; all of one page. Requires: the range does not cross a page.
    void write(std::uint64_t offset, std::string_view bytes);
    /// Appends `length` bytes to `out`; makes the page present. Requires: as write.
    void read(std::uint64_t offset, std::uint64_t length, std::string &out);
    /// Memory that `other` (null: nothing) does not share.
    [[nodiscard]] std::size_t unshared_bytes(const ShmemFile *other) const;

  private:
    using Page = std::array<char, abi::kPageSize>;
    struct Block // 64 neighbouring pages
    {
        std::uint64_t number{};
        std::uint64_t present{};         // bit = page exists
        std::array<Cow<Page>, 64> pages; // empty: all zero
    };
    [[nodiscard]] Block &block_of(std::uint64_t page);
    Block &touch(std::uint64_t page);

    std::vector<Cow<Block>> blocks_; // ascending numbers
    std::uint64_t nrpages_{};
    std::uint64_t written_{}; // pages with content
};

} // namespace ipcscope::sim
