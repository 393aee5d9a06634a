// The boxes, fields and arrows of the structure view, as rows for QML.
#pragma once

#include "app/gui/gadget_rows.h"
#include "app/gui/row_model.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <vector>

namespace ipcscope::gui
{

namespace structure
{
Q_NAMESPACE
QML_NAMED_ELEMENT(Trace)
/// What the call has done with a field so far.
enum class Mark
{
    None,
    Read,       ///< by the current step
    Written,    ///< by the current step
    WasRead,    ///< by a step before
    WasWritten, ///< by a step before
};
Q_ENUM_NS(Mark)

enum class Look
{
    Solid,
    Awaited, ///< nobody knows yet what will stand there
    Absent,  ///< it was looked for and is not there
};
Q_ENUM_NS(Look)

/// How a lookup went.
enum class Found
{
    Nothing, ///< this call looks nothing up
    Awaited, ///< it has not come to that yet
    Hit,
    Miss,
};
Q_ENUM_NS(Found)

/// What is said in the view, under one name for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Structure)
};
} // namespace structure

struct StructureBox
{
    Q_GADGET
    QML_VALUE_TYPE(structureBox)
    Q_PROPERTY(QRectF place MEMBER place CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool lit MEMBER lit CONSTANT)
    Q_PROPERTY(ipcscope::gui::structure::Look look MEMBER look CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)

  public:
    QString key; ///< "task", "object"
    QRectF place;
    QString title;
    QString detail;
    bool lit{}; ///< the call has come here
    structure::Look look{structure::Look::Solid};
    QString words; ///< the box as a sentence, without its fields
    friend bool operator==(const StructureBox &, const StructureBox &) = default;
};

struct StructureField
{
    Q_GADGET
    QML_VALUE_TYPE(structureField)
    Q_PROPERTY(QRectF place MEMBER place CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(ipcscope::gui::structure::Mark mark MEMBER mark CONSTANT)
    Q_PROPERTY(QString glyph MEMBER glyph CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString meaning MEMBER meaning CONSTANT)
    Q_PROPERTY(bool spare MEMBER spare CONSTANT)

  public:
    QString key; ///< "ids.in_use"
    QString box; ///< its box's key
    QRectF place;
    QString name; ///< the kernel's
    QString value;
    structure::Mark mark{structure::Mark::None};
    QString glyph;   ///< the mark as a shape
    QString words;   ///< name, value and mark
    QString meaning; ///< one sentence
    QString source;  ///< what shows it in a kernel
    bool spare{};    ///< nothing: only there for a field that may come
    friend bool operator==(const StructureField &, const StructureField &) = default;
};

struct StructureArrow
{
    Q_GADGET
    QML_VALUE_TYPE(structureArrow)
    Q_PROPERTY(QPointF from MEMBER from CONSTANT)
    Q_PROPERTY(QPointF to MEMBER to CONSTANT)
    Q_PROPERTY(bool lit MEMBER lit CONSTANT)
    Q_PROPERTY(bool broken MEMBER broken CONSTANT)

  public:
    QString key;
    QPointF from;
    QPointF to;
    bool lit{};
    bool broken{}; ///< it leads to nothing
    friend bool operator==(const StructureArrow &, const StructureArrow &) = default;
};

class StructureBoxes : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Structure.boxes")

  public:
    using RowModel::RowModel;
    void show(std::vector<StructureBox> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return gadget_role("box"); }

  private:
    std::vector<StructureBox> rows_;
};

class StructureFields : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Structure.fields")

  public:
    using RowModel::RowModel;
    /// Rows are known by their place: where another call's fields stand, what is drawn changes, and
    /// nothing is made anew. For the same reason places that are empty now stay, as spare rows at
    /// the end: making the items of a dozen fields takes longer than a frame may.
    void show(std::vector<StructureField> rows)
    {
        const auto before = count_;
        count_ = rows.size();
        rows.resize(std::max(rows.size(), rows_.size()), {.spare = true});
        for (std::size_t row = 0; row < rows.size(); ++row)
        {
            rows[row].key = QString::number(row);
        }
        reconcile(rows_, std::move(rows));
        if (count_ != before)
        {
            Q_EMIT countChanged();
        }
    }
    /// Without the spare ones.
    [[nodiscard]] int count() const override { return static_cast<int>(count_); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return gadget_role("field"); }

  private:
    std::vector<StructureField> rows_;
    std::size_t count_{};
};

class StructureArrows : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Structure.arrows")

  public:
    using RowModel::RowModel;
    void show(std::vector<StructureArrow> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return gadget_role("arrow"); }

  private:
    std::vector<StructureArrow> rows_;
};

} // namespace ipcscope::gui
