// A course: lessons in folders NN-part/MM-name, in the order of their numbers.
#pragma once

#include "core/lesson/lesson.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

struct Entry
{
    std::string file;             ///< path of lesson.md
    std::string part;             ///< "03-namespaces"; empty outside of a course
    std::optional<Lesson> lesson; ///< nothing: `problems` says why
    Problems problems;
};

struct Course
{
    std::string root;
    std::vector<Entry> entries;

    /// Null when no lesson has that id.
    [[nodiscard]] const Entry *find(std::string_view id) const;
};

/// Every lesson of the folder `root`; one that cannot be read does not keep the others away. The
/// error: there is no such folder, or it holds no lesson.
[[nodiscard]] Result<Course, Problem> load_course(const std::string &root);
/// A lesson's file, the folder of one, a part, or a whole course.
[[nodiscard]] Result<Course, Problem> load_lessons(const std::string &path);
/// The course that the lessons at `path` belong to; empty: to none.
[[nodiscard]] std::string course_root_of(const std::string &path);

/// What only shows when all lessons are looked at: an id twice, a need that nothing meets or that
/// comes later, a circle of needs. Told at the entries of `course`, which may be a piece of the one
/// in `course.root`; lessons outside of a course are left alone.
void check_needs(Course &course);

/// Where the course is when nobody says: $IPCSCOPE_LESSONS, beside the installed program, or in the
/// source tree that the program was built in. Empty: nowhere.
[[nodiscard]] std::string find_course();

} // namespace ipcscope::lesson
