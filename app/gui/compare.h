// The Compare page: random campaigns, logs of real programs, isolation, and the order of checks.
#pragma once

#include "app/gui/campaign.h"
#include "app/gui/check_orders.h"
#include "app/gui/comparing.h"
#include "app/gui/isolation.h"
#include "app/gui/log_replay.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Session;

class Compare : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")
    Q_PROPERTY(ipcscope::gui::comparing::View view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(ipcscope::gui::Campaign *campaign READ campaign CONSTANT)
    Q_PROPERTY(ipcscope::gui::LogReplay *log READ log CONSTANT)
    Q_PROPERTY(ipcscope::gui::Isolation *isolation READ isolation CONSTANT)
    Q_PROPERTY(ipcscope::gui::CheckOrders *checks READ checks CONSTANT)

  public:
    /// Where labs come from; null: the kernel was switched off.
    struct Labs
    {
        LabStarter one;
        LabStarter one_of_many; ///< which live at the same time
    };
    /// `lab` outlives the page: what is found is opened there.
    Compare(const Labs &labs, Session *lab, QObject *parent = nullptr);

    [[nodiscard]] comparing::View view() const { return view_; }
    void setView(comparing::View view);
    /// Explains a log of strace.
    void openLog(const DocumentFile &file);
    [[nodiscard]] Campaign *campaign() { return &campaign_; }
    [[nodiscard]] LogReplay *log() { return &log_; }
    [[nodiscard]] Isolation *isolation() { return &isolation_; }
    [[nodiscard]] CheckOrders *checks() { return &checks_; }
    /// Something is under way that changes what the page shows.
    [[nodiscard]] bool busy() const;

  Q_SIGNALS:
    void viewChanged();
    void opened(); ///< something is to be seen here

  private:
    comparing::View view_{comparing::View::Campaign};
    Campaign campaign_;
    LogReplay log_;
    Isolation isolation_;
    CheckOrders checks_;
};

} // namespace ipcscope::gui
