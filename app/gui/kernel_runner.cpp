#include "app/gui/kernel_runner.h"

#include "app/gui/branch.h"
#include "core/model_facts.h"
#include "core/run.h"
#include "sim/model_backend.h"

#ifdef IPCSCOPE_HAVE_LAB
#include "core/lab/lab.h"
#endif

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace ipcscope::gui
{
namespace
{

/// How long answers are collected before they are sent.
constexpr int kBatchMs = 8;

} // namespace

/// A lab whose answers are timed.
class TimedLab final : public Backend
{
  public:
    explicit TimedLab(Backend &lab) : lab_(lab) {}
    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        const auto asked = std::chrono::steady_clock::now();
        Reply reply = lab_.execute(actor, call);
        // How long a sleeper is looked at until it is taken for one says nothing of the call.
        took_ =
            std::holds_alternative<Outcome>(reply)
                ? std::optional<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - asked)
                : std::nullopt;
        return reply;
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return lab_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return lab_.observe(); }
    /// The time of the last execute(), asked for once.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> took()
    {
        return std::exchange(took_, std::nullopt);
    }

  private:
    Backend &lab_;
    std::optional<std::chrono::nanoseconds> took_;
};

LabStarter machine_lab([[maybe_unused]] unsigned labs)
{
#ifdef IPCSCOPE_HAVE_LAB
    return [labs]() -> std::variant<StartedLab, NoKernel> {
        auto started = lab::Lab::start({.labs = labs});
        if (!started)
        {
            return NoKernel{QString::fromStdString(started.error().reason),
                            QString::fromStdString(started.error().fix)};
        }
        std::unique_ptr<lab::Lab> lab = std::move(started).value();
        EngineFacts facts = lab->facts();
        return StartedLab{std::move(lab), std::move(facts)};
    };
#else
    return []() -> std::variant<StartedLab, NoKernel> {
        return NoKernel{KernelWorker::tr("This program was built without the real kernel's side."),
                        KernelWorker::tr("Build it on Linux with IPCSCOPE_LAB=ON.")};
    };
#endif
}

struct KernelWorker::Running
{
    explicit Running(StartedLab started)
        : lab(std::move(started)), timed(*lab.backend), model(model_facts(lab.facts)),
          run(model, &timed, names)
    {
    }

    StartedLab lab;
    TimedLab timed;
    sim::ModelBackend model;
    notation::ActorNames names;
    Run run;
    int branch{-1};
    std::vector<Statement> done; ///< statements that have run
    std::size_t calls{};
    AnswerMaker maker;
};

KernelWorker::KernelWorker(LabStarter starter) : starter_(std::move(starter)) {}

KernelWorker::~KernelWorker() = default;

bool KernelWorker::start_lab()
{
    if (spare_)
    {
        return true;
    }
    auto started = starter_();
    if (auto *none = std::get_if<NoKernel>(&started))
    {
        Q_EMIT unavailable(none->reason, none->fix);
        return false;
    }
    spare_ = std::make_unique<StartedLab>(std::move(std::get<StartedLab>(started)));
    return true;
}

void KernelWorker::start()
{
    if (start_lab())
    {
        Q_EMIT ready(std::make_shared<const EngineFacts>(spare_->facts));
    }
}

bool KernelWorker::continues(const KernelRequest &what) const
{
    return running_ && running_->branch == what.branch && running_->calls == what.known &&
           running_->done.size() <= what.statements.size() &&
           std::equal(running_->done.begin(), running_->done.end(), what.statements.begin());
}

void KernelWorker::run(int request, const std::shared_ptr<const KernelRequest> &what)
{
    if (request != latest_.load())
    {
        return;
    }
    if (!continues(*what))
    {
        running_.reset();
        if (!start_lab())
        {
            return;
        }
        running_ = std::make_unique<Running>(std::move(*spare_));
        spare_.reset();
        running_->branch = what->branch;
    }
    run_calls(request, *what);
}

KernelAnswer KernelWorker::answer(const Statement &statement)
{
    RunRecord record = running_->run.run(statement);
    KernelAnswer answer = running_->maker.make(std::move(record), running_->run.correspondence());
    answer.took = running_->timed.took();
    return answer;
}

void KernelWorker::run_calls(int request, const KernelRequest &what)
{
    auto batch = std::make_shared<KernelBatch>();
    const auto begin = [&] {
        batch = std::make_shared<KernelBatch>();
        batch->branch = what.branch;
        batch->first_call = running_->calls;
    };
    begin();
    QElapsedTimer age;
    age.start();
    QString lost_because;
    while (running_->done.size() < what.statements.size() && lost_because.isEmpty())
    {
        if (request != latest_.load())
        {
            // The lab has run calls that nobody was told of, so it cannot be continued.
            running_.reset();
            return;
        }
        const Statement &statement = what.statements[running_->done.size()];
        if (is_call(statement))
        {
            batch->answers.push_back(answer(statement));
            ++running_->calls;
            const auto &record = batch->answers.back().record;
            if (record && record->lost)
            {
                lost_because = QString::fromStdString(record->refused);
            }
        }
        else
        {
            (void)running_->run.run(statement);
        }
        running_->done.push_back(statement);
        if (age.elapsed() >= kBatchMs && !batch->answers.empty())
        {
            Q_EMIT answered(request, batch);
            begin();
            age.restart();
        }
    }
    batch->finished = lost_because.isEmpty();
    Q_EMIT answered(request, batch);
    if (!lost_because.isEmpty())
    {
        running_.reset();
        Q_EMIT lost(lost_because);
    }
}

KernelRunner::KernelRunner(LabStarter starter, QObject *parent)
    : KernelSide(parent), worker_(new KernelWorker(std::move(starter)))
{
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &KernelWorker::ready, this, &KernelRunner::ready);
    connect(worker_, &KernelWorker::unavailable, this, &KernelRunner::unavailable);
    connect(worker_, &KernelWorker::lost, this, &KernelRunner::lost);
    connect(worker_, &KernelWorker::answered, this, [this](int request, const auto &batch) {
        if (request == request_)
        {
            Q_EMIT answered(batch);
        }
    });
    thread_.start();
}

KernelRunner::~KernelRunner()
{
    worker_->supersede(-1);
    thread_.quit();
    thread_.wait();
}

void KernelRunner::start()
{
    QMetaObject::invokeMethod(worker_, [worker = worker_] { worker->start(); });
}

void KernelRunner::run(KernelRequest request)
{
    worker_->supersede(++request_);
    auto what = std::make_shared<const KernelRequest>(std::move(request));
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, number = request_, what] { worker->run(number, what); });
}

} // namespace ipcscope::gui
