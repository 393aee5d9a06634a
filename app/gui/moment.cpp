#include "app/gui/moment.h"

#include "app/gui/text.h"
#include "sim/attach_homes.h"
#include "sim/kernel_places.h"
#include "sim/model_backend.h"
#include "sim/wait_place.h"

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

Whereabouts whereabouts(const sim::World &world)
{
    return {.homes = sim::attach_homes(world),
            .file_homes = sim::file_homes(world),
            .waits = sim::wait_places(world)};
}

} // namespace

Moment::Moment(QObject *parent) : QObject(parent)
{
    snapshot_.namespaces = std::make_shared<NamespaceMap>();
}

void Moment::show(const Branch *branch)
{
    const int call = snapshot_.call;
    const int step = snapshot_.step;
    snapshot_.branch = branch;
    loaded_call_ = -2; // whatever was loaded is of another branch
    goTo(call, step);
}

void Moment::refresh()
{
    look();
}

void Moment::setKernelMissing(const QString &reason)
{
    kernel_missing_ = reason;
    look();
}

int Moment::calls() const
{
    return snapshot_.branch ? static_cast<int>(snapshot_.branch->calls().size()) : 0;
}

bool Moment::atEnd() const
{
    return snapshot_.call == calls() - 1 && snapshot_.done;
}

void Moment::goEnd()
{
    goToEndOf(calls() - 1);
}

void Moment::stepForward()
{
    if (!snapshot_.done)
    {
        goTo(snapshot_.call, snapshot_.step + 1);
    }
    else if (!atEnd())
    {
        goTo(snapshot_.call + 1, 0);
    }
}

void Moment::stepBack()
{
    if (snapshot_.step > 0)
    {
        goTo(snapshot_.call, snapshot_.step - 1);
    }
    else if (!atStart())
    {
        goToEndOf(snapshot_.call - 1);
    }
}

void Moment::stepOver()
{
    const Step *from = current_step();
    if (snapshot_.done || !from)
    {
        stepForward();
        return;
    }
    const std::size_t depth = from->call_path.size();
    int next = snapshot_.step + 1;
    while (next < last_step() && steps_[static_cast<std::size_t>(next)].call_path.size() > depth)
    {
        ++next;
    }
    goTo(snapshot_.call, next);
}

void Moment::callForward()
{
    goToEndOf(snapshot_.done ? snapshot_.call + 1 : snapshot_.call);
}

void Moment::callBack()
{
    goToEndOf(snapshot_.call - 1);
}

void Moment::goToEndOf(int call)
{
    goTo(call, std::numeric_limits<int>::max());
}

bool Moment::goToStepOf(std::size_t call, std::string_view name)
{
    const auto &history = snapshot_.branch->calls()[call].history;
    if (!history)
    {
        return false;
    }
    const auto steps = snapshot_.branch->history().steps(*history).first;
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const Step &step) { return step.name == name; });
    if (found == steps.end())
    {
        return false;
    }
    goTo(static_cast<int>(call), static_cast<int>(found - steps.begin()));
    return true;
}

bool Moment::goToStep(const QString &name)
{
    const std::string wanted = name.toStdString();
    for (std::size_t call = 0; call < static_cast<std::size_t>(calls()); ++call)
    {
        if (goToStepOf(call, wanted))
        {
            return true;
        }
    }
    return false;
}

bool Moment::goToLast(const QString &name)
{
    const std::string wanted = name.toStdString();
    for (auto call = static_cast<std::size_t>(calls()); call > 0; --call)
    {
        if (goToStepOf(call - 1, wanted))
        {
            return true;
        }
    }
    return false;
}

void Moment::goTo(int call, int step)
{
    snapshot_.call = std::clamp(call, -1, std::max(-1, calls() - 1));
    load_call();
    snapshot_.step = snapshot_.call < 0 ? 0 : std::clamp(step, 0, last_step());
    snapshot_.done = snapshot_.call < 0 || snapshot_.step == last_step();
    look();
}

double Moment::share() const
{
    if (snapshot_.call < 0 || calls() == 0)
    {
        return 0;
    }
    const double inside = (snapshot_.step + 1.0) / std::max(1, steps());
    return (snapshot_.call + inside) / calls();
}

void Moment::goToShare(double share)
{
    const double at = std::clamp(share, 0.0, 1.0) * calls();
    constexpr double kRounded = 1e-6; // what share() gives leads back to the same step
    const int call = static_cast<int>(std::ceil(at - kRounded)) - 1;
    snapshot_.call = std::clamp(call, -1, std::max(-1, calls() - 1));
    load_call(); // how many steps it has is only known now
    const double steps_in = (at - call) * steps();
    goTo(call, static_cast<int>(std::ceil(steps_in - kRounded)) - 1);
}

void Moment::load_call()
{
    const Branch *branch = snapshot_.branch;
    if (loaded_branch_ == branch && loaded_call_ == snapshot_.call)
    {
        return;
    }
    loaded_branch_ = branch;
    loaded_call_ = snapshot_.call;
    steps_.clear();
    worlds_.clear();
    snapshot_.before = std::make_shared<Tables>();
    world_before_.reset();
    if (!branch)
    {
        return;
    }
    const auto done = branch->history_calls(static_cast<std::size_t>(std::max(0, snapshot_.call)));
    world_before_ = std::make_shared<const sim::World>(branch->history().at(done));
    const sim::World &world = *world_before_;
    snapshot_.before = std::make_shared<const Tables>(sim::tables(world));
    whereabouts_before_ = whereabouts(world);
    if (const CallRecord *here = record(); here && here->history)
    {
        steps_ = branch->history().steps(*here->history).first;
    }
}

