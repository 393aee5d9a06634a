// The scene lines: their names, and what %actor, %container and %limit stand for.
#pragma once

#include "core/call.h"
#include "core/result.h"
#include "core/scenario.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::notation
{

/// Without the '%'. `pod` is known and not built yet: expand() says so.
[[nodiscard]] constexpr std::array<std::string_view, 5> scene_names()
{
    return {"actor", "container", "file", "limit", "pod"};
}

/// Who a process is, as far as the line says.
struct Identity
{
    std::optional<std::uint32_t> uid;
    std::optional<std::uint32_t> gid;
    std::optional<std::vector<std::uint32_t>> groups;
    std::optional<std::uint64_t> capabilities;
};

/// The calls that make a fresh child of `init` become that, in an order that works for root: what
/// needs a capability comes before what drops it.
[[nodiscard]] std::vector<Call> become(const Identity &identity);

/// Of a container, with docker's names.
struct IpcMode
{
    enum class Kind : std::uint8_t
    {
        Private,   ///< a namespace of its own that no other container may join
        Shareable, ///< a namespace of its own
        Host,      ///< the one of `init`
        Container, ///< that of `donor`
        None,      ///< as Private, and without /dev/shm
    };
    Kind kind{Kind::Private};
    std::string donor;
};

struct ActorLine
{
    std::string name;
    Identity identity;
    IpcMode ipc;            ///< of %container
    std::string shm_size{}; ///< of %container: that of its own /dev/shm; empty: it has none
};

struct LimitLine
{
    std::string actor; ///< empty: `init`
    std::vector<Sysctl> writes;
};

/// The errors have no file name.
[[nodiscard]] Result<MakeFile, ParseError> read_file_line(const Statement &statement);
[[nodiscard]] Result<ActorLine, ParseError> read_actor_line(const Statement &statement);
[[nodiscard]] Result<LimitLine, ParseError> read_limit_line(const Statement &statement);

} // namespace ipcscope::notation
