// The tables pane: which table of which namespace is shown, for both engines side by side.
#pragma once

#include "app/gui/field_table.h"
#include "app/gui/moment.h"
#include "app/gui/row_model.h"

#include <QtQml/qqmlregistration.h>
#include <deque>

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
    Q_PROPERTY(Subject subject READ subject WRITE setSubject NOTIFY shown)
    Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY shown)
    Q_PROPERTY(bool ofOneNamespace READ ofOneNamespace NOTIFY shown)
    Q_PROPERTY(bool kernelKnown READ kernelKnown NOTIFY shown)
    Q_PROPERTY(bool kernelBefore READ kernelBefore NOTIFY shown)
    Q_PROPERTY(ipcscope::gui::NamespaceList *namespaces READ namespaces CONSTANT)
    Q_PROPERTY(ipcscope::gui::FieldTable *model READ model CONSTANT)
    Q_PROPERTY(ipcscope::gui::FieldTable *kernel READ kernel CONSTANT)

  public:
    enum class Subject
    {
        Segments,
        Sets,       ///< semaphore sets
        Semaphores, ///< one row a semaphore
        Queues,
        Namespaces,
        Actors,
    };
    Q_ENUM(Subject)

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
    [[nodiscard]] NamespaceList *namespaces() { return &namespaces_; }
    [[nodiscard]] FieldTable *model() { return &model_; }
    [[nodiscard]] FieldTable *kernel() { return &kernel_; }

  Q_SIGNALS:
    void shown();

  private:
    struct Difference
    {
        Subject subject{Subject::Segments};
        quint64 ns{};
        FieldTable::Cell cell;
    };
    void follow();
    void show();
    void list_namespaces();
    [[nodiscard]] std::vector<Difference> differences() const;
    /// A sheet that was shown last is found again.
    [[nodiscard]] std::shared_ptr<const Sheet> sheet(const std::shared_ptr<const Tables> &tables,
                                                     FieldTable::Side side);
    [[nodiscard]] std::shared_ptr<const Sheet>
    sheet_of_objects(const std::shared_ptr<const Tables> &owner,
                     const IpcNamespaceTable &table) const;
    [[nodiscard]] std::shared_ptr<const Sheet>
    make_sheet(const std::shared_ptr<const Tables> &tables, FieldTable::Side side) const;

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
    FieldTable model_{FieldTable::Side::Model};
    FieldTable kernel_{FieldTable::Side::Kernel};
};

} // namespace ipcscope::gui
