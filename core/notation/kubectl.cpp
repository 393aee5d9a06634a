// Lines of kubectl.
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/notation/runtime_words.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace ipcscope::notation
{
namespace
{

using tools::Option;

constexpr std::array<std::string_view, 4> kKubectlVerbs{"run", "exec", "debug", "delete"};

constexpr std::array kPodOptions{Option{'\0', "image", IPCSCOPE_TOLD("an image")},
                                 Option{'c', "container", IPCSCOPE_TOLD("a container")},
                                 Option{'\0', "target", IPCSCOPE_TOLD("a container")},
                                 Option{'i', "stdin"},
                                 Option{'t', "tty"},
                                 Option{'\0', "rm"},
                                 Option{'\0', "command"},
                                 Option{'q', "quiet"},
                                 Option{'\0', "restart", IPCSCOPE_TOLD("a policy")},
                                 Option{'\0', "env", IPCSCOPE_TOLD("a variable")},
                                 Option{'l', "labels", IPCSCOPE_TOLD("a list")},
                                 Option{'\0', "port", IPCSCOPE_TOLD("a port")},
                                 Option{'\0', "image-pull-policy", IPCSCOPE_TOLD("a policy")},
                                 Option{'\0', "profile", IPCSCOPE_TOLD("a profile")},
                                 Option{'n', "namespace", IPCSCOPE_TOLD("a namespace")}};
constexpr std::array kDeleteOptions{Option{'f', "force"}, Option{'\0', "now"},
                                    Option{'\0', "grace-period", IPCSCOPE_TOLD("seconds")},
                                    Option{'\0', "wait", {}, "a truth"},
                                    Option{'n', "namespace", IPCSCOPE_TOLD("a namespace")}};

/// What stands before "--", and what behind it.
struct Halves
{
    tools::Words mine;
    tools::Words command;
};

Halves halves_of(const tools::Words &words)
{
    const auto dashes = std::find_if(words.begin(), words.end(),
                                     [](const tools::Word &word) { return word.text == "--"; });
    return {.mine = {words.begin(), dashes},
            .command = {dashes == words.end() ? dashes : dashes + 1, words.end()}};
}

struct PodWords
{
    tools::Word pod;
    tools::Word image;
    tools::Word container;
    Command command;
    std::vector<std::string> left_out;
};

Result<PodWords, ParseError> read_pod_words(std::string_view verb, const Statement &line,
                                            const tools::Words &words)
{
    Halves halves = halves_of(words);
    auto read = tools::read_options(fmt::format("kubectl {}", verb), halves.mine, kPodOptions);
    if (!read)
    {
        return read.error();
    }
    tools::Words &operands = read.value().operands;
    if (operands.empty())
    {
        return tools::missing_words(halves.mine, told("the name of a pod"));
    }
    if (operands.size() > 1 && halves.command.empty()) // as it was written before there was "--"
    {
        halves.command.assign(operands.begin() + 1, operands.end());
        operands.resize(1);
    }
    if (operands.size() > 1)
    {
        return tools::error_at(operands[1], told("'--' before the command"));
    }
    PodWords result{.pod = operands.front(),
                    .image = {},
                    .container = {},
                    .command = command_of(line, halves.command, 0),
                    .left_out = {}};
    constexpr std::string_view kPod = "pod/";
    result.pod.text.erase(0, result.pod.text.starts_with(kPod) ? kPod.size() : 0);
    for (const tools::Given &given : read.value().options)
    {
        if (given.name == "image")
        {
            result.image = given.value;
        }
        else if (given.name == "container" && verb == "exec")
        {
            result.container = given.value;
        }
        else
        {
            result.left_out.push_back(written(given));
        }
    }
    return result;
}

Result<RuntimeLine, ParseError> read_exec_in_pod(const Statement &line, const tools::Words &words)
{
    auto read = read_pod_words("exec", line, words);
    if (!read)
    {
        return read.error();
    }
    PodWords &pod = read.value();
    if (pod.command.count == 0)
    {
        return tools::missing_words(words, told("a tool, as in kubectl exec app -- ipcs"));
    }
    if (pod.command.tool.empty())
    {
        return no_tool(words[words.size() - pod.command.count]);
    }
    return RuntimeLine{.asked = KubectlExec{.pod = std::move(pod.pod),
                                            .container = std::move(pod.container),
                                            .command = std::move(pod.command)},
                       .left_out = std::move(pod.left_out)};
}

Result<RuntimeLine, ParseError> read_new_container(std::string_view verb, const Statement &line,
                                                   const tools::Words &words)
{
    auto read = read_pod_words(verb, line, words);
    if (!read)
    {
        return read.error();
    }
    PodWords &pod = read.value();
    if (pod.image.text.empty())
    {
        return tools::missing_words(words, "--image=IMAGE");
    }
    const bool named = is_actor_name(pod.pod.text) && pod.pod.text.find('@') == std::string::npos;
    if (!named)
    {
        return tools::error_at(pod.pod, told("a name of letters, digits, '-', '.', '_'"));
    }
    leave_out_image(pod.left_out, pod.image.text, pod.command);
    return RuntimeLine{
        .asked = KubectlRun{.in = verb == "run" ? KubectlRun::In::NewPod : KubectlRun::In::OldPod,
                            .pod = std::move(pod.pod),
                            .image = std::move(pod.image.text),
                            .command = std::move(pod.command)},
        .left_out = std::move(pod.left_out)};
}

// delete pod app, delete pods app side, delete pod/app
Result<RuntimeLine, ParseError> read_delete(const tools::Words &words)
{
    auto read = tools::read_options("kubectl delete", words, kDeleteOptions);
    if (!read)
    {
        return read.error();
    }
    tools::Words &pods = read.value().operands;
    constexpr std::string_view kPod = "pod/";
    const bool by_kind =
        !pods.empty() &&
        (pods.front().text == "pod" || pods.front().text == "pods" || pods.front().text == "po");
    if (by_kind)
    {
        pods.erase(pods.begin());
    }
    else if (!pods.empty() && !pods.front().text.starts_with(kPod))
    {
        return tools::error_at(pods.front(), told("pod, as in kubectl delete pod app"));
    }
    if (pods.empty())
    {
        return tools::missing_words(words, told("pod and its name, as in kubectl delete pod app"));
    }
    RuntimeLine result{.asked = {}, .left_out = {}};
    for (tools::Word &pod : pods)
    {
        pod.text.erase(0, pod.text.starts_with(kPod) ? kPod.size() : 0);
    }
    for (const tools::Given &given : read.value().options)
    {
        result.left_out.push_back(written(given));
    }
    result.asked = KubectlDelete{.pods = std::move(pods)};
    return result;
}

} // namespace

Result<RuntimeLine, ParseError> read_kubectl(const Statement &line, tools::Words words)
{
    const std::string verbs = told("{} behind kubectl", fmt::join(kKubectlVerbs, ", "));
    if (words.empty())
    {
        return tools::missing_words(words, verbs);
    }
    const tools::Word verb = words.front();
    words.erase(words.begin());
    if (std::find(kKubectlVerbs.begin(), kKubectlVerbs.end(), verb.text) == kKubectlVerbs.end())
    {
        return tools::error_at(verb, told("{}; %pod NAME CONTAINER… makes a pod of several "
                                          "containers{}",
                                          verbs, suggestion(nearest(verb.text, kKubectlVerbs))));
    }
    return verb.text == "exec"     ? read_exec_in_pod(line, words)
           : verb.text == "delete" ? read_delete(words)
                                   : read_new_container(verb.text, line, words);
}

std::span<const std::string_view> kubectl_verbs()
{
    return kKubectlVerbs;
}

} // namespace ipcscope::notation
