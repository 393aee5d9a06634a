// Starts a program that is given all that it has: the agent as warden, a suspect.
#pragma once

#include <string>
#include <vector>

namespace ipcscope::lab
{

struct Program
{
    struct Descriptor
    {
        int fd{};     ///< here
        int number{}; ///< there
    };
    std::string path;
    std::vector<std::string> arguments;   ///< the first one is its name
    std::vector<std::string> environment; ///< "NAME=value"; nothing of ours
    std::vector<Descriptor> descriptors;  ///< besides those of ours that stay open on exec
};

/// Its pid; 0 with errno: it could not be started. It ignores no signal and blocks none.
[[nodiscard]] int spawn(const Program &program);

} // namespace ipcscope::lab
