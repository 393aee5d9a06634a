// A branch as a film: what the window has seen of each call, the kernel's answers included, for a
// page that steps.
#pragma once

#include "app/gui/branch.h"
#include "core/export/film.h"

namespace ipcscope::gui
{

/// Of a kernel that has not answered everything yet, the answers so far. `kernel_release` is empty
/// where there is none, and `no_kernel` says why.
[[nodiscard]] exporting::Film film_of(const Branch &branch, const std::string &kernel_release,
                                      const std::string &no_kernel);

} // namespace ipcscope::gui
