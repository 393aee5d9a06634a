// The calls of a log as a list: all of them, or only those that differ. Nothing of them is put into
// words before it is seen.
#pragma once

#include "app/gui/gadget_rows.h"
#include "core/replay/report.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace ipcscope::gui
{

/// One call of the log, with what was made of it.
struct LogCall
{
    Q_GADGET
    QML_VALUE_TYPE(logCall)
    Q_PROPERTY(int line MEMBER line CONSTANT)
    Q_PROPERTY(QString process MEMBER process CONSTANT)
    Q_PROPERTY(QString call MEMBER call CONSTANT)
    Q_PROPERTY(QString observed MEMBER observed CONSTANT)
    Q_PROPERTY(QString verdict MEMBER verdict CONSTANT)
    Q_PROPERTY(QString verdictText MEMBER verdict_text CONSTANT)
    Q_PROPERTY(QString because MEMBER because CONSTANT)
    Q_PROPERTY(QStringList evidence MEMBER evidence CONSTANT)

  public:
    int line{};
    QString process; ///< its pid; empty when the log has none
    QString call;
    QString observed;
    QString verdict; ///< as VerdictBadge takes it: "agree", "allowed", "differ", "unsupported"
    QString verdict_text;
    QString because;      ///< a sentence; empty for calls that agree
    QStringList evidence; ///< of those that differ: what the log has, and what the model
    friend bool operator==(const LogCall &, const LogCall &) = default;
};

class LogCalls : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from LogReplay.calls")
    Q_PROPERTY(int count READ count NOTIFY shown)
    Q_PROPERTY(bool differing READ differing WRITE setDiffering NOTIFY shown)

  public:
    using QAbstractListModel::QAbstractListModel;

    using Calls = std::shared_ptr<const std::vector<replay::Listed>>;
    /// Another log: nothing stays of the one before. May be null.
    void show(Calls calls);
    [[nodiscard]] bool differing() const { return differing_; } ///< those that agree are left out
    void setDiffering(bool differing);
    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    /// All of the log, also what is not listed now; null: there is none.
    [[nodiscard]] const Calls &all() const { return calls_; }
    /// Where a call of the log is listed; -1: it is not.
    [[nodiscard]] int row_of(std::uint32_t call) const;
    [[nodiscard]] std::uint32_t call_of(int row) const
    {
        return rows_[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] static QString words_of(replay::Found found);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void shown();

  private:
    [[nodiscard]] const replay::Listed &at(std::size_t row) const { return (*calls_)[rows_[row]]; }
    void refresh();

    Calls calls_;
    std::vector<std::uint32_t> rows_; // those that are shown, by their place in calls_
    bool differing_{};
};

} // namespace ipcscope::gui
