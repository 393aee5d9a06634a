// The lesson that is open on the Learn page: its rows, what the learner can do, and the stage that
// shows what was run. Plays on a thread of its own.
#pragma once

#include "app/gui/back_thread.h"
#include "app/gui/file_watch.h"
#include "app/gui/foresight.h"
#include "app/gui/learning.h"
#include "app/gui/lesson_engines.h"
#include "app/gui/lesson_play.h"
#include "app/gui/lesson_rows.h"
#include "app/gui/relayed_kernel.h"
#include "app/gui/session.h"
#include "core/lesson/lesson.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <memory>
#include <vector>

namespace ipcscope::gui
{

class OpenLesson : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Learn.lesson")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString part READ part NOTIFY changed)
    Q_PROPERTY(QString length READ length NOTIFY changed)
    Q_PROPERTY(bool exam READ exam NOTIFY changed)
    Q_PROPERTY(bool varies READ varies NOTIFY changed)
    Q_PROPERTY(bool translated READ translated NOTIFY changed)
    Q_PROPERTY(bool modelOnly READ modelOnly NOTIFY changed)
    Q_PROPERTY(QString modelOnlyReason READ modelOnlyReason NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::learning::Stop stop READ stop NOTIFY changed)
    Q_PROPERTY(bool over READ over NOTIFY changed)
    Q_PROPERTY(bool goalsOpen READ goalsOpen NOTIFY changed)
    Q_PROPERTY(bool mayHint READ mayHint NOTIFY changed)
    Q_PROPERTY(bool maySolve READ maySolve NOTIFY changed)
    Q_PROPERTY(QString goOnText READ goOnText NOTIFY changed)
    Q_PROPERTY(QString help READ help NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString fileProblem READ fileProblem NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(int newRow READ newRow NOTIFY changed)
    Q_PROPERTY(bool presented READ presented WRITE setPresented NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::LessonRow question READ question NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY changed)
    Q_PROPERTY(QString next READ next NOTIFY changed)
    Q_PROPERTY(QString rightAnswer READ rightAnswer NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::LessonRows *rows READ rows CONSTANT)
    Q_PROPERTY(ipcscope::gui::Session *session READ session CONSTANT)

  public:
    /// `starter` null: the model alone.
    explicit OpenLesson(LabStarter starter, QObject *parent = nullptr);

    struct Start
    {
        lesson::Lesson lesson;
        QString part; ///< as it is shown
        std::uint64_t seed{};
        lesson::LessonRecord record;
        std::vector<LessonVisit> visits{}; ///< the way to go on from; empty: from the beginning
    };
    /// In the place of the one before.
    void start(Start what);
    Q_INVOKABLE void close();

    /// To the next place where there is something to do; what is left undone is skipped, where the
    /// lesson allows it.
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void answer(int option);
    Q_INVOKABLE void hint();
    Q_INVOKABLE void solve();
    Q_INVOKABLE void again();
    Q_INVOKABLE void another(); ///< with other values
    /// Puts an offered line into the command bar.
    Q_INVOKABLE void take(const QString &line);
    /// The file may have changed: reads it and goes the same way again.
    void readAgain();

    // Before a class (open_lesson_presented.cpp)
    /// A class plays: what it does is not kept as the learner's progress, until the lesson is begun
    /// anew without one.
    void setPresented(bool presented);
    [[nodiscard]] bool presented() const { return presented_; }
    /// The question that waits, or the last one that did; an empty row: there is none yet.
    [[nodiscard]] LessonRow question() const;
    [[nodiscard]] QString notes() const { return state_.notes; }
    [[nodiscard]] QString next() const { return state_.next; }
    /// Of the question that waits, or how the first open goal is met: Markdown.
    [[nodiscard]] QString rightAnswer() const;
    /// So many more hands for an option of the question that waits.
    Q_INVOKABLE void raiseHands(int option, int more);
    Q_INVOKABLE void setHands(int option, int hands);
    Q_INVOKABLE void takeHandBack(); ///< the one that was counted last
    /// Answers as most of the class did; where nobody raised a hand, rightly.
    Q_INVOKABLE void reveal();

    [[nodiscard]] bool isOpen() const { return open_; }
    [[nodiscard]] QString id() const;
    [[nodiscard]] const Start &begun() const { return start_; } ///< what is open, or was last
    /// What the learner has done at each place; while it begins, what it goes on from.
    [[nodiscard]] const std::vector<LessonVisit> &visits() const { return state_.visits; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString part() const { return start_.part; }
    [[nodiscard]] QString length() const;
    [[nodiscard]] bool exam() const;
    [[nodiscard]] bool varies() const;
    [[nodiscard]] bool translated() const { return translated_; } ///< its text is not the English
    [[nodiscard]] bool modelOnly() const { return !modelOnlyReason().isEmpty(); }
    [[nodiscard]] QString modelOnlyReason() const;
    [[nodiscard]] bool busy() const { return waiting_ > 0; }
    [[nodiscard]] learning::Stop stop() const { return state_.stop; }
    [[nodiscard]] bool over() const { return state_.stop == learning::Stop::Over; }
    [[nodiscard]] bool goalsOpen() const { return state_.goals_open; }
    [[nodiscard]] bool mayHint() const { return state_.hints_left; }
    [[nodiscard]] bool maySolve() const { return state_.may_solve; }
    [[nodiscard]] QString goOnText() const;
    [[nodiscard]] QString help() const { return state_.help; }
    [[nodiscard]] QString problem() const; ///< an exam that holds, a line that could not be run
    [[nodiscard]] QString fileProblem() const { return file_problem_; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int newRow() const { return new_row_; } ///< the first one that came last
    [[nodiscard]] LessonRows *rows() { return &rows_; }
    [[nodiscard]] Session *session() { return &session_; }

  Q_SIGNALS:
    void changed();
    /// What is to be kept of the way has changed.
    void went();
    /// The learner came to a new place; the page leads the eye and the keys there.
    void arrived();
    void reached(const QString &id, const ipcscope::lesson::LessonRecord &record);
    /// The file was read again.
    void reread(const ipcscope::lesson::Lesson &lesson);

  private:
    struct Slot // what lives on the thread
    {
        std::unique_ptr<LessonPlay> play;
        std::shared_ptr<const lesson::Exercise> exercise; ///< that is played
        EngineFacts facts;                                ///< of its engines
        recording::Recorder *recorder{}; ///< among them; null: there is no kernel to be recorded
        std::string text;                ///< of the file, as it was read last
    };
    struct Begun
    {
        bool same{}; ///< the file says what it said before
        QString problems;
        Start start;
        QString title; ///< in the learner's language
        bool translated{};
        bool varies{};
        int goals{};
        int questions{};
        EngineFacts facts;
        QString reason;
        QString fix;
        QString recorded; ///< see LessonEngines
        LabEnd end;
        LessonState state;
    };
    using Action = std::function<void(LessonPlay &)>;
    [[nodiscard]] Entered enter(const Statement &line);
    [[nodiscard]] static Begun begin(Slot &there, const LabStarter &starter, const Start &what,
                                     const std::vector<LessonVisit> &visits);
    [[nodiscard]] static Begun begin_again(Slot &there, const LabStarter &starter, Start what);
    // open_lesson_recorded.cpp
    void record();
    [[nodiscard]] static QString write_recording(const Slot &there, const QString &file);
    void play_recording(const QString &lost_because);
    void act(Action action);
    void lab_ended();
    void go_the_same_way_again();
    void show_begun(const Begun &begun);
    void show(const LessonState &state);
    void show_rows();
    void foretell();
    [[nodiscard]] QString asked() const;

    LabStarter starter_;
    LabWatch watch_;
    LabEnd end_;
    RelayedKernel relay_;
    Session session_{relay_};
    LessonRows rows_;
    FileWatch file_;
    Start start_;
    bool open_{};
    bool varies_{};
    bool translated_{};
    QString title_;
    QString file_problem_;
    LessonState state_;
    int goals_{};
    int questions_{};
    int new_row_{};
    int play_{};  // what comes from an earlier one is dropped
    bool live_{}; // a kernel runs, or did until now
    bool presented_{};
    bool class_plays_{};
    RightAnswers foretold_;               // while it is presented
    std::map<QString, QList<int>> hands_; // by question
    std::vector<int> raised_;             // options, of the question that waits
    int waiting_{};                       // for so many answers of the thread
    std::shared_ptr<Slot> there_;
    BackThread thread_; // last: it ends first
};

} // namespace ipcscope::gui
