// What stands in the boxes of the structure view, before it is laid out.
#pragma once

#include "app/gui/structure_scene.h"
#include "app/gui/structure_words.h"

#include <string>
#include <vector>

namespace ipcscope::gui
{

struct FieldPlan
{
    std::string field; ///< the kernel's name, by which steps and words know it
    QString name;      ///< as shown
    QString value;
    structure::Mark mark{structure::Mark::None};
    StructureOf of{StructureOf::Object};
    QString exact{}; ///< the value in the sentence, where that is longer
};

struct BoxPlan
{
    QString key;
    QString title;
    QString detail;
    double width{};
    int columns{1};
    bool lit{};
    structure::Look look{structure::Look::Solid};
    std::vector<FieldPlan> fields{};
};

/// The boxes of one column of the drawing, one below the other.
using BoxColumn = std::vector<BoxPlan>;

/// How far a lookup has got, and how it went.
struct LookupTold
{
    structure::Found found{structure::Found::Nothing};
    QString sentence;
};

/// Requires: task_of() of the actor is not null.
[[nodiscard]] std::vector<BoxColumn> structure_boxes(const StructureInput &input);
[[nodiscard]] LookupTold lookup_told(const StructureInput &input);

/// The objects whose keys a lookup compares, in order; `found` when the last one is it.
struct Compared
{
    std::vector<int> indices;
    bool found{};
};
[[nodiscard]] Compared compared_keys(const sim::IpcIds &ids, Key key);

[[nodiscard]] const sim::IpcIds &ids_of(const sim::IpcNamespace &ns, TableKind kind);
/// Null: it is not there (yet), or is about to end and has left its namespaces.
[[nodiscard]] const sim::TaskStruct *task_of(const sim::World &world, ActorId actor);
/// Null: it has ended.
[[nodiscard]] const sim::IpcNamespace *namespace_of(const sim::World &world, NsId ns);
/// The queue that the call works on: its name, and its inode while there is one.
struct QueueFound
{
    std::string name;
    const sim::MqInode *inode{};
};
[[nodiscard]] QueueFound queue_sought(const StructureInput &input);

} // namespace ipcscope::gui
