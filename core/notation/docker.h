// Lines of docker and kubectl, as people type them: what of them is about IPC, and what is left
// out. Internal to the notation; containers.h says what they stand for.
#pragma once

#include "core/notation/scene.h"
#include "core/result.h"
#include "core/scenario.h"
#include "core/tools/tool.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ipcscope::notation
{

/// docker or kubectl.
[[nodiscard]] bool is_runtime(std::string_view tool);
/// run, exec, …: what can stand behind it; nothing for others.
[[nodiscard]] std::span<const std::string_view> runtime_verbs(std::string_view tool);

/// What is run inside, as it was written: the last `count` words of the line.
struct Command
{
    std::size_t count{};
    std::string tool; ///< the first of them, when it is one of the tools; else empty
    std::string text; ///< all of them
};

/// docker run
struct DockerRun
{
    ActorLine container; ///< without a name: docker finds one
    tools::Word name;
    tools::Word ipc;
    std::string image;
    std::vector<Call> settings; ///< --sysctl and --ulimit
    Command command;
    bool removed{}; ///< --rm: its name is free when it has ended
};

/// docker exec
struct DockerExec
{
    tools::Word container;
    Identity identity; ///< where it is not the container's
    Command command;
};

/// docker stop, kill and rm
struct DockerEnd
{
    enum class How : std::uint8_t
    {
        Stop,
        Kill,
        Remove,
        RemoveByForce,
    } how{How::Stop};
    tools::Words containers;
};

/// kubectl run, which makes a pod of one container, and debug, which adds one to a pod
struct KubectlRun
{
    enum class In : std::uint8_t
    {
        NewPod,
        OldPod,
    } in{In::NewPod};
    tools::Word pod;
    std::string image;
    Command command;
};

struct KubectlExec
{
    tools::Word pod;
    tools::Word container; ///< empty: the first one
    Command command;
};

struct KubectlDelete
{
    tools::Words pods;
};

struct RuntimeLine
{
    std::variant<DockerRun, DockerExec, DockerEnd, KubectlRun, KubectlExec, KubectlDelete> asked;
    std::vector<std::string> left_out; ///< "--detach", "the image alpine": not about IPC
};

/// Requires: is_runtime(line.name). The error has no file name.
[[nodiscard]] Result<RuntimeLine, ParseError> read_runtime_line(const Statement &line);

/// What docker and kubernetes leave to root in a container.
inline constexpr std::uint64_t kContainerCaps = 0xa80425fb;

/// A name for a container of that image: "postgres" of "docker.io/library/postgres:14".
[[nodiscard]] std::string name_of_image(std::string_view image);

} // namespace ipcscope::notation
