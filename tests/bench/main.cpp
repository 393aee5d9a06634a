#include "tests/bench/bench.h"
#include "tests/bench/ratio_reporter.h"

#include <fmt/format.h>

namespace ipcscope::bench
{

std::string row_name(std::string_view side, std::string_view call, std::int64_t objects)
{
    return fmt::format("{}/{}/{}", side, call, objects);
}

} // namespace ipcscope::bench

int main(int argc, char **argv)
{
    using namespace ipcscope::bench;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
    {
        return 2;
    }
    // Labs first: the kernel rows move this program into a namespace of its own.
    register_lab_and_history();
    register_model_calls();
    register_kernel_calls();
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.complete() ? 0 : 1;
}
