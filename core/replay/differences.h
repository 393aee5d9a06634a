// How a call's result in the log differs from the model's, asked for what could explain it.
#pragma once

#include "core/replay/compare.h"
#include "core/replay/rows.h"

#include <algorithm>
#include <initializer_list>

namespace ipcscope::replay
{

class Differences
{
  public:
    Differences(std::vector<Mismatch> all, const Seen &seen) : all_(std::move(all)), seen_(seen) {}

    [[nodiscard]] bool in(std::string_view field) const
    {
        return std::any_of(all_.begin(), all_.end(),
                           [&](const Mismatch &it) { return it.field == field; });
    }
    [[nodiscard]] bool in_error(std::string_view seen, std::string_view expected) const
    {
        if (all_.empty())
        {
            return false;
        }
        const Mismatch &first = all_.front();
        return first.field == "error" && first.seen == seen && first.expected == expected;
    }
    /// The log has this error, the model success.
    [[nodiscard]] bool in_error(std::string_view seen) const { return in_error(seen, "success"); }
    [[nodiscard]] bool in_error_of_model(std::string_view expected) const
    {
        return !all_.empty() && all_.front().field == "error" && all_.front().expected == expected;
    }
    [[nodiscard]] bool only_among(std::initializer_list<std::string_view> fields) const
    {
        return std::all_of(all_.begin(), all_.end(), [&](const Mismatch &it) {
            return std::find(fields.begin(), fields.end(), it.field) != fields.end();
        });
    }
    /// What the log shows in that field.
    [[nodiscard]] std::optional<std::int64_t> seen(std::string_view field) const
    {
        return seen_.output ? field_of(*seen_.output, field) : std::nullopt;
    }
    [[nodiscard]] std::size_t count() const { return all_.size(); }

  private:
    std::vector<Mismatch> all_;
    const Seen &seen_;
};

} // namespace ipcscope::replay
