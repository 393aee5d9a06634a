// The branches of the timeline: the scenario as it was opened, and every fork from it.
#pragma once

#include "app/gui/branch.h"
#include "app/gui/row_model.h"
#include "app/gui/timeline.h"

#include <memory>
#include <vector>

namespace ipcscope::gui
{

class BranchList : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.branches")

  public:
    enum class Role
    {
        Name = Qt::UserRole + 1,
        ForkCall, ///< the first call that is its own; 0 for the scenario as opened
        Parent,   ///< name of the branch that it left
        Timeline,
        Active,
        Comparison, ///< how it differs from the active one, in words
    };

    struct Entry
    {
        int number{};
        QString name;
        int parent{-1}; ///< row
        int fork_call{};
        std::unique_ptr<Branch> branch;
        std::unique_ptr<Timeline> timeline;
    };

    using RowModel::RowModel;

    void clear();
    /// Adds a branch and returns its row.
    int add(std::unique_ptr<Branch> branch, const QString &name, int parent, int fork_call);
    void activate(int row);
    /// The same scenario, run again (other facts of the machine).
    void replace(int row, std::unique_ptr<Branch> branch);
    /// Rows' words may have changed.
    void refresh();
    /// Calls of the active branch have run: the others beside it look at them again.
    void grown();

    [[nodiscard]] int active() const { return active_; }
    [[nodiscard]] Entry *current() { return at(active_); }
    [[nodiscard]] Entry *at(int row);
    [[nodiscard]] const Entry *at(int row) const;
    [[nodiscard]] Entry *find(int number);
    [[nodiscard]] int count() const override { return static_cast<int>(entries_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    [[nodiscard]] QString comparison(const Entry &entry) const;
    void set_beside();

    std::vector<Entry> entries_;
    int active_{-1};
    int next_number_{1};
};

} // namespace ipcscope::gui
