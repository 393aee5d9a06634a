#include "core/lab/wire.h"

#include "core/call_fields.h"

#include <array>
#include <concepts>
#include <tuple>
#include <type_traits>
#include <utility>

namespace ipcscope::lab::wire
{
namespace
{

// The fields of what only travels here; those of calls and outcomes come with them.
using ipcscope::fields;

template <Like<Refusal> T> auto fields(T &v)
{
    return std::tie(v.reason);
}

template <Like<ShmRow> T> auto fields(T &v)
{
    return std::tie(v.id, v.key, v.mode, v.uid, v.gid, v.cuid, v.cgid, v.segsz, v.nattch, v.cpid,
                    v.lpid, v.atime, v.dtime, v.ctime, v.rss, v.swap);
}
template <Like<IdsRow> T> auto fields(T &v)
{
    return std::tie(v.in_use, v.max_idx, v.next_id, v.seq, v.last_idx, v.idr_next);
}
template <Like<ShmLimits> T> auto fields(T &v)
{
    return std::tie(v.shmmax, v.shmall, v.shmmni, v.shm_rmid_forced);
}
template <Like<SemState> T> auto fields(T &v)
{
    return std::tie(v.semval, v.sempid, v.semncnt, v.semzcnt);
}
template <Like<SemRow> T> auto fields(T &v)
{
    return std::tie(v.id, v.key, v.mode, v.uid, v.gid, v.cuid, v.cgid, v.otime, v.ctime, v.sems);
}
template <Like<MsgRow> T> auto fields(T &v)
{
    return std::tie(v.id, v.key, v.mode, v.uid, v.gid, v.cuid, v.cgid, v.cbytes, v.qnum, v.qbytes,
                    v.lspid, v.lrpid, v.stime, v.rtime, v.ctime);
}
template <Like<SemLimits> T> auto fields(T &v)
{
    return std::tie(v.semmsl, v.semmns, v.semopm, v.semmni);
}
template <Like<MsgLimits> T> auto fields(T &v)
{
    return std::tie(v.msgmax, v.msgmnb, v.msgmni);
}
template <class T>
concept AnyPart = Like<T, ShmPart> || Like<T, SemPart> || Like<T, MsgPart>;
template <AnyPart T> auto fields(T &v)
{
    return std::tie(v.all, v.totals, v.uncounted, v.settings, v.ids, v.limits, v.amount, v.count,
                    v.rows, v.gone);
}
template <Like<Parts> T> auto fields(T &v)
{
    return std::tie(v.shm, v.sem, v.msg, v.mq, v.sems, v.hidden);
}
template <Like<KindQuery> T> auto fields(T &v)
{
    return std::tie(v.all, v.totals, v.totals_if_gone, v.settings, v.rows);
}
template <Like<TableQuery> T> auto fields(T &v)
{
    return std::tie(v.shm, v.sem, v.msg, v.mq, v.sems, v.sleepers);
}
template <Like<MqQuery> T> auto fields(T &v)
{
    return std::tie(v.all, v.settings, v.names, v.device);
}
template <Like<MqRow> T> auto fields(T &v)
{
    return std::tie(v.name, v.mode, v.uid, v.gid, v.maxmsg, v.msgsize, v.curmsgs, v.qsize, v.notify,
                    v.signo, v.notify_pid, v.mtime, v.senders, v.receivers);
}
template <Like<MqLimits> T> auto fields(T &v)
{
    return std::tie(v.queues_max, v.msg_max, v.msgsize_max, v.msg_default, v.msgsize_default);
}
template <Like<MqPart> T> auto fields(T &v)
{
    return std::tie(v.all, v.settings, v.limits, v.rows, v.inodes, v.gone, v.device);
}
template <Like<MqDesRow> T> auto fields(T &v)
{
    return std::tie(v.fd, v.queue, v.unlinked, v.flags, v.maxmsg, v.msgsize, v.curmsgs);
}
template <Like<AttachRow> T> auto fields(T &v)
{
    return std::tie(v.address, v.length, v.id, v.writable);
}
template <Like<SemFile> T> auto fields(T &v)
{
    return std::tie(v.value, v.nwaiters);
}
template <Like<TmpfsFileRow> T> auto fields(T &v)
{
    return std::tie(v.name, v.mode, v.uid, v.gid, v.nlink, v.size, v.blocks, v.semaphore);
}
template <Like<TmpfsTable> T> auto fields(T &v)
{
    return std::tie(v.device, v.size, v.used, v.inodes, v.free_inodes, v.mode, v.uid, v.gid,
                    v.files);
}
template <Like<MntNamespaceTable> T> auto fields(T &v)
{
    return std::tie(v.ns, v.shm);
}
template <Like<FileDesRow> T> auto fields(T &v)
{
    return std::tie(v.fd, v.file, v.unlinked, v.flags, v.position);
}
template <Like<FileMapRow> T> auto fields(T &v)
{
    return std::tie(v.address, v.length, v.file, v.unlinked, v.offset, v.access);
}
template <Like<Maps> T> auto fields(T &v)
{
    return std::tie(v.attaches, v.files);
}
template <Like<ActorRow> T> auto fields(T &v)
{
    return std::tie(v.actor, v.pid, v.tid, v.alive, v.sleeps_in, v.ipc_ns, v.user_ns, v.mnt_ns,
                    v.uid, v.euid, v.suid, v.gid, v.egid, v.sgid, v.cap_effective, v.cap_permitted,
                    v.groups, v.attaches, v.nice, v.sees_queues, v.queues, v.sees_files, v.files,
                    v.mappings);
}

template <Like<Execute> T> auto fields(T &v)
{
    return std::tie(v.call, v.target_pid, v.proc_pid, v.look, v.look_on_error, v.want_maps,
                    v.want_ids, v.want_spaces, v.slot);
}
template <Like<Ids> T> auto fields(T &v)
{
    return std::tie(v.uid, v.euid, v.suid, v.gid, v.egid, v.sgid, v.cap_effective, v.cap_permitted,
                    v.groups);
}
template <Like<Spaces> T> auto fields(T &v)
{
    return std::tie(v.ipc, v.user, v.mnt);
}
template <Like<Answer> T> auto fields(T &v)
{
    return std::tie(v.result, v.parts, v.maps, v.ids, v.spaces);
}
template <Like<Hello> T> auto fields(T &v)
{
    return std::tie(v.pid, v.tid, v.maps, v.ids, v.spaces);
}
template <Like<RowQuery> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.ids, v.maps, v.open);
}
template <Like<TableLook> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.pid, v.ns, v.query);
}
template <Like<MountLook> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.ns);
}
template <Like<Look> T> auto fields(T &v)
{
    return std::tie(v.rows, v.tables, v.mounts, v.known, v.of_new, v.over);
}
template <Like<SeenRow> T> auto fields(T &v)
{
    return std::tie(v.error, v.row, v.inodes);
}
template <Like<SeenTable> T> auto fields(T &v)
{
    return std::tie(v.ns, v.owner, v.parts);
}
template <Like<SeenMounts> T> auto fields(T &v)
{
    return std::tie(v.error, v.table, v.mqueue_device);
}
template <Like<Seen> T> auto fields(T &v)
{
    return std::tie(v.rows, v.mounts, v.tables);
}
template <Like<Hurry> T> auto fields(T &v)
{
    return std::tie(v.pid, v.tid);
}
template <Like<Hurried> T> auto fields(T &v)
{
    return std::tie(v.error);
}
template <Like<NeedMaps> T> auto fields(T & /*unused*/)
{
    return std::tuple<>{};
}
template <Like<Mapped> T> auto fields(T &v)
{
    return std::tie(v.uid_count, v.gid_count, v.setgroups_allowed, v.msgqueue);
}
template <Like<StageResult> T> auto fields(T &v)
{
    return std::tie(v.stage, v.error);
}
template <Like<Report> T> auto fields(T &v)
{
    return std::tie(v.stages, v.init_host_pid, v.file_device, v.last_inode);
}

