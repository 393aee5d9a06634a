// Completion in a command bar: what can stand where the last word of the line begins.
#include "core/notation/docker.h"
#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/notation/scene.h"
#include "core/notation/vocabulary.h"
#include "core/tools/tool.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::notation
{
namespace
{

// Where in a call the end of the line is.
struct Place
{
    std::string_view call;  // empty: not inside a call
    std::size_t index{};    // of the argument
    std::string_view named; // "flags" behind flags=
    bool in_string{};
    bool behind_result{};  // behind '='
    bool behind_actor{};   // a word and a blank stand before
    std::string_view tool; // whose words these are
    std::string_view word; // the last word, which is to be completed
};

// The last word takes in what names are made of.
std::string_view last_word(std::string_view line, bool in_string)
{
    std::size_t start = line.size();
    while (start > 0 && (is_word(line[start - 1]) || line[start - 1] == '$' ||
                         line[start - 1] == '%' || (in_string && line[start - 1] != '"')))
    {
        --start;
    }
    return line.substr(start);
}

bool is_tool(std::string_view word)
{
    return tools::find_tool(word) != nullptr || is_runtime(word);
}

// The tool whose name is the first word, or the second one, behind an actor's.
std::string_view tool_of(std::string_view before)
{
    for (int word = 0; word < 2; ++word)
    {
        std::size_t end = 0;
        while (end < before.size() && !is_blank(before[end]))
        {
            ++end;
        }
        if (is_tool(before.substr(0, end)))
        {
            return before.substr(0, end);
        }
        before = before.substr(blanks_end(before, end));
    }
    return {};
}

Place place_in(std::string_view line)
{
    Place place;
    std::vector<std::size_t> open; // positions of open brackets
    std::size_t argument_start = 0;
    std::size_t call_at = std::string_view::npos;
    for (std::size_t i = 0; i < line.size(); ++i)
    {
        const char c = line[i];
        if (place.in_string)
        {
            i += c == '\\' ? 1 : 0;
            place.in_string = c != '"';
        }
        else if (c == '"')
        {
            place.in_string = true;
        }
        else if (c == '(' || c == '[' || c == '{')
        {
            open.push_back(i);
            if (open.size() == 1)
            {
                call_at = i;
                argument_start = i + 1;
                place.index = 0;
            }
        }
        else if ((c == ')' || c == ']' || c == '}') && !open.empty())
        {
            open.pop_back();
        }
        else if (c == ',' && open.size() == 1)
        {
            ++place.index;
            argument_start = i + 1;
        }
        else if (c == '=' && open.empty() && call_at != std::string_view::npos)
        {
            place.behind_result = true;
        }
    }
    place.word = last_word(line, place.in_string);
    if (!open.empty())
    {
        std::size_t start = call_at;
        while (start > 0 && is_word(line[start - 1]))
        {
            --start;
        }
        place.call = line.substr(start, call_at - start);
        const std::string_view argument = trim(line.substr(argument_start));
        const std::size_t key = word_end(argument, 0);
        place.named = key < argument.size() && argument[key] == '=' ? argument.substr(0, key)
                                                                    : std::string_view{};
    }
    const std::string_view before = trim(line.substr(0, line.size() - place.word.size()));
    place.behind_actor = is_actor_name(before) && !is_tool(before);
    const std::size_t blank = line.find_last_of(" \t");
    if (call_at == std::string_view::npos && blank != std::string_view::npos)
    {
        place.tool = tool_of(trim(line.substr(0, blank)));
        place.word = place.tool.empty() ? place.word : line.substr(blank + 1);
    }
    return place;
}

using Candidates = std::vector<std::string>;

// What can be named behind a tool: settings, and what a line above has bound.
void add_tool_word(Candidates &out, const Place &place, const ActorNames &actors,
                   const Bindings &bindings)
{
    if (place.tool == "sysctl")
    {
        out.insert(out.end(), sysctl_names().begin(), sysctl_names().end());
    }
    const auto verbs = runtime_verbs(place.tool);
    out.insert(out.end(), verbs.begin(), verbs.end());
    if (place.tool == "nsenter" || is_runtime(place.tool))
    {
        for (const std::string_view name : actors.names())
        {
            out.emplace_back(name);
        }
    }
    for (const auto &[name, value] : bindings)
    {
        out.push_back("$" + name);
    }
}

void add_names(Candidates &out, const NameSet &set)
{
    for (const NameSet *part = &set; part != nullptr; part = part->also)
    {
        for (const Name &name : part->names)
        {
            out.emplace_back(name.name);
        }
    }
}

void add_actors(Candidates &out, const ActorNames &actors)
{
    for (const std::string_view name : actors.names())
    {
        out.emplace_back(name);
    }
}

void add_variables(Candidates &out, const Bindings &bindings)
{
    for (const auto &[name, value] : bindings)
    {
        out.push_back("$" + name);
    }
}

void add_argument(Candidates &out, const Place &place, const ActorNames &actors,
                  const Bindings &bindings)
{
    const CallInfo *info = find_call(place.call);
    if (info == nullptr)
    {
        add_variables(out, bindings);
        return;
    }
    const Parameter *parameter =
        place.index < info->parameters.size() ? &info->parameters[place.index] : nullptr;
    for (const Parameter &p : info->parameters)
    {
        parameter = !place.named.empty() && p.name == place.named ? &p : parameter;
    }
    if (parameter != nullptr && parameter->names != nullptr)
    {
        add_names(out, *parameter->names);
    }
    if (place.call == "capset")
    {
        add_names(out, kCapabilities);
    }
    if (place.call == "kill" && place.index == 0)
    {
        add_actors(out, actors);
    }
    add_variables(out, bindings);
}

void add_string(Candidates &out, const Place &place, const ActorNames &actors)
{
    if (place.call == "sysctl" && place.index == 0)
    {
        out.insert(out.end(), sysctl_names().begin(), sysctl_names().end());
    }
    if (place.call == "setns" && place.index == 0)
    {
        for (const std::string_view name : actors.names())
        {
            for (const std::string_view kind : {"ipc", "user", "mnt", "pid"})
            {
                out.push_back(fmt::format("/proc/{}/ns/{}", name, kind));
            }
        }
    }
}

Candidates candidates(const Place &place, const ActorNames &actors, const Bindings &bindings)
{
    Candidates out;
    if (place.in_string)
    {
        add_string(out, place, actors);
    }
    else if (!place.call.empty())
    {
        add_argument(out, place, actors, bindings);
    }
    else if (place.behind_result)
    {
        add_variables(out, bindings);
        add_actors(out, actors);
        out.insert(out.end(), errno_names().begin(), errno_names().end());
    }
    else if (!place.tool.empty())
    {
        add_tool_word(out, place, actors, bindings);
    }
    else
    {
        for (const CallInfo &info : calls())
        {
            out.emplace_back(info.name);
        }
        for (const tools::Tool &tool : tools::tools())
        {
            out.emplace_back(tool.name);
        }
        out.insert(out.end(), {"docker", "kubectl"});
        if (!place.behind_actor)
        {
            add_actors(out, actors);
            for (const std::string_view name : scene_names())
            {
                out.push_back(fmt::format("%{}", name));
            }
        }
    }
    return out;
}

} // namespace

std::vector<std::string> complete(std::string_view line, const ActorNames &actors,
                                  const Bindings &bindings)
{
    const Place place = place_in(line);
    Candidates found = candidates(place, actors, bindings);
    std::erase_if(found, [&](const std::string &candidate) {
        return candidate.compare(0, place.word.size(), place.word) != 0;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace ipcscope::notation
