// The tables at the end of a run, in the layout of ipcs(1), one for each namespace.
#pragma once

#include "app/cli/output.h"
#include "app/cli/report.h"

namespace ipcscope::cli
{

/// Once when both engines have the same tables, otherwise each engine's own.
void print_tables(const FinalTables &tables, const notation::ActorNames &actors, Output &out);

} // namespace ipcscope::cli
