#include "translations/phrases.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>

namespace ipcscope::translations
{
namespace
{

/// Reads what follows a macro's or function's name.
class Scanner
{
  public:
    Scanner(std::string_view source, std::size_t at) : source_(source), at_(at) {}

    bool take(char wanted)
    {
        skip_blank();
        if (at_ >= source_.size() || source_[at_] != wanted)
        {
            return false;
        }
        ++at_;
        return true;
    }
    /// Literals that stand side by side are one. False when there is none.
    bool take_literal(std::string &text)
    {
        bool found = false;
        while (take('"'))
        {
            found = true;
            while (at_ < source_.size() && source_[at_] != '"')
            {
                if (source_[at_] == '\\')
                {
                    text += source_[at_++];
                }
                text += source_[at_++];
            }
            ++at_;
        }
        return found;
    }

  private:
    void skip_blank()
    {
        while (at_ < source_.size() && std::isspace(static_cast<unsigned char>(source_[at_])) != 0)
        {
            ++at_;
        }
    }
    std::string_view source_;
    std::size_t at_;
};

bool is_name(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

/// What is behind // is shown to a reader of the source, and told to nobody.
bool in_remark(const std::string &source, std::size_t at)
{
    const std::size_t line = source.rfind('\n', at) + 1; // 0 in the first line
    return source.substr(line, at - line).find("//") != std::string::npos;
}

/// Calls `found` behind each place where `name` stands as a whole name.
template <class Found>
void for_each_name(const std::string &source, std::string_view name, const Found &found)
{
    for (std::size_t at = source.find(name); at != std::string::npos;
         at = source.find(name, at + 1))
    {
        const std::size_t end = at + name.size();
        if ((at == 0 || !is_name(source[at - 1])) && end < source.size() && !is_name(source[end]) &&
            !in_remark(source, at))
        {
            found(Scanner(source, end), at);
        }
    }
}

std::string contents(const std::filesystem::path &file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

} // namespace

std::vector<Phrase> step_phrases(const std::string &source)
{
    std::vector<std::pair<std::size_t, Phrase>> found;
    for (const std::string_view name : {"STEP", "STEP_IF"})
    {
        for_each_name(source, name, [&](Scanner scanner, std::size_t at) {
            Phrase phrase;
            if (scanner.take('(') && scanner.take_literal(phrase.about) && scanner.take(',') &&
                scanner.take_literal(phrase.english))
            {
                found.emplace_back(at, phrase);
            }
        });
    }
    std::sort(found.begin(), found.end(),
              [](const auto &one, const auto &other) { return one.first < other.first; });
    std::vector<Phrase> phrases;
    for (auto &[at, phrase] : found)
    {
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

std::vector<Phrase> told_phrases(const std::string &source, const std::string &file)
{
    std::vector<Phrase> phrases;
    for (const std::string_view name : {"told", "told_text", "IPCSCOPE_TOLD"})
    {
        for_each_name(source, name, [&](Scanner scanner, std::size_t) {
            Phrase phrase{.english = {}, .about = file};
            if (scanner.take('(') && scanner.take_literal(phrase.english))
            {
                phrases.push_back(std::move(phrase));
            }
        });
    }
    return phrases;
}

std::string phrase_list(const std::string &context, const std::vector<Phrase> &phrases)
{
    std::set<std::string> listed;
    std::string list;
    for (const Phrase &phrase : phrases)
    {
        if (listed.insert(phrase.english).second)
        {
            list += "//: " + phrase.about + "\nQT_TRANSLATE_NOOP(\"" + context + "\", \"" +
                    phrase.english + "\");\n";
        }
    }
    return list;
}

Phrases gather(const std::filesystem::path &root)
{
    std::vector<std::filesystem::path> files;
    for (const char *folder : {"core", "sim"})
    {
        for (const auto &entry : std::filesystem::recursive_directory_iterator(root / folder))
        {
            const std::filesystem::path kind = entry.path().extension();
            if (kind == ".cpp" || kind == ".h")
            {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<Phrase> steps;
    std::vector<Phrase> others;
    for (const std::filesystem::path &file : files)
    {
        const std::string source = contents(file);
        std::ranges::move(step_phrases(source), std::back_inserter(steps));
        std::ranges::move(told_phrases(source, file.lexically_relative(root).string()),
                          std::back_inserter(others));
    }
    return {.step = phrase_list("Step", steps), .core = phrase_list("Core", others)};
}

} // namespace ipcscope::translations
