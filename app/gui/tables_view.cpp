#include "app/gui/tables_view.h"

#include "app/gui/text.h"
#include "core/abi.h"

#include <QRegularExpression>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

template <class Row> std::vector<SheetColumn> columns_of(std::span<const FieldInfo<Row>> fields)
{
    std::vector<SheetColumn> columns;
    for (const FieldInfo<Row> &field : fields)
    {
        columns.push_back({field.name, field.kind, field.source, field.meaning});
    }
    return columns;
}

std::vector<SheetColumn> columns_of(TablesView::Subject subject)
{
    switch (subject)
    {
    case TablesView::Subject::Segments: return columns_of(shm_fields());
    case TablesView::Subject::Sets: return columns_of(sem_fields());
    case TablesView::Subject::Semaphores: return columns_of(semaphore_fields());
    case TablesView::Subject::Queues: return columns_of(msg_fields());
    case TablesView::Subject::Namespaces: return columns_of(namespace_fields());
    case TablesView::Subject::Actors: return columns_of(actor_fields());
    }
    return {};
}

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
    default: return table.shm.size();
    }
}

/// The table that a call works on; nothing when it works on none.
struct SubjectOf
{
    using Subject = TablesView::Subject;
    std::optional<Subject> operator()(const Shmget &) const { return Subject::Segments; }
    std::optional<Subject> operator()(const Shmat &) const { return Subject::Segments; }
    std::optional<Subject> operator()(const Shmdt &) const { return Subject::Segments; }
    std::optional<Subject> operator()(const Shmctl &) const { return Subject::Segments; }
    std::optional<Subject> operator()(const Semget &) const { return Subject::Sets; }
    std::optional<Subject> operator()(const Semop &) const { return Subject::Semaphores; }
    std::optional<Subject> operator()(const Semctl &) const { return Subject::Semaphores; }
    std::optional<Subject> operator()(const Msgget &) const { return Subject::Queues; }
    std::optional<Subject> operator()(const Msgsnd &) const { return Subject::Queues; }
    std::optional<Subject> operator()(const Msgrcv &) const { return Subject::Queues; }
    std::optional<Subject> operator()(const Msgctl &) const { return Subject::Queues; }
    template <class Other> std::optional<Subject> operator()(const Other &) const { return {}; }
};

/// The keys of both, ascending as each one's are.
std::vector<quint64> keys_of(const Sheet *a, const Sheet *b)
{
    const auto rows_of = [](const Sheet *sheet) { return sheet ? sheet->rows() : 0; };
    std::vector<quint64> keys;
    keys.reserve(static_cast<std::size_t>(std::max(rows_of(a), rows_of(b))));
    int at_a = 0;
    int at_b = 0;
    while (at_a < rows_of(a) || at_b < rows_of(b))
    {
        const bool from_a =
            at_a < rows_of(a) && (at_b == rows_of(b) || a->key(at_a) <= b->key(at_b));
        const quint64 key = from_a ? a->key(at_a) : b->key(at_b);
        keys.push_back(key);
        at_a += at_a < rows_of(a) && a->key(at_a) == key ? 1 : 0;
        at_b += at_b < rows_of(b) && b->key(at_b) == key ? 1 : 0;
    }
    return keys;
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
    return subject_ != Subject::Namespaces && subject_ != Subject::Actors;
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
        here.call >= 0 && at < calls.size() && calls[at].model.call && ofOneNamespace())
    {
        // The caller's namespace is followed, and so is the kind of object that it works on.
        subject_ = std::visit(SubjectOf{}, *calls[at].model.call).value_or(subject_);
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

std::shared_ptr<const Sheet> TablesView::sheet(const std::shared_ptr<const Tables> &tables,
                                               FieldTable::Side side)
{
    constexpr std::size_t kMoments = 2;
    constexpr std::size_t kSheets = 4; // of one moment: both engines, now and before
    if (!tables)
    {
        return nullptr;
    }
    const auto met = moment_->snapshot().namespaces;
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept &kept) {
        return kept.tables == tables && kept.met == met && kept.side == side &&
               kept.subject == subject_ && kept.selected == selected_;
    });
    if (found != kept_.end())
    {
        return found->sheet;
    }
    kept_.push_front({tables, met, side, subject_, selected_, make_sheet(tables, side)});
    kept_.resize(std::min(kept_.size(), kMoments * kSheets));
    return kept_.front().sheet;
}

