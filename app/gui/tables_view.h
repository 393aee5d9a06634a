// The tables pane: which table of which namespace is shown, for both engines side by side.
#pragma once

#include "app/gui/field_table.h"
#include "app/gui/moment.h"
#include "app/gui/posix_sheets.h"
#include "app/gui/row_model.h"
#include "app/gui/table_differences.h"
#include "app/gui/table_order.h"
#include "app/gui/table_subject.h"

#include <QtQml/qqmlregistration.h>
#include <deque>
#include <map>

#include <optional>
#include <vector>

namespace ipcscope::gui
{

/// The ipc namespaces at a moment.
class NamespaceList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.tables")

  public:
    enum class Role
    {
        Number = Qt::UserRole + 1, ///< the model's
        Title,                     ///< "ipc 2"
        Members,                   ///< names of the actors in it
        Objects,                   ///< how many objects of the kind that is shown
        Differs,
    };
    struct Row
    {
        quint64 key{}; ///< the model's number
        QString members;
        int objects{};
        bool differs{};
        friend bool operator==(const Row &, const Row &) = default;
    };

    using RowModel::RowModel;
    void show(std::vector<Row> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<Row> &rows() const { return rows_; }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    std::vector<Row> rows_;
};

class TablesView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.tables")
    Q_PROPERTY(ipcscope::gui::table::Subject subject READ subject WRITE setSubject NOTIFY shown)
    Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY shown)
    Q_PROPERTY(bool ofOneNamespace READ ofOneNamespace NOTIFY shown)
    Q_PROPERTY(bool kernelKnown READ kernelKnown NOTIFY shown)
    Q_PROPERTY(bool kernelBefore READ kernelBefore NOTIFY shown)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY shown)
    Q_PROPERTY(bool descending READ descending NOTIFY shown)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY shown)
    Q_PROPERTY(ipcscope::gui::table::Rows rows READ rows WRITE setRows NOTIFY shown)
    Q_PROPERTY(QString rowsText READ rowsText NOTIFY shown)
    Q_PROPERTY(int cursorRow READ cursorRow NOTIFY shown)
    Q_PROPERTY(int cursorColumn READ cursorColumn NOTIFY shown)
    Q_PROPERTY(QString cell READ cell NOTIFY shown)
    Q_PROPERTY(ipcscope::gui::NamespaceList *namespaces READ namespaces CONSTANT)
    Q_PROPERTY(ipcscope::gui::FieldTable *model READ model CONSTANT)
    Q_PROPERTY(ipcscope::gui::FieldTable *kernel READ kernel CONSTANT)

  public:
    using Subject = table::Subject;

    explicit TablesView(Moment *moment, QObject *parent = nullptr);

    [[nodiscard]] Subject subject() const { return subject_; }
    void setSubject(Subject subject);
    /// Whether the table shown belongs to one namespace, so that there is one to choose.
    [[nodiscard]] bool ofOneNamespace() const;
    /// The namespace shown, by the model's number. Follows the caller of each call.
    [[nodiscard]] int selected() const { return static_cast<int>(selected_); }
    void setSelected(int number);
    [[nodiscard]] bool kernelKnown() const;
    /// The kernel's side is the state before the call, since the call has not returned yet.
    [[nodiscard]] bool kernelBefore() const;
    /// By one column's values; -1: as the rows are. Each subject keeps its own.
    [[nodiscard]] int sortColumn() const { return wish().column; }
    [[nodiscard]] bool descending() const { return wish().descending; }
    /// Ascending, then descending, then as the rows are.
    Q_INVOKABLE void sortBy(int column);
    /// Only rows in which it stands.
    [[nodiscard]] QString filter() const { return filter_; }
    void setFilter(const QString &filter);
    [[nodiscard]] table::Rows rows() const { return rows_; }
    void setRows(table::Rows rows);
    /// "2 of 5 rows"; empty when all are shown.
    [[nodiscard]] QString rowsText() const;

    /// The cell that is told of. It stays with its row's object.
    [[nodiscard]] int cursorRow() const { return cursor_row_; }
    [[nodiscard]] int cursorColumn() const { return cursor_column_; }
    Q_INVOKABLE void setCursor(int row, int column);
    Q_INVOKABLE void moveCursor(int down, int across);
    /// What the cell says on both sides, what it means and where the kernel shows it. Empty: there
    /// is no row.
    [[nodiscard]] QString cell() const;
    [[nodiscard]] NamespaceList *namespaces() { return &namespaces_; }
    [[nodiscard]] FieldTable *model() { return &model_; }
    [[nodiscard]] FieldTable *kernel() { return &kernel_; }

  Q_SIGNALS:
    void shown();

  private:
    /// Which of the moment's states a sheet is made of.
    struct Source
    {
        std::shared_ptr<const Tables> tables;
        std::shared_ptr<const Tables> model; ///< of the same moment
        FieldTable::Side side{FieldTable::Side::Model};
    };
    void follow();
    void show();
    void list_namespaces(const std::vector<TableDifference> &differing);
    [[nodiscard]] std::vector<TableDifference> differences();
    [[nodiscard]] QSet<FieldTable::Cell>
    differing_cells(const std::vector<TableDifference> &differences, const BothSides &sides) const;
    [[nodiscard]] RowWish wish() const;
    void keep_cursor();
    /// A sheet that was shown last is found again.
    [[nodiscard]] std::shared_ptr<const Sheet> sheet(const Source &source);
    [[nodiscard]] std::shared_ptr<const Sheet>
    sheet_of_objects(const std::shared_ptr<const Tables> &owner, const IpcNamespaceTable &table);
    [[nodiscard]] std::shared_ptr<const Sheet> make_sheet(const Source &source);
    [[nodiscard]] std::shared_ptr<const Sheet> make_posix_sheet(const Source &source);

    Moment *moment_;
    Subject subject_{Subject::Segments};
    quint64 selected_{1};
    int followed_call_{-2};
    NamespaceList namespaces_;
    struct Kept
    {
        std::shared_ptr<const Tables> tables;
        std::shared_ptr<const NamespaceMap> met;
        FieldTable::Side side{FieldTable::Side::Model};
        Subject subject{Subject::Segments};
        quint64 selected{};
        std::shared_ptr<const Sheet> sheet;
    };
    std::deque<Kept> kept_; // the sheets of the last two moments
    RowNames names_;
    struct Sorting
    {
        int column{-1};
        bool descending{};
    };
    std::map<Subject, Sorting> sorting_;
    QString filter_;
    table::Rows rows_{table::Rows::All};
    struct Arranged ///< the rows that are shown, and what they were chosen from
    {
        Subject subject{Subject::Segments};
        BothSides sides;
        RowWish wish;
        QSet<quint64> differing;
        std::vector<quint64> keys;
        std::size_t all{}; ///< rows, with those that are not shown
    };
    Arranged arranged_;
    int cursor_row_{};
    int cursor_column_{};
    quint64 cursor_key_{}; // of its row
    Subject cursor_subject_{Subject::Segments};
    FieldTable model_{FieldTable::Side::Model};
    FieldTable kernel_{FieldTable::Side::Kernel};
};

} // namespace ipcscope::gui
