#include "app/gui/structure_boxes.h"

#include "app/gui/structure_maker.h"
#include "app/gui/text.h"
#include "core/abi.h"
#include "sim/key_hash.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace ipcscope::gui
{

using structure::Mark;
using structure::Words;

namespace
{

constexpr std::size_t kChainRows = 4;
constexpr std::size_t kPlaceRows = 3;
constexpr std::size_t kRowsOfBoth = 7; ///< of the hash and the idr, that are one above the other

/// Which links of a chain are shown: the first ones, and the one that is looked for.
std::vector<std::size_t> shown_links(const sim::IpcIds &ids, const std::vector<int> &chain,
                                     Key wanted)
{
    std::vector<std::size_t> shown;
    for (std::size_t at = 0; at < chain.size(); ++at)
    {
        const bool is_it = ids.perms[static_cast<std::size_t>(chain[at])].key == wanted;
        if (shown.size() < kChainRows)
        {
            shown.push_back(at);
        }
        else if (is_it)
        {
            shown.back() = at;
        }
    }
    return shown;
}

} // namespace

QString printed_key(Key key)
{
    return QStringLiteral("0x%1").arg(static_cast<quint32>(key.value), 8, 16, QLatin1Char('0'));
}

QString printed_ns(const char *kind, NsId ns)
{
    return QStringLiteral("%1:[%2]").arg(QLatin1String(kind)).arg(ns.value);
}

BoxMaker::BoxMaker(const StructureInput &input)
    : in_(input), world_(*input.world), task_(*task_of(world_, input.actor)),
      ns_(world_.ipc_namespaces[task_.nsproxy.ipc_ns.value]), kind_(input.sought.kind)
{
    if (in_.walk.object && in_.sought.by != Sought::By::Key && in_.sought.by != Sought::By::Id)
    {
        kind_ = in_.walk.object->kind;
    }
    actor_ = "actor[" + std::to_string(in_.actor.value) + "]";
    ns_name_ = "ipc:[" + std::to_string(ns_.inum.value) + "]";
    ids_name_ = ns_name_ + "." + ids_member(kind_);
}

std::vector<BoxColumn> BoxMaker::make()
{
    if (in_.sought.posix())
    {
        return {{task()}, {nsproxy()}, {ipc_namespace()}, {mqueue_fs()}, {queue()}};
    }
    return {{task()}, {nsproxy()}, {ipc_namespace()}, {ids()}, {hash(), idr()}, {object()}};
}

void BoxMaker::add(BoxPlan &box, StructureOf of, const std::string &object, std::string_view field,
                   const QString &value, const QString &name) const
{
    box.fields.push_back({.field = std::string(field),
                          .name = name.isEmpty() ? text(field) : name,
                          .value = value,
                          .mark = in_.walk.mark(object, field),
                          .of = of});
}

void BoxMaker::add_touched(BoxPlan &box, StructureOf of, const std::string &object,
                           std::initializer_list<std::string_view> elsewhere) const
{
    for (const TouchedNow &touch : in_.walk.now)
    {
        const bool part = touch.object.starts_with(object + ".sems[");
        const std::string prefix =
            part ? touch.object.substr(object.size() + 1) + "." : std::string();
        const QString name = text(prefix + std::string(touch.field));
        const bool shown =
            std::any_of(box.fields.begin(), box.fields.end(),
                        [&](const FieldPlan &one) {
                            return one.name == name || (!part && one.field == touch.field &&
                                                        !one.name.startsWith(u"sems["));
                        }) ||
            std::find(elsewhere.begin(), elsewhere.end(), touch.field) != elsewhere.end();
        if ((touch.object == object || part) && !shown)
        {
            add(box, of, touch.object, touch.field,
                touch.field.ends_with("time") ? Words::tr("call %1").arg(text(touch.value))
                                              : text(touch.value),
                name);
        }
    }
}

QString BoxMaker::process(Pid pid) const
{
    for (std::uint32_t at = 0; pid.value != 0 && at < world_.actors; ++at)
    {
        if (world_.tasks[at].tgid == pid)
        {
            return QStringLiteral("%1 · %2").arg(pid.value).arg(text(in_.names->name(ActorId{at})));
        }
    }
    return number(pid.value);
}

BoxPlan BoxMaker::task() const
{
    BoxPlan box{.key = QStringLiteral("task"),
                .title = QStringLiteral("task_struct"),
                .detail = text(in_.names->name(in_.actor)),
                .width = kTaskBoxWidth,
                .lit = in_.sought.by != Sought::By::Nothing || in_.walk.ns};
    const auto of = StructureOf::Task;
    const sim::Cred &cred = task_.cred;
    add(box, of, actor_, "tgid", number(task_.tgid.value));
    if (task_.tid != task_.tgid)
    {
        add(box, of, actor_, "tid", number(task_.tid.value));
    }
    if (const auto &numbers = world_.tasks[in_.actor.value].numbers; !numbers.empty())
    {
        add(box, of, actor_, "upid",
            Words::tr("%1 in %2")
                .arg(number(numbers.back().nr.value), printed_ns("pid", numbers.back().ns)));
    }
    add(box, of, actor_, "euid", number(cred.euid.value), QStringLiteral("cred.euid"));
    add(box, of, actor_, "egid", number(cred.egid.value), QStringLiteral("cred.egid"));
    add(box, of, actor_, "cap_effective",
        cred.cap_effective == abi::kAllCaps ? Words::tr("all")
        : cred.cap_effective == 0           ? Words::tr("none")
                                            : QStringLiteral("0x%1").arg(cred.cap_effective, 0, 16),
        QStringLiteral("cap_effective"));
    add(box, of, actor_, "user_ns",
        printed_ns("user", world_.user_namespaces[cred.user_ns.value].inum));
    add(box, of, actor_, "nsproxy", QStringLiteral("→"));
    add_touched(box, of, actor_, {"ipc_ns", "mnt_ns", "pid_ns_for_children"});
    return box;
}

BoxPlan BoxMaker::nsproxy() const
{
    BoxPlan box{.key = QStringLiteral("nsproxy"),
                .title = QStringLiteral("nsproxy"),
                .detail = {},
                .width = kProxyBoxWidth,
                .lit = in_.walk.ns};
    const sim::Nsproxy &proxy = task_.nsproxy;
    const auto of = StructureOf::Task;
    add(box, of, actor_, "ipc_ns", printed_ns("ipc", ns_.inum) + QStringLiteral(" →"));
    if (box.fields.back().mark == Mark::None && in_.walk.ns)
    {
        box.fields.back().mark = Mark::WasRead; // every way to a table leads through it
    }
    add(box, of, actor_, "mnt_ns",
        printed_ns("mnt", world_.mnt_namespaces[proxy.mnt_ns.value].inum));
    add(box, of, actor_, "pid_ns_for_children",
        printed_ns("pid", world_.pid_namespaces[proxy.pid_ns_for_children.value].inum));
    return box;
}

void BoxMaker::add_limits(BoxPlan &box) const
{
    const auto of = StructureOf::Namespace;
    if (in_.sought.posix())
    {
        add(box, of, ns_name_, "mq_queues_count", number(ns_.mq_queues_count));
        add(box, of, ns_name_, "mq_queues_max", number(ns_.mq_queues_max));
        add(box, of, ns_name_, "mq_msg_max", number(ns_.mq_msg_max));
        add(box, of, ns_name_, "mq_msgsize_max", number(ns_.mq_msgsize_max));
        return;
    }
    switch (kind_)
    {
    case TableKind::Shm: {
        add(box, of, ns_name_, "shm_ctlmni", number(ns_.shm_ctlmni));
        add_large(box, "shm_ctlmax", ns_.shm_ctlmax);
        add_large(box, "shm_ctlall", ns_.shm_ctlall);
        add(box, of, ns_name_, "shm_tot", number(ns_.shm_tot));
        add(box, of, ns_name_, "shm_rmid_forced", number(ns_.shm_rmid_forced));
        return;
    }
    case TableKind::Sem: {
        constexpr std::array kNames{"semmsl", "semmns", "semopm", "semmni"};
        for (std::size_t at = 0; at < kNames.size(); ++at)
        {
            add(box, of, ns_name_, kNames.at(at), number(ns_.sem_ctls.at(at)));
        }
        add(box, of, ns_name_, "used_sems", number(ns_.used_sems));
        return;
    }
    case TableKind::Msg:
        add(box, of, ns_name_, "msg_ctlmni", number(ns_.msg_ctlmni));
        add(box, of, ns_name_, "msg_ctlmax", number(ns_.msg_ctlmax));
        add(box, of, ns_name_, "msg_ctlmnb", number(ns_.msg_ctlmnb));
        add(box, of, ns_name_, "msg_bytes", number(ns_.msg_bytes));
        add(box, of, ns_name_, "msg_hdrs", number(ns_.msg_hdrs));
    }
}

void BoxMaker::add_large(BoxPlan &box, std::string_view field, std::uint64_t value) const
{
    const bool endless = value >= std::numeric_limits<std::uint64_t>::max() - (1ULL << 24);
    add(box, StructureOf::Namespace, ns_name_, field,
        endless ? QStringLiteral("≈ 2⁶⁴") : number(value));
    box.fields.back().exact = number(value);
}

BoxPlan BoxMaker::ipc_namespace() const
{
    BoxPlan box{.key = QStringLiteral("namespace"),
                .title = QStringLiteral("ipc_namespace"),
                .detail = printed_ns("ipc", ns_.inum),
                .width = kNamespaceBoxWidth,
                .columns = 2,
                .lit = in_.walk.ns};
    const auto of = StructureOf::Namespace;
    add(box, of, ns_name_, "user_ns",
        printed_ns("user", world_.user_namespaces[ns_.user_ns.value].inum));
    add_limits(box);
    if (in_.sought.posix())
    {
        add(box, of, ns_name_, "mq_mnt", QStringLiteral("→"));
    }
    else
    {
        constexpr std::array kOrder{TableKind::Sem, TableKind::Msg, TableKind::Shm};
        for (std::size_t at = 0; at < kOrder.size(); ++at)
        {
            const bool followed = kOrder.at(at) == kind_;
            const QString objects = number(ids_of(ns_, kOrder.at(at)).in_use);
            const QString field = QStringLiteral("ids[%1]").arg(at);
            add(box, of, ns_name_, field.toStdString(),
                followed ? objects + QStringLiteral(" →") : objects,
                QStringLiteral("%1 %2_ids").arg(field, text(kind_member(kOrder.at(at)))));
            if (followed && in_.walk.ids)
            {
                box.fields.back().mark = Mark::WasRead;
            }
        }
    }
    add_touched(box, of, ns_name_);
    return box;
}

BoxPlan BoxMaker::ids() const
{
    const sim::IpcIds &ids = ids_of(ns_, kind_);
    BoxPlan box{.key = QStringLiteral("ids"),
                .title = QStringLiteral("ipc_ids"),
                .detail = text(ids_member(kind_)),
                .width = kIdsBoxWidth,
                .lit = in_.walk.ids};
    const auto of = StructureOf::Ids;
    add(box, of, ids_name_, "in_use", number(ids.in_use));
    add(box, of, ids_name_, "seq", number(ids.seq));
    add(box, of, ids_name_, "max_idx", number(ids.max_idx));
    add(box, of, ids_name_, "last_idx", number(ids.last_idx));
    add(box, of, ids_name_, "next_id", number(ids.next_id));
    add(box, of, ids_name_, "idr_next", number(ids.ipcs_idr.idr_next));
    add(box, of, ids_name_, "key_ht", QStringLiteral("→"));
    if (box.fields.back().mark == Mark::None)
    {
        box.fields.back().mark = in_.walk.compared;
    }
    add(box, of, ids_name_, "ipcs_idr", QStringLiteral("→"));
    if (box.fields.back().mark == Mark::None)
    {
        box.fields.back().mark = in_.walk.place;
    }
    add_touched(box, of, ids_name_);
    return box;
}

std::optional<Key> BoxMaker::key() const
{
    if (in_.sought.by == Sought::By::Key)
    {
        return in_.sought.key;
    }
    const sim::KernIpcPerm *found = perm();
    return found != nullptr ? std::optional(found->key) : std::nullopt;
}

BoxPlan BoxMaker::hash() const
{
    const sim::IpcIds &ids = ids_of(ns_, kind_);
    BoxPlan box{.key = QStringLiteral("hash"),
                .title = QStringLiteral("key_ht"),
                .detail = {},
                .width = kLookupBoxWidth,
                .lit = in_.walk.hash || in_.walk.mark(ids_name_, "key_ht") != Mark::None};
    const std::optional<Key> wanted = key();
    const auto of = StructureOf::Hash;
    const auto row = [&](std::string_view field, const QString &name, const QString &value,
                         Mark mark) {
        box.fields.push_back({std::string(field), name, value, mark, of, {}});
    };
    if (!wanted || wanted == kIpcPrivate)
    {
        box.detail = wanted ? Words::tr("IPC_PRIVATE") : QString();
        row("no_key", Words::tr("no key"), wanted ? Words::tr("not in the hash") : QString(),
            Mark::None);
        return box;
    }
    const int bucket = sim::key_hash_bucket(ids, *wanted);
    box.detail = bucket < 0 ? Words::tr("%1 · no bucket yet").arg(printed_key(*wanted))
                            : Words::tr("%1 · bucket %2 of %3")
                                  .arg(printed_key(*wanted))
                                  .arg(bucket)
                                  .arg(ids.key_ht.size());
    const std::vector<int> chain = sim::key_hash_chain(ids, *wanted);
    Compared compared;
    if (in_.at_lookup != nullptr)
    {
        if (const sim::IpcNamespace *then = namespace_of(*in_.at_lookup, ns_.inum))
        {
            compared = compared_keys(ids_of(*then, kind_), *wanted);
        }
    }
    const std::vector<std::size_t> shown = shown_links(ids, chain, *wanted);
    for (const std::size_t at : shown)
    {
        const int idx = chain[at];
        const Key other = ids.perms[static_cast<std::size_t>(idx)].key;
        const bool looked = std::find(compared.indices.begin(), compared.indices.end(), idx) !=
                            compared.indices.end();
        const bool added = idx == in_.walk.added;
        const QString how = added                        ? Words::tr("added")
                            : looked && other == *wanted ? Words::tr("= found")
                            : looked                     ? Words::tr("≠ passed by")
                            : in_.at_lookup != nullptr   ? Words::tr("not compared")
                                                         : QString();
        row("chain", QStringLiteral("%1. [%2]").arg(at + 1).arg(idx),
            QStringLiteral("%1 %2").arg(printed_key(other), how).trimmed(),
            added    ? in_.walk.hashed
            : looked ? in_.walk.compared
                     : Mark::None);
    }
    const bool missed = in_.walk.by_key == structure::Found::Miss;
    const std::size_t hidden = chain.size() - shown.size();
    const QString more = hidden > 0      ? Words::tr("%1 more, end").arg(hidden)
                         : chain.empty() ? Words::tr("empty")
                                         : Words::tr("end");
    row("chain_end", more, missed ? Words::tr("✗ not found") : QString(),
        missed ? in_.walk.compared : Mark::None);
    return box;
}

std::vector<int> BoxMaker::shown_places(const sim::IpcIds &ids) const
{
    const std::optional<Key> hashed = key();
    const std::size_t links =
        hashed && hashed != kIpcPrivate ? sim::key_hash_chain(ids, *hashed).size() : 0;
    const std::size_t room = std::min(kPlaceRows, kRowsOfBoth - 1 - std::min(links, kChainRows));
    std::set<int> places;
    const auto want = [&](int idx) {
        if (idx >= 0 && idx < abi::kIpcmni && places.size() < room)
        {
            places.insert(idx);
        }
    };
    if (in_.sought.by == Sought::By::Id && in_.sought.id.value >= 0)
    {
        want(in_.sought.id.value & (abi::kIpcmni - 1));
    }
    want(in_.walk.object && in_.walk.object->ns == ns_.inum ? in_.walk.object->idx : -1);
    want(in_.walk.looked_at);
    want(ids.ipcs_idr.idr_next);
    for (int idx = ids.ipcs_idr.next_taken(0); idx >= 0 && places.size() < room;
         idx = ids.ipcs_idr.next_taken(idx + 1))
    {
        want(idx);
    }
    return {places.begin(), places.end()};
}

BoxPlan BoxMaker::idr() const
{
    const sim::IpcIds &ids = ids_of(ns_, kind_);
    BoxPlan box{.key = QStringLiteral("idr"),
                .title = QStringLiteral("ipcs_idr"),
                .detail = Words::tr("%L1 of %L2 taken").arg(ids.in_use).arg(+abi::kIpcmni),
                .width = kLookupBoxWidth,
                .lit = in_.walk.idr || in_.walk.place != Mark::None};
    for (const int idx : shown_places(ids))
    {
        QString holds = Words::tr("free");
        if (ids.ipcs_idr.taken(idx) && static_cast<std::size_t>(idx) < ids.perms.capacity())
        {
            const sim::KernIpcPerm &perm = ids.perms[static_cast<std::size_t>(idx)];
            holds = perm.deleted ? Words::tr("taken")
                                 : Words::tr("id %1, key %2")
                                       .arg(perm.id.value)
                                       .arg(perm.key == kIpcPrivate ? QStringLiteral("0")
                                                                    : printed_key(perm.key));
        }
        if (idx == ids.ipcs_idr.idr_next)
        {
            holds += Words::tr(" ← idr_next");
        }
        box.fields.push_back({"place",
                              QStringLiteral("[%1]").arg(idx),
                              holds,
                              idx == in_.walk.looked_at ? in_.walk.place : Mark::None,
                              StructureOf::Idr,
                              {}});
    }
    return box;
}

std::vector<BoxColumn> structure_boxes(const StructureInput &input)
{
    return BoxMaker(input).make();
}

} // namespace ipcscope::gui
