// struct cred and user namespaces: who a process is, and over what its capabilities count.
// Mirrors kernel/cred.c, kernel/capability.c, kernel/user_namespace.c and security/commoncap.c.
#pragma once

#include "core/abi.h"
#include "core/errno.h"
#include "core/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ipcscope::sim
{

class Kernel;
struct World;

/// Capabilities that only the model's checks need by number.
inline constexpr int kCapSysRawio = 17;
inline constexpr int kCapSysChroot = 18;

using UserNsSlot = Strong<struct UserNsTag, std::uint32_t>;

/// struct ucounts: what one user of one user namespace has in use.
struct Ucounts
{
    Uid uid;
    std::int64_t ipc_namespaces{};
    std::int64_t memlock{};  ///< pages of locked segments
    std::int64_t msgqueue{}; ///< bytes of POSIX queues
};

/// struct user_namespace. Only the first one of a world has ids: nobody writes the uid_map of the
/// others, and so their processes own nothing there (ids show as 65534).
struct UserNamespace
{
    NsId inum;
    UserNsSlot parent; ///< itself for the first
    int level{};       ///< 0 is the machine's initial namespace
    Uid owner;         ///< euid of its creator
    Gid group;
    std::uint64_t ucount_max_ipc{};     ///< user.max_ipc_namespaces
    std::int64_t rlimit_max_memlock{};  ///< RLIMIT_MEMLOCK of its creator: bounds the levels above
    std::int64_t rlimit_max_msgqueue{}; ///< RLIMIT_MSGQUEUE likewise
    std::vector<Ucounts> ucounts;
    int refs{}; ///< credentials, owned namespaces, children
};

/// struct cred. The fsuid and fsgid always follow euid and egid here.
struct Cred
{
    Uid uid;
    Uid euid;
    Uid suid;
    Gid gid;
    Gid egid;
    Gid sgid;
    std::vector<Gid> group_info; ///< ascending
    std::uint64_t cap_inheritable{};
    std::uint64_t cap_permitted{};
    std::uint64_t cap_effective{};
    std::uint64_t cap_bset{};
    UserNsSlot user_ns;
    enum class KeepCaps : std::uint8_t
    {
        No,
        Yes,
    } securebits{KeepCaps::No}; ///< SECURE_KEEP_CAPS
};

/// The kernel's own number for id 0 .. of a user namespace; nothing when it has no mapping there.
[[nodiscard]] std::optional<Uid> make_kuid(const World &world, UserNsSlot ns, Uid uid);
[[nodiscard]] std::optional<Gid> make_kgid(const World &world, UserNsSlot ns, Gid gid);
/// The id that a reader in `ns` sees; 65534 when it is not mapped there.
[[nodiscard]] Uid from_kuid_munged(const World &world, UserNsSlot ns, Uid kuid);
[[nodiscard]] Gid from_kgid_munged(const World &world, UserNsSlot ns, Gid kgid);

/// Whether these credentials have the capability in effect over things that `ns` owns.
[[nodiscard]] bool cap_capable(const World &world, const Cred &cred, UserNsSlot ns, int cap);
/// The same for the current process, as a step.
[[nodiscard]] bool ns_capable(Kernel &k, UserNsSlot ns, int cap);
/// Over the machine's initial user namespace: never true in a lab of its own user namespace.
[[nodiscard]] bool capable(Kernel &k, int cap);
/// Whether `gid` is the egid or a supplementary group of the current process.
[[nodiscard]] bool in_egroup_p(Kernel &k, Gid gid);
[[nodiscard]] bool cred_cap_issubset(const World &world, const Cred &set, const Cred &subset);

/// Makes `next` the current process's credentials; a change of euid, egid or a gain of
/// capabilities makes the process undumpable.
void commit_creds(Kernel &k, Cred next);

void get_user_ns(World &world, UserNsSlot ns);
void put_user_ns(World &world, UserNsSlot ns);
/// A user namespace below `next.user_ns`, owned by its euid; `next` becomes its all-powerful
/// member.
[[nodiscard]] Errno create_user_ns(Kernel &k, Cred &next);
/// Makes `cred` an all-powerful member of `ns`.
void set_cred_user_ns(Cred &cred, UserNsSlot ns);

/// Counts one more ipc namespace of `uid` in `ns` and, for the owners, in all levels above.
[[nodiscard]] Errno inc_ipc_namespaces(Kernel &k, UserNsSlot ns, Uid uid);
void dec_ipc_namespaces(World &world, UserNsSlot ns, Uid uid);
/// Charges locked pages to `uid` and the levels above; the new sum, or nothing over a level's
/// bound.
[[nodiscard]] std::optional<std::int64_t> inc_rlimit_memlock(World &world, UserNsSlot ns, Uid uid,
                                                             std::int64_t pages);
void dec_rlimit_memlock(World &world, UserNsSlot ns, Uid uid, std::int64_t pages);
/// The same for bytes of POSIX queues.
[[nodiscard]] std::optional<std::int64_t> inc_rlimit_msgqueue(World &world, UserNsSlot ns, Uid uid,
                                                              std::int64_t bytes);
void dec_rlimit_msgqueue(World &world, UserNsSlot ns, Uid uid, std::int64_t bytes);

/// Whether the current process has the capability over a file that belongs to somebody of its own
/// user namespace.
[[nodiscard]] bool capable_wrt_inode_uidgid(Kernel &k, Uid uid, Gid gid, int cap);

} // namespace ipcscope::sim
