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
    Q_PROPERTY(QList<int> overview READ overview NOTIFY shown)

  public:
    using QAbstractListModel::QAbstractListModel;

    using Calls = std::shared_ptr<const std::vector<replay::Listed>>;
    /// Another log: nothing stays of the one before. May be null.
    void show(Calls calls);
    [[nodiscard]] bool differing() const { return differing_; } ///< those that agree are left out
    void setDiffering(bool differing);
    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    /// The listed calls in as many pieces as there is room for, and the gravest of each piece: 0
    /// agree, 1 allowed, 2 unsupported, 3 differ.
    [[nodiscard]] QList<int> overview() const;
    /// The row of the gravest call in a piece of the overview.
    Q_INVOKABLE [[nodiscard]] int rowOf(int piece) const;
    /// What a piece stands for, in words.
    Q_INVOKABLE [[nodiscard]] QString pieceText(int piece) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void shown();

  private:
    struct Piece
    {
        std::size_t from{};
        std::size_t to{};
        std::size_t gravest{}; ///< row
    };
    [[nodiscard]] std::size_t pieces() const;
    [[nodiscard]] Piece piece(std::size_t number) const;
    [[nodiscard]] const replay::Listed &at(std::size_t row) const { return (*calls_)[rows_[row]]; }
    void refresh();

    Calls calls_;
    std::vector<std::uint32_t> rows_; // those that are shown, by their place in calls_
    bool differing_{};
};

} // namespace ipcscope::gui
