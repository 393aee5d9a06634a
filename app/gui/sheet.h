// A table of the engines' state, one kind of rows, read in place: what the table views show.
#pragma once

#include "core/compare.h"
#include "core/tables.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ipcscope::gui
{

struct SheetColumn
{
    std::string_view name;
    FieldKind kind{FieldKind::Number};
    std::string_view source;
    std::string_view meaning;
    bool words{}; ///< the row's words stand in it, instead of a number
};

class Sheet
{
  public:
    Sheet() = default;
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;
    virtual ~Sheet() = default;

    [[nodiscard]] virtual int rows() const = 0;
    /// What a row keeps through its life, the same in both engines. Ascending.
    [[nodiscard]] virtual std::uint64_t key(int row) const = 0;
    [[nodiscard]] virtual std::optional<std::uint64_t> cell(int row, int column) const = 0;
    /// What stands in the column of words, where there is one.
    [[nodiscard]] virtual std::string_view words(int /*row*/) const { return {}; }
    [[nodiscard]] virtual std::vector<SheetColumn> columns() const = 0;
    /// Whether two rows of sheets of one kind say the same.
    [[nodiscard]] virtual bool same(int row, const Sheet &other, int other_row) const = 0;
};

/// Finds the rows of keys that are asked for in ascending order; -1 where there is none.
class RowFinder
{
  public:
    explicit RowFinder(const Sheet *sheet) : sheet_(sheet) {}
    int operator()(std::uint64_t key)
    {
        while (sheet_ && at_ < sheet_->rows() && sheet_->key(at_) < key)
        {
            ++at_;
        }
        return sheet_ && at_ < sheet_->rows() && sheet_->key(at_) == key ? at_ : -1;
    }

  private:
    const Sheet *sheet_;
    int at_{};
};

/// A sheet over a vector of rows that `owner` keeps alive.
template <class Row> class SheetOf final : public Sheet
{
  public:
    using Keys = std::function<std::uint64_t(const Row &)>;

    SheetOf(std::shared_ptr<const void> owner, const std::vector<Row> &rows,
            std::span<const FieldInfo<Row>> fields, const Keys &keys)
        : owner_(std::move(owner)), fields_(fields)
    {
        order_.reserve(rows.size());
        for (const Row &row : rows)
        {
            order_.push_back({keys(row), &row});
        }
        // Only the kernel's namespaces come in another order than the model's.
        const auto by_key = [](const Place &a, const Place &b) { return a.key < b.key; };
        if (!std::is_sorted(order_.begin(), order_.end(), by_key))
        {
            std::sort(order_.begin(), order_.end(), by_key);
        }
    }

    [[nodiscard]] int rows() const override { return static_cast<int>(order_.size()); }
    [[nodiscard]] std::uint64_t key(int row) const override { return place(row).key; }
    [[nodiscard]] std::optional<std::uint64_t> cell(int row, int column) const override
    {
        return fields_[static_cast<std::size_t>(column)].get(*place(row).row);
    }
    [[nodiscard]] std::vector<SheetColumn> columns() const override
    {
        std::vector<SheetColumn> columns;
        for (const FieldInfo<Row> &field : fields_)
        {
            columns.push_back({field.name, field.kind, field.source, field.meaning, false});
        }
        return columns;
    }
    [[nodiscard]] bool same(int row, const Sheet &other, int other_row) const override
    {
        const auto *like = dynamic_cast<const SheetOf *>(&other);
        return like && *place(row).row == *like->place(other_row).row;
    }

  private:
    struct Place
    {
        std::uint64_t key{};
        const Row *row{};
    };
    [[nodiscard]] const Place &place(int row) const
    {
        return order_[static_cast<std::size_t>(row)];
    }

    std::shared_ptr<const void> owner_;
    std::span<const FieldInfo<Row>> fields_;
    std::vector<Place> order_;
};

/// One semaphore of one set, as a row of its own.
struct SemaphoreRow
{
    IpcId semid;
    int sem_num{};
    SemState state;
    friend bool operator==(const SemaphoreRow &, const SemaphoreRow &) = default;
};
[[nodiscard]] std::span<const FieldInfo<SemaphoreRow>> semaphore_fields();
[[nodiscard]] std::shared_ptr<const Sheet> semaphore_sheet(const std::vector<SemRow> &sets);

} // namespace ipcscope::gui
