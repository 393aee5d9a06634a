#include "app/gui/kernel_runner.h"

#include "app/gui/branch.h"
#include "app/gui/text.h"
#include "core/model_facts.h"
#include "core/recording/file.h"
#include "core/recording/played_run.h"
#include "core/recording/recorder.h"
#include "core/run.h"
#include "sim/model_backend.h"

#ifdef IPCSCOPE_HAVE_LAB
#include "core/lab/lab.h"
#endif

#include <QDate>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

/// How long answers are collected before they are sent.
constexpr int kBatchMs = 8;

} // namespace

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
        LabEnd end = lab_end(lab->end_descriptor());
        return StartedLab{std::move(lab), std::move(facts), std::move(end)};
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
    Running(std::unique_ptr<recording::TimedBackend> answerer, const EngineFacts &machine)
        : facts(machine), kernel(std::move(answerer)), model(model_facts(facts)),
          run(model, kernel.get(), names)
    {
    }

    EngineFacts facts;
    std::unique_ptr<recording::TimedBackend> kernel;
    recording::Recorder *recorder{}; ///< `kernel`, when it is one
    sim::ModelBackend model;
    notation::ActorNames names;
    Run run;
    int branch{-1};
    std::shared_ptr<const KernelRequest> request; ///< whose statements run; null: none has yet
    std::size_t done{};                           ///< of them, that have run
    std::size_t calls{};
    AnswerMaker maker;
};

KernelWorker::KernelWorker(LabStarter starter) : starter_(std::move(starter))
{
    connect(&watch_, &LabWatch::ended, this, &KernelWorker::lab_ended);
}

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
    watch_.watch(spare_->end);
    return true;
}

/// What runs is over; a lab that nobody has used yet stays.
void KernelWorker::let_lab_go()
{
    if (running_)
    {
        watch_.watch(spare_ ? spare_->end : nullptr);
        running_.reset();
    }
}

/// By itself, or by somebody outside: nothing was asked of it.
void KernelWorker::lab_ended()
{
    spare_.reset();
    if (!played_)
    {
        running_.reset();
        Q_EMIT lost(served_, tr("its first process has ended"));
    }
}

void KernelWorker::start(int request)
{
    served_ = request;
    played_.reset();
    let_lab_go();
    if (start_lab())
    {
        Q_EMIT ready(std::make_shared<const EngineFacts>(spare_->facts));
    }
}

void KernelWorker::play(int request, const QString &file)
{
    served_ = request;
    let_lab_go();
    played_.reset();
    auto read = recording::read_file(file.toStdString());
    if (!read)
    {
        Q_EMIT unplayable(request, text(read.error().message));
        return;
    }
    played_ = std::make_shared<const recording::Recording>(std::move(read).value());
    Q_EMIT playable(request, std::make_shared<const EngineFacts>(played_->facts),
                    text(played_->date));
}

bool KernelWorker::continues(const KernelRequest &what) const
{
    return running_ && running_->branch == what.branch && running_->calls == what.known &&
           running_->done <= what.statements.size() &&
           (running_->done == 0 ||
            std::equal(what.statements.begin(),
                       what.statements.begin() + static_cast<std::ptrdiff_t>(running_->done),
                       running_->request->statements.begin()));
}

bool KernelWorker::begin(const KernelRequest &what, bool recorded)
{
    let_lab_go();
    if (played_)
    {
        running_ = std::make_unique<Running>(std::make_unique<recording::PlayedRun>(played_),
                                             played_->facts);
    }
    else if (start_lab())
    {
        const std::unique_ptr<StartedLab> lab = std::move(spare_);
        if (recorded)
        {
            auto recorder = std::make_unique<recording::Recorder>(std::move(lab->backend));
            recording::Recorder *kept = recorder.get();
            running_ = std::make_unique<Running>(std::move(recorder), lab->facts);
            running_->recorder = kept;
        }
        else
        {
            running_ = std::make_unique<Running>(
                std::make_unique<recording::TimedLab>(std::move(lab->backend)), lab->facts);
        }
    }
    if (running_)
    {
        running_->branch = what.branch;
    }
    return running_ != nullptr;
}

