#include "core/tools/grid.h"

#include <algorithm>

namespace ipcscope::tools
{

std::string grid(const std::vector<Column> &columns,
                 const std::vector<std::vector<std::string>> &rows, Headings headings)
{
    std::vector<std::size_t> widths;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < columns.size(); ++i)
    {
        names.emplace_back(columns[i].name);
        widths.push_back(names.back().size());
        for (const auto &row : rows)
        {
            widths.back() = std::max(widths.back(), row[i].size());
        }
    }
    std::string text;
    const auto line = [&](const std::vector<std::string> &cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
        {
            const std::string &cell = cells[i];
            const std::string blanks(widths[i] - cell.size(), ' ');
            const bool last = i + 1 == cells.size();
            const bool left = columns[i].side == Column::Side::Left;
            text += left || (last && cell.empty()) ? cell : blanks + cell;
            text += last ? "\n" : left ? blanks + ' ' : " ";
        }
    };
    if (headings == Headings::Shown)
    {
        line(names);
    }
    std::for_each(rows.begin(), rows.end(), line);
    return text;
}

} // namespace ipcscope::tools
