// The agent's own memory at places that no scenario uses: the board, an edge behind which nothing
// is mapped, and the stacks of threads.
#pragma once

#include "core/lab/board.h"

namespace ipcscope::lab::agent
{

// Above user space on every Linux: reading or writing it is EFAULT, and nothing can be mapped
// there.
inline constexpr std::uintptr_t kBadPointer = ~std::uintptr_t{4095};

/// Maps the board behind the descriptor, once for all actors: children inherit it.
[[nodiscard]] bool map_board(int fd);
/// Requires: map_board().
[[nodiscard]] Board &board();

inline constexpr std::size_t kEdgeSize = 4096;
/// Memory of this process that ends after `size` bytes: what is behind them faults. One for all of
/// its users. Requires: size <= kEdgeSize.
[[nodiscard]] char *edge(std::size_t size);

/// The stack of a thread; the kernel clears `taken` when that is gone.
struct Stack
{
    char *top{};
    int *taken{};
};
/// One that nobody uses; without a top when there is none. It is taken from then on.
[[nodiscard]] Stack new_stack();
/// In a process that a thread has made: of the stacks, it goes on using that of the thread, or none
/// of them (null).
void keep_stack(const int *taken);

} // namespace ipcscope::lab::agent