void Moment::look_at_model()
{
    const std::shared_ptr<const Tables> shown = snapshot_.now;
    snapshot_.now = snapshot_.before;
    snapshot_.world = world_before_;
    snapshot_.whereabouts = whereabouts_before_;
    const CallRecord *here = record();
    if (!here || !here->history)
    {
        return;
    }
    const auto &history = snapshot_.branch->history();
    if (!snapshot_.done && worlds_.empty())
    {
        worlds_ = history.worlds(*here->history);
    }
    snapshot_.world = std::make_shared<const sim::World>(
        snapshot_.done ? history.at(*here->history + 1)
                       : worlds_[static_cast<std::size_t>(snapshot_.step)]);
    const sim::World &world = *snapshot_.world;
    Tables now = sim::tables(world);
    if (shown && *shown == now)
    {
        snapshot_.now = shown;
    }
    else if (now != *snapshot_.before)
    {
        snapshot_.now = std::make_shared<const Tables>(std::move(now));
    }
    snapshot_.whereabouts = whereabouts(world);
}

void Moment::look_at_kernel()
{
    snapshot_.answer = nullptr;
    snapshot_.kernel = nullptr;
    snapshot_.kernel_before = nullptr;
    const Branch *branch = snapshot_.branch;
    if (!branch)
    {
        return;
    }
    const auto calls = static_cast<std::size_t>(snapshot_.call + 1);
    if (calls > 0 && branch->kernel.size() >= calls)
    {
        snapshot_.answer = branch->kernel[calls - 1];
    }
    // Nothing is known of the kernel before its first call was answered.
    if (calls > 1 && branch->kernel.size() + 1 >= calls && branch->kernel[calls - 2]->observed)
    {
        snapshot_.kernel_before = branch->kernel_tables.at(calls - 1);
        snapshot_.namespaces = branch->kernel[calls - 2]->namespaces;
    }
    if (snapshot_.done)
    {
        const bool known = snapshot_.answer && snapshot_.answer->observed;
        snapshot_.kernel = known ? branch->kernel_tables.at(calls) : nullptr;
    }
    else
    {
        snapshot_.kernel = snapshot_.kernel_before;
    }
    if (snapshot_.answer && snapshot_.answer->namespaces)
    {
        snapshot_.namespaces = snapshot_.answer->namespaces;
    }
}

void Moment::look()
{
    look_at_model();
    look_at_kernel();
    const Step *here = current_step();
    fields_.show(here ? here->fields : std::vector<FieldTouch>{});
    Q_EMIT moved();
}

const CallRecord *Moment::record() const
{
    if (!snapshot_.branch || snapshot_.call < 0 || snapshot_.call >= calls())
    {
        return nullptr;
    }
    return &snapshot_.branch->calls()[static_cast<std::size_t>(snapshot_.call)];
}

const Step *Moment::current_step() const
{
    const auto at = static_cast<std::size_t>(std::max(0, snapshot_.step));
    return at < steps_.size() ? &steps_[at] : nullptr;
}

QString Moment::actor() const
{
    const CallRecord *here = record();
    return here ? text(here->actor) : QString();
}

QString Moment::callText() const
{
    const CallRecord *here = record();
    if (!here)
    {
        return {};
    }
    if (here->model.call)
    {
        return text(notation::print_call(*here->model.call, snapshot_.branch->names()));
    }
    Statement bare = snapshot_.branch->statements()[here->statement];
    bare.actor.clear();
    bare.comment.clear();
    return text(notation::print(bare)).trimmed();
}

QString Moment::stepName() const
{
    const Step *here = current_step();
    return here ? text(here->name) : QString();
}

QString Moment::sentence() const
{
    if (const Step *here = current_step())
    {
        return text(here->sentence);
    }
    const CallRecord *here = record();
    if (!here)
    {
        return calls() == 0 ? tr("Nothing has been called yet: type a call below.")
                            : tr("Nothing has been called yet.");
    }
    if (here->model.not_ipc)
    {
        return tr("This call is not about IPC; it is shown and not run.");
    }
    if (!here->model.refused.empty())
    {
        return text(here->model.refused);
    }
    return tr("This call has no steps in the model.");
}

QStringList Moment::callPath() const
{
    QStringList path;
    if (const Step *here = current_step())
    {
        for (const std::string_view function : here->call_path)
        {
            path.push_back(text(function));
        }
    }
    return path;
}

QString Moment::where() const
{
    const Step *here = current_step();
    return here ? QStringLiteral("%1:%2").arg(text(here->file)).arg(here->line) : QString();
}

QString Moment::kernelPlace() const
{
    const Step *here = current_step();
    const sim::KernelPlace *place = here ? sim::kernel_place(*here) : nullptr;
    if (!place)
    {
        return {};
    }
    switch (place->side)
    {
    case sim::Side::CLibrary: return tr("In the C library: %1").arg(text(place->function));
    case sim::Side::Processor:
        return tr("Not in the kernel: the processor reaches memory by itself");
    case sim::Side::Caller:
    case sim::Side::Kernel: break;
    }
    return tr("In the kernel: %1 in %2").arg(text(place->kernel_function()), text(place->file));
}

} // namespace ipcscope::gui