// The last enumerator of each closed enumeration; errno is open.
template <class Enum> constexpr Enum kLast{};
template <> constexpr UserPointer kLast<UserPointer> = UserPointer::BadText;
template <> constexpr NsKind kLast<NsKind> = NsKind::Pid;
template <> constexpr ExitGroup::Ends kLast<ExitGroup::Ends> = ExitGroup::Ends::Thread;
template <> constexpr Setuid::Form kLast<Setuid::Form> = Setuid::Form::Setresuid;
template <> constexpr Sigaction::Disposition kLast<Sigaction::Disposition> =
    Sigaction::Disposition::HandlerRestart;
template <> constexpr Dup::Form kLast<Dup::Form> = Dup::Form::Dup3;
template <> constexpr Unlink::Form kLast<Unlink::Form> = Unlink::Form::ShmUnlink;
template <> constexpr BadShmName::Function kLast<BadShmName::Function> =
    BadShmName::Function::ShmUnlink;
template <> constexpr FileMapRow::Access kLast<FileMapRow::Access> = FileMapRow::Access::ReadWrite;
template <> constexpr SemWait::Form kLast<SemWait::Form> = SemWait::Form::Timedwait;
template <> constexpr ValueKind kLast<ValueKind> = ValueKind::Key;
template <> constexpr Stage kLast<Stage> = Stage::Exec;

