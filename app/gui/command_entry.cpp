#include "app/gui/command_entry.h"

#include "app/gui/session.h"
#include "app/gui/text.h"

namespace ipcscope::gui
{

CommandEntry::CommandEntry(Session *session) : QObject(session), session_(session) {}

void CommandEntry::setText(const QString &text)
{
    if (text == text_)
    {
        return;
    }
    text_ = text;
    Q_EMIT textChanged();
    set_problem({}, 0);
}

void CommandEntry::setActor(const QString &actor)
{
    if (actor == actor_)
    {
        return;
    }
    actor_ = actor;
    Q_EMIT actorChanged();
    Q_EMIT actorIndexChanged();
}

int CommandEntry::actorIndex() const
{
    return static_cast<int>(actors().indexOf(actor_));
}

QStringList CommandEntry::actors() const
{
    const Branch *branch = session_->moment()->snapshot().branch;
    QStringList actors;
    for (std::uint32_t id = 0; branch && id < branch->names().size(); ++id)
    {
        actors.push_back(gui::text(branch->names().name(ActorId{id})));
    }
    return actors.isEmpty() ? QStringList{QStringLiteral("A")} : actors;
}

void CommandEntry::refresh()
{
    Q_EMIT actorsChanged();
    Q_EMIT actorIndexChanged();
    Q_EMIT effectChanged();
    const QString caller = session_->moment()->actor();
    if (!caller.isEmpty())
    {
        setActor(caller);
    }
    else if (actor_.isEmpty() || !actors().contains(actor_))
    {
        setActor(actors().back());
    }
}

QString CommandEntry::effect() const
{
    const Moment *moment = session_->moment();
    if (!session_->free())
    {
        return tr("Enter makes the call in the lesson");
    }
    return moment->atEnd() || moment->calls() == 0 ? tr("Enter adds the call at the end")
           : moment->atStart()
               ? tr("Enter starts a new branch from the beginning")
               : tr("Enter starts a new branch after call %1").arg(moment->call() + 1);
}

int CommandEntry::word_length(QStringView line)
{
    qsizetype begin = line.size();
    while (begin > 0)
    {
        const QChar c = line[begin - 1];
        if (!c.isLetterOrNumber() && !QStringLiteral("_$%.").contains(c))
        {
            break;
        }
        --begin;
    }
    return static_cast<int>(line.size() - begin);
}

void CommandEntry::complete(int cursor)
{
    QStringList found;
    const QString before = text_.left(cursor);
    const Branch *branch = session_->moment()->snapshot().branch;
    if (branch && word_length(before) > 0)
    {
        const auto calls = static_cast<std::size_t>(session_->moment()->call() + 1);
        for (const std::string &candidate :
             notation::complete(before.toStdString(), branch->names(), branch->bindings(calls)))
        {
            found.push_back(gui::text(candidate));
        }
    }
    // A word that is complete needs no list that says so.
    if (found.size() == 1 && before.endsWith(found.front()))
    {
        found.clear();
    }
    if (found != completions_)
    {
        completions_ = found;
        Q_EMIT completionsChanged();
    }
}

int CommandEntry::accept(int completion, int cursor)
{
    if (completion < 0 || completion >= completions_.size())
    {
        return cursor;
    }
    const int word = word_length(QStringView(text_).left(cursor));
    const QString chosen = completions_[completion];
    const QString before = text_.left(cursor - word) + chosen;
    setText(before + text_.mid(cursor));
    dismiss();
    return static_cast<int>(before.size());
}

void CommandEntry::dismiss()
{
    if (!completions_.isEmpty())
    {
        completions_.clear();
        Q_EMIT completionsChanged();
    }
}

bool CommandEntry::submit()
{
    dismiss();
    const QString line = text_.trimmed();
    if (line.isEmpty())
    {
        return false;
    }
    const Entered entered = session_->enter(actor_, line);
    if (!entered.ok)
    {
        set_problem(entered.problem, entered.column);
        return false;
    }
    history_.removeAll(line);
    history_.push_back(line);
    recalled_ = -1;
    draft_.clear();
    setText({});
    return true;
}

void CommandEntry::older()
{
    if (recalled_ < 0)
    {
        draft_ = text_;
    }
    const int next = recalled_ < 0 ? static_cast<int>(history_.size()) - 1 : recalled_ - 1;
    if (next >= 0)
    {
        recalled_ = next;
        setText(history_[next]);
    }
}

void CommandEntry::newer()
{
    if (recalled_ < 0)
    {
        return;
    }
    recalled_ = recalled_ + 1 < history_.size() ? recalled_ + 1 : -1;
    setText(recalled_ < 0 ? draft_ : history_[recalled_]);
}

void CommandEntry::set_problem(const QString &problem, int column)
{
    if (problem != problem_ || column != problem_column_)
    {
        problem_ = problem;
        problem_column_ = column;
        Q_EMIT problemChanged();
    }
}

} // namespace ipcscope::gui
