// The rows of the isolation page: what one actor's lines gave, and what it sees otherwise.
#pragma once

#include "app/gui/gadget_rows.h"
#include "app/gui/row_model.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace ipcscope::gui
{

/// One line of the actor, with and without the others.
struct SeenRow
{
    Q_GADGET
    QML_VALUE_TYPE(seenRow)
    Q_PROPERTY(int line MEMBER line CONSTANT)
    Q_PROPERTY(QString call MEMBER call CONSTANT)
    Q_PROPERTY(QString alone MEMBER alone CONSTANT)
    Q_PROPERTY(QString together MEMBER together CONSTANT)
    Q_PROPERTY(bool differs MEMBER differs CONSTANT)

  public:
    int key{};
    int line{};
    QString call;
    QString alone;
    QString together;
    bool differs{};
    friend bool operator==(const SeenRow &, const SeenRow &) = default;
};

/// A field that the actor sees otherwise.
struct InfluenceRow
{
    Q_GADGET
    QML_VALUE_TYPE(influenceRow)
    Q_PROPERTY(QString where MEMBER where CONSTANT)
    Q_PROPERTY(QString field MEMBER field CONSTANT)
    Q_PROPERTY(QString alone MEMBER alone CONSTANT)
    Q_PROPERTY(QString together MEMBER together CONSTANT)
    Q_PROPERTY(QString source MEMBER source CONSTANT)
    Q_PROPERTY(QString engines MEMBER engines CONSTANT)

  public:
    int key{};
    QString where; ///< "line 4: B shmget(…)", "at the end"
    QString field;
    QString alone;
    QString together;
    QString source;
    QString engines; ///< on which it showed: "model and kernel"
    friend bool operator==(const InfluenceRow &, const InfluenceRow &) = default;
};

class SeenList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Isolation.lines")

  public:
    using RowModel::RowModel;
    void show(std::vector<SeenRow> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<SeenRow> &rows() const { return rows_; }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return gadget_role("seen"); }

  private:
    std::vector<SeenRow> rows_;
};

class InfluenceList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Isolation.influences")

  public:
    using RowModel::RowModel;
    void show(std::vector<InfluenceRow> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<InfluenceRow> &rows() const { return rows_; }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return gadget_role("influence");
    }

  private:
    std::vector<InfluenceRow> rows_;
};

} // namespace ipcscope::gui
