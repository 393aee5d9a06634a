// The boxes at the end of the way: the object of a table, or a POSIX queue.
#include "app/gui/structure_maker.h"
#include "app/gui/text.h"

#include <algorithm>

namespace ipcscope::gui
{

using structure::Look;
using structure::Mark;
using structure::Words;

namespace
{

constexpr std::size_t kNameRows = 8;
constexpr int kSemaphoreRows = 5;

QString stamp_text(Stamp at)
{
    return at.value == 0 ? Words::tr("never") : Words::tr("call %1").arg(at.value);
}

} // namespace

const sim::IpcNamespace *BoxMaker::object_ns() const
{
    return in_.walk.object ? namespace_of(world_, in_.walk.object->ns) : nullptr;
}

const sim::KernIpcPerm *BoxMaker::perm() const
{
    const sim::IpcNamespace *ns = object_ns();
    const auto idx =
        static_cast<std::size_t>(in_.walk.object ? std::max(0, in_.walk.object->idx) : 0);
    if (ns == nullptr || idx >= ids_of(*ns, in_.walk.object->kind).perms.capacity())
    {
        return nullptr;
    }
    return &ids_of(*ns, in_.walk.object->kind).perms[idx];
}

BoxPlan BoxMaker::object() const
{
    BoxPlan box{.key = QStringLiteral("object"),
                .title = in_.sought.by == Sought::By::Nothing ? Words::tr("no object")
                                                              : Words::tr("no object yet"),
                .detail = {},
                .width = kObjectBoxWidth,
                .columns = 2,
                .lit = false,
                .look = Look::Awaited};
    const sim::KernIpcPerm *perm = this->perm();
    if (perm == nullptr || !in_.walk.object)
    {
        const bool missed =
            in_.walk.by_key == structure::Found::Miss || in_.walk.by_id == structure::Found::Miss;
        if (missed)
        {
            box.title = Words::tr("✗ no object");
            box.look = Look::Absent;
            box.lit = true;
        }
        return box;
    }
    const ObjectPlace &place = *in_.walk.object;
    const QString at = QStringLiteral("%1[%2]").arg(text(kind_member(place.kind))).arg(place.idx);
    const std::string name = "ipc:[" + std::to_string(place.ns.value) + "]." + at.toStdString();
    box.detail = place.ns == ns_.inum ? at : text(name);
    box.look = Look::Solid;
    box.lit = true;
    add_perm(box, *perm, name, place.kind);
    const auto idx = static_cast<std::size_t>(place.idx);
    const sim::IpcNamespace &ns = *object_ns();
    switch (place.kind)
    {
    case TableKind::Shm:
        box.title = QStringLiteral("shmid_kernel");
        if (idx < ns.shm.capacity())
        {
            add_segment(box, ns.shm[idx], name);
        }
        break;
    case TableKind::Sem:
        box.title = QStringLiteral("sem_array");
        if (idx < ns.sem.capacity())
        {
            add_set(box, ns.sem[idx], name);
        }
        break;
    case TableKind::Msg:
        box.title = QStringLiteral("msg_queue");
        if (idx < ns.msg.capacity())
        {
            add_queue(box, ns.msg[idx], name);
        }
        break;
    }
    add_touched(box, StructureOf::Object, name);
    return box;
}

void BoxMaker::add_perm(BoxPlan &box, const sim::KernIpcPerm &perm, const std::string &name,
                        TableKind kind) const
{
    const auto of = StructureOf::Object;
    const QString prefix = kind == TableKind::Msg   ? QStringLiteral("q_perm.")
                           : kind == TableKind::Sem ? QStringLiteral("sem_perm.")
                                                    : QStringLiteral("shm_perm.");
    const auto part = [&](std::string_view field, const QString &value) {
        add(box, of, name, field, value, prefix + text(field));
    };
    part("key", printed_key(perm.key));
    part("id", number(perm.id.value));
    part("seq", number(perm.seq));
    part("mode", QLatin1Char('0') + QString::number(perm.mode, 8));
    part("uid", number(perm.uid.value));
    part("gid", number(perm.gid.value));
    part("cuid", number(perm.cuid.value));
    part("cgid", number(perm.cgid.value));
    if (perm.deleted)
    {
        part("deleted", Words::tr("yes"));
    }
}

void BoxMaker::add_segment(BoxPlan &box, const sim::ShmidKernel &shp, const std::string &name) const
{
    const auto of = StructureOf::Object;
    add(box, of, name, "shm_segsz", number(shp.shm_segsz));
    add(box, of, name, "shm_nattch", number(shp.shm_nattch));
    add(box, of, name, "shm_cprid", process(shp.shm_cprid));
    add(box, of, name, "shm_lprid", process(shp.shm_lprid));
    add(box, of, name, "shm_atim", stamp_text(shp.shm_atim));
    add(box, of, name, "shm_dtim", stamp_text(shp.shm_dtim));
    add(box, of, name, "shm_ctim", stamp_text(shp.shm_ctim));
}

void BoxMaker::add_set(BoxPlan &box, const sim::SemArray &sma, const std::string &name) const
{
    const auto of = StructureOf::Object;
    add(box, of, name, "sem_nsems", number(sma.sem_nsems));
    add(box, of, name, "sem_ctime", stamp_text(sma.sem_ctime));
    for (int at = 0; at < std::min(sma.sem_nsems, kSemaphoreRows); ++at)
    {
        if (static_cast<std::size_t>(at) < sma.sems.capacity())
        {
            const std::string sem = "sems[" + std::to_string(at) + "]";
            add(box, of, name + "." + sem, "semval",
                number(sma.sems[static_cast<std::size_t>(at)].semval), text(sem + ".semval"));
        }
    }
}

void BoxMaker::add_queue(BoxPlan &box, const sim::MsgQueue &msq, const std::string &name) const
{
    const auto of = StructureOf::Object;
    add(box, of, name, "q_qnum", number(msq.q_qnum));
    add(box, of, name, "q_cbytes", number(msq.q_cbytes));
    add(box, of, name, "q_qbytes", number(msq.q_qbytes));
    add(box, of, name, "q_lspid", process(msq.q_lspid));
    add(box, of, name, "q_lrpid", process(msq.q_lrpid));
    add(box, of, name, "q_stime", stamp_text(msq.q_stime));
    add(box, of, name, "q_rtime", stamp_text(msq.q_rtime));
    add(box, of, name, "q_ctime", stamp_text(msq.q_ctime));
}

BoxPlan BoxMaker::mqueue_fs() const
{
    const sim::MqSuperBlock &sb = world_.mq_sbs[ns_.mq_mnt.value];
    BoxPlan box{.key = QStringLiteral("mqueue"),
                .title = Words::tr("mqueue file system"),
                .detail = counted(static_cast<qsizetype>(sb.s_root.size()), Words::tr("name"),
                                  Words::tr("names")),
                .width = kLookupBoxWidth,
                .lit = in_.walk.ns};
    const std::string wanted = queue_sought(in_).name;
    const auto row = [&](const std::string &name, const QString &value) {
        const bool is_it = name == wanted && in_.walk.ns;
        box.fields.push_back({"s_root",
                              text("/" + name),
                              value,
                              is_it ? Mark::WasRead : Mark::None,
                              StructureOf::Hash,
                              {}});
    };
    const auto sought = sb.s_root.find(wanted);
    if (sought != sb.s_root.end())
    {
        row(wanted, Words::tr("= found →"));
    }
    else if (!wanted.empty())
    {
        row(wanted, Words::tr("✗ no such name"));
    }
    for (const auto &[name, slot] : sb.s_root)
    {
        if (name != wanted && box.fields.size() < kNameRows)
        {
            row(name, {});
        }
    }
    return box;
}

BoxPlan BoxMaker::queue() const
{
    const QueueFound found = queue_sought(in_);
    BoxPlan box{.key = QStringLiteral("object"),
                .title = found.name.empty() ? Words::tr("no queue yet") : Words::tr("✗ no queue"),
                .detail = text(found.name.empty() ? "" : "/" + found.name),
                .width = kLookupBoxWidth,
                .columns = 1,
                .lit = !found.name.empty() && in_.walk.ns,
                .look = found.name.empty() ? Look::Awaited : Look::Absent};
    if (found.inode == nullptr)
    {
        return box;
    }
    const sim::MqInode &mq = *found.inode;
    const std::string name = ns_name_ + ".mq[" + mq.name + "]";
    const auto of = StructureOf::Queue;
    box.title = QStringLiteral("mqueue_inode_info");
    box.look = Look::Solid;
    add(box, of, name, "i_mode", QLatin1Char('0') + QString::number(mq.i_mode & 07777U, 8));
    add(box, of, name, "i_uid", number(mq.i_uid.value));
    add(box, of, name, "i_gid", number(mq.i_gid.value));
    add(box, of, name, "mq_curmsgs", number(mq.mq_curmsgs));
    add(box, of, name, "mq_maxmsg", number(mq.mq_maxmsg));
    add(box, of, name, "mq_msgsize", number(mq.mq_msgsize));
    add(box, of, name, "qsize", number(mq.qsize));
    add(box, of, name, "notify_owner", process(mq.notify_owner));
    add_touched(box, of, name);
    return box;
}

} // namespace ipcscope::gui
