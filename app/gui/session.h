// The window's one session: a scenario with its branches, the engines, and the place in time that
// all panes follow.
#pragma once

#include "app/gui/bookmarks.h"
#include "app/gui/branch_list.h"
#include "app/gui/breakpoints.h"
#include "app/gui/charts.h"
#include "app/gui/command_entry.h"
#include "app/gui/diagram.h"
#include "app/gui/document_file.h"
#include "app/gui/kernel_runner.h"
#include "app/gui/moment.h"
#include "app/gui/player.h"
#include "app/gui/runner.h"
#include "app/gui/slot_map.h"
#include "app/gui/source_lines.h"
#include "app/gui/structure.h"
#include "app/gui/tables_view.h"
#include "core/export/program.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace ipcscope::gui
{

class RelayedKernel;
struct SavedSession;

/// What became of an entered line; when not taken, why and at which column (1-based, 0: none).
struct Entered
{
    bool ok{};
    QString problem{};
    int column{};
};

class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")
    Q_PROPERTY(QString title READ title NOTIFY documentChanged)
    Q_PROPERTY(QString path READ path NOTIFY documentChanged)
    Q_PROPERTY(bool modified READ modified NOTIFY documentChanged)
    Q_PROPERTY(QString openProblem READ openProblem NOTIFY openProblemChanged)
    Q_PROPERTY(QString conflict READ conflict NOTIFY conflictChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(KernelState kernelState READ kernelState NOTIFY kernelChanged)
    Q_PROPERTY(QString kernelText READ kernelText NOTIFY kernelChanged)
    Q_PROPERTY(QString kernelFix READ kernelFix NOTIFY kernelChanged)
    Q_PROPERTY(bool recorded READ recorded NOTIFY kernelChanged)
    Q_PROPERTY(QString recordedText READ recordedText NOTIFY kernelChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool free READ free CONSTANT)
    Q_PROPERTY(int branch READ branch NOTIFY branchChanged)
    Q_PROPERTY(ipcscope::gui::Timeline *timeline READ timeline NOTIFY branchChanged)
    Q_PROPERTY(ipcscope::gui::BranchList *branches READ branches CONSTANT)
    Q_PROPERTY(ipcscope::gui::Bookmarks *bookmarks READ bookmarks CONSTANT)
    Q_PROPERTY(ipcscope::gui::Moment *moment READ moment CONSTANT)
    Q_PROPERTY(ipcscope::gui::Player *player READ player CONSTANT)
    Q_PROPERTY(ipcscope::gui::Breakpoints *breakpoints READ breakpoints CONSTANT)
    Q_PROPERTY(ipcscope::gui::Runner *runner READ runner CONSTANT)
    Q_PROPERTY(ipcscope::gui::SourceLines *source READ source CONSTANT)
    Q_PROPERTY(ipcscope::gui::TablesView *tables READ tables CONSTANT)
    Q_PROPERTY(ipcscope::gui::Diagram *diagram READ diagram CONSTANT)
    Q_PROPERTY(ipcscope::gui::CommandEntry *command READ command CONSTANT)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(ipcscope::gui::Charts *charts READ charts CONSTANT)
    Q_PROPERTY(ipcscope::gui::SlotMap *slotMap READ slotMap CONSTANT)
    Q_PROPERTY(ipcscope::gui::Structure *structure READ structure CONSTANT)

  public:
    enum class KernelState
    {
        Off, ///< the person asked for the model alone
        Starting,
        Ready,
        Running, ///< answers are still coming
        Unavailable,
        Lost,
    };
    Q_ENUM(KernelState)
    /// What the upper pane of the stage shows.
    enum class View
    {
        Isolation,
        Measured, ///< charts
        Slots,
        Structure, ///< from the task to the object
    };
    Q_ENUM(View)

    /// `starter` null: the model alone.
    explicit Session(LabStarter starter, QObject *parent = nullptr);
    /// Shows what somebody else runs, who outlives it.
    explicit Session(RelayedKernel &kernel, QObject *parent = nullptr);

    // Documents (session_documents.cpp)
    Q_INVOKABLE bool open(const QUrl &file);
    bool openFile(const DocumentFile &file);
    /// A scenario that is in no file; false when it is none, as with open().
    bool openText(const QString &name, const QString &scenario);
    Q_INVOKABLE void clear(); ///< an empty scenario
    void welcome();           ///< tells a newcomer which key to press
    /// Writes over nothing that somebody else has written since: that is a conflict, about which
    /// the person decides.
    Q_INVOKABLE bool save();
    Q_INVOKABLE bool overwrite();  ///< what is here takes the file's place
    Q_INVOKABLE bool openTheirs(); ///< the file takes the place of what is here
    Q_INVOKABLE void dismissConflict();
    Q_INVOKABLE bool saveAs(const QUrl &file);
    /// Writes what was done down as the draft of a lesson.
    Q_INVOKABLE bool saveAsLesson(const QUrl &file);
    Q_INVOKABLE void dismissProblem();
    /// The branch that is shown, as it is written.
    [[nodiscard]] Scenario scenario() const;

    // Files to give away (session_exports.cpp); why not is in openProblem
    /// What the upper pane shows: PNG, SVG or PDF by the file's suffix.
    Q_INVOKABLE bool exportPicture(const QUrl &file);
    Q_INVOKABLE bool exportNumbers(const QUrl &file); ///< of the chart, with tabs between
    Q_INVOKABLE bool exportPage(const QUrl &file);    ///< HTML that steps
    Q_INVOKABLE bool exportProgram(const QUrl &file); ///< in C
    Q_INVOKABLE bool exportScript(const QUrl &file);  ///< for a shell
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString path() const { return path_; }
    [[nodiscard]] bool modified() const { return modified_; }
    [[nodiscard]] QString openProblem() const { return open_problem_; }
    [[nodiscard]] QString conflict() const { return conflict_; } ///< empty: there is none
    [[nodiscard]] QString notice() const { return notice_; }     ///< a passing word to the person

    // What is kept beside the file (session_saved.cpp)
    [[nodiscard]] SavedSession saved() const;
    /// Goes on with what was kept; empty, or why it cannot be.
    QString restore(const SavedSession &saved);
    void tell_problem(const QString &problem);

    // What somebody else runs (session_followed.cpp)
    using Taker = std::function<Entered(const Statement &)>;
    /// Lines that are typed are checked and handed on instead of being run.
    void setTaker(Taker taker);
    void begin(const QString &name); ///< nothing has run yet
    /// These lines have run, after those before.
    void follow(const std::vector<Statement> &lines);
    /// The person may go other ways than straight on.
    [[nodiscard]] bool free() const { return !taker_; }
    /// Goes on with what another session has run, as a scenario of one's own.
    Q_INVOKABLE void takeOver(ipcscope::gui::Session *other);

    // Branches (session_branches.cpp)
    /// Takes a line for an actor: at the end of the branch it is appended, in the past it forks.
    Entered enter(const QString &actor, const QString &line);
    /// Replaces what made a call by another line, in a fork with the rest replayed. Empty when
    /// taken, otherwise why not.
    Q_INVOKABLE QString edit(int call, const QString &line);
    /// What made a call, as it was written: to be edited.
    Q_INVOKABLE [[nodiscard]] QString written(int call) const;
    Q_INVOKABLE void chooseBranch(int row);
    [[nodiscard]] int branch() const { return branches_.active(); }

    // Engines (session_kernel.cpp)
    Q_INVOKABLE void restartKernel();
    [[nodiscard]] KernelState kernelState() const { return kernel_state_; }
    [[nodiscard]] QString kernelText() const;
    [[nodiscard]] QString kernelFix() const { return kernel_fix_; }

    // A kernel that is not here (session_recorded.cpp)
    /// Keeps what the kernel says to this scenario beside it, or to the lesson so far: for a class
    /// where there is no kernel.
    Q_INVOKABLE void recordKernel();
    /// What is shown of the kernel was recorded.
    [[nodiscard]] bool recorded() const { return !recorded_.isEmpty(); }
    /// "recorded on 2026-11-30, kernel 6.18.44"; empty: nothing was.
    [[nodiscard]] QString recordedText() const;
    /// Calls are still being run, on the model or in the kernel.
    [[nodiscard]] bool busy() const;

    [[nodiscard]] Timeline *timeline();
    [[nodiscard]] BranchList *branches() { return &branches_; }
    [[nodiscard]] Bookmarks *bookmarks() { return &bookmarks_; }
    [[nodiscard]] Moment *moment() { return &moment_; }
    [[nodiscard]] Player *player() { return &player_; }
    [[nodiscard]] Breakpoints *breakpoints() { return &breakpoints_; }
    [[nodiscard]] Runner *runner() { return &runner_; }
    [[nodiscard]] SourceLines *source() { return &source_; }
    [[nodiscard]] TablesView *tables() { return &tables_; }
    [[nodiscard]] Diagram *diagram() { return &diagram_; }
    [[nodiscard]] CommandEntry *command() { return &command_; }
    [[nodiscard]] View view() const { return view_; }
    void setView(View view);
    [[nodiscard]] Charts *charts() { return &charts_; }
    [[nodiscard]] SlotMap *slotMap() { return &slot_map_; }
    [[nodiscard]] gui::Structure *structure() { return &structure_; }

  Q_SIGNALS:
    void documentChanged();
    void openProblemChanged();
    void conflictChanged();
    void noticeChanged();
    void kernelChanged();
    void busyChanged();
    void branchChanged();
    void viewChanged();
    void opened(); ///< a file, or the reason why not is told
    /// Something else takes the place of what is in no file, which saved() still gives.
    void replacing();

  private:
    void listen();
    void leave();
    void show_scenario(Scenario scenario);
    void show_branch();
    void run_model();
    void go_to_wanted();
    [[nodiscard]] bool stands_in_its_file() const;
    void run_kernel();
    static void forget_unanswered(BranchList::Entry &entry);
    void kernel_ready(const EngineFacts &facts, const QString &recorded);
    void kernel_failed(KernelState state, const QString &reason, const QString &fix);
    void kernel_gone(KernelState state, const QString &reason, const QString &fix);
    void kernel_answered(const KernelBatch &batch);
    void set_kernel_state(KernelState state);
    [[nodiscard]] bool play_recording();
    void cannot_play(const QString &problem);
    void look_for_recording();
    void forget_kernel();
    void kernel_kept(const QString &file, const QString &problem);
    [[nodiscard]] Entered check(const Statement &statement, std::size_t calls) const;
    void fork(std::unique_ptr<Branch> branch, const QString &name, int fork_call);
    void set_notice(const QString &notice);
    struct Document
    {
        Scenario scenario;
        QByteArray fingerprint; ///< of the file's bytes
    };
    [[nodiscard]] static Result<Document, QString> read(const DocumentFile &file);
    [[nodiscard]] bool changed_by_others() const;
    void set_conflict(const QString &conflict);
    bool refuse_to_open(const QString &problem);
    bool write(const QString &path, const QByteArray &bytes);
    bool refuse(const QString &problem);
    bool write_program(const QString &path,
                       const Result<exporting::Program, exporting::CannotWrite> &program);
    bool write_branch(const QString &path);

    QString path_;
    QString name_;
    bool modified_{};
    QByteArray fingerprint_; ///< of the file as it was read or written last; empty: not known
    QString open_problem_;
    QString conflict_;
    QString notice_;
    EngineFacts facts_;
    KernelState kernel_state_{KernelState::Off};
    QString kernel_reason_;
    QString kernel_fix_;
    QString recorded_; // on that day; empty: a kernel answers, or none does
    struct Failed      // what became of the kernel of this machine
    {
        KernelState state{KernelState::Off};
        QString reason;
        QString fix;
    };
    Failed failed_;
    bool looking_{}; // into a recording
    BranchList branches_;
    Moment moment_;
    Bookmarks bookmarks_{&moment_, &branches_, [this](int row) { chooseBranch(row); }};
    Player player_{&moment_};
    Breakpoints breakpoints_;
    Runner runner_{&moment_, &breakpoints_};
    SourceLines source_;
    TablesView tables_{&moment_};
    Diagram diagram_{&moment_};
    CommandEntry command_{this};
    View view_{View::Isolation};
    Charts charts_{&moment_};
    SlotMap slot_map_{&moment_};
    gui::Structure structure_{&moment_};
    QTimer model_timer_; // goes on with a long scenario between two frames
    bool model_done_{true};
    std::optional<std::pair<int, int>>
        wanted_place_; // call and step to stand at when they have run
    Taker taker_;
    std::unique_ptr<KernelRunner> own_kernel_;
    KernelSide *kernel_{};
    friend class CommandEntry;
};

} // namespace ipcscope::gui