void KernelWorker::run(int request, const std::shared_ptr<const KernelRequest> &what)
{
    served_ = request;
    if (request == latest_.load() && (continues(*what) || begin(*what, false)))
    {
        (void)run_calls(request, what);
    }
}

void KernelWorker::record(int request, const std::shared_ptr<const KernelRequest> &what,
                          const QString &file)
{
    served_ = request;
    if (request == latest_.load() && !begin(*what, true))
    {
        return; // there is no kernel, and that is told
    }
    if (request != latest_.load() || !run_calls(request, what))
    {
        if (request != latest_.load())
        {
            Q_EMIT kept(file, tr("Nothing was recorded: another run was asked for meanwhile."));
        }
        return; // or it was lost, and that is told
    }
    recording::Recording recorded = running_->recorder->so_far();
    recorded.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    recorded.facts = running_->facts;
    for (const std::string_view name : running_->names.names())
    {
        recorded.actors.emplace_back(name);
    }
    const auto problem = recording::write_file(file.toStdString(), recorded);
    Q_EMIT kept(file, problem ? text(problem->message) : QString());
}

KernelAnswer KernelWorker::answer(const Statement &statement)
{
    RunRecord record = running_->run.run(statement);
    KernelAnswer answer = running_->maker.make(std::move(record), running_->run.correspondence());
    answer.took = running_->kernel->took();
    return answer;
}

/// False when the kernel was lost, or another run is wanted by now.
bool KernelWorker::run_calls(int request, const std::shared_ptr<const KernelRequest> &asked)
{
    const KernelRequest &what = *asked;
    running_->request = asked;
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
    while (running_->done < what.statements.size() && lost_because.isEmpty())
    {
        if (request != latest_.load())
        {
            // The lab has run calls that nobody was told of, so it cannot be continued.
            let_lab_go();
            return false;
        }
        const Statement &statement = what.statements[running_->done];
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
        ++running_->done;
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
        let_lab_go();
        Q_EMIT lost(request, lost_because);
    }
    return batch->finished;
}

KernelRunner::KernelRunner(LabStarter starter, QObject *parent)
    : KernelSide(parent), worker_(new KernelWorker(std::move(starter)))
{
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &KernelWorker::ready, this,
            [this](const auto &facts) { Q_EMIT ready(facts, {}); });
    connect(worker_, &KernelWorker::playable, this,
            [this](int request, const auto &facts, const QString &recorded) {
                if (request == request_)
                {
                    Q_EMIT ready(facts, recorded);
                }
            });
    connect(worker_, &KernelWorker::unavailable, this, &KernelRunner::unavailable);
    connect(worker_, &KernelWorker::lost, this, [this](int request, const QString &reason) {
        if (request == request_)
        {
            Q_EMIT lost(reason);
        }
    });
    connect(worker_, &KernelWorker::kept, this, &KernelRunner::kept);
    connect(worker_, &KernelWorker::unplayable, this, [this](int request, const QString &problem) {
        if (request == request_)
        {
            Q_EMIT unplayable(problem);
        }
    });
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
    QMetaObject::invokeMethod(worker_,
                              [worker = worker_, number = request_] { worker->start(number); });
}

void KernelRunner::run(KernelRequest request)
{
    worker_->supersede(++request_);
    auto what = std::make_shared<const KernelRequest>(std::move(request));
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, number = request_, what] { worker->run(number, what); });
}

void KernelRunner::record(KernelRequest request, const QString &file)
{
    worker_->supersede(++request_);
    auto what = std::make_shared<const KernelRequest>(std::move(request));
    QMetaObject::invokeMethod(worker_, [worker = worker_, number = request_, what, file] {
        worker->record(number, what, file);
    });
}

void KernelRunner::play(const QString &file)
{
    stop();
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, number = request_, file] { worker->play(number, file); });
}

void KernelRunner::stop()
{
    worker_->supersede(++request_);
}

} // namespace ipcscope::gui
