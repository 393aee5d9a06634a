#include "core/check_order/order.h"

#include "core/errno.h"
#include "core/notation/notation.h"
#include "core/told.h"

#include <algorithm>
#include <map>

namespace ipcscope::check_order
{
namespace
{

bool adds(const Breach &breach)
{
    return breach.word.starts_with('+');
}

/// What the last call came to on one engine; in English, since it is compared.
std::string text_of(const LaneRecord &record)
{
    if (record.outcome && record.outcome->error != Errno::Ok)
    {
        return std::string(errno_name(record.outcome->error));
    }
    return record.outcome  ? IPCSCOPE_TOLD("success")
           : record.asleep ? IPCSCOPE_TOLD("sleeps")
                           : record.refused;
}

Trial try_out(const CheckedCall &call, Broken broken, const MakeEngines &make)
{
    Trial trial{.broken = broken, .scenario = scenario_of(call, broken)};
    const auto parsed = notation::parse(trial.scenario);
    if (!parsed)
    {
        trial.trouble = parsed.error().message();
        return trial;
    }
    lesson::Engines engines = make();
    const bool both = engines.kernel != nullptr;
    lesson::Stage stage(std::move(engines));
    const std::size_t last = parsed.value().statements.back().position.line;
    const auto problem = stage.run(parsed.value().statements, [&](const lesson::Played &played) {
        const bool is_last = played.line.position.line == last;
        if (played.verdict == Verdict::Differ)
        {
            trial.trouble += lesson::difference_text(played);
        }
        else if (!is_last && text_of(played.model) != "success")
        {
            trial.trouble += notation::print(played.line) + ": " + text_of(played.model);
        }
        if (is_last)
        {
            trial.model = text_of(played.model);
            trial.kernel = played.kernel ? std::optional(text_of(*played.kernel)) : std::nullopt;
        }
    });
    trial.trouble += problem ? problem->message : std::string();
    if (both && !stage.on_kernel())
    {
        trial.lost = stage.model_only_reason();
        trial.kernel.reset(); // its last words are no answer
    }
    return trial;
}

/// As many as fit together, the first ones first.
Broken most_at_once(const CheckedCall &call)
{
    Broken broken;
    for (std::size_t at = 0; at < call.breaches.size(); ++at)
    {
        broken.set(at);
        if (!fit_together(call, broken))
        {
            broken.reset(at);
        }
    }
    return broken;
}

/// The one that the call was refused for; nothing: for none of those.
std::optional<std::size_t> complained_of(const CheckedCall &call, const Trial &trial)
{
    for (std::size_t at = 0; at < call.breaches.size(); ++at)
    {
        if (trial.broken[at] && call.breaches[at].error == trial.model)
        {
            return at;
        }
    }
    return std::nullopt;
}

bool is_explained(const CheckedCall &call, const Trial &trial)
{
    return trial.agrees() && (trial.broken.none() ? trial.model == "success"
                                                  : complained_of(call, trial).has_value());
}

} // namespace

bool Order::proved() const
{
    const auto fine = [this](const Trial &trial) { return is_explained(*call, trial); };
    // The last one of a sequence in which all are explained is the one with nothing broken.
    bool all = !alone.empty() && std::all_of(alone.begin(), alone.end(), fine) &&
               !sequence.empty() && std::all_of(sequence.begin(), sequence.end(), fine);
    for (const auto &row : pairs)
    {
        for (const auto &trial : row)
        {
            all = all && (!trial || fine(*trial));
        }
    }
    return all;
}

std::string Order::lost() const
{
    std::string why;
    const auto look = [&why](const Trial &trial) { why = why.empty() ? trial.lost : why; };
    std::for_each(alone.begin(), alone.end(), look);
    for (const auto &row : pairs)
    {
        std::for_each(row.begin(), row.end(), [&](const auto &trial) {
            if (trial)
            {
                look(*trial);
            }
        });
    }
    std::for_each(sequence.begin(), sequence.end(), look);
    return why;
}

bool fit_together(const CheckedCall &call, Broken broken)
{
    std::map<std::string_view, int> replaced;
    for (std::size_t at = 0; at < call.breaches.size(); ++at)
    {
        const Breach &one = call.breaches[at];
        if (broken[at] && !one.slot.empty() && !adds(one) && ++replaced[one.slot] > 1)
        {
            return false;
        }
    }
    return true;
}

std::string scenario_of(const CheckedCall &call, Broken broken)
{
    std::string text(call.scene);
    std::map<std::string_view, std::string> words;
    for (const Slot &slot : call.words)
    {
        words[slot.name] = slot.intact;
    }
    for (std::size_t at = 0; at < call.breaches.size(); ++at)
    {
        const Breach &one = call.breaches[at];
        if (broken[at])
        {
            text += one.scene;
            if (!one.slot.empty() && !adds(one))
            {
                words[one.slot] = one.word;
            }
        }
    }
    for (std::size_t at = 0; at < call.breaches.size(); ++at)
    {
        const Breach &one = call.breaches[at];
        if (broken[at] && adds(one))
        {
            words[one.slot] += "|" + std::string(one.word.substr(1));
        }
    }
    std::string line(call.call);
    for (const auto &[name, word] : words)
    {
        const std::string slot = "{" + std::string(name) + "}";
        line.replace(line.find(slot), slot.size(), word);
    }
    return text + line + "\n";
}

Order order_of(const CheckedCall &call, const MakeEngines &make)
{
    const auto trial = [&](Broken broken) { return try_out(call, broken, make); };
    const auto only = [](std::size_t at) { return Broken().set(at); };
    const std::size_t count = call.breaches.size();
    Order order{.call = &call, .alone = {}, .pairs = {}, .sequence = {}};
    for (std::size_t first = 0; first < count; ++first)
    {
        order.alone.push_back(trial(only(first)));
        auto &row = order.pairs.emplace_back(count);
        for (std::size_t second = first + 1; second < count; ++second)
        {
            const Broken both = only(first) | only(second);
            row[second] = fit_together(call, both) ? std::optional(trial(both)) : std::nullopt;
        }
    }
    Broken broken = most_at_once(call);
    for (bool goes_on = true; goes_on;)
    {
        const Trial &last = order.sequence.emplace_back(trial(broken));
        const auto mended = complained_of(call, last);
        goes_on = mended.has_value();
        broken.reset(mended.value_or(0));
    }
    return order;
}

} // namespace ipcscope::check_order
