// A scenario as a C program: one process per actor, the same calls in the same order, each printed
// with its answer, inside namespaces of its own.
#pragma once

#include "core/backend.h"
#include "core/result.h"
#include "core/scenario.h"

#include <string>
#include <vector>

namespace ipcscope::exporting
{

struct Program
{
    std::string text;
    std::vector<std::string> remarks; ///< sentences on what is not in it: calls that are not IPC
};

/// What cannot be written, and where it stands. Nothing is left out in silence.
struct CannotWrite
{
    Position position;
    std::string message;
};

/// Requires: an expanded scenario whose tools are spelled out, and a fresh model: it is asked which
/// calls are about IPC at all, and what a log's addresses and descriptors stand for.
[[nodiscard]] Result<Program, CannotWrite> c_program(const Scenario &scenario, Backend &model);

} // namespace ipcscope::exporting
