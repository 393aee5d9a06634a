// What is mounted on /dev/shm and /dev/mqueue and who sees it, gathered from the mount namespaces:
// the same tmpfs can be seen from several.
#pragma once

#include "app/gui/scene.h"

#include <cstdint>
#include <map>
#include <vector>

namespace ipcscope::gui
{

/// A tmpfs with the mount namespaces that have it on /dev/shm.
struct SeenTmpfs
{
    const TmpfsTable *table{};
    const TmpfsTable *before{}; ///< null: there was none, or nothing is known of then
    std::vector<NsId> by;       ///< ascending
    std::vector<NsId> by_before;
};

/// The POSIX queues of an ipc namespace with the mount namespaces whose /dev/mqueue shows them.
struct SeenQueues
{
    const IpcNamespaceTable *table{};
    const IpcNamespaceTable *before{};
    std::vector<NsId> by;
    std::vector<NsId> by_before;
};

struct SeenMounts
{
    std::vector<SeenTmpfs> shm;       ///< ascending device
    std::vector<NsId> without_shm;    ///< mount namespaces with nothing on /dev/shm
    std::vector<SeenQueues> queues;   ///< ascending namespace; with queues, or shown somewhere
    std::vector<NsId> without_mqueue; ///< with nothing on /dev/mqueue
    bool compared{};                  ///< something is known of the time before

    /// No POSIX object anywhere, and all see the same.
    [[nodiscard]] bool plain() const;
};

/// Requires: input.now. Empty where the mounts are not known.
[[nodiscard]] SeenMounts mounts_of(const SceneInput &input);

/// Who is in which mount namespace, for saying it.
class Seers
{
  public:
    explicit Seers(const SceneInput &input);
    /// "everybody", "A, B (mnt 1), C (mnt 4)", "nobody".
    [[nodiscard]] QString names(const std::vector<NsId> &namespaces) const;

  private:
    std::map<NsId, QStringList> members_;
    std::map<NsId, int> counts_;
    int living_{};
};

/// "4 KiB of 64 MiB"; "no limit".
[[nodiscard]] QString filled_text(const TmpfsTable &table);

} // namespace ipcscope::gui
