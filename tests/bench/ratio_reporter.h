// Prints the usual console rows and then, for every call, model and kernel side by side.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>

namespace ipcscope::bench
{

class RatioReporter final : public benchmark::ConsoleReporter
{
  public:
    RatioReporter() : ConsoleReporter(OO_Tabular) {}
    void ReportRuns(const std::vector<Run> &runs) override;
    void Finalize() override;
    /// Whether every model row has its kernel row and the other way round, and there was one.
    [[nodiscard]] bool complete() const { return rows_ > 0 && lonely_ == 0; }

  private:
    struct Pair
    {
        double model_ns{};
        double kernel_ns{};
    };
    std::map<std::string, Pair> pairs_;
    std::size_t rows_{};
    std::size_t lonely_{};
};

} // namespace ipcscope::bench
