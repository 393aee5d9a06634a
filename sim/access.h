// A process reading and writing its memory: the page faults behind plain loads and stores.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <variant>

namespace ipcscope::sim
{

inline constexpr std::uint64_t kMaxLoad = 1 << 20; ///< bytes of one load

enum class Want : std::uint8_t
{
    Read,
    Write,
};

/// Part of an access that lies in one page of a segment, or of a file.
struct Piece
{
    std::variant<ShmRef, TmpfsRef> of;
    std::uint64_t offset{}; ///< into the segment or file
    std::uint64_t length{};
};

/// What `addr` leads to, as far as that lies in one page; EFAULT and SIGBUS are signals for a
/// program.
[[nodiscard]] Result<Piece, Errno> handle_mm_fault(Kernel &k, std::uint64_t addr,
                                                   std::uint64_t length, Want want);
/// The memory that it is a part of, for touching it.
[[nodiscard]] ShmemFile &memory_behind(const Piece &piece);

/// As a loop over the bytes would: what comes before a fault has been done when it is given, as
/// EFAULT (for SIGSEGV) or SIGBUS.
[[nodiscard]] Outcome store(Kernel &k, const Store &call);
[[nodiscard]] Outcome load(Kernel &k, const Load &call);

} // namespace ipcscope::sim
