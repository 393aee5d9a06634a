#include "app/gui/tables_view.h"

#include "app/gui/text.h"
#include "core/abi.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

template <class Row> std::uint64_t index_of(const Row &row)
{
    return static_cast<std::uint64_t>(row.id.value & (abi::kIpcmni - 1));
}

std::size_t objects_of(const IpcNamespaceTable &table, TablesView::Subject subject)
{
    switch (subject)
    {
    case TablesView::Subject::Sets:
    case TablesView::Subject::Semaphores: return table.sem.size();
    case TablesView::Subject::Queues: return table.msg.size();
    case TablesView::Subject::PosixQueues: return table.mq.size();
    default: return table.shm.size();
    }
}

/// The model's number of a kernel's mount namespace, by who is in it; its own where nobody is.
std::uint64_t mnt_number(NsId ns, const Tables &kernel, const Tables *model)
{
    for (const ActorRow &theirs : kernel.actors)
    {
        if (!model || !theirs.alive || theirs.mnt_ns != ns)
        {
            continue;
        }
        const auto ours =
            std::find_if(model->actors.begin(), model->actors.end(), [&](const ActorRow &row) {
                return row.actor == theirs.actor && row.alive;
            });
        if (ours != model->actors.end())
        {
            return ours->mnt_ns.value;
        }
    }
    return ns.value;
}

} // namespace

QVariant NamespaceList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Number: return static_cast<int>(row.key);
    case Role::Title: return tr("ipc %1").arg(row.key);
    case Role::Members: return row.members;
    case Role::Objects: return row.objects;
    case Role::Differs: return row.differs;
    }
    return {};
}

QHash<int, QByteArray> NamespaceList::roleNames() const
{
    return {{static_cast<int>(Role::Number), "number"},
            {static_cast<int>(Role::Title), "title"},
            {static_cast<int>(Role::Members), "members"},
            {static_cast<int>(Role::Objects), "objects"},
            {static_cast<int>(Role::Differs), "differs"}};
}

TablesView::TablesView(Moment *moment, QObject *parent) : QObject(parent), moment_(moment)
{
    connect(moment, &Moment::moved, this, [this] {
        follow();
        show();
    });
}

void TablesView::setSubject(Subject subject)
{
    if (subject != subject_)
    {
        subject_ = subject;
        show();
    }
}

void TablesView::setSelected(int number)
{
    if (number >= 0 && static_cast<quint64>(number) != selected_)
    {
        selected_ = static_cast<quint64>(number);
        show();
    }
}

bool TablesView::ofOneNamespace() const
{
    return is_of_one_namespace(subject_);
}

bool TablesView::kernelKnown() const
{
    return moment_->snapshot().kernel != nullptr;
}

bool TablesView::kernelBefore() const
{
    return kernelKnown() && !moment_->snapshot().done;
}

void TablesView::follow()
{
    const Snapshot &here = moment_->snapshot();
    if (here.call == followed_call_ || !here.branch || !here.now)
    {
        return;
    }
    followed_call_ = here.call;
    const auto &calls = here.branch->calls();
    if (const auto at = static_cast<std::size_t>(here.call);
        here.call >= 0 && at < calls.size() && calls[at].model.call &&
        subject_ != Subject::Namespaces && subject_ != Subject::Actors)
    {
        // The caller's namespace is followed, and so is the kind of object that it works on.
        subject_ = subject_of(*calls[at].model.call).value_or(subject_);
    }
    const auto id = here.branch->names().find(moment_->actor().toStdString());
    for (const ActorRow &actor : here.now->actors)
    {
        if (id && actor.actor == *id && actor.alive)
        {
            selected_ = actor.ipc_ns.value;
        }
    }
}

std::shared_ptr<const Sheet> TablesView::sheet(const Source &source)
{
    constexpr std::size_t kMoments = 2;
    constexpr std::size_t kSheets = 4; // of one moment: both engines, now and before
    if (!source.tables)
    {
        return nullptr;
    }
    const auto met = moment_->snapshot().namespaces;
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept &kept) {
        return kept.tables == source.tables && kept.met == met && kept.side == source.side &&
               kept.subject == subject_ && kept.selected == selected_;
    });
    if (found != kept_.end())
    {
        return found->sheet;
    }
    kept_.push_front({source.tables, met, source.side, subject_, selected_, make_sheet(source)});
    kept_.resize(std::min(kept_.size(), kMoments * kSheets));
    return kept_.front().sheet;
}

std::shared_ptr<const Sheet> TablesView::make_sheet(const Source &source)
{
    const auto met = moment_->snapshot().namespaces;
    const bool ours = source.side == FieldTable::Side::Model;
    const auto number = [met, ours](NsId ns) -> quint64 {
        if (ours)
        {
            return ns.value;
        }
        const auto found = met->find(ns);
        return found == met->end() ? ns.value : found->second.value;
    };
    if (ofOneNamespace())
    {
        for (const IpcNamespaceTable &table : source.tables->ipc)
        {
            if (number(table.ns) == selected_)
            {
                return sheet_of_objects(source.tables, table);
            }
        }
        return nullptr;
    }
    switch (subject_)
    {
    case Subject::Namespaces:
        return std::make_shared<SheetOf<IpcNamespaceTable>>(
            source.tables, source.tables->ipc, namespace_fields(),
            [number](const IpcNamespaceTable &row) { return std::uint64_t{number(row.ns)}; });
    case Subject::Actors:
        return std::make_shared<SheetOf<ActorRow>>(
            source.tables, source.tables->actors, actor_fields(),
            [](const ActorRow &row) { return std::uint64_t{row.actor.value}; });
    default: return make_posix_sheet(source);
    }
}

