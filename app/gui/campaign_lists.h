// The lists that a campaign fills.
#pragma once

#include "app/gui/campaign_rows.h"
#include "app/gui/gadget_rows.h"
#include "app/gui/row_model.h"

#include <vector>

namespace ipcscope::gui
{

class FamilyList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Campaign.families")

  public:
    using RowModel::RowModel;
    void show(std::vector<FamilyRow> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<FamilyRow> &rows() const { return rows_; }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return gadget_role("family");
    }

  private:
    std::vector<FamilyRow> rows_;
};

class CoverageList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Campaign.coverage")

  public:
    using RowModel::RowModel;
    void show(std::vector<CoverageRow> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<CoverageRow> &rows() const { return rows_; }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return gadget_role("coverage");
    }

  private:
    std::vector<CoverageRow> rows_;
};

class DivergenceList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Campaign.divergences")

  public:
    using RowModel::RowModel;
    void show(std::vector<DivergenceRow> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<DivergenceRow> &rows() const { return rows_; }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return gadget_role("divergence");
    }

  private:
    std::vector<DivergenceRow> rows_;
};

} // namespace ipcscope::gui
