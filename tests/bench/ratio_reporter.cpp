#include "tests/bench/ratio_reporter.h"

#include <cstdio>

namespace ipcscope::bench
{

void RatioReporter::ReportRuns(const std::vector<Run> &runs)
{
    ConsoleReporter::ReportRuns(runs);
    for (const Run &run : runs)
    {
        const std::string name = run.benchmark_name();
        const std::size_t slash = name.find('/');
        const std::string side = name.substr(0, slash);
        if (run.error_occurred)
        {
            std::printf("SKIP   : %s: %s\n", name.c_str(), run.error_message.c_str());
        }
        if (run.error_occurred || run.iterations == 0 || (side != "model" && side != "kernel"))
        {
            continue;
        }
        Pair &pair = pairs_[name.substr(slash + 1)];
        const double ns = run.real_accumulated_time / static_cast<double>(run.iterations) * 1e9;
        (side == "model" ? pair.model_ns : pair.kernel_ns) = ns;
    }
}

void RatioReporter::Finalize()
{
    std::printf("\n%-36s %12s %12s %8s\n", "call / objects in the namespace", "model ns",
                "kernel ns", "ratio");
    for (const auto &[name, pair] : pairs_)
    {
        const bool both = pair.model_ns > 0 && pair.kernel_ns > 0;
        ++rows_;
        lonely_ += both ? 0 : 1;
        std::printf("%-36s %12.1f %12.1f", name.c_str(), pair.model_ns, pair.kernel_ns);
        std::printf(both ? " %7.1fx\n" : "       -\n", pair.kernel_ns / pair.model_ns);
    }
    ConsoleReporter::Finalize();
}

} // namespace ipcscope::bench
