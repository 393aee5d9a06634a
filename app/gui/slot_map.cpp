#include "app/gui/slot_map.h"

#include "app/gui/scene_rooms.h"
#include "app/gui/text.h"
#include "core/abi.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

constexpr int kMinCycle = 64; // ipc_min_cycle: a small table hands out places in rounds of these
constexpr std::size_t kToldPlaces = 100;

template <class Row> int place_of(const Row &row)
{
    return row.id.value & (abi::kIpcmni - 1);
}

/// Calls `visit` with the rows of one kind.
template <class Visit> auto with_rows(const IpcNamespaceTable &table, TableKind kind, Visit visit)
{
    switch (kind)
    {
    case TableKind::Sem: return visit(table.sem);
    case TableKind::Msg: return visit(table.msg);
    case TableKind::Shm: break;
    }
    return visit(table.shm);
}

const IdsRow &ids_row_of(const IpcNamespaceTable &table, TableKind kind)
{
    switch (kind)
    {
    case TableKind::Sem: return table.sem_ids;
    case TableKind::Msg: return table.msg_ids;
    case TableKind::Shm: break;
    }
    return table.shm_ids;
}

int most_objects(const IpcNamespaceTable &table, TableKind kind)
{
    switch (kind)
    {
    case TableKind::Sem: return table.sem_limits.semmni;
    case TableKind::Msg: return static_cast<int>(table.msg_limits.msgmni);
    case TableKind::Shm: break;
    }
    return table.limits.shmmni;
}

/// Places whose rows are not the same in both; ascending.
template <class Row>
std::vector<int> changed_places(const std::vector<Row> &before, const std::vector<Row> &now)
{
    std::vector<int> changed;
    auto old = before.begin();
    for (const Row &row : now)
    {
        for (; old != before.end() && place_of(*old) < place_of(row); ++old)
        {
            changed.push_back(place_of(*old));
        }
        const bool same_place = old != before.end() && place_of(*old) == place_of(row);
        if (!same_place || !(*old == row))
        {
            changed.push_back(place_of(row));
        }
        old += same_place ? 1 : 0;
    }
    for (; old != before.end(); ++old)
    {
        changed.push_back(place_of(*old));
    }
    return changed;
}

/// The table that a call works on, and the id that it names.
struct NamedPlace
{
    TableKind kind{TableKind::Shm};
    std::optional<IpcId> id{};
};

struct PlaceNamedBy
{
    using Place = std::optional<NamedPlace>;
    Place operator()(const Shmget &) const { return NamedPlace{.kind = TableKind::Shm}; }
    Place operator()(const Shmat &c) const { return NamedPlace{TableKind::Shm, c.id}; }
    Place operator()(const Shmdt &) const { return NamedPlace{.kind = TableKind::Shm}; }
    Place operator()(const Shmctl &c) const { return NamedPlace{TableKind::Shm, c.id}; }
    Place operator()(const Semget &) const { return NamedPlace{.kind = TableKind::Sem}; }
    Place operator()(const Semop &c) const { return NamedPlace{TableKind::Sem, c.id}; }
    Place operator()(const Semctl &c) const { return NamedPlace{TableKind::Sem, c.id}; }
    Place operator()(const Msgget &) const { return NamedPlace{.kind = TableKind::Msg}; }
    Place operator()(const Msgsnd &c) const { return NamedPlace{TableKind::Msg, c.id}; }
    Place operator()(const Msgrcv &c) const { return NamedPlace{TableKind::Msg, c.id}; }
    Place operator()(const Msgctl &c) const { return NamedPlace{TableKind::Msg, c.id}; }
    template <class Other> Place operator()(const Other &) const { return {}; }
};

std::optional<NamedPlace> named_by(const Snapshot &here)
{
    if (here.branch == nullptr || here.call < 0)
    {
        return std::nullopt;
    }
    const auto &call = here.branch->calls()[static_cast<std::size_t>(here.call)].model.call;
    return call ? std::visit(PlaceNamedBy{}, *call) : std::nullopt;
}

QString object_title(TableKind kind)
{
    switch (kind)
    {
    case TableKind::Sem: return SlotMap::tr("semaphore set");
    case TableKind::Msg: return SlotMap::tr("message queue");
    case TableKind::Shm: break;
    }
    return SlotMap::tr("segment");
}

} // namespace

