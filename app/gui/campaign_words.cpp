// What a campaign shows, put into words.
#include "app/gui/campaign.h"

#include "app/common/campaign_start.h"
#include "app/gui/language.h"
#include "app/gui/text.h"
#include "core/campaign/possible.h"
#include "core/notation/notation.h"

#include <algorithm>

namespace ipcscope::gui
{

using comparing::Ending;
using comparing::Stage;

CoverageRow Campaign::coverage_of(const std::string &call,
                                  const std::map<std::string, std::uint64_t> &answers)
{
    CoverageRow row{.key = text(call)};
    QStringList reached;
    QStringList missing;
    std::uint64_t compared = 0;
    for (const auto &[answer, count] : answers)
    {
        compared += count;
        if (answer != "OK")
        {
            reached.push_back(QStringLiteral("%1 %2").arg(text(answer), in_groups(count)));
        }
    }
    for (const std::string_view error : campaign::possible_errors(call))
    {
        if (!answers.contains(std::string(error)))
        {
            missing.push_back(text(error));
        }
    }
    row.compared = static_cast<double>(compared);
    row.compared_text = in_groups(compared);
    row.reached = static_cast<int>(reached.size());
    row.possible = static_cast<int>(reached.size() + missing.size());
    row.reached_text = reached.join(QStringLiteral(", "));
    row.missing_text = missing.join(QStringLiteral(", "));
    return row;
}

void Campaign::show(const campaign::Tally &tally)
{
    campaign::Tally all = before_;
    add_up(all, tally);
    calls_ = all.calls;
    reached_ = possible_ = 0;
    std::vector<CoverageRow> rows;
    for (const auto &[call, answers] : all.errnos)
    {
        rows.push_back(coverage_of(call, answers));
        reached_ += rows.back().reached;
        possible_ += rows.back().possible;
    }
    coverage_.show(std::move(rows));
    Q_EMIT progressed();
}

void Campaign::add(const campaign::Divergence &found, const QString &remark)
{
    std::vector<DivergenceRow> rows = divergences_.rows();
    DivergenceRow row{.key = static_cast<int>(rows.size()) + 1,
                      .title =
                          tr("Seed %1, after %2 calls")
                              .arg(QString::number(running_seed_), in_groups(found.calls_before)),
                      .call = text(found.call),
                      .field = text(found.first.field),
                      .on_model = text(found.first.model),
                      .on_kernel = text(found.first.kernel),
                      .source = text(found.first.source),
                      .name = QStringLiteral("divergence-%1.ipc").arg(running_seed_),
                      .scenario = text(divergence_text(found, running_seed_))};
    for (const Statement &statement : found.scenario.statements)
    {
        row.lines.push_back(text(notation::print(statement)));
    }
    const QString lines = counted(row.lines.size(), tr("line"), tr("lines"));
    const QString sentence =
        tr("After %1 calls model and kernel differ in %2: the model has %3, the kernel %4. What "
           "led there was cut down to %5.")
            .arg(in_groups(found.calls_before), row.field, row.on_model, row.on_kernel, lines);
    rows.insert(rows.begin(), std::move(row));
    divergences_.show(std::move(rows));
    conclude(Ending::Bad, sentence, remark);
}

void Campaign::add_up(campaign::Tally &sum, const campaign::Tally &part)
{
    sum.calls += part.calls;
    sum.blocked += part.blocked;
    sum.refused += part.refused;
    for (const auto &[call, answers] : part.errnos)
    {
        for (const auto &[answer, count] : answers)
        {
            sum.errnos[call][answer] += count;
        }
    }
}

QString Campaign::goOnText() const
{
    return mayGoOn() ? tr("Go on: %1 with seed %2")
                           .arg(tr("%1 calls").arg(in_groups(wanted_calls_ - calls_)))
                           .arg(running_seed_ + 1)
                     : tr("Go on");
}

QString Campaign::stageText() const
{
    switch (stage_)
    {
    case Stage::Idle: return {};
    case Stage::Starting: return tr("starting the labs …");
    case Stage::Running: return tr("comparing …");
    case Stage::Reducing: return tr("a difference: cutting it down …");
    case Stage::Stopping: return tr("ending the plans under way …");
    }
    return {};
}

double Campaign::progress() const
{
    return wanted_calls_ == 0
               ? 0
               : std::min(1.0, static_cast<double>(calls_) / static_cast<double>(wanted_calls_));
}

QString Campaign::callsText() const
{
    return wanted_calls_ == 0
               ? tr("no calls yet")
               : tr("%1 of %2 calls").arg(in_groups(calls_), in_groups(wanted_calls_));
}

QString Campaign::rateText() const
{
    return took_ms_ == 0 || calls_ == before_.calls
               ? tr("– a second")
               : tr("%1 a second")
                     .arg(in_groups((calls_ - before_.calls) * 1000 /
                                    static_cast<std::uint64_t>(took_ms_)));
}

QString Campaign::errorsText() const
{
    return tr("%1 of %2 errors reached").arg(reached_).arg(possible_);
}

QString Campaign::foundText() const
{
    return divergences_.count() == 0
               ? tr("no divergence")
               : counted(divergences_.count(), tr("divergence"), tr("divergences"));
}

} // namespace ipcscope::gui
