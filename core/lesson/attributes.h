// The attributes of a block, as in ::goal{id=g1 mode=edge text="db owns a segment"}.
#pragma once

#include "core/lesson/passage.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

struct Attribute
{
    std::string name;
    Passage value; ///< without its quotes
    Position position;
};

/// Which attributes a block may and must have.
struct AttributeRule
{
    std::string_view name;
    bool required{};
};

class Attributes
{
  public:
    /// Reads `text` from the '{' on, which stands at `at` of the file; empty text is no attributes.
    /// What breaks the rules is told.
    [[nodiscard]] static Attributes read(std::string_view text, Position at, std::string_view block,
                                         std::span<const AttributeRule> rules, Problems &problems);

    [[nodiscard]] const Attribute *find(std::string_view name) const;
    /// Empty when there is none.
    [[nodiscard]] std::string text(std::string_view name) const;

  private:
    std::vector<Attribute> list_;
};

/// Where the text between quotes ends that begins behind `at`, or npos; a backslash takes the next
/// character as it is.
[[nodiscard]] std::size_t quoted_end(std::string_view text, std::size_t at);
/// The text between the quotes, without backslashes.
[[nodiscard]] std::string unquoted(std::string_view between);

} // namespace ipcscope::lesson
