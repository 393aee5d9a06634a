#include "app/gui/campaign.h"

#include "app/common/campaign_start.h"
#include "app/gui/language.h"
#include "app/gui/text.h"
#include "core/campaign/possible.h"
#include "core/notation/notation.h"

#include <QRandomGenerator>

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace ipcscope::gui
{
namespace
{

using comparing::Ending;
using comparing::Stage;

constexpr std::array<std::uint64_t, 6> kLengths{1000,    10'000,    30'000,
                                                100'000, 1'000'000, 10'000'000};
constexpr int kMostLabs = 8;
/// Often enough to be seen to move, and seldom enough to cost nothing.
constexpr int kLookMs = 150;

/// One lab for each processor: a second one each would be faster, and the window slower.
int usual_labs()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostLabs);
}

qint64 now_ms()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QString title_of(campaign::Family family)
{
    switch (family)
    {
    case campaign::Family::Shm: return Campaign::tr("shared memory");
    case campaign::Family::Sem: return Campaign::tr("semaphores");
    case campaign::Family::Msg: return Campaign::tr("message queues");
    case campaign::Family::Mq: return Campaign::tr("POSIX queues");
    case campaign::Family::Posix: return Campaign::tr("files in /dev/shm");
    case campaign::Family::Ns: return Campaign::tr("namespaces and users");
    }
    return {};
}

/// Labs that died on the way; empty: none did.
QString restarts_text(const campaign::Report &report)
{
    return report.restarts.empty()
               ? QString()
               : Campaign::tr("%1 and was replaced, its calls made again: %2")
                     .arg(counted(static_cast<qsizetype>(report.restarts.size()),
                                  Campaign::tr("lab died"), Campaign::tr("labs died")),
                          text(report.restarts.front()));
}

} // namespace

/// What the threads of a campaign and the window tell each other.
struct Campaign::Watch
{
    std::atomic<bool> stop{};
    std::atomic<qint64> began_ms{}; ///< 0: not yet
    std::atomic<bool> reducing{};
    std::mutex mutex; ///< of the tally
    campaign::Tally tally;
};

/// What came of a campaign: a report, or why there was none.
struct Campaign::Ended
{
    campaign::Report report;
    std::optional<NoKernel> no_kernel;
};

Campaign::Campaign(LabStarter starter, QObject *parent)
    : QObject(parent), starter_(std::move(starter)), labs_(usual_labs())
{
    std::vector<FamilyRow> rows;
    for (std::size_t n = 0; n < campaign::kFamilyNames.size(); ++n)
    {
        rows.push_back({.key = text(campaign::kFamilyNames[n]),
                        .title = title_of(static_cast<campaign::Family>(n))});
    }
    families_.show(std::move(rows));
    drawSeed();
    connect(&timer_, &QTimer::timeout, this, &Campaign::look);
}

Campaign::~Campaign()
{
    if (watch_)
    {
        watch_->stop = true;
    }
}

void Campaign::drawSeed()
{
    setSeed(QString::number(QRandomGenerator::global()->bounded(1, 1'000'000)));
}

void Campaign::setSeed(const QString &seed)
{
    if (seed != seed_)
    {
        seed_ = seed;
        Q_EMIT wishesChanged();
    }
}

QString Campaign::seedProblem() const
{
    bool ok = false;
    (void)seed_.trimmed().toULongLong(&ok);
    return ok ? QString()
              : tr("A seed is a number from 0 to %1.").arg(in_groups(~std::uint64_t{0}));
}

QStringList Campaign::lengths()
{
    QStringList all;
    for (const std::uint64_t calls : kLengths)
    {
        all.push_back(tr("%1 calls").arg(in_groups(calls)));
    }
    return all;
}

void Campaign::setLength(int length)
{
    if (length != length_ && length >= 0 && length < static_cast<int>(kLengths.size()))
    {
        length_ = length;
        Q_EMIT wishesChanged();
    }
}

QStringList Campaign::labChoices()
{
    QStringList all;
    for (int labs = 1; labs <= kMostLabs; ++labs)
    {
        all.push_back(counted(labs, tr("lab"), tr("labs")));
    }
    return all;
}

void Campaign::setLabChoice(int choice)
{
    if (choice != labChoice() && choice >= 0 && choice < kMostLabs)
    {
        labs_ = choice + 1;
        Q_EMIT wishesChanged();
    }
}

void Campaign::choose(const QString &family, bool chosen)
{
    std::vector<FamilyRow> rows = families_.rows();
    for (FamilyRow &row : rows)
    {
        row.chosen = row.key == family ? chosen : row.chosen;
    }
    families_.show(std::move(rows));
    Q_EMIT wishesChanged();
}

bool Campaign::any_family() const
{
    const auto &rows = families_.rows();
    return std::any_of(rows.begin(), rows.end(), [](const FamilyRow &row) { return row.chosen; });
}

bool Campaign::mayStart() const
{
    return seedProblem().isEmpty() && any_family();
}

bool Campaign::mayGoOn() const
{
    return !running() && ending_ == Ending::Bad && calls_ < wanted_calls_ &&
           running_seed_ < ~std::uint64_t{0} && any_family();
}

void Campaign::start()
{
    if (running() || !mayStart())
    {
        return;
    }
    before_ = {};
    wanted_calls_ = kLengths.at(static_cast<std::size_t>(length_));
    begin(wanted_calls_);
}

// The same seed would come to the same difference again.
void Campaign::goOn()
{
    if (mayGoOn())
    {
        {
            const std::lock_guard lock(watch_->mutex);
            add_up(before_, watch_->tally);
        }
        setSeed(QString::number(running_seed_ + 1));
        begin(wanted_calls_ - calls_);
    }
}

