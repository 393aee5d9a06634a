// What a call looks for in the kernel's tables, and how far its steps have walked there.
#pragma once

#include "app/gui/samples.h"
#include "app/gui/structure_rows.h"
#include "core/call.h"
#include "core/step.h"
#include "core/tables.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ipcscope::gui
{

/// By what a call finds its object.
struct Sought
{
    enum class By
    {
        Nothing,
        Key,
        Id,
        Address,    ///< shmdt: through the caller's memory
        Name,       ///< of a POSIX queue
        Descriptor, ///< of a POSIX queue
    };
    By by{By::Nothing};
    TableKind kind{TableKind::Shm};
    Key key{};
    IpcId id{};
    std::string name{};
    Fd fd{};
    [[nodiscard]] bool posix() const { return by == By::Name || by == By::Descriptor; }
};
[[nodiscard]] Sought sought_by(const Call &call);

/// The object of a table that a step names: "ipc:[2].shm[0]", also with ".sems[1]" behind it.
struct ObjectPlace
{
    NsId ns;
    TableKind kind{TableKind::Shm};
    int idx{-1};
    friend bool operator==(const ObjectPlace &, const ObjectPlace &) = default;
};
[[nodiscard]] std::optional<ObjectPlace> object_place(std::string_view structure);
/// "shm_ids", "shm".
[[nodiscard]] std::string ids_member(TableKind kind);
[[nodiscard]] std::string_view kind_member(TableKind kind);

/// A field of the current step.
struct TouchedNow
{
    std::string object;
    std::string_view field;
    std::string value;
};

/// The steps of a call up to one of them.
struct Walk
{
    bool ns{};  ///< it went to the caller's ipc namespace
    bool ids{}; ///< to the table of the kind
    bool hash{};
    bool idr{};
    structure::Found by_key{structure::Found::Nothing};
    structure::Found by_id{structure::Found::Nothing};
    bool stale{};        ///< there is an object at the index, and it is another
    bool private_key{};  ///< IPC_PRIVATE: nothing is looked up
    std::size_t asked{}; ///< the step that told how the key's lookup went
    std::optional<ObjectPlace> object;
    structure::Mark compared{structure::Mark::None}; ///< of the keys that the lookup compared
    int placed{-1};                                  ///< index that a new object has got
    int added{-1}; ///< index of an object that the key hash has got
    structure::Mark hashed{structure::Mark::None};
    int looked_at{-1}; ///< index that was looked at in the idr, taken, or freed there
    structure::Mark place{structure::Mark::None};
    std::vector<TouchedNow> now;
    std::map<std::pair<std::string, std::string_view>, structure::Mark> marks;

    [[nodiscard]] structure::Mark mark(const std::string &object, std::string_view field) const;
};
/// Of all `steps` of the call, `step` is the current one.
[[nodiscard]] Walk walk(std::span<const Step> steps, std::size_t step);

} // namespace ipcscope::gui
