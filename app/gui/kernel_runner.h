// The kernel's side of the window, on a thread of its own: runs a branch in a lab beside a model of
// its own and reports call by call. The window never waits for it.
#pragma once

#include "app/gui/kernel_side.h"

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

    void start();
    void run(int request, const std::shared_ptr<const KernelRequest> &what);

  Q_SIGNALS:
    void ready(const std::shared_ptr<const ipcscope::EngineFacts> &facts);
    void unavailable(const QString &reason, const QString &fix);
    void lost(const QString &reason);
    void answered(int request, const std::shared_ptr<const ipcscope::gui::KernelBatch> &batch);

  private:
    struct Running;
    [[nodiscard]] bool start_lab();
    [[nodiscard]] bool continues(const KernelRequest &what) const;
    void run_calls(int request, const KernelRequest &what);
    [[nodiscard]] KernelAnswer answer(const Statement &statement);

    LabStarter starter_;
    std::atomic<int> latest_{};
    std::unique_ptr<StartedLab> spare_; ///< started and not used yet
    std::unique_ptr<Running> running_;
};

/// The window's end of the worker.
class KernelRunner : public KernelSide
{
    Q_OBJECT

  public:
    explicit KernelRunner(LabStarter starter, QObject *parent = nullptr);
    ~KernelRunner() override;

    void start() override;
    void run(KernelRequest request) override;

  private:
    QThread thread_;
    KernelWorker *worker_;
    int request_{};
};

} // namespace ipcscope::gui
