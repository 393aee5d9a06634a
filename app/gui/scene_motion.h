// The isolation diagram on the way from one state to the next. Things are the same when their keys
// are.
#pragma once

#include "app/gui/scene.h"
#include "app/gui/view_zoom.h"

namespace ipcscope::gui
{

/// Whether both draw the same things at the same places.
[[nodiscard]] bool same_places(const Scene &one, const Scene &other);

/// The places of a scene that stood at `was`, for a pane whose scene now stands at `now`: what
/// moves begins where it was seen, also when the whole drawing has become smaller.
[[nodiscard]] Scene moved_to(Scene scene, const Footing &was, const Footing &now);

/// `part` of the way (0: begin, 1: end). What stays is on its way, what is new appears at its
/// place, and what is gone fades at its own.
[[nodiscard]] Scene between(const Scene &before, const Scene &after, double part);

} // namespace ipcscope::gui
