// The calls of one branch as columns of the timeline, one lane an actor.
#pragma once

#include "app/gui/beside.h"
#include "app/gui/branch.h"
#include "app/gui/sleep_stretches.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Timeline : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.timeline or a branch")
    Q_PROPERTY(QStringList lanes READ lanes NOTIFY lanesChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY troubleChanged)
    Q_PROPERTY(QString twin READ twin NOTIFY twinChanged)

  public:
    enum class Role
    {
        Lane = Qt::UserRole + 1,
        Name,    ///< "shmget"
        Summary, ///< the whole call with its answer, for tool tips and readers
        Verdict,
        Failed,     ///< gave an error
        Implied,    ///< stands for a scene line, or makes an actor on first use
        NotIpc,     ///< outside the vocabulary
        Unexpected, ///< another answer than the scenario says
        Told,       ///< what its marks, its frame and the bars that cross it say
        Sleeping,   ///< whose sleeps cross the column: a list of SleepPiece
        Marked,     ///< a bookmark stands at it
        Kin,        ///< what it is to the call of the other branch
        Answer,
        OtherAnswer, ///< of the other branch, at the same place
    };

    using QAbstractListModel::QAbstractListModel;

    /// Another branch takes the place of the one shown; null shows nothing.
    void show(const Branch *branch);
    /// Calls were added to the branch.
    void grow();
    /// The kernel answered these calls, or will answer none (`kernel_missing`).
    void answered(int first, int count);
    void setKernelMissing(bool missing);
    /// The branch with which this one is compared: it outlives this or is shown no more. Null:
    /// none.
    void setBeside(const Branch *other);
    /// Calls with bookmarks.
    void setMarked(const QSet<int> &calls);

    [[nodiscard]] QStringList lanes() const;
    /// How many calls gave something else than the other engine or the scenario says; empty: none.
    [[nodiscard]] QString trouble() const;
    /// All that is drawn, one sentence a call.
    [[nodiscard]] QString twin() const;
    /// The first such call after `call`, otherwise the first of all; -1 when there is none.
    Q_INVOKABLE [[nodiscard]] int nextTrouble(int call) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void lanesChanged();
    void troubleChanged();
    void twinChanged();

  private:
    [[nodiscard]] bool differs(int row) const;
    [[nodiscard]] bool unexpected(int row) const;
    [[nodiscard]] QString verdict(int row) const;
    [[nodiscard]] QString told(int row) const;
    [[nodiscard]] QString summary(const CallRecord &call) const;

    const Branch *branch_{};
    const Branch *beside_{};
    SleepStretches sleeps_;
    QSet<int> marked_;
    int shown_{};
    bool kernel_missing_{};
};

} // namespace ipcscope::gui
