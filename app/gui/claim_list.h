// The claims ledger as a list: what the tutorial says, the verdict, and the evidence, which is run
// on demand.
#pragma once

#include "app/gui/back_thread.h"
#include "app/gui/claim_row.h"
#include "app/gui/kernel_runner.h"
#include "app/gui/learning.h"
#include "app/gui/row_model.h"
#include "core/lesson/claim_run.h"
#include "core/lesson/course.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace ipcscope::gui
{

class ClaimList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Learn.claims")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(QString standing READ standing NOTIFY shown)
    Q_PROPERTY(bool running READ running NOTIFY shown)

  public:
    enum class Role
    {
        Claim = Qt::UserRole + 1,
    };

    /// `starter` null: the model alone.
    explicit ClaimList(LabStarter starter, QObject *parent = nullptr);

    void show(std::vector<lesson::LedgerRow> ledger, const lesson::Course &course,
              const std::map<std::string, QString> &titles = {});

    [[nodiscard]] QString search() const { return search_; }
    void setSearch(const QString &search);
    /// Runs a row's experiment on model and kernel.
    Q_INVOKABLE void run(const QString &id);
    Q_INVOKABLE void runAll(); ///< those that are listed
    [[nodiscard]] bool running() const { return running_ > 0; }
    [[nodiscard]] QString standing() const;
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void searchChanged();
    void shown();

  private:
    /// What an experiment gave, in words.
    struct Result
    {
        learning::Standing on_model{};
        learning::Standing on_kernel{};
        QStringList calls;
        QStringList holds;
        QStringList failures;
    };
    [[nodiscard]] static Result result_of(const lesson::ClaimRun &run);
    [[nodiscard]] static ClaimRow row_of(const lesson::Claim &claim);
    void take(const QString &id, const Result &result);
    void refresh();
    [[nodiscard]] bool matches(const ClaimRow &row) const;

    LabStarter starter_;
    std::map<QString, std::shared_ptr<const lesson::Claim>> claims_;
    std::vector<ClaimRow> all_;
    std::vector<ClaimRow> rows_; // those that are searched
    QString search_;
    int running_{};
    BackThread thread_; // last: it ends first
};

} // namespace ipcscope::gui
