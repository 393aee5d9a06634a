// The scene lines: their names, and what stands behind them.
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

/// Without the '%'.
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

/// Of private and shareable containers: the others have another one's, or none.
[[nodiscard]] constexpr bool has_own_shm(const IpcMode &mode)
{
    return mode.kind == IpcMode::Kind::Private || mode.kind == IpcMode::Kind::Shareable;
}
/// private, container:web; the error is what was expected.
[[nodiscard]] Result<IpcMode, std::string> ipc_mode(std::string_view text);
/// What docker takes for a size, as tmpfs takes it: 64m, 1g, 128MB, 65536. Nothing for 0 and what
/// is none.
[[nodiscard]] std::optional<std::string> tmpfs_size(std::string_view text);

struct ActorLine
{
    std::string name;
    Identity identity;
    IpcMode ipc;            ///< of %container
    std::string shm_size{}; ///< of %container: that of its own /dev/shm; empty: what docker gives
};

struct PodLine
{
    std::string name;
    enum class Ipc : std::uint8_t
    {
        Own,
        Host,
    } ipc{Ipc::Own};
    std::string shm_size{};
    struct Container
    {
        std::string name;
        std::uint32_t column{};
    };
    std::vector<Container> containers;
};

struct LimitLine
{
    std::string actor; ///< empty: `init`
    std::vector<Sysctl> writes;
};

/// The errors have no file name.
[[nodiscard]] Result<MakeFile, ParseError> read_file_line(const Statement &statement);
[[nodiscard]] Result<ActorLine, ParseError> read_actor_line(const Statement &statement);
[[nodiscard]] Result<PodLine, ParseError> read_pod_line(const Statement &statement);
[[nodiscard]] Result<LimitLine, ParseError> read_limit_line(const Statement &statement);

} // namespace ipcscope::notation
