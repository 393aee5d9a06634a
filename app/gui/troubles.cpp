#include "app/gui/troubles.h"

#include "app/gui/person_settings.h"

#include <QStringList>

namespace ipcscope::gui
{

Troubles::Troubles(QObject *parent) : QObject(parent)
{
    connect(&PersonSettings::instance(), &PersonSettings::problemChanged, this, &Troubles::changed);
}

void Troubles::watch(Watched &watched, Session *session)
{
    if (watched.session || !session)
    {
        return;
    }
    watched.session = session;
    watched.died = session->kernelState() == Session::KernelState::Lost;
    connect(session, &Session::kernelChanged, this, [this, &watched] {
        const bool died = watched.session->kernelState() == Session::KernelState::Lost;
        if (died != watched.died)
        {
            watched.died = died;
            Q_EMIT changed();
        }
    });
    Q_EMIT changed();
}

void Troubles::setAutosave(Autosave *autosave)
{
    if (autosave_ || !autosave)
    {
        return;
    }
    autosave_ = autosave;
    connect(autosave_, &Autosave::problemChanged, this, &Troubles::changed);
    Q_EMIT changed();
}

void Troubles::setLearn(gui::Learn *learn)
{
    if (learn_ || !learn)
    {
        return;
    }
    learn_ = learn;
    connect(learn_, &gui::Learn::notKeptChanged, this, &Troubles::changed);
    Q_EMIT changed();
}

bool Troubles::labDied() const
{
    return lab_.died || lesson_.died;
}

QString Troubles::text() const
{
    QStringList lines;
    if (autosave_ && !autosave_->problem().isEmpty())
    {
        lines.push_back(autosave_->problem());
    }
    for (const QString &problem :
         {learn_ ? learn_->notKept() : QString(), PersonSettings::instance().problem()})
    {
        if (!problem.isEmpty())
        {
            lines.push_back(problem);
        }
    }
    if (lab_.died)
    {
        lines.push_back(tr("The kernel of the Lab is %1. Its answers so far stay, and the model "
                           "goes on alone.")
                            .arg(lab_.session->kernelText()));
    }
    if (lesson_.died)
    {
        lines.push_back(tr("The kernel of the lesson is %1. Its answers so far stay, and the model "
                           "goes on alone.")
                            .arg(lesson_.session->kernelText()));
    }
    return lines.join(QLatin1Char('\n'));
}

void Troubles::dismiss()
{
    lab_.died = false;
    lesson_.died = false;
    if (autosave_)
    {
        autosave_->dismissProblem();
    }
    if (learn_)
    {
        learn_->dismissNotKept();
    }
    PersonSettings::instance().dismissProblem();
    Q_EMIT changed();
}

void Troubles::restart()
{
    for (const Watched *watched : {&lab_, &lesson_})
    {
        if (watched->died)
        {
            watched->session->restartKernel();
        }
    }
}

} // namespace ipcscope::gui
