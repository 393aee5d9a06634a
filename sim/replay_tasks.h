// What replay does to processes and their descriptors where a log, and not the model, decides.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "sim/kernel.h"

#include <optional>
#include <vector>

namespace ipcscope::sim
{

/// While it lives, a process has no attaches: they are not copied to a child.
class WithoutAttaches
{
  public:
    explicit WithoutAttaches(MmRef mm) : mm_(mm) { swap(); }
    ~WithoutAttaches() { swap(); }
    WithoutAttaches(const WithoutAttaches &) = delete;
    WithoutAttaches &operator=(const WithoutAttaches &) = delete;

  private:
    void swap();
    MmRef mm_;
    std::vector<Vma> attaches_;
    std::uint64_t full_{};
};

/// While it lives, a process has no descriptors.
class WithoutFiles
{
  public:
    explicit WithoutFiles(FilesRef files) : files_(files) { swap(); }
    ~WithoutFiles() { swap(); }
    WithoutFiles(const WithoutFiles &) = delete;
    WithoutFiles &operator=(const WithoutFiles &) = delete;

  private:
    void swap();
    FilesRef files_;
    std::vector<FdEntry> fdt_;
};

enum class KeepsPowers : std::uint8_t
{
    No, ///< root gets what its bounding set allows, everybody else nothing
    Yes,
};
/// execve by the current process.
void run_other_program(Kernel &k, KeepsPowers keeps);

/// The current process may look into that one, and enter its namespaces.
void let_in(Kernel &k, ActorId target, NsKind kind);

/// What had the number before must have been closed.
void make_way(Kernel &k, Fd fd);
/// The current process's newest descriptor has this number. Requires: it is free.
void renumber(Kernel &k, Fd from, Fd to);
/// Nobody waits for news any more of the queue behind the current process's descriptor.
void forget_news(Kernel &k, Fd fd);
/// The oldest message of that content leaves the queue; without content, the one that would be
/// received next. A sleeping sender takes the place.
void take_queued(Kernel &k, Fd fd, const std::optional<MqReceived> &message);

} // namespace ipcscope::sim
