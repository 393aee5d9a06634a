#include "core/lesson/exercise.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace ipcscope::lesson
{
namespace
{

/// Of the name too, so that one variable more does not change the others.
std::mt19937_64 dice(std::uint64_t seed, std::string_view name)
{
    std::uint64_t mixed = 0xcbf29ce484222325U ^ (seed * 0x9e3779b97f4a7c15U);
    for (const char c : name)
    {
        mixed = (mixed ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return std::mt19937_64(mixed); // the same numbers everywhere; the library's distributions not
}

std::string value_of(const Variable &variable, std::mt19937_64 &random)
{
    switch (variable.kind)
    {
    case Variable::Kind::Fixed: return variable.choices.front();
    case Variable::Kind::Pick: return variable.choices[random() % variable.choices.size()];
    case Variable::Kind::Range: {
        const auto span = static_cast<std::uint64_t>(variable.most - variable.least) + 1;
        return fmt::to_string(variable.least + static_cast<std::int64_t>(random() % span));
    }
    case Variable::Kind::Key: return fmt::format("0x{:x}", 0x1000 + random() % 0x7fff0000U);
    }
    return {};
}

} // namespace

Values draw(const std::vector<Variable> &variables, std::uint64_t seed)
{
    Values values;
    std::vector<std::string> keys;
    for (const Variable &variable : variables)
    {
        auto random = dice(seed, variable.name);
        std::string value = value_of(variable, random);
        // Two keys that happen to be one would be another lesson.
        while (variable.kind == Variable::Kind::Key &&
               std::find(keys.begin(), keys.end(), value) != keys.end())
        {
            value = value_of(variable, random);
        }
        if (variable.kind == Variable::Kind::Key)
        {
            keys.push_back(value);
        }
        values.emplace(variable.name, std::move(value));
    }
    return values;
}

bool varies(const std::vector<Variable> &variables)
{
    return std::any_of(variables.begin(), variables.end(), [](const Variable &variable) {
        return variable.kind != Variable::Kind::Fixed;
    });
}

} // namespace ipcscope::lesson
