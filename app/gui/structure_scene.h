// The structure view laid out: from the calling task to the object, as the model has them in the
// middle of a call. Positions are in units that the view scales.
#pragma once

#include "app/gui/structure_walk.h"
#include "core/notation/notation.h"
#include "sim/world.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace ipcscope::gui
{

struct StructureInput
{
    const sim::World *world{};     ///< at the step
    const sim::World *at_lookup{}; ///< when the key was looked up; null: it has not been
    const notation::ActorNames *names{};
    ActorId actor; ///< who calls
    Sought sought;
    Walk walk;
};

struct StructureScene
{
    QSizeF size;
    std::vector<StructureBox> boxes;    ///< along the path
    std::vector<StructureField> fields; ///< box by box
    std::vector<StructureArrow> arrows;
    structure::Found found{structure::Found::Nothing};
    QString lookup;   ///< how it went, in a sentence
    QStringList twin; ///< the same as sentences
};

/// Nothing is in it when the actor has ended.
[[nodiscard]] StructureScene lay_out_structure(const StructureInput &input);

} // namespace ipcscope::gui