std::shared_ptr<const Sheet> TablesView::make_sheet(const std::shared_ptr<const Tables> &tables,
                                                    FieldTable::Side side) const
{
    const auto met = moment_->snapshot().namespaces;
    const auto number = [met, side](NsId ns) -> quint64 {
        if (side == FieldTable::Side::Model)
        {
            return ns.value;
        }
        const auto found = met->find(ns);
        return found == met->end() ? ns.value : found->second.value;
    };
    switch (subject_)
    {
    case Subject::Segments:
    case Subject::Sets:
    case Subject::Semaphores:
    case Subject::Queues:
        for (const IpcNamespaceTable &table : tables->ipc)
        {
            if (number(table.ns) == selected_)
            {
                return sheet_of_objects(tables, table);
            }
        }
        return nullptr;
    case Subject::Namespaces:
        return std::make_shared<SheetOf<IpcNamespaceTable>>(
            tables, tables->ipc, namespace_fields(),
            [number](const IpcNamespaceTable &row) { return std::uint64_t{number(row.ns)}; });
    case Subject::Actors:
        return std::make_shared<SheetOf<ActorRow>>(
            tables, tables->actors, actor_fields(),
            [](const ActorRow &row) { return std::uint64_t{row.actor.value}; });
    }
    return nullptr;
}

std::shared_ptr<const Sheet>
TablesView::sheet_of_objects(const std::shared_ptr<const Tables> &owner,
                             const IpcNamespaceTable &table) const
{
    switch (subject_)
    {
    case Subject::Sets:
        return std::make_shared<SheetOf<SemRow>>(owner, table.sem, sem_fields(), index_of<SemRow>);
    case Subject::Semaphores: return semaphore_sheet(table.sem);
    case Subject::Queues:
        return std::make_shared<SheetOf<MsgRow>>(owner, table.msg, msg_fields(), index_of<MsgRow>);
    default:
        return std::make_shared<SheetOf<ShmRow>>(owner, table.shm, shm_fields(), index_of<ShmRow>);
    }
}

std::vector<TablesView::Difference> TablesView::differences() const
{
    static const QRegularExpression object(
        QStringLiteral(R"(^ipc:\[(\d+)\]\.(shm|sem|msg)\[(\d+)\]\.(\w+)$)"));
    static const QRegularExpression semaphore(
        QStringLiteral(R"(^ipc:\[(\d+)\]\.sem\[(\d+)\]\.sems\[(\d+)\]\.(\w+)$)"));
    static const QRegularExpression space(QStringLiteral(R"(^ipc:\[(\d+)\]\.([\w.]+)$)"));
    static const QRegularExpression actor(QStringLiteral(R"(^actors?\[(\w+)\]\.(\w+)$)"));
    std::vector<Difference> found;
    const Snapshot &here = moment_->snapshot();
    if (!here.done || !here.answer)
    {
        return found;
    }
    for (const ipcscope::Difference &difference : here.answer->state.differences)
    {
        const QString field = text(difference.field);
        if (const auto match = object.match(field); match.hasMatch())
        {
            const QString kind = match.captured(2);
            found.push_back({kind == QLatin1String("shm")   ? Subject::Segments
                             : kind == QLatin1String("sem") ? Subject::Sets
                                                            : Subject::Queues,
                             match.captured(1).toULongLong(),
                             {match.captured(3).toULongLong(), match.captured(4)}});
        }
        else if (const auto one = semaphore.match(field); one.hasMatch())
        {
            const quint64 key =
                one.captured(2).toULongLong() << 16U | one.captured(3).toULongLong();
            found.push_back(
                {Subject::Semaphores, one.captured(1).toULongLong(), {key, one.captured(4)}});
        }
        else if (const auto other = space.match(field); other.hasMatch())
        {
            const auto number = other.captured(1).toULongLong();
            found.push_back({Subject::Namespaces, number, {number, other.captured(2)}});
        }
        else if (const auto who = actor.match(field); who.hasMatch())
        {
            found.push_back({Subject::Actors, 0, {who.captured(1).toULongLong(), who.captured(2)}});
        }
    }
    return found;
}

void TablesView::list_namespaces()
{
    const Snapshot &here = moment_->snapshot();
    const auto differing = differences();
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
        row.differs = std::any_of(differing.begin(), differing.end(), [&](const Difference &one) {
            return one.subject != Subject::Actors && one.ns == row.key;
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

void TablesView::show()
{
    list_namespaces();
    const Snapshot &here = moment_->snapshot();
    FieldTable::Contents model;
    FieldTable::Contents kernel;
    model.columns = columns_of(subject_);
    kernel.columns = model.columns;
    model.now = sheet(here.now, FieldTable::Side::Model);
    model.before =
        here.before == here.now ? model.now : sheet(here.before, FieldTable::Side::Model);
    kernel.now = sheet(here.kernel, FieldTable::Side::Kernel);
    kernel.before = here.kernel == here.kernel_before
                        ? kernel.now
                        : sheet(here.kernel_before, FieldTable::Side::Kernel);
    model.keys = keys_of(model.now.get(), kernel.now.get());
    kernel.keys = model.keys;
    for (const Difference &difference : differences())
    {
        const bool here_shown =
            difference.subject == subject_ && (!ofOneNamespace() || difference.ns == selected_);
        if (here_shown)
        {
            model.differing.insert(difference.cell);
            kernel.differing.insert(difference.cell);
        }
    }
    model_.show(std::move(model));
    kernel_.show(std::move(kernel));
    Q_EMIT shown();
}

} // namespace ipcscope::gui
