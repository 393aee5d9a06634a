// Session: going on, going another way, and choosing between the ways.
#include "app/gui/session.h"
#include "app/gui/text.h"

namespace ipcscope::gui
{
namespace
{

QString problem_of(const ParseError &error)
{
    return Session::tr("found %1, expected %2").arg(text(error.found), text(error.expected));
}

// Names of actors are looked at when the line is expanded.
Entered check_tool(const Branch &branch, const Statement &line, std::size_t calls)
{
    const notation::Bindings bindings = branch.bindings(calls);
    const auto command = tools::read(
        line, {.value =
                   [&](std::string_view name) {
                       const auto found = bindings.find(name);
                       return found == bindings.end() ? std::nullopt : std::optional(found->second);
                   },
               .actor = [](std::string_view) { return std::optional(kInitActor); }});
    if (command)
    {
        return {.ok = true};
    }
    return {.ok = false,
            .problem = problem_of(command.error()),
            .column = static_cast<int>(command.error().position.column)};
}

} // namespace

Entered Session::check(const Statement &statement, std::size_t calls) const
{
    const Branch *branch = moment_.snapshot().branch;
    if (branch && statement.kind == Statement::Kind::Tool)
    {
        return check_tool(*branch, statement, calls);
    }
    if (!branch || !is_call(statement))
    {
        return {.ok = true};
    }
    // A copy: looking up a new actor's name must not make it one.
    notation::ActorNames names = branch->names();
    const auto call = notation::to_call(statement, branch->bindings(calls), names);
    if (!call && !call.error().not_ipc)
    {
        return {.ok = false,
                .problem = text(call.error().message),
                .column = static_cast<int>(call.error().position.column)};
    }
    return {.ok = true};
}

Entered Session::enter(const QString &actor, const QString &line)
{
    auto parsed = notation::parse_line(line.toStdString(), actor.toStdString());
    if (!parsed)
    {
        return {.ok = false,
                .problem = problem_of(parsed.error()),
                .column = static_cast<int>(parsed.error().position.column)};
    }
    BranchList::Entry *entry = branches_.current();
    if (!entry)
    {
        return {.ok = false, .problem = tr("There is no scenario.")};
    }
    if (taker_)
    {
        moment_.goEnd();
    }
    const auto after = static_cast<std::size_t>(moment_.call() + 1);
    if (Entered checked = check(parsed.value(), after); !checked.ok)
    {
        return checked;
    }
    if (taker_)
    {
        return taker_(parsed.value());
    }
    if (moment_.atEnd() || moment_.calls() == 0)
    {
        if (const auto error = entry->branch->append(parsed.value()))
        {
            return {.ok = false,
                    .problem = problem_of(*error),
                    .column = static_cast<int>(error->position.column)};
        }
        run_model();
        moment_.goEnd();
        run_kernel();
    }
    else
    {
        Scenario other = entry->branch->source_until(after);
        other.statements.push_back(parsed.value());
        auto branch = Branch::make(std::move(other), facts_);
        if (!branch)
        {
            return {.ok = false,
                    .problem = problem_of(branch.error()),
                    .column = static_cast<int>(branch.error().position.column)};
        }
        fork(std::move(branch).value(), tr("branch %1").arg(branches_.count()),
             static_cast<int>(after));
        moment_.goEnd();
    }
    modified_ = true;
    Q_EMIT documentChanged();
    return {.ok = true};
}

QString Session::written(int call) const
{
    const Branch *branch = moment_.snapshot().branch;
    if (!branch || call < 0 || call >= moment_.calls())
    {
        return {};
    }
    const CallRecord &record = branch->calls()[static_cast<std::size_t>(call)];
    return text(notation::print(branch->source().statements[record.source])).trimmed();
}

QString Session::edit(int call, const QString &line)
{
    BranchList::Entry *entry = branches_.current();
    if (!entry || call < 0 || call >= moment_.calls())
    {
        return tr("There is no such call.");
    }
    if (!free())
    {
        return tr("In a lesson, what was called stays as it was. The Lab goes other ways.");
    }
    const CallRecord record = entry->branch->calls()[static_cast<std::size_t>(call)];
    auto parsed = notation::parse_line(line.toStdString(), record.actor);
    if (!parsed)
    {
        return tr("column %1: %2")
            .arg(parsed.error().position.column)
            .arg(problem_of(parsed.error()));
    }
    if (const Entered checked = check(parsed.value(), static_cast<std::size_t>(call)); !checked.ok)
    {
        return checked.problem;
    }
    Scenario other = entry->branch->source();
    if (other.statements[record.source] == parsed.value())
    {
        return {};
    }
    other.statements[record.source] = parsed.value();
    auto branch = Branch::make(std::move(other), facts_);
    if (!branch)
    {
        return problem_of(branch.error());
    }
    fork(std::move(branch).value(), tr("branch %1").arg(branches_.count()), call);
    moment_.goToEndOf(call);
    modified_ = true;
    Q_EMIT documentChanged();
    return {};
}

void Session::fork(std::unique_ptr<Branch> branch, const QString &name, int fork_call)
{
    player_.stop();
    const int parent = branches_.active();
    const int row = branches_.add(std::move(branch), name, parent, fork_call);
    branches_.activate(row);
    run_model();
    show_branch();
    run_kernel();
    branches_.refresh();
    set_notice(tr("%1 goes another way from call %2; the way before stays beside it")
                   .arg(name)
                   .arg(fork_call + 1));
}

void Session::chooseBranch(int row)
{
    if (!branches_.at(row) || row == branches_.active())
    {
        return;
    }
    player_.stop();
    branches_.activate(row);
    run_model();
    show_branch();
    if (recorded() && kernel_state_ == KernelState::Unavailable)
    {
        (void)play_recording(); // it did not fit the other branch
    }
    run_kernel();
    set_notice({});
}

} // namespace ipcscope::gui
