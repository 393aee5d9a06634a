// One engine's side of a table: a row an object, a column a field. Any number of rows; a step tells
// only the rows that changed.
#pragma once

#include "app/gui/sheet.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <utility>
#include <vector>

namespace ipcscope::gui
{

class FieldTable : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.tables")
    Q_PROPERTY(int rows READ rows NOTIFY rowsChanged)
    Q_PROPERTY(QStringList headers READ headers NOTIFY headersChanged)
    Q_PROPERTY(QList<int> widths READ widths NOTIFY widthsChanged)

  public:
    enum class Role
    {
        CellText = Qt::UserRole + 1,
        Changed, ///< by the call, up to this step
        Differs, ///< from the other engine
        Absent,  ///< the row exists in the other engine only
        Number,  ///< to be aligned right
        Tip,     ///< name, meaning and source
    };
    enum class Side
    {
        Model,
        Kernel,
    };

    /// A cell by the key of its row and the name of its column.
    using Cell = std::pair<quint64, QString>;

    struct Contents
    {
        std::vector<SheetColumn> columns;
        std::shared_ptr<const Sheet> now;    ///< null: nothing is known
        std::shared_ptr<const Sheet> before; ///< null: nothing is marked as changed
        std::vector<quint64> keys;           ///< rows to show, in their order
        QSet<Cell> differing;                ///< without a column's name: the whole row
    };

    /// What is said of a cell, one side's part of it.
    struct Told
    {
        bool known{};   ///< anything is known of this side
        QString now;    ///< empty: this side has no such row
        QString before; ///< the call; empty: it did not change, or there was no such row
        bool changed{};
        bool differs{};
    };

    explicit FieldTable(Side side, QObject *parent = nullptr);
    void show(Contents contents);

    [[nodiscard]] static QString printed(Side side, const SheetColumn &column, quint64 value);
    [[nodiscard]] Told told(int row, int column) const;
    [[nodiscard]] int rowOf(quint64 key) const; ///< -1: it is not shown
    [[nodiscard]] quint64 keyOf(int row) const;

    [[nodiscard]] int rows() const { return static_cast<int>(lines_.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QStringList headers() const;
    /// Characters that each column's text takes.
    [[nodiscard]] QList<int> widths() const { return chars_; }
    Q_INVOKABLE [[nodiscard]] int columnChars(int column) const { return chars_.value(column); }
    Q_INVOKABLE [[nodiscard]] bool alignsRight(int column) const;
    /// What a field means and where the kernel shows it.
    Q_INVOKABLE [[nodiscard]] QString meaning(int column) const;

  Q_SIGNALS:
    void rowsChanged();
    void headersChanged();
    void widthsChanged();

  private:
    struct Line
    {
        quint64 key{};
        int now{-1};
        int before{-1};
    };
    void remove_lines(const std::vector<quint64> &keys);
    void move_lines(const std::vector<quint64> &keys);
    [[nodiscard]] std::vector<std::size_t> by_key() const;
    void insert_lines(const std::vector<quint64> &keys);
    void fill_lines(Contents contents);
    void measure();
    [[nodiscard]] QString cell_text(const Line &line, int column) const;
    [[nodiscard]] QString cell_text(const Sheet &sheet, int row, int column) const;
    [[nodiscard]] bool differs(const Line &line, const SheetColumn &column) const;
    [[nodiscard]] bool changed(const Line &line, int column) const;

    Side side_;
    Contents contents_;
    std::vector<Line> lines_;
    std::vector<std::size_t> by_key_; // lines, by ascending key
    QList<int> chars_;
};

} // namespace ipcscope::gui
