#include "app/cli/lesson_engines.h"

#include "app/cli/engines.h"
#include "app/cli/no_kernel.h"
#include "app/cli/session.h"
#include "core/lesson/measure.h"
#include "sim/stepped_model.h"
#ifdef IPCSCOPE_HAVE_LAB
#include "core/suspect/suspect.h"
#endif

#include <fmt/format.h>

namespace ipcscope::cli
{
namespace
{

/// Where a play is asked of the kernel, the model plays along.
std::optional<On> with_model(std::optional<On> on)
{
    return on == On::Kernel ? On::Both : on;
}

/// That the kernel can be asked was seen before.
Engines start_again(std::optional<On> on, lesson::Wanted wanted)
{
    auto started = start_engines(wanted == lesson::Wanted::ModelAlone ? std::optional(On::Model)
                                                                      : with_model(on));
    if (started)
    {
        return std::move(started).value();
    }
    Engines alone;
    alone.model_only_reason = started.error().reason;
    return alone;
}

#ifdef IPCSCOPE_HAVE_LAB

lesson::Engines suspect_engines(Engines started, const std::string &name)
{
    constexpr std::uint64_t kUsers = 2;
    if (started.kernel && started.facts.uid_count < kUsers)
    {
        // A call that a lab refuses would leave the suspect without a measure.
        started.kernel.reset();
        started.model_only_reason = "this lab has one user id alone, and a bug may be in what "
                                    "several may do (install the package uidmap)";
    }
    const EngineFacts facts = model_facts(started.facts);
    lesson::Engines engines{
        .model = std::make_unique<suspect::Suspect>(suspect::SuspectOptions{.name = name}, facts),
        .kernel = std::move(started.kernel),
        .model_only_reason = std::move(started.model_only_reason),
        .cast = lesson::Cast::SuspectAndKernel};
    if (!engines.kernel)
    {
        engines.kernel =
            std::make_unique<lesson::Measure>(std::make_unique<sim::ModelBackend>(facts));
        engines.cast = lesson::Cast::SuspectAndModel;
    }
    return engines;
}

#else

/// Says why there is no suspect, whatever it is asked.
class NoSuspect final : public Backend
{
  public:
    [[nodiscard]] Reply execute(ActorId /*actor*/, const Call & /*call*/) override { return why(); }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> /*order*/) override
    {
        return {};
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return why(); }

  private:
    static EngineLost why()
    {
        return {
            "This build of ipcscope has no suspects: build it on Linux with -DIPCSCOPE_LAB=ON."};
    }
};

lesson::Engines suspect_engines(Engines started, const std::string & /*name*/)
{
    return {.model = std::make_unique<NoSuspect>(),
            .kernel = nullptr,
            .model_only_reason = std::move(started.model_only_reason)};
}

#endif

} // namespace

bool has_suspects()
{
#ifdef IPCSCOPE_HAVE_LAB
    return true;
#else
    return false;
#endif
}

std::optional<Exit> cannot_start(const Arguments &arguments, Output &out)
{
    // The lab ends here: while it lives, this thread and all that it starts stay on one processor.
    const auto tried = start_engines(with_model(arguments.on));
    if (!tried)
    {
        return no_kernel(arguments, out, tried.error().reason, tried.error().fix);
    }
    if (!arguments.on && !tried.value().model_only_reason.empty())
    {
        complain(fmt::format("model only: {}", tried.value().model_only_reason));
    }
    return std::nullopt;
}

lesson::Engines lesson_engines(Engines started)
{
    auto model = std::make_unique<sim::SteppedModel>(model_facts(started.facts));
    auto take = [watched = model.get()] { return watched->take_steps(); };
    return {.model = std::move(model),
            .kernel = std::move(started.kernel),
            .model_only_reason = std::move(started.model_only_reason),
            .take_steps = std::move(take)};
}

Result<lesson::Engines, lesson::Problem> lesson_engines(Engines started,
                                                        const lesson::Exercise &exercise)
{
    const auto &suspect = exercise.front.engine;
    if (!suspect)
    {
        return lesson_engines(std::move(started));
    }
    lesson::Engines engines = suspect_engines(std::move(started), suspect->text);
    if (const auto tables = engines.model->observe(); !tables)
    {
        return lesson::Problem{
            .file = exercise.file, .position = suspect->position, .message = tables.error().reason};
    }
    return engines;
}

lesson::Engines lesson_engines(std::optional<On> on, lesson::Wanted wanted)
{
    return lesson_engines(start_again(on, wanted));
}

lesson::Engines suspect_engines(std::optional<On> on, lesson::Wanted wanted,
                                const std::string &suspect)
{
    return suspect_engines(start_again(on, wanted), suspect);
}

} // namespace ipcscope::cli
