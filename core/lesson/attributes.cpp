#include "core/lesson/attributes.h"

#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::lesson
{

std::size_t quoted_end(std::string_view text, std::size_t at)
{
    for (std::size_t i = at + 1; i < text.size(); ++i)
    {
        if (text[i] == '\\')
        {
            ++i;
        }
        else if (text[i] == '"')
        {
            return i;
        }
    }
    return std::string_view::npos;
}

std::string unquoted(std::string_view between)
{
    std::string text;
    for (std::size_t i = 0; i < between.size(); ++i)
    {
        const bool escaped = between[i] == '\\' && i + 1 < between.size() &&
                             (between[i + 1] == '"' || between[i + 1] == '\\');
        i += escaped ? 1U : 0U;
        text += between[i];
    }
    return text;
}

namespace
{

class AttributeReader
{
  public:
    AttributeReader(std::string_view text, Position at, Problems &problems)
        : text_(text), at_(at), problems_(problems)
    {
    }

    std::vector<Attribute> read()
    {
        std::vector<Attribute> list;
        std::size_t i = 1; // behind the '{'
        while (true)
        {
            i = notation::blanks_end(text_, i);
            if (i >= text_.size())
            {
                complain(i, told_text("no '}' ends the attributes"));
                return list;
            }
            if (text_[i] == '}')
            {
                const std::size_t rest = notation::blanks_end(text_, i + 1);
                if (rest < text_.size())
                {
                    complain(rest, told("'{}' behind the attributes: the block's text "
                                        "begins in the next line",
                                        text_.substr(rest)));
                }
                return list;
            }
            if (!one(i, list))
            {
                return list;
            }
        }
    }

  private:
    bool one(std::size_t &i, std::vector<Attribute> &list)
    {
        const std::size_t name_end = notation::word_end(text_, i);
        const bool named = name_end > i && name_end < text_.size() && text_[name_end] == '=';
        if (!named)
        {
            complain(i, told("expected name=value, found '{}'", text_.substr(i, 20)));
            return false;
        }
        Attribute attribute{
            .name = std::string(text_.substr(i, name_end - i)), .value = {}, .position = place(i)};
        i = name_end + 1;
        if (i < text_.size() && text_[i] == '"')
        {
            const std::size_t end = quoted_end(text_, i);
            if (end == std::string_view::npos)
            {
                complain(i, told("no '\"' ends the text in this line"));
                return false;
            }
            attribute.value = {.text = unquoted(text_.substr(i + 1, end - i - 1)),
                               .start = place(i + 1)};
            i = end + 1;
        }
        else
        {
            // A variable of the lesson is a '{' of its own.
            std::size_t end = i;
            while (end < text_.size() && !notation::is_blank(text_[end]) && text_[end] != '}')
            {
                end = text_.substr(end, 2) == "${"
                          ? std::min(text_.find('}', end), text_.size() - 1) + 1
                          : end + 1;
            }
            attribute.value = {.text = std::string(text_.substr(i, end - i)), .start = place(i)};
            i = end;
        }
        if (attribute.value.text.empty())
        {
            complain(name_end, told("'{}' has no value", attribute.name));
            return false;
        }
        list.push_back(std::move(attribute));
        return true;
    }

    [[nodiscard]] Position place(std::size_t offset) const
    {
        return {.line = at_.line, .column = at_.column + static_cast<std::uint32_t>(offset)};
    }
    void complain(std::size_t offset, std::string message)
    {
        problems_.push_back({.position = place(offset), .message = std::move(message)});
    }

    std::string_view text_;
    Position at_;
    Problems &problems_;
};

std::vector<std::string_view> names_of(std::span<const AttributeRule> rules)
{
    std::vector<std::string_view> names;
    names.reserve(rules.size());
    for (const AttributeRule &rule : rules)
    {
        names.push_back(rule.name);
    }
    return names;
}

} // namespace

Attributes Attributes::read(std::string_view text, Position at, std::string_view block,
                            std::span<const AttributeRule> rules, Problems &problems)
{
    Attributes attributes;
    const std::size_t before = problems.size();
    const std::vector<Attribute> all =
        text.empty() ? std::vector<Attribute>{} : AttributeReader(text, at, problems).read();
    const std::vector<std::string_view> names = names_of(rules);
    for (const Attribute &attribute : all)
    {
        if (std::find(names.begin(), names.end(), attribute.name) == names.end())
        {
            problems.push_back(
                {.position = attribute.position,
                 .message = told("'::{}' has no attribute '{}'{}", block, attribute.name,
                                 notation::suggestion(notation::nearest(attribute.name, names)))});
        }
        else if (attributes.find(attribute.name) != nullptr)
        {
            problems.push_back({.position = attribute.position,
                                .message = told("'{}' stands here twice", attribute.name)});
        }
        else
        {
            attributes.list_.push_back(attribute);
        }
    }
    for (const AttributeRule &rule : rules)
    {
        // After a slip of the pen the rest of the line was not read.
        if (rule.required && attributes.find(rule.name) == nullptr && problems.size() == before)
        {
            problems.push_back(
                {.position = at, .message = told("'::{}' has no '{}'", block, rule.name)});
        }
    }
    return attributes;
}

const Attribute *Attributes::find(std::string_view name) const
{
    const auto found = std::find_if(list_.begin(), list_.end(),
                                    [name](const Attribute &one) { return one.name == name; });
    return found == list_.end() ? nullptr : &*found;
}

std::string Attributes::text(std::string_view name) const
{
    const Attribute *found = find(name);
    return found == nullptr ? std::string() : found->value.text;
}

} // namespace ipcscope::lesson
