// The protocol between driver and agents: whatever is said is understood, whatever is not said in
// it is not.
#include "core/lab/channel.h"
#include "core/lab/wire.h"

#include <rapidcheck.h>

#include <array>
#include <sys/socket.h>

using namespace ipcscope;
using namespace ipcscope::lab;

namespace rc
{

template <class Tag, class Int> struct Arbitrary<Strong<Tag, Int>>
{
    static Gen<Strong<Tag, Int>> arbitrary()
    {
        return gen::map(gen::arbitrary<Int>(), [](Int value) { return Strong<Tag, Int>{value}; });
    }
};

} // namespace rc

namespace
{

template <class T> T any()
{
    return *rc::gen::arbitrary<T>();
}

template <class Enum> Enum any_of(Enum last)
{
    return static_cast<Enum>(*rc::gen::inRange(0, static_cast<int>(last) + 1));
}

template <class T> std::optional<T> maybe()
{
    return any<bool>() ? std::optional<T>(any<T>()) : std::nullopt;
}

Call any_call()
{
    const auto form = any_of(Setuid::Form::Setresuid);
    switch (*rc::gen::inRange<std::size_t>(0, std::variant_size_v<Call>))
    {
    case 0: return Shmget{any<Key>(), any<std::uint64_t>(), any<int>()};
    case 1: return Shmat{any<IpcId>(), any<Address>(), any<int>()};
    case 2: return Shmdt{any<Address>()};
    case 3:
        return Shmctl{any<IpcId>(), any<int>(), any_of(UserPointer::Bad),
                      ShmSet{any<Uid>(), any<Gid>(), any<std::uint32_t>()}};
    case 4: return Clone{any<std::uint64_t>(), any<ActorId>()};
    case 5: return Unshare{any<std::uint64_t>()};
    case 6: return Setns{any<ActorId>(), any_of(NsKind::Pid), any<std::uint64_t>()};
    case 7: return ExitGroup{any<int>()};
    case 8: return Kill{any<ActorId>(), any<int>()};
    case 9: return Setuid{form, any<Uid>(), any<Uid>(), any<Uid>()};
    case 10: return Setgid{form, any<Gid>(), any<Gid>(), any<Gid>()};
    case 11: return Setgroups{any<std::vector<Gid>>()};
    case 12: return Capset{any<std::uint64_t>(), any<std::uint64_t>(), any<std::uint64_t>()};
    case 13: return Prlimit{any<int>(), any<std::uint64_t>(), any<std::uint64_t>()};
    case 14: return Prctl{any<int>(), any<std::uint64_t>()};
    case 15: return Sysctl{any<std::string>(), maybe<std::string>()};
    case 16: return Store{any<Address>(), any<std::string>()};
    default: return Load{any<Address>(), any<std::uint64_t>()};
    }
}

ShmRow any_shm_row()
{
    ShmRow row;
    row.id = any<IpcId>();
    row.key = any<Key>();
    row.mode = any<std::uint32_t>();
    row.uid = any<Uid>();
    row.cgid = any<Gid>();
    row.segsz = any<std::uint64_t>();
    row.cpid = any<Pid>();
    row.ctime = any<Stamp>();
    row.swap = any<std::uint64_t>();
    return row;
}

AttachRow any_attach()
{
    return AttachRow{any<Address>(), any<std::uint64_t>(), any<IpcId>(), any<bool>()};
}

template <class T, class Make> std::vector<T> some(Make make)
{
    std::vector<T> items;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    {
        items.push_back(make());
    }
    return items;
}

IpcNamespaceTable any_table()
{
    IpcNamespaceTable table;
    table.ns = any<NsId>();
    table.owner = maybe<NsId>();
    table.shm_ids = IdsRow{any<int>(), maybe<int>(), maybe<int>(), maybe<int>(), {}, {}};
    table.limits = ShmLimits{any<std::uint64_t>(), any<std::uint64_t>(), any<int>(), any<int>()};
    table.shm_tot = any<std::uint64_t>();
    table.shm = some<ShmRow>(any_shm_row);
    return table;
}

Output any_output()
{
    switch (*rc::gen::inRange(0, 5))
    {
    case 0: return {};
    case 1: return ShmidDs{.key = any<Key>(), .seq = any<std::uint32_t>(), .lpid = any<Pid>()};
    case 2: return Shminfo{.shmmax = any<std::uint64_t>(), .shmall = any<std::uint64_t>()};
    case 3: return ShmInfo{.used_ids = any<std::uint32_t>(), .shm_swp = any<std::uint64_t>()};
    default: return any<std::string>();
    }
}

wire::Answer any_answer()
{
    wire::Answer answer;
    if (any<bool>())
    {
        answer.result = Refusal{any<std::string>()};
    }
    else
    {
        answer.result = Outcome{any<std::int64_t>(), static_cast<Errno>(any<int>()),
                                any_of(ValueKind::None), any_output()};
    }
    if (any<bool>())
    {
        answer.table = any_table();
    }
    if (any<bool>())
    {
        answer.attaches = some<AttachRow>(any_attach);
    }
    return answer;
}

wire::SeenRow any_seen_row()
{
    wire::SeenRow seen{.error = any<int>(), .row = {}};
    seen.row.actor = any<ActorId>();
    seen.row.alive = any<bool>();
    seen.row.user_ns = any<NsId>();
    seen.row.suid = any<Uid>();
    seen.row.cap_permitted = any<std::uint64_t>();
    seen.row.groups = any<std::vector<Gid>>();
    seen.row.attaches = some<AttachRow>(any_attach);
    return seen;
}

wire::RowQuery any_query()
{
    return {any<Pid>(), any<bool>(), any<bool>()};
}

wire::StageResult any_stage()
{
    return {any_of(wire::Stage::Exec), any<int>()};
}

wire::Message any_message()
{
    switch (*rc::gen::inRange<std::size_t>(0, std::variant_size_v<wire::Message>))
    {
    case 0: return wire::Execute{any_call(), any<Pid>(), any<Pid>(), any<bool>(), any<bool>()};
    case 1: return any_answer();
    case 2: return wire::Reap{any<Pid>()};
    case 3: return wire::Reaped{};
    case 4: return wire::Hello{any<Pid>()};
    case 5:
        return wire::Look{some<wire::RowQuery>(any_query), any<std::vector<Pid>>(),
                          any<std::vector<NsId>>()};
    case 6:
        return wire::Seen{some<wire::SeenRow>(any_seen_row), some<IpcNamespaceTable>(any_table)};
    case 7: return wire::NeedMaps{};
    case 8: return wire::Mapped{any<std::uint32_t>(), any<std::uint32_t>(), any<bool>()};
    default: return wire::Report{some<wire::StageResult>(any_stage), any<Pid>()};
    }
}

std::optional<wire::Message> read_frame(std::string_view frame)
{
    const auto header = wire::parse_header(frame.substr(0, wire::kHeaderSize));
    if (!header || header->length != frame.size() - wire::kHeaderSize)
    {
        return std::nullopt;
    }
    return wire::decode(header->type, frame.substr(wire::kHeaderSize));
}

struct Ends
{
    Channel near;
    Fd far;
};

Ends make_ends(int deadline_ms)
{
    int fds[2]{-1, -1};
    RC_ASSERT(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) == 0);
    return Ends{Channel(Fd(fds[0]), deadline_ms), Fd(fds[1])};
}

