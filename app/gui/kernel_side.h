// Where a session's answers of the kernel come from: a lab of its own or its recorded run, or
// somebody who has one.
#pragma once

#include "app/gui/kernel_answer.h"
#include "core/backend.h"
#include "core/scenario.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace ipcscope::gui
{

/// A branch to be run from its beginning. `known` answers are there already, and need not be sent
/// again when the lab that gave them still runs.
struct KernelRequest
{
    int branch{};
    std::vector<Statement> statements;
    std::size_t known{}; ///< calls
};

/// Lives on the window's thread, and so do its signals.
class KernelSide : public QObject
{
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Ends in ready() or unavailable().
    virtual void start() = 0;
    /// Runs a branch; what ran before is left as it is.
    virtual void run(KernelRequest request) = 0;
    /// Runs a branch from its beginning and keeps what the kernel says. Ends in kept(), or in
    /// unavailable() or lost().
    virtual void record(KernelRequest request, const QString &file) = 0;

  Q_SIGNALS:
    /// `recorded` is the day on which that kernel was recorded; empty: it runs now.
    void ready(const std::shared_ptr<const ipcscope::EngineFacts> &facts, const QString &recorded);
    void unavailable(const QString &reason, const QString &fix);
    void lost(const QString &reason);
    void answered(const std::shared_ptr<const ipcscope::gui::KernelBatch> &batch);
    /// The run is in that file, or `problem` says why it is not.
    void kept(const QString &file, const QString &problem);
};

} // namespace ipcscope::gui
