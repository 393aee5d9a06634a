// All places of one table of ids: which are taken, where the next search starts, and what the
// current call works on.
#pragma once

#include "app/gui/moment.h"
#include "app/gui/samples.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace ipcscope::gui
{

/// The table of one kind in one namespace at a moment.
struct SlotsNow
{
    std::vector<bool> taken; ///< by index, kIpcmni of them
    std::vector<int> called; ///< ascending: what the current call has changed or names
    int in_use{};
    int limit{};  ///< objects that the namespace allows
    int last{-1}; ///< last_idx; -1: none
    int next{};   ///< idr_next
    int seq{};
    int window{}; ///< the cyclic search hands out what is below this
    friend bool operator==(const SlotsNow &, const SlotsNow &) = default;
};

class SlotMap : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.slotMap")
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QStringList namespaces READ namespaces NOTIFY namespacesChanged)
    Q_PROPERTY(int chosenNamespace READ chosenNamespace WRITE setChosenNamespace NOTIFY shown)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY shown)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY cursorChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY shown)
    Q_PROPERTY(QString twin READ twin NOTIFY shown)

  public:
    /// struct idr's places: IPCMNI.
    static constexpr int kPlaces = abi::kIpcmni;

    explicit SlotMap(Moment *moment, QObject *parent = nullptr);

    /// Nothing is looked up while nobody looks.
    [[nodiscard]] bool active() const { return active_; }
    void setActive(bool active);
    [[nodiscard]] QStringList namespaces() const { return namespaces_; } ///< "ipc 2 · web"
    /// Index into namespaces(). Follows the caller of each call, as the kind does.
    [[nodiscard]] int chosenNamespace() const;
    void setChosenNamespace(int row);
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] int kind() const { return static_cast<int>(kind_); }
    void setKind(int kind);
    [[nodiscard]] int cursor() const { return cursor_; }
    void setCursor(int index); ///< kept within the table
    /// Of the place that is pointed at, otherwise of the one under the cursor.
    [[nodiscard]] QString sentence() const
    {
        return sentence_of(pointed_ >= 0 ? pointed_ : cursor_);
    }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString twin() const; ///< one sentence a line

    [[nodiscard]] const SlotsNow &now() const { return now_; }
    /// Index, id, key and sequence in one sentence.
    [[nodiscard]] QString sentence_of(int index) const;
    void point_at(int index); ///< -1: at none

    /// To the next (1) or previous (-1) taken place, around the table's end.
    Q_INVOKABLE void nextTaken(int step);

  Q_SIGNALS:
    void shown();
    void namespacesChanged();
    void activeChanged();
    void cursorChanged();

  private:
    void follow();
    void show();
    void name_namespaces();
    [[nodiscard]] const IpcNamespaceTable *table(const Tables *tables) const;
    [[nodiscard]] QString object_sentence(int index) const;

    Moment *moment_;
    bool active_{};
    QStringList namespaces_;
    TableKind kind_{TableKind::Shm};
    NsId ns_{1};
    int cursor_{};
    int pointed_{-1};
    int followed_call_{-2};
    std::shared_ptr<const Tables> tables_; // that were looked at last
    std::shared_ptr<const Tables> before_;
    SlotsNow now_;
};

} // namespace ipcscope::gui
