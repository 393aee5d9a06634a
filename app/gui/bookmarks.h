// Places in time that a person wants to find again.
#pragma once

#include "app/gui/branch_list.h"
#include "app/gui/moment.h"
#include "app/gui/row_model.h"
#include "app/gui/saved_session.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <tuple>
#include <vector>

namespace ipcscope::gui
{

class Bookmarks : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.bookmarks")
    Q_PROPERTY(bool here READ here NOTIFY changed)

  public:
    enum class Role
    {
        Title = Qt::UserRole + 1, ///< "call 3, step 2: A shmget(…)"
        Here,                     ///< the window stands there
    };

    /// Both outlive this. `choose` shows a branch, by its row.
    Bookmarks(Moment *moment, BranchList *branches, std::function<void(int)> choose,
              QObject *parent = nullptr);

    /// Whether one stands at the present step.
    [[nodiscard]] bool here() const;
    /// Sets one at the present step, or takes it away.
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void goTo(int row);
    /// The one after or before the present step, around the end; without any, nothing happens.
    Q_INVOKABLE void goNext();
    Q_INVOKABLE void goPrevious();
    Q_INVOKABLE void remove(int row);
    void clear();

    /// As they are kept, with branches by their rows.
    [[nodiscard]] std::vector<SavedSession::Bookmark> saved() const;
    void restore(const std::vector<SavedSession::Bookmark> &saved);

    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void changed();

  private:
    struct Row
    {
        int key{};
        int branch{}; ///< row in the list of branches
        int call{-1};
        int step{};
        [[nodiscard]] auto place() const { return std::tuple(branch, call, step); }
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] Row present() const;
    [[nodiscard]] QString title(const Row &row) const;
    void show(std::vector<Row> rows);

    Moment *moment_;
    BranchList *branches_;
    std::function<void(int)> choose_;
    std::vector<Row> rows_; // ascending place
    int next_key_{1};
};

} // namespace ipcscope::gui
