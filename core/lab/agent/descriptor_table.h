// Reads which descriptors of an actor lead to what a lab shows: POSIX message queues, and files of
// a tmpfs.
#pragma once

#include "core/lab/wire.h"

#include <string>

namespace ipcscope::lab::agent
{

/// Into `row`, the descriptors of the thread `pid` that are its actor's own.
void read_descriptors(int proc, const std::string &pid, wire::SeenRow &row);

} // namespace ipcscope::lab::agent