void write_all(const Fd &to, std::string_view bytes)
{
    RC_ASSERT(::write(to.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

} // namespace

int main()
{
    bool ok = true;
    ok &= rc::check("every message is read as it was written", [] {
        const wire::Message message = any_message();
        const auto read = read_frame(wire::encode(message));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == message);
    });
    ok &= rc::check("a message that was cut short or made longer is no message", [] {
        const wire::Message message = any_message();
        const std::string frame = wire::encode(message);
        const auto header = wire::parse_header(frame.substr(0, wire::kHeaderSize));
        const std::string payload = frame.substr(wire::kHeaderSize);
        RC_ASSERT(header.has_value());
        RC_ASSERT(!wire::decode(header->type, payload + "x"));
        RC_PRE(!payload.empty());
        const auto cut = *rc::gen::inRange<std::size_t>(0, payload.size());
        RC_ASSERT(!wire::decode(header->type, payload.substr(0, cut)));
    });
    ok &= rc::check("any bytes are read as one message at most, which says just those bytes",
                    [](std::uint8_t type, const std::string &noise) {
                        std::string payload = noise;
                        if (any<bool>()) // near misses find more than noise does
                        {
                            const wire::Message message = any_message();
                            type = static_cast<std::uint8_t>(message.index());
                            payload = wire::encode(message).substr(wire::kHeaderSize);
                            RC_PRE(!payload.empty());
                            payload[*rc::gen::inRange<std::size_t>(0, payload.size())] ^=
                                any<char>();
                        }
                        const auto read = wire::decode(type, payload);
                        if (read)
                        {
                            RC_ASSERT(wire::encode(*read).substr(wire::kHeaderSize) == payload);
                        }
                    });
    ok &= rc::check("a channel joins a message again that comes in pieces", [] {
        Ends ends = make_ends(1000);
        const wire::Message message = any_message();
        const std::string frame = wire::encode(message);
        RC_PRE(frame.size() < 100000U);
        const auto cut = *rc::gen::inRange<std::size_t>(0, frame.size());
        write_all(ends.far, frame.substr(0, cut));
        write_all(ends.far, frame.substr(cut) + frame);
        for (int i = 0; i < 2; ++i)
        {
            auto read = ends.near.receive();
            RC_ASSERT(read.ok());
            RC_ASSERT(read.value() == message);
        }
    });
    ok &= rc::check("a channel calls what is no frame garbage, and waits for nothing more",
                    [](const std::string &noise) {
                        Ends ends = make_ends(1000);
                        write_all(ends.far, "no" + noise + "........");
                        auto read = ends.near.receive();
                        RC_ASSERT(!read.ok());
                        RC_ASSERT(read.error() == Trouble::Garbage);
                    });
    ok &= rc::check("a channel gives up a message that stays away, and one that stops half-way",
                    [](bool half) {
                        Ends ends = make_ends(5);
                        if (half)
                        {
                            write_all(ends.far, wire::encode(wire::Hello{Pid{1}}).substr(0, 9));
                        }
                        auto read = ends.near.receive();
                        RC_ASSERT(!read.ok());
                        RC_ASSERT(read.error() == Trouble::Late);
                    });
    ok &= rc::check("a message of more than 16 MiB is not written", [] {
        const Store store{.bytes = std::string(wire::kMaxPayload, 'x')};
        RC_ASSERT(wire::encode(wire::Execute{.call = store}).empty());
    });
    return ok ? 0 : 1;
}
