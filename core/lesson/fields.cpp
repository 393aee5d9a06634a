#include "core/lesson/fields.h"
#include "core/told.h"

#include <algorithm>
#include <array>
#include <concepts>

namespace ipcscope::lesson
{

std::string type_text(Type type)
{
    switch (type)
    {
    case Type::Number: return told("a number");
    case Type::Bool: return told("true or false");
    case Type::Text: return told("a text");
    case Type::Pid: return told("a pid");
    case Type::IpcNs: return told("an ipc namespace");
    case Type::UserNs: return told("a user namespace");
    case Type::MntNs: return told("a mount namespace");
    case Type::Device: return told("a file system");
    }
    return told("a value");
}

const IpcNamespaceTable *ipc_of(const Tables &tables, const ActorRow &actor)
{
    const auto found =
        std::find_if(tables.ipc.begin(), tables.ipc.end(),
                     [&](const IpcNamespaceTable &table) { return table.ns == actor.ipc_ns; });
    return found == tables.ipc.end() ? nullptr : &*found;
}

const TmpfsTable *shm_of(const Tables &tables, const ActorRow &actor)
{
    if (!tables.mnt)
    {
        return nullptr;
    }
    const auto found =
        std::find_if(tables.mnt->begin(), tables.mnt->end(),
                     [&](const MntNamespaceTable &table) { return table.ns == actor.mnt_ns; });
    return found == tables.mnt->end() || !found->shm ? nullptr : &*found->shm;
}

namespace
{

constexpr std::uint32_t kPermissions = 0777;
constexpr std::uint32_t kShmDest = 01000;
constexpr std::uint32_t kShmLocked = 02000;

template <std::signed_integral Int> Value shown(Int value)
{
    return here(Integer::of(value));
}
template <std::unsigned_integral Int> Value shown(Int value)
{
    return here(Integer{.negative = false, .magnitude = value});
}
Value shown(bool value)
{
    return here(Integer::of(value ? 1 : 0));
}
Value shown(const std::string &text)
{
    return here(std::string_view(text));
}
template <class Tag, class Int> Value shown(const Strong<Tag, Int> &value)
{
    return shown(value.value);
}
/// Keys are written as 32 bits without a sign.
Value shown(const Key &key)
{
    return shown(static_cast<std::uint32_t>(key.value));
}

/// The field that a member pointer names.
template <auto Member> struct Reading;
template <class RowKind, class Field, Field RowKind::*Member> struct Reading<Member>
{
    static Value get(const Row &row, std::size_t /*index*/)
    {
        return shown(std::get<const RowKind *>(row)->*Member);
    }
};

template <auto Member> constexpr FieldInfo field(std::string_view name, Type type = Type::Number,
                                                 Look look = Look::Decimal)
{
    return {.name = name, .type = type, .look = look, .get = Reading<Member>::get};
}

template <class RowKind, std::uint32_t Mask>
constexpr FieldInfo mode_bits(std::string_view name, Type type, Look look)
{
    return {.name = name, .type = type, .look = look, .get = [](const Row &row, std::size_t) {
                const std::uint32_t bits = std::get<const RowKind *>(row)->mode & Mask;
                return Mask == kPermissions ? shown(bits) : shown(bits != 0);
            }};
}
template <class RowKind> constexpr FieldInfo permissions()
{
    return mode_bits<RowKind, kPermissions>("mode", Type::Number, Look::Octal);
}

template <auto Member> struct SemReading;
template <class Field, Field SemState::*Member> struct SemReading<Member>
{
    static Value get(const Row &row, std::size_t index)
    {
        const std::vector<SemState> &sems = std::get<const SemRow *>(row)->sems;
        return index < sems.size() ? shown(sems[index].*Member)
                                   : absent(told("the set has no semaphore of that number"));
    }
};
template <auto Member>
constexpr FieldInfo semaphore(std::string_view name, Type type = Type::Number)
{
    return {.name = name, .type = type, .indexed = true, .get = SemReading<Member>::get};
}

constexpr std::array kShmFields{field<&ShmRow::id>("id"),
                                field<&ShmRow::key>("key", Type::Number, Look::Hexadecimal),
                                permissions<ShmRow>(),
                                field<&ShmRow::uid>("uid"),
                                field<&ShmRow::gid>("gid"),
                                field<&ShmRow::cuid>("cuid"),
                                field<&ShmRow::cgid>("cgid"),
                                field<&ShmRow::segsz>("segsz"),
                                field<&ShmRow::nattch>("nattch"),
                                field<&ShmRow::rss>("rss"),
                                field<&ShmRow::swap>("swap"),
                                mode_bits<ShmRow, kShmDest>("dest", Type::Bool, Look::Decimal),
                                mode_bits<ShmRow, kShmLocked>("locked", Type::Bool, Look::Decimal),
                                field<&ShmRow::cpid>("cpid", Type::Pid),
                                field<&ShmRow::lpid>("lpid", Type::Pid)};

constexpr std::array kSemFields{
    field<&SemRow::id>("id"),
    field<&SemRow::key>("key", Type::Number, Look::Hexadecimal),
    permissions<SemRow>(),
    field<&SemRow::uid>("uid"),
    field<&SemRow::gid>("gid"),
    field<&SemRow::cuid>("cuid"),
    field<&SemRow::cgid>("cgid"),
    FieldInfo{.name = "nsems",
              .get = [](const Row &row,
                        std::size_t) { return shown(std::get<const SemRow *>(row)->sems.size()); }},
    semaphore<&SemState::semval>("semval"),
    semaphore<&SemState::semncnt>("semncnt"),
    semaphore<&SemState::semzcnt>("semzcnt"),
    semaphore<&SemState::sempid>("sempid", Type::Pid)};

constexpr std::array kMsgFields{field<&MsgRow::id>("id"),
                                field<&MsgRow::key>("key", Type::Number, Look::Hexadecimal),
                                permissions<MsgRow>(),
                                field<&MsgRow::uid>("uid"),
                                field<&MsgRow::gid>("gid"),
                                field<&MsgRow::cuid>("cuid"),
                                field<&MsgRow::cgid>("cgid"),
                                field<&MsgRow::cbytes>("cbytes"),
                                field<&MsgRow::qnum>("qnum"),
                                field<&MsgRow::qbytes>("qbytes"),
                                field<&MsgRow::lspid>("lspid", Type::Pid),
                                field<&MsgRow::lrpid>("lrpid", Type::Pid)};

constexpr std::array kMqFields{field<&MqRow::name>("name", Type::Text),
                               permissions<MqRow>(),
                               field<&MqRow::uid>("uid"),
                               field<&MqRow::gid>("gid"),
                               field<&MqRow::maxmsg>("maxmsg"),
                               field<&MqRow::msgsize>("msgsize"),
                               field<&MqRow::curmsgs>("curmsgs"),
                               field<&MqRow::qsize>("qsize"),
                               field<&MqRow::notify_pid>("notify_pid", Type::Pid)};

constexpr std::array kFileFields{field<&TmpfsFileRow::name>("name", Type::Text),
                                 field<&TmpfsFileRow::size>("size"),
                                 permissions<TmpfsFileRow>(),
                                 field<&TmpfsFileRow::uid>("uid"),
                                 field<&TmpfsFileRow::gid>("gid"),
                                 field<&TmpfsFileRow::nlink>("nlink"),
                                 field<&TmpfsFileRow::blocks>("blocks")};

constexpr std::array kAttachFields{
    field<&AttachRow::address>("address", Type::Number, Look::Hexadecimal),
    field<&AttachRow::length>("length"), field<&AttachRow::id>("id"),
    field<&AttachRow::writable>("writable", Type::Bool)};

constexpr std::array kMappingFields{
    field<&FileMapRow::address>("address", Type::Number, Look::Hexadecimal),
    field<&FileMapRow::length>("length"), field<&FileMapRow::file>("file", Type::Text),
    field<&FileMapRow::offset>("offset"), field<&FileMapRow::unlinked>("unlinked", Type::Bool)};

constexpr std::array kDescriptorFields{
    field<&MqDesRow::fd>("fd"), field<&MqDesRow::queue>("queue", Type::Text),
    field<&MqDesRow::unlinked>("unlinked", Type::Bool), field<&MqDesRow::curmsgs>("curmsgs")};

constexpr std::array kOpenFileFields{
    field<&FileDesRow::fd>("fd"), field<&FileDesRow::file>("file", Type::Text),
    field<&FileDesRow::unlinked>("unlinked", Type::Bool), field<&FileDesRow::position>("position")};

template <class List> Rows all_of(const List &list)
{
    Rows rows;
    rows.rows.reserve(list.size());
    for (const auto &row : list)
    {
        rows.rows.emplace_back(&row);
    }
    return rows;
}

Rows no_view(std::string why)
{
    return {.presence = Presence::Unseen, .rows = {}, .why = std::move(why)};
}

constexpr std::string_view kNoNamespace =
    IPCSCOPE_TOLD("this engine cannot look into the namespace");
constexpr std::string_view kNoFiles = IPCSCOPE_TOLD("this engine sees no files");
constexpr std::string_view kNoQueues = IPCSCOPE_TOLD("this engine sees no POSIX message queues");

template <auto Member> Rows in_ipc(const Tables &tables, const ActorRow &actor)
{
    const IpcNamespaceTable *table = ipc_of(tables, actor);
    return table == nullptr ? no_view(told_text(kNoNamespace)) : all_of(table->*Member);
}

Rows queues_of(const Tables &tables, const ActorRow &actor)
{
    const IpcNamespaceTable *table = ipc_of(tables, actor);
    return table == nullptr || !table->mq_limits ? no_view(told_text(kNoQueues))
                                                 : all_of(table->mq);
}

Rows files_of(const Tables &tables, const ActorRow &actor)
{
    if (!tables.mnt)
    {
        return no_view(told_text(kNoFiles));
    }
    const TmpfsTable *shm = shm_of(tables, actor);
    return shm == nullptr ? Rows{} : all_of(shm->files);
}

Rows attaches_of(const Tables & /*tables*/, const ActorRow &actor)
{
    return all_of(actor.attaches);
}
Rows mappings_of(const Tables & /*tables*/, const ActorRow &actor)
{
    return actor.sees_files ? all_of(actor.mappings) : no_view(told_text(kNoFiles));
}
Rows descriptors_of(const Tables & /*tables*/, const ActorRow &actor)
{
    return actor.sees_queues ? all_of(actor.queues) : no_view(told_text(kNoQueues));
}
Rows open_files_of(const Tables & /*tables*/, const ActorRow &actor)
{
    return actor.sees_files ? all_of(actor.files) : no_view(told_text(kNoFiles));
}

constexpr std::array<KindInfo, 9> kKinds{{
    {"shm", IPCSCOPE_TOLD("shared memory segment"), kShmFields, in_ipc<&IpcNamespaceTable::shm>},
    {"sem", IPCSCOPE_TOLD("semaphore set"), kSemFields, in_ipc<&IpcNamespaceTable::sem>},
    {"msg", IPCSCOPE_TOLD("message queue"), kMsgFields, in_ipc<&IpcNamespaceTable::msg>},
    {"mq", IPCSCOPE_TOLD("POSIX message queue"), kMqFields, queues_of},
    {"file", IPCSCOPE_TOLD("file in /dev/shm"), kFileFields, files_of},
    {"attach", IPCSCOPE_TOLD("attachment"), kAttachFields, attaches_of},
    {"mapping", IPCSCOPE_TOLD("mapping of a file"), kMappingFields, mappings_of},
    {"descriptor", IPCSCOPE_TOLD("descriptor of a queue"), kDescriptorFields, descriptors_of},
    {"open_file", IPCSCOPE_TOLD("descriptor of a file"), kOpenFileFields, open_files_of},
}};

} // namespace

std::span<const KindInfo> kinds()
{
    return kKinds;
}

const KindInfo *find_kind(std::string_view name)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                    [name](const KindInfo &kind) { return kind.name == name; });
    return found == kKinds.end() ? nullptr : &*found;
}

} // namespace ipcscope::lesson
