// Tables as lsipc and lsns print them: columns as wide as what stands in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::tools
{

struct Column
{
    enum class Side : char
    {
        Left,
        Right,
    };
    std::string_view name;
    Side side{Side::Right};
};

enum class Headings : char
{
    Shown,
    Hidden, ///< and still as wide
};

/// A line for each row; every row has a cell for each column. Nothing behind the last text.
[[nodiscard]] std::string grid(const std::vector<Column> &columns,
                               const std::vector<std::vector<std::string>> &rows,
                               Headings headings = Headings::Shown);

} // namespace ipcscope::tools
