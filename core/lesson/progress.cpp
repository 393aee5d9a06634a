#include "core/lesson/progress.h"

#include "core/lesson/limits.h"
#include "core/lesson/names.h"
#include "core/lesson/text_file.h"
#include "core/lesson/yaml_text.h"
#include "core/notation/lexical.h"
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

constexpr std::string_view kFormat = "1";
constexpr std::int64_t kMostTries = 1'000'000;

/// The text is JSON, which is YAML too.
class ProgressReader
{
  public:
    ProgressReader(YamlText text, std::string_view file) : text_(text), file_(file) {}

    Result<Progress, Problem> read(const YAML::Node &root)
    {
        if (!root.IsMap() || !root["format"] || !root["lessons"] || !root["lessons"].IsMap())
        {
            return wrong(
                root, told_text("is no learner's progress: {\"format\": 1, \"lessons\": {...}}"));
        }
        const std::string format = word_of(root["format"]);
        if (format != kFormat)
        {
            return wrong(root["format"],
                         told("format {}: this program reads format {}. A later ipcscope "
                              "has written it",
                              format, kFormat));
        }
        Progress progress;
        for (const auto &entry : root["lessons"])
        {
            const std::string id = word_of(entry.first);
            if (!is_lesson_id(id) || !entry.second.IsMap())
            {
                return wrong(entry.first, told("'{}' is no lesson's record", id));
            }
            LessonRecord &lesson = progress.lessons[id];
            const YAML::Node &node = entry.second;
            lesson.seed = static_cast<std::uint64_t>(number(node["seed"], INT64_MAX));
            lesson.finished = flag(node["finished"]);
            each(node["predictions"], [&](const std::string &name, const YAML::Node &one) {
                lesson.predictions[name] = {.right = flag(one["right"]),
                                            .tries = count(one["tries"])};
            });
            each(node["goals"], [&](const std::string &name, const YAML::Node &one) {
                lesson.goals[name] = {.met = flag(one["met"]),
                                      .shown = flag(one["shown"]),
                                      .tries = count(one["tries"]),
                                      .hints = count(one["hints"])};
            });
        }
        if (problem_)
        {
            return std::move(*problem_);
        }
        return progress;
    }

  private:
    Problem wrong(const YAML::Node &at, std::string message) const
    {
        return {.file = std::string(file_),
                .position = text_.position_of(at.Mark()),
                .message = std::move(message)};
    }
    void complain(const YAML::Node &at, std::string message)
    {
        if (!problem_)
        {
            problem_ = wrong(at, std::move(message));
        }
    }

    template <class Take> void each(const YAML::Node &node, Take take)
    {
        if (!node)
        {
            return;
        }
        if (!node.IsMap())
        {
            complain(node, told("expected {{...}}, found {}", kind_of(node)));
            return;
        }
        for (const auto &entry : node)
        {
            const std::string name = word_of(entry.first);
            const bool fits = is_block_name(name) && entry.second.IsMap();
            if (fits)
            {
                take(name, entry.second);
            }
            else
            {
                complain(entry.first, told("'{}' is no record", name));
            }
        }
    }

    static bool flag(const YAML::Node &node) { return node && word_of(node) == "true"; }
    std::int64_t number(const YAML::Node &node, std::int64_t most)
    {
        const auto value = node ? integer_of(word_of(node)) : std::optional<std::int64_t>(0);
        if (!value || *value < 0 || *value > most)
        {
            complain(node, told("'{}' is not a number from 0 to {}", word_of(node), most));
            return 0;
        }
        return *value;
    }
    int count(const YAML::Node &node) { return static_cast<int>(number(node, kMostTries)); }

    YamlText text_;
    std::string_view file_;
    std::optional<Problem> problem_;
};

template <class Records, class Print> std::string print_records(const Records &records, Print print)
{
    std::string out = "{";
    for (const auto &[id, record] : records)
    {
        out += fmt::format("{}\n        \"{}\": {}", out.size() > 1 ? "," : "", id, print(record));
    }
    return out + "}";
}

} // namespace

