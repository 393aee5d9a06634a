// The kernel's side of the window, on a thread of its own: runs a branch in a lab beside a model of
// its own and reports call by call. Where there is no lab, a recorded run can be in its place. The
// window never waits for it.
#pragma once

#include "app/gui/kernel_side.h"
#include "app/gui/lab_watch.h"
#include "core/recording/recording.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace ipcscope::gui
{

/// Why there is no kernel, and what to change.
struct NoKernel
{
    QString reason;
    QString fix;
};

/// A running lab: the port to it, and what it says of itself.
struct StartedLab
{
    std::unique_ptr<Backend> backend;
    EngineFacts facts;
    LabEnd end{}; ///< see LabWatch
};

/// Starts one lab. Called on the worker's thread.
using LabStarter = std::function<std::variant<StartedLab, NoKernel>()>;

/// The lab of this machine, one of so many at once; NoKernel when the program was built without.
[[nodiscard]] LabStarter machine_lab(unsigned labs = 1);

class KernelWorker : public QObject
{
    Q_OBJECT

  public:
    explicit KernelWorker(LabStarter starter);
    ~KernelWorker() override;

    /// A request with another number than the latest is dropped. Any thread.
    void supersede(int request) { latest_.store(request); }

    void start(int request);
    void play(int request, const QString &file);
    void run(int request, const std::shared_ptr<const KernelRequest> &what);
    void record(int request, const std::shared_ptr<const KernelRequest> &what, const QString &file);

  Q_SIGNALS:
    void ready(const std::shared_ptr<const ipcscope::EngineFacts> &facts);
    void unavailable(const QString &reason, const QString &fix);
    void lost(int request, const QString &reason);
    void answered(int request, const std::shared_ptr<const ipcscope::gui::KernelBatch> &batch);
    void kept(const QString &file, const QString &problem);
    void playable(int request, const std::shared_ptr<const ipcscope::EngineFacts> &facts,
                  const QString &recorded);
    void unplayable(int request, const QString &problem);

  private:
    struct Running;
    [[nodiscard]] bool start_lab();
    void let_lab_go();
    void lab_ended();
    [[nodiscard]] bool continues(const KernelRequest &what) const;
    [[nodiscard]] bool begin(const KernelRequest &what, bool recorded);
    [[nodiscard]] bool run_calls(int request, const std::shared_ptr<const KernelRequest> &asked);
    [[nodiscard]] KernelAnswer answer(const Statement &statement);

    LabStarter starter_;
    LabWatch watch_{this};
    std::atomic<int> latest_{};
    int served_{};                                       ///< the request that what runs is for
    std::unique_ptr<StartedLab> spare_;                  ///< started and not used yet
    std::shared_ptr<const recording::Recording> played_; ///< in the place of labs
    std::unique_ptr<Running> running_;
};

/// The window's end of the worker.
class KernelRunner : public KernelSide
{
    Q_OBJECT

  public:
    explicit KernelRunner(LabStarter starter, QObject *parent = nullptr);
    ~KernelRunner() override;

    void start() override; ///< also after play()
    void run(KernelRequest request) override;
    void record(KernelRequest request, const QString &file) override;
    /// Gives recorded answers from now on. Ends in ready() or unplayable().
    void play(const QString &file);
    /// What still runs is wanted no more.
    void stop();

  Q_SIGNALS:
    /// The file is no recording that can be played.
    void unplayable(const QString &problem);

  private:
    QThread thread_;
    KernelWorker *worker_;
    int request_{};
};

} // namespace ipcscope::gui
