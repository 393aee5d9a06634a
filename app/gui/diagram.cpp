#include "app/gui/diagram.h"

#include "app/gui/scene_motion.h"
#include "app/gui/text.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

constexpr int kMotionMs = 250;
/// More is at its new place at once: nobody could follow it, and frames would be long.
constexpr std::size_t kMostMoving = 300;
/// Of a floor, so that one sees what stands there.
constexpr double kFloorBeginning = 60;

std::size_t things_in(const Scene &scene)
{
    return scene.rooms.size() + scene.actors.size() + scene.objects.size() + scene.lines.size();
}

} // namespace

QVariant SceneItems::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const SceneItem &item = rows_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Box: return item.box;
    case Role::Title: return item.title;
    case Role::Detail: return item.detail;
    case Role::Note: return item.note;
    case Role::Reference: return item.reference;
    case Role::Lit: return item.lit;
    case Role::Changed: return item.changed;
    case Role::Selected: return item.selected;
    case Role::Faded: return item.faded;
    case Role::Allowed: return allowed_words(item.allowed);
    case Role::Mark: return mark_text(item.allowed);
    case Role::Denied: return item.allowed == Allowed::Nothing;
    case Role::Presence: return item.presence;
    }
    return {};
}

QHash<int, QByteArray> SceneItems::roleNames() const
{
    return {{static_cast<int>(Role::Box), "box"},
            {static_cast<int>(Role::Title), "title"},
            {static_cast<int>(Role::Detail), "detail"},
            {static_cast<int>(Role::Note), "note"},
            {static_cast<int>(Role::Reference), "reference"},
            {static_cast<int>(Role::Lit), "lit"},
            {static_cast<int>(Role::Changed), "changed"},
            {static_cast<int>(Role::Selected), "selected"},
            {static_cast<int>(Role::Faded), "faded"},
            {static_cast<int>(Role::Allowed), "allowed"},
            {static_cast<int>(Role::Mark), "mark"},
            {static_cast<int>(Role::Denied), "denied"},
            {static_cast<int>(Role::Presence), "presence"}};
}

QVariant SceneLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const SceneLine &line = rows_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::From: return line.from;
    case Role::To: return line.to;
    case Role::Lit: return line.lit;
    case Role::Writable: return line.writable;
    case Role::Down: return line.down;
    case Role::Words: return line.words;
    case Role::Label: return line.label;
    case Role::Presence: return line.presence;
    }
    return {};
}

QHash<int, QByteArray> SceneLines::roleNames() const
{
    return {
        {static_cast<int>(Role::From), "from"},   {static_cast<int>(Role::To), "to"},
        {static_cast<int>(Role::Lit), "lit"},     {static_cast<int>(Role::Writable), "writable"},
        {static_cast<int>(Role::Down), "down"},   {static_cast<int>(Role::Words), "words"},
        {static_cast<int>(Role::Label), "label"}, {static_cast<int>(Role::Presence), "presence"}};
}

Diagram::Diagram(Moment *moment, QObject *parent) : QObject(parent), moment_(moment)
{
    motion_.setDuration(kMotionMs);
    motion_.setStartValue(0.0);
    motion_.setEndValue(1.0);
    motion_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&motion_, &QVariantAnimation::valueChanged, this, [this](const QVariant &part) {
        if (moving())
        {
            put(between(from_, target_, part.toDouble()));
        }
    });
    connect(&motion_, &QVariantAnimation::finished, this, &Diagram::finish);
    connect(&motion_, &QVariantAnimation::stateChanged, this, &Diagram::movingChanged);
    connect(&zoom_, &ViewZoom::changed, this, [this] { setView(zoom_.room() / zoom_.unit()); });
    connect(&zoom_, &ViewZoom::changed, this, &Diagram::floorMoved);
    connect(&zoom_, &ViewZoom::scrolled, this, &Diagram::floorMoved);
    connect(this, &Diagram::shown, this, &Diagram::floorMoved);
    connect(moment, &Moment::moved, this, &Diagram::show);
}

void Diagram::setView(const QSizeF &view)
{
    if (view == view_ || view.isEmpty())
    {
        return;
    }
    view_ = view;
    show();
}

void Diagram::setAnimated(bool animated)
{
    if (animated == animated_)
    {
        return;
    }
    animated_ = animated;
    if (!animated)
    {
        finish();
    }
    Q_EMIT animatedChanged();
}

void Diagram::setAllRooms(bool all)
{
    if (all == all_rooms_)
    {
        return;
    }
    all_rooms_ = all;
    show();
    Q_EMIT allRoomsChanged();
}

/// What of the floor is worth scrolling for: what has changed, or its beginning. Empty: nothing is.
QRectF Diagram::floor_place() const
{
    if (target_.floor.empty() || target_.floor.front().faded)
    {
        return {};
    }
    const QRectF floor = target_.floor.front().box;
    for (const auto *things : {&target_.objects, &target_.mounts})
    {
        for (const SceneItem &thing : *things)
        {
            if (thing.changed && floor.contains(thing.box))
            {
                return thing.box;
            }
        }
    }
    return {floor.topLeft(), QSizeF(floor.width(), std::min(floor.height(), kFloorBeginning))};
}