class Writer
{
  public:
    std::string out;

    template <std::integral T> void put(T value)
    {
        if constexpr (std::same_as<T, bool>)
        {
            out.push_back(value ? '\1' : '\0');
        }
        else
        {
            const auto bits = static_cast<std::make_unsigned_t<T>>(value);
            std::array<char, sizeof(T)> bytes{};
            for (std::size_t i = 0; i < sizeof(T); ++i)
            {
                bytes[i] = static_cast<char>(static_cast<std::uint64_t>(bits) >> (8 * i) & 0xffU);
            }
            out.append(bytes.data(), bytes.size());
        }
    }
    void put(Errno value) { put(static_cast<std::int32_t>(value)); }
    template <class T>
    requires std::is_enum_v<T>
    void put(T value) { put(static_cast<std::uint8_t>(value)); }
    template <class Tag, class Int> void put(const Strong<Tag, Int> &value) { put(value.value); }
    void put(const std::string &bytes)
    {
        put(static_cast<std::uint32_t>(bytes.size()));
        out.append(bytes);
    }
    template <class T> void put(const std::vector<T> &items)
    {
        put(static_cast<std::uint32_t>(items.size()));
        for (const T &item : items)
        {
            put(item);
        }
    }
    template <class T> void put(const std::optional<T> &value)
    {
        put(value.has_value());
        if (value)
        {
            put(*value);
        }
    }
    void put(const std::monostate & /*unused*/) {}
    template <class... Ts> void put(const std::variant<Ts...> &value)
    {
        put(static_cast<std::uint8_t>(value.index()));
        std::visit([this](const auto &held) { put(held); }, value);
    }
    template <class T>
    requires requires(const T &v) { fields(v); }
    void put(const T &value)
    {
        std::apply([this](const auto &...field) { (put(field), ...); }, fields(value));
    }
};

class Reader
{
  public:
    explicit Reader(std::string_view bytes) : in_(bytes) {}

    /// Everything was there, and nothing is left.
    [[nodiscard]] bool complete() const { return ok_ && in_.empty(); }

