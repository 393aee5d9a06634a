#include "app/gui/log_replay.h"

#include "app/common/replay_world.h"
#include "app/gui/language.h"
#include "app/gui/text.h"
#include "core/replay/replay.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ipcscope::gui
{
namespace
{

/// More than an hour of a busy program; what is larger was opened by mistake.
constexpr qint64 kLargestLog = qint64{512} << 20;

QString how_to_record()
{
    return LogReplay::tr("Record one with: strace -f -v -o trace.log your-program");
}

/// As much of a line as tells it from others, without what cannot be printed.
QString excerpt(QByteArrayView line)
{
    constexpr qsizetype kShown = 48;
    QString shown = QString::fromUtf8(line.first(std::min(line.size(), kShown)));
    std::replace_if(
        shown.begin(), shown.end(), [](QChar one) { return !one.isPrint(); }, QChar(0xfffd));
    return line.size() > kShown ? shown + QStringLiteral("…") : shown;
}

/// The first line with something in it.
QString first_line(const QByteArray &bytes)
{
    for (qsizetype from = 0; from < bytes.size();)
    {
        const qsizetype found = bytes.indexOf('\n', from);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArray line = bytes.mid(from, end - from).trimmed();
        if (!line.isEmpty())
        {
            return excerpt(line);
        }
        from = end + 1;
    }
    return {};
}

QString remarks_of(const replay::Report &report)
{
    QStringList all;
    const auto add = [&all](const replay::Remarkables &lines, const QString &what) {
        if (lines.count > 0)
        {
            const replay::Remarkable &first = lines.first.front();
            all.push_back(LogReplay::tr("%1 %2, the first in line %3: %4")
                              .arg(in_groups(lines.count), what)
                              .arg(first.line)
                              .arg(text(first.what)));
        }
    };
    add(report.unreadable, LogReplay::tr("could not be read"));
    add(report.contradictions, LogReplay::tr("contradict others"));
    if (report.summary.calls > report.calls.size())
    {
        all.push_back(
            LogReplay::tr("the first %1 calls are listed").arg(in_groups(report.calls.size())));
    }
    return all.join(QStringLiteral("; "));
}

bool is_log_name(const QString &file)
{
    constexpr std::array<const char *, 3> kEndings{".log", ".strace", ".txt"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](const char *ending) { return file.endsWith(QLatin1String(ending)); });
}

} // namespace

bool is_log(const DocumentFile &file)
{
    constexpr qint64 kBeginning = 4096;
    if (is_log_name(file.path()) || file.path().endsWith(QStringLiteral(".ipc")))
    {
        return is_log_name(file.path());
    }
    // A process, a time, or the program's start: a scenario has none of them before a call.
    static const QRegularExpression line(
        QStringLiteral("\\A(?:#[^\n]*\n|\\s+)*"
                       "(?:(?:\\[pid +\\d+\\]|\\d+) +(?:[\\d:.]+ +)?\\w+\\(|"
                       "\\d+[:.][\\d:.]+ +\\w+\\(|execve\\()"));
    return line.match(QString::fromUtf8(file.beginning(kBeginning))).hasMatch();
}

LogReplay::LogReplay(QObject *parent) : QObject(parent) {}

LogReplay::~LogReplay()
{
    if (stop_)
    {
        *stop_ = true;
    }
}

void LogReplay::openFile(const DocumentFile &file)
{
    stop();
    problem_.clear();
    wanted_ = file.path();
    stop_ = std::make_shared<std::atomic<bool>>(false);
    thread_.run([file, stop = stop_] { return read(file, *stop); },
                [this, stop = stop_](const Read &read) {
                    if (stop == stop_) // otherwise another file was opened meanwhile
                    {
                        take(read, *stop);
                    }
                });
    Q_EMIT changed();
}

void LogReplay::stop()
{
    if (stop_)
    {
        *stop_ = true;
    }
}

void LogReplay::dismissProblem()
{
    problem_.clear();
    Q_EMIT changed();
}

