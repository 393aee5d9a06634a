#include "core/campaign/action.h"

#include "core/campaign/drawing.h"
#include "core/campaign/mixture.h"

#include <array>
#include <cstddef>
#include <numeric>
#include <string>

namespace ipcscope::campaign
{
namespace
{

// Pools are ordered from the plainest to the oddest: genes shrink towards the front.
constexpr std::array<std::uint64_t, 10> kSizes{
    4096, 1, 0, 4097, 8192, 100000, 65536, std::uint64_t{1} << 40, ~std::uint64_t{0}, 4095};
constexpr std::uint64_t kLargest = 100000; // of the sizes that can be had
constexpr std::array<int, 5> kGetFlags{abi::kIpcCreat, 0, abi::kIpcCreat | abi::kIpcExcl,
                                       abi::kIpcExcl, abi::kIpcCreat | abi::kShmNoreserve};
constexpr std::array<int, 8> kAttachFlags{0,
                                          abi::kShmRdonly,
                                          abi::kShmRnd,
                                          abi::kShmExec,
                                          abi::kShmRemap,
                                          abi::kShmRnd | abi::kShmRdonly,
                                          abi::kShmRemap | abi::kShmRnd,
                                          abi::kShmRdonly | abi::kShmExec};
// Free in both engines: far below where the kernel maps on its own, far above the program.
constexpr std::array<std::uint64_t, 6> kAddresses{0x10000000, 0x10002000, 0x10001000,
                                                  0x10001001, 0,          100};
constexpr std::array<std::int64_t, 6> kOffsets{0, 1, 4095, 4096, 8192, -4096};
constexpr std::array<int, 12> kCommands{abi::kIpcStat,
                                        abi::kIpcRmid,
                                        abi::kIpcSet,
                                        abi::kShmStat,
                                        abi::kShmStatAny,
                                        abi::kIpcInfo,
                                        abi::kShmInfo,
                                        abi::kShmLock,
                                        abi::kShmUnlock,
                                        99,
                                        -1,
                                        abi::kIpcStat | 0x100};
constexpr std::array<std::uint64_t, 8> kCapSets{0,
                                                abi::kAllCaps,
                                                std::uint64_t{1} << abi::kCapIpcOwner,
                                                std::uint64_t{1} << abi::kCapSysAdmin,
                                                std::uint64_t{1} << abi::kCapIpcLock,
                                                std::uint64_t{1} << abi::kCapSetuid |
                                                    std::uint64_t{1} << abi::kCapSetgid,
                                                std::uint64_t{1} << abi::kCapCheckpointRestore,
                                                std::uint64_t{1} << abi::kCapSysPtrace};
constexpr std::array<const char *, 5> kSysctls{"kernel.shmmni", "kernel.shm_rmid_forced",
                                               "kernel.shmall", "kernel.shmmax",
                                               "kernel.shm_next_id"};
constexpr std::array<const char *, 12> kSysctlValues{
    "1",     "0",  "3",     "2",     "4096",       "100",
    "32768", "-1", "32769", "70000", "2147483647", "18446744073692774399"};

Action get(const Gene &gene, Key key)
{
    Action action{.actor = gene.actor, .call = {}, .keeps = gene.c % kIdSlots};
    const std::uint64_t size = pick(kSizes, gene.b % 4 == 0 ? gene.b / 4 : 0);
    int flags =
        pick(kGetFlags, gene.c / kIdSlots) | pick(kModes, gene.a / 8 % 3 == 0 ? gene.a / 24 : 0);
    if (size > kLargest)
    {
        // Unreserved it would succeed, and attached it would meet the program's own memory.
        flags &= ~abi::kShmNoreserve;
    }
    action.call = Shmget{.key = key, .size = size, .flags = flags};
    return action;
}

Action control(const Gene &gene)
{
    Action action{.actor = gene.actor, .call = {}, .id = gene.a % kIdSlots};
    action.id_offset = id_offset_at(gene.a / kIdSlots);
    const ShmSet set{.uid = {pick(kUids, gene.c)},
                     .gid = {pick(kUids, gene.c / 6)},
                     .mode = static_cast<std::uint32_t>(pick(kModes, gene.c / 36))};
    action.call = Shmctl{.id = {},
                         .command = pick(kCommands, gene.b),
                         .buffer = pointer_at(gene.b / 12),
                         .set = set};
    return action;
}

Action remove(const Gene &gene)
{
    Action action{.actor = gene.actor, .call = {}, .id = gene.a % kIdSlots};
    action.id_offset = id_offset_at(gene.a / kIdSlots);
    if (gene.b % 2 == 1)
    {
        // Any of the first round's objects, so that not only the youngest go.
        action.id.reset();
        action.id_offset = static_cast<std::int32_t>(gene.c % 64);
    }
    action.call =
        Shmctl{.id = {}, .command = abi::kIpcRmid, .buffer = UserPointer::Null, .set = {}};
    return action;
}

Action attach(const Gene &gene)
{
    Action action{.actor = gene.actor, .call = {}, .id = gene.a % kIdSlots};
    action.id_offset = id_offset_at(gene.a / kIdSlots);
    action.keeps = gene.b % kAddressSlots;
    const std::uint32_t odd = gene.b / kAddressSlots;
    Shmat call{.id = {}, .address = {}, .flags = 0};
    if (odd % 2 == 1)
    {
        call.address = {pick(kAddresses, odd / 2)};
    }
    if (gene.c % 3 == 2)
    {
        call.flags = pick(kAttachFlags, gene.c / 3);
    }
    action.call = call;
    return action;
}

std::int64_t offset_at(std::uint32_t place)
{
    return place % 6 == 5 ? pick(kOffsets, place / 6) : 0;
}

Action with_address(const Gene &gene, Call call)
{
    Action action{.actor = gene.actor, .call = std::move(call)};
    action.address = gene.a % kAddressSlots;
    action.address_offset = offset_at(gene.a / kAddressSlots);
    return action;
}

/// The gene's other actor, init included.
std::uint32_t target_of(const Gene &gene, Profile profile)
{
    return gene.a % actor_slots(profile);
}

/// A place for a new actor: any but init's.
std::uint32_t child_of(const Gene &gene, Profile profile)
{
    return 1 + gene.a % (actor_slots(profile) - 1);
}

Action fork_child(const Gene &gene, Profile profile)
{
    constexpr std::array<std::uint64_t, 9> kFlags{0,
                                                  abi::kCloneNewipc,
                                                  abi::kCloneNewipc | abi::kCloneNewuser,
                                                  abi::kCloneNewuser,
                                                  abi::kCloneSysvsem,
                                                  abi::kCloneNewipc | abi::kCloneSysvsem,
                                                  abi::kCloneNewpid,
                                                  abi::kCloneNewpid,
                                                  abi::kCloneNewpid | abi::kCloneNewuser};
    const std::uint64_t flags = gene.b % 3 == 2 ? pick(kFlags, gene.b / 3) : 0;
    return with_target(gene, Clone{.flags = flags | abi::kSigchld, .child = {}},
                       child_of(gene, profile));
}

Action fork_thread(const Gene &gene, Profile profile)
{
    constexpr std::uint64_t kThread = abi::kCloneVm | abi::kCloneFs | abi::kCloneFiles |
                                      abi::kCloneSighand | abi::kCloneThread | abi::kCloneSysvsem;
    return with_target(gene, Clone{.flags = kThread, .child = {}}, child_of(gene, profile));
}

Action disposition(const Gene &gene)
{
    constexpr std::array<Sigaction::Disposition, 4> kDispositions{
        Sigaction::Disposition::Handler, Sigaction::Disposition::HandlerRestart,
        Sigaction::Disposition::Ignore, Sigaction::Disposition::Default};
    constexpr std::array<int, 3> kSignals{abi::kSigusr1, abi::kSigterm, abi::kSigkill};
    return {.actor = gene.actor,
            .call = Sigaction{.signal = pick(kSignals, gene.b % 8 == 7 ? gene.b / 8 : gene.b % 2),
                              .disposition = pick(kDispositions, gene.a)}};
}

/// Long for every time-out that a plan makes and little for whoever waits for the plan.
Action time_passes(const Gene & /*all the same*/)
{
    return {.actor = 0, .call = Nanosleep{.time = {.sec = 0, .nsec = 500'000'000}}};
}

Action signal(const Gene &gene, Profile profile)
{
    constexpr std::array<int, 5> kSignals{0, abi::kSigkill, abi::kSigterm, abi::kSigchld, 65};
    const bool sleepers = actor_slots(profile) == kActorSlots;
    const int number = sleepers && gene.b % 2 == 0 ? abi::kSigusr1 : pick(kSignals, gene.b);
    return with_target(gene, Kill{.target = {}, .signal = number}, target_of(gene, profile));
}

Action unshare_other(const Gene &gene)
{
    constexpr std::array<std::uint64_t, 8> kFlags{
        abi::kCloneNewuser, abi::kCloneNewuser | abi::kCloneNewipc,
        abi::kCloneSysvsem, abi::kCloneNewns,
        abi::kCloneFiles,   1,
        abi::kCloneNewpid,  abi::kCloneNewpid | abi::kCloneNewipc};
    return {.actor = gene.actor, .call = Unshare{.flags = pick(kFlags, gene.a)}};
}

Action enter(const Gene &gene, Profile profile)
{
    constexpr std::array<std::uint64_t, 4> kTypes{abi::kCloneNewipc, 0, abi::kCloneNewuser,
                                                  abi::kCloneNewpid};
    constexpr std::array<NsKind, 8> kKinds{NsKind::Ipc, NsKind::Ipc, NsKind::Ipc, NsKind::Ipc,
                                           NsKind::Ipc, NsKind::Ipc, NsKind::Pid, NsKind::User};
    const NsKind kind = pick(kKinds, gene.b);
    const std::uint64_t usual = kind == NsKind::Pid ? abi::kCloneNewpid : abi::kCloneNewipc;
    return with_target(gene,
                       Setns{.target = {},
                             .kind = kind,
                             .nstype = gene.c % 8 == 7 ? pick(kTypes, gene.c / 8) : usual},
                       target_of(gene, profile));
}

Action become(const Gene &gene, bool group)
{
    const auto form = static_cast<Setuid::Form>(gene.c % 3);
    const std::uint32_t real = pick(kUids, gene.a);
    const std::uint32_t effective = pick(kUids, gene.b);
    const std::uint32_t saved = pick(kUids, gene.a / 6);
    const bool pair = form != Setuid::Form::Setuid;
    const bool triple = form == Setuid::Form::Setresuid;
    if (group)
    {
        return {.actor = gene.actor,
                .call = Setgid{.form = form,
                               .real = {real},
                               .effective = {pair ? effective : kNoId},
                               .saved = {triple ? saved : kNoId}}};
    }
    return {.actor = gene.actor,
            .call = Setuid{.form = form,
                           .real = {real},
                           .effective = {pair ? effective : kNoId},
                           .saved = {triple ? saved : kNoId}}};
}

Action groups(const Gene &gene)
{
    Setgroups call;
    for (std::uint32_t n = 0; n < gene.b % kUids.size(); ++n)
    {
        call.groups.push_back({pick(kUids, gene.a + n) % 65536});
    }
    return {.actor = gene.actor, .call = call};
}

Action setting(const Gene &gene, bool next_id)
{
    Sysctl call{.name = next_id ? "kernel.shm_next_id" : pick(kSysctls, gene.a), .value = {}};
    constexpr std::array<const char *, 10> kNext{"0",  "5",     "32768",      "32773",      "100",
                                                 "65", "98304", "2147483647", "2147450880", "-1"};
    call.value = next_id ? pick(kNext, gene.b) : pick(kSysctlValues, gene.b);
    return {.actor = gene.actor, .call = call};
}

std::vector<Action> burst(const Gene &gene)
{
    std::vector<Action> actions;
    for (std::uint32_t n = 0; n < 2 + gene.a % 60; ++n)
    {
        actions.push_back({.actor = gene.actor,
                           .call = Shmget{.key = kIpcPrivate, .size = 4096, .flags = 0600},
                           .keeps = n % kIdSlots});
    }
    return actions;
}

Action plain(Kind kind, const Gene &gene, Profile profile)
{
    const Gene &g = gene;
    switch (kind)
    {
    case Kind::Get: return get(g, {pick(kKeys, g.a)});
    case Kind::GetPrivate: return get(g, kIpcPrivate);
    case Kind::Remove: return remove(g);
    case Kind::Control: return control(g);
    case Kind::Attach: return attach(g);
    case Kind::Detach: return with_address(g, Shmdt{});
    case Kind::StoreBytes:
        return with_address(g, Store{.address = {}, .bytes = std::string(1 + g.b % 5, 'x')});
    case Kind::LoadBytes: return with_address(g, Load{.address = {}, .length = g.b % 9});
    case Kind::Fork: return fork_child(g, profile);
    case Kind::ForkThread: return fork_thread(g, profile);
    case Kind::Exit: return {.actor = g.actor, .call = ExitGroup{.status = 0}};
    case Kind::ExitThread:
        return {.actor = g.actor, .call = ExitGroup{.status = 0, .ends = ExitGroup::Ends::Thread}};
    case Kind::Signal: return signal(g, profile);
    case Kind::Disposition: return disposition(g);
    case Kind::TimePasses: return time_passes(g);
    case Kind::UnshareIpc: return {.actor = g.actor, .call = Unshare{.flags = abi::kCloneNewipc}};
    case Kind::UnshareOther: return unshare_other(g);
    case Kind::Enter: return enter(g, profile);
    case Kind::NextId: return setting(g, true);
    case Kind::Limit: return setting(g, false);
    case Kind::ReadSetting:
        return {.actor = g.actor, .call = Sysctl{.name = pick(kSysctls, g.a), .value = {}}};
    case Kind::BecomeUid: return become(g, false);
    case Kind::BecomeGid: return become(g, true);
    case Kind::Groups: return groups(g);
    case Kind::Caps:
        return {.actor = g.actor,
                .call = Capset{.effective = pick(kCapSets, g.a) & pick(kCapSets, g.b),
                               .permitted = pick(kCapSets, g.b),
                               .inheritable = g.c % 4 == 3 ? pick(kCapSets, g.c / 4) : 0}};
    case Kind::Memlock:
        return {.actor = g.actor,
                .call = Prlimit{.resource = abi::kRlimitMemlock,
                                .soft = g.a % 3 * 4096,
                                .hard = (g.a % 3 + g.b % 2) * 4096}};
    case Kind::Dumpable:
        return {.actor = g.actor,
                .call = Prctl{.option = g.a % 2 == 0 ? abi::kPrSetDumpable : abi::kPrSetKeepcaps,
                              .argument = g.b % 3}};
    default: break; // drawn elsewhere
    }
    return get(g, kIpcPrivate);
}

bool within(Kind kind, const Reach &reach)
{
    switch (kind)
    {
    case Kind::BecomeUid:
    case Kind::BecomeGid: return reach.several_uids;
    case Kind::Groups: return reach.setgroups;
    default: return true;
    }
}

} // namespace

std::vector<Action> actions_of(Profile profile, const Gene &gene, const Reach &reach)
{
    Gene drawn = gene;
    drawn.actor %= actor_slots(profile);
    const Kind kind = kind_at(profile, gene.kind);
    if (kind == Kind::Burst)
    {
        return burst(drawn);
    }
    if (kind >= Kind::SemGet && kind <= Kind::SemNextId)
    {
        return sem_actions(kind, drawn);
    }
    if (kind >= Kind::MsgGet && kind <= Kind::MsgNextId)
    {
        return msg_actions(kind, drawn);
    }
    if (kind >= Kind::MqOpenName && kind <= Kind::Nice)
    {
        return mq_actions(kind, drawn, target_of(drawn, profile));
    }
    if (kind >= Kind::FileOpen && kind <= Kind::EnterMounts)
    {
        return file_actions(kind, drawn, target_of(drawn, profile));
    }
    if (kind >= Kind::NamedSemOpen && kind <= Kind::NamedSemClose)
    {
        return posix_sem_actions(kind, drawn);
    }
    return {plain(within(kind, reach) ? kind : Kind::GetPrivate, drawn, profile)};
}

} // namespace ipcscope::campaign
