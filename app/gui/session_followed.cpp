// Session: showing what somebody else runs.
#include "app/gui/session.h"

#include <utility>

namespace ipcscope::gui
{
namespace
{

/// Lessons are short; what takes longer goes on between two frames.
constexpr std::chrono::milliseconds kFollowSlice{200};

} // namespace

void Session::setTaker(Taker taker)
{
    taker_ = std::move(taker);
}

void Session::begin(const QString &name)
{
    dismissProblem();
    path_.clear();
    name_ = name;
    modified_ = false;
    show_scenario({});
}

void Session::follow(const std::vector<Statement> &lines)
{
    BranchList::Entry *entry = branches_.current();
    if (!entry || lines.empty())
    {
        return;
    }
    player_.stop();
    for (const Statement &line : lines)
    {
        if (const auto error = entry->branch->append(line))
        {
            set_notice(tr("This cannot be shown: found %1, expected %2")
                           .arg(QString::fromStdString(error->found),
                                QString::fromStdString(error->expected)));
            return;
        }
    }
    (void)entry->branch->run(kFollowSlice);
    run_model();
    moment_.goEnd();
    run_kernel();
}

void Session::takeOver(Session *other)
{
    const BranchList::Entry *entry = other ? other->branches_.current() : nullptr;
    if (!entry || !free())
    {
        return;
    }
    leave();
    path_.clear();
    name_ = other->name_;
    modified_ = true;
    show_scenario(entry->branch->source());
    moment_.goEnd();
    Q_EMIT opened();
}

} // namespace ipcscope::gui
