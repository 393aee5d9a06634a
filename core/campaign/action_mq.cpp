// Calls on POSIX message queues: few names, few descriptors and little room, so that receivers
// wait, senders find queues full, and news is told.
#include "core/campaign/drawing.h"

#include <string>

namespace ipcscope::campaign
{
namespace
{

constexpr std::array<std::int32_t, 8> kAccess{abi::kORdwr,
                                              abi::kORdwr,
                                              abi::kOWronly,
                                              0,
                                              abi::kORdwr | abi::kONonblock,
                                              abi::kORdwr | abi::kOCloexec,
                                              abi::kONonblock,
                                              3};
constexpr std::array<std::int32_t, 4> kCreation{abi::kOCreat, 0, abi::kOCreat | abi::kOExcl,
                                                abi::kOExcl};
constexpr std::array<std::int64_t, 8> kMaxmsg{1, 2, 3, 10, 0, 11, -1, 65537};
constexpr std::array<std::int64_t, 7> kMsgsize{8, 16, 100, 8192, 0, 8193, -1};
constexpr std::array<std::uint64_t, 6> kReceiveSizes{100, 8192, 16, 8, 4, 0};
constexpr std::array<std::uint64_t, 8> kSendSizes{4, 1, 0, 8, 9, 16, 100, 8193};
constexpr std::array<std::uint32_t, 8> kPriorities{0, 1, 2, 1, 0, 32767, 32768, 5};

std::string name_at(std::uint32_t place)
{
    const std::array<std::string, 5> odd{"", ".", "x/y", std::string(256, 'n'), ".."};
    constexpr std::array<const char *, 3> kUsual{"a", "b", "c"};
    return place % 64 == 63 ? pick(odd, place / 64) : pick(kUsual, place);
}

UserPointer odd_pointer(std::uint32_t place)
{
    constexpr std::array kOdd{UserPointer::Bad, UserPointer::Null};
    return place % 64 == 63 ? pick(kOdd, place / 64) : UserPointer::Valid;
}

UserPointer bad_pointer(std::uint32_t place)
{
    return place % 64 == 62 ? UserPointer::Bad : UserPointer::Valid;
}

/// Mostly none: a call that sleeps then waits for another one.
std::optional<Timespec> deadline_at(const Gene &gene)
{
    constexpr std::array<Timespec, 7> kTimes{
        {{0, 0}, {0, 100'000'000}, {1, 0}, {5, 0}, {0, 1'000'000'000}, {-1, 0}, {2, 500'000'000}}};
    if (gene.actor == 0)
    {
        return Timespec{}; // init never sleeps
    }
    return gene.c % 8 == 7 ? std::optional(pick(kTimes, gene.c / 8)) : std::nullopt;
}

MqOpen open_call(const Gene &gene)
{
    MqOpen call{.name = name_at(gene.a),
                .name_pointer = odd_pointer(gene.c / 4),
                .oflag = pick(kAccess, gene.b) | pick(kCreation, gene.b / 8),
                .mode = static_cast<std::uint32_t>(pick(kModes, gene.c % 3 == 2 ? gene.c / 3 : 0)),
                .attr_pointer = bad_pointer(gene.c / 4)};
    if (gene.a / 3 % 8 != 7)
    {
        const bool odd = gene.a / 24 % 6 == 5;
        call.attr = MqAttr{.flags = 0,
                           .maxmsg = pick(kMaxmsg, odd ? gene.a / 144 : gene.c % 3),
                           .msgsize = pick(kMsgsize, odd ? gene.b / 32 : gene.b / 32 % 3),
                           .curmsgs = 0};
    }
    return call;
}

MqTimedsend send_call(const Gene &gene)
{
    const std::uint64_t size = pick(kSendSizes, gene.b % 4 == 3 ? gene.b / 4 : gene.b / 4 % 4);
    const bool shorter = gene.b / 16 % 4 == 3;
    return {.mqdes = descriptor_at(gene.a),
            .text = std::string(shorter ? size / 2 : size, static_cast<char>('a' + gene.c % 26)),
            .size = size,
            .priority = pick(kPriorities, gene.c),
            .buffer = odd_pointer(gene.b / 16),
            .deadline = deadline_at(gene),
            .deadline_pointer = bad_pointer(gene.a / 16)};
}

MqTimedreceive receive_call(const Gene &gene)
{
    return {.mqdes = descriptor_at(gene.a),
            .size = pick(kReceiveSizes, gene.b % 4 == 3 ? gene.b / 4 : 0),
            .buffer = odd_pointer(gene.b / 16),
            .priority = gene.b / 4 % 4 == 3 ? pointer_at(gene.b / 16) : UserPointer::Valid,
            .deadline = deadline_at(gene),
            .deadline_pointer = bad_pointer(gene.a / 16)};
}

MqNotify notify_call(const Gene &gene)
{
    constexpr std::array<std::int32_t, 8> kHow{abi::kSigevSignal,
                                               abi::kSigevSignal,
                                               abi::kSigevSignal,
                                               abi::kSigevNone,
                                               abi::kSigevSignal,
                                               4,
                                               3,
                                               -1};
    constexpr std::array<std::int32_t, 8> kSignals{
        abi::kSigusr1, abi::kSigusr1, abi::kSigterm, 0, abi::kSigusr1, abi::kSigkill, 65, -1};
    MqNotify call{.mqdes = descriptor_at(gene.a), .event_pointer = bad_pointer(gene.c)};
    if (gene.b % 4 != 3)
    {
        call.event = Sigevent{.notify = pick(kHow, gene.b / 4), .signo = pick(kSignals, gene.c)};
    }
    return call;
}

MqGetsetattr attributes_call(const Gene &gene)
{
    constexpr std::array<std::int64_t, 4> kFlags{abi::kONonblock, 0, 0, 1};
    MqGetsetattr call{.mqdes = descriptor_at(gene.a),
                      .attr_pointer = bad_pointer(gene.c),
                      .old_attr = gene.c % 4 == 3 ? odd_pointer(gene.c / 4) : UserPointer::Valid};
    if (gene.b % 2 == 1)
    {
        call.attr =
            MqAttr{.flags = pick(kFlags, gene.b / 2), .maxmsg = 7, .msgsize = 7, .curmsgs = 7};
    }
    return call;
}

Dup dup_call(const Gene &gene)
{
    constexpr std::array<std::int32_t, 8> kTo{4, 5, 3, 6, 9, -1, 2000, 3};
    return {.form = static_cast<Dup::Form>(gene.b % 3),
            .fd = descriptor_at(gene.a),
            .to = {pick(kTo, gene.c)},
            .flags = gene.c / 8 % 3 == 2   ? 1
                     : gene.c / 8 % 3 == 1 ? abi::kOCloexec
                                           : 0};
}

Fcntl fcntl_call(const Gene &gene)
{
    constexpr std::array<std::int32_t, 6> kCommands{
        abi::kFGetfl, abi::kFSetfl, abi::kFGetfd, abi::kFSetfd, abi::kFDupfd, abi::kFDupfdCloexec};
    constexpr std::array<std::uint64_t, 6> kArguments{
        0, abi::kONonblock, 1, 5, abi::kORdwr | abi::kOAppend, 2000};
    return {.fd = descriptor_at(gene.a),
            .command = pick(kCommands, gene.b),
            .argument = pick(kArguments, gene.c)};
}

Call limit_call(const Gene &gene)
{
    constexpr std::array<const char *, 5> kNames{"fs.mqueue.msg_max", "fs.mqueue.queues_max",
                                                 "fs.mqueue.msgsize_max", "fs.mqueue.msg_default",
                                                 "fs.mqueue.msgsize_default"};
    constexpr std::array<const char *, 10> kValues{"3", "10",    "128", "2",     "8192",
                                                   "0", "65537", "-1",  "65536", "127"};
    if (gene.c % 4 == 3)
    {
        constexpr std::array<std::uint64_t, 5> kBytes{100000, 1000, 3000, 0, 500};
        const std::uint64_t bytes = pick(kBytes, gene.a);
        return Prlimit{.resource = abi::kRlimitMsgqueue, .soft = bytes, .hard = 100000};
    }
    Sysctl call{.name = pick(kNames, gene.a), .value = {}};
    if (gene.b % 8 != 7)
    {
        call.value = pick(kValues, gene.b);
    }
    return call;
}

} // namespace

std::vector<Action> mq_actions(Kind kind, const Gene &gene, std::uint32_t target)
{
    const auto by_actor = [&](Call call) {
        return std::vector{Action{.actor = gene.actor, .call = std::move(call)}};
    };
    switch (kind)
    {
    case Kind::MqUnlinkName:
        return by_actor(MqUnlink{.name = name_at(gene.a), .name_pointer = odd_pointer(gene.b)});
    case Kind::MqSend: return by_actor(send_call(gene));
    case Kind::MqReceive: return by_actor(receive_call(gene));
    case Kind::MqNews: return by_actor(notify_call(gene));
    case Kind::MqAttributes: return by_actor(attributes_call(gene));
    case Kind::MqClose: return by_actor(Close{.fd = descriptor_at(gene.a)});
    case Kind::MqDup: return by_actor(dup_call(gene));
    case Kind::MqFlags: return by_actor(fcntl_call(gene));
    case Kind::MqLimit: return by_actor(limit_call(gene));
    case Kind::Mask: return by_actor(Umask{.mask = gene.a % 4 == 3 ? 0777U : gene.a % 64});
    case Kind::Nice:
        return {with_target(
            gene, Setpriority{.who = {}, .nice = static_cast<std::int32_t>(gene.b % 25) - 4},
            target)};
    default: return by_actor(open_call(gene));
    }
}

} // namespace ipcscope::campaign
