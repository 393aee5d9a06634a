// The kernel's side of a session that shows what a lesson runs: the lesson has the lab, and its
// answers are handed on.
#pragma once

#include "app/gui/kernel_side.h"

namespace ipcscope::gui
{

class RelayedKernel : public KernelSide
{
    Q_OBJECT

  public:
    using KernelSide::KernelSide;

    /// A new lab, or one that was recorded on a day, whose answers follow; those before are
    /// forgotten.
    void begin(const EngineFacts &facts, const QString &recorded);
    /// There is none.
    void begin_alone(const QString &reason, const QString &fix);
    /// It has died; nothing happens where there is none.
    void lose(const QString &reason);
    /// To be called before the session is told of the calls.
    void add(const std::vector<KernelAnswer> &answers);

    void start() override { Q_EMIT wanted(); }
    void run(KernelRequest request) override;
    void record(KernelRequest request, const QString &file) override;

  Q_SIGNALS:
    /// The person wants the kernel again.
    void wanted();
    /// The person wants a recording; kept() is to follow.
    void recordingWanted();

  private:
    std::vector<KernelAnswer> answers_; // by call
    bool alive_{};
};

} // namespace ipcscope::gui
