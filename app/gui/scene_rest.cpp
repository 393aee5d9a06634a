#include "app/gui/scene_rest.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace ipcscope::gui
{
namespace
{

constexpr QSizeF kTileSize(430, 44);

struct RestWords
{
    Q_DECLARE_TR_FUNCTIONS(Rest)
};

std::size_t rooms_wanted(const SceneInput &input)
{
    return input.all_rooms ? kRoomsToDraw : kRoomsToRead;
}

bool changed_by_call(const SceneInput &input, const IpcNamespaceTable &table)
{
    if (!input.before)
    {
        return true;
    }
    const auto &tables = input.before->ipc; // ascending
    const auto old =
        std::lower_bound(tables.begin(), tables.end(), table.ns,
                         [](const IpcNamespaceTable &one, NsId ns) { return one.ns < ns; });
    return old == tables.end() || old->ns != table.ns || old->shm_ids != table.shm_ids ||
           old->sem_ids != table.sem_ids || old->msg_ids != table.msg_ids;
}

/// Fills `chosen` up to `places` with those that fit.
template <class Fits> void take(const std::vector<IpcNamespaceTable> &tables, std::size_t places,
                                std::set<const IpcNamespaceTable *> &chosen, const Fits &fits)
{
    for (const IpcNamespaceTable &table : tables)
    {
        if (chosen.size() < places && fits(table))
        {
            chosen.insert(&table);
        }
    }
}

} // namespace

std::vector<const IpcNamespaceTable *> namespaces_with_room(const SceneInput &input)
{
    const auto &tables = input.now->ipc;
    const std::size_t places = rooms_wanted(input);
    std::set<const IpcNamespaceTable *> chosen;
    if (tables.size() > places)
    {
        std::set<NsId> homes;
        for (const ActorRow &actor : input.now->actors)
        {
            if (actor.alive)
            {
                homes.insert(actor.ipc_ns);
            }
        }
        const ActorRow *selected = input.selected ? actor_of(input.now, *input.selected) : nullptr;
        take(tables, places, chosen, [&](const IpcNamespaceTable &table) {
            return selected && selected->alive && selected->ipc_ns == table.ns;
        });
        take(tables, places, chosen,
             [&](const IpcNamespaceTable &table) { return changed_by_call(input, table); });
        take(tables, places, chosen,
             [&](const IpcNamespaceTable &table) { return homes.contains(table.ns); });
    }
    take(tables, places, chosen, [](const IpcNamespaceTable &) { return true; });
    return {chosen.begin(), chosen.end()}; // addresses in one vector ascend with the namespace
}

std::optional<Rest> rest_of(const SceneInput &input)
{
    const auto rooms = namespaces_with_room(input);
    Rest rest{.hidden = {},
              .rooms = rooms.size(),
              .open = input.all_rooms && rooms.size() > kRoomsToRead};
    std::set<NsId> hidden;
    for (const IpcNamespaceTable &table : input.now->ipc)
    {
        if (!std::binary_search(rooms.begin(), rooms.end(), &table))
        {
            rest.hidden.push_back(table.ns);
            rest.objects += objects_in(table);
            hidden.insert(table.ns);
        }
    }
    if (rest.hidden.empty() && !rest.open)
    {
        return std::nullopt;
    }
    for (const ActorRow &actor : input.now->actors)
    {
        rest.processes += actor.alive && hidden.contains(actor.ipc_ns) ? 1U : 0U;
    }
    return rest;
}

void draw_rest(const Rest &rest, Scene &scene)
{
    const double top = scene.size.height() - kMargin + kRoomGap;
    scene.size = QSizeF(std::max(scene.size.width(), kTileSize.width() + 2 * kMargin),
                        top + kTileSize.height() + kMargin);
    const std::size_t hidden = rest.hidden.size();
    SceneItem tile;
    tile.key = QStringLiteral("rest");
    tile.box = QRectF({kMargin, top}, kTileSize);
    tile.title = hidden == 0   ? RestWords::tr("No more namespaces")
                 : hidden == 1 ? RestWords::tr("1 more namespace")
                               : RestWords::tr("%L1 more namespaces").arg(hidden);
    if (hidden > 0)
    {
        tile.detail =
            RestWords::tr("objects: %L1 · processes: %L2").arg(rest.objects).arg(rest.processes);
    }
    tile.note = rest.open ? RestWords::tr("Draw only %1").arg(kRoomsToRead)
                          : RestWords::tr("Draw them, too");
    tile.selected = rest.open;
    tile.faded = true;
    scene.rests.push_back(std::move(tile));
}

void tell_rest(const SceneInput &input, QStringList &sentences)
{
    const auto rest = rest_of(input);
    if (rest && !rest->hidden.empty())
    {
        sentences.push_back(
            RestWords::tr("%L1 more namespaces hold %L2 objects; processes in them: %L3.")
                .arg(rest->hidden.size())
                .arg(rest->objects)
                .arg(rest->processes));
    }
}

} // namespace ipcscope::gui
