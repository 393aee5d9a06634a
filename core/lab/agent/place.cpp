#include "core/lab/agent/place.h"

#include <sys/mman.h>

namespace ipcscope::lab::agent
{
namespace
{

constexpr std::uintptr_t kBoardAt = 0x79000000;
constexpr std::uintptr_t kEdgeAt = kBoardAt + kBoardSize;
constexpr std::uintptr_t kStacksAt = kBoardAt + 0x100000;
// A message is read in pieces of 64 KiB.
constexpr std::size_t kStackSize = 256 * 1024;

constexpr std::size_t kStacks = 2 * kMaxActors;

// One for the process, by their nature. Children inherit the stacks with the memory.
bool g_mapped[kStacks];        // NOLINT
volatile int g_taken[kStacks]; // NOLINT: the kernel writes it

char *at(std::uintptr_t address)
{
    return reinterpret_cast<char *>(address); // NOLINT: what is mapped where is decided here
}

bool map(std::uintptr_t address, std::size_t size, int protection, int flags, int fd = -1)
{
    void *got = mmap(at(address), size, protection, flags | MAP_FIXED_NOREPLACE, fd, 0);
    if (got == at(address))
    {
        return true;
    }
    if (got != MAP_FAILED)
    {
        munmap(got, size); // a kernel before 4.17 takes the address for a wish
    }
    return false;
}

} // namespace

bool map_board(int fd)
{
    constexpr int kPrivate = MAP_PRIVATE | MAP_ANONYMOUS;
    return map(kBoardAt, kBoardSize, PROT_READ | PROT_WRITE, MAP_SHARED, fd) &&
           map(kEdgeAt, kEdgeSize, PROT_READ | PROT_WRITE, kPrivate) &&
           map(kEdgeAt + kEdgeSize, kEdgeSize, PROT_NONE, kPrivate);
}

Board &board()
{
    return *reinterpret_cast<Board *>(at(kBoardAt)); // NOLINT: mapped there
}

char *edge(std::size_t size)
{
    return at(kEdgeAt + kEdgeSize - size);
}

Stack new_stack()
{
    for (std::size_t i = 0; i < kStacks; ++i)
    {
        const std::uintptr_t begin = kStacksAt + i * kStackSize;
        constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK;
        g_mapped[i] = g_mapped[i] || map(begin, kStackSize, PROT_READ | PROT_WRITE, kFlags);
        if (g_mapped[i] && g_taken[i] == 0)
        {
            g_taken[i] = 1;
            return {.top = at(begin + kStackSize), .taken = const_cast<int *>(&g_taken[i])};
        }
    }
    return {};
}

void keep_stack(const int *taken)
{
    for (volatile int &one : g_taken)
    {
        one = &one == taken ? 1 : 0;
    }
}

} // namespace ipcscope::lab::agent
