// Whether what one actor of the Lab's scenario sees depends on the others: run on model and kernel
// on a thread of its own, with their lines and without them.
#pragma once

#include "app/gui/back_thread.h"
#include "app/gui/comparing.h"
#include "app/gui/isolation_rows.h"
#include "app/gui/kernel_runner.h"
#include "core/non_interference/non_interference.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace ipcscope::gui
{

class Session;

class Isolation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Compare.isolation")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QStringList actors READ actors NOTIFY changed)
    Q_PROPERTY(int subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::comparing::Ending ending READ ending NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString engines READ engines NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::SeenList *lines READ lines CONSTANT)
    Q_PROPERTY(ipcscope::gui::InfluenceList *influences READ influences CONSTANT)

  public:
    /// `starter` null: the model alone. `lab` outlives this.
    Isolation(LabStarter starter, Session *lab, QObject *parent = nullptr);
    ~Isolation() override;

    /// Looks which scenario is open now; what was found of another one goes.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void run();
    Q_INVOKABLE void stop();

    [[nodiscard]] QString title() const { return about_.title; } ///< the scenario's
    [[nodiscard]] QStringList actors() const { return actors_; }
    [[nodiscard]] int subject() const { return subject_; }
    void setSubject(int subject);
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] comparing::Ending ending() const { return ending_; }
    [[nodiscard]] QString sentence() const { return sentence_; }
    /// Who was asked, and what to change when that was not the kernel.
    [[nodiscard]] QString engines() const { return engines_; }
    [[nodiscard]] SeenList *lines() { return &lines_; }
    [[nodiscard]] InfluenceList *influences() { return &influences_; }

  Q_SIGNALS:
    void changed();

  private:
    /// A report, or why there is none; and why the kernel was not asked.
    struct Found
    {
        std::optional<non_interference::Report> report;
        QString problem;
        QString fix;
    };
    [[nodiscard]] static Found examine(const Scenario &scenario, const std::string &subject,
                                       const LabStarter &starter, const std::atomic<bool> &stop);
    void take(const Found &found);
    void tell(const non_interference::Report &report, const QString &fix);
    void forget();
    void give_up();

    /// Which scenario it is about, without a copy of it: a branch only grows.
    struct Subject
    {
        std::uint64_t branch{};
        std::size_t statements{};
        QString title;
        friend bool operator==(const Subject &, const Subject &) = default;
    };
    LabStarter starter_;
    Session *lab_;
    Subject about_;
    QStringList actors_;
    int subject_{};
    bool busy_{};
    int request_{};
    comparing::Ending ending_{comparing::Ending::None};
    QString sentence_;
    QString engines_;
    SeenList lines_;
    InfluenceList influences_;
    std::shared_ptr<std::atomic<bool>> stop_; // of what is under way; null: nothing is
    BackThread thread_;                       // last: it ends first
};

} // namespace ipcscope::gui
