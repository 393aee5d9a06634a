#include "core/notation/runtime_words.h"

#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/told.h"

#include <fmt/format.h>

namespace ipcscope::notation
{

bool is_runtime(std::string_view tool)
{
    return tool == "docker" || tool == "kubectl";
}

std::span<const std::string_view> runtime_verbs(std::string_view tool)
{
    return tool == "docker"    ? docker_verbs()
           : tool == "kubectl" ? kubectl_verbs()
                               : std::span<const std::string_view>{};
}

Result<RuntimeLine, ParseError> read_runtime_line(const Statement &line)
{
    // What a $name of the command inside stands for shows when that runs.
    auto words =
        tools::read_words(line, {.value = [](std::string_view) { return 0; }, .actor = {}});
    if (!words)
    {
        return words.error();
    }
    auto read = line.name == "docker" ? read_docker(line, std::move(words).value())
                                      : read_kubectl(line, std::move(words).value());
    if (!read && read.error().position.line == 0)
    {
        ParseError error = read.error();
        error.position = line.position;
        error.position.column += static_cast<std::uint32_t>(line.name.size());
        return error;
    }
    return read;
}

std::string name_of_image(std::string_view image)
{
    image.remove_prefix(image.find_last_of('/') == image.npos ? 0 : image.find_last_of('/') + 1);
    image = image.substr(0, image.find_first_of(":@"));
    return is_actor_name(image) && !is_digit(image.front()) ? std::string(image) : "container";
}

Command command_of(const Statement &line, const tools::Words &operands, std::size_t first)
{
    Command command{
        .count = operands.size() - std::min(first, operands.size()), .tool = {}, .text = {}};
    for (std::size_t i = line.arguments.size() - command.count; i < line.arguments.size(); ++i)
    {
        command.text += (command.text.empty() ? "" : " ") + print(line.arguments[i]);
    }
    if (command.count > 0 && tools::find_tool(operands[first].text) != nullptr)
    {
        command.tool = operands[first].text;
    }
    return command;
}

std::string written(const tools::Given &given)
{
    return fmt::format("--{}", given.name);
}

void leave_out_image(std::vector<std::string> &left_out, std::string_view image,
                     const Command &command)
{
    left_out.push_back(fmt::format("the image {}", image));
    if (command.tool.empty() && command.count > 0)
    {
        left_out.push_back(fmt::format("the program {}", command.text));
    }
}

ParseError no_tool(const tools::Word &word)
{
    return tools::error_at(word, told("one of the tools {}: there is no shell, and no other "
                                      "program",
                                      tools::tool_list()));
}

} // namespace ipcscope::notation