LogReplay::Read LogReplay::read(const DocumentFile &file, const std::atomic<bool> &stop)
{
    const auto no = [](const QString &problem) {
        return Read{.problem = problem, .summary = {}, .remarks = {}, .calls = {}};
    };
    const QString path = file.path();
    const auto document = file.read(kLargestLog);
    if (!document)
    {
        return no(
            QFileInfo(path).size() > kLargestLog
                ? tr("%1. Record less: strace -f -v -e trace=ipc,desc,memory").arg(document.error())
                : document.error() + QLatin1Char('.'));
    }
    const QByteArray &bytes = document.value();
    auto model = sim::make_replay_model(usual_replay_start());
    if (!model)
    {
        return no(text(model.error().reason));
    }
    replay::Report report = replay::replay(
        {bytes.constData(), static_cast<std::size_t>(bytes.size())},
        {.model = std::move(model).value(), .before = {}}, {.all_calls = true, .stop = &stop});
    const QString problem = stop ? QString() : problem_of(path, bytes, report);
    return {.problem = problem,
            .summary = report.summary,
            .remarks = remarks_of(report),
            .calls = std::make_shared<const std::vector<replay::Listed>>(std::move(report.calls))};
}

QString LogReplay::problem_of(const QString &path, const QByteArray &bytes,
                              const replay::Report &report)
{
    const replay::Summary &summary = report.summary;
    const QString first = first_line(bytes);
    if (first.isEmpty())
    {
        return tr("%1 is empty: there is no call in it. %2").arg(path, how_to_record());
    }
    if (summary.calls > 0)
    {
        return {};
    }
    if (summary.not_ipc > 0)
    {
        return tr("%1 is a log of strace, but none of its %2 calls is about IPC. Record a program "
                  "that uses shared memory, semaphores or message queues, and leave no calls out: "
                  "strace -f -v -o trace.log your-program")
            .arg(path, in_groups(summary.not_ipc));
    }
    if (report.unreadable.count > 0)
    {
        const replay::Remarkable &line = report.unreadable.first.front();
        return tr("%1 is no log of strace: line %2 is none of its lines (the file begins with "
                  "“%3”). %4")
            .arg(path)
            .arg(line.line)
            .arg(first, how_to_record());
    }
    return tr("%1 is no log of strace: it begins with “%2”, and none of its %3 lines is a call. %4")
        .arg(path, first, in_groups(summary.lines), how_to_record());
}

void LogReplay::take(const Read &read, bool stopped)
{
    stop_.reset();
    problem_ = read.problem;
    if (!problem_.isEmpty())
    {
        Q_EMIT changed(); // what was shown before stays
        return;
    }
    path_ = QFileInfo(wanted_).absoluteFilePath();
    title_ = QFileInfo(wanted_).fileName();
    const replay::Summary &summary = read.summary;
    differ_ = static_cast<int>(summary.differ);
    counts_ = tr("%1 IPC calls in %2 lines: %3 agree, %4 allowed, %5 differ, %6 unsupported")
                  .arg(in_groups(summary.calls), in_groups(summary.lines), in_groups(summary.agree),
                       in_groups(summary.allowed), in_groups(summary.differ),
                       in_groups(summary.unsupported));
    remarks_ = read.remarks;
    const QString conclusion = text(replay::conclusion(summary));
    sentence_ = stopped ? tr("Stopped; so far %1.").arg(conclusion)
                        : conclusion.left(1).toUpper() + conclusion.mid(1) + QLatin1Char('.');
    ending_ = summary.differ > 0                     ? comparing::Ending::Bad
              : stopped                              ? comparing::Ending::Stopped
              : summary.agree + summary.allowed == 0 ? comparing::Ending::Failed
                                                     : comparing::Ending::Good;
    calls_.setDiffering(false);
    calls_.show(read.calls);
    Q_EMIT changed();
}

} // namespace ipcscope::gui
