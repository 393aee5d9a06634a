// Calls on files in /dev/shm and on what is mounted there: few names, few descriptors, and file
// systems so small that they are soon full.
#include "core/campaign/drawing.h"

#include <algorithm>
#include <limits>
#include <string>

namespace ipcscope::campaign
{
namespace
{

constexpr std::array<std::int32_t, 8> kAccess{abi::kORdwr,
                                              abi::kORdwr | abi::kOCloexec,
                                              abi::kOWronly,
                                              0,
                                              abi::kORdwr | abi::kOAppend,
                                              abi::kOPath,
                                              abi::kORdwr | abi::kONofollow,
                                              3};
constexpr std::array<std::int32_t, 8> kHow{abi::kOCreat,
                                           abi::kOCreat,
                                           0,
                                           abi::kOCreat | abi::kOExcl,
                                           abi::kOTrunc,
                                           abi::kOCreat | abi::kOTrunc,
                                           abi::kOExcl,
                                           abi::kODirectory};
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::array<std::int64_t, 10> kLengths{4096,  0,  8192,  100,       4097,
                                                70000, -1, kMost, 1LL << 40, 5};
constexpr std::array<std::int64_t, 6> kOffsets{0, 4096, 100, -1, 65536, kMost - 10};
constexpr std::array<std::int64_t, 7> kAllocated{4096, 1, 8192, 100000, 0, -1, 20000};
constexpr std::array<std::int32_t, 8> kModesOfAllocation{0,
                                                         0,
                                                         abi::kFallocKeepSize,
                                                         abi::kFallocPunchHole |
                                                             abi::kFallocKeepSize,
                                                         abi::kFallocPunchHole,
                                                         0x10,
                                                         0x40,
                                                         0x4000};
constexpr std::array<std::uint64_t, 8> kWritten{5, 1, 4096, 0, 8192, 5000, 70000, 4095};
constexpr std::array<std::uint64_t, 6> kMapped{4096, 8192, 16384, 1, 0, 4097};

constexpr std::array<const char *, 6> kPaths{"/a", "/tmp/a", "/tmp/b", "/a/b", "/tmp", "/tmp/a/c"};
constexpr std::array<std::int32_t, 6> kIds{65, 1, 0, 321, -1, 0x7fffffff};

std::string name_at(std::uint32_t place)
{
    const std::array<std::string, 8> odd{"",   ".",  "x/y", std::string(256, 'n'),
                                         "a/", "/a", "a/b", "a/./b"};
    constexpr std::array<const char *, 3> kUsual{"a", "b", "sem.c"};
    return place % 32 == 31 ? pick(odd, place / 32) : pick(kUsual, place);
}

UserPointer odd_pointer(std::uint32_t place)
{
    constexpr std::array kOdd{UserPointer::Bad, UserPointer::Null};
    return place % 32 == 31 ? pick(kOdd, place / 32) : UserPointer::Valid;
}

/// Mostly none: read and write then, not pread64 and pwrite64.
std::optional<std::int64_t> offset_at(std::uint32_t place)
{
    return place % 4 == 3 ? std::optional(pick(kOffsets, place / 4)) : std::nullopt;
}

Openat open_call(const Gene &gene)
{
    const std::uint32_t mode = gene.c % 3 == 2 ? gene.c / 3 : 0;
    return {.name = name_at(gene.a),
            .flags = pick(kAccess, gene.b % 3 == 0 ? gene.b / 3 : 0) | pick(kHow, gene.c),
            .mode = static_cast<std::uint32_t>(pick(kModes, mode))};
}

Action map_call(const Gene &gene)
{
    constexpr std::array<std::int32_t, 4> kProtections{abi::kProtRead | abi::kProtWrite,
                                                       abi::kProtRead, abi::kProtWrite, 0};
    constexpr std::array<std::int32_t, 6> kFlags{abi::kMapShared,
                                                 abi::kMapShared,
                                                 abi::kMapShared | abi::kMapFixed,
                                                 abi::kMapShared | abi::kMapFixedNoreplace,
                                                 3 /* MAP_SHARED_VALIDATE */,
                                                 0};
    constexpr std::array<std::uint64_t, 6> kPlaces{0x20000000, 0x20001000, 0x30000000,
                                                   0x20000100, 0,          0x7ffffffff000};
    constexpr std::array<std::uint64_t, 5> kFrom{0, 4096, 8192, 100, ~std::uint64_t{4095}};
    Action action{.actor = gene.actor, .call = {}, .keeps = gene.c % kAddressSlots};
    const std::int32_t flags = pick(kFlags, gene.b % 2 == 0 ? 0 : gene.b / 2);
    const bool placed = (flags & (abi::kMapFixed | abi::kMapFixedNoreplace)) != 0;
    action.call = Mmap{.address = {placed || gene.b % 16 == 13 ? pick(kPlaces, gene.c / 4) : 0},
                       .length = pick(kMapped, gene.a / 64 % 4 == 3 ? gene.a / 256 : gene.a / 64),
                       .prot = pick(kProtections, gene.b / 32 % 3 == 0 ? gene.b / 96 : 0),
                       .flags = flags,
                       .fd = descriptor_at(gene.a),
                       .offset = pick(kFrom, gene.c / 16 % 3 == 0 ? gene.c / 48 : 0)};
    return action;
}

Action unmap_call(const Gene &gene)
{
    Action action{.actor = gene.actor,
                  .call = Munmap{.address = {}, .length = gene.b % 8 == 7 ? 0U : 4096U}};
    action.address = gene.a % kAddressSlots;
    action.address_offset = gene.c % 8 == 7 ? 100 : 0;
    return action;
}

Write write_call(const Gene &gene)
{
    const std::uint64_t size = pick(kWritten, gene.b % 3 == 0 ? gene.b / 3 : 0);
    return {.fd = descriptor_at(gene.a),
            // With zeros behind, so that what is printed stays short.
            .bytes =
                std::string(std::min<std::uint64_t>(size, 8), static_cast<char>('a' + gene.c % 26)),
            .size = size,
            .buffer = odd_pointer(gene.a / 16),
            .offset = offset_at(gene.c / 26)};
}

constexpr std::array<const char *, 4> kBound{"/dev/shm", "/dev/shm", "/mnt/a", "/mnt/b"};
constexpr std::array<const char *, 6> kPlaces{"/dev/shm", "/dev/shm", "/mnt/a",
                                              "/dev/shm", "/mnt/b",   "/dev"};

MountTmpfs mount_call(const Gene &gene)
{
    constexpr std::array<const char *, 12> kOptions{"size=64k,mode=1777",
                                                    "size=16k,nr_inodes=4",
                                                    "size=8k",
                                                    "nr_inodes=3,mode=0777",
                                                    "",
                                                    "mode=0700,uid=1000,gid=1000",
                                                    "size=0",
                                                    "nr_blocks=3,mode=01777",
                                                    "bogus=1",
                                                    "size=x",
                                                    "nr_inodes=0",
                                                    "mode=9"};
    constexpr std::array<std::uint64_t, 4> kFlags{0, 6, 14, 0};
    return {.target = pick(kPlaces, gene.c),
            .flags = pick(kFlags, gene.b),
            .data = pick(kOptions, gene.a)};
}

/// Mostly within the caller's mount namespace.
Action bind_call(const Gene &gene, std::uint32_t target)
{
    constexpr std::array<const char *, 6> kSources{"/dev/shm", "/mnt/a", "/mnt/a",
                                                   "/mnt/b",   "",       "/dev/shm"};
    MountBind call{.root = {},
                   .source = pick(kSources, gene.a),
                   .target = pick(kBound, gene.b),
                   .flags = abi::kMsBind};
    if (gene.c % 4 == 3 && !call.source.empty())
    {
        call.root = ActorId{};
        return with_target(gene, call, target);
    }
    return {.actor = gene.actor, .call = call};
}

} // namespace

std::vector<Action> file_actions(Kind kind, const Gene &gene, std::uint32_t target)
{
    const auto by_actor = [&](Call call) {
        return std::vector{Action{.actor = gene.actor, .call = std::move(call)}};
    };
    const Fd fd = descriptor_at(gene.a);
    switch (kind)
    {
    case Kind::FileUnlink:
        return by_actor(Unlink{.name = name_at(gene.a), .form = Unlink::Form::Unlink});
    case Kind::FileLink: return by_actor(Link{.from = name_at(gene.a), .to = name_at(gene.b)});
    case Kind::FileSize:
        return by_actor(Ftruncate{
            .fd = fd, .length = pick(kLengths, gene.b % 4 == 3 ? gene.b / 4 : gene.b % 3)});
    case Kind::FileAllocate:
        return by_actor(
            Fallocate{.fd = fd,
                      .mode = pick(kModesOfAllocation, gene.b),
                      .offset = pick(kOffsets, gene.c % 4 == 3 ? gene.c / 4 : gene.c / 4 % 2),
                      .length = pick(kAllocated, gene.a / 16)});
    case Kind::FileMap: return {map_call(gene)};
    case Kind::FileUnmap: return {unmap_call(gene)};
    case Kind::FileRead:
        return by_actor(Read{.fd = fd,
                             .size = pick(kWritten, gene.b),
                             .buffer = odd_pointer(gene.a / 16),
                             .offset = offset_at(gene.c)});
    case Kind::FileWrite: return by_actor(write_call(gene));
    case Kind::FileStat:
        return gene.b % 2 == 0 ? by_actor(ipcscope::Fstat{.fd = fd, .buffer = odd_pointer(gene.c)})
                               : by_actor(Fstatfs{.fd = fd, .buffer = odd_pointer(gene.c)});
    case Kind::FileMake:
        return {Action{.actor = 0, .call = MakeFile{.path = pick(kPaths, gene.a)}}};
    case Kind::FileKey:
        return by_actor(Ftok{.path = pick(kPaths, gene.a), .id = pick(kIds, gene.b)});
    case Kind::MountShm: return by_actor(mount_call(gene));
    case Kind::BindShm: return {bind_call(gene, target)};
    case Kind::MountQueues:
        return by_actor(MountMqueue{.flags = 0, .data = gene.a % 8 == 7 ? "x" : ""});
    case Kind::UmountShm: {
        constexpr std::array<std::int32_t, 4> kFlags{0, abi::kMntDetach, 0, 16};
        constexpr std::array<const char *, 6> kFrom{"/dev/shm", "/dev",        "/mnt/a",
                                                    "/mnt/b",   "/dev/mqueue", "/dev/shm"};
        return by_actor(Umount{.target = pick(kFrom, gene.b), .flags = pick(kFlags, gene.a)});
    }
    case Kind::UnshareMounts:
        return by_actor(
            Unshare{.flags = abi::kCloneNewns | (gene.a % 8 == 7 ? abi::kCloneNewuser : 0)});
    case Kind::EnterMounts:
        return {with_target(gene,
                            Setns{.target = {},
                                  .kind = NsKind::Mnt,
                                  .nstype = gene.b % 8 == 7 ? abi::kCloneNewns : 0},
                            target)};
    default: return by_actor(open_call(gene));
    }
}

} // namespace ipcscope::campaign
