// The descriptors that a text speaks of and those that an engine gave instead: a program that was
// recorded had opened other things, too.
#pragma once

#include "core/call.h"

#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace ipcscope
{

class Descriptors
{
  public:
    /// The engine gave the actor `here` where the text has `written`.
    void made(ActorId actor, Fd written, Fd here);
    /// The child has copies of its maker's, or shares them, by the flags of clone.
    void born(ActorId parent, const Clone &clone);
    void closed(ActorId actor, Fd written);
    /// What the engine knows it by; nothing for a descriptor that leads elsewhere.
    [[nodiscard]] std::optional<Fd> here(ActorId actor, Fd written) const;

  private:
    using Table = std::map<Fd, Fd>;
    std::map<ActorId, std::shared_ptr<Table>> tables_;
};

/// The descriptor that a call is made on; null when it is made on none.
[[nodiscard]] const Fd *descriptor_of(const Call &call);
[[nodiscard]] Fd *descriptor_of(Call &call);
/// The one that stands for nothing, or for something else, once the call has succeeded; nothing
/// when there is none.
[[nodiscard]] std::optional<Fd> descriptor_lost(const Call &call);
/// close, read, mmap: calls of that name have to do with IPC only on queues and files in /dev/shm.
[[nodiscard]] bool is_for_any_file(std::string_view call);
/// Which argument of a call of that name is its descriptor.
[[nodiscard]] std::size_t descriptor_argument(std::string_view call);

} // namespace ipcscope
