// Which language a lesson is shown in: what there is, and what the environment asks for.
#include "core/lesson/limits.h"
#include "core/lesson/prose.h"
#include "core/lesson/text_file.h"
#include "core/lesson/translation.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace ipcscope::lesson
{
namespace fs = std::filesystem;
namespace
{

constexpr std::string_view kBefore = "lesson.";
constexpr std::string_view kBehind = ".md";

bool all_between(std::string_view text, char least, char most)
{
    return std::all_of(text.begin(), text.end(), [=](char c) { return c >= least && c <= most; });
}

/// "de", "pt-BR".
bool is_language(std::string_view tag)
{
    const std::size_t dash = std::min(tag.find('-'), tag.size());
    const std::string_view land = tag.substr(std::min(dash + 1, tag.size()));
    return (dash == 2 || dash == 3) && all_between(tag.substr(0, dash), 'a', 'z') &&
           (dash == tag.size() || (land.size() == 2 && all_between(land, 'A', 'Z')));
}

/// What stands between "lesson." and ".md"; nothing when the file is no translation.
std::optional<std::string> tag_of(const std::string &name)
{
    const bool fits = name.size() > kBefore.size() + kBehind.size() && name.starts_with(kBefore) &&
                      name.ends_with(kBehind);
    return fits ? std::optional(
                      name.substr(kBefore.size(), name.size() - kBefore.size() - kBehind.size()))
                : std::nullopt;
}

std::vector<std::string> tags_beside(const Lesson &lesson)
{
    std::vector<std::string> tags;
    std::error_code error;
    const fs::path folder = fs::path(lesson.file).parent_path();
    for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end; !error && at != end;
         at.increment(error))
    {
        if (auto tag = tag_of(at->path().filename().string()))
        {
            tags.push_back(std::move(*tag));
        }
    }
    std::sort(tags.begin(), tags.end());
    return tags;
}

std::string file_of(const Lesson &lesson, const std::string &tag)
{
    return (fs::path(lesson.file).parent_path() / fmt::format("{}{}{}", kBefore, tag, kBehind))
        .string();
}

Result<Translation, Problems> load_translation(const Lesson &lesson, const std::string &tag)
{
    const std::string file = file_of(lesson, tag);
    const auto text = read_text_file(file, kMostBytes);
    if (!text)
    {
        return Problems{text.error()};
    }
    auto read = read_translation(text.value(), file, lesson);
    if (read)
    {
        Translation translation = std::move(read).value();
        translation.language = tag;
        return translation;
    }
    return read;
}

std::string variable(const char *name)
{
    const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets variables
    return value == nullptr ? std::string() : std::string(value);
}

/// "pt_BR.UTF-8@euro" is pt-BR, or else pt. False: English is as good.
bool add_locale(std::string locale, std::vector<std::string> &languages)
{
    locale.resize(std::min(locale.find_first_of(".@"), locale.size()));
    if (locale == "C" || locale == "POSIX" || locale == "en" || locale.starts_with("en_"))
    {
        return false;
    }
    std::replace(locale.begin(), locale.end(), '_', '-');
    for (const std::string &tag : {locale, locale.substr(0, locale.find('-'))})
    {
        if (is_language(tag) &&
            std::find(languages.begin(), languages.end(), tag) == languages.end())
        {
            languages.push_back(tag);
        }
    }
    return true;
}

} // namespace

std::vector<std::string> languages_of(const Lesson &lesson)
{
    std::vector<std::string> tags = tags_beside(lesson);
    std::erase_if(tags, [](const std::string &tag) { return !is_language(tag); });
    return tags;
}

std::optional<Translation> find_translation(const Lesson &lesson,
                                            std::span<const std::string> languages)
{
    if (languages.empty())
    {
        return std::nullopt;
    }
    const std::vector<std::string> there = languages_of(lesson);
    for (const std::string &language : languages)
    {
        if (std::find(there.begin(), there.end(), language) == there.end())
        {
            continue;
        }
        if (auto translation = load_translation(lesson, language))
        {
            return std::move(translation).value();
        }
    }
    return std::nullopt;
}

Problems check_translations(const Lesson &lesson)
{
    Problems problems;
    for (const std::string &tag : tags_beside(lesson))
    {
        if (!is_language(tag))
        {
            problems.push_back(
                {.file = file_of(lesson, tag),
                 .message = told("'{}' is no language: a translation is lesson.de.md or "
                                 "lesson.pt-BR.md",
                                 tag)});
            continue;
        }
        auto read = load_translation(lesson, tag);
        Problems more = read ? check_prose(read.value()) : read.error();
        if (read)
        {
            more.insert(more.end(), read.value().stale.begin(), read.value().stale.end());
        }
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return problems;
}

std::vector<std::string> wanted_languages()
{
    std::vector<std::string> languages;
    std::string locale = variable("LC_ALL");
    for (const char *name : {"LC_MESSAGES", "LANG"})
    {
        locale = locale.empty() ? variable(name) : locale;
    }
    std::vector<std::string> first;
    if (locale.empty() || !add_locale(locale, first))
    {
        return languages;
    }
    std::string list = variable("LANGUAGE"); // counts only where a language is wanted at all
    while (!list.empty())
    {
        const std::size_t end = std::min(list.find(':'), list.size());
        if (end > 0 && !add_locale(list.substr(0, end), languages))
        {
            return languages;
        }
        list.erase(0, std::min(end + 1, list.size()));
    }
    return languages.empty() ? first : languages;
}

} // namespace ipcscope::lesson
