// Which engines a run has: the model, a lab with the real kernel, or both.
#pragma once

#include "app/cli/arguments.h"
#include "core/backend.h"
#include "core/result.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::cli
{

struct Engines
{
    On on{On::Model};
    std::unique_ptr<Backend> kernel; ///< null when only the model is asked
    EngineFacts facts;               ///< of the kernel; the model's follow from them
    std::string model_only_reason;   ///< why there is no kernel; empty when there is one
};

/// The real kernel cannot be asked here: a sentence, and what to change.
struct NoKernel
{
    std::string reason;
    std::string fix;
};

/// Starts a lab unless only the model is wanted. Without a wish (`on` empty) a machine that cannot
/// host a lab gives the model alone, and the reason.
[[nodiscard]] Result<Engines, NoKernel> start_engines(std::optional<On> on);

/// What `doctor` shows.
struct Feature
{
    std::string name;
    bool available{};
    bool required{};
    std::string why;
    std::string fix;
};

/// The machine's features; the last one is a lab that was really started, or why it could not be.
[[nodiscard]] std::vector<Feature> machine_features();

} // namespace ipcscope::cli
