// What a random campaign does: calls whose ids, addresses and actors are taken from small slots, so
// that calls collide often and a call can be left out without making the others meaningless.
#pragma once

#include "core/call.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ipcscope::campaign
{

/// Places that hold results of earlier calls, each engine its own.
inline constexpr std::uint32_t kActorSlots = 6; ///< slot 0 is `init`: never dies, never sleeps
inline constexpr std::uint32_t kIdSlots = 8;
inline constexpr std::uint32_t kAddressSlots = 4; ///< an actor

/// One call with its holes. The parts of `call` that a slot fills are 0 in the template.
struct Action
{
    std::uint32_t actor{};
    Call call;
    std::optional<std::uint32_t> id{};      ///< the id comes from this slot …
    std::int32_t id_offset{};               ///< … plus this; without a slot this alone is the id
    std::optional<std::uint32_t> address{}; ///< the address comes from this slot of the actor …
    std::int64_t address_offset{};          ///< … plus this
    std::optional<std::uint32_t> target{};  ///< the other actor, or the child's place
    std::optional<std::uint32_t> keeps{};   ///< where a new id or address is kept
    friend bool operator==(const Action &, const Action &) = default;
};

/// What a plan is mostly about; each has its own mixture of calls.
enum class Profile : std::uint8_t
{
    Churn,      ///< create, remove, next_id: the allocation of ids
    Attach,     ///< attach, detach, remove while attached, fork, exit
    Namespaces, ///< unshare, setns, clone, teardown
    Users,      ///< uids, groups, capabilities, owners
    Limits,     ///< sysctls and rlimits
    Everything, ///< all of the five above
    Semaphores, ///< semop, sleepers, wake-ups, undo
    Messages,   ///< send, receive, selectors, full queues
    Queues,     ///< POSIX queues and their descriptors
    Files,      ///< /dev/shm: files, mappings, mounts
    Mixed,      ///< all kinds of objects, users, namespaces and limits at once
};
inline constexpr std::uint32_t kProfiles = 11;
[[nodiscard]] std::string_view profile_name(Profile profile); ///< "churn", "attach", …
[[nodiscard]] std::optional<Profile> profile_called(std::string_view name);
/// How many actors a plan of this kind has at once, at most kActorSlots.
[[nodiscard]] std::uint32_t actor_slots(Profile profile);

/// A part of the interface, as `--families` names it.
enum class Family : std::uint8_t
{
    Shm,
    Sem,
    Msg,
    Mq,    ///< POSIX queues
    Posix, ///< files in /dev/shm, and mounts
    Ns,    ///< namespaces, users, capabilities
};
inline constexpr std::array<std::string_view, 6> kFamilyNames{"shm", "sem",   "msg",
                                                              "mq",  "posix", "ns"};
/// The profiles that belong to these families; with all of them also the mixed ones.
[[nodiscard]] std::vector<Profile> profiles_of(const std::vector<Family> &families);

/// What the machine's lab can do, so that nothing is planned that would only be refused.
struct Reach
{
    bool several_uids{};
    bool setgroups{};
};

/// One random decision: small numbers that `plan` maps to calls. 0 everywhere is the simplest call,
/// so a gene that shrinks towards 0 becomes a simpler call.
struct Gene
{
    std::uint32_t kind{}; ///< 0 .. 999: a place in the profile's mixture
    std::uint32_t actor{};
    std::uint32_t a{};
    std::uint32_t b{};
    std::uint32_t c{};
    friend bool operator==(const Gene &, const Gene &) = default;
};

/// The calls of a gene: mostly one, a burst of creations for some. Deterministic.
[[nodiscard]] std::vector<Action> actions_of(Profile profile, const Gene &gene, const Reach &reach);

} // namespace ipcscope::campaign
