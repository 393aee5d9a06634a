// What reading the lines of docker and of kubectl has in common. Internal to the notation.
#pragma once

#include "core/notation/docker.h"
#include "core/tools/options.h"

#include <span>

namespace ipcscope::notation
{

/// The operands from `first` on, which are the last words of the line.
[[nodiscard]] Command command_of(const Statement &line, const tools::Words &operands,
                                 std::size_t first);
/// "--env"
[[nodiscard]] std::string written(const tools::Given &given);
/// The image, and a command that is none of the tools: such a container lives on.
void leave_out_image(std::vector<std::string> &left_out, std::string_view image,
                     const Command &command);
[[nodiscard]] ParseError no_tool(const tools::Word &word);

// docker.cpp and kubectl.cpp
[[nodiscard]] Result<RuntimeLine, ParseError> read_docker(const Statement &line,
                                                          tools::Words words);
[[nodiscard]] std::span<const std::string_view> docker_verbs();
[[nodiscard]] Result<RuntimeLine, ParseError> read_kubectl(const Statement &line,
                                                           tools::Words words);
[[nodiscard]] std::span<const std::string_view> kubectl_verbs();

} // namespace ipcscope::notation
