// The text twin of the isolation diagram.
#include "app/gui/scene.h"
#include "app/gui/scene_frames.h"
#include "app/gui/scene_rest.h"
#include "app/gui/tell_mounts.h"
#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

struct Tell
{
    Q_DECLARE_TR_FUNCTIONS(Tell)
};

QString members_sentence(const IpcNamespaceTable &table, const SceneInput &input)
{
    QStringList members;
    for (const ActorRow &actor : input.now->actors)
    {
        if (actor.alive && actor.ipc_ns == table.ns)
        {
            const QString member = Tell::tr("%1 (pid %2, uid %3)")
                                       .arg(text(input.names->name(actor.actor)))
                                       .arg(actor.pid.value)
                                       .arg(actor.euid.value);
            members.push_back(actor.nspid.empty()
                                  ? member
                                  : Tell::tr("%1, which is number %2 in its own pid namespace")
                                        .arg(member)
                                        .arg(actor.nspid.back().value));
        }
    }
    const QString name = Tell::tr("ipc namespace %1").arg(table.ns.value);
    return members.isEmpty() ? Tell::tr("Nobody is in %1.").arg(name)
                             : Tell::tr("In %1: %2.").arg(name, members.join(QLatin1String(", ")));
}

QString segment_sentence(const ShmRow &row)
{
    QString sentence = Tell::tr("It holds %1 → id %2, %3, mode 0%4, attached %5 times")
                           .arg(key_text(row.key))
                           .arg(row.id.value)
                           .arg(bytes_text(row.segsz))
                           .arg(row.mode & 0777U, 3, 8, QLatin1Char('0'))
                           .arg(row.nattch);
    if ((row.mode & abi::kShmDest) != 0)
    {
        sentence += Tell::tr(", marked for destruction");
    }
    return sentence + QLatin1Char('.');
}

QString set_sentence(const SemRow &row)
{
    QStringList values;
    int sleepers = 0;
    for (const SemState &sem : row.sems)
    {
        values.push_back(QString::number(sem.semval));
        sleepers += sem.semncnt + sem.semzcnt;
    }
    return Tell::tr("It holds the semaphore set %1 → id %2, values %3, waited for by %4.")
        .arg(key_text(row.key))
        .arg(row.id.value)
        .arg(values.mid(0, 16).join(QStringLiteral(", ")))
        .arg(sleepers == 0 ? Tell::tr("nobody") : QString::number(sleepers));
}

QString queue_sentence(const MsgRow &row)
{
    return Tell::tr("It holds the message queue %1 → id %2 with %3 messages, %4 of %5.")
        .arg(key_text(row.key))
        .arg(row.id.value)
        .arg(row.qnum)
        .arg(bytes_text(row.cbytes), bytes_text(row.qbytes));
}

/// One sentence for each of the first rows, and one for the rest.
template <class Row>
void tell_rows(const std::vector<Row> &rows, QString (*sentence)(const Row &), QStringList &all)
{
    const std::size_t told = std::min(rows.size(), kObjectsPerRoom);
    for (std::size_t at = 0; at < told; ++at)
    {
        all.push_back(sentence(rows[at]));
    }
    if (rows.size() > told)
    {
        all.push_back(Tell::tr("And %L1 more.").arg(rows.size() - told));
    }
}

/// Where there are several user namespaces: which owns what, and who is in another than the owner
/// of its ipc namespace.
void tell_users(const SceneInput &input, QStringList &sentences)
{
    if (!several_user_namespaces(*input.now))
    {
        return;
    }
    std::map<NsId, NsId> owners;
    for (const IpcNamespaceTable &table : input.now->ipc)
    {
        const NsId owner = table.owner.value_or(NsId{});
        owners[table.ns] = owner;
        sentences.push_back(Tell::tr("ipc namespace %1 belongs to user namespace %2.")
                                .arg(table.ns.value)
                                .arg(owner.value));
    }
    for (const ActorRow &actor : input.now->actors)
    {
        const auto owner = owners.find(actor.ipc_ns);
        if (actor.alive && owner != owners.end() && owner->second != actor.user_ns)
        {
            sentences.push_back(Tell::tr("%1 is in user namespace %2, which does not own its ipc "
                                         "namespace %3.")
                                    .arg(text(input.names->name(actor.actor)))
                                    .arg(actor.user_ns.value)
                                    .arg(actor.ipc_ns.value));
        }
    }
}

