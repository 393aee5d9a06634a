#include "app/cli/lesson_learner.h"
#include "app/cli/lesson_parts.h"
#include "core/lesson/limits.h"
#include "core/lesson/text_file.h"

#include <fmt/format.h>

namespace ipcscope::cli
{

using ipcscope::lesson::Problem;
using ipcscope::lesson::Progress;

Result<std::string, Problem> learner_file(const Arguments &arguments)
{
    return lesson::progress_file(arguments.lesson.learner.empty() ? "me"
                                                                  : arguments.lesson.learner);
}

namespace
{

template <class Records, class Count> std::size_t count_records(const Records &records, Count count)
{
    std::size_t found = 0;
    for (const auto &[id, record] : records)
    {
        found += count(record) ? 1U : 0U;
    }
    return found;
}

void tell(const std::string &id, const lesson::LessonRecord &record, Output &out)
{
    const std::size_t met = count_records(record.goals, [](const auto &one) { return one.met; });
    const std::size_t shown =
        count_records(record.goals, [](const auto &one) { return one.shown; });
    const std::size_t right =
        count_records(record.predictions, [](const auto &one) { return one.right; });
    out.line(fmt::format("{}  {}  goals met {} of {} tried{}, predictions right {} of {}",
                         record.finished ? out.paint(Tone::Good, "finished") : "begun   ",
                         padded(harmless(id), 34), met, record.goals.size(),
                         shown == 0 ? "" : fmt::format(" ({} after the solution)", shown), right,
                         record.predictions.size()));
}

Result<Progress, Problem> load(const Arguments &arguments)
{
    auto file = learner_file(arguments);
    if (!file)
    {
        return file.error();
    }
    return lesson::load_progress(file.value());
}

} // namespace

Exit show_progress(const Arguments &arguments, Output &out)
{
    const auto progress = load(arguments);
    if (!progress)
    {
        return refuse(arguments, out, progress.error());
    }
    if (arguments.json)
    {
        out.raw(lesson::print_progress(progress.value()));
        return Exit::AsExpected;
    }
    for (const auto &[id, record] : progress.value().lessons)
    {
        tell(id, record, out);
    }
    if (progress.value().lessons.empty())
    {
        complain("nothing has been done yet: ipcscope-cli lesson run ID");
    }
    return Exit::AsExpected;
}

Exit export_progress(const Arguments &arguments, Output &out)
{
    const auto progress = load(arguments);
    if (!progress)
    {
        return refuse(arguments, out, progress.error());
    }
    const std::string text = lesson::print_progress(progress.value());
    if (arguments.lesson.file == "-")
    {
        out.raw(text);
        return Exit::AsExpected;
    }
    if (const auto failed = lesson::write_text_file(arguments.lesson.file, text))
    {
        return refuse(arguments, out, *failed);
    }
    return Exit::AsExpected;
}

Exit import_progress(const Arguments &arguments, Output &out)
{
    const auto file = learner_file(arguments);
    if (!file)
    {
        return refuse(arguments, out, file.error());
    }
    const auto text = lesson::read_text_file(arguments.lesson.file, lesson::kMostProgressBytes);
    if (!text)
    {
        return refuse(arguments, out, text.error());
    }
    const auto progress = lesson::read_progress(text.value(), arguments.lesson.file);
    if (!progress)
    {
        return refuse(arguments, out, progress.error());
    }
    if (const auto failed = lesson::keep_progress(file.value(), progress.value()))
    {
        return refuse(arguments, out, *failed);
    }
    complain(
        fmt::format("{} lessons are now in {}", progress.value().lessons.size(), file.value()));
    return Exit::AsExpected;
}

} // namespace ipcscope::cli
