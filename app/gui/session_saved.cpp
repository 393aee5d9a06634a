// Session: what is kept of it beside its file, and going on with that.
#include "app/gui/saved_session.h"
#include "app/gui/session.h"
#include "app/gui/text.h"

#include <QFileInfo>

namespace ipcscope::gui
{

SavedSession Session::saved() const
{
    SavedSession saved{.path = path_,
                       .name = name_,
                       .modified = modified_,
                       .fingerprint = fingerprint_,
                       .active = branches_.active(),
                       .call = moment_.call(),
                       .step = moment_.step(),
                       .view = static_cast<int>(view_),
                       .chart = charts_.chosen(),
                       .chart_limits = charts_.limits(),
                       .breakpoints = breakpoints_.saved()};
    if (wanted_place_)
    {
        saved.call = wanted_place_->first;
        saved.step = wanted_place_->second;
    }
    saved.bookmarks = bookmarks_.saved();
    // One scenario that is in its file needs no second copy; the file holds no branches.
    const bool written_down = !modified_ && branches_.count() <= 1;
    for (int row = 0; !written_down && row < branches_.count(); ++row)
    {
        const BranchList::Entry &entry = *branches_.at(row);
        saved.branches.push_back({.name = entry.name,
                                  .parent = entry.parent,
                                  .fork_call = entry.fork_call,
                                  .source = text(notation::print(entry.branch->source()))});
    }
    return saved;
}

QString Session::restore(const SavedSession &saved)
{
    std::vector<std::unique_ptr<Branch>> made;
    if (!saved.branches.empty())
    {
        leave();
        for (const SavedSession::Branch &branch : saved.branches)
        {
            auto scenario = notation::parse(branch.source.toStdString(), saved.path.toStdString());
            auto one = scenario ? Branch::make(std::move(scenario).value(), facts_)
                                : Result<std::unique_ptr<Branch>, ParseError>(scenario.error());
            if (!one)
            {
                return tr("%1 in it cannot be read: %2")
                    .arg(branch.name, text(one.error().message()));
            }
            made.push_back(std::move(one).value());
        }
        player_.stop();
        model_timer_.stop();
        moment_.show(nullptr);
        branches_.clear();
        for (std::size_t row = 0; row < made.size(); ++row)
        {
            const SavedSession::Branch &branch = saved.branches[row];
            branches_.add(std::move(made[row]), branch.name, branch.parent, branch.fork_call);
        }
        branches_.activate(saved.active);
        bookmarks_.clear();
        path_ = saved.path;
        name_ = saved.name;
        fingerprint_ = saved.fingerprint;
        modified_ = saved.modified || !stands_in_its_file();
        look_for_recording();
        run_model();
        show_branch();
        run_kernel();
        Q_EMIT documentChanged();
        set_notice(modified_ ? tr("As you left it: what was not saved is still here.")
                             : tr("As you left it."));
    }
    else if (saved.path.isEmpty())
    {
        clear();
    }
    else if (!openFile(saved.path))
    {
        return {}; // told; there is nothing else to go on with
    }
    else
    {
        set_notice(tr("As you left it."));
    }
    bookmarks_.restore(saved.bookmarks);
    wanted_place_ = {saved.call, saved.step};
    go_to_wanted();
    setView(static_cast<View>(std::clamp(saved.view, 0, static_cast<int>(View::Structure))));
    charts_.setChosen(saved.chart);
    charts_.setLimits(saved.chart_limits);
    breakpoints_.restore(saved.breakpoints);
    return {};
}

/// Another program may have written to the file since.
bool Session::stands_in_its_file() const
{
    const auto document = read(path_);
    const BranchList::Entry *entry = branches_.at(branches_.active());
    return document && entry &&
           notation::print(document.value().scenario) == notation::print(entry->branch->source());
}

/// A long scenario gets there after some frames.
void Session::go_to_wanted()
{
    if (wanted_place_ && (moment_.calls() > wanted_place_->first || model_done_))
    {
        const auto [call, step] = *wanted_place_;
        wanted_place_.reset();
        moment_.goTo(call, step);
    }
}

void Session::tell_problem(const QString &problem)
{
    open_problem_ = problem;
    Q_EMIT openProblemChanged();
}

} // namespace ipcscope::gui
