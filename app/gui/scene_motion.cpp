#include "app/gui/scene_motion.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace ipcscope::gui
{
namespace
{

QPointF on_the_way(const QPointF &from, const QPointF &to, double part)
{
    return from + (to - from) * part;
}

bool same_place(const SceneItem &one, const SceneItem &other)
{
    return one.key == other.key && one.box == other.box;
}

bool same_place(const SceneLine &one, const SceneLine &other)
{
    return one.key == other.key && one.from == other.from && one.to == other.to;
}

template <class Row>
bool all_at_same_places(const std::vector<Row> &ones, const std::vector<Row> &others)
{
    return std::equal(ones.begin(), ones.end(), others.begin(), others.end(),
                      [](const Row &one, const Row &other) { return same_place(one, other); });
}

/// Rooms, mounts and what is around them grow and shrink; all others have the size of their kind,
/// and keep it.
enum class Sizes
{
    OnTheWay,
    Kept,
};

struct ItemList
{
    std::vector<SceneItem> Scene::*items;
    Sizes sizes;
};
constexpr std::array kItemLists{
    ItemList{&Scene::frames, Sizes::OnTheWay}, ItemList{&Scene::rooms, Sizes::OnTheWay},
    ItemList{&Scene::rests, Sizes::Kept},      ItemList{&Scene::floor, Sizes::OnTheWay},
    ItemList{&Scene::mounts, Sizes::OnTheWay}, ItemList{&Scene::actors, Sizes::Kept},
    ItemList{&Scene::objects, Sizes::Kept}};
constexpr std::array kLineLists{&Scene::lines, &Scene::waits};

void set_out(SceneItem &item, const SceneItem &from, double part, Sizes sizes)
{
    const QSizeF size = sizes == Sizes::Kept
                            ? item.box.size()
                            : from.box.size() + (item.box.size() - from.box.size()) * part;
    item.box = QRectF(on_the_way(from.box.topLeft(), item.box.topLeft(), part), size);
}

void set_out(SceneLine &line, const SceneLine &from, double part, Sizes)
{
    line.from = on_the_way(from.from, line.from, part);
    line.to = on_the_way(from.to, line.to, part);
    if (!from.label.isNull() && !line.label.isNull())
    {
        line.label.moveTopLeft(on_the_way(from.label.topLeft(), line.label.topLeft(), part));
    }
}

/// What is gone keeps its place in the order, behind what was before it, so that no view has to
/// make anything anew.
template <class Row> std::vector<Row> rows_between(const std::vector<Row> &before,
                                                   const std::vector<Row> &after, double part,
                                                   Sizes sizes)
{
    QHash<QString, const Row *> old;
    for (const Row &row : before)
    {
        old.insert(row.key, &row);
    }
    QHash<QString, std::vector<const Row *>> gone_behind;
    QHash<QString, bool> stays;
    for (const Row &row : after)
    {
        stays.insert(row.key, true);
    }
    QString behind;
    for (const Row &row : before)
    {
        if (stays.contains(row.key))
        {
            behind = row.key;
        }
        else
        {
            gone_behind[behind].push_back(&row);
        }
    }
    std::vector<Row> rows;
    const auto add_gone = [&](const QString &key) {
        for (const Row *row : gone_behind.value(key))
        {
            rows.push_back(*row);
            rows.back().presence = 1 - part;
        }
    };
    add_gone({});
    for (const Row &row : after)
    {
        rows.push_back(row);
        if (const Row *from = old.value(row.key))
        {
            set_out(rows.back(), *from, part, sizes);
        }
        else
        {
            rows.back().presence = part;
        }
        add_gone(row.key);
    }
    return rows;
}

} // namespace

bool same_places(const Scene &one, const Scene &other)
{
    return std::all_of(kItemLists.begin(), kItemLists.end(),
                       [&](const ItemList &list) {
                           return all_at_same_places(one.*list.items, other.*list.items);
                       }) &&
           std::all_of(kLineLists.begin(), kLineLists.end(), [&](const auto lines) {
               return all_at_same_places(one.*lines, other.*lines);
           });
}

Scene moved_to(Scene scene, const Footing &was, const Footing &now)
{
    const auto place = [&](const QPointF &at) {
        return (at * was.scale + was.offset - now.offset) / now.scale;
    };
    for (const ItemList &list : kItemLists)
    {
        for (SceneItem &item : scene.*list.items)
        {
            item.box = QRectF(place(item.box.topLeft()), item.box.size() * was.scale / now.scale);
        }
    }
    for (const auto lines : kLineLists)
    {
        for (SceneLine &line : scene.*lines)
        {
            line.from = place(line.from);
            line.to = place(line.to);
            if (!line.label.isNull())
            {
                line.label.moveTopLeft(place(line.label.topLeft()));
            }
        }
    }
    return scene;
}

Scene between(const Scene &before, const Scene &after, double part)
{
    Scene scene;
    scene.size = after.size;
    for (const ItemList &list : kItemLists)
    {
        scene.*list.items = rows_between(before.*list.items, after.*list.items, part, list.sizes);
    }
    for (const auto lines : kLineLists)
    {
        scene.*lines = rows_between(before.*lines, after.*lines, part, Sizes::Kept);
    }
    return scene;
}

} // namespace ipcscope::gui
