// The matrix of a call's checks: what it gives when two things are wrong at once, and which of the
// two it complained of.
#pragma once

#include "app/gui/gadget_rows.h"
#include "app/gui/row_model.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace ipcscope::gui
{

/// Whose error a cell of the matrix shows.
namespace winner
{
Q_NAMESPACE
QML_NAMED_ELEMENT(Winner)
enum class Of
{
    Nobody, ///< they cannot be wrong at once, or neither error came
    Row,
    Column,
    Both, ///< both would give the same error; or the cell is about one of them alone
};
Q_ENUM_NS(Of)
} // namespace winner

struct CheckCell
{
    Q_GADGET
    QML_VALUE_TYPE(checkCell)
    Q_PROPERTY(int row MEMBER row CONSTANT)
    Q_PROPERTY(int column MEMBER column CONSTANT)
    Q_PROPERTY(QString error MEMBER error CONSTANT)
    Q_PROPERTY(ipcscope::gui::winner::Of winner MEMBER winner CONSTANT)
    Q_PROPERTY(bool possible MEMBER possible CONSTANT)
    Q_PROPERTY(bool agrees MEMBER agrees CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)

  public:
    int key{}; ///< row * number of columns + column
    int row{};
    int column{};
    QString error; ///< "EINVAL"; "EINVAL | EPERM" where the engines differ; empty: not possible
    winner::Of winner{winner::Of::Nobody};
    bool possible{}; ///< both can be wrong at once
    bool agrees{};   ///< of model and kernel, or the model alone was asked
    QString words;   ///< the cell as a sentence
    friend bool operator==(const CheckCell &, const CheckCell &) = default;
};

class CheckCells : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from CheckOrders.cells")

  public:
    using RowModel::RowModel;
    void show(std::vector<CheckCell> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<CheckCell> &rows() const { return rows_; }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return gadget_at(rows_, index, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return gadget_role("cell"); }

  private:
    std::vector<CheckCell> rows_;
};

/// How a cell is proved: the scenario that was run, and what both engines answered to its last
/// line.
struct CheckProof
{
    Q_GADGET
    QML_VALUE_TYPE(checkProof)
    Q_PROPERTY(QString sentence MEMBER sentence CONSTANT)
    Q_PROPERTY(QStringList scene MEMBER scene CONSTANT)
    Q_PROPERTY(QString call MEMBER call CONSTANT)
    Q_PROPERTY(QString onModel MEMBER on_model CONSTANT)
    Q_PROPERTY(QString onKernel MEMBER on_kernel CONSTANT)
    Q_PROPERTY(bool agrees MEMBER agrees CONSTANT)
    Q_PROPERTY(QString trouble MEMBER trouble CONSTANT)

  public:
    QString sentence; ///< what is wrong, and which of it won
    QStringList scene;
    QString call;
    QString on_model;
    QString on_kernel; ///< empty: it was not asked
    bool agrees{};
    QString trouble; ///< why it could not be run as written; empty: it was
    QString name;    ///< of the scenario, when it is opened
    friend bool operator==(const CheckProof &, const CheckProof &) = default;
};

} // namespace ipcscope::gui
