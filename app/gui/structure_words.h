// What the fields of the kernel's structures mean, in one sentence each, and what shows them in a
// running kernel.
#pragma once

#include "app/gui/samples.h"

#include <QString>

#include <string_view>

namespace ipcscope::gui
{

struct FieldWords
{
    QString meaning;
    QString source;
};

/// Which structure a field is of.
enum class StructureOf
{
    Task,
    Namespace,
    Ids,
    Hash,
    Idr,
    Object,
    Queue,
};

/// `field` is the kernel's name. Empty words where nothing is known of it.
[[nodiscard]] FieldWords field_words(StructureOf structure, TableKind kind, std::string_view field);

} // namespace ipcscope::gui
