// What a container runtime does for %container and %pod, and for lines of docker and kubectl: which
// calls it makes, from which processes, and what it refuses. Internal to the notation.
#pragma once

#include "core/notation/cast.h"
#include "core/notation/docker.h"
#include "core/notation/scene.h"

#include <functional>
#include <set>

namespace ipcscope::notation
{

/// A container has an ipc and a mount namespace. Which ipc namespace, and what lies on its
/// /dev/shm, go together, as with docker:
///     private    its own, and a tmpfs that nobody else can reach
///     shareable  its own, and a tmpfs that the runtime keeps in /mnt/NAME and binds
///     container  the other one's, and a bind of what that one binds
///     host       that of init, and a bind of init's /dev/shm
///     none       its own, and no /dev/shm at all: /dev is an empty tmpfs
class Containers
{
  public:
    /// `run_tool` takes a line of a tool that stands inside of another line.
    Containers(Cast &cast, std::function<void(Statement)> run_tool)
        : cast_(cast), run_tool_(std::move(run_tool))
    {
    }

    void container(const Statement &line);
    void pod(const Statement &line);
    /// Requires: is_runtime(line.name).
    void typed(const Statement &line);

  private:
    struct Room
    {
        std::string actor; ///< its first process
        IpcMode::Kind ipc{};
        std::string shm;  ///< where others bind its /dev/shm from; empty: it cannot be joined
        std::string kept; ///< what the runtime keeps mounted for it; empty: nothing
        Identity identity;
        enum class State : std::uint8_t
        {
            Runs,
            Ended,
        } state{State::Runs};
    };
    struct Pod
    {
        std::vector<std::string> containers; ///< without the sandbox, which has the pod's name
    };
    /// What the runtime says on standard error, and the status that it exits with.
    struct Refused
    {
        std::string text;
        int status{};
        Position at;          ///< of the word that it is about
        std::string advice{}; ///< what to write instead
    };
    using Maybe = std::optional<Refused>;

    [[nodiscard]] std::string why_not(const IpcMode &mode) const;
    void set_up(const ActorLine &wanted, const std::string &actor, Position at);
    void mounts(const Room &room, Position at);
    void end(Room &room, Position at);
    void run_inside(const Room &room, const Identity &identity, const Statement &line,
                    const Command &command);
    void tool_line(const std::string &actor, const Statement &line, const Command &command);

    [[nodiscard]] Maybe carry_out(const Statement &line, const DockerRun &asked);
    [[nodiscard]] Maybe carry_out(const Statement &line, const DockerExec &asked);
    [[nodiscard]] Maybe carry_out(const Statement &line, const DockerEnd &asked);
    [[nodiscard]] Maybe carry_out(const Statement &line, const KubectlRun &asked);
    [[nodiscard]] Maybe carry_out(const Statement &line, const KubectlExec &asked);
    [[nodiscard]] Maybe carry_out(const Statement &line, const KubectlDelete &asked);
    void first_tool(const std::string &container, const Statement &line, const Command &command);
    enum class Status : std::uint8_t
    {
        Own,
        OfTool, ///< that runs inside, and answers for it
    };
    void judge(const Statement &line, const Maybe &refused, Status whose);

    Cast &cast_;
    std::function<void(Statement)> run_tool_;
    std::map<std::string, Room, std::less<>> rooms_;
    std::map<std::string, Pod, std::less<>> pods_;
    std::set<std::string, std::less<>> removed_; ///< names that are free again
};

} // namespace ipcscope::notation
