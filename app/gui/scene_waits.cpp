#include "app/gui/scene_waits.h"

#include "app/gui/scene_rooms.h"
#include "app/gui/text.h"

#include <QCoreApplication>
#include <QHash>

namespace ipcscope::gui
{
namespace
{

struct WaitWords
{
    Q_DECLARE_TR_FUNCTIONS(WaitWords)
};

using At = sim::WaitPlace::At;
using For = sim::WaitPlace::For;

/// The places of a scene's objects by their keys.
class Targets
{
  public:
    explicit Targets(Scene &scene) : scene_(scene)
    {
        for (std::size_t at = 0; at < scene.objects.size(); ++at)
        {
            numbers_.insert(scene.objects[at].key, at);
        }
    }
    /// The object, or the tile that stands for it among the rest; null where neither is drawn.
    [[nodiscard]] SceneItem *find(const QString &key, const QString &rest)
    {
        auto found = numbers_.constFind(key);
        if (found == numbers_.constEnd())
        {
            found = numbers_.constFind(rest);
        }
        return found == numbers_.constEnd() ? nullptr : &scene_.objects[*found];
    }

  private:
    Scene &scene_;
    QHash<QString, std::size_t> numbers_;
};

struct Ends
{
    QString key;
    QString rest;
    bool down{};
};

Ends ends_of(const sim::WaitPlace &place)
{
    const QString room = QString::number(place.ns.value);
    const QString id = QString::number(place.id.value);
    const QString name = text(place.name);
    switch (place.at)
    {
    case At::Set: return {room + QLatin1String("/sem/") + id, room + QLatin1String("/more")};
    case At::Queue: return {room + QLatin1String("/msg/") + id, room + QLatin1String("/more")};
    case At::Segment: return {room + QLatin1Char('/') + id, room + QLatin1String("/more")};
    case At::PosixQueue: {
        const QString mount = QLatin1String("mq") + room;
        return {mount + QLatin1Char('/') + name, mount, true};
    }
    case At::File: {
        const QString mount = QStringLiteral("tmpfs%1").arg(place.device);
        return {mount + QLatin1Char('/') + name, mount, true};
    }
    case At::Memory: break;
    }
    return {};
}

} // namespace

QString wait_words(const sim::WaitPlace &place)
{
    switch (place.waits_for)
    {
    case For::Growth:
        return WaitWords::tr("waits for semaphore %1 to grow by %2")
            .arg(place.number)
            .arg(place.amount);
    case For::Zero: return WaitWords::tr("waits for semaphore %1 to become 0").arg(place.number);
    case For::Message: return WaitWords::tr("waits for a message");
    case For::MessageOf: return WaitWords::tr("waits for a message of type %1").arg(place.amount);
    case For::MessageNotOf:
        return WaitWords::tr("waits for a message of another type than %1").arg(place.amount);
    case For::MessageUpTo:
        return WaitWords::tr("waits for a message of a type up to %1").arg(place.amount);
    case For::Room:
        return place.at == At::PosixQueue
                   ? WaitWords::tr("waits for room for a message")
                   : WaitWords::tr("waits for room for %1 bytes").arg(place.amount);
    case For::Post: return WaitWords::tr("waits for a post");
    }
    return {};
}

bool waits_visibly(const SceneInput &input, ActorId actor)
{
    if (!input.waits)
    {
        return false;
    }
    const auto found = input.waits->find(actor);
    return found != input.waits->end() && found->second.at != At::Memory;
}

void draw_waits(const SceneInput &input, const std::map<ActorId, QRectF> &actors, Scene &scene)
{
    if (!input.waits || input.waits->empty())
    {
        return;
    }
    Targets targets(scene);
    for (const auto &[actor, place] : *input.waits)
    {
        const auto box = actors.find(actor);
        const Ends ends = ends_of(place);
        const SceneItem *target = box == actors.end() ? nullptr : targets.find(ends.key, ends.rest);
        if (!target)
        {
            continue;
        }
        // Below the middle of both, where lines of mappings are.
        const QPointF from(box->second.right(), box->second.top() + 0.75 * kActorHeight);
        const QPointF to =
            ends.down ? QPointF(target->box.center().x(), target->box.top())
                      : QPointF(target->box.left(), target->box.top() + 0.75 * kObjectHeight);
        constexpr double kLabelHeight = 15;
        scene.waits.push_back({.key = QString::number(actor.value),
                               .from = from,
                               .to = to,
                               .lit = input.selected == actor,
                               .down = ends.down,
                               .words = wait_words(place),
                               .label = QRectF(from.x() + 6, from.y() - kLabelHeight - 2,
                                               kWaitAisle - 18, kLabelHeight)});
    }
}

void draw_file_lines(const SceneInput &input, const std::map<ActorId, QRectF> &actors, Scene &scene)
{
    if (!input.file_homes || input.file_homes->empty())
    {
        return;
    }
    Targets targets(scene);
    for (const ActorRow &actor : input.now->actors)
    {
        const auto box = actors.find(actor.actor);
        if (!actor.alive || box == actors.end())
        {
            continue;
        }
        for (const FileMapRow &map : actor.mappings)
        {
            const auto home = input.file_homes->find({actor.actor, map.address});
            if (home == input.file_homes->end() || map.unlinked)
            {
                continue;
            }
            const QString mount = QStringLiteral("tmpfs%1").arg(home->second);
            SceneItem *target = targets.find(mount + QLatin1Char('/') + text(map.file), mount);
            if (!target)
            {
                continue;
            }
            const bool lit = input.selected == actor.actor;
            target->lit = target->lit || lit;
            scene.lines.push_back(
                {.key = QStringLiteral("%1@%2").arg(actor.actor.value).arg(map.address.value),
                 .from = QPointF(box->second.right(), box->second.center().y()),
                 .to = QPointF(target->box.center().x(), target->box.top()),
                 .lit = lit,
                 .writable = map.access == FileMapRow::Access::ReadWrite,
                 .down = true,
                 .words = WaitWords::tr("%1 has mapped %2")
                              .arg(text(input.names->name(actor.actor)), text(map.file))});
        }
    }
}

} // namespace ipcscope::gui
