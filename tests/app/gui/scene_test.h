// What the tests of the isolation diagram share: its scene at a call, and whether it is tidy.
#pragma once

#include "tests/app/gui/gui_test.h"

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

namespace ipcscope::gui::test
{

inline std::map<QString, SceneItem> by_key(const std::vector<SceneItem> &items)
{
    std::map<QString, SceneItem> found;
    for (const SceneItem &item : items)
    {
        found[item.key] = item;
    }
    return found;
}

inline SceneItem titled(const std::vector<SceneItem> &items, const QString &title)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const SceneItem &item) { return item.title == title; });
    return found == items.end() ? SceneItem{} : *found;
}

/// Nothing overlaps its like, and all that stands in something is inside of it.
inline QString untidy(const Scene &scene)
{
    const auto apart = [](const std::vector<SceneItem> &items) {
        for (std::size_t at = 0; at < items.size(); ++at)
        {
            for (std::size_t other = 0; other < at; ++other)
            {
                if (items[at].box.intersects(items[other].box))
                {
                    return items[at].title + QStringLiteral(" overlaps ") + items[other].title;
                }
            }
        }
        return QString();
    };
    for (const auto *items : {&scene.frames, &scene.rooms, &scene.mounts, &scene.actors})
    {
        if (const QString found = apart(*items); !found.isEmpty())
        {
            return found;
        }
    }
    if (const QString found = apart(scene.objects); !found.isEmpty())
    {
        return found;
    }
    const auto inside = [](const SceneItem &item, const std::vector<SceneItem> &places) {
        return std::any_of(places.begin(), places.end(),
                           [&](const SceneItem &place) { return place.box.contains(item.box); });
    };
    for (const SceneItem &object : scene.objects)
    {
        if (!inside(object, scene.rooms) && !inside(object, scene.mounts))
        {
            return object.title + QStringLiteral(" stands nowhere");
        }
    }
    for (const SceneItem &mount : scene.mounts)
    {
        if (!inside(mount, scene.floor))
        {
            return mount.title + QStringLiteral(" is not on the floor");
        }
    }
    for (const SceneItem &room : scene.rooms)
    {
        if (!scene.frames.empty() && !inside(room, scene.frames))
        {
            return room.title + QStringLiteral(" is in no frame");
        }
        if (!scene.floor.empty() && room.box.bottom() > scene.floor.front().box.top())
        {
            return room.title + QStringLiteral(" reaches into the floor");
        }
    }
    const QRectF all(QPointF(0, 0), scene.size);
    const bool framed = std::all_of(scene.floor.begin(), scene.floor.end(),
                                    [&](const auto &item) { return all.contains(item.box); });
    return framed ? QString() : QStringLiteral("the floor is wider than all");
}

/// A session with a scenario, and what its diagram shows.
class Stage
{
  public:
    /// A session that stands behind the last call of a scenario.
    void show(const QByteArray &text)
    {
        file_ = std::make_unique<ScenarioFile>(text);
        session_ = std::make_unique<Session>(stand_in());
        QVERIFY(open(*session_, *file_));
        moment().goEnd();
    }
    /// Behind the first call whose text begins so.
    [[nodiscard]] bool go_to(const QString &call)
    {
        for (int at = 0; at < moment().calls(); ++at)
        {
            moment().goToEndOf(at);
            if ((moment().actor() + QLatin1Char(' ') + moment().callText()).startsWith(call))
            {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] Scene scene() const { return session_->diagram()->scene(); }
    [[nodiscard]] QString twin() const { return session_->diagram()->twin(); }

    [[nodiscard]] Session &session() const { return *session_; }
    [[nodiscard]] Moment &moment() const { return *session_->moment(); }

  private:
    std::unique_ptr<ScenarioFile> file_;
    std::unique_ptr<Session> session_;
};

} // namespace ipcscope::gui::test
