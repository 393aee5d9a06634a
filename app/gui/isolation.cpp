#include "app/gui/isolation.h"

#include "app/gui/lesson_engines.h"
#include "app/gui/session.h"
#include "app/gui/text.h"

#include <algorithm>
#include <map>

namespace ipcscope::gui
{
namespace
{

using comparing::Ending;
using non_interference::Finding;
using non_interference::Report;
using non_interference::Side;

QString where_text(const Finding &finding)
{
    return finding.line == 0
               ? Isolation::tr("at the end")
               : Isolation::tr("line %1: %2").arg(finding.line).arg(text(finding.call));
}

// What both engines show is one row.
std::vector<InfluenceRow> influences_of(const Report &report)
{
    std::vector<InfluenceRow> rows;
    const auto add = [&rows](const Side &side, const QString &engine) {
        for (const Finding &finding : side.findings)
        {
            InfluenceRow row{.key = static_cast<int>(rows.size()),
                             .where = where_text(finding),
                             .field = text(finding.field),
                             .alone = text(finding.alone),
                             .together = text(finding.together),
                             .source = text(finding.source),
                             .engines = engine};
            const auto same = std::find_if(rows.begin(), rows.end(), [&](const InfluenceRow &one) {
                return one.where == row.where && one.field == row.field && one.alone == row.alone &&
                       one.together == row.together;
            });
            if (same == rows.end())
            {
                rows.push_back(std::move(row));
            }
            else
            {
                same->engines = Isolation::tr("model and kernel");
            }
        }
    };
    add(report.model, Isolation::tr("model"));
    if (report.kernel)
    {
        add(*report.kernel, Isolation::tr("kernel"));
    }
    return rows;
}

/// What the kernel answered, where it was asked.
std::vector<SeenRow> lines_of(const Report &report)
{
    const Side &side = report.kernel ? *report.kernel : report.model;
    std::vector<SeenRow> rows;
    for (const non_interference::Line &line : side.lines)
    {
        const auto of_line = [&](const Finding &finding) {
            return finding.line == line.line && finding.call == line.call;
        };
        const bool differs =
            std::any_of(side.findings.begin(), side.findings.end(), of_line) ||
            std::any_of(report.model.findings.begin(), report.model.findings.end(), of_line);
        rows.push_back({.key = static_cast<int>(rows.size()),
                        .line = static_cast<int>(line.line),
                        .call = text(line.call),
                        .alone = text(line.alone),
                        .together = text(line.together),
                        .differs = differs});
    }
    return rows;
}

} // namespace

Isolation::Isolation(LabStarter starter, Session *lab, QObject *parent)
    : QObject(parent), starter_(std::move(starter)), lab_(lab)
{
    connect(lab_, &Session::documentChanged, this, &Isolation::refresh);
    connect(lab_, &Session::branchChanged, this, &Isolation::refresh);
    refresh();
}

Isolation::~Isolation()
{
    give_up();
}

// What is under way is about something else, or nobody waits for it any more.
void Isolation::give_up()
{
    if (stop_)
    {
        *stop_ = true;
        stop_.reset();
    }
    ++request_;
    busy_ = false;
}

void Isolation::refresh()
{
    const Branch *branch = lab_->moment()->snapshot().branch;
    Subject now{.branch = branch ? branch->number() : 0,
                .statements = branch ? branch->source().statements.size() : 0,
                .title = lab_->title()};
    if (now == about_)
    {
        return;
    }
    about_ = std::move(now);
    const QString chosen = actors_.value(subject_);
    actors_.clear();
    const auto actors =
        branch ? non_interference::actors_of(branch->source()) : std::vector<std::string>{};
    for (const std::string &actor : actors)
    {
        actors_.push_back(text(actor));
    }
    // In most scenarios the first one does something to the others.
    const auto same = actors_.indexOf(chosen);
    subject_ = static_cast<int>(same >= 0 ? same : actors_.size() > 1 ? 1 : 0);
    forget();
}

void Isolation::forget()
{
    give_up();
    ending_ = Ending::None;
    sentence_.clear();
    engines_.clear();
    lines_.show({});
    influences_.show({});
    Q_EMIT changed();
}

void Isolation::setSubject(int subject)
{
    if (subject != subject_ && subject >= 0 && subject < actors_.size())
    {
        subject_ = subject;
        forget();
    }
}

void Isolation::run()
{
    refresh();
    if (busy_)
    {
        return;
    }
    forget();
    if (actors_.isEmpty())
    {
        ending_ = Ending::Failed;
        sentence_ = tr("There is no scenario in the Lab with actors in it.");
        engines_ = tr("Open one, or type calls of two actors there.");
        Q_EMIT changed();
        return;
    }
    busy_ = true;
    stop_ = std::make_shared<std::atomic<bool>>(false);
    thread_.run([scenario = lab_->scenario(), subject = actors_.at(subject_).toStdString(),
                 starter = starter_,
                 stop = stop_] { return examine(scenario, subject, starter, *stop); },
                [this, request = request_](const Found &found) {
                    if (request == request_)
                    {
                        take(found);
                    }
                });
    Q_EMIT changed();
}

void Isolation::stop()
{
    if (busy_)
    {
        give_up();
        ending_ = Ending::Stopped;
        sentence_ = tr("Stopped before it was found out.");
        Q_EMIT changed();
    }
}

Isolation::Found Isolation::examine(const Scenario &scenario, const std::string &subject,
                                    const LabStarter &starter, const std::atomic<bool> &stop)
{
    Found found;
    const auto make = [&] {
        // Nobody waits any more for what the window is closed upon: the model alone is quick.
        LessonEngines made = start_lesson_engines(stop ? LabStarter{} : starter);
        found.fix = made.fix;
        return non_interference::Engines{.model = std::move(made.engines.model),
                                         .kernel = std::move(made.engines.kernel),
                                         .model_only_reason = made.reason.toStdString()};
    };
    auto report = non_interference::examine(scenario, subject, make, &stop);
    if (!report)
    {
        found.problem = text(report.error().message);
        return found;
    }
    found.report = std::move(report).value();
    return found;
}

void Isolation::take(const Found &found)
{
    busy_ = false;
    stop_.reset();
    if (found.report)
    {
        tell(*found.report, found.fix);
    }
    else
    {
        ending_ = Ending::Failed;
        sentence_ = found.problem;
    }
    Q_EMIT changed();
}

void Isolation::tell(const Report &report, const QString &fix)
{
    QStringList others;
    for (const std::string &other : report.others)
    {
        others.push_back(text(other));
    }
    const QString who = text(report.subject);
    const QString whom = others.join(tr(" and "));
    const QString lines = counted(static_cast<qsizetype>(report.left_out), tr("line"), tr("lines"));
    lines_.show(lines_of(report));
    influences_.show(influences_of(report));
    ending_ = report.isolated() ? Ending::Good : Ending::Bad;
    sentence_ =
        report.isolated()
            ? tr("%1 is isolated from %2: with %2 (%3) and without, it gets the same answers and "
                 "sees the same tables.")
                  .arg(who, whom, lines)
            : tr("%1 is not isolated from %2: without %2 (%3) it would see %4 otherwise.")
                  .arg(who, whom, lines, counted(influences_.count(), tr("field"), tr("fields")));
    engines_ = report.kernel ? tr("Run twice on the model, and twice in fresh labs.")
                             : tr("Run twice on the model alone. There is no kernel to compare "
                                  "with: %1 %2")
                                   .arg(text(report.model_only_reason), fix)
                                   .trimmed();
}

} // namespace ipcscope::gui
