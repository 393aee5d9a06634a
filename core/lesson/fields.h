// What predicates can name: the kinds of rows with their fields, and the paths that begin with an
// actor. One table each, for reading, judging, suggestions and the documentation.
#pragma once

#include "core/lesson/value.h"
#include "core/tables.h"

#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace ipcscope::lesson
{

using Row = std::variant<const ShmRow *, const SemRow *, const MsgRow *, const MqRow *,
                         const TmpfsFileRow *, const AttachRow *, const FileMapRow *,
                         const MqDesRow *, const FileDesRow *>;

struct FieldInfo
{
    std::string_view name;
    Type type{Type::Number};
    Look look{Look::Decimal};
    bool indexed{}; ///< written with [N]
    Value (*get)(const Row &row, std::size_t index){};
};

/// Rows of one kind, or why there are none.
struct Rows
{
    Presence presence{Presence::Here};
    std::vector<Row> rows;
    std::string why;
};

struct KindInfo
{
    std::string_view name; ///< "shm"
    std::string_view what; ///< "shared memory segment"
    std::span<const FieldInfo> fields;
    Rows (*rows)(const Tables &tables, const ActorRow &actor){};
};

[[nodiscard]] std::span<const KindInfo> kinds();
[[nodiscard]] const KindInfo *find_kind(std::string_view name);

/// What stands behind an actor's name and a dot.
struct PathInfo
{
    std::string_view name; ///< "limits.shmmni"
    Type type{Type::Number};
    bool of_the_dead{}; ///< also known when the actor is not alive
    Value (*get)(const Tables &tables, const ActorRow &actor){};
};

[[nodiscard]] std::span<const PathInfo> paths();
[[nodiscard]] const PathInfo *find_path(std::string_view name);

// Inside the tables of fields.

[[nodiscard]] inline Value here(Integer number)
{
    return {.presence = Presence::Here, .number = number};
}
[[nodiscard]] inline Value here(std::string_view text)
{
    return {.presence = Presence::Here, .number = {}, .text = std::string(text)};
}
/// Null when the engine cannot look into the actor's namespace.
[[nodiscard]] const IpcNamespaceTable *ipc_of(const Tables &tables, const ActorRow &actor);
/// What the actor sees on /dev/shm; null: nothing, or the engine sees no files.
[[nodiscard]] const TmpfsTable *shm_of(const Tables &tables, const ActorRow &actor);

} // namespace ipcscope::lesson
