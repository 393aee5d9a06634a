// A piece of a lesson's text that knows where it stands, before and after its ${VARS} have been
// replaced.
#pragma once

#include "core/lesson/problem.h"
#include "core/result.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

struct Passage
{
    std::string text;
    Position start;          ///< in the file
    std::uint32_t indent{0}; ///< columns that were cut off the following lines
};

/// What each variable of the front matter stands for in one learner's exercise.
using Values = std::map<std::string, std::string, std::less<>>;

/// A passage with its variables replaced. Places in it lead back to places in the file.
class Filled
{
  public:
    [[nodiscard]] const std::string &text() const { return text_; }
    /// Of the byte at `offset` of text().
    [[nodiscard]] Position place(std::size_t offset) const;
    /// Of a line and column of text().
    [[nodiscard]] Position place(Position in_text) const;

  private:
    friend Result<Filled, Problem> fill(const Passage &, const Values &, std::set<std::string> *);

    struct Replaced
    {
        std::size_t at{}; // in text_
        std::size_t length{};
        std::size_t from{}; // in the passage
        std::size_t from_length{};
    };
    Passage passage_;
    std::string text_;
    std::vector<Replaced> replaced_; // ascending
};

/// The names that were met are added to `used` where it is given. An unknown name is an error; its
/// file is empty.
[[nodiscard]] Result<Filled, Problem> fill(const Passage &passage, const Values &values,
                                           std::set<std::string> *used = nullptr);

} // namespace ipcscope::lesson
