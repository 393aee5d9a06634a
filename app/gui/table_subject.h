// What the tables pane can show: which rows, and with which columns.
#pragma once

#include "app/gui/sheet.h"
#include "core/call.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace ipcscope::gui
{

namespace table
{
Q_NAMESPACE
QML_NAMED_ELEMENT(Table)

enum class Subject
{
    Segments,
    Sets,       ///< semaphore sets
    Semaphores, ///< one row a semaphore
    Queues,
    Namespaces,
    Actors,
    PosixQueues,
    Files, ///< in /dev/shm
    Descriptors,
    Mappings,
    Mounts,
};
Q_ENUM_NS(Subject)

/// Which rows of it are shown.
enum class Rows
{
    All,
    Changed,   ///< by the call
    Differing, ///< from the other engine
};
Q_ENUM_NS(Rows)
} // namespace table

[[nodiscard]] std::vector<SheetColumn> columns_of(table::Subject subject);
/// Whether its table belongs to one ipc namespace.
[[nodiscard]] bool is_of_one_namespace(table::Subject subject);
/// The columns by whose values its rows are in order; none: by their keys.
[[nodiscard]] std::vector<int> order_of(table::Subject subject);
/// The table that a call works on; nothing when it works on none.
[[nodiscard]] std::optional<table::Subject> subject_of(const Call &call);

} // namespace ipcscope::gui
