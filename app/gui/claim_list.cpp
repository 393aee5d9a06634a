#include "app/gui/claim_list.h"

#include "app/gui/lesson_engines.h"
#include "app/gui/text.h"
#include "core/notation/notation.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

using learning::Shown;
using learning::Standing;

learning::Verdict verdict_of(lesson::Saying saying)
{
    switch (saying)
    {
    case lesson::Saying::True: return learning::Verdict::True;
    case lesson::Saying::Half: return learning::Verdict::Half;
    case lesson::Saying::Outdated: return learning::Verdict::Outdated;
    case lesson::Saying::False: return learning::Verdict::False;
    }
    return learning::Verdict::True;
}

QString words_of(lesson::Saying saying)
{
    switch (saying)
    {
    case lesson::Saying::True: return ClaimList::tr("true");
    case lesson::Saying::Half: return ClaimList::tr("half");
    case lesson::Saying::Outdated: return ClaimList::tr("outdated");
    case lesson::Saying::False: return ClaimList::tr("false");
    }
    return {};
}

Standing shown_on(const lesson::ClaimRun &run, lesson::Engine engine)
{
    const std::size_t at = lesson::index_of(engine);
    return !run.asked.at(at)             ? Standing::NotAsked
           : run.failures.at(at).empty() ? Standing::Met
                                         : Standing::Open;
}

QString call_text(const lesson::ClaimRun::Line &line)
{
    Statement bare = line.line;
    bare.expectation = {};
    bare.comment.clear();
    const QString call = text(notation::print(bare)).trimmed();
    const QString model = text(line.result[0]);
    const QString kernel = text(line.result[1]);
    if (kernel.isEmpty() || line.verdict == Verdict::Agree)
    {
        // Pids and addresses agree where they stand for the same.
        return QStringLiteral("%1 = %2").arg(call, kernel.isEmpty() ? model : kernel);
    }
    return ClaimList::tr("%1 = %2 (the model: %3)").arg(call, kernel, model);
}

} // namespace

ClaimList::ClaimList(LabStarter starter, QObject *parent)
    : RowModel(parent), starter_(std::move(starter))
{
}

ClaimRow ClaimList::row_of(const lesson::Claim &claim)
{
    ClaimRow row{.key = text(claim.id),
                 .part = text(claim.part),
                 .says = text(claim.says),
                 .verdict = verdict_of(claim.verdict),
                 .verdict_text = words_of(claim.verdict),
                 .evidence = text(claim.evidence).trimmed()};
    if (!claim.condition.empty())
    {
        row.verdict_text += QStringLiteral(", ") + text(claim.condition);
    }
    for (const std::string &source : claim.sources)
    {
        row.sources.push_back(text(source));
    }
    row.shown = claim.experiment.empty() ? Shown::Cited : Shown::NotRun;
    return row;
}

void ClaimList::show(std::vector<lesson::LedgerRow> ledger, const lesson::Course &course,
                     const std::map<std::string, QString> &titles)
{
    all_.clear();
    claims_.clear();
    for (lesson::LedgerRow &file : ledger)
    {
        if (!file.claim)
        {
            continue;
        }
        ClaimRow row = row_of(*file.claim);
        for (const lesson::Entry &entry : course.entries)
        {
            const auto teaches = [&](const lesson::Word &claim) {
                return claim.text == file.claim->id;
            };
            if (entry.lesson && std::any_of(entry.lesson->front.claims.begin(),
                                            entry.lesson->front.claims.end(), teaches))
            {
                row.lessons.push_back(text(entry.lesson->front.id.text));
                const auto other = titles.find(entry.lesson->front.id.text);
                row.titles.push_back(other != titles.end() ? other->second
                                                           : text(entry.lesson->front.title));
            }
        }
        claims_.emplace(row.key, std::make_shared<const lesson::Claim>(std::move(*file.claim)));
        all_.push_back(std::move(row));
    }
    refresh();
}

