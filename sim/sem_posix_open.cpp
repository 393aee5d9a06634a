// Opening, closing and removing named semaphores: files in /dev/shm, and what of them a process has
// mapped.
#include "sim/sem_posix.h"

#include "core/shm_name.h"
#include "sim/files.h"
#include "sim/mm.h"
#include "sim/namei.h"
#include "sim/steps.h"
#include "sim/tmpfs.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

// In this alphabet the C library draws the last letters of a name that nobody has.
constexpr std::string_view kLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

Outcome sem_failed(Kernel &k, Errno error)
{
    STEP_IF("sem_open.failed", "SEM_FAILED, and errno is {}.", errno_name(error));
    return failed(error);
}

Fd fd_of(const Outcome &opened)
{
    return Fd{static_cast<std::int32_t>(opened.value)};
}

/// The file behind a descriptor that has just been opened.
TmpfsRef file_behind(Kernel &k, Fd fd)
{
    const FdEntry *entry = find_fd(*k.files(k.current()), fd);
    return k.tmpfs(*k.file(entry->file).tmpfs());
}

Outcome map_semaphore(Kernel &k, Fd fd)
{
    const Reply mapped = sys_mmap(k, {.address = {},
                                      .length = kSizeofSem,
                                      .prot = abi::kProtRead | abi::kProtWrite,
                                      .flags = abi::kMapShared,
                                      .fd = fd,
                                      .offset = 0});
    return std::get<Outcome>(mapped);
}

/// The process knows what it has mapped: by file and name, and how often it was opened.
Outcome check_add_mapping(Kernel &k, const SemOpen &call, Fd fd, std::optional<Address> existing)
{
    const Frame frame(k, "__sem_check_add_mapping");
    const TmpfsRef inode = file_behind(k, fd);
    const InuseSem wanted{.dev = inode.sb()->s_dev,
                          .ino = inode->i_ino,
                          .name = call.name,
                          .refcnt = 1,
                          .sem = existing.value_or(Address{})};
    const std::vector<InuseSem> &known = k.mm(k.current())->sem_mappings;
    const auto found = std::find_if(known.begin(), known.end(), [&](const InuseSem &one) {
        return one.dev == wanted.dev && one.ino == wanted.ino && one.name == wanted.name;
    });
    if (found != known.end())
    {
        const auto at = static_cast<std::size_t>(found - known.begin());
        InuseSem &again = k.mm(k.current()).edit().sem_mappings[at];
        again.refcnt++;
        STEP("sem_open.again",
             "The process has this semaphore already, under that name: it gets the same address, "
             "{:#x}, and has to close it {} times now.",
             again.sem.value, again.refcnt);
        return returned(static_cast<std::int64_t>(again.sem.value), ValueKind::Address);
    }
    Outcome mapped = existing
                         ? returned(static_cast<std::int64_t>(existing->value), ValueKind::Address)
                         : map_semaphore(k, fd);
    if (mapped.error == Errno::Ok)
    {
        std::vector<InuseSem> &mappings = k.mm(k.current()).edit().sem_mappings;
        mappings.push_back(wanted);
        mappings.back().sem = Address{static_cast<std::uint64_t>(mapped.value)};
        STEP("sem_open.known", "From now on the process knows that it has {} at {:#x}.", call.name,
             mapped.value);
    }
    return mapped;
}

/// A name that no file has, nor the new semaphore will have: sem. and six letters. Nothing where
/// the directory cannot be searched.
std::optional<std::string> make_name(Kernel &k, const std::string &wanted)
{
    const Frame frame(k, "__mktemp");
    std::string name = "sem.aaaaaa";
    Errno error = Errno::Ok;
    for (std::size_t turn = 0; error == Errno::Ok; turn++)
    {
        name[name.size() - 2] = kLetters[turn / kLetters.size() % kLetters.size()];
        name.back() = kLetters[turn % kLetters.size()];
        error = name == wanted ? Errno::Ok : vfs_lstat(k, name);
    }
    const bool found = error == Errno::Enoent;
    STEP("mktemp.name", "{}",
         found ? told("The new file is called {} as long as it is made.", name)
               : told("The directory cannot be searched: the C library is left without a name."));
    return found ? std::optional(name) : std::nullopt;
}

/// What a new semaphore's file holds.
std::string new_semaphore(std::uint32_t value)
{
    std::string bytes(kSizeofSem, '\0');
    std::copy_n(reinterpret_cast<const char *>(&value), sizeof(value), bytes.begin());
    bytes[kSemPrivate] = static_cast<char>(kSemShared);
    return bytes;
}

/// The content, the mapping, the name: in this order, so that nobody finds half a semaphore.
Outcome fill_and_name(Kernel &k, const SemOpen &call, Fd fd, const Link &link)
{
    const Reply written = sys_write(
        k, {.fd = fd, .bytes = new_semaphore(call.value), .size = kSizeofSem, .offset = {}});
    if (std::get<Outcome>(written).error != Errno::Ok)
    {
        return std::get<Outcome>(written);
    }
    const Outcome mapped = map_semaphore(k, fd);
    if (mapped.error != Errno::Ok)
    {
        return mapped;
    }
    const Address sem{static_cast<std::uint64_t>(mapped.value)};
    const Outcome linked = sys_link(k, link);
    if (linked.error != Errno::Ok)
    {
        STEP_IF("sem_open.not_named",
                "The semaphore cannot have its name, and is taken away again.");
        do_munmap(k, sem.value, sem.value + page_align(kSizeofSem));
        return linked;
    }
    return check_add_mapping(k, call, fd, sem);
}

