// The memory behind a segment or a file of a tmpfs: what all who have it mapped share. Mirrors the
// page cache of such a file (mm/shmem.c): a page exists from the first touch on, reading included.
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
    [[nodiscard]] bool holds(std::uint64_t page) const;
    /// Makes a page present that nobody has touched: fallocate. A second time is as good as a
    /// touch.
    void reserve(std::uint64_t page);
    /// Takes away those of the pages [first, end) that fallocate has made, and nobody has touched.
    void unreserve(std::uint64_t first, std::uint64_t end);
    /// Takes the bytes [begin, end) away: whole pages go, of others the bytes become 0.
    void punch(std::uint64_t begin, std::uint64_t end);
    /// Appends `length` bytes to `out`, and leaves absent what is absent. Requires: as write.
    void peek(std::uint64_t offset, std::uint64_t length, std::string &out) const;
    /// Memory that `other` (null: nothing) does not share.
    [[nodiscard]] std::size_t unshared_bytes(const ShmemFile *other) const;

  private:
    using Page = std::array<char, abi::kPageSize>;
    struct Block // 64 neighbouring pages
    {
        std::uint64_t number{};
        std::uint64_t present{};         // bit = page exists
        std::uint64_t reserved{};        // bit = and nobody has touched it since fallocate
        std::array<Cow<Page>, 64> pages; // empty: all zero
    };
    [[nodiscard]] Block &block_of(std::uint64_t page);
    /// Null when none of its pages exists.
    [[nodiscard]] const Block *find_block(std::uint64_t page) const;
    void remove(Block &block, std::uint64_t pages);
    Block &touch(std::uint64_t page);

    std::vector<Cow<Block>> blocks_; // ascending numbers
    std::uint64_t nrpages_{};
    std::uint64_t written_{}; // pages with content
};

} // namespace ipcscope::sim
