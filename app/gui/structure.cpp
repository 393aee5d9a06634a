#include "app/gui/structure.h"

#include "app/gui/structure_boxes.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

using structure::Mark;

/// A call that looks for nothing leaves the table in view that the last one looked into.
constexpr int kLookBack = 200;

Sought sought_at(const Branch &branch, int call)
{
    for (int at = call; at >= 0 && at > call - kLookBack; --at)
    {
        const auto &made = branch.calls()[static_cast<std::size_t>(at)].model.call;
        Sought sought = made ? sought_by(*made) : Sought{};
        if (at == call && sought.by != Sought::By::Nothing)
        {
            return sought;
        }
        if (sought.by != Sought::By::Nothing && !sought.posix())
        {
            return {.by = Sought::By::Nothing, .kind = sought.kind};
        }
    }
    return {};
}

/// Who calls; before the first call, and when the caller is gone, the first who lives.
ActorId actor_at(const Branch &branch, const sim::World &world, const QString &name)
{
    const auto caller = branch.names().find(name.toStdString());
    if (caller && task_of(world, *caller) != nullptr)
    {
        return *caller;
    }
    for (std::uint32_t at = kInitActor.value + 1; at < world.actors; ++at)
    {
        if (task_of(world, ActorId{at}) != nullptr)
        {
            return ActorId{at};
        }
    }
    return kInitActor;
}

} // namespace

Structure::Structure(Moment *moment, QObject *parent) : QObject(parent), moment_(moment)
{
    connect(moment, &Moment::moved, this, &Structure::show);
}

void Structure::setActive(bool active)
{
    if (active == active_)
    {
        return;
    }
    active_ = active;
    pointed_.clear(); // what is hidden is not told that the pointer has left
    Q_EMIT activeChanged();
    show();
}

StructureScene Structure::look() const
{
    const Snapshot &here = moment_->snapshot();
    if (here.branch == nullptr)
    {
        return {};
    }
    const Branch &branch = *here.branch;
    StructureInput input;
    const std::vector<Step> &steps = moment_->all_steps();
    const auto step = static_cast<std::size_t>(std::max(0, here.step));
    std::optional<std::size_t> history;
    if (here.call >= 0)
    {
        input.sought = sought_at(branch, here.call);
        history = branch.calls()[static_cast<std::size_t>(here.call)].history;
        input.walk = walk(steps, step);
    }
    const std::size_t before =
        branch.history_calls(static_cast<std::size_t>(std::max(0, here.call + 1)));
    const sim::World world =
        history && !here.done ? branch.history().at(*history, step) : branch.history().at(before);
    std::optional<sim::World> then;
    if (history && input.walk.compared != Mark::None)
    {
        then = branch.history().at(*history, input.walk.asked);
        input.at_lookup = &*then;
    }
    input.world = &world;
    input.names = &branch.names();
    input.actor = actor_at(branch, world, moment_->actor());
    const auto caller = branch.names().find(moment_->actor().toStdString());
    if (!caller || *caller != input.actor || (then && task_of(*then, input.actor) == nullptr))
    {
        // Nobody calls, or the caller has ended and somebody else is shown.
        input.at_lookup = nullptr;
        input.walk = {};
        input.sought = {.by = Sought::By::Nothing, .kind = input.sought.kind};
    }
    return lay_out_structure(input);
}

void Structure::show()
{
    if (!active_)
    {
        return;
    }
    scene_ = look();
    zoom_.setDrawing(scene_.size);
    // What the step has done, as far along the way as it has come.
    const auto last_box = [this](Mark mark) {
        const StructureField *first = nullptr;
        for (const StructureField &one : scene_.fields)
        {
            const bool further = first == nullptr || first->box != one.box;
            first = one.mark == mark && further ? &one : first;
        }
        return first;
    };
    const StructureField *written = last_box(Mark::Written);
    const StructureField *touched = written != nullptr ? written : last_box(Mark::Read);
    if (touched != nullptr)
    {
        cursor_ = touched->key;
    }
    else if (at(cursor_) == nullptr)
    {
        cursor_ = scene_.fields.empty() ? QString() : scene_.fields.front().key;
    }
    boxes_.show(scene_.boxes);
    fields_.show(scene_.fields);
    arrows_.show(scene_.arrows);
    Q_EMIT shown();
    Q_EMIT cursorChanged();
}

const StructureField *Structure::at(const QString &key) const
{
    const auto found = std::find_if(scene_.fields.begin(), scene_.fields.end(),
                                    [&](const StructureField &one) { return one.key == key; });
    return found == scene_.fields.end() ? nullptr : &*found;
}

QString Structure::twin() const
{
    return scene_.twin.join(QLatin1Char('\n'));
}

int Structure::cursor() const
{
    const StructureField *field = at(cursor_);
    return field != nullptr ? static_cast<int>(field - scene_.fields.data()) : -1;
}

void Structure::setCursor(int field)
{
    if (scene_.fields.empty())
    {
        return;
    }
    const int last = static_cast<int>(scene_.fields.size()) - 1;
    cursor_ = scene_.fields[static_cast<std::size_t>(std::clamp(field, 0, last))].key;
    pointed_.clear();
    Q_EMIT cursorChanged();
}

QRectF Structure::place() const
{
    const StructureField *field = at(cursor_);
    return field != nullptr ? field->place : QRectF();
}

QString Structure::sentence() const
{
    const StructureField *pointed = at(pointed_);
    const StructureField *field = pointed != nullptr ? pointed : at(cursor_);
    if (field == nullptr)
    {
        return {};
    }
    QString sentence = field->words + QLatin1Char('.');
    if (!field->meaning.isEmpty())
    {
        sentence += QLatin1Char(' ') + field->meaning;
    }
    return tr("%1 Seen in: %2.").arg(sentence, field->source);
}

void Structure::along(int step)
{
    const StructureField *here = at(cursor_);
    if (here == nullptr)
    {
        return;
    }
    const auto count = static_cast<int>(scene_.fields.size());
    const auto box_at = [this](int field) {
        return scene_.fields[static_cast<std::size_t>(field)].box;
    };
    const QString from = here->box;
    int field = cursor();
    while (field >= 0 && field < count && box_at(field) == from)
    {
        field += step;
    }
    if (field < 0 || field >= count)
    {
        return;
    }
    while (field > 0 && box_at(field - 1) == box_at(field))
    {
        --field;
    }
    setCursor(field);
}

void Structure::point(int field)
{
    const bool there = field >= 0 && static_cast<std::size_t>(field) < scene_.fields.size();
    pointed_ = there ? scene_.fields[static_cast<std::size_t>(field)].key : QString();
    Q_EMIT cursorChanged();
}

} // namespace ipcscope::gui