void tell_reach(const SceneInput &input, QStringList &sentences)
{
    const auto selected = std::find_if(
        input.now->actors.begin(), input.now->actors.end(),
        [&](const ActorRow &actor) { return input.selected == actor.actor && actor.alive; });
    if (selected == input.now->actors.end())
    {
        return;
    }
    const QString name = text(input.names->name(selected->actor));
    sentences.push_back(Tell::tr("%1 reaches the objects of ipc namespace %2 and no others by key.")
                            .arg(name)
                            .arg(selected->ipc_ns.value));
    tell_allowed(input, name, sentences);
}

} // namespace

QString bytes_text(std::uint64_t bytes)
{
    constexpr std::uint64_t kKib = 1024;
    if (bytes < kKib)
    {
        return Tell::tr("%1 B").arg(bytes);
    }
    double value = static_cast<double>(bytes) / kKib;
    const char *unit = "KiB";
    for (const char *next : {"MiB", "GiB", "TiB", "PiB", "EiB"})
    {
        if (value < kKib)
        {
            break;
        }
        value /= kKib;
        unit = next;
    }
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return QStringLiteral("%1 %2").arg(value, 0, 'f', whole ? 0 : 1).arg(QLatin1String(unit));
}

QString key_text(Key key)
{
    return key == kIpcPrivate ? Tell::tr("private")
                              : QStringLiteral("0x%1").arg(static_cast<quint32>(key.value), 8, 16,
                                                           QLatin1Char('0'));
}

QString tell_changed(const Scene &scene)
{
    QStringList things;
    const auto gather = [&things](const std::vector<SceneItem> &items) {
        for (const SceneItem &item : items)
        {
            if (item.changed)
            {
                things.push_back(item.title);
            }
        }
    };
    gather(scene.rooms);
    gather(scene.mounts);
    gather(scene.actors);
    for (const SceneItem &item : scene.objects)
    {
        const QString home = item.key.section(QLatin1Char('/'), 0, 0);
        const auto holds = [&home](const SceneItem &place) { return place.key == home; };
        const auto room = std::find_if(scene.rooms.begin(), scene.rooms.end(), holds);
        const auto mount = std::find_if(scene.mounts.begin(), scene.mounts.end(), holds);
        if (item.changed)
        {
            things.push_back(
                room != scene.rooms.end()     ? Tell::tr("%1 in %2").arg(item.title, room->title)
                : mount != scene.mounts.end() ? Tell::tr("%1 in %2").arg(item.title, mount->title)
                                              : item.title);
        }
    }
    return things.isEmpty() ? QString()
                            : Tell::tr("Changed: %1.").arg(things.join(QLatin1String("; ")));
}

QStringList tell(const SceneInput &input)
{
    QStringList sentences;
    if (!input.now || !input.names)
    {
        return sentences;
    }
    const auto count = static_cast<int>(input.now->ipc.size());
    sentences.push_back(count == 1 ? Tell::tr("There is one ipc namespace.")
                                   : Tell::tr("There are %1 ipc namespaces.").arg(count));
    for (const IpcNamespaceTable *table : namespaces_with_room(input))
    {
        sentences.push_back(members_sentence(*table, input));
        tell_rows(table->shm, segment_sentence, sentences);
        if (table->shm.empty())
        {
            sentences.push_back(Tell::tr("It holds no shared memory."));
        }
        tell_rows(table->sem, set_sentence, sentences);
        tell_rows(table->msg, queue_sentence, sentences);
    }
    tell_rest(input, sentences);
    for (const ActorRow &actor : input.now->actors)
    {
        sentences += tell_wait(input, actor);
        for (const AttachRow &attach : actor.alive ? actor.attaches : std::vector<AttachRow>{})
        {
            const auto ns = home_of(input, actor, attach);
            sentences.push_back(
                Tell::tr("%1 has mapped id %2 of ipc namespace %3, to %4.")
                    .arg(text(input.names->name(actor.actor)))
                    .arg(attach.id.value)
                    .arg(ns ? QString::number(ns->value) : Tell::tr("unknown"))
                    .arg(attach.writable ? Tell::tr("read and write") : Tell::tr("read only")));
        }
        sentences += tell_files(input, actor);
    }
    tell_users(input, sentences);
    sentences += tell_mounts(input);
    tell_reach(input, sentences);
    return sentences;
}

} // namespace ipcscope::gui
