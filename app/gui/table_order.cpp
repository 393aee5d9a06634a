#include "app/gui/table_order.h"

#include "app/gui/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ipcscope::gui
{
namespace
{

/// A row where each sheet has it: the model's and the kernel's, now and before.
struct Spot
{
    quint64 key{};
    std::array<int, 4> rows{};
};

std::array<const Sheet *, 4> sheets_of(const BothSides &sides)
{
    return {sides.model.get(), sides.kernel.get(), sides.model_before.get(),
            sides.kernel_before.get()};
}

std::vector<Spot> spots_of(const std::vector<quint64> &keys, const BothSides &sides)
{
    std::vector<Spot> spots(keys.size());
    const auto sheets = sheets_of(sides);
    for (std::size_t side = 0; side < sheets.size(); ++side)
    {
        RowFinder find(sheets[side]);
        for (std::size_t at = 0; at < keys.size(); ++at)
        {
            spots[at].key = keys[at];
            spots[at].rows[side] = find(keys[at]);
        }
    }
    return spots;
}

bool is_changed(const Spot &spot, const BothSides &sides)
{
    const auto sheets = sheets_of(sides);
    for (std::size_t side = 0; side < 2; ++side)
    {
        const Sheet *before = sheets[side + 2];
        const int now_row = spot.rows[side];
        const int old_row = spot.rows[side + 2];
        if (now_row < 0 || !before)
        {
            continue;
        }
        if (old_row < 0)
        {
            return true;
        }
        if (sheets[side]->same(now_row, *before, old_row))
        {
            continue;
        }
        // What differs may have no column.
        for (int column = 0; column < static_cast<int>(sides.columns.size()); ++column)
        {
            if (sheets[side]->cell(now_row, column) != before->cell(old_row, column))
            {
                return true;
            }
        }
    }
    return false;
}

/// Whether cells say what is looked for. Most cells of a column say the same as the one above, so
/// that few have to be printed.
class Seeker
{
  public:
    Seeker(const QString &wanted, const BothSides &sides)
        : wanted_(wanted), sides_(sides), last_(2 * sides.columns.size())
    {
    }
    bool operator()(const Spot &spot)
    {
        const auto sheets = sheets_of(sides_);
        for (std::size_t side = 0; side < 2; ++side)
        {
            for (std::size_t column = 0; spot.rows[side] >= 0 && column < sides_.columns.size();
                 ++column)
            {
                if (found(*sheets[side], spot.rows[side], side, column))
                {
                    return true;
                }
            }
        }
        return false;
    }

  private:
    struct Last
    {
        std::optional<std::uint64_t> value;
        bool found{};
    };
    bool found(const Sheet &sheet, int row, std::size_t side, std::size_t column)
    {
        const SheetColumn &field = sides_.columns[column];
        if (field.words)
        {
            return text(sheet.words(row)).contains(wanted_, Qt::CaseInsensitive);
        }
        const auto value = sheet.cell(row, static_cast<int>(column));
        if (!value)
        {
            return false;
        }
        Last &last = last_[2 * column + side];
        if (value != last.value)
        {
            const auto whose = side == 0 ? FieldTable::Side::Model : FieldTable::Side::Kernel;
            last = {
                value,
                FieldTable::printed(whose, field, *value).contains(wanted_, Qt::CaseInsensitive)};
        }
        return last.found;
    }

    QString wanted_;
    const BothSides &sides_;
    std::vector<Last> last_; // by column and side
};

/// What a row is sorted by: its value in a column, of the model's side where that has the row.
struct Rank
{
    bool empty{true};
    std::uint64_t value{};
    std::string_view words;
};

Rank rank_of(const Spot &spot, const BothSides &sides, int column)
{
    const bool ours = spot.rows[0] >= 0;
    const Sheet *sheet = ours ? sides.model.get() : sides.kernel.get();
    const int row = spot.rows[ours ? 0 : 1];
    const SheetColumn &field = sides.columns[static_cast<std::size_t>(column)];
    if (row < 0 || !sheet)
    {
        return {};
    }
    if (field.words)
    {
        return {.empty = false, .words = sheet->words(row)};
    }
    const auto value = sheet->cell(row, column);
    if (!value)
    {
        return {};
    }
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63U; // moves the negative below
    const bool is_signed = field.kind == FieldKind::Signed || field.kind == FieldKind::Pid;
    return {.empty = false, .value = is_signed ? *value ^ kSign : *value, .words = {}};
}

int order(const Rank &a, const Rank &b)
{
    if (a.value != b.value)
    {
        return a.value < b.value ? -1 : 1;
    }
    return a.words.compare(b.words);
}

/// Stable: what is equal stays as it stands.
void sort_by(std::vector<Spot> &spots, const BothSides &sides, int column, bool descending)
{
    struct Ranked
    {
        Rank rank;
        std::uint32_t at{};
    };
    std::vector<Ranked> ranked;
    ranked.reserve(spots.size());
    for (const Spot &spot : spots)
    {
        ranked.push_back({rank_of(spot, sides, column), static_cast<std::uint32_t>(ranked.size())});
    }
    const auto before = [descending](const Ranked &a, const Ranked &b) {
        if (a.rank.empty != b.rank.empty)
        {
            return b.rank.empty;
        }
        const int way = descending ? order(b.rank, a.rank) : order(a.rank, b.rank);
        return way != 0 ? way < 0 : a.at < b.at;
    };
    if (std::is_sorted(ranked.begin(), ranked.end(), before))
    {
        return;
    }
    std::sort(ranked.begin(), ranked.end(), before);
    std::vector<Spot> sorted;
    sorted.reserve(spots.size());
    for (const Ranked &one : ranked)
    {
        sorted.push_back(spots[one.at]);
    }
    spots = std::move(sorted);
}

} // namespace

std::vector<quint64> all_keys(const BothSides &sides)
{
    const Sheet *a = sides.model.get();
    const Sheet *b = sides.kernel.get();
    const int rows_a = a ? a->rows() : 0;
    const int rows_b = b ? b->rows() : 0;
    std::vector<quint64> keys;
    keys.reserve(static_cast<std::size_t>(std::max(rows_a, rows_b)));
    int at_a = 0;
    int at_b = 0;
    while (at_a < rows_a || at_b < rows_b)
    {
        const bool from_a = at_a < rows_a && (at_b == rows_b || a->key(at_a) <= b->key(at_b));
        const quint64 key = from_a ? a->key(at_a) : b->key(at_b);
        keys.push_back(key);
        at_a += at_a < rows_a && a->key(at_a) == key ? 1 : 0;
        at_b += at_b < rows_b && b->key(at_b) == key ? 1 : 0;
    }
    return keys;
}

std::vector<quint64> arranged(std::vector<quint64> keys, const BothSides &sides,
                              const RowWish &wish, const std::vector<int> &usual,
                              const QSet<quint64> &differing)
{
    const bool sorted = wish.column >= 0 && wish.column < static_cast<int>(sides.columns.size());
    if (!sorted && usual.empty() && wish.filter.isEmpty() && wish.rows == table::Rows::All)
    {
        return keys;
    }
    std::vector<Spot> spots = spots_of(keys, sides);
    if (wish.rows == table::Rows::Changed)
    {
        std::erase_if(spots, [&](const Spot &spot) { return !is_changed(spot, sides); });
    }
    if (wish.rows == table::Rows::Differing)
    {
        std::erase_if(spots, [&](const Spot &spot) { return !differing.contains(spot.key); });
    }
    if (!wish.filter.isEmpty())
    {
        Seeker seek(wish.filter, sides);
        std::erase_if(spots, [&](const Spot &spot) { return !seek(spot); });
    }
    for (auto column = usual.rbegin(); column != usual.rend(); ++column)
    {
        sort_by(spots, sides, *column, false);
    }
    if (sorted)
    {
        sort_by(spots, sides, wish.column, wish.descending);
    }
    keys.clear();
    for (const Spot &spot : spots)
    {
        keys.push_back(spot.key);
    }
    return keys;
}

} // namespace ipcscope::gui
