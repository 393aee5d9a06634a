// struct task_struct and what threads of a process share, as far as System V IPC can tell one from
// another. As in the kernel, a task is one thread: credentials, namespaces, created segments and
// the undo list are its own; memory, limits and signal handlers belong to the process.
#pragma once

#include "core/abi.h"
#include "core/call.h"
#include "core/ids.h"
#include "sim/cow.h"
#include "sim/cred.h"
#include "sim/pid.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::sim
{

using IpcNsSlot = Strong<struct IpcNsTag, std::uint32_t>;
using MntNsSlot = Strong<struct MntNsTag, std::uint32_t>;
using FileSlot = Strong<struct FileTag, std::uint32_t>;
using OpenFileSlot = Strong<struct OpenFileTag, std::uint32_t>;
using MmSlot = Strong<struct MmTag, std::uint32_t>;
inline constexpr MmSlot kNoMm{0xffffffffU};
using SignalSlot = Strong<struct SignalTag, std::uint32_t>;
using FsSlot = Strong<struct FsTag, std::uint32_t>;
using FilesSlot = Strong<struct FilesTag, std::uint32_t>;
using UndoListSlot = Strong<struct UndoListTag, std::uint32_t>;
inline constexpr UndoListSlot kNoUndoList{0xffffffffU};

/// What a mapping shows: the segment of an attach, or an open file of a tmpfs.
using VmFile = std::variant<FileSlot, OpenFileSlot>;

/// struct vm_area_struct of shared memory: an attach, a file's mapping, or a fragment of one.
struct Vma
{
    std::uint64_t vm_start{};
    std::uint64_t vm_end{};
    std::uint64_t vm_pgoff{}; ///< pages into the segment or file
    VmFile vm_file;
    enum class Protection : std::uint8_t
    {
        None,
        ReadOnly,
        ReadWrite,
    } vm_page_prot{Protection::ReadWrite};
};

/// struct inuse_sem of the C library: a named semaphore that a process has open, by the file and
/// the name that it was opened with.
struct InuseSem
{
    std::uint64_t dev{};
    std::uint64_t ino{};
    std::string name;
    int refcnt{}; ///< how often it is to be closed
    Address sem;
};

/// struct mm_struct: the shared memory of a process, and whether others may look into it.
struct Mm
{
    int mm_users{1};           ///< threads
    std::vector<Vma> mmap;     ///< descending addresses: the newest attach is usually the lowest
    std::uint64_t mmap_full{}; ///< from here up to mmap's base nothing is free; 0: nothing is taken
    enum class Dumpable : std::uint8_t
    {
        No,
        Yes,
    } dumpable{Dumpable::Yes};
    std::vector<InuseSem>
        sem_mappings; ///< in its memory, so its threads share it, and forks copy it
};

struct Rlimit
{
    std::uint64_t rlim_cur{};
    std::uint64_t rlim_max{};
};

/// struct nsproxy, without the namespaces that no IPC call looks at.
struct Nsproxy
{
    IpcNsSlot ipc_ns;
    MntNsSlot mnt_ns;
    PidNsSlot pid_ns_for_children; ///< where a child begins: perhaps not where its parent lives
};

/// A place in a namespace's shared memory table, or none.
struct ShmLink
{
    static constexpr std::uint32_t kNone = 0xffffffffU;
    std::uint32_t ns{kNone};
    std::int32_t idx{-1};
    [[nodiscard]] bool empty() const { return ns == kNone; }
    friend bool operator==(const ShmLink &, const ShmLink &) = default;
};

inline constexpr int kMaxSignal = 64;

/// struct signal_struct and struct sighand_struct: what the threads of a process share.
struct SignalStruct
{
    Pid tgid;
    std::vector<ActorId> threads; ///< oldest first; the first one stays until all are gone
    Rlimit rlimit_memlock;
    Rlimit rlimit_msgqueue;
    Rlimit rlimit_nofile;
    Rlimit rlimit_nice;
    std::uint32_t self_exec_id{}; ///< counts the programs that it has run
    std::array<Sigaction::Disposition, kMaxSignal + 1> action{}; ///< by signal
    ActorId real_parent; ///< the thread that made the process; learns of its end
    int exit_signal{};   ///< by which it learns; 0: not at all
    enum class Flags : std::uint8_t
    {
        None,
        Unkillable, ///< SIGNAL_UNKILLABLE: the first process of its pid namespace
    } flags{Flags::None};
};

/// struct fs_struct, without its directories.
struct FsStruct
{
    int users{1};
    std::uint32_t umask{022};
};

struct TaskStruct
{
    enum class State : std::uint8_t
    {
        Running,
        Zombie, ///< the first thread of a process, gone before the others: a name and ids are left
    };
    Pid tgid;
    Pid tid; ///< of the thread itself; the first thread of a process has tid == tgid
    State state{State::Running};
    Cred cred;
    PidNsSlot pid_ns; ///< task_active_pid_ns: for life
    Nsproxy nsproxy;
    MmSlot mm{kNoMm};
    SignalSlot signal;
    FsSlot fs;
    FilesSlot files;
    int nice{};        ///< static_prio - 120
    ShmLink shm_clist; ///< newest of the segments that it created and that still know it
    UndoListSlot undo_list{kNoUndoList};
};

} // namespace ipcscope::sim
