// Inside the page: the tables of one state as HTML, with what the last call changed marked.
#pragma once

#include "core/export/picture.h"

#include <string>

namespace ipcscope::exporting
{

[[nodiscard]] std::string tables_html(const PictureInput &input);

} // namespace ipcscope::exporting