SlotMap::SlotMap(Moment *moment, QObject *parent) : QObject(parent), moment_(moment)
{
    now_.taken.resize(kPlaces);
    connect(moment, &Moment::moved, this, &SlotMap::follow);
}

void SlotMap::setActive(bool active)
{
    if (active == active_)
    {
        return;
    }
    active_ = active;
    pointed_ = -1; // what is hidden is not told that the pointer has left
    Q_EMIT activeChanged();
    follow();
}

void SlotMap::name_namespaces()
{
    QStringList titles;
    const Snapshot &here = moment_->snapshot();
    for (const IpcNamespaceTable &one : here.now ? here.now->ipc : std::vector<IpcNamespaceTable>{})
    {
        QStringList members;
        for (const ActorRow &actor : here.now->actors)
        {
            if (actor.alive && actor.ipc_ns == one.ns && here.branch != nullptr)
            {
                members.push_back(text(here.branch->names().name(actor.actor)));
            }
        }
        titles.push_back(
            members.isEmpty()
                ? tr("ipc %1").arg(one.ns.value)
                : tr("ipc %1 · %2").arg(QString::number(one.ns.value), members.join(tr(", "))));
    }
    if (titles != namespaces_)
    {
        namespaces_ = titles;
        Q_EMIT namespacesChanged();
    }
}

int SlotMap::chosenNamespace() const
{
    const Tables *tables = moment_->snapshot().now.get();
    for (std::size_t row = 0; tables != nullptr && row < tables->ipc.size(); ++row)
    {
        if (tables->ipc[row].ns == ns_)
        {
            return static_cast<int>(row);
        }
    }
    return -1;
}

void SlotMap::setChosenNamespace(int row)
{
    const Tables *tables = moment_->snapshot().now.get();
    if (tables != nullptr && row >= 0 && static_cast<std::size_t>(row) < tables->ipc.size())
    {
        ns_ = tables->ipc[static_cast<std::size_t>(row)].ns;
        tables_.reset();
        show();
    }
}

QStringList SlotMap::kinds() const
{
    return {tr("Segments"), tr("Semaphore sets"), tr("Message queues")};
}

void SlotMap::setKind(int kind)
{
    if (kind >= 0 && kind < static_cast<int>(kTableKinds.size()) && kind != this->kind())
    {
        kind_ = static_cast<TableKind>(kind);
        tables_.reset();
        show();
    }
}

void SlotMap::setCursor(int index)
{
    const int within = std::clamp(index, 0, kPlaces - 1);
    pointed_ = -1;
    if (within != cursor_)
    {
        cursor_ = within;
        Q_EMIT cursorChanged();
    }
}

const IpcNamespaceTable *SlotMap::table(const Tables *tables) const
{
    if (tables == nullptr)
    {
        return nullptr;
    }
    const auto found = std::find_if(tables->ipc.begin(), tables->ipc.end(),
                                    [this](const auto &one) { return one.ns == ns_; });
    return found == tables->ipc.end() ? nullptr : &*found;
}

void SlotMap::follow()
{
    const Snapshot &here = moment_->snapshot();
    if (!active_ || !here.now)
    {
        return;
    }
    if (here.call != followed_call_)
    {
        followed_call_ = here.call;
        const auto named = named_by(here);
        const ActorRow *row = nullptr;
        if (here.branch != nullptr)
        {
            if (const auto caller = here.branch->names().find(moment_->actor().toStdString()))
            {
                row = actor_of(here.now.get(), *caller);
            }
        }
        kind_ = named ? named->kind : kind_;
        ns_ = row != nullptr && row->alive ? row->ipc_ns : ns_;
        tables_.reset();
    }
    if (table(here.now.get()) == nullptr && !here.now->ipc.empty())
    {
        ns_ = here.now->ipc.front().ns; // the one that was shown has ended
    }
    show();
}

