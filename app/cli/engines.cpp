#include "app/cli/engines.h"

#ifdef IPCSCOPE_HAVE_LAB
#include "core/lab/lab.h"
#endif

#include <fmt/format.h>

#include <chrono>

namespace ipcscope::cli
{
namespace
{

Engines model_alone(std::string reason)
{
    Engines engines;
    engines.on = On::Model;
    engines.model_only_reason = std::move(reason);
    return engines;
}

#ifndef IPCSCOPE_HAVE_LAB
NoKernel no_lab_in_this_build()
{
    return {.reason = "this build of ipcscope has no lab",
            .fix = "build it on Linux with -DIPCSCOPE_LAB=ON"};
}
#endif

} // namespace

Result<Engines, NoKernel> start_engines(std::optional<On> on)
{
    if (on == On::Model)
    {
        return model_alone("only the model was asked for (--on model)");
    }
#ifdef IPCSCOPE_HAVE_LAB
    auto started = lab::Lab::start();
    if (started)
    {
        Engines engines;
        engines.on = on.value_or(On::Both);
        engines.facts = started.value()->facts();
        engines.kernel = std::move(started).value();
        return engines;
    }
    NoKernel missing{.reason = started.error().reason, .fix = started.error().fix};
#else
    NoKernel missing = no_lab_in_this_build();
#endif
    if (on)
    {
        return missing;
    }
    return model_alone(missing.fix.empty() ? missing.reason
                                           : fmt::format("{} ({})", missing.reason, missing.fix));
}

std::vector<Feature> machine_features()
{
    std::vector<Feature> features;
#ifdef IPCSCOPE_HAVE_LAB
    for (lab::Feature &feature : lab::features())
    {
        features.push_back({.name = std::move(feature.name),
                            .available = feature.available,
                            .required = feature.required,
                            .why = std::move(feature.why),
                            .fix = std::move(feature.fix)});
    }
    const auto before = std::chrono::steady_clock::now();
    const auto started = lab::Lab::start();
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - before);
    Feature lab{.name = "a lab", .available = started.ok(), .required = true, .why = {}, .fix = {}};
    if (started)
    {
        const EngineFacts &facts = started.value()->facts();
        lab.why = fmt::format("one was started in {} ms, on Linux {} with {} user ids",
                              took.count(), facts.kernel_release, facts.uid_count);
    }
    else
    {
        lab.why = started.error().reason;
        lab.fix = started.error().fix;
    }
    features.push_back(std::move(lab));
#else
    const NoKernel missing = no_lab_in_this_build();
    features.push_back({.name = "a lab",
                        .available = false,
                        .required = true,
                        .why = missing.reason,
                        .fix = missing.fix});
#endif
    return features;
}

} // namespace ipcscope::cli
