// The explorer of the order of checks: for one call, everything that can be wrong, in pairs and all
// at once, run on model and kernel on a thread of its own.
#pragma once

#include "app/gui/back_thread.h"
#include "app/gui/check_cells.h"
#include "app/gui/comparing.h"
#include "app/gui/kernel_runner.h"
#include "core/check_order/order.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <map>
#include <memory>

namespace ipcscope::gui
{

class CheckOrders : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Compare.checks")
    Q_PROPERTY(QStringList calls READ calls CONSTANT)
    Q_PROPERTY(int call READ call WRITE setCall NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(QStringList breaches READ breaches NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(QStringList sequence READ sequence NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::comparing::Ending ending READ ending NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString fix READ fix NOTIFY changed)
    Q_PROPERTY(int cell READ cell WRITE setCell NOTIFY cellChanged)
    Q_PROPERTY(ipcscope::gui::CheckProof proof READ proof NOTIFY cellChanged)
    Q_PROPERTY(ipcscope::gui::CheckCells *cells READ cells CONSTANT)

  public:
    /// `starter` null: the model alone.
    explicit CheckOrders(LabStarter starter, QObject *parent = nullptr);
    ~CheckOrders() override;

    /// Runs the chosen call's trials, unless that has been done.
    Q_INVOKABLE void prove();
    Q_INVOKABLE void proveAgain();
    /// Hands the chosen cell's scenario on to be looked at in the Lab.
    Q_INVOKABLE void open();

    [[nodiscard]] static QStringList calls();
    [[nodiscard]] int call() const { return call_; }
    void setCall(int call);               ///< and proves it
    [[nodiscard]] QString source() const; ///< where the kernel looks
    [[nodiscard]] QStringList breaches() const;
    [[nodiscard]] bool busy() const { return under_way_ > 0; }
    [[nodiscard]] bool known() const { return found() != nullptr; }
    /// What it gives with as much wrong as can be, and then without each that it complained of.
    [[nodiscard]] QStringList sequence() const;
    [[nodiscard]] comparing::Ending ending() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString fix() const;
    [[nodiscard]] int cell() const { return cell_; }
    void setCell(int cell);
    [[nodiscard]] CheckProof proof() const;
    [[nodiscard]] CheckCells *cells() { return &cells_; }

  Q_SIGNALS:
    void changed();
    void cellChanged();
    void openWanted(const QString &name, const QString &scenario);

  private:
    /// What came of a call, and why the kernel was not asked.
    struct Found
    {
        check_order::Order order;
        QString no_kernel;
        QString fix;
    };
    [[nodiscard]] static Found run(const check_order::CheckedCall &call, const LabStarter &starter,
                                   const std::atomic<bool> &stop);
    [[nodiscard]] const check_order::CheckedCall &chosen() const;
    [[nodiscard]] const Found *found() const;
    [[nodiscard]] const check_order::Trial *trial(int row, int column) const;
    [[nodiscard]] CheckCell cell_of(int row, int column) const;
    void refresh();

    LabStarter starter_;
    int call_{};
    int cell_{};
    int under_way_{};
    std::map<int, std::shared_ptr<const Found>> found_; // by call
    CheckCells cells_;
    std::shared_ptr<std::atomic<bool>> stop_{std::make_shared<std::atomic<bool>>(false)};
    BackThread thread_; // last: it ends first
};

} // namespace ipcscope::gui