std::shared_ptr<const Sheet> TablesView::make_posix_sheet(const Source &source)
{
    const bool ours = source.side == FieldTable::Side::Model;
    const PosixSource posix{source.tables, [&source, ours](NsId ns) {
                                return ours ? ns.value
                                            : mnt_number(ns, *source.tables, source.model.get());
                            }};
    switch (subject_)
    {
    case Subject::Files: return file_sheet(posix, names_);
    case Subject::Descriptors: return descriptor_sheet(posix);
    case Subject::Mappings: return mapping_sheet(posix, names_);
    case Subject::Mounts: return mount_sheet(posix);
    default: return nullptr;
    }
}

std::shared_ptr<const Sheet>
TablesView::sheet_of_objects(const std::shared_ptr<const Tables> &owner,
                             const IpcNamespaceTable &table)
{
    switch (subject_)
    {
    case Subject::Sets:
        return std::make_shared<SheetOf<SemRow>>(owner, table.sem, sem_fields(), index_of<SemRow>);
    case Subject::Semaphores: return semaphore_sheet(table.sem);
    case Subject::Queues:
        return std::make_shared<SheetOf<MsgRow>>(owner, table.msg, msg_fields(), index_of<MsgRow>);
    case Subject::PosixQueues: return posix_queue_sheet(table, names_);
    default:
        return std::make_shared<SheetOf<ShmRow>>(owner, table.shm, shm_fields(), index_of<ShmRow>);
    }
}

std::vector<TableDifference> TablesView::differences()
{
    const Snapshot &here = moment_->snapshot();
    return here.done && here.answer ? table_differences(here.answer->state.differences, names_)
                                    : std::vector<TableDifference>();
}

void TablesView::list_namespaces(const std::vector<TableDifference> &differing)
{
    const Snapshot &here = moment_->snapshot();
    std::vector<NamespaceList::Row> rows;
    static const std::vector<IpcNamespaceTable> none;
    for (const IpcNamespaceTable &table : here.now ? here.now->ipc : none)
    {
        NamespaceList::Row row{.key = table.ns.value,
                               .members = {},
                               .objects = static_cast<int>(objects_of(table, subject_)),
                               .differs = false};
        QStringList members;
        for (const ActorRow &actor : here.now->actors)
        {
            if (actor.alive && actor.ipc_ns == table.ns)
            {
                members.push_back(text(here.branch->names().name(actor.actor)));
            }
        }
        row.members = members.join(QStringLiteral(", "));
        row.differs =
            std::any_of(differing.begin(), differing.end(), [&](const TableDifference &one) {
                return (is_of_one_namespace(one.subject) || one.subject == Subject::Namespaces) &&
                       one.ns == row.key;
            });
        rows.push_back(std::move(row));
    }
    // A namespace that is gone leaves the choice to the first that is there.
    const bool there = std::any_of(rows.begin(), rows.end(),
                                   [&](const auto &row) { return row.key == selected_; });
    if (!there && !rows.empty())
    {
        selected_ = rows.front().key;
    }
    namespaces_.show(std::move(rows));
}

QSet<FieldTable::Cell> TablesView::differing_cells(const std::vector<TableDifference> &differences,
                                                   const BothSides &sides) const
{
    QSet<FieldTable::Cell> cells;
    for (const TableDifference &difference : differences)
    {
        if (difference.subject != subject_ || (ofOneNamespace() && difference.ns != selected_))
        {
            continue;
        }
        if (subject_ != Subject::Mappings)
        {
            cells.insert(difference.cell);
            continue;
        }
        for (const FieldTable::Cell &cell :
             differing_mappings(difference.cell.first, sides.model.get(), sides.kernel.get()))
        {
            cells.insert(cell);
        }
    }
    return cells;
}

void TablesView::show()
{
    const std::vector<TableDifference> found = differences();
    list_namespaces(found);
    const Snapshot &here = moment_->snapshot();
    const auto of_kernel = [&](const std::shared_ptr<const Tables> &tables) {
        const bool after = here.done && tables == here.kernel;
        return Source{tables, after ? here.now : here.before, FieldTable::Side::Kernel};
    };
    BothSides sides{.columns = columns_of(subject_),
                    .model = sheet({here.now, here.now, FieldTable::Side::Model}),
                    .model_before = sheet({here.before, here.before, FieldTable::Side::Model}),
                    .kernel = sheet(of_kernel(here.kernel)),
                    .kernel_before = sheet(of_kernel(here.kernel_before))};
    const QSet<FieldTable::Cell> cells = differing_cells(found, sides);
    QSet<quint64> differing;
    for (const FieldTable::Cell &cell : cells)
    {
        differing.insert(cell.first);
    }
    // Most steps change no row: then the order is the one before.
    const auto same = [&] {
        return arranged_.subject == subject_ && arranged_.wish == wish() &&
               arranged_.differing == differing && arranged_.sides.model == sides.model &&
               arranged_.sides.model_before == sides.model_before &&
               arranged_.sides.kernel == sides.kernel &&
               arranged_.sides.kernel_before == sides.kernel_before;
    };
    if (!same())
    {
        std::vector<quint64> keys = all_keys(sides);
        const std::size_t all = keys.size();
        keys = arranged(std::move(keys), sides, wish(), order_of(subject_), differing);
        arranged_ = {subject_, sides, wish(), differing, std::move(keys), all};
    }
    const auto &keys = arranged_.keys;
    model_.show({sides.columns, sides.model, sides.model_before, keys, cells});
    kernel_.show({sides.columns, sides.kernel, sides.kernel_before, keys, cells});
    keep_cursor();
    Q_EMIT shown();
}

} // namespace ipcscope::gui
