// The course as a list: parts, and the lessons in them with how far each was taken.
#pragma once

#include "app/gui/learning.h"
#include "app/gui/row_model.h"
#include "core/lesson/course.h"
#include "core/lesson/progress.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace ipcscope::gui
{

class CourseList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Learn.course")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(QString standing READ standing NOTIFY shown)

  public:
    enum class Role
    {
        IsPart = Qt::UserRole + 1,
        LessonId, ///< empty: a part, or a lesson that cannot be read
        Title,
        Detail,
        Length,
        Progress,
        Needs, ///< what is better done first; empty: all of it is
        Exam,
        Problem, ///< why it cannot be read
    };

    using RowModel::RowModel;

    /// `titles` of lessons in the learner's language, by id, and of parts, by their folder; what is
    /// not there has the title of the lesson or a name made of the folder's.
    void show(lesson::Course course, lesson::Progress progress,
              std::map<std::string, QString> titles);
    void note(const std::string &id, const lesson::LessonRecord &record);
    void replace(const lesson::Lesson &lesson); ///< the one of its id

    [[nodiscard]] QString search() const { return search_; }
    void setSearch(const QString &search);
    /// "12 of 59 lessons done".
    [[nodiscard]] QString standing() const;

    [[nodiscard]] const lesson::Course &course() const { return course_; }
    [[nodiscard]] const lesson::LessonRecord *record(const std::string &id) const;
    /// The lesson before or after; empty: none.
    [[nodiscard]] QString neighbour(const QString &id, int distance) const;
    [[nodiscard]] QString title(const QString &id) const;
    /// "Part 3 · Namespaces".
    [[nodiscard]] QString part_text(const std::string &part) const;
    /// The row of a lesson; -1: none.
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &id) const;
    /// The next row from `row` on, up (-1) or down (1), that is a lesson; `row` itself: none.
    Q_INVOKABLE [[nodiscard]] int lessonRow(int row, int direction) const;

    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void searchChanged();
    void shown();

  private:
    struct Row
    {
        QString key;
        bool is_part{};
        QString id;
        QString title;
        QString detail;
        QString length;
        learning::Progress progress{learning::Progress::Untouched};
        QString needs;
        bool exam{};
        QString problem;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void refresh();
    [[nodiscard]] Row row_of(const lesson::Entry &entry) const;
    [[nodiscard]] Row part_row(const std::string &part) const;
    [[nodiscard]] QString needs_of(const lesson::Front &front) const;
    [[nodiscard]] bool matches(const lesson::Entry &entry) const;
    [[nodiscard]] bool is_done(const std::string &id) const;

    lesson::Course course_;
    lesson::Progress progress_;
    std::map<std::string, QString> titles_;
    QString search_;
    std::vector<Row> rows_;
};

} // namespace ipcscope::gui
