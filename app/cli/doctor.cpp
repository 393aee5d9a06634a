#include "app/cli/doctor.h"

#include "app/cli/engines.h"
#include "app/cli/json.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

void print_json(const std::vector<Feature> &features, Output &out)
{
    Json list = Json::array();
    for (const Feature &feature : features)
    {
        list.push_back(Json{{"name", feature.name},
                            {"available", feature.available},
                            {"required", feature.required},
                            {"why", feature.why},
                            {"fix", feature.fix}});
    }
    write_json(Json{{"features", std::move(list)}}, out);
}

void print_text(const std::vector<Feature> &features, bool possible, Output &out)
{
    std::size_t width = 0;
    for (const Feature &feature : features)
    {
        width = std::max(width, columns(feature.name));
    }
    for (const Feature &feature : features)
    {
        const std::string state = feature.available  ? out.paint(Tone::Good, "yes     ")
                                  : feature.required ? out.paint(Tone::Bad, "MISSING ")
                                                     : out.paint(Tone::Odd, "no      ");
        out.line(fmt::format("{} {}  {}", state, padded(harmless(feature.name), width),
                             harmless(feature.why)));
        if (!feature.fix.empty())
        {
            out.line(fmt::format("         {}  to change it: {}", std::string(width, ' '),
                                 harmless(feature.fix)));
        }
    }
    out.line("");
    out.line(possible ? "The real kernel can be asked here: run uses both engines."
                      : "The real kernel cannot be asked here: run uses the model alone.");
}

} // namespace

Exit doctor(const Arguments &arguments, Output &out)
{
    const std::vector<Feature> features = machine_features();
    const bool possible = std::all_of(features.begin(), features.end(), [](const Feature &feature) {
        return feature.available || !feature.required;
    });
    if (arguments.json)
    {
        print_json(features, out);
    }
    else
    {
        print_text(features, possible, out);
    }
    return possible ? Exit::AsExpected : Exit::NoKernel;
}

} // namespace ipcscope::cli
