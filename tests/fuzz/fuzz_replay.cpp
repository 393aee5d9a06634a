// Any bytes as a log: no crash, every call has one verdict, and no more is told than there is. With
// clang this is a libFuzzer target; every compiler runs it over the corpus and damaged copies.
#include "tests/replay/start.h"

#include <cstdint>
#include <cstdlib>

using namespace ipcscope;

namespace
{

void require(bool holds)
{
    if (!holds)
    {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view log(reinterpret_cast<const char *>(data), size);
    const replay::Report report = test::explain(log);
    const replay::Summary &summary = report.summary;
    require(summary.calls ==
            summary.agree + summary.allowed + summary.differ + summary.unsupported);
    require(summary.calls + summary.not_ipc <= summary.lines);
    require(report.divergences.size() <= summary.differ);
    require(report.allowed.size() <= summary.allowed);
    require(report.unsupported.size() <= summary.unsupported);
    for (const replay::Divergence &divergence : report.divergences)
    {
        require(divergence.line > 0 && divergence.line <= summary.lines);
        require(!divergence.because.empty() && !divergence.allowed.empty());
    }
    return 0;
}