    template <std::integral T> void get(T &value)
    {
        const std::string_view bytes = take(sizeof(T));
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
        {
            bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        }
        if constexpr (std::same_as<T, bool>)
        {
            ok_ = ok_ && bits <= 1;
        }
        value = static_cast<T>(bits);
    }
    void get(Errno &value)
    {
        std::int32_t number = 0;
        get(number);
        value = static_cast<Errno>(number);
    }
    template <class T>
    requires std::is_enum_v<T>
    void get(T &value)
    {
        std::uint8_t number = 0;
        get(number);
        ok_ = ok_ && number <= static_cast<std::uint8_t>(kLast<T>);
        value = ok_ ? static_cast<T>(number) : T{};
    }
    template <class Tag, class Int> void get(Strong<Tag, Int> &value) { get(value.value); }
    void get(std::string &bytes)
    {
        std::uint32_t size = 0;
        get(size);
        bytes = take(size);
    }
    template <class T> void get(std::vector<T> &items)
    {
        std::uint32_t count = 0;
        get(count);
        // An item takes a byte at least, so a count beyond what is left is a lie; it must not make
        // us allocate.
        ok_ = ok_ && count <= in_.size();
        for (std::uint32_t i = 0; ok_ && i < count; ++i)
        {
            T item{};
            get(item);
            items.push_back(std::move(item));
        }
    }
    template <class T> void get(std::optional<T> &value)
    {
        bool present = false;
        get(present);
        if (ok_ && present)
        {
            value.emplace();
            get(*value);
        }
    }
    void get(std::monostate & /*unused*/) {}
    template <class... Ts> void get(std::variant<Ts...> &value)
    {
        std::uint8_t index = 0;
        get(index);
        ok_ = ok_ && index < sizeof...(Ts);
        if (ok_)
        {
            get_held(value, index, std::index_sequence_for<Ts...>{});
        }
    }
    template <class T>
    requires requires(T &v) { fields(v); }
    void get(T &value)
    {
        std::apply([this](auto &...field) { (get(field), ...); }, fields(value));
    }
    template <class Variant> void get_as(Variant &value, std::uint8_t index)
    {
        ok_ = ok_ && index < std::variant_size_v<Variant>;
        if (ok_)
        {
            get_held(value, index, std::make_index_sequence<std::variant_size_v<Variant>>{});
        }
    }

  private:
    template <class Variant, std::size_t... I>
    void get_held(Variant &value, std::uint8_t index, std::index_sequence<I...> /*all*/)
    {
        const auto try_one = [&]<std::size_t N>(std::integral_constant<std::size_t, N>) {
            if (index == N)
            {
                get(value.template emplace<N>());
            }
        };
        (try_one(std::integral_constant<std::size_t, I>{}), ...);
    }
    std::string_view take(std::size_t count)
    {
        if (!ok_ || count > in_.size())
        {
            ok_ = false;
            return {};
        }
        const std::string_view taken = in_.substr(0, count);
        in_.remove_prefix(count);
        return taken;
    }

    std::string_view in_;
    bool ok_{true};
};

} // namespace

std::string encode(const Message &message)
{
    Writer writer;
    writer.out.reserve(256);
    writer.out.append("ip");
    writer.put(kVersion);
    writer.put(static_cast<std::uint8_t>(message.index()));
    writer.put(std::uint32_t{0});
    std::visit([&](const auto &held) { writer.put(held); }, message);
    const std::size_t length = writer.out.size() - kHeaderSize;
    if (length > kMaxPayload)
    {
        return {};
    }
    for (std::size_t i = 0; i < 4; ++i)
    {
        writer.out[4 + i] = static_cast<char>(length >> (8 * i) & 0xffU);
    }
    return std::move(writer.out);
}

std::optional<Header> parse_header(std::string_view bytes)
{
    if (bytes.size() != kHeaderSize || bytes[0] != 'i' || bytes[1] != 'p' ||
        static_cast<std::uint8_t>(bytes[2]) != kVersion)
    {
        return std::nullopt;
    }
    Header header{.type = static_cast<std::uint8_t>(bytes[3]), .length = 0};
    Reader(bytes.substr(4)).get(header.length);
    if (header.type >= std::variant_size_v<Message> || header.length > kMaxPayload)
    {
        return std::nullopt;
    }
    return header;
}

std::optional<Message> decode(std::uint8_t type, std::string_view payload)
{
    Message message;
    Reader reader(payload);
    reader.get_as(message, type);
    if (!reader.complete())
    {
        return std::nullopt;
    }
    return message;
}

} // namespace ipcscope::lab::wire
