// A learner's way through one lesson as the window shows it: from one place where there is
// something to do to the next, as rows. All rules are lesson::Player's. Lives on the thread that
// drives its lab, and what it says of itself travels to the window as a value.
#pragma once

#include "app/gui/kernel_answer.h"
#include "app/gui/lesson_row.h"
#include "app/gui/lesson_visit.h"
#include "core/lesson/player.h"
#include "core/recording/timed.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ipcscope::gui
{

/// What is to be known of the kernel among a play's engines.
struct PlayedKernel
{
    recording::TimedBackend *timed{}; ///< itself, if it tells how long its calls took
    bool recorded{};                  ///< what it says was said before
};

struct LessonState
{
    std::vector<LessonRow> rows;
    learning::Stop stop{learning::Stop::Reading};
    QString held;      ///< an exam does not go on: why
    QString problem;   ///< a line could not be run: why
    QString help;      ///< what became of the wish for a hint that there is not
    bool goals_open{}; ///< at this place
    bool hints_left{}; ///< there may be another hint
    bool may_solve{};  ///< the solution may be shown
    /// Lines that were run, as written, and the kernel's answers to their calls: those that have
    /// not been told yet.
    std::vector<Statement> lines;
    std::vector<KernelAnswer> answers;
    std::string step; ///< where the stage stands then; empty: behind the last call
    lesson::LessonRecord record;
    std::vector<LessonVisit> visits; ///< the way here
    std::string model_only_reason;
    // For a speaker
    QString notes;        ///< Markdown, of where the lesson stands
    QString next;         ///< what comes when it goes on
    QStringList solution; ///< of the first open goal
};

class LessonPlay
{
    Q_DECLARE_TR_FUNCTIONS(LessonPlay)

  public:
    LessonPlay(std::shared_ptr<const lesson::Exercise> exercise, lesson::Engines engines,
               lesson::LessonRecord record, PlayedKernel kernel = {});
    LessonPlay(const LessonPlay &) = delete;
    LessonPlay &operator=(const LessonPlay &) = delete;

    /// Sets the scene and goes to the first place. To be called once, first.
    void begin();
    /// Goes on to the next place; what is left undone there is skipped.
    void go_on();
    /// Nothing happens where no question waits, or without such an option.
    void answer(std::size_t option);
    void type(const std::string &text);
    void hint();
    void solve();

    /// Goes the way of another play of this lesson, as far as it is still there. What the learner
    /// has reached does not change by it. To be called right after begin().
    void retrace(const std::vector<LessonVisit> &visits);
    [[nodiscard]] const std::vector<LessonVisit> &visits() const { return visits_; }
    [[nodiscard]] const notation::ActorNames &actors() const { return player_.stage().actors(); }

    [[nodiscard]] LessonState take_state();

  private:
    [[nodiscard]] QString answerer() const;
    [[nodiscard]] lesson::Engines heard(lesson::Engines engines);
    void begin_turn();
    [[nodiscard]] bool advance();
    [[nodiscard]] bool show(const lesson::Item &item);
    void add_question(const lesson::Prediction &prediction);
    void stop_at(learning::Stop stop, std::string place);
    void note(const lesson::Ran &ran);
    void stand_at(const std::string &step);
    void add_notes_until(std::size_t index);
    void add_solution(const lesson::Goal &goal);
    void add_hint(const lesson::Hint &hint);
    void look_at_goals();
    [[nodiscard]] QString speaker_notes() const;
    [[nodiscard]] QString what_comes() const;
    [[nodiscard]] QStringList solution_lines(const std::string &goal) const;
    void repeat(const LessonVisit &visit);
    [[nodiscard]] LessonRow *question();
    [[nodiscard]] bool runs_next() const;
    [[nodiscard]] std::size_t index_of(const lesson::Item &item) const;
    [[nodiscard]] std::vector<const lesson::Hint *> ladder(const std::string &goal) const;

    std::shared_ptr<const lesson::Exercise> exercise_;
    lesson::LessonRecord record_;
    PlayedKernel kernel_;
    AnswerMaker maker_;
    std::vector<KernelAnswer> answers_;
    lesson::Player player_;

    std::vector<LessonRow> rows_;
    std::vector<LessonVisit> visits_;
    std::size_t shown_{}; // items that are behind
    std::size_t told_{};  // lines of the stage that the window knows
    learning::Stop stop_{learning::Stop::Reading};
    QString held_;
    QString problem_;
    QString help_;
    std::set<std::string> exhausted_;               // goals whose hints are all told
    std::set<std::string, std::less<>> last_steps_; // of the calls that ran last
    std::string step_;                              // where the stage stands
    std::string awaited_;                           // an anchor whose calls come next
    bool anchored_{};                               // at it since the last place
};

} // namespace ipcscope::gui
