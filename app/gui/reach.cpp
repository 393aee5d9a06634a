#include "app/gui/reach.h"

#include "app/gui/scene_rooms.h"
#include "sim/kernel.h"
#include "sim/util.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ipcscope::gui
{
namespace
{

constexpr int kReadFlags = 0444;
constexpr int kWriteFlags = 0222;

struct Reach
{
    Q_DECLARE_TR_FUNCTIONS(Reach)
};

sim::IdsKind kind_of(const ObjectRow &row)
{
    constexpr std::array kKinds{sim::IdsKind::Shm, sim::IdsKind::Sem, sim::IdsKind::Msg};
    return kKinds[row.index()];
}

IpcId id_of(const ObjectRow &row)
{
    return std::visit([](const auto *one) { return one->id; }, row);
}

QString object_words(const ObjectRow &row)
{
    const int id = id_of(row).value;
    switch (kind_of(row))
    {
    case sim::IdsKind::Shm: return Reach::tr("segment %1").arg(id);
    case sim::IdsKind::Sem: return Reach::tr("semaphore set %1").arg(id);
    case sim::IdsKind::Msg: return Reach::tr("message queue %1").arg(id);
    }
    return {};
}

Allowed ask(sim::Kernel &kernel, const ObjectRow &row)
{
    const sim::NsRef ns = kernel.current_ipc_ns();
    const IpcId id = id_of(row);
    const sim::PermRef perm({.ns = ns, .kind = kind_of(row)}, id.value & (abi::kIpcmni - 1));
    const bool read = sim::ipcperms(kernel, ns, perm, kReadFlags);
    const bool write = sim::ipcperms(kernel, ns, perm, kWriteFlags);
    return read && write ? Allowed::Both
           : read        ? Allowed::Read
           : write       ? Allowed::Write
                         : Allowed::Nothing;
}

} // namespace

std::vector<Allowed> allowed_in(const SceneInput &input, const Room &room)
{
    if (!room.lit || !input.world || !input.selected || room.objects.empty())
    {
        return {};
    }
    sim::World world =
        *input.world; // a question changes nothing, not even a copy that others share
    sim::Kernel kernel(world, *input.selected, nullptr);
    std::vector<Allowed> allowed;
    for (const ObjectRow &row : room.objects)
    {
        allowed.push_back(ask(kernel, row));
    }
    return allowed;
}

void mark_allowed(SceneItem &item, Allowed allowed)
{
    item.allowed = allowed;
    item.lit = item.lit && allowed != Allowed::Nothing;
}

QString mark_text(Allowed allowed)
{
    switch (allowed)
    {
    case Allowed::Unknown: break;
    case Allowed::Nothing: return QStringLiteral("⊘");
    case Allowed::Read: return QStringLiteral("r");
    case Allowed::Write: return QStringLiteral("w");
    case Allowed::Both: return QStringLiteral("rw");
    }
    return {};
}

QString allowed_words(Allowed allowed)
{
    switch (allowed)
    {
    case Allowed::Unknown: break;
    case Allowed::Nothing: return Reach::tr("not permitted");
    case Allowed::Read: return Reach::tr("may be read");
    case Allowed::Write: return Reach::tr("may be written");
    case Allowed::Both: return Reach::tr("may be read and written");
    }
    return {};
}

void tell_allowed(const SceneInput &input, const QString &name, QStringList &sentences)
{
    for (const Room &room : rooms_of(input))
    {
        const auto tell = [&](Allowed wanted, const QString &sentence) {
            QStringList objects;
            for (std::size_t at = 0; at < room.allowed.size(); ++at)
            {
                if (room.allowed[at] == wanted)
                {
                    objects.push_back(object_words(room.objects[at]));
                }
            }
            if (!objects.isEmpty())
            {
                sentences.push_back(sentence.arg(name, objects.join(QLatin1String(", "))));
            }
        };
        tell(Allowed::Both, Reach::tr("By their permissions %1 may read and write %2."));
        tell(Allowed::Read, Reach::tr("By their permissions %1 may only read %2."));
        tell(Allowed::Write, Reach::tr("By their permissions %1 may only write %2."));
        tell(Allowed::Nothing, Reach::tr("By their permissions %1 may neither read nor write %2."));
        if (!room.allowed.empty() && room.more > 0)
        {
            sentences.push_back(
                Reach::tr("Of the %L1 more objects this is not said here.").arg(room.more));
        }
    }
}

} // namespace ipcscope::gui