void Campaign::begin(std::uint64_t calls)
{
    campaign::Options options;
    options.seed = running_seed_ = seed_.trimmed().toULongLong();
    options.calls = asked_calls_ = calls;
    options.genes_a_plan = kGenesAPlan;
    options.jobs = static_cast<std::uint32_t>(labs_);
    std::vector<std::string> families;
    for (const FamilyRow &row : families_.rows())
    {
        if (row.chosen)
        {
            families.push_back(row.key.toStdString());
        }
    }
    options.profiles = campaign_profiles(families);
    sentence_.clear();
    fix_.clear();
    ending_ = Ending::None;
    took_ms_ = 0;
    watch_ = std::make_shared<Watch>();
    show({});
    set_stage(Stage::Starting);
    timer_.start(kLookMs);
    thread_.run(
        [options, starter = starter_, watch = watch_] { return run(options, starter, *watch); },
        [this](const Ended &ended) { end(ended); });
}

void Campaign::stop()
{
    if (running())
    {
        watch_->stop = true;
        set_stage(Stage::Stopping);
    }
}

Campaign::Ended Campaign::run(const campaign::Options &wishes, const LabStarter &starter,
                              Watch &watch)
{
    if (!starter)
    {
        return {.report = {},
                .no_kernel = NoKernel{tr("The kernel was switched off with --model-only."), {}}};
    }
    {
        // Whether there is a lab at all is told with what to change; later ones only with a reason.
        const auto probe = starter();
        if (const auto *none = std::get_if<NoKernel>(&probe))
        {
            return {.report = {}, .no_kernel = *none};
        }
    }
    watch.began_ms = now_ms();
    campaign::Options options = wishes;
    options.stop = &watch.stop;
    options.progress = [&watch](const campaign::Tally &tally) {
        const std::lock_guard lock(watch.mutex);
        watch.tally = tally;
    };
    options.found = [&watch](const campaign::Divergence &) { watch.reducing = true; };
    const auto make = [&starter]() -> std::variant<campaign::Engines, std::string> {
        auto started = starter();
        if (const auto *none = std::get_if<NoKernel>(&started))
        {
            return none->reason.toStdString();
        }
        auto &lab = std::get<StartedLab>(started);
        return campaign_engines(std::move(lab.backend), lab.facts);
    };
    return {.report = campaign::search(options, make), .no_kernel = {}};
}

void Campaign::look()
{
    if (stage_ == Stage::Starting && watch_->began_ms > 0)
    {
        set_stage(Stage::Running);
    }
    campaign::Tally tally;
    {
        const std::lock_guard lock(watch_->mutex);
        tally = watch_->tally;
    }
    if (watch_->began_ms > 0 && stage_ != Stage::Reducing)
    {
        took_ms_ = now_ms() - watch_->began_ms;
    }
    if (stage_ == Stage::Running && watch_->reducing)
    {
        set_stage(Stage::Reducing);
    }
    if (before_.calls + tally.calls != calls_)
    {
        show(tally);
    }
}

void Campaign::end(const Ended &ended)
{
    look();
    timer_.stop();
    const bool stopped = watch_->stop;
    const campaign::Report &report = ended.report;
    if (!ended.no_kernel)
    {
        const std::lock_guard lock(watch_->mutex);
        watch_->tally = report.tally;
        show(report.tally);
    }
    const QString remark = restarts_text(report);
    if (ended.no_kernel)
    {
        conclude(Ending::Failed,
                 tr("There is no kernel to compare with: %1").arg(ended.no_kernel->reason),
                 ended.no_kernel->fix);
    }
    else if (report.divergence)
    {
        add(*report.divergence, remark);
    }
    else if (report.broken)
    {
        conclude_broken(*report.broken);
    }
    else if (report.tally.calls == 0)
    {
        conclude(Ending::Stopped, tr("Stopped before any call had been compared."));
    }
    else
    {
        const QString what = tr("%1 calls compared with seed %2, %3 of them slept: no difference.")
                                 .arg(in_groups(report.tally.calls), QString::number(running_seed_),
                                      in_groups(report.tally.blocked));
        const bool whole = report.tally.calls >= asked_calls_ || !stopped;
        conclude(whole ? Ending::Good : Ending::Stopped, whole ? what : tr("Stopped. %1").arg(what),
                 remark);
    }
}

void Campaign::conclude_broken(const campaign::Broken &broken)
{
    conclude(Ending::Failed,
             tr("Ended after %1 calls, and nothing was proved by the last of them: %2")
                 .arg(in_groups(calls_), text(broken.reason)),
             tr("Start again with the same seed; if it ends there again, ipcscope-cli fuzz --seed "
                "%1 writes the calls down.")
                 .arg(running_seed_));
}

void Campaign::conclude(Ending ending, const QString &sentence, const QString &fix)
{
    ending_ = ending;
    sentence_ = sentence;
    fix_ = fix;
    set_stage(Stage::Idle);
    Q_EMIT progressed();
}

void Campaign::open(int number)
{
    for (const DivergenceRow &row : divergences_.rows())
    {
        if (row.key == number)
        {
            Q_EMIT openWanted(row.name, row.scenario);
            return;
        }
    }
}

void Campaign::set_stage(Stage stage)
{
    stage_ = stage;
    Q_EMIT stageChanged();
    Q_EMIT wishesChanged(); // what may be started now
}

} // namespace ipcscope::gui