Result<Progress, Problem> read_progress(std::string_view text, std::string_view file)
{
    const auto about = [file](Position at, std::string message) {
        return Problem{.file = std::string(file), .position = at, .message = std::move(message)};
    };
    if (text.size() > kMostProgressBytes)
    {
        return about({}, told("has more than {} KiB", kMostProgressBytes >> 10U));
    }
    if (auto bad = find_bad_byte(text))
    {
        return about(bad->position, bad->message);
    }
    const YamlText yaml{.text = text, .first_line = 1};
    // yaml-cpp reports by exceptions; they end here.
    try
    {
        return ProgressReader(yaml, file).read(YAML::Load(std::string(text)));
    }
    catch (const YAML::Exception &error)
    {
        return about(yaml.position_of(error.mark), told("this is no JSON: {}", error.msg));
    }
}

std::string print_progress(const Progress &progress)
{
    std::string out = fmt::format("{{\n  \"format\": {},\n  \"lessons\": {{", kFormat);
    bool first = true;
    for (const auto &[id, lesson] : progress.lessons)
    {
        out += fmt::format("{}\n    \"{}\": {{\n      \"seed\": {},\n      \"finished\": {},\n"
                           "      \"predictions\": {},\n      \"goals\": {}\n    }}",
                           first ? "" : ",", id, lesson.seed, lesson.finished,
                           print_records(lesson.predictions,
                                         [](const PredictionRecord &one) {
                                             return fmt::format("{{\"right\": {}, \"tries\": {}}}",
                                                                one.right, one.tries);
                                         }),
                           print_records(lesson.goals, [](const GoalRecord &one) {
                               return fmt::format(
                                   "{{\"met\": {}, \"shown\": {}, \"tries\": {}, \"hints\": {}}}",
                                   one.met, one.shown, one.tries, one.hints);
                           }));
        first = false;
    }
    return out + "\n  }\n}\n";
}

Progress merged(Progress mine, const Progress &theirs)
{
    for (const auto &[id, other] : theirs.lessons)
    {
        const auto [at, fresh] = mine.lessons.emplace(id, other);
        if (fresh)
        {
            continue;
        }
        LessonRecord &lesson = at->second;
        lesson.finished = lesson.finished || other.finished;
        for (const auto &[name, record] : other.predictions)
        {
            const auto [own, is_new] = lesson.predictions.emplace(name, record);
            // The one that is right; of two, the one that took less.
            if (!is_new && record.right && (!own->second.right || record.tries < own->second.tries))
            {
                own->second = record;
            }
        }
        for (const auto &[name, record] : other.goals)
        {
            const auto [own, is_new] = lesson.goals.emplace(name, record);
            const auto rank = [](const GoalRecord &one) {
                return !one.met ? 0 : one.shown ? 1 : 2;
            };
            if (!is_new && rank(record) > rank(own->second))
            {
                own->second = record;
            }
        }
    }
    return mine;
}

Result<std::string, Problem> progress_file(std::string_view learner)
{
    const bool fits = !learner.empty() && learner.size() <= 60 && learner.front() != '.' &&
                      std::all_of(learner.begin(), learner.end(), [](char c) {
                          return notation::is_word(c) || c == '-' || c == '.' || c == '@';
                      });
    if (!fits)
    {
        return Problem{.file = std::string(learner),
                       .message =
                           told("is no learner's name: letters, digits, '-', '.', '@' and '_'")};
    }
    // NOLINTBEGIN(concurrency-mt-unsafe): nobody sets variables
    const char *data = std::getenv("XDG_DATA_HOME");
    const char *home = std::getenv("HOME");
    // NOLINTEND(concurrency-mt-unsafe)
    fs::path folder;
    if (data != nullptr && *data == '/')
    {
        folder = data;
    }
    else if (home != nullptr && *home == '/')
    {
        folder = fs::path(home) / ".local" / "share";
    }
    else
    {
        return Problem{.file = "progress",
                       .message = told("neither XDG_DATA_HOME nor HOME says where to keep it")};
    }
    return (folder / "ipcscope" / "progress" / fmt::format("{}.json", learner)).string();
}

Result<Progress, Problem> load_progress(const std::string &path)
{
    std::error_code error;
    if (!fs::exists(path, error))
    {
        return Progress{};
    }
    const auto text = read_text_file(path, kMostProgressBytes);
    if (!text)
    {
        return text.error();
    }
    return read_progress(text.value(), path);
}

std::optional<Problem> keep_progress(const std::string &path, const Progress &progress)
{
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    const auto there = load_progress(path);
    if (!there)
    {
        return there.error();
    }
    return write_text_file(path, print_progress(merged(progress, there.value())));
}

} // namespace ipcscope::lesson
