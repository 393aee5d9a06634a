// The front matter: YAML, of which a lesson uses words, numbers, lists and one level of tables.
#include "core/lesson/limits.h"
#include "core/lesson/names.h"
#include "core/lesson/reader.h"
#include "core/lesson/suspects.h"
#include "core/lesson/yaml_text.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace ipcscope::lesson
{
namespace
{

constexpr std::array<std::string_view, 11> kKeys{"format", "id",     "title", "minutes",
                                                 "needs",  "claims", "vars",  "scene",
                                                 "allow",  "skip",   "engine"};
constexpr std::array<std::string_view, 3> kRules{"pick", "range", "key"};

bool is_variable_name(std::string_view name)
{
    return !name.empty() && name.size() <= 40 && notation::is_letter(name.front()) &&
           std::all_of(name.begin(), name.end(), notation::is_word);
}

class FrontReader
{
  public:
    FrontReader(YamlText text, Problems &problems) : text_(text), problems_(problems) {}

    Front read(const YAML::Node &root)
    {
        if (!root.IsMap())
        {
            complain(
                {.line = 2, .column = 1},
                told("the front matter is {}, not lines of the form 'key: value'", kind_of(root)));
            return {};
        }
        std::set<std::string> seen;
        for (const auto &entry : root)
        {
            const std::string key = word_of(entry.first);
            const Position at = position_of(entry.first.Mark());
            if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end())
            {
                complain(at, told("unknown key '{}' in the front matter{}", key,
                                  notation::suggestion(notation::nearest(key, kKeys))));
            }
            else if (!seen.insert(key).second)
            {
                complain(at, told("'{}' stands here twice", key));
            }
            else
            {
                take(key, entry.second);
            }
        }
        for (const std::string_view wanted : {"format", "id", "title", "minutes"})
        {
            if (!seen.contains(std::string(wanted)))
            {
                complain({.line = 2, .column = 1}, told("the front matter has no '{}'", wanted));
            }
        }
        return std::move(front_);
    }

  private:
    void complain(Position at, std::string message)
    {
        problems_.push_back({.position = at, .message = std::move(message)});
    }
    [[nodiscard]] Position position_of(const YAML::Mark &mark) const
    {
        return text_.position_of(mark);
    }

    void take(std::string_view key, const YAML::Node &value)
    {
        if (key == "vars")
        {
            variables(value);
        }
        else if (key == "scene")
        {
            scene(value);
        }
        else if (key == "needs")
        {
            front_.needs = words(key, value);
            check_each(front_.needs, is_lesson_id, told("the id of a lesson, as in same-key"));
        }
        else if (key == "claims")
        {
            front_.claims = words(key, value);
            check_each(front_.claims, is_claim_id, told("a row of the claims ledger, as in C12"));
        }
        else if (key == "allow")
        {
            front_.allow = words(key, value); // which calls there are is looked at later
        }
        else
        {
            one_word(key, value);
        }
    }

    void one_word(std::string_view key, const YAML::Node &value)
    {
        const Position at = position_of(value.Mark());
        if (!value.IsScalar() || value.Scalar().empty())
        {
            complain(at, told("'{}' takes one word or number, not {}", key, kind_of(value)));
            return;
        }
        const std::string &text = value.Scalar();
        if (key == "format" && text != "1")
        {
            complain(at, told("format {}: this program reads format 1", text));
        }
        else if (key == "id")
        {
            front_.id = {.text = text, .position = at};
            check_each({front_.id}, is_lesson_id,
                       told("an id of small letters, digits and '-', as in same-key"));
        }
        else if (key == "title")
        {
            front_.title = text;
        }
        else if (key == "minutes")
        {
            const auto minutes = integer_of(text);
            if (!minutes || *minutes < 1 || *minutes > 120)
            {
                complain(at, told("'{}' is not a number of minutes from 1 to 120", text));
                return;
            }
            front_.minutes = static_cast<int>(*minutes);
        }
        else if (key == "skip")
        {
            if (text != "allowed" && text != "forbidden")
            {
                complain(at, told("skip is 'allowed' or 'forbidden', not '{}'", text));
            }
            front_.skip = text == "forbidden" ? Skip::Forbidden : Skip::Allowed;
        }
        else if (key == "engine")
        {
            if (std::find(kSuspects.begin(), kSuspects.end(), text) == kSuspects.end())
            {
                complain(at, told("there is no suspect '{}': there are {} to {}{}", text,
                                  kSuspects.front(), kSuspects.back(),
                                  notation::suggestion(notation::nearest(text, kSuspects))));
                return;
            }
            front_.engine = Word{.text = text, .position = at};
        }
    }

    std::vector<Word> words(std::string_view key, const YAML::Node &value)
    {
        std::vector<Word> list;
        if (!value.IsSequence())
        {
            complain(position_of(value.Mark()),
                     told("'{}' takes a list, as in [a, b], not {}", key, kind_of(value)));
            return list;
        }
        std::set<std::string> seen;
        for (const YAML::Node &item : value)
        {
            const Word word{.text = word_of(item), .position = position_of(item.Mark())};
            if (!item.IsScalar() || word.text.empty())
            {
                complain(word.position, told("'{}' lists words, not {}", key, kind_of(item)));
            }
            else if (!seen.insert(word.text).second)
            {
                complain(word.position, told("'{}' is listed twice", word.text));
            }
            else
            {
                list.push_back(word);
            }
        }
        return list;
    }

    template <class Test>
    void check_each(const std::vector<Word> &list, Test test, std::string_view wanted)
    {
        for (const Word &word : list)
        {
            if (!test(word.text))
            {
                complain(word.position, told("'{}' is not {}", word.text, wanted));
            }
        }
    }

    void variables(const YAML::Node &value)
    {
        if (!value.IsMap())
        {
            complain(
                position_of(value.Mark()),
                told("'vars' takes a table, as in {{KEY: \"0x1234\"}}, not {}", kind_of(value)));
            return;
        }
        for (const auto &entry : value)
        {
            Variable variable{.name = word_of(entry.first),
                              .position = position_of(entry.first.Mark())};
            if (!is_variable_name(variable.name))
            {
                complain(variable.position,
                         told("'{}' is not a name of letters and digits", variable.name));
            }
            else if (std::any_of(front_.vars.begin(), front_.vars.end(),
                                 [&](const Variable &one) { return one.name == variable.name; }))
            {
                complain(variable.position, told("'{}' stands here twice", variable.name));
            }
            else if (front_.vars.size() == kMostVariables)
            {
                complain(variable.position, told("more than {} variables", kMostVariables));
                return;
            }
            else if (rule(entry.second, variable))
            {
                front_.vars.push_back(std::move(variable));
            }
        }
    }

    bool rule(const YAML::Node &value, Variable &variable)
    {
        if (value.IsScalar())
        {
            return choice(value, variable);
        }
        const Position at = position_of(value.Mark());
        if (!value.IsMap() || value.size() != 1)
        {
            complain(at, told("{} is a value, {{pick: [a, b]}}, {{range: [1, 9]}} or "
                              "{{key: true}}",
                              variable.name));
            return false;
        }
        const auto only = *value.begin();
        const std::string name = word_of(only.first);
        if (name == "pick")
        {
            variable.kind = Variable::Kind::Pick;
            return pick(only.second, variable);
        }
        if (name == "range")
        {
            variable.kind = Variable::Kind::Range;
            return range(only.second, variable);
        }
        if (name == "key")
        {
            variable.kind = Variable::Kind::Key;
            const bool yes = word_of(only.second) == "true";
            if (!yes)
            {
                complain(position_of(only.second.Mark()), told("'key' takes only 'true'"));
            }
            return yes;
        }
        complain(position_of(only.first.Mark()),
                 told("unknown rule '{}' for {}: there are {}{}", name, variable.name,
                      fmt::join(kRules, ", "),
                      notation::suggestion(notation::nearest(name, kRules))));
        return false;
    }

    bool choice(const YAML::Node &value, Variable &variable)
    {
        const std::string text = word_of(value);
        const bool fits = value.IsScalar() && !text.empty() && text.size() <= kMostValueBytes &&
                          text.find('\n') == std::string::npos;
        if (!fits)
        {
            complain(position_of(value.Mark()),
                     told("a value of {} is one line of at most {} bytes, not {}", variable.name,
                          kMostValueBytes, kind_of(value)));
            return false;
        }
        variable.choices.push_back(text);
        return true;
    }

    bool pick(const YAML::Node &value, Variable &variable)
    {
        if (!value.IsSequence() || value.size() == 0 || value.size() > 100)
        {
            complain(position_of(value.Mark()), told("'pick' takes a list of 1 to 100 values"));
            return false;
        }
        bool good = true;
        for (const YAML::Node &item : value)
        {
            good = choice(item, variable) && good;
        }
        return good;
    }

    bool range(const YAML::Node &value, Variable &variable)
    {
        const bool two = value.IsSequence() && value.size() == 2;
        const auto least = two ? integer_of(word_of(value[0])) : std::nullopt;
        const auto most = two ? integer_of(word_of(value[1])) : std::nullopt;
        if (!least || !most || *least > *most || *least < -1'000'000'000'000 ||
            *most > 1'000'000'000'000)
        {
            complain(position_of(value.Mark()),
                     told("'range' takes two whole numbers, the smaller one first, as in [1, 9]"));
            return false;
        }
        variable.least = *least;
        variable.most = *most;
        return true;
    }

    void scene(const YAML::Node &value)
    {
        const Position mark = position_of(value.Mark());
        if (!value.IsScalar())
        {
            complain(mark, told("'scene' takes lines of the notation behind '|', not {}",
                                kind_of(value)));
            return;
        }
        if (text_.first_character(value) == '>')
        {
            complain(mark, told("'scene: >' joins the lines: write 'scene: |'"));
            return;
        }
        front_.scene = text_.passage_of(value);
    }

    YamlText text_;
    Problems &problems_;
    Front front_;
};

} // namespace

std::span<const std::string_view> front_keys()
{
    return kKeys;
}

Front read_front(std::string_view text, Problems &problems)
{
    // The front matter's first line is the file's second.
    const YamlText yaml{.text = text, .first_line = 2};
    // yaml-cpp reports by exceptions; they end here.
    try
    {
        return FrontReader(yaml, problems).read(YAML::Load(std::string(text)));
    }
    catch (const YAML::Exception &error)
    {
        problems.push_back({.position = yaml.position_of(error.mark),
                            .message = told("the front matter is no YAML: {}", error.msg)});
    }
    return {};
}

} // namespace ipcscope::lesson
