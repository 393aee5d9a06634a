// Where the window stands: a branch, a call and a step in it, and everything that can be said of
// this moment. All views follow its moved() signal.
#pragma once

#include "app/gui/branch.h"
#include "app/gui/scene.h"
#include "app/gui/touched_fields.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace ipcscope::gui
{

/// The state of both engines at a moment. Pointers are never null in a snapshot with a branch,
/// except the kernel's, which are null where the kernel has no answer (yet). Tables that say the
/// same as those of the moment before are the same object, so that nobody has to compare rows.
struct Snapshot
{
    const Branch *branch{};
    int call{-1};
    int step{-1};
    bool done{};                             ///< the call has returned (also before the first call)
    std::shared_ptr<const Tables> before;    ///< the model before the call
    std::shared_ptr<const Tables> now;       ///< the model at the step
    Whereabouts whereabouts;                 ///< of mappings and sleepers in `now`
    std::shared_ptr<const sim::World> world; ///< the model itself at the step
    std::shared_ptr<const Tables> kernel_before; ///< the kernel before the call
    std::shared_ptr<const Tables> kernel; ///< the kernel: after the call when `done`, else before
    std::shared_ptr<const NamespaceMap> namespaces; ///< kernel inode to model; never null
    std::shared_ptr<const KernelAnswer> answer;     ///< the kernel's answer to the call
};

class Moment : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.moment")
    Q_PROPERTY(int call READ call NOTIFY moved)
    Q_PROPERTY(int step READ step NOTIFY moved)
    Q_PROPERTY(int calls READ calls NOTIFY moved)
    Q_PROPERTY(int steps READ steps NOTIFY moved)
    Q_PROPERTY(bool atStart READ atStart NOTIFY moved)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY moved)
    Q_PROPERTY(bool done READ done NOTIFY moved)
    Q_PROPERTY(double share READ share NOTIFY moved)
    Q_PROPERTY(QString actor READ actor NOTIFY moved)
    Q_PROPERTY(QString callText READ callText NOTIFY moved)
    Q_PROPERTY(QString stepName READ stepName NOTIFY moved)
    Q_PROPERTY(QString sentence READ sentence NOTIFY moved)
    Q_PROPERTY(QStringList callPath READ callPath NOTIFY moved)
    Q_PROPERTY(QString where READ where NOTIFY moved)
    Q_PROPERTY(QString kernelPlace READ kernelPlace NOTIFY moved)
    Q_PROPERTY(ipcscope::gui::TouchedFields *fields READ fields CONSTANT)
    Q_PROPERTY(QString modelResult READ modelResult NOTIFY moved)
    Q_PROPERTY(QString kernelResult READ kernelResult NOTIFY moved)
    Q_PROPERTY(bool modelAnswered READ modelAnswered NOTIFY moved)
    Q_PROPERTY(bool kernelAnswered READ kernelAnswered NOTIFY moved)
    Q_PROPERTY(QString verdict READ verdict NOTIFY moved)
    Q_PROPERTY(QString verdictText READ verdictText NOTIFY moved)
    Q_PROPERTY(QString verdictDetail READ verdictDetail NOTIFY moved)
    Q_PROPERTY(QString printout READ printout NOTIFY moved)
    Q_PROPERTY(QString expectationNote READ expectationNote NOTIFY moved)

  public:
    explicit Moment(QObject *parent = nullptr);

    /// Stands at the same place of another branch, or as near as it has. Null: nowhere.
    void show(const Branch *branch);
    /// The kernel answered calls, or calls were added: looks again without moving.
    void refresh();
    /// No kernel will answer: `reason` is why (empty: one may still).
    void setKernelMissing(const QString &reason);

    [[nodiscard]] const Snapshot &snapshot() const { return snapshot_; }
    [[nodiscard]] const Step *current_step() const;
    [[nodiscard]] const std::vector<Step> &all_steps() const { return steps_; }

    [[nodiscard]] int call() const { return snapshot_.call; }
    [[nodiscard]] int step() const { return snapshot_.step; }
    [[nodiscard]] int calls() const;
    [[nodiscard]] int steps() const { return static_cast<int>(steps_.size()); }
    [[nodiscard]] bool atStart() const { return snapshot_.call < 0; }
    [[nodiscard]] bool atEnd() const;
    [[nodiscard]] bool done() const { return snapshot_.done; }
    /// How much of all is behind: 0 before the first call, 1 at the end. Each call has the same
    /// share, and in it each of its steps.
    [[nodiscard]] double share() const;
    [[nodiscard]] QString actor() const;
    [[nodiscard]] QString callText() const;
    [[nodiscard]] QString stepName() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QStringList callPath() const;
    [[nodiscard]] QString where() const; ///< "sim/util.cpp:120"
    /// Where the kernel does the same: function and file, as a phrase; empty where no step is.
    [[nodiscard]] QString kernelPlace() const;
    [[nodiscard]] TouchedFields *fields() { return &fields_; }
    [[nodiscard]] QString modelResult() const;
    [[nodiscard]] QString kernelResult() const;
    /// Whether the results are what the call gave; otherwise they say why there is none.
    [[nodiscard]] bool modelAnswered() const;
    [[nodiscard]] bool kernelAnswered() const;
    /// "agree", "allowed", "differ", "model_only", "pending"; empty before the first call and where
    /// there is nothing to compare.
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QString verdictDetail() const;
    /// Of the tool whose last call is here, as the model has it; mostly empty.
    [[nodiscard]] QString printout() const;
    [[nodiscard]] QString expectationNote() const;

    Q_INVOKABLE void goStart() { goTo(-1, 0); }
    Q_INVOKABLE void goEnd();
    Q_INVOKABLE void stepForward();
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void stepOver(); ///< past what this line calls
    Q_INVOKABLE void callForward();
    Q_INVOKABLE void callBack();
    Q_INVOKABLE void goTo(int call, int step);
    Q_INVOKABLE void goToEndOf(int call);
    Q_INVOKABLE void goToShare(double share);
    /// The next place, from the start, where the named step is made; false when there is none.
    Q_INVOKABLE bool goToStep(const QString &name);
    /// The same in the last call that makes it.
    bool goToLast(const QString &name);

  Q_SIGNALS:
    void moved();

  private:
    void load_call();
    void look();
    void look_at_model();
    void look_at_kernel();
    [[nodiscard]] const CallRecord *record() const;
    [[nodiscard]] bool goToStepOf(std::size_t call, std::string_view name);
    [[nodiscard]] int last_step() const { return std::max(0, steps() - 1); }

    Snapshot snapshot_;
    std::vector<Step> steps_;
    std::vector<sim::World> worlds_; ///< after each step of the call; empty until one is looked at
    std::shared_ptr<const sim::World> world_before_;
    Whereabouts whereabouts_before_;
    TouchedFields fields_;
    QString kernel_missing_;
    const Branch *loaded_branch_{};
    int loaded_call_{-2};
};

} // namespace ipcscope::gui
