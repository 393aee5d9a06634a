// Inside the readers of YAML: words, numbers and blocks of lines, and where they stand in the file.
#pragma once

#include "core/lesson/passage.h"

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ipcscope::lesson
{

/// A piece of a file that is YAML.
struct YamlText
{
    std::string_view text;
    std::uint32_t first_line{1}; ///< of the file, in which `text` begins

    [[nodiscard]] Position position_of(const YAML::Mark &mark) const;
    /// A scalar of several lines, behind '|'. Places in the passage are places in the file.
    [[nodiscard]] Passage passage_of(const YAML::Node &node) const;
    /// '|' or '>', or whatever the node begins with.
    [[nodiscard]] char first_character(const YAML::Node &node) const;

  private:
    [[nodiscard]] std::size_t offset_of(Position position) const;
};

/// "a word", "a list", "a table", "nothing".
[[nodiscard]] std::string kind_of(const YAML::Node &node);
/// Empty when it is no word.
[[nodiscard]] std::string word_of(const YAML::Node &node);
[[nodiscard]] std::optional<std::int64_t> integer_of(std::string_view text);

} // namespace ipcscope::lesson
