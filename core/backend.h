// The port to an engine: one narrow interface with two implementations, the model and the real
// kernel.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "core/result.h"
#include "core/tables.h"

#include <span>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope
{

/// The call sleeps; its outcome comes with a later `woken`.
struct Asleep
{
    std::string waits_for; ///< "semaphore 0 of set 3 to grow by 1"
    friend bool operator==(const Asleep &, const Asleep &) = default;
};

/// A sleeping call that has ended: woken, timed out, interrupted, or its object was removed.
struct Woken
{
    ActorId actor;
    Outcome outcome;
    friend bool operator==(const Woken &, const Woken &) = default;
};

/// The engine cannot carry the call out here; `reason` is a sentence for a person.
struct Refusal
{
    std::string reason;
    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// The engine is gone (the lab's first process died); nothing more can be asked of it.
struct EngineLost
{
    std::string reason;
    friend bool operator==(const EngineLost &, const EngineLost &) = default;
};

using Reply = std::variant<Outcome, Refusal, EngineLost, Asleep>;

/// 0, to be filled in.
[[nodiscard]] inline Reply reply_of_zero()
{
    return Reply(std::in_place_type<Outcome>, returned(0));
}

/// What the model must know of the machine so that both engines start from the same state.
struct EngineFacts
{
    std::string kernel_release;     ///< "6.18.44"; empty for the model
    bool init_user_ns{};            ///< the first user namespace is the machine's initial one
    std::uint64_t uid_count{65536}; ///< uids 0 .. uid_count-1 exist
    std::uint64_t gid_count{65536}; ///< gids 0 .. gid_count-1 exist
    bool setgroups_allowed{true};   ///< without root the kernel denies setgroups in a lab
    bool root_is_global{};          ///< uid and gid 0 here are those of the whole machine
    bool exec_inside{true};         ///< the actors' program was started inside the first user
                                    ///< namespace; a process that is not dumpable belongs to it
    std::uint64_t init_caps{
        abi::kAllCaps}; ///< capabilities of the first process, also the bounding set
    std::uint64_t memlock_soft{8388608}; ///< RLIMIT_MEMLOCK, bytes
    std::uint64_t memlock_hard{8388608};
    std::uint64_t msgqueue_soft{819200}; ///< RLIMIT_MSGQUEUE, bytes
    std::uint64_t msgqueue_hard{819200};
    bool mqueue_mounted{};            ///< the first namespace's queues are mounted, and outlive it
    std::uint64_t ram_pages{1 << 20}; ///< total memory and swap in pages: bound of one reservation
    int overcommit_mode{0};           ///< vm.overcommit_memory
    std::uint64_t mmap_min_addr{65536};
    std::uint64_t shm_blocks{16384};       ///< of 4,096 bytes, that the first /dev/shm has
    std::uint64_t tmpfs_blocks{1U << 19U}; ///< of a tmpfs that is given no size
    std::uint64_t tmpfs_inodes{1U << 19U}; ///< the same of files, also of the first /dev/shm
    int protected_regular{0};              ///< fs.protected_regular
    std::uint32_t file_device{42};         ///< low byte of st_dev where other files are
    std::uint32_t first_inode{2};          ///< of such a file, and each gets the next number
    int protected_hardlinks{0};            ///< fs.protected_hardlinks
    std::uint64_t max_ipc_namespaces{~std::uint64_t{0}};
    int init_nice{0}; ///< of the first process: a lab is as nice as the program that starts it
    Pid init_pid{1};
    Pid first_actor_pid{2};
};

/// Whether a release like "6.18.44" is older than that version; the empty one is the newest.
[[nodiscard]] inline bool is_before(std::string_view release, int major, int minor)
{
    const auto next = [&release] {
        int number = 0;
        while (!release.empty() && release.front() >= '0' && release.front() <= '9')
        {
            number = number * 10 + (release.front() - '0');
            release.remove_prefix(1);
        }
        release.remove_prefix(release.empty() ? 0 : 1);
        return number;
    };
    const bool known = !release.empty();
    const int first = next();
    const int second = next();
    return known && (first < major || (first == major && second < minor));
}

class Backend
{
  public:
    Backend() = default;
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;
    virtual ~Backend() = default;

    /// Runs `call` as `actor`. Actor 0 (`init`) exists from the start; the others are made by
    /// Clone, which names the child. An actor that is dead, asleep or was never made gives a
    /// Refusal.
    [[nodiscard]] virtual Reply execute(ActorId actor, const Call &call) = 0;

    /// The sleeping calls that ended because of the last `execute`, in the order in which they did.
    /// Where the kernel is free (several senders woken at once race for the room), `order` says who
    /// came first in the other engine; empty: the engine's own choice. An actor that died asleep is
    /// not in it.
    [[nodiscard]] virtual std::vector<Woken> woken(std::span<const ActorId> order) = 0;

    /// The observable state now.
    [[nodiscard]] virtual Result<Tables, EngineLost> observe() = 0;
};

} // namespace ipcscope
