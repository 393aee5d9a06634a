#include "app/cli/order.h"

#include "app/cli/did_you_mean.h"
#include "app/cli/json.h"
#include "app/cli/lesson_engines.h"
#include "core/check_order/order.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

using check_order::CheckedCall;
using check_order::Order;
using check_order::Trial;

/// "EINVAL", or both where they differ: "EINVAL|EPERM".
std::string cell(const Trial &trial)
{
    return trial.agrees() ? trial.model
                          : fmt::format("{}|{}", trial.model, trial.kernel.value_or("?"));
}

std::string sequence_text(const Order &order)
{
    std::vector<std::string> answers;
    for (const Trial &trial : order.sequence)
    {
        answers.push_back(cell(trial));
    }
    return fmt::format("{}", fmt::join(answers, " > "));
}

void print_text(const Order &order, Output &out)
{
    const CheckedCall &call = *order.call;
    out.line(out.paint(Tone::Strong, fmt::format("{}: {}", call.id, call.title)));
    out.line(fmt::format("  in the kernel: {}", call.kernel));
    out.line(fmt::format("  order: {}", sequence_text(order)));
    const std::size_t count = call.breaches.size();
    for (std::size_t at = 0; at < count; ++at)
    {
        out.line(fmt::format("  {:>2}  {:<8} {}", at + 1, cell(order.alone[at]),
                             call.breaches[at].what));
    }
    std::string head = "  both ";
    for (std::size_t second = 1; second < count; ++second)
    {
        head += fmt::format("{:<9}", second + 1);
    }
    out.line(out.paint(Tone::Quiet, head));
    for (std::size_t first = 0; first + 1 < count; ++first)
    {
        std::string row = fmt::format("  {:>4} ", first + 1);
        for (std::size_t second = 1; second < count; ++second)
        {
            const auto &both = order.pairs[first][second];
            row += fmt::format("{:<9}", both ? cell(*both) : second > first ? "-" : "");
        }
        out.line(row);
    }
    out.line(order.proved() ? out.paint(Tone::Good, "  proved")
                            : out.paint(Tone::Bad, "  not proved"));
    out.line("");
}

Json trial_json(const Trial &trial)
{
    return Json{{"scenario", trial.scenario},
                {"model", trial.model},
                {"kernel", trial.kernel ? Json(*trial.kernel) : Json(nullptr)},
                {"trouble", trial.trouble}};
}

Json order_json(const Order &order)
{
    Json alone = Json::array();
    Json pairs = Json::array();
    Json sequence = Json::array();
    for (std::size_t first = 0; first < order.alone.size(); ++first)
    {
        Json one = trial_json(order.alone[first]);
        one["what"] = std::string(order.call->breaches[first].what);
        alone.push_back(std::move(one));
        for (std::size_t second = first + 1; second < order.alone.size(); ++second)
        {
            if (const auto &both = order.pairs[first][second])
            {
                Json two = trial_json(*both);
                two["broken"] = Json::array({first, second});
                pairs.push_back(std::move(two));
            }
        }
    }
    for (const Trial &trial : order.sequence)
    {
        sequence.push_back(trial_json(trial));
    }
    return Json{{"id", std::string(order.call->id)},
                {"title", std::string(order.call->title)},
                {"source", std::string(order.call->kernel)},
                {"proved", order.proved()},
                {"alone", std::move(alone)},
                {"pairs", std::move(pairs)},
                {"sequence", std::move(sequence)}};
}

} // namespace

Exit order(const Arguments &arguments, Output &out)
{
    std::vector<const CheckedCall *> wanted;
    std::vector<std::string_view> ids;
    for (const CheckedCall &call : check_order::checked_calls())
    {
        ids.push_back(call.id);
        if (arguments.checked_call.empty() || arguments.checked_call == call.id)
        {
            wanted.push_back(&call);
        }
    }
    if (wanted.empty())
    {
        complain(fmt::format("there is no call '{}' here.{} The calls are: {}.",
                             arguments.checked_call, did_you_mean(arguments.checked_call, ids),
                             fmt::join(ids, ", ")));
        return Exit::UnusableInput;
    }
    if (const auto failure = cannot_start(arguments, out))
    {
        return *failure;
    }
    bool proved = true;
    Json orders = Json::array();
    for (const CheckedCall *call : wanted)
    {
        const Order found = check_order::order_of(
            *call, [&] { return lesson_engines(arguments.on, lesson::Wanted::All); });
        proved = proved && found.proved();
        if (arguments.json)
        {
            orders.push_back(order_json(found));
        }
        else
        {
            print_text(found, out);
        }
    }
    const Exit exit = proved ? Exit::AsExpected : Exit::Divergence;
    if (arguments.json)
    {
        write_json(Json{{"orders", std::move(orders)}, {"exit", static_cast<int>(exit)}}, out);
    }
    return exit;
}

} // namespace ipcscope::cli