Outcome create(Kernel &k, const SemOpen &call, const std::string &file)
{
    if (call.value > kSemValueMax)
    {
        STEP_IF("sem_open.value", "{} is more than SEM_VALUE_MAX, {}: EINVAL.", call.value,
                kSemValueMax);
        return failed(Errno::Einval);
    }
    const std::optional<std::string> name = make_name(k, file);
    // Without a name the library opens "", and that is not there.
    const Outcome opened = name ? sys_openat(k, {.name = *name,
                                                 .flags = abi::kORdwr | abi::kOCreat | abi::kOExcl,
                                                 .mode = call.mode})
                                : failed(Errno::Enoent);
    if (opened.error != Errno::Ok)
    {
        return opened;
    }
    Outcome outcome = fill_and_name(k, call, fd_of(opened), {.from = *name, .to = file});
    (void)sys_unlink(k, {.name = *name});
    (void)sys_close(k, {.fd = fd_of(opened)});
    return outcome;
}

Outcome open_existing(Kernel &k, const SemOpen &call, const Outcome &opened)
{
    if (opened.error != Errno::Ok)
    {
        return opened;
    }
    Outcome outcome = check_add_mapping(k, call, fd_of(opened), std::nullopt);
    (void)sys_close(k, {.fd = fd_of(opened)});
    return outcome;
}

} // namespace

Outcome sem_open(Kernel &k, const SemOpen &call)
{
    const Frame frame(k, __func__);
    const std::optional<std::string> file = sem_file_name(call.name);
    if (!file)
    {
        STEP_IF("sem_open.name",
                "A name has something behind its slashes, no slash in it, and is not longer than a "
                "file's: EINVAL.");
        return failed(Errno::Einval);
    }
    if (call.name.size() > kNameMax)
    {
        k.refuse(
            told("For a name of more than 255 bytes with its slashes the C library gives an error "
                 "that is left over from before."));
        return failed(Errno::Einval);
    }
    const bool creates = (call.oflag & abi::kOCreat) != 0;
    STEP("sem_open.file", "The semaphore {} is the file /dev/shm/{}.", call.name, *file);
    if (!creates || (call.oflag & abi::kOExcl) == 0)
    {
        constexpr std::int32_t kNotAsked = abi::kOCreat | abi::kOAccmode;
        const Outcome opened = sys_openat(
            k, {.name = *file, .flags = (call.oflag & ~kNotAsked) | abi::kONofollow | abi::kORdwr});
        if (opened.error != Errno::Enoent || !creates)
        {
            const Outcome outcome = open_existing(k, call, opened);
            return outcome.error == Errno::Ok ? outcome : sem_failed(k, outcome.error);
        }
    }
    // Where somebody makes the semaphore in between, the library begins again; here nobody can.
    const Outcome outcome = create(k, call, *file);
    return outcome.error == Errno::Ok ? outcome : sem_failed(k, outcome.error);
}

Outcome sem_close(Kernel &k, const SemClose &call)
{
    const Frame frame(k, __func__);
    const std::vector<InuseSem> &known = k.mm(k.current())->sem_mappings;
    const auto is_it = [&](const InuseSem &one) { return one.sem == call.address; };
    const auto found = std::find_if(known.begin(), known.end(), is_it);
    if (found == known.end())
    {
        STEP_IF("sem_close.unknown",
                "The process has got no semaphore at {:#x} from sem_open: EINVAL.",
                call.address.value);
        return failed(Errno::Einval);
    }
    if (std::count_if(found, known.end(), is_it) > 1)
    {
        k.refuse(
            told("Which of two semaphores goes that the C library knows at one address is for the "
                 "order of its tree to say."));
        return failed(Errno::Einval);
    }
    std::vector<InuseSem> &mappings = k.mm(k.current()).edit().sem_mappings;
    const auto at = std::find_if(mappings.begin(), mappings.end(), is_it);
    if (--at->refcnt > 0)
    {
        STEP_IF("sem_close.still_open",
                "The process has opened it more often: it stays mapped until it is closed {}.",
                print_count(static_cast<std::uint64_t>(at->refcnt), told("more time"),
                            told("more times")));
        return returned(0);
    }
    mappings.erase(at);
    STEP("sem_close.last", "Closed as often as it was opened: it is unmapped, and stays a file.");
    do_munmap(k, call.address.value, call.address.value + page_align(kSizeofSem));
    return returned(0);
}

Outcome sem_unlink(Kernel &k, const SemUnlink &call)
{
    const Frame frame(k, __func__);
    std::optional<std::string> file = sem_file_name(call.name);
    if (!file)
    {
        STEP_IF("sem_unlink.name", "No semaphore can have such a name: ENOENT.");
        return failed(Errno::Enoent);
    }
    Outcome outcome = sys_unlink(k, {.name = *std::move(file)});
    if (outcome.error == Errno::Eperm)
    {
        outcome.error = Errno::Eacces;
        STEP("sem_unlink.eacces", "POSIX knows no EPERM here: the C library says EACCES.");
    }
    return outcome;
}

} // namespace ipcscope::sim