void ClaimList::setSearch(const QString &search)
{
    if (search != search_)
    {
        search_ = search;
        Q_EMIT searchChanged();
        refresh();
    }
}

bool ClaimList::matches(const ClaimRow &row) const
{
    const QString words = search_.trimmed();
    const QStringList where{row.key, row.says, row.verdict_text, row.evidence,
                            row.titles.join(QLatin1Char(' '))};
    return words.isEmpty() || std::any_of(where.begin(), where.end(), [&](const QString &text) {
               return text.contains(words, Qt::CaseInsensitive);
           });
}

void ClaimList::refresh()
{
    std::vector<ClaimRow> next;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(next),
                 [this](const ClaimRow &row) { return matches(row); });
    reconcile(rows_, std::move(next));
    Q_EMIT shown();
}

ClaimList::Result ClaimList::result_of(const lesson::ClaimRun &run)
{
    Result result{.on_model = shown_on(run, lesson::Engine::Model),
                  .on_kernel = shown_on(run, lesson::Engine::Kernel)};
    for (const lesson::ClaimRun::Line &line : run.lines)
    {
        result.calls.push_back(call_text(line));
    }
    for (const lesson::ClaimRun::Condition &condition : run.conditions)
    {
        result.holds.push_back(text(condition.condition->predicate.text()));
    }
    for (const lesson::Engine engine : lesson::kBothEngines)
    {
        for (const lesson::Problem &problem : run.failures.at(lesson::index_of(engine)))
        {
            result.failures.push_back(
                tr("%1 (on %2)").arg(text(problem.text()), text(lesson::engine_text(engine))));
        }
    }
    return result;
}

void ClaimList::run(const QString &id)
{
    const auto claim = claims_.find(id);
    const auto row =
        std::find_if(all_.begin(), all_.end(), [&](const ClaimRow &one) { return one.key == id; });
    if (claim == claims_.end() || row == all_.end() || row->shown == Shown::Cited ||
        row->shown == Shown::Running)
    {
        return;
    }
    row->shown = Shown::Running;
    ++running_;
    refresh();
    thread_.run(
        [claim = claim->second, starter = starter_] {
            return result_of(lesson::run_claim(*claim, start_lesson_engines(starter).engines));
        },
        [this, id](const Result &result) { take(id, result); });
}

void ClaimList::runAll()
{
    for (const ClaimRow &row : std::vector<ClaimRow>(rows_))
    {
        run(row.key);
    }
}

void ClaimList::take(const QString &id, const Result &result)
{
    --running_;
    const auto row =
        std::find_if(all_.begin(), all_.end(), [&](const ClaimRow &one) { return one.key == id; });
    if (row != all_.end())
    {
        row->on_model = result.on_model;
        row->on_kernel = result.on_kernel;
        row->calls = result.calls;
        row->holds = result.holds;
        row->failures = result.failures;
        row->shown = result.failures.isEmpty() ? Shown::Shown : Shown::NotShown;
    }
    refresh();
}

QString ClaimList::standing() const
{
    const auto count = [this](Shown shown) {
        return std::count_if(all_.begin(), all_.end(),
                             [shown](const ClaimRow &row) { return row.shown == shown; });
    };
    const QString seen = tr("%1 of %2 shown here, %3 cited")
                             .arg(count(Shown::Shown))
                             .arg(all_.size())
                             .arg(count(Shown::Cited));
    const auto failed = count(Shown::NotShown);
    return failed == 0 ? seen : tr("%1, %2 not shown").arg(seen).arg(failed);
}

int ClaimList::rowOf(const QString &id) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const ClaimRow &row) { return row.key == id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

QVariant ClaimList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    return static_cast<Role>(role) == Role::Claim
               ? QVariant::fromValue(rows_[static_cast<std::size_t>(index.row())])
               : QVariant();
}

QHash<int, QByteArray> ClaimList::roleNames() const
{
    return {{static_cast<int>(Role::Claim), "claim"}};
}

} // namespace ipcscope::gui