void SlotMap::show()
{
    const Snapshot &here = moment_->snapshot();
    if (!active_ || (tables_ == here.now && before_ == here.before && tables_))
    {
        return;
    }
    const bool new_call = !tables_ || before_ != here.before;
    tables_ = here.now;
    before_ = here.before;
    SlotsNow next;
    next.taken.resize(kPlaces);
    if (const IpcNamespaceTable *now = table(here.now.get()))
    {
        static const IpcNamespaceTable none;
        const IpcNamespaceTable *old = table(here.before.get());
        const IdsRow &ids = ids_row_of(*now, kind_);
        next.in_use = ids.in_use;
        next.limit = most_objects(*now, kind_);
        next.last = ids.last_idx.value_or(-1);
        next.next = ids.idr_next.value_or(0);
        next.seq = ids.seq.value_or(0);
        next.window = std::min(std::max(ids.in_use * 3 / 2, kMinCycle), kPlaces);
        with_rows(*now, kind_, [&](const auto &rows) {
            for (const auto &row : rows)
            {
                next.taken[static_cast<std::size_t>(place_of(row))] = true;
            }
            with_rows(old != nullptr ? *old : none, kind_, [&](const auto &before) {
                if constexpr (std::is_same_v<decltype(before), decltype(rows)>)
                {
                    next.called = old == now ? std::vector<int>{} : changed_places(before, rows);
                }
            });
        });
        const auto named = named_by(here);
        if (named && named->kind == kind_ && named->id && named->id->value >= 0)
        {
            const int place = named->id->value & (kPlaces - 1);
            const auto at = std::lower_bound(next.called.begin(), next.called.end(), place);
            if (at == next.called.end() || *at != place)
            {
                next.called.insert(at, place);
            }
        }
    }
    now_ = std::move(next);
    name_namespaces();
    if (new_call && !now_.called.empty())
    {
        cursor_ = now_.called.front();
        pointed_ = -1;
    }
    Q_EMIT shown();
    Q_EMIT cursorChanged();
}

QString SlotMap::object_sentence(int index) const
{
    const IpcNamespaceTable *now = table(tables_.get());
    if (now == nullptr)
    {
        return {};
    }
    return with_rows(*now, kind_, [&](const auto &rows) {
        const auto row =
            std::lower_bound(rows.begin(), rows.end(), index,
                             [](const auto &one, int wanted) { return place_of(one) < wanted; });
        if (row == rows.end() || place_of(*row) != index)
        {
            return QString();
        }
        return tr("Index %1 is taken: %2 with the id %3 = sequence %4 × 32,768 + %1, key %5.")
            .arg(QStringLiteral("%L1").arg(index), object_title(kind_),
                 QString::number(row->id.value), QString::number(row->id.value / kPlaces),
                 key_text(row->key));
    });
}

QString SlotMap::sentence_of(int index) const
{
    QString sentence = object_sentence(index);
    if (sentence.isEmpty())
    {
        sentence = index < now_.window
                       ? tr("Index %L1 is free.").arg(index)
                       : tr("Index %L1 is free, and too high to be given while so few are taken.")
                             .arg(index);
    }
    if (index == now_.last)
    {
        sentence += QLatin1Char(' ') + tr("It is the last one given.");
    }
    if (index == now_.next)
    {
        sentence += QLatin1Char(' ') + tr("The next search starts here.");
    }
    if (std::binary_search(now_.called.begin(), now_.called.end(), index))
    {
        sentence += QLatin1Char(' ') + tr("This call works on it.");
    }
    return sentence;
}

QString SlotMap::summary() const
{
    const QString last =
        now_.last < 0 ? tr("none was given yet") : tr("%L1 was given last").arg(now_.last);
    return tr("%L1 of %L2 places taken (at most %L3 allowed) · %4 · the next search goes from %L5 "
              "up to %L6 · sequence %L7")
        .arg(now_.in_use)
        .arg(kPlaces)
        .arg(now_.limit)
        .arg(last)
        .arg(now_.next)
        .arg(now_.window - 1)
        .arg(now_.seq);
}

QString SlotMap::twin() const
{
    QStringList lines{summary()};
    std::size_t told = 0;
    for (int index = 0; index < kPlaces && told <= kToldPlaces; ++index)
    {
        if (!now_.taken[static_cast<std::size_t>(index)])
        {
            continue;
        }
        lines.push_back(told == kToldPlaces
                            ? tr("And %L1 more.").arg(static_cast<std::size_t>(now_.in_use) - told)
                            : sentence_of(index));
        ++told;
    }
    return lines.join(QLatin1Char('\n'));
}

void SlotMap::point_at(int index)
{
    if (index != pointed_)
    {
        pointed_ = index;
        Q_EMIT cursorChanged();
    }
}

void SlotMap::nextTaken(int step)
{
    for (int away = 1; away <= kPlaces; ++away)
    {
        const int index = (cursor_ + step * away + kPlaces * 2) % kPlaces;
        if (now_.taken[static_cast<std::size_t>(index)])
        {
            setCursor(index);
            return;
        }
    }
}

} // namespace ipcscope::gui
