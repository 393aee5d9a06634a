// What the tests of charts share: a scenario that has run, and what a chart has at a call.
#pragma once

#include "app/gui/branch.h"
#include "app/gui/chart_data.h"

#include <chrono>
#include <memory>
#include <string>

namespace ipcscope::gui::test
{

inline std::unique_ptr<Branch> branch_of(const std::string &text)
{
    auto scenario = notation::parse(text, "case.ipc");
    if (!scenario)
    {
        qFatal("%s", scenario.error().message().c_str());
    }
    auto branch = Branch::make(std::move(scenario).value(), EngineFacts{});
    if (!branch || !branch.value()->run(std::chrono::seconds(60)))
    {
        qFatal("the scenario does not run");
    }
    return std::move(branch).value();
}

inline const ChartSeries *series(const ChartData &chart, const QString &name)
{
    for (const ChartSeries &one : chart.series)
    {
        if (one.name == name)
        {
            return &one;
        }
    }
    return nullptr;
}

/// The value of a line of steps after a call, 1 the first.
inline double value_at(const ChartSeries *series, double call)
{
    double value = -1;
    for (const QPointF &point : series ? series->points : std::vector<QPointF>{})
    {
        value = point.x() <= call ? point.y() : value;
    }
    return value;
}

} // namespace ipcscope::gui::test
