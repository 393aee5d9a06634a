#include "core/lesson/course.h"

#include "core/lesson/limits.h"
#include "core/lesson/reader.h"
#include "core/lesson/text_file.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

namespace ipcscope::lesson
{
namespace fs = std::filesystem;
namespace
{

constexpr std::string_view kFile = "lesson.md";

/// NN-name, which gives the order.
bool is_numbered(std::string_view name)
{
    return name.size() > 3 && notation::is_digit(name[0]) && notation::is_digit(name[1]) &&
           name[2] == '-';
}

Problem about(const std::string &path, std::string message)
{
    return {.file = path, .position = {}, .message = std::move(message)};
}

Entry read_entry(const fs::path &file)
{
    Entry entry{.file = file.string()};
    const fs::path part = file.parent_path().parent_path().filename();
    entry.part = is_numbered(part.string()) ? part.string() : std::string();
    const auto text = read_text_file(entry.file, kMostBytes);
    if (!text)
    {
        entry.problems.push_back(text.error());
        return entry;
    }
    auto lesson = read_lesson(text.value(), entry.file);
    if (lesson)
    {
        entry.lesson = std::move(lesson).value();
    }
    else
    {
        entry.problems = lesson.error();
    }
    return entry;
}

/// Folders of `folder` whose names have numbers, in their order.
std::vector<fs::path> numbered_folders(const fs::path &folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    {
        std::error_code ignored;
        if (is_numbered(at->path().filename().string()) && at->is_directory(ignored))
        {
            found.push_back(at->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void add_part(const fs::path &folder, std::vector<Entry> &entries)
{
    for (const fs::path &lesson : numbered_folders(folder))
    {
        std::error_code ignored;
        if (fs::exists(lesson / kFile, ignored))
        {
            entries.push_back(read_entry(lesson / kFile));
        }
    }
}

} // namespace

const Entry *Course::find(std::string_view id) const
{
    const auto found = std::find_if(entries.begin(), entries.end(), [id](const Entry &entry) {
        return entry.lesson && entry.lesson->front.id.text == id;
    });
    return found == entries.end() ? nullptr : &*found;
}

Result<Course, Problem> load_course(const std::string &root)
{
    std::error_code error;
    if (!fs::is_directory(root, error))
    {
        return about(root, told("no such folder"));
    }
    Course course{.root = root, .entries = {}};
    for (const fs::path &part : numbered_folders(root))
    {
        add_part(part, course.entries);
    }
    if (course.entries.empty())
    {
        return about(root, told("holds no lesson: they are NN-part/MM-name/lesson.md"));
    }
    return course;
}

Result<Course, Problem> load_lessons(const std::string &path)
{
    std::error_code error;
    Course course{.root = course_root_of(path), .entries = {}};
    if (fs::is_regular_file(path, error))
    {
        course.entries.push_back(read_entry(path));
        return course;
    }
    if (!fs::is_directory(path, error))
    {
        return about(path, fs::exists(path, error) ? told("is not a file of text")
                                                   : told("no such file or folder"));
    }
    if (fs::exists(fs::path(path) / kFile, error))
    {
        course.entries.push_back(read_entry(fs::path(path) / kFile));
        return course;
    }
    add_part(path, course.entries);
    return course.entries.empty() ? load_course(path) : course;
}

std::string course_root_of(const std::string &path)
{
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(path, error);
    if (error)
    {
        return {};
    }
    // NN-part/MM-name/lesson.md: the folder above both, whatever the names further up.
    fs::path at = fs::is_regular_file(whole, error) ? whole.parent_path() : whole;
    fs::path root;
    for (int level = 0; level < 2 && is_numbered(at.filename().string()); ++level)
    {
        at = at.parent_path();
        root = at;
    }
    return root.string();
}

namespace
{

/// Whether following needs from `from` leads back to it.
bool leads_back(const Course &course, std::string_view from)
{
    std::vector<std::string_view> open{from};
    std::set<std::string_view> seen;
    while (!open.empty())
    {
        const std::string_view id = open.back();
        open.pop_back();
        const Entry *entry = course.find(id);
        for (const Word &need : entry == nullptr ? std::vector<Word>{} : entry->lesson->front.needs)
        {
            if (need.text == from)
            {
                return true;
            }
            const Entry *next = course.find(need.text);
            if (next != nullptr && seen.insert(next->lesson->front.id.text).second)
            {
                open.emplace_back(next->lesson->front.id.text);
            }
        }
    }
    return false;
}

} // namespace

namespace
{

void check_whole(Course &course)
{
    std::map<std::string, std::string> places; // id to file
    std::vector<std::string_view> ids;
    for (const Entry &entry : course.entries)
    {
        if (entry.lesson)
        {
            ids.push_back(entry.lesson->front.id.text);
        }
    }
    const bool all_read = ids.size() == course.entries.size();
    for (Entry &entry : course.entries)
    {
        if (!entry.lesson)
        {
            continue;
        }
        const Front &front = entry.lesson->front;
        const auto complain = [&](Position at, std::string message) {
            entry.problems.push_back(
                {.file = entry.file, .position = at, .message = std::move(message)});
        };
        const auto [place, fresh] = places.emplace(front.id.text, entry.file);
        if (!fresh)
        {
            complain(front.id.position,
                     told("the id '{}' is that of {} too", front.id.text, place->second));
        }
        for (const Word &need : front.needs)
        {
            const Entry *needed = course.find(need.text);
            if (needed == nullptr && all_read)
            {
                complain(need.position,
                         told("no lesson has the id '{}'{}", need.text,
                              notation::suggestion(notation::nearest(need.text, ids))));
            }
            else if (needed != nullptr && leads_back(course, front.id.text))
            {
                complain(need.position,
                         told("'{}' needs itself, through '{}'", front.id.text, need.text));
            }
            else if (needed != nullptr && !places.contains(need.text))
            {
                complain(need.position, told("'{}' comes after this lesson", need.text));
            }
        }
    }
}

} // namespace

void check_needs(Course &course)
{
    auto whole =
        course.root.empty() ? Result<Course, Problem>(Problem{}) : load_course(course.root);
    if (!whole)
    {
        return;
    }
    check_whole(whole.value());
    for (Entry &entry : course.entries)
    {
        std::error_code error;
        const auto same = std::find_if(
            whole.value().entries.begin(), whole.value().entries.end(),
            [&](const Entry &other) { return fs::equivalent(entry.file, other.file, error); });
        if (same != whole.value().entries.end() && entry.lesson && same->lesson)
        {
            entry.problems = std::move(same->problems);
            for (Problem &problem : entry.problems)
            {
                problem.file = entry.file;
            }
        }
    }
}

std::string find_course()
{
    std::error_code error;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody sets variables
    if (const char *variable = std::getenv("IPCSCOPE_LESSONS");
        variable != nullptr && *variable != '\0')
    {
        return variable;
    }
    const fs::path here = fs::read_symlink("/proc/self/exe", error).parent_path();
    if (error)
    {
        return {};
    }
    const fs::path installed = here.parent_path() / "share" / "ipcscope" / "lessons";
    if (fs::is_directory(installed, error))
    {
        return installed.string();
    }
    // Built in build/NAME/bin of the source tree, or beside it.
    fs::path at = here;
    for (int level = 0; level < 5 && at.has_relative_path(); ++level, at = at.parent_path())
    {
        if (fs::exists(at / "sim" / "step_names.h", error) &&
            fs::is_directory(at / "lessons", error))
        {
            return (at / "lessons").string();
        }
    }
    return {};
}

} // namespace ipcscope::lesson
