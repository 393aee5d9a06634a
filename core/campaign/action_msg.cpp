// Message calls: few types and little room, so that receivers wait and senders find queues full.
#include "core/campaign/drawing.h"

namespace ipcscope::campaign
{
namespace
{

constexpr std::array<std::int64_t, 10> kTypes{1, 2, 3, 1, 2, 5, 1, 2, 0, -1};
constexpr std::array<std::int64_t, 12> kSelectors{0, 1, 2, -2, 3, -3, 0, 1, -5, 5, 0, -1};
constexpr std::array<std::int64_t, 10> kSendSizes{4, 1, 0, 20, 60, 100, 9, 8192, 8193, -1};
constexpr std::array<std::int64_t, 8> kReceiveSizes{100, 8192, 100, 4, 0, 8192, 20, -1};
constexpr std::array<int, 12> kReceiveFlags{0,
                                            0,
                                            0,
                                            abi::kIpcNowait,
                                            abi::kMsgNoerror,
                                            abi::kMsgExcept,
                                            abi::kMsgCopy | abi::kIpcNowait,
                                            abi::kMsgNoerror | abi::kIpcNowait,
                                            abi::kMsgExcept | abi::kMsgNoerror,
                                            abi::kMsgCopy | abi::kIpcNowait | abi::kMsgNoerror,
                                            abi::kMsgCopy,
                                            abi::kMsgCopy | abi::kMsgExcept | abi::kIpcNowait};
constexpr std::array<int, 8> kCommands{abi::kIpcStat,
                                       abi::kMsgStat,
                                       abi::kMsgStatAny,
                                       abi::kIpcInfo,
                                       abi::kMsgInfo,
                                       abi::kIpcSet,
                                       99,
                                       -1};
constexpr std::array<std::uint64_t, 8> kQbytes{100, 16384, 60, 20, 0, 9, 16385, 1U << 20U};

UserPointer buffer_at(std::uint32_t place)
{
    constexpr std::array kOdd{UserPointer::Bad, UserPointer::BadText, UserPointer::Null};
    return place % 64 == 63 ? pick(kOdd, place / 64) : UserPointer::Valid;
}

/// How long the text is that stands at the address; what msgsz takes beyond it are zeros.
std::size_t text_length(std::int64_t size, std::uint32_t place)
{
    if (size < 0)
    {
        return 8;
    }
    const auto whole = static_cast<std::size_t>(size);
    return place % 8 == 6 ? whole / 2 : place % 8 == 7 ? whole + 3 : whole;
}

Action send(const Gene &gene)
{
    const std::int64_t size = pick(kSendSizes, gene.c % 5 == 4 ? gene.c / 5 : gene.c / 5 % 5);
    const char fill = static_cast<char>('a' + gene.c % 26);
    Msgsnd call{.id = {},
                .mtype = pick(kTypes, gene.b),
                .text = std::string(text_length(size, gene.a / 32), fill),
                .size = size,
                .flags = gene.b / 10 % 3 == 2 || gene.actor == 0 ? abi::kIpcNowait : 0,
                .buffer = buffer_at(gene.b / 32)};
    return on_object(gene, std::move(call));
}

Action receive(const Gene &gene)
{
    Msgrcv call{.id = {},
                .size = pick(kReceiveSizes, gene.c),
                .type = pick(kSelectors, gene.b),
                .flags = pick(kReceiveFlags, gene.c / 8),
                .buffer = buffer_at(gene.b / 12)};
    if (gene.actor == 0)
    {
        call.flags |= abi::kIpcNowait; // init never sleeps
    }
    return on_object(gene, call);
}

Msgctl control_call(const Gene &gene, int command, std::uint64_t qbytes)
{
    return {.id = {},
            .command = command,
            .buffer = pointer_at(gene.b / 12),
            .set = {.uid = {pick(kUids, gene.c)},
                    .gid = {pick(kUids, gene.c / 6)},
                    .mode = static_cast<std::uint32_t>(pick(kModes, gene.c / 36)),
                    .qbytes = qbytes}};
}

/// Less room makes senders sleep, more wakes them; owner and mode stay plain.
Action room(const Gene &gene)
{
    Msgctl call = control_call(gene, abi::kIpcSet, pick(kQbytes, gene.b));
    call.buffer = UserPointer::Valid;
    call.set = {.uid = {0}, .gid = {0}, .mode = 0600, .qbytes = call.set.qbytes};
    return on_object(gene, call);
}

Action setting(const Gene &gene)
{
    constexpr std::array<const char *, 3> kNames{"kernel.msgmnb", "kernel.msgmax", "kernel.msgmni"};
    constexpr std::array<const char *, 10> kValues{"100",   "16384", "8192", "20", "3",
                                                   "32769", "0",     "-1",   "x",  "2147483648"};
    Sysctl call{.name = pick(kNames, gene.a), .value = {}};
    if (gene.c % 4 != 3)
    {
        call.value = pick(kValues, gene.b);
    }
    return {.actor = gene.actor, .call = call};
}

Action get(const Gene &gene, Key key)
{
    return {.actor = gene.actor,
            .call = Msgget{.key = key, .flags = get_flags_at(gene)},
            .keeps = gene.c % kIdSlots};
}

} // namespace

std::vector<Action> msg_actions(Kind kind, const Gene &gene)
{
    switch (kind)
    {
    case Kind::MsgGet: return {get(gene, {pick(kKeys, gene.a)})};
    case Kind::MsgSend: return {send(gene)};
    case Kind::MsgReceive: return {receive(gene)};
    case Kind::MsgControl:
        return {on_object(gene,
                          control_call(gene, pick(kCommands, gene.b), pick(kQbytes, gene.c / 16)))};
    case Kind::MsgRoom: return {room(gene)};
    case Kind::MsgRemove:
        return {on_object(
            gene,
            Msgctl{.id = {}, .command = abi::kIpcRmid, .buffer = UserPointer::Null, .set = {}})};
    case Kind::MsgLimit: return {setting(gene)};
    case Kind::MsgNextId: return {set_next_id(gene, "kernel.msg_next_id")};
    default: return {get(gene, kIpcPrivate)};
    }
}

} // namespace ipcscope::campaign
