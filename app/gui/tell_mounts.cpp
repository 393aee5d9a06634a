#include "app/gui/tell_mounts.h"

#include "app/gui/scene_mounts.h"
#include "app/gui/scene_waits.h"
#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

struct TellMounts
{
    Q_DECLARE_TR_FUNCTIONS(TellMounts)
};

QString file_sentence(const TmpfsFileRow &row)
{
    QString sentence = TellMounts::tr("It holds the file %1, %2, mode 0%3")
                           .arg(text(row.name), bytes_text(static_cast<std::uint64_t>(row.size)))
                           .arg(row.mode & 0777U, 3, 8, QLatin1Char('0'));
    if (row.semaphore)
    {
        sentence += TellMounts::tr(", a semaphore with value %1").arg(row.semaphore->value);
    }
    return sentence + QLatin1Char('.');
}

QString posix_queue_sentence(const MqRow &row)
{
    QString sentence =
        TellMounts::tr("It holds the POSIX queue /%1 with %2 of %3 messages, mode 0%4")
            .arg(text(row.name))
            .arg(row.curmsgs)
            .arg(row.maxmsg)
            .arg(row.mode & 0777U, 3, 8, QLatin1Char('0'));
    if (const int sleepers = row.senders.value_or(0) + row.receivers.value_or(0); sleepers > 0)
    {
        sentence += TellMounts::tr(", waited for by %1").arg(sleepers);
    }
    return sentence + QLatin1Char('.');
}

/// A sentence for each of the first rows, and one for the rest.
template <class Row>
void tell_first(const std::vector<Row> &rows, QString (*sentence)(const Row &), QStringList &all)
{
    const std::size_t told = std::min(rows.size(), kFilesPerMount);
    for (std::size_t at = 0; at < told; ++at)
    {
        all.push_back(sentence(rows[at]));
    }
    if (rows.size() > told)
    {
        all.push_back(TellMounts::tr("And %L1 more.").arg(rows.size() - told));
    }
}

/// Where that is, as the end of a sentence about a wait.
QString place_text(const sim::WaitPlace &place)
{
    using At = sim::WaitPlace::At;
    switch (place.at)
    {
    case At::Set:
        return TellMounts::tr("semaphore set %1 of ipc namespace %2")
            .arg(place.id.value)
            .arg(place.ns.value);
    case At::Queue:
        return TellMounts::tr("message queue %1 of ipc namespace %2")
            .arg(place.id.value)
            .arg(place.ns.value);
    case At::Segment:
        return TellMounts::tr("a semaphore in segment %1 of ipc namespace %2")
            .arg(place.id.value)
            .arg(place.ns.value);
    case At::PosixQueue:
        return place.ns.value == 0
                   ? TellMounts::tr("POSIX queue /%1, whose ipc namespace has ended")
                         .arg(text(place.name))
                   : TellMounts::tr("POSIX queue /%1 of ipc namespace %2")
                         .arg(text(place.name))
                         .arg(place.ns.value);
    case At::File: return TellMounts::tr("%1 on tmpfs %2").arg(text(place.name)).arg(place.device);
    case At::Memory: return TellMounts::tr("a semaphore in its own memory");
    }
    return {};
}

} // namespace

QStringList tell_mounts(const SceneInput &input)
{
    QStringList sentences;
    if (!input.now->mnt)
    {
        return sentences;
    }
    const SeenMounts mounts = mounts_of(input);
    const Seers seers(input);
    if (mounts.plain())
    {
        sentences.push_back(
            TellMounts::tr("/dev/shm and /dev/mqueue are empty, and the same for everybody."));
        return sentences;
    }
    const auto first = [](const auto &all) { return std::min(all.size(), kMountsOnFloor); };
    for (std::size_t at = 0; at < first(mounts.shm); ++at)
    {
        const SeenTmpfs &seen = mounts.shm[at];
        sentences.push_back(TellMounts::tr("tmpfs %1 is on /dev/shm, seen by %2; its size: %3.")
                                .arg(seen.table->device)
                                .arg(seers.names(seen.by), filled_text(*seen.table)));
        tell_first(seen.table->files, file_sentence, sentences);
        if (seen.table->files.empty())
        {
            sentences.push_back(TellMounts::tr("It holds no file."));
        }
    }
    if (!mounts.without_shm.empty())
    {
        sentences.push_back(TellMounts::tr("Nothing is mounted on /dev/shm for %1.")
                                .arg(seers.names(mounts.without_shm)));
    }
    for (std::size_t at = 0; at < first(mounts.queues); ++at)
    {
        const SeenQueues &seen = mounts.queues[at];
        const QString of =
            TellMounts::tr("The POSIX queues of ipc namespace %1").arg(seen.table->ns.value);
        sentences.push_back(seen.by.empty() ? TellMounts::tr("%1 are mounted nowhere.").arg(of)
                                            : TellMounts::tr("%1 are on /dev/mqueue, seen by %2.")
                                                  .arg(of, seers.names(seen.by)));
        tell_first(seen.table->mq, posix_queue_sentence, sentences);
        if (seen.table->mq.empty())
        {
            sentences.push_back(TellMounts::tr("It holds no POSIX queue."));
        }
    }
    if (const std::size_t left =
            mounts.shm.size() + mounts.queues.size() - first(mounts.shm) - first(mounts.queues);
        left > 0)
    {
        sentences.push_back(TellMounts::tr("And %L1 more mounts.").arg(left));
    }
    return sentences;
}

QStringList tell_wait(const SceneInput &input, const ActorRow &actor)
{
    if (!actor.alive || !actor.sleeps_in)
    {
        return {};
    }
    const QString name = text(input.names->name(actor.actor));
    const auto found = input.waits ? input.waits->find(actor.actor) : WaitPlaces::const_iterator{};
    if (!input.waits || found == input.waits->end())
    {
        return {TellMounts::tr("%1 sleeps in %2.").arg(name, text(*actor.sleeps_in))};
    }
    return {TellMounts::tr("%1 sleeps in %2: it %3, at %4.")
                .arg(name, text(*actor.sleeps_in), wait_words(found->second),
                     place_text(found->second))};
}

QStringList tell_files(const SceneInput &input, const ActorRow &actor)
{
    QStringList sentences;
    if (!actor.alive)
    {
        return sentences;
    }
    for (const FileMapRow &map : actor.mappings)
    {
        const auto access =
            map.access == FileMapRow::Access::ReadWrite ? TellMounts::tr("to read and write")
            : map.access == FileMapRow::Access::Read    ? TellMounts::tr("to read only")
                                                        : TellMounts::tr("without access");
        const QString name = text(input.names->name(actor.actor));
        const auto home = input.file_homes ? input.file_homes->find({actor.actor, map.address})
                                           : FileHomes::const_iterator{};
        const bool known = input.file_homes && home != input.file_homes->end();
        const QString file =
            known ? TellMounts::tr("%1 of tmpfs %2").arg(text(map.file)).arg(home->second)
                  : text(map.file);
        sentences.push_back(map.unlinked
                                ? TellMounts::tr("%1 has mapped %2, whose name is gone, %3.")
                                      .arg(name, file, access)
                                : TellMounts::tr("%1 has mapped %2, %3.").arg(name, file, access));
    }
    return sentences;
}

} // namespace ipcscope::gui
