// The Learn page: the course, the claims ledger, the lesson that is open, and what the learner has
// done of them, which is kept where the command line keeps it.
#pragma once

#include "app/gui/claim_list.h"
#include "app/gui/course_list.h"
#include "app/gui/open_lesson.h"
#include "app/gui/saved_learning.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace ipcscope::gui
{

class Learn : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")
    Q_PROPERTY(ipcscope::gui::learning::View view READ view NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString notKept READ notKept NOTIFY notKeptChanged)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed)
    Q_PROPERTY(QString previousTitle READ previousTitle NOTIFY changed)
    Q_PROPERTY(bool notes READ notes WRITE setNotes NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::CourseList *course READ course CONSTANT)
    Q_PROPERTY(ipcscope::gui::ClaimList *claims READ claims CONSTANT)
    Q_PROPERTY(ipcscope::gui::OpenLesson *lesson READ lesson CONSTANT)

  public:
    /// `starter` null: the model alone.
    explicit Learn(LabStarter starter, QObject *parent = nullptr);
    ~Learn() override;

    /// Reads course, ledger and progress, once.
    Q_INVOKABLE void load();
    Q_INVOKABLE void showCourse();
    Q_INVOKABLE void showClaims();
    Q_INVOKABLE void openLesson(const QString &id);
    /// A lesson's file, also one that is not in the course.
    void openFile(const QString &path);
    Q_INVOKABLE void openNext();
    Q_INVOKABLE void openPrevious();
    /// A link of a lesson: lesson:ID, or https://…, which the desktop opens.
    Q_INVOKABLE void follow(const QString &link);
    Q_INVOKABLE void dismissProblem();

    /// Why what the learner reaches is not kept; goes by itself once it is.
    [[nodiscard]] QString notKept() const { return not_kept_; }
    void dismissNotKept();

    /// What is kept for the next start.
    [[nodiscard]] SavedLearning saved() const;
    /// Goes on there as soon as the page is looked at, unless something else is opened before.
    void restore(const SavedLearning &saved);

    [[nodiscard]] learning::View view() const { return view_; }
    [[nodiscard]] bool loading() const { return loading_; }
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] QString nextTitle() const;
    [[nodiscard]] QString previousTitle() const;
    [[nodiscard]] bool notes() const { return notes_; } ///< the speaker's are shown
    void setNotes(bool notes);
    [[nodiscard]] CourseList *course() { return &course_; }
    [[nodiscard]] ClaimList *claims() { return &claims_; }
    [[nodiscard]] OpenLesson *lesson() { return &lesson_; }

  Q_SIGNALS:
    void changed();
    void opened(); ///< something is to be seen here
    void notKeptChanged();

  private:
    struct Library;
    [[nodiscard]] static Library read_library();
    void take(const Library &library);
    /// From where the learner was in it, or from the beginning.
    void start(const lesson::Lesson &lesson, const std::string &part,
               const SavedLearning &left = {});
    void read_file(const QString &path, const SavedLearning &left);
    void go_on_where_it_was_left();
    void keep(const QString &id, const lesson::LessonRecord &record);
    void write_progress();
    void progress_written(int attempt, const QString &failed);
    void tell_not_kept(const QString &problem);
    void set_view(learning::View view);
    void set_problem(const QString &problem);

    learning::View view_{learning::View::Course};
    bool loaded_{};
    bool loading_{};
    bool notes_{};
    QString problem_;
    QString wanted_;                    // a lesson, as soon as the course is read
    QString wanted_file_;               // the same
    std::optional<SavedLearning> left_; // to go on with, as soon as the course is read
    std::string progress_file_;
    lesson::Progress unkept_; // what the file does not have yet, or is not known to
    int attempts_{};          // to write it
    bool told_{};             // that it cannot be
    QString not_kept_;
    QTimer write_again_;
    CourseList course_;
    ClaimList claims_;
    OpenLesson lesson_;
    BackThread thread_{BackThread::Waiting::Finish}; // last: it ends first
};

} // namespace ipcscope::gui
