#include "app/gui/runner.h"

#include "app/gui/text.h"

#include <QElapsedTimer>

#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr int kSliceMs = 10; // of looking, before the window draws again

} // namespace

Runner::Runner(Moment *moment, Breakpoints *breakpoints, QObject *parent)
    : QObject(parent), moment_(moment), breakpoints_(breakpoints)
{
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &Runner::look);
    connect(moment, &Moment::moved, this, &Runner::moved);
}

/// Whoever goes elsewhere wants no more to be taken to where the search would lead. More calls and
/// answers come also while one stays.
void Runner::moved()
{
    const Snapshot &now = moment_->snapshot();
    if (search_ && (now.branch != search_->branch || now.call != search_->began_call ||
                    now.step != search_->began_step))
    {
        later_.stop();
        search_.reset();
    }
}

bool Runner::stopsHere() const
{
    const Step *here = moment_->current_step();
    return here && breakpoints_->stopsAt(*here);
}

void Runner::toNext()
{
    run_to_breakpoint(Way::On);
}

void Runner::toPrevious()
{
    run_to_breakpoint(Way::Back);
}

void Runner::run_to_breakpoint(Way way)
{
    if (!hasStops())
    {
        Q_EMIT told(tr("There is no breakpoint yet: F9 sets one at the running line, and so does "
                       "a click beside any line."));
        return;
    }
    run(
        way, [this](const Step &step) { return breakpoints_->stopsAt(step); },
        [this, way] {
            if (way == Way::On)
            {
                moment_->goEnd();
                Q_EMIT told(tr("No breakpoint was on the way: this is the end."));
                return;
            }
            moment_->goStart();
            Q_EMIT told(tr("No breakpoint was on the way back: this is the start."));
        });
}

void Runner::toLine(const QString &file, int line)
{
    if (line <= 0)
    {
        Q_EMIT told(tr("To which line? Choose one in the code: by a click, or there by ↑ and ↓."));
        return;
    }
    run(
        Way::On,
        [file, line](const Step &step) { return step.line == line && text(step.file) == file; },
        [this, file, line] {
            Q_EMIT told(tr("No step from here on executes line %1 of %2.").arg(line).arg(file));
        });
}

void Runner::toggleHere()
{
    if (const Step *here = moment_->current_step())
    {
        breakpoints_->toggleLine(text(here->file), here->line);
        return;
    }
    Q_EMIT told(tr("No line runs here: go to a step of a call first."));
}

void Runner::run(Way way, std::function<bool(const Step &)> wanted, std::function<void()> in_vain)
{
    const Snapshot &now = moment_->snapshot();
    if (!now.branch)
    {
        return;
    }
    search_ = Search{.way = way,
                     .wanted = std::move(wanted),
                     .in_vain = std::move(in_vain),
                     .branch = now.branch,
                     .began_call = now.call,
                     .began_step = now.step,
                     .call = now.call,
                     .whole = false};
    if (now.call < 0)
    {
        search_->call = way == Way::On ? 0 : -1;
        search_->whole = true;
    }
    look();
}

std::optional<int> Runner::found_in(const Search &search)
{
    const CallRecord &record = search.branch->calls()[static_cast<std::size_t>(search.call)];
    if (!record.history)
    {
        return std::nullopt;
    }
    const std::vector<Step> steps = search.branch->history().steps(*record.history).first;
    const int count = static_cast<int>(steps.size());
    const int begin = search.whole || search.way == Way::Back ? 0 : search.began_step + 1;
    const int end =
        search.whole || search.way == Way::On ? count : std::min(count, search.began_step);
    std::optional<int> found;
    for (int at = begin; at < end && (search.way == Way::Back || !found); ++at)
    {
        if (search.wanted(steps[static_cast<std::size_t>(at)]))
        {
            found = at;
        }
    }
    return found;
}

void Runner::look()
{
    QElapsedTimer time;
    time.start();
    while (search_ && search_->call >= 0 && search_->call < moment_->calls())
    {
        if (const std::optional<int> found = found_in(*search_))
        {
            const int call = search_->call;
            search_.reset();
            moment_->goTo(call, *found);
            return;
        }
        search_->call += search_->way == Way::On ? 1 : -1;
        search_->whole = true;
        if (time.elapsed() >= kSliceMs)
        {
            later_.start(0);
            return;
        }
    }
    if (search_)
    {
        const auto in_vain = std::exchange(search_, std::nullopt)->in_vain;
        in_vain();
    }
}

} // namespace ipcscope::gui
