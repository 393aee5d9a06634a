#include "app/gui/diagram.h"

#include "app/gui/text.h"

namespace ipcscope::gui
{

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
            {static_cast<int>(Role::Faded), "faded"}};
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
    }
    return {};
}

QHash<int, QByteArray> SceneLines::roleNames() const
{
    return {{static_cast<int>(Role::From), "from"},  {static_cast<int>(Role::To), "to"},
            {static_cast<int>(Role::Lit), "lit"},    {static_cast<int>(Role::Writable), "writable"},
            {static_cast<int>(Role::Down), "down"},  {static_cast<int>(Role::Words), "words"},
            {static_cast<int>(Role::Label), "label"}};
}

Diagram::Diagram(Moment *moment, QObject *parent) : QObject(parent), moment_(moment)
{
    connect(moment, &Moment::moved, this, &Diagram::show);
}

void Diagram::setView(const QSizeF &view)
{
    if (view == view_ || view.isEmpty())
    {
        return;
    }
    view_ = view;
    Q_EMIT viewChanged();
    show();
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

void Diagram::show()
{
    const Snapshot &here = moment_->snapshot();
    if (moment_->actor() != caller_)
    {
        caller_ = moment_->actor();
        chosen_.reset();
    }
    if (here.branch)
    {
        selected_ = chosen_ ? chosen_ : here.branch->names().find(caller_.toStdString());
    }
    const Drawn drawn{here.now, here.before, here.namespaces, here.whereabouts, selected_, view_};
    if (here.branch == drawn_branch_ && drawn == drawn_)
    {
        return;
    }
    drawn_branch_ = here.branch;
    drawn_ = drawn;
    Scene scene = lay_out(input());
    size_ = scene.size;
    frames_.show(std::move(scene.frames));
    rooms_.show(std::move(scene.rooms));
    floor_.show(std::move(scene.floor));
    mounts_.show(std::move(scene.mounts));
    actors_.show(std::move(scene.actors));
    objects_.show(std::move(scene.objects));
    lines_.show(std::move(scene.lines));
    waits_.show(std::move(scene.waits));
    twin_ = tell(input()).join(QLatin1Char('\n'));
    Q_EMIT shown();
}

} // namespace ipcscope::gui
