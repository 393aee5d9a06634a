// What must hold of a world between two calls, whatever was called.
#pragma once

#include "sim/world.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace ipcscope::sim
{

/// One sentence for each rule that is broken; none for a world that calls have led to.
[[nodiscard]] std::vector<std::string> invariants(const World &world);

/// Gathers the rules that are broken.
class Findings
{
  public:
    template <class... Values>
    void require(bool holds, fmt::format_string<Values...> sentence, Values &&...values)
    {
        if (!holds)
        {
            broken.push_back(fmt::format(sentence, std::forward<Values>(values)...));
        }
    }
    std::vector<std::string> broken;
};

// The parts of invariants().
/// The table of one kind: counts, indices, ids and keys fit each other.
void check_ids(const IpcIds &ids, NsId ns, Findings &findings);
/// Semaphore sets, undo records, and that no sleeper could go on.
void check_semaphores(const World &world, Findings &findings);
/// Queues, messages, and that nobody sleeps for what is there.
void check_messages(const World &world, Findings &findings);
/// POSIX queues, open files, descriptors, and what they cost.
void check_posix_queues(const World &world, Findings &findings);
/// Files in /dev/shm, and what keeps them and their file systems.
void check_tmpfs(const World &world, Findings &findings);
/// Every sleeper is where it has to be: in its queue, with its timer, among the woken.
void check_waits(const World &world, Findings &findings);

} // namespace ipcscope::sim