bool Diagram::floorBelow() const
{
    const QRectF place = floor_place();
    return !place.isEmpty() && zoom_.seen_at(place).center().y() > zoom_.room().height();
}

bool Diagram::floorChanged() const
{
    return !target_.floor.empty() && target_.floor.front().changed;
}

QString Diagram::floorText() const
{
    return target_.floor.empty() ? QString() : target_.floor.front().note;
}

void Diagram::showFloor()
{
    const QRectF place = floor_place();
    if (!place.isEmpty())
    {
        zoom_.reveal(target_.floor.front().box);
        zoom_.reveal(place); // where not all of it has room
    }
}

QString Diagram::selected() const
{
    const Branch *branch = moment_->snapshot().branch;
    return branch && selected_ ? text(branch->names().name(*selected_)) : QString();
}

void Diagram::select(int actor)
{
    chosen_ = actor < 0 ? std::nullopt : std::optional(ActorId{static_cast<std::uint32_t>(actor)});
    show();
    Q_EMIT chosenChanged();
}

bool Diagram::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type())
    {
    case QEvent::ShortcutOverride: // comes before a key becomes a shortcut
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Wheel: finish(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void Diagram::finish()
{
    if (moving())
    {
        motion_.stop();
    }
    if (QCoreApplication *application = QCoreApplication::instance())
    {
        application->removeEventFilter(this);
    }
    put(target_);
}

void Diagram::start_moving()
{
    QCoreApplication::instance()->installEventFilter(this);
    put(between(from_, target_, 0));
    motion_.start();
}

SceneInput Diagram::input() const
{
    const Snapshot &here = moment_->snapshot();
    SceneInput input;
    input.before = here.before.get();
    input.homes = &here.whereabouts.homes;
    input.file_homes = &here.whereabouts.file_homes;
    input.waits = &here.whereabouts.waits;
    input.kernel_namespaces = here.namespaces.get();
    input.view = view_;
    input.world = here.world.get();
    input.all_rooms = all_rooms_;
    if (here.branch)
    {
        input.now = here.now.get();
        input.names = &here.branch->names();
        input.selected = selected_;
    }
    return input;
}

Scene Diagram::scene() const
{
    SceneInput paper = input();
    paper.view = QSizeF(1000, 700);
    return lay_out(paper);
}

/// What a person chose was about the caller's place, or the scenario's.
void Diagram::forget_choices()
{
    if (moment_->actor() != caller_)
    {
        caller_ = moment_->actor();
        if (chosen_)
        {
            chosen_.reset();
            Q_EMIT chosenChanged();
        }
    }
    if (all_rooms_ && moment_->snapshot().branch != drawn_branch_)
    {
        all_rooms_ = false;
        Q_EMIT allRoomsChanged();
    }
}

void Diagram::show()
{
    const Snapshot &here = moment_->snapshot();
    const std::pair place(here.call, here.step);
    if (place != drawn_place_ && moving())
    {
        finish(); // nobody waits for a drawing
    }
    drawn_place_ = place;
    forget_choices();
    if (here.branch)
    {
        selected_ = chosen_ ? chosen_ : here.branch->names().find(caller_.toStdString());
    }
    const Drawn drawn{here.now,  here.before, here.namespaces, here.whereabouts,
                      selected_, view_,       all_rooms_};
    if (here.branch == drawn_branch_ && drawn == drawn_)
    {
        return;
    }
    const bool moves = here.branch == drawn_branch_ && drawn.view == drawn_.view;
    drawn_branch_ = here.branch;
    drawn_ = drawn;
    Scene next = lay_out(input());
    QStringList sentences = tell(input());
    sentences.push_back(tell_changed(next));
    twin_ = sentences.join(QLatin1Char('\n')).trimmed();
    draw(std::move(next), moves);
    Q_EMIT shown();
}

void Diagram::draw(Scene next, bool moves)
{
    if (moving() && moves && same_places(target_, next))
    {
        target_ = std::move(next); // news of the kernel, say: the way goes on
        put(between(from_, target_, motion_.currentValue().toDouble()));
        return;
    }
    const Footing was = zoom_.standing(target_.size);
    const bool starts = animated_ && moves && things_in(target_) <= kMostMoving &&
                        things_in(next) <= kMostMoving && !same_places(target_, next);
    if (starts)
    {
        from_ = moved_to(std::move(target_), was, zoom_.standing(next.size));
    }
    target_ = std::move(next);
    if (size_ != target_.size)
    {
        size_ = target_.size;
        zoom_.setDrawing(size_);
    }
    if (starts)
    {
        start_moving();
    }
    else
    {
        finish();
    }
}

void Diagram::put(Scene scene)
{
    frames_.show(std::move(scene.frames));
    rooms_.show(std::move(scene.rooms));
    floor_.show(std::move(scene.floor));
    mounts_.show(std::move(scene.mounts));
    rests_.show(std::move(scene.rests));
    actors_.show(std::move(scene.actors));
    objects_.show(std::move(scene.objects));
    lines_.show(std::move(scene.lines));
    waits_.show(std::move(scene.waits));
}

} // namespace ipcscope::gui
